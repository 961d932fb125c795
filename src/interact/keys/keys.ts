/** Which key does what, while the focus is among the events. */
import type { PanelName } from "../panels.ts";

export type KeyAction =
  | { move: -1 | 1 }
  | { lane: -1 | 1 }
  | { to: "first" | "last" }
  | { page: -1 | 1 }
  | { zoom: -1 | 1 }
  | { all: true }
  | { open: true }
  | { toggle: PanelName }
  | { leave: true };

/** Whether it is not about an event: then it is heard from the buttons beside the picture too. */
export function isAboutAll(action: KeyAction | undefined): boolean {
  return action !== undefined && ("zoom" in action || "all" in action || "toggle" in action);
}

export interface KeyContext {
  upright: boolean;
  rtl: boolean;
}

/**
 * The action of a key; undefined for a key that is not ours, and for any with Ctrl, Alt or Meta.
 *
 * Time runs along the axis: its arrows go from event to event in time, the others from lane to lane.
 */
export function actionOf(event: KeyboardEvent, { upright, rtl }: KeyContext): KeyAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const [back, on] = rtl ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
  switch (event.key) {
    case back:
      return { move: -1 };
    case on:
      return { move: 1 };
    case "ArrowUp":
      return upright ? { move: -1 } : { lane: -1 };
    case "ArrowDown":
      return upright ? { move: 1 } : { lane: 1 };
    case "Home":
      return { to: "first" };
    case "End":
      return { to: "last" };
    case "PageUp":
      return { page: -1 };
    case "PageDown":
      return { page: 1 };
    case "+":
    case "=":
      return { zoom: 1 };
    case "-":
    case "_":
      return { zoom: -1 };
    case "0":
      return { all: true };
    case "?":
      return { toggle: "keys" };
    case "/":
      return { toggle: "find" };
    case "t":
      return { toggle: "table" };
    case "Enter":
    case " ":
      return { open: true };
    case "Escape":
      return { leave: true };
    default:
      return undefined;
  }
}
