/** The edge of a date as the words before it have it: "not until May", "the first since 2018", "postponed until June". */
import type { Lexicon } from "./grammar/lexicon.ts";
import type { Phrase } from "./dates/point.ts";
import type { Range } from "./grammar/sentences.ts";
import { isVerb } from "./grammar/tense.ts";
import type { Token } from "./grammar/tokens.ts";

/**
 * The edge as the words before it have it: "not until May" is May, "not before May" is then or later; "the first talks
 * since 2018" tells of 2018, "in office since 2018" of all that came after.
 */
export function withTurnedEdge(phrase: Phrase, tokens: readonly Token[], range: Range, lexicon: Lexicon): Phrase {
  const { edge: told, ...rest } = phrase;
  // "hasta la primavera no se recuperaron"
  const isBehind = told === "until" && lexicon.language.tag === "es" && tokens[phrase.to]?.low === "no";
  if (isBehind) return { ...rest, owns: true };
  if (isFor(phrase, tokens)) return { ...rest, moved: true };
  const isTurned = (told === "until" || told === "before") && isNegated(tokens, phrase, range, lexicon);
  if (isTurned) return told === "until" ? { ...rest, owns: true } : { ...rest, edge: "notBefore" };
  const moved = movedTo(phrase, tokens, range, lexicon);
  if (moved !== undefined) return { ...rest, from: moved, moved: true };
  if (told !== "since") return phrase;
  for (let at = phrase.from - 1; at >= Math.max(range.from, phrase.from - REACH); at -= 1) {
    const token = tokens[at]!;
    if (/[.,;:—]/.test(token.text) || lexicon.is(token, "relative")) break;
    // "Work did not begin until October and has been halted since" tells of two things.
    if (lexicon.is(token, "conjunction") && isVerb(tokens, at + 1, lexicon)) break;
    const isMost = token.low === token.text && (lexicon.language.most?.test(token.low) ?? false);
    // "up by a third since May"
    const isShare = /^(?:a|one)$/.test(tokens[at - 1]?.low ?? "") && lexicon.is(token, "ordinal");
    if ((lexicon.is(token, "first") && !isShare) || isMost) {
      return { ...rest, owns: true, since: at };
    }
  }
  return phrase;
}

/** "Called a strike for June 20", "una huelga para el 20 de junio": whatever the verb, the nearest is meant. */
function isFor({ from, edge, point, owns }: Phrase, tokens: readonly Token[]): boolean {
  const { low } = tokens[from]!;
  if (owns || (point.kind !== "day" && point.kind !== "weekday")) return false;
  return (low === "for" && edge === undefined) || (low === "para" && edge === "by");
}

/** So many words before "since" may tell that it is the first. */
const REACH = 18;

/** So few words may stand between "not" and "before". */
const NEAR = 12;

/** "will not reopen until", "not before". */
function isNegated(tokens: readonly Token[], phrase: Phrase, range: Range, lexicon: Lexicon): boolean {
  const near = tokens.slice(Math.max(range.from, phrase.from - NEAR), phrase.from);
  const comma = near.findLastIndex(({ text }) => /[.,;:—]/.test(text));
  const clause = near.slice(comma + 1);
  const joint = clause.findLastIndex((token) => lexicon.is(token, "conjunction", "relative"));
  const told = clause.slice(joint + 1);
  // "It is in no chronicle before 1688", "not in any": what is not there, and not when it comes.
  if (phrase.edge === "before" && told.some(({ low }) => /^(?:any|anyone|anything|ever)$/.test(low))) return false;
  return told.some((token) => lexicon.is(token, "not"));
}

/** "postponed until 12 October", "moved up to Oct. 8": where the new date begins with the word before it. */
function movedTo({ from, edge }: Phrase, tokens: readonly Token[], range: Range, lexicon: Lexicon): number | undefined {
  const isTo = edge === undefined && from > range.from && lexicon.is(tokens[from - 1], "to");
  if (edge !== "until" && !isTo) return undefined;
  const near = tokens.slice(Math.max(range.from, from - MOVED), from);
  const first = from - near.length;
  // "extended in 2009, and went on until 2017"; but "put off until May and for growers until June".
  const comma = near.findLastIndex(
    ({ text }, at) =>
      /[.,;:—]/.test(text) || (lexicon.is(near[at], "conjunction") && isVerb(tokens, first + at + 1, lexicon)),
  );
  const isMoved = near.some((_, at) => at > comma && lexicon.find(tokens, first + at, "moved") !== undefined);
  if (!isMoved) return undefined;
  return isTo ? from - 1 : from;
}

/** So few words may stand between "moved" and the new date. */
const MOVED = 8;
