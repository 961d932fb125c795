import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measureBy, measureByTable } from "../../../src/draw/ruler.ts";
import { decodeWidths } from "../../../src/draw/widths.ts";
import { optionProblems, type FontMetrics } from "../../../src/options.ts";
import { metricsOf, missingLetters, openFaces, systemFont, textFaces } from "../../../src/server/fonts.ts";
import { fontFolder, widthsTimes } from "./font-files.ts";

const { folder, write } = fontFolder();
const regular = write("House-Regular.ttf", "House Sans", 400, widthsTimes(1.19, "400"));
const bold = write("House-Bold.ttf", "House Sans", 700, widthsTimes(1.25, "700"));
const runes = write("Runes.ttf", "Runes", 400, new Map([[0x16a0, 600]]));

describe("the faces of font files", () => {
  it("are told apart by family and weight", async () => {
    const faces = await openFaces([bold, regular, runes]);
    expect(faces.map(({ family, weight }) => [family, weight])).toEqual([
      ["House Sans", 700],
      ["House Sans", 400],
      ["Runes", 400],
    ]);
    const text = textFaces(faces);
    expect([text.regular.path, text.bold.path]).toEqual([regular, bold]);
  });

  it("of a font without a bold one are its regular one", async () => {
    const text = textFaces(await openFaces([regular, runes]));
    expect(text.bold.path).toBe(regular);
  });

  it("cannot be had of a file that is no font, or is not there", async () => {
    const text = join(folder, "notes.ttf");
    writeFileSync(text, "not a font");
    await expect(openFaces([text])).rejects.toThrow(/notes\.ttf is not a font that can be read\. Give a TTF/);
    await expect(openFaces([join(folder, "none.ttf")])).rejects.toThrow(/none\.ttf could not be read\. Check the path/);
  });
});

describe("the table of a house font", () => {
  const tableOf = async (): Promise<FontMetrics> => metricsOf(await openFaces([regular, bold]));

  it("holds the widths of both its faces, and its name", async () => {
    const metrics = await tableOf();
    const [thin, fat] = [decodeWidths(metrics["400"]), decodeWidths(metrics["700"])];
    expect(metrics.family).toBe("House Sans");
    expect([thin.get(0x41), fat.get(0x41)]).toEqual([Math.round(667 * 1.19), Math.round(722 * 1.25)]);
    expect(optionProblems({ metrics })).toEqual([]);
  });

  it("is what the ruler measures by, also letters with accents", async () => {
    const measure = measureBy(await tableOf());
    for (const text of ["Fernández de Cossío, 1 250", "Łódź – Ωmega, Жуков"]) {
      expect(measure(text, 16, 400) / measureByTable(text, 16, 400)).toBeCloseTo(1.19, 2);
      expect(measure(text, 16, 700) / measureByTable(text, 16, 700)).toBeCloseTo(1.25, 2);
    }
  });

  it("leaves to the built-in table what the font has not", async () => {
    const measure = measureBy(metricsOf(await openFaces([runes])));
    expect(measure("Cuba", 16, 400)).toBe(measureByTable("Cuba", 16, 400));
    expect(measure("東京", 16, 400)).toBe(measureByTable("東京", 16, 400));
  });

  it("is refused where it is none", () => {
    for (const metrics of [
      {},
      [],
      "House",
      { 400: ["41:ii"] },
      { 400: ["41:ii"], 700: ["zz"] },
      { 400: [], 700: [1] },
    ]) {
      expect(optionProblems({ metrics: metrics as never })).toMatchObject([
        { code: "option-invalid", field: "metrics" },
      ]);
    }
  });
});

describe("letters that fonts lack", () => {
  it("are named once each, blanks and marks of direction left out", async () => {
    const faces = await openFaces([regular, bold]);
    expect(missingLetters(["Tokyo 東京\u202f\u2066東\u2069", "cafe\ufe0f"], faces)).toEqual(["京", "東"]);
  });

  it("may be in any of them", async () => {
    expect(missingLetters(["ᚠ"], await openFaces([regular]))).toEqual(["ᚠ"]);
    expect(missingLetters(["ᚠ"], await openFaces([regular, runes]))).toEqual([]);
  });
});

describe("a font of the machine", () => {
  it("is the first of the usual ones of which both faces are there", () => {
    const fonts = join(folder, "system/truetype/some");
    mkdirSync(fonts, { recursive: true });
    expect(systemFont([join(folder, "system"), join(folder, "nowhere")])).toEqual([]);
    for (const name of ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "LiberationSans-Regular.ttf"])
      writeFileSync(join(fonts, name), "");
    expect(systemFont([join(folder, "system")])).toEqual([
      join(fonts, "DejaVuSans.ttf"),
      join(fonts, "DejaVuSans-Bold.ttf"),
    ]);
    for (const name of ["LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf"]) writeFileSync(join(fonts, name), "");
    expect(systemFont([join(folder, "system")]).map((path) => path.slice(fonts.length + 1))).toEqual([
      "LiberationSans-Regular.ttf",
      "LiberationSans-Bold.ttf",
      "LiberationSans-Italic.ttf",
    ]);
  });
});
