import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { METRICS } from "../../../src/draw/metrics.ts";
import { decodeWidths } from "../../../src/draw/widths.ts";

const regular = decodeWidths(METRICS["400"]);
const bold = decodeWidths(METRICS["700"]);
const width = (character: string, widths = regular) => widths.get(character.codePointAt(0)!);

describe("decodeWidths", () => {
  it("gives each code point of a run its two base-36 digits", () => {
    expect([...decodeWidths(["41:iiij", "20ac:00"])]).toEqual([
      [0x41, 666],
      [0x42, 667],
      [0x20ac, 0],
    ]);
  });

  it("gives nothing for an empty table", () => {
    expect(decodeWidths([]).size).toBe(0);
  });

  it("lets a later run win", () => {
    expect(decodeWidths(["41:ii", "41:zz"]).get(0x41)).toBe(1295);
  });

  it.each(["", "41", "41:", "41:i", "41:iii", ":ii", "xyz:ii", "41:II", "41:ii\n"])("refuses the run %j", (run) => {
    expect(() => decodeWidths([run])).toThrow(TypeError);
  });

  it("says which run it refused and what one looks like", () => {
    expect(() => decodeWidths(["41:i"])).toThrow('"41:i" is not a run of widths');
    expect(() => decodeWidths(["41:i"])).toThrow('such as "41:iiii"');
  });
});

describe("the table of widths", () => {
  it("holds the widths of Arial", () => {
    expect(["A", "i", " ", "0", "W"].map((character) => width(character))).toEqual([667, 222, 278, 556, 944]);
    expect(["A", "i", " ", "0", "W"].map((character) => width(character, bold))).toEqual([722, 278, 278, 556, 944]);
  });

  it("covers Latin, Greek, Cyrillic, dashes, quotation marks, arrows and the spaces of Intl", () => {
    const text = "Ñandú Łódź Ǎ Šķēle ΑΩ— ёжЩґ “„‘’” –…• € →← ‹›\u00a0\u2009\u202f";
    expect([...text].filter((character) => width(character) === undefined)).toEqual([]);
    expect([...text].filter((character) => width(character, bold) === undefined)).toEqual([]);
  });

  it("measures a letter that the font lacks by the letter under its accent", () => {
    expect(width("Ǎ")).toBe(width("A"));
  });

  it("takes less than 2.5 kB of what a page loads", () => {
    expect(gzipSync(JSON.stringify(METRICS)).length).toBeLessThan(2500);
  });
});
