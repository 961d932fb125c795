/** Numbers that a spreadsheet shows as days and times, as texts of ISO 8601. */
import { civilFromDays, daysFromCivil } from "../../../time/index.ts";
import type { Shown } from "./number-format.ts";

const SECONDS_A_DAY = 86_400;

/** Days from 1970-01-01 to the day 0 of each system. */
const DAY_0_OF_1900 = daysFromCivil(1899, 12, 30);
const DAY_0_OF_1904 = daysFromCivil(1904, 1, 1);

/**
 * What a cell says that shows its number as a date or time: no more of it than is shown. A moment at midnight is its
 * day, since programs write days so. What no calendar has stays a plain number.
 */
export function textOfSerial(serial: number, shown: Shown, from1904: boolean): string {
  const seconds = Math.round(serial * SECONDS_A_DAY);
  if (shown === "elapsed") return `${seconds < 0 ? "-" : ""}${clock(Math.abs(seconds))}`;
  const day = Math.floor(seconds / SECONDS_A_DAY);
  const time = clock(seconds - day * SECONDS_A_DAY);
  if (shown === "time") return time;
  const date = from1904 ? dateOf(DAY_0_OF_1904 + day) : dateSince1900(day);
  if (date === undefined) return String(serial);
  if (shown === "year") return date.slice(0, 4);
  if (shown === "month") return date.slice(0, 7);
  return shown === "moment" && time !== "00:00" ? `${date}T${time}` : date;
}

/**
 * The calendar that counts from 1900 has a day 0 of January and a 29 February in that year. They are written as they
 * are shown, so that they are reported as dates that never were.
 */
function dateSince1900(day: number): string | undefined {
  if (day === 0) return "1900-01-00";
  if (day === 60) return "1900-02-29";
  return dateOf(DAY_0_OF_1900 + day + (day > 0 && day < 60 ? 1 : 0));
}

function dateOf(days: number): string | undefined {
  const { year, month, day } = civilFromDays(days);
  if (year < 1 || year > 9999) return undefined;
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** "10:00", and seconds where there are some. */
function clock(seconds: number): string {
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}${rest === 0 ? "" : `:${two(rest)}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
