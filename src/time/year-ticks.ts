import { dateParts, textOfParts } from "./date-text.ts";
import { DEEP_YEAR } from "./deep-time.ts";
import { dayInstant, daysFromCivil } from "./instant.ts";
import { numberText } from "./locale.ts";
import { phrasesFor } from "./phrases/index.ts";
import { fill } from "./phrases/phrases.ts";

/** Below this count AD 1 and AD 2 would stand too close to both be ticks. */
const FIRST_YEAR_FROM = 5;

/**
 * The years in [from, to], as astronomers count, that a step of `count` years marks; at most `most`.
 *
 * They are round as people count on both sides of the era: multiples of `count` AD, multiples of `count` BC, and AD 1
 * where a year 0 would be, so that a hundred years go 200 BC, 100 BC, AD 1, AD 100.
 */
export function tickYears(count: number, from: number, to: number, most: number): number[] {
  const years: number[] = [];
  for (let index = Math.floor((from - 1) / count); years.length < most; index += 1) {
    const year = markedYear(index, count);
    if (year === undefined || year < from) continue;
    if (year > to) break;
    years.push(year);
  }
  return years;
}

/**
 * Labels for such years: plain where all are AD; with BC where they are, and AD for the first after it; as years ago
 * by the thousand, million or billion in the deep past.
 */
export function yearLabels(years: number[], locale: string, language: string): string[] {
  const turn = years.findIndex((year, index) => year >= 1 && index > 0);
  return years.map((year, index) =>
    year <= DEEP_YEAR
      ? deepLabel(1 - year, locale, language)
      : textOfYear(year, locale, index === turn && years[0]! < 1),
  );
}

function markedYear(index: number, count: number): number | undefined {
  if (count === 1) return index;
  if (index > 0) return index * count;
  if (index < 0) return 1 + index * count;
  return count >= FIRST_YEAR_FROM ? 1 : undefined;
}

function textOfYear(year: number, locale: string, era: boolean): string {
  return textOfParts(dateParts(dayInstant(daysFromCivil(year, 1, 1)), "year", locale, era));
}

function deepLabel(years: number, locale: string, language: string): string {
  const { axisAgo } = phrasesFor(language);
  const [template, size] = deepScale(years, axisAgo);
  return fill(template, { number: numberText(years / size, locale, { maximumFractionDigits: 6 }) });
}

function deepScale(years: number, words: { thousand: string; million: string; billion: string }): [string, number] {
  if (years >= 1e9) return [words.billion, 1e9];
  return years >= 1e6 ? [words.million, 1e6] : [words.thousand, 1e3];
}
