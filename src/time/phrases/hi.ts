import type { Phrases } from "./phrases.ts";

export const hi: Phrases = {
  inline: "{date}",
  within: { day: "{bare}", time: "{bare}", deep: "{bare}", other: "{date} में किसी समय" },
  between: "{start} से {end} के बीच",
  by: {
    day: "{date} को या उससे पहले",
    time: "{date} को या उससे पहले",
    deep: "{bare} या उससे पहले",
    other: "{date} में या उससे पहले",
  },
  onOrAfter: {
    day: "{date} को या उसके बाद",
    time: "{date} को या उसके बाद",
    deep: "{bare} या उसके बाद",
    other: "{date} में या उसके बाद",
  },
  eachOf: "इनमें से हर तारीख़ पर: {list}",
  about: { deep: "लगभग {bare}", other: "{date} के आसपास" },
  uncertain: "{date}, अनिश्चित",
  possibly: "संभवतः {date}",
  uncertainEnd: "{date} (अनिश्चित)",
  fromTo: "{start} से {end} तक",
  listedRange: "{bareStart} से {bareEnd}",
  noEndGiven: "{start} से, अंत नहीं बताया गया",
  endUnknown: "{start} से, अंत अज्ञात",
  startUnknown: "{end} तक, आरंभ अज्ञात",
  until: "{end} तक",
  goingOn: "जारी, आरंभ अज्ञात",
  always: "हर समय",
  noStartEndUnknown: "आरंभ नहीं बताया गया, अंत अज्ञात",
  allUnknown: "तारीख़ अज्ञात",
  dateAndTime: "{date}, {time}",
  seasons: ["{year} की वसंत ऋतु", "{year} की ग्रीष्म ऋतु", "{year} की शरद ऋतु", "{year} की शीत ऋतु"],
  southern: "{date} (दक्षिणी गोलार्ध)",
  week: "{date} का सप्ताह",
  quarters: ["{year} की पहली तिमाही", "{year} की दूसरी तिमाही", "{year} की तीसरी तिमाही", "{year} की चौथी तिमाही"],
  thirds: ["{year} की पहली चौमाही", "{year} की दूसरी चौमाही", "{year} की तीसरी चौमाही"],
  halves: ["{year} की पहली छमाही", "{year} की दूसरी छमाही"],
  vague: ["{bare} की शुरुआत", "{bare} का मध्य", "{bare} का अंत"],
  decade: "{year} का दशक",
  century: (count) => `${ordinal(count)} सदी`,
  centuryBc: (count) => `${ordinal(count)} सदी ईसा-पूर्व`,
  millennium: (count) => `${ordinal(count)} सहस्राब्दी`,
  millenniumBc: (count) => `${ordinal(count)} सहस्राब्दी ईसा-पूर्व`,
  oldStyle: "{date} (जूलियन कैलेंडर में {julian})",
  // "मिलियन" stands close to its figures so that each of two dates keeps it; polish makes लाख and करोड़ of it.
  ago: {
    years: { other: "{number} वर्ष पहले" },
    million: { other: "{number}मिलियन वर्ष पहले" },
    billion: { other: "{number} अरब वर्ष पहले" },
  },
  lasting: {
    years: { other: "{number} वर्ष" },
    million: { other: "{number} मिलियन वर्ष" },
    billion: { other: "{number} अरब वर्ष" },
  },
  axisAgo: { thousand: "{number} हज़ार वर्ष", million: "{number} मिलियन वर्ष", billion: "{number} अरब वर्ष" },
  // Before a postposition "का" is "के".
  polish: (text) =>
    text
      .replace(/ का (दशक|सप्ताह|मध्य|अंत)(?= (?:में|से|तक|के|की|का)(?:[ ,]|$))/g, " के $1")
      .replace(/(के बीच|उससे पहले|उसके बाद) के आसपास/g, "$1, लगभग")
      .replace(/([\d.]{1,9}) ?मिलियन/g, (_, millions: string) => lakhs(Number(millions))),
};

const ORDINALS = ["", "पहली", "दूसरी", "तीसरी", "चौथी", "पाँचवीं", "छठी"];

function ordinal(count: number): string {
  return ORDINALS[count] ?? `${count}वीं`;
}

/** Millions as India counts: 26 लाख, 6.6 करोड़. */
function lakhs(millions: number): string {
  const [count, unit] = millions < 10 ? [millions * 10, "लाख"] : [millions / 10, "करोड़"];
  return `${Number(count.toPrecision(6))} ${unit}`;
}
