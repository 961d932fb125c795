/** Lists of dates: `<ol>` and `<ul>` whose entries have a `<time>` or begin with a date. */
import type { ParseOptions } from "../../time/index.ts";
import type { Draft } from "../fields.ts";
import type { Found } from "../found.ts";
import { dateOptions, type ReadOptions } from "../read-options.ts";
import { recordOf } from "./item.ts";
import { LISTS } from "./names.ts";
import { elementsBelow, type HtmlElement } from "./node.ts";
import { foundRows, type Row } from "./rows.ts";
import { dateOfTime, leadingDate } from "./when.ts";
import { hasWords, wordsOf } from "./words.ts";

/** The events of a list; undefined where it is none of dates. */
export function readList(list: HtmlElement, options: ReadOptions): Found | undefined {
  const dates = dateOptions(options);
  const entries = itemsOf(list);
  const saying = entries.filter((entry) => hasWords(entry) || hasTime(entry, dates));
  if (!isDated(saying, dates)) return undefined;
  const rows = saying.map((entry): Row => ({
    record: { ...recordOf(entry.children, dates), ...told(entry) },
    line: entry.line,
  }));
  return foundRows(rows, entries.length - saying.length, options);
}

function itemsOf(list: HtmlElement): HtmlElement[] {
  return list.children.filter((child): child is HtmlElement => typeof child !== "string" && child.name === "li");
}

/** One entry with a `<time>` is enough; dates in words must begin most of them, and have something behind them. */
function isDated(entries: readonly HtmlElement[], dates: ParseOptions): boolean {
  if (entries.some((entry) => hasTime(entry, dates))) return true;
  const lines = entries.map((entry) => wordsOf(entry, isList));
  const leading = lines.map((line) => leadingDate(line, dates));
  const count = leading.filter((date) => date !== undefined).length;
  return (
    count * 2 >= entries.length &&
    lines.some((line, at) => leading[at] !== undefined && line.length > leading[at].length)
  );
}

/** Whether an entry has a `<time>` that is a date, in no list of its own. */
function hasTime(entry: HtmlElement, dates: ParseOptions): boolean {
  for (const time of elementsBelow(entry, ({ name }) => name === "time", isList)) {
    if (dateOfTime(time.attributes.get("datetime") ?? "", wordsOf(time), dates) !== undefined) return true;
  }
  return false;
}

function isList({ name }: HtmlElement): boolean {
  return LISTS.has(name);
}

/** What the attributes of an entry tell, as they do in the element's own list. */
function told({ attributes }: HtmlElement): Draft {
  const data = (name: string): string => attributes.get(`data-${name}`)?.trim() ?? "";
  const fields: [string, string][] = [
    ["id", (attributes.get("id") || data("id")).trim()],
    ["lane", data("lane")],
    ["status", data("status")],
    ["added", data("added")],
    ["importance", data("importance")],
  ];
  return Object.fromEntries(fields.filter(([, value]) => value !== ""));
}
