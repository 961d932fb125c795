import { languageOf } from "../locale.ts";
import { en } from "./en.ts";
import type { Phrases } from "./phrases.ts";

/** English is always there; the others are brought in by the pages that need them. */
const known = new Map<string, Phrases>([["en", en]]);

/** The phrases for a locale, by its language; English for languages that were not brought in. */
export function phrasesFor(locale: string): Phrases {
  return known.get(languageOf(locale)) ?? en;
}

/** Brings in the phrases of languages, by their codes. */
export function bringPhrases(more: Readonly<Record<string, Phrases>>): void {
  for (const [language, phrases] of Object.entries(more)) known.set(language, phrases);
}
