import { describe, expect, it } from "vitest";
import { intlLocale, shortCount } from "../../../src/time/locale.ts";

describe("a locale for Intl", () => {
  it.each([
    ["en", "en-GB"],
    ["EN", "en-GB"],
    ["en-u-ca-hebrew", "en-GB-u-ca-hebrew"],
    ["en-US", "en-US"],
    ["en-US-u-ca-hebrew", "en-US-u-ca-hebrew"],
    ["eng", "en-GB"],
    ["iw", "he"],
    ["no language", "en-GB"],
  ])("%s is %s", (tag, expected) => {
    expect(intlLocale(tag)).toBe(expected);
  });
});

describe("a short count", () => {
  it.each([
    ["en-GB", ["7", "4096", "12k", "27k", "1.2m"]],
    ["de", ["7", "4096", "12k", "27k", "1235k"]],
    ["es-MX", ["7", "4096", "12k", "27k", "1235k"]],
    ["ja", ["7", "4096", "1.2万", "2.7万", "123万"]],
    ["ar-EG", ["٧", "٤٠٩٦", "١٢k", "٢٧k", "١٢٣٥k"]],
    ["hi-u-nu-deva", ["७", "४०९६", "१२k", "२७k", "१२३५k"]],
  ])("is in the figures of %s, and never long", (locale, expected) => {
    expect([7, 4096, 12_345, 27_000, 1_234_567].map((count) => shortCount(count, locale))).toEqual(expected);
  });
});
