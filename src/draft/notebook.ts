/** What goes from one block of an article to the next, and what is asked of one sentence. */
import type { Extent, ParseOptions } from "../time/index.ts";
import type { Block } from "./article/article.ts";
import type { DraftEvent } from "./draft-event.ts";
import type { Lexicon } from "./grammar/lexicon.ts";
import type { Phrase } from "./dates/point.ts";
import type { Range } from "./grammar/sentences.ts";
import type { Left } from "./reckon/told.ts";
import type { Token } from "./grammar/tokens.ts";

/** What is known so far, and what came of it. */
export interface Notebook {
  lexicon: Lexicon;
  options: ParseOptions;
  published: number | undefined;
  /** The dates said so far. */
  before: Extent[];
  /** How many of them were said before this block. */
  first: number;
  /** Those of earlier sentences that were over before what is told: "It had been built in 1974." */
  aside: WeakSet<Extent>;
  /** The last date of this block that is told of, and not beside something else. */
  story: Extent | undefined;
  /** What stands above, and the year that it says alone; a label that is no heading stands above one block. */
  label?: { text: string; year?: { year: number; month: number }; isOnce: boolean } | undefined;
  events: DraftEvent[];
  /** The dates that have an event, and each date with its title. */
  has: Set<string>;
  left: { text: string; reason: Left }[];
}

/** A sentence with all that is asked about it. */
export interface Sentence {
  block: Block;
  tokens: readonly Token[];
  range: Range;
  phrases: readonly Phrase[];
  /** Those of the whole block. */
  said: readonly Phrase[];
  cuts: readonly number[];
  /** What stands below a date that is a heading, or in the cell beside it. */
  below: string | undefined;
}
