import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ar } from "../../../src/time/phrases/ar.ts";
import { de } from "../../../src/time/phrases/de.ts";
import { en } from "../../../src/time/phrases/en.ts";
import { es } from "../../../src/time/phrases/es.ts";
import { fr } from "../../../src/time/phrases/fr.ts";
import { he } from "../../../src/time/phrases/he.ts";
import { hi } from "../../../src/time/phrases/hi.ts";
import { it as italian } from "../../../src/time/phrases/it.ts";
import { ja } from "../../../src/time/phrases/ja.ts";
import { nl } from "../../../src/time/phrases/nl.ts";
import { fill, wordingFor, type Kind, type Phrases, type Plural } from "../../../src/time/phrases/phrases.ts";
import { pt } from "../../../src/time/phrases/pt.ts";
import { ru } from "../../../src/time/phrases/ru.ts";
import { zh } from "../../../src/time/phrases/zh.ts";

const CATALOGUES = { en, es, fr, de, pt, it: italian, nl, ru, ar, he, hi, ja, zh };
type Language = keyof typeof CATALOGUES;
const LANGUAGES = Object.entries(CATALOGUES) as [Language, Phrases][];

const OPTIONAL = ["aboutBetween", "listed", "polish"];

const KINDS: Kind[] = ["time", "day", "week", "month", "season", "part", "year", "decade", "century", "deep", "other"];

const ONE = ["date", "bare"];
const START = ["start", "bareStart"];
const END = ["end", "bareEnd"];
const NUMBER = ["number"];

/** The places that are filled in the templates of each phrase: of each list, a template has to name one. */
const PLACES: Record<string, string[][]> = {
  inline: [["date"]],
  within: [ONE],
  between: [START, END],
  aboutBetween: [START, END],
  by: [ONE],
  onOrAfter: [ONE],
  eachOf: [["list"]],
  about: [ONE],
  uncertain: [["date"]],
  possibly: [["date"]],
  uncertainEnd: [["date"]],
  fromTo: [START, END],
  listed: [ONE],
  listedRange: [START, END],
  noEndGiven: [START],
  endUnknown: [START],
  startUnknown: [END],
  until: [END],
  goingOn: [],
  always: [],
  noStartEndUnknown: [],
  allUnknown: [],
  dateAndTime: [["date"], ["time"]],
  seasons: [["year"]],
  southern: [["date"]],
  week: [["date"]],
  quarters: [["year"]],
  thirds: [["year"]],
  halves: [["year"]],
  vague: [ONE],
  decade: [["year"]],
  oldStyle: [["date"], ["julian"]],
  ago: [NUMBER],
  lasting: [NUMBER],
  axisAgo: [NUMBER],
};

const WORDINGS = ["within", "by", "onOrAfter", "about"] as const;
const ENDS = ["fromTo", "noEndGiven", "endUnknown", "startUnknown", "until"] as const;
const COUNTERS = ["century", "centuryBc", "millennium", "millenniumBc"] as const;

/** The templates within a phrase, each with the path to it. */
function templatesOf(phrase: unknown, path: string): [string, string][] {
  if (typeof phrase === "string") return [[path, phrase]];
  if (typeof phrase !== "object" || phrase === null) return [];
  return Object.entries(phrase).flatMap(([key, inner]) => templatesOf(inner, `${path}.${key}`));
}

function allTemplates(phrases: Phrases): [string, string][] {
  return Object.entries(phrases).flatMap(([key, phrase]) => templatesOf(phrase, key));
}

/** What is wrong with the places of a template, in words; none is missed that `PLACES` asks for. */
function faultsOf(path: string, template: string): string[] {
  const wanted = PLACES[path.split(".")[0]!];
  if (!wanted) return [`${path} is no phrase`];
  const named = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const unknown = named.filter((name) => !wanted.flat().includes(name)).map((name) => `${path}: {${name}} stays open`);
  // One and two of a thing can be words without a figure.
  const worded = /^(?:ago|lasting)\..*\.(?:one|two)$/.test(path);
  const missing = wanted.filter((names) => !worded && !names.some((name) => named.includes(name)));
  const stray = /[{}]/.test(template.replace(/\{\w+\}/g, "")) ? [`${path}: a brace too many`] : [];
  return [...unknown, ...missing.map((names) => `${path}: no {${names[0]}}`), ...stray];
}

function pluralsOf({ ago, lasting }: Phrases): Plural[] {
  return [ago, lasting].flatMap(({ years, million, billion }) => [years, million, ...(billion ? [billion] : [])]);
}

function polished(text: string, { polish }: Phrases): string {
  return polish ? polish(text) : text;
}

