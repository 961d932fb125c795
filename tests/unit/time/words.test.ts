import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DateError,
  extentOfNumber,
  formatExtent,
  formatSpan,
  instantOf,
  isExtent,
  parseDate,
  type FormatOptions,
  type Span,
} from "../../../src/time/whole.ts";
import { parseDate as parseWhole } from "../../../src/time/whole.ts";
import { bringAllPhrases } from "../../../src/time/phrases/all.ts";

bringAllPhrases();

function said(text: string, options?: FormatOptions): string {
  return formatSpan(parseDate(text), options);
}

function withoutNotes({ notes: _, ...span }: Span): Span {
  return span;
}

describe("in English", () => {
  it.each([
    ["2018", "some time in 2018"],
    ["2022-05", "some time in May 2022"],
    ["2001-21", "some time in spring 2001"],
    ["201X", "some time in the 2010s"],
    ["19XX", "some time in the 20th century"],
    ["20XX", "some time in the 21st century"],
    ["-01XX", "some time in the 2nd century BC"],
    ["-199X", "between 2000 and 1991 BC"],
    ["2XXX", "some time in the 3rd millennium"],
    ["-1XXX", "some time in the 2nd millennium BC"],
    ["2001-29", "some time in spring 2001 (Southern Hemisphere)"],
    ["2001-24", "some time in winter 2001"],
    ["2022-34", "some time in the second quarter of 2022"],
    ["2022-37", "some time in the first four months of 2022"],
    ["2022-41~", "about the second half of 2022"],
    ["2022-W16", "some time in the week of 18 April 2022"],
    ["2022-33/2022-34", "from the first quarter of 2022 to the second quarter of 2022"],
    ["156X-12-25", "between 25 December 1560 and 25 December 1569"],
    ["2004?-06-~11", "about 11 June 2004, uncertain"],
    ["190X", "between 1900 and 1909"],
    ["{03XX,-02XX}", "in each of between AD 300 and AD 399 and the 3rd century BC"],
    ["{1980,198X}", "in each of 1980 and the 1980s"],
    ["1950S2", "about 1950, between 1900 and 1999"],
    ["Y3388E2S3", "about AD 338,800, between AD 338,000 and AD 338,999"],
    ["[1850~..1860~]", "about 1850 to 1860"],
    ["[..1760~]", "by about 1760"],
    ["2022-04-21", "21 April 2022"],
    ["1850~", "about 1850"],
    ["1850?", "1850, uncertain"],
    ["1850%", "about 1850, uncertain"],
    ["[2022-04-18..2022-04-21]", "between 18 and 21 April 2022"],
    ["[2022-04-30..2022-05-02]", "between 30 April and 2 May 2022"],
    ["[2021-12-30..2022-01-02]", "between 30 December 2021 and 2 January 2022"],
    ["[1900..1910]", "between 1900 and 1910"],
    ["[..2022-04-21]", "by 21 April 2022"],
    ["[2022-04-21..]", "on or after 21 April 2022"],
    ["[2022..]", "in or after 2022"],
    ["[1667,1668,1670..1672]", "1667, 1668 or 1670 to 1672"],
    ["{2022-04-18,2022-04-21}", "on each of 18 April 2022 and 21 April 2022"],
    ["2022-04-19/2022-04-20", "from 19 to 20 April 2022"],
    ["2022-04-18/2022-05-18", "from 18 April to 18 May 2022"],
    ["1914/1918", "from 1914 to 1918"],
    ["2022-04-30/2022-05", "from 30 April 2022 to May 2022"],
    ["1347/1352?", "from 1347 to 1352 (uncertain)"],
    ["1845-09~/1852", "from about September 1845 to 1852"],
    ["2022-05/..", "from May 2022, no end given"],
    ["2022/", "from 2022, end unknown"],
    ["/..", "going on, start unknown"],
    ["/2022-04-21", "until 21 April 2022, start unknown"],
    ["../2022", "until 2022"],
    ["/", "date unknown"],
    ["-0043-03-15", "15 March 44 BC"],
    ["-0263/-0145", "from 264 to 146 BC"],
    ["-0043/0014", "from 44 BC to AD 14"],
    ["0009-09-09", "9 September AD 9"],
    ["1066-10-14", "14 October 1066"],
    ["Y-9999", "some time in 10,000 BC"],
    ["Y12000", "some time in AD 12,000"],
    ["Y-66000000", "66 million years ago"],
    ["Y-13800000000", "13.8 billion years ago"],
    ["Y-66000000/Y-2600000", "from 66 to 2.6 million years ago"],
    ["2022-04-21T21:00", "21 April 2022, 21:00"],
    ["2022-04-21T00:00", "21 April 2022, 00:00"],
    ["2022-04-21T21:00:00", "21 April 2022, 21:00"],
    ["2022-04-21T21:00:05", "21 April 2022, 21:00:05"],
    ["2022-04-21T21:00Z", "21 April 2022, 21:00 UTC"],
    ["2022-04-21T20:00Z/2022-04-21T22:30Z", "from 21 April 2022, 20:00 to 22:30 UTC"],
  ])("%s is %s", (text, expected) => {
    if (text === "Y-9999") expect(said("-9999")).toBe(expected);
    else expect(said(text)).toBe(expected);
  });

  it.each([
    ["2022-04-19/2022-04-20", "19–20 April 2022"],
    ["1914/1918", "1914–1918"],
    ["2022-04-30/2022-05-02", "30 April – 2 May 2022"],
    ["2018", "some time in 2018"],
    ["2022-05/..", "from May 2022, no end given"],
  ])("%s is %s in short", (text, expected) => expect(said(text, { form: "short" })).toBe(expected));

  it.each([
    ["1850?", "possibly 1850"],
    ["1850%", "possibly about 1850"],
    ["1347/1352?", "from 1347 to possibly 1352"],
    ["1914/1918", "from 1914 to 1918"],
  ])("%s is %s aloud", (text, expected) => expect(said(text, { form: "spoken" })).toBe(expected));

  it("is month first and 12 hours for the United States", () => {
    const locale = "en-US";
    expect(said("2022-04-21", { locale })).toBe("April 21, 2022");
    expect(said("[2022-04-18..2022-04-21]", { locale })).toBe("between April 18 and 21, 2022");
    expect(said("2022-04-30/2022-05-02", { locale })).toBe("from April 30 to May 2, 2022");
    expect(said("2022-04-18/2023-04-18", { locale })).toBe("from April 18, 2022 to April 18, 2023");
    expect(said("2022-04-21T20:00/2022-04-23T22:30", { locale })).toBe(
      "from April 21, 2022, 8:00 PM to April 23, 2022, 10:30 PM",
    );
  });
});

