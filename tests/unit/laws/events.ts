/** Random events for the laws: bursts, equal instants, nested bars, dates of every precision, titles of every length. */
import fc from "fast-check";
import type { TimelineEvent } from "../../../src/event.ts";

export const DAY = 86_400_000;
const ORIGIN = Date.UTC(1900, 0, 1);

/** How a draft is dated. `length` is a share of the whole spread, for what has two ends. */
type Dated = (at: number, length: number) => Pick<TimelineEvent, "date" | "start">;

const iso = (ms: number): string => new Date(ms).toISOString();
const day = (ms: number): string => iso(ms).slice(0, 10);
const year = (ms: number): string => iso(ms).slice(0, 4);
/** A later day, at least the next one. */
const later = (at: number, length: number): string => day(at + Math.max(length, DAY));

const POINTS: Record<string, Dated> = {
  millisecond: (at) => ({ start: Math.round(at) }),
  second: (at) => ({ date: `${iso(at).slice(0, 19)}Z` }),
  minute: (at) => ({ date: `${iso(at).slice(0, 16)}Z` }),
  day: (at) => ({ date: day(at) }),
  uncertain: (at) => ({ date: `${day(at)}?` }),
};

const EXTENTS: Record<string, Dated> = {
  month: (at) => ({ date: iso(at).slice(0, 7) }),
  season: (at) => ({ date: `${year(at)}-22` }),
  quarter: (at) => ({ date: `${year(at)}-34` }),
  year: (at) => ({ date: year(at) }),
  decade: (at) => ({ date: `${iso(at).slice(0, 3)}X` }),
  century: (at) => ({ date: `${iso(at).slice(0, 2)}XX` }),
  about: (at) => ({ date: `${year(at)}~` }),
  oneOf: (at, length) => ({ date: `[${day(at)}..${later(at, length)}]` }),
  eachOf: (at, length) => ({ date: `{${day(at)},${later(at, length)}}` }),
};

const SPANS: Record<string, Dated> = {
  days: (at, length) => ({ date: `${day(at)}/${later(at, length)}` }),
  minutes: (at, length) => ({ date: `${iso(at).slice(0, 16)}Z/${iso(at + Math.max(length, 60_000)).slice(0, 16)}Z` }),
  years: (at, length) => ({ date: `${year(at)}/${year(at + length)}` }),
};

const OPEN: Record<string, Dated> = {
  goesOn: (at) => ({ date: `${day(at)}/..` }),
  endUnknown: (at) => ({ date: `${day(at)}/` }),
  startUnknown: (at) => ({ date: `/${day(at)}` }),
};

const DATED = { ...POINTS, ...EXTENTS, ...SPANS, ...OPEN };

export const WORDS =
  "the a of harbour treaty signed council railway opens strike flood ministers return election bridge".split(" ");

/** A title of so many words; none is an empty title. */
function titleOf(words: number, index: number): string {
  return Array.from({ length: words }, (_, at) => WORDS[(index * 7 + at * 5) % WORDS.length]!).join(" ");
}

const words = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 40) },
);

/** A place in thousandths of the spread: anywhere, in one of two bursts, or at an instant that others share. */
const place = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => 600 + n / 50) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => 300 + n / 10_000) },
  { weight: 1, arbitrary: fc.constantFrom(0, 250, 300, 600, 1000) },
);

/** Thousandths of the spread. */
const length = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 600 }) },
);

const importance = fc.constantFrom(undefined, 0.2, 0.4, 0.5, 0.5, 0.7, 0.9, 1);

export interface Draft {
  dated: keyof typeof DATED;
  place: number;
  length: number;
  words: number;
  importance: number | undefined;
  lane: number;
}

export function drafts(kinds: readonly string[] = ALL): fc.Arbitrary<Draft> {
  return fc.record({
    dated: fc.constantFrom(...kinds),
    place,
    length,
    words,
    importance,
    lane: fc.nat({ max: 5 }),
  });
}

const names = (...kinds: Record<string, Dated>[]): string[] => kinds.flatMap((kind) => Object.keys(kind));

/** Points come twice as often as each other kind. */
export const ALL = names(POINTS, POINTS, EXTENTS, SPANS, OPEN);
export const ONLY_POINTS = names(POINTS);
export const ONLY_SPANS = ["days", "minutes"];

/** The events of drafts over so many days, in so many lanes (one has no name). Ids are given, so that order gives none. */
export function eventsOf(list: readonly Draft[], spreadDays: number, lanes: number): TimelineEvent[] {
  return list.map((draft, index) => {
    const share = (thousandths: number): number => Math.round((thousandths / 1000) * spreadDays * DAY);
    return {
      id: `n${index}`,
      title: titleOf(draft.words, index),
      ...DATED[draft.dated]!(ORIGIN + share(draft.place), share(draft.length)),
      ...(lanes > 1 ? { lane: `Lane ${draft.lane % lanes}` } : {}),
      ...(draft.importance === undefined ? {} : { importance: draft.importance }),
    };
  });
}

/** From two days to a hundred and twenty years. */
export const spreads = fc.constantFrom(2, 60, 1500, 45_000);

/** Lists of events, short enough to be read when a law is broken. */
export function eventLists(kinds = ALL, most = 60): fc.Arbitrary<TimelineEvent[]> {
  const list = fc.array(drafts(kinds), { minLength: 1, maxLength: most, size: "max" });
  return fc
    .tuple(list, spreads, fc.integer({ min: 1, max: 6 }))
    .map(([made, spread, lanes]) => eventsOf(made, spread, lanes));
}

/** The first `count` events of an endless list that a seed gives. */
export function manyEvents(count: number, seed: number): TimelineEvent[] {
  const spread = [2, 60, 1500, 45_000][seed % 4]!;
  return eventsOf(fc.sample(drafts(), { seed, numRuns: count }), spread, 1 + (seed % 6));
}
