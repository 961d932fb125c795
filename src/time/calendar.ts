/**
 * Calendars other than the Gregorian: what a page brings in where its language asks for one (`calendars/bring.ts`). Dates
 * are read and kept in the Gregorian calendar whatever they are told in.
 */
import type { DateShape, MonthForm, Part, TickLabel } from "./date-part.ts";
import { intlLocale } from "./locale.ts";
import type { Step, StepUnit } from "./step.ts";

/** The step of the ticks that are labelled, and the language and form of their labels. */
export interface LabelStyle {
  step: Step;
  /** For Intl. */
  locale: string;
  /** As asked for, for phrases. */
  language: string;
  month: MonthForm;
}

/** A calendar in which dates are told. Days are counted since 1970. */
export interface Calendar {
  /**
   * A date in the words and order of a locale; undefined where it has no name here, and is told in the Gregorian calendar
   * with its era: before the calendar begins, and for a Gregorian year or month that is none of this calendar.
   *
   * @param exact the year or month is the one that the day lies in
   */
  parts(wall: number, shape: DateShape, locale: string, monthForm: MonthForm, exact: boolean): Part[] | undefined;
  /**
   * First days of the units of a step that run in [from, to], at most `most`; undefined for steps that are the same in
   * every calendar.
   */
  starts(step: Step, from: number, to: number, most: number): number[] | undefined;
  /** The label of a unit by its first day, among its neighbours; undefined for times of day. */
  label(unit: StepUnit, day: number, style: LabelStyle): TickLabel | undefined;
  /** Days on which the labels of a step are as wide as any in [from, to]; undefined for times of day. */
  samples(step: Step, from: number, to: number): number[] | undefined;
  /** What those widths depend on: where it is the same, they are. */
  widths(from: number, to: number): string;
}

/** Empty until they are brought. */
export const calendars: { of?: (locale: string) => Calendar | undefined } = {};

/** The calendar that a locale asks for (`-u-ca-…`); undefined for the Gregorian. */
export function calendarOf(locale: string): Calendar | undefined {
  return calendars.of?.(locale);
}

/** The name of the calendar that a locale asks for by its extension; undefined where it asks for none, or the Gregorian. */
export function calendarName(locale: string): string | undefined {
  // To ask Intl takes some ms, the first time in a page.
  if (!/-u-/i.test(locale)) return undefined;
  const { calendar } = new Intl.Locale(intlLocale(locale));
  return calendar === "gregory" || calendar === "iso8601" ? undefined : calendar;
}
