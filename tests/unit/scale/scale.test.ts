import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedScale, longestStretches } from "../../../src/scale/folded.ts";
import { stepsScale } from "../../../src/scale/steps.ts";

describe("a folded scale", () => {
  it("equals time at the latest event and shortens only what is folded", () => {
    const scale = foldedScale([{ start: 100, end: 900, runs: false }], 1000, () => 50);
    expect(scale.toUnit(1000)).toBe(1000);
    expect(scale.toUnit(900)).toBe(900);
    expect(scale.toUnit(100)).toBe(850);
    expect(scale.toUnit(40)).toBe(790);
    expect(scale.folds).toEqual([{ kind: "cut", start: 100, end: 900, from: 850, to: 900 }]);
  });

  it("is monotone, and goes there and back", () => {
    const stretches = [
      { start: 0, end: 400, runs: true },
      { start: 400, end: 700, runs: false },
      { start: 800, end: 1000, runs: true },
    ];
    const scale = foldedScale(stretches, 1000, () => 30);
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 1500, noNaN: true }),
        fc.double({ min: 0.001, max: 500, noNaN: true }),
        (time, later) => {
          expect(scale.toUnit(time + later)).toBeGreaterThan(scale.toUnit(time));
          expect(scale.toTime(scale.toUnit(time))).toBeCloseTo(time, 6);
        },
      ),
    );
  });

  it("tells a stretch in which nothing runs from one in which something does", () => {
    const stretches = longestStretches(Float64Array.of(0, 100, 900), Float64Array.of(50, 120, 1000), 8);
    expect(stretches.slice(0, 2)).toEqual([
      { start: 120, end: 900, runs: false },
      { start: 900, end: 1000, runs: true },
    ]);
    expect(stretches).toHaveLength(5);
  });

  it("finds the longest stretches, as many as are asked for", () => {
    const starts = Float64Array.from({ length: 500 }, (_, index) => index * index);
    const ends = starts.map((start) => start + 0.5);
    const [first, second, ...rest] = longestStretches(starts, ends, 3);
    expect(first).toEqual({ start: 498 ** 2 + 0.5, end: 499 ** 2, runs: false });
    expect(second!.end).toBe(498 ** 2);
    expect(rest).toHaveLength(1);
  });
});

describe("a steps scale", () => {
  it("sets equal steps between starts, in their order", () => {
    const scale = stepsScale([0, 1000, 1010], 2000);
    const steps = [0, 1000, 1010, 2000].map((time) => scale.toUnit(time));
    const step = steps[1]! - steps[0]!;
    expect(steps[2]! - steps[1]!).toBeCloseTo(step);
    expect(steps[3]! - steps[2]!).toBeCloseTo(step);
    expect(scale.toUnit(2000)).toBe(2000);
  });
});
