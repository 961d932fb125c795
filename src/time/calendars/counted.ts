/** Calendars with years and months of their own, as Intl counts them. */
import type { Calendar, LabelStyle } from "../calendar.ts";
import type { DateShape, MonthForm, Part, TickLabel } from "../date-part.ts";
import { fieldsOf, withYear } from "../date-text.ts";
import { civilFromDays, dayInstant, dayOf, daysFromCivil } from "../instant.ts";
import { partsOf } from "../locale.ts";
import type { Step, StepUnit } from "../step.ts";
import { widestYears } from "../year-ticks.ts";
import { GREGORIAN, gregorianStarts, labelIn, newYear, type Months } from "./labels.ts";
import { LAST_YEAR } from "./shifted.ts";

/** A day in such a calendar. */
interface Place {
  year: number;
  /** Of the month. */
  day: number;
}

/** Where such a calendar is used: Gregorian days, the first and the last. */
type Reach = readonly [first: number, last: number];

const LAST = daysFromCivil(LAST_YEAR, 12, 31);

/**
 * From the first day of year 1, or of the Gregorian era. The calendars of China and Korea follow the sky: from the year
 * of today's rules as far as it is reckoned.
 */
const REACHES: ReadonlyMap<string, Reach> = new Map<string, Reach>([
  ["chinese", [daysFromCivil(1645, 1, 28), daysFromCivil(2100, 12, 31)]],
  ["coptic", [daysFromCivil(284, 8, 29), LAST]],
  ["dangi", [daysFromCivil(1645, 1, 28), daysFromCivil(2100, 12, 31)]],
  ["ethioaa", [daysFromCivil(1, 1, 1), LAST]],
  ["ethiopic", [daysFromCivil(8, 8, 27), LAST]],
  ["hebrew", [daysFromCivil(1, 1, 1), LAST]],
  ["indian", [daysFromCivil(79, 3, 22), LAST]],
  ["islamic", [daysFromCivil(622, 7, 18), LAST]],
  ["islamic-civil", [daysFromCivil(622, 7, 19), LAST]],
  ["islamic-rgsa", [daysFromCivil(622, 7, 18), LAST]],
  ["islamic-tbla", [daysFromCivil(622, 7, 18), LAST]],
  ["islamic-umalqura", [daysFromCivil(622, 7, 19), LAST]],
  ["persian", [daysFromCivil(622, 3, 21), LAST]],
]);

/** Average days of a year of the sun, and of one of the moon. */
const SOLAR = 365.2425;
const LUNAR = 354.367;
/** A day from which years are reckoned, and days by which one may begin off the average of all. */
const FROM = daysFromCivil(2000, 1, 1);
const AROUND = 450;
/** Days of a month, the likely first. Some years end in a few days that are none. */
const MONTH_LENGTHS = [30, 29, 31, 32, 5, 6];
/** So few days have no name on an axis. */
const LEAST_MONTH = 20;
/** Three years have every month, the leap month with the longest name too: China's eleventh of 2033. */
const SAMPLED: Reach = [daysFromCivil(2033, 1, 1), daysFromCivil(2035, 12, 31)];

const MOST_REMEMBERED = 20_000;

/** A calendar that Intl counts; undefined for one that is not known here. */
export function countedCalendar(name: string): Calendar | undefined {
  const reach = REACHES.get(name);
  return reach && new Counted(name, reach);
}

/** Outside its reach days, months and years are Gregorian. */
class Counted implements Calendar, Months {
  private readonly places = new Map<number, Place>();
  private readonly firsts = new Map<number, number>();
  private readonly months = new Map<number, readonly number[]>();

  constructor(
    private readonly name: string,
    private readonly reach: Reach,
  ) {}

  parts(wall: number, shape: DateShape, locale: string, monthForm: MonthForm, exact: boolean): Part[] | undefined {
    const day = dayOf(wall);
    if (!this.reaches(day) || ((shape === "year" || shape === "month") && !exact)) return undefined;
    return withYear(partsOf(dayInstant(day), locale, { ...fieldsOf(shape, monthForm), calendar: this.name }));
  }

  starts(step: Step, from: number, to: number, most: number): number[] | undefined {
    const { unit, count } = step;
    if (unit === "day" && count > 1) return this.evenDays(count, from, to, most);
    if (unit !== "year" && unit !== "month") return undefined;
    const [first, last] = this.reach;
    const days = [
      ...gregorianStarts(step, from, Math.min(to, first - 1), most),
      ...this.ownStarts(step, Math.max(from, first), Math.min(to, last), most),
      ...gregorianStarts(step, Math.max(from, last + 1), to, most),
    ];
    return days.slice(0, most);
  }

  label(unit: StepUnit, day: number, style: LabelStyle): TickLabel | undefined {
    return labelIn((...asked) => this.parts(...asked), this, unit, day, style);
  }

