/** Languages and their calendars, brought in when a page is in them. */
import { calendarName } from "../time/calendar.ts";
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
  ar: () => import("./ar.ts"),
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  fr: () => import("./fr.ts"),
  he: () => import("./he.ts"),
  hi: () => import("./hi.ts"),
  ja: () => import("./ja.ts"),
  pt: () => import("./pt.ts"),
  zh: () => import("./zh.ts"),
};

const CALENDARS = () => import("../time/calendars/bring.ts");

const brought = new Set<string>();

/**
 * Brings in the language of a page; undefined where nothing has to be waited for.
 *
 * Where it cannot be had, as when the page has gone offline, English stays.
 */
export function languageLater(lang: string): Promise<void> | undefined {
  const language = languageOf(lang);
  const calendar = calendarName(lang) === undefined ? undefined : CALENDARS;
  const [phrases, messages] = [PHRASES[language], MESSAGES[language]];
  const wanted = `${language}${calendar ? " with calendars" : ""}`;
  if ((!phrases && !messages && !calendar) || brought.has(wanted)) return undefined;
  return Promise.all([
    phrases?.().then(bringPhrases),
    messages?.().then(bringMessages),
    calendar?.().then(({ bringCalendars }) => {
      bringCalendars();
    }),
  ]).then(
    () => {
      brought.add(wanted);
    },
    () => undefined,
  );
}
