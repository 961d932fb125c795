import { calendarOf } from "./calendar.ts";
import type { TickLabel } from "./date-part.ts";
import {
  civilFromDays,
  civilOf,
  DAY,
  dayInstant,
  dayOf,
  daysFromCivil,
  daysInMonth,
  MAX_YEAR,
  weekdayOf,
} from "./instant.ts";
import { intlLocale } from "./locale.ts";
import { monthInstant } from "./plain.ts";
import { rest } from "./rest.ts";
import { largerStep, lengthOf, type Step } from "./step.ts";
import type { Span } from "./extent.ts";
import { lowerLabel, upperLabel, type Writing } from "./tick-labels.ts";
import { tickYears, widestYears } from "./year-ticks.ts";
import { checkZone, fromZone, offsetAt, offsetChange, toZone } from "./zone.ts";

/** A mark on a time axis. */
export interface Tick extends TickLabel {
  /** Instant in ms. */
  time: number;
}

export interface TickOptions {
  /** BCP 47 tag. Default `"en"`. */
  locale?: string;
  /** IANA zone whose midnights and hours are marked. Default `"UTC"`. */
  displayZone?: string;
  /** `"short"` abbreviates months. Default `"long"`. */
  form?: "long" | "short";
  /** The name that a house style has for a year, month or day; undefined takes ours. */
  house?: ((span: Span) => string | undefined) | undefined;
}

/** No axis shows more; a window that asks for more gets the first ones. */
export const MAX_TICKS = 5000;

/**
 * The ticks of a step within [start, end], and of the larger unit that they stand in.
 *
 * `lower` are the step's own ticks with short labels: "14:00"; "18", where a month's first is the month, "May"; "May";
 * "2018". `upper` are days above hours and finer steps, years above days, weeks and months, and empty above years. The
 * first upper tick may lie before `start`: it is the unit that runs there. A label depends on its tick alone, never on
 * the window.
 *
 * Hours and days that a zone skips have no tick, hours that come twice have two. Years have no year 0; see
 * docs/time.md. An empty, reversed or infinite window has no ticks, and at most 5000 are given.
 *
 * @throws DateError `zone-unknown`
 */
export function ticksOf(
  step: Step,
  start: number,
  end: number,
  options: TickOptions = {},
): { lower: Tick[]; upper: Tick[] } {
  const axis = axisOf(step, start, end, options);
  const larger = largerStep(step);
  return {
    lower: marksOf(axis, step).flatMap(([time, at]) =>
      time >= axis.start ? [{ time, ...lowerLabel(axis, at, time) }] : [],
    ),
    upper: larger ? marksOf(axis, larger).map(([time, at]) => ({ time, ...upperLabel(axis, larger.unit, at) })) : [],
  };
}

/**
 * The instants of `ticksOf(…).lower`, for ticks without labels.
 *
 * @throws DateError `zone-unknown`
 */
export function tickTimes(step: Step, start: number, end: number, displayZone = "UTC", locale = "en"): number[] {
  const times = marksOf(axisOf(step, start, end, { displayZone, locale }), step).map(([time]) => time);
  return times.filter((time) => time >= start);
}

/**
 * Labels as wide as any that the ticks of a step, and those of the larger unit, have in the years of a window. An axis
 * measures them to choose its step.
 *
 * @throws DateError `zone-unknown`
 */
export function widestLabels(
  step: Step,
  start: number,
  end: number,
  options: TickOptions = {},
): { lower: TickLabel[]; upper: TickLabel[] } {
  const axis = axisOf(step, start, end, options);
  if (!isWindow(axis)) return { lower: [], upper: [] };
  const years = widestYears(largerStep(step) ? 1 : step.count, ...yearsOf(axis));
  if (axis.house) return samplesOf(axis, years);
  const key = [
    step.unit,
    step.count,
    axis.locale,
    axis.language,
    axis.month,
    rest.farYear !== undefined,
    axis.calendar?.widths(...daysOf(axis)),
    ...years,
  ].join(" ");
  const known = measured.get(key) ?? samplesOf(axis, years);
  if (measured.size >= MOST_MEASURED) measured.clear();
  measured.set(key, known);
  return known;
}

/** An axis asks for the same in each frame. */
const measured = new Map<string, { lower: TickLabel[]; upper: TickLabel[] }>();
const MOST_MEASURED = 500;

function samplesOf(axis: Axis, years: readonly number[]): { lower: TickLabel[]; upper: TickLabel[] } {
  const { step, calendar } = axis;
  const { unit, count } = step;
  const larger = largerStep(step);
  const own = (of: Step | undefined): number[] | undefined => of && calendar?.samples(of, ...daysOf(axis));
  const inMonths = (day: number, year = 2001): number[] => MONTHS.map((month) => daysFromCivil(year, month + 1, day));
  const isClock = larger?.unit === "day";
  const samples = !larger
    ? years
    : isClock
      ? [0, DAY - lengthOf(step), DAY / 2]
      : unit === "month"
        ? MONTHS.filter((month) => month % count === 0).map((month) => 2001 * 12 + month)
        : [1, 7 * count, 28].flatMap((day) => inMonths(day));
  const uppers = isClock ? years.flatMap((year) => inMonths(28, year)) : years;
  return {
    lower: (own(step) ?? samples).map((at) => lowerLabel(axis, at)),
    upper: larger ? (own(larger) ?? uppers).map((at) => upperLabel(axis, larger.unit, at)) : [],
  };
}

const MONTHS = Array.from({ length: 12 }, (_, month) => month);

/**
 * An instant and what it is in the calendar: a year, a month counted from year 0, a day since 1970, or for steps of the
 * clock the time on it in ms. In another calendar years and months are their first days.
 */
