/** The samples of docs/formats.md read as the line under each says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEvents } from "../../../src/read/index.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/formats.md"), "utf8");

const SAMPLE = /```(\w+)\n([^`]*)```\n\nReads as (\w+): (\d+) events?(?:, (\d+) skipped)?(?:; ([^\n]*))?\.\n/g;

const samples = Array.from(
  page.matchAll(SAMPLE),
  ([, language = "", text = "", format = "", events = "", skipped = "0", faults = ""]) => ({
    language,
    text,
    format,
    events: Number(events),
    skipped: Number(skipped),
    faults: faultsIn(faults),
  }),
);

/** "`date-ambiguous` in rows 2 and 4" and "`date-missing` at /1/date" as codes with places. */
function faultsIn(words: string): string[] {
  return Array.from(
    words.matchAll(/`([a-z-]+)` (?:in rows? ((?:\d+(?:, | and )?)+)|at (\/[\w/@]+))/g),
    ([, code = "", rows, path]) =>
      rows === undefined ? [`${code} ${path}`] : rows.split(/, | and /).map((row) => `${code} ${row}`),
  ).flat();
}

describe("the page about formats", () => {
  it("has a sample of every kind of text, each with what it reads as", () => {
    expect(samples.length).toBe(page.split("```").length >> 1);
    const formats = new Set(samples.map(({ format }) => format));
    expect([...formats].sort()).toEqual(["csv", "html", "ics", "json", "jsonld", "markwhen", "timelinejs", "vis"]);
  });

  it.each(samples)("reads its sample of $format as it says", async ({ text, format, events, skipped, faults }) => {
    const result = await readEvents(text);
    expect(result.problems.map(({ code, row, path }) => `${code} ${row ?? path}`)).toEqual(faults);
    expect([result.format, result.events.length, result.skipped]).toEqual([format, events, skipped]);
    expect(result.events.length + faults.filter((fault) => !/reversed|ambiguous/.test(fault)).length + skipped).toBe(
      result.rows,
    );
  });
});
