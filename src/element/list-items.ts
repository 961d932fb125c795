/** Reads a list in a page: one item for each `<li>` that has a `<time>`. */
import type { ListItem } from "../read/list.ts";

/** The items of the first list below an element, in order. What its page has set round the picture is no list of events. */
export function itemsOf(root: Element): ListItem[] {
  const list = Array.from(root.querySelectorAll("ol, ul")).find((node) => !node.closest("[slot]"));
  const entries = list ? Array.from(list.children).filter((child) => child.localName === "li") : [];
  return entries.map(itemOf);
}

function itemOf(entry: Element): ListItem {
  const time = entry.querySelector("time");
  const title = entry.querySelector("b, strong, h1, h2, h3, h4, h5, h6");
  const text = Array.from(entry.querySelectorAll("p"), (node) => textOf(node)).filter((part) => part !== "");
  const links = Array.from(entry.querySelectorAll("a[href]"), (node) => ({
    url: node.getAttribute("href") ?? "",
    label: textOf(node),
  }));
  const data = (name: string): string | undefined => entry.getAttribute(`data-${name}`) ?? undefined;
  return {
    id: entry.id || data("id"),
    datetime: time?.getAttribute("datetime") ?? undefined,
    timeText: time ? textOf(time) : undefined,
    title: title ? textOf(title) : restOf(entry, time),
    text: text.join("\n\n"),
    links,
    lane: data("lane"),
    status: data("status"),
    added: data("added"),
    importance: data("importance"),
  };
}

/** Without a title of its own, an entry is called by what stands beside its time. */
function restOf(entry: Element, time: Element | null): string {
  const parts = Array.from(entry.childNodes).filter((node) => node !== time && (node as Element).localName !== "p");
  return parts
    .map((node) => node.textContent ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

function textOf(node: Element): string {
  return node.textContent.replace(/\s+/g, " ").trim();
}
