/** Dates that tell of the article and not of the world: datelines, "Published 11 September 2021". */
import type { Lexicon } from "./lexicon.ts";
import { phrasesIn } from "./phrases.ts";
import { MONTHS, type Phrase } from "./point.ts";
import { isCapital, type Token } from "./tokens.ts";

/** What leads such a line. */
const LEADS =
  /^(?:published|updated|posted|modified|edited|reviewed|accessed|retrieved|copyright|veröffentlicht|aktualisiert|stand|publicado|actualizado|©)$/;

/** A line of so few words says nothing but who wrote it when. */
const FEW = 6;

/** Longer blocks are no such line; a dateline stands in their first few words. */
const LONGEST = 60;

/** Blocks further down are never the head of the article. */
const HEAD = 4;

/** Whether a date stands in such a line. @param index place of the block among those of the article */
export function isHouseLine(tokens: readonly Token[], phrase: Phrase, index: number, lexicon: Lexicon): boolean {
  if (index >= HEAD && tokens.length > LONGEST) return false;
  const words = tokens.slice(0, LONGEST).filter(({ kind }) => kind === "word");
  const others = words.length - tokens.slice(phrase.from, phrase.to).filter(({ kind }) => kind === "word").length;
  const lead = tokens.find(({ kind, text }) => kind === "word" || text === "©");
  if (lead && tokens.length <= LONGEST && LEADS.test(lead.low) && (others <= FEW || phrase.from <= 3)) return true;
  if (index >= HEAD) return false;
  if (others === 0 || (lead?.low === "by" && others <= FEW) || (lead?.low === "von" && others <= FEW)) return true;
  return isDateline(tokens, phrase, lexicon);
}

/** "HAVANA, April 21 (Reuters) — " */
function isDateline(tokens: readonly Token[], { from, to }: Phrase, lexicon: Lexicon): boolean {
  if (from > 8 || from === 0 || tokens.slice(0, from).some((token) => token.kind === "word" && !isCapital(token)))
    return false;
  if (!/^[,(]$/.test(tokens[from - 1]!.text) || lexicon.is(tokens[0], "in")) return false;
  const behind = tokens.slice(to, to + 8);
  const dash = behind.findIndex(({ text }) => /^[–—-]$/.test(text));
  return dash >= 0 && behind.slice(0, dash).every((token) => token.kind === "sign" || isCapital(token));
}

/** The day that such a line at the head of an article says in full. */
export function publishedIn(blocks: readonly (readonly Token[])[], lexicon: Lexicon): string | undefined {
  for (const [index, tokens] of blocks.slice(0, HEAD).entries()) {
    for (const phrase of phrasesIn(tokens, lexicon)) {
      const { point } = phrase;
      if (!isHouseLine(tokens, phrase, index, lexicon)) continue;
      if (point.kind === "day" && point.year !== undefined) return `${point.day} ${MONTHS[point.month]} ${point.year}`;
      if (point.kind === "fixed" && /^\d{4}-\d\d-\d\d$/.test(point.say)) return point.say;
    }
  }
  return undefined;
}
