/** What an entry of a page says: when, what, and more of it. */
import type { ParseOptions } from "../../time/index.ts";
import type { Draft } from "../fields.ts";
import { markdownOf } from "./markdown.ts";
import { STRUCK } from "./names.ts";
import type { HtmlElement, HtmlNode } from "./node.ts";
import { partsOf, type Part } from "./parts.ts";
import type { Run } from "./runs.ts";
import { cutAt, settledRuns, textOfRuns, withoutLead, withoutTail } from "./stretch.ts";
import { dateOfTime, leadingDate } from "./when.ts";
import { oneLine, wordsOf } from "./words.ts";

/** `date`, or `start` and `end`; empty where no date was found. */
export type When = Partial<Record<"date" | "start" | "end", string>>;

interface Link {
  url: string;
  label: string;
}

type Paragraph = Extract<Part, { kind: "paragraph" }>;

/** What stands between the two times of a span. */
const UNTIL = /^\s*(?:[-–—aà]|to|until|till|through|bis|hasta|al|au|jusqu’au)\s*$/i;

/**
 * The record that an entry makes. Its date is that of its first `<time>`, or the one that it begins with. Its title is
 * its heading, what is strong or a link at its beginning, or its first sentence; the rest is its text. Links that stand
 * outside the text become `links`. Where all of it is struck, it is cancelled.
 *
 * @param given when it was, where that stands elsewhere; a `<time>` of its own goes before
 */
export function recordOf(nodes: readonly HtmlNode[], options: ParseOptions, given: When = {}): Draft {
  const struck = isStruck(nodes, options);
  const { when, parts } = dated(partsOf(nodes, { dates: true, struck }), options, given);
  const { title, links, rest } = titled(parts);
  const { text, more } = linksApart(rest);
  const all = [...links, ...more];
  return {
    ...when,
    title,
    ...(text.length > 0 ? { text: markdownOf(text) } : {}),
    ...(all.length > 0 ? { links: all } : {}),
    ...(struck ? { status: "cancelled" } : {}),
  };
}

function isStruck(nodes: readonly HtmlNode[], options: ParseOptions): boolean {
  const isTime = ({ name }: HtmlElement): boolean => name === "time";
  const all = wordsOf(nodes, isTime);
  if (!all.includes("~~")) return false;
  const kept = wordsOf(nodes, (element) => isTime(element) || STRUCK.has(element.name));
  return !isSaying(kept.slice(leadingDate(kept, options)?.length ?? 0));
}

function isSaying(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

// ------------------------------------------------------------------------------------------------------------- when

/** When it was, and the parts without the words that say so, where these stand at an end of a line. */
function dated(parts: readonly Part[], options: ParseOptions, given: When): { when: When; parts: Part[] } {
  const times = parts.findIndex((part) => part.kind === "paragraph" && firstTime(part.runs, options) >= 0);
  if (times >= 0) {
    const { when, runs } = fromTime((parts[times] as Paragraph).runs, options);
    return { when, parts: withRuns(parts, times, runs) };
  }
  if (Object.keys(given).length > 0) return { when: given, parts: withWords(parts) };
  const [first] = parts;
  const leading = first?.kind === "paragraph" ? leadingDate(textOfRuns(first.runs), options) : undefined;
  if (leading) {
    const [, behind] = cutAt((first as Paragraph).runs, leading.length);
    return { when: { date: leading.date }, parts: withRuns(parts, 0, withoutLead(behind)) };
  }
  return { when: unreadable(parts), parts: withWords(parts) };
}

/** The date of a `<time>` that is none, so that it is reported. */
function unreadable(parts: readonly Part[]): When {
  const runs = parts.flatMap((part) => (part.kind === "paragraph" ? part.runs : []));
  const time = runs.find(({ kind, text, written }) => kind === "date" && (text !== "" || Boolean(written)));
  return time ? { date: time.written || time.text } : {};
}

function firstTime(runs: readonly Run[], options: ParseOptions): number {
  return runs.findIndex((run) => dateOfRun(run, options) !== undefined);
}

function dateOfRun({ kind, text, written = "" }: Run, options: ParseOptions): string | undefined {
  return kind === "date" ? dateOfTime(written, text, options) : undefined;
}

function fromTime(runs: readonly Run[], options: ParseOptions): { when: When; runs: Run[] } {
  const from = firstTime(runs, options);
  const start = dateOfRun(runs[from]!, options)!;
  const to = endOfSpan(runs, from, options);
  const end = to === undefined ? undefined : dateOfRun(runs[to]!, options);
  const when: When = end === undefined ? { date: start } : { start, end };
  const [before, behind] = [runs.slice(0, from).map(asText), runs.slice((to ?? from) + 1).map(asText)];
  const said = runs.slice(from, (to ?? from) + 1).map(asText);
  if (!isSaying(lastLine(before))) return { when, runs: settledRuns([...before, ...withoutLead(behind)]) };
  if (!isSaying(firstLine(behind))) {
    return { when, runs: settledRuns([...withoutTail(before), ...otherLines(behind)]) };
  }
  return { when, runs: settledRuns([...before, ...said, ...behind]) };
}

/** Where the second time of "<time> – <time>" stands. */
function endOfSpan(runs: readonly Run[], from: number, options: ParseOptions): number | undefined {
  const to = runs.findIndex(({ kind }, index) => index > from && kind === "date");
  if (to < 0 || !UNTIL.test(textOfRuns(runs.slice(from + 1, to)))) return undefined;
  return dateOfRun(runs[to]!, options) === undefined ? undefined : to;
}

function isBreak({ kind }: Run): boolean {
  return kind === "break";
}

function lastLine(runs: readonly Run[]): string {
  return textOfRuns(runs).split("\n").at(-1)!;
}

function firstLine(runs: readonly Run[]): string {
  return textOfRuns(runs).split("\n", 1)[0]!;
}

/** From the first break on. */
function otherLines(runs: readonly Run[]): Run[] {
  const end = runs.findIndex(isBreak);
  return end < 0 ? [] : runs.slice(end);
}

function asText(run: Run): Run {
  return run.kind === "date" ? { ...run, kind: "text" } : run;
}

/** Parts in which one paragraph has other runs, and every date is words. */
function withRuns(parts: readonly Part[], index: number, runs: readonly Run[]): Part[] {
  return withWords(parts.map((part, at) => (at === index && part.kind === "paragraph" ? { ...part, runs } : part)));
}

function withWords(parts: readonly Part[]): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.kind !== "paragraph") return [part];
    const runs = settledRuns(part.runs.map(asText));
    return runs.length > 0 ? [{ ...part, runs }] : [];
  });
}

