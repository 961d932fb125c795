import type { Phrases } from "./phrases.ts";

export const en: Phrases = {
  inline: { decade: "the {date}", century: "the {date}", part: "the {date}", week: "the {date}", other: "{date}" },
  within: { other: "some time in {date}", day: "{date}", time: "{date}", deep: "{date}" },
  between: "between {start} and {end}",
  aboutBetween: "about {start} to {end}",
  by: "by {date}",
  onOrAfter: { day: "on or after {date}", time: "at or after {date}", other: "in or after {date}" },
  eachOf: { day: "on each of {list}", time: "at each of {list}", other: "in each of {list}" },
  about: "about {date}",
  uncertain: "{date}, uncertain",
  possibly: "possibly {date}",
  uncertainEnd: "{date} (uncertain)",
  fromTo: "from {start} to {end}",
  listedRange: "{start} to {end}",
  noEndGiven: "from {start}, no end given",
  endUnknown: "from {start}, end unknown",
  startUnknown: "until {end}, start unknown",
  until: "until {end}",
  goingOn: "going on, start unknown",
  always: "at all times",
  noStartEndUnknown: "no start given, end unknown",
  allUnknown: "date unknown",
  dateAndTime: "{date}, {time}",
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
  decade: "{year}s",
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
  // What stands before a range that has but one end.
  polish: (text) => text.replace(/\babout (by|on or after|in or after|at or after) /g, "$1 about "),
  axisAgo: { thousand: "{number} kya", million: "{number} Mya", billion: "{number} Gya" },
};

function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}
