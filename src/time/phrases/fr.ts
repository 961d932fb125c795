import type { Phrases, Wording } from "./phrases.ts";
import { roman } from "./roman.ts";

export const fr: Phrases = {
  inline: {
    day: "le {date}",
    time: "le {date}",
    week: "la {date}",
    season: "le {date}",
    part: "le {date}",
    decade: "les {date}",
    century: "le {date}",
    other: "{date}",
  },
  within: {
    year: "courant {bare}",
    month: "courant {bare}",
    day: "{bare}",
    time: "{bare}",
    deep: "{bare}",
    other: "au cours de {date}",
  },
  between: "entre {start} et {end}",
  by: {
    day: "au plus tard {date}",
    time: "au plus tard {date}",
    week: "au plus tard dans {date}",
    season: "au plus tard à {date}",
    part: "au plus tard à {date}",
    decade: "au plus tard dans {date}",
    century: "au plus tard à {date}",
    deep: "au plus tard {bare}",
    other: "au plus tard en {bare}",
  },
  onOrAfter: {
    day: "{date} ou après",
    time: "{date} ou après",
    week: "dans {date} ou après",
    season: "à {date} ou après",
    part: "à {date} ou après",
    decade: "dans {date} ou après",
    century: "à {date} ou après",
    deep: "{bare} ou après",
    other: "en {bare} ou après",
  },
  eachOf: "à chacune de ces dates : {list}",
  about: { deep: "{bare} environ", other: "vers {date}" },
  uncertain: "{date}, incertain",
  possibly: "peut-être {date}",
  uncertainEnd: "{date} (incertain)",
  fromTo: "de {start} à {end}",
  listedRange: "{bareStart} à {bareEnd}",
  noEndGiven: "à partir de {start}, sans fin indiquée",
  endUnknown: "à partir de {start}, fin inconnue",
  startUnknown: {
    year: "jusqu’en {end}, début inconnu",
    month: "jusqu’en {end}, début inconnu",
    other: "jusqu’à {end}, début inconnu",
  },
  until: { year: "jusqu’en {end}", month: "jusqu’en {end}", other: "jusqu’à {end}" },
  goingOn: "en cours, début inconnu",
  always: "de tout temps",
  noStartEndUnknown: "sans début indiqué, fin inconnue",
  allUnknown: "date inconnue",
  dateAndTime: "{date}, {time}",
  seasons: ["printemps {year}", "été {year}", "automne {year}", "hiver {year}"],
  southern: "{date} (hémisphère sud)",
  week: "semaine du {date}",
  quarters: [
    "premier trimestre de {year}",
    "deuxième trimestre de {year}",
    "troisième trimestre de {year}",
    "quatrième trimestre de {year}",
  ],
  thirds: ["premier quadrimestre de {year}", "deuxième quadrimestre de {year}", "troisième quadrimestre de {year}"],
  halves: ["premier semestre de {year}", "second semestre de {year}"],
  vague: [vague("début"), { ...vague("milieu"), month: "mi-{bare}" }, vague("fin")],
  decade: "années {year}",
  century: (count) => `${ordinal(count)} siècle`,
  centuryBc: (count) => `${ordinal(count)} siècle av. J.-C.`,
  millennium: (count) => `${ordinal(count)} millénaire`,
  millenniumBc: (count) => `${ordinal(count)} millénaire av. J.-C.`,
  oldStyle: "{date} ({julian} du calendrier julien)",
  ago: {
    years: { other: "il y a {number} ans" },
    million: { one: "il y a {number} million d’années", other: "il y a {number} millions d’années" },
    billion: { one: "il y a {number} milliard d’années", other: "il y a {number} milliards d’années" },
  },
  lasting: {
    years: { one: "{number} an", other: "{number} ans" },
    million: { one: "{number} million d’années", other: "{number} millions d’années" },
    billion: { one: "{number} milliard d’années", other: "{number} milliards d’années" },
  },
  axisAgo: { thousand: "{number} ka", million: "{number} Ma", billion: "{number} Ga" },
  // In this order: one preposition where two have met, no article before a bare time, l’été, then du, des, au, aux, the article of a part of a century, then d’avril, and 1er.
  polish: (text) =>
    text
      .replace(/\bentre il y a /g, "il y a entre ")
      .replace(/\bvers (?=entre |au |en |dans |à )/g, "environ ")
      .replace(/\ble (?=\d{1,2}:\d\d)/g, "")
      .replace(/\ble (?=été|automne|hiver)/g, "l’")
      .replace(/\bde le /g, "du ")
      .replace(/\bde les /g, "des ")
      .replace(/(^|[\s’])à le /g, "$1au ")
      .replace(/(^|[\s’])à les /g, "$1aux ")
      .replace(/\bde vers /g, "d’environ ")
      .replace(/(^|[\s’])à vers /g, "$1à environ ")
      .replace(/\bde (?=(?:début|milieu) d(?:u|es) )/g, "du ")
      .replace(/\bde (?=fin d(?:u|es) )/g, "de la ")
      .replace(/(^|[\s’])à (?=(?:début|milieu) d(?:u|es) )/g, "$1au ")
      .replace(/(^|[\s’])à (?=fin d(?:u|es) )/g, "$1à la ")
      .replace(/\bde (?=avril|août|octobre|il y a|entre|environ)/g, "d’")
      .replace(FIRST_OF_MONTH, "1er "),
};

const FIRST_OF_MONTH =
  /(?<!\d)1 (?=janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/g;

/** The first, middle or last third of something. */
function vague(part: string): Exclude<Wording, string> {
  return { decade: `${part} des {bare}`, century: `${part} du {bare}`, other: `${part} {bare}` };
}

function ordinal(count: number): string {
  return count === 1 ? "Ier" : `${roman(count)}e`;
}
