/** Where text may be broken into lines, script by script, and where it may be cut. */

/** East Asia, but for Hangul, which has blanks between its words. */
const EAST = "\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3fffd}";
const HAS_EAST = new RegExp(`[${EAST}]`, "u");
const KATAKANA = "[\\u30a1-\\u30fa\\u30fc]";

/**
 * After a blank, a dash or a soft hyphen, and between the characters of East Asia: but not within a word of Katakana, nor
 * between a figure and what it counts.
 */
const BREAKS = new RegExp(
  `(?<=[ \\u00ad\\u200b–—-])|(?<=[${EAST}])(?=\\S)(?!(?<=${KATAKANA})${KATAKANA})|(?<![\\d${EAST}])(?=[${EAST}])`,
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

/** Within an address or the name of a file. */
const IN_ADDRESS = /[\p{N}./@_:\\=]\p{L}/u;
/** Letters of scripts that part words by hyphens. */
const PARTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** What a syllable begins with, in letters without accents. */
const SYLLABLE = /^(?:sch|[cpst]h|qu|[^aeiouyæøœıаеиоуыэюяєіьъαεηιουω])[aeiouyæøœıаеиоуыэюяєіαεηιουω]/;
/** Letters that stand for one sound together, and are not parted behind the first. */
const ONE_SOUND = /^(?:sch|[cpstkg]h|ck|qu)/;
/** Letters that a part of a word has at least, and up to how many a line is left shorter to end with a syllable. */
const LEAST_PART = 3;
const FARTHEST = 5;

/**
 * Where a word that is wider than a line is parted: before a consonant with a vowel behind it, as near as there is one, else
 * where the line is full.
 *
 * @param from place of the first letter of the line
 * @param full place of the first letter for which the line has no room
 * @returns undefined where the word is not of letters that are parted, or too short to be
 */
export function partingIn(letters: readonly string[], from: number, full: number): number | undefined {
  const last = letters.findLastIndex(isParted);
  const latest = Math.min(full, last + 1 - LEAST_PART);
  const earliest = Math.max(from + LEAST_PART, latest - FARTHEST);
  for (let at = latest; at >= earliest; at -= 1) if (isSyllable(letters, at)) return at;
  for (let at = latest; at >= earliest; at -= 1) if (isBetween(letters, at)) return at;
  return undefined;
}

/** Whether the letters of a word are such as are parted by a hyphen. */
export function isPartedWord(word: string): boolean {
  return PARTED.test(word) && !IN_ADDRESS.test(word);
}

function isParted(letter: string | undefined): boolean {
  return letter !== undefined && PARTED.test(letter);
}

/** Whether a syllable begins at a place; behind "sch" it has begun before. */
function isSyllable(letters: readonly string[], at: number): boolean {
  return isBetween(letters, at) && SYLLABLE.test(behind(letters, at)) && !behind(letters, at - 3).startsWith("sch");
}

/** Whether letters stand on both sides of a place, and no sound is parted there. */
function isBetween(letters: readonly string[], at: number): boolean {
  return isParted(letters[at - 1]) && isParted(letters[at]) && !ONE_SOUND.test(behind(letters, at - 1));
}

/** The next letters behind a place, small and without accents. */
function behind(letters: readonly string[], at: number): string {
  return letters
    .slice(at, at + 4)
    .map((letter) => letter.toLowerCase().normalize("NFD").charAt(0))
    .join("");
}
