/** Tells kinds of JSON apart by what is in it. */
import { pointerPart } from "./json-pointer.ts";
import { isRecord } from "./plain.ts";
import { fieldOfHeading } from "./sheet/headings.ts";

export type JsonKind = "own" | "timelinejs" | "vis" | "jsonld" | "list";

/** How many entries of a list are looked at. */
const LOOKED_AT = 50;

/** The kind of a parsed value. `"list"` is a list of records of no known kind. */
export function kindOfJson(value: unknown): JsonKind {
  if (isJsonLd(value)) return "jsonld";
  if (Array.isArray(value)) return kindOfList(value);
  if (!isRecord(value)) return "own";
  if (isRecord(value["timeline"])) return "timelinejs";
  if (Array.isArray(value["events"])) return isTimelineJs(value) ? "timelinejs" : ownOrList(value["events"]);
  if (Array.isArray(value["items"]) && !isOtherList(value["items"])) return "vis";
  return recordsIn(value) === undefined ? "own" : "list";
}

/** Items that have a title or a date by the names of other lists, and none by those of vis-timeline. */
function isOtherList(items: readonly unknown[]): boolean {
  const fields = fieldsOf(items);
  return items.length > 0 && !fields.has("content") && !fields.has("start");
}

/** The pointer to the one list in an object of which the records have a title and a date, as far as names tell. */
export function recordsIn(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value).filter((key) => {
    const list = value[key];
    return key !== "eras" && Array.isArray(list) && isDatedList(list);
  });
  return keys.length === 1 ? `/${pointerPart(keys[0]!)}` : undefined;
}

const TITLES: ReadonlySet<string | undefined> = new Set(["title", "text"]);
const DATED: ReadonlySet<string | undefined> = new Set(["date", "start", "year"]);

function isDatedList(list: readonly unknown[]): boolean {
  const known = [...fieldsOf(list)].map((name) => fieldOfHeading(name)?.field);
  return known.some((field) => TITLES.has(field)) && known.some((field) => DATED.has(field));
}

function kindOfList(list: readonly unknown[]): JsonKind {
  const fields = fieldsOf(list);
  if (fields.has("@type") || fields.has("@context")) return "jsonld";
  if (fields.has("content") && (fields.has("start") || fields.has("end"))) return "vis";
  if (fields.has("start_date") && isRecord(firstOf(list, "start_date"))) return "timelinejs";
  return ownOrList(list);
}

const WHEN = ["date", "start", "end", "span"];

/** Ours has a title and says when it was; where either is called otherwise, it is any list. */
function ownOrList(list: readonly unknown[]): "own" | "list" {
  const fields = fieldsOf(list);
  const [isTitled, isDated] = [fields.has("title"), WHEN.some((field) => fields.has(field))];
  if (list.length === 0 || (isTitled && isDated)) return "own";
  if (!isTitled && !isDated) return "list";
  const wanted = isTitled ? ["date", "start", "end", "year", "time"] : ["title"];
  const others = [...fields].filter((field) => !WHEN.includes(field)).map((field) => fieldOfHeading(field)?.field);
  return others.some((field) => field !== undefined && wanted.includes(field)) ? "list" : "own";
}

/**
 * What the fields of a list of ours are called, where none of them says when it was and some are called as nothing that is
 * known; undefined for other lists.
 */
export function namesWithoutDate(list: readonly unknown[]): string[] | undefined {
  // Most lists say it in their first records: then the others are not looked at.
  const isDated = [LOOKED_AT, Infinity].some((most) => {
    const fields = fieldsOf(list, most);
    return WHEN.some((field) => fields.has(field));
  });
  const names = isDated ? [] : [...fieldsOf(list)];
  return names.some((name) => fieldOfHeading(name) === undefined) ? names : undefined;
}

function isTimelineJs(value: Record<string, unknown>): boolean {
  const events = value["events"] as readonly unknown[];
  const fields = fieldsOf(events);
  return ["start_date", "unique_id"].some((field) => fields.has(field)) || isSlide(value["title"]) || hasSlides(events);
}

function hasSlides(events: readonly unknown[]): boolean {
  return events.slice(0, LOOKED_AT).some(isSlide);
}

/** What TimelineJS shows beside its time axis. */
function isSlide(value: unknown): boolean {
  const text = isRecord(value) ? value["text"] : undefined;
  return isRecord(text) && (Object.hasOwn(text, "headline") || Object.hasOwn(text, "text"));
}

function isJsonLd(value: unknown): boolean {
  return isRecord(value) && ["@context", "@graph", "@type"].some((key) => Object.hasOwn(value, key));
}

/** The names in the first records of a list. */
export function fieldsOf(list: readonly unknown[], most = LOOKED_AT): Set<string> {
  return new Set(list.slice(0, most).flatMap(keysOf));
}

function keysOf(entry: unknown): string[] {
  try {
    return isRecord(entry) ? Object.keys(entry) : [];
  } catch {
    // What cannot be read is told where its record is.
    return [];
  }
}

function firstOf(list: readonly unknown[], field: string): unknown {
  const entry = list.slice(0, LOOKED_AT).find((each) => isRecord(each) && Object.hasOwn(each, field));
  return isRecord(entry) ? entry[field] : undefined;
}
