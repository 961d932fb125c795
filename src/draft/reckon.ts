/**
 * What a phrase means, counted from the day of publication or from the dates that were said before it. Each point is said
 * in plain English, which the parser of everyday dates reads: there is one place that knows what a date means.
 */
import {
  civilFromDays,
  DAY,
  dayOf,
  daysFromCivil,
  daysInMonth,
  isExtent,
  weekdayOf,
  type Extent,
  type ParseOptions,
  type Span,
} from "../time/index.ts";
import { dayText } from "../time/instant.ts";
import { formatEdtf, parseDate } from "../time/whole.ts";
import type { Unit } from "./sense.ts";
import { MONTHS, SEASONS, type Edge, type Point } from "./point.ts";
import { parted } from "./years.ts";

export interface Known {
  /** The day of publication in days since 1970. */
  published?: number | undefined;
  /** -1 what is told is over, 1 it lies ahead, 0 the words do not tell. */
  tense: -1 | 0 | 1;
  /** The dates that were said before, the last one at the end. */
  before: readonly Extent[];
  /** A year that was said in the same sentence, with a month. */
  year?: { year: number; month: number } | undefined;
  options: ParseOptions;
}

/** Why a phrase is left out. */
export type Left = "no-date" | "no-published" | "no-anchor" | "fiscal" | "unreadable";

export interface Told {
  /** In English, or EDTF. */
  say: string;
  /** It stands there in full. */
  full: boolean;
  /** Something had to be chosen. */
  chosen?: boolean;
  /** What it was counted from, where that is not the text itself. */
  published?: number;
}

/** @returns what a point says, or why that cannot be told */
export function tell(point: Point, known: Known): Told | Left {
  const told = tellPoint(point, known);
  return typeof told === "string" || point.clock === undefined ? told : { ...told, say: `${told.say} ${point.clock}` };
}

function tellPoint(point: Point, known: Known): Told | Left {
  switch (point.kind) {
    case "fiscal":
      return "fiscal";
    case "fixed":
      return { say: point.say, full: true };
    case "day":
      return tellDay(point, known);
    case "month":
      return tellMonth(point, known);
    case "nth":
      return tellNth(point, known);
    case "season":
      return tellSeason(point, known);
    case "quarter":
      return tellQuarter(point, known);
    case "weekday":
      return tellWeekday(point, known);
    case "shift":
      return tellShift(point, known);
    case "lately":
      return tellLately(point, known);
  }
}

function tellDay({ day, month, year, weekday }: Point & { kind: "day" }, known: Known): Told | Left {
  if (year !== undefined) return { say: `${day} ${MONTHS[month]} ${year}`, full: true };
  const found = yearNear(
    month,
    known,
    (each) => day <= daysInMonth(each, month) && isWeekday(each, month, day, weekday),
    day,
  );
  if (typeof found === "string") return found;
  return { say: `${day} ${MONTHS[month]} ${found}`, full: false };
}

function isWeekday(year: number, month: number, day: number, weekday: number | undefined): boolean {
  return weekday === undefined || weekdayOf(daysFromCivil(year, month, day)) === weekday;
}

function tellMonth({ month, year, which, part }: Point & { kind: "month" }, known: Known): Told | Left {
  if (year !== undefined) return { say: parted(`${MONTHS[month]} ${year}`, part), full: true };
  if (which !== undefined) {
    if (known.published === undefined) return "no-published";
    return { say: `${["last", "this", "next"][which + 1]} ${MONTHS[month]}`, full: false, published: known.published };
  }
  const found = yearNear(month, known, () => true);
  if (typeof found === "string") return found;
  return {
    say: parted(`${MONTHS[month]} ${found}`, part),
    full: false,
    chosen: known.tense === 0 && known.year === undefined,
  };
}

