/** The part of a sentence in which a date stands, and what it needs beside it to be understood. */
import type { Lexicon } from "./lexicon.ts";
import type { Phrase } from "./point.ts";
import type { Range } from "./sentences.ts";
import { isVerb } from "./tense.ts";
import type { Token } from "./tokens.ts";

export interface Clause {
  /** Who or what it tells of, where that stands further to the front. */
  head?: Range;
  body: Range;
}

/** A sentence in parts, for one date of it. */
interface Parts {
  tokens: readonly Token[];
  /** Where a part begins, and where the sentence ends. */
  cuts: readonly number[];
  phrases: readonly Phrase[];
  lexicon: Lexicon;
}

/** The places in a sentence at which a part of it begins, and its end. */
export function cutsIn(
  tokens: readonly Token[],
  sentence: Range,
  phrases: readonly Phrase[],
  lexicon: Lexicon,
): number[] {
  const cuts = [sentence.from];
  const within = (at: number): boolean => phrases.some(({ from, to }) => at > from && at < to);
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    const last = { from: cuts.at(-1)!, to: at };
    if (!within(at) && cutsBefore({ tokens, cuts, phrases, lexicon }, at, last, sentence.to)) cuts.push(at);
  }
  return [...cuts, sentence.to];
}

function cutsBefore({ tokens, phrases, lexicon }: Parts, at: number, last: Range, end: number): boolean {
  const [before, token] = [tokens[at - 1]!, tokens[at]!];
  // A comma in front of a closing quotation mark parts behind it.
  const isQuote = /^["”’“»]$/.test(token.text) && token.glued;
  if (/^[;:—,]$/.test(before.text)) return !isQuote && !(before.text === ":" && token.glued);
  if (/^["”’“»]$/.test(before.text) && before.glued && tokens[at - 2]?.text === ",") return true;
  if (before.text === "–" && !before.glued) return true;
  if (token.kind !== "word" || phrases.some(({ from }) => from === at)) return false;
  if (lexicon.is(token, "relative")) return true;
  if (!lexicon.is(token, "conjunction")) return false;
  // "and" parts what was built in one year from what was sold in another, and not two people who did one thing.
  const [earlier, later] = [phrases.some(({ to }) => to <= at), phrases.find(({ from }) => from > at)];
  const isNew = lexicon.is(tokens[at + 1], "the", "owner", "person") && later !== undefined && later.from > at + 3;
  if (earlier && isNew && hasVerb(tokens, last, lexicon)) return true;
  return (
    earlier &&
    later !== undefined &&
    hasVerb(tokens, last, lexicon) &&
    hasVerb(tokens, { from: at, to: Math.min(end, later.to) }, lexicon)
  );
}

/** The part of the sentence in which a date stands, however short. */
export function partOf(cuts: readonly number[], phrase: Phrase): Range {
  return { from: cuts.findLast((cut) => cut <= phrase.from)!, to: cuts.find((cut) => cut >= phrase.to)! };
}

/** The part of the sentence that says what happened then: with a verb, and with who did it as far as that can be told. */
export function clauseOf(
  tokens: readonly Token[],
  cuts: readonly number[],
  phrase: Phrase,
  phrases: readonly Phrase[],
  lexicon: Lexicon,
): Clause {
  const parts: Parts = { tokens, cuts, phrases, lexicon };
  const near = partOf(cuts, phrase);
  if (phrase.since !== undefined) return { body: near };
  const antecedent = antecedentOf(parts, near);
  if (antecedent !== undefined) return { body: { from: antecedent, to: near.to } };
  const body = widened(parts, phrase);
  if (!lacksSubject(parts, body)) return { body };
  return withSubject(parts, body, phrase);
}

/** A part that tells too little goes on into the next one where its date leads, else into the one before. */
function widened(parts: Parts, phrase: Phrase): Range {
  const { tokens, cuts, lexicon } = parts;
  let first = cuts.findLastIndex((cut) => cut <= phrase.from);
  let last = cuts.findIndex((cut) => cut >= phrase.to);
  const near = { from: cuts[first]!, to: cuts[last]! };
  const range = (): Range => ({ from: cuts[first]!, to: cuts[last]! });
  const tells = (): boolean => {
    if (lacksSubject(parts, range())) return true;
    // "she said in an interview": what she said stands before.
    if (/^["”’“»]$/.test(tokens[range().from - 1]?.text ?? "")) return false;
    const words = wordsIn(tokens, range(), phrase, lexicon);
    // "It fell" tells as much as two words that say something.
    const enough = words > 1 || (words === 1 && lexicon.is(tokens[range().from], "person"));
    return enough && hasVerb(tokens, withoutPhrase(range(), phrase), lexicon);
  };
  const leads = wordsIn(tokens, { from: near.from, to: phrase.from }, phrase, lexicon) === 0;
  while (!tells()) {
    const isClosed = /^[;—]$/.test(tokens[range().from - 1]?.text ?? "");
    if (leads && last < cuts.length - 1) last += 1;
    else if (first > 0 && !isClosed) first -= 1;
    else if (last < cuts.length - 1) last += 1;
    else break;
  }
  // Where no verb is known as one, what stands nearest says enough.
  return tells() || wordsIn(tokens, near, phrase, lexicon) < 2 ? range() : near;
}

function withoutPhrase({ from, to }: Range, phrase: Phrase): Range {
  return phrase.from === from ? { from: phrase.to, to } : { from, to };
}

/** How many words tell something. */
function wordsIn(tokens: readonly Token[], { from, to }: Range, phrase: Phrase, lexicon: Lexicon): number {
  let words = 0;
  for (let at = from; at < to; at += 1) {
    if (at >= phrase.from && at < phrase.to) continue;
    const token = tokens[at]!;
    if (token.kind === "number" || (token.kind === "word" && !lexicon.is(token, "function", "conjunction"))) words += 1;
  }
  return words;
}

export function hasVerb(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): boolean {
  for (let at = from; at < to; at += 1) if (isVerb(tokens, at, lexicon)) return true;
  return false;
}

function firstWord(
  tokens: readonly Token[],
  { from, to }: Range,
  skipped: (token: Token) => boolean,
): number | undefined {
  for (let at = from; at < to; at += 1) if (tokens[at]!.kind === "word" && !skipped(tokens[at]!)) return at;
  return undefined;
}

/** So many words may stand between a noun and what is told of it. */
const REACH = 8;

/** "which is due by the end of November": the noun that it tells of stands before; undefined where there is none. */
function antecedentOf({ tokens, cuts, lexicon }: Parts, body: Range): number | undefined {
  const at = firstWord(tokens, body, () => false);
  if (at === undefined || !lexicon.is(tokens[at], "relative") || !isVerb(tokens, at + 1, lexicon)) return undefined;
  // Between a name and what is told of it may stand an age: "Ann Lee, 37, who took office".
  const before = cuts.findLast(
    (cut) => cut < body.from && firstWord(tokens, { from: cut, to: body.from }, () => false) !== undefined,
  );
  if (before === undefined) return undefined;
  const reach = Math.max(cuts[0]!, Math.min(before, body.from - REACH));
  for (let noun = body.from - 1; noun >= reach; noun -= 1) if (lexicon.is(tokens[noun], "the", "owner")) return noun;
  return before;
}

/** "was arrested at his home": what begins with its verb tells of somebody before. */
function lacksSubject({ tokens, cuts, lexicon }: Parts, body: Range): boolean {
  if (body.from === cuts[0]) return false;
  const at = firstWord(tokens, body, (token) => lexicon.is(token, "conjunction", "ordinal"));
  return at !== undefined && tokens[at]!.low === tokens[at]!.text && isVerb(tokens, at, lexicon);
}

/** A front of so many characters, with what follows, is taken as it stands: as many as a title has. */
const WHOLE = 100;

/** Who or what it tells of is said in no more words. */
const LONGEST_HEAD = 9;

/** The part at the front of the sentence says who; what lies between is left out where it is another matter, or long. */
function withSubject({ tokens, cuts, phrases, lexicon }: Parts, body: Range, phrase: Phrase): Clause {
  const isOpen = (cut: number): boolean => cut === cuts[0] || /^[;:—]$/.test(tokens[cut - 1]!.text);
  const first = cuts.findLast((cut) => cut < body.from && isOpen(cut)) ?? cuts[0]!;
  const end = cuts.find((cut) => cut > first)!;
  const length = tokens[body.to - 1]!.end - tokens[first]!.at;
  const isOther = phrases.some((each) => each !== phrase && each.from >= first && each.to <= body.from);
  const verb = firstVerb(tokens, { from: first, to: end }, lexicon);
  if (end >= body.from && verb === undefined) return { body: { from: first, to: body.to } };
  if (!isOther && length <= WHOLE && verb === undefined) return { body: { from: first, to: body.to } };
  const leading = phrases.find(({ from }) => from === first);
  const head = {
    from: leading?.to ?? first,
    to: verb === undefined ? end : verb + passiveAt(tokens, verb, body, lexicon),
  };
  const isShort = head.to - head.from <= LONGEST_HEAD;
  return isShort && head.to > head.from ? { head, body } : { body: { from: first, to: body.to } };
}

/** "It was rebuilt in 1731, damaged in 1813": 1 where the verb of the front holds for what the body begins with, else 0. */
function passiveAt(tokens: readonly Token[], verb: number, body: Range, lexicon: Lexicon): 0 | 1 {
  const { past, passive } = lexicon.language;
  const isParticiple = (at: number): boolean => past.test(tokens[at]?.low ?? "");
  const begin = firstWord(tokens, body, (token) => lexicon.is(token, "conjunction"));
  const is = begin !== undefined && passive?.test(tokens[verb]!.low) && isParticiple(verb + 1) && isParticiple(begin);
  return is ? 1 : 0;
}

function firstVerb(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): number | undefined {
  for (let at = from; at < to; at += 1) if (isVerb(tokens, at, lexicon)) return at;
  return undefined;
}
