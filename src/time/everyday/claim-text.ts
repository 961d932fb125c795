import { DateError } from "../error.ts";
import { parseEdtf } from "../edtf.ts";
import type { Extent } from "../extent.ts";
import { civilFromDays, dayOf, dayText, pad, weekdayOf, yearText } from "../instant.ts";
import { parsePoint } from "../point.ts";
import { parseSet } from "../set.ts";
import { daysOfThird } from "../third.ts";
import { agesText } from "./ages.ts";
import { hintOf, impossible, note, unreadable, vague, type Claim, type Context, type Figure } from "./claim.ts";
import { oldStyle } from "./old-style.ts";
import { year4, yearOf } from "./years.ts";

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
  return precision || (isAge && part === undefined && claim.share === undefined)
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
    return part === undefined ? yearText(astronomical) : vague(claim, `${year4(astronomical)}-${37 + part}`);
  }
  if (day) return dayOfMonth(claim, astronomical, month, day);
  const monthText = `${year4(astronomical)}-${pad(month)}`;
  return part === undefined ? monthText : vague(claim, thirdOfMonth(astronomical, month, part));
}

/** "early last year", "Thursday last week". */
function partOfRelative(claim: Claim, edtf: string): string {
  const { part, weekday } = claim;
  if (weekday !== undefined && claim.precision === "week") {
    delete claim.precision;
    return dayOfWeek(edtf, weekday);
  }
  if (part !== undefined && claim.precision === "week") return vague(claim, edtf);
  const [, year = "", month] = /^(\d{4})(?:-(\d\d))?$/.exec(edtf) ?? [];
  if (part === undefined || !year) return edtf;
  return vague(claim, month ? thirdOfMonth(Number(year), Number(month), part) : `${year}-${37 + part}`);
}

/** A weekday of a week, whatever day that begins on. */
function dayOfWeek(week: string, weekday: number): string {
  const { start } = week.startsWith("[") ? parseSet({ text: week, position: 0 }, "iso") : parseEdtf(week, "iso");
  const first = typeof start === "object" ? dayOf(start.earliest) : 0;
  const { year, month, day } = civilFromDays(first + ((weekday - weekdayOf(first) + 7) % 7));
  return dayText(year, month, day);
}

function thirdOfMonth(year: number, month: number, part: number): string {
  const [first, last] = daysOfThird(year, month, part);
  return `[${dayText(year, month, first)}..${dayText(year, month, last)}]`;
}

function dayOfMonth(claim: Claim, year: number, month: number, day: Figure): string {
  // The 29th of February 1731/2 is there in the Julian calendar alone: it is checked there.
  return claim.julian ? dayText(year, month, Math.min(day.value, 28)) : dayText(year, month, day.value);
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
  return part === undefined ? `${year4(year)}-${pad(month)}` : vague(claim, thirdOfMonth(year, month, part));
}

/** The day is taken from the text, where no zone has moved it. */
function checkWeekday(claim: Claim, { edtf }: Extent, context: Context): void {
  const [text] = /^[+-]?\d{4,}-\d\d-\d\d/.exec(edtf) ?? [];
  if (!text) return;
  const { earliest } = parsePoint({ text, position: 0 }, "iso");
  if (weekdayOf(dayOf(earliest)) === claim.weekday) return;
  throw impossible(context, claim.weekdayAt ?? claim.at, `${text} is no such weekday`, "One of the two is wrong.");
}
