/** Files of made fonts, in a folder that goes after the tests. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { METRICS } from "../../../src/draw/metrics.ts";
import { decodeWidths } from "../../../src/draw/widths.ts";
import { madeFont } from "./made-font.ts";

/** The widths of the built-in table, so many times as wide. */
export function widthsTimes(factor: number, weight: "400" | "700"): Map<number, number> {
  const widths = [...decodeWidths(METRICS[weight])];
  return new Map(widths.map(([code, width]) => [code, Math.round(width * factor)]));
}

/** A folder of fonts: `path` names a file in it, `write` makes one. */
export function fontFolder(): { folder: string; write: typeof write } {
  const folder = mkdtempSync(join(tmpdir(), "daymark-fonts-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  function write(name: string, family: string, weight: 400 | 700, widths: ReadonlyMap<number, number>): string {
    const path = join(folder, name);
    writeFileSync(path, madeFont({ family, weight, widths }));
    return path;
  }
  return { folder, write };
}
