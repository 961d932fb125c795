import type { Problem } from "../problem.ts";

/** How finely a source states a point in time. `"range"` is one of several days, as in `[2022-04-18..2022-04-21]`. */
export type Precision =
  | "millisecond"
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "quadrimester"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium"
  | "range";

/**
 * What a source claims about one point in time: it lies somewhere in `[earliest, latest)`.
 *
 * Both are instants: milliseconds since 1970-01-01T00:00:00Z in the proleptic Gregorian calendar.
 * Always `earliest < latest`; infinite only for the open ends of a set, `[..a]` and `[a..]`.
 */
export interface Extent {
  earliest: number;
  latest: number;
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
  /** True where no zone was stated: the instants are then wall-clock time written as if it were UTC. */
  floating: boolean;
  /** The canonical EDTF text of this one extent. */
  edtf: string;
  /** The day as it was written in the Julian calendar, `"1731/2-02-11"`, where it was; EDTF has no place for it. */
  oldStyle?: string;
}

/** An end that is known to be open (`..`: it goes on) or not known at all. */
export type Bound = Extent | "open" | "unknown";

/**
 * A start and, where something lasted, an end. Without an end it *happened within* `start`; with one it *lasted*.
 */
export interface Span {
  start: Bound;
  end?: Bound;
  /** The members of a set `{a, b}` or `[a, b]`; `start` then is the whole that they lie in. */
  members?: Extent[];
  /** What a reader of the date should know: a second reading that was not taken, for example. */
  notes?: Problem[];
}

/** Whether a precision is one of the clock, and finer than a day. */
export function isOfClock(precision: Precision): boolean {
  return /^(?:hour|minute|(?:milli)?second)$/.test(precision);
}

/** Whether a bound says when: true for an extent, false for `"open"`, `"unknown"` and a missing end. */
export function isExtent(bound: Bound | undefined): bound is Extent {
  return typeof bound === "object";
}

/** Whether a value has the shape of a span whose extents can be placed. What was copied as JSON may not. */
export function isSpan(value: unknown): value is Span {
  if (typeof value !== "object" || value === null) return false;
  const { start, end } = value as Partial<Record<keyof Span, unknown>>;
  return isBound(start) && (end === undefined || isBound(end));
}

function isBound(value: unknown): value is Bound {
  if (value === "open" || value === "unknown") return true;
  if (typeof value !== "object" || value === null) return false;
  const { earliest, latest, edtf } = value as Partial<Record<keyof Extent, unknown>>;
  return typeof earliest === "number" && typeof latest === "number" && earliest < latest && typeof edtf === "string";
}
