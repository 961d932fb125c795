/** Reads what is said of one point in time. Each way of saying it is one function; the first that fits counts. */
import { ages } from "./ages.ts";
import { readClock, withClock } from "./clock.ts";
import { MONTHS, type Part, type Point } from "./point.ts";
import type { Reader } from "./reader.ts";
import { readOrdinal, takeOrdinalEnd } from "./ordinals.ts";
import { relative } from "./relative.ts";
import { aloneYear, plainYear, yearBehind } from "./years.ts";

/** @param led whether a word such as "in" stands before it */
export function readPoint(reader: Reader, led: boolean): Point | undefined {
  return (
    reader.attempt(() => iso(reader)) ??
    reader.attempt(() => numeric(reader)) ??
    reader.attempt(() => clockFirst(reader)) ??
    reader.attempt(() => nth(reader)) ??
    reader.attempt(() => dated(reader)) ??
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

/** "the first Monday of November". */
function nth(reader: Reader): Point | undefined {
  const count = readOrdinal(reader);
  const weekday = count === undefined ? undefined : reader.name("weekday");
  if (count === undefined || count > 5 || !weekday || !reader.take("of")) return undefined;
  const month = reader.name("month");
  if (!month) return undefined;
  const year = yearBehind(reader);
  return {
    kind: "nth",
    nth: count,
    weekday: weekday.value,
    month: month.value,
    ...(year === undefined ? {} : { year }),
  };
}

/** "21 April 2022", "Thursday, April 21", "Thursday night", perhaps with a time behind it. */
function dated(reader: Reader): Point | undefined {
  reader.take("part");
  const weekday = reader.name("weekday");
  const day = reader.attempt(() => {
    if (weekday) {
      reader.takeSign(",");
      reader.take("in");
      reader.take("the");
    }
    return dayFirst(reader) ?? monthFirst(reader);
  });
  if (!weekday && !day) return undefined;
  if (!day && reader.take("last")) return { kind: "weekday", weekday: weekday!.value, which: -1 };
  if (!day && weekday && reader.lexicon.language.tag !== "en" && reader.take("next"))
    return { kind: "weekday", weekday: weekday.value, which: 1 };
  const point: Point = day
    ? { ...day, ...(weekday ? { weekday: weekday.value } : {}) }
    : { kind: "weekday", weekday: weekday!.value };
  reader.take("daytime");
  return withClock(reader, point);
}

/** "21 April 2022", "21st of April", "21. April", "21 de abril de 2022". */
function dayFirst(reader: Reader): (Point & { kind: "day" }) | undefined {
  return reader.attempt(() => {
    const day = readDay(reader);
    if (day === undefined) return undefined;
    reader.take("of");
    const month = reader.name("month");
    if (!month) return undefined;
    const year = yearBehind(reader);
    return { kind: "day", day, month: month.value, ...(year === undefined ? {} : { year }) };
  });
}

function readDay(reader: Reader): number | undefined {
  const day = reader.number(1, 31);
  if (day !== undefined) takeOrdinalEnd(reader);
  return day;
}

/** "April 21", "April 21st, 2022". */
function monthFirst(reader: Reader): (Point & { kind: "day" }) | undefined {
  return reader.attempt(() => {
    const month = reader.name("month");
    if (!month || reader.lexicon.language.tag !== "en") return undefined;
    reader.take("the");
    const day = readDay(reader);
    if (day === undefined) return undefined;
    const year = yearBehind(reader);
    return { kind: "day", day, month: month.value, ...(year === undefined ? {} : { year }) };
  });
}

/** "3–5 May 2022", "May 3–5, 2022", "del 3 al 5 de mayo": two days of one month. */
export function dayRange(reader: Reader): [Point, Point] | undefined {
  return reader.attempt(() => rangeBefore(reader)) ?? reader.attempt(() => rangeBehind(reader));
}

function rangeBefore(reader: Reader): [Point, Point] | undefined {
  const first = looseDay(reader);
  if (first === undefined || !readTo(reader)) return undefined;
  const last = reader.attempt(() => {
    const day = looseDay(reader);
    if (day === undefined) return undefined;
    reader.take("of");
    const month = reader.name("month");
    return month && { day, month: month.value };
  });
  if (!last) return undefined;
  return daysOf(first, last.day, last.month, yearBehind(reader));
}

function rangeBehind(reader: Reader): [Point, Point] | undefined {
  const month = reader.name("month");
  const first = month && looseDay(reader);
  if (first === undefined || !month || !readTo(reader)) return undefined;
  const last = looseDay(reader);
  return last === undefined ? undefined : daysOf(first, last, month.value, yearBehind(reader));
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

function readTo(reader: Reader): boolean {
  return reader.takeSign("-–") || reader.take("to", "and") !== undefined;
}

/** What may be told with "early" or "late": ages, seasons, quarters, months, years. */
function parts(reader: Reader, led: boolean): Point | undefined {
  const part = reader.take("part")?.value as Part | undefined;
  if (part !== undefined) {
    reader.takeSign("-");
    reader.take("the", "of", "in");
  }
  return (
    ages(reader, part) ??
    reader.attempt(() => quarter(reader, led)) ??
    reader.attempt(() => season(reader, part, led)) ??
    reader.attempt(() => month(reader, part)) ??
    (part === undefined ? undefined : reader.attempt(() => partOfShift(reader, part))) ??
    aloneYear(reader, part)
  );
}

/** "the end of next year". */
function partOfShift(reader: Reader, part: Part): Point | undefined {
  const point = relative(reader, true);
  return point?.kind === "shift" && (point.unit === "year" || point.unit === "month") ? { ...point, part } : undefined;
}

function month(reader: Reader, part: Part | undefined): Point | undefined {
  const from = reader.at;
  const found = reader.name("month");
  if (!found) return undefined;
  const isShort =
    reader.tokens[from]!.low !== MONTHS[found.value]?.toLowerCase() && reader.tokens[from]!.low.length < 4;
  const year = yearBehind(reader);
  if (year === undefined && isShort) return undefined;
  if (year === undefined && reader.take("last")) return { kind: "month", month: found.value, which: -1 };
  return {
    kind: "month",
    month: found.value,
    ...(part === undefined ? {} : { part }),
    ...(year === undefined ? { bare: true } : { year }),
  };
}

function season(reader: Reader, part: Part | undefined, led: boolean): Point | undefined {
  const found = reader.take("season");
  if (!found) return undefined;
  const told = part === undefined ? {} : { part };
  const years = found.value === 3 ? reader.attempt(() => winterYears(reader)) : undefined;
  if (years !== undefined) return { kind: "fixed", say: `winter ${years}` };
  const year = yearBehind(reader);
  if (year !== undefined) return { kind: "season", season: found.value, year, ...told };
  if (reader.take("last")) return { kind: "season", season: found.value, which: -1 };
  // "the winter before" is told from another.
  if (reader.find("earlier") || reader.find("before")) return undefined;
  return led ? { kind: "season", season: found.value, bare: true, ...told } : undefined;
}

/** The winter of 1962–63. */
function winterYears(reader: Reader): string | undefined {
  reader.take("of");
  const [first, sign, second] = [reader.peek(), reader.peek(1), reader.peek(2)];
  if (!first || !/^\d{4}$/.test(first.text) || !second || !"-–/".includes(sign?.text ?? " ")) return undefined;
  if (second.kind !== "number" || !String(Number(first.text) + 1).endsWith(second.text)) return undefined;
  reader.at += 3;
  return `${first.text}-${second.text.slice(-2)}`;
}

/** "the second quarter of 2022", "Q2 2022", "the first half of 2022"; without a year only behind "in" and the like. */
function quarter(reader: Reader, led: boolean): Point | undefined {
  const sign = reader.peek();
  const short = /^q([1-4])$/.exec(sign?.low === "q" ? `q${reader.peek(1)?.text ?? ""}` : "");
  let count: number | undefined;
  let half = false;
  if (short && reader.peek(1)?.glued) {
    count = Number(short[1]);
    reader.at += 2;
  } else {
    count = readOrdinal(reader);
    if (count === undefined) return undefined;
    const found = reader.take("quarter", "half");
    if (!found) return undefined;
    half = found.sense === "half";
  }
  reader.take("of");
  reader.take("the");
  if (reader.take("fiscal")) return plainYear(reader) === undefined ? undefined : { kind: "fiscal" };
  const year = yearBehind(reader);
  if (year !== undefined)
    return {
      kind: "fixed",
      say: half ? `${count === 1 ? "first" : "second"} half of ${year}` : `Q${count} ${year}`,
    };
  return led && !half && count <= 4 ? { kind: "quarter", quarter: count } : undefined;
}
