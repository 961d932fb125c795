/** What looks like a date and is none: names, quantities, model numbers. */
import type { Lexicon } from "./lexicon.ts";
import type { Edge, Phrase } from "./point.ts";
import type { Reader } from "./reader.ts";
import { isCapital, type Token } from "./tokens.ts";

/** Whether a number of four figures counts something: "2018 people", "a total of 1500". */
export function isCounted(reader: Reader, at: number): boolean {
  const { tokens, lexicon } = reader;
  const next = tokens[at + 1];
  if (next?.kind === "word" && lexicon.is(next, "counted")) return true;
  if (next?.kind === "sign" && "%°€$".includes(next.text)) return true;
  if (isAddress(tokens, at)) return true;
  const word = behindSmallWords(tokens, at, lexicon);
  if (word && lexicon.is(word, "quantity")) return true;
  return isPlural(next, lexicon) && !isBehindVerb(tokens[at + 2], lexicon) && !isFirmlyLed(tokens[at - 1], lexicon);
}

/** "in 2018 ministers met": behind such a word, a year may stand before any noun. */
function isFirmlyLed(before: Token | undefined, lexicon: Lexicon): boolean {
  return (
    before !== undefined &&
    /^(?:in|since|during|im|seit|jahr|jahre|en|desde|año)$/.test(before.low) &&
    lexicon.is(before, "in", "since", "yearWord")
  );
}

/** "a charter of 1086 names the road": what an article or an object follows is a verb, and no noun. */
function isBehindVerb(behind: Token | undefined, lexicon: Lexicon): boolean {
  return behind !== undefined && (lexicon.is(behind, "the", "object") || /^["“„«]$/.test(behind.text));
}

/** A small word in the plural behind a number: what there are so many of. */
function isPlural(next: Token | undefined, lexicon: Lexicon): boolean {
  if (next?.kind !== "word" || lexicon.is(next, "function")) return false;
  if (lexicon.language.nouns) return isCapital(next);
  return !isCapital(next) && /[^sui]s$/.test(next.low);
}

/** The word before the number, over "of", "the" and "about". */
function behindSmallWords(tokens: readonly Token[], at: number, lexicon: Lexicon): Token | undefined {
  let before = at - 1;
  while (
    before >= 0 &&
    at - before < 4 &&
    lexicon.is(tokens[before], "of", "about") &&
    !lexicon.is(tokens[before], "quantity")
  )
    before -= 1;
  return tokens[before];
}

const STREET = /^(?:street|st|road|rd|avenue|ave|lane|drive|square|boulevard|blvd|way|court|place|terrace|quay|mile)$/;

/** "1914 Quay Road". */
function isAddress(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 4 && isCapital(tokens[next]); next += 1) {
    if (next > at + 1 && STREET.test(tokens[next]!.low)) return true;
  }
  return false;
}

/** Whether a month, weekday, season or year that stands alone is somebody's or something's name. */
export function isName(reader: Reader, at: number, edge: Edge | undefined, from: number): boolean {
  const { tokens, lexicon } = reader;
  const next = tokens[reader.at];
  const name = tokens[at];
  if (!name || name.kind === "number") return false;
  const isLoose =
    edge === "by" ||
    edge === "after" ||
    edge === "before" ||
    edge === "from" ||
    /^(?:of|for|de)$/.test(tokens[from]?.low ?? "");
  return isLoose && isCapital(next) && isCapital(name) && !lexicon.language.nouns;
}

/** Days that are called by a name: "Good Friday", "the Sunday Times". */
const NAMED = /^(?:good|black|ash|super|bloody|easter|whit|palm|cyber|giving|maundy|holy|mad|sheffield|fat|shrove)$/;

/** Whether a weekday is no day that is told: part of a name, or said of every week. */
export function isNoDay(tokens: readonly Token[], { from, to, point }: Phrase, lexicon: Lexicon): boolean {
  if (point.kind !== "weekday") return false;
  const before = tokens[from - 1];
  if (before && (NAMED.test(before.low) || lexicon.is(before, "every"))) return true;
  const [day, next] = [tokens[to - 1], tokens[to]];
  if (lexicon.is(tokens[from], "ordinal") || lexicon.is(before, "ordinal")) return true;
  const isNamed = isCapital(next) && next?.glued === false && NAMES.test(next.low);
  return isNamed && !lexicon.language.nouns && isCapital(day);
}

const NAMES =
  /^(?:night|times|mail|mirror|telegraph|herald|post|express|club|independent|school|league|service|live|football)$/;

/** Whether a bare year belongs to the noun behind it: "the 2018 talks", "a 2015 law". */
export function isAttribute(tokens: readonly Token[], { from, to, point, other }: Phrase, lexicon: Lexicon): boolean {
  if (point.kind !== "fixed" || !/^\d{4}$/.test(point.say) || other || lexicon.language.tag !== "en") return false;
  const next = tokens[to];
  const before = tokens[to - 2];
  if (next?.kind !== "word" || lexicon.is(next, "function")) return false;
  return to - from > 1 && lexicon.is(before, "the") && !/ed$/.test(next.low);
}

/** Whether a year may stand here without "in" before it. */
export function mayStandAlone({ tokens, lexicon, at }: Reader, phrase: Phrase | undefined): boolean {
  const [before, year, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (year?.kind !== "number") return false;
  // "2018, 2019 and 2021", and the dates of a life in brackets.
  const gap = phrase ? at - phrase.to : 0;
  const goesOn =
    phrase !== undefined &&
    gap > 0 &&
    gap < 3 &&
    tokens.slice(phrase.to, at).every((token) => token.text === "," || lexicon.is(token, "and", "or"));
  if (goesOn || (before?.text === "(" && /[),;–-]/.test(next?.text ?? ""))) return true;
  const begins = before === undefined || /^[.!?:•*]$/.test(before.text);
  if (begins && lexicon.language.inverts && next?.kind === "word") return !isCapital(next);
  if (begins)
    return next?.kind === "word"
      ? lexicon.is(next, "function") || lexicon.language.past.test(next.low)
      : /^[:–—]$/.test(next?.text ?? "");
  if (lexicon.language.tag === "de") return isGermanYear(before, next, lexicon);
  return lexicon.is(before, "owner") && next?.kind === "word" && !lexicon.is(next, "function");
}

/** In German a year needs no word before it: "wurde 1896 gebaut". */
function isGermanYear(before: Token | undefined, next: Token | undefined, lexicon: Lexicon): boolean {
  if (lexicon.is(before, "quantity") || (before !== undefined && before.kind !== "word")) return false;
  return next?.kind === "word" ? !isCapital(next) : !isCapital(before);
}
