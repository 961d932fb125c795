/** What a phrase means: its point or its two ends, with the edge that stands before it. */
import { formatEdtf, parseDate } from "../../time/whole.ts";
import { civilFromDays, DateError, dayOf, isExtent, type ParseOptions, type Span } from "../../time/index.ts";
import type { Phrase, Point } from "../dates/point.ts";
import { edged, tell } from "./reckon.ts";
import { spanTold, type Known, type Left, type Told } from "./told.ts";

export interface Meaning {
  span: Span;
  told: readonly Told[];
}

/** @returns the span and what was told of its ends, or why it is left out */
export function meaningOf(phrase: Phrase, known: Known): Meaning | Left {
  const { other, edge } = phrase;
  const point = other ? completed(phrase.point, other) : phrase.point;
  const first = tell(point, known);
  if (typeof first === "string") return first;
  try {
    const second = other ? tell(completedEnd(other, phrase.point), behind(first, other, known)) : undefined;
    if (typeof second === "string") return second;
    const about = phrase.about && !first.say.includes("ago") ? { ...first, say: `about ${first.say}` } : first;
    if (!second) {
      const span = spanTold(about, known.options);
      return { span: edge ? edged(span, about, edge, known.options) : span, told: [first] };
    }
    return { span: joined(about, second, edge, known.options), told: [first, second] };
  } catch (error) {
    if (error instanceof DateError) return "unreadable";
    throw error;
  }
}

/** "From 16 October to 27 February" ends behind its beginning. */
function behind(first: Told, other: Point, known: Known): Known {
  if (other.kind !== "day" && other.kind !== "month") return known;
  const { start } = spanTold(first, known.options);
  if (!isExtent(start) || (start.precision !== "day" && start.precision !== "month")) return known;
  const { year, month } = civilFromDays(dayOf(start.earliest));
  return { ...known, year: { year, month } };
}

function joined(first: Told, second: Told, edge: Phrase["edge"], options: ParseOptions): Span {
  if (edge === "between") return parseDate(`between ${first.say} and ${second.say}`, options);
  if (first.published === undefined && second.published === undefined)
    return parseDate(`from ${first.say} to ${second.say}`, options);
  const [from, to] = [spanTold(first, options), spanTold(second, options)];
  return parseDate(`${formatEdtf(from)}/${formatEdtf(to)}`);
}

/** Of two dates the one without a year has that of the other. */
function completed(point: Point, other: Point): Point {
  const year = "year" in other ? other.year : yearOfFixed(other);
  if (lacksYear(point) && year !== undefined) {
    // "from November to March 2021" begins in the year before.
    const isBefore = "month" in point && "month" in other && point.month > other.month && /^\d{4}$/.test(year);
    return { ...point, year: isBefore ? String(Number(year) - 1) : year };
  }
  // "from 500 to 300 BC".
  if (point.kind === "fixed" && other.kind === "fixed" && /BC$/.test(other.say) && /^\d+$/.test(point.say))
    return { ...point, say: `${point.say} BC` };
  return point;
}

function completedEnd(other: Point, point: Point): Point {
  return lacksYear(other) && "year" in point && point.year !== undefined ? { ...other, year: point.year } : other;
}

function lacksYear(point: Point): point is Point & { kind: "day" | "month" | "season" } {
  const isDated = point.kind === "day" || point.kind === "month" || point.kind === "season";
  return isDated && point.year === undefined && point.ofYear === undefined;
}

function yearOfFixed(point: Point): string | undefined {
  return point.kind === "fixed" && /^\d{4}$/.test(point.say) ? point.say : undefined;
}
