import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSpans, formatEdtf, parseDate } from "../../../src/time/whole.ts";

const ORDERED = [
  "../1900",
  "-0043",
  "1914-07-28",
  "1914-07-28/1918-11-11",
  "1914-07-28/1919",
  "1914-07-28/",
  "1914-07-28/..",
  "/1960",
  "[..1984]",
  "2018-01-01",
  "2018-01",
  "2018",
  "2018~",
  "201X~",
  "[2018..]",
  "2018-02",
  "/..",
];

describe("spans in order", () => {
  it("stand by first known instant, then narrower, then end", () => {
    const wanted = ["201X~", ...ORDERED.filter((text) => text !== "201X~")];
    const spans = wanted.map((text) => parseDate(text)).reverse();
    const sorted = spans.sort(compareSpans).map(formatEdtf);
    expect(sorted).toEqual([
      "../1900",
      "-0043",
      "1914-07-28",
      "1914-07-28/1918-11-11",
      "1914-07-28/1919",
      "1914-07-28/",
      "1914-07-28/..",
      "/1960",
      "[..1984]",
      "201X~",
      "2018-01-01",
      "2018-01",
      "2018",
      "2018~",
      "[2018..]",
      "2018-02",
      "/..",
    ]);
  });

  it("are in a total order", () => {
    const span = fc.constantFrom(...ORDERED).map((text) => parseDate(text));
    fc.assert(
      fc.property(span, span, span, (a, b, c) => {
        expect(Math.sign(compareSpans(a, b))).toBe(-Math.sign(compareSpans(b, a)) + 0);
        expect(compareSpans(a, b) === 0).toBe(formatEdtf(a) === formatEdtf(b));
        if (compareSpans(a, b) <= 0 && compareSpans(b, c) <= 0) expect(compareSpans(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });
});
