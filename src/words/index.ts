/** Words of ours by language: looked up by tag, then by base language, then English. */
import { isolated, languageOf, numberText, pluralOf } from "../time/locale.ts";
import { fill } from "../time/phrases/phrases.ts";
import { en } from "./en.ts";
import type { Messages, Plural } from "./messages.ts";

export type { Messages } from "./messages.ts";

/** English is always there; the others are brought in by the pages that need them. */
const known = new Map<string, Messages>([["en", en]]);

/** Brings in the words of languages, by their codes. */
export function bringMessages(more: Readonly<Record<string, Messages>>): void {
  for (const [language, messages] of Object.entries(more)) known.set(language, messages);
}

export interface Words {
  lang: string;
  /** The words of a key, with `{names}` filled in. A `count` chooses the plural form. */
  say(key: keyof Messages, values?: Record<string, string | number>): string;
}

/**
 * The words of a language, with a page's own in front.
 *
 * @param lang BCP 47 tag; a language that was not brought in gets English.
 */
export function wordsOf(lang: string, own: Partial<Messages> = {}): Words {
  const catalogue = catalogueOf(lang);
  // English words in a page of another language count in English; the page's own count as it does.
  const spoken = catalogue === en && languageOf(lang) !== "en" ? "en" : lang;
  return {
    lang,
    say(key, values = {}) {
      const message = own[key] ?? catalogue[key];
      const tag = own[key] === undefined ? spoken : lang;
      const template = typeof message === "string" ? message : choose(message, pluralOf(Number(values["count"]), tag));
      const texts = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "number" ? numberText(value, tag) : tag === lang ? value : isolated(value),
      ]);
      return fill(template, Object.fromEntries(texts) as Record<string, string>);
    },
  };
}

/** The words of a language, as far as it was brought in: until then, English. */
export function catalogueOf(lang: string): Messages {
  return known.get(lang) ?? known.get(languageOf(lang)) ?? en;
}

function choose(message: Plural, form: Intl.LDMLPluralRule): string {
  return message[form] ?? message.other ?? "";
}
