/** The events of a calendar as records, one for each occurrence. */
import type { Problem, Spot } from "../../problem.ts";
import { problemAt } from "../../problem.ts";
import type { Draft } from "../fields.ts";
import type { Component } from "./components.ts";
import { siteName } from "../media.ts";
import { dayText, timeText } from "./moment.ts";
import { propertiesOf, propertyOf, textOf, valuesOf } from "./property.ts";
import { dayKey, keyOf, occurrencesOf, recurs, type Occurrences } from "./recurrence.ts";
import type { Budget } from "./rule.ts";
import { datesOf, dayAt, timeOf, whenOf, type Fault, type LostZone, type Time, type When } from "./when.ts";
import type { Zones } from "./zones.ts";

/** The most records that events which come again may give, over a whole file; each has the same share. */
const MAX_REPEATED = 50_000;

/** Where a part of a record stands in a calendar. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["id", "UID"],
  ["title", "SUMMARY"],
  ["start", "DTSTART"],
  ["date", "DTSTART"],
  ["status", "STATUS"],
  ["text", "DESCRIPTION"],
  ["links", "URL"],
  ["place", "LOCATION"],
  ["tags", "CATEGORIES"],
]);

const STATUSES: ReadonlyMap<string, string> = new Map([
  ["CANCELLED", "cancelled"],
  ["TENTATIVE", "planned"],
]);

/** An event that stands for itself. */
interface Master {
  component: Component;
  when: When;
}

/** An event that stands in for one occurrence of another with the same id. */
interface Override {
  component: Component;
  when: When;
  /** The time of the occurrence. */
  of: Time;
  used: boolean;
}

export class Calendar {
  readonly records: Draft[] = [];
  readonly problems: Problem[] = [];
  rows = 0;
  /** Events of which every occurrence is taken away. */
  skipped = 0;
  private readonly lines: number[] = [];
  private readonly endFields: string[] = [];
  /** By id, and then by occurrence. */
  private readonly overrides = new Map<string, Map<string, Override>>();
  /** The most occurrences of one event. */
  private limit = 1;

  /**
   * @param occurrences the most of one event
   * @param describe gives the description of an event as Markdown
   */
  constructor(
    private readonly zones: Zones,
    private readonly occurrences: number,
    private readonly budget: Budget,
    private readonly describe: (component: Component) => string,
  ) {}

  take(components: readonly Component[]): void {
    const masters = components.flatMap((component) => {
      const when = this.readWhen(component);
      if (!when || this.takeOverride(component, when)) return [];
      return [{ component, when }];
    });
    const repeated = this.repeatedOf(masters.filter(({ component }) => recurs(component)));
    for (const { component, when } of masters) {
      const occurrences = repeated.get(component);
      if (occurrences) this.addRepeated(component, when, occurrences);
      else this.add(component, when, when.start, textOf(component, "UID"), this.detailsOf(component));
    }
    // What is left stands in for occurrences that the file does not have.
    for (const all of this.overrides.values()) {
      for (const override of all.values()) if (!override.used) this.addOverride(override);
    }
  }

  spotOf(index: number, pointer: string): Spot {
    const part = pointer.split("/")[1];
    const field = part === "end" ? this.endFields[index] : part === undefined ? undefined : (FIELDS.get(part) ?? part);
    return { line: this.lines[index]!, ...(field === undefined ? {} : { field }) };
  }

  /** When an event is; undefined where that cannot be told, which is reported. */
  private readWhen(component: Component): When | undefined {
    if (!component.whole) {
      const message = `the event has no END:VEVENT: the file breaks off, or a part of it is lost. Export the calendar anew.`;
      return this.lose(component, undefined, "event-unfinished", message);
    }
    const when = whenOf(component, this.zones);
    if (!when) return this.lose(component, "DTSTART", "date-missing", "there is no DTSTART. Every event needs one.");
    if (!("start" in when)) {
      return this.lose(component, when.field, "date-unreadable", `${inQuotes(when)} is no date. ${WRITTEN}`, when.text);
    }
    this.warnLines(component);
    this.warnZones(component, when.lostZones);
    const { endFault } = when;
    if (endFault) {
      const wanted = endFault.field === "DURATION" ? `Write PT1H30M, or P2D.` : WRITTEN;
      const message = `${inQuotes(endFault)} is no end. ${wanted} It is shown at its start alone.`;
      this.tell("warning", component, endFault.field, "date-unreadable", message, endFault.text);
    }
    return when;
  }

  private takeOverride(component: Component, when: When): boolean {
    const property = propertyOf(component, "RECURRENCE-ID");
    const named = property && timeOf(property, this.zones, []);
    // A whole day may be named by its midnight.
    const of = named && when.start.isDay ? dayAt(named) : named;
    const id = textOf(component, "UID");
    if (!of || id === undefined) return false;
    if (/^[^:]*RANGE=THISANDFUTURE/i.test(component.lines.find(({ name }) => name === "RECURRENCE-ID")!.text)) {
      const message = `what is said of this and all later occurrences is taken for this one only.`;
      this.tell("warning", component, "RECURRENCE-ID", "recurrence-range", message, "THISANDFUTURE");
    }
    const all = this.overrides.get(id) ?? new Map<string, Override>();
    this.overrides.set(id, all.set(keyOf(of), { component, when, of, used: false }));
    return true;
  }

  /** What comes again, each as often as it is asked for; where that is too much for one file, each to the same share. */
  private repeatedOf(masters: readonly Master[]): Map<Component, Occurrences> {
    const { left } = this.budget;
    this.limit = this.occurrences;
    const all = this.taken(masters, MAX_REPEATED);
    if (all.size === masters.length) return all;
    this.budget.left = left;
    this.limit = Math.max(1, Math.min(this.occurrences, Math.floor(MAX_REPEATED / masters.length)));
    return this.taken(masters, Infinity);
  }

