/** Entries of a page as what a reader finds. */
import type { Spot } from "../../problem.ts";
import { DateOrder } from "../date-order.ts";
import type { Draft } from "../fields.ts";
import type { Found, Took } from "../found.ts";
import type { ReadOptions } from "../read-options.ts";

export interface Row {
  record: Draft;
  /** Line of the page, where it is known. */
  line: number | undefined;
}

/**
 * Rows as records. They stand at their line, and where that is not known, at their number among the rows.
 *
 * @param nameOf what the page calls a field
 */
export function foundRows(
  rows: readonly Row[],
  skipped: number,
  options: ReadOptions,
  nameOf: (field: string, row: Row) => string = (field) => field,
): Found {
  const order = orderOf(rows, options);
  return {
    format: "html",
    records: rows.map(({ record }) => record),
    spotOf: (index, pointer) => spotOf(rows[index]!, index, pointer, nameOf),
    rows: rows.length + skipped,
    skipped,
    problems: [],
    dates: order,
    took: order,
  };
}

function spotOf(row: Row, index: number, pointer: string, nameOf: (field: string, row: Row) => string): Spot {
  const [, field = ""] = pointer.split("/");
  return {
    ...(row.line === undefined ? { row: index + 1 } : { line: row.line }),
    ...(field === "" ? {} : { field: nameOf(field, row) }),
  };
}

/** Which of day and month comes first, where some of the dates tell. */
function orderOf(rows: readonly Row[], options: ReadOptions): Pick<Took, "dateOrder"> {
  const order = new DateOrder();
  for (const { record } of rows) {
    for (const field of ["date", "start", "end"]) if (typeof record[field] === "string") order.see(record[field]);
  }
  return order.inferred(options);
}
