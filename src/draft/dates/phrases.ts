/** Finds what an article says of time: the edges round a date, ranges, and which words stand before it. */
import { isAttribute, isName, isNoDate, mayStandAlone } from "./guards.ts";
import type { Lexicon } from "../grammar/lexicon.ts";
import type { Edge, Phrase, Point } from "./point.ts";
import { dayRange, readPoint } from "./points.ts";
import { Reader } from "./reader.ts";
import { centuryRange } from "./stretches.ts";
import type { Token } from "../grammar/tokens.ts";
import { eraRange, yearRange } from "./years.ts";

const EDGES: readonly Edge[] = ["between", "notBefore", "since", "until", "by", "before", "after", "from"];

/** The phrases of a text, in order. None overlaps another. */
export function phrasesIn(tokens: readonly Token[], lexicon: Lexicon): Phrase[] {
  const found: Phrase[] = [];
  const reader = new Reader(tokens, lexicon);
  while (reader.at < tokens.length) {
    const from = reader.at;
    const phrase = readPhrase(reader, found.at(-1));
    if (phrase && !isNoDate(tokens, phrase, lexicon)) found.push(phrase);
    reader.at = Math.max(phrase?.to ?? 0, from + 1);
  }
  return found;
}

function readPhrase(reader: Reader, before: Phrase | undefined): Phrase | undefined {
  const from = reader.at;
  const { tokens } = reader;
  const { kind, text } = tokens[from]!;
  const begins = kind === "number" || (kind === "sign" ? "'’‘".includes(text) : reader.lexicon.knows(tokens, from));
  if (!begins && !/^[IVXLQq]/.test(text)) return undefined;
  // The middle of a longer word or number begins nothing.
  if (tokens[from]!.glued && tokens[from - 1]?.kind !== "sign") return undefined;
  return readListed(reader, from, before) ?? readEdged(reader, from) ?? readPlain(reader, from, before);
}

/** The 9 of "on Aug. 2 and 9": a day of the month that stands before the first. */
function readListed(reader: Reader, from: number, before: Phrase | undefined): Phrase | undefined {
  const { tokens, lexicon } = reader;
  if (lexicon.language.tag !== "en" || before?.point.kind !== "day" || before.other) return undefined;
  const [last, next] = [tokens[before.to - 1], tokens[from + 1]];
  const between = tokens.slice(before.to, from);
  const isList =
    between.length > 0 &&
    between.length < 3 &&
    last?.text === String(before.point.day) &&
    tokens.slice(before.from, before.to - 1).some((token) => lexicon.is(token, "month")) &&
    between.every((token) => token.text === "," || lexicon.is(token, "and", "or")) &&
    between.some((token) => token.kind === "word");
  if (!isList || (next?.kind === "word" && !lexicon.is(next, "function")) || (next?.glued && next.kind === "number"))
    return undefined;
  reader.at = from;
  const day = reader.number(before.point.day + 1, 31);
  const { weekday: _, clock: __, ...point } = before.point;
  return day === undefined ? undefined : { from, to: reader.at, point: { ...point, day } };
}

function readEdged(reader: Reader, from: number): Phrase | undefined {
  for (const edge of EDGES) {
    reader.at = from;
    const opening = reader.take(edge);
    if (!opening) continue;
    const phrase = readBody(reader, from, edge);
    if (phrase) return edge === "since" && opening.value === 1 ? { ...phrase, ahead: true } : phrase;
  }
  reader.at = from;
  return undefined;
}

function readPlain(reader: Reader, from: number, before: Phrase | undefined): Phrase | undefined {
  // "in", "on", "the", as far as they stand before a date.
  for (const words of [2, 1, 0]) {
    reader.at = from;
    let taken = 0;
    // "sworn in on Jan. 4": one word of place, and one article.
    while (taken < words && (taken === 0 ? reader.take("in", "the") : reader.take("the"))) taken += 1;
    if (taken < words) continue;
    const phrase = readBody(reader, from, undefined, taken > 0 || mayStandAlone(reader, before));
    if (phrase) return phrase;
  }
  reader.at = from;
  return undefined;
}

function readBody(reader: Reader, from: number, edge: Edge | undefined, led = edge !== undefined): Phrase | undefined {
  if (edge !== undefined && edge !== "between") reader.take("in");
  reader.take("the");
  // "They were right about 2025" tells of no time.
  if (reader.lexicon.is(reader.peek(-1), "regards") && reader.find("about")) return undefined;
  // "took over a week later"
  if (reader.peek()?.low === "over" && reader.lexicon.is(reader.peek(-1), "past")) return undefined;
  const about = readAbout(reader);
  if (about) reader.take("the");
  const whole = reader.attempt(
    () =>
      dayRange(reader, edge === "between") ??
      yearRange(reader) ??
      eraRange(reader, edge === "between") ??
      centuryRange(reader),
  );
  const start = reader.at;
  const point = whole?.[0] ?? readPoint(reader, led || about);
  if (!point) return undefined;
  const rest = whole
    ? { other: whole[1] }
    : (readOther(reader, point, edge) ?? (edge === "from" ? readNamedEnd(reader, point) : undefined));
  if (edge === "between" && !rest) return undefined;
  const all = [point, ...(rest ? [rest.other] : [])];
  const phrase: Phrase = {
    from,
    to: reader.at,
    point,
    ...rest,
    ...(edge ? { edge } : {}),
    // "at about 2:15 on Friday": the day is known.
    ...(about && !point.loose && point.clock === undefined ? { about } : {}),
  };
  if (!isTaken(reader, phrase, all, led || about, start)) return undefined;
  return finished(reader, phrase);
}

