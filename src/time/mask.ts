import { dayInstant, daysFromCivil, daysInMonth, DAY } from "./instant.ts";

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
  return /^X+$/.test(part);
}

/** The numbers from 1 to `most` that fit a part of two digits, in order. */
export function fitting(part: string, most: number): number[] {
  return [...numbersOf(part, false)].filter((number) => number >= 1 && number <= most);
}

/** At most ten thousand years have to be looked through, and only for a 29 February or a day that never was. */
function dayAtEdge({ sign, year, month, day }: Mask, last: boolean): number | undefined {
  const months = inOrder(fitting(month, 12), last);
  for (const digits of numbersOf(year, last !== (sign === "-"))) {
    if (sign && digits === 0) continue; // there is no year -0
    const signed = sign ? -digits : digits;
    for (const each of months) {
      const [found] = inOrder(fitting(day, daysInMonth(signed, each)), last);
      if (found !== undefined) return daysFromCivil(signed, each, found);
    }
  }
  return undefined;
}

/** All numbers that a text of digits and X can stand for, upwards or downwards. */
function* numbersOf(part: string, downwards: boolean): Generator<number> {
  const unknown = part.split("X").length - 1;
  const most = 10 ** unknown - 1;
  for (let index = 0; index <= most; index += 1) {
    const digits = String(downwards ? most - index : index).padStart(unknown, "0");
    let at = 0;
    yield Number(part.replace(/X/g, () => digits.charAt(at++)));
  }
}

function inOrder(numbers: number[], downwards: boolean): number[] {
  return downwards ? numbers.reverse() : numbers;
}
