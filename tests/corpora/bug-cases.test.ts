/** Defects that users of other libraries reported, restated: each has one right outcome, or two honest ones. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEvents, type ReadOptions } from "../../src/read/index.ts";
import { DateError, parseDate } from "../../src/time/whole.ts";
import { folder } from "./folder.ts";
import { edgesOf } from "./edges.ts";

interface Case {
  id: string;
  symptom: string;
  format: string;
  options: ReadOptions;
  input: string;
  alsoAcceptable?: string;
  expected: {
    events: number;
    intervals: [string | null, string | null][];
    errors: { row?: number; field?: string; path?: string; value?: string }[];
    titles?: string[];
    eras?: number;
  };
}

const { cases } = JSON.parse(readFileSync(join(folder, "bug-cases.json"), "utf8")) as { cases: Case[] };

describe("reported defects", () => {
  for (const { id, symptom, format, options, input, expected } of cases) {
    it(`${id}: ${symptom}`, async () => {
      if (format === "edtf") {
        expectEdtf(input, expected);
        return;
      }
      const result = await readEvents(input, options);
      expect(result.events.map(({ span }) => edgesOf(span))).toEqual(expected.intervals);
      for (const { row, field, path } of expected.errors) {
        expect(result.problems).toContainEqual(
          expect.objectContaining({
            ...(row === undefined ? {} : { row }),
            ...(field === undefined ? {} : { field }),
            ...(path === undefined ? {} : { path }),
          }),
        );
      }
      if (expected.titles)
        expect(
          result.events.map(
            ({ title }, at) =>
              title === expected.titles![at] ||
              expected.titles![at] === "" ||
              title === expected.titles![at]!.replace(/\s+/g, " "),
          ),
        ).not.toContain(false);
      if (expected.eras !== undefined) expect(result.eras).toHaveLength(expected.eras);
    });
  }
});

function expectEdtf(text: string, { intervals, errors }: Case["expected"]): void {
  if (errors.length > 0) expect(() => parseDate(text, { forms: "edtf" })).toThrow(DateError);
  else expect([edgesOf(parseDate(text, { forms: "edtf" }))]).toEqual(intervals);
}
