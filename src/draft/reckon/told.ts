/** What is known where a date is told, and how it is said to the parser of dates. */
import { civilFromDays, type Extent, type ParseOptions, type Span } from "../../time/index.ts";
import { dayText } from "../../time/instant.ts";
import { parseDate } from "../../time/whole.ts";
import { MONTHS } from "../dates/point.ts";

export interface Known {
  /** The day of publication in days since 1970. */
  published?: number | undefined;
  /** -1 what is told is over, 1 it lies ahead, 0 the words do not tell. */
  tense: -1 | 0 | 1;
  /** The dates that were said before, the last one at the end. */
  before: readonly Extent[];
  /** Those of them that were over before what is told. */
  aside?: WeakSet<Extent>;
  /** The last of them that the same paragraph says. */
  nearby?: Extent | undefined;
  /** The words tell of what is over, whatever the edge of the date. */
  isOver?: boolean;
  /** A year that was said in the same sentence, with a month. */
  year?: { year: number; month: number } | undefined;
  options: ParseOptions;
}

/** Why a phrase is left out. */
export type Left = "no-date" | "no-published" | "no-anchor" | "fiscal" | "unreadable";

export interface Told {
  /** In English, or EDTF. */
  say: string;
  /** It stands there in full. */
  full: boolean;
  /** Something had to be chosen. */
  chosen?: boolean;
  /** What it was counted from, where that is not the text itself. */
  published?: number;
}

export function shiftText(unit: string, count: number): string {
  if (count === 0) return unit === "day" ? "today" : `this ${unit}`;
  if (unit === "weekend" || unit === "century") return count < 0 ? `last ${unit}` : `next ${unit}`;
  if (unit === "decade" && count > 0) return "next decade";
  const units = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
  return count < 0 ? `${units} ago` : `in ${units}`;
}

/** "21 April 2022", of a day in days since 1970. */
export function dayInWords(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${day} ${MONTHS[month]} ${yearSaid(year)}`;
}

export function yearSaid(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** The span of what was told. @throws DateError */
export function spanTold({ say, published }: Told, options: ParseOptions): Span {
  return parseDate(say, { ...options, ...(published === undefined ? {} : { published: isoDay(published) }) });
}

/** A day in days since 1970, as EDTF writes it. */
export function isoDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return dayText(year, month, day);
}
