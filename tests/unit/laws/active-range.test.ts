import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optimalActiveRange, overlapOf, totalActiveRange, type LineLabel, type PlacedLabel } from "./active-range.ts";
import { holdsFor } from "./runs.ts";

const label = fc.record({
  anchor: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 400, max: 420 })),
  width: fc.integer({ min: 1, max: 300 }),
});

/** Every choice of levels that there is, tried one after another. */
function bruteForce(labels: readonly LineLabel[], levels: number): number {
  const choose = (placed: PlacedLabel[]): number => {
    if (overlapOf(placed, levels)) return 0;
    if (placed.length === labels.length) return totalActiveRange(placed, levels);
    const next = labels[placed.length]!;
    const choices = Array.from({ length: levels + 1 }, (_, level) => choose([...placed, { ...next, level }]));
    return Math.max(...choices);
  };
  return choose([]);
}

/** From coarse to fine, and at each level from left to right, whatever fits. */
function greedy(labels: readonly LineLabel[], levels: number): PlacedLabel[] {
  const placed = labels.map((one) => ({ ...one, level: levels }));
  for (let level = 0; level < levels; level += 1) {
    for (const one of placed) {
      if (one.level < levels) continue;
      one.level = level;
      if (overlapOf(placed, levels)) one.level = levels;
    }
  }
  return placed;
}

describe("the optimal active range", () => {
  it("is every level for labels that stand apart", () => {
    const labels = [0, 100, 200].map((anchor) => ({ anchor, width: 100 }));
    expect(optimalActiveRange(labels, 4)).toBe(12);
  });

  it("is one label's for labels at one instant", () => {
    const labels = Array.from({ length: 5 }, () => ({ anchor: 50, width: 10 }));
    expect(optimalActiveRange(labels, 6)).toBe(6);
  });

  it("lets two short labels go before a long one", () => {
    const labels = [
      { anchor: 0, width: 200 },
      { anchor: 20, width: 60 },
      { anchor: 90, width: 60 },
    ];
    // Both short ones from level 0 on; the long one, 20 px before them, from 20 · 2^4 on.
    expect(optimalActiveRange(labels, 6)).toBe(6 + 6 + 2);
  });

  it("is nothing for no labels or no levels", () => {
    expect(optimalActiveRange([], 5)).toBe(0);
    expect(optimalActiveRange([{ anchor: 0, width: 10 }], 0)).toBe(0);
  });

  it("does not depend on the order of the labels", () => {
    holdsFor(
      200,
      fc.tuple(fc.array(label, { minLength: 2, maxLength: 12 }), fc.integer({ min: 1, max: 10 })),
      ([labels, levels]) => {
        expect(optimalActiveRange([...labels].reverse(), levels)).toBe(optimalActiveRange(labels, levels));
      },
    );
  });

  it("is what trying every choice finds", () => {
    holdsFor(
      300,
      fc.tuple(fc.array(label, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 4 })),
      ([labels, levels]) => {
        expect(optimalActiveRange(labels, levels)).toBe(bruteForce(labels, levels));
      },
    );
  });

  it("is at least what a greedy placement has, for up to twelve labels and ten levels", () => {
    holdsFor(
      300,
      fc.tuple(fc.array(label, { minLength: 2, maxLength: 12 }), fc.integer({ min: 1, max: 10 })),
      ([labels, levels]) => {
        const own = totalActiveRange(greedy(labels, levels), levels);
        expect(optimalActiveRange(labels, levels)).toBeGreaterThanOrEqual(own);
      },
    );
  });
});

describe("a total active range", () => {
  it("counts the levels from each label's own on", () => {
    const placed = [
      { anchor: 0, width: 50, level: 0 },
      { anchor: 100, width: 50, level: 2 },
      { anchor: 500, width: 50, level: 9 },
    ];
    expect(totalActiveRange(placed, 4)).toBe(4 + 2);
  });

  it("refuses labels that overlap", () => {
    const placed = [
      { anchor: 0, width: 50, level: 0 },
      { anchor: 20, width: 50, level: 1 },
    ];
    expect(() => totalActiveRange(placed, 3)).toThrow(/level 1/);
    expect(totalActiveRange([placed[0]!, { ...placed[1]!, level: 2 }], 3)).toBe(3 + 1);
  });
});
