/** Verbs: whether the words round a date tell of what is over or of what lies ahead. */
import type { Lexicon } from "./lexicon.ts";
import type { Phrase } from "./point.ts";
import type { Range } from "./sentences.ts";
import type { Token } from "./tokens.ts";

export type Tense = -1 | 0 | 1;

/**
 * By the verbs of the nearest part of the sentence: those before the date count first, so that in "said on Thursday it
 * would close" the day is over. Where that has none, the next wider one is asked.
 */
export function tenseOf(tokens: readonly Token[], phrase: Phrase, ranges: readonly Range[], lexicon: Lexicon): Tense {
  const ask = ({ from, to }: Range): Tense =>
    before(tokens, { from, to: phrase.from }, lexicon) || behind(tokens, { from: phrase.to, to }, lexicon);
  for (const range of ranges) {
    const tense = ask(range);
    if (tense !== 0) return tense;
  }
  return 0;
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

/** Whether a word is known as a verb, or looks like one of the past. */
export function isVerb(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  return at < tokens.length && (tenseAt(tokens, at, lexicon) !== 0 || lexicon.is(tokens[at], "verb"));
}

function tenseAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Tense {
  const token = tokens[at]!;
  if (token.kind !== "word") return 0;
  if (token.low === token.text && lexicon.find(tokens, at, "will")) return 1;
  if (lexicon.is(token, "past")) return -1;
  const isVerb = token.low === token.text && token.low.length > 3 && lexicon.language.past.test(token.low);
  return isVerb ? -1 : 0;
}
