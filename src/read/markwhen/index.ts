/**
 * Markwhen documents, read line by line.
 *
 * Not by @markwhen/parser 1.2.0: it is 123 kB of gzip, asks the clock of the machine, takes `section` and `group` for
 * text, leaves the header's `dateFormat: d/M/y` alone and ends years before Christ on their first day.
 */
import type { TimelineOptions } from "../../options.ts";
import { problemAt, type Problem, type Spot } from "../../problem.ts";
import type { ParseOptions } from "../../time/index.ts";
import { Dropped } from "../dropped.ts";
import { foundNothing, type Found } from "../found.ts";
import { dateOptions, type ReadOptions } from "../read-options.ts";
import { propertiesIn } from "./body.ts";
import { Dates } from "./dates.ts";
import { Entries } from "./entries.ts";
import { eventLineOf, type EventLine } from "./event-line.ts";
import { isComment, orderOf, readHeader, zoneOf, type Header } from "./header.ts";
import { laneLineOf, laneNameOf, Lanes } from "./lanes.ts";
import { titleOf } from "./title.ts";

/** The events of a document. Months before days, as the format has it, unless its header or the options say otherwise. */
export function readMarkwhen(text: string, options: ReadOptions): Found {
  const lines = text.split(/\r\n?|\n/);
  const document = new Document(lines, options);
  document.read();
  return document.found();
}

class Document {
  private readonly problems: Problem[] = [];
  private readonly dropped = new Dropped("event", "events");
  private readonly lanes = new Lanes();
  private readonly header: Header;
  /** What the header says of dates. */
  private readonly said: ParseOptions;
  private readonly dates: Dates;
  private readonly entries: Entries;

  constructor(
    private readonly lines: readonly string[],
    options: ReadOptions,
  ) {
    const plain = new Dates({});
    this.header = readHeader(lines, (line) => laneLineOf(line) !== undefined || eventLineOf(line, plain) !== undefined);
    const said = this.datesSaid();
    // What the caller says wins.
    const told = { ...said, ...dateOptions(options) };
    this.said = { dateOrder: "mdy", ...said };
    this.dates = new Dates({ ...this.said, ...told }, told.dateOrder === undefined && told.dateFormat === undefined);
    this.entries = new Entries(this.dates, this.dropped, options);
  }

  read(): void {
    let at = this.header.end;
    while (at < this.lines.length) at += this.take(at);
  }

  found(): Found {
    const { records, rows } = this.entries;
    const problems = [...this.problems, ...this.entries.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    if (rows === 0) return foundNothing("markwhen", ...problems, noEvents());
    const title = this.field("title");
    if (this.header.colours) this.dropped.say("colours of tags");
    const dropped = this.dropped.list;
    return {
      format: "markwhen",
      records,
      spotOf: (index, pointer) => this.entries.spotOf(index, pointer),
      rows,
      skipped: 0,
      problems,
      ...(title === undefined ? {} : { title }),
      options: this.options(),
      ...(dropped.length > 0 ? { took: { dropped } } : {}),
      dates: this.said,
    };
  }

  /** Takes what begins on a line, and says how many lines it has. */
  private take(at: number): number {
    const line = this.lines[at]!;
    if (isComment(line)) return 1;
    const lane = laneLineOf(line);
    if (lane && "ends" in lane) this.lanes.end();
    else if (lane) return 1 + this.beginLane(at, lane.begins, lane.level);
    const event = lane ? undefined : eventLineOf(line, this.dates, this.lanes.zone);
    return event ? 1 + this.takeEvent(at, event) : 1;
  }

  private beginLane(at: number, name: string, level?: number): number {
    this.lanes.begin(laneNameOf(titleOf(name).title), level);
    const { properties, count } = propertiesIn(
      this.linesWhile(at + 1, (line) => line.trim() !== "" && !this.begins(line)),
    );
    for (const [key, value] of properties)
      if (isZoneKey(key)) this.lanes.zone = this.knownZone(value, { line: at + 1, field: key });
    return count;
  }

  private takeEvent(at: number, event: EventLine): number {
    const body = this.linesWhile(at + 1, (line) => !this.begins(line));
    const { properties, count } = propertiesIn(body);
    const zoned = properties.find(([key]) => isZoneKey(key));
    const own = zoned && this.knownZone(zoned[1], { line: at + 1, field: zoned[0] });
    const zone = own ?? this.lanes.zone;
    // A zone that stands below the date is a part of how it is read.
    const line = own === undefined ? event : (eventLineOf(this.lines[at]!, this.dates, own) ?? event);
    const rest = properties.filter(([key]) => !isZoneKey(key));
    const text = body.slice(count).filter((other) => !isComment(other));
    this.entries.add({ line: at + 1, event: line, properties: rest, text, lane: this.lanes.name, zone });
    return body.length;
  }

  private linesWhile(from: number, goesOn: (line: string) => boolean): string[] {
    let to = from;
    while (to < this.lines.length && goesOn(this.lines[to]!)) to += 1;
    return this.lines.slice(from, to);
  }

  private begins(line: string): boolean {
    return laneLineOf(line) !== undefined || eventLineOf(line, this.dates, this.lanes.zone) !== undefined;
  }

  private datesSaid(): ParseOptions {
    const { fields } = this.header;
    const format = fields.get("dateformat");
    const order = format && orderOf(format.value);
    if (format && !order) {
      const message = `the form of dates is not read; month, day and year are expected. Write d/M/y or M/d/y.`;
      this.warn({ line: format.line, field: "dateFormat" }, "header-unreadable", message, format.value);
    }
    const zone = fields.get("timezone") ?? fields.get("tz");
    const timeZone = zone && this.knownZone(zone.value, { line: zone.line, field: "timezone" });
    return { ...(order ? { dateOrder: order } : {}), ...(timeZone === undefined ? {} : { timeZone }) };
  }

  private knownZone(text: string, spot: Spot): string | undefined {
    const zone = zoneOf(text);
    if (zone === undefined) {
      const message = `${JSON.stringify(text)} is no time zone, so none is taken. Write "Europe/Madrid", or "+05:30".`;
      this.warn(spot, "zone-unknown", message, text);
    }
    return zone;
  }

  private options(): Partial<TimelineOptions> {
    const summary = this.field("description");
    return summary === undefined ? {} : { summary };
  }

  private field(name: string): string | undefined {
    return this.header.fields.get(name)?.value || undefined;
  }

  private warn(spot: Spot, code: string, message: string, value: unknown): void {
    this.problems.push(problemAt(spot, { code, severity: "warning", message, value }));
  }
}

function isZoneKey(key: string): boolean {
  return /^(?:tz|timezone)$/i.test(key);
}

function noEvents(): Problem {
  const message = `No line begins an event. Write the date, a colon and what happened: "1969-07-20: Moon landing".`;
  return { code: "events-missing", severity: "error", message };
}
