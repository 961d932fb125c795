/** What a search and the component ask of each other. */
import type { Columns } from "../../layout/columns.ts";
import type { Picture } from "../../scene/picture.ts";
import type { CardHost } from "../card-host.ts";

/** What a search shows. */
export interface Sought {
  /** What was found alone, where the rest is hidden. */
  only?: Columns;
  /** What was found, where the rest stays. */
  found?: Picture["found"];
  /** Marks in a scene what was found, and where the reader is. */
  mark?: Picture["mark"];
  /** Id of the event at which the reader is among what was found. */
  called?: string;
}

export interface FindHost extends Pick<
  CardHost,
  "name" | "shell" | "camera" | "tell" | "settings" | "words" | "picture" | "say" | "giveFocus"
> {
  /** All columns, also what is hidden now. */
  all: () => Columns;
  /** Draws what is sought; `anew` where other events are shown than before. */
  changed: (anew: boolean) => void;
  /** Brings an event into the window, gliding, and says something of it once it is there. */
  glideTo: (index: number, words: () => string) => void;
}
