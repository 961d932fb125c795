/** What an event is, as it is given and after its dates have been read. */
import {
  DateError,
  isExtent,
  isMissing,
  isSpan,
  spanOf,
  type Extent,
  type ParseOptions,
  type Span,
} from "./time/index.ts";
import type { Arrivals } from "./arrivals.ts";
import { hashOf, Ids } from "./ids.ts";
import { KnownSpans } from "./known-spans.ts";
import { problemAt, spotsInJson, type Problem, type SpotOf } from "./problem.ts";

/** Whether what is told has happened. A `"draft"` is shown only where drafts are asked for. */
export type Status = "happened" | "planned" | "alleged" | "cancelled" | "draft";

export interface Media {
  /** https, http or a path on the page's own host. Image, video or audio. */
  url: string;
  /**
   * What a reader who cannot see it should know. It is asked for: without it there is a warning, and the caption stands
   * in. An empty text says that it is decoration.
   */
  alt?: string;
  credit?: string;
  caption?: string;
  /** px of an image or film: a card keeps its room before it is loaded. */
  width?: number;
  height?: number;
}

/** One event, as a page or a file gives it. Only `title` and a date are needed. */
export interface TimelineEvent {
  /** Given, it keeps links to the event working after corrections. Made from title, date and lane where it is absent. */
  id?: string;
  title: string;
  /** A shorter title for the picture. */
  label?: string;
  /** EDTF, `"2018"`, `"2022-05/.."`, `"[2022-04-18..2022-04-21]"`, or an everyday date. Wins over `start`. */
  date?: string;
  /** Instead of `date`: text as in `date`, milliseconds since 1970 in UTC, or a `Date`. */
  start?: string | number | Date;
  /** Absent, empty or `null`: nothing is said of an end. What goes on is written `date: "2022-05/.."`, or `".."` here. */
  end?: string | number | Date | null;
  /** IANA name of the zone in which `start` and `end` are given as wall-clock times. */
  timeZone?: string;
  /** Shown in place of the date in words. */
  displayDate?: string;
  /** The day to which it is known to go on. Default: the timeline's `asOf`, else the last known edge of the data. */
  asOf?: string;
  /** The day or instant on which it was added to the story: `since` tells by it what is new. */
  added?: string;
  /** Default `"happened"`. */
  status?: Status;
  /** What was corrected, and when. Printed with the event. */
  corrected?: { on: string; note: string };
  /** Markdown: paragraphs, emphasis, links, lists. */
  text?: string;
  /** Name of the row group that it stands in. */
  lane?: string;
  /** 0 to 1: who is labelled first, and who leads. Default 0.5. */
  importance?: number;
  media?: Media;
  links?: { url: string; label: string }[];
  /** Where it is known from; `locator` is a page or a passage. */
  sources?: { title: string; url?: string; locator?: string }[];
  /** Where it was, in words. */
  place?: string;
  /** Words by which a reader can narrow a search. */
  tags?: string[];
  /** BCP 47 tag of its own words. Default: the language that the data say of themselves, else that of the page. */
  lang?: string;
  /** Its words in other languages, by their tags. What is left out is shown as it is. */
  translations?: Record<string, { title?: string; label?: string; text?: string; displayDate?: string }>;
}

/** An event whose dates were read. `title` is what is shown: its own, or the start of its text, or its date. */
export type ResolvedEvent = TimelineEvent & { id: string; span: Span };

/** Events in the order in which they came: a list, or one that makes each when it is asked for. */
export interface Events {
  readonly length: number;
  at(index: number): ResolvedEvent | undefined;
  idAt?(index: number): string;
  /** What is told of an event, without its dates being read. */
  told?(index: number): TimelineEvent & { id: string };
  /** What is known of those that need no reading. */
  arrivals?(): Arrivals;
}

/** A named stretch of time behind the events, with dates as an event has them. */
export interface Era {
  id?: string;
  title: string;
  date?: string;
  start?: string | number | Date;
  end?: string | number | Date | null;
  lane?: string;
  /** Its title in other languages, by their tags. */
  translations?: Record<string, { title?: string }>;
}

/** Statuses, and other words that sheets and calendars have for them. */
const STATUSES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ["happened", "happened"],
  ["confirmed", "happened"],
  ["planned", "planned"],
  ["scheduled", "planned"],
  ["tentative", "planned"],
  ["alleged", "alleged"],
  ["cancelled", "cancelled"],
  ["canceled", "cancelled"],
  ["draft", "draft"],
  ["hold", "draft"],
  ["on hold", "draft"],
]);

