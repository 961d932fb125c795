/**
 * The room with all that it can: every kind of date, every language. For whoever calls it by name; a page that only
 * draws has `index.ts`, and brings in the rest where its events ask for it.
 */
import { bringRelative } from "./everyday/bring-relative.ts";
import type { Span } from "./extent.ts";
import { spanOf as span, type DateFields } from "./fields.ts";
import { bringFormats } from "./format/bring.ts";
import { parseDate as parse } from "./parse.ts";
import type { ParseOptions } from "./parse-options.ts";
import { bringAllPhrases } from "./phrases/all.ts";
import { formatSpan as format, type FormatOptions } from "./words.ts";

export * from "./index.ts";
export { instantOf, isoOf } from "./civil.ts";
export { parseEdtf } from "./edtf.ts";
export { extentOfNumber } from "./number.ts";
export { MAX_DATE_LENGTH } from "./parse-any.ts";

/**
 * What a written date means: EDTF, else the rest of ISO 8601, else an everyday date; relative to the day of
 * publication where `published` gives it.
 *
 * @throws DateError `date-unreadable`, `date-impossible`, `date-reversed`, `date-out-of-range`, `date-too-long`,
 * `time-skipped`, `zone-unknown`
 * @example parseDate("2018").start // { earliest: 1514764800000, latest: 1546300800000, precision: "year", … }
 * @example parseDate("3–5 May 2022") // as "2022-05-03/2022-05-05"
 * @example parseDate("last year", { published: "2022-04-22" }) // as "2021"
 */
export function parseDate(text: string, options: ParseOptions = {}): Span {
  bringDates();
  return parse(text, options);
}

/**
 * The span that the fields of an event describe, whatever dates they have.
 *
 * @throws DateError as `parseDate`, with `field`; `date-missing` where nothing is given; `date-reversed`
 */
export function spanOf(fields: DateFields, options: ParseOptions = {}): Span {
  bringDates();
  return span(fields, options);
}

let brought = false;

/** From here on every kind of date is read and told. */
function bringDates(): void {
  if (brought) return;
  brought = true;
  bringRelative();
  bringFormats();
}

/**
 * What a span says, in words: in English, Arabic, Chinese, Dutch, French, German, Hebrew, Hindi, Italian, Japanese,
 * Portuguese, Russian or Spanish; in English around the language's own dates for others.
 *
 * @throws DateError `zone-unknown`
 * @example formatSpan(parseDate("2018")) // "some time in 2018"
 * @example formatSpan(parseDate("2022-05/.."), { locale: "es" }) // "desde mayo de 2022, sin final indicado"
 */
export function formatSpan(span: Span, options: FormatOptions = {}): string {
  bringDates();
  bringAllPhrases();
  return format(span, options);
}
