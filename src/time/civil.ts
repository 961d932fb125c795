/** Instants of figures that are checked, and their ISO 8601. What every picture needs is in `instant.ts`, which checks nothing. */
import { DateError } from "./error.ts";
import {
  civilOf,
  dayInstant,
  daysFromCivil,
  daysInMonth,
  HOUR,
  isoYear,
  MAX_YEAR,
  MINUTE,
  pad,
  SECOND,
  type Civil,
} from "./instant.ts";

/**
 * The instant, in ms, of a day and time of day in UTC. Nothing rolls over.
 *
 * @throws DateError `date-out-of-range` for years beyond ±10¹², `date-impossible` where there is no such day or time
 * @example instantOf(2018) // 1514764800000
 * @example instantOf(-43, 3, 15) // the Ides of March, 44 BC
 */
export function instantOf(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0): number {
  checkYear(year);
  check("month", month, 1, 12);
  check("day", day, 1, daysInMonth(year, month));
  check("hour", hour, 0, 23);
  check("minute", minute, 0, 59);
  check("second", second, 0, 59);
  check("millisecond", millisecond, 0, 999);
  return dayInstant(daysFromCivil(year, month, day)) + hour * HOUR + minute * MINUTE + second * SECOND + millisecond;
}

/**
 * ISO 8601 in UTC with milliseconds, as `Date` writes it, for every year that can be held: four digits from 0000 to
 * 9999, else a sign and at least six digits.
 *
 * @throws DateError `date-out-of-range` for an instant that is not finite or lies beyond year ±10¹²
 * @example isoOf(instantOf(-43)) // "-000043-01-01T00:00:00.000Z"
 */
export function isoOf(instant: number): string {
  if (!Number.isFinite(instant)) throw outOfRange(String(instant));
  const civil = civilOf(instant);
  return `${isoYear(civil.year)}-${isoRest(civil)}Z`;
}

/** Month to millisecond as ISO 8601 writes them: `03-15T00:00:00.000`. */
export function isoRest(civil: Civil): string {
  const { month, day, hour, minute, second, millisecond } = civil;
  return `${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}.${pad(millisecond, 3)}`;
}

function checkYear(year: number): void {
  if (!Number.isInteger(year) || Math.abs(year) > MAX_YEAR) throw outOfRange(`year ${year}`);
}

function check(unit: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new DateError("date-impossible", `There is no ${unit} ${value} here: it runs from ${least} to ${most}.`);
}

function outOfRange(what: string): DateError {
  return new DateError("date-out-of-range", `${what} cannot be held: years run from -10¹² to 10¹².`);
}
