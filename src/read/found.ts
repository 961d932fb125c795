/** What a reader hands on: records in the shape of events, and where each of them stands. */
import type { Era } from "../event.ts";
import type { TimelineOptions } from "../options.ts";
import type { Problem, SpotOf } from "../problem.ts";
import type { ParseOptions } from "../time/index.ts";

/** What was taken for what, where a reader had to choose. */
export interface Took {
  /** `"utf-8"`, `"utf-16le"`, `"windows-1252"` … */
  encoding?: string;
  /** What stands between the cells of a sheet. */
  delimiter?: string;
  /** Heading, or path, of each field. */
  columns?: Record<string, string>;
  /** Headings that stand for nothing here. What is in those columns goes nowhere. */
  unused?: string[];
  /** How the numeric dates of the sheet are written, where some of them can only be read one way. */
  dateOrder?: "mdy" | "dmy";
  /** What the input had that a timeline has not. */
  dropped?: string[];
}

export interface Found {
  /** Name of the format, such as `"csv"`. */
  format: string;
  /**
   * Records in the shape of `TimelineEvent`, one for each event there is to be, dates as text; but for those at the
   * beginning that were added to an `Intake`.
   */
  records: readonly unknown[];
  /** Where a record stands. Default: its place in a JSON list. */
  spotOf?: SpotOf;
  /** How many records the input has: those here, those that are faulty, and those that are left out on purpose. */
  rows: number;
  /** How many of them are left out on purpose: empty rows, a title. */
  skipped: number;
  /** What the reader found itself. */
  problems: Problem[];
  title?: string;
  eras?: Era[];
  /** What the input tells a timeline beside its events. */
  options?: Partial<TimelineOptions>;
  took?: Took;
  /** How the dates of the records are to be read, where the input itself says so. */
  dates?: ParseOptions;
  /** True where the records are the caller's own: they may bring spans along, and stay as they are. Default false. */
  given?: boolean;
}

/** Takes records while a reader goes on, so that a long input is never there as a whole beside its events. */
export interface Intake {
  /** Says where the records stand that come from here on. */
  learn: (how: { spotOf: SpotOf }) => void;
  add: (record: unknown) => void;
}

/** What is found where nothing could be read. */
export function foundNothing(format: string, ...problems: Problem[]): Found {
  return { format, records: [], rows: 0, skipped: 0, problems };
}
