/** JSON as text, and our own JSON: a list of events, or an object with `events` and what is said beside them. */
import { spotsInJson, type Problem } from "../problem.ts";
import { fileOptions } from "./file-options.ts";
import { foundNothing, type Found } from "./found.ts";
import { namesWithoutDate } from "./json-kind.ts";
import { pointerPart } from "./json-pointer.ts";
import { breakOf } from "./json-position.ts";
import { noDateField } from "./no-date.ts";
import { withOwnNames } from "./own-names.ts";
import { isRecord } from "./plain.ts";

/** Parses text, and says where it breaks. */
export function parseJson(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: brokenJson(text) };
  }
}

/** A list of events, or an object with `events` and what the timeline is told beside them. */
export function readOwnJson(value: unknown): Found {
  if (Array.isArray(value)) return { format: "json", rows: value.length, skipped: 0, ...eventsOf(value, "") };
  const list = isRecord(value) ? value["events"] : undefined;
  if (!isRecord(value) || !Array.isArray(list)) return foundNothing("json", noList(value));
  const { records, problems } = eventsOf(list, "/events");
  const told = fileOptions(value);
  return {
    format: "json",
    records,
    spotOf: spotsInJson("/events"),
    rows: list.length,
    skipped: 0,
    ...told,
    problems: [...told.problems, ...problems],
  };
}

/** The records of a list; none where no record has a date by its name, which is told once. */
function eventsOf(list: readonly unknown[], path: string): Pick<Found, "records" | "problems"> {
  const names = namesWithoutDate(list);
  return names
    ? { records: [], problems: [noDateField(path, names, names.includes("title"))] }
    : withOwnNames(list, path);
}

function noList(value: unknown): Problem {
  const seen = value === null ? "null" : typeof value;
  const lists = isRecord(value)
    ? Object.entries(value).filter(([, part]) => Array.isArray(part) && part.length > 0)
    : [];
  const [first] = lists;
  const hint = first
    ? `There is a list at "/${pointerPart(first[0])}": name it by records, and its fields by columns.`
    : `Write [ { "title": …, "date": … } ], or { "events": [ … ] }.`;
  return {
    code: "events-missing",
    severity: "error",
    path: "",
    message: `There is no list of events in this ${seen}. ${hint}`,
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
