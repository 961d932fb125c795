import { enPlain } from "./en-plain.ts";
import type { Phrases } from "./phrases.ts";

export const en: Phrases = {
  ...enPlain,
  by: "by {date}",
  onOrAfter: { day: "on or after {date}", time: "at or after {date}", other: "in or after {date}" },
  eachOf: { day: "on each of {list}", time: "at each of {list}", other: "in each of {list}" },
  listedRange: "{start} to {end}",
  seasons: ["spring {year}", "summer {year}", "autumn {year}", "winter {year}"],
  southern: "{date} (Southern Hemisphere)",
  week: "week of {date}",
  quarters: [
    "first quarter of {year}",
    "second quarter of {year}",
    "third quarter of {year}",
    "last quarter of {year}",
  ],
  thirds: ["first four months of {year}", "middle four months of {year}", "last four months of {year}"],
  halves: ["first half of {year}", "second half of {year}"],
  vague: ["early {bare}", "mid-{bare}", "late {bare}"],
  century: (count) => `${ordinal(count)} century`,
  centuryBc: (count) => `${ordinal(count)} century BC`,
  millennium: (count) => `${ordinal(count)} millennium`,
  millenniumBc: (count) => `${ordinal(count)} millennium BC`,
  oldStyle: "{date} ({julian} Old Style)",
  ago: {
    years: { other: "{number} years ago" },
    million: { other: "{number} million years ago" },
    billion: { other: "{number} billion years ago" },
  },
  lasting: {
    years: { one: "{number} year", other: "{number} years" },
    million: { other: "{number} million years" },
    billion: { other: "{number} billion years" },
  },
  // What stands before a range that has but one end; the article of a century or decade within a sentence; and no hyphen
  // before an era.
  polish: (text) =>
    text
      .replace(/\babout (by|on or after|in or after|at or after) /g, "$1 about ")
      .replace(/\b(from|to|until|possibly|or|and) (?=(?:early |mid-|late )\d{1,4}(?:st |nd |rd |th |s))/g, "$1 the ")
      .replace(/\bmid-(?=AD )/g, "mid "),
  axisAgo: { thousand: "{number} kya", million: "{number} Mya", billion: "{number} Gya" },
};

/** "1st", "22nd", "113th". */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}
