/** What the component, its cards and their buttons ask of each other. */
import type { Settings } from "../options.ts";
import type { Picture } from "../scene/picture.ts";
import type { View } from "../scene/view.ts";
import type { Camera } from "./window/camera.ts";
import type { By } from "./contract.ts";
import type { WhatIsDrawn } from "./what-is-drawn.ts";

/** What the component gives to its cards, and to a story, a search or a panel in their place. */
export interface CardHost extends WhatIsDrawn {
  /** Before every id. */
  name: string;
  camera: Camera;
  /** All of it on paper, so many px wide and so many high; undefined while there is nothing yet. */
  paper: (width: number, height: Settings["height"]) => Picture | undefined;
  /** px of the picture's top in what is seen of the page. */
  top: () => number;
  draw: () => void;
  goTo: (view: View) => void;
  /** The same for whom something is told, of which the window is the least: nothing is said of it. */
  glideTo: (view: View, by: By) => void;
  /** Brings an event into the window and draws it. */
  reveal: (index: number, by: By) => void;
  giveFocus: (key: string) => void;
  /** Tells an event otherwise than by a card; false where nothing does. */
  told: (id: string, by: By) => boolean;
  /** Says something aloud once all is still. */
  say: (words: () => string) => void;
}

/** What the buttons of a card do. */
export interface CardButtons {
  choose: (id: string) => void;
  step: (by: -1 | 1) => void;
  close: () => void;
}
