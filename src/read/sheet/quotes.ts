/**
 * Quotes that open a cell and are not closed as they should be: `"Talks" begin,2018`. To a parser such a cell goes on to
 * the next quote before a sign between cells, which may be many rows further down, and all between is lost unseen.
 */

export interface Mended {
  text: string;
  /** The lines, from 1, on which a cell was mended. */
  lines: number[];
}

/** Codes of signs. */
const QUOTE = 34;
const BLANK = 32;
const CR = 13;
const LF = 10;

/**
 * A text in which such a cell ends where it would without quotes; its quotes stay, as signs of its text. Blanks before
 * the quotes of other cells go. A stray quote inside a cell that is closed after it is left to the parser, which takes it
 * for what it is.
 */
export function withQuotesMended(text: string, delimiter: string): Mended {
  if (!text.includes('"')) return { text, lines: [] };
  // A quote within words on both sides: only then can there be one that is astray.
  if (
    !/[,;|\t] +"/.test(text) &&
    !/[^\s,;|"]"[^\r\n,;\t|"]/.test(text) &&
    !/[\r\n,;|\t]"[^"]*[\r\n,;|\t]"[^\r\n,;\t|"]/.test(text)
  ) {
    return { text, lines: [] };
  }
  const sign = delimiter.charCodeAt(0);
  const isEnd = (code: number): boolean => code === sign || code === LF || code === CR || Number.isNaN(code);
  const parts: string[] = [];
  const lines: number[] = [];
  let [kept, line, counted] = [0, 1, 0];
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) !== QUOTE) {
      const open = afterBlanks(text, at);
      const end = open > at && text.charCodeAt(open) === QUOTE ? wholeCell(text, open, isEnd) : undefined;
      if (end !== undefined) {
        parts.push(text.slice(kept, at));
        kept = open;
      }
      at = (end ?? cellEnd(text, at, isEnd)) + 1;
      continue;
    }
    const close = closeOf(text, at, isEnd);
    if (close === undefined) break;
    if (close >= 0) {
      at = cellEnd(text, close + 1, isEnd) + 1;
      continue;
    }
    const end = cellEnd(text, at, isEnd);
    line += lineEnds(text, counted, at);
    counted = at;
    lines.push(line);
    parts.push(text.slice(kept, at), `"${text.slice(at, end).replaceAll('"', '""')}"`);
    kept = end;
    at = end + 1;
  }
  return { text: parts.join("") + text.slice(kept), lines };
}

/** Where a quoted cell of one line ends; undefined for what is no such cell. */
function wholeCell(text: string, open: number, isEnd: (code: number) => boolean): number | undefined {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) return undefined;
    if (code !== QUOTE) continue;
    const end = afterBlanks(text, at + 1);
    if (isEnd(text.charCodeAt(end))) return end;
    if (text.charCodeAt(at + 1) !== QUOTE) return undefined;
    at += 1;
  }
  return undefined;
}

/** Where a cell without quotes ends. */
function cellEnd(text: string, from: number, isEnd: (code: number) => boolean): number {
  let at = from;
  while (!isEnd(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Where the quote at `open` is closed, as the parser has it; -1 where another cell has been opened before that, or the
 * text has ended, after a quote that may have been meant to close it; undefined where there is none to the end.
 */
function closeOf(text: string, open: number, isEnd: (code: number) => boolean): number | undefined {
  let hasClosed = false;
  let lineEnd = false;
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || code === CR) lineEnd = true;
    if (code !== QUOTE) continue;
    const next = text.charCodeAt(at + 1);
    if (next === QUOTE) at += 1;
    else if (isEnd(next) || isEnd(text.charCodeAt(afterBlanks(text, at + 1)))) return at;
    else if (isEnd(text.charCodeAt(at - 1))) {
      if (hasClosed || lineEnd) return -1;
    } else if (text.charCodeAt(at - 1) !== BLANK) hasClosed = true;
  }
  return hasClosed ? -1 : undefined;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === BLANK) at += 1;
  return at;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}
