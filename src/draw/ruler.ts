/** The one ruler: text widths from a table, the same on a server and in a page. */
import type { Measure } from "../layout/text.ts";
import type { FontMetrics } from "../options.ts";
import { METRICS } from "./metrics.ts";
import { decodeWidths, type WidthTable } from "./widths.ts";

/** What the table's font is made wider by, so that a font a little wider still fits. */
const SLACK = 1.03;

/** Code points below this are looked up in an array: it is most of what titles are made of. */
const COMMON = 0x2300;

/** Joins emoji into one, as wide as the first. */
const JOINER = 0x200d;

/** Widths of characters in 1/1000 em. What the table leaves out is worked out once and kept. */
interface Widths {
  isBold: boolean;
  /** By code point; -1 where it is not known yet. */
  common: Int16Array;
  rare: Map<number, number>;
}

/**
 * Width of a line of text in px by the built-in table (an Arial-metric font, with slack).
 *
 * Weights below 550 take the regular widths, others the bold ones, so that 600 is never too narrow.
 * Characters outside the table: letters with accents as the letter, wide scripts 1 em, emoji 1.4 em, marks that combine
 * nothing, others by their script, as wide as in the wider of its fonts.
 */
export const measureByTable = rulerOf(METRICS);

const houses = new WeakMap<FontMetrics, Measure>();

/** The ruler of a house font, else the built-in one. What its table leaves out is measured by the built-in table. */
export function measureBy(metrics?: FontMetrics): Measure {
  if (!metrics) return measureByTable;
  const known = houses.get(metrics);
  if (known) return known;
  const table = (weight: "400" | "700"): WidthTable => [...METRICS[weight], ...metrics[weight]];
  const ruler = rulerOf({ 400: table("400"), 700: table("700") });
  houses.set(metrics, ruler);
  return ruler;
}

function rulerOf(tables: FontMetrics): Measure {
  const regular = lazily(() => widthsOf(tables["400"], false));
  const bold = lazily(() => widthsOf(tables["700"], true));
  return (text, size, weight) => widthIn(text, size, weight < 550 ? regular() : bold());
}

function widthIn(text: string, size: number, widths: Widths): number {
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
    if (code === JOINER) {
      const next = text.codePointAt(at + 1) ?? 0;
      if (isEmoji(next)) at += next > 0xffff ? 2 : 1;
      continue;
    }
    thousandths += widthOf(code, widths);
  }
  return (thousandths / 1000) * size * SLACK;
}

/** The same ruler for a font that is wider by a factor. Factors up to 1 change nothing. */
export function measureWider(factor: number, metrics?: FontMetrics): Measure {
  const measure = measureBy(metrics);
  if (factor <= 1) return measure;
  return (text, size, weight) => measure(text, size, weight) * factor;
}

/** How much wider a text is in a real font than the table has it, at 100 px. At least 1. */
export function widerBy(realWidth: number, text: string, weight: number, metrics?: FontMetrics): number {
  return Math.max(1, realWidth / measureBy(metrics)(text, 100, weight));
}

function widthsOf(table: WidthTable, isBold: boolean): Widths {
  const common = new Int16Array(COMMON).fill(-1);
  const rare = new Map<number, number>();
  for (const [code, width] of decodeWidths(table)) {
    if (code < COMMON) common[code] = width;
    else rare.set(code, width);
  }
  common[JOINER] = -1;
  return { common, rare, isBold };
}

function widthOf(code: number, { common, rare, isBold }: Widths): number {
  const known = rare.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const bare = character.normalize("NFD").codePointAt(0)!;
  const width =
    bare < COMMON && common[bare]! >= 0 ? common[bare]! : (rare.get(bare) ?? widthOutside(character, code, isBold));
  if (code < COMMON) common[code] = width;
  else rare.set(code, width);
  return width;
}

const EMOJI = /\p{Extended_Pictographic}/u;
const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}]$/u;

function isEmoji(code: number): boolean {
  return code > 0xff && EMOJI.test(String.fromCodePoint(code));
}

/** Letters of Arabic that are narrow. */
const ALEF = /[آأإاٱ]/;

/** 1/1000 em of a letter, regular and bold. */
type Letter = readonly [number, number];
const NARROW: Letter = [320, 390];
const OTHERS: Letter = [700, 770];
/** By script, up to a code point: what titles in the wider of its usual fonts come to. */
const SCRIPTS: readonly (readonly [last: number, letter: Letter])[] = [
  [0x058f, [740, 800]], // Armenian
  [0x05ff, [640, 700]], // Hebrew
  [0x08ff, [620, 750]], // Arabic
  [0x0b7f, [640, 690]], // Devanagari to Oriya
  [0x0dff, [810, 900]], // Tamil to Sinhala
  [0x0fff, [620, 690]], // Thai, Lao, Tibetan
  [0x109f, [720, 770]], // Myanmar
  [0x13ff, [770, 830]], // Georgian, Ethiopic
];

function widthOutside(character: string, code: number, isBold: boolean): number {
  if (COMBINING.test(character)) return 0;
  if (code >= 0x1100 && isWide(code)) return 1000;
  if (EMOJI.test(character)) return 1400;
  const letter = ALEF.test(character) ? NARROW : SCRIPTS.find(([last]) => code <= last)?.[1];
  return (letter ?? OTHERS)[isBold ? 1 : 0];
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
