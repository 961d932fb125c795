/** Spreadsheets as .xlsx: the first sheet that has rows, with its cells as texts. */
import { problemAt, type Problem } from "../../problem.ts";
import { foundNothing, type Found } from "../found.ts";
import type { ReadOptions } from "../read-options.ts";
import { eachInSlices } from "../slices.ts";
import { planColumns } from "./columns.ts";
import { ABOVE_HEADINGS, headingIndex, headingsTold, isTimelineJsHeading, ROWS_ABOVE } from "./headings.ts";
import { Sheet, type SheetKind } from "./sheet.ts";
import { columnText } from "./workbook/address.ts";
import { openBook, type Book, type SheetPart } from "./workbook/book.ts";
import { BookFault } from "./workbook/fault.ts";
import { readGrid, Grid } from "./workbook/grid.ts";
import { spreadMerged, type UsedColumn } from "./workbook/merged.ts";

/** The most columns that are looked at, so that no row is long. */
const MAX_COLUMNS = 1000;

/** How many columns are named in a message. */
const NAMED = 10;

/** Records of the bytes of an .xlsx file. */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<Found> {
  try {
    const book = await openBook(bytes);
    const { sheet, grid } = await firstWithRows(book);
    const found = await readRows(grid, options);
    const dropped = [...otherSheets(book, sheet), ...(found.took?.dropped ?? []), ...otherParts(book)];
    return dropped.length === 0 ? found : { ...found, took: { ...found.took, dropped } };
  } catch (error) {
    if (!(error instanceof BookFault)) throw error;
    return foundNothing("xlsx", { code: error.code, severity: "error", message: error.message });
  }
}

/** A sheet that is hidden is not for readers, whatever is in it. */
async function firstWithRows(book: Book): Promise<{ sheet?: SheetPart; grid: Grid }> {
  for (const sheet of book.sheets) {
    if (sheet.isHidden || sheet.part === undefined) continue;
    const grid = await readGrid(book, sheet.part);
    if (grid.rows.size > 0) return { sheet, grid };
  }
  return { grid: new Grid() };
}

async function readRows(grid: Grid, options: ReadOptions): Promise<Found> {
  const headingRow = headingRowOf(grid, options);
  const columns = [...(grid.rows.get(headingRow)?.keys() ?? [])].sort((a, b) => a - b).slice(0, MAX_COLUMNS);
  const headings = columns.map((column) => grid.get(headingRow, column).trim());
  const used = usedColumns(columns, headings, options);
  const problems = [...faultsOf(grid, headingRow, used), ...spreadMerged(grid, headingRow, used)];
  const sheet = new Sheet(options, await kindOf(headings));
  await eachInSlices(grid.usedRows.at(-1) ?? 0, options.progress, (index) => {
    const row = index + 1;
    const cells = row < headingRow ? undefined : grid.rows.get(row);
    sheet.add(cells ? columns.map((column) => cells.get(column) ?? "") : []);
  });
  const dropped = [...leftOut(grid, headingRow, columns), ...linksOf(grid, headingRow, used)];
  const found = sheet.found(dropped.length === 0 ? {} : { dropped });
  return { ...found, problems: [...found.problems, ...problems] };
}

/** Rows of one cell, such as what the sheet is called, and others of which nothing is known may stand above the headings. */
function headingRowOf(grid: Grid, options: ReadOptions): number {
  const rows = grid.usedRows.slice(0, ROWS_ABOVE);
  const wide = rows.findIndex((row) => grid.rows.get(row)!.size > 1);
  const from = rows.slice(Math.max(wide, 0));
  const at = headingIndex(
    from.map((row) => [...grid.rows.get(row)!.values()]),
    headingsTold(options),
  );
  return from[at] ?? 0;
}

/** Columns that hold a field of events: only of those is anything told. */
function usedColumns(columns: readonly number[], headings: readonly string[], options: ReadOptions): UsedColumn[] {
  const plan = planColumns(headings, options.columns).columns;
  return [...plan].flatMap(([field, at]) =>
    at.map((index) => ({ column: columns[index]!, heading: headings[index]!, isOwn: field === "id" })),
  );
}

function faultsOf(grid: Grid, headingRow: number, used: readonly UsedColumn[]): Problem[] {
  const headings = new Map(used.map(({ column, heading }) => [column, heading]));
  return grid.faults
    .filter(({ row, column }) => row > headingRow && headings.has(column))
    .map(({ row, column, message: why, value }) => {
      const message = `${columnText(column)}${row}: ${why}`;
      const spot = { row, field: headings.get(column)! };
      return problemAt(spot, { code: "cell-error", severity: "warning", message, value });
    });
}

/** The sheet of TimelineJS may be saved as a spreadsheet too, and then has HTML in its texts. */
async function kindOf(headings: readonly string[]): Promise<SheetKind> {
  if (!isTimelineJsHeading(headings)) return { format: "xlsx" };
  const { htmlTexts } = await import("../html/texts.ts");
  return { format: "xlsx", texts: await htmlTexts(), dateHeading: "Year" };
}

/** What stands in no column with a heading. */
function leftOut(grid: Grid, headingRow: number, columns: readonly number[]): string[] {
  const read = new Set(columns);
  const bare = new Set<number>();
  for (const [row, cells] of grid.rows) {
    if (row <= headingRow) continue;
    for (const column of cells.keys()) if (!read.has(column)) bare.add(column);
  }
  const names = [...bare].sort((a, b) => a - b).map(columnText);
  const said = names.length > NAMED ? `${names.slice(0, NAMED).join(", ")} …` : names.join(", ");
  return [
    ...([...grid.rows.keys()].some((row) => row < headingRow) ? [ABOVE_HEADINGS] : []),
    ...(names.length === 0 ? [] : [`cells without a heading, in ${names.length === 1 ? "column" : "columns"} ${said}`]),
  ];
}

/** Addresses behind texts are not read; most say no more than the text, which is the address itself. */
function linksOf(grid: Grid, headingRow: number, used: readonly UsedColumn[]): string[] {
  const columns = new Set(used.map(({ column }) => column));
  const hides = grid.linked.some(({ top, left }) => {
    const text = grid.get(top, left);
    return top > headingRow && columns.has(left) && text !== "" && !text.includes("://");
  });
  return hides ? ["addresses behind the texts of cells"] : [];
}

function otherSheets({ sheets }: Book, taken: SheetPart | undefined): string[] {
  return sheets
    .filter((sheet) => sheet !== taken)
    .map(({ name, isHidden }) => `${isHidden ? "hidden sheet" : "sheet"} "${name}"`);
}

/** What a file has beside cells, by the usual names of its parts. */
function otherParts({ zip }: Book): string[] {
  const kinds = [
    ["xl/comments", "comments"],
    ["xl/media/", "pictures"],
    ["xl/charts/", "charts"],
  ] as const;
  return kinds.filter(([start]) => zip.names.some((name) => name.startsWith(start))).map(([, kind]) => kind);
}
