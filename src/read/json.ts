/** JSON: a list of events, or an object with `events` and what the timeline is told beside them. */
import type { Era, ResolvedEvent } from "../event.ts";
import type { TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import { fileOptions } from "./file-options.ts";
import { breakOf } from "./json-position.ts";
import { isRecord } from "./plain.ts";
import { readList, type ListOptions } from "./records.ts";

export interface JsonResult {
  events: ResolvedEvent[];
  problems: Problem[];
  title?: string;
  eras: Era[];
  options: Partial<TimelineOptions>;
  rows: number;
}

/** Parses text, and says where it breaks. */
export function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: brokenJson(text) };
  }
}

/** The events of parsed JSON. */
export function readJson(value: unknown, options: ListOptions): JsonResult {
  if (Array.isArray(value)) return { ...readList(value, options), eras: [], options: {}, rows: value.length };
  const list = isRecord(value) ? value["events"] : undefined;
  if (!isRecord(value) || !Array.isArray(list)) {
    return { events: [], problems: [noList(value)], eras: [], options: {}, rows: 0 };
  }
  const beside = fileOptions(value);
  const { events, problems } = readList(list, { ...options, path: "/events" });
  return { ...beside, events, problems: [...beside.problems, ...problems], rows: list.length };
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

function brokenJson(text: string): Problem {
  const at = breakOf(text);
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  const what = at >= text.length ? "it ends too early," : "it breaks";
  return {
    code: "json-broken",
    severity: "error",
    line,
    message: `This is not JSON: ${what} at line ${line}, column ${column}. Look there for a missing comma, quote or bracket, or a comma too many.`,
  };
}
