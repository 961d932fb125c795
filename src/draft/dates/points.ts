/** Reads what is said of one point in time. Each way of saying it is one function; the first that fits counts. */
import { ages } from "./ages.ts";
import { readClock, withClock } from "./clock.ts";
import { feast } from "./feasts.ts";
import { readOrdinal, takeOrdinalEnd } from "./ordinals.ts";
import { MONTHS, type Part, type Point } from "./point.ts";
import type { Reader } from "./reader.ts";
import { relative, unitAlone, UNITS, weekBehind } from "./relative.ts";
import { quarter, season } from "./seasons.ts";
import { sharedDay, sharedYear } from "./shared.ts";
import { monthsOf, window } from "./stretches.ts";
import { aloneYear, yearBehind, yearTold } from "./years.ts";

/** @param led whether a word such as "in" stands before it */
export function readPoint(reader: Reader, led: boolean): Point | undefined {
  return (
    reader.attempt(() => iso(reader)) ??
    reader.attempt(() => numeric(reader)) ??
    reader.attempt(() => clockFirst(reader)) ??
    reader.attempt(() => nth(reader)) ??
    reader.attempt(() => weekOf(reader)) ??
    reader.attempt(() => dated(reader)) ??
    reader.attempt(() => window(reader, () => dayFirst(reader) ?? monthFirst(reader) ?? month(reader, undefined))) ??
    reader.attempt(() => monthsOf(reader)) ??
    reader.attempt(() => relative(reader, led)) ??
    reader.attempt(() => parts(reader, led))
  );
}

/** 2022-04-21, perhaps with a time. */
function iso(reader: Reader): Point | undefined {
  const [year, one, month, two, day] = [0, 1, 2, 3, 4].map((ahead) => reader.peek(ahead));
  const isDay =
    year?.kind === "number" &&
    year.text.length === 4 &&
    one?.text === "-" &&
    month?.text.length === 2 &&
    two?.text === "-" &&
    day?.text.length === 2 &&
    [one, month, two, day].every((token) => token.glued);
  if (!isDay || month.kind !== "number" || day.kind !== "number") return undefined;
  reader.at += 5;
  const next = reader.peek();
  if (next?.glued && "-–/".includes(next.text)) return undefined;
  return { kind: "fixed", say: `${year.text}-${month.text}-${day.text}` };
}

/** 21/04/2022, 4/21/2022, 21.4.2022. */
function numeric(reader: Reader): Point | undefined {
  const [one, sign, two, again, year] = [0, 1, 2, 3, 4].map((ahead) => reader.peek(ahead));
  const isDate =
    one?.kind === "number" &&
    one.text.length <= 2 &&
    sign?.kind === "sign" &&
    "/.".includes(sign.text) &&
    sign.glued &&
    two?.kind === "number" &&
    two.text.length <= 2 &&
    again?.text === sign.text &&
    year?.kind === "number" &&
    year.text.length === 4 &&
    (sign.text === "." || (two.glued && again.glued && year.glued));
  if (!isDate) return undefined;
  const before = reader.peek(-1);
  if (reader.lexicon.is(before, "quantity")) return undefined;
  if (one.glued && before && before.text !== "(") return undefined;
  reader.at += 5;
  const next = reader.peek();
  if (next?.glued && (next.kind !== "sign" || "/%-".includes(next.text))) return undefined;
  return { kind: "fixed", say: [one, sign, two, again, year].map(({ text }) => text).join("") };
}

/** "at 9 pm on Thursday". */
function clockFirst(reader: Reader): Point | undefined {
  const exact = reader.take("at") !== undefined || reader.lexicon.is(reader.peek(-1), "at");
  const clock = readClock(reader);
  if (clock === undefined) return undefined;
  reader.takeSign(",");
  reader.take("in");
  const point = dated(reader) ?? relative(reader, true);
  if (!point) return undefined;
  const isDay = point.kind === "day" || point.kind === "weekday" || (point.kind === "shift" && point.unit === "day");
  return exact && isDay ? { ...point, clock } : { ...point, loose: true };
}

/** "the first Monday of November", "the first weekend of September". */
function nth(reader: Reader): Point | undefined {
  const count = reader.take("last") ? LAST : readOrdinal(reader);
  const unit = count === undefined ? undefined : reader.take("unit");
  const isWeekend = unit !== undefined && UNITS[unit.value] === "weekend";
  const weekday = count === undefined ? undefined : isWeekend ? { value: 6 } : reader.name("weekday");
  if (count === undefined || count > 5 || !weekday || !reader.take("of")) return undefined;
  const month = reader.name("month");
  if (!month) return undefined;
  const year = yearBehind(reader);
  return {
    kind: "nth",
    nth: count,
    weekday: weekday.value,
    month: month.value,
    ...(isWeekend ? { isWeekend } : {}),
    ...(year === undefined ? {} : { year }),
  };
}

