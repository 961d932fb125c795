/** Links into the timeline: what follows them comes once the address of the page is one. */
import { LINK_MARK } from "../../draw/link.ts";
import type { LinkHost } from "./permalink.ts";
import { later } from "../page/when-idle.ts";

/** Brings in what follows the links of a page: now where its address is one, else when it becomes one. @returns what stops it */
export function linksLater(host: LinkHost): () => void {
  const { region } = host.shell;
  const view = region.ownerDocument.defaultView!;
  let stop: (() => void) | undefined;
  const look = (): void => {
    if (stop || !view.location.hash.startsWith(LINK_MARK)) return;
    const bring = async (): Promise<() => () => void> => {
      const { followLinks } = await import("./permalink.ts");
      return () => followLinks(host);
    };
    stop = later(region, bring, true);
  };
  view.addEventListener("hashchange", look);
  look();
  return () => {
    view.removeEventListener("hashchange", look);
    stop?.();
  };
}
