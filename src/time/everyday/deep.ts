import { yearText } from "../instant.ts";
import type { Claim } from "./claim.ts";
import type { Cursor, Item } from "./items.ts";

/** Archaeology counts from 1950; "years ago" is as good as from 2000. */
const PRESENT = 1950;
const AGO_FROM = 2001;

/** From so many years on, "years ago" is told as such again and needs no year to count from. */
const DEEP = 100_000;

/** So many years ago and more are not counted from the day of publication. */
export const LEAST_AGO = 1000;

/** What so many are counted in, and the year that they are counted from. */
interface Unit {
  size: number;
  present: number;
}

/**
 * Reads "13.8 billion years ago", "66 Ma", "12 kya", "12,000 years ago" and "10,000 BP" at the cursor: about that year.
 * The first of two ends may leave its unit to the other: "4.1" of "4.1–3.8 billion years ago".
 */
export function takeDeepTime(cursor: Cursor, claim: Claim): boolean {
  const from = cursor.at;
  const year = cursor.is("number") && claim.edtf === undefined ? yearAt(cursor) : undefined;
  if (year === undefined) {
    cursor.at = from;
    return false;
  }
  claim.edtf = yearText(year);
  claim.about = true;
  return true;
}

function yearAt(cursor: Cursor): number | undefined {
  const count = decimal(cursor);
  const at = cursor.at;
  const own = unitOf(cursor, count);
  if (own) return before(count * own.size, own.present);
  cursor.at = at;
  const many = cursor.take("thousands");
  const end = cursor.at;
  const other = unitOfEnd(cursor);
  cursor.at = end;
  return other && before(count * (many ? sizeOf(many) : other.size), other.present);
}

/** The unit of the other end of a range, which follows: "–3.8 billion years ago". */
function unitOfEnd(cursor: Cursor): Unit | undefined {
  if (!cursor.takeMark("-–") && !cursor.take("to", "and", "or")) return undefined;
  cursor.take("about");
  return cursor.is("number") ? unitOf(cursor, decimal(cursor)) : undefined;
}

/** The unit at the cursor, behind a count. */
function unitOf(cursor: Cursor, count: number): Unit | undefined {
  const short = cursor.take("yearsAgo");
  const many = short ?? cursor.take("thousands");
  const size = many ? sizeOf(many) : 1;
  const years = cursor.take("years");
  if (cursor.take("beforePresent")) return { size, present: PRESENT };
  const isAgo = short ?? (years && count * size >= LEAST_AGO && cursor.is("ago"));
  if (!isAgo) return undefined;
  cursor.take("ago");
  return { size, present: AGO_FROM };
}

/** Of thousands, millions and billions. */
function sizeOf({ value }: Item): number {
  return 1000 ** (value + 1);
}

/** "13.8": the sign between is no end of a sentence here. */
function decimal(cursor: Cursor): number {
  const whole = cursor.take("number")?.text ?? "";
  if (!cursor.isMark(".") || !cursor.peek()?.glued || !cursor.is("number", 1)) return Number(whole);
  cursor.at += 1;
  return Number(`${whole}.${cursor.take("number")?.text}`);
}

function before(years: number, present: number): number {
  const whole = Math.round(years);
  return whole >= DEEP ? -whole : present - whole;
}
