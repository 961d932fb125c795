/** What there is and what is drawn of it, for all that act on a picture. */
import type { Columns } from "../layout/columns.ts";
import type { Settings } from "../options.ts";
import type { Picture } from "../scene/picture.ts";
import type { Scene } from "../scene/scene.ts";
import type { Words } from "../words/index.ts";
import type { TimelineEvents } from "./contract.ts";
import type { Emitter } from "./emitter.ts";
import type { Shell } from "./shell.ts";

/** Each as it is when it is asked for. */
export interface WhatIsDrawn {
  shell: Shell;
  tell: Emitter<TimelineEvents>;
  columns: () => Columns;
  settings: () => Settings;
  words: () => Words;
  /** Undefined while it is hidden. */
  picture: () => Picture | undefined;
  scene: () => Scene | undefined;
  svg: () => SVGSVGElement | undefined;
}
