/** The table as text with tabs, which a spreadsheet takes as cells when it is pasted. */
import { guarded } from "../../csv-cell.ts";
import type { Steps } from "../../steps.ts";
import { formatEdtf } from "../../time/index.ts";
import type { TableColumn, TableRows } from "./rows.ts";

/** So many rows are written between two rests. */
const STRIDE = 64;

/** Rows of cells, with the headings above; beside the date in words stands the one for programs. */
export function* sheetInSteps(rows: TableRows, shown: readonly TableColumn[], order: ArrayLike<number>): Steps<string> {
  const { columns, texts, words } = rows;
  const headings = shown.flatMap(({ key }) => [words.say(key), ...(key === "date" ? ["EDTF"] : [])]);
  const lines = [rowOf(headings)];
  for (let at = 0; at < order.length; at += 1) {
    if (at % STRIDE === 0) yield;
    const event = columns.event(order[at]!);
    const cells = shown.flatMap(({ key }) =>
      key === "date" ? [texts.when(event, "export"), formatEdtf(event.span)] : [rows.textOf(key, event)],
    );
    lines.push(rowOf(cells));
  }
  return lines.join("");
}

/** A cell of pasted text has no line ends of its own. */
function rowOf(cells: readonly string[]): string {
  return `${cells.map((cell) => guarded(cell.replace(/\s+/g, " ").trim())).join("\t")}\r\n`;
}
