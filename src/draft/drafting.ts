/** Makes events of the dates of one block, with what was said before in mind. */
import { hashOf } from "../ids.ts";
import { DAY, formatEdtf, isExtent, type Span } from "../time/index.ts";
import { parseDate } from "../time/whole.ts";
import type { Block } from "./article/article.ts";
import { attributionOf, hasOwnDate, isBeside } from "./attribution.ts";
import { clauseOf } from "./titles/clause.ts";
import type { Confidence, DraftEvent, Passage } from "./draft-event.ts";
import { withTurnedEdge } from "./edges.ts";
import { goingOn } from "./going-on.ts";
import { isHouseLine } from "./house-lines.ts";
import { labelIn, phrasesOf, wordsBelow } from "./labels.ts";
import {
  isAwaited,
  isByDay,
  isHowLong,
  isLabel,
  isNowadays,
  isYetToCome,
  lastsUntil,
  leaning,
  wasToBe,
} from "./leaning.ts";
import { withTimes } from "./marks.ts";
import { meaningOf, type Meaning } from "./reckon/meaning.ts";
import type { Lexicon } from "./grammar/lexicon.ts";
import type { Notebook, Sentence } from "./notebook.ts";
import { cutsIn, partOf, saysOnlyDates, type Clause } from "./grammar/parts.ts";
import type { Phrase } from "./dates/point.ts";
import { isNamedLast, isQuoted, spokenOn } from "./quoted.ts";
import { yearBefore, yearInFront, yearInList, yearOfBlock, yearOfStory } from "./sentence-year.ts";
import { sentencesOf, type Range } from "./grammar/sentences.ts";
import { isBeingDone, tenseOf, type Tense } from "./grammar/tense.ts";
import { isThisWeek, narrowed } from "./this-week.ts";
import { capital, cut, titleOf } from "./titles/title.ts";
import type { Token } from "./grammar/tokens.ts";
import { isoDay, type Known } from "./reckon/told.ts";

/**
 * Adds the events of a block to those of a notebook.
 *
 * @param index place of the block among those of the article
 * @param next the block behind it: what a date that stands alone above it tells of
 */
export function draftBlock(
  block: Block,
  tokens: readonly Token[],
  index: number,
  book: Notebook,
  next?: { block: Block; tokens: readonly Token[] },
): void {
  const { lexicon, label } = book;
  const said = withTimes(phrasesOf(block, tokens, lexicon), block, tokens, lexicon);
  const all = said.filter((phrase) => !isHouseLine(tokens, phrase, index, lexicon));
  const first = book.events.length;
  book.first = book.before.length;
  book.story = undefined;
  const below = labelled(block, tokens, all, next, book);
  for (const range of below === "told" ? [] : sentencesOf(tokens)) {
    const phrases = all.filter(({ from }) => from >= range.from && from < range.to);
    const sentence = { block, tokens, range, phrases, said: all, cuts: cutsIn(tokens, range, phrases, lexicon), below };
    const told = book.before.length;
    phrases.forEach((_, at) => {
      draftPhrase(sentence, at, book);
    });
    if (tokens.slice(range.from, range.to).some((token) => lexicon.is(token, "pluperfect")))
      for (const each of book.before.slice(told)) book.aside.add(each);
    draftGoingOn(sentence, book);
  }
  nameMarked(block, book, first);
  if (block.heading) book.label = labelIn(block, tokens, all);
  else if (label?.isOnce) book.label = undefined;
}

/** Of a date that stands alone above a block: the words that it tells of; "told" where that block has dates of its own. */
function labelled(
  { heading }: Block,
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  next: { block: Block; tokens: readonly Token[] } | undefined,
  { lexicon }: Notebook,
): string | undefined {
  const range = { from: 0, to: tokens.length };
  if (!heading || !next || next.block.heading || phrases.length === 0) return undefined;
  if (!saysOnlyDates({ tokens, cuts: [], phrases, lexicon }, range)) return undefined;
  return wordsBelow(next.block, next.tokens, lexicon);
}

/** Events that the page marks have the ids that it gives, and those within a line its words. */
function nameMarked({ marks, text, places }: Block, book: Notebook, first: number): void {
  for (const { event: id, from, to } of marks) {
    if (id === undefined || book.events.some((each) => each.id === id)) continue;
    const within = ({ start }: Passage): boolean => start >= places[from]! && start < places[to]!;
    const at = book.events.findIndex((each, index) => index >= first && within(each.said));
    const found = book.events[at];
    if (!found) book.left.push({ text: id, reason: "no-date" });
    else {
      const words = from > 0 || to < text.length ? text.slice(from, to).replace(/\s+/g, " ").trim() : "";
      book.events[at] = { ...found, id, ...(words.length > found.said.text.length ? { title: capital(words) } : {}) };
    }
  }
}

