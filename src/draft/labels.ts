/** Dates that stand alone above what they tell of: headings, terms, the first of two cells. */
import type { Block } from "./article/article.ts";
import type { Lexicon } from "./grammar/lexicon.ts";
import { phrasesIn } from "./dates/phrases.ts";
import type { Phrase } from "./dates/point.ts";
import { sentencesOf } from "./grammar/sentences.ts";
import type { Token } from "./grammar/tokens.ts";

/** The phrases of a block; a heading may be a year alone. */
export function phrasesOf({ heading }: Block, tokens: readonly Token[], lexicon: Lexicon): Phrase[] {
  const [only, ...more] = tokens;
  if (heading && only && more.length === 0 && /^(?:1\d|20)\d\d$/.test(only.text))
    return [{ from: 0, to: 1, point: { kind: "fixed", say: only.text } }];
  return phrasesIn(tokens, lexicon);
}

/** What a heading says to the blocks below it; "2019" and "March 2019: the crisis" give them a year, a headline does not. */
export function labelIn(
  { text, heading }: Block,
  tokens: readonly Token[],
  phrases: readonly Phrase[],
): { text: string; year?: { year: number; month: number }; isOnce: boolean } {
  const [first, ...more] = phrases;
  const leads = first?.from === 0 && /^[:–—-]?$/.test(tokens[first.to]?.text ?? "");
  const point = leads && more.length === 0 && !first.other ? first.point : undefined;
  const said =
    point?.kind === "fixed" ? point.say : point?.kind === "month" || point?.kind === "day" ? point.year : undefined;
  const month = point?.kind === "month" ? point.month : 1;
  const year = /^\d{4}$/.test(said ?? "") ? { year: { year: Number(said), month } } : {};
  return { text: text.replace(/\s+/g, " ").trim(), ...year, isOnce: heading === "label" };
}

/** The first sentence below a date; "told" where it says one itself. */
export function wordsBelow({ text }: Block, tokens: readonly Token[], lexicon: Lexicon): string | undefined {
  const [range] = sentencesOf(tokens);
  if (!range) return undefined;
  // "on summer weekends" is no date that it says.
  const isTold = ({ point }: Phrase): boolean => !(point.kind === "season" && point.bare === true);
  if (phrasesIn(tokens.slice(range.from, range.to), lexicon).some(isTold)) return "told";
  const words = text.slice(tokens[range.from]!.at, tokens[range.to - 1]!.end);
  return words
    .replace(/\s+/g, " ")
    .replace(/[.;,]$/, "")
    .trim();
}
