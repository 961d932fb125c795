/** Rules of recurrence (RFC 5545, 3.3.10), and the times that they name. */
import {
  civilFromDays,
  civilOf,
  DAY,
  dayOf,
  daysFromCivil,
  daysInMonth,
  HOUR,
  isLeapYear,
  MINUTE,
  SECOND,
  weekdayOf,
} from "../../time/index.ts";

export const FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface RuleDay {
  /** 1 Monday to 7 Sunday. */
  weekday: number;
  /** Which one of the month or year, negative from its end; 0 each. */
  nth: number;
}

/** What a rule says. Lists that are absent limit nothing. */
export interface Rule {
  frequency: Frequency;
  interval: number;
  months?: readonly number[];
  weeks?: readonly number[];
  yearDays?: readonly number[];
  monthDays?: readonly number[];
  days?: readonly RuleDay[];
  hours?: readonly number[];
  minutes?: readonly number[];
  seconds?: readonly number[];
  /** Which ones of each period are meant, negative from its end. */
  positions?: readonly number[];
  /** First day of the week, 1 to 7. Default Monday. */
  weekStart?: number;
}

/** How much may be tried for a file; what is left is shared by its rules. */
export interface Budget {
  left: number;
}

/** A rule that has named nothing for so many tries names nothing any more: 29 February on a Monday takes 15,000. */
const MAX_EMPTY = 25_000;

/** So many tries are reported at once where nothing is found. */
const CHUNK = 500;

/** The last year that iCalendar can write. */
const LAST_YEAR = 9999;
const LAST_INSTANT = daysFromCivil(LAST_YEAR + 1, 1, 1) * DAY;

/** A year, month, … of a rule: the days that it names and, on each of them, the same times. */
interface Tried {
  days: readonly number[];
  times: Times;
  /** How much was tried to find them. */
  tries: number;
}

/** Times of a day, in ms from its midnight: every hour with every minute with every second. */
interface Times {
  hours: readonly number[];
  minutes: readonly number[];
  seconds: readonly number[];
}

/**
 * The times that a rule names from a start on, in order, in ms of wall clock. Days that do not exist, such as
 * 30 February, are passed over. Ends at year 9999, where the rule names nothing more, or where the budget is spent.
 *
 * Our own, because the rules of ical.js 2.2.1 put 29 February on 1 March, loop for ever on days that never come, and
 * know BYSETPOS only for months.
 */
export function* timesOf(given: Rule, start: number, budget: Budget): Generator<number> {
  const rule = completed(given, start);
  let empty = 0;
  if (budget.left < 0) return;
  for (const period of periodsOf(rule, start)) {
    budget.left -= period.tries;
    empty += period.tries;
    for (const time of namedIn(period, rule.positions)) {
      if (time < start) continue;
      empty = 0;
      yield time;
    }
    if (budget.left < 0 || empty > MAX_EMPTY) return;
  }
}

/** What a rule leaves out is told by its start. */
function completed(rule: Rule, start: number): Rule {
  const { month, day } = civilOf(start);
  const own = [{ weekday: weekdayOf(dayOf(start)), nth: 0 }];
  if (rule.days || rule.monthDays || rule.yearDays) return rule;
  if (rule.weeks) return { ...rule, days: own };
  if (rule.frequency === "YEARLY") return { ...rule, months: rule.months ?? [month], monthDays: [day] };
  if (rule.frequency === "MONTHLY") return { ...rule, monthDays: [day] };
  return rule.frequency === "WEEKLY" ? { ...rule, days: own } : rule;
}

/** Every nth year, month, … from that of the start on. */
function* periodsOf(rule: Rule, start: number): Generator<Tried> {
  const times = timesOfDay(rule, start);
  switch (rule.frequency) {
    case "HOURLY":
      yield* shortPeriods(rule, times, start, HOUR);
      return;
    case "MINUTELY":
      yield* shortPeriods(rule, times, start, MINUTE);
      return;
    case "SECONDLY":
      yield* shortPeriods(rule, times, start, SECOND);
      return;
    default:
      for (const days of dayLists(rule, start)) {
        yield { days: days.filter((day) => isDay(rule, day)), times, tries: days.length + 1 };
      }
  }
}