/** The last weekday of a month, as the number of it: the fourth or the fifth. */
const LAST = 5;

/** "the first week of March", "the last week of October 2019". */
function weekOf(reader: Reader): Point | undefined {
  const isLast = reader.take("last") !== undefined;
  const nth = isLast ? LAST_WEEK : readOrdinal(reader);
  if (nth === undefined || nth > LAST_WEEK || UNITS[reader.take("unit")?.value ?? 0] !== "week" || !reader.take("of"))
    return undefined;
  const month = reader.name("month");
  if (month) return { kind: "weekOf", nth, month: month.value, ...yearTold(reader) };
  const found = reader.take("last", "this", "next");
  if (!found || UNITS[reader.take("unit")?.value ?? 0] !== "month") return undefined;
  return { kind: "weekOf", nth, ofMonth: found.sense === "last" ? -1 : found.sense === "this" ? 0 : 1 };
}

/** The last seven days of a month, as the number of its week. */
const LAST_WEEK = 5;

/** "21 April 2022", "Thursday, April 21", "Thursday night", perhaps with a time behind it. */
function dated(reader: Reader): Point | undefined {
  reader.take("part");
  const weekday = reader.name("weekday");
  const isLater = weekday !== undefined && reader.lexicon.language.tag === "en" && reader.peek()?.low === "week";
  if (isLater) {
    // "Monday week" is a week behind the next Monday.
    reader.at += 1;
    return { kind: "weekday", weekday: weekday.value, which: 1, isLater };
  }
  const week = weekday && reader.attempt(() => weekBehind(reader));
  if (week !== undefined) return { kind: "weekday", weekday: weekday!.value, week };
  const day = reader.attempt(() => {
    if (weekday) {
      reader.takeSign(",");
      reader.take("in");
      reader.take("the");
    }
    return dayFirst(reader) ?? monthFirst(reader) ?? directedDay(reader) ?? feast(reader);
  });
  if (!weekday && !day) return undefined;
  if (!day && reader.take("last")) return { kind: "weekday", weekday: weekday!.value, which: -1 };
  if (!day && weekday && reader.lexicon.language.tag !== "en" && reader.take("next"))
    return { kind: "weekday", weekday: weekday.value, which: 1 };
  const lacksYear = day?.kind === "day" && day.year === undefined;
  const behind = lacksYear && !weekday ? reader.attempt(() => weekdayBehind(reader)) : undefined;
  const told = weekday?.value ?? behind;
  const point: Point = day
    ? { ...day, ...(told === undefined || day.kind !== "day" ? {} : { weekday: told }) }
    : { kind: "weekday", weekday: weekday!.value };
  reader.take("daytime");
  return withClock(reader, point);
}

/** "2 February, a Thursday". */
function weekdayBehind(reader: Reader): number | undefined {
  if (!reader.takeSign(",") || reader.take("number")?.value !== 1) return undefined;
  return reader.name("weekday")?.value;
}

/** "el próximo 13 de mayo", "am vergangenen 3. Mai". */
function directedDay(reader: Reader): (Point & { kind: "day" }) | undefined {
  if (reader.lexicon.language.tag === "en") return undefined;
  return reader.attempt(() => {
    const found = reader.take("last", "next");
    const day = found && dayFirst(reader);
    return day && { ...day, which: found.sense === "next" ? 1 : -1 };
  });
}

/** "21 April 2022", "21st of April", "21. April", "21 de abril de 2022". */
function dayFirst(reader: Reader): (Point & { kind: "day" }) | undefined {
  return reader.attempt(() => {
    const day = readDay(reader) ?? reader.attempt(() => wordedDay(reader));
    if (day === undefined) return undefined;
    reader.take("of");
    const month = reader.name("month");
    if (month) return { kind: "day", day, month: month.value, ...yearTold(reader) };
    const shared = sharedDay(reader, () => readDay(reader));
    return shared && { kind: "day", day, ...shared };
  });
}

function readDay(reader: Reader): number | undefined {
  const day = reader.number(1, 31);
  if (day !== undefined) takeOrdinalEnd(reader);
  return day;
}

/** "the Fourth of July". */
function wordedDay(reader: Reader): number | undefined {
  const day = reader.take("ordinal")?.value;
  const isOf = reader.peek()?.low === "of" && reader.lexicon.is(reader.peek(1), "month");
  return day !== undefined && day > 0 && isOf ? day : undefined;
}

/** "April 21", "April 21st, 2022". */
function monthFirst(reader: Reader): (Point & { kind: "day" }) | undefined {
  return reader.attempt(() => {
    const month = reader.name("month");
    if (!month || reader.lexicon.language.tag !== "en") return undefined;
    reader.take("the");
    const day = readDay(reader);
    return day === undefined ? undefined : { kind: "day", day, month: month.value, ...yearTold(reader) };
  });
}

