import type { Calendar, LabelStyle } from "./calendar.ts";
import type { TickLabel } from "./date-part.ts";
import { dateParts, PLAIN_FROM, textOfParts, timeText, zoneName } from "./date-text.ts";
import type { Extent, Span } from "./extent.ts";
import { civilFromDays, dayInstant, daysFromCivil, dayText, pad, SECOND, yearText } from "./instant.ts";
import { numberText } from "./locale.ts";
import { dayBounds, extentOf, monthsBounds, yearsBounds } from "./plain.ts";
import type { StepUnit } from "./step.ts";
import { firstYear, yearLabel } from "./year-ticks.ts";
import { fromZone, isRepeated, toZone } from "./zone.ts";

export type { TickLabel } from "./date-part.ts";

/** How the labels of an axis are written: in a style, and in its zone, calendar and house style. */
export interface Writing extends LabelStyle {
  zone: string;
  /** Where it is not the Gregorian. */
  calendar: Calendar | undefined;
  /** The name that a house style has for a year, month or day; undefined takes ours. */
  house?: ((span: Span) => string | undefined) | undefined;
}

/**
 * The label of a tick of the step.
 *
 * @param at the year; the month, counted from a January; the day since 1970, in another calendar of years and months too;
 * the time of day in ms
 * @param time the instant, where it is more than a sample
 */
export function lowerLabel(writing: Writing, at: number, time?: number): TickLabel {
  const { unit } = writing.step;
  const name = houseName(writing, unit, at);
  if (name !== undefined) return { label: name, strong: unit === "year" };
  const own = writing.calendar?.label(unit, at, writing);
  if (own) return own;
  switch (unit) {
    case "year":
      return yearTick(writing, at);
    case "month": {
      const month = at - Math.floor(at / 12) * 12;
      return { label: monthName(writing, daysFromCivil(2001, month + 1, 1)), strong: month === 0 };
    }
    case "week":
    case "day":
      return dayLabel(writing, at);
    case "millisecond":
      return instantLabel(writing, at);
    default:
      return clockLabel(writing, at, time);
  }
}

/** The label of the larger unit, a day or a year, as if it stood alone. */
export function upperLabel(writing: Writing, unit: "day" | "year", at: number): TickLabel {
  const { locale, language, month } = writing;
  const name = houseName(writing, unit, at);
  if (name !== undefined) return { label: name, strong: true };
  const own = unit === "year" ? writing.calendar?.label(unit, at, writing) : undefined;
  if (own) return own;
  const label =
    unit === "day"
      ? textOfParts(dateParts(dayInstant(at), "day", locale, false, month))
      : yearLabel(at, locale, language, at > 0 && at < PLAIN_FROM);
  return { label, strong: true };
}

/** Of another calendar's years and months a house style, which knows spans, has no name. */
function houseName({ house, calendar }: Writing, unit: StepUnit, at: number): string | undefined {
  const isOther = calendar !== undefined && (unit === "year" || unit === "month");
  const start = isOther ? undefined : house && unitAt(unit, at);
  return start && house!({ start });
}

/** A year, month or day; undefined for times of day, and for months that EDTF cannot write. */
function unitAt(unit: StepUnit, at: number): Extent | undefined {
  if (unit === "year") return extentOf(yearsBounds(unit, at, at + 1), yearText(at));
  if (unit === "day" || unit === "week") {
    const { year, month, day } = civilFromDays(at);
    return extentOf(dayBounds(at), dayText(year, month, day));
  }
  const year = Math.floor(at / 12);
  const month = at - year * 12 + 1;
  return unit === "month" && Math.abs(year) <= 9999
    ? extentOf(monthsBounds(unit, year, month, 1), `${yearText(year)}-${pad(month)}`)
    : undefined;
}

/** Beside years BC the first one AD has to say so. */
function yearTick({ step, locale, language }: Writing, year: number): TickLabel {
  const isFirst = year === firstYear(step.count);
  const isPlain = isFirst || year < 1 || year >= PLAIN_FROM;
  return {
    label: yearLabel(year, locale, language, isFirst),
    full: isPlain ? undefined : yearLabel(year, locale, language, true),
    strong: true,
  };
}

/** "May" on its first, "18" else. Weeks seldom begin with a month: the first Monday names it. */
export function dayLabel(style: LabelStyle, day: number, ofMonth = civilFromDays(day).day): TickLabel {
  const { unit, count } = style.step;
  if (ofMonth === 1) return { label: monthName(style, day), strong: true };
  const parts = dateParts(dayInstant(day), "dayMonth", style.locale, false, style.month);
  const full = textOfParts(parts);
  if (unit === "week" && ofMonth <= 7 * count) return { label: full, strong: true };
  return { label: parts.find(({ field }) => field === "day")?.text ?? String(ofMonth), full, strong: false };
}

export function monthName({ locale, month }: LabelStyle, day: number): string {
  return textOfParts(dateParts(dayInstant(day), "monthOnly", locale, false, month));
}

/** "14:00:05" on the second, "250 ms" else. */
function instantLabel({ locale }: Writing, clock: number): TickLabel {
  const rest = clock % SECOND;
  if (rest === 0) return { label: timeText(clock, "second", locale), strong: true };
  const label = numberText(rest, locale, { style: "unit", unit: "millisecond" });
  return { label, full: timeText(clock, "millisecond", locale), strong: false };
}

function clockLabel({ step, locale, zone }: Writing, clock: number, time?: number): TickLabel {
  const { unit } = step;
  const label = timeText(clock, unit, locale, unit === "hour");
  const wall = time === undefined ? NaN : toZone(time, zone);
  if (time === undefined || !isRepeated(wall, zone)) return { label, strong: clock === 0 };
  // A midnight that comes again begins no day.
  const strong = clock === 0 && time === fromZone(wall, zone);
  return { label, full: `${label} ${zoneName(time, zone, locale)}`, strong };
}
