/** The buttons above a picture that can be zoomed: one tab stop, arrows inside. */
import { button, el } from "../html.ts";

/** A button of the toolbar. */
export interface ToolbarItem {
  key: string;
  /** What is seen, and what is said. */
  text: string;
  name: string;
  press: () => void;
  /** It opens something: a dialog, or a part of the page. */
  opens?: "dialog" | "panel";
}

/** By the key of a button: whether it can do something now, or is not there at all. */
export type ToolbarState = Readonly<Record<string, boolean | "hidden">>;

export interface Toolbar {
  node: HTMLElement;
  /** The button of a key. */
  button(key: string): HTMLButtonElement | undefined;
  update(state: ToolbarState): void;
  /** Says it in other words, and in another order: the same buttons stay. */
  tell(label: string, items: readonly ToolbarItem[]): void;
  /** Gives the focus to the item at the left or right of one, or to the first. */
  move(from: Element, to: -1 | 1 | "first"): void;
  /** An item has the focus: from now on it is the one that Tab reaches. */
  took(item: EventTarget | null): void;
}

export function toolbarOf(document: Document, label: string, items: readonly ToolbarItem[]): Toolbar {
  const node = el(document, "div", { class: "toolbar", part: "toolbar", role: "toolbar" });
  const possible = new Map<HTMLElement, boolean>();
  const buttons = new Map<string, HTMLButtonElement>();
  for (const { key, press, opens } of items) {
    const made = button(document, { tabindex: "-1", "data-key": key }, "", () => {
      if (possible.get(made) !== false) press();
    });
    if (opens === "dialog") made.setAttribute("aria-haspopup", "dialog");
    if (opens) made.setAttribute("aria-expanded", "false");
    buttons.set(key, made);
  }
  tellItems(node, buttons, label, items);
  node.addEventListener("keydown", (event) => {
    moveFocus(node, event);
  });
  return {
    node,
    button: (key) => buttons.get(key),
    update(state) {
      for (const [key, made] of buttons) {
        const can = state[key] ?? true;
        made.hidden = can === "hidden";
        if (can === "hidden" || possible.get(made) === can) continue;
        possible.set(made, can);
        made.setAttribute("aria-disabled", String(!can));
      }
      keepTabStop(node);
    },
    tell(label, items) {
      tellItems(node, buttons, label, items);
    },
    move(from, to) {
      const items = itemsOf(node);
      const at = to === "first" ? 0 : items.indexOf(from as Item) + to * rightwardOn(node);
      focusOn(items, items[(at + items.length) % items.length]!);
    },
    took(target) {
      const items = itemsOf(node);
      const item = items.find((each) => each === target);
      if (item) setTabStop(items, item);
    },
  };
}

/** Writes what the buttons say, and puts them in their order. What has the focus keeps it: it is not moved. */
function tellItems(
  node: HTMLElement,
  buttons: ReadonlyMap<string, HTMLButtonElement>,
  label: string,
  items: readonly ToolbarItem[],
): void {
  node.setAttribute("aria-label", label);
  const { activeElement } = node.getRootNode() as Document | ShadowRoot;
  const made = items.map(({ key }) => buttons.get(key)!);
  const kept = made.findIndex((each) => each === activeElement);
  for (const [at, { text, name }] of items.entries()) {
    const each = made[at]!;
    if (each.textContent !== text) each.textContent = text;
    each.title = name;
    each.setAttribute("aria-label", name);
    if (kept < 0) node.append(each);
    else if (at < kept) made[kept]!.before(each);
    else if (at > kept) node.append(each);
  }
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

/** What is at the right of an item: the next one, or the one before it where they follow each other to the left. */
function rightwardOn(toolbar: HTMLElement): 1 | -1 {
  return toolbar.closest<HTMLElement>("[dir]")?.dir === "rtl" ? -1 : 1;
}

function moveFocus(toolbar: HTMLElement, event: KeyboardEvent): void {
  const items = itemsOf(toolbar);
  const at = items.indexOf(event.target as Item);
  const right = rightwardOn(toolbar);
  const to = { ArrowLeft: at - right, ArrowRight: at + right, Home: 0, End: items.length - 1 }[event.key];
  const next = to === undefined ? undefined : items[(to + items.length) % items.length];
  if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  focusOn(items, next);
}