/**
 * "3–5 May 2022", "May 3–5, 2022", "del 3 al 5 de mayo": two days of one month. "3 and 17 May" are two dates, but behind
 * "between" they are ends.
 */
export function dayRange(reader: Reader, isBetween: boolean): [Point, Point] | undefined {
  return reader.attempt(() => rangeBefore(reader, isBetween)) ?? reader.attempt(() => rangeBehind(reader, isBetween));
}

function rangeBefore(reader: Reader, isBetween: boolean): [Point, Point] | undefined {
  const first = looseDay(reader);
  if (first === undefined) return undefined;
  const join = readTo(reader);
  if (join === undefined) return undefined;
  const last = reader.attempt(() => {
    const day = looseDay(reader);
    if (day === undefined) return undefined;
    reader.take("of");
    const month = reader.name("month");
    return month && { day, month: month.value };
  });
  if (!last || (join === "and" && !isBetween && last.day !== first + 1)) return undefined;
  return daysOf(first, last.day, last.month, yearBehind(reader));
}

function rangeBehind(reader: Reader, isBetween: boolean): [Point, Point] | undefined {
  const month = reader.name("month");
  const first = month && looseDay(reader);
  if (first === undefined || !month) return undefined;
  const join = readTo(reader);
  const last = join === undefined ? undefined : looseDay(reader);
  const isList = join === "and" && !isBetween && last !== first + 1;
  return last === undefined || isList ? undefined : daysOf(first, last, month.value, yearBehind(reader));
}

function daysOf(first: number, last: number, month: number, year: string | undefined): [Point, Point] | undefined {
  if (last <= first) return undefined;
  const rest = { kind: "day" as const, month, ...(year === undefined ? {} : { year }) };
  return [
    { ...rest, day: first },
    { ...rest, day: last },
  ];
}

/** A day that a dash may stand beside. */
function looseDay(reader: Reader): number | undefined {
  const token = reader.peek();
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text) || Number(token.text) > 31 || Number(token.text) < 1)
    return undefined;
  reader.at += 1;
  takeOrdinalEnd(reader);
  return Number(token.text);
}

function readTo(reader: Reader): "to" | "and" | undefined {
  if (reader.takeSign("-–")) return "to";
  const found = reader.take("to", "and");
  return found && (found.sense === "and" ? "and" : "to");
}

/** What may be told with "early" or "late": ages, seasons, quarters, months, years. */
function parts(reader: Reader, led: boolean): Point | undefined {
  const isEnd = reader.find("endOf") !== undefined;
  const part = reader.take("part")?.value as Part | undefined;
  if (part !== undefined) {
    reader.takeSign("-");
    reader.take("the", "of", "in");
  }
  const point = told(reader, led, part);
  return point && isEnd ? { ...point, end: true } : point;
}

function told(reader: Reader, led: boolean, part: Part | undefined): Point | undefined {
  return (
    ages(reader, part) ??
    reader.attempt(() => quarter(reader, led)) ??
    reader.attempt(() => season(reader, part, led)) ??
    reader.attempt(() => month(reader, part)) ??
    (part === undefined ? undefined : reader.attempt(() => partOfShift(reader, part))) ??
    aloneYear(reader, part)
  );
}

/** "the end of next year", "the end of the year". */
function partOfShift(reader: Reader, part: Part): Point | undefined {
  const point = relative(reader, true) ?? unitAlone(reader);
  if (point?.kind !== "shift" || !/^(?:year|month|decade|week)$/.test(point.unit)) return undefined;
  // Of a week only the end is told.
  return point.unit === "week" && part !== 2 ? undefined : { ...point, part };
}

function month(reader: Reader, part: Part | undefined): Point | undefined {
  const from = reader.at;
  const found = reader.name("month");
  if (!found) return undefined;
  const isShort =
    reader.tokens[from]!.low !== MONTHS[found.value]?.toLowerCase() && reader.tokens[from]!.low.length < 4;
  const year = yearTold(reader);
  const isTold = year.year !== undefined || year.ofYear !== undefined;
  if (!isTold && isShort) return undefined;
  if (!isTold && reader.take("last")) return { kind: "month", month: found.value, which: -1 };
  // "the May before" is told from another.
  if (!isTold && reader.lexicon.is(reader.peek(-2), "the") && reader.find("earlier")) return undefined;
  const shared = isTold ? undefined : sharedYear(reader, found.value);
  return {
    kind: "month",
    month: found.value,
    ...(part === undefined ? {} : { part }),
    // "Late March:" is a date wherever it stands, and "March" may be a name.
    ...(isTold ? year : shared !== undefined ? { year: shared } : part === undefined ? { bare: true } : {}),
  };
}
