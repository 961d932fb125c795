import { textOfParts } from "../date-text.ts";
import type { Calendar, LabelStyle } from "../calendar.ts";
import type { TickLabel } from "../date-part.ts";
import { civilFromDays, dayInstant, daysFromCivil } from "../instant.ts";
import type { Step, StepUnit } from "../step.ts";
import { dayLabel, monthName } from "../tick-labels.ts";
import { tickYears, yearLabel } from "../year-ticks.ts";

/** Where days stand in the months and years of a calendar. */
export interface Months {
  /** Day of the month, from 1. */
  ofMonth(day: number): number;
  beginsYear(day: number): boolean;
}

/** The label of a tick; a year outside the calendar is Gregorian, with its era. */
export function labelIn(
  parts: Calendar["parts"],
  months: Months,
  unit: StepUnit,
  day: number,
  style: LabelStyle,
): TickLabel | undefined {
  switch (unit) {
    case "year": {
      const { locale, language } = style;
      const own = parts(dayInstant(day), unit, locale, "long", true);
      const label = own ? textOfParts(own) : yearLabel(civilFromDays(day).year, locale, language, true);
      return { label, strong: true };
    }
    case "month":
      return { label: monthName(style, day), strong: months.beginsYear(day) };
    case "week":
    case "day":
      return dayLabel(style, day, months.ofMonth(day));
    default:
      return undefined;
  }
}

/** The months and years of the Gregorian calendar. */
export const GREGORIAN: Months = {
  ofMonth: (day) => civilFromDays(day).day,
  beginsYear: (day) => {
    const { month, day: ofMonth } = civilFromDays(day);
    return month === 1 && ofMonth === 1;
  },
};

/** First days of the Gregorian years or months of a step that run in [from, to]. */
export function gregorianStarts({ unit, count }: Step, from: number, to: number, most: number): number[] {
  if (from > to) return [];
  const [first, last] = [civilFromDays(from), civilFromDays(to)];
  if (unit === "year") return tickYears(count, first.year, last.year, most).map(newYear);
  const days: number[] = [];
  const end = monthNumber(last);
  for (let at = Math.ceil(monthNumber(first) / count) * count; at <= end && days.length < most; at += count) {
    const year = Math.floor(at / 12);
    days.push(daysFromCivil(year, at - year * 12 + 1, 1));
  }
  return days;
}

/** The first day of a Gregorian year. */
export function newYear(year: number): number {
  return daysFromCivil(year, 1, 1);
}

function monthNumber({ year, month }: { year: number; month: number }): number {
  return year * 12 + month - 1;
}
