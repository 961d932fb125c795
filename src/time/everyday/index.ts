import { reversed } from "../edtf.ts";
import { isOfClock, type Bound, type Extent, type Span } from "../extent.ts";
import { civilOf, DAY, dayOf, dayText, MINUTE, pad, yearText } from "../instant.ts";
import { canonicalInstant } from "../number.ts";
import type { ParseOptions } from "../parse-options.ts";
import { isReversed } from "../plain.ts";
import { parseSet } from "../set.ts";
import { HINT, mayBeCut, note, unreadable, type Claim, type Context, type Reference } from "./claim.ts";
import { extentOf } from "./claim-text.ts";
import { Cursor, itemsOf } from "./items.ts";
import { complete, isTimeAlone } from "./complete.ts";
import { readClaim } from "./read-claim.ts";
import { resolve } from "./resolve.ts";
import { vocabularyOf } from "./vocabulary.ts";

/**
 * Reads dates as people write them: "1 May 1945", "c. 1850", "since 2018", "3–5 May 2022", "mid-19th century".
 *
 * Words are English, with the names that Intl gives months, weekdays and eras in `locale`; where the text has other
 * words, in all languages that pages are written in. Each point in time is translated into EDTF.
 *
 * @throws DateError `date-unreadable`, `date-impossible`, `date-reversed`
 */
export function parseEveryday(text: string, options: ParseOptions = {}, reference?: Reference): Span {
  const context: Context = { text, options, notes: [], reference };
  let items = itemsOf(text, vocabularyOf(options.locale ?? "en"));
  if (items.some(({ sense }) => sense === "unknown")) items = itemsOf(text, vocabularyOf("*"));
  const cursor = new Cursor(text, items);
  const span = readSpan(cursor, context);
  if (!cursor.isDone) throw stray(cursor, context);
  return context.notes.length > 0 ? { ...span, notes: context.notes } : span;
}

function stray(cursor: Cursor, context: Context): Error {
  const item = cursor.peek();
  if (item?.sense === "fiscal") {
    const hint = 'Write the months that it runs, as in "2021-07/2022-06".';
    return unreadable(context, item.at, "fiscal years begin on other days in every place", hint);
  }
  const isEnd = item?.sense === "present" && cursor.items.length === 1 && !/^(?:now|date|today)$/i.test(item.text);
  const hint = isEnd ? 'Write ".." as the end of what goes on, or "since 2018" as its date.' : HINT;
  return unreadable(context, cursor.position, "", hint);
}

function readSpan(cursor: Cursor, context: Context): Span {
  const about = cursor.take("about");
  const perhaps = cursor.take("perhaps");
  const opening = cursor.take("between", "since", "before", "after", "by", "notBefore") ?? cursor.take("until");
  if (opening && cursor.isMark("-") && cursor.peek()?.glued) cursor.at += 1; // "pre-1850"
  const from = readPoint(cursor, context);
  const isPast = opening !== undefined && opening.text.toLowerCase() === "since";
  from.leans = isPast ? -1 : opening && UP_TO.includes(opening.sense) ? 1 : 0;
  if (about) from.about = true;
  if (perhaps) from.perhaps = true;
  if (opening?.sense === "between") return readBetween(from, cursor, context);
  if (opening && opening.sense !== "since") return edgeOf(opening.sense, extentOf(from, context));
  const closing = cursor.take("by", "notBefore");
  if (closing) return edgeOf(closing.sense, extentOf(from, context));
  if (takeTo(cursor)) return readLasted(from, cursor, context);
  if (opening || cursor.take("onwards")) return { start: extentOf(from, context), end: "open" };
  return cursor.is("or") || cursor.is("and") ? readSet(from, cursor, context) : dated(from, context);
}

/** What lies ahead is meant by "until Friday" and "before May". */
const UP_TO: readonly string[] = ["until", "by", "before"];

