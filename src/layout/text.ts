/** Text as lines: measured by a function, broken at words, cut by grapheme. */

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

let graphemes: Intl.Segmenter | undefined;

/** The text split into what a reader sees as characters. */
export function graphemesOf(text: string): string[] {
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/**
 * Breaks text into at most `maxLines` lines of at most `maxWidth` px.
 *
 * A word that is wider than a line is broken inside; what does not fit at all ends in "…".
 */
export function wrapText(
  text: string,
  maxWidth: number,
  style: TextStyle,
  measure: Measure,
  maxLines = Infinity,
): TextBlock {
  const widthOf = (line: string): number => measure(line, style.size, style.weight);
  const whole = text.replace(/\s+/g, " ").trim();
  if (whole !== "" && widthOf(whole) <= maxWidth) return blockOf([whole], style, widthOf, false);
  const pieces = piecesOf(whole);
  const lines: string[] = [];
  let line = "";
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at]!;
    const longer = line + piece;
    if (widthOf(longer.trimEnd()) <= maxWidth) {
      line = longer;
      at += 1;
    } else if (line.trim() !== "") {
      lines.push(line.trimEnd());
      line = "";
    } else {
      const [head, tail] = breakWord(piece, maxWidth, widthOf);
      pieces.splice(at, 1, head, tail);
      if (tail === "") pieces.splice(at + 1, 1);
      line = head;
      at += 1;
    }
    if (lines.length === maxLines) break;
  }
  if (lines.length < maxLines && line.trim() !== "") {
    lines.push(line.trimEnd());
    line = "";
  }
  const cut = lines.length === maxLines && (line.trim() !== "" || at < pieces.length);
  if (cut) lines[maxLines - 1] = shorten(lines[maxLines - 1]!, maxWidth, widthOf);
  return blockOf(lines, style, widthOf, cut);
}

/** One line of at most `maxWidth` px, cut with "…" where it is longer. */
export function fitLine(text: string, maxWidth: number, style: TextStyle, measure: Measure): TextBlock {
  const widthOf = (line: string): number => measure(line, style.size, style.weight);
  if (widthOf(text) <= maxWidth) return blockOf([text], style, widthOf, false);
  return blockOf([shorten(text, maxWidth, widthOf)], style, widthOf, true);
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

function blockOf(lines: string[], style: TextStyle, widthOf: (line: string) => number, cut: boolean): TextBlock {
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  return { lines, width, height: lines.length * style.leading, cut };
}

/** Words with the blanks after them; scripts without blanks break between characters. */
function piecesOf(text: string): string[] {
  return text
    .split(/(?<=[ \u200b–—-])|(?=[\u3000-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef])/u)
    .filter((piece) => piece !== "");
}

function breakWord(word: string, maxWidth: number, widthOf: (line: string) => number): [string, string] {
  const parts = graphemesOf(word);
  let count = 1;
  let head = parts[0] ?? "";
  while (count < parts.length && widthOf(head + parts[count]!) <= maxWidth) {
    head += parts[count]!;
    count += 1;
  }
  return [head, parts.slice(count).join("")];
}

function shorten(line: string, maxWidth: number, widthOf: (line: string) => number): string {
  const parts = graphemesOf(line);
  const cutAt = (count: number): string => `${parts.slice(0, count).join("").trimEnd()}…`;
  let [fits, tooMany] = [1, parts.length + 1];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (widthOf(cutAt(middle)) <= maxWidth) fits = middle;
    else tooMany = middle;
  }
  return cutAt(fits);
}
