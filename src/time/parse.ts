import { formatEdtf, parseEdtf } from "./edtf.ts";
import { DateError, quoted } from "./error.ts";
import type { Span } from "./extent.ts";
import { hintFor } from "./hint.ts";
import { MINUTE } from "./instant.ts";
import { canonicalInstant } from "./number.ts";
import { parsePoint } from "./point.ts";
import { writtenOffset } from "./time-of-day.ts";
import { checkZone, fromZone, isSkipped, offsetAt } from "./zone.ts";

/** How a text is read. */
export interface ParseOptions {
  /**
   * `"edtf"` takes EDTF to the letter. `"any"`, the default, also takes what is the same thing: blanks around it,
   * ISO 8601 times without seconds or with a blank for the `T`, times in intervals.
   */
  forms?: "any" | "edtf";
  /** IANA name of the zone that times of day without an offset are in. Default none: they float. Days never move. */
  timeZone?: string;
  /** Order of numeric dates. Not used yet. */
  dateOrder?: "ymd" | "mdy" | "dmy";
  /** Two-digit years below it are 20xx. Not used yet. */
  yearPivot?: number;
  /** The day that relative dates are counted from. Not used yet. */
  published?: string;
  /** Language of everyday dates. Not used yet. */
  locale?: string;
}

/** The longest text that is looked at, in UTF-16 units. */
export const MAX_DATE_LENGTH = 200;

/**
 * What a written date means.
 *
 * @throws DateError `date-unreadable`, `date-impossible`, `date-reversed`, `date-out-of-range`, `date-too-long`,
 * `time-skipped`, `zone-unknown`
 * @example parseDate("2018").start // { earliest: 1514764800000, latest: 1546300800000, precision: "year", … }
 * @example parseDate("2022-05/..").end // "open"
 */
export function parseDate(text: string, options: ParseOptions = {}): Span {
  const { forms = "any", timeZone } = options;
  if (typeof text !== "string") throw notText(text);
  if (timeZone !== undefined) checkZone(timeZone);
  if (text.length > MAX_DATE_LENGTH) throw tooLong(text);
  const span = forms === "edtf" ? hinted(text, () => parseEdtf(text)) : parseTrimmed(text);
  return timeZone === undefined ? span : spanInZone(span, timeZone);
}

function parseTrimmed(text: string): Span {
  const trimmed = text.trim();
  return hinted(trimmed, () => parseEdtf(trimmed, "iso"));
}

/** Adds to an error what the writer could put instead, which only the whole text tells. */
function hinted(text: string, read: () => Span): Span {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DateError) || error.hint || error.code !== "date-unreadable") throw error;
    const { code, message, position } = error;
    const hint = hintFor(text) || 'Write a date as in "2018", "2022-05", "2022-04-21" or "2022-04-19/2022-04-20".';
    throw new DateError(code, text === "" ? "There is no date here." : message, { position, hint, value: text });
  }
}

/** Writes the zone's offset to every time without one and reads the whole anew, so that sets and intervals work alike. */
function spanInZone(span: Span, zone: string): Span {
  const floating = formatEdtf(span);
  const placed = floating.replace(FLOATING_TIME, (time) => timeInZone(time, zone));
  return placed === floating ? span : parseEdtf(placed, "iso");
}

const FLOATING_TIME = /[+-]?\d{4,13}-\d\d-\d\dT\d\d(?::\d\d(?::\d\d(?:\.\d{3})?)?)?(?![\d:Z+-]|\.\d)/g;

function timeInZone(text: string, zone: string): string {
  const { earliest: wall, precision } = parsePoint({ text, position: 0 }, "iso");
  if (isSkipped(wall, zone)) {
    throw new DateError("time-skipped", `There is no ${quoted(text)} in ${zone}: the clocks skip that time.`, {
      hint: "Write the time with its offset from UTC.",
      value: text,
    });
  }
  const instant = fromZone(wall, zone);
  const offset = offsetAt(instant, zone);
  // Local mean times have offsets with seconds, which EDTF cannot write: those become UTC.
  return offset % MINUTE === 0 ? text + writtenOffset(offset) : canonicalInstant(instant, precision);
}

function notText(value: unknown): DateError {
  return new DateError("date-unreadable", `A ${typeof value} is not a date: a text was expected.`, { value });
}

function tooLong(text: string): DateError {
  const what = `${quoted(text)} is too long for a date: it has ${text.length} characters of at most ${MAX_DATE_LENGTH}.`;
  return new DateError("date-too-long", what, { position: MAX_DATE_LENGTH, value: text.slice(0, MAX_DATE_LENGTH) });
}
