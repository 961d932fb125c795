/** Languages, brought in when a page is in them. */
import { languageOf } from "../time/locale.ts";
import { bringPhrases } from "../time/phrases/index.ts";
import type { Phrases } from "../time/phrases/phrases.ts";
import { bringMessages, type Messages } from "./index.ts";

type Later<T> = Readonly<Record<string, () => Promise<Readonly<Record<string, T>>>>>;

/** The phrases of dates. */
const PHRASES: Later<Phrases> = {
  ar: () => import("../time/phrases/ar.ts"),
  de: () => import("../time/phrases/de.ts"),
  es: () => import("../time/phrases/es.ts"),
  fr: () => import("../time/phrases/fr.ts"),
  he: () => import("../time/phrases/he.ts"),
  hi: () => import("../time/phrases/hi.ts"),
  it: () => import("../time/phrases/it.ts"),
  ja: () => import("../time/phrases/ja.ts"),
  nl: () => import("../time/phrases/nl.ts"),
  pt: () => import("../time/phrases/pt.ts"),
  ru: () => import("../time/phrases/ru.ts"),
  zh: () => import("../time/phrases/zh.ts"),
};

/** All other words of ours. */
const MESSAGES: Later<Messages> = {
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
};

const brought = new Set<string>();

/**
 * Brings in the language of a page; undefined where nothing has to be waited for.
 *
 * Where it cannot be had, as when the page has gone offline, English stays.
 */
export function languageLater(lang: string): Promise<void> | undefined {
  const language = languageOf(lang);
  const [phrases, messages] = [PHRASES[language], MESSAGES[language]];
  if ((!phrases && !messages) || brought.has(language)) return undefined;
  return Promise.all([phrases?.().then(bringPhrases), messages?.().then(bringMessages)]).then(
    () => {
      brought.add(language);
    },
    () => undefined,
  );
}
