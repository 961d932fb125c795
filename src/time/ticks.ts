import { tickYears, yearLabels } from "./year-ticks.ts";
import { dateParts, hourText, textOfParts, timeText } from "./date-text.ts";
import { civilFromDays, civilOf, DAY, dayInstant, dayOf, daysFromCivil, daysInMonth, weekdayOf } from "./instant.ts";
import { intlLocale } from "./locale.ts";
import { lengthOf, type Step } from "./step.ts";
import { checkZone, fromZone, offsetAt, offsetChange, toZone } from "./zone.ts";

/** A mark on a time axis. */
export interface Tick {
  /** Instant in ms. */
  time: number;
  label: string;
  /** A larger unit begins here: the first hour of a day, the first day of a month, every year. */
  strong?: boolean;
}

export interface TickOptions {
  /** BCP 47 tag. Default `"en"`. */
  locale?: string;
  /** IANA zone whose midnights and hours are marked. Default `"UTC"`. */
  displayZone?: string;
}

/** No axis shows more; a window that asks for more gets the first ones. */
export const MAX_TICKS = 5000;

const EVEN_UNITS = new Set(["millisecond", "second", "minute", "hour"]);

/**
 * The ticks of a step within [start, end], and of the larger unit that they stand in.
 *
 * `lower` are the step's own ticks with short labels: "14:00"; "18", where a month's first is the month, "May", and
 * the first tick of the list names its month, "18 April"; "May"; "2018". `upper` are days above hours and finer steps,
 * years above days, weeks and months, and empty above years. The first upper tick may lie before `start`: it is the
 * unit that runs there.
 *
 * Hours that a zone skips have no tick, hours that come twice have two. Years have no year 0; see docs/time.md. An
 * empty, reversed or infinite window has no ticks, and at most 5000 are given.
 *
 * @throws DateError `zone-unknown`
 */
export function ticksOf(
  step: Step,
  start: number,
  end: number,
  options: TickOptions = {},
): { lower: Tick[]; upper: Tick[] } {
  const { locale = "en", displayZone: zone = "UTC" } = options;
  checkZone(zone);
  if (!Number.isFinite(start) || !Number.isFinite(end) || start > end || step.count < 1)
    return { lower: [], upper: [] };
  const axis: Axis = { step, start, end, zone, locale: intlLocale(locale), language: locale };
  if (step.unit === "year") return { lower: yearTicks(axis), upper: [] };
  if (EVEN_UNITS.has(step.unit)) return { lower: clockTicks(axis), upper: upperDays(axis) };
  const lower = step.unit === "month" ? monthTicks(axis) : dayTicks(axis);
  return { lower, upper: upperYears(axis) };
}

interface Axis {
  step: Step;
  start: number;
  end: number;
  zone: string;
  /** For Intl. */
  locale: string;
  /** As asked for, for phrases. */
  language: string;
}

function yearTicks(axis: Axis): Tick[] {
  const { step, start, end, zone } = axis;
  const [from, to] = [civilOf(toZone(start, zone)).year, civilOf(toZone(end, zone)).year];
  const years = tickYears(step.count, from, to, MAX_TICKS);
  const labels = yearLabels(years, axis.locale, axis.language);
  const ticks = years.map((year, index) => ({
    time: startOfDay(axis, year),
    label: labels[index] ?? "",
    strong: true,
  }));
  return ticks.filter((tick) => isWithin(axis, tick));
}

function monthTicks(axis: Axis): Tick[] {
  const { step, start, end, zone, locale } = axis;
  const from = monthIndex(toZone(start, zone));
  const last = monthIndex(toZone(end, zone));
  const ticks: Tick[] = [];
  for (let index = Math.ceil(from / step.count) * step.count; index <= last; index += step.count) {
    const [year, month] = [Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1];
    const wall = dayInstant(daysFromCivil(year, month, 1));
    const label = textOfParts(dateParts(wall, "monthOnly", locale));
    const tick: Tick = { time: fromZone(wall, zone), label };
    if (isWithin(axis, tick)) ticks.push(month === 1 ? { ...tick, strong: true } : tick);
    if (ticks.length >= MAX_TICKS) break;
  }
  return ticks;
}

function dayTicks(axis: Axis): Tick[] {
  const { start, end, zone } = axis;
  const last = dayOf(toZone(end, zone));
  const ticks: Tick[] = [];
  let month = 0;
  for (let day = dayOf(toZone(start, zone)); day <= last && ticks.length < MAX_TICKS; day += 1) {
    if (!isOnStep(axis.step, day)) continue;
    const time = fromZone(dayInstant(day), zone);
    if (!isWithin(axis, { time })) continue;
    const civil = civilFromDays(day);
    ticks.push({ time, ...dayLabel(axis, day, ticks.length === 0, civil.month !== month) });
    month = civil.month;
  }
  return ticks;
}

