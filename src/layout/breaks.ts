/** Where text may be broken into lines, script by script, and where it may be cut. */

/** East Asia, but for Hangul, which has blanks between its words. */
const EAST = "\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3fffd}";
const HAS_EAST = new RegExp(`[${EAST}]`, "u");
const KATAKANA = "[\\u30a1-\\u30fa\\u30fc]";

/**
 * After a blank or a dash, and between the characters of East Asia: but not within a word of Katakana, nor between a
 * figure and what it counts.
 */
const BREAKS = new RegExp(
  `(?<=[ \\u200b–—-])|(?<=[${EAST}])(?=\\S)(?!(?<=${KATAKANA})${KATAKANA})|(?<![\\d${EAST}])(?=[${EAST}])`,
  "u",
);

/** What ends or repeats something, lengthens a vowel, or is a small Kana. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{Lm}ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜]/u;
/** What begins something. */
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;
/** Marks that some languages set after a blank; it goes with them. */
const AFTER_BLANK = /^[!?:;»%ๆ]+ ?$/u;
const BEFORE_BLANK = /« $/u;

/** Scripts without blanks between words, whose words only a dictionary knows. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What needs no more than blanks and dashes. */
const SIMPLE = /^[\u0020-\u02ff]*$/;

let words: Intl.Segmenter | undefined;
let last: { text: string; pieces: readonly string[] } | undefined;

/** A text in pieces: between two of them a line may end. */
export function breakable(text: string): readonly string[] {
  // One text is tried at several widths.
  if (last?.text !== text) last = { text, pieces: piecesOf(text) };
  return last.pieces;
}

function piecesOf(text: string): string[] {
  const split = text.split(BREAKS).filter((piece) => piece !== "");
  const pieces = SIMPLE.test(text)
    ? split
    : split.flatMap((piece) => (UNSPACED.test(piece) ? wordsIn(piece) : [piece]));
  const glued: string[] = [];
  for (const piece of pieces) {
    const before = glued.at(-1);
    if (before !== undefined && belong(before, piece)) glued[glued.length - 1] = before + piece;
    else glued.push(piece);
  }
  return glued;
}

/** Whether no line may end between two pieces. */
function belong(before: string, after: string): boolean {
  if (after.trim() === "") return true;
  if (before.endsWith(" ")) return AFTER_BLANK.test(after) || BEFORE_BLANK.test(before);
  return !mayBegin(after) || NOT_LAST.test(before);
}

/** Whether a line is of one or two characters, and of a script without blanks: as the last one it looks lost. */
export function isLost(line: string): boolean {
  return line.length <= 2 && HAS_EAST.test(line);
}

/** Whether a line may begin with a text. */
export function mayBegin(text: string): boolean {
  return !NOT_FIRST.test(text);
}

function wordsIn(text: string): string[] {
  words ??= new Intl.Segmenter("th", { granularity: "word" });
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    if (segment.trim() === "" && parts.length > 0) parts[parts.length - 1] += segment;
    else parts.push(segment);
  }
  return parts;
}

let graphemes: Intl.Segmenter | undefined;

/** A letter of India that has lost its vowel joins the next one. */
const JOINS_NEXT = /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]\u200d?$/;

/** The text split into what a reader sees as characters. */
export function graphemesOf(text: string): string[] {
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const seen: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const before = seen.at(-1);
    // Not every engine knows of this yet.
    if (before !== undefined && JOINS_NEXT.test(before) && /^\p{L}/u.test(segment)) seen[seen.length - 1] += segment;
    else seen.push(segment);
  }
  return seen;
}