/** Tells what is wrong with a part of an event: `pointer` is a JSON pointer inside it. */
export type Report = (
  severity: Problem["severity"],
  code: string,
  pointer: string,
  value: unknown,
  message: string,
) => void;

/**
 * Reads the dates of events, gives each an id, and reports what is wrong.
 *
 * An event whose date cannot be read is left out with an error; one whose end cannot be, or lies before its start, is
 * kept at its start with a warning, as is one without a title. Events that were resolved before are taken as they are.
 * The events given are not changed.
 *
 * @param spotOf where an event stands in what it was read from; default: its place in the list
 */
export function resolveEvents(
  input: readonly unknown[],
  options: ParseOptions = {},
  spotOf: SpotOf = spotsInJson(),
): { events: ResolvedEvent[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const complete = eventCompleter(options);
  const events = input.flatMap((raw, index) => {
    const report = reporter(problems, spotOf, index);
    return isEvent(raw, report) ? (complete({ ...raw }, report) ?? []) : [];
  });
  return { events, problems };
}

/** Whether something can be an event at all; what cannot is reported. */
export function isEvent(raw: unknown, report: Report): raw is TimelineEvent {
  if (typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Date)) return true;
  report("error", "event-not-object", "", raw, `is not an event. Write { "title": …, "date": … }.`);
  return false;
}

/** A report to a list of problems about the record at an index. */
export function reporter(problems: Problem[], spotOf: SpotOf, index: number): Report {
  return (severity, code, pointer, value, message) => {
    problems.push(problemAt(spotOf(index, pointer), { code, severity, message, value }));
  };
}

/**
 * Resolves one event after another, each in place; no two that it has seen share an id. Undefined for an event whose
 * date cannot be read.
 *
 * @param made gets the ids of events that were given none
 * @param ids the ids that are taken
 */
export function eventCompleter(
  options: ParseOptions = {},
  made: string[] = [],
  ids = new Ids(),
): (event: TimelineEvent, report: Report) => ResolvedEvent | undefined {
  const known = new KnownSpans();

  const spanFor = (event: TimelineEvent, report: Report): Span | undefined => {
    const { date } = event;
    const alone = typeof date === "string" && !event.timeZone;
    const before = alone ? known.get(date) : undefined;
    if (before) return before;
    const span = readSpan(event, options, report);
    // What has notes is read anew, so that they are told of each event.
    if (alone && span && !span.notes) known.set(date, span);
    return span;
  };

  return (event, report) => {
    const span = givenSpan(event) ?? spanFor(event, report);
    if (!span) return undefined;
    const resolved = event as ResolvedEvent;
    resolved.title = readTitle(event, report);
    resolved.id = uniqueId(ids, made, event, report);
    resolved.span = span;
    resolved.status = readStatus(event, report);
    if (event.asOf !== undefined) {
      resolved.asOf = readDay(event, "asOf", options, report, "The timeline's own asOf is taken.") && event.asOf;
    }
    // In EDTF: who asks for it later need not know how dates were written.
    if (event.added !== undefined) resolved.added = readDay(event, "added", options, report, "It is left out.")?.edtf;
    if (event.importance !== undefined) resolved.importance = readImportance(event, report);
    return resolved;
  };
}

function givenSpan(event: TimelineEvent): Span | undefined {
  const { span } = event as Partial<ResolvedEvent>;
  return span !== undefined && isSpan(span) ? span : undefined;
}

function readSpan(event: TimelineEvent, options: ParseOptions, report: Report): Span | undefined {
  if (isMissing(event.date) && isMissing(event.start) && isMissing(event.end)) {
    report("error", "date-missing", "/date", event.date, `there is no date. Write "2018", or whatever is known.`);
    return undefined;
  }
  try {
    const span = spanOf(event, options);
    tellNotes(span, event, report);
    return span;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return withoutEnd(error, event, options, report);
  }
}

/** Where only the end is wrong, what is known of the start is worth showing. */
function withoutEnd(error: DateError, event: TimelineEvent, options: ParseOptions, report: Report): Span | undefined {
  const field = error.field ?? "date";
  const value = event[field as "date"];
  if (field !== "end" || isMissing(event.start)) {
    report("error", error.code, `/${field}`, value, error.message);
    return undefined;
  }
  const start = readSpan({ ...event, end: undefined }, options, report);
  if (start) report("warning", error.code, "/end", value, `${error.message} It is shown at its start alone.`);
  return start;
}

