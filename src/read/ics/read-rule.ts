/** Rules of recurrence as a calendar writes them. */
import { isRecord } from "../plain.ts";
import { momentOf, type Moment } from "./moment.ts";
import { valuesOf, type Property } from "./property.ts";
import { FREQUENCIES, type Frequency, type Rule, type RuleDay } from "./rule.ts";

export interface ReadRule {
  rule: Rule;
  count?: number;
  until?: Moment;
}

/** The lists of a rule, with the most that stands in them; those that count from the end also have it below 0. */
const LISTS = [
  ["bymonth", "months", 12, false],
  ["byweekno", "weeks", 53, true],
  ["byyearday", "yearDays", 366, true],
  ["bymonthday", "monthDays", 31, true],
  ["byhour", "hours", 23, false],
  ["byminute", "minutes", 59, false],
  ["bysecond", "seconds", 60, false],
  ["bysetpos", "positions", 366, true],
] as const;

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Undefined where the rule says what is not read: another calendar (RFC 7529), or what is wrong. */
export function readRule(property: Property): ReadRule | undefined {
  const [value] = valuesOf(property);
  if (!isRecord(value) || /(?:^|;)\s*(?:RSCALE|SKIP)=/i.test(property.text)) return undefined;
  const { freq, interval = 1, count, until, wkst } = value;
  const rule: Rule = { frequency: freq as Frequency, interval: Number(interval) };
  if (!FREQUENCIES.includes(rule.frequency) || !isCount(interval)) return undefined;
  for (const [from, to, most, signed] of LISTS) {
    const list = numbersOf(value[from], most, signed);
    if (list === null) return undefined;
    if (list) rule[to] = list;
  }
  const days = daysOf(value["byday"]);
  if (days === null) return undefined;
  if (days) rule.days = days;
  // ical.js counts the days of the week from 1, Sunday.
  if (typeof wkst === "number") rule.weekStart = ((wkst + 5) % 7) + 1;
  const end = momentOf(until);
  if ((until !== undefined && !end) || (count !== undefined && !isCount(count))) return undefined;
  return { rule, ...(count === undefined ? {} : { count: Number(count) }), ...(end ? { until: end } : {}) };
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
}

/** Null where they are no such numbers. */
function numbersOf(value: unknown, most: number, signed: boolean): number[] | undefined | null {
  if (value === undefined) return undefined;
  const list = (Array.isArray(value) ? value : [value]).map(Number);
  const right = list.every(
    (number) => Number.isInteger(number) && Math.abs(number) <= most && (signed ? number !== 0 : number >= 0),
  );
  return right && list.length > 0 ? list : null;
}

function daysOf(value: unknown): RuleDay[] | undefined | null {
  if (value === undefined) return undefined;
  const list = (Array.isArray(value) ? value : [value]).map((day) => /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(String(day)));
  const days = list.map((match) => ({ weekday: WEEKDAYS.indexOf(match?.[2] ?? "") + 1, nth: Number(match?.[1] ?? 0) }));
  return days.length > 0 && days.every(({ weekday }) => weekday > 0) ? days : null;
}