  /** Ends where there are more than `most`. */
  private taken(masters: readonly Master[], most: number): Map<Component, Occurrences> {
    const all = new Map<Component, Occurrences>();
    let count = 0;
    for (const { component, when } of masters) {
      const occurrences = occurrencesOf(component, when.start, this.zones, this.limit, this.budget);
      count += occurrences.times.length;
      if (count > most) return all;
      all.set(component, occurrences);
    }
    return all;
  }

  private addRepeated(component: Component, when: When, { times, cut, faults, lostZones }: Occurrences): void {
    if (times.length === 0) {
      this.rows += 1;
      this.skipped += 1;
    }
    this.warnZones(component, lostZones);
    for (const fault of faults) {
      const message = `${inQuotes(fault)} is not read, so the event is shown without what it says.`;
      this.tell("warning", component, fault.field, "recurrence-unreadable", message, fault.text);
    }
    if (cut) this.warnCut(component, times.length);
    const id = textOf(component, "UID");
    const overrides = id === undefined ? undefined : this.overrides.get(id);
    const details = this.detailsOf(component);
    for (const time of times) {
      const override = overrides?.get(keyOf(time)) ?? overrides?.get(dayKey(time));
      if (override && !override.used) this.addOverride(override);
      else this.add(component, when, time, idOf(id, time), details);
    }
  }

  private warnCut(component: Component, count: number): void {
    const isShared = this.limit < this.occurrences || count < this.limit;
    const raise = isShared
      ? "Very many events of the file do. Give the rule an UNTIL."
      : "Raise occurrences, up to 10,000, or give the rule an UNTIL.";
    const message = `the event goes on, and ${count === 1 ? "1 occurrence is" : `${count} occurrences are`} taken. ${raise}`;
    this.tell("warning", component, "RRULE", "occurrences-cut", message, count);
  }

  private addOverride(override: Override): void {
    const { component, when, of } = override;
    override.used = true;
    this.add(component, when, when.start, idOf(textOf(component, "UID"), of), this.detailsOf(component));
  }

  private detailsOf(component: Component): Draft {
    const text = this.describe(component);
    return { ...detailsOf(component), ...(text === "" ? {} : { text }) };
  }

  private add({ line }: Component, when: When, time: Time, id: string | undefined, details: Draft): void {
    this.rows += 1;
    this.lines.push(line);
    this.endFields.push(when.endField);
    this.records.push({
      ...(id === undefined ? {} : { id }),
      ...details,
      ...datesOf(time, time.length ?? when.length),
    });
  }

  /** Lines that are no property: mostly text that goes on without the blank before it. */
  private warnLines(component: Component): void {
    const [first, ...others] = component.lines.filter(({ text }) => !/^[^:;]{1,100}[:;]/.test(text));
    if (!first) return;
    const and = others.length > 0 ? `, nor ${others.length} more` : "";
    const message = `${JSON.stringify(first.text.slice(0, 60))} on line ${first.line} is no property${and}, so it is left out. A line that goes on with the one before begins with a blank.`;
    this.tell("warning", component, undefined, "line-unreadable", message, first.text.slice(0, 200));
  }

  private warnZones(component: Component, lost: readonly LostZone[]): void {
    const [first] = lost;
    if (!first) return;
    const message = `the time zone ${JSON.stringify(first.name)} is not known, so its times are taken without one. Name it as IANA does, "Europe/Madrid", or describe it in a VTIMEZONE.`;
    this.tell("warning", component, first.field, "zone-unknown", message, first.name);
  }

  private lose(
    component: Component,
    field: string | undefined,
    code: string,
    message: string,
    value?: string,
  ): undefined {
    this.rows += 1;
    this.tell("error", component, field, code, message, value);
  }

  private tell(
    severity: Problem["severity"],
    { line }: Component,
    field: string | undefined,
    code: string,
    message: string,
    value?: unknown,
  ): void {
    const spot: Spot = { line, ...(field === undefined ? {} : { field }) };
    this.problems.push(problemAt(spot, { code, severity, message, value }));
  }
}

const WRITTEN = "Write 20240609 for a day and 20240609T143000Z for a time.";

function inQuotes({ text }: Fault): string {
  return JSON.stringify(text.slice(0, 60));
}

/** An occurrence keeps its id when it is moved. */
function idOf(id: string | undefined, { wall, isDay, zone }: Time): string | undefined {
  if (id === undefined) return undefined;
  return `${id}/${isDay ? dayText(wall) : timeText(wall, zone?.offsetAt(wall))}`;
}

/** What is said of an event beside its dates. */
function detailsOf(component: Component): Draft {
  const record: Draft = {};
  const set = (field: string, value: unknown): void => {
    if (value !== undefined && value !== "") record[field] = value;
  };
  set("title", textOf(component, "SUMMARY"));
  set("status", STATUSES.get(textOf(component, "STATUS")?.trim().toUpperCase() ?? ""));
  const place = (textOf(component, "LOCATION") ?? "").split("\n").map((line) => line.trim());
  set("place", place.filter((line) => line !== "").join(", "));
  const url = textOf(component, "URL")?.trim();
  if (url) set("links", [{ url, label: siteName(url) }]);
  const tags = propertiesOf(component, "CATEGORIES").flatMap((property) =>
    valuesOf(property).map((tag) => String(tag).trim()),
  );
  if (tags.length > 0) set("tags", [...new Set(tags.filter((tag) => tag !== ""))]);
  return record;
}
