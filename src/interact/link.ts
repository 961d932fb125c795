/** Links to an event or a window of a timeline, as they stand in the address of a page after #. */
import { LINK_MARK } from "../draw/link.ts";

/** What the address asks for: `NAME:` in front names one of several timelines. Undefined where it is for none. */
export function linkIn(hash: string): string | undefined {
  if (!hash.startsWith(LINK_MARK)) return undefined;
  const [text = ""] = hash.slice(LINK_MARK.length).split("&");
  // A lone % is only itself.
  return text.replace(/(?:%[\da-f]{2})+/gi, decoded) || undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name of a timeline in links: the id of the element that it stands in. */
export function nameOf(host: HTMLElement): string {
  return host.id || (host.classList.contains("daymark-host") ? (host.parentElement?.id ?? "") : "");
}

/** What a link says without the name of a timeline, and whether it began with it. */
export function withoutName(link: string, name: string): { link: string; isNamed: boolean } {
  const isNamed = name !== "" && link.startsWith(`${name}:`);
  return { link: isNamed ? link.slice(name.length + 1) : link, isNamed };
}

/** Both ends of a window, as dates, of which one may be empty: `2018..2022`, `2018..`. */
export function windowIn(link: string): { start: string; end: string } | undefined {
  const at = link.indexOf("..");
  if (at < 0) return undefined;
  const [start, end] = [link.slice(0, at).trim(), link.slice(at + 2).trim()];
  return start === "" && end === "" ? undefined : { start, end };
}
