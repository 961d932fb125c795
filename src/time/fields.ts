import { isReversed, reversed } from "./edtf.ts";
import { DateError } from "./error.ts";
import { isExtent, type Bound, type Span } from "./extent.ts";
import { extentOfNumber } from "./number.ts";
import { parseDate } from "./parse.ts";
import type { ParseOptions } from "./parse-options.ts";

/** The fields of an event that say when it was. */
export interface DateFields {
  /** A written date; it wins over `start` and `end`. */
  date?: string;
  start?: string | number | Date;
  /** Where it goes on, `".."`. */
  end?: string | number | Date | null;
  /** IANA name, for times of day without an offset; it wins over the option. */
  timeZone?: string;
}

type Field = "date" | "start" | "end";

/**
 * The span that the fields of an event describe. Null, blank texts and empty records count as missing.
 *
 * - `date` alone counts where it is given.
 * - Without `end` it happened within `start`, unless `start` is itself an interval.
 * - Without `start` its start is unknown.
 * - `".."` as `start` or `end` is open: it goes on.
 * - A `start` and `end` that are the same are one date.
 * - A number is ms since 1970-01-01T00:00:00Z; it and a `Date` are one millisecond wide.
 *
 * @throws DateError as `parseDate`, with `field`; `date-missing` where nothing is given; `date-reversed`
 * @example spanOf({ start: "2022-05", end: ".." }) // { start: May 2022, end: "open" }
 */
export function spanOf(fields: DateFields, options: ParseOptions = {}): Span {
  const { date, start, end } = fields;
  const settings = fields.timeZone ? { ...options, timeZone: fields.timeZone } : options;
  if (!isMissing(date)) return read("date", date, settings);
  if (isMissing(start) && isMissing(end)) throw nothingGiven();
  const from: Span = isMissing(start) ? { start: "unknown" } : read("start", start, settings);
  if (isMissing(end)) return from;
  return joined(from, read("end", end, settings), fields);
}

function joined(from: Span, to: Span, fields: DateFields): Span {
  const end = onlyBound(to, "end", fields.end);
  if (isSame(from, end)) return from;
  const start = onlyBound(from, "start", fields.start);
  if (isReversed(start, end)) throw reversedFields(fields);
  const notes = [...(from.notes ?? []), ...(to.notes ?? [])];
  return { ...from, end, ...(notes.length > 0 ? { notes } : {}) };
}

function reversedFields({ start, end }: DateFields): DateError {
  const error = reversed(written(start), written(end));
  error.field = "end";
  error.value = end;
  return error;
}

function nothingGiven(): DateError {
  return new DateError("date-missing", "There is no date: date, start and end are all empty.", {
    field: "date",
    hint: 'If nothing is known, leave the event out; if only that it goes on, write "/..".',
  });
}

function read(field: Field, value: unknown, options: ParseOptions): Span {
  try {
    if (field !== "date" && typeof value === "string" && value.trim() === "..") return { start: "open" };
    if (field === "date" && typeof value === "number") throw numberForDate(value);
    return readValue(value, options);
  } catch (error) {
    if (error instanceof DateError) {
      error.field = field;
      error.value = value;
    }
    throw error;
  }
}

/** `start: 0` is a stated instant, but `date: 2018` was surely not meant as 2.018 seconds after 1970. */
function numberForDate(value: number): DateError {
  return new DateError("date-unreadable", `date is the number ${value}, and a text was expected.`, {
    hint: `Write a year as "2018"; give milliseconds since 1970 as start.`,
  });
}

function readValue(value: unknown, options: ParseOptions): Span {
  if (typeof value === "string") return parseDate(value, options);
  if (typeof value === "number") {
    // A column that is said to hold seconds or serials holds them as numbers too.
    return options.numbers === undefined ? { start: extentOfNumber(value) } : parseDate(String(value), options);
  }
  if (isDate(value)) return { start: extentOfDate(value) };
  throw new DateError("date-unreadable", `A value of type ${typeof value} is not a date.`, {
    hint: "Give a text, a number of milliseconds or a Date.",
  });
}

function extentOfDate(value: Date): Bound {
  const time = value.getTime();
  if (!Number.isNaN(time)) return extentOfNumber(time);
  throw new DateError("date-unreadable", "This Date is invalid: it holds no time.", {
    hint: "Look at how it was made, or give the text that it was made from.",
  });
}

/** Dates of another frame are not instances of this one's Date. */
function isDate(value: unknown): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === "[object Date]";
}

function onlyBound(span: Span, field: Field, value: unknown): Bound {
  if (span.end === undefined) return span.start;
  const what = `The ${field}, ${written(value)}, is an interval itself, and there is another end beside it.`;
  throw new DateError("date-unreadable", what, { field, value, hint: "Write the whole as date, or one date in each." });
}

function isSame(from: Span, end: Bound): boolean {
  if (from.end !== undefined || !isExtent(from.start) || !isExtent(end)) return false;
  const start = from.start;
  const alike = start.floating === end.floating && start.earliest === end.earliest && start.latest === end.latest;
  return start.edtf === end.edtf || alike;
}

/** Whether nothing is said of a date: null, a blank text, a record without anything in it. */
export function isMissing(value: unknown): value is undefined | null | "" {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "object" && !isDate(value) && Object.keys(value).length === 0;
}

function written(value: unknown): string {
  if (isDate(value) && !Number.isNaN(value.getTime())) return value.toISOString();
  return String(value);
}
