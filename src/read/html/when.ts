/** Dates in the words of a page: in its `<time>` elements, or at the beginning of a line. */
import { DateError, parseDate, type ParseOptions } from "../../time/index.ts";

/** Whether a text is a date. */
function isDate(text: string, options: ParseOptions): boolean {
  try {
    parseDate(text, options);
    return true;
  } catch (error) {
    if (error instanceof DateError) return false;
    throw error;
  }
}

/** What a `<time>` means: its `datetime` where that is a date, else its words where they are, else undefined. */
export function dateOfTime(written: string, words: string, options: ParseOptions): string | undefined {
  return [written.trim(), words].find((text) => text !== "" && isDate(text, options));
}

/** So much of a line is looked at for a date at its beginning. */
const LOOKED_AT = 80;

/** More places than these, where a date might end, are not tried. */
const MAX_TRIED = 12;

/** What makes a beginning look like a date at all: a year, an era, figures in parts. */
const PLAUSIBLE = /(?:^|\D)\d{4}(?!\d)|\d[/.-]\d|\d0s|\b(?:BCE?|CE|AD)\b|century|\bago\b|[mb]illion/i;

/** Where a date might end: before signs and blanks. */
const SIGNS = /[\s:;,.–—|-]+/g;

export interface LeadingDate {
  date: string;
  /** How many characters of the text it takes, with the signs behind it. */
  length: number;
}

/** The date at the beginning of a text, the longest there is: "28 June 1914 – Sarajevo", "2018: Talks end". */
export function leadingDate(text: string, options: ParseOptions): LeadingDate | undefined {
  const head = text.slice(0, LOOKED_AT);
  if (!/\d/.test(head) && options.published === undefined) return undefined;
  const places = Array.from(head.matchAll(SIGNS), ({ index, 0: signs }) => ({ index, signs })).filter(
    ({ index, signs }) => index > 0 && (/\s/.test(signs) || index + signs.length === text.length),
  );
  if (head.length === text.length) places.push({ index: text.length, signs: "" });
  for (const { index, signs } of places.slice(0, MAX_TRIED).reverse()) {
    const date = head.slice(0, index);
    const plausible = PLAUSIBLE.test(date) || options.published !== undefined;
    // "2018 – 2 ministers": a small number that goes on is no part of a date.
    const goesOn = /^\s*$/.test(signs) && index < text.length && /(?:^|\s)\d{1,2}$/.test(date);
    if (plausible && !goesOn && isDate(date, options)) return { date, length: index + signs.length };
  }
  return undefined;
}