// ------------------------------------------------------------------------------------------------------------- what

interface Titled {
  title: string;
  links: Link[];
  rest: Part[];
}

function titled(parts: readonly Part[]): Titled {
  const heading = parts.findIndex((part) => part.kind === "paragraph" && part.heading);
  const at = heading >= 0 ? heading : 0;
  const part = parts[at];
  if (part?.kind !== "paragraph") return { title: "", links: [], rest: [...parts] };
  const length = heading >= 0 ? Infinity : titleLength(part.runs);
  const [head, tail] = cutAt(part.runs, length);
  const rest = withoutLead(tail);
  const kept = [...parts.slice(0, at), ...(rest.length > 0 ? [{ ...part, runs: rest }] : []), ...parts.slice(at + 1)];
  return { title: titleText(head), links: linksOf(head), rest: kept };
}

/** How much of the first paragraph is the title. */
function titleLength(runs: readonly Run[]): number {
  const strong = leadLength(runs, ({ strong }) => strong);
  if (strong > 0) return strong;
  const url = runs[0]!.url;
  const link = url === undefined ? 0 : leadLength(runs, (run) => run.url === url);
  const text = textOfRuns(runs);
  // A link that the sentence goes on behind is a word of it.
  if (link > 0 && /^(?:$|\n|\s*[.:;,–—|(-])/.test(text.slice(link))) return link;
  return sentenceLength(text);
}

function leadLength(runs: readonly Run[], isLead: (run: Run) => boolean): number {
  const end = runs.findIndex((run) => !isLead(run) || isBreak(run));
  return textOfRuns(end < 0 ? runs : runs.slice(0, end)).length;
}

/** Where a sentence may end: the next begins with a capital letter, a figure or a quotation mark. */
const SENTENCE_END = /[.!?…][)\]”"’»]*\s+(?=["“„«¿¡([]?[\p{Lu}\p{N}])/gu;

/** The first sentence of a text, or its first line. Behind short words with a capital a stop ends none: "Sen. Rubio". */
function sentenceLength(text: string): number {
  const line = text.split("\n", 1)[0]!;
  for (const { index, 0: signs } of line.matchAll(SENTENCE_END)) {
    const word = line
      .slice(Math.max(0, index - 20), index)
      .split(/[^\p{L}\p{N}.]/u)
      .at(-1)!;
    const isShort = signs.startsWith(".") && (word.includes(".") || /^(?:\p{Lu}\p{L}{0,3}|\p{L})$/u.test(word));
    if (!isShort) return index + signs.length;
  }
  return line.length;
}

/** A title has no stop at its end, and no colon. */
function titleText(runs: readonly Run[]): string {
  const text = oneLine(textOfRuns(runs));
  return /(?:\p{Ll}{2}|\p{N})[.:]$/u.test(text) ? text.slice(0, -1) : text;
}

function linksOf(runs: readonly Run[]): Link[] {
  const labels = new Map<string, string>();
  for (const { url, text } of runs) if (url !== undefined) labels.set(url, (labels.get(url) ?? "") + text);
  return [...labels].map(([url, label]) => ({ url, label: oneLine(label) }));
}

/** Paragraphs of nothing but links are no text. */
function linksApart(parts: readonly Part[]): { text: Part[]; more: Link[] } {
  const text: Part[] = [];
  const more: Link[] = [];
  for (const part of parts) {
    const only = part.kind === "paragraph" && !isSaying(textOfRuns(part.runs.filter(({ url }) => url === undefined)));
    const links = only ? linksOf(part.runs) : [];
    if (links.length > 0) more.push(...links);
    else text.push(part);
  }
  return { text, more };
}
