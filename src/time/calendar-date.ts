import { DateError, quoted } from "./error.ts";
import type { Extent, Precision } from "./extent.ts";
import { DAY, dayInstant, daysFromCivil, daysInMonth, MAX_YEAR, pad } from "./instant.ts";
import { unreadable, wrong, type Piece, type Reading } from "./piece.ts";

const LONG_YEAR = /^Y(-?)(\d{5,})$/;
const DATE = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/;
const EXPANDED = /^([+-])(\d{6,13})-(\d\d)-(\d\d)$/;
const FIRST_SEASON = 21;
const LAST_SEASON = 24;

/** First months of spring, summer, autumn and winter; winter is the December of its year, so that it stays in it. */
const SEASON_MONTHS = [3, 6, 9, 12];

/**
 * Reads a date without a time of day: a year, month, season or day, perhaps with unspecified digits, perhaps qualified.
 *
 * @throws DateError `date-unreadable`, `date-impossible`, `date-out-of-range`
 */
export function parseCalendarDate(piece: Piece, reading: Reading): Extent {
  const mark = /[?~%]$/.exec(piece.text)?.[0] ?? "";
  const bare = { text: piece.text.slice(0, piece.text.length - mark.length), position: piece.position };
  const extent = parseLongYear(bare) ?? parseDate(bare) ?? (reading === "iso" ? parseExpanded(bare) : undefined);
  if (!extent) throw unreadable(piece);
  return {
    ...extent,
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
    edtf: extent.edtf + mark,
  };
}

function parseLongYear(piece: Piece): Extent | undefined {
  const found = LONG_YEAR.exec(piece.text);
  if (!found) return undefined;
  const [, sign = "", digits = ""] = found;
  if (digits.startsWith("0")) return undefined;
  const year = Number(sign + digits);
  if (Math.abs(year) > MAX_YEAR) {
    throw new DateError("date-out-of-range", `${quoted(piece.text)} cannot be held: years run from -10¹² to 10¹².`, {
      position: piece.position,
    });
  }
  return plain(startOf(year), startOf(year + 1), "year", piece.text);
}

function parseDate(piece: Piece): Extent | undefined {
  const found = DATE.exec(piece.text);
  if (!found) return undefined;
  const [, sign = "", digits = "", month, day] = found;
  if (sign && digits === "0000") {
    throw wrong(piece, 0, "there is no year -0000", 'Year 0 (1 BC) is written "0000".');
  }
  if (digits.endsWith("X")) return month === undefined ? yearsOf(sign, digits) : undefined;
  const year = Number(sign + digits);
  const monthAt = sign.length + 5;
  if (month === undefined) return plain(startOf(year), startOf(year + 1), "year", piece.text);
  if (month === "XX") {
    const whole = day === undefined || day === "XX";
    return whole ? plain(startOf(year), startOf(year + 1), "year", piece.text) : undefined;
  }
  const number = Number(month);
  if (number >= FIRST_SEASON && number <= 41) return day === undefined ? seasonOf(piece, year, number) : undefined;
  checkMonth(piece, monthAt, sign + digits, number);
  if (day === undefined || day === "XX") return monthOf(year, number, piece.text);
  return dayOfDate(piece, monthAt + 3, year, number, Number(day), piece.text);
}

/** Dates as `Date` writes them beyond four-digit years, `-000043-03-15`: not EDTF, but ISO 8601. */
function parseExpanded(piece: Piece): Extent | undefined {
  const found = EXPANDED.exec(piece.text);
  if (!found) return undefined;
  const [, sign = "", digits = "", month = "", day = ""] = found;
  const year = Number((sign === "-" ? "-" : "") + digits);
  if (Math.abs(year) > MAX_YEAR || (sign === "-" && year === 0)) return undefined;
  const monthAt = sign.length + digits.length + 1;
  checkMonth(piece, monthAt, sign + digits, Number(month));
  return dayOfDate(piece, monthAt + 3, year, Number(month), Number(day), canonicalDay(year, month, day));
}

/** The text of a day: EDTF for years of four digits, expanded ISO 8601 beyond, for which EDTF has no form. */
export function canonicalDay(year: number, month: string, day: string): string {
  const size = Math.abs(year);
  const written = size <= 9999 ? (year < 0 ? "-" : "") + pad(size, 4) : (year < 0 ? "-" : "+") + pad(size, 6);
  return `${written}-${month}-${day}`;
}

function yearsOf(sign: string, digits: string): Extent {
  const least = Number(digits.replaceAll("X", "0"));
  const most = Number(digits.replaceAll("X", "9"));
  const precision = digits.endsWith("XX") ? "century" : "decade";
  const text = sign + digits;
  // -00XX would run to -0000, which is not a year: it ends before year 0.
  return sign
    ? plain(startOf(-most), startOf(Math.min(1 - least, 0)), precision, text)
    : plain(startOf(least), startOf(most + 1), precision, text);
}

function seasonOf(piece: Piece, year: number, number: number): Extent | undefined {
  const first = SEASON_MONTHS[number - FIRST_SEASON];
  if (number > LAST_SEASON || first === undefined) return undefined;
  const afterwards = first === 12 ? startOf(year + 1) : startOf(year, first + 3);
  return plain(startOf(year, first), afterwards, "season", piece.text);
}

function monthOf(year: number, month: number, text: string): Extent {
  return plain(startOf(year, month), startOf(year, month) + daysInMonth(year, month) * DAY, "month", text);
}

function dayOfDate(piece: Piece, at: number, year: number, month: number, day: number, text: string): Extent {
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) throw noSuchDay(piece, at, piece.text.slice(0, at - 1), length);
  const start = dayInstant(daysFromCivil(year, month, day));
  return plain(start, start + DAY, "day", text);
}

function startOf(year: number, month = 1): number {
  return dayInstant(daysFromCivil(year, month, 1));
}

function plain(earliest: number, latest: number, precision: Precision, edtf: string): Extent {
  return { earliest, latest, precision, approximate: false, uncertain: false, floating: true, edtf };
}

function checkMonth(piece: Piece, at: number, year: string, month: number): void {
  if (month >= 1 && month <= 12) return;
  throw wrong(piece, at, "months run 01 to 12", `If only the year is known, write ${quoted(year)}.`);
}

function noSuchDay(piece: Piece, at: number, month: string, length: number): DateError {
  const hint = `If only the month is known, write ${quoted(month)}.`;
  return wrong(piece, at, `days of that month run 01 to ${length}`, hint);
}
