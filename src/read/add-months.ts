/** Calendar months on the clock. */
import { civilOf, DAY, dayOf, daysFromCivil, daysInMonth } from "../time/index.ts";

/** The same day and time of day so many months later, or earlier below 0; on the last day of a month that is too short. */
export function addMonths(instant: number, count: number): number {
  const day = dayOf(instant);
  const { year, month, day: ofMonth } = civilOf(instant);
  const months = year * 12 + month - 1 + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  const newDay = Math.min(ofMonth, daysInMonth(newYear, newMonth));
  return instant + (daysFromCivil(newYear, newMonth, newDay) - day) * DAY;
}
