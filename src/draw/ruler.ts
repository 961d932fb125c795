/** The one ruler: text widths from a table, the same on a server and in a page. */
import type { Measure } from "../layout/text.ts";
import { METRICS } from "./metrics.ts";
import { decodeWidths, type WidthTable } from "./widths.ts";

/** What the table's font is made wider by, so that a font a little wider still fits. */
const SLACK = 1.03;

/** Code points below this are looked up in an array: it is most of what titles are made of. */
const COMMON = 0x2300;

/** Widths of characters in 1/1000 em. What the table leaves out is worked out once and kept. */
interface Widths {
  /** By code point; -1 where it is not known yet. */
  common: Int16Array;
  rare: Map<number, number>;
}

const regular = lazily(() => widthsOf(METRICS["400"]));
const bold = lazily(() => widthsOf(METRICS["700"]));

/**
 * Width of a line of text in px by the built-in table (an Arial-metric font, with slack).
 *
 * Weights below 550 take the regular widths, others the bold ones, so that 600 is never too narrow.
 * Characters outside the table: letters with accents as the letter, wide scripts 1 em, emoji 1.4 em, marks that combine
 * nothing, others 0.7 em.
 */
export const measureByTable: Measure = (text, size, weight) => {
  const widths = weight < 550 ? regular() : bold();
  let thousandths = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = unit < COMMON ? widths.common[unit]! : -1;
    if (known >= 0) {
      thousandths += known;
      continue;
    }
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at += 1;
    thousandths += widthOf(code, widths);
  }
  return (thousandths / 1000) * size * SLACK;
};

/** The same ruler for a font that is wider by a factor. Factors up to 1 change nothing. */
export function measureWider(factor: number): Measure {
  if (factor <= 1) return measureByTable;
  return (text, size, weight) => measureByTable(text, size, weight) * factor;
}

/** How much wider a text is in a real font than the table has it, at 100 px. At least 1. */
export function widerBy(realWidth: number, text: string, weight: number): number {
  return Math.max(1, realWidth / measureByTable(text, 100, weight));
}

function widthsOf(table: WidthTable): Widths {
  const common = new Int16Array(COMMON).fill(-1);
  const rare = new Map<number, number>();
  for (const [code, width] of decodeWidths(table)) {
    if (code < COMMON) common[code] = width;
    else rare.set(code, width);
  }
  return { common, rare };
}

function widthOf(code: number, { common, rare }: Widths): number {
  const known = rare.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const bare = character.normalize("NFD").codePointAt(0)!;
  const width = bare < COMMON && common[bare]! >= 0 ? common[bare]! : (rare.get(bare) ?? widthOutside(character, code));
  if (code < COMMON) common[code] = width;
  else rare.set(code, width);
  return width;
}

const EMOJI = /\p{Extended_Pictographic}/u;
const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

function widthOutside(character: string, code: number): number {
  if (COMBINING.test(character)) return 0;
  if (code >= 0x1100 && isWide(code)) return 1000;
  return EMOJI.test(character) ? 1400 : 700;
}

/** East Asian wide and full-width blocks. */
function isWide(code: number): boolean {
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
