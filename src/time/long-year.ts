import { DateError, quoted } from "./error.ts";
import type { Precision } from "./extent.ts";
import { MAX_YEAR } from "./instant.ts";
import type { Piece } from "./piece.ts";

const LONG_YEAR = /^Y(-?)(\d+)(?:E(\d+))?(?:S(\d+))?$/;
const SHORT_YEAR = /^(-?)(\d{4})S(\d+)$/;

/** A year that was written with its letters, and the years that its significant digits leave possible. */
export interface LongYear {
  from: number;
  /** Included. */
  to: number;
  /** The stated year; with all digits significant the same as `from` and `to`. */
  estimate: number;
  precision: Precision;
}

/**
 * Reads `Y170000002`, `Y-17E7`, `Y3388E2S3` and `1950S2`.
 *
 * Significant digits are those of the whole number: `Y171010000S3` is some year from 171,000,000 to 171,999,999. More
 * of them than the year has mean the year itself.
 *
 * @throws DateError `date-out-of-range`
 */
export function parseLongYear(piece: Piece): LongYear | undefined {
  const long = LONG_YEAR.exec(piece.text);
  const [, sign = "", digits = "", exponent, significant] = long ?? withoutExponent(SHORT_YEAR.exec(piece.text));
  if (!digits || significant === "0") return undefined;
  // Without an exponent Y is for years of five digits or more.
  if (long && (digits.startsWith("0") || (!exponent && digits.length < 5))) return undefined;
  const size = Number(digits) * 10 ** Number(exponent ?? 0);
  if (!(size <= MAX_YEAR)) throw tooFar(piece);
  if (sign && size === 0) return undefined;
  return yearsAround(sign ? -size : size, significant === undefined ? Infinity : Number(significant));
}

/** The stated year of a text with significant digits, such as 1950 of `1950S2`; undefined for other texts. */
export function estimateIn(edtf: string): number | undefined {
  const bare = edtf.replace(/[?~%]$/, "");
  return bare.includes("S") ? parseLongYear({ text: bare, position: 0 })?.estimate : undefined;
}

function withoutExponent(found: RegExpExecArray | null): (string | undefined)[] {
  return found ? [found[0], found[1], found[2], undefined, found[3]] : [];
}

function yearsAround(year: number, significant: number): LongYear {
  const size = Math.abs(year);
  const width = 10 ** Math.max(String(size).length - significant, 0);
  const least = Math.floor(size / width) * width;
  const most = least + width - 1;
  const precision = ({ 1: "year", 10: "decade", 100: "century", 1000: "millennium" } as const)[width] ?? "range";
  // The year 0 is written without a sign, so the years before it end with -1.
  return year < 0
    ? { from: -most, to: -Math.max(least, 1), estimate: year, precision }
    : { from: least, to: most, estimate: year, precision };
}

function tooFar({ text, position }: Piece): DateError {
  const what = `${quoted(text)} cannot be held: years run from -10¹² to 10¹².`;
  return new DateError("date-out-of-range", what, { position });
}
