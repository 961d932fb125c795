/** Tables without headings, in which one column has dates. */
import type { ParseOptions } from "../../time/index.ts";
import type { Found } from "../found.ts";
import { dateOptions, type ReadOptions } from "../read-options.ts";
import { recordOf } from "./item.ts";
import { firstBelow, type HtmlElement } from "./node.ts";
import { foundRows, type Row } from "./rows.ts";
import { dateOfTime, leadingDate } from "./when.ts";
import { hasWords, wordsOf } from "./words.ts";

/** Cells of a row as they stand in the columns; a cell that spans some stands in each of them. */
export interface GridRow {
  cells: readonly (HtmlElement | undefined)[];
  line: number | undefined;
}

/** So many rows tell which of so many columns has dates. */
const LOOKED_AT = 20;

/** The events of such a table; undefined where it has cells of headings, or no column of which most cells are dates. */
export function readBareTable(grid: readonly GridRow[], options: ReadOptions): Found | undefined {
  const dates = dateOptions(options);
  const rows = grid.filter(({ cells }) => cells.some((cell) => cell && hasWords(cell)));
  const [first] = rows;
  // Cells of headings beside others name what is told of one thing, as in a box of facts.
  if (!first || rows.some(({ cells }) => cells.some((cell) => cell?.name === "th"))) return undefined;
  const column = first.cells.slice(0, LOOKED_AT).findIndex((_, at) => isOfDates(rows.slice(0, LOOKED_AT), at, dates));
  if (column < 0) return undefined;
  const read = rows.map(({ cells, line }): Row => ({ record: recordIn(cells, column, dates), line }));
  return foundRows(read, grid.length - rows.length, options);
}

/** Two dates or more, in most of the rows; numbers that may be years do not tell a column of dates from one of figures. */
function isOfDates(rows: readonly GridRow[], column: number, dates: ParseOptions): boolean {
  const cells = rows.map((row) => row.cells[column]);
  const count = cells.filter((cell) => cell && dateIn(cell, dates) !== undefined).length;
  const known = cells.some((cell) => cell && !/^\d*$/.test(wordsOf(cell)) && dateIn(cell, dates) !== undefined);
  return known && count >= 2 && count * 2 > rows.length && rows.some(({ cells }) => cells.length > 1);
}

/** The date that a cell is, from its first word to its last. */
function dateIn(cell: HtmlElement, dates: ParseOptions): string | undefined {
  const words = wordsOf(cell);
  const time = firstBelow(cell, "time");
  const said = time && dateOfTime(time.attributes.get("datetime") ?? "", wordsOf(time), dates);
  if (said !== undefined) return said;
  const leading = leadingDate(words, dates);
  return leading?.length === words.length ? leading.date : undefined;
}

/** What stands beside the date is what happened; a cell across several columns is there once. */
function recordIn(cells: GridRow["cells"], column: number, dates: ParseOptions): Row["record"] {
  const cell = cells[column];
  const beside = [...new Set(cells)].filter((other) => other !== undefined && other !== cell);
  const date = cell && (dateIn(cell, dates) ?? wordsOf(cell));
  return recordOf(beside as HtmlElement[], dates, { date: date ?? "" });
}
