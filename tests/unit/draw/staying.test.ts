import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestAscending } from "../../../src/draw/staying.ts";

/** Every subset is tried. */
function longestBySearch(numbers: readonly number[]): number {
  let longest = 0;
  for (let chosen = 0; chosen < 2 ** numbers.length; chosen += 1) {
    const run = numbers.filter((number, at) => number >= 0 && (chosen >> at) & 1);
    if (run.every((number, at) => at === 0 || number > run[at - 1]!)) longest = Math.max(longest, run.length);
  }
  return longest;
}

describe("what can stay in its place", () => {
  it("is all but what has to pass others", () => {
    expect(longestAscending([])).toEqual(new Set());
    expect(longestAscending([0, 1, 2])).toEqual(new Set([0, 1, 2]));
    expect(longestAscending([2, 3, 4, 0, 1])).toEqual(new Set([0, 1, 2]));
    expect(longestAscending([3, 4, 0, 1, 2])).toEqual(new Set([2, 3, 4]));
    expect(longestAscending([0, -1, 1, -1])).toEqual(new Set([0, 2]));
  });

  it("ascends, and nothing longer does", () => {
    const numbers = fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 9 });
    fc.assert(
      fc.property(numbers, (given) => {
        const run = [...longestAscending(given)].sort((a, b) => a - b).map((at) => given[at]!);
        expect(run.every((number, at) => number >= 0 && (at === 0 || number > run[at - 1]!))).toBe(true);
        expect(run.length).toBe(longestBySearch(given));
      }),
    );
  });
});
