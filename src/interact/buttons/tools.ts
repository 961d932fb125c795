/** The buttons of the toolbar: what they say and do. */
import type { Words } from "../../words/index.ts";
import type { PanelName } from "../panels.ts";
import type { ToolbarItem } from "./toolbar.ts";

export interface ToolActions {
  page: (by: -1 | 1) => void;
  zoom: (by: -1 | 1) => void;
  all: () => void;
  /** Opens or closes a panel. */
  toggle: (name: PanelName) => void;
}

/**
 * @param isAgainstTime whether the buttons follow each other against time: the arrow to the left stands at the left
 */
export function toolsOf(words: Words, isAgainstTime: boolean, { page, zoom, all, toggle }: ToolActions): ToolbarItem[] {
  const way = (key: string, text: string, name: string, press: () => void): ToolbarItem => ({ key, text, name, press });
  const opener = (key: PanelName, text: string, name: string, opens: ToolbarItem["opens"]): ToolbarItem => ({
    key,
    text,
    name,
    opens,
    press: () => {
      toggle(key);
    },
  });
  // Where time does not run to the right, a style turns them.
  const ways = [
    way("earlier", "←", words.say("earlier"), () => {
      page(-1);
    }),
    way("later", "→", words.say("later"), () => {
      page(1);
    }),
  ];
  return [
    ...(isAgainstTime ? ways.reverse() : ways),
    way("in", "+", words.say("zoomIn"), () => {
      zoom(1);
    }),
    way("out", "−", words.say("zoomOut"), () => {
      zoom(-1);
    }),
    way("all", words.say("showAllShort"), words.say("showAll"), all),
    opener("lanes", words.say("lanes"), words.say("foldLanes"), "dialog"),
    // A style draws its lens.
    opener("find", "", words.say("find"), "panel"),
    opener("keys", "?", words.say("keys"), "dialog"),
  ];
}