function tellNth({ nth, weekday, month, year }: Point & { kind: "nth" }, known: Known): Told | Left {
  const found = year === undefined ? yearNear(month, known, () => true) : Number(year);
  if (typeof found === "string") return found;
  if (Number.isNaN(found)) return "unreadable";
  const first = daysFromCivil(found, month, 1);
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  if (day > daysInMonth(found, month)) return "unreadable";
  return { say: `${day} ${MONTHS[month]} ${found}`, full: year !== undefined };
}

/** The year of a month or day that is said without one. */
function yearNear(
  month: number,
  { published, tense, year }: Known,
  fits: (year: number) => boolean,
  day?: number,
): number | Left {
  if (year !== undefined) return month < year.month ? year.year + 1 : year.year;
  if (published === undefined) return "no-published";
  const now = civilFromDays(published);
  const nearest = Array.from({ length: 19 }, (_, at) => now.year - 9 + at)
    .filter(fits)
    .map((each) => ({ year: each, away: awayOf(each, month, day, published) }))
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away));
  const past = nearest.find(({ away }) => away <= 0);
  const ahead = nearest.find(({ away }) => away >= 0);
  return ((tense < 0 ? past : tense > 0 ? ahead : undefined) ?? nearest[0])?.year ?? "unreadable";
}

/** Days from publication to a day, or to the nearest day of a month; 0 within it. */
function awayOf(year: number, month: number, day: number | undefined, published: number): number {
  const first = daysFromCivil(year, month, day ?? 1);
  const last = day === undefined ? first + daysInMonth(year, month) - 1 : first;
  return first > published ? first - published : last < published ? last - published : 0;
}

function tellSeason({ season, year, which, part }: Point & { kind: "season" }, known: Known): Told | Left {
  const name = SEASONS[season]!;
  if (year !== undefined) return { say: `${name} ${year}`, full: part === undefined };
  if (known.published === undefined) return "no-published";
  if (which !== undefined)
    return { say: `${["last", "this", "next"][which + 1]} ${name}`, full: false, published: known.published };
  const leaning = known.tense === 0 ? name : `${known.tense < 0 ? "last" : "next"} ${name}`;
  // "Last winter" said in winter is the one before; "in the winter" then is that which is on.
  const now = civilFromDays(known.published).month;
  const isOn = Math.floor((now % 12) / 3) === (season + 1) % 4;
  return { say: isOn ? `this ${name}` : leaning, full: false, chosen: true, published: known.published };
}

function tellQuarter({ quarter }: Point & { kind: "quarter" }, { published, tense }: Known): Told | Left {
  if (published === undefined) return "no-published";
  const now = civilFromDays(published);
  const current = Math.floor((now.month - 1) / 3) + 1;
  const isPast = tense <= 0 && quarter > current;
  const isNext = tense > 0 && quarter < current;
  return { say: `Q${quarter} ${now.year + (isPast ? -1 : isNext ? 1 : 0)}`, full: false, chosen: true };
}

function tellWeekday({ weekday, which }: Point & { kind: "weekday" }, { published, tense }: Known): Told | Left {
  if (published === undefined) return "no-published";
  const ahead = which === 1 || (which === undefined && tense > 0);
  const behind = (((weekdayOf(published) - weekday) % 7) + 7) % 7;
  let day = ahead ? published + ((7 - behind) % 7) : published - behind;
  if (which === 1 && day === published) day += 7;
  if (which === -1 && day === published) day -= 7;
  if (which === 0) day = published - weekdayOf(published) + weekday;
  return { say: dayInWords(day), full: false, chosen: which === undefined && tense === 0 };
}

function tellShift(point: Point & { kind: "shift" }, known: Known): Told | Left {
  const { unit, count, from, part } = point;
  if (from === "said") return tellFromSaid(point, known);
  if (known.published === undefined) return "no-published";
  const say =
    part !== undefined && unit === "year"
      ? parted(String(civilFromDays(known.published).year + count), part)
      : shiftText(unit, count);
  return { say, full: false, published: known.published };
}

