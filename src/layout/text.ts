/** Text as lines: measured by a function, broken where its script allows it, cut by grapheme. */
import { firstPlace } from "../search.ts";
import { linesRunning } from "./direction.ts";
import { breakable, graphemesOf, isLost, isPartedWord, mayBegin, partingIn } from "./breaks.ts";

/** Width of one line of text in px, for a size in px and a weight from 100 to 900. */
export type Measure = (text: string, size: number, weight: number) => number;

export interface TextStyle {
  /** px */
  size: number;
  weight: number;
  /** px from baseline to baseline */
  leading: number;
}

export interface TextBlock {
  lines: readonly string[];
  /** px of the widest line */
  width: number;
  /** px: lines times leading */
  height: number;
  /** Whether something had to be left out. */
  cut: boolean;
}

/** A title or sentence longer than this, in UTF-16 units, is cut before it is measured: no picture has room for it. */
const LONGEST = 1000;

/**
 * Breaks text into at most `maxLines` lines of at most `maxWidth` px.
 *
 * A word that is wider than a line is broken inside, with a hyphen where it is parted so; a soft hyphen (U+00AD) is seen only where
 * a line ends with it. What does not fit at all ends in "…". Each line runs to the left
 * where the whole text does: see direction.ts.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  style: TextStyle,
  measure: Measure,
  maxLines = Infinity,
): TextBlock {
  const block = wrapped(text, maxWidth, style, measure, maxLines);
  const { lines, cut } = block;
  if (lines.length < 2 || cut || !isLost(lines.at(-1)!)) return block;
  // Each line leaves it some characters.
  const closer = wrapped(text, maxWidth - 2 * style.size, style, measure, maxLines);
  return closer.cut || closer.lines.length > lines.length || isLost(closer.lines.at(-1)!) ? block : closer;
}

/** Each line as full as it can be. */
function wrapped(text: string, maxWidth: number, style: TextStyle, measure: Measure, maxLines: number): TextBlock {
  const widthOf = (line: string): number => measure(line, style.size, style.weight);
  const whole = bounded(text).replace(/\s+/g, " ").trim();
  const isBounded = text.length > LONGEST;
  if (whole !== "" && widthOf(asLine(whole)) <= maxWidth) return blockOf([asLine(whole)], style, widthOf, isBounded);
  const pieces = breakable(whole);
  const lines: string[] = [];
  let line = "";
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at]!;
    const longer = line + piece;
    if (widthOf(asLine(longer)) <= maxWidth) {
      line = longer;
      at += 1;
    } else if (line.trim() !== "") {
      lines.push(asLine(line));
      line = "";
    } else {
      const parts = brokenWord(piece, maxWidth, widthOf, maxLines - lines.length + 1);
      // All but the last are full lines.
      for (const part of parts.slice(0, -1)) if (lines.length < maxLines) lines.push(part);
      line = parts.at(-1) ?? "";
      at += 1;
    }
    if (lines.length === maxLines) break;
  }
  if (lines.length < maxLines && line.trim() !== "") {
    lines.push(asLine(line));
    line = "";
  }
  const isOver = lines.length === maxLines && (line.trim() !== "" || at < pieces.length);
  if (isOver) lines[maxLines - 1] = cutTo(maxWidth, lines[maxLines - 1]!, widthOf);
  return blockOf(linesRunning(lines, whole), style, widthOf, isOver || isBounded);
}

/** One line of at most `maxWidth` px, cut with "…" where it is longer. */
export function fitLine(text: string, maxWidth: number, style: TextStyle, measure: Measure): TextBlock {
  const widthOf = (line: string): number => measure(line, style.size, style.weight);
  const whole = withoutSoft(bounded(text));
  if (widthOf(whole) <= maxWidth) return blockOf([whole], style, widthOf, text.length > LONGEST);
  return blockOf([cutTo(maxWidth, whole, widthOf)], style, widthOf, true);
}

/**
 * The narrowest wrap that needs no more lines than `maxWidth` does: lines of like length read best.
 */
export function wrapBalanced(
  text: string,
  maxWidth: number,
  style: TextStyle,
  measure: Measure,
  maxLines = Infinity,
): TextBlock {
  const widest = wrapText(text, maxWidth, style, measure, maxLines);
  if (widest.lines.length < 2 || widest.cut) return widest;
  let low = widest.width / 2;
  let high = widest.width;
  let best = widest;
  while (high - low > 6) {
    const middle = (low + high) / 2;
    const tried = wrapText(text, middle, style, measure, maxLines);
    if (tried.lines.length <= widest.lines.length && !tried.cut) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}

function bounded(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}

function blockOf(lines: string[], style: TextStyle, widthOf: (line: string) => number, cut: boolean): TextBlock {
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  return { lines, width, height: lines.length * style.leading, cut };
}

/** A line as it is drawn: a soft hyphen is seen at its end alone. */
function asLine(text: string): string {
  return withoutSoft(text.trimEnd().replace(/\u00ad$/, "-"));
}

function withoutSoft(text: string): string {
  return text.replace(/\u00ad/g, "");
}

/**
 * A word that is wider than a line, as parts of which each fills one; at most `most` of them, as what comes after the
 * last line is not looked at. In one go: a word may be as long as a book.
 */
function brokenWord(word: string, maxWidth: number, widthOf: (line: string) => number, most: number): string[] {
  const letters = graphemesOf(withoutSoft(word));
  const hyphen = isPartedWord(word) ? "-" : "";
  const parts: string[] = [];
  let from = 0;
  for (let at = 1; at < letters.length && parts.length < most; at += 1) {
    if (
      widthOf(
        letters
          .slice(from, at + 1)
          .join("")
          .trimEnd() + hyphen,
      ) <= maxWidth
    )
      continue;
    const parting = hyphen ? partingIn(letters, from, at) : undefined;
    // What may not begin a line takes along what is before it.
    const isCarried = at - from > 1 && !mayBegin(letters[at]!);
    const end = parting ?? (isCarried ? at - 1 : at);
    parts.push(letters.slice(from, end).join("") + (parting === undefined ? "" : hyphen));
    from = at = end;
  }
  return parts.length < most ? [...parts, letters.slice(from).join("")] : parts;
}

/** Text of which each unit is a character. */
const PLAIN = /^[\x20-\x7e]*$/;

/** The beginning of a line with "…", as much of it as a width has room for; of one character at least. */
function cutTo(maxWidth: number, line: string, widthOf: (line: string) => number): string {
  const parts = PLAIN.test(line) ? line : graphemesOf(line);
  const first = (count: number): string =>
    typeof parts === "string" ? parts.slice(0, count) : parts.slice(0, count).join("");
  const cutAt = (count: number): string => `${first(count).trimEnd()}…`;
  return cutAt(firstPlace(2, parts.length + 1, (count) => widthOf(cutAt(count)) <= maxWidth) - 1);
}
