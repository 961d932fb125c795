import { dateParts, textOfParts } from "./date-text.ts";
import { monthInstant } from "./plain.ts";
import { rest } from "./rest.ts";

/** Below this count AD 1 and AD 2 would stand too close to both be ticks. */
const FIRST_YEAR_FROM = 5;

/** Years from the era up to which labels take the same form. */
const FORMS = [1e4, 1e5, 1e6, 1e9, 1e11, 1e12, 1e13];

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

/** The first year AD that such a step marks: beside years BC it has to say so. */
export function firstYear(count: number): number {
  return count >= FIRST_YEAR_FROM ? 1 : count;
}

/** The label of a year: with BC; plain or, with `era`, with AD; far from the era as the rest has it. */
export function yearLabel(year: number, locale: string, language: string, era: boolean): string {
  const text = textOfParts(dateParts(monthInstant(year, 1), "year", locale, era));
  return rest.farYear?.(year, text, locale, language) ?? text;
}

/**
 * Years of a step whose labels are as wide as any in [from, to]. They change only where the form of the labels does,
 * not with each figure, so that an axis that measures them stays still.
 */
export function widestYears(count: number, from: number, to: number): number[] {
  const turns = FORMS.flatMap((form) => [2 - form, form - 1]);
  const met = [from, to, ...turns.filter((year) => year > from && year < to)].map((year) => widest(year, count));
  const first = firstYear(count);
  return [...new Set(first >= from && first <= to ? [...met, first] : met)];
}

/** The last year of the step whose label has the form of a year's. */
function widest(year: number, count: number): number {
  const size = year < 1 ? 1 - year : year;
  const figures = Math.max((FORMS.find((form) => form > size) ?? Infinity) - count, 1);
  return year < 1 ? 1 - figures : figures;
}

function markedYear(index: number, count: number): number | undefined {
  if (count === 1) return index;
  if (index > 0) return index * count;
  if (index < 0) return 1 + index * count;
  return count >= FIRST_YEAR_FROM ? 1 : undefined;
}
