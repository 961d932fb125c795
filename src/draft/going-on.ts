/** What goes on without a word of when it began: "have seen a significant increase". */
import type { Lexicon } from "./grammar/lexicon.ts";
import type { Phrase } from "./dates/point.ts";
import type { Range } from "./grammar/sentences.ts";
import type { Token } from "./grammar/tokens.ts";

/** So many words may stand between the verb and what it tells. */
const REACH = 5;

/** Where a sentence tells of it, as a phrase that says no date; undefined where it does not. */
export function goingOn(tokens: readonly Token[], { from, to }: Range, lexicon: Lexicon): Phrase | undefined {
  for (let at = from; at < to; at += 1) {
    const found = lexicon.find(tokens, at, "ongoing");
    if (!found) continue;
    const behind = tokens.slice(found.next, Math.min(to, found.next + REACH));
    if (behind.some((token) => lexicon.is(token, "change")))
      return { from: at, to: found.next, point: { kind: "fixed", say: "" } };
  }
  return undefined;
}
