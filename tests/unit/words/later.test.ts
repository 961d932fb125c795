import { expect, it } from "vitest";
import { formatExtent, parseDate, type Extent } from "../../../src/time/index.ts";
import { wordsOf } from "../../../src/words/index.ts";
import { languageLater } from "../../../src/words/later.ts";

const day = parseDate("2022-04-21").start as Extent;

it("waits for nothing in English", () => {
  expect(languageLater("en")).toBeUndefined();
  expect(languageLater("en-GB-u-ca-gregory")).toBeUndefined();
  expect(languageLater("fa")).toBeUndefined();
});

it.each(["ar", "de", "es", "fr", "he", "hi", "ja", "pt", "zh"])("brings the words of %s, once", async (lang) => {
  expect(wordsOf(lang).say("close")).toBe("Close");
  await languageLater(lang);
  expect(wordsOf(lang).say("close")).not.toBe("Close");
  expect(languageLater(lang)).toBeUndefined();
});

it("brings a calendar beside a language that is there already", async () => {
  expect(formatExtent(day, { locale: "ja-u-ca-japanese" })).toBe("2022年4月21日");
  await languageLater("ja-u-ca-japanese");
  expect(formatExtent(day, { locale: "ja-u-ca-japanese" })).toBe("令和4年4月21日");
  expect(formatExtent(day, { locale: "en-u-ca-buddhist" })).toBe("21 April 2565 BE");
  expect(languageLater("ja-u-ca-japanese")).toBeUndefined();
});
