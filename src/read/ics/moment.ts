/** Dates and times of a calendar, as days or on the clock. */
import { DateError, MINUTE } from "../../time/index.ts";
import { civilOf, instantOf, pad } from "../../time/instant.ts";

export interface Moment {
  /** Wall-clock time in ms as if UTC; of a day, its midnight. */
  wall: number;
  isDay: boolean;
  /** Whether it is said to be in UTC. */
  utc: boolean;
}

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z?))?$/;

/** A date as jCal writes it; undefined where there is no such date. */
export function momentOf(value: unknown): Moment | undefined {
  // A day that is not said to be one looks like this.
  const text = typeof value === "string" ? value.replace(/T::$/, "") : "";
  const [, year, month, day, hour, minute = 0, second = 0, utc] = WRITTEN.exec(text) ?? [];
  if (year === undefined) return undefined;
  try {
    // The last second of a minute that had 61 is kept as the one before.
    const time = [hour ?? 0, minute, Math.min(Number(second), 59)].map(Number);
    const wall = instantOf(Number(year), Number(month), Number(day), ...time);
    return { wall, isDay: hour === undefined, utc: utc === "Z" };
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return undefined;
  }
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
  return `${dayText(wall)}T${pad(hour)}:${pad(minute)}${seconds}${offset === undefined ? "" : offsetText(offset)}`;
}

function offsetText(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset) / MINUTE;
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
