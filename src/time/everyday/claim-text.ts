import { DateError } from "../error.ts";
import { parseEdtf } from "../edtf.ts";
import type { Extent } from "../extent.ts";
import { civilFromDays, civilOf, DAY, dayInstant, dayOf, daysInMonth, dayText, pad, weekdayOf } from "../instant.ts";
import { julianDays } from "./julian.ts";
import { parsePoint } from "../point.ts";
import { parseSet } from "../set.ts";
import { impossible, note, unreadable, type Claim, type Context, type Figure } from "./claim.ts";

/**
 * The extent of a claim whose numbers are told apart.
 *
 * Everyday dates are translated into EDTF and read as such: there is one place that knows what a date means.
 *
 * @throws DateError `date-unreadable` where something is missing, `date-impossible`
 */
export function extentOf(claim: Claim, context: Context): Extent {
  if (isMuddled(claim)) throw unreadable(context, claim.at, "its parts do not go together", hintOf(claim));
  const text = textOf(claim, context);
  const mark = claim.about ? (claim.perhaps ? "%" : "~") : claim.perhaps ? "?" : "";
  const extent = read(marked(text + clockText(claim), mark), claim, context);
  const placed = claim.julian ? oldStyle(claim, extent, context) : extent;
  if (claim.weekday !== undefined) checkWeekday(claim, placed, context);
  const { part, group, precision } = claim;
  const isAge = group === "century" || group === "millennium" || group === "decade";
  return precision || (isAge && part === undefined)
    ? { ...placed, precision: precision ?? (group as "decade") }
    : placed;
}

/** Whether something was said beside which there is no place for it: a day of a season, an hour of a month. */
function isMuddled(claim: Claim): boolean {
  const { edtf, group, figures, year, month, day, part, clock, weekday, era } = claim;
  const dated = year !== undefined || month !== undefined || day !== undefined;
  if (edtf !== undefined) {
    const isPart = part !== undefined && !/^(?:\d{4}(?:-\d\d)?|\d{4}-W\d\d)$/.test(edtf);
    const isWeekday = weekday !== undefined && claim.precision !== "week" && !/^\d{4}-\d\d-\d\d$/.test(edtf);
    return dated || figures.length > 0 || group !== undefined || era !== undefined || isPart || isWeekday;
  }
  if (group && (month !== undefined || day || clock !== undefined || weekday !== undefined)) return true;
  if (!day && dated && (clock !== undefined || weekday !== undefined)) return true;
  return part !== undefined && (day !== undefined || clock !== undefined || weekday !== undefined);
}

/** An EDTF text with a qualifier; on a set it stands on each end. */
function marked(text: string, mark: string): string {
  return text.startsWith("[") ? text.replace(/(?=\.\.|\])/g, mark) : text + mark;
}

function clockText({ clock, zone = "" }: Claim): string {
  return clock === undefined ? "" : `T${clock}${zone}`;
}

function read(text: string, claim: Claim, context: Context): Extent {
  const piece = { text, position: 0 };
  try {
    const bound = text.startsWith("[") ? parseSet(piece, "iso").start : parsePoint(piece, "iso");
    if (typeof bound !== "object") throw unreadable(context, claim.at, "", "");
    return bound;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    if (error.code === "date-unreadable") throw unreadable(context, claim.at, "", hintOf(claim));
    if (error.code !== "date-impossible") throw error;
    const isClock = error.position > text.indexOf("T") && claim.clock !== undefined;
    const at = isClock ? claim.clockAt : (claim.day?.at ?? claim.monthAt);
    throw impossible(context, at ?? claim.at, isClock ? "there is no such time" : "there is no such day");
  }
}

