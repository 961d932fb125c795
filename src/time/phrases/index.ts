import { languageOf } from "../locale.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Phrases } from "./phrases.ts";

const LANGUAGES = new Map<string, Phrases>([
  ["en", en],
  ["es", es],
  ["fr", fr],
  ["de", de],
]);

/** The phrases for a locale, by its language; English for languages without. */
export function phrasesFor(locale: string): Phrases {
  return LANGUAGES.get(languageOf(locale)) ?? en;
}
