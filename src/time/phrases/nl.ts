import type { Phrases, Wording } from "./phrases.ts";

export const nl: Phrases = {
  inline: {
    week: "de {date}",
    season: "de {date}",
    part: "het {date}",
    decade: "de {date}",
    century: "de {date}",
    other: "{date}",
  },
  within: { day: "{bare}", time: "{bare}", deep: "{bare}", other: "ergens in {date}" },
  between: "tussen {start} en {end}",
  by: {
    day: "uiterlijk op {date}",
    time: "uiterlijk op {date}",
    deep: "{bare} of eerder",
    other: "uiterlijk in {date}",
  },
  onOrAfter: {
    day: "op {date} of later",
    time: "op {date} of later",
    deep: "{bare} of later",
    other: "in {date} of later",
  },
  eachOf: "op elk van deze data: {list}",
  about: { deep: "ongeveer {bare}", other: "omstreeks {date}" },
  uncertain: "{date}, onzeker",
  possibly: "mogelijk {date}",
  uncertainEnd: "{date} (onzeker)",
  fromTo: {
    day: "van {start} tot en met {end}",
    week: "van {start} tot en met {end}",
    month: "van {start} tot en met {end}",
    season: "van {start} tot in {end}",
    part: "van {start} tot en met {end}",
    decade: "van {start} tot in {end}",
    century: "van {start} tot in {end}",
    other: "van {start} tot {end}",
  },
  listedRange: "{bareStart} tot {bareEnd}",
  noEndGiven: "vanaf {start}, geen einde vermeld",
  endUnknown: "vanaf {start}, einde onbekend",
  startUnknown: until(", begin onbekend"),
  until: until(""),
  goingOn: "aan de gang, begin onbekend",
  always: "te allen tijde",
  noStartEndUnknown: "geen begin vermeld, einde onbekend",
  allUnknown: "datum onbekend",
  dateAndTime: "{date}, {time}",
  seasons: ["lente van {year}", "zomer van {year}", "herfst van {year}", "winter van {year}"],
  southern: "{date} (zuidelijk halfrond)",
  week: "week van {date}",
  quarters: [
    "eerste kwartaal van {year}",
    "tweede kwartaal van {year}",
    "derde kwartaal van {year}",
    "vierde kwartaal van {year}",
  ],
  thirds: ["eerste vier maanden van {year}", "middelste vier maanden van {year}", "laatste vier maanden van {year}"],
  halves: ["eerste halfjaar van {year}", "tweede halfjaar van {year}"],
  vague: ["begin {bare}", { year: "medio {bare}", month: "medio {bare}", other: "midden {bare}" }, "eind {bare}"],
  decade: "jaren {year}",
  century: (count) => `${count}e eeuw`,
  centuryBc: (count) => `${count}e eeuw v.Chr.`,
  millennium: (count) => `${count}e millennium`,
  millenniumBc: (count) => `${count}e millennium v.Chr.`,
  oldStyle: "{date} ({julian} volgens de juliaanse kalender)",
  ago: {
    years: { other: "{number} jaar geleden" },
    million: { other: "{number} miljoen jaar geleden" },
    billion: { other: "{number} miljard jaar geleden" },
  },
  lasting: {
    years: { other: "{number} jaar" },
    million: { other: "{number} miljoen jaar" },
    billion: { other: "{number} miljard jaar" },
  },
  axisAgo: { thousand: "{number} dzd. jr.", million: "{number} mln. jr.", billion: "{number} mld. jr." },
  // One preposition where two have met. Quarters and halves are neuter, months and centuries are not; a millennium is
  // told with the centuries.
  polish: (text) =>
    text
      .replace(/\bomstreeks (?=tussen |uiterlijk |op |in )/g, "ongeveer ")
      .replace(/\bhet (?=[a-z]{1,12} vier maanden)/g, "de ")
      .replace(/\bde (?=\d{1,3}e millennium)/g, "het "),
};

/** "Tot 2022" would be over when 2022 begins. */
function until(more: string): Wording {
  const [included, within] = [`tot en met {end}${more}`, `tot in {end}${more}`];
  return {
    day: included,
    week: included,
    month: included,
    part: included,
    year: included,
    season: within,
    decade: within,
    century: within,
    other: `tot {end}${more}`,
  };
}