/** A finished sentence, of dates as they stand alone. */
function say(phrases: Phrases, key: keyof Phrases, kind: Kind, first: string, last = first): string {
  const wording = phrases[key] as Phrases["within"];
  const inline = (date: string) => fill(wordingFor(phrases.inline, kind), { date });
  const values = { date: inline(first), bare: first, start: inline(first), end: inline(last) };
  return polished(fill(wordingFor(wording, kind), { ...values, bareStart: first, bareEnd: last }), phrases);
}

/** Dates of every kind in a language, two of each. */
function datesOf(language: Language, phrases: Phrases): [Kind, string, string][] {
  const written = (shape: Intl.DateTimeFormatOptions, month: number) =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", calendar: "gregory", ...shape }).format(
      Date.UTC(2022, month, 8, 20, 30),
    );
  const year = { year: "numeric" } as const;
  const month = { ...year, month: "long" } as const;
  const day = { ...month, day: "numeric" } as const;
  const pair = (template: string, values: Record<string, string>[]) => values.map((value) => fill(template, value));
  const [first, second] = [written(day, 3), written(day, 7)];
  const years = [{ year: "1910" }, { year: "1960" }];
  const numbers = [{ number: "66" }, { number: "2.6" }];
  const dates: [Kind, string[]][] = [
    ["day", [first, second]],
    [
      "time",
      pair(phrases.dateAndTime, [
        { date: first, time: "20:30" },
        { date: second, time: "08:30" },
      ]),
    ],
    ["time", [pair(phrases.dateAndTime, [{ date: first, time: "20:30" }])[0]!, "22:30"]],
    ["month", [written(month, 3), written(month, 7)]],
    ["year", [written(year, 3), written({ ...year, era: "short" }, 3)]],
    ["week", pair(phrases.week, [{ date: first }, { date: second }])],
    ["season", phrases.seasons.slice(0, 2).map((template) => fill(template, { year: "2022" }))],
    ["season", phrases.seasons.slice(2).map((season) => fill(phrases.southern, { date: fill(season, years[0]!) }))],
    ["part", phrases.quarters.slice(2).map((template) => fill(template, { year: "2022" }))],
    ["part", phrases.thirds.slice(1).map((template) => fill(template, { year: "2022" }))],
    ["part", phrases.halves.map((template) => fill(template, { year: "2022" }))],
    ["decade", pair(phrases.decade, years)],
    ["deep", pair(phrases.ago.million.other, numbers)],
    ...COUNTERS.map((counter): [Kind, string[]] => ["century", [phrases[counter](2), phrases[counter](11)]]),
  ];
  return dates.map(([kind, [one = "", other = ""]]) => [kind, one, other]);
}

/** Every wording with dates of every kind, and with ends that are about right or uncertain. */
function sentencesOf(language: Language, phrases: Phrases): string[] {
  return datesOf(language, phrases).flatMap(([kind, first, last]) => {
    const about = fill(wordingFor(phrases.about, kind), {
      bare: last,
      date: fill(wordingFor(phrases.inline, kind), { date: last }),
    });
    const doubtful = fill(phrases.uncertainEnd, { date: about });
    const plain = [...WORDINGS, "between", "listedRange"] as const;
    return [
      ...plain.map((key) => say(phrases, key, kind, first, last)),
      ...ENDS.flatMap((key) => [
        say(phrases, key, kind, first, last),
        say(phrases, key, "other", first, about),
        say(phrases, key, "other", about, doubtful),
        say(phrases, key, "other", fill(phrases.possibly, { date: about }), doubtful),
      ]),
    ];
  });
}

/** Patterns that a polish looks for. They do not depend on the text. */
function patternsOf(polish: (text: string) => string): RegExp[] {
  const patterns: RegExp[] = [];
  const text = {
    replace(pattern: RegExp) {
      patterns.push(pattern);
      return text;
    },
  };
  polish(text as unknown as string);
  return patterns;
}

/** A pattern without its escapes and classes, in which `*`, `+` and `{` can be repetitions only. */
function bonesOf({ source }: RegExp): string {
  return source.replace(/\\p\{\w+\}|\\./g, "e").replace(/\[[^\]]*\]/g, "c");
}

/** Whether something can be repeated without end: from each place in a text, a search could run to its end. */
function isUnbounded(pattern: RegExp): boolean {
  return /[*+]|\{\d+,\}/.test(bonesOf(pattern));
}