  samples({ unit, count }: Step, from: number, to: number): number[] | undefined {
    switch (unit) {
      case "year":
        return this.widestYears(count, from, to);
      case "month":
      case "week":
      case "day": {
        // With leap months, a step of three may come to any.
        const months = this.ownStarts({ unit: "month", count: 1 }, ...SAMPLED, Infinity);
        return unit === "month" ? months : months.flatMap((first) => [first, first + 7 * count - 1, first + 27]);
      }
      default:
        return undefined;
    }
  }

  widths(from: number, to: number): string {
    const figures = [from, to].map((day) => (this.reaches(day) ? String(this.placeOf(day).year).length : "-"));
    return figures.join();
  }

  ofMonth(day: number): number {
    return this.reaches(day) ? this.placeOf(day).day : GREGORIAN.ofMonth(day);
  }

  beginsYear(day: number): boolean {
    return this.reaches(day) ? this.firstOf(this.placeOf(day).year) === day : GREGORIAN.beginsYear(day);
  }

  /** Steps of some days begin anew with every month, and leave out a last one that would be too short. */
  private evenDays(count: number, from: number, to: number, most: number): number[] {
    const days: number[] = [];
    for (let day = from; day <= to && days.length < most; day += 1) {
      const at = this.ofMonth(day);
      const { year, month } = civilFromDays(day);
      const end = this.reaches(day) ? this.nextMonth(day - at + 1) : daysFromCivil(year, month + 1, 1);
      if ((at - 1) % count === 0 && end - day >= count) days.push(day);
    }
    return days;
  }

  private widestYears(count: number, from: number, to: number): number[] {
    const [first, last] = this.reach;
    const outside = (start: number, end: number): number[] =>
      start > end ? [] : widestYears(count, civilFromDays(start).year, civilFromDays(end).year).map(newYear);
    return [
      ...outside(from, Math.min(to, first - 1)),
      Math.min(Math.max(from, first), last),
      Math.min(Math.max(to, first), last),
      ...outside(Math.max(from, last + 1), to),
    ];
  }

  private ownStarts({ unit, count }: Step, from: number, to: number, most: number): number[] {
    if (from > to) return [];
    const [year, last] = [this.placeOf(from).year, this.placeOf(to).year];
    const days: number[] = [];
    const by = unit === "year" ? count : 1;
    for (let at = Math.ceil(year / by) * by; at <= last && days.length < most; at += by)
      days.push(...(unit === "year" ? [this.firstOf(at)] : this.monthsOf(at, count)));
    // A year or month that runs at the beginning begins before it.
    const running = unit === "year" ? this.firstOf(year) : from - this.placeOf(from).day + 1;
    return days.filter((day) => day >= Math.max(running, this.reach[0]) && day <= to);
  }

  /** Months of a year to name; a last one or group that would be too short is left out. */
  private monthsOf(year: number, count: number): number[] {
    const all = this.months.get(year) ?? this.everyMonth(year);
    this.months.set(year, all);
    const end = this.firstOf(year + 1);
    return all.filter((first, at) => at % count === 0 && (all[at + count] ?? end) - first >= count * LEAST_MONTH);
  }

  private everyMonth(year: number): number[] {
    const end = this.firstOf(year + 1);
    const all: number[] = [];
    for (let day = this.firstOf(year); day < end; day = this.nextMonth(day)) all.push(day);
    return all;
  }

  private nextMonth(first: number): number {
    return first + (MONTH_LENGTHS.find((length) => this.placeOf(first + length).day === 1) ?? MONTH_LENGTHS[0]!);
  }

  /** First day of a year. */
  private firstOf(year: number): number {
    const known = this.firsts.get(year);
    if (known !== undefined) return known;
    const average = this.name.startsWith("islamic") ? LUNAR : SOLAR;
    const about = Math.round(FROM + (year - this.placeOf(FROM).year) * average);
    let [before, day] = [about - AROUND, about + AROUND];
    while (day - before > 1) {
      const middle = (before + day) >> 1;
      if (this.placeOf(middle).year < year) before = middle;
      else day = middle;
    }
    this.firsts.set(year, day);
    return day;
  }

  private placeOf(day: number): Place {
    const known = this.places.get(day);
    if (known) return known;
    const place = { year: NaN, day: NaN };
    const fields = { year: "numeric", month: "numeric", day: "numeric", calendar: this.name } as const;
    for (const { type, value } of partsOf(dayInstant(day), "en", fields)) {
      // Chinese years have a name, and the number of the Gregorian year in which they begin.
      if (/^(?:year|relatedYear)$/.test(type)) place.year = Number(value);
      if (type === "day") place.day = Number(value);
    }
    if (this.places.size >= MOST_REMEMBERED) this.places.clear();
    this.places.set(day, place);
    return place;
  }

  private reaches(day: number): boolean {
    return day >= this.reach[0] && day <= this.reach[1];
  }
}