function draftPhrase(sentence: Sentence, at: number, book: Notebook): void {
  const { block, tokens, phrases, range, cuts } = sentence;
  const { lexicon } = book;
  const phrase = withTurnedEdge(phrases[at]!, tokens, range, lexicon);
  const attribution = attributionOf(tokens, cuts, phrase, lexicon);
  if (attribution && hasOwnDate(tokens, cuts, attribution, phrases, lexicon)) return;
  const clause = saidBefore(sentence, attribution) ?? clauseOf(tokens, cuts, phrase, phrases, lexicon);
  const near = partOf(cuts, phrase);
  const isAlone = isQuoted(tokens, near) || isByDay(phrase) || isYetToCome(tokens, near, lexicon);
  const told = toldTense(sentence, phrase, isAlone ? [near] : [near, clause.body, range], lexicon);
  const tense = datedTense(sentence, phrase, told, near, lexicon);
  if (
    isNowadays(tokens, phrase, tense, lexicon) ||
    (phrase.point.needsAhead && (tense !== 1 || isHowLong(tokens, phrase, lexicon)))
  )
    return;
  const known: Known = {
    published: spokenOn(tokens, sentence.said, phrase) ?? book.published,
    tense,
    before: book.before,
    aside: book.aside,
    nearby: book.story,
    isOver: told === -1,
    year:
      yearBefore(sentence, at, lexicon) ??
      yearInFront(sentence, at, book.published) ??
      yearOfBlock(sentence) ??
      book.label?.year ??
      (tense <= 0 && !phrase.moved ? yearInList(sentence, at, book, tense) : undefined) ??
      (told === -1 && !isAlone ? yearOfStory(sentence, near, phrase, book) : undefined),
    options: book.options,
  };
  if (isOfSomeDay(sentence, phrase, book) || isYearOf(phrase, phrases[at + 1])) return;
  const found = meaningOf(phrase, known);
  if (typeof found === "string") {
    book.left.push({ text: wordsOf(block, tokens, phrase), reason: found });
    return;
  }
  const span = isThisWeek(phrase.point) ? narrowed(found.span, sentence, at, known) : found.span;
  for (const edge of [span.start, span.end]) {
    if (edge === undefined || !isExtent(edge)) continue;
    // "he recalled in 2012" is when it was told.
    if (attribution && /^["”’“»]$/.test(tokens[attribution.from - 2]?.text ?? "")) continue;
    book.before.push(edge);
    if (phrase.edge !== "since" && phrase.since === undefined && !isBeside(tokens, near, lexicon)) book.story = edge;
  }
  const date = formatEdtf(span);
  // "Thursday's meeting" is one that was told, where something was told of that day.
  if (phrases[at]!.owns && book.has.has(date)) return;
  const isOnlyDate = saysOnlyDates({ tokens, cuts, phrases, lexicon }, range);
  const above = sentence.below ?? (isOnlyDate ? (sentenceBehind(sentence) ?? book.label?.text) : undefined);
  const title = above === undefined ? titleOf(block.text, tokens, clause, phrase, lexicon) : cut(above, lexicon);
  const event = eventOf(
    book,
    { title, date, confidence: confidenceOf(phrase, found, span), ...placesOf(sentence, phrase) },
    span,
  );
  if (!book.has.has(`${date} ${title}`)) book.events.push(event);
  book.has.add(date).add(`${date} ${title}`);
}

/** On which side of publication something lies, as its words tell it; `ranges` from the nearest to the widest. */
function toldTense({ tokens }: Sentence, phrase: Phrase, ranges: readonly Range[], lexicon: Lexicon): Tense {
  if (isOfFigures(tokens, phrase, lexicon)) return -1;
  if (phrase.ahead === true || (isDay(phrase.point) && isAwaited(tokens, phrase, ranges[0]!, lexicon))) return 1;
  return tenseOf(tokens, phrase, ranges, lexicon);
}

/** On which side its date is looked for. */
function datedTense(sentence: Sentence, phrase: Phrase, told: Tense, near: Range, lexicon: Lexicon): Tense {
  const { tokens } = sentence;
  if (lastsUntil(tokens, phrase, told, near, lexicon)) return 1;
  if (isLabel(sentence, phrase) || (isDated(phrase.point) && wasToBe(tokens, phrase, near, lexicon)))
    return leaning(phrase, 0);
  const isGoingOn = told === 0 && phrase.point.kind === "weekday" && isBeingDone(tokens, near, lexicon);
  return leaning(phrase, isGoingOn ? 1 : told);
}

/** "1973. The first plan is made": what stands behind a date that is all of the first sentence. */
function sentenceBehind({ block, tokens, range }: Sentence): string | undefined {
  const next = range.from === 0 ? sentencesOf(tokens).find(({ from }) => from === range.to) : undefined;
  return (
    next &&
    wordsOf(block, tokens, next)
      .replace(/\s+/g, " ")
      .replace(/[.;,]$/, "")
      .trim()
  );
}

function isDay({ kind }: Phrase["point"]): boolean {
  return kind === "day" || kind === "weekday";
}

function isDated({ kind }: Phrase["point"]): boolean {
  return kind === "day" || kind === "month";
}

/** "We opened on a Thursday, and by Sunday it had sold out": days of a week that is not told. */
function isOfSomeDay({ tokens, range }: Sentence, { from, point, edge }: Phrase, { lexicon }: Notebook): boolean {
  if (point.kind !== "weekday" || point.which !== undefined || point.week !== undefined || edge === "between")
    return false;
  for (let at = range.from + 1; at < from; at += 1)
    if (lexicon.is(tokens[at], "weekday") && /^an?$/.test(tokens[at - 1]!.low)) return true;
  return false;
}

/** "The results for July are due on Thursday" are of a time that is over. */
function isOfFigures(tokens: readonly Token[], { from, point }: Phrase, lexicon: Lexicon): boolean {
  const isPeriod = point.kind === "month" || point.kind === "quarter";
  return isPeriod && /^(?:for|of|in)$/.test(tokens[from]!.low) && lexicon.is(tokens[from - 1], "figures");
}

/** "PORT ALDEN, Maine — " has no more tokens. */
const DATELINE = 8;

/** "Next year's race was moved to 19 April" tells of the day. */
function isYearOf({ point, owns }: Phrase, next: Phrase | undefined): boolean {
  const isYear = owns === true && point.kind === "shift" && point.unit === "year";
  return isYear && next !== undefined && isDated(next.point) && !("year" in next.point);
}

/** What was told is the title of the day on which it was, where it has no date of its own; a quotation keeps who says it. */
function saidBefore({ tokens, range, cuts }: Sentence, attribution: Range | undefined): Clause | undefined {
  if (!attribution) return undefined;
  const dash = cuts.find((cut) => cut - range.from <= DATELINE && /^[—–]$/.test(tokens[cut - 1]?.text ?? ""));
  const body = { from: dash ?? range.from, to: attribution.from };
  if (isNamedLast(tokens, body)) return { body };
  return tokens[attribution.from - 1]!.text !== "," || isQuoted(tokens, body) ? undefined : { body };
}

function draftGoingOn(sentence: Sentence, book: Notebook): void {
  const { block, tokens, range, phrases, cuts } = sentence;
  const found = goingOn(tokens, range, book.lexicon);
  if (!found) return;
  const clause = clauseOf(tokens, cuts, found, phrases, book.lexicon);
  if (phrases.some(({ from }) => from >= clause.body.from && from < clause.body.to)) return;
  const title = titleOf(block.text, tokens, clause, { ...found, owns: true }, book.lexicon);
  const span = parseDate("/..");
  book.events.push(eventOf(book, { title, date: "/..", confidence: "low", ...placesOf(sentence, found) }, span));
}

function confidenceOf(phrase: Phrase, { told }: Meaning, { notes = [] }: Span): Confidence {
  if (notes.length > 0 || told.some(({ chosen }) => chosen)) return "low";
  if (phrase.point.timed) return "high";
  return told.every(({ full }) => full) && !phrase.owns ? "high" : "medium";
}

function eventOf(book: Notebook, parts: Omit<DraftEvent, "id" | "status">, span: Span): DraftEvent {
  const { title, date, ...rest } = parts;
  const goesOn =
    span.end === "open" &&
    book.published !== undefined &&
    !(isExtent(span.start) && span.start.earliest > book.published * DAY);
  return {
    id: `d-${hashOf(`${date} ${title}`).toString(36)}`,
    title,
    date,
    status: "draft",
    ...(goesOn ? { asOf: isoDay(book.published!) } : {}),
    ...rest,
  };
}

function placesOf({ block, tokens, range }: Sentence, phrase: Phrase): Pick<DraftEvent, "said" | "quote"> {
  return { said: passage(block, tokens, phrase), quote: passage(block, tokens, range) };
}

function passage({ text, places }: Block, tokens: readonly Token[], { from, to }: Range): Passage {
  const [at, end] = [tokens[from]!.at, tokens[to - 1]!.end];
  return { text: text.slice(at, end), start: places[at]!, end: places[end - 1]! + 1 };
}

function wordsOf({ text }: Block, tokens: readonly Token[], { from, to }: Range): string {
  return text.slice(tokens[from]!.at, tokens[to - 1]!.end);
}
