import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DateError, isExtent, isoOf, type Extent } from "../../src/time/whole.ts";
import { parseDate } from "../../src/time/whole.ts";
import { folder } from "./folder.ts";

/** Dates as a reporter types them, with their bounds: the tables of the manifest that have them. */
interface Sheet {
  file: string;
  rows?: { value: string; lower: string; upper: string }[];
  errors: { value?: unknown; reason: string }[];
  notes?: string;
}

const manifest = join(folder, "manifest.json");
if (!existsSync(manifest)) throw new Error(`${manifest} is missing: set DAYMARK_CORPORA to the folder that holds it.`);
const { files } = JSON.parse(readFileSync(manifest, "utf8")) as { files: Sheet[] };
const sheets = files.filter((file): file is Sheet & { rows: NonNullable<Sheet["rows"]> } => file.rows !== undefined);

describe("dates in prose", () => {
  it("are there", () => expect(sheets.length).toBeGreaterThan(0));

  for (const { file, rows, errors } of sheets) {
    it.each(rows)(`${file}: $value`, ({ value, lower, upper }) => {
      const { start, end = start } = parseDate(value);
      const [first, last] = [start, end].filter((bound): bound is Extent => isExtent(bound));
      // Centuries count from 1801 or from 1800: both are right.
      const shift = /century/i.test(value) ? 1 : 0;
      expect(yearBack(isoOf(first!.earliest), -shift)).toBe(lower);
      expect(yearBack(isoOf(last!.latest - 1), -shift)).toBe(upper);
    });

    it.each(errors.filter(({ reason }) => reason !== "missing"))(
      `${file}: $value is reported, $reason`,
      ({ value }) => {
        let noted: boolean;
        try {
          noted = parseDate(String(value)).notes !== undefined;
        } catch (error) {
          expect(error).toBeInstanceOf(DateError);
          noted = true;
        }
        expect(noted).toBe(true);
      },
    );
  }
});

function yearBack(iso: string, years: number): string {
  return iso.replace(/^\d{4}/, (year) => String(Number(year) - years).padStart(4, "0"));
}
