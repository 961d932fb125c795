import { DateError, quoted } from "./error.ts";
import { isExtent, type Bound, type Extent, type Span } from "./extent.ts";
import { HOUR } from "./instant.ts";
import { unreadable, type Piece, type Reading } from "./piece.ts";
import { parsePoint } from "./point.ts";
import { looksLikeSet, parseSet } from "./set.ts";

/**
 * How much of a floating and a zoned end may overlap before they count as reversed: the calendar day of either may be
 * up to this far from UTC.
 */
export const ZONE_SLACK = 14 * HOUR;

/**
 * Reads EDTF (ISO 8601-2:2019), levels 0, 1 and 2.
 *
 * Read as `"iso"`, times of day may stand at the ends of intervals and lack seconds, sets may stand there too, and
 * blanks may follow a comma; whatever `formatEdtf` writes is read.
 *
 * @throws DateError `date-unreadable`, `date-impossible`, `date-reversed`, `date-out-of-range`
 */
export function parseEdtf(text: string, reading: Reading = "edtf"): Span {
  const slash = text.indexOf("/");
  if (slash >= 0) return parseInterval(text, slash, reading);
  const piece = { text, position: 0 };
  return looksLikeSet(text) ? parseSet(piece, reading) : { start: parsePoint(piece, reading) };
}

/**
 * The canonical text of a span, joined from the texts of its ends. `parseDate` reads it back as the same span.
 *
 * It is EDTF, but for three things that EDTF has no form for and that are written as ISO 8601 has them: a time
 * without seconds, a time at an end of an interval, and a day in a year of more than four digits.
 *
 * @example formatEdtf(parseDate("2022-05/..")) // "2022-05/.."
 */
export function formatEdtf(span: Span): string {
  const start = textOf(span.start);
  return span.end === undefined ? start || "/" : `${start}/${textOf(span.end)}`;
}

/** The error for a span whose end comes before its start; both are named as they were written. */
export function reversed(start: string, end: string, position = 0): DateError {
  const what = `The end, ${quoted(end)}, is before the start, ${quoted(start)}.`;
  return new DateError("date-reversed", what, { position, hint: "Write the earlier date first." });
}

/** Whether an end lies wholly before a start. Between a floating and a zoned date, a zone's difference is allowed. */
export function isReversed(start: Bound, end: Bound | undefined): boolean {
  if (!isExtent(start) || !isExtent(end)) return false;
  const slack = start.floating === end.floating ? 0 : ZONE_SLACK;
  return end.latest + slack <= start.earliest;
}

function parseInterval(text: string, slash: number, reading: Reading): Span {
  if (text.includes("/", slash + 1)) throw unreadable({ text, position: slash }, 'an interval has one "/"');
  const start = parseEnd({ text: text.slice(0, slash), position: 0 }, reading);
  const end = parseEnd({ text: text.slice(slash + 1), position: slash + 1 }, reading);
  if (isReversed(start, end)) throw reversed(text.slice(0, slash), text.slice(slash + 1), slash + 1);
  return { start, end };
}

function parseEnd(piece: Piece, reading: Reading): Bound {
  if (piece.text === "") return "unknown";
  if (piece.text === "..") return "open";
  if (reading === "edtf") return refuseTime(parsePoint(piece, reading), piece);
  return looksLikeSet(piece.text) ? parseSet(piece, reading).start : parsePoint(piece, reading);
}

/** EDTF allows only dates at the ends of an interval. */
function refuseTime(extent: Extent, piece: Piece): Extent {
  if (!piece.text.includes("T")) return extent;
  throw unreadable(piece, "in EDTF an interval is between dates, not times");
}

function textOf(bound: Bound): string {
  if (isExtent(bound)) return bound.edtf;
  return bound === "open" ? ".." : "";
}
