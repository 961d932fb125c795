/** The table of advance widths of a font, as the ruler reads it. */
import type { Font } from "fontkit";
import { METRICS } from "../draw/metrics.ts";
import { decodeWidths, type WidthTable } from "../draw/widths.ts";

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
] as const;

/** Spaces that Intl puts into dates and times, and joiners: few fonts hold them all, and any font draws them so. */
const ZERO_WIDTH = new Set([0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060]);
const AS_WIDE_AS_A_BLANK = new Set([0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f]);

const DIGITS = 2;
const WIDEST = 36 ** DIGITS - 1;

/**
 * Runs of consecutive code points, each `FIRST:WIDTHS`; a character without a width ends a run.
 *
 * @param weight the table that it stands in for
 */
export function widthsOf(font: Font, weight: "400" | "700"): WidthTable {
  // What the built-in table says a house table says too, or a letter with an accent would be measured by that.
  const named = decodeWidths(METRICS[weight]);
  const runs: string[] = [];
  for (const [first, last] of RANGES) {
    let open = false;
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const width = widthOf(font, codePoint, named);
      if (width === undefined) {
        open = false;
        continue;
      }
      const digits = width.toString(36).padStart(DIGITS, "0");
      if (open) runs[runs.length - 1] += digits;
      else runs.push(`${codePoint.toString(16)}:${digits}`);
      open = true;
    }
  }
  return runs;
}

/**
 * Advance width of a code point in 1/1000 em, or undefined where the font has no such character, or one as wide as the
 * letter under its accents: so the ruler measures what the table leaves out.
 */
function widthOf(font: Font, codePoint: number, named: ReadonlyMap<number, number>): number | undefined {
  if (ZERO_WIDTH.has(codePoint)) return 0;
  if (AS_WIDE_AS_A_BLANK.has(codePoint)) return widthInFont(font, 0x20);
  const width = widthInFont(font, codePoint);
  const base = String.fromCodePoint(codePoint).normalize("NFD").codePointAt(0)!;
  const isAsItsLetter = base !== codePoint && width === widthInFont(font, base);
  return isAsItsLetter && !named.has(codePoint) ? undefined : width;
}

function widthInFont(font: Font, codePoint: number): number | undefined {
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
  const width = Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm);
  // A ligature or an ornament that is wider still is no letter of a title.
  return Math.min(Math.max(width, 0), WIDEST);
}
