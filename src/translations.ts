/** The words of events in the language that is shown. What tells the language of others comes where some are in another. */
import type { Events, TimelineEvent } from "./event.ts";
import { languageOf } from "./time/locale.ts";

/** Words of an event that can be translated. */
export type Translation = NonNullable<TimelineEvent["translations"]>[string];

/** What is told of an event: its title in the picture and the whole one, its date, its text, and all else. */
export type Part = "label" | "title" | "when" | "text" | "own";

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
  const language = languageOf(lang);
  const alike = Object.keys(translations).find((tag) => tag.toLowerCase().split(/[-_]/, 1)[0] === language);
  return alike === undefined ? NONE : translations[alike]!;
}

/** Whether an event is translated into a language. */
export function isTranslated(event: TimelineEvent, lang: string): boolean {
  return event.translations !== undefined && translationOf(event, lang) !== NONE;
}

/** Whether some words may be in another language than the one that is shown; another country is looked at more closely later. */
export function mayBeForeign(events: Events, { lang, source = lang }: Languages): boolean {
  const isForeign = (event: TimelineEvent): boolean => event.lang !== undefined && event.lang !== lang;
  return source !== lang || someTold(events, (event) => isForeign(event) || isTranslated(event, lang));
}

/** Whether something holds of an event, as it is told. */
export function someTold(events: Events, isSo: (event: TimelineEvent) => boolean): boolean {
  for (let index = 0; index < events.length; index += 1) if (isSo(toldOf(events, index))) return true;
  return false;
}

/** What is told of an event, without its dates being read. */
export function toldOf(events: Events, index: number): TimelineEvent {
  return events.told?.(index) ?? events.at(index)!;
}
