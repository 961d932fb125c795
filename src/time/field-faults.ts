import { reversed } from "./edtf.ts";
import { epochOf } from "./epoch.ts";
import { DateError } from "./error.ts";
import type { Span } from "./extent.ts";
import { isDate } from "./fields.ts";
import { extentOfNumber } from "./number.ts";
import type { Fault } from "./rest.ts";

/**
 * The date of a value that is no text: a number of ms or a `Date`.
 *
 * @throws DateError `date-unreadable` for what is neither, `date-out-of-range`
 */
export function dateOfValue(value: unknown, field: string): Span {
  if (field === "date" && typeof value === "number") throw numberForDate(value);
  if (typeof value === "number") return { start: extentOfNumber(value) };
  if (isDate(value)) return { start: extentOfNumber(timeOf(value)) };
  throw new DateError("date-unreadable", `A value of type ${typeof value} is not a date.`, {
    hint: "Give a text, a number of milliseconds or a Date.",
  });
}

/** Why the fields of an event are no date, though each may be one. */
export function fieldFault(
  fault: Fault,
  field: "start" | "end",
  fields: { start?: unknown; end?: unknown },
): DateError {
  if (fault === "missing") return nothingGiven();
  const value = fields[field];
  const details = { field, value };
  if (fault === "reversed") return Object.assign(reversed(written(fields.start), written(fields.end)), details);
  const what = `The ${field}, ${written(value)}, is an interval itself, and there is another end beside it.`;
  return new DateError("date-unreadable", what, { ...details, hint: "Write the whole as date, or one date in each." });
}

function nothingGiven(): DateError {
  return new DateError("date-missing", "There is no date: date, start and end are all empty.", {
    field: "date",
    hint: 'If nothing is known, leave the event out; if only that it goes on, write "/..".',
  });
}

/** `start: 0` is a stated instant, but `date: 2018` was surely not meant as 2.018 seconds after 1970. */
function numberForDate(value: number): DateError {
  const epoch = epochOf(String(Math.trunc(value)));
  const what = `date is the number ${value}, and a text was expected`;
  return new DateError("date-unreadable", epoch ? `${what}: it may be ${epoch.unit} since 1970.` : `${what}.`, {
    hint: epoch?.hint ?? 'Write a year as "2018"; give milliseconds since 1970 as start.',
  });
}

function timeOf(value: Date): number {
  const time = value.getTime();
  if (!Number.isNaN(time)) return time;
  throw new DateError("date-unreadable", "This Date is invalid: it holds no time.", {
    hint: "Look at how it was made, or give the text that it was made from.",
  });
}

function written(value: unknown): string {
  if (isDate(value) && !Number.isNaN(value.getTime())) return value.toISOString();
  return String(value);
}
