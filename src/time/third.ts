import { daysInMonth } from "./instant.ts";

/** The first years of the thirds of ten, a hundred or a thousand years, and where the last one is over: 0, 4, 7, 10. */
function edgesOf(length: number): number[] {
  return [0, Math.ceil(length / 3), Math.ceil((length * 2) / 3), length];
}

/** The first and last year of a third, 0 to 2, of so many years; the first century begins with AD 1. */
export function yearsOfThird(from: number, length: number, third: number): [number, number] {
  const edges = edgesOf(length);
  return [from + edges[third]! || 1, from + edges[third + 1]! - 1];
}

/** The first and last day of a third, 0 to 2, of a month. */
export function daysOfThird(year: number, month: number, third: number): [number, number] {
  const first = third * 10 + 1;
  return [first, third === 2 ? daysInMonth(year, month) : first + 9];
}
