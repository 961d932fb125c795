/** What looks like a date and is none: names, quantities, model numbers. */
import type { Lexicon } from "../grammar/lexicon.ts";
import type { Edge, Phrase } from "./point.ts";
import type { Reader } from "./reader.ts";
import { isCapital, type Token } from "../grammar/tokens.ts";

/** Whether a number of four figures counts something: "2018 people", "a total of 1500". */
export function isCounted(reader: Reader, at: number): boolean {
  const { tokens, lexicon } = reader;
  const next = tokens[at + 1];
  if (lexicon.find(tokens, at + 1, "counted")) return true;
  if (next?.kind === "sign" && "%°€$".includes(next.text)) return true;
  if (isAddress(tokens, at, lexicon)) return true;
  // "until at least 2030"
  if (at > 2 && lexicon.find(tokens, at - 3, "until")?.next === at) return false;
  const word = behindSmallWords(tokens, at, lexicon);
  if (word && lexicon.is(word, "quantity") && !isFirmlyLed(tokens[at - 1], lexicon)) return true;
  if (!isPlural(next, lexicon) || isBehindVerb(tokens[at + 2], lexicon) || isFirmlyLed(tokens[at - 1], lexicon))
    return false;
  // "the 2022 midterms", where so many would be "the 2,022 workers".
  return !(
    lexicon.is(tokens[at - 1], "the") &&
    /^(?:19|20)\d\d$/.test(tokens[at]!.text) &&
    lexicon.language.tag === "en"
  );
}

