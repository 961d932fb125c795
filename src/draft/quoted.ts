/** What somebody says has a tense of its own, and where it was said long ago a day of its own. */
import { daysFromCivil } from "../time/index.ts";
import type { Phrase } from "./dates/point.ts";
import type { Range } from "./grammar/sentences.ts";
import type { Token } from "./grammar/tokens.ts";

/** What somebody says has a tense of its own, whatever that of "said" is. */
export function isQuoted(tokens: readonly Token[], { from, to }: Range): boolean {
  return [tokens[from], tokens[to - 1], tokens[to - 2]].some(
    (token) => token !== undefined && /^["“”„«»]$/.test(token.text),
  );
}

/** "to a man whom he knew as “Stefan,”": a name in quotation marks at the end is no quotation. */
export function isNamedLast(tokens: readonly Token[], { from, to }: Range): boolean {
  if (!/^["”“»]$/.test(tokens[to - 1]?.text ?? "") || /^["“„«]$/.test(tokens[from]!.text)) return false;
  for (let at = to - 2; at > Math.max(from, to - 2 - NAME); at -= 1)
    if (/^["“„«]$/.test(tokens[at]!.text)) return tokens[at - 1]!.kind === "word";
  return false;
}

/** A name has so few tokens, with its comma. */
const NAME = 5;

/** No quotation that a day stands before has more tokens. */
const LONGEST = 300;

/** So many tokens may stand between the day on which something was written and what was. */
const REACH = 16;

/**
 * The day, in days since 1970, from which a date in a quotation is counted, where that is not publication: "in a diary
 * entry for 3 April 2011 she wrote: “I told him today.”" Undefined where no such day stands before it.
 */
export function spokenOn(tokens: readonly Token[], phrases: readonly Phrase[], phrase: Phrase): number | undefined {
  const open = openingBefore(tokens, phrase.from);
  const last = open < 0 ? undefined : lastBefore(phrases, open);
  if (!last || open - last.to > REACH || last.point.kind !== "day" || !/^\d{4}$/.test(last.point.year ?? ""))
    return undefined;
  return daysFromCivil(Number(last.point.year), last.point.month, last.point.day);
}

/** The last phrase before a token, found by halves. */
function lastBefore(phrases: readonly Phrase[], at: number): Phrase | undefined {
  let [from, to] = [0, phrases.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (phrases[middle]!.to <= at) from = middle + 1;
    else to = middle;
  }
  return phrases[from - 1];
}

/** The quotation mark that opens what a token stands in; -1 where it stands in none. */
function openingBefore(tokens: readonly Token[], before: number): number {
  let open = -1;
  for (let at = Math.max(0, before - LONGEST); at < before; at += 1) {
    const { text } = tokens[at]!;
    if (/^["“„«]$/.test(text) && open < 0) open = at;
    else if (/^["”“»]$/.test(text)) open = -1;
  }
  return open;
}
