import { DateError, quoted } from "./error.ts";
import type { Span } from "./extent.ts";
import type { ParseOptions } from "./parse-options.ts";
import { plainSpan } from "./plain.ts";
import { rest } from "./rest.ts";

/** What an error says where there is nothing better. */
export const HINT = 'Write a date as in "2018", "2022-05", "2022-04-21" or "2022-04-19/2022-04-20".';

/**
 * What a written date means: a plain date, or any other where the rest is there.
 *
 * @throws DateError `date-unreadable` where the rest is not there, else as `parseDate` of `whole.ts`
 * @example parseDate("2018").start // { earliest: 1514764800000, latest: 1546300800000, precision: "year", … }
 */
export function parseDate(text: string, options: ParseOptions = {}): Span {
  const span = isAsWritten(options) && typeof text === "string" ? plainSpan(text.trim()) : undefined;
  if (span) return span;
  if (!rest.parse) throw unreadable(text);
  return rest.parse(text, options);
}

/** Whether no option says that a text is something else than it seems. */
function isAsWritten({ forms, timeZone, numbers, dateFormat }: ParseOptions): boolean {
  return forms !== "edtf" && timeZone === undefined && numbers === undefined && dateFormat === undefined;
}

/** What is said of a date as long as the rest is not there to say more. */
export function unreadable(value: unknown, field?: string): DateError {
  const what = `${quoted(String(value))} is not a date that can be read.`;
  return new DateError("date-unreadable", what, { hint: HINT, field, value });
}
