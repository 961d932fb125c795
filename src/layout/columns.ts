/** Events as sorted, typed columns: what the layout asks its questions of. */
import type { ResolvedEvent } from "../event.ts";
import { compareSpans, instantsOf, isExtent, parseDate, type Bound, type Extent } from "../time/index.ts";

/** How an event is drawn: a known time, somewhere within an extent, or something that lasted. */
export type Form = "point" | "within" | "lasted";

/** One event with the edges that are drawn, in ms. */
export interface Item {
  event: ResolvedEvent;
  form: Form;
  /** First and last edge that are drawn, `first < last`. An end that goes on is drawn to what is known. */
  first: number;
  last: number;
  /** What certainly lasted, where `form` is `"lasted"`; empty (`coreStart >= coreEnd`) where nothing is certain. */
  coreStart: number;
  coreEnd: number;
  startUnknown: boolean;
  endUnknown: boolean;
  /** It goes on past what is known. */
  ongoing: boolean;
  approximate: boolean;
  uncertain: boolean;
  /** One of several days, or of a set. */
  several: boolean;
  importance: number;
  lane: number;
}

export interface Columns {
  /** In time order. */
  items: readonly Item[];
  /** The same order: first and last edges. */
  first: Float64Array;
  last: Float64Array;
  /** Last edges in ascending order. */
  lastSorted: Float64Array;
  /** Names of the lanes, in order; one empty name where no event has a lane. */
  lanes: readonly string[];
  /** Place of each item among all by importance: 0 leads. */
  rank: Uint32Array;
  /** Extent of everything, in ms; 0 to 1 where there is nothing. */
  start: number;
  end: number;
  /** The day to which the events are known, if it was said. */
  asOf?: Extent;
}

export interface ColumnOptions {
  asOf?: string;
  /** Lanes that come first, in order. */
  lanes?: readonly string[];
  /** The zone whose calendar floating dates are laid into. Default `"UTC"`. */
  displayZone?: string;
}

const DAY_OR_FINER = new Set(["millisecond", "second", "minute", "hour", "day"]);

/** Columns of events. The same events in another order give the same columns. */
export function columnsOf(events: readonly ResolvedEvent[], options: ColumnOptions = {}): Columns {
  const zone = options.displayZone ?? "UTC";
  const asOf = options.asOf === undefined ? undefined : dayOf(options.asOf, zone);
  const known = asOf?.latest ?? lastKnownEdge(events, zone);
  const drafts = events.map((event) => itemOf(event, asOf, known, zone));
  drafts.sort(inTime);
  const lanes = laneNames(drafts, options.lanes ?? []);
  const items = drafts.map((item) => ({ ...item, lane: lanes.indexOf(item.event.lane ?? "") }));
  const first = Float64Array.from(items, (item) => item.first);
  const last = Float64Array.from(items, (item) => item.last);
  const lastSorted = Float64Array.from(last).sort();
  return {
    items,
    first,
    last,
    lastSorted,
    lanes,
    rank: ranks(items),
    start: first[0] ?? 0,
    end: lastSorted[lastSorted.length - 1] ?? 1,
    ...(asOf ? { asOf } : {}),
  };
}

/** The extent of a day that an option gives; undefined where it cannot be read or does not say when. */
export function dayOf(text: string, zone = "UTC"): Extent | undefined {
  const { start } = parseDate(text);
  if (!isExtent(start) || !Number.isFinite(start.earliest) || !Number.isFinite(start.latest)) return undefined;
  return laidInto(zone, start);
}

/** A floating extent as instants of a zone: the same calendar day for every reader. */
function laidInto<B extends Bound | undefined>(zone: string, bound: B): B {
  if (!isExtent(bound)) return bound;
  const extent: Extent = bound;
  return { ...extent, ...instantsOf(extent, zone) } as B;
}

