/** The languages whose dates are found in running text, and which of them an article is in. */
import { Lexicon } from "../grammar/lexicon.ts";
import type { Token } from "../grammar/tokens.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import type { Language } from "../grammar/language.ts";

const LANGUAGES: readonly Language[] = [en, es, de];

const made = new Map<string, Lexicon>();

/** The lexicon of a language by its tag; undefined for one that is not known here. */
export function lexiconOf(tag: string): Lexicon | undefined {
  const language = LANGUAGES.find((each) => each.tag === tag.toLowerCase().split("-")[0]);
  if (!language) return undefined;
  const known = made.get(language.tag) ?? new Lexicon(language);
  made.set(language.tag, known);
  return known;
}

/** So many words tell the language. */
const LOOKED_AT = 3000;

/** The language that most of the small words of a text are of; English where none are. */
export function languageOf(tokens: Iterable<Token>): string {
  const counts = new Map<string, number>();
  let left = LOOKED_AT;
  const lists = LANGUAGES.map(({ tag, common }) => [tag, new Set(common.split(" "))] as const);
  for (const { kind, low } of tokens) {
    if (left === 0) break;
    if (kind !== "word") continue;
    left -= 1;
    for (const [tag, list] of lists) if (list.has(low)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? "en";
}
