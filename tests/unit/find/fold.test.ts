import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/find/fold.ts";

const SEED = { seed: 20_261, numRuns: 1000 };

describe("a folded text", () => {
  it.each([
    ["case", "HAVANA", "havana"],
    ["accents, composed or not", "Škoda", "s\u030ckoda"],
    ["Vietnamese letters with two marks", "Đà Nẵng", "da nang"],
    ["letters that no decomposition takes apart", "Łódź, Ærø, Þór", "lodz, aero, thor"],
    ["the German sharp s", "Straße", "STRASSE"],
    ["the Turkish i, with its dot and without", "İstanbul Işık", "istanbul isik"],
    ["the Greek sigma at the end of a word", "Σίσυφος", "ΣΙΣΥΦΟΣ"],
    ["ligatures", "ﬁsh oﬃce œuvre", "fish office oeuvre"],
    ["ё and е", "Ёлка", "елка"],
    ["Arabic vowels and the stretching of a line", "مُحَمَّــدٌ", "محمد"],
    ["the forms of alef", "أحمد إسلام آمن ٱلله", "احمد اسلام امن الله"],
    ["ta marbuta and ha, alef maqsura and ya", "فاطمة على", "فاطمه علي"],
    ["Persian kaf and ya, with a joiner between", "کتاب می\u200cخواهم", "كتاب ميخواهم"],
    ["Hebrew points and letters at the end of a word", "שָׁלוֹם", "שלומ"],
    ["the nukta and the moon of a nasal", "क़लम नदियाँ", "कलम नदियां"],
    ["the width of letters", "ＡＢＣ　１２", "abc 12"],
    ["half-width katakana", "ｶﾞｷﾞ", "ガギ"],
    ["katakana and hiragana", "ヴァイオリン", "ゔぁいおりん"],
    ["figures of any script", "١٩٤٨ ۱۹۴۸ १९४७", "1948 1948 1947"],
    ["apostrophes", "don’t don't donʼt don´t", "dont dont dont dont"],
    ["quotation marks in an abbreviation", "צה״ל", 'צה"ל'],
    ["dashes", "1914–1918", "1914-1918"],
    ["soft hyphens and other invisible signs", "Daten\u00adbank \u202bx\u202c", "Datenbank x"],
    ["blanks", "a\u00a0\n\t b", "a b"],
    ["superscripts and fractions", "m² ½", "m2 1/2"],
  ])("does not tell apart %s", (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ["voiced kana", "が", "か"],
    ["й and и", "мой", "мои"],
    ["Hindi vowels", "हिन्दी", "हनद"],
    ["Thai tones", "ไม้", "ไม่"],
    ["small kana", "っ", "つ"],
  ])("tells %s apart, and finds neither in the other", (_, one, other) => {
    expect(fold(one)).not.toContain(fold(other));
    expect(fold(other)).not.toContain(fold(one));
  });

  it("finds a Korean syllable while it is written", () => {
    expect(fold("한국")).toContain(fold("하"));
    expect(fold("한국")).toContain(fold("한ㄱ"));
  });

  it("stays as it is when it is folded again", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string({
        unit: fc.constantFrom(...Array.from('aA İıßΣςи\u0306\u0301\u200dかハ\u3099\u309aｶﾞ\u0640ةе´’"‐ ـ९Ⅷ㍿㏒')),
      }),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(fold(fold(given))).toBe(fold(given));
      }),
      SEED,
    );
  });

  it("is the same for a text however it is composed, and in capitals", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (given) => {
        for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) expect(fold(given.normalize(form))).toBe(fold(given));
      }),
      SEED,
    );
    const letters = fc.string({ unit: fc.constantFrom(..."aäåçéñøßœžэйжωάあ漢") });
    fc.assert(
      fc.property(letters, (given) => {
        expect(fold(given.toUpperCase())).toBe(fold(given));
      }),
      SEED,
    );
  });
});