/** Whether a group with a repetition in it is itself repeated, as in `(a+)+`. */
function isNested(pattern: RegExp): boolean {
  let bones = bonesOf(pattern);
  for (;;) {
    const [group, inner = "", times = ""] = /\(([^()]*)\)([*+]|\{[\d,]+\})?/.exec(bones) ?? [];
    if (group === undefined) return false;
    const repeats = /[*+]|\{\d/.test(inner);
    if (repeats && times) return true;
    bones = bones.replace(group, () => (repeats || times ? "x+" : "x"));
  }
}

describe.each(LANGUAGES)("%s", (language, phrases) => {
  it("has every phrase, and none that nobody asks for", () => {
    const needed = Object.keys(en).filter((key) => !OPTIONAL.includes(key));
    expect(Object.keys(phrases)).toEqual(expect.arrayContaining(needed));
    expect([...needed, ...OPTIONAL]).toEqual(expect.arrayContaining(Object.keys(phrases)));
  });

  it("names only places that are filled, and those that matter", () => {
    expect(allTemplates(phrases).flatMap(([path, template]) => faultsOf(path, template))).toEqual([]);
    expect(phrases.dateAndTime.indexOf("{date}")).toBeLessThan(phrases.dateAndTime.indexOf("{time}"));
  });

  it("tells wordings by kinds of dates that there are", () => {
    const wordings = [...WORDINGS, ...ENDS, "inline" as const, "between" as const, "eachOf" as const].map(
      (key) => phrases[key],
    );
    const kinds = wordings.flatMap((wording) => (typeof wording === "string" ? [] : Object.keys(wording)));
    expect(KINDS).toEqual(expect.arrayContaining(kinds));
    for (const wording of wordings) expect(wordingFor(wording, "other")).toMatch(/\{\w+\}/);
  });

  it("has a name of its own for each part of a year", () => {
    const { seasons, quarters, thirds, halves } = phrases;
    expect([seasons, quarters, thirds, halves].map(({ length }) => length)).toEqual([4, 4, 3, 2]);
    const names = [seasons, quarters, thirds, halves].flat();
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toContain("{year}");
  });

  it("has words of its own for the start, the middle and the end of each of them", () => {
    for (const kind of ["year", "month", "decade", "century"] as const) {
      const words = phrases.vague.map((wording) => wordingFor(wording, kind));
      expect(new Set(words).size).toBe(3);
    }
  });

  it("counts in the plural forms of the language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const plural of pluralsOf(phrases)) {
      expect(forms).toEqual(expect.arrayContaining(Object.keys(plural)));
      expect(plural.other).toContain("{number}");
    }
  });

  it("numbers centuries and millennia, each another way", () => {
    const names = COUNTERS.flatMap((counter) => Array.from({ length: 100 }, (_, index) => phrases[counter](index + 1)));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/[{}]|undefined|NaN/);
  });

  it("is plain text, with no control character and no space too many", () => {
    const names = COUNTERS.map((counter): [string, string] => [counter, phrases[counter](21)]);
    for (const [path, template] of [...allTemplates(phrases), ...names]) {
      expect(template.normalize("NFC"), path).toBe(template);
      expect(template, path).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\s{2}|^\s|\s$|^$/u);
    }
  });

  it("does not say two things alike", () => {
    const { goingOn, always, noStartEndUnknown, allUnknown } = phrases;
    const states = [goingOn, always, noStartEndUnknown, allUnknown];
    expect(new Set(states).size).toBe(states.length);
    for (const [kind, first, last] of datesOf(language, phrases)) {
      const texts = [
        ...(["by", "onOrAfter", "about", "noEndGiven", "endUnknown", "startUnknown", "until"] as const).map((key) =>
          say(phrases, key, kind, last),
        ),
        say(phrases, "between", kind, first, last),
        say(phrases, "fromTo", kind, first, last),
      ];
      expect(new Set(texts).size, texts.join("\n")).toBe(texts.length);
    }
  });

  it("leaves no place open and doubles no word in a sentence", () => {
    const sentences = sentencesOf(language, phrases);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|\s{2}|(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/u);
  });
});

describe.each(LANGUAGES.filter(([, { polish }]) => polish))("the last touch in %s", (language, phrases) => {
  const polish = phrases.polish!;

  it("is needed once", () => {
    const sentences = sentencesOf(language, phrases);
    expect(sentences.map(polish)).toEqual(sentences);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(polish(polish(text))).toBe(polish(text));
      }),
    );
  });

  it("looks for patterns that take no longer than the text is long", () => {
    const patterns = patternsOf(polish);
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter((pattern) => isUnbounded(pattern) || isNested(pattern))).toEqual([]);
  });
});

