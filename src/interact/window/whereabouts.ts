/** Where a reader is, kept when a picture turns from a list into an axis or back: a phone is turned. */
import type { Picture } from "../../scene/picture.ts";
import type { Scene } from "../../scene/scene.ts";
import { search } from "../../search.ts";
import type { Camera } from "./camera.ts";

/** px of the page above what is scrolled to. */
const ABOVE = 8;

export interface Drawn {
  picture: Picture;
  scene: Scene;
  svg: SVGSVGElement;
}

/**
 * Index of the first event that a reader sees, where part of the events lies before: scrolled out of the window of the page,
 * or out of that of the picture. Undefined where all of them are there from the first on.
 */
export function firstSeen({ picture, scene, svg }: Drawn, camera: Camera): number | undefined {
  if (picture.plan) {
    const start = camera.window?.start;
    if (!camera.wasMoved || start === undefined) return undefined;
    const { first } = picture.columns;
    const index = search(first, (time) => time < start);
    return index > 0 && index < first.length ? index : undefined;
  }
  const above = -svg.getBoundingClientRect().top;
  if (above <= 0) return undefined;
  const seen = scene.events.find(({ hit }) => hit.y >= above);
  return seen && seen.index > 0 ? seen.index : undefined;
}

/**
 * Brings an event back to where a reader looks.
 *
 * @param top px of a header that covers the top of the page
 */
export function bringBack({ picture, scene, svg }: Drawn, index: number, camera: Camera, top: number): void {
  if (picture.plan) {
    const view = picture.plan.complete ? undefined : camera.revealing(index);
    if (view) camera.goTo(view, 0, () => undefined);
    return;
  }
  const entry = scene.events.find((event) => event.index === index);
  const view = svg.ownerDocument.defaultView;
  if (entry && view) view.scrollBy(0, svg.getBoundingClientRect().top + entry.hit.y - top - ABOVE);
}