function tellNotes({ notes = [] }: Span, event: TimelineEvent, report: Report): void {
  for (const { code, severity, message, value } of notes) {
    const field = isMissing(event.date) ? (value === event.end ? "end" : "start") : "date";
    report(severity, code, `/${field}`, value, message);
  }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === "" || value === null;
}

function readTitle(event: TimelineEvent, report: Report): string {
  const title = cleanLine(event.title);
  if (title) return title;
  const instead =
    startOf(cleanLine(event.text)) || cleanLine(event.displayDate) || cleanLine(event.date ?? event.start);
  report(
    "warning",
    "title-missing",
    "/title",
    event.title,
    `there is no title, so "${instead}" is shown. Give it one.`,
  );
  return instead;
}

/** What a plain title has none of, so that it is taken as it is. */
const UNCLEAN = /[^\x20-\x7e]| {2}|^ | $/;

/** One line of visible text: no control or invisible characters at the ends, runs of blanks as one. */
function cleanLine(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text =
    value instanceof Date
      ? dateText(value)
      : typeof value === "string" || typeof value === "number"
        ? String(value)
        : "";
  if (!UNCLEAN.test(text)) return text;
  return trimmed(text.replace(/[\s\p{Cc}]+/gu, " "));
}

const INVISIBLE = /[\s\p{Cf}]/u;

/** A text without blanks and invisible characters at its ends. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && INVISIBLE.test(text.charAt(from))) from += 1;
  while (to > from && INVISIBLE.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}

function startOf(text: string): string {
  if (text.length <= 60) return text;
  const cut = text.slice(0, 60);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 30))}…`;
}

function madeId(event: TimelineEvent): string {
  return `e-${hashOf(`${event.title}\n${dateKey(event)}\n${event.lane ?? ""}`).toString(36)}`;
}

function uniqueId(ids: Ids, made: string[], event: TimelineEvent, report: Report): string {
  const given = event.id;
  if (isAbsent(given)) {
    const id = ids.take(madeId(event));
    made.push(id);
    return id;
  }
  const base = String(given);
  const id = ids.take(base);
  if (id === base) return id;
  report(
    "warning",
    "id-double",
    "/id",
    given,
    `the id "${base}" is taken, so this event is "${id}". Give each its own.`,
  );
  return id;
}

function dateKey(event: TimelineEvent): string {
  return [event.date, event.start, event.end].map((part) => cleanLine(part)).join("|");
}

function readStatus(event: TimelineEvent, report: Report): Status {
  if (isAbsent(event.status)) return "happened";
  const given: unknown = event.status;
  const known = typeof given === "string" ? STATUSES.get(given.trim().toLowerCase()) : undefined;
  if (known) return known;
  report(
    "warning",
    "status-unknown",
    "/status",
    event.status,
    `${typeof given === "string" ? JSON.stringify(given.slice(0, 60)) : "it"} is none of ${[...new Set(STATUSES.values())].join(", ")}; "happened" is taken.`,
  );
  return "happened";
}

/** A day that is told beside the date; what is none is reported, with what is done instead. */
function readDay(
  event: TimelineEvent,
  field: "asOf" | "added",
  options: ParseOptions,
  report: Report,
  instead: string,
): Extent | undefined {
  const date = event[field];
  if (isAbsent(date)) return undefined;
  const refuse = (code: string, message: string): undefined => {
    report("warning", code, `/${field}`, date, `${message} ${instead}`);
  };
  try {
    const { start } = spanOf({ date }, options);
    if (isExtent(start) && Number.isFinite(start.earliest)) return start;
    return refuse("date-unreadable", `${JSON.stringify(date)} does not say when. Write a day such as 2022-04-22.`);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return refuse(error.code, error.message);
  }
}

function readImportance(event: TimelineEvent, report: Report): number | undefined {
  if (isAbsent(event.importance)) return undefined;
  const value = Number(event.importance);
  if (value >= 0 && value <= 1) return value;
  report("warning", "importance-range", "/importance", event.importance, `is not a number from 0 to 1; 0.5 is taken.`);
  return undefined;
}