/** One date, or the two years of "1939/40". */
function dated(claim: Claim, context: Context): Span {
  const { year, group, count } = claim;
  if (year?.dual === undefined || claim.month !== undefined) return { start: extentOf(claim, context) };
  if (group === "season" && count === 3) return { start: winterFrom(year.value - 1) };
  if (group) throw unreadable(context, year.at, "it has two years", HINT);
  if (year.value % 100 <= 12) {
    note(context, "date-ambiguous", `is read as two years; the month would be ${year.dual}-${pad(year.value % 100)}.`);
  }
  const first = { ...claim, year: { ...year, dual: undefined, value: year.value - 1 } };
  return { start: extentOf(first, context), end: extentOf({ ...claim, year: { ...year, dual: undefined } }, context) };
}

function readPoint(cursor: Cursor, context: Context): Claim {
  const claim = readClaim(cursor, context);
  if (!claim) throw stray(cursor, context);
  resolve(claim, context);
  return claim;
}

/** "to", "until", or a dash of any kind. */
function takeTo(cursor: Cursor): boolean {
  const isStroke = cursor.isMark("/") && (!cursor.peek()?.glued || cursor.is("month", 1));
  return cursor.takeMark(isStroke ? "/" : "-–") || cursor.take("to", "until") !== undefined;
}

function readLasted(from: Claim, cursor: Cursor, context: Context): Span {
  const dashAt = cursor.position;
  const isToday = context.reference !== undefined && cursor.peek()?.text.toLowerCase() === "today";
  if (cursor.isDone && cursor.peek(-1)?.glued) checkDecade(from, context);
  if (cursor.isDone || (!isToday && cursor.take("present"))) return { start: extentOf(from, context), end: "open" };
  if (cursor.isMark("?") && cursor.items.length === cursor.at + 1) {
    cursor.at += 1;
    return { start: extentOf(from, context), end: "unknown" };
  }
  const to = readPoint(cursor, context);
  const winter = winterOf(from, to, context);
  if (winter) return { start: winter };
  const whole = oneOf(from, to);
  if (whole) return { start: extentOf(whole, context) };
  complete(from, to, context);
  const [start, end] = ends(from, to, context);
  if (isReversed(start, end)) throw reversed(start.edtf, end.edtf, dashAt);
  return { start, end };
}

/** The extents of two ends that have what they need. A weekday that ends is the first one after the start. */
function ends(from: Claim, to: Claim, context: Context): [Extent, Extent] {
  refuseBare([from, to], context);
  const start = extentOf(from, context);
  const { weekday, day, edtf } = to;
  if (weekday !== undefined && !day && edtf === undefined && context.reference) {
    to.edtf = context.reference.weekday(weekday, dayOf(start.earliest));
  }
  return [start, extentOf(to, context)];
}

/** A number that is still not told to be a day or a year. */
function refuseBare(claims: readonly Claim[], context: Context): void {
  const [bare] = claims.flatMap(({ figures }) => figures);
  if (bare) throw unreadable(context, bare.at, "", HINT);
}

/** "1 May 2022 - 14:30" is a day and its hour, not two dates. */
function oneOf(from: Claim, to: Claim): Claim | undefined {
  if (isTimeAlone(to) && !isTimeAlone(from) && from.clock === undefined) {
    return { ...from, clock: to.clock, clockAt: to.clockAt, zone: to.zone };
  }
  return isTimeAlone(from) && !isTimeAlone(to) && to.clock === undefined
    ? { ...to, clock: from.clock, clockAt: from.clockAt, zone: from.zone }
    : undefined;
}

/** "194-" is a decade in libraries. With an era, a blank or as no year of ours, "477 –", it goes on. */
function checkDecade({ year, era }: Claim, context: Context): void {
  if (year?.text.length !== 3 || era !== undefined || !mayBeCut(year.text)) return;
  const hint = `Write "${year.text}X" for the decade, "${year.text.padStart(4, "0")}/.." for what goes on from the year.`;
  throw unreadable(context, year.at, "it may be a year or a decade", hint);
}

