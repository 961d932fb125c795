/** A word over the picture, once, when a plain wheel passes it: how to zoom. */
import { el } from "./html.ts";

export interface Hint {
  show(text: string): void;
  destroy(): void;
}

const SHOWN_FOR = 1600;

export function hintIn(region: HTMLElement): Hint {
  let said = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    show(text) {
      if (said) return;
      said = true;
      const node = el(region.ownerDocument, "div", { class: "hint", "aria-hidden": "true" }, text);
      region.append(node);
      timer = setTimeout(() => {
        node.remove();
      }, SHOWN_FOR);
    },
    destroy() {
      clearTimeout(timer);
    },
  };
}
