/** The first signs of a reader, and what is done in the meantime: until all that answers has come, it is kept. */

const NEAR = ["pointerenter", "focusin", "click", "keydown"] as const;
/** The same as in draw/link.ts, which a first load does without. */
const LINK_MARK = "#daymark=";
/** Keys that mean something to an event that has the focus, so that the page must not have them. */
const MEANT = /^(?:Arrow\w+|Home|End|Enter|[ ?/t])$/;

/** What was done to something in the picture. */
interface Deed {
  target: Element;
  /** The key that was pressed; undefined for a click. */
  key: string | undefined;
}

export class Signs {
  private readonly ending = new AbortController();
  private readonly deeds: Deed[] = [];

  /** Whether a link into a timeline was followed since the page was loaded. */
  isLed = false;

  /** @param seen called at each sign until it is stopped */
  constructor(region: HTMLElement, seen: () => void) {
    const { signal } = this.ending;
    for (const type of NEAR) {
      const listener = (event: Event): void => {
        this.keep(event);
        seen();
      };
      region.addEventListener(type, listener, { signal });
    }
    const page = region.ownerDocument.defaultView!;
    const isHere = (): boolean => page.location.hash.startsWith(LINK_MARK);
    const led = (): void => {
      this.isLed = true;
      if (isHere()) seen();
    };
    page.addEventListener("hashchange", led, { signal });
    if (isHere()) queueMicrotask(seen);
  }

  /** Does again what was done, for those who have come to hear it. */
  replay(): void {
    this.stop();
    for (const { target, key } of this.deeds.splice(0)) {
      const how = { bubbles: true, cancelable: true };
      target.dispatchEvent(
        key === undefined ? new MouseEvent("click", how) : new KeyboardEvent("keydown", { ...how, key }),
      );
    }
  }

  stop(): void {
    this.ending.abort();
  }

  private keep(event: Event): void {
    const { target } = event;
    if (!(target instanceof SVGElement)) return;
    if (event.type === "click") this.deeds.push({ target, key: undefined });
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!MEANT.test(event.key)) return;
    this.deeds.push({ target, key: event.key });
    event.preventDefault();
    event.stopPropagation();
  }
}
