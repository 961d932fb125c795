/** The card of a count: its events as a list to choose from. */
import type { ResolvedEvent } from "../event.ts";
import type { Texts } from "../scene/texts.ts";
import type { Words } from "../words/index.ts";
import { closer } from "./card.ts";
import { button, el } from "./html.ts";

export interface CountCardInput {
  /** The first of them. */
  events: readonly ResolvedEvent[];
  /** How many there are in all. */
  count: number;
  words: Words;
  texts: Texts;
  id: string;
  choose: (id: string) => void;
  close: () => void;
}

/** Only so many are listed: what is more is said. */
export const MOST_LISTED = 500;

export function countCardOf(document: Document, input: CountCardInput): HTMLElement {
  const { events, count, words, texts, id } = input;
  const card = el(document, "div", {
    class: "card",
    part: "card",
    id,
    role: "dialog",
    "aria-labelledby": `${id}-title`,
  });
  const title = el(document, "div", { class: "card-title", id: `${id}-title` }, words.say("events", { count }));
  const list = el(document, "ul", { class: "card-list", "aria-label": words.say("list") });
  for (const event of events) {
    const entry = el(document, "li", {});
    const choose = button(document, {}, texts.fullTitle(event), () => {
      input.choose(event.id);
    });
    choose.append(el(document, "small", {}, texts.when(event)));
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
