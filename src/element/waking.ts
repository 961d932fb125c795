/**
 * A picture that was drawn on a server and stands in the element's shadow root. It is made live without drawing: what
 * waits in its attributes is put in force, and what draws comes once a reader is about to act, or the page changes.
 */
import { sampleWidths, WIDER } from "../draw/sample.ts";
import { WAITING } from "../draw/waiting.ts";

/**
 * The region that is shown, of those that a server drew for several widths. The window is asked, not the layout: that has
 * not been done while a page is on its way.
 */
export function standingIn(root: ShadowRoot): HTMLElement | undefined {
  const regions = (Array.from(root.children) as HTMLElement[]).filter((node) => node.hasAttribute("data-standing"));
  const isMeant = ({ dataset }: HTMLElement): boolean =>
    dataset["where"] !== undefined && root.ownerDocument.defaultView?.matchMedia(dataset["where"]).matches === true;
  return regions.find(isMeant) ?? regions[0];
}

/** Puts in force what waits, and takes away the pictures for other widths. */
export function wake(root: ShadowRoot, region: HTMLElement): void {
  for (const node of Array.from(root.children)) {
    if (node.localName === "slot") node.setAttribute("data-awake", "");
    else if (node !== region && node.hasAttribute("data-standing")) node.remove();
  }
  for (const node of [region, ...Array.from(region.querySelectorAll(`[${WAITING}]`))]) putInForce(node);
  const foot = region.querySelector<HTMLElement>(":scope > .foot");
  const lift = foot?.dataset["lift"];
  if (!foot || !lift) return;
  foot.style.marginBlockStart = `-${lift}px`;
  foot.style.height = `${lift}px`;
}

function putInForce(node: Element): void {
  const lines = node.getAttribute(WAITING)?.split("\n") ?? [];
  node.removeAttribute(WAITING);
  for (const line of lines) {
    const [name] = line.split(" ", 1) as [string];
    if (name === line) node.removeAttribute(name);
    else node.setAttribute(name, line.slice(name.length + 1));
  }
}

/** Whether a standing picture is whole and fits its place. */
function fits(host: HTMLElement, region: HTMLElement): boolean {
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
 * Calls once what draws is needed: the picture is not whole or does not fit its place, a reader points at it, touches it or
 * comes to it by a key, or its place, its font or the page's language changes. What the reader did meanwhile is kept.
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
  let focused: EventTarget | null = null;
  region.addEventListener("focusin", ({ target }) => (focused = target), { signal });
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
  // It calls once at the beginning, too: only then are the fonts asked, as that has a page laid out.
  let fonts: Promise<void> | undefined;
  const sizes = new view.ResizeObserver(() => {
    look();
    fonts ??= document.fonts.ready.then(() => {
      if (!signal.aborted) look();
    });
  });
  sizes.observe(host);
  const { lang } = document.documentElement;
  const languages = new view.MutationObserver(() => {
    const { className, lang: now } = document.documentElement;
    if (now !== lang || /\btranslated-/.test(className)) needed();
  });
  languages.observe(document.documentElement, { attributeFilter: ["class", "lang"] });
  view.addEventListener("hashchange", needed, { signal });
  return () => {
    ending.abort();
    sizes.disconnect();
    languages.disconnect();
    // Whoever has gone on to elsewhere in the page stays there.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && focused) successorOf(focused, region)?.focus({ preventScroll: true });
    for (const { event, target } of kept) again(event, successorOf(target, region) ?? target, view);
  };
}

/** The node of the same event in a picture that has taken the place of the one with this node; undefined while that stands. */
function successorOf(target: EventTarget | null, region: HTMLElement): SVGElement | null | undefined {
  if (!(target instanceof Element) || target.isConnected) return undefined;
  const id = target.closest("[data-event]")?.getAttribute("data-event") ?? "";
  return region.querySelector<SVGElement>(`.daymark-event[data-event="${CSS.escape(id)}"]`);
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
