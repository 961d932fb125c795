import { describe, expect, it } from "vitest";
import { areMeant, foreignLanguage } from "../../src/foreign-language.ts";
import { mayBeForeign, translationOf } from "../../src/translations.ts";

const titles = (...tags: string[]) => Object.fromEntries(tags.map((tag) => [tag, { title: tag }]));

describe("the translation of an event", () => {
  it.each([
    ["es", ["en", "es"], "es"],
    ["es-MX", ["es", "es-MX"], "es-MX"],
    ["es-MX", ["es"], "es"],
    ["es", ["es-MX"], "es-MX"],
    ["es-AR", ["es-MX"], "es-MX"],
    ["fa-u-ca-persian", ["fa"], "fa"],
    ["zh-Hant-TW", ["zh", "zh-Hant"], "zh-Hant"],
    ["es", ["ES"], "ES"],
    ["es", ["es_MX"], "es_MX"],
    ["es", ["fr", "not a language"], undefined],
    ["constructor", ["fr"], undefined],
  ])("in %s, of those in %j, is the one in %s", (lang, tags, expected) => {
    expect(translationOf({ title: "A", translations: titles(...tags) }, lang).title).toBe(expected);
  });

  it("is nothing where there is none", () => {
    expect(translationOf({ title: "A" }, "es")).toEqual({});
  });
});

describe("the language of an event's own words", () => {
  it.each([
    [undefined, undefined, undefined],
    ["fr", undefined, "fr"],
    ["fr-CA", undefined, "fr-CA"],
    ["es", undefined, undefined],
    ["es-MX", undefined, undefined],
    [undefined, "en", "en"],
    ["es", "en", undefined],
    ["en_GB", undefined, "en-GB"],
    ["no language at all", undefined, undefined],
    ["no language at all", "en", "en"],
  ])("shown in Spanish, of an event in %s among data in %s, is %s", (lang, source, expected) => {
    const event = lang === undefined ? {} : { lang };
    expect(foreignLanguage(event, { lang: "es-AR", source })).toBe(expected);
  });
});

describe("events", () => {
  const plain = { title: "A", date: "2018", id: "a", span: { start: "open" as const } };
  const spanish = { ...plain, translations: titles("es") };

  it.each([
    ["where one is translated", [plain, spanish], { lang: "es" }, true],
    ["where none is", [plain, plain], { lang: "es" }, false],
    ["where all are translated, but into another language", [spanish], { lang: "en" }, false],
    ["where the data are in another language", [plain], { lang: "es", source: "en" }, true],
    ["where the data are in this one", [plain], { lang: "es-MX", source: "es" }, false],
    [
      "where one says that it is in another, among others that do not",
      [{ ...plain, lang: "fr" }],
      { lang: "en" },
      false,
    ],
  ])("are meant to be in the language shown %s: %s", (_, events, languages, expected) => {
    expect(areMeant(events, languages)).toBe(expected);
    // What is looked at first lets nothing slip.
    expect(mayBeForeign(events, languages) || !expected).toBe(true);
  });

  it("may be in another language where one says so", () => {
    expect(mayBeForeign([plain, { ...plain, lang: "fr" }], { lang: "en" })).toBe(true);
    expect(mayBeForeign([plain, { ...plain, lang: "en" }], { lang: "en" })).toBe(false);
    expect(mayBeForeign([plain], { lang: "en", source: "en" })).toBe(false);
  });
});
