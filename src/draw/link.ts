/** The link to an event or a window of a timeline, as it stands in the address of a page. */
import { safeText } from "./safe.ts";

/** What the address of a page begins with where it leads into a timeline. */
export const LINK_MARK = "#daymark=";

/** The link to an event, for an `href`; `name` says of which timeline, where a page has several. */
export function linkTo(id: string, name = ""): string {
  return `${LINK_MARK}${name === "" ? "" : `${encoded(name)}:`}${encoded(id)}`;
}

/** Half of a pair of code units cannot stand in an address. */
function encoded(text: string): string {
  return encodeURIComponent(safeText(text)).replaceAll("'", "%27");
}
