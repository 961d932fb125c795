import type { Phrases, Wording } from "./phrases.ts";

export const de: Phrases = {
  inline: {
    day: "dem {date}",
    time: "dem {date}",
    week: "der {date}",
    season: "dem {date}",
    part: "dem {date}",
    decade: "den {date}n",
    century: "dem {date}",
    other: "{date}",
  },
  within: {
    month: "irgendwann in dem {bare}",
    week: "irgendwann in {date}",
    season: "irgendwann in {date}",
    part: "irgendwann in {date}",
    decade: "irgendwann in {date}",
    century: "irgendwann in {date}",
    day: "{bare}",
    time: "{bare}",
    deep: "{bare}",
    other: "irgendwann {bare}",
  },
  between: { day: "zwischen {start} und {bareEnd}", other: "zwischen {start} und {end}" },
  by: {
    day: "spätestens an {date}",
    time: "spätestens an {date}",
    month: "spätestens in dem {bare}",
    week: "spätestens in {date}",
    season: "spätestens in {date}",
    part: "spätestens in {date}",
    decade: "spätestens in {date}",
    century: "spätestens in {date}",
    other: "spätestens {bare}",
  },
  onOrAfter: {
    day: "an {date} oder danach",
    time: "an {date} oder danach",
    month: "in dem {bare} oder danach",
    week: "in {date} oder danach",
    season: "in {date} oder danach",
    part: "in {date} oder danach",
    decade: "in {date} oder danach",
    century: "in {date} oder danach",
    other: "{bare} oder danach",
  },
  eachOf: "jeweils: {list}",
  about: {
    day: "um den {bare}",
    time: "um den {bare}",
    month: "etwa in dem {bare}",
    week: "etwa in {date}",
    season: "etwa in {date}",
    part: "etwa in {date}",
    decade: "etwa in {date}",
    century: "etwa in {date}",
    deep: "etwa {bare}",
    other: "um {bare}",
  },
  uncertain: "{date}, unsicher",
  possibly: "möglicherweise {date}",
  uncertainEnd: "{date} (unsicher)",
  fromTo: {
    day: "von {start} bis {bareEnd}",
    time: "von {start} bis {bareEnd}",
    decade: "von {start} bis zu {end}",
    deep: "{bareStart} bis {bareEnd}",
    other: "von {start} bis {end}",
  },
  // No preposition governs a list.
  listed: "{bare}",
  listedRange: "{bareStart} bis {bareEnd}",
  noEndGiven: { deep: "Beginn {bareStart}, ohne Angabe eines Endes", other: "ab {start}, ohne Angabe eines Endes" },
  endUnknown: { deep: "Beginn {bareStart}, Ende unbekannt", other: "ab {start}, Ende unbekannt" },
  startUnknown: { decade: "bis zu {end}, Beginn unbekannt", other: "bis {end}, Beginn unbekannt" },
  until: { decade: "bis zu {end}", other: "bis {end}" },
  goingOn: "dauert an, Beginn unbekannt",
  always: "zu allen Zeiten",
  noStartEndUnknown: "ohne Angabe eines Beginns, Ende unbekannt",
  allUnknown: "Zeit unbekannt",
  dateAndTime: "{date}, {time}",
  seasons: ["Frühling {year}", "Sommer {year}", "Herbst {year}", "Winter {year}"],
  southern: "{date} (Südhalbkugel)",
  week: "Woche vom {date}",
  quarters: ["1. Quartal {year}", "2. Quartal {year}", "3. Quartal {year}", "4. Quartal {year}"],
  thirds: ["1. Jahresdrittel {year}", "2. Jahresdrittel {year}", "3. Jahresdrittel {year}"],
  halves: ["1. Halbjahr {year}", "2. Halbjahr {year}"],
  vague: [vague("Anfang"), vague("Mitte"), vague("Ende")],
  decade: "{year}er Jahre",
  century: (count) => `${count}. Jahrhundert`,
  centuryBc: (count) => `${count}. Jahrhundert v. Chr.`,
  millennium: (count) => `${count}. Jahrtausend`,
  millenniumBc: (count) => `${count}. Jahrtausend v. Chr.`,
  oldStyle: "{date} ({julian} nach julianischem Kalender)",
  ago: {
    years: { other: "vor {number} Jahren" },
    million: { one: "vor {number} Million Jahren", other: "vor {number} Millionen Jahren" },
    billion: { one: "vor {number} Milliarde Jahren", other: "vor {number} Milliarden Jahren" },
  },
  lasting: {
    years: { one: "{number} Jahr", other: "{number} Jahre" },
    million: { one: "{number} Million Jahre", other: "{number} Millionen Jahre" },
    billion: { one: "{number} Milliarde Jahre", other: "{number} Milliarden Jahre" },
  },
  axisAgo: { thousand: "{number} Tsd. J.", million: "{number} Mio. J.", billion: "{number} Mrd. J." },
  // "Vor" goes before "zwischen", "etwa" takes the place of a second preposition, and prepositions melt into the article; a
  // century has its genitive, and a part of it or of a decade its article behind a preposition.
  polish: (text) =>
    text
      .replace(/\bzwischen vor /g, "vor zwischen ")
      .replace(/\bum (?=zwischen |spätestens |[ai]n )/g, "etwa ")
      .replace(/\b(ab|bis|von) etwa in dem (?=[A-Z])/g, "$1 etwa ")
      .replace(/\b(ab|bis|von) um den /g, "$1 etwa dem ")
      .replace(/\b(ab|bis|von) (?:um|etwa in) /g, "$1 etwa ")
      .replace(/\b(bis etwa )(?=den )/g, "$1zu ")
      .replace(/\bvon dem /g, "vom ")
      .replace(/\b(bis (?:etwa )?)dem /g, "$1zum ")
      .replace(/\b(bis (?:etwa )?)der /g, "$1zur ")
      .replace(/\b([Ii])n dem /g, "$1m ")
      .replace(/\b([Aa])n dem /g, "$1m ")
      .replace(/(?<=\bdes \d{1,3}\. Jahr)(hundert|tausend)(?!\p{L})/gu, "$1s")
      .replace(/\bvon (?=(?:Anfang|Ende) de[rs] )/g, "vom ")
      .replace(/\bvon (?=Mitte de[rs] )/g, "von der ")
      .replace(/\bbis (?=(?:Anfang|Ende) de[rs] )/g, "bis zum ")
      .replace(/\bbis (?=Mitte de[rs] )/g, "bis zur "),
};

/** The first, middle or last third of something. */
function vague(part: string): Wording {
  return { decade: `${part} der {bare}`, century: `${part} des {bare}`, other: `${part} {bare}` };
}
