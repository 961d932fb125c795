/** The words of events in the language that is shown. What tells the language of others comes where some are in another. */
import type { Era, Events, TimelineEvent } from "./event.ts";
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

/** The words of an event in a language. */
export function translationOf({ translations }: TimelineEvent, lang: string): Translation {
  return translations ? (wordsIn(translations, lang) ?? NONE) : NONE;
}

/** What is there in a language: for its very tag, else for the language alone, else as another country has it. */
export function wordsIn<Kind>(translations: Readonly<Record<string, Kind>>, lang: string): Kind | undefined {
  for (let tag = lang; tag !== ""; tag = tag.slice(0, Math.max(tag.lastIndexOf("-"), 0)))
    if (Object.hasOwn(translations, tag)) return translations[tag];
  const language = languageOf(lang);
  const alike = Object.keys(translations).find((tag) => tag.toLowerCase().split(/[-_]/, 1)[0] === language);
  return alike === undefined ? undefined : translations[alike];
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

/** Words of the page in another language. */
export interface OptionTranslation {
  title?: string;
  summary?: string;
  credit?: string;
  label?: string;
  /** By the name that the events have: `{ Politics: "Política" }`. */
  lanes?: Record<string, string>;
}

/** Options, as far as they can be translated. */
interface Translatable {
  lang: string;
  translations?: Readonly<Record<string, OptionTranslation>>;
  eras?: readonly Era[];
}

interface Named {
  /** Names of lanes in the language that is shown, by those that events have. */
  laneNames?: Readonly<Record<string, string>> | undefined;
}

/** Languages, each with texts, and one record of texts. */
export function isTranslations(value: unknown): boolean {
  return isRecordOf(value, (words) =>
    isRecordOf(words, (word, key) => (key === "lanes" ? isRecordOf(word, isText) : isText(word))),
  );
}

function isRecordOf(value: unknown, isRight: (entry: unknown, key: string) => boolean): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, entry]) => isRight(entry, key));
}

const isText = (value: unknown): boolean => typeof value === "string";

/** The page's words in the language that is shown, where it has them. */
export function optionsIn<Options extends Translatable>(options: Options): Options & Named {
  const { translations, eras, lang } = options;
  const { lanes: laneNames, ...words } = (translations && wordsIn(translations, lang)) ?? {};
  const titleOf = ({ title, translations: own }: Era): string => {
    // A file can have anything in them.
    const told: unknown = (own && wordsIn(own, lang))?.title;
    return typeof told === "string" ? told : title;
  };
  const shown = eras?.map((era) => ({ ...era, title: titleOf(era) }));
  return { ...options, ...words, ...(shown ? { eras: shown } : {}), ...(laneNames ? { laneNames } : {}) };
}

/** The name of a lane as it is shown. */
export function laneName({ laneNames }: Named, name: string): string {
  return (laneNames && Object.hasOwn(laneNames, name) ? laneNames[name] : undefined) ?? name;
}
