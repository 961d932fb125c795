/** Makes events of the dates of one block, with what was said before in mind. */
import { hashOf } from "../ids.ts";
import { DAY, formatEdtf, isExtent, type Extent, type ParseOptions, type Span } from "../time/index.ts";
import { parseDate } from "../time/whole.ts";
import type { Block } from "./article.ts";
import { clauseOf, cutsIn, partOf } from "./clause.ts";
import type { Confidence, DraftEvent, Passage } from "./draft-event.ts";
import type { Lexicon } from "./lexicon.ts";
import { goingOn } from "./going-on.ts";
import { phrasesIn } from "./phrases.ts";
import type { Phrase } from "./point.ts";
import { isHouseLine } from "./house-lines.ts";
import { withTimes } from "./marks.ts";
import { meaningOf, type Meaning } from "./meaning.ts";
import { isoDay, type Known, type Left } from "./reckon.ts";
import { sentencesOf, type Range } from "./sentences.ts";
import { isThisWeek, narrowed } from "./this-week.ts";
import { tenseOf, type Tense } from "./tense.ts";
import { capital, titleOf } from "./title.ts";
import type { Token } from "./tokens.ts";

/** What is known so far, and what came of it. */
export interface Notebook {
  lexicon: Lexicon;
  options: ParseOptions;
  published: number | undefined;
  /** The dates said so far. */
  before: Extent[];
  events: DraftEvent[];
  /** The dates that have an event, and each date with its title. */
  has: Set<string>;
  left: { text: string; reason: Left }[];
}

/** A sentence with all that is asked about it. */
interface Sentence {
  block: Block;
  tokens: readonly Token[];
  range: Range;
  phrases: readonly Phrase[];
  cuts: readonly number[];
}

/** Adds the events of a block to those of a notebook. @param index place of the block among those of the article */
export function draftBlock(block: Block, tokens: readonly Token[], index: number, book: Notebook): void {
  const { lexicon } = book;
  const said = withTimes(phrasesIn(tokens, lexicon), block, tokens, lexicon);
  const all = said.filter((phrase) => !isHouseLine(tokens, phrase, index, lexicon));
  const first = book.events.length;
  for (const range of sentencesOf(tokens)) {
    const phrases = all.filter(({ from }) => from >= range.from && from < range.to);
    const sentence = { block, tokens, range, phrases, cuts: cutsIn(tokens, range, phrases, lexicon) };
    phrases.forEach((_, at) => {
      draftPhrase(sentence, at, book);
    });
    draftGoingOn(sentence, book);
  }
  nameMarked(block, book, first);
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
  const clause = clauseOf(tokens, cuts, phrase, phrases, lexicon);
  const near = partOf(cuts, phrase);
  const told = phrase.ahead
    ? 1
    : tenseOf(tokens, phrase, isQuoted(tokens, near) ? [near] : [near, clause.body, range], lexicon);
  const tense = leaning(phrase, told);
  if (isNowadays(phrase, tense) || (phrase.point.needsAhead && tense !== 1)) return;
  const known: Known = {
    published: book.published,
    tense,
    before: book.before,
    year: yearBefore(phrases, at),
    options: book.options,
  };
  const found = meaningOf(phrase, known);
  if (typeof found === "string") {
    book.left.push({ text: wordsOf(block, tokens, phrase), reason: found });
    return;
  }
  const span = isThisWeek(phrase.point) ? narrowed(found.span, sentence, at, known) : found.span;
  if (isExtent(span.start)) book.before.push(span.start);
  const date = formatEdtf(span);
  // "Thursday's meeting" is one that was told, where something was told of that day.
  if (phrase.owns && book.has.has(date)) return;
  const title = titleOf(block.text, tokens, clause, phrase, lexicon);
  const event = eventOf(
    book,
    { title, date, confidence: confidenceOf(phrase, found, span), ...placesOf(sentence, phrase) },
    span,
  );
  if (!book.has.has(`${date} ${title}`)) book.events.push(event);
  book.has.add(date).add(`${date} ${title}`);
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

/** What somebody says has a tense of its own, whatever that of "said" is. */
function isQuoted(tokens: readonly Token[], { from, to }: Range): boolean {
  return [tokens[from], tokens[to - 1], tokens[to - 2]].some(
    (token) => token !== undefined && /^["“”„«»]$/.test(token.text),
  );
}

/** "Visitors can see it from Saturday" lies ahead, and "supplies were safe until October" may: then the nearest counts. */
function leaning({ edge, other }: Phrase, tense: Tense): Tense {
  if (tense === 0 && edge === "from" && !other) return 1;
  return tense === -1 && (edge === "until" || edge === "by") ? 0 : tense;
}

/** "Today 2,000 people live here" and "nobody comes in winter" tell of no day and of no year. */
function isNowadays({ point, owns }: Phrase, tense: number): boolean {
  if (tense === 0 && point.kind === "season" && point.bare) return true;
  return (
    tense === 0 &&
    !owns &&
    point.kind === "shift" &&
    point.unit === "day" &&
    point.count === 0 &&
    point.from === "published"
  );
}

/**
 * The edge as the words before it have it: "not until May" is May, "not before May" is then or later; "the first talks
 * since 2018" tells of 2018, "in office since 2018" of all that came after.
 */
function withTurnedEdge(phrase: Phrase, tokens: readonly Token[], range: Range, lexicon: Lexicon): Phrase {
  const { edge: told, ...rest } = phrase;
  const isTurned = (told === "until" || told === "before") && isNegated(tokens, phrase, range, lexicon);
  if (isTurned) return told === "until" ? { ...rest, owns: true } : { ...rest, edge: "notBefore" };
  if (told !== "since") return phrase;
  for (let at = phrase.from - 1; at >= Math.max(range.from, phrase.from - REACH); at -= 1) {
    const token = tokens[at]!;
    if (/[.,;:—]/.test(token.text) || lexicon.is(token, "relative")) break;
    const isMost = token.low === token.text && (lexicon.language.most?.test(token.low) ?? false);
    if (lexicon.is(token, "first") || isMost) {
      return { ...rest, owns: true, since: at };
    }
  }
  return phrase;
}

/** So many words before "since" may tell that it is the first. */
const REACH = 18;

/** So few words may stand between "not" and "before". */
const NEAR = 5;

/** "will not reopen until", "not before". */
function isNegated(tokens: readonly Token[], phrase: Phrase, range: Range, lexicon: Lexicon): boolean {
  const near = tokens.slice(Math.max(range.from, phrase.from - NEAR), phrase.from);
  const comma = near.findLastIndex(({ text }) => /[.,;:—]/.test(text));
  return near.slice(comma + 1).some((token) => lexicon.is(token, "not"));
}

/** The year that was said with a month in the same sentence. */
function yearBefore(phrases: readonly Phrase[], at: number): Known["year"] {
  for (let index = at - 1; index >= 0; index -= 1) {
    const { point, other } = phrases[index]!;
    const last = other ?? point;
    if ((last.kind === "month" || last.kind === "day") && /^\d{4}$/.test(last.year ?? ""))
      return { year: Number(last.year), month: last.month };
  }
  return undefined;
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
