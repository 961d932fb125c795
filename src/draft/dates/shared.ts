/** What a date has from the one behind it: "3 and 17 May 2019", "April and June 2026"; and days that have a name. */
import { civilFromDays, daysFromCivil } from "../../time/index.ts";
import type { Point } from "./point.ts";
import type { Reader } from "./reader.ts";
import { yearBehind, yearTold } from "./years.ts";

/** No list of days that one month stands behind is longer. */
const MOST = 8;

type Day = Point & { kind: "day" };

/** The month, and the year, that stand behind the last of several days. The reader stays where it is. */
export function sharedDay(reader: Reader, readDay: () => number | undefined): Omit<Day, "kind" | "day"> | undefined {
  const from = reader.at;
  let found: Omit<Day, "kind" | "day"> | undefined;
  for (let count = 0; count < MOST && !found; count += 1) {
    const isLast = reader.take("and", "or") !== undefined;
    if ((!isLast && !reader.takeSign(",")) || readDay() === undefined) break;
    if (!isLast) continue;
    reader.take("of");
    const month = reader.name("month");
    if (!month) break;
    found = { month: month.value, ...yearTold(reader) };
  }
  reader.at = from;
  return found;
}

/** Of "April and June 2026", at "and": the year. The reader stays where it is. */
export function sharedYear(reader: Reader, month: number): string | undefined {
  const from = reader.at;
  let year: string | undefined;
  if (reader.take("and", "or")) {
    const other = reader.name("month");
    year = other && other.value > month ? yearBehind(reader) : undefined;
  }
  reader.at = from;
  return year;
}

/** Month and day of the feasts, in the order of the languages. */
const FEASTS: readonly (readonly [number, number])[] = [
  [1, 1],
  [12, 24],
  [12, 25],
  [12, 26],
  [12, 31],
];

/** Days from Easter Sunday, of the feasts behind those. */
const FROM_EASTER: readonly number[] = [-2, 0, 1, 50];

/**
 * The Easter Sunday of a year, in days since 1970. Source: the anonymous Gregorian algorithm of 1876, in Jean Meeus,
 * Astronomical Algorithms, chapter 8.
 */
function easterOf(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const at = h + l - 7 * m + 114;
  return daysFromCivil(year, Math.floor(at / 31), (at % 31) + 1);
}

/** "Easter Monday 1916": only with its year, from that on in which the calendar was that of today. */
function movable(reader: Reader, fromEaster: number): Day | undefined {
  const year = yearBehind(reader);
  if (year === undefined || !/^\d{4}$/.test(year) || Number(year) < REFORMED) return undefined;
  const { month, day } = civilFromDays(easterOf(Number(year)) + fromEaster);
  return { kind: "day", month, day, year };
}

/** England took the Gregorian calendar in 1752. */
const REFORMED = 1753;

/** "Christmas Eve 1887": a feast that is a day, and has the same date every year; and those counted from Easter. */
export function feast(reader: Reader): Day | undefined {
  return reader.attempt(() => {
    const found = reader.take("feast");
    const fromEaster = found && FROM_EASTER[found.value - FEASTS.length];
    if (fromEaster !== undefined) return movable(reader, fromEaster);
    const date = found && FEASTS[found.value];
    return date && { kind: "day", month: date[0], day: date[1], ...yearTold(reader) };
  });
}
