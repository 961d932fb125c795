/** Markwhen events as records, one for each time that they come. */
import { problemAt, type Problem, type Spot } from "../../problem.ts";
import { isExtent, type Extent, type Span } from "../../time/index.ts";
import { civilOf } from "../../time/instant.ts";
import { addMonths } from "../add-months.ts";
import type { Dropped } from "../dropped.ts";
import type { Draft } from "../fields.ts";
import { timesOf, type Budget } from "../ics/rule.ts";
import { siteName } from "../media.ts";
import { occurrencesIn, type ReadOptions } from "../read-options.ts";
import { markdownIn } from "./body.ts";
import type { Dated, Dates, Fault } from "./dates.ts";
import { moved, startOf, textAt } from "./edges.ts";
import type { EventLine } from "./event-line.ts";
import type { Every } from "./every.ts";
import { tagsOf, titleOf, withoutImagesOf } from "./title.ts";

export interface Entry {
  /** From 1. */
  line: number;
  event: EventLine;
  properties: readonly (readonly [name: string, value: string])[];
  /** The lines of its text. */
  text: readonly string[];
  lane: string | undefined;
  zone: string | undefined;
}

/** How much may be tried for a document to find out when its events come again. */
const MAX_TRIES = 500_000;

/** The most records that events which come again may give, over a whole document. */
const MAX_REPEATED = 50_000;

export class Entries {
  readonly records: Draft[] = [];
  readonly problems: Problem[] = [];
  rows = 0;
  private readonly lines: number[] = [];
  private readonly budget: Budget = { left: MAX_TRIES };
  /** The most occurrences of one event. */
  private readonly most: number;
  private repeated = 0;

  constructor(
    private readonly dates: Dates,
    private readonly dropped: Dropped,
    options: ReadOptions,
  ) {
    this.most = occurrencesIn(options);
  }

  spotOf(index: number, pointer: string): Spot {
    const part = pointer.split("/")[1];
    const field = part === "start" || part === "end" ? "date" : part;
    return { line: this.lines[index]!, ...(field === undefined ? {} : { field }) };
  }

  add(entry: Entry): void {
    const { line, event, zone } = entry;
    const details = this.detailsOf(entry);
    const { reading, written, every } = event;
    if (reading && !("fields" in reading)) {
      this.rows += 1;
      this.tell("error", { line, field: "date" }, reading, written);
      return;
    }
    // What is no date is told where all dates are read.
    const fields = reading?.fields ?? { date: written, ...(zone === undefined ? {} : { timeZone: zone }) };
    const id = details["id"] as string | undefined;
    if (reading) this.dates.remember(fields, id);
    if (every === undefined) this.push(line, { ...details, ...fields });
    else this.addEach(line, details, fields, every, id);
  }

  private push(line: number, record: Draft): void {
    this.rows += 1;
    this.lines.push(line);
    this.records.push(record);
  }

  private addEach(line: number, details: Draft, fields: Dated, every: Every | null, id: string | undefined): void {
    const span = this.dates.spanOf(fields);
    const until = every?.until === undefined ? undefined : this.lastOf(every.until);
    if (!every || !span || !isExtent(span.start) || (every.until !== undefined && until === undefined)) {
      const fault = { code: "recurrence-unreadable", message: NOT_AGAIN };
      this.tell("warning", { line, field: "date" }, fault, undefined);
      this.push(line, { ...details, ...fields });
      return;
    }
    const limit = Math.max(1, Math.min(this.most, MAX_REPEATED - this.repeated));
    const { times, cut } = this.timesOf(every, span.start, until, limit);
    this.repeated += times.length;
    if (cut) this.tell("warning", { line, field: "date" }, cutAt(times.length), times.length);
    for (const time of times) {
      const again = { ...datesAt(time, span.start, span, every), ...zoneIn(fields) };
      const own = id === undefined ? {} : { id: `${id}/${textAt(time, span.start)}` };
      this.push(line, { ...details, ...own, ...(time === span.start.earliest ? fields : again) });
    }
  }