/** Pairs of days begin anew with every month, and leave out a last one that would be too short. */
function isOnStep({ unit, count }: Step, day: number): boolean {
  if (unit === "week") return weekdayOf(day) === 1 && Math.floor((day + 3) / 7) % count === 0;
  if (count === 1) return true;
  const civil = civilFromDays(day);
  const left = daysInMonth(civil.year, civil.month) - civil.day + 1;
  return (civil.day - 1) % count === 0 && left >= count;
}

/** "May" on its first, "18" else; with the month where a reader could not know it. Weeks seldom begin with a month. */
function dayLabel(
  { step, locale }: Axis,
  day: number,
  first: boolean,
  newMonth: boolean,
): Pick<Tick, "label" | "strong"> {
  const wall = dayInstant(day);
  const civil = civilFromDays(day);
  if (civil.day === 1) return { label: textOfParts(dateParts(wall, "monthOnly", locale)), strong: true };
  const parts = dateParts(wall, "dayMonth", locale);
  if (first) return { label: textOfParts(parts) };
  if (step.unit === "week" && newMonth) return { label: textOfParts(parts), strong: true };
  return { label: parts.find(({ field }) => field === "day")?.text ?? String(civil.day) };
}

/** Steps of equal length are counted on the wall clock, from midnight on, in each stretch of one offset. */
function clockTicks(axis: Axis): Tick[] {
  const length = lengthOf(axis.step);
  const end = Math.min(axis.end, axis.start + length * MAX_TICKS);
  const ticks: Tick[] = [];
  for (const stretch of stretches(axis.start, end, axis.zone)) {
    const first = Math.ceil((stretch.from + stretch.offset) / length) + 0; // never -0
    const last = Math.floor((stretch.to + stretch.offset) / length);
    if (!Number.isSafeInteger(first * length) || !Number.isSafeInteger(last * length)) return [];
    for (let index = first; index <= last && ticks.length < MAX_TICKS; index += 1) {
      const wall = index * length;
      if (wall - stretch.offset === stretch.to && !stretch.isLast) break;
      ticks.push({ time: wall - stretch.offset, ...clockLabel(axis, wall) });
    }
  }
  return ticks;
}

function clockLabel({ step, locale }: Axis, wall: number): Pick<Tick, "label" | "strong"> {
  const label = step.unit === "hour" ? hourText(wall, locale) : timeText(wall, step.unit, locale);
  return wall % DAY === 0 ? { label, strong: true } : { label };
}

interface Stretch {
  from: number;
  to: number;
  offset: number;
  isLast: boolean;
}

/** The parts of [from, to] with one offset from UTC each; all but the last without their end. */
function stretches(from: number, to: number, zone: string): Stretch[] {
  const found: Stretch[] = [];
  let begin = from;
  while (begin < to) {
    const offset = offsetAt(begin, zone);
    const change = nextChange(begin, to, offset, zone);
    found.push({ from: begin, to: change ?? to, offset, isLast: change === undefined });
    if (change === undefined) return found;
    begin = change;
  }
  return [...found, { from: begin, to: begin, offset: offsetAt(begin, zone), isLast: true }];
}

function nextChange(from: number, to: number, offset: number, zone: string): number | undefined {
  if (zone === "UTC") return undefined;
  for (let probe = from; probe < to;) {
    const next = Math.min(probe + DAY, to);
    if (offsetAt(next, zone) !== offset) return offsetChange(probe, next, zone);
    if (next === probe) return undefined;
    probe = next;
  }
  return undefined;
}

function upperDays({ start, end, zone, locale }: Axis): Tick[] {
  const first = dayOf(toZone(start, zone));
  const last = Math.min(dayOf(toZone(end, zone)), first + MAX_TICKS - 1);
  const ticks: Tick[] = [];
  for (let day = first; day <= last; day += 1) {
    const label = textOfParts(dateParts(dayInstant(day), "day", locale));
    ticks.push({ time: fromZone(dayInstant(day), zone), label, strong: true });
  }
  return ticks.filter(({ time }, index) => index === 0 || time <= end);
}

function upperYears(axis: Axis): Tick[] {
  const { start, end, zone, locale, language } = axis;
  const [from, to] = [civilOf(toZone(start, zone)).year, civilOf(toZone(end, zone)).year];
  const years = tickYears(1, from, to, MAX_TICKS);
  const labels = yearLabels(years, locale, language);
  return years.map((year, index) => ({ time: startOfDay(axis, year), label: labels[index] ?? "", strong: true }));
}

function startOfDay({ zone }: Axis, year: number): number {
  return fromZone(dayInstant(daysFromCivil(year, 1, 1)), zone);
}

function monthIndex(wall: number): number {
  const { year, month } = civilOf(wall);
  return year * 12 + month - 1;
}

function isWithin({ start, end }: Axis, { time }: { time: number }): boolean {
  return time >= start && time <= end;
}
