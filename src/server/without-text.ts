import type { ResolvedEvent } from "../event.ts";

/** An event without its text in any language, for a picture that has no room for it or beside which it stands. */
export function withoutText({ text: _, translations, ...event }: ResolvedEvent): ResolvedEvent {
  if (!translations) return event;
  const rest = Object.entries(translations).map(([lang, { text: __, ...words }]) => [lang, words] as const);
  return { ...event, translations: Object.fromEntries(rest) };
}
