/** JSON: a list of events, or an object with `events` and what the timeline is told beside them. */
import { resolveEvents, type Era, type ResolveOptions, type ResolvedEvent } from "../event.ts";
import type { TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";

export interface JsonResult {
  events: ResolvedEvent[];
  problems: Problem[];
  title?: string;
  eras: Era[];
  options: Partial<TimelineOptions>;
  rows: number;
}

/** What a file may tell a timeline beside its events; other keys are left alone. */
const OPTION_KEYS = [
  "summary",
  "credit",
  "label",
  "asOf",
  "now",
  "lang",
  "dir",
  "displayZone",
  "lanes",
  "scale",
] as const;

/** Parses text, and says where it breaks. */
export function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: brokenJson(text, error) };
  }
}

/** The events of parsed JSON. */
export function readJson(value: unknown, options: ResolveOptions): JsonResult {
  if (Array.isArray(value)) return { ...resolveEvents(value, options), eras: [], options: {}, rows: value.length };
  const record = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const list = record["events"];
  if (!Array.isArray(list)) {
    return { events: [], problems: [noList(value)], eras: [], options: {}, rows: 0 };
  }
  const { events, problems } = resolveEvents(list, { ...options, path: "/events" });
  const own: Record<string, unknown> = {};
  for (const key of OPTION_KEYS) if (Object.hasOwn(record, key)) own[key] = record[key];
  return {
    events,
    problems,
    ...(typeof record["title"] === "string" ? { title: record["title"] } : {}),
    eras: Array.isArray(record["eras"]) ? (record["eras"] as Era[]) : [],
    options: own,
    rows: list.length,
  };
}

function noList(value: unknown): Problem {
  const seen = value === null ? "null" : typeof value;
  return {
    code: "events-missing",
    severity: "error",
    path: "",
    message: `There is no list of events in this ${seen}. Write [ { "title": …, "date": … } ], or { "events": [ … ] }.`,
  };
}

function brokenJson(text: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const before = Number.isNaN(at) ? text : text.slice(0, at);
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return {
    code: "json-broken",
    severity: "error",
    line,
    message: `This is not JSON: it breaks at line ${line}, column ${column}. Look there for a missing comma, quote or bracket, or a comma too many.`,
  };
}
