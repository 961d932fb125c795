import type { Extent } from "../extent.ts";
import { civilOf, DAY, dayInstant, dayText } from "../instant.ts";
import { impossible, note, unreadable, type Claim, type Context } from "./claim.ts";
import { julianDays } from "./julian.ts";

/** England was the last to begin its years on 25 March, and gave that up in 1752. */
const LAST_YEAR_FROM_MARCH = 1753;

/** The second of two years, as short as it is written: the 2 of "1731/2", the 00 of "1699/00". */
function secondOf(year: number): string {
  return String(year).slice(year % 10 === 0 ? -2 : -1);
}

/** Puts a day of the Julian calendar in its place, and keeps how it was written. */
export function oldStyle(claim: Claim, extent: Extent, context: Context): Extent {
  const { day, month, year } = claim;
  if (!day || month === undefined || !year || claim.clock !== undefined) {
    throw unreadable(context, claim.at, "only days are read in the older calendar", "Write day, month and year.");
  }
  const astronomical = civilOf(extent.earliest).year;
  const days = julianDays(astronomical, month, day.value);
  if (days === undefined) throw impossible(context, day.at, "there is no such day in the Julian calendar");
  const isEarly = month < 3 || (month === 3 && day.value < 25);
  if (year.dual === undefined && claim.era !== 0 && astronomical < LAST_YEAR_FROM_MARCH && isEarly) {
    const dual = `${year.value - 1}/${secondOf(year.value)}`;
    note(context, "date-ambiguous", `is read with the year from 1 January; where it began in March, write ${dual}.`);
  }
  const earliest = dayInstant(days);
  const placed = civilOf(earliest);
  const mark = /[?~%]$/.exec(extent.edtf)?.[0] ?? "";
  const written = dayText(astronomical, month, day.value);
  return {
    ...extent,
    earliest,
    latest: earliest + DAY,
    edtf: dayText(placed.year, placed.month, placed.day) + mark,
    oldStyle: year.dual === undefined ? written : written.replace(/^\d+/, `${year.dual}/${secondOf(year.value)}`),
  };
}
