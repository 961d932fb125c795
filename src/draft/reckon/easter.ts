/** Easter, and the days that are counted from it. */
import { civilFromDays, daysFromCivil } from "../../time/index.ts";
import type { Point } from "../dates/point.ts";
import { dayInWords, type Known, type Left, type Told } from "./told.ts";

/** England took the Gregorian calendar in 1752. */
const REFORMED = 1753;

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

/** "Easter Monday 1916", from that year on in which the calendar was that of today; without its year the nearest. */
export function tellEaster({ days, year }: Point & { kind: "easter" }, known: Known): Told | Left {
  if (year !== undefined) {
    const isKnown = /^\d{4}$/.test(year) && Number(year) >= REFORMED;
    return isKnown ? { say: dayInWords(easterOf(Number(year)) + days), full: true } : "unreadable";
  }
  const { published, tense } = known;
  if (known.year) return { say: dayInWords(easterOf(known.year.year) + days), full: false };
  if (published === undefined) return "no-published";
  const now = civilFromDays(published).year;
  const near = [now - 1, now, now + 1]
    .map((each) => easterOf(each) + days)
    .filter((day) => (tense < 0 ? day <= published : tense > 0 ? day >= published : true))
    .sort((a, b) => Math.abs(a - published) - Math.abs(b - published));
  return near[0] === undefined ? "unreadable" : { say: dayInWords(near[0]), full: false, chosen: tense === 0 };
}
