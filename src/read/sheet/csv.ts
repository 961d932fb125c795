/** CSV and its like: cells between commas, semicolons, tabs or bars. */
import Papa from "papaparse";
import type { Found, Intake } from "../found.ts";
import type { ReadOptions } from "../read-options.ts";
import { Pace } from "../slices.ts";
import { delimiterOf } from "./delimiter.ts";
import { Sheet, type SheetKind } from "./sheet.ts";

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
  const head = text.slice(0, HEAD);
  const delimiter = options.delimiter ?? delimiterOf(head);
  const sheet = new Sheet(options, await kindOf(template), intake);
  // Only quoted cells have line ends inside.
  const quoted = text.includes('"');
  let line = 1;
  for await (const { rows, done, broken } of slicesOf(text, delimiter, lineEndOf(head))) {
    for (const cells of rows) {
      sheet.add(cells, line);
      line += quoted ? 1 + lineEndsIn(cells) : 1;
    }
    if (broken)
      sheet.warn(
        "quote-open",
        `a quote is opened and not closed before the sheet ends. Close it, or double it where it is meant: "".`,
      );
    options.progress?.(done, text.length);
  }
  return sheet.found({ delimiter });
}

async function kindOf(template: boolean): Promise<SheetKind> {
  if (!template) return { format: "csv" };
  const { htmlTexts } = await import("../html/texts.ts");
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

/** The line end that comes first outside quotes. */
export function lineEndOf(head: string): "\r\n" | "\n" | "\r" {
  let quoted = false;
  for (let at = 0; at < head.length; at += 1) {
    const char = head[at];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === "\n") return "\n";
    else if (char === "\r") return head[at + 1] === "\n" ? "\r\n" : "\r";
  }
  return "\n";
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.length > 1 && (cell.includes("\n") || cell.includes("\r"))) count += cell.split(/\r\n?|\n/).length - 1;
  }
  return count;
}
