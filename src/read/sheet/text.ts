/** The text of a sheet as it is parsed: with one kind of line end, and without what is no row. */

export interface SheetText {
  text: string;
  /** What stood before the first row: `"sep=;"` and its line end. */
  before: string;
  /** The sign between cells that the sheet itself tells. */
  delimiter?: string;
  newline: "\r\n" | "\n" | "\r";
}

/** Excel writes and obeys a first line that says what stands between cells; it is no row. */
export const SEPARATOR = /^"?sep=([^"\r\n])"?[,;\t|]*(?:\r\n?|\n)/i;

/** Makes a text ready to be parsed. */
export function sheetText(whole: string): SheetText {
  const separator = SEPARATOR.exec(whole.slice(0, 100));
  const before = separator?.[0] ?? "";
  const rest = whole.slice(before.length);
  const newline = lineEndOf(rest);
  const told = separator ? { delimiter: separator[1]! } : {};
  // Rows that were added by another program end otherwise; the parser knows one kind.
  const mixed = newline !== "\n" && (newline === "\r" ? /\n/ : /(?<!\r)\n/).test(rest);
  return mixed
    ? { ...told, before, text: rest.replace(/\r\n?/g, "\n"), newline: "\n" }
    : { ...told, before, text: rest, newline };
}

/** The line end that comes first outside quotes. */
function lineEndOf(text: string): "\r\n" | "\n" | "\r" {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === "\n") return "\n";
    else if (char === "\r") return text[at + 1] === "\n" ? "\r\n" : "\r";
  }
  return "\n";
}
