import { parseCalendarDate } from "./calendar-date.ts";
import type { Extent } from "./extent.ts";
import type { Piece, Reading } from "./piece.ts";
import { looksLikeTime, parseTime } from "./time-of-day.ts";

/**
 * Reads one date or date-time, EDTF levels 0 and 1: no interval, no set.
 *
 * @throws DateError `date-unreadable`, `date-impossible`, `date-out-of-range`
 */
export function parsePoint(piece: Piece, reading: Reading): Extent {
  return looksLikeTime(piece.text) ? parseTime(piece, reading) : parseCalendarDate(piece, reading);
}
