/** Results as tables in Markdown. */
import { table } from "../lib/measure.ts";
import { barsOf } from "./bars.ts";
import { found, ratio, type Figures, type Results } from "./figures.ts";
import type { Left } from "./left.ts";
import type { Cost, Run } from "./measures.ts";
import type { Crowding } from "./titles.ts";

const NOTHING = "–";

export function reportOf(results: Results): string {
  const { chromium, rounds, figures, left } = results;
  return [
    `Headless Chromium ${chromium}, 1200 x 600 px, medians of ${rounds} rounds. CPU is that of the main thread, a step.`,
    speeds(figures),
    "Where the CPU of a step goes, in ms: script, style, layout.",
    costs(figures),
    "Memory is the heap of JavaScript and its buffers, beside the events. Titles are those that can be seen.",
    sizes(figures),
    "Left of timelines of 1,000 events that were made and thrown away:",
    leftovers(left),
    bars(results),
  ].join("\n\n");
}

function speeds(figures: readonly Figures[]): string {
  const head = ["", "events", "first frame, ms", "x raw", "pan, ms", "x raw", "zoom, ms", "x raw", "first x sort"];
  const rows = figures.map(({ library, events, medians }) => {
    const raw = found(figures, "raw", events);
    const pair = (pick: (run: Run) => number | undefined, digits: number): string[] => [
      orEnd(medians, pick(medians), (value) => fixed(value, digits)),
      fixed(ratio(pick(medians), pick(raw)), 2),
    ];
    return [
      library,
      whole(events),
      ...pair(({ first }) => first, 0),
      ...pair(({ pan }) => pan?.all, 1),
      ...pair(({ zoom }) => zoom?.all, 1),
      fixed(ratio(medians.first, medians.sort), 1),
    ];
  });
  return table(head, rows);
}

function costs(figures: readonly Figures[]): string {
  const parts = (cost: Cost | undefined): string[] =>
    cost ? [cost.script, cost.style, cost.layout].map((ms) => fixed(ms, 1)) : [NOTHING, NOTHING, NOTHING];
  const rows = figures.map(({ library, events, medians: { pan, zoom } }) => [
    library,
    whole(events),
    ...parts(pan),
    ...parts(zoom),
  ]);
  return table(["", "events", "pan: script", "style", "layout", "zoom: script", "style", "layout"], rows);
}

function sizes(figures: readonly Figures[]): string {
  const head = ["", "events", "elements", "memory, MB", "bytes an event", "titles, everything", "titles, halfway"];
  const rows = figures.map(({ library, events, medians }) => [
    library,
    whole(events),
    orEnd(medians, medians.elements, whole),
    fixed(medians.heap === undefined ? undefined : medians.heap / 1e6, 1),
    fixed(ratio(medians.heap, events), 0),
    crowding(medians.titlesAtFull),
    crowding(medians.titlesAtMiddle),
  ]);
  return table(head, rows);
}

function leftovers(left: Readonly<Record<string, Left | null>>): string {
  const rows = Object.entries(left).map(([library, found]) =>
    found
      ? [library, whole(found.times), whole(found.nodes), whole(found.listeners), fixed(found.heap / 1000, 0)]
      : [library, "failed", NOTHING, NOTHING, NOTHING],
  );
  return table(["", "times", "nodes", "listeners", "heap, kB"], rows);
}

function bars(results: Results): string {
  const rows = barsOf(results).map(({ bar, measured, holds }) => [
    bar,
    measured || NOTHING,
    holds === undefined ? "not measured" : holds ? "holds" : "does not hold",
  ]);
  return table(["bar", "measured", ""], rows);
}

function crowding(titles: Crowding | null | undefined): string {
  if (titles === undefined) return NOTHING;
  if (titles === null) return "on a canvas";
  const { shown, overlapping } = titles;
  if (shown === 0) return "none";
  return `${whole(shown)}, ${Math.round((overlapping / shown) * 100)} % overlap`;
}

/** A figure, or why there is none. */
function orEnd(run: Run, value: number | undefined, told: (value: number) => string): string {
  return value === undefined ? (run.ended ?? NOTHING) : told(value);
}

function fixed(value: number | undefined, digits: number): string {
  if (value === undefined) return NOTHING;
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function whole(value: number): string {
  return fixed(value, 0);
}
