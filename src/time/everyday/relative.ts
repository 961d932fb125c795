import { note, type Context, type Reference } from "./claim.ts";
import { LEAST_AGO } from "./deep.ts";
import type { Cursor } from "./items.ts";
import { isExtent } from "../extent.ts";
import {
  civilFromDays,
  DAY,
  dayOf,
  daysFromCivil,
  daysInMonth,
  dayText,
  pad,
  weekdayOf,
  yearText,
} from "../instant.ts";
import { weekText } from "../iso-date.ts";
import { intlLocale } from "../locale.ts";
import { parseDate } from "../parse.ts";
import { DateError, quoted } from "../error.ts";
import { phrasesOf, type Phrase, type Unit } from "./relative-phrases.ts";

/**
 * What "Thursday", "this week", "last year", "two weeks ago" and "in May" are counted from: a day of publication.
 *
 * A relative date is as wide as its unit: "two weeks ago" is that whole week. A weekday is the last one, today
 * included; a month or a day of it that stands without a year is the nearest one. Phrases are English and those that
 * Intl has in `locale`.
 *
 * @throws DateError `date-unreadable` where `published` is no day
 */
export function referenceOf(published: string, locale: string): Reference {
  const today = dayNumber(published);
  const weekStart = firstWeekday(locale);
  const phrases = phrasesOf(locale);
  return {
    today: textOfDay(today),
    day: today,
    weekday: (weekday, from) => textOfDay(lastWeekday(from === undefined ? today : from + 6, weekday)),
    year: (month, day, past) => nearestYear(today, month, day, past),
    read: (cursor, context) =>
      readPhrase(cursor, phrases, today, weekStart) ?? readNamed(cursor, context, today, weekStart),
  };
}

function dayNumber(published: string): number {
  const { start, end } = parseDate(published);
  const isDay = isExtent(start) && end === undefined && start.latest - start.earliest <= DAY;
  if (isDay) return dayOf(start.earliest);
  throw new DateError("date-unreadable", `published is ${quoted(published)}, and a day was expected.`, {
    hint: 'Write the day of publication as in "2022-04-22".',
    field: "published",
    value: published,
  });
}

type Told = NonNullable<ReturnType<Reference["read"]>>;

/** Reads a phrase such as "last week" or "3 days ago" in one piece. */
function readPhrase(cursor: Cursor, phrases: readonly Phrase[], today: number, weekStart: number): Told | undefined {
  const from = cursor.position;
  const rest = cursor.text.slice(from).toLowerCase();
  for (const { pattern, unit, offset } of phrases) {
    const found = pattern.exec(rest);
    if (!found) continue;
    const count = found[1] === undefined ? 1 : numberOf(found[1]);
    // "5000 years ago" is not counted from this year.
    if (count >= LEAST_AGO) return undefined;
    cursor.skipTo(from + found[0].length);
    return { edtf: textOf(unit, offset * count, today, weekStart), ...(unit === "week" ? { precision: "week" } : {}) };
  }
  return undefined;
}

const NUMBERS = [
  "a",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

function numberOf(text: string): number {
  if (text === "an") return 1;
  const word = NUMBERS.indexOf(text);
  return word < 0 ? Number(text) : Math.max(word, 1);
}

const DIRECTIONS: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1 };

/** Reads "last Thursday", "next May", "this spring". */
function readNamed(cursor: Cursor, context: Context, today: number, weekStart: number): Told | undefined {
  const direction = DIRECTIONS[cursor.peek()?.text.toLowerCase() ?? ""];
  const named = cursor.peek(1);
  if (direction === undefined || !named) return undefined;
  if (named.sense === "month") return take(cursor, monthText(named.value, direction, today));
  if (named.sense === "season") return take(cursor, seasonText(named.value, direction, today));
  if (named.sense !== "weekday") return undefined;
  const days = weekdayNear(named.value, direction, today);
  const inWeek = startOfWeek(today, weekStart) + direction * 7 + ((named.value - weekStart + 7) % 7);
  if (inWeek !== days) {
    const reading = `may mean ${textOfDay(inWeek)}; it is read as ${textOfDay(days)}. Write the day that is meant.`;
    note(context, "date-ambiguous", reading);
  }
  return take(cursor, textOfDay(days));
}

