/** Events that a page marks as such by classes: hCalendar's `vevent`, and `h-event`. */
import type { ParseOptions } from "../../time/index.ts";
import { endAfter } from "../duration-end.ts";
import type { Draft } from "../fields.ts";
import type { Found } from "../found.ts";
import { dateOptions, type ReadOptions } from "../read-options.ts";
import { safeUrl } from "../url.ts";
import { recordOf } from "./item.ts";
import { markdownOf } from "./markdown.ts";
import type { HtmlElement } from "./node.ts";
import { hostOf, partsOf } from "./parts.ts";
import { foundRows, type Row } from "./rows.ts";
import { wordsOf } from "./words.ts";

/** The classes of each field, of h-event and of hCalendar. */
const CLASSES = {
  title: ["p-name", "summary"],
  start: ["dt-start", "dtstart"],
  end: ["dt-end", "dtend"],
  duration: ["dt-duration", "duration"],
  text: ["e-content", "p-summary", "p-description", "e-description", "description"],
  place: ["p-location", "location"],
  links: ["u-url", "url"],
  tags: ["p-category", "category"],
  status: ["p-status", "status"],
} as const;

type Field = keyof typeof CLASSES;

/** Whether an element is an event. */
export function isEventRoot(element: HtmlElement): boolean {
  const classes = classesOf(element);
  return classes.includes("vevent") || classes.includes("h-event");
}

/** The events that elements are. */
export function readMicroformats(events: readonly HtmlElement[], options: ReadOptions): Found {
  const dates = dateOptions(options);
  const rows = events.map((event): Row & { old: boolean } => {
    const old = classesOf(event).includes("vevent");
    return { record: eventOf(event, dates), line: event.line, old };
  });
  return foundRows(rows, 0, options, (field, row) => {
    const names: readonly string[] = Object.hasOwn(CLASSES, field) ? CLASSES[field as Field] : [field];
    const name = field === "date" ? CLASSES.start : names;
    return (row as Row & { old: boolean }).old ? name.at(-1)! : name[0]!;
  });
}

function eventOf(event: HtmlElement, dates: ParseOptions): Draft {
  const first = (field: Field): HtmlElement | undefined => partsWith(event, field)[0];
  const all = (field: Field): HtmlElement[] => partsWith(event, field);
  const [start, end] = [dateIn(first("start")), dateIn(first("end"))];
  const title = first("title");
  const about = title ? { title: wordsOf(title) } : { title: recordOf(event.children, dates)["title"] };
  const text = all("text")
    .map((each) => markdownOf(partsOf(each.children)))
    .find((each) => each !== "");
  const place = placeOf(first("place"));
  const links = all("links").flatMap((each) => linkOf(each));
  const tags = all("tags")
    .map((each) => wordsOf(each))
    .filter((tag) => tag !== "");
  const until = onDayOf(start, end) || (start && endAfter(start, durationOf(first("duration")), dates)) || "";
  return {
    ...about,
    ...(start ? { start } : {}),
    ...(until ? { end: until } : {}),
    ...(text ? { text } : {}),
    ...(place ? { place } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(/^cancell?ed$/i.test(wordsOf(first("status") ?? "")) ? { status: "cancelled" } : {}),
  };
}

/** The parts of an event with a class, those of the surest class only; what belongs to an event or card inside is its own. */
function partsWith(event: HtmlElement, field: Field): HtmlElement[] {
  for (const name of CLASSES[field]) {
    const found = withClass(event, name);
    if (found.length > 0) return found;
  }
  return [];
}

function withClass(parent: HtmlElement, name: string): HtmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (classesOf(child).includes(name)) return [child];
    return isRoot(child) ? [] : withClass(child, name);
  });
}

function isRoot(element: HtmlElement): boolean {
  return classesOf(element).some((name) => /^(?:h-[a-z]|vevent$|vcard$|adr$)/.test(name));
}

function classesOf({ attributes }: HtmlElement): string[] {
  return (attributes.get("class") ?? "").split(/\s+/);
}

/** A date as microformats write it: in an attribute, in parts of class `value`, or in words. */
function dateIn(element: HtmlElement | undefined): string {
  if (!element) return "";
  const whole = withClass(element, "value-title")[0]?.attributes.get("title")?.trim();
  if (whole) return whole;
  const [date = "", time, zone = ""] = withClass(element, "value").map(valueOf);
  if (date === "") return valueOf(element);
  if (time === undefined) return date;
  return /^\d\d:\d\d(?::\d\d)?$/.test(time) ? `${date}T${time}${zone}` : `${date} ${time}${zone}`;
}

/** An end that is a time of day alone is on the day of the start, as microformats have it. */
function onDayOf(start: string, end: string): string {
  const [day] = /^\d{4}-\d\d-\d\d(?=[T\s])/.exec(start) ?? [];
  return day !== undefined && /^\d{1,2}(?::\d\d|\s?[ap]\.?m)/i.test(end) ? `${day} ${end}` : end;
}

function valueOf(element: HtmlElement): string {
  const { name, attributes } = element;
  const written = { time: "datetime", ins: "datetime", del: "datetime", abbr: "title", data: "value" }[name];
  return (written === undefined ? "" : (attributes.get(written)?.trim() ?? "")) || wordsOf(element.children);
}

function durationOf(element: HtmlElement | undefined): string {
  return element ? valueOf(element) : "";
}

/** A place by its name, where it is a card, and all of its words else. */
function placeOf(element: HtmlElement | undefined): string {
  if (!element) return "";
  const names = ["p-name", "fn", "org"].map((name) => withClass(element, name)[0]);
  const name = names.find((each) => each !== undefined);
  return wordsOf(name ?? element);
}

function linkOf(element: HtmlElement): { url: string; label: string }[] {
  const url = element.attributes.get("href") ?? wordsOf(element);
  if (url === "") return [];
  return [{ url, label: wordsOf(element) || hostOf(safeUrl(url) ?? url) }];
}
