/** Tells formats of text apart by how they begin. */
import type { Format, ReadOptions } from "./read-options.ts";
import { cellsOf, delimiterOf } from "./sheet/delimiter.ts";
import { fieldOfHeading, headingIndex, headingsTold, isTimelineJsHeading, ROWS_ABOVE } from "./sheet/headings.ts";
import { SEPARATOR } from "./sheet/text.ts";

/** How much of a text is looked at. */
const HEAD = 20_000;

/** XML that is no page. */
const OTHER_XML = /^(?:<\?xml(?![^<>]*>\s*<(?:!doctype\s+html|html)\b)|<(?:rss|feed|svg)\b)/i;

/** The format of a text; undefined where it is none that is known. */
export function formatOfText(text: string, options: ReadOptions = {}): Format | undefined {
  const head = text.slice(0, HEAD).trimStart();
  if (head === "") return undefined;
  if (/^[[{]/.test(head)) return "json";
  if (/^BEGIN:V(?:CALENDAR|EVENT)\b/i.test(head)) return "ics";
  if (head.startsWith("<")) return OTHER_XML.test(head) ? undefined : "html";
  if (SEPARATOR.test(head)) return sheetKind(headingsOf(head.replace(SEPARATOR, ""), options));
  const headings = headingsOf(head, options);
  if (isHeading(headings, options)) return sheetKind(headings);
  if (isMarkwhen(head)) return "markwhen";
  return headings.length > 1 ? "csv" : undefined;
}

function sheetKind(headings: readonly string[]): Format {
  return isTimelineJsHeading(headings) ? "timelinejs" : "csv";
}

/** The cells of the line that has the headings, roughly. */
function headingsOf(head: string, options: ReadOptions): string[] {
  const told = headingsTold(options);
  const delimiter = options.delimiter ?? delimiterOf(head, told);
  const rows = head.split(/\r\n?|\n/, ROWS_ABOVE).map((line) => cellsOf(line, delimiter));
  return rows[headingIndex(rows, told)] ?? [];
}

function isHeading(headings: readonly string[], options: ReadOptions): boolean {
  const named = new Set(headingsTold(options));
  return headings.some((heading) => named.has(heading) || fieldOfHeading(heading) !== undefined);
}

/** A date, perhaps with a time of day in it, and what happened; a time alone, "9:30", is none. */
const ENTRY = /^[^:,;\t]{0,40}\d(?:[^:,;\t]|:(?=\d\d)){0,60}:(?!\d\d) ?\S/;

/** `date: what happened`, below perhaps a header, comments and the like. */
function isMarkwhen(head: string): boolean {
  const lines = head.split(/\r\n?|\n/);
  const below = lines[0]!.trim() === "---" ? lines.findIndex((line, at) => at > 0 && line.trim() === "---") + 1 : 0;
  return lines.slice(below).some((line) => !/^\s*\/\//.test(line) && ENTRY.test(line));
}
