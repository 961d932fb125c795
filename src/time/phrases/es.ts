import type { Phrases } from "./phrases.ts";
import { roman } from "./roman.ts";

export const es: Phrases = {
  inline: {
    day: "el {date}",
    time: "el {date}",
    week: "la {date}",
    season: "la {date}",
    part: "el {date}",
    decade: "la {date}",
    century: "el {date}",
    other: "{date}",
  },
  within: {
    other: "en algún momento de {date}",
    day: "{bare}",
    time: "{bare}",
    deep: "{bare}",
    century: "en algún momento del {bare}",
  },
  between: "entre {start} y {end}",
  by: {
    day: "a más tardar {date}",
    time: "a más tardar {date}",
    deep: "{bare} o antes",
    other: "a más tardar en {date}",
  },
  onOrAfter: {
    day: "{date} o después",
    time: "{date} o después",
    deep: "{bare} o después",
    other: "en {date} o después",
  },
  eachOf: "en cada una de estas fechas: {list}",
  about: { deep: "{bare} aproximadamente", other: "hacia {date}" },
  uncertain: "{date}, incierto",
  possibly: "posiblemente {date}",
  uncertainEnd: "{date} (incierto)",
  fromTo: {
    day: "del {bareStart} al {bareEnd}",
    time: "del {bareStart} al {bareEnd}",
    week: "de {start} a {end}",
    month: "de {start} a {end}",
    season: "de {start} a {end}",
    part: "de {start} a {end}",
    year: "de {start} a {end}",
    decade: "de {start} a {end}",
    century: "del {bareStart} al {bareEnd}",
    deep: "de {start} a {end}",
    other: "desde {start} hasta {end}",
  },
  listedRange: "{bareStart} a {bareEnd}",
  noEndGiven: "desde {start}, sin final indicado",
  endUnknown: "desde {start}, final desconocido",
  startUnknown: "hasta {end}, inicio desconocido",
  until: "hasta {end}",
  goingOn: "en curso, inicio desconocido",
  always: "en todo momento",
  noStartEndUnknown: "sin inicio indicado, final desconocido",
  allUnknown: "fecha desconocida",
  dateAndTime: "{date}, {time}",
  seasons: ["primavera de {year}", "verano de {year}", "otoño de {year}", "invierno de {year}"],
  southern: "{date} (hemisferio sur)",
  week: "semana del {date}",
  quarters: [
    "primer trimestre de {year}",
    "segundo trimestre de {year}",
    "tercer trimestre de {year}",
    "cuarto trimestre de {year}",
  ],
  thirds: ["primer cuatrimestre de {year}", "segundo cuatrimestre de {year}", "tercer cuatrimestre de {year}"],
  halves: ["primer semestre de {year}", "segundo semestre de {year}"],
  vague: ["principios de {date}", "mediados de {date}", "finales de {date}"],
  decade: "década de {year}",
  century: (count) => `siglo ${roman(count)}`,
  centuryBc: (count) => `siglo ${roman(count)} a. C.`,
  millennium: (count) => `${roman(count)} milenio`,
  millenniumBc: (count) => `${roman(count)} milenio a. C.`,
  oldStyle: "{date} ({julian} en el calendario juliano)",
  ago: {
    years: { other: "hace {number} años" },
    million: { one: "hace {number} millón de años", other: "hace {number} millones de años" },
  },
  lasting: {
    years: { one: "{number} año", other: "{number} años" },
    million: { one: "{number} millón de años", other: "{number} millones de años" },
  },
  axisAgo: { thousand: "{number} ka", million: "{number} Ma", billion: "{number} Ga" },
  // Summer, autumn and winter are masculine, "de el" and "a el" are one word, a bare time takes "las"; "hace" goes before
  // "entre", and "hacia entre" and "desde hacia" are one preposition too many.
  polish: (text) =>
    text
      .replace(/\bentre hace /g, "hace entre ")
      .replace(/\bhacia (?=entre |a más |en )/g, "aproximadamente ")
      .replace(/\b(desde|hasta) hacia /g, "$1 alrededor de ")
      .replace(/\bla (?=verano|otoño|invierno)/g, "el ")
      .replace(/\bde el /g, "del ")
      .replace(/\ba el /g, "al ")
      .replace(/\bal (?=\d{1,2}:\d\d)/g, "a las "),
};
