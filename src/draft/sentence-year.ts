/** The year of a month or day that is said without one, where the sentence says it. */
import { civilFromDays, DAY, dayOf } from "../time/index.ts";
import type { Notebook, Sentence } from "./notebook.ts";
import { isBeside } from "./attribution.ts";
import type { Lexicon } from "./grammar/lexicon.ts";
import { isCapital } from "./grammar/tokens.ts";
import { partOf } from "./grammar/parts.ts";
import type { Range } from "./grammar/sentences.ts";
import type { Phrase } from "./dates/point.ts";
import type { Known } from "./reckon/told.ts";

/**
 * The year that was said with a month in the same sentence: "Work began in January 2020 and stopped in April". What stands
 * beside, as in "closed since January 2022, it reopened in May" and "the flood of 31 January 1953", says nothing of others.
 */
export function yearBefore({ tokens, phrases, range, cuts }: Sentence, at: number, lexicon: Lexicon): Known["year"] {
  for (let index = at - 1; index >= 0; index -= 1) {
    const { point, other, edge, from, to } = phrases[index]!;
    const last = other ?? point;
    if ((last.kind !== "month" && last.kind !== "day") || !/^\d{4}$/.test(last.year ?? "")) continue;
    const part = partOf(cuts, phrases[index]!);
    const isInPart = phrases[at]!.from < part.to;
    const isAside = edge === "since" || tokens[from]!.low === "of" || (!isInPart && isBeside(tokens, part, lexicon));
    const between = tokens.slice(to, phrases[index + 1]!.from);
    // "December 2022: the rate is cut, at first until 30 June" is led by its date.
    const isParted = from > range.from && between.length > LIST && between.some(({ text }) => text === ",");
    return isAside || isParted ? undefined : { year: Number(last.year), month: last.month };
  }
  return undefined;
}

/** So few tokens stand between the dates of a list: "in May 2019, and in June". */
const LIST = 3;

/** "In 2018 they lost the details of 380,000 in August": the year that leads a sentence is that of its months. */
export function yearInFront(
  { tokens, phrases, range, cuts }: Sentence,
  at: number,
  published: number | undefined,
): Known["year"] {
  const [first, own] = [phrases[0]!, phrases[at]!];
  // "Next year's race moved to 19 April"
  if (at > 0 && first.owns && first.point.kind === "shift" && first.point.unit === "year" && published !== undefined)
    return { year: civilFromDays(published).year + first.point.count, month: 1 };
  if (at === 0 || first.point.kind !== "fixed" || first.other || first.edge || !/^\d{4}$/.test(first.point.say))
    return undefined;
  const isLed = first.from === range.from && tokens[first.from]!.kind === "word";
  const isNear =
    partOf(cuts, own).from <= first.to || (tokens[first.to]?.text === "," && partOf(cuts, own).from === first.to + 1);
  return isLed && isNear ? { year: Number(first.point.say), month: 1 } : undefined;
}

/** "1983: he declares it in January. Troops land in May": the year that a block is led by is that of all its months. */
export function yearOfBlock({ tokens, said }: Sentence): Known["year"] {
  const [first] = said;
  if (first?.from !== 0 || first.other || first.edge) return undefined;
  const { point, to } = first;
  const next = tokens[to];
  const isLabel = /^[:–—]$/.test(next?.text ?? "") || (isCapital(next) && next?.glued === false);
  const year =
    point.kind === "fixed" ? point.say : point.kind === "month" || point.kind === "day" ? point.year : undefined;
  if (!isLabel || !/^\d{4}$/.test(year ?? "")) return undefined;
  return { year: Number(year), month: point.kind === "fixed" ? 1 : (point as { month: number }).month };
}

/**
 * Of days and months without years in one sentence each is behind the one before: "1 October (away) and 2 March (home)".
 * What is over does not lie behind publication.
 */
export function yearInList({ phrases }: Sentence, at: number, book: Notebook, tense: number): Known["year"] {
  const { before, first, published } = book;
  const [last, own] = [phrases[at - 1], phrases[at]!];
  const said = before.length > first ? before.at(-1) : undefined;
  const isExact = said?.precision === "day" || said?.precision === "month";
  if (!last || !said || !isExact || !isBare(last) || !isBare(own) || published === undefined) return undefined;
  const { year, month } = civilFromDays(dayOf(said.earliest));
  const ownMonth = "month" in own.point ? own.point.month : month;
  const now = civilFromDays(published);
  const isAhead = (ownMonth < month ? year + 1 : year) * 12 + ownMonth > now.year * 12 + now.month;
  return tense < 0 && isAhead ? undefined : { year, month };
}

/** No story goes on so much later, in months, without a word of the year. */
const SOON = 3;

/** A month, or a season, in ms: what is wider tells no month. */
const SEASON = 100 * DAY;

/** "It sank on 12 August 2019. A cease-fire took hold on 21 August": soon behind the day that was told of last. */
export function yearOfStory(
  { tokens }: Sentence,
  part: Range,
  { point, other }: Phrase,
  { story, published, lexicon }: Notebook,
): Known["year"] {
  const isDated = point.kind === "day" || (point.kind === "month" && point.which === undefined);
  if (!isDated || other || point.year !== undefined || point.ofYear !== undefined) return undefined;
  if (published === undefined || story === undefined || story.latest - story.earliest > SEASON) return undefined;
  const { year, month, day } = civilFromDays(dayOf(story.earliest));
  if (story.precision === "day" && point.kind === "day" && point.day === day && point.month === month)
    return { year, month };
  const ahead = (point.month - month + 12) % 12;
  // "They left on 30 August 2022. They had met on the 15th": further back.
  const isBack = tokens.slice(part.from, part.to).some((token) => lexicon.is(token, "pluperfect"));
  const back = (month - point.month + 12) % 12;
  if (isBack && back <= SOON && point.month <= month) return { year, month: point.month };
  if (ahead > SOON || (ahead === 0 && point.kind === "day" && point.day < day)) return undefined;
  const now = civilFromDays(published);
  return year * 12 + month + ahead > now.year * 12 + now.month ? undefined : { year, month };
}

function isBare({ point, other }: Phrase): boolean {
  const isDated = point.kind === "day" || (point.kind === "month" && point.which === undefined);
  return isDated && other === undefined && point.year === undefined && point.ofYear === undefined;
}
