/** Where cells are, as spreadsheets write it: "B5", "B5:D7". Rows and columns count from 1. */

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The most that a sheet has. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Row and column of "B5"; undefined for what is no cell of a sheet. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = CELL.exec(text);
  if (!match) return undefined;
  const [row, column] = [Number(match[2]), columnOf(match[1]!)];
  return isRow(row) && column <= MAX_COLUMNS ? { row, column } : undefined;
}

/** The range "B5:D7", or of one cell. */
export function parseRange(text: string): Range | undefined {
  const [from = "", to = from, ...more] = text.split(":");
  const [start, end] = [parseCell(from), parseCell(to)];
  if (!start || !end || more.length > 0) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

export function isRow(row: number): boolean {
  return Number.isInteger(row) && row >= 1 && row <= MAX_ROWS;
}

/** "B5:D7" */
export function rangeText({ top, left, bottom, right }: Range): string {
  return `${columnText(left)}${top}:${columnText(right)}${bottom}`;
}

/** "A" for 1, "AA" for 27. */
export function columnText(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnText(Math.floor((column - 1) / 26)) + letter : letter;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
