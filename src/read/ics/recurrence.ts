/** The occurrences of an event that comes again. */
import { DAY, MINUTE } from "../../time/index.ts";
import type { Component } from "./components.ts";
import type { Moment } from "./moment.ts";
import { propertiesOf } from "./property.ts";
import { readRule, type ReadRule } from "./read-rule.ts";
import { timesOf, type Budget } from "./rule.ts";
import { instantOf, timesIn, type Fault, type LostZone, type Time } from "./when.ts";
import type { Zones } from "./zones.ts";

export interface Occurrences {
  /** In order of time. */
  times: Time[];
  /** Whether there would have been more. */
  cut: boolean;
  /** What could not be read of when it comes again. */
  faults: Fault[];
  lostZones: LostZone[];
}

/** Zones are so far apart. */
const HALF_HOUR = 30 * MINUTE;

/** More times than these are not taken away by one rule. */
const MAX_EXCEPTIONS = 100_000;

export function recurs(component: Component): boolean {
  return component.lines.some(({ name }) => name === "RRULE" || name === "RDATE");
}

/** What an occurrence is known by, beside other occurrences of the event: overrides and exceptions name it so. */
export function keyOf(time: Time): string {
  return time.isDay ? dayKey(time) : `t${instantOf(time)}`;
}

/** By day only: events of whole days are often named by a midnight, and others by their day. */
export function dayKey({ wall }: Time): string {
  return `d${Math.floor(wall / DAY)}`;
}

/**
 * The occurrences of an event from its start on: what its rules and dates name, without its exceptions. The start is
 * always the first (RFC 5545, 3.8.5.3), and counts.
 *
 * @param limit the most occurrences that are taken
 */
export function occurrencesOf(
  component: Component,
  start: Time,
  zones: Zones,
  limit: number,
  budget: Budget,
): Occurrences {
  const faults: Fault[] = [];
  const lostZones: LostZone[] = [];
  const dates = (name: string): Time[] =>
    propertiesOf(component, name).flatMap((property) => {
      const times = timesIn(property, zones, lostZones);
      if (times.includes(undefined)) faults.push({ field: name, text: property.text });
      return times.filter((time) => time !== undefined);
    });
  const exceptions = new Set(dates("EXDATE").map((time) => (start.isDay ? dayKey(time) : keyOf(time))));
  const rules = (name: string): ReadRule[] =>
    propertiesOf(component, name).flatMap((property) => {
      const read = readRule(property);
      if (!read) faults.push({ field: name, text: property.text });
      return read ?? [];
    });
  const found = new Map<string, Time>();
  for (const time of [start, ...dates("RDATE")]) found.set(keyOf(time), time);
  let cut = false;
  for (const rule of rules("RRULE")) {
    const named = timesOfRule(rule, start, limit + exceptions.size + 1, budget);
    cut ||= named.cut;
    for (const time of named.times) found.set(keyOf(time), time);
  }
  const last = [...found.values()].reduce((latest, { wall }) => Math.max(latest, wall), start.wall);
  for (const rule of rules("EXRULE")) {
    const until = rule.until ?? { wall: last, isDay: false };
    const named = timesOfRule({ ...rule, until }, start, MAX_EXCEPTIONS, budget, false);
    for (const time of named.times) exceptions.add(keyOf(time));
  }
  const times = [...found.values()].filter((time) => !exceptions.has(keyOf(time)) && !exceptions.has(dayKey(time)));
  times.sort((a, b) => instantOf(a) - instantOf(b));
  return { times: times.slice(0, limit), cut: cut || times.length > limit, faults, lostZones };
}

/**
 * The last day of a rule of whole days that ends at a time. Exchange gives the midnight with which that day begins in
 * some zone, in UTC: "20260817T220000Z" is 18 August in Berlin.
 */
function lastDayOf({ wall, offset }: Moment): number {
  const days = (wall - (offset ?? 0)) / DAY;
  return DAY * (offset !== undefined && wall % HALF_HOUR === 0 ? Math.round(days) : Math.floor(days));
}

/**
 * @param most how many are of use: a rule that goes on after them is cut
 * @param withStart whether the start counts where the rule does not name it: it does, but for a rule of exceptions
 */
function timesOfRule(
  { rule, count = Infinity, until }: ReadRule,
  start: Time,
  most: number,
  budget: Budget,
  withStart = true,
): { times: Time[]; cut: boolean } {
  const times = withStart ? [start] : [];
  const isPast = (time: Time): boolean => {
    if (!until) return false;
    if (until.isDay) return time.wall >= until.wall + DAY;
    if (time.isDay) return time.wall > lastDayOf(until);
    const { offset } = until;
    return offset !== undefined && time.zone ? instantOf(time) > until.wall - offset : time.wall > until.wall;
  };
  for (const wall of timesOf(rule, start.wall, budget)) {
    const time = { ...start, wall };
    if (times.length >= count || isPast(time)) return { times, cut: false };
    if (times.length >= most) return { times, cut: true };
    if (!withStart || wall !== start.wall) times.push(time);
  }
  return { times, cut: budget.left < 0 };
}
