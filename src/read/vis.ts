/** Items and groups of vis-timeline. */
import { problemAt, type Problem, type Spot } from "../problem.ts";
import { isoOf } from "../time/civil.ts";
import { DateError, isMissing } from "../time/index.ts";
import { DateOrder } from "./date-order.ts";
import { Dropped } from "./dropped.ts";
import type { Draft } from "./fields.ts";
import { foundNothing, type Found } from "./found.ts";
import { htmlTexts } from "./html/texts.ts";
import { pointerPart } from "./json-pointer.ts";
import { isRecord } from "./plain.ts";
import { plainText, type HtmlTexts } from "./plain-text.ts";
import type { ReadOptions } from "./read-options.ts";
import { eachInSlices } from "./slices.ts";
import { Groups, type Entry } from "./vis-groups.ts";

/** Fields of an item that go into an event; the title of vis is a text that is seen when one points at the item. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["id", "id"],
  ["title", "content"],
  ["text", "title"],
  ["start", "start"],
  ["end", "end"],
  ["date", "start"],
  ["lane", "group"],
]);

/** Types that say no more than the dates do. */
const PLAIN_TYPES = ["", "box", "point", "range"];

const KNOWN: ReadonlySet<string> = new Set([...FIELDS.values(), "type"]);

/** Milliseconds as ASP.NET writes them into JSON. An offset behind them only says where it was written. */
const ASP_DATE = /^\/?Date\((-?\d{1,17})(?:[+-]\d{4})?\)\/?$/i;

/**
 * Reads `{ items, groups }`, or a bare list of items. Either list may be the dump of a DataSet.
 *
 * An end is kept whatever the type, although vis draws points and boxes at their start alone: a type is a way of
 * drawing, and an end is known. A range without an end is a moment. A background becomes an event as all others do.
 * A day without a time is that whole day, and times without a zone float.
 */
export async function readVis(value: unknown, options: ReadOptions = {}): Promise<Found> {
  const whole = isRecord(value) ? value : { items: value };
  const items = "items" in whole ? entriesOf(whole["items"], whole === value ? "/items" : "") : entriesOf(value, "");
  if (!items) return foundNothing("vis", noItems());
  const texts = await htmlTexts();
  const groups = new Groups(entriesOf(whole["groups"], "/groups") ?? [], texts.plain);
  const dropped = new Dropped("item", "items");
  const order = new DateOrder();
  const problems: Problem[] = [];
  const records: unknown[] = [];
  await eachInSlices(items.length, undefined, (index) => {
    const [place, item] = items[index]!;
    const record = isRecord(item) ? recordOf(item, groups, texts, dropped) : item;
    records.push(record);
    if (!isRecord(record)) return;
    for (const date of [record["start"], record["end"]]) if (typeof date === "string") order.see(date);
    if (record["start"] === undefined && record["end"] !== undefined) problems.push(startMissing(place));
  });
  const lanes = groups.used;
  const inferred = order.inferred(options);
  return {
    format: "vis",
    records,
    spotOf: (index, pointer) => spotAt(items[index]![0], pointer),
    rows: items.length,
    skipped: 0,
    problems: [...groups.problems, ...problems],
    options: lanes.length === 0 ? {} : { lanes },
    took: { dropped: [...dropped.list, ...groups.dropped.list], ...inferred },
    dates: inferred,
  };
}

/** The entries of a list, or of what a DataSet becomes in JSON: `{ _data: { id: entry } }`. */
function entriesOf(value: unknown, place: string): Entry[] | undefined {
  if (Array.isArray(value)) return value.map((entry: unknown, index) => [`${place}/${index}`, entry]);
  const data = isRecord(value) ? value["_data"] : undefined;
  if (!isRecord(data)) return undefined;
  return Object.entries(data).map(([id, entry]) => [`${place}/_data/${pointerPart(id)}`, entry]);
}

function startMissing(place: string): Problem {
  const message = `there is no start, and there is an end, so its start is unknown. Fill it in.`;
  const spot: Spot = { path: `${place}/start`, field: "start" };
  return problemAt(spot, { code: "date-missing", severity: "warning", message, value: "" });
}

function noItems(): Problem {
  const message = `There is no list of items as vis-timeline has it. Write { "items": [ { "content": …, "start": … } ] }, or the list alone.`;
  return { code: "events-missing", severity: "error", message, path: "" };
}

function recordOf(item: Record<string, unknown>, groups: Groups, texts: HtmlTexts, dropped: Dropped): Draft {
  const title = plainText(item["content"], texts.plain);
  const tooltip = plainText(item["title"], texts.plain);
  const fields = {
    id: plainText(item["id"]),
    title,
    text: tooltip === title ? undefined : plainText(item["title"], texts.rich),
    start: dateOf(item["start"]),
    end: dateOf(item["end"]),
    lane: groups.laneOf(item["group"]),
  };
  tellDropped(item, dropped);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Numbers are milliseconds whatever else is said of numbers, so they are written out. */
function dateOf(value: unknown): unknown {
  const [, asp] = typeof value === "string" ? (ASP_DATE.exec(value.trim()) ?? []) : [];
  const time = asp === undefined ? value : Number(asp);
  if (typeof time !== "number") return isMissing(value) ? undefined : value;
  try {
    return isoOf(Math.floor(time));
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return value;
  }
}

function tellDropped(item: Record<string, unknown>, dropped: Dropped): void {
  const { type } = item;
  if (typeof type === "string" && !PLAIN_TYPES.includes(type)) dropped.add(`type "${type}"`);
  for (const [key, value] of Object.entries(item)) {
    if (!KNOWN.has(key) && !isMissing(value)) dropped.add(key);
  }
}

function spotAt(place: string, pointer: string): Spot {
  if (pointer === "") return { path: place };
  const [, first = ""] = pointer.split("/");
  const field = FIELDS.get(first) ?? first;
  return { path: `${place}/${field}`, field };
}
