/** Ids for the events of a sheet, written into the sheet. */
import Papa from "papaparse";
import { FORMULA } from "../csv-cell.ts";
import type { Problem } from "../problem.ts";
import { find } from "../read/find.ts";
import { bringDates, type ReadOptions } from "../read/index.ts";
import { sourceOf } from "../read/input.ts";
import { dateOptions } from "../read/read-options.ts";
import { readList } from "../read/records.ts";
import { headingIndex, headingsTold } from "../read/sheet/headings.ts";
import { withQuotesMended } from "../read/sheet/quotes.ts";
import { sheetText } from "../read/sheet/text.ts";

/** The sheet with an id in each row that is an event; no text where it is no sheet. */
export async function sheetWithIds(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ text?: string; problems: Problem[] }> {
  const source = await sourceOf(bytes, options.encoding);
  if ("problem" in source) return { problems: [source.problem] };
  await bringDates(options);
  const found = await find(source, options);
  if (!("text" in source) || found.took?.delimiter === undefined) {
    const message = `convert --ids: a CSV sheet was expected, and this is ${found.format}. Write JSON instead: -o out.json gives every event its id.`;
    return {
      problems: [...found.problems, { code: "format-unknown", severity: "error", message, value: found.format }],
    };
  }
  // The records become the events, and get their ids.
  const { spotOf, dates } = found;
  const taken = readList(
    found.records,
    { ...dates, ...dateOptions(options) },
    { given: false, ...(spotOf ? { spotOf } : {}) },
  );
  const { delimiter, columns = {} } = found.took;
  const { before, text, newline } = sheetText(source.text);
  const { data } = Papa.parse<string[]>(withQuotesMended(text, delimiter).text, { delimiter, newline });
  const idOf = new Map<number, string>();
  found.records.forEach((record, index) => {
    const { id } = record as { id?: string };
    const { row } = found.spotOf!(index, "");
    if (id !== undefined && row !== undefined) idOf.set(row, id);
  });
  const first = headingIndex(data, headingsTold(options));
  const heading = data[first] ?? [];
  const given = columns["id"] === undefined ? -1 : heading.findIndex((cell) => cell.trim() === columns["id"]);
  // A new column stands behind all cells, also those of a row that is too long.
  const at = given < 0 ? data.reduce((width, cells) => Math.max(width, widthOf(cells)), heading.length) : given;
  data.forEach((cells, index) => {
    const id = index === first ? "id" : idOf.get(index + 1);
    if (id === undefined || (cells[at] ?? "").trim() !== "") return;
    while (cells.length < at) cells.push("");
    cells[at] = id;
  });
  return {
    text: `${markOf(bytes, source)}${before}${Papa.unparse(data, { delimiter, newline, escapeFormulae: FORMULA })}`,
    problems: [...found.problems, ...taken.problems],
  };
}

/** How many cells a row has, but for blank ones at its end. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== "") + 1;
}

/** What is written is UTF-8. Excel takes it for that by its mark, which a sheet that came from there keeps or gets. */
function markOf(bytes: Uint8Array, { encoding }: { encoding?: string }): string {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked || encoding !== "utf-8" ? "\ufeff" : "";
}
