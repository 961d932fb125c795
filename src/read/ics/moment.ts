/** Dates and times of a calendar, as days or on the clock. */
import { DateError, HOUR, MINUTE } from "../../time/index.ts";
import { instantOf } from "../../time/civil.ts";
import { civilOf, pad } from "../../time/instant.ts";
import { writtenOffset } from "../../time/time-of-day.ts";

export interface Moment {
  /** Wall-clock time in ms as if UTC; of a day, its midnight. */
  wall: number;
  isDay: boolean;
  /** How far its clocks are ahead of UTC, in ms, where that stands in it: 0 behind a Z. */
  offset?: number;
}

/**
 * `20240609` and `20240609T143000Z`; and what programs write that take it for ISO 8601: dashes and colons, no seconds,
 * fractions of them, an offset from UTC.
 */
const WRITTEN =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i;

/** A date as calendars and jCal write it; undefined where there is no such date. */
export function momentOf(value: unknown): Moment | undefined {
  // A day that is not said to be one ends so in jCal; a quotation mark is left where it is set behind the wrong sign.
  const text = typeof value === "string" ? value.trim().replace(/T::$|"$/, "") : "";
  const [, year, month, day, hour, minute = 0, second = 0, utc, ...ahead] = WRITTEN.exec(text) ?? [];
  if (year === undefined) return undefined;
  try {
    // The last second of a minute that had 61 is kept as the one before.
    const time = [hour ?? 0, minute, Math.min(Number(second), 59)].map(Number);
    const wall = instantOf(Number(year), Number(month), Number(day), ...time);
    const offset = utc === undefined ? offsetOf(ahead) : 0;
    return { wall, isDay: hour === undefined, ...(offset === undefined ? {} : { offset }) };
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return undefined;
  }
}

function offsetOf([sign, hours, minutes]: readonly (string | undefined)[]): number | undefined {
  if (sign === undefined) return undefined;
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE;
  return sign === "-" ? -size : size;
}

/** The day of a wall-clock time: `"2024-06-09"`. */
export function dayText(wall: number): string {
  const { year, month, day } = civilOf(wall);
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/**
 * A wall-clock time: `"2024-06-09T14:30"`, with seconds only where there are some. With an offset from UTC in ms it is
 * an instant: `"2024-06-09T14:30+02:00"`.
 */
export function timeText(wall: number, offset?: number): string {
  // Local mean times are so many seconds from UTC, which cannot be written.
  if (offset !== undefined && offset % MINUTE !== 0) return timeText(wall - offset, 0);
  const { hour, minute, second } = civilOf(wall);
  const seconds = second === 0 ? "" : `:${pad(second)}`;
  return `${dayText(wall)}T${pad(hour)}:${pad(minute)}${seconds}${offset === undefined ? "" : writtenOffset(offset)}`;
}
