/** Time zones of a calendar: those that everybody knows, and those that the file itself describes. */
import { checkZone, DateError, DAY, fromZone, HOUR, isSkipped, MINUTE, offsetAt, SECOND } from "../../time/index.ts";
import type { Component } from "./components.ts";
import { momentOf } from "./moment.ts";
import { plainTextOf, propertiesOf, propertyOf, textOf } from "./property.ts";
import { readRule } from "./read-rule.ts";
import { timesOf, type Budget } from "./rule.ts";
import { ofWindows, placesIn } from "./windows-zones.ts";

export interface Zone {
  /** IANA name, where it has one. */
  name?: string;
  /**
   * How far the clocks are ahead of UTC at a wall-clock time, in ms. A time that comes twice is its first; one that the
   * clocks skip is counted from the time before they do (RFC 5545, 3.3.5).
   */
  offsetAt: (wall: number) => number;
}

const UTC: Zone = { name: "UTC", offsetAt: () => 0 };

/** A place whose clocks are always so many ms ahead of UTC. */
export function fixedZone(offset: number): Zone {
  return offset === 0 ? UTC : { offsetAt: () => offset };
}

/** Finds zones by the names that properties give. */
export class Zones {
  private readonly described = new Map<string, Component>();
  private readonly known = new Map<string, Zone | undefined>();

  constructor(
    components: readonly Component[],
    private readonly budget: Budget,
  ) {
    for (const component of components) {
      const id = textOf(component, "TZID");
      if (id !== undefined && !this.described.has(id)) this.described.set(id, component);
    }
  }

  /** The zone of a name; undefined where nobody knows it. */
  find(id: string): Zone | undefined {
    if (!this.known.has(id)) this.known.set(id, this.look(id));
    return this.known.get(id);
  }

  /** The one zone that has been found, if there is but one and IANA knows it. */
  get only(): string | undefined {
    const [zone, ...others] = new Set([...this.known.values()].map((found) => found?.name));
    return others.length === 0 ? zone : undefined;
  }

  /**
   * "Area/City" is what IANA says of it, as files tend to describe only the rules of the year that they were written
   * in. Other names, such as "EST", may well stand for something else in a file than they do at IANA. What Windows
   * names is the zone that the file describes by that name, and known to IANA too.
   */
  private look(id: string): Zone | undefined {
    const component = this.described.get(id);
    const place = component?.lines.find(({ name }) => name === "X-LIC-LOCATION");
    const city = id.split("/").slice(-2).join("/");
    const named = [id, city, place ? plainTextOf(place) : ""].map(cityZone).find((zone) => zone !== undefined);
    if (named) return named;
    const windows = ofWindows(id);
    const described = component ? describedZone(component, this.budget) : undefined;
    if (described) return { ...described, ...(windows === undefined ? {} : { name: windows }) };
    return ianaZone(windows ?? offsetIn(id) ?? id) ?? shownZone(id);
  }
}

/** The zone of a place that is named, where its clocks are as far from UTC as is said with it. */
function shownZone(name: string): Zone | undefined {
  const [, written] = /^\((?:UTC|GMT) ?([+-]\d\d:\d\d)\)/.exec(name.trim()) ?? [];
  const offset = offsetOf(written);
  return placesIn(name)
    .map(ianaZone)
    .find((zone) => zone && (offset === undefined || SEASONS.some((wall) => zone.offsetAt(wall) === offset)));
}

/** A winter and a summer, north and south. */
const SEASONS = [Date.UTC(2024, 0, 15), Date.UTC(2024, 6, 15)];

