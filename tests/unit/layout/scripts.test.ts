import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphemesOf } from "../../../src/layout/breaks.ts";
import { isLeftwardLanguage, joined, runsLeft } from "../../../src/layout/direction.ts";
import { fitLine, wrapText, type Measure } from "../../../src/layout/text.ts";

/** Every character is as wide as half its size; marks that are not seen have no width. */
const measure: Measure = (text, size) =>
  graphemesOf(text.replace(/[\u200b-\u200f\u2066-\u2069]/g, "")).length * size * 0.5;
const style = { size: 10, weight: 400, leading: 12 };

/** The lines of a text, of at most so many characters each. */
function lines(text: string, most: number): readonly string[] {
  return wrapText(text, most * 5, style, measure).lines;
}

describe("a script without blanks between words", () => {
  it.each([
    ["Thai", 14, ["รัฐธรรมนูญฉบับใหม่", "มีผลบังคับใช้"]],
    ["Lao", 10, ["ການປະກາດ", "ເອກະລາດຂອງ", "ລາວ"]],
    ["Khmer", 9, ["ការប្រកាសឯករាជ្យ", "របស់កម្ពុជា"]],
  ])("is broken between words: %s", (_, most, expected) => {
    expect(lines(expected.join(""), most)).toEqual(expected);
  });

  it("keeps the mark of Thai that repeats a word with that word", () => {
    expect(lines("เรื่องต่าง ๆ", 6)).toEqual(["เรื่อง", "ต่าง ๆ"]);
  });
});

describe("Japanese", () => {
  it("begins no line with what ends something, and ends none with what begins something", () => {
    expect(lines("協議が再開、二日間", 5)).toEqual(["協議が再", "開、二日間"]);
    expect(lines("政府は「合意」を発表", 4)).toEqual(["政府は", "「合意」", "を発表"]);
    expect(lines("きっと、もっと、ずっと", 5)).toEqual(["きっと、", "もっと、", "ずっと"]);
  });

  it("does so at any width", () => {
    const word = fc.stringMatching(/^「?[移民協議が再開]{1,6}[っゃー、。々]?」?$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.integer({ min: 12, max: 30 }), (words, most) => {
        const all = lines(words.join(""), most);
        expect(all.join("")).toBe(words.join(""));
        for (const line of all.slice(1)) expect(line).not.toMatch(/^[っゃー、。々」]/u);
        for (const line of all) expect(line).not.toMatch(/「$/u);
      }),
    );
  });

  it("keeps a word of Katakana whole, and breaks one that has no room before no small sign", () => {
    expect(lines("東京オリンピックの開会式", 8)).toEqual(["東京オリンピック", "の開会式"]);
    expect(lines("新オリンピックの開会式", 6)).toEqual(["新", "オリンピック", "の開会式"]);
    expect(lines("スーパーマーケット", 3)).toEqual(["スー", "パー", "マー", "ケット"]);
  });

  it("keeps a figure with what it counts", () => {
    expect(lines("二度目の2022年4月", 8)).toEqual(["二度目の", "2022年4月"]);
  });

  it("leaves no character alone in the last line", () => {
    expect(lines("山陽新幹線岡山間が開業", 10)).toEqual(["山陽新幹線岡", "山間が開業"]);
  });
});

describe("other scripts", () => {
  it("breaks Korean at its blanks", () => {
    expect(lines("대한민국 정부 수립과 한국 전쟁", 8)).toEqual(["대한민국 정부", "수립과 한국", "전쟁"]);
  });

  it("keeps marks of French with what they belong to", () => {
    expect(lines("Qui est là ? « Moi »", 9)).toEqual(["Qui est", "là ?", "« Moi »"]);
  });

  it("parts neither letters of Hindi that are joined nor an emoji of several", () => {
    expect(graphemesOf("क्षत्रिय")).toEqual(["क्ष", "त्रि", "य"]);
    expect(lines("राष्ट्रीय", 2)).toEqual(["राष्ट्री", "य"]);
    expect(fitLine("क्षत्रिय", 10, style, measure).lines).toEqual(["क्ष…"]);
    expect(fitLine("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 10, style, measure).lines).toEqual(["👩‍👩‍👧…"]);
  });
});

describe("text that runs to the left", () => {
  it("is told by its first letter, whatever stands before that", () => {
    expect(runsLeft("אירוע ABC סוף!")).toBe(true);
    expect(runsLeft("12. «حدث»")).toBe(true);
    expect(runsLeft("BBC تعلن")).toBe(false);
    expect(runsLeft("plain")).toBe(false);
    expect(runsLeft("٢٠٢٢")).toBe(false);
    expect(runsLeft("")).toBe(false);
  });

  it("runs so in each of its lines, and text that runs to the right likewise", () => {
    const arabic = lines("تعلن هيئة BBC World Service وقف البث", 12);
    expect(arabic.map(runsLeft)).toEqual(arabic.map(() => true));
    expect(arabic[0]).toBe("تعلن هيئة");
    const german = lines("Das Wort שלום עולם heute", 12);
    expect(german.map(runsLeft)).toEqual(german.map(() => false));
    expect(german[1]).toBe("\u200eשלום עולם");
  });

  it("is cut at its end", () => {
    const [line] = fitLine("استئناف محادثات الهجرة", 50, style, measure).lines;
    expect(line).toBe("استئناف م…");
    expect(runsLeft(line!)).toBe(true);
  });

  it("turns nothing round that stands beside it", () => {
    expect(joined(["3 May", "Politics"], " · ")).toBe("3 May · Politics");
    expect(joined(["أبريل 2022", "5G"], " · ")).toBe("\u2068أبريل 2022\u2069 · \u20685G\u2069");
    // What is isolated does not tell how the whole runs.
    expect(runsLeft(joined(["أبريل 2022", "5G"], " · "))).toBe(false);
    expect(joined(["أبريل 2022"], " · ")).toBe("أبريل 2022");
  });
});

describe("languages", () => {
  it.each(["ar", "ar-EG", "fa-u-ca-persian", "he", "ur", "yi", "ckb", "ps", "dv", "pa-PK", "az-Arab"])(
    "run to the left: %s",
    (tag) => {
      expect(isLeftwardLanguage(tag)).toBe(true);
    },
  );

  it.each(["en", "ja", "pa", "az", "ku", "ar-Latn", "ha"])("run to the right: %s", (tag) => {
    expect(isLeftwardLanguage(tag)).toBe(false);
  });
});