/** "winter 1968–69" is one winter, not two years. */
function winterOf({ group, count, year }: Claim, to: Claim, context: Context): Extent | undefined {
  const [figure] = to.figures.length > 0 ? to.figures : to.year ? [to.year] : [];
  if (group !== "season" || count !== 3 || !year || !figure || to.month !== undefined || to.group) return undefined;
  const next = year.value + 1;
  if (!String(next).endsWith(figure.text) || context.notes.length > 0) return undefined;
  return winterFrom(year.value);
}

/** The winter that begins in December of a year. */
function winterFrom(year: number): Extent {
  return setOf(`[${pad(year, 4)}-12..${pad(year + 1, 4)}-02]`);
}

/** "between 1914 and 1918", where a dash or "to" is as good. */
function readBetween(from: Claim, cursor: Cursor, context: Context): Span {
  const joined = cursor.take("and") !== undefined || takeTo(cursor);
  if (!joined) throw stray(cursor, context);
  const at = cursor.position;
  const to = readPoint(cursor, context);
  complete(from, to, context);
  const [first, last] = ends(from, to, context);
  if (isReversed(first, last)) throw reversed(first.edtf, last.edtf, at);
  return { start: setOf(`[${edge(first, 0)}..${edge(last, 1)}]`) };
}

/** "1914 or 1918" is one of them, "3 and 5 May 2022" are both. */
function readSet(first: Claim, cursor: Cursor, context: Context): Span {
  const claims = [first];
  const sense = cursor.peek()?.sense;
  while (sense && cursor.peek()?.sense === sense) {
    cursor.at += 1;
    claims.push(readPoint(cursor, context));
  }
  // Each is completed from the one after it, and then from the one before.
  for (let at = claims.length - 2; at >= 0; at -= 1) complete(claims[at]!, claims[at + 1]!, context);
  for (let at = 1; at < claims.length; at += 1) complete(claims[at - 1]!, claims[at]!, context);
  refuseBare(claims, context);
  const texts = claims.map((claim) => extentOf(claim, context).edtf.replace(/^\[|\]$/g, ""));
  return parseSet({ text: sense === "or" ? `[${texts.join(",")}]` : `{${texts.join(",")}}`, position: 0 }, "iso");
}

/** What lies before, after, up to or from a date on. */
function edgeOf(sense: string, extent: Extent): Span {
  if (sense === "until") return { start: "unknown", end: extent };
  if (sense === "by") return { start: setOf(`[..${edge(extent, 1)}]`) };
  if (sense === "notBefore") return { start: setOf(`[${edge(extent, 0)}..]`) };
  const before = sense === "before";
  const text = neighbour(extent, before) + (/[?~%]$/.exec(extent.edtf)?.[0] ?? "");
  return { start: setOf(before ? `[..${text}]` : `[${text}..]`) };
}

/** An end of a range as a set has it: of a set its own first or last date. */
function edge({ edtf }: Extent, which: 0 | 1): string {
  return edtf.startsWith("[") ? (edtf.slice(1, -1).split("..")[which] ?? edtf) : edtf;
}

/**
 * The unit before a date, or after it: the year before a year or century, the month before a month, the minute before a
 * time, else the day.
 */
function neighbour({ earliest, latest, precision, edtf, floating }: Extent, before: boolean): string {
  if (isOfClock(precision)) {
    const text = canonicalInstant(before ? earliest - MINUTE : latest, "minute");
    return floating ? text.slice(0, -1) : text;
  }
  const { year, month, day } = civilOf(before ? earliest - DAY : dayOf(latest - 1) * DAY + DAY);
  if (precision === "month") return dayText(year, month, 1).slice(0, -3);
  const isYears = /^(?:year|decade|century|millennium)$/.test(precision) || edtf.startsWith("Y");
  return isYears ? yearText(year) : dayText(year, month, day);
}

function setOf(text: string): Extent {
  const start: Bound = parseSet({ text, position: 0 }, "iso").start;
  if (typeof start !== "object") throw new TypeError(`${text} is no set`);
  return start;
}
