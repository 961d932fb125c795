/** What holds for every input, however it was damaged: each function throws, with what is wrong, or returns. */
import { inspect } from "node:util";
import { optionProblems, type TimelineOptions } from "../../../src/options.ts";
import type { Problem } from "../../../src/problem.ts";
import { readEvents, type ReadInput, type ReadOptions, type ReadResult } from "../../../src/read/index.ts";
import { renderHtml, renderSvg } from "../../../src/server/index.ts";
import { DateError, formatEdtf, isExtent, type Bound, type ParseOptions } from "../../../src/time/index.ts";
import { formatSpan, parseDate } from "../../../src/time/whole.ts";
import { THROWN, type Dice } from "./mutate.ts";
import { isWellFormedXml, tagsOf, textOf } from "../server/markup.ts";

/** What shows that a number or a value was missing where one was written. */
const BROKEN = /\bNaN\b|\bundefined\b|\[object |-?\bInfinity\b/;

/** A number that JSON reads as infinite, and that may be told of. */
const TOO_LARGE = /\de\+?\d{3}|\d{300}/i;

/** Such words where they were given: behind the letter of a written line break too. */
const GIVEN = /NaN|undefined|\[object |Infinity/;

/** Codes of `DateError`, as its docstring has them. */
const CODES =
  "date-unreadable date-impossible date-reversed date-out-of-range date-too-long date-missing time-skipped zone-unknown".split(
    " ",
  );

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** A text is a date that can be told, or a `DateError` says what is wrong and where. */
export function checkDate(text: string, options: ParseOptions): void {
  let span;
  try {
    span = parseDate(text, options);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    must(CODES.includes(error.code), `the code ${error.code} is in no docstring`);
    must(error.position >= 0 && error.position <= text.length, `position ${error.position} of ${text.length}`);
    must(!brokenBeside(error.message, text), error.message);
    return;
  }
  for (const bound of [span.start, span.end ?? "open"] as Bound[]) {
    if (!isExtent(bound)) continue;
    must(bound.earliest < bound.latest, `${bound.earliest} is not before ${bound.latest}`);
    must(!BROKEN.test(bound.edtf), bound.edtf);
  }
  for (const form of ["short", "long", "spoken"] as const) {
    const words = formatSpan(span, { form });
    must(words !== "" && !BROKEN.test(words), `${form}: ${words}`);
  }
  const edtf = formatEdtf(span);
  must(formatEdtf(parseDate(edtf)) === edtf, `${edtf} does not read as itself`);
}

/** Every record is an event, an error or skipped; what is drawn of them is whole. */
export async function checkInput(input: ReadInput, options: ReadOptions, dice: Dice): Promise<void> {
  const read = await readEvents(input, options);
  const { events, problems, rows, skipped } = read;
  const errors = problems.filter(({ severity }) => severity === "error");
  // Where there is no column of dates, one error is said of all rows.
  const isLost = events.length === 0 && errors.length > 0;
  must(isLost || events.length + errors.length + skipped >= rows, `${rows} rows, ${events.length} events`);
  must(new Set(events.map(({ id }) => id)).size === events.length, "two events have one id");
  const given = sourceText(input);
  for (const problem of problems) checkProblem(problem, given);
  must(Object.keys(Object.prototype).length === 0, "Object.prototype has a key");
  checkPicture(read, given, dice);
}

function checkProblem({ code, severity, message }: Problem, given: string): void {
  must(/^[a-z]+(?:-[a-z]+)*$/.test(code), `the code ${code}`);
  must(severity === "error" || severity === "warning", `the severity ${severity}`);
  // That is for objects of a page that throw by themselves.
  must(!/^(?:record|input)-unreadable$/.test(code) || message.endsWith(THROWN), message);
  must(message.length > 10 && !brokenBeside(message, given), `${code}: ${message}`);
}

/** Draws what was read in one of the ways that there are. */
function checkPicture(read: ReadResult, given: string, dice: Dice): void {
  const few = { ...read, events: read.events.slice(0, 50) };
  if (dice.once(4)) checkMarkup(renderHtml(few, { script: false }), given, false);
  else checkMarkup(renderSvg(few, { width: dice.pick([1200, 360]), whole: dice.once(4) }), given, true);
}

function checkMarkup(markup: string, given: string, isXml: boolean): void {
  if (isXml) must(isWellFormedXml(markup), "the picture is not well-formed");
  for (const { name, attributes } of tagsOf(markup)) {
    for (const [key, value] of attributes) {
      must(!/^on|^style$/i.test(key), `${name} has ${key}`);
      must(!brokenBeside(value, given), `${name} ${key}="${value}"`);
      if (/^(?:href|src)$/.test(key)) must(isHarmless(value), `${key}="${value}"`);
    }
  }
  must(!brokenBeside(textOf(markup), given), "a text of the picture is broken");
}

/** Whether a browser would take an address for one of the web, mail or a telephone. */
function isHarmless(address: string): boolean {
  return ["https:", "http:", "mailto:", "tel:"].includes(new URL(address, "https://example.org/a/").protocol);
}

/** Whether a text of ours has a missing value in it, unless such words were given. */
function brokenBeside(text: string, given: string): boolean {
  return BROKEN.test(text) && !GIVEN.test(given) && !TOO_LARGE.test(given);
}

/** All words that an input may bring, so that they are not taken for ours. */
function sourceText(input: unknown): string {
  if (typeof input === "string") return input;
  try {
    // What JSON does not write, as NaN, may be told of too.
    return `${JSON.stringify(input)} ${inspect(input, { depth: 8 })}`;
  } catch {
    return "NaN";
  }
}

/** Options are taken, or a `TypeError` names the one that is wrong. */
export function checkOptions(options: TimelineOptions, given: string): void {
  const events = [
    { id: "a", title: "Talks", date: "2018", lane: "Politics" },
    { id: "constructor", title: "Visit", date: "2022-04-18/2022-04-21", lane: "constructor" },
    { id: "c", title: "Since", date: "2022-05/..", text: "A *text*." },
  ];
  let svg;
  try {
    for (const problem of optionProblems(options)) checkProblem(problem, given);
    svg = renderSvg(events, options);
  } catch (error) {
    // An option that throws by itself is heard of as it is.
    const { message } = error as Error;
    if (message !== THROWN && !(error instanceof TypeError && message.startsWith("renderSvg: "))) throw error;
    return;
  }
  checkMarkup(svg, given, true);
}
