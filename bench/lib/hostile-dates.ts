/** Texts that are no dates and were written to be slow to refuse: a piece of each, to be repeated. */
export const HOSTILE: Readonly<Record<string, string>> = {
  letters: "a",
  digits: "1",
  blanks: " ",
  "no-break blanks": "\u00a0",
  hyphens: "-",
  dashes: "–",
  "unspecified digits": "X",
  "question marks": "?",
  percents: "%",
  slashes: "/",
  dots: ".",
  commas: ",",
  "brackets in brackets": "[",
  "ranges in brackets": "[1..",
  "sets in sets": "{1,{",
  "members without end": "{1,",
  "masked years": "19XX,",
  "leap days of masked years": "XXXX-02-29,",
  months: "May ",
  "numeric dates": "1/",
  "dotted dates": "1.",
  thousands: "1,000,",
  "letters with marks": "e\u0301\u0302",
  marks: "\u0301",
  "Arabic digits": "١",
  "Arabic dates": "١/",
  "East Asian units": "1年",
  "invisible signs": "\u200b",
  "lone surrogates": "\ud800",
  "two years": "1731/2 ",
  "words that say nothing": "the of on in ",
  doubts: "c. ? ~ ",
  edges: "before between and ",
  zones: "12:00 UTC+",
  exponents: "Y1E",
  "relative dates": "day before yesterday ",
};

/** A hostile text of so many characters: with what a date could begin with, and with what a set ends with. */
export function hostileTexts(name: string, length: number): string[] {
  const piece = HOSTILE[name] ?? "";
  return ["", "1945-05-08", "[", "{", "May "].flatMap((start) =>
    ["", "]", "}", "1945"].map((end) => {
      const room = length - start.length - end.length;
      return start + piece.repeat(Math.ceil(room / piece.length)).slice(0, room) + end;
    }),
  );
}
