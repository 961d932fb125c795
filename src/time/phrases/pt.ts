import type { Phrases } from "./phrases.ts";
import { roman } from "./roman.ts";

/** Worded for Brazil and Portugal: millions of years throughout, as a billion is not the same number in both. */
export const pt: Phrases = {
  inline: {
    week: "a {date}",
    season: "a {date}",
    part: "o {date}",
    decade: "a {date}",
    century: "o {date}",
    other: "{date}",
  },
  within: { day: "{bare}", time: "{bare}", deep: "{bare}", other: "em algum momento de {date}" },
  between: "entre {start} e {end}",
  by: { deep: "{bare} ou antes", other: "o mais tardar em {date}" },
  onOrAfter: { deep: "{bare} ou depois", other: "em {date} ou depois" },
  eachOf: "em cada uma destas datas: {list}",
  about: { deep: "cerca de {bare}", other: "por volta de {date}" },
  uncertain: "{date}, data incerta",
  possibly: "possivelmente {date}",
  uncertainEnd: "{date} (data incerta)",
  fromTo: "de {start} a {end}",
  listedRange: "{bareStart} a {bareEnd}",
  noEndGiven: "desde {start}, sem fim indicado",
  endUnknown: "desde {start}, fim desconhecido",
  startUnknown: "até {end}, início desconhecido",
  until: "até {end}",
  goingOn: "em curso, início desconhecido",
  always: "em todos os tempos",
  noStartEndUnknown: "sem início indicado, fim desconhecido",
  allUnknown: "data desconhecida",
  dateAndTime: "{date}, {time}",
  seasons: ["primavera de {year}", "verão de {year}", "outono de {year}", "inverno de {year}"],
  southern: "{date} (hemisfério sul)",
  week: "semana de {date}",
  quarters: [
    "primeiro trimestre de {year}",
    "segundo trimestre de {year}",
    "terceiro trimestre de {year}",
    "quarto trimestre de {year}",
  ],
  thirds: ["primeiro quadrimestre de {year}", "segundo quadrimestre de {year}", "terceiro quadrimestre de {year}"],
  halves: ["primeiro semestre de {year}", "segundo semestre de {year}"],
  vague: ["início de {date}", "meados de {date}", "final de {date}"],
  decade: "década de {year}",
  century: (count) => `século ${roman(count)}`,
  centuryBc: (count) => `século ${roman(count)} a.C.`,
  millennium: (count) => `${roman(count)} milênio`,
  millenniumBc: (count) => `${roman(count)} milênio a.C.`,
  oldStyle: "{date} ({julian} no calendário juliano)",
  ago: {
    years: { other: "{number} anos atrás" },
    million: { one: "{number} milhão de anos atrás", other: "{number} milhões de anos atrás" },
  },
  lasting: {
    years: { one: "{number} ano", other: "{number} anos" },
    million: { one: "{number} milhão de anos", other: "{number} milhões de anos" },
  },
  axisAgo: { thousand: "{number} ka", million: "{number} Ma", billion: "{number} Ga" },
  // One preposition where two have met; three seasons are masculine, a bare time takes "às", and prepositions melt into
  // the article.
  polish: (text) =>
    text
      .replace(/\bpor volta de (?=entre |o mais |em )/g, "aproximadamente ")
      .replace(/\ba (?=verão|outono|inverno)/g, "o ")
      .replace(/\ba (?=\d{1,2}:\d\d)/g, "às ")
      .replace(/\bde (?=(?:início|final) d)/g, "do ")
      .replace(/\ba (?=(?:início|final) d)/g, "ao ")
      .replace(/\b(desde|até|entre|e) (?=(?:início|final) d)/g, "$1 o ")
      .replace(/\bde ([ao]) /g, "d$1 ")
      .replace(/\bem ([ao]) /g, "n$1 ")
      .replace(/\ba o /g, "ao ")
      .replace(/\ba a /g, "à "),
};
