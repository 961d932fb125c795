/** The list of lanes: one button each, which folds the lane shut or opens it. */
import type { Words } from "../../words/index.ts";
import { cardNode, closer } from "./card.ts";
import { headingOf, levelIn } from "./heading.ts";
import { button, el } from "../html.ts";

export interface LaneCardInput {
  id: string;
  /** What it will stand in. */
  region: HTMLElement;
  /** Says whether the lane is shut now. */
  toggle: (name: string) => boolean;
  close: () => void;
}

/** What it says. */
export interface LaneList {
  /** `shown` is the name in the language of the page. */
  lanes: readonly { name: string; shown: string; count: number; closed: boolean }[];
  words: Words;
}

export interface LaneCard {
  node: HTMLElement;
  /** The button of the first lane. */
  first: HTMLElement | null;
  /** Says what is so now; the focus stays on its lane. */
  write: (list: LaneList) => void;
}

export function laneCardOf(document: Document, { id, region, toggle, close }: LaneCardInput, all: LaneList): LaneCard {
  const title = headingOf(document, id, levelIn(region), "");
  const list = el(document, "ul", { class: "card-list" });
  const node = cardNode(document, id, "lane-card");
  const entries = new Map<string, LaneEntry>();
  const write = ({ lanes, words }: LaneList): void => {
    const root = node.getRootNode() as Document | ShadowRoot;
    const had = node.contains(root.activeElement);
    title.textContent = words.say("lanes");
    const shown = lanes.filter(({ name }) => name !== "");
    for (const { name } of shown) if (!entries.has(name)) entries.set(name, laneEntry(document, name, toggle));
    list.replaceChildren(...shown.map((lane) => entries.get(lane.name)!.write(lane, words)));
    node.replaceChildren(title, list, closer(document, words, close));
    if (had && !node.contains(root.activeElement)) focusAgain();
  };
  /** Moved nodes lose the focus; a lane that has gone leaves it to the heading. */
  const focusAgain = (): void => {
    const last = lastFocused && list.contains(lastFocused) ? lastFocused : title;
    last.focus({ preventScroll: true });
  };
  let lastFocused: HTMLElement | undefined;
  list.addEventListener("focusin", ({ target }) => {
    lastFocused = target as HTMLElement;
  });
  write(all);
  return { node, first: list.querySelector("button"), write };
}

interface LaneEntry {
  write: (lane: LaneList["lanes"][number], words: Words) => HTMLElement;
}

/** The entry of a lane, for as long as the list is open. */
function laneEntry(document: Document, name: string, toggle: (name: string) => boolean): LaneEntry {
  const count = el(document, "small", {});
  const fold = button(document, {}, "", () => {
    fold.setAttribute("aria-expanded", String(!toggle(name)));
  });
  const entry = el(document, "li", {});
  entry.append(fold);
  return {
    write: ({ shown, closed, count: events }, words) => {
      count.textContent = words.say("events", { count: events });
      fold.replaceChildren(shown, count);
      fold.setAttribute("aria-expanded", String(!closed));
      return entry;
    },
  };
}
