/** Whether an event's own words are in another language than the one that is shown. A page brings it where they may be. */
import type { Events, TimelineEvent } from "./event.ts";
import { languageOf } from "./time/locale.ts";
import { isTranslated, someTold, type Languages } from "./translations.ts";

/** The language of an event's own words, where it is known and another than the one that is shown. */
export function foreignLanguage(event: Pick<TimelineEvent, "lang">, { lang, source }: Languages): string | undefined {
  const own = tagOf(event.lang) ?? tagOf(source);
  return own === undefined || languageOf(own) === languageOf(lang) ? undefined : own;
}

/**
 * Whether the events are meant to be in the language that is shown: some are translated into it, or the data say of
 * themselves that they are in another. An event that says so of itself alone is a foreign one among others.
 */
export function areMeant(events: Events, languages: Languages): boolean {
  return (
    foreignLanguage({}, languages) !== undefined || someTold(events, (event) => isTranslated(event, languages.lang))
  );
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
