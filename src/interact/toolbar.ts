/** The buttons above a picture that can be zoomed: one tab stop, arrows inside. */
import type { Words } from "../words/index.ts";
import { button, el } from "./html.ts";

export interface ToolbarActions {
  page(by: -1 | 1): void;
  zoom(by: -1 | 1): void;
  all(): void;
}

/** Which buttons can do something now. */
export interface ToolbarState {
  earlier: boolean;
  later: boolean;
  in: boolean;
  out: boolean;
}

export interface Toolbar {
  node: HTMLElement;
  update(state: ToolbarState): void;
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
  earlier.tabIndex = 0;
  node.addEventListener("keydown", (event) => {
    moveFocus(node, event);
  });
  const set = (made: HTMLButtonElement, can: boolean): void => {
    possible.set(made, can);
    made.setAttribute("aria-disabled", String(!can));
  };
  return {
    node,
    update(state) {
      set(earlier, state.earlier);
      set(later, state.later);
      set(zoomIn, state.in);
      set(zoomOut, state.out);
      set(all, state.out);
    },
  };
}

function moveFocus(toolbar: HTMLElement, event: KeyboardEvent): void {
  const buttons = Array.from(toolbar.querySelectorAll("button"));
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
  const next = to === undefined ? undefined : buttons[(to + buttons.length) % buttons.length];
  if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  for (const other of buttons) other.tabIndex = other === next ? 0 : -1;
  next.focus();
}
