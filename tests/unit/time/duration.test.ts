import { describe, expect, it } from "vitest";
import { DAY, formatDuration, HOUR, MINUTE, MONTH, YEAR } from "../../../src/time/index.ts";
import { bringAllPhrases } from "../../../src/time/phrases/all.ts";

bringAllPhrases();

describe("a length of time", () => {
  it.each([
    [2 * YEAR, "2 years"],
    [YEAR, "1 year"],
    [3.45 * MONTH, "3½ months"],
    [4 * DAY, "4 days"],
    [36 * HOUR, "1½ days"],
    [6 * HOUR, "6 hours"],
    [59.9 * MINUTE, "1 hour"],
    [11.4 * MONTH, "11 months"],
    [11.9 * MONTH, "1 year"],
    [364 * DAY, "1 year"],
    [12_345 * YEAR, "12,300 years"],
    [1.2e6 * YEAR, "1.2 million years"],
    [13.8e9 * YEAR, "13.8 billion years"],
    [-4 * DAY, "4 days"],
    [0, "0 milliseconds"],
    [Infinity, ""],
    [NaN, ""],
  ])("of %d ms is %s", (ms, expected) => expect(formatDuration(ms)).toBe(expected));

  it("is told in the locale's words", () => {
    expect(formatDuration(3.5 * MONTH, { locale: "de" })).toBe("3½ Monate");
    expect(formatDuration(1.2e6 * YEAR, { locale: "fr" })).toBe("1,2 million d’années");
    expect(formatDuration(2 * YEAR, { form: "short" })).toBe("2 yrs");
  });

  it("never skips from one unit's words into nonsense", () => {
    for (let ms = 1; ms < 1e21; ms *= 1.07) {
      expect(formatDuration(ms)).toMatch(/^[\d.,]+½? (?:million |billion )?[a-z]+$/);
      expect(formatDuration(ms)).not.toMatch(/^(?:12 months|60 minutes|60 seconds|24 hours|1000 milliseconds)$/);
    }
  });
});
