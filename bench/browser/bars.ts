/** The bars that Daymark has to hold. */
import { found, ratio, type Figures, type Results } from "./figures.ts";
import type { Left } from "./left.ts";

export interface Bar {
  bar: string;
  measured: string;
  /** Undefined where it was not measured. */
  holds: boolean | undefined;
}

const KILOBYTE = 1000;

/** Bytes a time that are noise: compiled code comes in jumps of some 100 kB. A list of the events alone would be more. */
const FLAT = 10 * KILOBYTE;

export function barsOf({ figures, left }: Results): Bar[] {
  const ours = figures.filter(({ library }) => library === "ours");
  const at = (events: number) => found(ours, "ours", events);
  const rawAt = (events: number) => found(figures, "raw", events);
  const largest = ours.filter(({ medians }) => medians.heap !== undefined).at(-1);

  return [
    barOfEnds(ours),
    ...(["pan", "zoom"] as const).flatMap((way) => [
      atMost(
        `${way}, CPU a step, any number from 1,000: at most 1.2 x the raw pool`,
        worst(ours, ({ events, medians }) =>
          events >= 1000 ? ratio(medians[way]?.all, rawAt(events)[way]?.all) : undefined,
        ),
        1.2,
        times,
      ),
      atMost(
        `${way}, CPU a step, 1,000,000: at most 1.3 x that of 10,000`,
        ratio(at(1_000_000)[way]?.all, at(10_000)[way]?.all),
        1.3,
        times,
      ),
    ]),
    atMost(
      "first painted frame, 10,000: at most 1.5 x the raw pool",
      ratio(at(10_000).first, rawAt(10_000).first),
      1.5,
      times,
    ),
    atMost(
      "first painted frame, 1,000,000: under 2 x sorting the same array in the same page",
      ratio(at(1_000_000).first, at(1_000_000).sort),
      2,
      times,
    ),
    atMost(
      "elements, any number: at most 1,500",
      worst(ours, ({ medians }) => medians.elements),
      1500,
      (elements) => elements.toLocaleString("en"),
    ),
    atMost(
      "memory for columns and index: at most 64 bytes an event beside titles and ids",
      largest && bytesMore(at(1000), largest),
      64,
      (bytes) => `${bytes.toFixed(0)} bytes for each from 1,000 to ${largest!.events.toLocaleString("en")} events`,
    ),
    atMost(
      "overlapping labels: none, at any number",
      worst(ours, ({ medians: { titlesAtFull, titlesAtMiddle } }) =>
        titlesAtFull && titlesAtMiddle ? titlesAtFull.overlapping + titlesAtMiddle.overlapping : undefined,
      ),
      0,
      String,
    ),
    barOfLeft(left["ours"]),
  ];
}

/** What an event takes, beside the few MB that a timeline of any number takes. */
function bytesMore(few: Figures["medians"], { events, medians: { heap } }: Figures): number | undefined {
  if (few.heap === undefined || heap === undefined || events <= 1000) return undefined;
  return (heap - few.heap) / (events - 1000);
}

/** The other bars speak of the runs that came to their end. */
function barOfEnds(ours: readonly Figures[]): Bar {
  const ends = ours.flatMap(({ events, medians: { ended } }) =>
    ended ? `${events.toLocaleString("en")}: ${ended}` : [],
  );
  return {
    bar: "every run comes to its end, at any number",
    measured: ends.join(", ") || `${ours.length} of ${ours.length}`,
    holds: ours.length > 0 ? ends.length === 0 : undefined,
  };
}

function barOfLeft(left: Left | null | undefined): Bar {
  const bar = "left of timelines that were made and thrown away: no nodes, no listeners, heap flat";
  if (!left) return { bar, measured: "", holds: undefined };
  const { times, nodes, listeners, heap } = left;
  return {
    bar,
    measured: `${nodes} nodes, ${listeners} listeners, ${(heap / times / KILOBYTE).toFixed(1)} kB a time, of ${times}`,
    holds: nodes <= 0 && listeners <= 0 && heap / times <= FLAT,
  };
}

function atMost(bar: string, value: number | undefined, most: number, told: (value: number) => string): Bar {
  if (value === undefined) return { bar, measured: "", holds: undefined };
  return { bar, measured: told(value), holds: value <= most };
}

function times(value: number): string {
  return `${value.toFixed(2)} x`;
}

/** The largest of a figure over all numbers of events; undefined where there is none. */
function worst(figures: readonly Figures[], pick: (figures: Figures) => number | undefined): number | undefined {
  const values = figures.map(pick).filter((value) => value !== undefined);
  return values.length > 0 ? Math.max(...values) : undefined;
}
