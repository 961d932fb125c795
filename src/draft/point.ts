/** What an article says of one point in time, before it is told which day that was. */
import type { Unit } from "./sense.ts";

/** `-1` last, `0` this, `1` next. */
export type Which = -1 | 0 | 1;

/** A part of a year, month or age: early, mid, late. */
export type Part = 0 | 1 | 2;

export const PARTS = ["early", "mid", "late"] as const;

export type Point = (
  | { kind: "fixed"; say: string }
  | { kind: "day"; day: number; month: number; year?: string; weekday?: number }
  | { kind: "month"; month: number; year?: string; which?: Which; part?: Part }
  | { kind: "season"; season: number; year?: string; which?: Which; part?: Part }
  /** "the first Monday of November" */
  | { kind: "nth"; nth: number; weekday: number; month: number; year?: string }
  | { kind: "quarter"; quarter: number }
  | { kind: "weekday"; weekday: number; which?: Which }
  /** So many units before or after the day of publication, or the date that was said before. */
  | { kind: "shift"; unit: Unit; count: number; from: "published" | "said"; part?: Part }
  /** Some time in so many units up to publication: "the past decade", "the last two years". */
  | { kind: "lately"; unit: Unit; count: number }
  /** What is no date that can be told, and is left out with a word. */
  | { kind: "fiscal" }
) & {
  /** Stands alone and may be a name or a quantity: only taken behind "in", "since" and the like. */
  bare?: boolean;
  /** Of a year: stands before what it belongs to, as in "a 2015 law". */
  attribute?: boolean;
  /** Only where what is told lies ahead: "in two weeks" may also be how long it took. */
  needsAhead?: boolean;
  /** Told by a `<time>` of the page. */
  timed?: boolean;
  /** A time of day stands before it that is not exact: "shortly after 4:30 on Wednesday". */
  loose?: boolean;
  /** As ISO 8601 has it: `14:30`. */
  clock?: string;
};

export type Edge = "since" | "until" | "by" | "before" | "notBefore" | "after" | "between" | "from";

/** What an article says of a time, as tokens `from` up to `to`, without `to`. */
export interface Phrase {
  from: number;
  to: number;
  point: Point;
  /** The other end, or the other date. */
  other?: Point;
  edge?: Edge;
  /** Of "the first talks since 2018": the token of "first". */
  since?: number;
  /** "Beginning in May": what begins lies ahead. */
  ahead?: boolean;
  about?: boolean;
  /** It belongs to a noun: "Thursday's meeting", "the 2018 talks". */
  owns?: boolean;
}

/** In English, as dates are said to the parser. */
export const MONTHS: readonly string[] =
  ",January,February,March,April,May,June,July,August,September,October,November,December".split(",");

export const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
