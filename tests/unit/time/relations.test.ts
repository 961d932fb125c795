import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, overlaps, parseDate } from "../../../src/time/whole.ts";

const spans = (texts: readonly string[]) => texts.map((text) => parseDate(text));

describe("two spans overlap", () => {
  it.each([
    ["1914/1918", "1916", "certainly"],
    ["1914/1918", "1915/1916", "certainly"],
    ["1914/1918", "1918", "possibly"],
    ["1914/1918", "1918/1920", "possibly"],
    ["1914/1918", "1919", "no"],
    ["2022-04-21", "2022-04-21", "possibly"],
    ["2022-04-21", "2022-04-22", "no"],
    ["2022", "2022-05", "possibly"],
    ["1914~/1918", "1916", "possibly"],
    ["1850~", "1851", "possibly"],
    ["1850~", "1852", "no"],
    ["2018/..", "2020/2021", "certainly"],
    ["2018/..", "2017", "no"],
    ["2018/", "2020", "possibly"],
    ["/1918", "1800", "possibly"],
    ["../1918", "1800", "certainly"],
    ["/..", "2020", "possibly"],
    ["2022-04-21", "2022-04-22T05:00:00Z", "possibly"],
    ["2022-04-21", "2022-04-22T20:00:00Z", "no"],
  ])("%s and %s: %s", (a, b, expected) => {
    const [one, other] = spans([a, b]);
    expect(overlaps(one!, other!)).toBe(expected);
    expect(overlaps(other!, one!)).toBe(expected);
  });
});

describe("one span contains another", () => {
  it.each([
    ["1914/1918", "1916-07-01", "certainly"],
    ["1914/1918", "1918", "possibly"],
    ["1914/1918", "1918-12-31/1919", "no"],
    ["1914/1918", "1913", "no"],
    ["2018", "2018-05", "certainly"],
    ["2018", "2018-05/2018-06", "certainly"],
    ["2018", "2018", "certainly"],
    ["2018-05", "2018", "possibly"],
    ["2018~", "2018-05", "possibly"],
    ["2018", "2018-05~", "possibly"],
    ["2018/..", "2030", "certainly"],
    ["2018/..", "2030/..", "certainly"],
    ["2018/2020", "2019/..", "no"],
    ["/..", "2019", "possibly"],
    ["../2020", "1066", "certainly"],
    ["../2020", "2020", "possibly"],
    ["[1914,1918]", "1916", "no"],
    ["[1914,1918]", "1918-11", "possibly"],
    ["{1960,1961-12}", "1960-05", "certainly"],
    ["156X-12-25", "1561-01-01", "possibly"],
  ])("%s, %s: %s", (outer, inner, expected) => {
    const [frame, within] = spans([outer, inner]);
    expect(contains(frame!, within!)).toBe(expected);
  });

  it("only where the two overlap", () => {
    const year = fc.integer({ min: 1000, max: 1020 }).map(String);
    const mark = fc.constantFrom("", "~", "?");
    const end = fc.oneof(
      fc.tuple(year, mark).map((parts) => parts.join("")),
      fc.constantFrom("", ".."),
    );
    const text = fc.oneof(
      year,
      fc.tuple(end, end).map((ends) => ends.join("/")),
    );
    const span = text.filter((one) => isDate(one));
    fc.assert(
      fc.property(span, span, (a, b) => {
        const [one, other] = spans([a, b]);
        if (overlaps(one!, other!) === "no") expect(contains(one!, other!)).toBe("no");
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});

function isDate(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}
