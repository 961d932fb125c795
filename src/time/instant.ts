/** Milliseconds in a second, a minute, an hour, a day and a week. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Years from -MAX_YEAR to MAX_YEAR can be held; day numbers stay exact, milliseconds do not beyond 285,000 years. */
export const MAX_YEAR = 1e12;

/** A day and a time of day in the proleptic Gregorian calendar. Year 0 is 1 BC; `month` and `day` count from 1. */
export interface Civil {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const DAYS_PER_CYCLE = 146_097; // 400 years, after which the calendar repeats
const YEARS_PER_CYCLE = 400;
const EPOCH_FROM_MARCH_0 = 719_468; // days from 0000-03-01 to 1970-01-01

/** True for leap years; year 0 and every year divisible by 400 are. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month, 28 to 31; `month` runs from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, exact for every year that can be held.
 *
 * Years are counted from March, so that the leap day comes last, and in cycles of 400, so that nothing large is
 * multiplied by a fraction. Month 13 is January of the year after. The parts are not checked: use `instantOf` for that.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / YEARS_PER_CYCLE);
  const yearOfCycle = marchYear - cycle * YEARS_PER_CYCLE;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * DAYS_PER_CYCLE + yearOfCycle * 365 + leapDays + dayOfYear - EPOCH_FROM_MARCH_0;
}

/** The day of the calendar that is `days` days after 1970-01-01: the inverse of `daysFromCivil`. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + EPOCH_FROM_MARCH_0;
  const cycle = Math.floor(shifted / DAYS_PER_CYCLE);
  const dayOfCycle = shifted - cycle * DAYS_PER_CYCLE;
  const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: cycle * YEARS_PER_CYCLE + yearOfCycle + (month <= 2 ? 1 : 0), month, day };
}

/** The instant at which a day, given as days since 1970-01-01, begins in UTC. */
export function dayInstant(days: number): number {
  return days * DAY;
}

/**
 * The day, as days since 1970-01-01, that an instant lies in, in UTC.
 *
 * Past 2⁵³ ms a midnight may have been rounded down into the day before; an instant that is just what some midnight
 * rounds to is therefore taken as that midnight.
 */
export function dayOf(instant: number): number {
  const nearest = Math.round(instant / DAY);
  return dayInstant(nearest) === instant ? nearest : Math.floor(instant / DAY);
}

/** The day and time of day of an instant in UTC; fractions of a millisecond are dropped. The inverse of `instantOf`. */
export function civilOf(instant: number): Civil {
  const day = dayOf(instant);
  const rest = Math.min(Math.max(Math.floor(instant - dayInstant(day)), 0), DAY - 1);
  return {
    ...civilFromDays(day),
    hour: Math.floor(rest / HOUR),
    minute: Math.floor(rest / MINUTE) % 60,
    second: Math.floor(rest / SECOND) % 60,
    millisecond: rest % SECOND,
  };
}

/** The next instant that can be told apart: 1 ms later, or more where a number no longer holds single milliseconds. */
export function justAfter(instant: number): number {
  const size = Math.abs(instant);
  if (size < Number.MAX_SAFE_INTEGER) return instant + 1;
  return instant + 2 ** (Math.floor(Math.log2(size)) - 51);
}

/** Day of the week of a day number: 1 Monday to 7 Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** A year as ISO 8601 writes it: `0409`, `-000043`, `+012000`. */
export function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4);
  return (year < 0 ? "-" : "+") + pad(Math.abs(year), 6);
}

/** The text of a day: EDTF for years of four digits, expanded ISO 8601 beyond, for which EDTF has no form. */
export function dayText(year: number, month: number, day: number): string {
  const written = Math.abs(year) <= 9999 ? yearText(year) : isoYear(year);
  return `${written}-${pad(month)}-${pad(day)}`;
}

/** A year as EDTF writes it: `2018`, `-0043`, `Y12000`. */
export function yearText(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : (year < 0 ? "-" : "") + pad(Math.abs(year), 4);
}

/** A whole number with leading zeros. */
export function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, "0");
}
