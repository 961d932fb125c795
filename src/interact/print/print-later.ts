/** What waits until a page has nothing else to do: being ready to be printed, for which there is no time once it is. */
import { deepLater } from "../../scene/deep.ts";
import type { PrintHost } from "./print.ts";
import { later } from "../page/when-idle.ts";

/** Brings in what is put on paper. @returns what stops it */
export function printLater(host: PrintHost): () => void {
  return later(host.shell.region, async () => {
    // What all fits on a screen may not on paper.
    const [{ listenForPrint }] = await Promise.all([import("./print.ts"), deepLater()?.catch(() => undefined)]);
    return () => listenForPrint(host);
  });
}
