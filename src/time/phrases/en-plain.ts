import type { PlainPhrases } from "./phrases.ts";

/** English about plain dates. What is said about others stands in `en.ts`. */
export const enPlain: PlainPhrases = {
  inline: { decade: "the {date}", century: "the {date}", part: "the {date}", week: "the {date}", other: "{date}" },
  within: { other: "some time in {date}", day: "{date}", time: "{date}", deep: "{date}" },
  between: "between {start} and {end}",
  aboutBetween: "about {start} to {end}",
  about: "about {date}",
  uncertain: "{date}, uncertain",
  possibly: "possibly {date}",
  uncertainEnd: "{date} (uncertain)",
  fromTo: "from {start} to {end}",
  noEndGiven: "from {start}, no end given",
  endUnknown: "from {start}, end unknown",
  startUnknown: "until {end}, start unknown",
  until: "until {end}",
  goingOn: "going on, start unknown",
  always: "at all times",
  noStartEndUnknown: "no start given, end unknown",
  allUnknown: "date unknown",
  dateAndTime: "{date}, {time}",
  decade: "{year}s",
};
