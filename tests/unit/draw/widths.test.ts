import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { METRICS } from "../../../src/draw/metrics.ts";
import { measureByTable } from "../../../src/draw/ruler.ts";
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
});

describe("the table of widths", () => {
  it("holds the widths of Arial", () => {
    expect(["A", "i", " ", "0", "W"].map((character) => width(character))).toEqual([667, 222, 278, 556, 944]);
    expect(["A", "i", " ", "0", "W"].map((character) => width(character, bold))).toEqual([722, 278, 278, 556, 944]);
  });

  it("covers Latin, Greek, Cyrillic, dashes, quotation marks, arrows and the spaces of Intl", () => {
    const text = "Łódź ΑΩ— жЩґ “„‘’” –…• € →← ‹›\u00a0\u2009\u202f";
    const bare = [...text.normalize("NFD")].filter((character) => !/\p{Mn}/u.test(character));
    expect(bare.filter((character) => width(character) === undefined)).toEqual([]);
    expect(bare.filter((character) => width(character, bold) === undefined)).toEqual([]);
  });

  it("holds a letter with an accent only where it is not as wide as the letter", () => {
    expect([width("é"), width("ế"), width("ё")]).toEqual([undefined, undefined, undefined]);
    expect([width("i"), width("í")]).toEqual([222, 278]);
  });

  it("takes less than 1.1 kB of what a page loads", () => {
    expect(gzipSync(JSON.stringify(METRICS)).length).toBeLessThan(1100);
  });
});

describe("measureByTable", () => {
  const px = (text: string, weight = 400): number => measureByTable(text, 1000, weight) / 1.03;

  it("measures letters with accents as the letters, composed or not", () => {
    for (const [text, bare] of [
      ["éèêñçÅŽ", "eeencAZ"],
      ["Ǎ", "A"],
      ["Tiếng Việt", "Tieng Viet"],
      ["ёйЙ", "еиИ"],
      ["e\u0301", "e"],
    ] as const) {
      expect(px(text)).toBeCloseTo(px(bare));
      expect(px(text, 700)).toBeCloseTo(px(bare, 700));
    }
  });

  it("measures what is outside the table: wide scripts, emoji, marks that combine, others by their script", () => {
    expect(["漢", "が", "한", "🎉", "\u0301", "ก", "ש", "ᚠ"].map((text) => Math.round(px(text)))).toEqual([
      1000, 1000, 1000, 1400, 0, 620, 640, 700,
    ]);
  });

  it("measures emoji that are joined, or have a colour of skin, as one", () => {
    expect(px("👩‍👩‍👧")).toBeCloseTo(px("👩"));
    expect(px("👍🏽")).toBeCloseTo(px("👍"));
    expect(px("نمی‌شود")).toBeCloseTo(px("نمیشود"));
  });

  it("measures an alef less than other letters of Arabic, and bold letters more", () => {
    expect(px("ا")).toBeLessThan(px("ب"));
    expect(px("ب", 700)).toBeGreaterThan(px("ب"));
  });
});
