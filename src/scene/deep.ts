/**
 * What only a picture needs that does not label everything, or stands upright on an axis: counts, the overview, callouts. It is
 * brought in where there is one.
 */
import type * as Parts from "./deep-parts.ts";

/** Empty until it is brought. */
export const deep: Partial<typeof Parts> = {};

let coming: Promise<void> | undefined;

/** From here on all of it is drawn. */
export function bringDeep(parts: typeof Parts): void {
  Object.assign(deep, parts);
}

/** Brings it in; undefined where nothing is waited for. Where it cannot be had, as offline, a picture shows what it can without. */
export function deepLater(): Promise<void> | undefined {
  if (deep.cellsOf) return undefined;
  coming ??= import("./deep-parts.ts").then(bringDeep);
  return coming;
}
