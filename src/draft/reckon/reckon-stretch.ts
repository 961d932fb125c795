/** Stretches that are counted: the past year, the three months to June, the weekend. */
import { civilFromDays, dayOf, daysFromCivil, isExtent, weekdayOf } from "../../time/index.ts";
import { dayText } from "../../time/instant.ts";
import type { Point } from "../dates/point.ts";
import { isoDay, spanTold, yearSaid, type Known, type Left, type Told } from "./told.ts";
import type { Unit } from "../grammar/sense.ts";

/** Days that a unit has; of the others, months. */
const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7 };
const MONTHS_OF: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/** As exactly as it is said: "the past week" by its days, "the past year" by its months, "the past decade" by its years. */
export function tellLately({ unit, count }: Point & { kind: "lately" }, { published }: Known): Told | Left {
  if (published === undefined) return "no-published";
  const [days, months] = [DAYS[unit], MONTHS_OF[unit]];
  const { year, month } = civilFromDays(published);
  const ago = (months ?? 0) * count;
  const written = (monthsBefore: number): string => {
    const at = year * 12 + month - 1 - monthsBefore;
    const text = dayText(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1);
    return text.slice(0, ago > 12 ? -"-01-01".length : -"-01".length);
  };
  const [from, to] =
    days === undefined ? [written(ago), written(0)] : [published - days * count, published].map(isoDay);
  return { say: `[${from}..${to}]`, full: false };
}

/** A story of which the last day lies further back, in days, is not told from publication. */
const LONG_AGO = 60;

/** The last weekend, or the one to come, as the verb tells: on one, that one; in a story of long ago the next one. */
export function tellWeekend({ published, tense, nearby, isOver }: Known): Told | Left {
  const day = nearby?.precision === "day" ? dayOf(nearby.earliest) : undefined;
  if (day !== undefined && isOver === true && (published === undefined || published - day > LONG_AGO))
    return tellWeekend({ published: day, tense: 1, before: [], options: {} });
  if (published === undefined) return "no-published";
  const away = (weekdayOf(published) + 1) % 7;
  const isOn = away < 2;
  const saturday = published - away + (tense > 0 && !isOn ? 7 : 0);
  return { say: `[${isoDay(saturday)}..${isoDay(saturday + 1)}]`, full: false, chosen: tense === 0 };
}

/** "The three months to June", "the year ended 31 March 2023": by its months where it ends with one, else by its days. */
export function tellWindow({ unit, count }: Point & { kind: "window" }, end: Told | Left, known: Known): Told | Left {
  if (typeof end === "string") return end;
  const { start } = spanTold(end, known.options);
  if (!isExtent(start)) return "unreadable";
  const day = dayOf(start.latest - 1);
  const { year, month } = civilFromDays(day);
  const months = (MONTHS_OF[unit] ?? 0) * count;
  if (months === 0) return { say: `${isoDay(day - (DAYS[unit] ?? 1) * count + 1)}/${isoDay(day)}`, full: false };
  const from = year * 12 + month - months;
  const [firstYear, firstMonth] = [Math.floor(from / 12), (from % 12) + 1];
  const isWhole = civilFromDays(day + 1).day === 1;
  if (!isWhole) {
    const before = daysFromCivil(Math.floor((from - 1) / 12), ((from - 1) % 12) + 1, civilFromDays(day).day);
    return { say: `${isoDay(before + 1)}/${isoDay(day)}`, full: false };
  }
  const [first, second] = [dayText(firstYear, firstMonth, 1), dayText(year, month, 1)].map((text) => text.slice(0, -3));
  return { say: months === 12 && month === 12 ? yearSaid(year) : `${first}/${second}`, full: end.full };
}
