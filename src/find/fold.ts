/**
 * Texts as they are compared in a search: two that a reader takes for the same word are folded to the same letters.
 *
 * Case, accents, vowel points, the width of letters, ligatures, the kind of a quotation mark or dash and the figures of a
 * script make no difference. What makes another word in its language does: vowel signs and tone marks of India and South
 * East Asia, the voiced kana of Japanese, й beside и.
 */

/** What is folded by its case alone: ASCII without quotation marks. */
const PLAIN = /^[\x20!\x23-\x26\x28-\x5f\x61-\x7e]*$/;

/**
 * Marks that a search passes over: accents, the points and cantillation of Hebrew, Arabic and Syriac vowels with the
 * stretching of a line, the nukta, and what is invisible.
 */
const MARKS = anyOf(
  "\\u0300-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f",
  "\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7",
  "\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08ca-\\u08ff",
  "\\u0711\\u0730-\\u074a",
  "\\u093c\\u09bc\\u0a3c\\u0abc\\u0b3c\\u0c3c\\u0cbc",
  "\\ufe00-\\ufe0f\\p{Cf}",
);

/** Breve of й, which is a letter of its own. */
const SHORT_I = /и\u0306/g;

/** Apostrophes and quotation marks: "don't", "dont" and "don’t" are one word, and so are צה״ל and צה"ל. */
const QUOTES = /["'`\u00b4\u02b9-\u02bd\u05f3\u05f4\u2018-\u201f\u2032\u2033\u2039\u203a\u00ab\u00bb\u300c-\u300f]/g;

/** Letters and signs that are written apart, but looked for as one, in pairs. */
const SAME = new Map<string, string>([
  // Latin and Greek letters that no decomposition takes apart.
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["ŋ", "n"],
  ["ı", "i"],
  ["ς", "σ"],
  // Arabic and Persian: alef with its joining sign, the forms of ya, kaf and ha, ta marbuta.
  ["\u0671", "\u0627"],
  ["\u0649", "\u064a"],
  ["\u06cc", "\u064a"],
  ["\u06a9", "\u0643"],
  ["\u0629", "\u0647"],
  ["\u06c1", "\u0647"],
  ["\u06be", "\u0647"],
  ["\u06d5", "\u0647"],
  // Hebrew letters at the end of a word.
  ["\u05da", "\u05db"],
  ["\u05dd", "\u05de"],
  ["\u05df", "\u05e0"],
  ["\u05e3", "\u05e4"],
  ["\u05e5", "\u05e6"],
  // Hindi: a vowel through the nose has a moon or only its dot.
  ["\u0901", "\u0902"],
  ["\u2044", "/"],
]);

/** Letters that are others, katakana, dashes, and figures that are not 0 to 9. */
const OTHERS = anyOf(...SAME.keys(), "\\u30a1-\\u30f6\\u2212\\p{Pd}\\p{Nd}");

/** Kana with their sound marks, as one letter again. */
const VOICED = /[\u3041-\u3096\u309d][\u3099\u309a]/g;

/** How far katakana stand behind hiragana. */
const KATAKANA = 0x60;

/**
 * A text as it is compared. What was folded stays as it is when it is folded again.
 *
 * @example
 * fold("Škoda – l’Été"); // "skoda - lete"
 */
export function fold(text: string): string {
  const letters = PLAIN.test(text) ? text.toLowerCase() : lettersOf(text);
  return letters.includes("  ") ? letters.replace(/ {2,}/g, " ") : letters;
}

function lettersOf(text: string): string {
  return text
    .replace(QUOTES, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(SHORT_I, "й")
    .replace(MARKS, "")
    .replace(OTHERS, otherOf)
    .replace(VOICED, (kana) => kana.normalize("NFC"))
    .replace(QUOTES, "")
    .replace(/\s/g, " ");
}

const known = new Map<string, string>(SAME);

function anyOf(...signs: readonly string[]): RegExp {
  return new RegExp(`[${signs.join("")}]`, "gu");
}

function otherOf(sign: string): string {
  let other = known.get(sign);
  if (other === undefined) known.set(sign, (other = madeOf(sign)));
  return other;
}

function madeOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  if (code >= 0x30a1 && code <= 0x30f6) return String.fromCharCode(code - KATAKANA);
  return /\p{Nd}/u.test(sign) ? String(figureOf(code)) : "-";
}

/** Figures stand ten in a row, from 0 on. */
function figureOf(code: number): number {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
