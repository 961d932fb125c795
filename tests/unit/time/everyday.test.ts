import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DateError, isExtent, isoOf, type Bound, type ParseOptions } from "../../../src/time/whole.ts";
import { parseDate } from "../../../src/time/whole.ts";

/**
 * Everyday dates and what they mean: the table was written from the design alone, and its bounds computed with integer
 * arithmetic of its own. `outcome` is `read`, `noted` (read, with a note) or `refused`; an empty cell is not asked for,
 * but without an `end` the text is one date. `why` says what is debatable, and whether another outcome is right too.
 */
const [head = "", ...lines] = readFileSync(new URL("everyday.tsv", import.meta.url), "utf8")
  .replace(/\n$/, "")
  .split("\n");
const names = head.split("\t");
const cases = lines.map((line) => {
  const row = Object.fromEntries(line.split("\t").map((cell, at) => [names[at] ?? "", cell]));
  return { ...row, text: JSON.parse(`"${row["text"] ?? ""}"`) as string, options: optionsOf(row["options"] ?? "") };
}) as Case[];

type Column = "outcome" | "start" | "end" | "earliest" | "latest" | "precision" | "flags" | "why";
type Case = Record<Column, string> & { text: string; options: ParseOptions };

function optionsOf(cell: string): ParseOptions {
  const pairs = cell
    .split(" ")
    .filter(Boolean)
    .map((pair) => pair.split("="));
  return Object.fromEntries(
    pairs.map(([key, value]) => [key, key === "yearPivot" ? Number(value) : value]),
  ) as ParseOptions;
}

const withOutcome = (outcome: string): Case[] => cases.filter((each) => each.outcome === outcome);

/** Rows whose bounds are asked for. */
const withBounds = cases.filter(({ outcome, earliest, latest, why }) => {
  const isNoted = outcome === "noted" && !why.includes("refusal is right too") && (earliest || latest);
  return outcome === "read" || isNoted;
});

describe("everyday dates", () => {
  it("are many", () => expect(cases.length).toBeGreaterThan(600));

  it.each(withBounds)("$text", ({ text, options, ...expected }) => {
    const { start, end } = parseDate(text, options);
    const last = end ?? start;
    expect(kindOf(start)).toBe(expected.start || "known");
    expect(end === undefined ? "" : kindOf(end)).toBe(expected.end);
    if (expected.earliest) expect(isExtent(start) && isoOf(start.earliest)).toBe(whole(expected.earliest));
    if (expected.latest) expect(isExtent(last) && isoOf(last.latest)).toBe(whole(expected.latest));
    const first = isExtent(start) ? start : last;
    if (expected.precision) expect(isExtent(first) && first.precision).toBe(expected.precision);
    const extents = [start, end].filter(isExtent);
    const about = extents.some(({ approximate }) => approximate) ? "about" : "exact";
    const uncertain = extents.some((one) => one.uncertain) ? "uncertain" : "certain";
    for (const flag of expected.flags.split(" ").filter(Boolean)) expect([about, uncertain]).toContain(flag);
  });

  it.each(withOutcome("noted"))("$text is read with a note", (each) => {
    expect(outcomeOf(each)).toBeOneOf(each.why.includes("refusal is right too") ? ["noted", "refused"] : ["noted"]);
  });

  it.each(withOutcome("refused"))("$text is refused", (each) => {
    expect(outcomeOf(each)).toBeOneOf(each.why.includes("note is right too") ? ["noted", "refused"] : ["refused"]);
  });
});

function whole(iso: string): string {
  return iso.includes("T")
    ? iso.replace(/:\d\dZ$/, (seconds) => `${seconds.slice(0, -1)}.000Z`)
    : `${iso}T00:00:00.000Z`;
}

function outcomeOf({ text, options }: Case): string {
  try {
    return parseDate(text, options).notes?.length ? "noted" : "read";
  } catch (error) {
    expect(error).toBeInstanceOf(DateError);
    return "refused";
  }
}

function kindOf(bound: Bound): string {
  return isExtent(bound) ? "known" : bound;
}
