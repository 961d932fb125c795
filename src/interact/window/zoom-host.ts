/** What gestures ask of the picture, and where pointers are on it. */
import type { Scene } from "../../scene/scene.ts";
import type { View } from "../../scene/view.ts";

export interface ZoomHost {
  svg: SVGSVGElement;
  /** Whether time runs down. */
  upright(): boolean;
  /** Whether a plain wheel zooms. */
  wheelZooms(): boolean;
  /** What is drawn. */
  scene(): Scene;
  view(): View;
  /** The nearest view that a gesture may lead to. */
  clamped(view: View): View;
  moved(view: View): void;
  /** What is said, once, when a plain wheel passes over the picture and scrolls the page: how to zoom. */
  hint(mac: boolean): string;
}

/** A place in px of the window. */
export interface Spot {
  clientX: number;
  clientY: number;
}

/** Unit coordinate at a place. */
export function unitAt(spot: Spot, host: ZoomHost): number {
  const { start, pxPerUnit } = host.view();
  return start + pxAt(spot, host) / pxPerUnit;
}

/** The view that has a unit coordinate at a place: at a scale, or as near to it as may be. */
export function viewWith(unit: number, spot: Spot, scale: number, host: ZoomHost): View {
  const { pxPerUnit } = host.clamped({ ...host.view(), pxPerUnit: scale });
  return host.clamped({ start: unit - pxAt(spot, host) / pxPerUnit, pxPerUnit });
}

/** px from the beginning of the plot along the axis; a page may have scaled the picture. */
export function pxAt({ clientX, clientY }: Spot, { svg, scene }: Pick<ZoomHost, "svg" | "scene">): number {
  return alongOf(scene(), new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse()));
}

/** The view after so many px to the right. */
export function pannedBy(px: number, host: ZoomHost): View {
  const view = host.view();
  const along = host.scene().isTimeLeftward ? -px : px;
  return host.clamped({ ...view, start: view.start + along / view.pxPerUnit });
}

/** px along the axis, from the beginning of the plot, of a place in the picture. */
export function alongOf({ plot, upright, isTimeLeftward }: Scene, { x, y }: { x: number; y: number }): number {
  if (upright) return y - plot.y;
  return isTimeLeftward ? plot.x + plot.width - x : x - plot.x;
}
