/** Where an event ends that says when it starts and how long it takes. */
import { instantOf, isoOf } from "../time/civil.ts";
import {
  civilOf,
  DAY,
  DateError,
  daysInMonth,
  HOUR,
  isExtent,
  MINUTE,
  parseDate,
  SECOND,
  WEEK,
  type Extent,
  type ParseOptions,
} from "../time/index.ts";

const DURATION =
  /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d{1,9})?S)?)?$/i;

const TIMES: readonly string[] = ["hour", "minute", "second", "millisecond"];

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
  if (TIMES.includes(from.precision)) return timeText(later(from.earliest, length), from.floating);
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
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part = "0") => Number(part)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
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

/** The same time of day so many months on, on the last day of a month that is too short, and then so many ms. */
function later(instant: number, { months, ms }: Length): number {
  if (months === 0) return instant + ms;
  const { year, month, day, hour, minute, second, millisecond } = civilOf(instant);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return instantOf(toYear, toMonth, toDay, hour, minute, second, millisecond) + ms;
}

function timeText(instant: number, floating: boolean): string {
  const text = isoOf(instant)
    .replace(/(?::00)?\.000Z$/, "")
    .replace(/Z$/, "");
  return floating ? text : `${text}Z`;
}
