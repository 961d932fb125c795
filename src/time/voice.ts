import type { Part } from "./date-part.ts";
import type { Kind, PlainPhrases } from "./phrases/phrases.ts";

/** What every text is written with. */
export interface Voice {
  /** For Intl. */
  locale: string;
  /** With the rest there, all phrases. */
  phrases: PlainPhrases;
  /** The phrases are English, as there are none in the language of the dates. */
  borrowed: boolean;
  form: "short" | "long" | "spoken";
  displayZone: string;
}

/** A date in words, without "some time in", and what kind of date it is. */
export interface Said {
  kind: Kind;
  parts: Part[];
}