function itemOf(event: ResolvedEvent, asOf: Extent | undefined, known: number, zone: string): Item {
  const start = laidInto(zone, event.span.start);
  const end = laidInto(zone, event.span.end);
  const ownAsOf = event.asOf === undefined ? asOf : (dayOf(event.asOf, zone) ?? asOf);
  const knownTo = ownAsOf?.latest ?? known;
  const from = finite(start);
  const to = finite(end);
  const edges = edgesOf(from, to, end, ownAsOf, knownTo);
  const extents = [from, to].filter((extent) => extent !== undefined);
  return {
    event,
    ...edges,
    // One end with a zone and one without may cross by hours: neither is refused, and the mark stays a moment.
    last: Math.max(edges.last, edges.first + 1),
    startUnknown: start === "unknown" || start === "open" || (from !== undefined && from.earliest === -Infinity),
    endUnknown: end === "unknown" || (from !== undefined && from.latest === Infinity),
    ongoing: end === "open",
    approximate: extents.some((extent) => extent.approximate),
    uncertain: extents.some((extent) => extent.uncertain),
    several: from?.precision === "range" || (event.span.members?.length ?? 0) > 1,
    importance: event.importance ?? 0.5,
    lane: 0,
  };
}

/** An extent that says when, at least at one end. */
function finite(bound: Bound | undefined): Extent | undefined {
  return isExtent(bound) && (Number.isFinite(bound.earliest) || Number.isFinite(bound.latest)) ? bound : undefined;
}

type Edges = Pick<Item, "form" | "first" | "last" | "coreStart" | "coreEnd">;

function edgesOf(
  from: Extent | undefined,
  to: Extent | undefined,
  end: Bound | undefined,
  asOf: Extent | undefined,
  knownTo: number,
): Edges {
  if (from && end === undefined) return withinEdges(from);
  if (from) {
    const first = from.earliest;
    const last = to ? to.latest : end === "open" ? Math.max(knownTo, from.latest) : from.latest;
    const coreEnd = to ? to.earliest : end === "open" ? last : from.latest;
    return { form: "lasted", first, last, coreStart: from.latest, coreEnd };
  }
  if (to) return { form: "lasted", first: to.earliest, last: to.latest, coreStart: to.earliest, coreEnd: to.earliest };
  // Neither end is known: it is known to go on at the day it is told of, and no more.
  const last = asOf?.latest ?? knownTo;
  const first = asOf?.earliest ?? last - 1;
  return { form: "lasted", first, last, coreStart: first, coreEnd: last };
}

function withinEdges(extent: Extent): Edges {
  const first = Number.isFinite(extent.earliest) ? extent.earliest : extent.latest - 1;
  const last = Number.isFinite(extent.latest) ? extent.latest : first + 1;
  const form = DAY_OR_FINER.has(extent.precision) && !extent.approximate ? "point" : "within";
  return { form, first, last, coreStart: first, coreEnd: last };
}

function lastKnownEdge(events: readonly ResolvedEvent[], zone: string): number {
  let latest = -Infinity;
  for (const { span } of events) {
    for (const bound of [laidInto(zone, span.start), laidInto(zone, span.end)]) {
      if (!isExtent(bound)) continue;
      if (Number.isFinite(bound.latest)) latest = Math.max(latest, bound.latest);
      else if (Number.isFinite(bound.earliest)) latest = Math.max(latest, bound.earliest);
    }
  }
  return Number.isFinite(latest) ? latest : 0;
}

function inTime(a: Item, b: Item): number {
  return (
    a.first - b.first ||
    a.last - b.last ||
    compareSpans(a.event.span, b.event.span) ||
    b.importance - a.importance ||
    (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0)
  );
}

function laneNames(items: readonly Item[], wanted: readonly string[]): string[] {
  const present = new Set(items.map((item) => item.event.lane ?? ""));
  return [...new Set([...wanted.filter((name) => present.has(name)), ...present])];
}

function ranks(items: readonly Item[]): Uint32Array {
  const order = items.map((_, index) => index);
  order.sort((a, b) => items[b]!.importance - items[a]!.importance || a - b);
  const rank = new Uint32Array(items.length);
  order.forEach((index, place) => (rank[index] = place));
  return rank;
}
