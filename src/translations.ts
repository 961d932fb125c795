/** The words of events in the language that is shown, and the language of those that are not translated. */
import type { Events, TimelineEvent } from "./event.ts";
import { languageOf } from "./time/locale.ts";

/** Words of an event that can be translated. */
export type Translation = NonNullable<TimelineEvent["translations"]>[string];

/** The language that is shown, and the one that the data say of themselves, for events that do not say theirs. */
export interface Languages {
  lang: string;
  source?: string | undefined;
}

const NONE: Translation = {};

/** The words of an event in a language: those of its very tag, else of the language alone, else as another country has it. */
export function translationOf({ translations }: TimelineEvent, lang: string): Translation {
  if (!translations) return NONE;
  for (let tag = lang; tag !== ""; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0)))
    if (Object.hasOwn(translations, tag)) return translations[tag]!;
  const alike = Object.keys(translations).find((tag) => isSameLanguage(tag, lang));
  return alike === undefined ? NONE : translations[alike]!;
}

/** The language of an event's own words, where it is known and another than the one that is shown. */
export function foreignLanguage(event: TimelineEvent, { lang, source }: Languages): string | undefined {
  const own = tagOf(event.lang) ?? source;
  return own === undefined || isSameLanguage(own, lang) ? undefined : own;
}

/**
 * Whether the events are meant to be in the language that is shown: some are translated into it, or the data say of
 * themselves that they are in another. An event that says so of itself alone is a foreign one among others.
 */
export function isTranslated(events: Events, { lang, source }: Languages): boolean {
  if (source !== undefined && !isSameLanguage(source, lang)) return true;
  for (let index = 0; index < events.length; index += 1)
    if (translationOf(toldOf(events, index), lang) !== NONE) return true;
  return false;
}

/** What is told of an event, without its dates being read. */
export function toldOf(events: Events, index: number): TimelineEvent {
  return events.told?.(index) ?? events.at(index)!;
}

/** A language tag as Intl has it; undefined for what is none. */
export function tagOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!tags.has(text)) tags.set(text, canonical(text));
  return tags.get(text);
}

const tags = new Map<string, string | undefined>();

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

function isSameLanguage(tag: string, lang: string): boolean {
  const own = tagOf(tag);
  return own !== undefined && languageOf(own) === languageOf(lang);
}