/** "GMT+0100" and the like as an offset. */
function offsetIn(name: string): string | undefined {
  const [, sign, hours = "", minutes = "00"] =
    /^\(?(?:GMT|UTC) ?([+-])(\d{1,2})(?::?(\d\d))?\)?$/i.exec(name.trim()) ?? [];
  return sign === undefined ? undefined : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

function cityZone(name: string): Zone | undefined {
  return name.includes("/") ? ianaZone(name) : undefined;
}

/** A zone by its IANA name. */
export function ianaZone(name: string): Zone | undefined {
  try {
    checkZone(name);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return undefined;
  }
  // Asking for an offset is slow, and most days have the same as those round them.
  const days = new Map<number, number>();
  const offsetOn = (day: number): number => {
    const offset = days.get(day) ?? offsetAt(day * DAY, name);
    days.set(day, offset);
    return offset;
  };
  return {
    name,
    offsetAt: (wall) => {
      const day = Math.floor(wall / DAY);
      const before = offsetOn(day - 1);
      if (before === offsetOn(day + 2)) return before;
      return isSkipped(wall, name) ? offsetAt(wall - DAY, name) : wall - fromZone(wall, name);
    },
  };
}

/** Summer or winter time: from when on, and how far it and the time before are ahead of UTC. */
interface Observance {
  onsets: Onsets;
  before: number;
  offset: number;
}

function describedZone(component: Component, budget: Budget): Zone | undefined {
  const observances = component.parts.flatMap((part) => observanceOf(part, budget) ?? []);
  return observances.length === 0 ? undefined : { offsetAt: (wall) => offsetAmong(observances, wall) };
}

function offsetAmong(observances: readonly Observance[], wall: number): number {
  let last: { onset: number; observance: Observance } | undefined;
  for (const observance of observances) {
    const onset = observance.onsets.lastBefore(wall);
    if (onset !== undefined && (!last || onset > last.onset)) last = { onset, observance };
  }
  if (!last) return firstOf(observances).before;
  const { before, offset } = last.observance;
  return wall < last.onset + offset - before ? before : offset;
}

function firstOf(observances: readonly Observance[]): Observance {
  return observances.reduce((first, other) => (other.onsets.first < first.onsets.first ? other : first));
}

function observanceOf(part: Component, budget: Budget): Observance | undefined {
  const [before, offset] = [offsetOf(textOf(part, "TZOFFSETFROM")), offsetOf(textOf(part, "TZOFFSETTO"))];
  const start = momentOf(propertyOf(part, "DTSTART")?.whole);
  if (before === undefined || offset === undefined || !start) return undefined;
  const dates = propertiesOf(part, "RDATE").flatMap(({ whole }) => whole.split(","));
  const single = [start.wall, ...dates.flatMap((value) => momentOf(value)?.wall ?? [])];
  const property = propertyOf(part, "RRULE");
  const read = property && readRule(property);
  if (!read) return { before, offset, onsets: new Onsets(single) };
  const { rule, until } = read;
  const end = until ? until.wall + (until.offset === undefined ? 0 : before - until.offset) : Infinity;
  return { before, offset, onsets: new Onsets(single, timesOf(rule, start.wall, budget), end) };
}

/** `"-08:00"` or `"+05:53:28"` in ms. */
function offsetOf(text = ""): number | undefined {
  const [, sign, hours, minutes, seconds = 0] = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return sign === "-" ? -size : size;
}

/** When the clocks are changed, in wall-clock time; those of a rule as far as they are asked for. */
class Onsets {
  readonly first: number;
  private readonly known: number[] = [];

  constructor(
    private readonly single: readonly number[],
    private readonly times?: Generator<number>,
    private readonly end = Infinity,
  ) {
    this.first = Math.min(...single);
  }

  /** The last change at or before a time. */
  lastBefore(wall: number): number | undefined {
    while (this.times && (this.known.at(-1) ?? -Infinity) <= wall) {
      const next = this.times.next();
      if (next.done === true || next.value > this.end) break;
      this.known.push(next.value);
    }
    const onset = [...this.single, this.known.findLast((time) => time <= wall) ?? -Infinity];
    const last = Math.max(...onset.filter((time) => time <= wall));
    return last === -Infinity ? undefined : last;
  }
}
