import { DAY, dayInstant, daysFromCivil, daysInMonth } from "./instant.ts";

/**
 * A year, month and day in which digits may be unspecified: `X` stands for any digit. A part that is missing is
 * `"XX"`; `sign` is `"-"` for years before 0.
 */
export interface Mask {
  sign: string;
  year: string;
  month: string;
  day: string;
}

/**
 * The first and last day that fit a mask, as the instants at which the first begins and the last ends; undefined
 * where no day of the calendar fits, as for `156X-09-31`.
 */
export function boundsOf(mask: Mask): { earliest: number; latest: number } | undefined {
  const first = dayAtEdge(mask, false);
  const last = dayAtEdge(mask, true);
  if (first === undefined || last === undefined) return undefined;
  return { earliest: dayInstant(first), latest: dayInstant(last) + DAY };
}

/** Whether every digit of a part is unspecified, so that it says nothing. */
export function saysNothing(part: string): boolean {
  return part === "XX";
}

/** How many of the numbers from 1 to `most` fit a part of two digits. */
export function countFitting(part: string, most: number): number {
  let count = 0;
  for (let number = 1; number <= most; number += 1) if (fits(part, number)) count += 1;
  return count;
}

/** Many years are looked through only for a 29 February. */
function dayAtEdge({ sign, year, month, day }: Mask, last: boolean): number | undefined {
  // What a leap year does not have, no year has.
  if (dayOfYear(2000, month, day, last) === undefined) return undefined;
  const downwards = last !== (sign === "-");
  const unknown = year.split("X").length - 1;
  const most = 10 ** unknown - 1;
  for (let index = 0; index <= most; index += 1) {
    const digits = unknown === 0 ? Number(year) : filled(year, String(downwards ? most - index : index), unknown);
    // There is no year -0.
    const found = sign && digits === 0 ? undefined : dayOfYear(sign ? -digits : digits, month, day, last);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayOfYear(year: number, month: string, day: string, last: boolean): number | undefined {
  for (let index = 1; index <= 12; index += 1) {
    const each = last ? 13 - index : index;
    if (!fits(month, each)) continue;
    const length = daysInMonth(year, each);
    for (let date = 1; date <= length; date += 1) {
      const one = last ? length + 1 - date : date;
      if (fits(day, one)) return daysFromCivil(year, each, one);
    }
  }
  return undefined;
}

/** Whether two digits can stand for a number. */
function fits(part: string, number: number): boolean {
  const [tens, ones] = [part.charCodeAt(0), part.charCodeAt(1)];
  const digit = Math.floor(number / 10);
  return (tens === X || tens === ZERO + digit) && (ones === X || ones === ZERO + number - digit * 10);
}

const X = "X".charCodeAt(0);
const ZERO = "0".charCodeAt(0);

/** A year with figures in the places of its X. */
function filled(year: string, figures: string, unknown: number): number {
  const padded = figures.padStart(unknown, "0");
  let at = 0;
  return Number(year.replace(/X/g, () => padded.charAt(at++)));
}
