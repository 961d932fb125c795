/** All by which a reader acts comes by import(): with the first sign of a reader, or where a picture or the page asks for it. */
import type * as Brought from "./reader.ts";

/** For all timelines of a page, once it has come. */
let brought: typeof Brought | undefined;

/** Undefined until it has come. */
export function readerHere(): typeof Brought | undefined {
  return brought;
}

/** Rejects where it cannot be had, as offline; the next call asks anew. */
export async function bringReader(): Promise<typeof Brought> {
  return (brought ??= await import("./reader.ts"));
}
