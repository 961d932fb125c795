import type { Part } from "./date-text.ts";
import type { Kind, PlainPhrases } from "./phrases/phrases.ts";

/** What every text is written with. */
export interface Voice {
  /** For Intl. */
  locale: string;
  /** With the rest there, all phrases. */
  phrases: PlainPhrases;
  form: "short" | "long" | "spoken";
  displayZone: string;
}

/** A date in words, without "some time in", and what kind of date it is. */
export interface Said {
  kind: Kind;
  parts: Part[];
}
