import type { Phrases } from "./phrases.ts";
import { roman } from "./roman.ts";

export const it: Phrases = {
  inline: {
    day: "il {date}",
    time: "il {date}",
    week: "la {date}",
    season: "la {date}",
    part: "il {date}",
    year: "il {date}",
    decade: "gli {date}",
    century: "il {date}",
    other: "{date}",
  },
  within: { day: "{bare}", time: "{bare}", deep: "{bare}", other: "nel corso di {date}" },
  between: "tra {start} e {end}",
  by: { deep: "{bare} o prima", other: "non oltre {date}" },
  onOrAfter: { deep: "{bare} o dopo", other: "non prima di {date}" },
  eachOf: "in ciascuna di queste date: {list}",
  about: { deep: "circa {bare}", other: "intorno a {date}" },
  uncertain: "{date}, data incerta",
  possibly: "forse {date}",
  uncertainEnd: "{date} (data incerta)",
  fromTo: "da {start} a {end}",
  listed: { year: "{bare}", other: "{date}" },
  listedRange: "da {start} a {end}",
  noEndGiven: "da {start}, fine non indicata",
  endUnknown: "da {start}, fine sconosciuta",
  startUnknown: "fino a {end}, inizio sconosciuto",
  until: "fino a {end}",
  goingOn: "in corso, inizio sconosciuto",
  always: "in ogni tempo",
  noStartEndUnknown: "inizio non indicato, fine sconosciuta",
  allUnknown: "data sconosciuta",
  dateAndTime: "{date}, {time}",
  seasons: ["primavera {year}", "estate {year}", "autunno {year}", "inverno {year}"],
  southern: "{date} (emisfero australe)",
  week: "settimana del {date}",
  quarters: [
    "primo trimestre del {year}",
    "secondo trimestre del {year}",
    "terzo trimestre del {year}",
    "quarto trimestre del {year}",
  ],
  thirds: ["primo quadrimestre del {year}", "secondo quadrimestre del {year}", "terzo quadrimestre del {year}"],
  halves: ["primo semestre del {year}", "secondo semestre del {year}"],
  vague: ["inizio di {date}", "metà di {date}", "fine di {date}"],
  decade: "anni {year}",
  century: (count) => `${roman(count)} secolo`,
  centuryBc: (count) => `${roman(count)} secolo a.C.`,
  millennium: (count) => `${roman(count)} millennio`,
  millenniumBc: (count) => `${roman(count)} millennio a.C.`,
  oldStyle: "{date} ({julian} secondo il calendario giuliano)",
  ago: {
    years: { other: "{number} anni fa" },
    million: { one: "{number} milione di anni fa", other: "{number} milioni di anni fa" },
    billion: { one: "{number} miliardo di anni fa", other: "{number} miliardi di anni fa" },
  },
  lasting: {
    years: { one: "{number} anno", other: "{number} anni" },
    million: { one: "{number} milione di anni", other: "{number} milioni di anni" },
    billion: { one: "{number} miliardo di anni", other: "{number} miliardi di anni" },
  },
  axisAgo: { thousand: "{number} ka", million: "{number} Ma", billion: "{number} Ga" },
  // In this order: the article of a bare time, l’ before what is spoken with a vowel (8, 11), one preposition where two
  // have met, the article of a part of a year, then dal, del, al.
  polish: (text) =>
    text
      .replace(/\bil (?=\d{1,2}:\d\d)/g, "le ")
      .replace(/\bla (?=estate|autunno|inverno)/g, "l’")
      .replace(/\bil (?=8|11(?!\d)|VIII |XI )/g, "l’")
      .replace(/\bdel (?=8|11(?!\d))/g, "dell’")
      .replace(/\bintorno a (?=tra |non )/g, "circa ")
      .replace(/\b(d?a) intorno a /g, "$1 circa ")
      .replace(/\b(d?a) (?=inizio d)/g, "$1ll’")
      .replace(/\b(d?a) (?=(?:metà|fine) d)/g, "$1lla ")
      .replace(/\b(tra|e) (?=inizio d)/g, "$1 l’")
      .replace(/\b(tra|e) (?=(?:metà|fine) d)/g, "$1 la ")
      .replace(/\b(da|di|a) (il |gli |la |le |l’)/g, (_, preposition: string, article: string) =>
        melted(preposition, article),
      ),
};

function melted(preposition: string, article: string): string {
  const stem = preposition === "di" ? "de" : preposition;
  if (article === "il ") return `${stem}l `;
  return article.startsWith("l") ? `${stem}l${article}` : `${stem}${article}`;
}
