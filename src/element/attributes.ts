/** What an attribute of the element says: one table from its name to the option that it is. */
import type { TimelineOptions } from "../options.ts";
import type { ReadOptions } from "../read/index.ts";

interface Attribute<Options> {
  option: keyof Options;
  read: (value: string) => unknown;
}

const text = (value: string): string => value;

/** A number, or what was written, so that it can be told what was wrong with it. */
function number(value: string): unknown {
  const read = Number(value.trim().replace(/px$/, ""));
  return value.trim() === "" || Number.isNaN(read) ? value : read;
}

const ids = (value: string): string[] => value.split(/\s+/).filter(Boolean);

/** Alone, or with any other word than "false", it is true. */
const flag = (value: string): boolean => value !== "false";

/** Names with commas between them, or a list as JSON. */
function names(value: string): unknown {
  return value.trimStart().startsWith("[")
    ? json(value)
    : value
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean);
}

function json(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** "now", or two ends with a slash between them: dates of ISO 8601 or ms. The end of a date is where it ends. */
function window(value: string): unknown {
  if (value === "now") return value;
  const [start = "", end = start] = value.split("/").map((part) => part.trim());
  return { start: instant(start, 0), end: instant(end, 1) };
}

/** ms where a date such as "2018", "2022-04" or "2022-04-19" begins, or where what follows it does. */
function instant(written: string, after: 0 | 1): number {
  if (/^-?\d+$/.test(written) && !/^\d{4}$/.test(written)) return Number(written);
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written) ?? [];
  if (year === undefined) return Date.parse(written);
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const by = [month === undefined, month !== undefined && day === undefined, day !== undefined].map((is) =>
    is ? after : 0,
  );
  const date = new Date(0);
  date.setUTCFullYear(y + by[0]!, m + by[1]!, d + by[2]!);
  return date.getTime();
}

/** Alone or "true" it is all events, "article" what the page marks, else ids. */
function story(value: string): TimelineOptions["story"] {
  const words = ids(value);
  const [first = "true"] = words;
  if (words.length > 1) return words;
  return first === "true" || first === "false" ? first === "true" : first === "article" ? first : words;
}

/** Options of the timeline. */
export const OPTIONS: Readonly<Record<string, Attribute<TimelineOptions>>> = {
  lang: { option: "lang", read: text },
  dir: { option: "dir", read: text },
  heading: { option: "title", read: text },
  summary: { option: "summary", read: text },
  credit: { option: "credit", read: text },
  label: { option: "label", read: text },
  height: { option: "height", read: (value) => (value === "auto" ? value : number(value)) },
  "max-rows": { option: "maxRows", read: number },
  scale: { option: "scale", read: text },
  layout: { option: "layout", read: text },
  theme: { option: "theme", read: text },
  legend: { option: "legend", read: text },
  overview: { option: "overview", read: text },
  find: { option: "find", read: text },
  permalink: { option: "permalink", read: text },
  lanes: { option: "lanes", read: names },
  highlight: { option: "highlight", read: ids },
  window: { option: "window", read: window },
  now: { option: "now", read: text },
  "as-of": { option: "asOf", read: text },
  since: { option: "since", read: text },
  "display-zone": { option: "displayZone", read: text },
  "time-direction": { option: "timeDirection", read: text },
  "wheel-zoom": { option: "wheelZoom", read: flag },
  drafts: { option: "drafts", read: flag },
  story: { option: "story", read: story },
  "sticky-top": { option: "stickyTop", read: number },
};

/** How data are read. */
export const READING: Readonly<Record<string, Attribute<ReadOptions>>> = {
  format: { option: "format", read: text },
  columns: { option: "columns", read: columns },
  records: { option: "records", read: text },
  "date-order": { option: "dateOrder", read: text },
  "date-format": { option: "dateFormat", read: text },
  "year-pivot": { option: "yearPivot", read: number },
  numbers: { option: "numbers", read: text },
  delimiter: { option: "delimiter", read: text },
  encoding: { option: "encoding", read: text },
  "time-zone": { option: "timeZone", read: text },
  published: { option: "published", read: text },
  locale: { option: "locale", read: text },
};

/** "title=what,date=when": which heading holds a field; a field that is named twice is joined. */
function columns(value: string): Record<string, string[]> {
  const found = new Map<string, string[]>();
  for (const part of value.split(",")) {
    const [field = "", heading = ""] = part.split("=").map((word) => word.trim());
    if (field !== "" && heading !== "") found.set(field, [...(found.get(field) ?? []), heading]);
  }
  return Object.fromEntries(found);
}

/** Every attribute that is looked at, `src` first. */
export const ATTRIBUTES: readonly string[] = ["src", ...Object.keys(OPTIONS), ...Object.keys(READING)];

/** What may stand alone, without a value. */
const ALONE: ReadonlySet<string> = new Set(["story", "drafts", "wheel-zoom"]);

/** The options that the attributes of an element say, of one of the tables. */
export function saidIn<Options>(
  element: Element,
  table: Readonly<Record<string, Attribute<Options>>>,
): Partial<Options> {
  const said: Partial<Record<keyof Options, unknown>> = {};
  for (const [name, { option, read }] of Object.entries(table)) {
    const value = element.getAttribute(name);
    if (value !== null && (value !== "" || ALONE.has(name))) said[option] = read(value);
  }
  return said as Partial<Options>;
}
