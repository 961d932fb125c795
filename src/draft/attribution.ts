/** "…, officials said Thursday": the day on which something was told, which is not that of what was told. */
import { firstWord, hasVerb, partOf } from "./grammar/parts.ts";
import type { Lexicon } from "./grammar/lexicon.ts";
import type { Phrase } from "./dates/point.ts";
import type { Range } from "./grammar/sentences.ts";
import { isVerb } from "./grammar/tense.ts";
import type { Token } from "./grammar/tokens.ts";

/** Who told it is said in no more words. */
const LONGEST = 8;

/** So few words may stand between the verb and the day: "said in a statement on Thursday". */
const NEAR = 5;

/** The part of a sentence that only says who told the rest, and when; undefined where the day is no such day. */
export function attributionOf(
  tokens: readonly Token[],
  cuts: readonly number[],
  phrase: Phrase,
  lexicon: Lexicon,
): Range | undefined {
  const near = partOf(cuts, phrase);
  if (near.from === cuts[0] || !endsPart(tokens, near.from) || tokens[phrase.to]?.low === "that") return undefined;
  const first = firstWord(tokens, near, () => false) ?? near.from;
  if (lexicon.is(tokens[first], "conjunction", "relative") || /^(?:we|i)$/.test(tokens[first]?.low ?? ""))
    return undefined;
  const found = tokens.slice(near.from, near.to).findIndex((token) => lexicon.is(token, "says"));
  const says = found < 0 ? found : near.from + found;
  // "wie der Betreiber gestern mitteilte"
  if (says >= phrase.to) return lexicon.language.inverts && says - near.from <= LONGEST ? near : undefined;
  // "said on Sunday it would tear the deal up" tells it itself.
  const isEnglish = lexicon.language.tag === "en";
  if (isEnglish && hasVerb(tokens, { from: phrase.to, to: near.to }, lexicon)) return undefined;
  if (says < 0 || says - near.from > LONGEST || phrase.from - says > NEAR + 1) return undefined;
  return isSaidAlone(tokens, says, phrase, lexicon) ? near : undefined;
}

/** "A probe lowered in March has brought up water": behind the date of its participle, the sentence has its own verb. */
function isReduced(tokens: readonly Token[], phrase: Phrase, from: number, to: number, lexicon: Lexicon): boolean {
  const { past, passive } = lexicon.language;
  const front = tokens.slice(from, phrase.from);
  const verb = front.findIndex((token) => past.test(token.low));
  if (verb < 1 || passive?.test(front[verb - 1]!.low)) return false;
  return tokens
    .slice(phrase.to, to)
    .some(({ low }) => passive?.test(low) === true || /^(?:has|have|had|will)$/.test(low));
}

/** A comma, or one in front of a closing quotation mark. */
function endsPart(tokens: readonly Token[], at: number): boolean {
  return /^[,"”’“»]$/.test(tokens[at - 1]!.text);
}

/** "announced a plan on Thursday" tells of something, "said at a news conference on Thursday" and "told reporters" do not. */
function isSaidAlone(tokens: readonly Token[], says: number, phrase: Phrase, lexicon: Lexicon): boolean {
  const [verb, next] = [tokens[says]!, tokens[says + 1]];
  if (says + 1 >= phrase.from || verb.low === "told") return true;
  return lexicon.is(next, "in", "part") || /^(?:to|late|early)$/.test(next?.low ?? "") || isName(tokens, says, phrase);
}

/** "said Sheriff Dunning on Thursday". */
function isName(tokens: readonly Token[], says: number, phrase: Phrase): boolean {
  return tokens.slice(says + 1, phrase.from).some(({ text, low }) => text.charAt(0) !== low.charAt(0));
}

/** Whether what was told has a date of its own in the clause that tells it: not only beside it, as in "built in 1970". */
export function hasOwnDate(
  tokens: readonly Token[],
  cuts: readonly number[],
  attribution: Range,
  phrases: readonly Phrase[],
  lexicon: Lexicon,
): boolean {
  return phrases.some((each) => {
    if (each.owns || (each.from >= attribution.from && each.to <= attribution.to)) return false;
    const { from, to } = partOf(cuts, each);
    return !isBeside(tokens, { from, to }, lexicon) && !isReduced(tokens, each, from, to, lexicon);
  });
}

/** ", built in 1970", ", who joined in 2020": a part that only says more of what stands before it. */
export function isBeside(tokens: readonly Token[], part: Range, lexicon: Lexicon): boolean {
  const first = firstWord(tokens, part, () => false) ?? part.from;
  return (
    tokens[part.from - 1]?.text === "," &&
    (lexicon.is(tokens[first], "relative") ||
      (isVerb(tokens, first, lexicon) && !lexicon.is(tokens[first], "auxiliary")))
  );
}
