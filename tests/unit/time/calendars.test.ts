import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bringCalendars } from "../../../src/time/calendars/bring.ts";
import { DAY } from "../../../src/time/instant.ts";
import type { Step } from "../../../src/time/step.ts";
import { ticksOf, tickTimes, widestLabels } from "../../../src/time/ticks.ts";
import { formatExtent, formatSpan, instantOf, parseDate, type Extent } from "../../../src/time/whole.ts";

bringCalendars();

/** A locale for each calendar, with the first year in which Intl has no Julian one in its place. */
const CALENDARS: [locale: string, from: number][] = [
  ["fa-IR-u-ca-persian", 700],
  ["ar-SA-u-ca-islamic-umalqura", 700],
  ["ar-u-ca-islamic-civil", 700],
  ["tr-u-ca-islamic-tbla", 700],
  ["he-u-ca-hebrew", 1],
  ["hi-u-ca-indian", 100],
  ["am-u-ca-ethiopic", 10],
  ["am-u-ca-ethioaa", 1],
  ["ar-EG-u-ca-coptic", 300],
  ["zh-u-ca-chinese", 1700],
  ["ko-u-ca-dangi", 1700],
  ["th-TH-u-ca-buddhist", 1583],
  ["ja-JP-u-ca-japanese", 1873],
  ["zh-TW-u-ca-roc", 1912],
];
/** Those whose months are their own. */
const OWN = CALENDARS.filter(([locale]) => !/buddhist|japanese|roc/.test(locale));
const REACH_YEARS = 2090;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl's own words; its formatters take long to make. */
function formatOf(locale: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(shape)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...shape });
  formats.set(key, format);
  return format;
}

function intl(locale: string, time: number, shape: Intl.DateTimeFormatOptions): string {
  return formatOf(locale, shape).format(time);
}

function intlPart(locale: string, time: number, ...types: string[]): string {
  const parts = formatOf(locale, { year: "numeric", month: "numeric", day: "numeric" }).formatToParts(time);
  return parts.find(({ type }) => types.includes(type))!.value;
}

const isoDay = (time: number): string => new Date(time).toISOString().replace(/T.*/, "");
/** A day of a calendar since some year. */
const daySince = (year: number): fc.Arbitrary<number> =>
  fc.integer({ min: instantOf(year) / DAY, max: instantOf(REACH_YEARS) / DAY }).map((day) => day * DAY);

