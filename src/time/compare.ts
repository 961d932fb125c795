import { isExtent, type Bound, type Span } from "./extent.ts";

/**
 * Orders spans by time, for `Array.sort`: negative where `a` comes first, 0 only for spans of the same text.
 *
 * 1. By the first instant that is known: the earliest of the start. A set open to the past, `[..1984]`, stands at its
 *    latest, and an unknown start at the end's. An open start, `../1985`, comes before everything, and what nothing is
 *    known of, `/..`, after everything.
 * 2. The narrower start first: a day before its month, its month before the year.
 * 3. What happened before what lasted; then the earlier end, then an unknown, then an open one.
 * 4. By text, so that the order is total.
 */
export function compareSpans(a: Span, b: Span): number {
  return (
    order(firstKnown(a), firstKnown(b)) ||
    order(widthOf(a.start), widthOf(b.start)) ||
    order(rankOfEnd(a.end), rankOfEnd(b.end)) ||
    order(endInstant(a.end), endInstant(b.end)) ||
    order(textOf(a), textOf(b))
  );
}

/** Infinities are equal to themselves, where their difference would be NaN. */
function order<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function firstKnown({ start, end }: Span): number {
  if (start === "open") return -Infinity;
  const first = isExtent(start) ? start : end;
  if (!isExtent(first)) return Infinity;
  return Number.isFinite(first.earliest) ? first.earliest : first.latest;
}

function widthOf(bound: Bound): number {
  return isExtent(bound) ? bound.latest - bound.earliest : Infinity;
}

function rankOfEnd(end: Bound | undefined): number {
  if (end === undefined) return 0;
  if (isExtent(end)) return 1;
  return end === "unknown" ? 2 : 3;
}

function endInstant(end: Bound | undefined): number {
  return isExtent(end) ? end.latest : 0;
}

function textOf({ start, end }: Span): string {
  return [start, end].map((bound) => (isExtent(bound) ? bound.edtf : bound)).join("/");
}
