/** Tells formats of text apart by how they begin. */
import type { Format, ReadOptions } from "./read-options.ts";
import { delimiterOf } from "./sheet/delimiter.ts";
import { fieldOfHeading, isTimelineJsHeading } from "./sheet/headings.ts";

/** How much of a text is looked at. */
const HEAD = 20_000;

/** The format of a text; undefined where it is none that is known. */
export function formatOfText(text: string, options: ReadOptions = {}): Format | undefined {
  const head = text.slice(0, HEAD).trimStart();
  if (head === "") return undefined;
  if (/^[[{]/.test(head)) return "json";
  if (/^BEGIN:VCALENDAR/i.test(head)) return "ics";
  if (head.startsWith("<")) return /^<\?xml|^<(?:rss|feed|svg)\b/i.test(head) ? undefined : "html";
  const headings = headingsOf(head, options);
  if (isTimelineJsHeading(headings)) return "timelinejs";
  if (isHeading(headings, options)) return "csv";
  if (isMarkwhen(head)) return "markwhen";
  return headings.length > 1 ? "csv" : undefined;
}

/** The cells of the first line, roughly: quotes round them are taken off. */
function headingsOf(head: string, { delimiter }: ReadOptions): string[] {
  const [line = ""] = head.split(/\r\n?|\n/, 1);
  return line.split(delimiter ?? delimiterOf(head)).map((cell) => cell.trim().replace(/^"|"$/g, "").trim());
}

function isHeading(headings: readonly string[], { columns = {} }: ReadOptions): boolean {
  const named = new Set(Object.values(columns).flat());
  return headings.some((heading) => named.has(heading) || fieldOfHeading(heading) !== undefined);
}

/** `date: what happened`, below perhaps a header, comments and the like. */
function isMarkwhen(head: string): boolean {
  const lines = head.split(/\r\n?|\n/);
  const below = lines[0]!.trim() === "---" ? lines.findIndex((line, at) => at > 0 && line.trim() === "---") + 1 : 0;
  return lines.slice(below).some((line) => !/^\s*\/\//.test(line) && /^[^:,;\t]{0,40}\d[^,;\t]{0,60}: ?\S/.test(line));
}