function* dayLists(rule: Rule, start: number): Generator<readonly number[]> {
  const { year, month } = civilOf(start);
  const first = dayOf(start);
  const { frequency, interval, weekStart = 1 } = rule;
  const weekFirst = first - ((weekdayOf(first) - weekStart + 7) % 7);
  for (let count = 0; ; count += interval) {
    if (frequency === "YEARLY") {
      if (year + count > LAST_YEAR) return;
      yield daysOfYear(rule, year + count);
    } else if (frequency === "MONTHLY") {
      const months = month - 1 + count;
      if (year + Math.floor(months / 12) > LAST_YEAR) return;
      yield daysOfMonth(rule, year + Math.floor(months / 12), (months % 12) + 1);
    } else {
      const day = frequency === "WEEKLY" ? weekFirst + count * 7 : first + count;
      if (civilFromDays(day).year > LAST_YEAR) return;
      yield frequency === "WEEKLY" ? range(7).map((offset) => day + offset) : [day];
    }
  }
}

function daysOfYear(rule: Rule, year: number): number[] {
  if (rule.months) return sorted(rule.months).flatMap((month) => daysOfMonth(rule, year, month));
  if (rule.monthDays) return range(12).flatMap((index) => daysOfMonth(rule, year, index + 1));
  const first = daysFromCivil(year, 1, 1);
  return range(lengthOfYear(year)).map((offset) => first + offset);
}

function daysOfMonth({ months, monthDays }: Rule, year: number, month: number): number[] {
  if (!fits(months, month)) return [];
  const first = daysFromCivil(year, month, 1);
  const length = daysInMonth(year, month);
  if (!monthDays) return range(length).map((offset) => first + offset);
  const days = monthDays.map((day) => (day < 0 ? length + day + 1 : day));
  return sorted(days.filter((day) => day >= 1 && day <= length)).map((day) => first + day - 1);
}

/** Hours, minutes and seconds: what does not fit is leapt over in whole days, hours and minutes. */
function* shortPeriods(rule: Rule, usual: Times, start: number, unit: number): Generator<Tried> {
  const base = Math.floor(start / unit) * unit;
  const step = rule.interval * unit;
  let tries = 0;
  for (let at = base; at < LAST_INSTANT; tries += 1) {
    const leap = misfit(rule, at, unit);
    if (leap === 0 || tries === CHUNK) {
      yield { days: leap === 0 ? [Math.floor(at / DAY)] : [], times: timesFrom(usual, at, unit), tries: tries + 1 };
      tries = 0;
    }
    const next = leap === 0 ? at + step : (Math.floor(at / leap) + 1) * leap;
    at = base + Math.ceil((next - base) / step) * step;
  }
}

/** The length of the day, hour, minute or second that does not fit a rule; 0 where all of them do. */
function misfit(rule: Rule, at: number, unit: number): number {
  if (!isDay(rule, Math.floor(at / DAY))) return DAY;
  if (!fits(rule.hours, part(at, HOUR, 24))) return HOUR;
  if (unit < HOUR && !fits(rule.minutes, part(at, MINUTE, 60))) return MINUTE;
  return unit === SECOND && !fits(rule.seconds, part(at, SECOND, 60)) ? SECOND : 0;
}

/** The times of one hour, minute or second. */
function timesFrom({ minutes, seconds }: Times, at: number, unit: number): Times {
  return {
    hours: [part(at, HOUR, 24)],
    minutes: unit === HOUR ? minutes : [part(at, MINUTE, 60)],
    seconds: unit === SECOND ? [part(at, SECOND, 60)] : seconds,
  };
}

/** Hour, minute or second of a time, by arithmetic alone: rules of seconds ask for very many. */
function part(time: number, unit: number, many: number): number {
  return ((Math.floor(time / unit) % many) + many) % many;
}

