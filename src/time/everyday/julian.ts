/** Days from 1970-01-01 of the Gregorian calendar to 1 March of the year 0 of the Julian one. */
const JULIAN_MARCH_0 = -719_470;

/**
 * Days from 1970-01-01 to a day of the Julian calendar, which has a leap day every fourth year; undefined where it
 * has no such day. `year` is astronomical and begins on 1 January.
 *
 * @example julianDays(1917, 10, 25) // that of 7 November 1917
 */
export function julianDays(year: number, month: number, day: number): number | undefined {
  const leap = year % 4 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day < 1 || day > length) return undefined;
  // Years are counted from March, so that the leap day comes last.
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + Math.floor(marchYear / 4) + dayOfYear + JULIAN_MARCH_0;
}
