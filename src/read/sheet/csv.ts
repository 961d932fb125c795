/** CSV and its like: cells between commas, semicolons, tabs or bars. */
import Papa from "papaparse";
import { unguarded } from "../../csv-cell.ts";
import { bring } from "../bring.ts";
import type { Found, Intake } from "../found.ts";
import type { ReadOptions } from "../read-options.ts";
import { Pace } from "../slices.ts";
import { delimiterOf } from "./delimiter.ts";
import { ABOVE_HEADINGS, headingIndex, headingsTold, ROWS_ABOVE } from "./headings.ts";
import { withQuotesMended } from "./quotes.ts";
import { Sheet, type SheetKind } from "./sheet.ts";
import { sheetText } from "./text.ts";

/** How much is parsed at a time, in characters. */
const SLICE = 250_000;

/** How much of a text is looked at to tell its signs. */
const HEAD = 100_000;

/**
 * The records of a text with cells.
 *
 * @param template true: it is the spreadsheet of TimelineJS, which has HTML in its texts
 */
export async function readCsv(
  text: string,
  options: ReadOptions,
  { template = false, intake }: { template?: boolean; intake?: Intake | undefined } = {},
): Promise<Found> {
  const { before, newline, ...own } = sheetText(text);
  const delimiter = options.delimiter ?? own.delimiter ?? delimiterOf(own.text.slice(0, HEAD), headingsTold(options));
  const mended = withQuotesMended(own.text, delimiter);
  const { isBelow, ...place } = headingPlace(mended.text, delimiter, newline, options);
  const sheet = new Sheet(options, { ...(await kindOf(template)), ...place }, intake);
  // Only quoted cells have line ends inside.
  const quoted = mended.text.includes('"');
  const first = before === "" ? 1 : 2;
  const strays = mended.lines.map((at) => at + first - 1);
  let [line, told] = [first, 0];
  let nextStray = strays[0] ?? Infinity;
  for await (const { rows, done, broken } of slicesOf(mended.text, delimiter, newline)) {
    for (const cells of rows) {
      // An apostrophe keeps a spreadsheet from running a cell; no one meant it as a sign of the text.
      for (let at = 0; at < cells.length; at += 1) cells[at] = unguarded(cells[at]!);
      sheet.add(cells, line);
      line += quoted ? 1 + lineEndsIn(cells) : 1;
      if (line <= nextStray) continue;
      sheet.warn("quote-stray", QUOTE_STRAY);
      while (told < strays.length && strays[told]! < line) told += 1;
      nextStray = strays[told] ?? Infinity;
    }
    if (broken)
      sheet.warn(
        "quote-open",
        `a quote is opened and not closed before the sheet ends. Close it, or double it where it is meant: "".`,
      );
    options.progress?.(done, text.length);
  }
  return sheet.found({ delimiter, ...(isBelow ? { dropped: [ABOVE_HEADINGS] } : {}) });
}

const QUOTE_STRAY = `a quote is opened at the start of a cell and not closed at its end, so it is taken as a sign of the text. Close it, or double it where it is meant: "".`;

/** Where the headings are, and whether something stands above them. */
function headingPlace(
  text: string,
  delimiter: string,
  newline: "\r\n" | "\n" | "\r",
  options: ReadOptions,
): { headingRow: number; isBelow: boolean } {
  const { data } = Papa.parse<string[]>(text.slice(0, HEAD), { delimiter, newline, preview: ROWS_ABOVE });
  const at = headingIndex(data, headingsTold(options));
  return {
    headingRow: at + 1,
    isBelow: data.slice(0, at).some((cells) => cells.some((cell) => cell.trim() !== "")),
  };
}

async function kindOf(template: boolean): Promise<SheetKind> {
  if (!template) return { format: "csv" };
  const { htmlTexts } = await bring("texts");
  return { format: "timelinejs", texts: await htmlTexts(), dateHeading: "Year" };
}

interface Slice {
  rows: string[][];
  /** How many characters are parsed. */
  done: number;
  broken: boolean;
}

/** Parses a text slice by slice, and lets go between them. */
async function* slicesOf(text: string, delimiter: string, newline: "\r\n" | "\n" | "\r"): AsyncGenerator<Slice> {
  // The last line ends where the text does: there is no empty row behind it.
  const whole = text.endsWith(newline) ? text.slice(0, -newline.length) : text;
  const parts: Slice[] = [];
  let parser: Papa.Parser | undefined;
  let ended = whole === "";
  const settings = {
    delimiter,
    newline,
    chunkSize: SLICE,
    chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, handle: Papa.Parser) => {
      parts.push({ rows: data, done: meta.cursor, broken: errors.some(({ code }) => code === "MissingQuotes") });
      parser = handle;
      handle.pause();
    },
    complete: () => {
      ended = true;
    },
  };
  if (!ended) Papa.parse<string[]>(whole, settings);
  const pace = new Pace();
  for (;;) {
    const part = parts.shift();
    if (part) yield part;
    else if (ended) return;
    else {
      if (pace.isDue) await pace.rest();
      parser!.resume();
    }
  }
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.length > 1 && (cell.includes("\n") || cell.includes("\r"))) count += cell.split(/\r\n?|\n/).length - 1;
  }
  return count;
}
