import { quoted, type DateError } from "./error.ts";
import type { Extent, Precision } from "./extent.ts";
import { daysInMonth } from "./instant.ts";
import { parseIsoDate } from "./iso-date.ts";
import { parseLongYear } from "./long-year.ts";
import { boundsOf, countFitting, saysNothing } from "./mask.ts";
import { unreadable, wrong, type Bounds, type Piece, type Reading } from "./piece.ts";
import { dateBounds, monthsBounds, yearsBounds } from "./plain.ts";
import { groupingOf } from "./season.ts";

/** A sign, year, month and day with their digits or X, each between the qualifiers before and after it. */
const DATE = /^[?~%]?(-?)([\dX]{4})(?:[?~%]?-[?~%]?([\dX]{2})(?:[?~%]?-[?~%]?([\dX]{2}))?)?[?~%]?$/;

/** The unit that a year leaves open with so many X at its end. */
const OPEN_UNITS: readonly Precision[] = ["year", "decade", "century", "millennium"];

/**
 * Reads a date without a time of day, whatever EDTF writes: years, months, days, groupings within a year, unspecified
 * digits, qualifiers on the whole and on parts, long years. Read as `"iso"`, also what ISO 8601 has beside.
 *
 * The text is kept as it is written: it alone tells which part is qualified.
 *
 * @throws DateError `date-unreadable`, `date-impossible`, `date-out-of-range`
 */
export function parseCalendarDate(piece: Piece, reading: Reading): Extent {
  const bounds = parseDate(piece) ?? parseYear(piece) ?? (reading === "iso" ? parseIsoDate(piece) : undefined);
  if (!bounds) throw unreadable(piece);
  return {
    approximate: /[~%]/.test(piece.text),
    uncertain: /[?%]/.test(piece.text),
    floating: true,
    edtf: piece.text,
    ...bounds,
  };
}

function parseYear(piece: Piece): Bounds | undefined {
  const years = parseLongYear({ ...piece, text: piece.text.replace(/[?~%]$/, "") });
  if (!years) return undefined;
  return yearsBounds(years.precision, years.from, years.to + 1);
}

function parseDate(piece: Piece): Bounds | undefined {
  const found = DATE.exec(piece.text);
  if (!found) return undefined;
  const [, sign = "", digits = "", month, day] = found;
  if (sign && digits === "0000") {
    throw wrong(piece, 0, "there is no year -0000", 'Year 0 (1 BC) is written "0000".');
  }
  const bounds = piece.text.includes("X")
    ? maskBounds(sign, digits, month, day)
    : wholeBounds(Number(sign + digits), month, day);
  if (!bounds) throw impossible(piece, sign + digits, month ?? "", day ?? "");
  return bounds;
}

/** The bounds of a date that has all its digits; undefined where there is no such month or day. */
function wholeBounds(year: number, month: string | undefined, day: string | undefined): Bounds | undefined {
  const grouping = day === undefined ? groupingOf(Number(month)) : undefined;
  if (!grouping) return dateBounds(year, month, day);
  return monthsBounds(grouping.precision, year, grouping.firstMonth, grouping.months);
}

function maskBounds(sign: string, year: string, month = "XX", day = "XX"): Bounds | undefined {
  const bounds = boundsOf({ sign, year, month, day });
  return bounds && { ...bounds, precision: precisionOf(year, month, day) };
}

/** The unit that a mask leaves open; `"range"` where that is none, as with one day of each year of a decade. */
function precisionOf(year: string, month: string, day: string): Precision {
  if (saysNothing(month) && saysNothing(day)) {
    const open = year.indexOf("X") < 0 ? 0 : year.length - year.indexOf("X");
    return year.endsWith("X".repeat(open)) ? (OPEN_UNITS[open] ?? "range") : "range";
  }
  if (year.includes("X") || countFitting(month, 12) > 1) return "range";
  if (saysNothing(day)) return "month";
  return countFitting(day, 31) > 1 ? "range" : "day";
}

/** Why no day fits: the month or, if that is there, the day. */
function impossible(piece: Piece, year: string, month: string, day: string): DateError {
  const monthAt = piece.text.indexOf(month, piece.text.indexOf(year.slice(-4)) + 4);
  if (countFitting(month, 12) === 0) {
    return wrong(piece, monthAt, "months run 01 to 12", `If only the year is known, write ${quoted(year)}.`);
  }
  const whole = `${year}-${month}`;
  const length = /X/.test(whole) ? "as the calendar has them" : `01 to ${daysInMonth(Number(year), Number(month))}`;
  const hint = `If only the month is known, write ${quoted(whole)}.`;
  return wrong(piece, piece.text.indexOf(day, monthAt + 2), `days of that month run ${length}`, hint);
}
