/** Scrolling a page, or what scrolls in it, so that something comes into sight. */
import { isShadowRoot } from "./html.ts";

/** px from and to, of what can be seen of a page. */
export interface Sight {
  top: number;
  bottom: number;
}

/** What scrolls a node down and up: undefined where the page does. */
function scrollerOf(node: Element): Element | undefined {
  for (let at: Element | null = parentOf(node); at; at = parentOf(at)) {
    if (at === at.ownerDocument.scrollingElement || at === at.ownerDocument.body) return undefined;
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === "auto" || overflowY === "scroll") && at.scrollHeight > at.clientHeight) return at;
  }
  return undefined;
}

function parentOf(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

/**
 * The part of the page in which a node can be seen.
 *
 * @param top px of a header that covers the top of the page
 */
export function sightOf(node: Element, top: number): Sight {
  const { clientHeight } = node.ownerDocument.documentElement;
  const box = scrollerOf(node)?.getBoundingClientRect();
  return { top: Math.max(top, box?.top ?? 0), bottom: Math.min(clientHeight, box?.bottom ?? clientHeight) };
}

/** Scrolls by some px; at once where motion is to be reduced. */
export function scrollBy(node: Element, px: number): void {
  const view = node.ownerDocument.defaultView;
  const isStill = view?.matchMedia("(prefers-reduced-motion: reduce)").matches ?? true;
  // "instant", as a page may have said that it always scrolls smoothly.
  (scrollerOf(node) ?? view)?.scrollBy({ top: px, behavior: isStill ? "instant" : "smooth" });
}

/** Scrolls whatever scrolls until something is seen, its beginning where it is higher than that; leaves it where it is seen already. */
export function bringIntoSight(node: Element, { top, bottom }: Sight, behavior: ScrollBehavior = "auto"): void {
  const box = node.getBoundingClientRect();
  if (box.top >= top && Math.min(box.bottom, box.top + (bottom - top)) <= bottom) return;
  node.scrollIntoView({ block: box.height < bottom - top ? "center" : "start", inline: "nearest", behavior });
}
