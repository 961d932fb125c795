import { formatEdtf } from "./canonical.ts";
import { parseEdtf } from "./edtf.ts";
import { DateError, quoted } from "./error.ts";
import type { Reference } from "./everyday/claim.ts";
import { isExtent, type Extent, type Span } from "./extent.ts";
import { civilOf, MINUTE, SECOND } from "./instant.ts";
import { canonicalInstant } from "./number.ts";
import { HINT } from "./parse.ts";
import type { ParseOptions } from "./parse-options.ts";
import { unreadable } from "./piece.ts";
import { parsePoint } from "./point.ts";
import type { Problem } from "../problem.ts";
import { writtenOffset } from "./time-of-day.ts";
import { checkZone, fromZone, isRepeated, isSkipped, offsetAt } from "./zone.ts";

/** What reads more than EDTF and ISO 8601. */
interface Readers {
  everyday?: (text: string, options: ParseOptions, reference?: Reference) => Span;
  /** What relative dates are counted from. */
  reference?: (published: string, locale: string) => Reference;
  /** Epoch times and the numbers of spreadsheets. */
  number?: (text: string, numbers: NonNullable<ParseOptions["numbers"]>) => Extent | undefined;
  /** Dates of stated forms. */
  format?: (text: string, formats: NonNullable<ParseOptions["dateFormat"]>, options: ParseOptions) => Span;
}

const readers: Readers = {};

/** Brings in readers for `parseAnyDate`, for good. */
export function bringReaders(more: Readers): void {
  Object.assign(readers, more);
}

/** The longest text that is looked at, in UTF-16 units. */
export const MAX_DATE_LENGTH = 200;