describe("a day of the older calendar", () => {
  const voiced = (text: string, options: FormatOptions = {}) => formatSpan(parseWhole(text), options);

  it("is told in both calendars", () => {
    expect(voiced("11 February 1731/2 O.S.")).toBe("22 February 1732 (11 February 1731/2 Old Style)");
    expect(voiced("29 February 1700 O.S.")).toBe("11 March 1700 (29 February 1700 Old Style)");
    expect(voiced("25 October 1917 O.S.", { locale: "de" })).toContain("25. Oktober 1917");
    expect(voiced("c. 11 February 1731/2 O.S.")).toBe("about 22 February 1732 (11 February 1731/2 Old Style)");
  });

  it("keeps its place and its year in a span", () => {
    expect(voiced("since 25 October 1917 O.S.")).toBe("from 7 November 1917 (25 October 1917 Old Style), no end given");
  });
});

describe("in other languages", () => {
  it.each([
    ["es", "2018", "en algún momento de 2018"],
    ["es", "[2022-04-18..2022-04-21]", "entre el 18 y el 21 de abril de 2022"],
    ["es", "2022-04-19/2022-04-20", "del 19 al 20 de abril de 2022"],
    ["es", "2001-21/2001-22", "de la primavera de 2001 al verano de 2001"],
    ["es", "Y-13800000000", "hace 13.800 millones de años"],
    ["es-MX", "2022-05/..", "desde mayo de 2022, sin final indicado"],
    ["fr", "2022-05", "courant mai 2022"],
    ["fr", "19XX", "au cours du XXe siècle"],
    ["fr", "2022-04-01/2022-08-01", "du 1er avril au 1er août 2022"],
    ["fr", "2022-04/2022-10", "d’avril à octobre 2022"],
    ["fr", "2001-22/2001-23", "de l’été 2001 à l’automne 2001"],
    ["fr", "Y-1200000", "il y a 1,2 million d’années"],
    ["de", "2022-05", "irgendwann im Mai 2022"],
    ["de", "201X", "irgendwann in den 2010er Jahren"],
    ["de", "[2022-04-18..2022-04-21]", "zwischen dem 18. und 21. April 2022"],
    ["de", "2022-04-30/2022-05", "vom 30. April 2022 bis Mai 2022"],
    ["de", "/2022-04-21", "bis zum 21. April 2022, Beginn unbekannt"],
    ["de", "-0043", "irgendwann 44 v. Chr."],
    ["de", "[-0489-08-12,-0489-09-12]", "12. August 490 v. Chr. oder 12. September 490 v. Chr."],
    ["de", "[18XX,198X,2001-21]", "19. Jahrhundert, 1980er Jahre oder Frühling 2001"],
    ["de", "{2022-04-18,199X}", "jeweils: 18. April 2022 und 1990er Jahre"],
    ["fr", "[-0489-08-12,-0489-09-12]", "le 12 août 490 av. J.-C. ou le 12 septembre 490 av. J.-C."],
    ["it", "[1895,1897]", "1895 o 1897"],
    ["it", "[198X,199X]", "gli anni 1980 o gli anni 1990"],
    ["fr", "[1467~..1498~]/1530", "d’environ entre 1467 et 1498 à 1530"],
    ["ko", "[2022-04-18..2022-04-21]", "between 2022년 4월 18일 and 21일"],
    ["xx_bad!", "2018", "some time in 2018"],
    ["th", "2018-05-01", "1 พฤษภาคม 2018"],
  ])("%s: %s is %s", (locale, text, expected) => {
    expect(
      said(text, { locale })
        .replace(/ค\.ศ\. /, "")
        .replace(/[\u00a0\u202f]/g, " "),
    ).toBe(expected);
  });

  it("no place of a template stays open, no word is doubled, whatever is said", () => {
    const end = fc.constantFrom(
      "",
      "..",
      "2018",
      "2018-05",
      "2018-05-01",
      "2018~",
      "2018-05?",
      "2001-22",
      "201X",
      "19XX",
    );
    const more = fc.constantFrom(
      "Y-66000000",
      "-0043",
      "2022-04-21T21:00",
      "[2018..2020]",
      "{2018,2020-05}",
      "[..2018-05-01]",
    );
    const text = fc.oneof(
      fc.tuple(end, end).map((ends) => ends.join("/")),
      more,
      end,
    );
    const options = fc.record({
      locale: fc.constantFrom("en", "es", "fr", "de", "en-US", "it", "ar", "zh"),
      form: fc.constantFrom("short" as const, "long" as const, "spoken" as const),
    });
    fc.assert(
      fc.property(text, options, (input, how) => {
        if (input === "" || input === "..") return;
        try {
          parseDate(input);
        } catch {
          return; // reversed
        }
        const words = said(input, how);
        expect(words).not.toMatch(/[{}]|undefined|NaN|\b(\p{L}{2,}) \1\b/u);
        expect(words.trim()).toBe(words);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("a date that its source left vague", () => {
  const VAGUE = [
    "early 1883",
    "mid-1889",
    "late 44 BC",
    "mid AD 79",
    "early May 2022",
    "mid-February 2020",
    "late August 44 BC",
    "early 1980s",
    "mid-1980s",
    "late 440s",
    "early 1st century",
    "mid-20th century",
    "late 8th century BC",
    "late 1st century BC",
    "early 2nd millennium",
    "late 2nd millennium BC",
  ];

  it.each(VAGUE)("%s is said as it was written, and means the same again", (text) => {
    const span = parseDate(text);
    expect(formatSpan(span)).toBe(text);
    expect(parseDate(formatSpan(span))).toEqual(span);
  });

  it("means the same again, whatever it is a part of", () => {
    const part = fc.constantFrom("early", "mid", "late");
    const era = fc.constantFrom("", " BC");
    const count = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });
    const text = fc.oneof(
      fc.tuple(count(9998), era).map(([year, which]) => `AD ${year}`.slice(which ? 3 : 0) + which),
      fc.tuple(count(9998), era).map(([year, which]) => `May ${which ? "" : "AD "}${year}${which}`),
      fc.tuple(count(99), count(9)).map(([century, decade]) => `${century}${decade}0s`),
      fc.tuple(count(99), era).map(([century, which]) => `${century}th century${which}`),
      fc.tuple(count(9), era).map(([millennium, which]) => `${millennium}th millennium${which}`),
    );
    fc.assert(
      fc.property(part, text, (which, whole) => {
        const span = withoutNotes(parseDate(`${which} ${whole}`));
        expect(withoutNotes(parseDate(formatSpan(span)))).toEqual(span);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["from early 1883 to late 1889"],
    ["from the late 15th century to the early 16th century"],
    ["from the mid-1980s to mid-May 2001"],
  ])("%s means the same again", (text) => {
    const span = parseDate(text);
    expect(formatSpan(span)).toBe(text);
    expect(parseDate(formatSpan(span, { form: "short" }))).toEqual(span);
  });

  it.each([
    ["de", "Anfang 1883", "Mitte Mai 2022", "Ende der 1980er Jahre", "Ende des 8. Jahrhunderts v. Chr."],
    ["fr", "début 1883", "mi-mai 2022", "fin des années 1980", "fin du VIIIe siècle av. J.-C."],
    [
      "es",
      "principios de 1883",
      "mediados de mayo de 2022",
      "finales de la década de 1980",
      "finales del siglo VIII a. C.",
    ],
    ["it", "inizio del 1883", "metà di maggio 2022", "fine degli anni 1980", "fine dell’VIII secolo a.C."],
    ["pt", "início de 1883", "meados de maio de 2022", "final da década de 1980", "final do século VIII a.C."],
    ["nl", "begin 1883", "medio mei 2022", "eind jaren 1980", "eind 8e eeuw v.Chr."],
    ["ru", "начало 1883 г.", "середина мая 2022 г.", "конец 1980-х годов", "конец VIII века до н. э."],
    ["ar", "أوائل عام 1883", "منتصف مايو 2022", "أواخر عقد 1980", "أواخر القرن الثامن قبل الميلاد"],
    ["he", "תחילת 1883", "אמצע מאי 2022", "סוף שנות ה-1980", "סוף המאה ה-8 לפנה״ס"],
    ["hi", "1883 की शुरुआत", "मई 2022 का मध्य", "1980 के दशक का अंत", "8वीं सदी ईसा-पूर्व का अंत"],
    ["ja", "1883年初頭", "2022年5月中旬", "1980年代末", "紀元前8世紀末"],
    ["zh", "1883年初", "2022年5月中旬", "20世纪80年代末", "公元前8世纪末"],
  ])("is left vague in %s", (locale, ...expected) => {
    const texts = ["early 1883", "mid-May 2022", "late 1980s", "late 8th century BC"];
    expect(texts.map((text) => said(text, { locale }).replace(/\s/g, " "))).toEqual(expected);
  });

  it.each([
    ["de", "vom Ende des 15. Jahrhunderts bis zum Anfang des 16. Jahrhunderts"],
    ["fr", "de la fin du XVe siècle au début du XVIe siècle"],
    ["es", "desde finales del siglo XV hasta principios del siglo XVI"],
    ["it", "dalla fine del XV secolo all’inizio del XVI secolo"],
    ["pt", "do final do século XV ao início do século XVI"],
    ["ru", "конец XV века — начало XVI века"],
    ["hi", "15वीं सदी के अंत से 16वीं सदी की शुरुआत तक"],
  ])("is an end in %s", (locale, expected) => {
    expect(said("late 15th to early 16th century", { locale })).toBe(expected);
  });

  it.each([
    ["en", "between late 1889 and early 1891", "between late 1889 and early 1891"],
    ["en", "between late 1889 and 1895", "between late 1889 and 1895"],
    ["en", "late May or early June 2018", "late May 2018 or early June 2018"],
    ["de", "between late 1889 and early 1891", "zwischen Ende 1889 und Anfang 1891"],
    ["it", "between late 1889 and early 1891", "tra la fine del 1889 e l’inizio del 1891"],
    ["pt", "between late 1889 and early 1891", "entre o final de 1889 e o início de 1891"],
    ["hi", "between late 1889 and early 1891", "1889 के अंत से 1891 की शुरुआत के बीच"],
  ])("in %s, is an end of a range or one of several: %s", (locale, text, expected) => {
    expect(said(text, { locale })).toBe(expected);
  });

  it("is exactly that, and has a name of its own; other ranges are told by their ends", () => {
    expect(said("2022-37")).toBe("some time in the first four months of 2022");
    expect(said("[1467~..1498~]")).toBe("about 1467 to 1498");
    expect(said("[1467..1499]")).toBe("between 1467 and 1499");
    expect(said("early 2000s")).toBe("about 2000 to 2003");
    expect(said("late 440s BC")).toBe("about 442 to 440 BC");
    expect(said("early 1883?")).toBe("early 1883, uncertain");
    expect(said("early 1980s?", { form: "spoken" })).toBe("possibly the early 1980s");
  });
});

describe("instants and zones", () => {
  it("are told in the display zone, floating times where they are", () => {
    const displayZone = "America/Havana";
    expect(said("2022-04-22T01:00:00Z", { displayZone })).toBe("21 April 2022, 21:00 GMT-4");
    expect(said("2022-04-22T01:00:00", { displayZone })).toBe("22 April 2022, 01:00");
    expect(said("2022-04-22", { displayZone })).toBe("22 April 2022");
  });

  it("tell no midnight that a number only implies", () => {
    expect(formatExtent(extentOfNumber(instantOf(2022, 4, 21)))).toBe("21 April 2022");
    expect(formatExtent(extentOfNumber(instantOf(2022, 4, 21, 21)))).toBe("21 April 2022, 21:00 UTC");
    expect(formatExtent(extentOfNumber(1))).toBe("1 January 1970, 00:00:00.001 UTC");
  });

  it("need a known zone", () => {
    expect(() => said("2018", { displayZone: "Mars/Olympus" })).toThrow(DateError);
  });
});

describe("a date alone", () => {
  it.each([
    ["2018", "2018"],
    ["2022-05", "May 2022"],
    ["2022-04-21", "21 April 2022"],
    ["201X", "2010s"],
    ["19XX", "20th century"],
    ["1850~", "about 1850"],
  ])("%s is %s", (text, expected) => {
    const { start } = parseDate(text);
    expect(isExtent(start) && formatExtent(start)).toBe(expected);
  });
});
