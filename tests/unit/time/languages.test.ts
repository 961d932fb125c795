import { describe, expect, it } from "vitest";
import { formatEdtf, formatSpan } from "../../../src/time/whole.ts";
import { parseDate } from "../../../src/time/whole.ts";

/** What the engine writes as a date in the languages of pages has to be read as that date. */
const LOCALES = "en-GB en-US en-CA en-IN es es-MX fr fr-CA de pt-BR pt-PT it nl ru ar ar-EG he hi zh-CN zh-TW ja".split(
  " ",
);
const LANGUAGES = "en-GB es fr de pt it nl ru ar he hi zh ja".split(" ");

const days = Array.from({ length: 24 }, (_, at) => new Date(Date.UTC(1945 + at * 3, at % 12, 1 + ((at * 7) % 28))));
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

function written(locale: string, options: Intl.DateTimeFormatOptions): [string, string][] {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
  return days.map((day) => [format.format(day), isoOf(day)]);
}

function read(text: string, locale?: string): string {
  return formatEdtf(parseDate(text, { yearPivot: 40, ...(locale ? { locale } : {}) }));
}

describe("a date as Intl writes it", () => {
  it.each(LOCALES)("in %s is read in that language, whatever its style", (locale) => {
    for (const dateStyle of ["full", "long", "medium", "short"] as const)
      for (const [text, day] of written(locale, { dateStyle })) expect([text, read(text, locale)]).toEqual([text, day]);
    for (const month of ["long", "short"] as const) {
      for (const [text, day] of written(locale, { month, year: "numeric" }))
        expect([text, read(text, locale)]).toEqual([text, day.slice(0, 7)]);
    }
  });

  it.each(LANGUAGES)("in %s is read where nobody says which language it is", (locale) => {
    for (const dateStyle of ["full", "long", "medium"] as const)
      for (const [text, day] of written(locale, { dateStyle })) expect([text, read(text)]).toEqual([text, day]);
  });

  it.each(LOCALES)("in %s may have its era", (locale) => {
    const format = new Intl.DateTimeFormat(locale, {
      year: "numeric",
      era: "short",
      timeZone: "UTC",
      calendar: "gregory",
    });
    expect(read(format.format(new Date(Date.UTC(1999, 5))), locale)).toBe("1999");
    expect(read(format.format(new Date(Date.UTC(-43, 5))), locale)).toBe("-0043");
  });
});

describe("a part of a year or month as it is told", () => {
  const TEXTS = ["early 1883", "mid-1889", "late 2022", "late 44 BC", "mid AD 79"].concat([
    "early March 2022",
    "mid-May 2022",
    "late August 1945",
    "mid-February 44 BC",
  ]);

  it.each(LANGUAGES)("in %s is read as that again", (locale) => {
    for (const text of TEXTS) {
      const span = parseDate(text);
      const words = formatSpan(span, { locale });
      expect([words, parseDate(words, { locale })]).toEqual([words, span]);
      expect([words, parseDate(words)]).toEqual([words, span]);
    }
  });
});
