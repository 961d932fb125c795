/** The card of a count: its events as a list to choose from. */
import type { ResolvedEvent } from "../event.ts";
import type { Texts } from "../scene/texts.ts";
import type { Words } from "../words/index.ts";
import { closer } from "./card.ts";
import { button, el } from "./html.ts";

export interface CountCardInput {
  events: readonly ResolvedEvent[];
  words: Words;
  texts: Texts;
  id: string;
  choose: (id: string) => void;
  close: () => void;
}

/** Only so many are listed: what is more is said. */
const MOST = 500;

export function countCardOf(document: Document, input: CountCardInput): HTMLElement {
  const { events, words, texts, id } = input;
  const card = el(document, "div", {
    class: "card",
    part: "card",
    id,
    role: "dialog",
    "aria-labelledby": `${id}-title`,
  });
  const title = el(
    document,
    "div",
    { class: "card-title", id: `${id}-title` },
    words.say("events", { count: events.length }),
  );
  const list = el(document, "ul", { class: "card-list", "aria-label": words.say("list") });
  for (const event of events.slice(0, MOST)) {
    const entry = el(document, "li", {});
    const choose = button(document, {}, texts.fullTitle(event), () => {
      input.choose(event.id);
    });
    choose.append(el(document, "small", {}, texts.when(event)));
    entry.append(choose);
    list.append(entry);
  }
  card.append(title, list);
  if (events.length > MOST) {
    card.append(el(document, "p", { class: "card-meta" }, words.say("more", { count: events.length - MOST })));
  }
  card.append(closer(document, words, input.close));
  return card;
}
