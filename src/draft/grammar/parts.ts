/** A sentence in the parts of which each can tell something. */
import type { Lexicon } from "./lexicon.ts";
import type { Range } from "./sentences.ts";
import { isVerb } from "./tense.ts";
import type { Token } from "./tokens.ts";

/** What a title is made of. */
export interface Clause {
  /** Who or what it tells of, where that stands further to the front. */
  head?: Range;
  /** The verb that holds for the body too: "was", of "was built in 1911 and used as a hospital". */
  link?: Range;
  body: Range;
}

/** A sentence in parts, with the places of its dates. */
export interface Parts {
  tokens: readonly Token[];
  /** Where a part begins, and where the sentence ends. */
  cuts: readonly number[];
  phrases: readonly Range[];
  lexicon: Lexicon;
}

/** The places in a sentence at which a part of it begins, and its end. */
export function cutsIn(
  tokens: readonly Token[],
  sentence: Range,
  phrases: readonly Range[],
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
  if (before.text === ":" && (token.glued || isInQuotes(tokens, last))) return false;
  // "von 1,2 Milliarden"
  if (before.text === "," && token.kind === "number" && token.glued) return false;
  if (/^[;:—,]$/.test(before.text)) return !isQuote;
  if (/^["”’“»]$/.test(before.text) && before.glued && tokens[at - 2]?.text === ",") return true;
  if (/^[–-]$/.test(before.text) && !before.glued && !token.glued) return true;
  if (token.kind !== "word" || phrases.some(({ from }) => from === at)) return false;
  if (isInQuotes(tokens, last)) return false;
  // In German a comma stands before each: "mehr als 400".
  if (lexicon.language.inverts && before.kind === "word" && lexicon.is(token, "relative")) return false;
  // "before Christmas"
  if (lexicon.is(tokens[at + 1], "moment")) return false;
  // "once in a hundred years"
  if (token.low === "once" && lexicon.is(tokens[at + 1], "in", "owner")) return false;
  // "A decision on that one" has no clause in it.
  if (lexicon.is(token, "relative")) return !(token.low === "that" && lexicon.is(before, "in", "of", "by", "from"));
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
export function partOf(cuts: readonly number[], phrase: Range): Range {
  return { from: cuts.findLast((cut) => cut <= phrase.from)!, to: cuts.find((cut) => cut >= phrase.to)! };
}

/** "for “girls who can draw”": a quotation within a part is no part of its own. */
function isInQuotes(tokens: readonly Token[], { from, to }: Range): boolean {
  let opened = 0;
  for (let at = from + 1; at < to; at += 1) {
    const { text } = tokens[at]!;
    if (text === '"') opened = 1 - opened;
    else if (/^[“„«]$/.test(text)) opened += 1;
    else if (/^[”»]$/.test(text)) opened -= 1;
  }
  return opened > 0;
}

export function hasVerb(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): boolean {
  for (let at = from; at < to; at += 1) if (isVerb(tokens, at, lexicon)) return true;
  return false;
}

/** The first word that is not skipped. */
export function firstWord(
  tokens: readonly Token[],
  { from, to }: Range,
  skipped: (token: Token) => boolean,
): number | undefined {
  for (let at = from; at < to; at += 1) if (tokens[at]!.kind === "word" && !skipped(tokens[at]!)) return at;
  return undefined;
}

/** ", in the early 1880s,", ", in 1961 and 1963,": it belongs to what stands before it. */
export function saysOnlyDates({ tokens, phrases, lexicon }: Parts, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) {
    const isDate = phrases.some((phrase) => at >= phrase.from && at < phrase.to);
    if (!isDate && tokens[at]!.kind !== "sign" && !(at > from && lexicon.is(tokens[at], "and", "or"))) return false;
  }
  return true;
}