/** "about", but for "more than 1500 people" and the like, which is no date. */
function readAbout(reader: Reader): boolean {
  if (!reader.take("about")) return false;
  if (reader.peek()?.glued) reader.takeSign(".");
  return true;
}

function isTaken(
  reader: Reader,
  { edge, other, from }: Phrase,
  points: readonly Point[],
  led: boolean,
  start: number,
): boolean {
  const isBare = points.every(({ bare }) => bare);
  if (isBare && !led && !other) return false;
  if (isBare && other && points.every((point) => point.kind === "month") && !led) return false;
  return !isBare || !isName(reader, start, edge, from);
}

/** What goes on behind the date: "2018 onwards", "Thursday's". */
function finished(reader: Reader, read: Phrase): Phrase {
  const { tokens, lexicon } = reader;
  const phrase = unended(read);
  const [next, afterNext] = [reader.peek(), reader.peek(1)];
  const extreme = reader.find("earliest") ?? reader.find("latest");
  if (extreme && (phrase.edge === undefined || phrase.edge === "by"))
    return { ...phrase, edge: extreme.sense === "earliest" ? "notBefore" : "by", to: extreme.next };
  const onwards = reader.find("onwards");
  if (onwards && (phrase.edge === "from" || phrase.edge === "since"))
    return { ...phrase, edge: "since", ahead: phrase.edge === "from", to: onwards.next };
  if (phrase.point.loose && (phrase.edge === "before" || phrase.edge === "after")) return withoutEdge(phrase);
  if (isOfStory(tokens, phrase, lexicon)) return { ...phrase, point: { ...phrase.point, from: "said" } as Point };
  const isPossessive =
    next?.glued && "'’".includes(next.text) && afterNext?.glued && lexicon.is(afterNext, "possessive");
  if (isPossessive) return { ...withoutEdge(phrase), to: phrase.to + 2, owns: true };
  if (phrase.point.attribute || isAttribute(tokens, phrase, lexicon)) return { ...withoutEdge(phrase), owns: true };
  return phrase;
}

/** "She wrote to him on the Saturday": one of the days that are told of, and not the last before publication. */
function isOfStory(tokens: readonly Token[], { from, to, point }: Phrase, lexicon: Lexicon): boolean {
  if (point.kind !== "weekday" || point.which !== undefined || point.week !== undefined) return false;
  const [lead, the, next] = [tokens[from], tokens[from + 1], tokens[to]];
  if (!/^(?:on|by|until|since)$/.test(lead?.low ?? "") || the?.low !== "the") return false;
  if (next?.kind !== "word") return next?.glued !== true || !"'’".includes(next.text);
  return next.low !== "of" && (lexicon.is(next, "function", "past", "person") || lexicon.language.past.test(next.low));
}

/** "By the end of May" is by May, "before the end of May" too, and "until the end of May" is until May. */
function unended(phrase: Phrase): Phrase {
  const { edge, point } = phrase;
  if (!point.end || (edge !== "by" && edge !== "before" && edge !== "until")) return phrase;
  return { ...phrase, edge: edge === "before" ? "by" : edge, point: whole(point) };
}

function whole(point: Point): Point {
  if (point.kind === "fixed") return { ...point, say: point.say.replace(/^late /, "") };
  if (point.kind !== "month" && point.kind !== "shift") return point;
  const { part: _, ...rest } = point;
  return rest;
}

function withoutEdge({ edge: _, ...phrase }: Phrase): Phrase {
  return phrase;
}

/** The second date of "from May to June", "between 1914 and 1918", "1914–18". */
function readOther(reader: Reader, point: Point, edge: Edge | undefined): { other: Point } | undefined {
  return reader.attempt(() => {
    if (!takeJoin(reader, edge)) return undefined;
    reader.take("in");
    reader.take("the");
    const other = readPoint(reader, true);
    if (!other || !joins(point, other, edge)) return undefined;
    return { other };
  });
}

/** So few words may name what a stretch lasts until: "from 1971 until her early retirement in 1990". */
const NAMED = 5;

const PLAIN: ReadonlySet<Point["kind"]> = new Set(["fixed", "day", "month", "season"]);

/** The end of "from 1971 until her retirement in 1990". */
function readNamedEnd(reader: Reader, point: Point): { other: Point } | undefined {
  return reader.attempt(() => {
    if (!PLAIN.has(point.kind) || !reader.take("until")) return undefined;
    const from = reader.at;
    for (let at = from; at <= from + NAMED; at += 1) {
      reader.at = at;
      if (reader.peek()?.kind !== "word") return undefined;
      if (at === from || !reader.take("in")) continue;
      reader.take("the");
      const other = readPoint(reader, true);
      if (other && PLAIN.has(other.kind)) return { other };
    }
    return undefined;
  });
}

/** What stands between two dates: "to", a dash. */
function takeJoin(reader: Reader, edge: Edge | undefined): boolean {
  if (edge === "between") return reader.take("and", "to") !== undefined;
  if (edge === "until" || edge === "by" || edge === "before" || edge === "after") return false;
  const token = reader.peek();
  if (token?.kind === "sign" && "–-".includes(token.text)) {
    reader.at += 1;
    return true;
  }
  return reader.take("to") !== undefined;
}

/** Whether two dates can be the ends of one stretch: "in 2018 to last May" is not how people write. */
function joins(point: Point, other: Point, edge: Edge | undefined): boolean {
  if (point.kind === "fiscal" || other.kind === "fiscal") return false;
  if (edge !== undefined) return true;
  return point.kind === other.kind;
}
