import { describe, expect, it } from "vitest";
import { csvCell, guarded, unguarded } from "../../src/csv-cell.ts";

describe("a cell that a spreadsheet would run", () => {
  it.each([
    "=1+1",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "+1-2",
    "-2+3+cmd|' /C calc'!A0",
    "-0043-03-15",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
  ])("%j gets an apostrophe, and loses it when it is read", (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });

  it.each(["2018", "-44", "+3", "-1.5", "-1,5", "a=b", "", "'", "'quoted' words", " =1"])("%j is none", (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  it("keeps an apostrophe that was there before", () => {
    expect(guarded("'=1")).toBe("''=1");
    expect(unguarded("''=1")).toBe("'=1");
  });
});

describe("a cell of a file", () => {
  it.each([
    ["plain", "plain"],
    ["a, b", '"a, b"'],
    ['he said "no"', '"he said ""no"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1", `"'=1"`],
    ["a;b", '"a;b"'],
  ])("%j is %s", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
