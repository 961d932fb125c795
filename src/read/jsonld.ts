/** Events in JSON-LD, as schema.org names them. */
import { problemAt, type Problem, type Spot } from "../problem.ts";
import { DateOrder } from "./date-order.ts";
import { Dropped } from "./dropped.ts";
import { endAfter, isDuration } from "./duration-end.ts";
import type { Draft } from "./fields.ts";
import { foundNothing, type Found, type Took } from "./found.ts";
import { markdownOfText } from "./html/markdown.ts";
import { hostOf } from "./html/parts.ts";
import { hasMarkup, htmlTexts } from "./html/texts.ts";
import { pointerPart } from "./json-pointer.ts";
import { eventNodes, type EventNode, type Node } from "./jsonld/nodes.ts";
import { keyOf, listOf, textIn, textOf, valueOf } from "./jsonld/values.ts";
import { isRecord } from "./plain.ts";
import type { HtmlTexts } from "./plain-text.ts";
import { dateOptions, type ReadOptions } from "./read-options.ts";

/** The property that each field of a record comes from. */
const SOURCES: Readonly<Record<string, string>> = {
  id: "@id",
  title: "name",
  start: "startDate",
  date: "startDate",
  end: "endDate",
  text: "description",
  place: "location",
  links: "url",
  media: "image",
  status: "eventStatus",
  tags: "keywords",
};

/** Properties that are read, or that lead to further events. */
const READ: ReadonlySet<string> = new Set([
  ...Object.values(SOURCES),
  ...["duration", "headline", "alternateName", "subEvent", "superEvent", "event", "broadcastOfEvent"],
]);

/**
 * Events of a parsed value: nodes whose type is Event or a kind of it, wherever they stand, each id once.
 *
 * A `duration` gives an end where there is no `endDate`. `previousStartDate` and the dates of an `eventSchedule` are
 * never taken for the date: an event without `startDate` is reported.
 */
export async function readJsonLd(value: unknown, options: ReadOptions): Promise<Found> {
  const { events, byId } = eventNodes(value);
  if (events.length === 0) return foundNothing("jsonld", noEvents());
  const texts = await htmlTexts();
  const inferred = orderIn(events, options);
  const reader = new Reader(byId, texts, { ...options, ...inferred });
  for (const event of events) reader.take(event);
  const title = texts.plain(titleOf(value));
  return {
    format: "jsonld",
    records: reader.records,
    spotOf: (index, pointer) => reader.spotOf(index, pointer),
    rows: events.length,
    skipped: 0,
    problems: reader.problems,
    ...(title === "" ? {} : { title }),
    took: { ...tookOf(events), ...inferred },
    dates: inferred,
  };
}

/** Which of day and month comes first, where pages write no ISO 8601 and some of their dates tell. */
function orderIn(events: readonly EventNode[], options: ReadOptions): Pick<Took, "dateOrder"> {
  const order = new DateOrder();
  for (const { node } of events) for (const name of ["startDate", "endDate"]) order.see(textIn(node, name));
  return order.inferred(options);
}

/** The first tag of a text that has been escaped whole: "&lt;p&gt;Doors open …". */
const ESCAPED_TAG = /&lt;\/?(?:[abipu]|br|div|em|h[1-6]|li|ol|span|strong|ul)(?:\s|\/|&gt;)/i;

function unescaped(text: string): string {
  const tags = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  // Ends of lines are escaped with them, as two signs.
  return tags.replace(/\\[nrt]/g, " ");
}

class Reader {
  readonly records: Draft[] = [];
  readonly problems: Problem[] = [];
  private readonly taken: EventNode[] = [];

  constructor(
    private readonly byId: ReadonlyMap<string, Node>,
    private readonly texts: HtmlTexts,
    private readonly options: ReadOptions,
  ) {}

  take(event: EventNode): void {
    const { node } = event;
    const start = textIn(node, "startDate");
    if (start === "") {
      this.undated(event);
      return;
    }
    const record: Draft = { start, title: this.texts.plain(textIn(node, "name", "headline", "alternateName")) };
    const id = textOf(node["@id"]);
    if (id !== "") record["id"] = id;
    this.end(record, start, event);
    this.words(record, node);
    this.status(record, event);
    this.records.push(record);
    this.taken.push(event);
  }

  spotOf(index: number, pointer: string): Spot {
    const event = this.taken[index]!;
    const [, field = ""] = pointer.split("/");
    return field === "" ? { path: event.path } : spotIn(event, SOURCES[field] ?? field);
  }

  private undated(event: EventNode): void {
    const { node } = event;
    const instead = ["eventSchedule", "previousStartDate", "endDate"].find((name) => valueOf(node, name) !== undefined);
    const beside = instead === undefined ? "" : ` Its ${instead} does not say when it starts.`;
    const message = `there is no startDate, so the event is left out.${beside} Give it one, such as "2018" or "2022-04-21T14:30".`;
    const value = valueOf(node, "startDate") ?? "";
    this.problems.push(
      problemAt(spotIn(event, "startDate"), { code: "date-missing", severity: "error", message, value }),
    );
  }

  private end(record: Draft, start: string, event: EventNode): void {
    const end = textIn(event.node, "endDate");
    const duration = textIn(event.node, "duration");
    if (end !== "") record["end"] = withOffsetOf(start, end);
    else if (duration === "") return;
    else if (isDuration(duration)) {
      const after = endAfter(start, duration, dateOptions(this.options));
      if (after !== undefined) record["end"] = after;
    } else {
      const message = `${JSON.stringify(duration)} is no duration such as "PT1H30M" or "P3D", so the event has no end.`;
      this.warn(event, "duration", "duration-unreadable", message, duration);
    }
  }

