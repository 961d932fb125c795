import { civilOf, DAY, isExtent, type Bound, type Span } from "../../src/time/index.ts";

/** First instant and last ms as the manifest has them: a time of day is an instant. */
export function edgesOf({ start, end }: Span): [string | null, string | null] {
  return [firstOf(start), lastOf(end ?? start)];
}

function firstOf(bound: Bound): string | null {
  return isExtent(bound) ? (isoText(bound.earliest) ?? `${civilOf(bound.earliest).year}-01-01T00:00:00.000Z`) : null;
}

const TIMES = new Set(["hour", "minute", "second", "millisecond"]);

function lastOf(bound: Bound): string | null {
  if (!isExtent(bound)) return null;
  const { earliest, latest, precision } = bound;
  const last = isoText(TIMES.has(precision) ? earliest : latest - 1);
  return last ?? `${civilOf(latest - DAY).year}-12-31T23:59:59.999Z`;
}

/** ISO text; undefined for years that `Date` cannot hold, where only the year is known. */
function isoText(time: number): string | undefined {
  return Math.abs(time) < 8.64e15 ? new Date(time).toISOString() : undefined;
}
