import { DEEP_YEAR } from "./extent-text.ts";
import { yearNumber } from "./date-text.ts";
import { intlLocale, numberText, pluralOf } from "./locale.ts";
import { phrasesFor } from "./phrases/index.ts";
import { fill, type BigYears, type Phrases } from "./phrases/phrases.ts";

const MILLION = 1e6;
const BILLION = 1e9;
const FIGURES = 3;
/** Down to a year in a billion. */
const EXACT: Intl.NumberFormatOptions = { maximumFractionDigits: 9 };

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

/** A length of a million years or more, in words. */
export function lastingText(years: number, language: string): string {
  const { lasting, polish = String } = phrasesFor(language) as Phrases;
  return polish(bigYears(years, lasting, intlLocale(language)));
}

/**
 * The label of a year far from the era: as years ago by the thousand, million or billion in the deep past, in millions
 * and billions in a future as far; undefined for nearer ones.
 *
 * @param text the label that it has without that
 */
export function farYearLabel(year: number, text: string, locale: string, language: string): string | undefined {
  if (year <= DEEP_YEAR) return deepLabel(1 - year, locale, language);
  if (year < MILLION) return undefined;
  return text.replace(yearNumber(year, locale), numberText(year, locale, { ...EXACT, notation: "compact" }));
}

function deepLabel(years: number, locale: string, language: string): string {
  const { axisAgo } = phrasesFor(language) as Phrases;
  const [template, size] = deepScale(years, axisAgo);
  return fill(template, { number: numberText(years / size, locale, EXACT) });
}

function deepScale(years: number, words: Phrases["axisAgo"]): [string, number] {
  if (years >= BILLION) return [words.billion, BILLION];
  return years >= MILLION ? [words.million, MILLION] : [words.thousand, 1e3];
}
