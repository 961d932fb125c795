import {
  civilFromDays,
  DAY,
  dayInstant,
  daysFromCivil,
  dayText,
  daysInMonth,
  isLeapYear,
  MAX_YEAR,
  pad,
  weekdayOf,
} from "./instant.ts";
import { wrong, type Bounds, type Piece } from "./piece.ts";
import { dayBounds } from "./plain.ts";

const EXPANDED = /^([+-])(\d{6,13})-(\d\d)-(\d\d)$/;
const BASIC = /^(\d{4})(\d\d)(\d\d)$/;
const WEEK = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?([?~%]?)$/;
const ORDINAL = /^(\d{4})-(\d{3})$/;

/**
 * Reads the dates of ISO 8601 that EDTF leaves out: days of expanded years, `-000043-03-15`, as `Date` writes them;
 * without dashes, `19450508`; by their weeks, `2019-W01` and `2019-W01-2`; by their number in the year, `1945-128`.
 *
 * @throws DateError `date-impossible` where there is no such week or day
 */
export function parseIsoDate(piece: Piece): Bounds | undefined {
  return parseExpanded(piece) ?? parseBasic(piece) ?? parseWeek(piece) ?? parseOrdinal(piece);
}

function parseExpanded(piece: Piece): Bounds | undefined {
  const [, sign = "", digits = "", month = "", day = ""] = EXPANDED.exec(piece.text) ?? [];
  const year = Number((sign === "-" ? "-" : "") + digits);
  if (!digits || Math.abs(year) > MAX_YEAR || Object.is(year, -0)) return undefined;
  return dayIn(piece, year, Number(month), Number(day));
}

function parseBasic(piece: Piece): Bounds | undefined {
  const [, year = "", month = "", day = ""] = BASIC.exec(piece.text) ?? [];
  return year ? dayIn(piece, Number(year), Number(month), Number(day)) : undefined;
}

function parseWeek(piece: Piece): Bounds | undefined {
  const [, digits = "", week = "", weekday, mark = ""] = WEEK.exec(piece.text) ?? [];
  if (!digits) return undefined;
  const year = Number(digits);
  const first = firstMonday(year) + (Number(week) - 1) * 7;
  if (Number(week) < 1 || first >= firstMonday(year + 1)) {
    throw wrong(piece, piece.text.indexOf("W"), `${year} has no week ${week}`, "Weeks run 01 to 52 or 53.");
  }
  if (weekday) return mark ? undefined : writtenDay(first + Number(weekday) - 1);
  const earliest = dayInstant(first);
  return { earliest, latest: earliest + 7 * DAY, precision: "week", edtf: `${digits}-W${week}${mark}` };
}

function parseOrdinal(piece: Piece): Bounds | undefined {
  const [, digits = "", number = ""] = ORDINAL.exec(piece.text) ?? [];
  if (!digits) return undefined;
  const year = Number(digits);
  const most = isLeapYear(year) ? 366 : 365;
  if (Number(number) < 1 || Number(number) > most) {
    throw wrong(piece, 5, `${year} has ${most} days`, 'Write the day as in "1945-05-08".');
  }
  return writtenDay(daysFromCivil(year, 1, 1) + Number(number) - 1);
}

/** The day number of the Monday of a year's first week: that which has 4 January in it. */
function firstMonday(year: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1;
}

/** The name of the week that begins on a Monday: `2022-W16`. Only for years of four digits. */
export function weekText(monday: number): string {
  const { year } = civilFromDays(monday + 3); // the year of a week is that of its Thursday
  return `${pad(year, 4)}-W${pad((monday - firstMonday(year)) / 7 + 1)}`;
}

function dayIn(piece: Piece, year: number, month: number, day: number): Bounds {
  const at = piece.text.length;
  if (month < 1 || month > 12) throw wrong(piece, at - 4, "months run 01 to 12", "");
  if (day < 1 || day > daysInMonth(year, month)) {
    throw wrong(piece, at - 2, `days of that month run 01 to ${daysInMonth(year, month)}`, "");
  }
  return writtenDay(daysFromCivil(year, month, day));
}

/** A day with its canonical text, as it was written otherwise. */
function writtenDay(days: number): Bounds {
  const { year, month, day } = civilFromDays(days);
  return { ...dayBounds(days), edtf: dayText(year, month, day) };
}