/** Days that a unit has; of the others, months. */
const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7 };
const MONTHS_OF: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** As exactly as it is said: "the past week" by its days, "the past year" by its months, "the past decade" by its years. */
function tellLately({ unit, count }: Point & { kind: "lately" }, { published }: Known): Told | Left {
  if (published === undefined) return "no-published";
  const [days, months] = [DAYS[unit], MONTHS_OF[unit]];
  const { year, month } = civilFromDays(published);
  const ago = (months ?? 0) * count;
  const written = (monthsBefore: number): string => {
    const at = year * 12 + month - 1 - monthsBefore;
    const text = dayText(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1);
    return text.slice(0, ago > 12 ? -"-01-01".length : -"-01".length);
  };
  const [from, to] =
    days === undefined ? [written(ago), written(0)] : [published - days * count, published].map(isoDay);
  return { say: `[${from}..${to}]`, full: false };
}

function shiftText(unit: string, count: number): string {
  if (count === 0) return unit === "day" ? "today" : `this ${unit}`;
  if (unit === "weekend" || unit === "century") return count < 0 ? `last ${unit}` : `next ${unit}`;
  if (unit === "decade" && count > 0) return "next decade";
  const units = `${Math.abs(count)} ${unit}${Math.abs(count) === 1 ? "" : "s"}`;
  return count < 0 ? `${units} ago` : `in ${units}`;
}

/** How many days wide a date may be from which so many of a unit are counted: no wider than the unit itself. */
const WIDTH: Readonly<Record<string, number>> = {
  day: 1,
  weekend: 8,
  week: 8,
  month: 32,
  quarter: 93,
  year: 367,
  decade: 3700,
  century: 37_000,
};

/** An instant in ms, beyond which nothing is counted: 30,000 years from 1970. */
const FARTHEST = 1e15;

/** Counted from the last date that is at least as exact as the unit. */
function tellFromSaid({ unit, count }: Point & { kind: "shift" }, known: Known): Told | Left {
  const anchor = known.before.at(-1);
  if (!anchor || Math.abs(anchor.earliest) > FARTHEST || anchor.latest - anchor.earliest > WIDTH[unit]! * DAY + 1)
    return "no-anchor";
  const say = shiftText(unit, count);
  return { say, full: false, published: dayOf(anchor.earliest) };
}

/** "21 April 2022", of a day in days since 1970. */
function dayInWords(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${day} ${MONTHS[month]} ${yearSaid(year)}`;
}

function yearSaid(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** The span of what was told. @throws DateError */
export function spanTold({ say, published }: Told, options: ParseOptions): Span {
  return parseDate(say, { ...options, ...(published === undefined ? {} : { published: isoDay(published) }) });
}

/** A day in days since 1970, as EDTF writes it. */
export function isoDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return dayText(year, month, day);
}

/** What stands at the edges of a date: since, until, by, before, after. */
export function edged(span: Span, told: Told, edge: Edge, options: ParseOptions): Span {
  const edtf = formatEdtf(span);
  if (edge === "since") return parseDate(`${edtf}/..`);
  if (edge === "until") return parseDate(`/${edtf}`);
  if (edge === "by" || edge === "before" || edge === "after" || edge === "notBefore")
    return parseDate(`${edge === "notBefore" ? "not before" : edge} ${plainSay(span, told, edge)}`, options);
  return span;
}

/** A date that words such as "before" can stand before: one that is counted from a day is told by its first or last day. */
function plainSay(span: Span, told: Told, edge: Edge): string {
  const { start } = span;
  if (told.published === undefined || !isExtent(start)) return told.say;
  const { year, month } = civilFromDays(dayOf(start.earliest));
  if (start.precision === "day") return dayInWords(dayOf(start.earliest));
  if (start.precision === "month") return `${MONTHS[month]} ${yearSaid(year)}`;
  if (start.precision === "year") return yearSaid(year);
  return dayInWords(edge === "before" || edge === "notBefore" ? dayOf(start.earliest) : dayOf(start.latest - 1));
}
