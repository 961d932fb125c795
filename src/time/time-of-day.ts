import { parseCalendarDate } from "./calendar-date.ts";
import { DateError, quoted } from "./error.ts";
import type { Extent } from "./extent.ts";
import { justAfter, MINUTE, pad } from "./instant.ts";
import { unreadable, wrong, type Piece, type Reading } from "./piece.ts";
import { clockBounds, extentOf } from "./plain.ts";

// EDTF wants hours, minutes and seconds; milliseconds are taken everywhere because every JSON writer adds them.
const STRICT = /^(\d\d):(\d\d):(\d\d)(\.\d{3})?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const LOOSE = /^(\d\d)(?::(\d\d)(?::(\d\d)([.,]\d{1,9})?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)?(\d\d)?(Z|[+-]\d{4})?$/;
const SPLIT = /^([+-]?\d{4,13}-\d\d-\d\d)([T ])(.*)$/;

/** Whether a text is a day followed by a time of day, well formed or not. */
export function looksLikeTime(text: string): boolean {
  return text.length > 10 && (SPLIT.test(text) || BASIC.test(text));
}

/**
 * Reads a day with a time of day. It is as wide as its last stated unit: an hour, a minute, a second or 1 ms.
 *
 * With `Z` or an offset it is an instant, without it floats. 24:00 is the end of its day. Strictly EDTF has seconds;
 * read as ISO, `T21`, `T21:00`, a blank for the `T`, `+0230` and finer fractions are taken too.
 */
export function parseTime(piece: Piece, reading: Reading): Extent {
  if (reading === "iso") {
    const basic = BASIC.exec(piece.text);
    if (basic) return parseTime({ ...piece, text: extended(basic) }, reading);
    const [mark] = /[?~%]$/.exec(piece.text) ?? [];
    if (mark) return qualified(parseTime({ ...piece, text: piece.text.slice(0, -1) }, reading), mark);
  }
  const [, date = "", separator = "", time = ""] = SPLIT.exec(piece.text) ?? [];
  const found = (reading === "edtf" ? STRICT : LOOSE).exec(time);
  if (!found || (reading === "edtf" && separator !== "T")) throw unreadableTime(piece, date, time, reading);
  const [, hour = "", minute, second, fraction, zone] = found;
  const at = date.length + 1;
  const millis = fraction ? fraction.slice(1, 4).padEnd(3, "0") : "";
  checkClock(
    piece,
    at,
    { hour: Number(hour), minute: Number(minute ?? 0), second: Number(second ?? 0) },
    Number(millis),
  );
  const offset = zone === undefined ? undefined : offsetOf(piece, at + time.length - zone.length, zone);
  const day = dayIn(piece, date, reading);
  const clock = [hour, minute, second].filter((part) => part !== undefined).join(":") + (millis && `.${millis}`);
  const bounds = clockBounds(day.earliest, clock, offset);
  return {
    ...extentOf(bounds, `${day.edtf}T${clock}${offset ?? ""}`, "", offset === undefined),
    // Far from 1970 a number no longer holds every millisecond.
    latest: Math.max(bounds.latest, justAfter(bounds.earliest)),
  };
}

/** EDTF has no qualifiers on times; everyday dates do, "about 9 pm". */
function qualified(extent: Extent, mark: string): Extent {
  return { ...extent, approximate: mark !== "?", uncertain: mark !== "~", edtf: extent.edtf + mark };
}

/** A time in the form without signs, as calendars write it, with them. */
function extended([, year = "", month = "", day = "", hour = "", minute, second, zone = ""]: RegExpExecArray): string {
  const clock = [hour, minute, second].filter((part) => part !== undefined).join(":");
  return `${year}-${month}-${day}T${clock}${zone}`;
}

/** An offset from UTC as ISO 8601 writes it, `Z` for none. Only for whole minutes. */
export function writtenOffset(offset: number): string {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset) / MINUTE;
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function dayIn(piece: Piece, date: string, reading: Reading): Extent {
  try {
    return parseCalendarDate({ text: date, position: piece.position }, reading);
  } catch (error) {
    // The whole text is what the writer knows, not the piece that was cut from it.
    if (!(error instanceof DateError)) throw error;
    if (error.code !== "date-impossible") throw unreadable(piece);
    throw wrong(piece, error.position - piece.position, "there is no such day", error.hint);
  }
}

type Clock = { hour: number; minute: number; second: number };

function checkClock(piece: Piece, at: number, { hour, minute, second }: Clock, millisecond: number): void {
  const hint = `If only the day is known, write ${quoted(piece.text.slice(0, at - 1))}.`;
  if (hour === 24 && minute + second + millisecond === 0) return;
  if (hour > 23) throw wrong(piece, at, "hours run 00 to 23, and 24:00 is the end of the day", hint);
  if (minute > 59) throw wrong(piece, at + 3, "minutes run 00 to 59", hint);
  if (second > 59) throw wrong(piece, at + 6, "seconds run 00 to 59, leap seconds are not kept", hint);
}

/** An offset as it is written back. */
function offsetOf(piece: Piece, at: number, zone: string): string {
  if (zone === "Z") return zone;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(":", "") || 0)];
  if (hours > 23 || minutes > 59) {
    throw wrong(piece, at, "offsets from UTC run to 23:59", 'Write an offset such as "-04:00", or "Z" for UTC.');
  }
  if (hours + minutes === 0) {
    if (zone.startsWith("-")) throw wrong(piece, at, "there is no offset -00:00", 'Write "Z" for UTC.');
    return "Z";
  }
  return `${zone.charAt(0)}${pad(hours)}:${pad(minutes)}`;
}

function unreadableTime(piece: Piece, date: string, time: string, reading: Reading): DateError {
  const short = reading === "edtf" && /^\d\d(?::\d\d)?$/.test(time);
  const hint = short
    ? `EDTF wants hours, minutes and seconds: ${quoted(`${date}T${time}${":00:00".slice(time.length > 2 ? 3 : 0)}`)}.`
    : `Write a time as in ${quoted(`${date}T21:00:00`)}, or with an offset as in ${quoted(`${date}T21:00:00-04:00`)}.`;
  const what = `${quoted(piece.text)} is not a date that can be read.`;
  return new DateError("date-unreadable", what, { position: piece.position + date.length + 1, hint });
}
