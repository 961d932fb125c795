/** Where the element has from what draws for it. */
import type { Core } from "./core.ts";

let core: Core | undefined;
let bring: (() => Promise<Core>) | undefined;
let coming: Promise<Core> | undefined;

/** It is here. */
export function haveCore(own: Core): void {
  core = own;
}

/** It can be brought in, once. Where that fails it can be tried again. */
export function bringCoreBy(way: () => Promise<Core>): void {
  bring = way;
}

export function coreNow(): Core | undefined {
  return core;
}

export function coreLater(): Promise<Core> {
  coming ??= bring!().then(
    (own) => (core = own),
    (error: unknown) => {
      coming = undefined;
      throw error;
    },
  );
  return coming;
}
