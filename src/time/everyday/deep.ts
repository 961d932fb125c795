import { pad } from "../instant.ts";
import type { Claim } from "./claim.ts";
import type { Cursor } from "./items.ts";

/** Archaeology counts from 1950; "years ago" is as good as from 2000. */
const PRESENT = 1950;
const AGO_FROM = 2001;

/** From so many years on, "years ago" is told as such again and needs no year to count from. */
const DEEP = 100_000;

/** So few years ago are counted from the day of publication. */
const LEAST_AGO = 10_000;

/** Reads "13.8 billion years ago", "66 Ma", "12 kya", "12,000 years ago" and "10,000 BP" at the cursor: about that year. */
export function takeDeepTime(cursor: Cursor, claim: Claim): boolean {
  const from = cursor.at;
  const found = cursor.is("number") && claim.edtf === undefined ? yearOf(cursor) : undefined;
  if (found === undefined) {
    cursor.at = from;
    return false;
  }
  claim.edtf = Math.abs(found) > 9999 ? `Y${found}` : (found < 0 ? "-" : "") + pad(Math.abs(found), 4);
  claim.about = true;
  return true;
}

function yearOf(cursor: Cursor): number | undefined {
  const count = decimal(cursor);
  const short = cursor.take("yearsAgo");
  if (short) return before(count * 1000 ** (short.value + 1), AGO_FROM, cursor);
  const many = cursor.take("thousands");
  const years = Math.round(count * (many ? 1000 ** (many.value + 1) : 1));
  if (cursor.take("beforePresent")) return PRESENT - years;
  if (!cursor.take("years") || years < LEAST_AGO) return undefined;
  return cursor.take("ago") ? before(years, AGO_FROM, cursor) : undefined;
}

/** "13.8": the sign between is no end of a sentence here. */
function decimal(cursor: Cursor): number {
  const whole = cursor.take("number")?.text ?? "";
  if (!cursor.isMark(".") || !cursor.peek()?.glued || !cursor.is("number", 1)) return Number(whole);
  cursor.at += 1;
  return Number(`${whole}.${cursor.take("number")?.text}`);
}

function before(years: number, present: number, cursor: Cursor): number {
  cursor.take("ago");
  const whole = Math.round(years);
  return whole >= DEEP ? -whole : present - whole;
}
