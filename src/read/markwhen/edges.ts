/** Dates that are counted from others: their edges in time, and how these are written again. */
import { isOfClock } from "../../time/extent.ts";
import { isExtent, type Extent, type Span } from "../../time/index.ts";
import {
  civilOf,
  DAY,
  dayOf,
  dayText,
  HOUR,
  MINUTE,
  pad,
  SECOND,
  WEEK,
  weekdayOf,
  yearText,
} from "../../time/instant.ts";
import { addMonths } from "../add-months.ts";

/** A point of time between dates. */
export interface Edge {
  ms: number;
  /** Whether days are counted, and no times of day. */
  isDay: boolean;
  floating: boolean;
}

export type Unit = "year" | "month" | "week" | "day" | "weekday" | "hour" | "minute" | "second" | "millisecond";

export interface Amount {
  count: number;
  unit: Unit;
}

const LENGTHS = { week: WEEK, day: DAY, hour: HOUR, minute: MINUTE, second: SECOND, millisecond: 1 } as const;

/** More working days than these are not counted one by one. */
const MAX_WEEKDAYS = 100_000;

/** Where a date begins. */
export function startOf({ earliest, precision, floating }: Extent): Edge {
  return { ms: earliest, isDay: !isOfClock(precision), floating };
}

/** Where a date is over; a time of day is over at once. */
function endOf(extent: Extent): Edge {
  const edge = startOf(extent);
  return edge.isDay ? { ...edge, ms: extent.latest } : edge;
}

/** The edges of an event; undefined where they are not known. */
export function edgesOf({ start, end = start }: Span): { from: Edge; to: Edge } | undefined {
  return isExtent(start) && isExtent(end) ? { from: startOf(start), to: endOf(end) } : undefined;
}

/** An edge moved by amounts, forwards or, with a sign of -1, back. */
export function moved(edge: Edge, amounts: readonly Amount[], sign: 1 | -1): Edge {
  return amounts.reduce((at, { count, unit }) => {
    const ms = movedBy(at.ms, count * sign, unit);
    return { ...at, ms, isDay: at.isDay && ["year", "month", "week", "day", "weekday"].includes(unit) };
  }, edge);
}

function movedBy(ms: number, count: number, unit: Unit): number {
  switch (unit) {
    case "year":
      return addMonths(ms, count * 12);
    case "month":
      return addMonths(ms, count);
    case "weekday":
      return addWeekdays(ms, count);
    default:
      return ms + count * LENGTHS[unit];
  }
}

function addWeekdays(ms: number, count: number): number {
  const step = Math.sign(count) * DAY;
  let at = ms;
  for (let left = Math.min(Math.abs(count), MAX_WEEKDAYS); left > 0; at += step) {
    if (weekdayOf(dayOf(step > 0 ? at : at + step)) <= 5) left -= 1;
  }
  return at;
}

/** An edge as a date: the day or time that begins there. */
export function startText({ ms, isDay, floating }: Edge): string {
  const { year, month, day, hour, minute, second } = civilOf(ms);
  const date = dayText(year, month, day);
  if (isDay) return date;
  const seconds = second === 0 ? "" : `:${pad(second)}`;
  return `${date}T${pad(hour)}:${pad(minute)}${seconds}${floating ? "" : "Z"}`;
}

/** An edge as the end of an event: the last day that belongs to it, or the time at which it is over. */
export function endText(edge: Edge): string {
  return startText(edge.isDay ? { ...edge, ms: edge.ms - DAY } : edge);
}

/** The date of an extent's precision that begins at a time; of one that is no year, month, day or time, the day. */
export function textAt(ms: number, { precision, floating }: Extent): string {
  const { year, month } = civilOf(ms);
  if (precision === "year") return yearText(year);
  if (precision === "month" && Math.abs(year) <= 9999) return `${yearText(year)}-${pad(month)}`;
  return startText({ ms, isDay: !isOfClock(precision), floating });
}
