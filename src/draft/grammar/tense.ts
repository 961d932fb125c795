/** Verbs: whether the words round a date tell of what is over or of what lies ahead. */
import type { Lexicon } from "./lexicon.ts";
import type { Range } from "./sentences.ts";
import { isCapital, type Token } from "./tokens.ts";

export type Tense = -1 | 0 | 1;

/**
 * By the verbs of the nearest part of the sentence: those before the date count first, so that in "said on Thursday it
 * would close" the day is over. Where that has none, the next wider one is asked.
 */
export function tenseOf(tokens: readonly Token[], phrase: Range, ranges: readonly Range[], lexicon: Lexicon): Tense {
  const ask = ({ from, to }: Range): Tense =>
    participleBefore(tokens, phrase.from, from, lexicon) ||
    before(tokens, { from, to: phrase.from }, lexicon) ||
    infinitiveBefore(tokens, phrase.from, from, lexicon) ||
    behind(tokens, { from: phrase.to, to }, lexicon) ||
    soonBefore(tokens, phrase.from, from, lexicon);
  for (const range of ranges) {
    const tense = ask(range);
    if (tense !== 0) return tense;
  }
  return 0;
}

/** "It will fund this from a loan arranged in December": what stands right before the date is over, unless it is to be. */
function participleBefore(tokens: readonly Token[], at: number, from: number, lexicon: Lexicon): Tense {
  const token = tokens[at - 1];
  if (at - 1 <= from || !token || tenseAt(tokens, at - 1, lexicon) !== -1 || !/ed$/.test(token.low)) return 0;
  const front = tokens.slice(Math.max(from, at - 1 - NEAR), at - 1);
  const isDone = front.length > 0 && !front.some(({ low }) => AUXILIARY.test(low));
  return isDone && !lexicon.is(front.at(-1), "conjunction") ? -1 : 0;
}

/** "The pact enters into force on January 1": the present of what has a day is about to come. */
function soonBefore(tokens: readonly Token[], at: number, from: number, lexicon: Lexicon): Tense {
  for (let word = Math.max(from, at - SOON); word < at; word += 1) if (lexicon.find(tokens, word, "soon")) return 1;
  return 0;
}

/** So few words may stand between "enters" and its day. */
const SOON = 6;

const AUXILIARY =
  /^(?:be|been|being|is|are|to|get|gets|getting|have|will|would|shall|should|may|might|must|can|could)$/;

/** "The subpoena orders him to appear on Dec. 9": what somebody is to do lies ahead. */
function infinitiveBefore(tokens: readonly Token[], at: number, from: number, lexicon: Lexicon): Tense {
  if (lexicon.language.tag !== "en") return 0;
  const front = tokens.slice(Math.max(from, at - 3), at);
  const to = front.findIndex(({ text }) => text === "to");
  const verb = front[to + 1];
  const isVerbal = verb?.kind === "word" && !isCapital(verb) && !lexicon.is(verb, "function", "the", "owner");
  return to >= 0 && isVerbal ? 1 : 0;
}

/** "He will be sentenced": a word of the future outweighs the participle behind it. */
function before(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): Tense {
  let tense: Tense = 0;
  for (let at = from; at < to; at += 1) {
    const told = tenseAt(tokens, at, lexicon);
    if (told === 1 || (told === -1 && tense === 0)) tense = told;
  }
  return tense;
}

function behind(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): Tense {
  for (let at = from; at < to; at += 1) {
    const told = tenseAt(tokens, at, lexicon);
    if (told !== 0) return told;
  }
  return 0;
}

/** "The season is announced on Tuesday": what is done on a day that is named is still to come. */
export function isBeingDone(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): boolean {
  const { present, past } = lexicon.language;
  return tokens
    .slice(from, to)
    .some(({ low }, at, all) => present?.test(low) === true && past.test(all[at + 1]?.low ?? ""));
}

/** So few words may stand between "has" and its participle: "has not yet been". */
const NEAR = 4;

function hasParticiple(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const near = tokens.slice(at + 1, at + 1 + NEAR);
  return near.some((token) => lexicon.is(token, "past") || lexicon.language.past.test(token.low));
}

/** Whether a word is known as a verb, or looks like one of the past. */
export function isVerb(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  // What lies ahead, before a noun.
  if (lexicon.is(tokens[at], "planned")) return false;
  return (
    at >= 0 &&
    at < tokens.length &&
    (tenseAt(tokens, at, lexicon) !== 0 || (lexicon.is(tokens[at], "verb") && !isCapital(tokens[at])))
  );
}

function tenseAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Tense {
  const token = tokens[at]!;
  if (token.kind !== "word") return 0;
  // "should have been delivered in May"
  if (/^(?:should|would|could|might|must)$/.test(token.low) && tokens[at + 1]?.low === "have") return -1;
  if (token.low === token.text && lexicon.find(tokens, at, "will")) return 1;
  if (token.low === token.text && lexicon.language.future?.test(token.low)) return 1;
  // "The company has until Friday" is no perfect.
  if (/^(?:has|have)$/.test(token.low) && !hasParticiple(tokens, at, lexicon)) return 0;
  // "is shown", "are held": what is done now, or every year.
  if (lexicon.language.present?.test(tokens[at - 1]?.low ?? "")) return 0;
  // "Fell was charged"
  // "a cut by May", "a Scottish-born executive"
  const isCompound = token.glued && tokens[at - 1]?.text === "-" && tokens[at - 1]!.glued;
  if (lexicon.is(token, "past"))
    return isCompound ? 0 : isCapital(token) || lexicon.is(tokens[at - 1], "determiner") ? 0 : -1;
  // "747-sized pumps"
  // "the affected orders"
  const isAdjective =
    lexicon.language.tag === "en" &&
    (lexicon.is(tokens[at - 1], "determiner") ||
      (tokens[at - 1]?.kind === "number" && !/^\d{4}$/.test(tokens[at - 1]!.text))) &&
    tokens[at + 1]?.kind === "word" &&
    !isCapital(tokens[at + 1]) &&
    !lexicon.is(tokens[at + 1], "function", "past", "in");
  const isJoined = token.glued && tokens[at - 1]?.text === "-";
  const isVerb =
    token.low === token.text &&
    token.low.length > 3 &&
    lexicon.language.past.test(token.low) &&
    !lexicon.is(token, "ordinal", "last", "next", "following");
  return isVerb && !isJoined && !isAdjective ? -1 : 0;
}
