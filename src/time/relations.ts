import { isExtent, type Bound, type Extent, type Span } from "./extent.ts";
import { ZONE_SLACK } from "./plain.ts";

/** How sure something is: so by all that the dates allow, by some of it, or by none. */
export type Certainty = "certainly" | "possibly" | "no";

/**
 * Whether what two spans tell of ran at the same time.
 *
 * What lasted certainly ran from the last instant at which it may have begun to the first at which it may have ended.
 * A date without an end is a moment somewhere within it, so that two events of one day overlap possibly. Nothing is
 * certain about approximate and uncertain dates; an approximate one may be off by its own width. Between a floating
 * and a zoned date, 14 hours are left open.
 *
 * @example overlaps(parseDate("1914/1918"), parseDate("1916")) // "certainly"
 * @example overlaps(parseDate("2022-04-21"), parseDate("2022-04-21")) // "possibly"
 */
export function overlaps(a: Span, b: Span): Certainty {
  const members = a.members ? a : b.members ? b : undefined;
  if (members) return ofMembers(members, (member) => overlaps(member, members === a ? b : a));
  const [one, other] = [limitsOf(a), limitsOf(b)];
  const slack = slackOf(a, b);
  const meet = isBefore(one.minStart, other.maxEnd + slack) && isBefore(other.minStart, one.maxEnd + slack);
  if (!meet) return "no";
  const always = one.maxStart + slack <= other.minEnd && other.maxStart + slack <= one.minEnd;
  return always && !one.soft && !other.soft ? "certainly" : "possibly";
}

/**
 * Whether what `inner` tells of lies within `outer`.
 *
 * As `overlaps`, but a date without an end that is `outer` is the stretch that it names: what is dated May 2018
 * certainly lies within 2018.
 *
 * @example contains(parseDate("1914/1918"), parseDate("1916-07-01")) // "certainly"
 * @example contains(parseDate("1914/1918"), parseDate("1918")) // "possibly"
 */
export function contains(outer: Span, inner: Span): Certainty {
  if (outer.members) return ofMembers(outer, (member) => contains(member, inner));
  if (inner.members) return ofMembers(inner, (member) => contains(outer, member));
  const [within, frame] = [limitsOf(inner), outer.end === undefined ? stretchOf(outer) : limitsOf(outer)];
  const slack = slackOf(outer, inner);
  const fits = isBefore(frame.minStart, within.maxStart + slack) && isBefore(within.minEnd, frame.maxEnd + slack);
  if (!fits) return "no";
  const always = frame.maxStart + slack <= within.minStart && within.maxEnd + slack <= frame.minEnd;
  return always && !within.soft && !frame.soft ? "certainly" : "possibly";
}

/** Of one of several dates nothing is sure that is not so of all; of each of several, what is so of one is so. */
function ofMembers({ start, members = [] }: Span, ask: (member: Span) => Certainty): Certainty {
  const answers = members.map((member) => ask({ start: member }));
  if (answers.every((answer) => answer === "no")) return "no";
  const isEach = isExtent(start) && start.edtf.startsWith("{");
  const isSure = (answer: Certainty): boolean => answer === "certainly";
  return (isEach ? answers.some(isSure) : answers.every(isSure)) ? "certainly" : "possibly";
}

/** Between which instants a span began and ended; `soft` where that itself is not sure. */
interface Limits {
  minStart: number;
  maxStart: number;
  minEnd: number;
  maxEnd: number;
  soft: boolean;
}

function limitsOf({ start, end = start }: Span): Limits {
  const [minStart, maxStart] = rangeOf(start, -Infinity);
  const [minEnd, maxEnd] = rangeOf(end, Infinity);
  const soft = [start, end].some((bound) => isExtent(bound) && isSoft(bound));
  // It ends after it begins, and begins before it ends, whatever else is unknown.
  return {
    minStart,
    maxStart: Math.min(maxStart, maxEnd),
    minEnd: Math.max(minEnd, minStart),
    maxEnd,
    soft,
  };
}

/** Approximate, uncertain, or not the whole of what lies between its bounds, as 25 December of the 1560s. */
function isSoft({ approximate, uncertain, precision, edtf }: Extent): boolean {
  return approximate || uncertain || (precision === "range" && edtf.includes("X"));
}

/** A date without an end as the whole of it. */
function stretchOf(span: Span): Limits {
  const { minStart, maxEnd, soft } = limitsOf(span);
  return { minStart, maxStart: minStart, minEnd: maxEnd, maxEnd, soft };
}

function rangeOf(bound: Bound, infinite: number): [number, number] {
  if (bound === "open") return [infinite, infinite];
  if (bound === "unknown") return [-Infinity, Infinity];
  const width = bound.approximate ? bound.latest - bound.earliest : 0;
  return [bound.earliest - width, bound.latest + width];
}

/** Latest instants are excluded, but for the ends of time. */
function isBefore(first: number, last: number): boolean {
  return first < last || (first === last && !Number.isFinite(first));
}

function slackOf(a: Span, b: Span): number {
  return isFloating(a) === isFloating(b) ? 0 : ZONE_SLACK;
}

function isFloating({ start, end }: Span): boolean {
  return [start, end].filter((bound): bound is Extent => isExtent(bound)).every(({ floating }) => floating);
}
