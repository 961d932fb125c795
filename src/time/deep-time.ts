import { numberText, pluralOf } from "./locale.ts";
import { fill, type BigYears } from "./phrases/phrases.ts";

/** 100,000 BC: this year and those before it are told as years ago instead of years BC: at that distance both say the same. */
export const DEEP_YEAR = -99_999;

const MILLION = 1e6;
const BILLION = 1e9;
const FIGURES = 3;

/** A great number of years in words, rounded to three figures: "66 million years ago", "1.2 million years". */
export function bigYears(years: number, words: BigYears, locale: string): string {
  const rounded = Number(years.toPrecision(FIGURES));
  if (rounded >= BILLION && words.billion) return counted(rounded / BILLION, words.billion, locale);
  if (rounded >= MILLION) return counted(rounded / MILLION, words.million, locale);
  return counted(rounded, words.years, locale);
}

function counted(count: number, words: BigYears["years"], locale: string): string {
  const template = words[pluralOf(count, locale)] ?? words.other;
  return fill(template, { number: numberText(count, locale, { maximumFractionDigits: 2 }) });
}
