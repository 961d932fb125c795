/** On which side of publication a date lies, where its words say more of that than the verbs. */
import type { Lexicon } from "./grammar/lexicon.ts";
import type { Sentence } from "./notebook.ts";
import { hasVerb } from "./grammar/parts.ts";
import type { Phrase, Point } from "./dates/point.ts";
import type { Range } from "./grammar/sentences.ts";
import type { Tense } from "./grammar/tense.ts";
import { isCapital, type Token } from "./grammar/tokens.ts";

/** "Visitors can see it from Saturday" lies ahead, and "supplies were safe until October" may: then the nearest counts. */
export function leaning({ edge, other, moved, point }: Phrase, tense: Tense): Tense {
  // "Adjourned until Tuesday", and "the work must be done by Friday".
  if (moved) return point.kind === "weekday" ? 1 : 0;
  if (tense === 0 && edge === "by") return 1;
  if (tense === 0 && point.kind === "season" && (edge === "until" || edge === "by" || edge === "before")) return 1;
  if (tense === 0 && edge === "from" && !other) return 1;
  return tense === -1 && (edge === "until" || edge === "by") ? 0 : tense;
}

/** "It was due to open on 31 January": whether it did, and when that is, the verb does not tell. */
export function wasToBe(tokens: readonly Token[], { from }: Phrase, part: Range, lexicon: Lexicon): boolean {
  for (let at = part.from + 1; at < from; at += 1) {
    if (/^(?:was|were|been)$/.test(tokens[at - 1]!.low) && lexicon.is(tokens[at], "due")) return true;
  }
  return false;
}

/** "held until a hearing on Friday": what something lasts until is still to come. */
export function isAwaited(tokens: readonly Token[], { from }: Phrase, part: Range, lexicon: Lexicon): boolean {
  const first = Math.max(part.from, from - AWAITED);
  const until = tokens.slice(first, from).findLastIndex((token) => lexicon.is(token, "awaits"));
  return until >= 0 && !hasVerb(tokens, { from: first + until + 1, to: from }, lexicon);
}

/** "closed until Sunday", "runs until All Saints' Day": with a verb of the present, or none, what lasts until then goes on. */
export function lastsUntil(
  tokens: readonly Token[],
  { from: at, edge, point }: Phrase,
  tense: Tense,
  { from }: Range,
  lexicon: Lexicon,
): boolean {
  if (edge !== "until" || (point.kind !== "weekday" && point.kind !== "day" && point.kind !== "month")) return false;
  const part = tokens.slice(from, at);
  const isNow = part.some((token) => lexicon.is(token, "verb") && !lexicon.is(token, "past"));
  const isOver = part.some((token) => lexicon.is(token, "past") && !lexicon.is(token, "verb"));
  return (isNow && !isOver) || (tense === 0 && point.kind === "weekday");
}

/** So few words stand between "until" and the day. */
const AWAITED = 6;

/** "She wanted answers before the house rises in June": the verb in front has no say in it. */
export function isYetToCome(tokens: readonly Token[], { from }: Range, lexicon: Lexicon): boolean {
  return lexicon.is(tokens[from], "notYet") && !isCapital(tokens[from]);
}

/** "for the first time in 15 years". */
export function isHowLong(tokens: readonly Token[], { from }: Phrase, lexicon: Lexicon): boolean {
  return lexicon.is(tokens[from - 1], "times");
}

/** "April 1: deadline, extended from March": what stands behind a label has no say in it. */
export function isLabel({ tokens, range }: Sentence, { from, to }: Phrase): boolean {
  return from === range.from && /^[:–—]$/.test(tokens[to]?.text ?? "");
}

export function isByDay({ edge, point }: Pick<Phrase, "edge" | "point">): boolean {
  return edge === "by" && point.kind === "weekday";
}

/** So few words stand between "open" and its months. */
const NEAR = 4;

/** "Today 2,000 people live here" and "nobody comes in winter" tell of no day and of no year. */
export function isNowadays(
  tokens: readonly Token[],
  { from, point, other, owns, edge }: Phrase,
  tense: number,
  lexicon: Lexicon,
): boolean {
  // "open from April to October" is so every year.
  const isMonth = (each?: Point): boolean =>
    (each?.kind === "month" || each?.kind === "season") && each.year === undefined && each.ofYear === undefined;
  const isOpening =
    isMonth(point) &&
    isMonth(other) &&
    tokens.slice(Math.max(0, from - NEAR), from).some((token) => lexicon.is(token, "open"));
  if (tense === 0 && edge === undefined && point.kind === "season" && point.bare) return true;
  if (tense === 0 && isOpening) return true;
  if (tense === 0 && edge === undefined && point.kind === "easter" && point.year === undefined) return true;
  return (
    tense === 0 &&
    !owns &&
    point.kind === "shift" &&
    point.unit === "day" &&
    point.count === 0 &&
    point.from === "published"
  );
}
