/** "last week", "two days later", "next May": what is counted from the day of publication or from the date said before. */
import type { Found } from "./lexicon.ts";
import type { Point, Which } from "./point.ts";
import type { Reader } from "./reader.ts";
import type { Unit } from "./sense.ts";

export const UNITS: readonly Unit[] = ["day", "week", "weekend", "month", "quarter", "year", "decade", "century"];

/** More units than these are no date that is counted from a day. */
const MOST = 400;

export function relative(reader: Reader, led: boolean): Point | undefined {
  return (
    reader.attempt(() => dayWord(reader)) ??
    reader.attempt(() => counted(reader)) ??
    reader.attempt(() => lately(reader)) ??
    reader.attempt(() => named(reader, led)) ??
    reader.attempt(() => unitFirst(reader))
  );
}

function shift(unit: Unit, count: number, from: "published" | "said"): Point {
  return { kind: "shift", unit, count, from };
}

function dayWord(reader: Reader): Point | undefined {
  const found = reader.take("dayWord");
  if (!found) return undefined;
  reader.take("daytime");
  return shift("day", found.value - 2, "published");
}

/** "two weeks ago", "a year later", "hace dos semanas", "vor zwei Jahren". */
function counted(reader: Reader): Point | undefined {
  const start = reader.at;
  const before = reader.take("agoBefore");
  reader.take("about");
  const count = readNumber(reader);
  const unit = count === undefined ? undefined : takeUnit(reader);
  if (count === undefined || !unit || count > MOST) return undefined;
  if (before) return shift(unit, -count, "published");
  const after = reader.take("ago", "later", "earlier");
  if (!after) return isAhead(reader, start) ? { ...shift(unit, count, "published"), needsAhead: true } : undefined;
  if (after.sense === "ago") return shift(unit, -count, "published");
  return shift(unit, after.sense === "later" ? count : -count, "said");
}

/** "in two weeks". */
function isAhead(reader: Reader, start: number): boolean {
  return reader.lexicon.is(reader.tokens[start - 1], "ahead");
}

function readNumber(reader: Reader): number | undefined {
  const word = reader.take("number");
  if (word) return word.value === 0 ? undefined : word.value;
  return reader.number(1, MOST);
}

function takeUnit(reader: Reader): Unit | undefined {
  const found = reader.take("unit");
  return found && UNITS[found.value];
}

/**
 * "in the past week", "in the last two years". Over the past decade something went on, and nothing happened at a time; the
 * last two years of a war are others.
 */
function lately(reader: Reader): Point | undefined {
  const start = reader.lexicon.is(reader.peek(-1), "the") ? -1 : 0;
  if (!/^(?:in|within|during)$/.test(reader.peek(start - 1)?.low ?? "")) return undefined;
  reader.take("the");
  const found = reader.take("lately", "last");
  if (!found) return undefined;
  const count = readNumber(reader);
  if (count === undefined && found.sense === "last") return undefined;
  const unit = takeUnit(reader);
  if (!unit || unit === "weekend" || reader.find("of")) return undefined;
  return { kind: "lately", unit, count: count ?? 1 };
}

/** "last week", "this May", "the following month", "that year". */
function named(reader: Reader, led: boolean): Point | undefined {
  const from = reader.at;
  const article =
    reader.take("the") !== undefined || (from > 0 && led && reader.lexicon.is(reader.tokens[from - 1], "the"));
  const said = reader.attempt(() => (reader.at === from ? saidUnit(reader) : undefined));
  if (said) return said;
  reader.at = article && reader.at > from ? from : reader.at;
  const around = reader.attempt(() => saidUnit(reader));
  if (around) return around;
  reader.at = from;
  reader.take("the");
  const direction = takeDirection(reader);
  if (!direction) return undefined;
  return directed(reader, direction, article);
}

function directed(reader: Reader, { which, sense }: Found & { which: Which }, article: boolean): Point | undefined {
  const weekday = reader.name("weekday");
  if (weekday) {
    reader.take("daytime");
    return { kind: "weekday", weekday: weekday.value, which };
  }
  const month = reader.name("month");
  if (month) return { kind: "month", month: month.value, which };
  const season = reader.take("season");
  if (season) return { kind: "season", season: season.value, which };
  const unit = takeUnit(reader);
  // Of units "past" tells how long: that is read above.
  if (!unit || sense === "lately") return undefined;
  // "the last year" is a stretch, and "the next day" is told from another.
  if (article && reader.lexicon.language.tag === "en") return which === 1 ? shift(unit, 1, "said") : undefined;
  return unit === "day" ? undefined : shift(unit, which, "published");
}

/** Told from the date before: "the following month", "the same year", "that day". */
function saidUnit(reader: Reader): Point | undefined {
  const found = reader.take("following", "previous", "same");
  if (!found) return undefined;
  const unit = takeUnit(reader);
  if (unit) return shift(unit, found.sense === "following" ? 1 : found.sense === "previous" ? -1 : 0, "said");
  if (found.sense === "same") return undefined;
  const weekday = reader.name("weekday");
  return weekday && { kind: "weekday", weekday: weekday.value, which: found.sense === "following" ? 1 : -1 };
}

function takeDirection(reader: Reader): (Found & { which: Which }) | undefined {
  const found = reader.take("last", "lately", "next", "this");
  return found && { ...found, which: found.sense === "next" ? 1 : found.sense === "this" ? 0 : -1 };
}

/** "la semana pasada", "el mes que viene", "el año siguiente", "la semaine dernière". */
function unitFirst(reader: Reader): Point | undefined {
  if (["en", "de"].includes(reader.lexicon.language.tag)) return undefined;
  reader.take("the");
  const unit = takeUnit(reader);
  if (!unit) return undefined;
  const found = reader.take("last", "next", "following", "previous");
  if (!found) return undefined;
  const isPublished = found.sense === "last" || found.sense === "next";
  return shift(unit, found.sense === "last" || found.sense === "previous" ? -1 : 1, isPublished ? "published" : "said");
}
