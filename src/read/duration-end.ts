/** Where an event ends that says when it starts and how long it takes. */
import { isoOf } from "../time/civil.ts";
import { isOfClock } from "../time/extent.ts";
import {
  DAY,
  DateError,
  HOUR,
  isExtent,
  MINUTE,
  parseDate,
  SECOND,
  WEEK,
  type Extent,
  type ParseOptions,
} from "../time/index.ts";
import { addMonths } from "./add-months.ts";

const DURATION =
  /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d{1,9})?S)?)?$/i;

interface Length {
  months: number;
  ms: number;
}

/**
 * The end of what starts at a date and takes a duration of ISO 8601, such as `"PT1H30M"` or `"P3D"`.
 *
 * A day and `"P3D"` end on the second day after it, as the day counts. What takes hours on a day of which no time is
 * known has no end that could be told, and neither has what is only known by its month or year.
 *
 * @returns undefined where there is no end to tell, and where the start is no date or the duration none
 */
export function endAfter(start: string, duration: string, options: ParseOptions = {}): string | undefined {
  const length = lengthOf(duration);
  const from = extentOf(start, options);
  if (!length || !from || (length.months === 0 && length.ms === 0)) return undefined;
  if (isOfClock(from.precision)) return timeText(later(from.earliest, length), from.floating);
  if (from.precision !== "day") return undefined;
  const last = later(from.earliest, { ...length, ms: length.ms - (length.ms % DAY) }) - DAY;
  return last > from.earliest ? isoOf(last).split("T")[0] : undefined;
}

/** Whether a text is a duration. */
export function isDuration(text: string): boolean {
  return lengthOf(text) !== undefined;
}

function lengthOf(duration: string): Length | undefined {
  const match = DURATION.exec(duration.trim());
  if (!match || !/\d/.test(duration) || /T$/i.test(duration.trim())) return undefined;
  const figures = match.slice(1).map((part = "0") => Number(part));
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = figures;
  const ms = weeks * WEEK + days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
  return { months: years * 12 + months, ms };
}

function extentOf(text: string, options: ParseOptions): Extent | undefined {
  try {
    const { start, end } = parseDate(text, options);
    return end === undefined && isExtent(start) ? start : undefined;
  } catch (error) {
    if (error instanceof DateError) return undefined;
    throw error;
  }
}

function later(instant: number, { months, ms }: Length): number {
  return addMonths(instant, months) + ms;
}

function timeText(instant: number, floating: boolean): string {
  const text = isoOf(instant)
    .replace(/(?::00)?\.000Z$/, "")
    .replace(/Z$/, "");
  return floating ? text : `${text}Z`;
}
