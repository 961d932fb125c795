import { describe, expect, it } from "vitest";
import { graphemesOf } from "../../../src/layout/breaks.ts";
import { fitLine, wrapBalanced, wrapText, type Measure } from "../../../src/layout/text.ts";

/** Every character is as wide as half its size. */
const measure: Measure = (text, size) => graphemesOf(text).length * size * 0.5;
const style = { size: 10, weight: 400, leading: 12 };

describe("wrapping", () => {
  it("breaks between words and keeps within the width", () => {
    const block = wrapText("talks resume in the capital", 60, style, measure);
    expect(block.lines).toEqual(["talks resume", "in the", "capital"]);
    expect(block).toMatchObject({ width: 60, height: 36, cut: false });
  });

  it.each([
    ["Donaudampfschifffahrt", 45, ["Donau-", "dampf-", "schiff-", "fahrt"]],
    ["Bundesverfassungsgericht verhandelt", 110, ["Bundesverfassungsge-", "richt verhandelt"]],
    ["Höchstgeschwindigkeit", 60, ["Höchst-", "geschwindig-", "keit"]],
    ["Аэрофотооборудование", 50, ["Аэрофотоо-", "борудова-", "ние"]],
    ["hmmmmmmmmmmm", 30, ["hmmmm-", "mmmm-", "mmm"]],
  ])("parts %j where it is wider than a line of %i px, with a hyphen behind a syllable", (word, width, lines) => {
    expect(wrapText(word, width, style, measure).lines).toEqual(lines);
  });

  it("sets no hyphen into an address", () => {
    const { lines } = wrapText("https://example.org/somewhere", 60, style, measure);
    expect(lines.join("")).toBe("https://example.org/somewhere");
    expect(lines.length).toBeGreaterThan(2);
  });

  it("shows a soft hyphen where a line ends with it, and nowhere else", () => {
    const word = "Telekommunikations\u00adüberwachungs\u00adgesetz";
    expect(wrapText(word, 120, style, measure).lines).toEqual(["Telekommunikations-", "überwachungsgesetz"]);
    expect(wrapText(word, 400, style, measure).lines).toEqual(["Telekommunikationsüberwachungsgesetz"]);
    expect(fitLine(word, 400, style, measure).lines).toEqual(["Telekommunikationsüberwachungsgesetz"]);
  });

  it("ends in an ellipsis where lines run out, and says so", () => {
    const block = wrapText("talks resume in the capital", 60, style, measure, 2);
    expect(block.lines).toEqual(["talks resume", "in the…"]);
    expect(block.cut).toBe(true);
  });

  it("says so too where a text is longer than any picture has room for", () => {
    const long = "word ".repeat(300);
    for (const width of [200, 1e6]) expect(wrapText(long, width, style, measure)).toMatchObject({ cut: true });
    expect(wrapText("word ".repeat(150), 200, style, measure).cut).toBe(false);
  });

  it("does not part what a reader sees as one character", () => {
    expect(wrapText("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 10, style, measure).lines).toEqual(["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]);
  });

  it("breaks Japanese between characters", () => {
    expect(wrapText("移民協議が再開", 20, style, measure).lines).toEqual(["移民協議", "が再開"]);
  });

  it("makes lines of like length without needing more of them", () => {
    expect(wrapBalanced("More Cubans arrive by land", 120, style, measure).lines).toEqual([
      "More Cubans",
      "arrive by land",
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(wrapText("  ", 60, style, measure)).toEqual({ lines: [], width: 0, height: 0, cut: false });
  });

  it("cuts a single line only where it is too long", () => {
    expect(fitLine("short", 100, style, measure).lines).toEqual(["short"]);
    expect(fitLine("a very long line", 40, style, measure)).toMatchObject({ lines: ["a very…"], cut: true });
  });

  it("takes a word as long as a book", () => {
    const block = wrapText("W".repeat(100_000), 60, style, measure);
    expect(block.cut || block.lines.at(-1)!.endsWith("…")).toBe(true);
    expect(block.lines.every((line) => graphemesOf(line).length <= 12)).toBe(true);
  });
});
