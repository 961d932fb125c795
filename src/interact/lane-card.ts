/** The list of lanes: one button each, which folds the lane shut or opens it. */
import type { Words } from "../words/index.ts";
import { closer } from "./card.ts";
import { headingOf, levelIn } from "./heading.ts";
import { button, el } from "./html.ts";

export interface LaneCardInput {
  lanes: readonly { name: string; count: number; closed: boolean }[];
  words: Words;
  id: string;
  /** What it will stand in. */
  region: HTMLElement;
  /** Says whether the lane is shut now. */
  toggle: (name: string) => boolean;
  close: () => void;
}

export function laneCardOf(document: Document, input: LaneCardInput): HTMLElement {
  const { lanes, words, id } = input;
  const title = headingOf(document, id, levelIn(input.region), words.say("lanes"));
  const list = el(document, "ul", { class: "card-list" });
  for (const { name, count, closed } of lanes.filter((lane) => lane.name !== "")) {
    const fold = button(document, {}, name, () => {
      fold.setAttribute("aria-expanded", String(!input.toggle(name)));
    });
    fold.setAttribute("aria-expanded", String(!closed));
    fold.append(el(document, "small", {}, words.say("events", { count })));
    const entry = el(document, "li", {});
    entry.append(fold);
    list.append(entry);
  }
  const card = el(document, "div", {
    class: "card lane-card",
    part: "card",
    id,
    role: "dialog",
    "aria-labelledby": `${id}-title`,
  });
  card.append(title, list, closer(document, words, input.close));
  return card;
}
