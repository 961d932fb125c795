/** "last week", "two days later", "next May": what is counted from the day of publication or from the date said before. */
import { withClock } from "./clock.ts";
import type { Found } from "../grammar/lexicon.ts";
import type { From, Point, Which } from "./point.ts";
import type { Reader } from "./reader.ts";
import type { Unit } from "../grammar/sense.ts";
import { isCapital } from "../grammar/tokens.ts";

export const UNITS: readonly Unit[] = ["day", "week", "weekend", "month", "quarter", "year", "decade", "century"];

/** More units than these are no date that is counted from a day. */
const MOST = 400;

export function relative(reader: Reader, led: boolean): Point | undefined {
  return (
    reader.attempt(() => dayWord(reader)) ??
    reader.attempt(() => counted(reader)) ??
    reader.attempt(() => lately(reader)) ??
    reader.attempt(() => named(reader, led)) ??
    reader.attempt(() => unitFirst(reader)) ??
    reader.attempt(() => turned(reader)) ??
    reader.attempt(() => weekend(reader)) ??
    reader.attempt(() => within(reader))
  );
}

function shift(unit: Unit, count: number, from: From): Point {
  return { kind: "shift", unit, count, from };
}

function dayWord(reader: Reader): Point | undefined {
  const [before, word] = [reader.peek(-1), reader.peek()];
  const found = reader.take("dayWord");
  if (!found) return undefined;
  // "por la mañana", "am Morgen": the time of day, and not the day.
  const isTime =
    /^(?:mañana|morgen)$/.test(word!.low) &&
    (isCapital(word) || reader.lexicon.is(before, "the", "number", "this", "every", "in"));
  if (isTime) return undefined;
  reader.take("daytime");
  const day = shift("day", found.value - 2, "published");
  // "hoy lunes, a las 18.00 horas"
  return reader.lexicon.language.roman && reader.name("weekday") ? withClock(reader, day) : day;
}

