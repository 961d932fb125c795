import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  civilOf,
  DateError,
  DAY,
  dayOf,
  formatEdtf,
  isExtent,
  isoOf,
  parseDate,
  type Bound,
  type Span,
} from "../../src/time/whole.ts";
import { folder } from "./folder.ts";

const file = join(folder, "edtf.tsv");
const SETS = ["one-of", "all-of"];

type Row = Record<string, string>;

if (!existsSync(file))
  throw new Error(`The corpus ${file} is missing: set DAYMARK_CORPORA to the folder that holds it.`);

const [heading = "", ...lines] = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "");
const names = heading.split("\t");
const rows = lines.map((line): Row => {
  return Object.fromEntries(line.split("	").map((cell, i) => [names[i] ?? "", cell]));
});

/**
 * Contested rows have no one right answer. Those that are read another way than the file gives are in docs/time.md; they
 * must only not break.
 */
const OTHERWISE = new Set(["19", "193"]);
const settled = rows.filter((row) => row["contested"] !== "1");
const readable = rows.filter((row) => row["valid"] === "1" && !OTHERWISE.has(row["input"] ?? ""));
const invalid = settled.filter((row) => row["valid"] === "0");

describe("rows of EDTF, levels 0 to 2", () => {
  it("are there", () => expect(readable.length).toBeGreaterThan(300));

  it.each(readable)("$id $input has its bounds and flags", (row) => {
    const span = parseDate(row["input"] ?? "", { forms: "edtf" });
    if (row["bounds_basis"] !== "none") expect(described(span, row)).toEqual(expected(row));
    expect(parseDate(formatEdtf(span), { forms: "edtf" })).toEqual(span);
  });
});

describe("rows that are not EDTF", () => {
  it("are there", () => expect(invalid.length).toBeGreaterThan(100));

  it.each(invalid)("$id $input is refused", (row) => {
    expect(() => parseDate(row["input"] ?? "", { forms: "edtf" })).toThrow(DateError);
  });
});

describe("other contested rows", () => {
  it.each(rows.filter((row) => !readable.includes(row) && !invalid.includes(row)))("$id $input", (row) => {
    try {
      parseDate(row["input"] ?? "", { forms: "edtf" });
    } catch (error) {
      expect(error).toBeInstanceOf(DateError);
    }
  });
});

function expected(row: Row): Row {
  const keys = ["approximate", "uncertain", "open_start", "open_end", "unknown_start", "unknown_end", "members"];
  const flags = Object.fromEntries(keys.map((key) => [key, row[key] ?? ""]));
  const season = row["bounds_basis"] === "convention";
  return season ? flags : { ...flags, lower: row["lower"] ?? "", upper: row["upper"] ?? "" };
}

function described(span: Span, row: Row): Row {
  const { start, end = start } = span;
  const set = SETS.includes(row["kind"] ?? "");
  const extents = [start, end].filter(isExtent);
  const shown: Row = {
    approximate: flag(extents.some((extent) => extent.approximate)),
    uncertain: flag(extents.some((extent) => extent.uncertain)),
    open_start: flag(start === "open" || (isExtent(start) && start.earliest === -Infinity)),
    open_end: flag(end === "open" || (isExtent(end) && end.latest === Infinity)),
    unknown_start: flag(start === "unknown"),
    unknown_end: flag(end === "unknown"),
    members: set ? (row["members"] ?? "") : "",
  };
  if (row["bounds_basis"] === "convention") {
    checkSeason(span, row);
    return shown;
  }
  const time = row["kind"] === "datetime";
  return { ...shown, lower: lower(start), upper: time ? lower(start) : upper(end) };
}

/** The standard gives seasons no dates: they only have to lie in their year. */
function checkSeason({ start, end = start }: Span, row: Row): void {
  if (!isExtent(start) || !isExtent(end)) throw new Error(`${row["input"]} is no extent`);
  expect(civilOf(start.earliest).year).toBe(Number(row["lower"]?.slice(0, -20)));
  expect(civilOf(end.latest - 1).year).toBe(Number(row["upper"]?.slice(0, -20)));
}

function lower(bound: Bound): string {
  if (isExtent(bound)) return bound.earliest === -Infinity ? "-inf" : isoOf(bound.earliest);
  return bound === "open" ? "-inf" : "";
}

/** The last day is compared as a day: in the far past a number cannot tell its last millisecond from the next day. */
function upper(bound: Bound): string {
  if (!isExtent(bound)) return bound === "open" ? "+inf" : "";
  if (bound.latest === Infinity) return "+inf";
  const lastDay = isoOf((dayOf(bound.latest) - 1) * DAY);
  return lastDay.replace("T00:00:00.000Z", "T23:59:59.999Z");
}

function flag(value: boolean): string {
  return value ? "1" : "0";
}
