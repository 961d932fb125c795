/** What an article says of one point in time, before it is told which day that was. */
import type { Unit } from "../grammar/sense.ts";

/** `-1` last, `0` this, `1` next. */
export type Which = -1 | 0 | 1;

/** A part of a year, month or age: early, mid, late. */
export type Part = 0 | 1 | 2;

export const PARTS = ["early", "mid", "late"] as const;

/** What a date is counted from: publication, the date said before, or that of the two which the paragraph is about. */
export type From = "published" | "said" | "near";

/** A year, or how many years it is from another: "30 January last year". */
export interface YearTold {
  year?: string;
  ofYear?: { count: number; from: From };
}

interface Counted {
  /** Default: publication. */
  from?: From;
}

export type Point = (
  | { kind: "fixed"; say: string }
  | ({ kind: "day"; day: number; month: number; weekday?: number; which?: Which } & YearTold)
  | ({ kind: "month"; month: number; which?: Which; part?: Part } & YearTold & Counted)
  | ({ kind: "season"; season: number; which?: Which; part?: Part } & YearTold & Counted)
  /** "the first Monday of November" */
  | { kind: "nth"; nth: number; weekday: number; month: number; year?: string; isWeekend?: boolean }
  /** "the first week of March"; the last is the fifth. */
  | ({ kind: "weekOf"; nth: number; month: number } & YearTold)
  /** "the last week of this month" */
  | { kind: "weekOf"; nth: number; ofMonth: Which }
  | { kind: "quarter"; quarter: number; isHalf?: boolean; ofYear?: YearTold["ofYear"] }
  /** `week` is the week that is named with it, "on Tuesday of last week"; `isLater` is "Monday week". */
  | ({ kind: "weekday"; weekday: number; which?: Which; week?: Which; isLater?: boolean } & Counted)
  /** So many units before or after the day of publication, or the date that was said before. */
  | { kind: "shift"; unit: Unit; count: number; from: From; part?: Part }
  /** So many units that end with a month or a day: "the three months to June". */
  | { kind: "window"; unit: Unit; count: number; last: Point }
  /** The nearest weekend: "over the weekend". */
  | { kind: "weekend" }
  /** So many days from Easter Sunday. */
  | { kind: "easter"; days: number; year?: string }
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
  /** It is the end of what `part` calls late: "by the end of May" is by May, and "by late May" is not. */
  end?: boolean;
  /** As the parser of dates takes it: "14:30", "9 pm". */
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
  /** Something that was to be at another time was moved to it: "postponed until May". */
  moved?: boolean;
  /** It belongs to a noun: "Thursday's meeting", "the 2018 talks". */
  owns?: boolean;
}

/** In English, as dates are said to the parser. */
export const MONTHS: readonly string[] =
  ",January,February,March,April,May,June,July,August,September,October,November,December".split(",");

export const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
