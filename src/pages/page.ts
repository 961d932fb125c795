/**
 * The script of a page that `daymark render` writes: it makes the picture that stands there live, and brings in what draws
 * once there is something to draw.
 */
import { CORE_EVENT } from "./page-event.ts";
import { define } from "../element/define.ts";
import type { Core } from "../element/core.ts";
import { bringCoreBy } from "../element/have-core.ts";

/** What the element of this script says: known only while it starts. */
const own = document.currentScript as HTMLScriptElement | null;
/** Of a linked page, that of the module which draws. */
const address = own?.dataset["core"];

bringCoreBy(async () => {
  // eslint-disable-next-line no-unsanitized/method -- a file of the library itself, that the page's author has named
  if (address) return ((await import(new URL(address, document.baseURI).href)) as { CORE: Core }).CORE;
  const found = new Promise<Core>((resolve) => {
    document.addEventListener(
      CORE_EVENT,
      (event) => {
        resolve((event as CustomEvent<Core>).detail);
      },
      { once: true },
    );
  });
  await runInert();
  return found;
});

/** Runs the script that stands in the page, and has not been run, as it is of no use until then. */
async function runInert(): Promise<void> {
  if (document.readyState === "loading") {
    await new Promise((resolve) => {
      document.addEventListener("DOMContentLoaded", resolve, { once: true });
    });
  }
  const text = document.querySelector("script[type='text/daymark-core']")?.textContent;
  if (!text) throw new Error("The script that draws the timeline is not in this page. Write the page anew.");
  const script = document.createElement("script");
  if (own?.nonce) script.nonce = own.nonce;
  script.append(text);
  document.head.append(script);
  script.remove();
}

define();
