import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ids } from "../../src/ids.ts";

describe("ids", () => {
  it("are taken once, and with a number from then on", () => {
    const ids = new Ids();
    expect(["a", "a", "b", "a-2", "a", "a-2"].map((id) => ids.take(id))).toEqual([
      "a",
      "a-2",
      "b",
      "a-2-2",
      "a-3",
      "a-2-3",
    ]);
  });

  it("are all different, in whatever order they come", () => {
    const id = fc.oneof(fc.constantFrom("a", "b", "a-2", "a-3", "1", "10", "9"), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), fc.nat({ max: 3000 }), (some, rising) => {
        const ids = new Ids();
        const all = [...Array.from({ length: rising }, (_, at) => `row-${at}`), ...some, ...some];
        const taken = all.map((each) => ids.take(each));
        expect(new Set(taken).size).toBe(all.length);
        all.forEach((each, at) => {
          if (all.indexOf(each) === at && !taken.slice(0, at).includes(each)) expect(taken[at]).toBe(each);
        });
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
