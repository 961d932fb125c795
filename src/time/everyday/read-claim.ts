import { figureOf, mayBeCut, unreadable, type Claim, type Context } from "./claim.ts";
import { takeClock, takeZone } from "./clock.ts";
import { takeDeepTime } from "./deep.ts";
import type { Cursor } from "./items.ts";
import { takeNumericDate } from "./numeric.ts";
import type { Sense } from "./vocabulary.ts";

/** Reads what is said of one point in time, up to a word that belongs to the whole, such as "to"; undefined if nothing. */
export function readClaim(cursor: Cursor, context: Context): Claim | undefined {
  const claim: Claim = { at: cursor.position, figures: [] };
  let begun = false;
  while (!cursor.isDone) {
    const from = cursor.at;
    const told = takePart(cursor, claim, context);
    if (cursor.at === from) break;
    begun ||= told;
  }
  return begun ? claim : undefined;
}

/** Takes one more part, or a word or sign that says nothing; true if it said something. */
function takePart(cursor: Cursor, claim: Claim, context: Context): boolean {
  if (takeRelative(cursor, claim, context)) return true;
  if (
    ((claim.zone === undefined || !cursor.isMark("(")) && (cursor.takeMark(",()،、") || takeDot(cursor))) ||
    cursor.take("filler") ||
    takeHyphen(cursor, claim)
  )
    return false;
  if (cursor.is("article") && cursor.peek(1)) return cursor.take("article") === undefined;
  if (claim.zone !== undefined && cursor.isMark("(")) return takeAside(cursor);
  if (cursor.isMark("?")) return takeDoubt(cursor, claim, context);
  if (cursor.takeMark("~")) return setFlag(claim, "about");
  if (takeWord(cursor, claim) || takeClock(cursor, claim, context) || takeZone(cursor, claim, context)) return true;
  if (takeDeepTime(cursor, claim) || takeNumericDate(cursor, claim, context)) return true;
  return takeFigure(cursor, claim);
}

function takeRelative(cursor: Cursor, claim: Claim, context: Context): boolean {
  const found = claim.edtf === undefined ? context.reference?.read(cursor, context) : undefined;
  Object.assign(claim, found);
  return found !== undefined;
}

/** The dot after a short word; two of them mean something. */
function takeDot(cursor: Cursor): boolean {
  const isDecimal = cursor.is("number", -1) && cursor.is("number", 1) && cursor.peek()?.glued && cursor.peek(1)?.glued;
  return !cursor.isMark(".", 1) && !isDecimal && cursor.takeMark(".");
}

/** The hyphens of "mid-May", "1-May-1945" and "18th-century", which are no "to". */
function takeHyphen(cursor: Cursor, claim: Claim): boolean {
  const [mark, next, afterwards] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  if ((mark?.text !== "-" && mark?.text !== "/") || !mark.glued || !next?.glued) return false;
  if (claim.group === "quarter" || claim.group === "half") return next.text.length === 4 && skip(cursor);
  const { figures, month, part } = claim;
  const isYear = next.sense === "number" && (next.text.length > 2 || next.value > 31 || figures.length === 1);
  // "Jan-12-2022": the day is followed by a year.
  const isDay = next.sense === "number" && afterwards?.text === "-" && cursor.peek(3)?.text.length === 4;
  const isEnd = figures.length === 1 && next.text.length === 4 && cursor.peek(-2)?.text === "-";
  const afterMonth = cursor.peek(-1)?.sense === "month";
  const joins =
    month !== undefined
      ? isEnd || (afterMonth && (isDay || (isYear && afterwards?.sense !== "month")))
      : figures.length > 0
        ? ["month", "century", "millennium", "quarter", "half"].includes(next.sense)
        : part !== undefined && !claim.year && !claim.group;
  return joins && skip(cursor);
}

function skip(cursor: Cursor): boolean {
  cursor.at += 1;
  return true;
}

/** The name of the zone that `Date` writes behind its offset, in brackets. */
function takeAside(cursor: Cursor): boolean {
  const rest = cursor.items.slice(cursor.at + 1);
  const end = rest.findIndex(({ text }) => text === ")");
  const isName = end > 0 && rest.slice(0, end).every(({ sense }) => ASIDE.includes(sense));
  if (isName) cursor.at += end + 2;
  return false;
}

/** What may stand in the name of a zone: "Central European Summer Time". */
const ASIDE: readonly Sense[] = ["unknown", "season", "zone", "part", "filler", "article"];

/** "194?" is a decade in libraries and a year in doubt elsewhere, as in "408–433?". */
function takeDoubt(cursor: Cursor, claim: Claim, context: Context): boolean {
  const [before, mark] = [cursor.peek(-1), cursor.peek()];
  const isYear = claim.month !== undefined || claim.era !== undefined || cursor.isMark("-–", -2) || cursor.is("to", -2);
  if (before?.sense === "number" && mark?.glued && !isYear && mayBeCut(before.text)) {
    const hint = `Write "${before.text.padEnd(4, "X")}" for all the years that begin so, "${before.text.padStart(4, "0")}?" for the year.`;
    throw unreadable(context, mark.at, "it may be a year or several", hint);
  }
  cursor.at += 1;
  return setFlag(claim, "perhaps");
}

