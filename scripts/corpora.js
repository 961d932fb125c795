/**
 * Reads a collection of dates and files, and compares what comes out with what the collection says.
 *
 *     npm run corpora -- DIR
 *
 * Hostile cases are led through a page too, with what `npm run build` has made.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const root = join(import.meta.dirname, "..");
const [folder, ...more] = process.argv.slice(2);

/** The tests of each part of a collection; a collection need not have all parts. */
const PARTS = {
  "manifest.json": ["files"],
  "bug-cases.json": ["bug-cases"],
  "edtf.tsv": ["edtf"],
  "hostile.json": ["hostile", "hostile-page"],
  "csv/own-prose-dates.csv": ["prose-dates"],
};

const has = (part) => folder !== undefined && existsSync(join(folder, part));
const [there, absent] = [Object.keys(PARTS).filter(has), Object.keys(PARTS).filter((part) => !has(part))];

if (more.length > 0 || there.length === 0) {
  console.error(
    `Name the folder of a collection: npm run corpora -- DIR. It has ${Object.keys(PARTS).join(", ")}, or some of them.`,
  );
  process.exit(2);
}
if (absent.length > 0) console.log(`Not in ${folder}, so not tested: ${absent.join(", ")}.`);

const vitest = join(root, "node_modules/vitest/vitest.mjs");
const tests = there.flatMap((part) => PARTS[part]).map((name) => `tests/corpora/${name}.test.ts`);
const { status } = spawnSync(process.execPath, [vitest, "run", "--project", "corpora", ...tests], {
  cwd: root,
  env: { ...process.env, DAYMARK_CORPORA: resolve(folder) },
  stdio: "inherit",
});
process.exit(status ?? 1);
