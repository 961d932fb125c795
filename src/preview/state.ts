/** What `daymark serve` tells its page of the files that it watches. */
import type { TimelineEvent } from "../event.ts";
import type { TimelineOptions } from "../options.ts";

export interface Preview {
  /** Counts what was read, from 1. */
  turn: number;
  /** Names of the files, without their folders. */
  files: string[];
  /** When the newest of them was saved, in ms. */
  saved: number;
  /** Records that were found, events among them, those that are drawn, and what was left out on purpose. */
  counts: { rows: number; read: number; shown: number; skipped: number; problems: number };
  /** The first of them, at most 500. */
  problems: Told[];
  /** What was taken for what, a line each. */
  took: string[];
  /** True where nothing of the last save could be drawn: `data` then is of the save before. */
  broken: boolean;
  /** Undefined where no save could be drawn so far. */
  data?: TimelineOptions & { events: TimelineEvent[] };
}

/** A problem as it is shown. */
export interface Told {
  severity: "error" | "warning";
  /** "Row 5, date", or empty where the words say it. */
  place: string;
  words: string;
  /** Of the event, where it is drawn. */
  id?: string;
}
