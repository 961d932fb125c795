/** One event as it is drawn: its edges in ms, and what is known of them. */
import type { ResolvedEvent } from "../event.ts";
import { instantsOf, isExtent, type Bound, type Extent } from "../time/index.ts";

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

/** What an item depends on beside its event. */
export interface ItemContext {
  /** IANA name of the zone whose calendar floating dates are laid into. */
  zone: string;
  /** The day to which the events are known, if it was said. */
  asOf: Extent | undefined;
  /** The last edge that is known, in ms. */
  known: number;
  /** The extent of a day that an event names; undefined where it does not say when. */
  dayOf: (text: string) => Extent | undefined;
}

const DAY_OR_FINER = new Set(["millisecond", "second", "minute", "hour", "day"]);

export function itemOf(event: ResolvedEvent, { zone, asOf, known, dayOf }: ItemContext): Item {
  const start = laidInto(zone, event.span.start);
  const end = laidInto(zone, event.span.end);
  const ownAsOf = event.asOf === undefined ? asOf : (dayOf(event.asOf) ?? asOf);
  const knownTo = ownAsOf?.latest ?? known;
  const from = finite(start);
  const to = finite(end);
  const edges = edgesOf(from && bounded(from), to && bounded(to), end, ownAsOf, knownTo);
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

/** Whether how far an event is drawn depends on the last edge that is known. */
export function dependsOnKnown({ span }: ResolvedEvent): boolean {
  return span.end === "open" || !(isExtent(span.start) || isExtent(span.end));
}

/** The last edge that an event knows of, in ms; -Infinity where it knows of none. */
export function lastKnown({ span }: ResolvedEvent, zone: string): number {
  let latest = -Infinity;
  for (const bound of [laidInto(zone, span.start), laidInto(zone, span.end)]) {
    if (!isExtent(bound)) continue;
    if (Number.isFinite(bound.latest)) latest = Math.max(latest, bound.latest);
    else if (Number.isFinite(bound.earliest)) latest = Math.max(latest, bound.earliest);
  }
  return latest;
}

/** A floating extent as instants of a zone: the same calendar day for every reader. */
export function laidInto<B extends Bound | undefined>(zone: string, bound: B): B {
  if (!isExtent(bound) || zone === "UTC") return bound;
  const extent: Extent = bound;
  return { ...extent, ...instantsOf(extent, zone) } as B;
}

/** An extent that says when, at least at one end. */
function finite(bound: Bound | undefined): Extent | undefined {
  return isExtent(bound) && (Number.isFinite(bound.earliest) || Number.isFinite(bound.latest)) ? bound : undefined;
}

/** Where an extent says when at one end only, it is drawn there. */
function bounded(extent: Extent): Extent {
  const earliest = Number.isFinite(extent.earliest) ? extent.earliest : extent.latest - 1;
  return { ...extent, earliest, latest: Number.isFinite(extent.latest) ? extent.latest : earliest + 1 };
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

function withinEdges({ earliest: first, latest: last, precision, approximate }: Extent): Edges {
  const form = DAY_OR_FINER.has(precision) && !approximate ? "point" : "within";
  return { form, first, last, coreStart: first, coreEnd: last };
}
