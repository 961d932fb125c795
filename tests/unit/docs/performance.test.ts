/** docs/performance.md says what each file may weigh as the tests of the package hold it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CEILINGS } from "../../package/sizes.js";

const page = readFileSync(join(import.meta.dirname, "../../../docs/performance.md"), "utf8");
const [, section = ""] = page.split("**What each file may weigh.**");
const [table = ""] = section.split("\n## ");

it("lists every ceiling, and no other", () => {
  const rows = Array.from(table.matchAll(/^\| ([^|\n]+) \| ([\d.]+) \|$/gm), ([, name = "", kib]) => [
    name.replaceAll("`", ""),
    Number(kib),
  ]);
  expect(Object.fromEntries(rows)).toEqual(CEILINGS);
});
