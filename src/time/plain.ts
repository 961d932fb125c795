import { isExtent, type Bound, type Extent, type Precision, type Span } from "./extent.ts";
import { dayInstant, daysFromCivil, HOUR, MINUTE, SECOND } from "./instant.ts";
import type { Bounds } from "./piece.ts";
import { offsetAt } from "./zone.ts";

/**
 * Plain dates, which most events have: a year, month or day; a time of day, with `Z`, an offset or none; each with `?`,
 * `~` or `%` behind it; a decade such as `198X`; two dates with `/` between them, or one and `..` or nothing; one of
 * several days, `[a..b]`. A page has these at once. All else in EDTF, and what is wrong with a date, is in the rest.
 */

const POINT =
  /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T((?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d{3})?)?)?)(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?)?)?([?~%]?)$/;

/** Decades whose name is clear: "the 1900s" would be a hundred years to most. */
const DECADE = /^([1-9]\d[1-9])X([?~%]?)$/;

/** Units of a time of day, by how much of it is written: "21", "21:00", "21:00:00", "21:00:00.000". */
const CLOCK_UNITS: Readonly<Record<number, [Precision, widthMs: number]>> = {
  2: ["hour", HOUR],
  5: ["minute", MINUTE],
  8: ["second", SECOND],
  12: ["millisecond", 1],
};

/** What a plain date means; undefined for all other texts. */
export function plainSpan(text: string): Span | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) {
    const start = plainPoint(text) ?? plainDecade(text) ?? plainRange(text);
    return start && { start };
  }
  const [start, end] = [plainEnd(text.slice(0, slash)), plainEnd(text.slice(slash + 1))];
  return start && end && !isReversed(start, end) ? { start, end } : undefined;
}

/** A plain date or time, no decade. */
export function plainPoint(text: string): Extent | undefined {
  const found = POINT.exec(text);
  if (!found) return undefined;
  const [, year = "", month, day, time, zone, mark = ""] = found;
  const date = dateBounds(Number(year), month, day);
  if (!date || year === "-0000" || zone === "-00:00") return undefined;
  const bounds = time === undefined ? date : clockBounds(date.earliest, time, zone);
  return extentOf(bounds, zone === "+00:00" ? text.replace(zone, "Z") : text, mark, zone === undefined);
}

/** An instant to the millisecond; undefined where it is none, or in no year from 0 to 9999. */
export function plainInstant(value: number | Date): Extent | undefined {
  const date = new Date(Math.floor(Number(value)));
  const earliest = date.getTime();
  const edtf = Number.isNaN(earliest) ? "" : date.toISOString();
  // Beyond those years it has a sign and two more figures.
  if (edtf.length !== 24) return undefined;
  return extentOf({ earliest, latest: earliest + 1, precision: "millisecond" }, edtf, "", false);
}

/** The bounds of a year, month or day; undefined where there is no such month or day. */
export function dateBounds(year: number, month?: string, day?: string): Bounds | undefined {
  if (month === undefined) return yearsBounds("year", year, year + 1);
  const number = Number(month);
  if (number < 1 || number > 12) return undefined;
  if (day === undefined) return monthsBounds("month", year, number, 1);
  const days = daysFromCivil(year, number, Number(day));
  return day === "00" || days >= daysFromCivil(year, number + 1, 1) ? undefined : dayBounds(days);
}

/** The bounds of a day, by its number since 1970. */
export function dayBounds(days: number): Bounds {
  return { earliest: dayInstant(days), latest: dayInstant(days + 1), precision: "day" };
}

/** The bounds of some months within a year. */
export function monthsBounds(precision: Precision, year: number, month: number, months: number): Bounds {
  return { earliest: monthInstant(year, month), latest: monthInstant(year, month + months), precision };
}

/** The bounds of years; `to` is the first that is none of them. */
export function yearsBounds(precision: Precision, from: number, to: number): Bounds {
  return { earliest: monthInstant(from, 1), latest: monthInstant(to, 1), precision };
}

/** The instant at which a month begins; the 13th is January of the year after. */
export function monthInstant(year: number, month: number): number {
  return dayInstant(daysFromCivil(year, month, 1));
}

/**
 * The bounds of a time of day, as wide as its last unit.
 *
 * @param day when the day begins, in ms
 * @param time with colons, and with three figures after the point
 * @param zone `Z`, an offset such as `-04:00`, or undefined
 */
export function clockBounds(day: number, time: string, zone: string | undefined): Bounds {
  const offset = zone === undefined || zone === "Z" ? 0 : offsetAt(0, zone);
  const [hour, minute, second, ms] = [time.slice(0, 2), time.slice(3, 5), time.slice(6, 8), time.slice(9)].map(Number);
  const earliest = day + hour! * HOUR + minute! * MINUTE + second! * SECOND + ms! - offset;
  const [precision, width] = CLOCK_UNITS[time.length]!;
  return { earliest, latest: earliest + width, precision };
}

/** Bounds with their text and what the sign behind it says. */
export function extentOf(bounds: Bounds, edtf: string, mark = "", floating = true): Extent {
  return {
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
    floating,
    edtf,
    ...bounds,
  };
}

/**
 * How much of a floating and a zoned end may overlap before they count as reversed: the calendar day of either may be
 * up to this far from UTC.
 */
export const ZONE_SLACK = 14 * HOUR;

/** Whether an end lies wholly before a start. Between a floating and a zoned date, a zone's difference is allowed. */
export function isReversed(start: Bound, end: Bound | undefined): boolean {
  if (!isExtent(start) || !isExtent(end)) return false;
  const slack = start.floating === end.floating ? 0 : ZONE_SLACK;
  return end.latest + slack <= start.earliest;
}

/** The texts of the ends of a lone range such as `[a..b]`; undefined for other texts. */
export function rangeEnds(text: string): [string, string] | undefined {
  const [from, to, more] = /^[[{]([^,]*)[\]}]$/.exec(text)?.[1]?.split("..") ?? [];
  return from === undefined || to === undefined || more !== undefined ? undefined : [from, to];
}

function plainEnd(text: string): Bound | undefined {
  if (text === "") return "unknown";
  return text === ".." ? "open" : plainPoint(text);
}

function plainDecade(text: string): Extent | undefined {
  const [, years, mark = ""] = DECADE.exec(text) ?? [];
  if (!years) return undefined;
  const from = Number(years) * 10;
  return extentOf(yearsBounds("decade", from, from + 10), text, mark);
}

function plainRange(text: string): Extent | undefined {
  const [from, to] = text.startsWith("[") ? (rangeEnds(text)?.map(plainPoint) ?? []) : [];
  if (!from || !to || to.latest <= from.earliest) return undefined;
  return {
    earliest: from.earliest,
    latest: to.latest,
    precision: "range",
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    floating: from.floating && to.floating,
    edtf: `[${from.edtf}..${to.edtf}]`,
  };
}
