/** Spans that come with records, as those of `readEvents` do: only one that can be drawn is taken. */
import { isExtent, isSpan, MAX_YEAR, YEAR, type Precision, type Span } from "../time/index.ts";

const PRECISIONS: ReadonlySet<string> = new Set<Precision>([
  "millisecond",
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "season",
  "quarter",
  "quadrimester",
  "half",
  "year",
  "decade",
  "century",
  "millennium",
  "range",
]);

/** The last instant that can be held, in ms, with a year to spare. */
const LAST = (MAX_YEAR + 1) * YEAR;

/** Whether a span is whole: what was put together by hand, or copied as JSON, may look like one and not be. */
export function isWholeSpan(value: unknown): value is Span {
  if (!isSpan(value)) return false;
  const { start, end, members = [] } = value;
  if (!Array.isArray(members)) return false;
  return [start, end, ...(members as unknown[])].every((bound) => typeof bound !== "object" || isWholeExtent(bound));
}

function isWholeExtent(value: object | null): boolean {
  if (value === null || !isSpan({ start: value }) || !isExtent(value as never)) return false;
  const { earliest, latest, precision, approximate, uncertain, floating } = value as Record<string, unknown>;
  const flags = [approximate, uncertain, floating].every((flag) => typeof flag === "boolean");
  return flags && PRECISIONS.has(precision as string) && isHeld(earliest as number) && isHeld(latest as number);
}

function isHeld(instant: number): boolean {
  return Math.abs(instant) <= LAST || Math.abs(instant) === Infinity;
}
