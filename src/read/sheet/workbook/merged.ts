/** Cells that are merged: the file has one value, and readers of the sheet see it in every row. */
import { problemAt, type Problem } from "../../../problem.ts";
import { search } from "../../../search.ts";
import { columnText, rangeText, type Range } from "./address.ts";
import { broken } from "./fault.ts";
import type { Grid } from "./grid.ts";

/** A column that is taken for something. */
export interface UsedColumn {
  column: number;
  heading: string;
  /** What belongs to one event alone, such as its id, does not count for the rows below. */
  isOwn: boolean;
}

/**
 * Spreads merged cells of the columns that are used, and tells of each.
 *
 * Down a column, the value counts for each row that has something beside it; rows without are one with the row above.
 * Across columns, it counts for the first. What programs keep under a merged cell is not seen, and goes.
 */
export function spreadMerged(grid: Grid, headingRow: number, used: readonly UsedColumn[]): Problem[] {
  const spread = new Spread(grid, used);
  return grid.merged.filter(({ top }) => top > headingRow).flatMap((range) => spread.take(range));
}

class Spread {
  private readonly rows: number[];
  private readonly columns: ReadonlyMap<number, UsedColumn>;
  /** Rows that have something of their own, before anything is spread. */
  private readonly standing: ReadonlySet<number>;
  private left: number;

  constructor(
    private readonly grid: Grid,
    used: readonly UsedColumn[],
  ) {
    this.rows = grid.usedRows;
    this.columns = new Map(used.map((column) => [column.column, column]));
    // Merged cells do not overlap, so all of them together have no more rows than this. It holds hostile files up.
    this.left = this.rows.length * used.length;
    const stands = (row: number): boolean => used.some(({ column }) => grid.get(row, column) !== "");
    this.standing = new Set(this.rows.filter(stands));
  }

  take(range: Range): Problem[] {
    const { top, left, bottom, right } = range;
    const columns = [...this.columns.values()].filter(({ column }) => column >= left && column <= right);
    const text = this.grid.get(top, left);
    if (columns.length === 0 || text === "") return [];
    const below = this.rowsIn(top + 1, bottom);
    for (const row of [top, ...below]) this.clear(row, range);
    return [this.down(range, text, below), this.across(range, text, columns)].flatMap((problem) => problem ?? []);
  }

  /** Used rows from one to another. */
  private rowsIn(from: number, to: number): number[] {
    if (to < from) return [];
    const start = search(this.rows, (row) => row < from);
    const end = search(this.rows, (row) => row <= to);
    this.left -= end - start;
    if (this.left < 0) throw broken("its merged cells lie over each other");
    return this.rows.slice(start, end);
  }

  /** Takes away what lies under a merged cell. */
  private clear(row: number, { top, left, right }: Range): void {
    for (const column of this.columns.keys()) {
      const isCovered = column >= left && column <= right && !(row === top && column === left);
      if (isCovered) this.grid.rows.get(row)?.delete(column);
    }
  }

  private down(range: Range, text: string, below: readonly number[]): Problem | undefined {
    const { top, left } = range;
    const rows = below.filter((row) => this.standing.has(row));
    const used = this.columns.get(left);
    if (!used || rows.length === 0) return undefined;
    const all = [top, ...rows];
    if (used.isOwn) return this.tell(range, text, all, `It counts for row ${top} alone, since no two events share it.`);
    for (const row of rows) this.grid.put(row, left, text);
    return this.tell(range, text, all, `It counts for ${all.length} rows, the last of them ${all.at(-1)}.`);
  }

  private across(range: Range, text: string, columns: readonly UsedColumn[]): Problem | undefined {
    if (!columns.some(({ column }) => column > range.left)) return undefined;
    const done = `It counts for column ${columnText(range.left)} alone, and the others are blank.`;
    return this.tell(range, text, [range.top], done);
  }

  /** The text is told only where its column is used: what is noted beside stays there. */
  private tell(range: Range, text: string, rows: number[], done: string): Problem {
    const { top: row, left } = range;
    const field = this.columns.get(left)?.heading ?? columnText(left);
    const message = `${rangeText(range)} is one merged cell. ${done} Split it where that is wrong.`;
    const value = this.columns.has(left) ? text : undefined;
    return { ...problemAt({ row, field }, { code: "cells-merged", severity: "warning", message, value }), rows };
  }
}
