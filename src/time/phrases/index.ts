import { languageOf } from "../locale.ts";
import { enPlain } from "./en-plain.ts";
import type { Phrases, PlainPhrases } from "./phrases.ts";

/** English is there for plain dates; the rest of it, and other languages, are brought in by the pages that need them. */
const known = new Map<string, PlainPhrases>([["en", enPlain]]);

/** The phrases for a locale, by its language; English for languages that were not brought in. */
export function phrasesFor(locale: string): PlainPhrases {
  return known.get(languageOf(locale)) ?? known.get("en")!;
}

/** Brings in the phrases of languages, by their codes. */
export function bringPhrases(more: Readonly<Record<string, Phrases>>): void {
  for (const [language, phrases] of Object.entries(more)) known.set(language, phrases);
}
