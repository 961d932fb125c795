/** Events as a CSV file: the columns that `readEvents` knows, so that it reads back as the same events. */
import { csvCell } from "../../csv-cell.ts";
import type { ResolvedEvent, TimelineEvent } from "../../event.ts";
import { writtenDate } from "../../read/own-event.ts";
import type { Steps } from "../../steps.ts";

/** The events of a table, in its order. */
export interface Listed {
  count: number;
  /** What is told of an event, without its dates being read. */
  told: (at: number) => TimelineEvent;
  event: (at: number) => ResolvedEvent;
  /** The date in words. */
  when: (event: ResolvedEvent) => string;
}

interface CsvColumn {
  heading: string;
  cell: (event: TimelineEvent) => string | number | undefined;
}

/** Links and sources of one event beyond these have no column. */
const MOST_ENTRIES = 9;

/** So many events are written between two rests. */
const STRIDE = 64;
/** The same where they are only looked at. */
const LONG_STRIDE = 4096;

/** What sheets in UTF-8 begin with, so that a spreadsheet takes them for that. */
const MARK = "\ufeff";

/** Columns that may occur, in their order; `id`, dates and `title` always do. */
const COLUMNS: readonly CsvColumn[] = [
  { heading: "label", cell: ({ label }) => label },
  { heading: "display date", cell: ({ displayDate }) => displayDate },
  { heading: "as of", cell: ({ asOf }) => asOf },
  { heading: "added", cell: ({ added }) => added },
  { heading: "status", cell: ({ status }) => (status === "happened" ? undefined : status) },
  { heading: "corrected", cell: ({ corrected }) => corrected?.on },
  { heading: "correction", cell: ({ corrected }) => corrected?.note },
  { heading: "text", cell: ({ text }) => text },
  { heading: "lane", cell: ({ lane }) => lane },
  { heading: "importance", cell: ({ importance }) => importance },
  { heading: "place", cell: ({ place }) => place },
  { heading: "tags", cell: ({ tags }) => tags?.join(", ") },
  { heading: "lang", cell: ({ lang }) => lang },
  { heading: "media", cell: ({ media }) => media?.url },
  { heading: "media alt", cell: ({ media }) => media?.alt },
  { heading: "media credit", cell: ({ media }) => media?.credit },
  { heading: "media caption", cell: ({ media }) => media?.caption },
  { heading: "media width", cell: ({ media }) => media?.width },
  { heading: "media height", cell: ({ media }) => media?.height },
];

const TRANSLATED = ["title", "label", "text", "displayDate"] as const;

/** The file in parts, each of whole rows, so that no text gets longer than a browser can hold. */
export function* csvInSteps(listed: Listed): Steps<string[]> {
  const columns = yield* columnsOf(listed);
  const headings = ["id", "date", "date in words", "title", ...columns.map(({ heading }) => heading)];
  const parts = [MARK + csvRow(headings)];
  for (let at = 0; at < listed.count; at += 1) {
    if (at % STRIDE === 0) {
      parts.push("");
      yield;
    }
    const event = listed.event(at);
    const cells = columns.map(({ cell }) => String(cell(event) ?? ""));
    parts[parts.length - 1] += csvRow([event.id, writtenDate(event), listed.when(event), event.title, ...cells]);
  }
  return parts;
}

function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** The columns in which some event has something to say. */
function* columnsOf({ count, told }: Listed): Steps<CsvColumn[]> {
  const open = new Set(COLUMNS);
  const translated = new Set<string>();
  let [links, sources] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    if (at % LONG_STRIDE === 0) yield;
    const event = told(at);
    for (const column of open) if ((column.cell(event) ?? "") !== "") open.delete(column);
    links = Math.max(links, event.links?.length ?? 0);
    sources = Math.max(sources, event.sources?.length ?? 0);
    for (const [language, texts] of Object.entries(event.translations ?? {})) {
      for (const field of TRANSLATED) if (texts[field]) translated.add(`${field}@${language}`);
    }
  }
  return [
    ...COLUMNS.filter((column) => !open.has(column)),
    ...numbered(links, linkColumns),
    ...numbered(sources, sourceColumns),
    ...[...translated].sort().map(translationColumn),
  ];
}

/** Columns of the first entry, the second and so on. */
function numbered(count: number, columns: (at: number, number: string) => CsvColumn[]): CsvColumn[] {
  const entries = Array.from({ length: Math.min(count, MOST_ENTRIES) });
  return entries.flatMap((_, at) => columns(at, at === 0 ? "" : ` ${at + 1}`));
}

function linkColumns(at: number, number: string): CsvColumn[] {
  return [
    { heading: `link${number}`, cell: ({ links }) => links?.[at]?.url },
    { heading: `link label${number}`, cell: ({ links }) => links?.[at]?.label },
  ];
}

function sourceColumns(at: number, number: string): CsvColumn[] {
  return [
    { heading: `source${number}`, cell: ({ sources }) => sources?.[at]?.title },
    { heading: `source url${number}`, cell: ({ sources }) => sources?.[at]?.url },
    { heading: `source locator${number}`, cell: ({ sources }) => sources?.[at]?.locator },
  ];
}

function translationColumn(heading: string): CsvColumn {
  const [field = "", language = ""] = heading.split("@");
  return { heading, cell: ({ translations }) => translations?.[language]?.[field as (typeof TRANSLATED)[number]] };
}
