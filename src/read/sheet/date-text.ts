/** Dates as cells have them, brought to what people would write: without the marks that programs and pages put to them. */

import type { ReadOptions } from "../read-options.ts";

/** What programs and people write where they have nothing to say. */
const NOTHING = /^(?:null|none|nil|nan|nat|n\/?a|#n\/a|<na>|undefined|\\n|-+|[–—])$/i;

/** What people write as the end of what goes on. */
const GOES_ON = /^(?:present|open|on-?going|current|continuing|now|today|heute|aujourd.hui|hoy|presente|présent)$/i;

/** The end in a cell; ".." where it goes on. With a day of publication, "today" is that day and is left to the parser. */
export function endText(cell: string, { years, published }: CellDates): string {
  const text = dateText(cell, years);
  return published === undefined && GOES_ON.test(text) ? ".." : text;
}

/** What is said of dates beside their cells. */
export interface CellDates {
  /** True: a number below 0 is a year, and no count of seconds or days. */
  years: boolean;
  published?: string | undefined;
}

export function cellDates({ numbers, published }: ReadOptions): CellDates {
  return { years: numbers === undefined, published };
}

/** Marks of footnotes, as tables of encyclopaedias have them: "2018[a]", "5 April 2022[12]". */
const FOOTNOTE = /\s?\[(?:\d{1,3}|[a-z]|(?:note|nb) \d{1,2})\]/gi;

const ARROW = / ?(?:[→⟶➔]|->|=>) ?/;

/**
 * The date in a cell; blank where the cell says that there is none.
 *
 * @param years true: a number below 0 is a year, and no count of seconds or days
 */
export function dateText(cell: string, years = true): string {
  // Most dates that machines write are days that begin with a year of four figures.
  if (cell.length <= 10 && cell.charCodeAt(4) === 45) return cell;
  const text = literal(cell);
  if (NOTHING.test(text)) return "";
  // A year that had to be a number among blanks: "1969.0".
  const year = /^(\d{3,4})\.0+$/.exec(text);
  if (year) return year[1]!;
  if (years && /^-\d{1,6}$/.test(text)) return yearText(text);
  return /^[[{]/.test(text) ? text : text.replace(FOOTNOTE, "").replace(ARROW, " – ");
}

/** A whole number as a year of EDTF; other texts, such as "c. 1850", as they are. */
export function yearText(text: string): string {
  const match = /^([+-]?)(\d{1,13})$/.exec(text);
  if (!match) return text;
  const [, sign = "", figures = ""] = match;
  const year = figures.replace(/^0+(?=\d)/, "");
  const minus = sign === "-" && year !== "0" ? "-" : "";
  return year.length <= 4 ? `${minus}${year.padStart(4, "0")}` : `Y${minus}${year}`;
}

/** What stands in a cell that was kept from becoming a number: `="2018"`, `'2018`. */
function literal(cell: string): string {
  const quoted = /^'?="([^"]*)"$/.exec(cell);
  return quoted ? quoted[1]!.trim() : /^'\d/.test(cell) ? cell.slice(1) : cell;
}

/** A date that has a day or month and no year: "28 June", "July". */
export function isWithoutYear(date: string): boolean {
  return /\p{L}{3}/u.test(date) && !/\d{3}/.test(date) && !/\b(?:bc|bce|ad|ce)\b/i.test(date);
}

/** The day of a date that may have a time of day: "2022-04-05 09:30". */
export function dayText(date: string): string {
  return date.replace(/(?:T|\s)\d{1,2}:\d{2}.*$/s, "");
}

const CLOCK = /^(\d{1,2})(?:[:.h](\d{2})(?::\d{2})?)?\s?(uhr|h|[ap]\.?m\.?)?(?:\s[a-z]{2,5})?$/i;

/** Whether a cell holds a time of day and no more: "9:30", "9.30 am", "14h30", "9 Uhr". */
export function isClock(cell: string): boolean {
  const match = CLOCK.exec(cell);
  return match !== null && (match[2] !== undefined || match[3] !== undefined);
}

/** A time of day as dates have it; undefined for words that are none, such as "TBC". */
export function clockText(cell: string): string | undefined {
  const text = literal(cell);
  if (text === "" || NOTHING.test(text) || /^all[ -]?day$/i.test(text)) return "";
  if (!/\d/.test(text)) return /^(?:noon|midday|midnight)$/i.test(text) ? text : undefined;
  const parts = /^(\d{1,2})(?:[.h:](\d{2}))?\s?(?:uhr|h)?$/i.exec(text);
  return parts && isClock(text) ? `${parts[1]}:${parts[2] ?? "00"}` : text;
}
