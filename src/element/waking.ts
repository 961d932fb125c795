/**
 * A picture that was drawn on a server and stands in the element's shadow root. It is made live without drawing: what
 * waits in its attributes is put in force, and what draws comes once a reader is about to act, or the page changes.
 */
import { sampleWidths, WIDER } from "../draw/sample.ts";
import { WAITING } from "../draw/waiting.ts";

/** The region that is shown, of those that a server drew for several widths. */
export function standingIn(root: ShadowRoot): HTMLElement | undefined {
  const regions = (Array.from(root.children) as HTMLElement[]).filter((node) => node.hasAttribute("data-standing"));
  // In a hidden place none is seen: the first will do, as there is nothing that could be seen to change.
  return regions.find((region) => region.checkVisibility()) ?? regions[0];
}

/** Puts in force what waits, and takes away the pictures for other widths. */
export function wake(root: ShadowRoot, region: HTMLElement): void {
  for (const node of Array.from(root.children)) {
    if (node.localName === "slot") node.setAttribute("data-awake", "");
    else if (node !== region && node.hasAttribute("data-standing")) node.remove();
  }
  for (const node of [region, ...Array.from(region.querySelectorAll("*"))]) putInForce(node);
  const foot = region.querySelector<HTMLElement>(":scope > .foot");
  const lift = foot?.dataset["lift"];
  if (!foot || !lift) return;
  foot.style.marginBlockStart = `-${lift}px`;
  foot.style.height = `${lift}px`;
}

function putInForce(node: Element): void {
  for (const { name, value } of Array.from(node.attributes)) {
    if (!name.startsWith(WAITING)) continue;
    node.removeAttribute(name);
    const own = name.slice(WAITING.length);
    if (value === "") node.removeAttribute(own);
    else node.setAttribute(own, value);
  }
}

/** Whether a standing picture is whole and fits its place; whether its font does is asked once it is live. */
export function fits(host: HTMLElement, region: HTMLElement): boolean {
  const { standing, width } = region.dataset;
  const now = Math.floor(host.getBoundingClientRect().width);
  return standing === "complete" && (now < 1 || String(now) === width);
}

/** Whether the page's font is wider than the picture was drawn for. */
function isWider(region: HTMLElement): boolean {
  const [regular = Infinity, bold = Infinity] = (region.dataset["sample"] ?? "").split(" ").map(Number);
  const [now, nowBold] = sampleWidths(region);
  return now > regular * WIDER || nowBold > bold * WIDER;
}

/** What a reader does that has to be done again once it can be answered. */
const ACTS = ["click", "keydown"] as const;
/** What says that a reader is about to act. */
const SIGNS = ["pointerover", "pointerdown", "focusin"] as const;
/** Keys that mean something in a picture: the page does not get them while they wait. */
const OURS = /^(?:Arrow\w+|Enter| |Home|End)$/;

/**
 * Calls once what draws is needed: a reader points at the picture, touches it or comes to it by a key, or its place, its
 * font or the page's language changes. What the reader did meanwhile is kept.
 *
 * @returns what ends it, and does again what was kept
 */
export function awaitNeed(host: HTMLElement, region: HTMLElement, needed: () => void): () => void {
  const document = host.ownerDocument;
  const view = document.defaultView!;
  const ending = new AbortController();
  const { signal } = ending;
  // Of an event that is over, the target is no longer told outside its shadow root.
  const kept: { event: Event; target: EventTarget | null }[] = [];
  for (const type of SIGNS) region.addEventListener(type, needed, { signal });
  for (const type of ACTS) {
    region.addEventListener(
      type,
      (event) => {
        if (event instanceof view.KeyboardEvent) {
          if (event.ctrlKey || event.altKey || event.metaKey) return;
          if (OURS.test(event.key) && !isButton(event.target)) event.preventDefault();
        }
        // Those who listen here later hear it then, and once.
        event.stopImmediatePropagation();
        kept.push({ event, target: event.target });
        needed();
      },
      { signal },
    );
  }
  const look = (): void => {
    if (!fits(host, region) || isWider(region)) needed();
  };
  // It calls once at the beginning, too.
  const sizes = new view.ResizeObserver(look);
  sizes.observe(host);
  const { lang } = document.documentElement;
  const languages = new view.MutationObserver(() => {
    const { className, lang: now } = document.documentElement;
    if (now !== lang || /\btranslated-/.test(className)) needed();
  });
  languages.observe(document.documentElement, { attributeFilter: ["class", "lang"] });
  view.addEventListener("hashchange", needed, { signal });
  void document.fonts.ready.then(() => {
    if (!signal.aborted) look();
  });
  return () => {
    ending.abort();
    sizes.disconnect();
    languages.disconnect();
    for (const { event, target } of kept) again(event, target, view);
  };
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button") !== null;
}

/** The same once more, for those who listen now. */
function again(event: Event, target: EventTarget | null, view: Window & typeof globalThis): void {
  const { type } = event;
  const made = { bubbles: true, cancelable: true, composed: true };
  if (event instanceof view.KeyboardEvent) {
    const { key, code, shiftKey } = event;
    target?.dispatchEvent(new view.KeyboardEvent(type, { ...made, key, code, shiftKey }));
  } else if (event instanceof view.MouseEvent) {
    const { clientX, clientY, detail } = event;
    target?.dispatchEvent(new view.MouseEvent(type, { ...made, clientX, clientY, detail }));
  }
}
