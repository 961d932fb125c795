/** A title for an event, of the words of the article. */
import { hasVerb, type Clause } from "../grammar/parts.ts";
import type { Lexicon } from "../grammar/lexicon.ts";
import type { Phrase } from "../dates/point.ts";
import type { Range } from "../grammar/sentences.ts";
import { isVerb } from "../grammar/tense.ts";
import { tokensOf, type Token } from "../grammar/tokens.ts";

/** A title that is longer, in characters, is cut at a word. */
const LONGEST = 100;
const CUT_AT = 90;

/** Fewer words are no title. */
const LEAST_WORDS = 3;

/**
 * The words of a clause: without the conjunction that leads it, and without its date where that leads or ends it and the
 * rest tells enough. Never empty; cut at a word where it is long, which "…" shows.
 */
export function titleOf(
  text: string,
  tokens: readonly Token[],
  { head, link, body }: Clause,
  phrase: Phrase,
  lexicon: Lexicon,
): string {
  const room = head ? tokens[head.to - 1]!.end - tokens[head.from]!.at + 1 : 0;
  const range = shortened(
    tokens,
    dateless(tokens, trimmed(tokens, body, lexicon), phrase, lexicon),
    phrase,
    lexicon,
    LONGEST - room,
  );
  const words = withoutDay(text, tokens, range, phrase, lexicon) || textOf(text, tokens, phrase);
  const linked = link ? ` ${textOf(text, tokens, link)}` : "";
  const subject = head ? textOf(text, tokens, trimmed(tokens, head, lexicon)) + linked : "";
  // "Kestrel founded in 1997", of "Founded in 1997, Kestrel …".
  const rest = head && head.from > body.from ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return capital(cut(subject === "" ? words : `${subject} ${rest}`, lexicon));
}