function setFlag(claim: Claim, flag: "about" | "perhaps"): boolean {
  claim[flag] = true;
  return false;
}

/** Words that stand for themselves. A second month or weekday begins another date. */
function takeWord(cursor: Cursor, claim: Claim): boolean {
  const item = cursor.peek();
  if (!item) return false;
  const { sense, value, at } = item;
  if (sense === "about" && item.text.toLowerCase() === "c" && claim.figures.at(-1)?.ordinal)
    takesGroup(claim, "century");
  else if (sense === "about" || sense === "perhaps") claim[sense] = true;
  else if (sense === "part" && claim.part === undefined) claim.part = value;
  else if (sense === "era" && claim.era === undefined) claim.era = value;
  else if (sense === "julian" && claim.julian === undefined) claim.julian = value === 0;
  else if (sense === "month" && claim.month === undefined) Object.assign(claim, { month: value, monthAt: at });
  // "22 ago. 1966": in Spanish, Portuguese and Italian a month.
  else if (sense === "ago" && claim.month === undefined && claim.figures.length === 1)
    Object.assign(claim, { month: 8, monthAt: at });
  else if (sense === "weekday" && claim.weekday === undefined && !cursor.is("ordinal", -1) && !cursor.is("suffix", -1))
    Object.assign(claim, { weekday: value, weekdayAt: at });
  else if (sense === "season" && !claim.group) Object.assign(claim, { group: "season", count: value });
  else if (!takesGroup(claim, sense)) return false;
  cursor.at += 1;
  if (sense === "quarter" || sense === "half" || sense === "week") takeCount(cursor, claim);
  return true;
}

/** "19th century": the number before the word is which. "Q2" has it after. */
function takesGroup(claim: Claim, sense: Sense): boolean {
  const isGroup =
    sense === "century" || sense === "millennium" || sense === "quarter" || sense === "half" || sense === "week";
  if (!isGroup || (claim.group && !takesShare(claim, sense))) return false;
  claim.group = sense;
  const last = claim.figures.at(-1);
  if (last?.ordinal || (last?.text.length === 1 && !sense.startsWith("c"))) claim.count = claim.figures.pop()?.value;
  return true;
}

/** "first half of the 19th century": what was a half of a year becomes one of a century. */
function takesShare(claim: Claim, sense: Sense): boolean {
  const { group, count } = claim;
  const isShare = (group === "half" || group === "quarter") && count !== undefined && count > 0 && !claim.share;
  if (!isShare || (sense !== "century" && sense !== "millennium" && sense !== "decade")) return false;
  claim.share = { index: count - 1, of: group === "half" ? 2 : 4 };
  claim.count = undefined;
  claim.group = undefined;
  return true;
}

function takeCount(cursor: Cursor, claim: Claim): void {
  const next = cursor.peek();
  if (claim.count === undefined && next?.sense === "number" && next.text.length < 3) {
    claim.count = next.value;
    cursor.at += 1;
  }
}

function takeFigure(cursor: Cursor, claim: Claim): boolean {
  const item = cursor.peek();
  if (item?.sense === "ordinal") {
    claim.figures.push({ ...figureOf(item), value: item.value + 1 });
    cursor.at += 1;
    return true;
  }
  const short = cursor.isMark("'’") && cursor.is("number", 1) && cursor.peek(1)?.text.length === 2;
  const number = short ? cursor.peek(1) : item;
  if (number?.sense !== "number" || claim.figures.length > 1) return false;
  cursor.at += short ? 2 : 1;
  const figure = short ? { ...figureOf(number), short } : figureOf(number);
  const next = cursor.peek();
  if (next?.glued && (next.sense === "suffix" || next.text === "°")) {
    cursor.at += 1;
    figure.ordinal = true;
  } else if (next?.glued && next.sense === "decade" && (!claim.group || takesShare(claim, "decade"))) {
    cursor.at += 1;
    Object.assign(claim, { group: "decade", count: figure.value });
    claim.year = figure;
    return true;
  } else if (next?.sense === "unit") {
    cursor.at += 1;
    return takeUnit(claim, figure, next.value);
  }
  claim.figures.push(figure);
  return true;
}

/** 年, 月 and 日 say themselves what a number is. */
function takeUnit(claim: Claim, figure: Claim["figures"][number], unit: number): boolean {
  if (unit === 0) claim.year = figure;
  else if (unit === 2) claim.day = figure;
  else Object.assign(claim, { month: figure.value, monthAt: figure.at });
  return true;
}
