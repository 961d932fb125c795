/** Words of events that a browser's translation of the page has put in place of ours. */
import type { Texts } from "./texts.ts";

export interface TranslatedWords {
  title: string;
  when: string;
  /** The whole text, without markup. */
  text: string;
}

/** Texts with what was translated in front, by id. */
export function translatedTexts(texts: Texts, words: ReadonlyMap<string, TranslatedWords>): Texts {
  const of = (event: { id: string }): TranslatedWords | undefined => words.get(event.id);
  return {
    ...texts,
    title: (event) => of(event)?.title ?? texts.title(event),
    fullTitle: (event) => of(event)?.title ?? texts.fullTitle(event),
    when: (event) => of(event)?.when ?? texts.when(event),
    text: (event) => of(event)?.text ?? texts.text(event),
    // What a browser has translated is in the language that it wrote to the page.
    lang: (event, part) => (of(event) ? undefined : texts.lang(event, part)),
    sentences: (event, most) => {
      const text = of(event)?.text;
      return text === undefined ? texts.sentences(event, most) : text.length <= most ? text : "";
    },
    spoken: (event, lanes, more) => {
      const own = of(event);
      return own ? [own.title, own.when, more].filter(Boolean).join(", ") : texts.spoken(event, lanes, more);
    },
  };
}
