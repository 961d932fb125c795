/** What an event is, as it is given and after its dates have been read. */
import { DateError, spanOf, isSpan, type ParseOptions, type Span } from "./time/index.ts";
import type { Problem } from "./problem.ts";

/** Whether what is told has happened. A `"draft"` is shown only where drafts are asked for. */
export type Status = "happened" | "planned" | "alleged" | "cancelled" | "draft";

export interface Media {
  /** https, http or a path on the page's own host. Image, video or audio. */
  url: string;
  /** What a reader who cannot see it should know. An empty text says that it is decoration. */
  alt: string;
  credit?: string;
  caption?: string;
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
  /** `null`: it goes on. */
  end?: string | number | Date | null;
  /** IANA name of the zone in which `start` and `end` are given as wall-clock times. */
  timeZone?: string;
  /** Shown in place of the date in words. */
  displayDate?: string;
  /** The day to which it is known to go on. Default: the timeline's `asOf`, else the last known edge of the data. */
  asOf?: string;
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
  sources?: { title: string; url?: string; locator?: string }[];
  place?: string;
  tags?: string[];
  lang?: string;
  translations?: Record<string, { title?: string; label?: string; text?: string; displayDate?: string }>;
}

/** An event whose dates were read. `title` is what is shown: its own, or the start of its text, or its date. */
export type ResolvedEvent = TimelineEvent & { id: string; span: Span };

/** A named stretch of time behind the events. */
export interface Era {
  id?: string;
  title: string;
  date?: string;
  start?: string | number | Date;
  end?: string | number | Date | null;
  lane?: string;
}

const STATUSES: readonly string[] = ["happened", "planned", "alleged", "cancelled", "draft"];

export interface ResolveOptions extends ParseOptions {
  /** JSON pointer of the list in its file, before the index. Default `""`. */
  path?: string;
  /** Row of a sheet for the record at an index, where there is one. */
  rowOf?: (index: number) => number;
}

/**
 * Reads the dates of events, gives each an id, and reports what is wrong.
 *
 * An event whose date cannot be read is left out with an error; one without a title is kept with a warning.
 * Events that were resolved before are taken as they are. The events given are not changed.
 */
export function resolveEvents(
  input: readonly unknown[],
  options: ResolveOptions = {},
): { events: ResolvedEvent[]; problems: Problem[] } {
  const events: ResolvedEvent[] = [];
  const problems: Problem[] = [];
  const ids = new Map<string, number>();
  input.forEach((raw, index) => {
    const report = reporter(problems, options, index);
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
      report("error", "event-not-object", undefined, raw, `is not an event. Write { "title": …, "date": … }.`);
      return;
    }
    const event = raw as TimelineEvent;
    const span = readSpan(event, options, report);
    if (!span) return;
    const title = readTitle(event, report);
    const id = uniqueId(ids, event, title, report);
    const status = readStatus(event, report);
    const asOf = readAsOf(event, options, report);
    const importance = readImportance(event, report);
    events.push({ ...event, id, span, title, status, asOf, importance });
  });
  return { events, problems };
}

type Report = (
  severity: Problem["severity"],
  code: string,
  field: string | undefined,
  value: unknown,
  message: string,
) => void;

function reporter(problems: Problem[], options: ResolveOptions, index: number): Report {
  return (severity, code, field, value, message) => {
    const row = options.rowOf?.(index);
    const place = row === undefined ? `events[${index}]${field ? `.${field}` : ""}` : `Row ${row}, ${field ?? "row"}`;
    const path = row === undefined ? `${options.path ?? ""}/${index}${field ? `/${field}` : ""}` : undefined;
    problems.push({
      code,
      severity,
      message: `${place}: ${message}`,
      ...(row === undefined ? { path } : { row }),
      ...(field ? { field } : {}),
      value,
    });
  };
}

function readSpan(event: TimelineEvent, options: ParseOptions, report: Report): Span | undefined {
  const given = (event as Partial<ResolvedEvent>).span;
  if (given !== undefined && isSpan(given)) return given;
  if (isAbsent(event.date) && isAbsent(event.start) && isAbsent(event.end)) {
    report(
      "error",
      "date-missing",
      "date",
      event.date,
      `there is no date. Write "date": "2018", or whatever is known.`,
    );
    return undefined;
  }
  try {
    const span = spanOf(event, options);
    for (const { code, severity, message, value } of span.notes ?? []) {
      const field = isAbsent(event.date) ? (value === event.end ? "end" : "start") : "date";
      report(severity, code, field, value, message);
    }
    return span;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    const field = error.field ?? "date";
    report("error", error.code, field, event[field as "date"], error.message);
    return undefined;
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
  report("warning", "title-missing", "title", event.title, `there is no title, so "${instead}" is shown. Give it one.`);
  return instead;
}

/** One line of visible text: no control or invisible characters at the ends, runs of blanks as one. */
function cleanLine(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text =
    value instanceof Date
      ? dateText(value)
      : typeof value === "string" || typeof value === "number"
        ? String(value)
        : "";
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

function uniqueId(ids: Map<string, number>, event: TimelineEvent, title: string, report: Report): string {
  const given = event.id;
  const base = isAbsent(given) ? `e-${hash(`${title}\n${dateKey(event)}\n${event.lane ?? ""}`)}` : String(given);
  let count = (ids.get(base) ?? 0) + 1;
  ids.set(base, count);
  if (count === 1) return base;
  while (ids.has(`${base}-${count}`)) count += 1;
  const id = `${base}-${count}`;
  ids.set(id, 1);
  if (!isAbsent(given)) {
    report(
      "warning",
      "id-double",
      "id",
      given,
      `the id "${base}" is taken, so this event is "${id}". Give each its own.`,
    );
  }
  return id;
}

function dateKey(event: TimelineEvent): string {
  return [event.date, event.start, event.end].map((part) => cleanLine(part)).join("|");
}

/** FNV-1a over UTF-16 units, 32 bits: short, stable, the same everywhere. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

function readStatus(event: TimelineEvent, report: Report): Status {
  if (isAbsent(event.status)) return "happened";
  if (STATUSES.includes(event.status as string)) return event.status as Status;
  report(
    "warning",
    "status-unknown",
    "status",
    event.status,
    `is none of ${STATUSES.join(", ")}; "happened" is taken.`,
  );
  return "happened";
}

function readAsOf(event: TimelineEvent, options: ParseOptions, report: Report): string | undefined {
  if (isAbsent(event.asOf)) return undefined;
  try {
    spanOf({ date: event.asOf }, options);
    return event.asOf;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    report("warning", error.code, "asOf", event.asOf, `${error.message} The timeline's own asOf is taken.`);
    return undefined;
  }
}

function readImportance(event: TimelineEvent, report: Report): number | undefined {
  if (isAbsent(event.importance)) return undefined;
  const value = Number(event.importance);
  if (value >= 0 && value <= 1) return value;
  report("warning", "importance-range", "importance", event.importance, `is not a number from 0 to 1; 0.5 is taken.`);
  return undefined;
}
