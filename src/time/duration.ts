import { DAY, HOUR, MINUTE, SECOND } from "./instant.ts";
import { intlLocale, numberParts } from "./locale.ts";
import { rest } from "./rest.ts";

export interface DurationOptions {
  /** BCP 47 tag. Default `"en"`. */
  locale?: string;
  /** `"short"` abbreviates units as the locale does: "2 yrs"; `"spoken"` is as `"long"`. Default `"long"`. */
  form?: "short" | "long" | "spoken";
}

/** Average lengths of a Gregorian year and month, in ms. */
export const YEAR = 365.2425 * DAY;
export const MONTH = YEAR / 12;

/** Each unit with its length and how much of it is as good as one: what would round to 12 months is a year. */
const UNITS: readonly [string, number, number][] = [
  ["year", YEAR, 11.5 / 12],
  ["month", MONTH, 1],
  ["day", DAY, 23.5 / 24],
  ["hour", HOUR, 59.5 / 60],
  ["minute", MINUTE, 59.5 / 60],
  ["second", SECOND, 999.5 / 1000],
  ["millisecond", 1, 0.5],
];

const HALVES_BELOW = 10;
const BIG = 1e6;
const FIGURES = 3;

/**
 * A length of time in words, in its largest unit, rounded: to halves below ten, then to whole units, to three figures
 * from a thousand on. Years and months are average Gregorian ones.
 *
 * @param length in ms; a negative length is told as its size, an infinite or missing one as ""
 * @example formatDuration(105 * DAY) // "3½ months"
 * @example formatDuration(1.2e6 * 365.2425 * DAY) // "1.2 million years"
 */
export function formatDuration(length: number, options: DurationOptions = {}): string {
  const { locale = "en", form = "long" } = options;
  const size = Math.abs(length);
  if (!Number.isFinite(size)) return "";
  const [unit, count] = inLargestUnit(size);
  if (unit === "year" && count >= BIG && rest.lasting) return rest.lasting(count, locale);
  return withUnit(count, unit, intlLocale(locale), form === "short" ? "short" : "long");
}

/** The largest unit of which there is at least one after rounding: 59 min 50 s is an hour. */
function inLargestUnit(size: number): [string, number] {
  for (const [unit, ms, one] of UNITS) {
    if (size / ms >= one) return [unit, Math.max(1, rounded(size / ms, unit))];
  }
  return ["millisecond", 0];
}

function rounded(count: number, unit: string): number {
  if (unit === "millisecond") return Math.round(count);
  if (count < HALVES_BELOW) return Math.round(count * 2) / 2;
  return count < 1000 ? Math.round(count) : Number(count.toPrecision(FIGURES));
}

function withUnit(count: number, unit: string, locale: string, unitDisplay: "short" | "long"): string {
  const parts = numberParts(count, locale, { style: "unit", unit, unitDisplay });
  if (Number.isInteger(count)) return parts.map(({ value }) => value).join("");
  const half = parts.map(({ type, value }) => (type === "decimal" ? "" : type === "fraction" ? "½" : value));
  return half.join("");
}