/** How EDTF and ISO 8601 begin, and the signs and letters that they have: other texts are not worth trying as such. */
const EDTF_LIKE = /^(?:[?~%]?-?[\dX]{4}|[+-]\d|\.\.|[Y/[{])[\dESTW-Z?~%:.,+\-/[\]{}\s]*$/;

/** A date-time whose letters a program wrote small. */
const LOWER_CASE_ISO = /^\d{4}-?\d\d-?\d\dt[\d:.,]+(?:z|[+-][\d:]+)?$/;

/** Two years that EDTF reads as a season or quarter: "1921-22". */
const SEASON_OR_YEARS = /^(\d\d(\d\d))-(\d\d)$/;

/** The last second of a minute that had 61, in any zone. */
const LEAP_SECOND = /(T\d\d:59:)60(?!\d)/;

/**
 * What a written date means: EDTF, else the rest of ISO 8601, else an everyday date where the readers for it are there.
 *
 * @throws DateError as `parseDate` of `whole.ts`
 */
export function parseAnyDate(text: string, options: ParseOptions): Span {
  const { forms = "any", timeZone } = options;
  if (typeof text !== "string") throw notText(text);
  if (timeZone !== undefined) checkZone(timeZone);
  if (text.length > MAX_DATE_LENGTH) throw tooLong(text);
  const span = forms === "edtf" ? parseStrict(text) : parseAny(text, options);
  return timeZone === undefined ? span : spanInZone(span, timeZone);
}

function parseStrict(text: string): Span {
  try {
    return parseEdtf(text);
  } catch (error) {
    throw told(error, text, HINT);
  }
}

function parseAny(text: string, options: ParseOptions): Span {
  if (options.dateFormat !== undefined && readers.format) return readers.format(text, options.dateFormat, options);
  const trimmed = text.trim();
  const number = options.numbers && readers.number?.(trimmed, options.numbers);
  if (number) return { start: number };
  let refusal: unknown;
  if (EDTF_LIKE.test(trimmed)) {
    try {
      return withNote(parseEdtf(trimmed, "iso"), trimmed);
    } catch (error) {
      refusal = error;
    }
  }
  try {
    const span = lowerCase(trimmed) ?? leapSecond(trimmed) ?? readEveryday(text, options);
    if (span) return span;
    throw refusal instanceof Error ? refusal : unreadable({ text: trimmed, position: 0 });
  } catch (error) {
    // What is EDTF in form, and yet no date, is told as such: "2022-04-31".
    const isEdtf = refusal instanceof DateError && refusal.code !== "date-unreadable";
    throw told(isEdtf ? refusal : error, text, HINT, isEdtf ? text.length - text.trimStart().length : 0);
  }
}

function readEveryday(text: string, options: ParseOptions): Span | undefined {
  const { published, locale = "en" } = options;
  const reference = published === undefined ? undefined : readers.reference?.(published, locale);
  return readers.everyday?.(text, options, reference);
}

/** "1921-22" is a season to EDTF, and two years to most people. */
function withNote(span: Span, text: string): Span {
  const [, year = "", end = "", other = ""] = SEASON_OR_YEARS.exec(text) ?? [];
  if (Number(other) < 21 || Number(other) <= Number(end) || !year) return span;
  const message = `${quoted(text)} is read as EDTF has it, part of the year ${year}. For years write "${year}/${year.slice(0, 2)}${other}".`;
  return { ...span, notes: [{ code: "date-ambiguous", severity: "warning", message, value: text }] };
}

function lowerCase(text: string): Span | undefined {
  return LOWER_CASE_ISO.test(text) ? parseEdtf(text.toUpperCase(), "iso") : undefined;
}

/**
 * A leap second is kept as the second before it: clocks as we count them do not have it. There were some at the end of
 * June and of December, in UTC.
 */
function leapSecond(text: string): Span | undefined {
  if (!LEAP_SECOND.test(text)) return undefined;
  const span = parseEdtf(text.replace(LEAP_SECOND, "$159"), "iso");
  const next = isExtent(span.start) ? civilOf(span.start.earliest + SECOND) : undefined;
  if (next?.day !== 1 || next.hour !== 0 || next.minute !== 0 || next.month % 6 !== 1) return undefined;
  const message = `${quoted(text)} is a leap second; it is kept as the second before.`;
  return { ...span, notes: [{ code: "leap-second", severity: "warning", message, value: text }] };
}

/** An error with the whole text, a hint, and the place in the text as it was given. */
function told(error: unknown, text: string, hint: string, shift = 0): unknown {
  if (!(error instanceof DateError)) return error;
  const message = text.trim() === "" ? "There is no date here." : error.what;
  const [negative] = /^\s*-\d+$/.exec(text) ?? [];
  if (negative) hint = `Write ${quoted(negativeYear(negative.trim()))}; year 0 is 1 BC, and -0043 is 44 BC.`;
  return new DateError(error.code, message, {
    position: Math.min(error.position + shift, text.length),
    hint: (negative ? "" : error.hint) || (error.code === "date-unreadable" ? hint : ""),
    value: text,
  });
}

function negativeYear(text: string): string {
  return text.length > 5 ? `Y${text}` : `-${text.slice(1).padStart(4, "0")}`;
}

/** Writes the zone's offset to every time without one and reads the whole anew, so that sets and intervals work alike. */
function spanInZone(span: Span, zone: string): Span {
  const floating = formatEdtf(span);
  const notes = span.notes ?? [];
  const placed = floating.replace(FLOATING_TIME, (time) => timeInZone(time, zone, notes));
  if (placed === floating) return span;
  return { ...span, ...parseEdtf(placed, "iso"), ...(notes.length > 0 ? { notes } : {}) };
}

const FLOATING_TIME = /[+-]?\d{4,13}-\d\d-\d\dT\d\d(?::\d\d(?::\d\d(?:\.\d{3})?)?)?(?![\d:Z+-]|\.\d)/g;

function timeInZone(text: string, zone: string, notes: Problem[]): string {
  const { earliest: wall, precision } = parsePoint({ text, position: 0 }, "iso");
  if (isSkipped(wall, zone)) {
    throw new DateError("time-skipped", `There is no ${quoted(text)} in ${zone}: the clocks skip that time.`, {
      hint: "Write the time with its offset from UTC.",
      value: text,
    });
  }
  const instant = fromZone(wall, zone);
  if (isRepeated(wall, zone)) {
    const message = `${quoted(text)} comes twice in ${zone}, where the clocks are put back; the first is taken.`;
    notes.push({ code: "time-repeated", severity: "warning", message, value: text });
  }
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
