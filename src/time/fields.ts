import { DateError } from "./error.ts";
import { isExtent, type Bound, type Span } from "./extent.ts";
import { parseDate, unreadable } from "./parse.ts";
import type { ParseOptions } from "./parse-options.ts";
import { isReversed, plainInstant } from "./plain.ts";
import { rest, type Fault } from "./rest.ts";

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
 * - A number is ms since 1970-01-01T00:00:00Z; it and a `Date` are one millisecond wide. `numbers` may say another thing.
 *
 * @throws DateError as `parseDate`, with `field`; `date-missing` where nothing is given; `date-reversed`
 * @example spanOf({ start: "2022-05", end: ".." }) // { start: May 2022, end: "open" }
 */
export function spanOf(fields: DateFields, options: ParseOptions = {}): Span {
  const { date, start, end } = fields;
  const settings = fields.timeZone ? { ...options, timeZone: fields.timeZone } : options;
  if (!isMissing(date)) return read("date", date, settings);
  if (isMissing(start) && isMissing(end)) throw fault("missing", "start", fields);
  const from: Span = isMissing(start) ? { start: "unknown" } : read("start", start, settings);
  if (isMissing(end)) return from;
  return joined(from, read("end", end, settings), fields);
}

function joined(from: Span, to: Span, fields: DateFields): Span {
  const end = onlyBound(to, "end", fields);
  if (isSame(from, end)) return from;
  const start = onlyBound(from, "start", fields);
  if (isReversed(start, end)) throw fault("reversed", "end", fields);
  const notes = [...(from.notes ?? []), ...(to.notes ?? [])];
  return { ...from, end, ...(notes.length > 0 ? { notes } : {}) };
}

/** The error for fields that are no date: in words where the rest is there. */
function fault(kind: Fault, field: "start" | "end", fields: DateFields): DateError {
  return rest.fault?.(kind, field, fields) ?? unreadable(fields[field], field);
}

function read(field: Field, value: unknown, options: ParseOptions): Span {
  try {
    if (field !== "date" && typeof value === "string" && value.trim() === "..") return { start: "open" };
    return readValue(value, field, options);
  } catch (error) {
    if (error instanceof DateError) {
      error.field = field;
      error.value = value;
    }
    throw error;
  }
}

function readValue(value: unknown, field: Field, options: ParseOptions): Span {
  if (typeof value === "string") return parseDate(value, options);
  const isNumber = typeof value === "number";
  // A column that is said to hold seconds or serials holds them as numbers too.
  if (isNumber && options.numbers !== undefined) return parseDate(String(value), options);
  const start = (isNumber && field !== "date") || isDate(value) ? plainInstant(value) : undefined;
  if (start) return { start };
  if (!rest.value) throw unreadable(value);
  return rest.value(value, field);
}

/** Dates of another frame are not instances of this one's Date. */
export function isDate(value: unknown): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === "[object Date]";
}

function onlyBound(span: Span, field: "start" | "end", fields: DateFields): Bound {
  if (span.end !== undefined) throw fault("interval", field, fields);
  return span.start;
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