/** "in 2018 ministers met": behind such a word, a year may stand before any noun. */
function isFirmlyLed(before: Token | undefined, lexicon: Lexicon): boolean {
  return lexicon.is(before, "firmly");
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

/** "1914 Quay Road". */
function isAddress(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let next = at + 1; next < at + 4 && isCapital(tokens[next]); next += 1) {
    if (next > at + 1 && lexicon.is(tokens[next], "street")) return true;
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

/** Whether what was read is no date that is told: part of a name, said of every week, the year of a budget. */
export function isNoDate(tokens: readonly Token[], phrase: Phrase, lexicon: Lexicon): boolean {
  if (isOfThatYear(tokens, phrase) || isForYear(tokens, phrase, lexicon)) return true;
  return phrase.point.kind === "weekday" ? isNoDay(tokens, phrase, lexicon) : isTimeless(tokens, phrase, lexicon);
}

/** "the hottest day of that year" is no year of its own. */
function isOfThatYear(tokens: readonly Token[], { from, point }: Phrase): boolean {
  return (
    point.kind === "shift" && point.from === "said" && point.count === 0 && /^(?:of|de|des)$/.test(tokens[from]!.low)
  );
}

/** "Entries for next year open in June": what it is for, and "planned for next year" is when. */
function isForYear(tokens: readonly Token[], { from, point, other }: Phrase, lexicon: Lexicon): boolean {
  if (point.kind !== "shift" || point.unit !== "year" || point.count <= 0 || other || tokens[from]!.low !== "for")
    return false;
  const before = tokens[from - 1];
  return before?.kind === "word" && !isVerbOf(before, lexicon) && !lexicon.is(before, "moved", "planned", "function");
}

/** "the 2024 budget", "its 2030 climate targets": what is made for a year did not happen in it. */
function isTimeless(tokens: readonly Token[], { from, to, point, other }: Phrase, lexicon: Lexicon): boolean {
  if (point.kind !== "fixed" || other || !/^\d{4}$/.test(point.say)) return false;
  // "el presupuesto de 2024", "der Haushalt 2024"
  if (lexicon.language.tag !== "en" && to - from < 3 && lexicon.is(tokens[from - 1], "timeless")) return true;
  if (!lexicon.is(tokens[to - 2], "the", "owner")) return false;
  const [next, afterNext] = [tokens[to], tokens[to + 1]];
  if (lexicon.is(next, "timeless")) return true;
  return next?.kind === "word" && !lexicon.is(next, "function", "past") && lexicon.is(afterNext, "timeless");
}

function isNoDay(tokens: readonly Token[], { from, to }: Phrase, lexicon: Lexicon): boolean {
  const at = from + tokens.slice(from, to).findIndex((token) => lexicon.is(token, "weekday"));
  if (at >= from && (isOneOfMany(tokens, at, to, lexicon) || isSurname(tokens, from, to, lexicon))) return true;
  const before = tokens[from - 1];
  // "Good Friday"
  if (lexicon.is(before, "dayName", "every")) return true;
  const [day, next] = [tokens[to - 1], tokens[to]];
  // "the Saturday before the fire"
  const isOfOther =
    /^(?:before|after)$/.test(next?.low ?? "") && lexicon.is(tokens[at - 1], "the") && tokens[to + 1]?.kind === "word";
  if (isOfOther && lexicon.language.tag === "en") return true;
  if (lexicon.is(tokens[from], "ordinal") || lexicon.is(before, "ordinal")) return true;
  // "the Sunday Times"
  const isNamed = isCapital(next) && next?.glued === false && lexicon.is(next, "nameBehind");
  return isNamed && !lexicon.language.nouns && isCapital(day);
}

/** "on a Friday in November" is some Friday; "in a Friday statement" is that of this week. */
function isOneOfMany(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): boolean {
  // "on a wet Tuesday in February"
  const told = tokens[at - 1];
  // and "in a filing Thursday" is that of this week
  const isOn = lexicon.language.tag !== "en" || /^(?:on|one|was)$/.test(tokens[at - 3]?.low ?? "on");
  const isTold = told?.kind === "word" && !isCapital(told) && !lexicon.is(told, "function") && isOn;
  const article = isTold ? at - 2 : at - 1;
  if (article < 0 || lexicon.find(tokens, article, "number")?.value !== 1) return false;
  const next = tokens[to];
  return next?.kind !== "word" || isCapital(next) || lexicon.is(next, "function");
}

/** "Tom Sunday in St. Louis", but not "in St. Louis Sunday", nor "the Senate Thursday". */
function isSurname(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  if (lexicon.language.tag !== "en" || !lexicon.is(tokens[from], "weekday")) return false;
  let first = from;
  while (first > 0 && (isCapital(tokens[first - 1]) || isInitial(tokens, first - 1, lexicon))) first -= 1;
  if (first === from || lexicon.is(tokens[first], "function")) return false;
  const [before, next] = [tokens[first - 1], tokens[to]];
  if (tokens.slice(first, from).some((token) => lexicon.is(token, "honorific"))) return true;
  if (isVerbOf(next, lexicon)) return false;
  return before?.kind !== "word" || !(lexicon.is(before, "function") || isVerbOf(before, lexicon));
}

/** The dot of "J. Sunday" and "Dr. Sunday". */
function isInitial(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const before = tokens[at - 1];
  return tokens[at]!.text === "." && (before?.text.length === 1 || lexicon.is(before, "honorific"));
}

function isVerbOf(token: Token | undefined, lexicon: Lexicon): boolean {
  return token !== undefined && (lexicon.is(token, "past", "will", "verb") || lexicon.language.past.test(token.low));
}

/** Whether a bare year belongs to the noun behind it: "the 2018 talks", "a 2015 law". */
export function isAttribute(tokens: readonly Token[], { from, to, point, other }: Phrase, lexicon: Lexicon): boolean {
  if (point.kind !== "fixed" || !/^\d{4}$/.test(point.say) || lexicon.language.tag !== "en") return false;
  if (other && (other.kind !== "fixed" || tokens[to - 1]?.glued !== true)) return false;
  const next = tokens[to];
  // "the 2012-13 season" has two more tokens.
  const before = tokens[to - (other ? 4 : 2)];
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
  // "has slipped to 2026"
  if (before?.low === "to" && tokens.slice(Math.max(0, at - 4), at).some((token) => lexicon.is(token, "moved")))
    return true;
  // "My members remember 2014."
  if (lexicon.is(before, "remembered") && next?.kind !== "word") return true;
  const begins = before === undefined || /^[.!?:•*„“«]$/.test(before.text);
  if (begins && lexicon.language.inverts && next?.kind === "word") return !isCapital(next);
  if (begins)
    return next?.kind === "word"
      ? lexicon.is(next, "function") || lexicon.language.past.test(next.low)
      : /^[:–—]$/.test(next?.text ?? "") || (before === undefined && next?.text === "." && at + 2 < tokens.length);
  if (lexicon.language.tag === "de") return isGermanYear(before, next, lexicon);
  return lexicon.is(before, "owner") && next?.kind === "word" && !lexicon.is(next, "function");
}

/** In German a year needs no word before it: "wurde 1896 gebaut". */
function isGermanYear(before: Token | undefined, next: Token | undefined, lexicon: Lexicon): boolean {
  // "Der Bahnhof, 1868 eröffnet, …"
  if (before?.text === "," && next?.kind === "word") return !isCapital(next) && /(?:[^s]t|en)$/.test(next.low);
  if (lexicon.is(before, "quantity") || (before !== undefined && before.kind !== "word")) return false;
  return next?.kind === "word" ? !isCapital(next) : !isCapital(before);
}