describe.each(CALENDARS)("%s", (locale, from) => {
  it("tells a day as Intl does", () => {
    fc.assert(
      fc.property(daySince(from), (time) => {
        expect(formatExtent(parseDate(isoDay(time)).start as Extent, { locale })).toBe(
          intl(locale, time, { year: "numeric", month: "long", day: "numeric" }),
        );
      }),
    );
  });

  it("has labels as wide as those that it asks room for", () => {
    const steps: Step[] = [
      { unit: "year", count: 1 },
      { unit: "month", count: 1 },
      { unit: "month", count: 3 },
      { unit: "week", count: 1 },
      { unit: "day", count: 1 },
    ];
    fc.assert(
      fc.property(daySince(from), fc.constantFrom(...steps), (start, step) => {
        const window = [start, start + 500 * DAY] as const;
        const { lower, upper } = ticksOf(step, ...window, { locale });
        const widest = widestLabels(step, ...window, { locale });
        const longest = (labels: readonly { label: string }[]): number =>
          Math.max(0, ...labels.map(({ label }) => label.length));
        expect(longest(lower)).toBeLessThanOrEqual(longest(widest.lower));
        expect(longest(upper)).toBeLessThanOrEqual(longest(widest.upper));
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(OWN)("the axis in %s", (locale, from) => {
  const shape = { month: "long" } as const;
  const isFirst = (time: number): boolean => Number(intlPart(`${locale}-nu-latn`, time, "day")) === 1;
  const yearOf = (time: number): string => intlPart(locale, time, "year", "relatedYear");

  it("has a tick on the first day of every month, by its name, and on no other", () => {
    fc.assert(
      fc.property(daySince(from), (start) => {
        const end = start + 400 * DAY;
        const days = Array.from({ length: 401 }, (_, at) => start + at * DAY);
        const firsts = days.filter(isFirst);
        // Five or six days at the end of a year are no month that has room for a name.
        const months = firsts.filter(
          (time, at) => (firsts[at + 1] ?? Infinity) - time > 6 * DAY || time > end - 7 * DAY,
        );
        const { lower } = ticksOf({ unit: "month", count: 1 }, start, end, { locale });
        const isLast = (time: number): boolean => time > end - 7 * DAY;
        expect(lower.map(({ time }) => time).filter((time) => !isLast(time))).toEqual(
          months.filter((time) => !isLast(time)),
        );
        for (const { time, label, strong } of lower) {
          expect(label).toBe(intl(locale, time, shape));
          expect(strong).toBe(yearOf(time) !== yearOf(time - DAY));
        }
      }),
      { numRuns: 10 },
    );
  });

  it("has a tick on the first day of every round year, by its number, and on no other", () => {
    fc.assert(
      fc.property(daySince(from), fc.constantFrom(1, 2, 5, 10), (start, count) => {
        const end = start + 40 * 366 * DAY;
        const { lower } = ticksOf({ unit: "year", count }, start, end, { locale });
        for (const { time, label } of lower.filter((tick) => tick.time < instantOf(REACH_YEARS))) {
          expect(yearOf(time)).not.toBe(yearOf(time - DAY));
          expect(Number(intlPart(`${locale}-nu-latn`, time, "year", "relatedYear")) % count).toBe(0);
          expect(label).toBe(intl(locale, time, { year: "numeric" }));
        }
        expect(lower.length).toBeGreaterThanOrEqual(Math.floor(40 / count));
      }),
      { numRuns: 10 },
    );
  });

  it("counts pairs of days from the first of a month", () => {
    const { lower } = ticksOf({ unit: "day", count: 2 }, instantOf(2022, 3), instantOf(2022, 5), { locale });
    const odd = lower.map(({ time }) => Number(intlPart(`${locale}-nu-latn`, time, "day")) % 2);
    expect(new Set(odd)).toEqual(new Set([1]));
    expect(lower.length).toBeGreaterThan(27);
  });
});

describe("what has no name in another calendar", () => {
  it.each([
    ["fa-u-ca-persian", "2018", "some time in \u2068۲۰۱۸ م.\u2069"],
    ["fa-u-ca-persian", "2022-05/..", "from \u2068مهٔ ۲۰۲۲ م.\u2069, no end given"],
    ["ar-SA-u-ca-islamic-umalqura", "2018", "في وقت ما من عام ٢٠١٨ م"],
    ["he-u-ca-hebrew", "2022-05", "במהלך מאי 2022 לספירה"],
    ["en-u-ca-hebrew", "2018", "some time in AD 2018"],
    ["en-u-ca-hebrew", "201X", "between AD 2010 and AD 2019"],
    ["en-u-ca-hebrew", "2022-34", "some time in the second quarter of AD 2022"],
    ["en-u-ca-hebrew", "-0043/0014", "from 44 BC to AD 14"],
    ["en-u-ca-hebrew", "Y-66000000", "66 million years ago"],
    ["en-u-ca-islamic-civil", "0570", "some time in AD 570"],
    ["ja-JP-u-ca-japanese", "1868-01-03", "西暦1868年1月3日"],
    ["zh-TW-u-ca-roc", "1911-10-10", "西元1911年10月10日"],
  ])("is told in the Gregorian one, with its era: %s %s", (locale, date, expected) => {
    expect(formatSpan(parseDate(date), { locale })).toBe(expected);
  });

  it("stays in the calendar in which an older source has it", () => {
    expect(formatSpan(parseDate("11 February 1731/2 O.S."), { locale: "en-u-ca-hebrew" })).toBe(
      "26 Shevat 5492 (11 February 1731/2 Old Style)",
    );
  });
});

describe("years that begin as ours do", () => {
  it.each([
    ["th-u-ca-buddhist", "2018", "some time in พ.ศ. 2561"],
    ["th-u-ca-buddhist", "0544", "some time in พ.ศ. 1087"],
    ["en-u-ca-buddhist", "198X", "between 2523 BE and 2532 BE"],
    ["en-u-ca-buddhist", "19XX", "between 2443 BE and 2542 BE"],
    ["ja-JP-u-ca-japanese", "2018", "平成30年のある時点"],
    ["ja-JP-u-ca-japanese", "2019", "平成31/令和元年のある時点"],
    ["ja-JP-u-ca-japanese", "1989-01", "昭和64/平成元年1月のある日"],
    ["ja-JP-u-ca-japanese", "2019-04-30/2019-05-01", "平成31年4月30日から令和元年5月1日まで"],
    ["zh-TW-u-ca-roc", "2018-05", "民國107年5月某日"],
  ])("have their numbers: %s %s", (locale, date, expected) => {
    expect(formatSpan(parseDate(date), { locale })).toBe(expected);
  });

  const yearTicks = (locale: string, count: number, from: number, to: number): string[] =>
    ticksOf({ unit: "year", count }, instantOf(from), instantOf(to), { locale }).lower.map(
      ({ time, label }) => `${new Date(time).getUTCFullYear()} ${label}`,
    );

  it("are round where their numbers are", () => {
    expect(yearTicks("en-u-ca-buddhist", 20, 1950, 2000)).toEqual(["1957 2500 BE", "1977 2520 BE", "1997 2540 BE"]);
    expect(yearTicks("zh-TW-u-ca-roc", 10, 1895, 1925)).toEqual([
      "1900 西元1900年",
      "1910 西元1910年",
      "1912 民國1年",
      "1921 民國10年",
    ]);
  });

  it("are round by the Gregorian numbers where they are counted by reigns", () => {
    expect(yearTicks("ja-JP-u-ca-japanese", 20, 1860, 1930)).toEqual([
      "1860 西暦1860年",
      "1880 明治13年",
      "1900 明治33年",
      "1920 大正9年",
    ]);
  });
});

describe("an axis in another calendar", () => {
  it("is Gregorian where the calendar does not reach, with eras", () => {
    const { lower } = ticksOf({ unit: "year", count: 200 }, instantOf(300), instantOf(1100), {
      locale: "en-u-ca-persian",
    });
    expect(lower.map(({ label }) => label)).toEqual(["AD 400", "AD 600", "200 AP", "400 AP"]);
  });

  it("tells deep time as every axis does", () => {
    const label = (locale: string): string[] =>
      ticksOf({ unit: "year", count: 20_000_000 }, -2.1e18, 0, { locale }).lower.map((tick) => tick.label);
    expect(label("en-u-ca-persian").slice(0, 2)).toEqual(["60 Mya", "40 Mya"]);
    expect(label("en-u-ca-buddhist").slice(0, 2)).toEqual(["60 Mya", "40 Mya"]);
  });

  it("begins its days at midnight in the zone", () => {
    const options = { locale: "fa-u-ca-persian", displayZone: "Asia/Tehran" };
    const { lower, upper } = ticksOf({ unit: "month", count: 1 }, instantOf(2022, 3), instantOf(2022, 4), options);
    expect(lower.map(({ time, label }) => [new Date(time).toISOString(), label])).toEqual([
      ["2022-03-20T20:30:00.000Z", "فروردین"],
    ]);
    expect(upper.map(({ label }) => label)).toEqual(["۱۴۰۰", "۱۴۰۱"]);
    expect(
      tickTimes({ unit: "month", count: 1 }, instantOf(2022, 3), instantOf(2022, 4), "Asia/Tehran", "fa-u-ca-persian"),
    ).toEqual(lower.map(({ time }) => time));
  });

  it("names days above hours", () => {
    const { upper } = ticksOf({ unit: "hour", count: 12 }, instantOf(2022, 4, 20), instantOf(2022, 4, 21), {
      locale: "fa-u-ca-persian",
    });
    expect(upper.map(({ label }) => label)).toEqual(["۳۱ فروردین ۱۴۰۱", "۱ اردیبهشت ۱۴۰۱"]);
  });

  it("asks a house style for its days, and not for years that it cannot know", () => {
    const asked: string[] = [];
    const options = {
      locale: "fa-u-ca-persian",
      house: ({ start }: { start: unknown }) => void asked.push((start as Extent).edtf),
    };
    ticksOf({ unit: "day", count: 1 }, instantOf(2022, 3, 20), instantOf(2022, 3, 21), options);
    expect(asked).toEqual(["2022-03-20", "2022-03-21"]);
  });
});

describe("figures and calendars that a locale asks for", () => {
  it.each(["hi-IN-u-nu-deva", "ar-EG", "ar-u-nu-latn", "bn", "fa-u-ca-gregory", "th-u-nu-thai", "mr-u-nu-mymr"])(
    "are those of Intl: %s",
    (locale) => {
      const time = instantOf(2022, 4, 21);
      const shape = { calendar: "gregory", year: "numeric", month: "long", day: "numeric" } as const;
      expect(formatSpan(parseDate("2022-04-21"), { locale })).toBe(intl(locale, time, shape));
    },
  );

  it("are Gregorian where none is asked for, whatever the language is used to, and where Intl has none of the name", () => {
    expect(formatSpan(parseDate("2022-04-21"), { locale: "th" })).toBe("21 เมษายน 2022");
    expect(formatSpan(parseDate("2022-04-21"), { locale: "fa" })).toBe("۲۱ آوریل ۲۰۲۲");
    expect(formatSpan(parseDate("2022-04-21"), { locale: "en-u-ca-mayan" })).toBe("21 April 2022");
    expect(formatSpan(parseDate("2022-04-21"), { locale: "fa-u-ca-iso8601" })).toBe("۲۱ آوریل ۲۰۲۲");
  });
});
