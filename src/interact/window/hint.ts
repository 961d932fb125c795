/** A word over the picture, once, when a plain wheel passes it: how to zoom. */
import { el } from "../html.ts";

export interface Hint {
  show(text: string): void;
  destroy(): void;
}

/** ms for which it is seen. */
const SHOWN_FOR = 1600;

export function hintIn(region: HTMLElement): Hint {
  let node: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    node?.remove();
  };
  return {
    show(text) {
      if (node) return;
      node = el(region.ownerDocument, "div", { class: "hint", "aria-hidden": "true" }, text);
      region.append(node);
      timer = setTimeout(hide, SHOWN_FOR);
    },
    destroy: hide,
  };
}