/** "two weeks ago", "a year later", "hace dos semanas", "vor zwei Jahren". */
function counted(reader: Reader): Point | undefined {
  const start = reader.at;
  const before = reader.take("agoBefore");
  reader.take("about");
  const count = readNumber(reader);
  const units = count === undefined ? undefined : takeUnits(reader, count);
  if (!units) return undefined;
  const { unit, count: all } = units;
  // "seit zwölf Jahren"
  const isSince = reader.lexicon.language.inverts === true && reader.lexicon.is(reader.tokens[start - 1], "since");
  if (before || isSince) return shift(unit, -all, "published");
  const after = reader.take("ago", "later", "earlier");
  if (!after) {
    if (isHence(reader)) return shift(unit, all, "published");
    return isAhead(reader, start) ? { ...shift(unit, all, "published"), needsAhead: true } : undefined;
  }
  if (after.sense === "ago") return shift(unit, -all, "published");
  // "38 a month before the middle of next year", "two days before the vote": counted from what comes.
  const isOfNext =
    reader.peek(-1)!.low === "before" && !/^(?:[.,;:!?)”"–—]|and|but|when|in|on|at)?$/.test(reader.peek()?.low ?? "");
  if (isOfNext && reader.lexicon.language.tag === "en") return undefined;
  // "cuatro días antes de dejar el cargo"
  if (reader.lexicon.language.roman && /^del?$/.test(reader.peek()?.low ?? "")) return undefined;
  return shift(unit, after.sense === "later" ? all : -all, "said");
}

/** A fortnight is two weeks; a century that is counted is ten decades, as nobody means the one before by it. */
function takeUnits(reader: Reader, count: number): { unit: Unit; count: number } | undefined {
  const isFortnight = reader.take("fortnight") !== undefined;
  const unit = isFortnight ? "week" : takeUnit(reader);
  if (!unit || count > MOST) return undefined;
  return unit === "century" ? { unit: "decade", count: count * 10 } : { unit, count: isFortnight ? count * 2 : count };
}

/** "two weeks from now", "in two weeks' time". */
function isHence(reader: Reader): boolean {
  return (
    reader.attempt(() => {
      const isOwner = reader.takeSign("'’");
      const found = reader.take("hence");
      return found && isOwner === (reader.peek(-1)!.low === "time") ? true : undefined;
    }) ?? false
  );
}

/** "in two weeks". */
function isAhead(reader: Reader, start: number): boolean {
  // "in about two weeks"
  const before = reader.lexicon.is(reader.tokens[start - 1], "about") ? start - 2 : start - 1;
  return reader.lexicon.is(reader.tokens[before], "ahead");
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
  if (!unit || unit === "weekend" || isOfMore(reader)) return undefined;
  return { kind: "lately", unit, count: count ?? 1 };
}

/** "of the war", behind a unit: then it is a unit of something else. */
function isOfMore(reader: Reader): boolean {
  return reader.find("of") !== undefined && !/^(?:in|en|im)$/.test(reader.peek()!.low);
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
  // "Next May" is counted from publication, and "the next May" from what was told.
  const isNext = reader.peek(-1)!.low === "next";
  const from = article && isNext && reader.lexicon.language.tag === "en" ? { from: "said" as const } : {};
  const month = reader.name("month");
  if (month) return { kind: "month", month: month.value, which, ...from };
  const season = reader.take("season");
  if (season) return { kind: "season", season: season.value, which, ...from };
  const unit = takeUnit(reader);
  // "The coming weeks" are no date, nor are "the last years".
  if (which !== 0 && /s$/.test(reader.peek(-1)!.low) && reader.lexicon.language.tag === "en") return undefined;
  // Of units "past" tells how long: that is read above.
  if (!unit || sense === "lately") return undefined;
  // "the last year" is a stretch, and "the next day" is told from another.
  if (article && reader.lexicon.language.tag === "en")
    return which === 1 ? shift(unit, 1, isNext ? "said" : "published") : undefined;
  return unit === "day" ? undefined : shift(unit, which, "published");
}

/** Told from the date before: "the following month", "the same year", "that day". */
function saidUnit(reader: Reader): Point | undefined {
  const found = reader.take("following", "previous", "same");
  if (!found) return undefined;
  const unit = takeUnit(reader);
  if (unit) return shift(unit, found.sense === "following" ? 1 : found.sense === "previous" ? -1 : 0, "said");
  const which: Which = found.sense === "following" ? 1 : found.sense === "same" ? 0 : -1;
  const month = reader.name("month");
  if (month) return { kind: "month", month: month.value, which, from: "said" };
  const season = reader.take("season");
  if (season) return { kind: "season", season: season.value, which, from: "said" };
  if (found.sense === "same") return undefined;
  const weekday = reader.name("weekday");
  return weekday && { kind: "weekday", weekday: weekday.value, which, from: "said" };
}

/** "the week before", "the May after", where nothing follows that it would be before. */
function turned(reader: Reader): Point | undefined {
  if (reader.lexicon.language.tag !== "en") return undefined;
  if (!reader.lexicon.is(reader.peek(-1), "the") && !reader.take("the")) return undefined;
  const unit = takeUnit(reader);
  const month = unit ? undefined : reader.name("month");
  const season = unit || month ? undefined : reader.take("season");
  if (!unit && !month && !season) return undefined;
  const found = reader.take("earlier", "later", "after");
  if (!found || !/^[.,;:!?)”"–—]?$/.test(reader.peek()?.text ?? "")) return undefined;
  const which: Which = found.sense === "earlier" ? -1 : 1;
  if (month) return { kind: "month", month: month.value, which, from: "said" };
  if (season) return { kind: "season", season: season.value, which, from: "said" };
  return shift(unit!, which, "said");
}

/** "over the weekend", "by the weekend": the nearest one on the side that the verb tells. */
function weekend(reader: Reader): Point | undefined {
  const [before, word] = [reader.peek(-1), reader.peek(-2)];
  const isLed =
    reader.lexicon.is(before, "the") &&
    /^(?:over|at|on|by|since|during|until|before|after|el|la|am|seit|bis)$/.test(word?.low ?? "");
  return isLed && takeUnit(reader) === "weekend" && !isOfMore(reader) ? { kind: "weekend" } : undefined;
}

/** "earlier in the year", "later in the week". */
function within(reader: Reader): Point | undefined {
  if (reader.lexicon.language.tag !== "en" || !reader.take("later", "earlier")) return undefined;
  return /^in$/.test(reader.peek()?.low ?? "") && reader.take("in") ? unitAlone(reader) : undefined;
}

/** "the year", behind "the end of" and the like: that of publication, or the one that the paragraph tells of. */
export function unitAlone(reader: Reader): Point | undefined {
  return reader.attempt(() => {
    // "a finales de mes"
    const isLed =
      reader.take("the") !== undefined ||
      reader.lexicon.is(reader.peek(-1), "the") ||
      (reader.lexicon.language.roman === true && reader.peek(-1)?.low === "de");
    const unit = isLed ? takeUnit(reader) : undefined;
    const isPlain = unit === "year" || unit === "month" || unit === "week" || unit === "decade";
    return isPlain && !isOfMore(reader) ? shift(unit, 0, "near") : undefined;
  });
}

/** "of last week", behind a weekday. */
export function weekBehind(reader: Reader): Which | undefined {
  reader.take("of");
  const direction = takeDirection(reader);
  return direction && direction.sense !== "lately" && takeUnit(reader) === "week" ? direction.which : undefined;
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
