/** The tree of a scene for a file: whatever the window, no label in it is cut at an edge. */
import { elementsOf, type Element, type Spoken } from "./elements.ts";
import type { Scene } from "./scene.ts";
import { uncut } from "./uncut-scene.ts";

export function elementsUncut(scene: Scene, spoken: Spoken, idPrefix?: string): Element {
  return uncut(scene, (whole) => elementsOf(whole, spoken, idPrefix));
}