function take(cursor: Cursor, edtf: string): Told {
  cursor.at += 2;
  return { edtf };
}

function weekdayNear(weekday: number, direction: number, today: number): number {
  if (direction < 0) return lastWeekday(today - 1, weekday);
  return lastWeekday(direction > 0 ? today + 7 : today + 6, weekday);
}

/** The last day with this weekday up to a day. */
function lastWeekday(day: number, weekday: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** "last May" is over, "next May" has not begun, "this May" is that of the year. */
function monthText(month: number, direction: number, today: number): string {
  const now = civilFromDays(today);
  const past = month < now.month ? now.year : now.year - 1;
  const next = month > now.month ? now.year : now.year + 1;
  return `${pad(direction < 0 ? past : direction > 0 ? next : now.year, 4)}-${pad(month)}`;
}

function seasonText(season: number, direction: number, today: number): string {
  const now = civilFromDays(today);
  if (season === 3) {
    // The winter that is on, or the one to come.
    const on = now.month < 3 ? now.year - 1 : now.year;
    const begins = direction < 0 ? on - 1 : direction > 0 && (now.month === 12 || now.month < 3) ? on + 1 : on;
    return `[${pad(begins, 4)}-12..${pad(begins + 1, 4)}-02]`;
  }
  const first = season * 3 + 3;
  const past = first + 2 < now.month ? now.year : now.year - 1;
  const next = first > now.month ? now.year : now.year + 1;
  return `${pad(direction < 0 ? past : direction > 0 ? next : now.year, 4)}-${season + 21}`;
}

function nearestYear(today: number, month: number, day: number, past = false): number {
  const { year } = civilFromDays(today);
  const distance = (each: number): number => {
    if (day > daysInMonth(each, month)) return Infinity;
    const away = daysFromCivil(each, month, day) - today;
    // A month that has begun lies behind, though its middle does not.
    return past && away > 15 ? Infinity : Math.abs(away);
  };
  // Nearest first; a 29 February may be four years off, or eight around 1900.
  const years = Array.from({ length: 17 }, (_, index) => year - 8 + index);
  return years.reduce((best, each) => (distance(each) < distance(best) ? each : best), year);
}

function textOf(unit: Unit, offset: number, today: number, weekStart: number): string {
  const { year, month } = civilFromDays(today);
  if (unit === "day") return textOfDay(today + offset);
  if (unit === "week") return textOfWeek(startOfWeek(today, weekStart) + offset * 7);
  if (unit === "weekend") {
    const saturday = startOfWeek(today, 1) + offset * 7 + 5;
    return `[${textOfDay(saturday)}..${textOfDay(saturday + 1)}]`;
  }
  if (unit === "month" || unit === "quarter") {
    const length = unit === "month" ? 1 : 3;
    const index = Math.floor((year * 12 + month - 1) / length) + offset;
    const units = 12 / length;
    const [wholeYear, number] = [Math.floor(index / units), ((index % units) + units) % units];
    return `${pad(wholeYear, 4)}-${pad(number + (unit === "month" ? 1 : 33))}`;
  }
  if (unit === "decade") return `${pad(Math.floor(year / 10) + offset, 3)}X`;
  if (unit === "century") return `${pad(Math.floor(year / 100) + offset)}XX`;
  return yearText(year + offset);
}

/** A week of ISO 8601 by its number, one that begins on another day by its days. */
function textOfWeek(first: number): string {
  return weekdayOf(first) === 1 ? weekText(first) : `[${textOfDay(first)}..${textOfDay(first + 6)}]`;
}

function startOfWeek(day: number, weekStart: number): number {
  return lastWeekday(day, weekStart);
}

function textOfDay(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return dayText(year, month, day);
}

interface WeekInfo {
  firstDay: number;
}

/** 1 Monday to 7 Sunday, as the locale has it; Monday where the engine does not know. */
function firstWeekday(locale: string): number {
  const tag = new Intl.Locale(intlLocale(locale)) as Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
  return (tag.getWeekInfo?.() ?? tag.weekInfo)?.firstDay ?? 1;
}
