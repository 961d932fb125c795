/** In the script for pages: the readers come from a second file beside it, as most pages need none of them. */
import type { LOADERS as Loaders } from "../read/loaders.ts";
import type * as readers from "./readers.ts";

const FILE = "daymark.readers.min.js";

/** Where this script was loaded from. That is known only while it starts. */
const here = typeof document === "undefined" ? undefined : (document.currentScript as HTMLScriptElement | null)?.src;

type Readers = typeof readers;

async function beside(): Promise<Readers> {
  if (!here) throw new Error(`this script stands in the page, and ${FILE} is a file beside it`);
  // eslint-disable-next-line no-unsanitized/method -- a file of the library itself, from where the script came from
  return (await import(new URL(FILE, here).href)) as Readers;
}

export const LOADERS = {
  ics: beside,
  markwhen: beside,
  html: beside,
  texts: beside,
  timelinejs: beside,
  vis: beside,
  jsonld: beside,
  xlsx: beside,
} satisfies Record<keyof typeof Loaders, typeof beside>;