  private words(record: Draft, node: Node): void {
    const text = textIn(node, "description");
    if (text !== "") record["text"] = this.textOf(text);
    const places = listOf(valueOf(node, "location")).map((place) => this.placeOf(place));
    const place = this.texts.plain(places.filter((each) => each !== "").join("; "));
    if (place !== "") record["place"] = place;
    const urls = listOf(valueOf(node, "url"))
      .map(textOf)
      .filter((url) => url !== "");
    if (urls.length > 0) record["links"] = urls.map((url) => ({ url, label: hostOf(url) }));
    const media = this.mediaOf(valueOf(node, "image"));
    if (media) record["media"] = media;
    const tags = listOf(valueOf(node, "keywords")).flatMap((words) => textOf(words).split(","));
    const named = tags.map((tag) => this.texts.plain(tag)).filter((tag) => tag !== "");
    if (named.length > 0) record["tags"] = named;
  }

  /** Some pages escape the tags of a description; a second reading sets them free, and leaves no HTML either. */
  private textOf(text: string): string {
    const html = ESCAPED_TAG.test(text) ? unescaped(text) : text;
    return hasMarkup(html) ? this.texts.rich(html) : markdownOfText(html);
  }

  private status(record: Draft, event: EventNode): void {
    const status = textIn(event.node, "eventStatus").replace(/^.*[/:]/, "");
    if (status === "EventCancelled") record["status"] = "cancelled";
    if (status !== "EventPostponed") return;
    const message = `the event is postponed, and its startDate may be the old one. It is shown there; give the new date when it is known.`;
    this.warn(event, "eventStatus", "event-postponed", message, status);
  }

  /** Name and address of a place, in the order in which they are said. */
  private placeOf(value: unknown): string {
    const place = this.node(value);
    if (!place) return textOf(value);
    const address = valueOf(place, "address");
    const parts = [textIn(place, "name"), ...listOf(address).flatMap((each) => this.addressOf(each))];
    const own = parts.length === 1 ? this.addressOf(place) : [];
    return [...new Set([...parts, ...own].filter((part) => part !== ""))].join(", ");
  }

  private addressOf(value: unknown): string[] {
    const address = this.node(value);
    if (!address) return [textOf(value)];
    const country = this.node(valueOf(address, "addressCountry"));
    return [
      ...["streetAddress", "addressLocality", "addressRegion"].map((name) => textIn(address, name)),
      country ? textIn(country, "name") : textIn(address, "addressCountry"),
    ];
  }

  private mediaOf(value: unknown): Draft | undefined {
    const [first] = listOf(value);
    const image = this.node(first);
    const url = image ? textIn(image, "contentUrl", "url") || textOf(image["@id"]) : textOf(first);
    if (url === "") return undefined;
    const caption = image ? this.texts.plain(textIn(image, "caption", "name")) : "";
    const credit = image ? this.texts.plain(textIn(image, "creditText")) : "";
    return { url, ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
  }

  /** A node, or the one that is meant by an id. */
  private node(value: unknown): Node | undefined {
    if (!isRecord(value) || Object.hasOwn(value, "@value")) return undefined;
    const id = value["@id"];
    return Object.keys(value).length === 1 && typeof id === "string" ? (this.byId.get(id) ?? value) : value;
  }

  private warn(event: EventNode, name: string, code: string, message: string, value: unknown): void {
    this.problems.push(problemAt(spotIn(event, name), { code, severity: "warning", message, value }));
  }
}

/** An end on the clocks of the start: some pages write the offset once. */
function withOffsetOf(start: string, end: string): string {
  const [offset = ""] = /(?<=T\d\d:\d\d[\d:.]{0,20})(?:Z|[+-]\d\d:?\d\d)$/.exec(start.slice(0, 60)) ?? [];
  return /T\d\d:\d\d[\d:.]{0,20}$/.test(end) ? end + offset : end;
}

function spotIn({ node, path }: EventNode, name: string): Spot {
  const key = keyOf(node, name) ?? name;
  return { path: `${path}/${pointerPart(key)}`, field: name };
}

/** What the whole is called, where it is no event itself: an article, a list of events. */
function titleOf(value: unknown): string {
  const whole: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (!isRecord(whole) || eventNodes(whole).events.some(({ node }) => node === whole)) return "";
  return textIn(whole, "headline", "name");
}

function tookOf(events: readonly EventNode[]): Took {
  const found = new Set<string>();
  const dropped = new Dropped("event", "events");
  for (const { node } of events) {
    for (const key of Object.keys(node)) {
      const name = key.replace(/^.*[/:]/, "");
      found.add(name);
      if (!READ.has(name) && !key.startsWith("@")) dropped.add(name);
    }
  }
  const columns = Object.entries(SOURCES).filter(([field, name]) => field !== "date" && found.has(name));
  return { columns: Object.fromEntries(columns), dropped: dropped.list };
}

function noEvents(): Problem {
  const message = `There is no event in this JSON-LD: no node has the "@type" "Event" or a kind of it, such as "SportsEvent".`;
  return { code: "events-missing", severity: "error", message, path: "" };
}
