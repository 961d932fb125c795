/** When an event of a calendar is: its start and end as texts that `parseDate` reads. */
import { DAY, HOUR, MINUTE, SECOND } from "../../time/index.ts";
import type { Component } from "./components.ts";
import { dayText, momentOf, timeText } from "./moment.ts";
import { propertyOf, textOf, type Property } from "./property.ts";
import { fixedZone, type Zone, type Zones } from "./zones.ts";

/** A day, or a time on the clocks of a place. */
export interface Time {
  wall: number;
  isDay: boolean;
  /** Without one, the time floats. */
  zone?: Zone;
  /** How long it is there, where that is said of this time alone. */
  length?: Length;
}

/** A name that no zone is known by. */
export interface LostZone {
  name: string;
  field: string;
}

/** What is wrong with a property. */
export interface Fault {
  field: string;
  text: string;
}

/** How long it is, in whole days and in ms beyond them: days follow the calendar, hours the clock. */
interface Length {
  days: number;
  ms: number;
}

export interface When {
  start: Time;
  /** Absent: nothing is said of an end. */
  length?: Length;
  /** The property that says it. */
  endField: string;
  /** The end cannot be read. */
  endFault?: Fault;
  lostZones: LostZone[];
}

/** Undefined where there is no start; a fault where it cannot be read. */
export function whenOf(component: Component, zones: Zones): When | Fault | undefined {
  const property = propertyOf(component, "DTSTART");
  if (!property || property.text.trim() === "") return undefined;
  const lostZones: LostZone[] = [];
  const read = timeOf(property, zones, lostZones);
  if (!read) return { field: "DTSTART", text: property.text };
  const start = isAllDay(component) ? dayAt(read) : read;
  return { start, lostZones, ...lengthOf(component, start, zones, lostZones) };
}

/** Outlook marks whole days so, and may write them from midnight to midnight. */
function isAllDay({ lines }: Component): boolean {
  return lines.some(({ name, text }) => name === "X-MICROSOFT-CDO-ALLDAYEVENT" && /:\s*TRUE\s*$/i.test(text));
}

/** The day that begins at a midnight; other times as they are. */
export function dayAt(time: Time): Time {
  return time.wall % DAY === 0 ? { wall: time.wall, isDay: true } : time;
}

/** The first date of a property. */
export function timeOf(property: Property, zones: Zones, lost: LostZone[]): Time | undefined {
  return timesIn(property, zones, lost)[0];
}

/** The dates of a property. Undefined for one that is none. */
export function timesIn(property: Property, zones: Zones, lost: LostZone[]): (Time | undefined)[] {
  const { name: field, zone: name } = property;
  const zone = name === undefined ? undefined : zones.find(name);
  const times = property.whole.split(",").map((text) => timeIn(text, zone));
  if (name !== undefined && !zone && times.some((time) => time && !time.isDay && !time.zone))
    lost.push({ name, field });
  return times;
}

/** A day or a time, or a period: "start/end" or "start/duration". */
function timeIn(text: string, zone: Zone | undefined): Time | undefined {
  const [first = "", second] = text.split("/", 2);
  const moment = momentOf(first);
  if (!moment) return undefined;
  const { wall, isDay, offset } = moment;
  const known = offset === undefined ? zone : fixedZone(offset);
  const time: Time = isDay || !known ? { wall, isDay } : { wall, isDay, zone: known };
  if (second === undefined) return time;
  const end = timeIn(second, zone);
  const length = end ? lengthBetween(time, end) : durationOf(second);
  return length && { ...time, length };
}

function lengthOf(
  component: Component,
  start: Time,
  zones: Zones,
  lost: LostZone[],
): Pick<When, "length" | "endField" | "endFault"> {
  const property = propertyOf(component, "DTEND");
  if (property && property.text.trim() !== "") {
    const end = timeOf(property, zones, lost);
    if (!end) return { endField: "DTEND", endFault: { field: "DTEND", text: property.text } };
    return { endField: "DTEND", length: lengthBetween(start, end) };
  }
  const duration = textOf(component, "DURATION");
  if (duration === undefined) return { endField: "DTEND" };
  const length = durationOf(duration);
  if (!length) return { endField: "DURATION", endFault: { field: "DURATION", text: duration } };
  return { endField: "DURATION", length };
}

function lengthBetween(start: Time, end: Time): Length {
  // A day has no place: next to a time it is taken on the same clocks.
  if (start.isDay || end.isDay) return inDays(end.wall - start.wall);
  return { days: 0, ms: instantOf(end) - instantOf(start) };
}

function inDays(ms: number): Length {
  const days = Math.trunc(ms / DAY);
  return { days, ms: ms - days * DAY };
}

function durationOf(text: string): Length | undefined {
  const match = /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/i.exec(
    text.trim(),
  );
  if (!match || !/\d/.test(text)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part = "0") => Number(part));
  const sign = match[1] === "-" ? -1 : 1;
  return { days: sign * (weeks * 7 + days), ms: sign * (hours * HOUR + minutes * MINUTE + seconds * SECOND) };
}

/** A time that floats is taken as if UTC. */
export function instantOf({ wall, zone }: Time): number {
  return zone ? wall - zone.offsetAt(wall) : wall;
}

/** Start and end of an event that begins at a time, as texts. A day as end is the last one that belongs to it. */
export function datesOf(time: Time, length: Length | undefined): { start: string; end?: string } {
  const start = textOfTime(time);
  if (!length || (length.days === 0 && length.ms === 0)) return { start };
  if (!time.isDay) return { start, end: textOfEnd(time, length) };
  const days = length.days + Math.floor(length.ms / DAY);
  // Where an end lies before its start, it is told as it is written.
  if (days === 1 || days === 0) return { start };
  return { start, end: dayText(time.wall + (days > 0 ? days - 1 : days) * DAY) };
}

function textOfTime({ wall, isDay, zone }: Time): string {
  return isDay ? dayText(wall) : timeText(wall, zone?.offsetAt(wall));
}

function textOfEnd(time: Time, { days, ms }: Length): string {
  const onDay = { ...time, wall: time.wall + days * DAY };
  if (!time.zone) return timeText(onDay.wall + ms);
  const end = instantOf(onDay) + ms;
  // The clocks at the end, unless they are being put back just then.
  const offset = time.zone.offsetAt(end + time.zone.offsetAt(onDay.wall));
  return timeText(end + offset, offset);
}
