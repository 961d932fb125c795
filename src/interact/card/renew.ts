/** An open card that says what is so now: what is the same stays, and with it the focus, the scroll and what is playing. */

/** What comes whole: text that may still be on its way, and what a page may have put there. */
const WHOLE = ".card-text, figure";
/** What can have the focus. */
const STOPS = "a, button, audio, video, [tabindex]";

/** Makes a card say what a fresh one says, which is used up. */
export function renewCard(card: HTMLElement, fresh: HTMLElement): void {
  const root = card.getRootNode() as ShadowRoot;
  const { activeElement: focused } = root;
  const { scrollTop } = card;
  renew(card, fresh);
  card.scrollTop = scrollTop;
  // Only what was in the card may have lost the focus.
  if (!focused || root.activeElement === focused || focused.isConnected) return;
  const same = Array.from(card.querySelectorAll<HTMLElement>(STOPS)).find(
    (stop) => stop.localName === focused.localName && stop.textContent === focused.textContent,
  );
  (same ?? card.querySelector<HTMLElement>(".card-title"))?.focus({ preventScroll: true });
}

function renew(node: Element, fresh: Element): void {
  renewAttributes(node, fresh);
  let next = node.firstChild;
  for (const child of [...fresh.childNodes]) {
    const same = counterpart(next, child);
    if (!same) {
      node.insertBefore(child, next);
      continue;
    }
    while (next !== same) next = withoutNode(next!);
    next = same.nextSibling;
    if (same.isEqualNode(child) || isSameMedia(same, child)) continue;
    if (isElement(same) && isElement(child) && !child.matches(WHOLE)) renew(same, child);
    else same.replaceWith(child);
  }
  while (next) next = withoutNode(next);
}

/** Where it stands is not the card's own. */
function renewAttributes(node: Element, fresh: Element): void {
  const names = new Set([...node.getAttributeNames(), ...fresh.getAttributeNames()]);
  names.delete("style");
  for (const name of names) {
    const value = fresh.getAttribute(name);
    if (value === null) node.removeAttribute(name);
    else if (value !== node.getAttribute(name)) node.setAttribute(name, value);
  }
}

/** Whether the page has drawn both, of the same media. */
function isSameMedia(same: ChildNode, child: ChildNode): boolean {
  const media = isElement(child) && child.getAttribute("data-media");
  return Boolean(media) && isElement(same) && same.getAttribute("data-media") === media;
}

/** The first of some siblings that is of the same kind, and tells of the same event where it tells of one. */
function counterpart(from: ChildNode | null, child: ChildNode): ChildNode | undefined {
  for (let node = from; node; node = node.nextSibling) if (kindOf(node) === kindOf(child)) return node;
  return undefined;
}

function kindOf(node: ChildNode): string {
  const marks = isElement(node) ? [node.className, node.getAttribute("data-event")] : [];
  return [node.nodeName, ...marks].join(" ");
}

/** Takes a node away; gives the one after it. */
function withoutNode(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