function timesOfDay(rule: Rule, start: number): Times {
  const { hour, minute, second } = civilOf(start);
  return {
    hours: sorted(rule.hours ?? [hour]),
    minutes: sorted(rule.minutes ?? [minute]),
    // Clocks as we count them have no leap seconds.
    seconds: sorted((rule.seconds ?? [second]).map((value) => Math.min(value, 59))),
  };
}

/** The times of a period in order, or those at the positions. They are counted out, not listed: there can be millions. */
function* namedIn({ days, times }: Tried, positions: readonly number[] | undefined): Generator<number> {
  const perDay = times.hours.length * times.minutes.length * times.seconds.length;
  const size = days.length * perDay;
  const at = (index: number): number => days[Math.floor(index / perDay)]! * DAY + timeAt(times, index % perDay);
  if (!positions) {
    for (let index = 0; index < size; index += 1) yield at(index);
    return;
  }
  const indexes = positions.map((position) => (position < 0 ? size + position : position - 1));
  for (const index of sorted(indexes)) if (index >= 0 && index < size) yield at(index);
}

function timeAt({ hours, minutes, seconds }: Times, index: number): number {
  const second = seconds[index % seconds.length]!;
  const rest = Math.floor(index / seconds.length);
  const minute = minutes[rest % minutes.length]!;
  const hour = hours[Math.floor(rest / minutes.length)]!;
  return hour * HOUR + minute * MINUTE + second * SECOND;
}

/** Whether a day is one that the rule names. */
function isDay(rule: Rule, day: number): boolean {
  const { year, month, day: ofMonth } = civilFromDays(day);
  if (!fits(rule.months, month) || !fitsEitherWay(rule.monthDays, ofMonth, daysInMonth(year, month))) return false;
  const ofYear = day - daysFromCivil(year, 1, 1) + 1;
  if (!fitsEitherWay(rule.yearDays, ofYear, lengthOfYear(year))) return false;
  if (rule.weeks && !isInWeeks(rule.weeks, day, rule.weekStart ?? 1)) return false;
  return !rule.days || rule.days.some((named) => isRuleDay(rule, named, day));
}

function isRuleDay(rule: Rule, { weekday, nth }: RuleDay, day: number): boolean {
  if (weekdayOf(day) !== weekday) return false;
  // "The third Monday" of a week or of a numbered week says nothing more than "Monday".
  const inYear = rule.frequency === "YEARLY" && !rule.weeks;
  if (nth === 0 || !(inYear || rule.frequency === "MONTHLY")) return true;
  const { year, month, day: ofMonth } = civilFromDays(day);
  const ofPeriod = inYear && !rule.months ? day - daysFromCivil(year, 1, 1) + 1 : ofMonth;
  const length = inYear && !rule.months ? lengthOfYear(year) : daysInMonth(year, month);
  const fromStart = Math.ceil(ofPeriod / 7);
  const fromEnd = Math.ceil((length - ofPeriod + 1) / 7);
  return nth === fromStart || nth === -fromEnd;
}

/** Weeks belong to the year that most of their days are in. */
function isInWeeks(weeks: readonly number[], day: number, weekStart: number): boolean {
  const first = day - ((weekdayOf(day) - weekStart + 7) % 7);
  const { year } = civilFromDays(first + 3);
  const yearStart = firstWeek(year, weekStart);
  const length = (firstWeek(year + 1, weekStart) - yearStart) / 7;
  return fitsEitherWay(weeks, (first - yearStart) / 7 + 1, length);
}

function firstWeek(year: number, weekStart: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}

function fits(list: readonly number[] | undefined, value: number): boolean {
  return !list || list.includes(value);
}

/** Numbers below 0 count from the end. */
function fitsEitherWay(list: readonly number[] | undefined, value: number, length: number): boolean {
  return !list || list.includes(value) || list.includes(value - length - 1);
}

function lengthOfYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
