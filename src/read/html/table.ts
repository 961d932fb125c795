/** Tables, one of whose columns says when. */
import type { ParseOptions } from "../../time/index.ts";
import type { Found } from "../found.ts";
import { dateOptions, type ReadOptions } from "../read-options.ts";
import { planColumns } from "../sheet/columns.ts";
import { Sheet } from "../sheet/sheet.ts";
import { readBareTable, type GridRow } from "./bare-table.ts";
import { markdownOf } from "./markdown.ts";
import { firstBelow, type HtmlElement } from "./node.ts";
import { partsOf } from "./parts.ts";
import { dateOfTime } from "./when.ts";
import { wordsOf } from "./words.ts";

/** Columns that say when. */
const WHEN = ["date", "start", "year", "end"];

/** So many rows are looked at for the headings. */
const MAX_HEADINGS = 4;

/** Wider tables are cut: a cell may claim any number of columns. */
const MAX_WIDTH = 200;

/** The events of a table; undefined where neither a heading nor the cells say which column has the dates. */
export function readTable(table: HtmlElement, options: ReadOptions): Found | undefined {
  const grid = gridOf(rowsOf(table));
  const top = headingRow(grid, options);
  if (top < 0) return readBareTable(grid, options);
  const fields = new Map(columnsOf(grid[top]!, options).flatMap(([field, at]) => at.map((column) => [column, field])));
  const dates = dateOptions(options);
  const sheet = new Sheet(options, { format: "html" });
  grid.forEach((row, index) => {
    // Rows count as they do in the page, but what is above the headings and between the events has no date to miss.
    const isAside = index < top || (index > top && isHeading(row));
    const cells = row.cells.map((cell, at) =>
      cell ? textOf(cell, index === top ? undefined : fields.get(at), dates) : "",
    );
    sheet.add(isAside ? [] : cells, row.line);
  });
  return sheet.found();
}

/** The row of headings; where there are two, one over the other, the lower: it says which is the start, and which the end. */
function headingRow(grid: readonly GridRow[], options: ReadOptions): number {
  const says = (row: GridRow | undefined): boolean =>
    row !== undefined && columnsOf(row, options).some(([field]) => WHEN.includes(field));
  let top = grid.slice(0, MAX_HEADINGS).findIndex(says);
  if (top < 0) return top;
  while (top + 1 < MAX_HEADINGS && grid[top + 1]?.cells.every((cell) => cell?.name === "th") && says(grid[top + 1]))
    top += 1;
  return top;
}

function columnsOf(row: GridRow, options: ReadOptions): [string, readonly number[]][] {
  const headings = row.cells.map((cell) => (cell ? wordsOf(cell, isTable) : ""));
  return [...planColumns(headings, options.columns).columns];
}

/** A table for the sake of looks has others in its cells: those are looked at by themselves. */
function isTable({ name }: HtmlElement): boolean {
  return name === "table";
}

/** The rows of a table itself, but for its foot. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === "string" || child.name === "tfoot") return [];
    if (child.name === "tr") return [child];
    return child.name === "thead" || child.name === "tbody" ? rowsOf(child) : [];
  });
}

function gridOf(rows: readonly HtmlElement[]): GridRow[] {
  /** Cells that reach down into the rows to come, by column. */
  const reaching = new Map<number, { cell: HtmlElement; rows: number }>();
  return rows.map(({ children, line }) => {
    const cells: (HtmlElement | undefined)[] = [];
    const own = children.filter((child): child is HtmlElement => typeof child !== "string");
    for (const cell of own.filter(({ name }) => name === "td" || name === "th")) {
      fillFromAbove(cells, reaching);
      const height = spanOf(cell, "rowspan", rows.length);
      for (let width = spanOf(cell, "colspan", MAX_WIDTH); width > 0 && cells.length < MAX_WIDTH; width -= 1) {
        if (height > 1) reaching.set(cells.length, { cell, rows: height - 1 });
        cells.push(cell);
      }
    }
    fillFromAbove(cells, reaching);
    return { cells, line };
  });
}

function fillFromAbove(
  cells: (HtmlElement | undefined)[],
  reaching: Map<number, { cell: HtmlElement; rows: number }>,
): void {
  for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
    if (above.rows === 1) reaching.delete(cells.length);
    else above.rows -= 1;
    cells.push(above.cell);
  }
}

function spanOf(cell: HtmlElement, name: "rowspan" | "colspan", most: number): number {
  const span = Number(cell.attributes.get(name) ?? 1);
  // 0 rows: down to the end.
  if (span === 0 && name === "rowspan") return most;
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}

/** A row of headings again, or of one cell across the whole table. */
function isHeading({ cells }: GridRow): boolean {
  const [first] = cells;
  if (cells.length === 0) return true;
  return cells.every((cell) => cell?.name === "th") || (cells.length > 1 && cells.every((cell) => cell === first));
}

/** The text of a cell, as its field takes it. */
function textOf(cell: HtmlElement, field: string | undefined, dates: ParseOptions): string {
  const words = wordsOf(cell);
  switch (field?.split("#", 1)[0]) {
    case "date":
    case "start":
    case "end":
      return timeOf(cell, dates) ?? words;
    case "text":
      return markdownOf(partsOf(cell.children));
    case "link.url":
    case "source.url":
      return firstBelow(cell, "a")?.attributes.get("href") ?? words;
    case "media.url":
      return firstBelow(cell, "img")?.attributes.get("src") ?? firstBelow(cell, "a")?.attributes.get("href") ?? words;
    default:
      return words;
  }
}

/** The date of the `<time>` in a cell. */
function timeOf(cell: HtmlElement, dates: ParseOptions): string | undefined {
  const time = firstBelow(cell, "time");
  return time && dateOfTime(time.attributes.get("datetime") ?? "", wordsOf(time), dates);
}