/** The range without its date, if that stands at one of its ends. */
function dateless(tokens: readonly Token[], range: Range, phrase: Phrase, lexicon: Lexicon): Range {
  const { from, to } = range;
  if (phrase.owns) return range;
  const leads =
    phrase.to < to &&
    phrase.from >= from &&
    phrase.from <= from + 1 &&
    tokens.slice(from, phrase.from).every((token) => lexicon.is(token, "in", "the"));
  // Where the verb follows a date in front, the rest alone is no sentence.
  // "The March 2020 lockdown closed it" begins with no date.
  const isOfNoun =
    lexicon.is(tokens[phrase.from], "the") &&
    "year" in phrase.point &&
    tokens[phrase.to]?.kind === "word" &&
    !lexicon.is(tokens[phrase.to], "function", "past");
  if (leads && !isOfNoun && !lexicon.language.inverts) {
    const rest = trimmed(tokens, { from: phrase.to, to }, lexicon);
    const isLabel = /^[:–—]$/.test(tokens[phrase.to]?.text ?? "");
    if (wordCount(tokens, rest) >= (isLabel ? 1 : LEAST_WORDS)) return rest;
  }
  // "but not before winter" keeps what it denies, "a deal that runs to May" what it runs to, "the last day of May" its month.
  const [before, lead] = [tokens[phrase.from - 1], tokens[phrase.from]];
  // "goes back to 1742", "the next meeting is on 3 May"
  const isBound =
    lexicon.is(before, "not") ||
    /^(?:to|is|are|was|were)$/.test(before?.low ?? "") ||
    // "on a wet Friday"
    (lexicon.is(lead, "weekday") && /^an?$/.test(tokens[phrase.from - 2]?.low ?? "")) ||
    /^(?:of|de|del|des|back|to)$/.test(lead?.low ?? "");
  if (phrase.to >= to && phrase.from > from && phrase.from < to && !isBound) {
    const rest = trimmed(tokens, { from, to: phrase.from }, lexicon);
    const comma = tokens.slice(rest.from, rest.to).findLastIndex(({ text }) => /^[,;:(]$/.test(text));
    const behind = { from: rest.from + comma + 1, to: rest.to };
    if (wordCount(tokens, rest) > LEAST_WORDS && wordCount(tokens, behind) > 1) return rest;
  }
  return range;
}

function wordCount(tokens: readonly Token[], { from, to }: Range): number {
  return tokens.slice(from, to).filter(({ kind }) => kind !== "sign").length;
}

/** Without signs and conjunctions at its ends. */
function trimmed(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): Range {
  let [first, last] = [from, to];
  const isSign = (token: Token, kept: string): boolean => token.kind === "sign" && !kept.includes(token.text);
  // "That one was withdrawn" begins with no relative.
  const isLeading = (token: Token): boolean =>
    isSign(token, "$€£¥#") ||
    (lexicon.is(token, "conjunction", "relative") && token.text !== "That") ||
    token.low === "alone";
  while (first < last - 1 && isLeading(tokens[first]!) && !isSubordinate(tokens, first, last, lexicon)) first += 1;
  const source = lexicon.find(tokens, first, "source")?.next;
  if (source !== undefined && source < last - LEAST_WORDS) first = source;
  const isLoose = (token: Token | undefined): boolean =>
    token !== undefined && (isSign(token, "%€$°") || lexicon.is(token, "conjunction", "loose"));
  while (last > first && isLoose(tokens[last - 1])) last -= 1;
  return { from: first, to: last };
}

/** "after the fire, an escape gallery was called for": what a main clause follows keeps its word. */
function isSubordinate(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  if (!lexicon.is(tokens[from], "relative") || lexicon.is(tokens[from], "person")) return false;
  // "If all goes well it will fly" says something else without its "if".
  if (lexicon.is(tokens[from], "condition")) return true;
  if (lexicon.is(tokens[from], "pronoun")) return false;
  const comma = from + tokens.slice(from, to).findIndex(({ text }) => text === ",");
  return comma > from && comma + LEAST_WORDS < to && hasVerb(tokens, { from: comma, to }, lexicon);
}

/** A long clause ends before its date if it has told what happened by then; else it begins as near to it as it can. */
function shortened(tokens: readonly Token[], range: Range, phrase: Phrase, lexicon: Lexicon, longest: number): Range {
  const lengthOf = ({ from, to }: Range): number => (to > from ? tokens[to - 1]!.end - tokens[from]!.at : 0);
  if (lengthOf(range) <= longest) return range;
  if (phrase.since !== undefined && phrase.since > range.from) {
    const at = lexicon.is(tokens[phrase.since - 1], "the", "owner") ? phrase.since - 1 : phrase.since;
    return { from: at, to: range.to };
  }
  // "On the last dry day of May 1984, two men …"
  const comma = range.from + tokens.slice(range.from, range.to).findIndex(({ text }) => text === ",");
  const rest = trimmed(tokens, { from: comma + 1, to: range.to }, lexicon);
  const isLed = phrase.from > range.from && phrase.to <= comma && lexicon.is(tokens[range.from], "in");
  if (isLed && hasVerb(tokens, rest, lexicon) && wordCount(tokens, rest) > LEAST_WORDS) return rest;
  const front = trimmed(tokens, { from: range.from, to: phrase.from }, lexicon);
  // "The ministers agreed" tells nothing without what they agreed to.
  const next = tokens[phrase.to]?.low ?? "";
  const isOpen = /^(?:that|whether)$/.test(next) || (next === "to" && isVerb(tokens, phrase.from - 1, lexicon));
  if (isOpen) return range;
  const tells =
    phrase.from > range.from && !phrase.owns && lengthOf(front) <= longest && wordCount(tokens, front) > LEAST_WORDS;
  if (tells && phrase.from < range.to && hasVerb(tokens, front, lexicon)) return front;
  for (let at = Math.min(phrase.from, range.to) - LEAST_WORDS; at > range.from; at -= 1) {
    const rest = { from: at + 1, to: range.to };
    // "of that year" begins nothing.
    const isWithin = tokens[at]!.low === "that" && lexicon.is(tokens[at - 1], "in", "of");
    if (lexicon.is(tokens[at], "relative", "opening") && !isWithin && wordCount(tokens, rest) > LEAST_WORDS)
      return rest;
  }
  return range;
}

/** "They agreed Thursday to reopen it": a day that stands before what was agreed is left out. */
function withoutDay(text: string, tokens: readonly Token[], range: Range, phrase: Phrase, lexicon: Lexicon): string {
  const next = tokens[phrase.to];
  const isWithin = phrase.from > range.from + 1 && phrase.to < range.to - 1;
  const isDay = phrase.point.kind === "weekday" || phrase.point.kind === "day" || phrase.point.kind === "shift";
  const leads =
    /^(?:that|whether)$/.test(next?.text ?? "") ||
    (/^(?:to|by)$/.test(next?.text ?? "") && isVerb(tokens, phrase.from - 1, lexicon));
  if (!isWithin || !isDay || phrase.owns || phrase.edge || !leads) return textOf(text, tokens, range);
  const front = textOf(text, tokens, { from: range.from, to: phrase.from });
  return `${front} ${textOf(text, tokens, { from: phrase.to, to: range.to })}`;
}

const PAIRS: readonly [string, string][] = [
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["(", ")"],
  ['"', '"'],
];

/** The text of a range on one line, with the quotation mark or bracket beside it that it would have one half of. */
function textOf(text: string, tokens: readonly Token[], { from, to }: Range): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to <= from) return "";
  let [at, end] = [first.at, last.end];
  let behind = "";
  for (const [open, close] of PAIRS) {
    const inside = text.slice(at, end);
    const [opened, closed] = [countOf(inside, open), countOf(inside, close)];
    const isHalf = open === close ? opened % 2 === 1 : opened !== closed;
    if (!isHalf) continue;
    const isMoreOpened = open === close || opened > closed;
    // "he knew him as “Stefan,”" closes behind its comma.
    if (/[.,]/.test(text.charAt(end)) && text.charAt(end + 1) === close && isMoreOpened) behind = close;
    else if (text.charAt(end) === close && (open === close || opened > closed)) end += 1;
    else if (text.charAt(at - 1) === open && (open === close || closed > opened)) at -= 1;
  }
  return text.slice(at, end).replace(/\s+/g, " ").trim() + behind;
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

export function cut(title: string, lexicon: Lexicon): string {
  if (title.length <= LONGEST) return title;
  const head = title.slice(0, CUT_AT);
  const blank = head.lastIndexOf(" ");
  const whole = blank > CUT_AT / 2 ? head.slice(0, blank) : head.replace(/[\uD800-\uDBFF]$/, "");
  return `${withoutSmall(whole, lexicon).replace(/[\s,;:.–—-]$/, "")}…`;
}

/** What is cut ends with no "by" or "of the". */
function withoutSmall(title: string, lexicon: Lexicon): string {
  const tokens = tokensOf(title);
  let last = tokens.length;
  while (last > LEAST_WORDS && lexicon.is(tokens[last - 1], "function", "conjunction", "loose")) last -= 1;
  return title.slice(0, tokens[last - 1]?.end ?? title.length);
}

/** A first word that is small throughout begins with a capital letter. */
export function capital(title: string): string {
  const [first = ""] = title.split(" ", 1);
  return first === first.toLowerCase() ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}
