/** Cells of a CSV file as RFC 4180 has them, kept from being run by a spreadsheet. */

/** What a spreadsheet would take for a formula: it gets an apostrophe. A number with its sign is none. */
export const FORMULA = /^(?:[=@\t\r\n＝＋－＠]|[+-](?!\d+(?:[.,]\d+)?$))/;

/** The same behind apostrophes, of which one more is put before it, and taken off again. */
const GUARDED = /^'*(?:[=@\t\r\n＝＋－＠]|[+-](?!\d+(?:[.,]\d+)?$))/;

/** What a reader of the file would take for its structure, or take off. */
const NEEDS_QUOTES = /[",;\r\n\t]|^[\s']|\s$/;

/** A text as a cell of a file with commas. */
export function csvCell(text: string): string {
  const cell = guarded(text);
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A text that no spreadsheet runs. */
export function guarded(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** The text of a cell that was guarded. */
export function unguarded(cell: string): string {
  return cell.charCodeAt(0) === APOSTROPHE && GUARDED.test(cell) ? cell.slice(1) : cell;
}

const APOSTROPHE = 39;
