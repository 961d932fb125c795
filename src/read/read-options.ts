/** How input is read. */
import type { ParseOptions } from "../time/index.ts";

/** A format that is read; `"auto"` tells it by the content. */
export type Format = "auto" | "json" | "csv" | "timelinejs" | "markwhen" | "ics" | "jsonld" | "vis" | "html" | "xlsx";

/** All of them. */
export const FORMATS = [
  "auto",
  "json",
  "csv",
  "timelinejs",
  "markwhen",
  "ics",
  "jsonld",
  "vis",
  "html",
  "xlsx",
] as const satisfies readonly Format[];

/** Fields of an event that a column can hold; `"title@es"` and the like are translations. */
export type Columns = Record<string, string | readonly string[]>;

export interface ReadOptions extends Omit<ParseOptions, "forms"> {
  /** Default `"auto"`: told by the content. */
  format?: Format;
  /**
   * Which heading of a sheet holds a field, or which path `a/b` in JSON; several are joined by a blank. Other fields
   * are found by their usual headings.
   */
  columns?: Columns;
  /** JSON pointer to the list of records, in JSON of no known kind. */
  records?: string;
  /** What stands between cells. Default: told by the content. */
  delimiter?: string;
  /** Name of the encoding, such as `"windows-1252"`. Default: told by the content. */
  encoding?: string;
  /** The most occurrences of one recurring event, from 1 to 10,000. Default 1,000. */
  occurrences?: number;
  /**
   * Language in which the events are to be shown: what is not translated into it is a problem, `translation-missing`.
   * Default: the one that the input names for the timeline.
   */
  lang?: string;
  /** Is told how far reading is: `done` of `total`, and both the same at the end. */
  progress?: (done: number, total: number) => void;
}

const OCCURRENCES = { usual: 1000, most: 10_000 };

/** The most occurrences of one recurring event that are read: what the options say, within its bounds. */
export function occurrencesIn({ occurrences = NaN }: ReadOptions): number {
  if (Number.isNaN(occurrences)) return OCCURRENCES.usual;
  return Math.min(Math.max(Math.trunc(occurrences), 1), OCCURRENCES.most);
}

/** What is said of dates, as far as it is said. */
export function dateOptions(options: ReadOptions): ParseOptions {
  const { timeZone, locale, dateOrder, dateFormat, yearPivot, numbers, published } = options;
  const all = { timeZone, locale, dateOrder, dateFormat, yearPivot, numbers, published };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ""));
}
