/** The card of a count: its events as a list to choose from. */
import type { ResolvedEvent } from "../../event.ts";
import type { Texts } from "../../scene/texts.ts";
import { foundInWords } from "../../scene/spoken.ts";
import type { Words } from "../../words/index.ts";
import { cardNode, closer, newOf } from "./card.ts";
import { headingOf } from "./heading.ts";
import { button, el, inLanguage } from "../html.ts";

export interface CountCardInput {
  /** The first of them. */
  events: readonly ResolvedEvent[];
  /** Whether the event at a place in the list is new. */
  isNew: (at: number) => boolean;
  /** How many there are in all. */
  count: number;
  /** How many of them are looked for, where anything is: they come first. */
  found?: number;
  words: Words;
  texts: Texts;
  id: string;
  /** Of its heading. */
  level: number;
  choose: (id: string) => void;
  close: () => void;
}

/** Only so many are listed: what is more is said. */
export const MOST_LISTED = 500;

export function countCardOf(document: Document, input: CountCardInput): HTMLElement {
  const { events, count, found, words, texts, id } = input;
  const card = cardNode(document, id);
  const title = headingOf(
    document,
    id,
    input.level,
    found === undefined ? words.say("events", { count }) : foundInWords(found, count, words),
  );
  const list = el(document, "ul", { class: "card-list", "aria-label": words.say("list") });
  for (const [at, event] of events.entries()) {
    const entry = el(document, "li", { "data-event": event.id });
    const choose = button(document, {}, texts.fullTitle(event), () => {
      input.choose(event.id);
    });
    const lang = texts.lang(event, "title");
    inLanguage(choose, lang);
    const date = texts.when(event);
    const when = el(document, "small", {}, at < (found ?? 0) ? words.say("matching", { event: date }) : date);
    inLanguage(when, texts.lang(event, "when") ?? (lang === undefined ? undefined : words.lang));
    if (input.isNew(at)) when.prepend(newOf(document, words), " · ");
    choose.append(when);
    entry.append(choose);
    list.append(entry);
  }
  card.append(title, list);
  if (count > events.length) {
    card.append(el(document, "p", { class: "card-meta" }, words.say("more", { count: count - events.length })));
  }
  card.append(closer(document, words, input.close));
  return card;
}