function textOf(claim: Claim, context: Context): string {
  const { part, group, edtf, year, month, day } = claim;
  if (edtf !== undefined) return partOfRelative(claim, edtf);
  if (claim.figures.length > 0) return smallYear(claim, context);
  if (group === "century" || group === "millennium" || group === "decade") return agesText(claim, context);
  const isSeason = group === "season" && context.reference !== undefined;
  if (!year && (month !== undefined || claim.weekday !== undefined || claim.clock !== undefined || isSeason)) {
    return withoutYear(claim, context);
  }
  if (!year) throw unreadable(context, claim.at, "there is no year in it", hintOf(claim));
  const astronomical = yearOf(claim, year, context);
  if (group) return groupText(claim, astronomical, context);
  if (month === undefined) {
    if (day) throw unreadable(context, day.at, "there is no month in it", hintOf(claim));
    return part === undefined ? yearText(astronomical) : lookAlike(claim, `${year4(astronomical)}-${37 + part}`);
  }
  if (day) return dayOfMonth(claim, astronomical, month, day);
  const monthText = `${year4(astronomical)}-${pad(month)}`;
  return part === undefined ? monthText : lookAlike(claim, thirdOfMonth(astronomical, month, part));
}

/** "early last year", "Thursday last week". */
function partOfRelative(claim: Claim, edtf: string): string {
  const { part, weekday } = claim;
  if (weekday !== undefined && claim.precision === "week") {
    delete claim.precision;
    return dayOfWeek(edtf, weekday);
  }
  if (part !== undefined && claim.precision === "week") return lookAlike(claim, edtf);
  const [, year = "", month] = /^(\d{4})(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (part === undefined || !year) return edtf;
  return lookAlike(claim, month ? thirdOfMonth(Number(year), Number(month), part) : `${year}-${37 + part}`);
}

/** A weekday of a week, whatever day that begins on. */
function dayOfWeek(week: string, weekday: number): string {
  const { start } = week.startsWith("[") ? parseSet({ text: week, position: 0 }, "iso") : parseEdtf(week, "iso");
  const first = typeof start === "object" ? dayOf(start.earliest) : 0;
  const { year, month, day } = civilFromDays(first + ((weekday - weekdayOf(first) + 7) % 7));
  return dayText(year, month, day);
}

/** "early" and "mid" have no edges: what they mean is about there. */
function lookAlike(claim: Claim, text: string): string {
  claim.about = true;
  return text;
}

function thirdOfMonth(year: number, month: number, part: number): string {
  const first = part * 10 + 1;
  const last = part === 2 ? daysInMonth(year, month) : first + 9;
  return `[${dayText(year, month, first)}..${dayText(year, month, last)}]`;
}

function dayOfMonth(claim: Claim, year: number, month: number, day: Figure): string {
  // The 29th of February 1731/2 is there in the Julian calendar alone: it is checked there.
  return claim.julian ? dayText(year, month, Math.min(day.value, 28)) : dayText(year, month, day.value);
}

/** A year, as astronomers count: 44 BC is -43. */
function yearOf(claim: Claim, figure: Figure, context: Context): number {
  const { era, month, day, group } = claim;
  const { value, text, at, dual, short } = figure;
  const isEarly = month !== undefined && day && (month < 3 || (month === 3 && day.value < 25));
  if (dual !== undefined && !isEarly) {
    const hint = `Write "${dual}/${value}" for two years.`;
    throw unreadable(context, at, "a year with a stroke is for days from 1 January to 24 March", hint);
  }
  if (dual !== undefined && !claim.julian) {
    note(
      context,
      "date-ambiguous",
      "is a day of the older calendar, read as if it were of ours. Write O.S. behind it.",
    );
  }
  if (figure.grouped && era === undefined) {
    throw unreadable(context, at, "a number with a comma is no year", `Write "${value}".`);
  }
  if (/^0\d\d$/.test(text)) note(context, "year-small", `is read as the year ${value}.`);
  if (era !== undefined && value < 1) throw impossible(context, at, "there is no year 0 between BC and AD");
  if (era !== undefined) return era === 0 ? 1 - value : value;
  if (text.length > 4 && dual === undefined) {
    throw unreadable(context, at, "a year of more than four figures has a Y before it", `Write "Y${value}".`);
  }
  const isTwo = text.length === 2 && group !== "season" && month !== undefined;
  if (short || isTwo) return fullYear(value, at, context);
  if (value === 0 && text.length < 4) throw impossible(context, at, "there is no year 0");
  if (text.length > 1 || month === undefined) return value;
  throw unreadable(context, at, "its year has one figure", `Write the year with four figures.`);
}

function fullYear(value: number, at: number, context: Context): number {
  const { yearPivot } = context.options;
  if (yearPivot !== undefined) return value + (value < yearPivot ? 2000 : 1900);
  const hint = `Write the year with four figures, or "AD ${value}", or say by yearPivot which years are 20xx.`;
  throw unreadable(context, at, "its year has two figures", hint);
}

/** One or two figures alone are that year, and it is worth a note. */
function smallYear(claim: Claim, context: Context): string {
  const [figure] = claim.figures;
  const alone = claim.month === undefined && !claim.group && claim.clock === undefined && claim.weekday === undefined;
  if (!figure || figure.ordinal || !alone || claim.part !== undefined || figure.value < 1) {
    throw unreadable(context, figure?.at ?? claim.at, "", hintOf(claim));
  }
  note(context, "year-small", `is read as the year AD ${figure.value}. Write it with four figures if that is meant.`);
  return yearText(figure.value);
}

function groupText(claim: Claim, year: number, context: Context): string {
  const { group, count } = claim;
  if (group === "week" && count !== undefined && claim.part === undefined) return `${year4(year)}-W${pad(count)}`;
  const first = group === "season" ? 21 : group === "quarter" ? 32 : 39;
  const most = group === "season" ? 3 : group === "quarter" ? 4 : 2;
  if (count === undefined || count > most || (group !== "season" && count < 1) || claim.part !== undefined) {
    throw unreadable(context, claim.at, "", hintOf(claim));
  }
  return `${year4(year)}-${first + count}`;
}

/** Decades, centuries and millennia, as EDTF counts them where it can: the 19th century is 1800 to 1899. */
function agesText(claim: Claim, context: Context): string {
  const { group, count, era = 1, part } = claim;
  const length = { decade: 10, century: 100, millennium: 1000 }[group as "decade"];
  if (count === undefined || (group === "decade" ? !isDecade(claim) : count < 1)) {
    throw unreadable(context, claim.at, "", hintOf(claim));
  }
  const first = group === "decade" ? count : (count - 1) * length;
  if (group === "decade" && first % 100 === 0 && isDecade(claim)) {
    // "the late 1800s" are the end of a century, "the early 2000s" hardly.
    const isCentury = part !== undefined && first < 2000;
    const reading = isCentury ? "a hundred" : "ten";
    const hint = `Write "${first / 100}XX" for a hundred years, "${first / 10}X" for ten.`;
    note(context, "date-ambiguous", `may be ten years or a hundred; it is read as ${reading}. ${hint}`);
    if (isCentury) return partOfAge(claim, first, 100);
  }
  const [from, to] = era === 0 ? beforeChrist(first, length, group === "decade") : [first, first + length - 1];
  if (part !== undefined) return partOfAge(claim, from, length);
  if (from === 0 || to === 0) return `[${yearText(from || 1)}..${yearText(to)}]`;
  const mask = String(Math.min(Math.abs(from), Math.abs(to)))
    .padStart(4, "0")
    .slice(0, -String(length - 1).length);
  const isShort = Math.max(Math.abs(from), Math.abs(to)) <= 9999;
  const aligned = isShort && Math.min(Math.abs(from), Math.abs(to)) % length === 0;
  return aligned
    ? `${from < 0 ? "-" : ""}${mask}${"X".repeat(String(length - 1).length)}`
    : `[${yearText(from)}..${yearText(to)}]`;
}

/** The 440s BC are 449 to 440; the 2nd century BC is 200 to 101. */
function beforeChrist(first: number, length: number, isDecade: boolean): [number, number] {
  const newest = isDecade ? 1 - first : -first;
  return [newest - length + 1, newest];
}

function isDecade({ count = 1, year }: Claim): boolean {
  return count % 10 === 0 && (year?.text.length ?? 0) >= 3;
}

/** The first four years of a decade, its middle three and last three; the thirds of a century or millennium. */
function partOfAge(claim: Claim, from: number, length: number): string {
  const { part = 0 } = claim;
  const edges = [0, Math.ceil(length / 3), Math.ceil((length * 2) / 3), length];
  const [first, last] = [from + edges[part]!, from + edges[part + 1]! - 1];
  // The first century begins with AD 1.
  return lookAlike(claim, `[${yearText(first || 1)}..${yearText(last)}]`);
}

function withoutYear(claim: Claim, context: Context): string {
  const { month, day, weekday, monthAt } = claim;
  const { reference } = context;
  if (!reference) {
    const what = month !== undefined ? "there is no year in it" : weekday !== undefined ? "a weekday" : "a time of day";
    const reason = month !== undefined ? what : `${what} alone is no date`;
    throw unreadable(context, monthAt ?? claim.at, reason, hintOf(claim));
  }
  const { leans, part, group, count = 0 } = claim;
  if (group === "season") {
    const first = count * 3 + 3;
    return `${year4(reference.year(first, 15, leans === -1))}-${21 + count}`;
  }
  if (month === undefined) {
    if (weekday === undefined) return reference.today;
    return reference.weekday(weekday, leans === 1 ? reference.day : undefined);
  }
  const year = reference.year(month, day?.value ?? 15, leans === -1);
  if (day) return dayOfMonth(claim, year, month, day);
  return part === undefined ? `${year4(year)}-${pad(month)}` : lookAlike(claim, thirdOfMonth(year, month, part));
}

function hintOf({ month, weekday, clock }: Claim): string {
  const relative = month !== undefined || weekday !== undefined || clock !== undefined;
  return relative
    ? "Add what is missing, or say by published which day it is told from."
    : 'Write a date as in "2018", "May 2022", "21 April 2022", "c. 1850" or "2022-04-19/2022-04-20".';
}

/** The day is taken from the text, where no zone has moved it. */
function checkWeekday(claim: Claim, { edtf }: Extent, context: Context): void {
  const [text] = /^[+-]?\d{4,}-\d\d-\d\d/.exec(edtf) ?? [];
  if (!text) return;
  const { earliest } = parsePoint({ text, position: 0 }, "iso");
  if (weekdayOf(dayOf(earliest)) === claim.weekday) return;
  throw impossible(context, claim.weekdayAt ?? claim.at, `${text} is no such weekday`, "One of the two is wrong.");
}

/** England was the last to begin its years on 25 March, and gave that up in 1752. */
const LAST_YEAR_FROM_MARCH = 1753;

/** The second of two years, as short as it is written: the 2 of "1731/2", the 00 of "1699/00". */
function secondOf(year: number): string {
  return String(year).slice(year % 10 === 0 ? -2 : -1);
}

/** Puts a day of the Julian calendar in its place, and keeps how it was written. */
function oldStyle(claim: Claim, extent: Extent, context: Context): Extent {
  const { day, month, year } = claim;
  if (!day || month === undefined || !year || claim.clock !== undefined) {
    throw unreadable(context, claim.at, "only days are read in the older calendar", "Write day, month and year.");
  }
  const astronomical = civilOf(extent.earliest).year;
  const days = julianDays(astronomical, month, day.value);
  if (days === undefined) throw impossible(context, day.at, "there is no such day in the Julian calendar");
  const isEarly = month < 3 || (month === 3 && day.value < 25);
  if (year.dual === undefined && claim.era !== 0 && astronomical < LAST_YEAR_FROM_MARCH && isEarly) {
    const dual = `${year.value - 1}/${secondOf(year.value)}`;
    note(context, "date-ambiguous", `is read with the year from 1 January; where it began in March, write ${dual}.`);
  }
  const earliest = dayInstant(days);
  const placed = civilOf(earliest);
  const mark = /[?~%]$/.exec(extent.edtf)?.[0] ?? "";
  const written = dayText(astronomical, month, day.value);
  return {
    ...extent,
    earliest,
    latest: earliest + DAY,
    edtf: dayText(placed.year, placed.month, placed.day) + mark,
    oldStyle: year.dual === undefined ? written : written.replace(/^\d+/, `${year.dual}/${secondOf(year.value)}`),
  };
}

export function yearText(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : year4(year);
}

/** A year before a month; beyond four figures only days can be written. */
function year4(year: number): string {
  if (Math.abs(year) > 9999) throw new DateError("date-unreadable", `The year ${year} is too far for months.`);
  return (year < 0 ? "-" : "") + pad(Math.abs(year), 4);
}
