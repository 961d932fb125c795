import { DateError, quoted } from "./error.ts";
import type { Bound, Extent, Span } from "./extent.ts";
import { unreadable, type Piece, type Reading } from "./piece.ts";
import { isReversed } from "./plain.ts";
import { parsePoint } from "./point.ts";
import { looksLikeSet, parseSet } from "./set.ts";

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

/** The error for a span whose end comes before its start; both are named as they were written. */
export function reversed(start: string, end: string, position = 0): DateError {
  const what = `The end, ${quoted(end)}, is before the start, ${quoted(start)}.`;
  return new DateError("date-reversed", what, { position, hint: "Write the earlier date first." });
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
