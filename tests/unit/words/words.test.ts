import { describe, expect, it } from "vitest";
import { bringAllLanguages } from "../../../src/words/all.ts";
import { wordsOf } from "../../../src/words/index.ts";

bringAllLanguages();

const COUNTS = [0, 1, 2, 3, 11, 100, 1_000_000];

describe("the words of a language", () => {
  it.each([
    ["en", ["0 events", "1 event", "2 events", "3 events", "11 events", "100 events", "1,000,000 events"]],
    ["ar", ["لا أحداث", "حدث واحد", "حدثان", "3 أحداث", "11 حدثًا", "100 حدث", "1,000,000 حدث"]],
    ["ar-EG", ["لا أحداث", "حدث واحد", "حدثان", "٣ أحداث", "١١ حدثًا", "١٠٠ حدث", "١٬٠٠٠٬٠٠٠ حدث"]],
    ["fr", ["0 événement", "1 événement", "2 événements"]],
    ["ja", ["0件の出来事", "1件の出来事"]],
    ["hi-u-nu-deva", ["० घटना", "१ घटना", "२ घटनाएँ"]],
  ])("count as it does: %s", (lang, expected) => {
    const words = wordsOf(lang);
    expect(COUNTS.slice(0, expected.length).map((count) => words.say("events", { count }))).toEqual(expected);
  });

  it("are those of the language where a country, script or calendar is told with it", () => {
    const words = ["es-MX", "fr-CA", "zh-Hans-CN", "ja-JP-u-ca-japanese", "iw"].map((lang) =>
      wordsOf(lang).say("close"),
    );
    expect(words).toEqual(["Cerrar", "Fermer", "关闭", "閉じる", "סגירה"]);
  });

  it("are English for a language that is not there, with English figures and plurals", () => {
    const words = wordsOf("fa");
    expect(words.say("events", { count: 1234 })).toBe("1,234 events");
    expect(words.say("events", { count: 1 })).toBe("1 event");
    // A date that runs to the left does not turn them round.
    expect(words.say("asOf", { date: "۲۱ آوریل ۲۰۲۲" })).toBe("as of \u2068۲۱ آوریل ۲۰۲۲\u2069");
    expect(wordsOf("th").say("asOf", { date: "21 เมษายน 2022" })).toBe("as of 21 เมษายน 2022");
    expect(wordsOf("ar").say("asOf", { date: "21 أبريل 2022" })).not.toMatch(/[\u2066-\u2069]/);
  });
});

describe("a page's own words", () => {
  const events = {
    one: "{count} wydarzenie",
    few: "{count} wydarzenia",
    many: "{count} wydarzeń",
    other: "{count} wydarzenia",
  };

  it("count as the page's language does, though nothing else of it is there", () => {
    const words = wordsOf("pl", { events });
    expect([1, 2, 5, 22, 12_345].map((count) => words.say("events", { count }))).toEqual([
      "1 wydarzenie",
      "2 wydarzenia",
      "5 wydarzeń",
      "22 wydarzenia",
      "12\u00a0345 wydarzeń",
    ]);
  });

  it("leave the others in English", () => {
    expect(wordsOf("pl", { events }).say("count", { count: 2, range: "2022" })).toBe("2 events, 2022, open");
  });

  it("have the figures of the page's language", () => {
    expect(wordsOf("fa", { more: "و {count} دیگر" }).say("more", { count: 12 })).toBe("و ۱۲ دیگر");
  });

  it("are taken in their last form where another is not given", () => {
    expect(wordsOf("pl", { events: { other: "wydarzenia: {count}" } }).say("events", { count: 5 })).toBe(
      "wydarzenia: 5",
    );
  });
});
