import { yearText } from "../instant.ts";
import type { Claim } from "./claim.ts";
import type { Cursor } from "./items.ts";

/** Archaeology counts from 1950; "years ago" is as good as from 2000. */
const PRESENT = 1950;
const AGO_FROM = 2001;

/** From so many years on, "years ago" is told as such again and needs no year to count from. */
const DEEP = 100_000;

/** So many years ago and more are not counted from the day of publication. */
export const LEAST_AGO = 1000;

/** Reads "13.8 billion years ago", "66 Ma", "12 kya", "12,000 years ago" and "10,000 BP" at the cursor: about that year. */
export function takeDeepTime(cursor: Cursor, claim: Claim): boolean {
  const from = cursor.at;
  const count = cursor.is("number") && claim.edtf === undefined ? decimal(cursor) : NaN;
  const yearOf = Number.isNaN(count) ? undefined : unitOf(cursor, count);
  if (!yearOf) {
    cursor.at = from;
    return false;
  }
  claim.scaled = (number) => yearText(yearOf(number));
  claim.edtf = claim.scaled(count);
  claim.about = true;
  return true;
}

/** The year that so many of the unit at the cursor lead back to. */
function unitOf(cursor: Cursor, count: number): ((count: number) => number) | undefined {
  const short = cursor.take("yearsAgo");
  const many = short ?? cursor.take("thousands");
  const size = many ? 1000 ** (many.value + 1) : 1;
  const years = cursor.take("years");
  if (cursor.take("beforePresent")) return (number) => before(number * size, PRESENT);
  const isAgo = short ?? (years && count * size >= LEAST_AGO && cursor.is("ago"));
  if (!isAgo) return undefined;
  cursor.take("ago");
  return (number) => before(number * size, AGO_FROM);
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