it("the checks of patterns find what they look for", () => {
  expect([/(?:a{1,9}b){2}/, /((a{2})c)+/, /([*+])(a\+)*(b+)*/].every(isNested)).toBe(true);
  expect([/(a|b)c{1,9}/, /(\p{Ll}\+[*+])\{2/u, /(?<!\d)1 /].some(isNested)).toBe(false);
  expect([/a+/, /b*/, /a{2,}/].every(isUnbounded)).toBe(true);
  expect([/a\+/, /[*+]/, /\p{Ll}{2,7}?/u].some(isUnbounded)).toBe(false);
});

it("the checks of templates find what they look for", () => {
  expect(faultsOf("within.month", "in {bare}")).toEqual([]);
  expect(faultsOf("within", "in {year}")).toHaveLength(2);
  expect(faultsOf("between", "until {end}")).toHaveLength(1);
  expect(faultsOf("week", "week of {date")).toHaveLength(2);
  expect(faultsOf("never", "never")).toHaveLength(1);
});

describe("a finished sentence", () => {
  const sentence = (language: Language, key: keyof Phrases, kind: Kind, first: string, last?: string) =>
    say(CATALOGUES[language], key, kind, first, last);

  it.each<[Language, keyof Phrases, Kind, string[], string]>([
    ["en", "within", "part", ["second quarter of 2022"], "some time in the second quarter of 2022"],
    ["en", "by", "week", ["week of 18 April 2022"], "by the week of 18 April 2022"],
    ["es", "within", "part", ["segundo trimestre de 2022"], "en algún momento del segundo trimestre de 2022"],
    [
      "es",
      "fromTo",
      "week",
      ["semana del 4 de abril", "semana del 18 de abril"],
      "de la semana del 4 de abril a la semana del 18 de abril",
    ],
    ["es", "between", "deep", ["hace 66", "2,6 millones de años"], "hace entre 66 y 2,6 millones de años"],
    ["fr", "by", "part", ["premier trimestre de 2022"], "au plus tard au premier trimestre de 2022"],
    ["fr", "until", "part", ["second semestre de 2022"], "jusqu’au second semestre de 2022"],
    ["fr", "fromTo", "part", ["premier trimestre", "second semestre"], "du premier trimestre au second semestre"],
    ["fr", "within", "week", ["semaine du 1 mai 2022"], "au cours de la semaine du 1er mai 2022"],
    ["de", "within", "part", ["2. Quartal 2022"], "irgendwann im 2. Quartal 2022"],
    ["de", "until", "week", ["Woche vom 18. April 2022"], "bis zur Woche vom 18. April 2022"],
    ["de", "until", "other", ["um den 8. Mai 2022"], "bis etwa zum 8. Mai 2022"],
    ["pt", "within", "century", ["século XIX"], "em algum momento do século XIX"],
    ["pt", "fromTo", "season", ["primavera de 2001", "verão de 2001"], "da primavera de 2001 ao verão de 2001"],
    ["pt", "fromTo", "decade", ["década de 1910", "década de 1930"], "da década de 1910 à década de 1930"],
    ["pt", "by", "year", ["1760"], "o mais tardar em 1760"],
    ["it", "within", "month", ["maggio 2022"], "nel corso di maggio 2022"],
    ["it", "fromTo", "day", ["1 maggio", "11 agosto 2022"], "dal 1 maggio all’11 agosto 2022"],
    ["it", "fromTo", "century", ["VIII secolo", "XI secolo"], "dall’VIII secolo all’XI secolo"],
    ["it", "fromTo", "season", ["estate 2001", "autunno 2001"], "dall’estate 2001 all’autunno 2001"],
    ["it", "within", "week", ["settimana del 8 aprile 2022"], "nel corso della settimana dell’8 aprile 2022"],
    ["it", "until", "other", ["intorno a il 1850"], "fino a circa il 1850"],
    ["nl", "within", "part", ["eerste vier maanden van 2022"], "ergens in de eerste vier maanden van 2022"],
    ["nl", "within", "century", ["2e millennium"], "ergens in het 2e millennium"],
    ["nl", "fromTo", "century", ["19e eeuw", "20e eeuw"], "van de 19e eeuw tot in de 20e eeuw"],
    ["nl", "until", "year", ["2022"], "tot en met 2022"],
    ["ru", "within", "year", ["2018"], "2018 г., точная дата не указана"],
    ["ru", "fromTo", "year", ["1914", "1918"], "с 1914 по 1918 г."],
    ["ru", "fromTo", "year", ["264", "146 г. до н. э."], "с 264 по 146 г. до н. э."],
    ["ru", "fromTo", "month", ["апрель", "июнь 2022 г."], "с апреля по июнь 2022 г."],
    ["ru", "noEndGiven", "month", ["май 2022 г."], "с мая 2022 г., окончание не указано"],
    ["ru", "between", "month", ["март", "август 2022 г."], "не ранее марта и не позднее августа 2022 г."],
    ["ru", "about", "month", ["сентябрь 1845 г."], "около сентября 1845 г."],
    ["ru", "listedRange", "year", ["1670", "1672"], "1670–1672"],
    ["ar", "within", "month", ["مايو 2022"], "في وقت ما من مايو 2022"],
    ["ar", "between", "year", ["1900", "1910"], "بين عامي 1900 و1910"],
    ["ar", "within", "century", [ar.century(20)], "في وقت ما من القرن العشرين"],
    ["ar", "between", "century", [ar.century(19), ar.century(21)], "بين القرن التاسع عشر والقرن الحادي والعشرين"],
    ["he", "between", "day", ["18", "21 באפריל 2022"], "בין 18 ל-21 באפריל 2022"],
    ["he", "fromTo", "month", ["אפריל", "יוני 2022"], "מאפריל עד יוני 2022"],
    ["he", "by", "year", ["1760"], "לא יאוחר מ-1760"],
    ["he", "within", "century", ["המאה ה-19"], "במהלך המאה ה-19"],
    ["hi", "within", "decade", ["2010 का दशक"], "2010 के दशक में किसी समय"],
    ["hi", "until", "week", ["18 अप्रैल 2022 का सप्ताह"], "18 अप्रैल 2022 के सप्ताह तक"],
    ["hi", "fromTo", "deep", ["66मिलियन", "2.6मिलियन वर्ष पहले"], "6.6 करोड़ से 26 लाख वर्ष पहले तक"],
    ["ja", "within", "month", ["2022年5月"], "2022年5月のある日"],
    ["ja", "about", "deep", ["123百万年前"], "約1億2300万年前"],
    ["ja", "about", "deep", ["123,000年前"], "約12万3000年前"],
    ["ja", "about", "deep", ["13,800百万年前"], "約138億年前"],
    ["zh", "between", "day", ["2022年4月18日", "21日"], "2022年4月18日至21日之间"],
    ["zh", "within", "decade", ["1960年代"], "20世纪60年代某时"],
    ["zh", "within", "decade", ["2000年代"], "2000年代某时"],
    ["zh", "about", "deep", ["123百万年前"], "约1.23亿年前"],
    ["zh", "about", "deep", ["2.6百万年前"], "约260万年前"],
  ])("%s, %s, of a %s, %j", (language, key, kind, [first = "", last], expected) => {
    expect(sentence(language, key, kind, first, last)).toBe(expected);
  });

  it.each<[Language, string[]]>([
    ["es", ["siglo XIX", "siglo II a. C.", "II milenio", "II milenio a. C."]],
    ["fr", ["XIXe siècle", "IIe siècle av. J.-C.", "IIe millénaire", "IIe millénaire av. J.-C."]],
    ["de", ["19. Jahrhundert", "2. Jahrhundert v. Chr.", "2. Jahrtausend", "2. Jahrtausend v. Chr."]],
    ["pt", ["século XIX", "século II a.C.", "II milênio", "II milênio a.C."]],
    ["it", ["XIX secolo", "II secolo a.C.", "II millennio", "II millennio a.C."]],
    ["nl", ["19e eeuw", "2e eeuw v.Chr.", "2e millennium", "2e millennium v.Chr."]],
    ["ru", ["XIX век", "II век до н. э.", "II тысячелетие", "II тысячелетие до н. э."]],
    ["ar", ["القرن التاسع عشر", "القرن الثاني قبل الميلاد", "الألف الثاني بعد الميلاد", "الألف الثاني قبل الميلاد"]],
    ["he", ["המאה ה-19", "המאה ה-2 לפנה״ס", "האלף ה-2", "האלף ה-2 לפנה״ס"]],
    ["hi", ["19वीं सदी", "दूसरी सदी ईसा-पूर्व", "दूसरी सहस्राब्दी", "दूसरी सहस्राब्दी ईसा-पूर्व"]],
    ["ja", ["19世紀", "紀元前2世紀", "2千年紀", "紀元前2千年紀"]],
    ["zh", ["19世纪", "公元前2世纪", "公元2千纪", "公元前2千纪"]],
  ])("%s numbers centuries and millennia so: %j", (language, expected) => {
    const { century, centuryBc, millennium, millenniumBc } = CATALOGUES[language];
    expect([century(19), centuryBc(2), millennium(2), millenniumBc(2)]).toEqual(expected);
  });
});