  private timesOf(
    every: Every,
    start: Extent,
    until: number | undefined,
    limit: number,
  ): { times: number[]; cut: boolean } {
    const { rule, count = Infinity, during } = every;
    const end = during ? moved(startOf(start), during, 1).ms : Infinity;
    const times = [start.earliest];
    for (const time of timesOf(rule, start.earliest, this.budget)) {
      if (times.length >= count || time >= end || (until !== undefined && time >= until)) return { times, cut: false };
      if (times.length >= limit && time !== start.earliest) return { times, cut: true };
      if (time !== start.earliest) times.push(time);
    }
    return { times, cut: this.budget.left < 0 };
  }

  /** When a date that something lasts until is over. */
  private lastOf(text: string): number | undefined {
    const reading = this.dates.read(text);
    const span = reading && "fields" in reading ? this.dates.spanOf(reading.fields) : undefined;
    return span && isExtent(span.start) ? span.start.latest : undefined;
  }

  /** What is said of an event beside its dates. */
  private detailsOf({ line, event, properties, text, lane }: Entry): Draft {
    // A title may begin on the line below.
    const [first = "", ...rest] = event.text === "" ? text : [event.text, ...text];
    const { title, tags, links, images, id, done } = titleOf(first.trim());
    const { rest: body, images: more } = withoutImagesOf(rest.join("\n"));
    const record: Draft = {};
    const set = (field: string, value: unknown): void => {
      if (value !== undefined && value !== "") record[field] = value;
    };
    set("title", title);
    set("text", markdownIn(body.split("\n")));
    set("lane", lane);
    set("id", id);
    const all = [...new Set([...tags, ...tagsOf(body)])];
    if (all.length > 0) record["tags"] = all;
    if (links.length > 0) record["links"] = links;
    this.takeImages(record, [...images, ...more], line);
    if (done !== undefined) this.dropped.add(`completion ${done}`);
    for (const [name, value] of properties) this.takeProperty(record, name, value);
    return record;
  }

  private takeProperty(record: Draft, name: string, value: string): void {
    const key = name.toLowerCase();
    if (key === "location" && value !== "") record["place"] ??= value;
    else if (key === "id" && value !== "") record["id"] = value.replace(/^!/, "");
    else if (key === "tags") {
      const tags = value.split(/[,\s[\]#"']+/).filter((tag) => tag !== "");
      record["tags"] = [...new Set([...((record["tags"] as string[] | undefined) ?? []), ...tags])];
    } else this.dropped.add(`property "${name}"`);
  }

  /** The first image is shown, and others become links. */
  private takeImages(record: Draft, images: readonly { url: string; alt: string }[], line: number): void {
    for (const { url, alt } of images) {
      if (!/^https:\/\//i.test(url)) {
        const message = `this address is not used for an image. Give one that begins with https://.`;
        this.tell("warning", { line, field: "image" }, { code: "url-refused", message }, url);
      } else if (record["media"] === undefined) record["media"] = { url, ...(alt === "" ? {} : { alt }) };
      else ((record["links"] ??= []) as { url: string; label: string }[]).push({ url, label: alt || siteName(url) });
    }
  }

  private tell(severity: Problem["severity"], spot: Spot, { code, message }: Fault, value: unknown): void {
    this.problems.push(problemAt(spot, { code, severity, message, value }));
  }
}

const NOT_AGAIN = `how it comes again is not read, so it is shown once. Write "every 2 weeks for 10 times", or "every year until 2030".`;

function cutAt(count: number): Fault {
  const message = `it goes on, and ${count} occurrences are taken. Raise occurrences, up to 10,000, or write how often: "for 10 times".`;
  return { code: "occurrences-cut", message };
}

function zoneIn({ timeZone }: Dated): Dated {
  return timeZone === undefined ? {} : { timeZone };
}

/** The dates of an event that begins at another time, with the precision and length of the first. */
function datesAt(time: number, start: Extent, { end }: Span, { rule }: Every): Dated {
  const first = textAt(time, start);
  if (end === undefined) return { date: first };
  if (!isExtent(end)) return { start: first, end: end === "open" ? ".." : "" };
  const byMonths = rule.frequency === "YEARLY" || rule.frequency === "MONTHLY";
  const later = byMonths
    ? addMonths(end.earliest, monthsBetween(start.earliest, time))
    : end.earliest + time - start.earliest;
  return { start: first, end: textAt(later, end) };
}

function monthsBetween(from: number, to: number): number {
  const [first, last] = [civilOf(from), civilOf(to)];
  return (last.year - first.year) * 12 + last.month - first.month;
}
