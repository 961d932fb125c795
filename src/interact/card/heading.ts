/** The headings of cards. */
import { el, isShadowRoot } from "../html.ts";

const HEADINGS = "h1, h2, h3, h4, h5, h6, [role='heading']";

/** The heading of a card, which names it. */
export function headingOf(document: Document, id: string, level: number, text: string): HTMLElement {
  const heading = el(document, "div", { class: "card-title", id: `${id}-title`, tabindex: "-1" }, text);
  heading.setAttribute("role", "heading");
  heading.setAttribute("aria-level", String(level));
  return heading;
}

/**
 * The level of a heading in the shadow root of a node: one below the nearest heading before its host, in the page or in what
 * of it the host stands in; 2 where there is none.
 */
export function levelIn(node: Node): number {
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
    const last = headingBefore(root.host);
    if (last) return Math.min(levelOf(last) + 1, 6);
  }
  return 2;
}

function headingBefore(node: Element): Element | undefined {
  const root = node.getRootNode() as Document | ShadowRoot;
  return Array.from(root.querySelectorAll(HEADINGS)).findLast(
    (heading) =>
      (node.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && heading.checkVisibility(),
  );
}

function levelOf(heading: Element): number {
  return Number(heading.getAttribute("aria-level") ?? /\d/.exec(heading.localName)?.[0] ?? 2);
}
