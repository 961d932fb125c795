import type { Precision } from "./extent.ts";

/** A grouping of months within a year. */
export interface Grouping {
  precision: Precision;
  /** From 1. */
  firstMonth: number;
  months: number;
}

const SPRING = [3, 6, 9, 12];
const SOUTHERN_SPRING = [9, 12, 3, 6];

/**
 * What the numbers 21 to 41 stand for in the place of a month; undefined for others.
 *
 * 21 to 28 are spring, summer, autumn and winter, 29 to 32 those of the southern hemisphere. The standard gives them no
 * dates: here a season is three whole months, and one that begins in December is that December, so that it stays
 * within its year. 33 to 36 are quarters, 37 to 39 thirds and 40 and 41 halves of the year.
 */
export function groupingOf(number: number): Grouping | undefined {
  if (!(number >= 21 && number <= 41)) return undefined;
  if (number >= 40) return { precision: "half", firstMonth: 1 + (number - 40) * 6, months: 6 };
  if (number >= 37) return { precision: "quadrimester", firstMonth: 1 + (number - 37) * 4, months: 4 };
  if (number >= 33) return { precision: "quarter", firstMonth: 1 + (number - 33) * 3, months: 3 };
  const firsts = number >= 29 ? SOUTHERN_SPRING : SPRING;
  const firstMonth = firsts[(number - 21) % 4] ?? 3;
  return { precision: "season", firstMonth, months: firstMonth === 12 ? 1 : 3 };
}
