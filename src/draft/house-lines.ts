/** Dates that tell of the article and not of the world: datelines, "Published 11 September 2021", who took a picture when. */
import type { Lexicon } from "./grammar/lexicon.ts";
import { phrasesIn } from "./dates/phrases.ts";
import { MONTHS, type Phrase } from "./dates/point.ts";
import { isCapital, type Token } from "./grammar/tokens.ts";

/** A line of so few words says nothing but who wrote it when. */
const FEW = 6;

/** Longer blocks are no such line; a dateline stands in their first few words. */
const LONGEST = 60;

/** Blocks further down are never the head of the article. */
const HEAD = 4;

/** Whether a date stands in such a line. @param index place of the block among those of the article */
export function isHouseLine(tokens: readonly Token[], phrase: Phrase, index: number, lexicon: Lexicon): boolean {
  if (isStamp(tokens, phrase, lexicon) || isOfItself(tokens, lexicon)) return true;
  if (index >= HEAD && tokens.length > LONGEST) return false;
  const words = tokens.slice(0, LONGEST).filter(({ kind }) => kind === "word");
  const others = words.length - tokens.slice(phrase.from, phrase.to).filter(({ kind }) => kind === "word").length;
  const lead = tokens.find(({ kind, text }) => kind === "word" || text === "©");
  const leads = lead !== undefined && tokens.length <= LONGEST && leadsLine(lead, lexicon);
  // "Published in 1998, the book sold" tells of the world.
  const isDay = phrase.point.kind === "day" || phrase.point.kind === "weekday" || others <= 2;
  if (leads && isDay && (others <= FEW || (phrase.from <= 3 && index < HEAD))) return true;
  if (isCredit(tokens, lexicon) || isContributors(tokens)) return true;
  if (index >= HEAD) return false;
  if (others === 0 || (index > 0 && isByline(tokens, phrase))) return true;
  return isDateline(tokens, phrase, lexicon);
}

/** "Published", "Updated", the sign of copyright. */
function leadsLine(token: Token, lexicon: Lexicon): boolean {
  return token.text === "©" || lexicon.is(token, "stamp");
}

/** "Jocelyn March, Sun 6 Aug 2023 09.00 BST": names and a day in full. */
function isByline(tokens: readonly Token[], { from, to, point }: Phrase): boolean {
  const isDay =
    point.kind === "day" ? point.year !== undefined : point.kind === "fixed" && /^\d+[-./]\d+[-./]\d+$/.test(point.say);
  if (!isDay || tokens.length > 24) return false;
  const others = [...tokens.slice(0, from), ...tokens.slice(to)].filter(({ kind }) => kind === "word");
  return others.every((word) => isCapital(word) || /^(?:by|and|on|at|in|am|pm)$/.test(word.low));
}

/** So many tokens may stand between "Published" and its day: "Last modified on Thursday,". */
const REACH = 4;

/** "Published: Wednesday 15 March 2023, 06.30 GMT. Last modified on Thursday 16 March 2023", wherever it stands. */
function isStamp(tokens: readonly Token[], { from, to, point }: Phrase, lexicon: Lexicon): boolean {
  if (point.kind !== "day" && point.kind !== "weekday" && point.kind !== "fixed") return false;
  let lead = from - 1;
  while (lead >= Math.max(0, from - REACH) && !leadsLine(tokens[lead]!, lexicon)) {
    const { kind, text, low } = tokens[lead]!;
    if (kind === "word" ? !/^(?:on|at|el|am)$/.test(low) : !/^[:,]$/.test(text)) return false;
    lead -= 1;
  }
  if (lead < Math.max(0, from - REACH) || (point.kind === "fixed" && !point.say.includes("-"))) return false;
  const before = tokens[lead - 1]?.low ?? "";
  const isList = /^(?:and|,|\|)$/.test(before) && leadsLine(tokens[0]!, lexicon);
  if (/^(?:last|zuletzt)$/.test(before) || isList) return true;
  // "Published on 3 May 1998, the book sold": what goes on in small letters is a sentence.
  if (!isCapital(tokens[lead]) && !/^(?:first|originally)$/.test(before)) return false;
  const behind = tokens.slice(to, to + LONGEST).find(({ kind }) => kind === "word");
  return behind === undefined || isCapital(behind) || lexicon.is(behind, "at", "clock") || leadsLine(behind, lexicon);
}

/** A block that begins "This article was", "A correction was made", "Correction:". */
function isOfItself(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const words = tokens.slice(0, 8).filter(({ kind }) => kind === "word");
  const at = words.findIndex((word) => lexicon.is(word, "piece"));
  if (at < 0 || at > 2) return false;
  const lead = words[at]!.low;
  const isLed = words.slice(0, at).every(({ low }) => /^(?:this|a|an|the|earlier|previous)$/.test(low));
  if (/^(?:correction|clarification)$/.test(lead)) return isLed;
  const isVersion = lead === "version" && words[at + 1]?.low === "of";
  const isThis = words[0]!.low === "this" && /^(?:was|has|is|first|originally)$/.test(words[at + 1]?.low ?? "");
  return isLed && (isVersion || isThis) && isMade(words.slice(at + 1), lexicon);
}

/** "was first published", "has been corrected", "of this article appears in print". */
function isMade(words: readonly Token[], lexicon: Lexicon): boolean {
  return words.some((word) => lexicon.is(word, "stamp", "piece") || /^appear(?:ed|s)$/.test(word.low));
}

/** "Photo: J. Sunday / Getty, 2022", "By Una Brask", "(Reporting by Sol May; editing by Jan Marsh)": nothing but names. */
function isCredit(tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (tokens.length > LONGEST) return false;
  const words = tokens.filter(({ kind }) => kind === "word");
  if (words.length > LONGEST / 2 || !lexicon.is(words[0], "credit")) return false;
  return words.slice(1).filter((word) => !isCapital(word)).length <= FEW;
}

/** "Associated writers Tom Sunday and June Abbot contributed to this report.", "With files from Julian Sunday". */
function isContributors(tokens: readonly Token[]): boolean {
  const words = tokens.slice(0, LONGEST).filter(({ kind }) => kind === "word");
  const at = words.findIndex(({ low }) => low === "contributed");
  if (words[0]?.low === "with" && words[1]?.low === "files") return true;
  return at > 0 && words[at + 1]?.low === "to" && words[at + 2]?.low === "this";
}

/** "HAVANA, April 21 (Reuters) — ", "OSLO, 25 July 2025 - " */
function isDateline(tokens: readonly Token[], { from, to }: Phrase, lexicon: Lexicon): boolean {
  if (from > 8 || from === 0 || tokens.slice(0, from).some((token) => token.kind === "word" && !isCapital(token)))
    return false;
  if (!/^[,(]$/.test(tokens[from - 1]!.text) || lexicon.is(tokens[0], "in")) return false;
  // "Madrid, 14 de marzo de 2023", alone in its line.
  if (to === tokens.length && tokens[to - 1]!.kind === "number") return true;
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
