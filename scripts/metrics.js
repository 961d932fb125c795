/**
 * Makes the table of advance widths by which labels are measured, alike on a server and in a page.
 *
 *     node scripts/metrics.js REGULAR.ttf BOLD.ttf -o src/draw/metrics.ts
 *
 * The fonts are only measured: no outline and no other part of them goes into the table. The shipped table is made
 * from Liberation Sans, whose widths are those of Arial, so that it fits the sans-serif of most systems.
 */
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import * as fontkit from "fontkit";

/** What labels are written in: Latin, Greek and Cyrillic, with the punctuation and the arrows of running text. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2000, 0x200f],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x2060, 0x2060],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
];

/** Spaces that Intl puts into dates and times, and joiners: few fonts hold them all, and any font draws them so. */
const ZERO_WIDTH = new Set([0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060]);
const AS_WIDE_AS_A_BLANK = new Set([0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f]);

const DIGITS = 2;
const WIDEST = 36 ** DIGITS - 1;

/**
 * Advance width of a code point in 1/1000 em, or undefined where the font has no such character, or one as wide as the
 * letter under its accents: so the ruler measures what the table leaves out.
 */
function widthOf(font, codePoint) {
  if (ZERO_WIDTH.has(codePoint)) return 0;
  if (AS_WIDE_AS_A_BLANK.has(codePoint)) return widthOf(font, 0x20);
  const width = widthInFont(font, codePoint);
  const base = baseLetter(codePoint);
  return base !== codePoint && width === widthInFont(font, base) ? undefined : width;
}

function widthInFont(font, codePoint) {
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
  const width = Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm);
  if (width > WIDEST)
    throw new RangeError(`U+${hex(codePoint)} is ${width}/1000 em wide; the table holds up to ${WIDEST}.`);
  return width;
}

function baseLetter(codePoint) {
  return String.fromCodePoint(codePoint).normalize("NFD").codePointAt(0);
}

function hex(codePoint) {
  return codePoint.toString(16);
}

/** Runs of consecutive code points, each `FIRST:WIDTHS`; a character without a width ends a run. */
function encode(font) {
  const runs = [];
  for (const [first, last] of RANGES) {
    let open = false;
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const width = widthOf(font, codePoint);
      if (width === undefined) open = false;
      else {
        if (!open) runs.push(`${hex(codePoint)}:`);
        runs[runs.length - 1] += width.toString(36).padStart(DIGITS, "0");
        open = true;
      }
    }
  }
  return runs;
}

function file(tables, fonts) {
  const body = Object.entries(tables)
    .map(([weight, runs]) => `  "${weight}": [\n${runs.map((run) => `    "${run}",\n`).join("")}  ],\n`)
    .join("");
  return `// Made by scripts/metrics.js from ${fonts.join(" and ")}. Do not edit by hand.
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
const [regular, bold] = positionals.map((path) => fontkit.openSync(path));
const text = file({ 400: encode(regular), 700: encode(bold) }, [regular.fullName, bold.fullName]);
await writeFile(values.output, text);
console.log(`${basename(values.output)}: ${text.length} bytes`);
