/** The buttons above a picture that can be zoomed: one tab stop, arrows inside. */
import type { Words } from "../words/index.ts";
import { button, el } from "./html.ts";

export interface ToolbarActions {
  page(by: -1 | 1): void;
  zoom(by: -1 | 1): void;
  all(): void;
  /** Opens or closes the list of lanes. */
  lanes(): void;
}

/** Which buttons can do something now. */
export interface ToolbarState {
  earlier: boolean;
  later: boolean;
  in: boolean;
  out: boolean;
  /** Whether there are lanes to fold. */
  lanes: boolean;
}

export interface Toolbar {
  node: HTMLElement;
  /** The button that opens the list of lanes. */
  lanes: HTMLButtonElement;
  update(state: ToolbarState): void;
  /** Gives the focus to the item before or after one, or to the first. */
  move(from: Element, to: -1 | 1 | "first"): void;
  /** An item has the focus: from now on it is the one that Tab reaches. */
  took(item: EventTarget | null): void;
}

export function toolbarOf(document: Document, words: Words, actions: ToolbarActions): Toolbar {
  const node = el(document, "div", { class: "toolbar", part: "toolbar", role: "toolbar" });
  node.setAttribute("aria-label", words.say("toolbar"));
  const possible = new Map<HTMLElement, boolean>();
  const add = (text: string, name: string, press: () => void): HTMLButtonElement => {
    const made = button(document, { title: name, "aria-label": name, tabindex: "-1" }, text, () => {
      if (possible.get(made) !== false) press();
    });
    node.append(made);
    return made;
  };
  const earlier = add("←", words.say("earlier"), () => {
    actions.page(-1);
  });
  const later = add("→", words.say("later"), () => {
    actions.page(1);
  });
  const zoomIn = add("+", words.say("zoomIn"), () => {
    actions.zoom(1);
  });
  const zoomOut = add("−", words.say("zoomOut"), () => {
    actions.zoom(-1);
  });
  const all = add(words.say("showAllShort"), words.say("showAll"), () => {
    actions.all();
  });
  const lanes = add(words.say("lanes"), words.say("foldLanes"), () => {
    actions.lanes();
  });
  lanes.setAttribute("aria-haspopup", "dialog");
  lanes.setAttribute("aria-expanded", "false");
  node.addEventListener("keydown", (event) => {
    moveFocus(node, event);
  });
  const set = (made: HTMLButtonElement, can: boolean): void => {
    possible.set(made, can);
    made.setAttribute("aria-disabled", String(!can));
  };
  return {
    node,
    lanes,
    update(state) {
      set(earlier, state.earlier);
      set(later, state.later);
      set(zoomIn, state.in);
      set(zoomOut, state.out);
      set(all, state.out);
      lanes.hidden = !state.lanes;
      keepTabStop(node);
    },
    move(from, to) {
      const items = itemsOf(node);
      const at = to === "first" ? 0 : items.indexOf(from as Item) + to;
      focusOn(items, items[(at + items.length) % items.length]!);
    },
    took(target) {
      const items = itemsOf(node);
      const item = items.find((each) => each === target);
      if (item) setTabStop(items, item);
    },
  };
}

type Item = HTMLElement | SVGElement;

function overviewBeside(toolbar: HTMLElement): SVGElement | null {
  return toolbar.parentElement?.querySelector<SVGElement>(".daymark-overview") ?? null;
}

/** The buttons, and the overview, which stands in the picture. */
function itemsOf(toolbar: HTMLElement): Item[] {
  const overview = overviewBeside(toolbar);
  const buttons = Array.from(toolbar.querySelectorAll("button")).filter(({ hidden }) => !hidden);
  return overview ? [...buttons, overview] : buttons;
}

/** One item is reached by Tab, even after the one that was is gone. */
function keepTabStop(toolbar: HTMLElement): void {
  const items = itemsOf(toolbar);
  if (!items.some(({ tabIndex }) => tabIndex === 0)) setTabStop(items, items[0]!);
  const owned = overviewBeside(toolbar)?.id ?? null;
  if (owned === toolbar.getAttribute("aria-owns")) return;
  if (owned === null) toolbar.removeAttribute("aria-owns");
  else toolbar.setAttribute("aria-owns", owned);
}

function setTabStop(items: readonly Item[], item: Item): void {
  for (const other of items) other.tabIndex = other === item ? 0 : -1;
}

function focusOn(items: readonly Item[], item: Item): void {
  setTabStop(items, item);
  item.focus();
}

function moveFocus(toolbar: HTMLElement, event: KeyboardEvent): void {
  const items = itemsOf(toolbar);
  const at = items.indexOf(event.target as Item);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: items.length - 1 }[event.key];
  const next = to === undefined ? undefined : items[(to + items.length) % items.length];
  if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  focusOn(items, next);
}
