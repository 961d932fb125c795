/** An event as it is drafted, with where it comes from. */
import type { Status } from "../event.ts";

/** How sure the date is: it stands there in full, it was completed, or something had to be chosen. */
export type Confidence = "high" | "medium" | "low";

/** A stretch of the article. Offsets count UTF-16 units of the source, from 0; `end` is excluded. */
export interface Passage {
  text: string;
  start: number;
  end: number;
}

/** An event as it is drafted: fields of `TimelineEvent`, and where it comes from. */
export interface DraftEvent {
  id: string;
  title: string;
  /** EDTF. */
  date: string;
  status: Extract<Status, "draft">;
  /** Of what goes on: the day of publication. */
  asOf?: string;
  confidence: Confidence;
  /** The words that say the date. */
  said: Passage;
  /** The sentence in which they stand. */
  quote: Passage;
}
