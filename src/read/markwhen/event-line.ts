/** Lines that begin an event: "1914-07-28/1918-11-11: The war". */
import type { Dates, Fault, Reading } from "./dates.ts";
import { everyOf, type Every } from "./every.ts";

export interface EventLine {
  /** The date as it is written, without what says that it comes again. */
  written: string;
  /** A fault where it counts from what is not known; undefined where it is no date. */
  reading: Reading | Fault | undefined;
  /** How it comes again; null where that is not understood. */
  every?: Every | null;
  /** What follows the colon. */
  text: string;
}

/** No date is longer. */
const LONGEST = 200;

/** The colon of a time of day. */
const IN_TIME = /\d:\d\d(?!\d)/;

/** A date has a figure in it, or one of these words. */
const DATE_LIKE = /\d|\bnow\b|!\w|\.(?:start|end)\b/i;

const EVERY = /\bevery\b/i;

const WORDS = /^(?:am|pm|to|by|bc|bce|ad|ce|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i;
const MONTH_AND_DAY = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?$/i;

/** Undefined where the line begins no event. One that has the form of a date, and is none, does. */
export function eventLineOf(line: string, dates: Dates, timeZone?: string): EventLine | undefined {
  if (/^\s*(?:[-*+]\s|\/\/)/.test(line)) return undefined;
  const colons = [...line.slice(0, LONGEST + 1).matchAll(/:/g)].map(({ index }) => index);
  const plain = colons.filter((index) => !IN_TIME.test(line.slice(Math.max(0, index - 1), index + 4)));
  for (const index of new Set([...plain, ...colons])) {
    const found = splitAt(line, index, dates, timeZone);
    if (found?.reading || (found && index === plain[0] && looksLikeDate(found.written))) return found;
  }
  return undefined;
}

function splitAt(line: string, index: number, dates: Dates, timeZone?: string): EventLine | undefined {
  const before = line.slice(0, index).trim();
  if (!DATE_LIKE.test(before)) return undefined;
  const every = EVERY.exec(before);
  const written = every ? before.slice(0, every.index).trim() : before;
  return {
    written,
    reading: dates.read(written, timeZone),
    ...(every ? { every: everyOf(before.slice(every.index + every[0].length)) ?? null } : {}),
    text: line.slice(index + 1).trim(),
  };
}

/** Figures and the words of dates, but for one that may be misspelt: "31 Febuary 2020". */
function looksLikeDate(text: string): boolean {
  if (MONTH_AND_DAY.test(text)) return true;
  const parts = text.split(/[\s/,.\-–—:~?%]+/).filter((part) => part !== "");
  const numbers = parts.filter((part) => /^\d/.test(part));
  const others = parts.filter((part) => !/^\d/.test(part) && !WORDS.test(part));
  if (!/^[\d+~-]/.test(text.trim()) || parts.length > 10) return false;
  return (
    others.length === 0 || (others.length === 1 && numbers.length >= 2 && numbers.some((part) => /^\d{4}$/.test(part)))
  );
}
