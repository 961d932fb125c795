/** Languages, brought in when a page is in them. */
import { languageOf } from "../time/locale.ts";
import { bringPhrases } from "../time/phrases/index.ts";
import { bringMessages } from "./index.ts";

/** What brings in a language: the phrases of its dates, and our other words where there are any. */
const LANGUAGES: Readonly<Record<string, () => Promise<void>>> = {
  ar: async () => {
    bringPhrases(await import("../time/phrases/ar.ts"));
  },
  de: async () => {
    const [phrases, messages] = await Promise.all([import("../time/phrases/de.ts"), import("./de.ts")]);
    bringPhrases(phrases);
    bringMessages(messages);
  },
  es: async () => {
    const [phrases, messages] = await Promise.all([import("../time/phrases/es.ts"), import("./es.ts")]);
    bringPhrases(phrases);
    bringMessages(messages);
  },
  fr: async () => {
    const [phrases, messages] = await Promise.all([import("../time/phrases/fr.ts"), import("./fr.ts")]);
    bringPhrases(phrases);
    bringMessages(messages);
  },
  he: async () => {
    bringPhrases(await import("../time/phrases/he.ts"));
  },
  hi: async () => {
    bringPhrases(await import("../time/phrases/hi.ts"));
  },
  it: async () => {
    bringPhrases(await import("../time/phrases/it.ts"));
  },
  ja: async () => {
    bringPhrases(await import("../time/phrases/ja.ts"));
  },
  nl: async () => {
    bringPhrases(await import("../time/phrases/nl.ts"));
  },
  pt: async () => {
    bringPhrases(await import("../time/phrases/pt.ts"));
  },
  ru: async () => {
    bringPhrases(await import("../time/phrases/ru.ts"));
  },
  zh: async () => {
    bringPhrases(await import("../time/phrases/zh.ts"));
  },
};

const brought = new Set<string>();

/**
 * Brings in the language of a page; undefined where nothing has to be waited for.
 *
 * Where it cannot be had, as when the page has gone offline, English stays.
 */
export function languageLater(lang: string): Promise<void> | undefined {
  const language = languageOf(lang);
  const bring = LANGUAGES[language];
  if (!bring || brought.has(language)) return undefined;
  return bring().then(
    () => {
      brought.add(language);
    },
    () => undefined,
  );
}
