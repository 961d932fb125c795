/**
 * Makes the table of advance widths by which labels are measured, alike on a server and in a page.
 *
 *     node scripts/metrics.js REGULAR.ttf BOLD.ttf -o src/draw/metrics.ts        needs dist/ (npm run build)
 *
 * The fonts are only measured: no outline and no other part of them goes into the table. The shipped table is made
 * from Liberation Sans, whose widths are those of Arial, so that it fits the sans-serif of most systems.
 */
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

function file({ family, ...tables }) {
  const body = ["400", "700"]
    .map((weight) => `  "${weight}": [\n${tables[weight].map((run) => `    "${run}",\n`).join("")}  ],\n`)
    .join("");
  return `// Made by scripts/metrics.js from ${family} and ${family} Bold. Do not edit by hand.
import type { WidthTable } from "./widths.ts";

/**
 * Advance widths for font weights 400 and 700, in 1/1000 em.
 *
 * Each line is a run of consecutive code points: the first one in hexadecimal, a colon, then two base-36 digits a code
 * point. \`"41:ii"\` says that "A" (U+0041) is 666/1000 em wide. {@link decodeWidths} reads it. A letter that is as wide
 * as the one under its accents is left out.
 */
export const METRICS: { readonly "400": WidthTable; readonly "700": WidthTable } = {
${body}};
`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { output: { type: "string", short: "o" } },
});
if (positionals.length !== 2 || !values.output) {
  console.error("usage: node scripts/metrics.js REGULAR.ttf BOLD.ttf -o OUT.ts");
  process.exit(2);
}
const command = join(import.meta.dirname, "../dist/cli.js");
const table = execFileSync(process.execPath, [command, "metrics", ...positionals], { encoding: "utf8" });
const text = file(JSON.parse(table));
await writeFile(values.output, text);
console.log(`${basename(values.output)}: ${text.length} bytes`);