type Mark = [time: number, at: number];

interface Axis extends Writing {
  start: number;
  end: number;
}

function axisOf(step: Step, start: number, end: number, options: TickOptions): Axis {
  const { locale = "en", displayZone: zone = "UTC", form: month = "long", house } = options;
  checkZone(zone);
  const writing = { zone, locale: intlLocale(locale), language: locale, calendar: calendarOf(locale), month, house };
  return { step, start: held(start), end: held(end), ...writing };
}

/** The nearest instant whose year can be held; what is infinite makes no window. */
function held(instant: number): number {
  return Number.isFinite(instant) ? Math.min(Math.max(instant, -LAST), LAST) : NaN;
}

const LAST = monthInstant(MAX_YEAR, 1);

function isWindow({ step, start, end }: Axis): boolean {
  return start <= end && step.count >= 1;
}

/** What begins in the window and, of what larger units run there, where it opens. */
function marksOf(axis: Axis, step: Step): Mark[] {
  if (!isWindow(axis)) return [];
  const days = axis.calendar?.starts(step, ...daysOf(axis), MAX_TICKS);
  const marks =
    days?.map((day): Mark => [fromZone(dayInstant(day), axis.zone), day]) ??
    (MAKERS[step.unit] ?? clockMarks)(axis, step);
  return marks.filter(([time]) => time <= axis.end);
}

const MAKERS: Readonly<Partial<Record<Step["unit"], (axis: Axis, step: Step) => Mark[]>>> = {
  day: dayMarks,
  week: dayMarks,
  month: monthMarks,
  year: yearMarks,
};

function yearMarks(axis: Axis, { count }: Step): Mark[] {
  return tickYears(count, ...yearsOf(axis), MAX_TICKS).map((year) => [startOf(axis, year, 1), year]);
}

function monthMarks(axis: Axis, { count }: Step): Mark[] {
  const [from, last] = [monthOf(axis.start, axis), monthOf(axis.end, axis)];
  const marks: Mark[] = [];
  for (let month = Math.ceil(from / count) * count; month <= last && marks.length < MAX_TICKS; month += count) {
    const year = Math.floor(month / 12);
    marks.push([startOf(axis, year, month - year * 12 + 1), month]);
  }
  return marks;
}

function dayMarks(axis: Axis, step: Step): Mark[] {
  const { zone } = axis;
  const [first, last] = daysOf(axis);
  const marks: Mark[] = [];
  for (let day = first; day <= last && marks.length < MAX_TICKS; day += 1) {
    if (!isOnStep(step, day)) continue;
    const time = fromZone(dayInstant(day), zone);
    // A day that the zone skips would begin with the next one: Samoa had no 30 December 2011.
    const isThere = toZone(time, zone) === dayInstant(day) || time < fromZone(dayInstant(day + 1), zone);
    if (isThere) marks.push([time, day]);
  }
  return marks;
}

/** Pairs of days begin anew with every month, and leave out a last one that would be too short. */
function isOnStep({ unit, count }: Step, day: number): boolean {
  if (unit === "week") return weekdayOf(day) === 1 && Math.floor((day + 3) / 7) % count === 0;
  if (count === 1) return true;
  const civil = civilFromDays(day);
  const left = daysInMonth(civil.year, civil.month) - civil.day + 1;
  return (civil.day - 1) % count === 0 && left >= count;
}

/** Steps of equal length are counted on the wall clock, from midnight on, in each stretch of one offset. */
function clockMarks({ start, end, zone }: Axis, step: Step): Mark[] {
  const length = lengthOf(step);
  const perDay = DAY / length;
  const marks: Mark[] = [];
  let latest = -Infinity;
  const cuts = stretches(start, Math.min(end, start + length * MAX_TICKS), zone);
  for (let at = 1; at < cuts.length; at += 1) {
    const [from, to] = [cuts[at - 1]!, cuts[at]!];
    const offset = offsetAt(from, zone);
    const first = Math.ceil((from + offset) / length) + 0; // never -0
    const last = Math.floor((to + offset) / length);
    if (![first, last].every(Number.isSafeInteger)) return [];
    for (let index = first; index <= last && marks.length < MAX_TICKS; index += 1) {
      const time = index * length - offset;
      // Where a stretch ends the next one begins. Far from 1970 a number does not hold every hour.
      if (time <= latest || (time === to && at < cuts.length - 1)) continue;
      marks.push([time, (index - Math.floor(index / perDay) * perDay) * length]);
      latest = time;
    }
  }
  return marks;
}

/** The ends of stretches with one offset from UTC each. They are whole milliseconds: clocks change at no others. */
function stretches(start: number, end: number, zone: string): number[] {
  const [from, to] = [Math.floor(start), Math.ceil(end)];
  const cuts = [from];
  for (let probe = from; probe < to; probe += DAY) {
    const next = Math.min(probe + DAY, to);
    if (offsetAt(next, zone) !== offsetAt(probe, zone)) cuts.push(offsetChange(probe, next, zone));
  }
  return [...cuts, to];
}

function daysOf({ start, end, zone }: Axis): [number, number] {
  return [dayOf(toZone(start, zone)), dayOf(toZone(end, zone))];
}

function yearsOf({ start, end, zone }: Axis): [number, number] {
  return [civilOf(toZone(start, zone)).year, civilOf(toZone(end, zone)).year];
}

function monthOf(time: number, { zone }: Axis): number {
  const { year, month } = civilOf(toZone(time, zone));
  return year * 12 + month - 1;
}

function startOf({ zone }: Axis, year: number, month: number): number {
  return fromZone(monthInstant(year, month), zone);
}
