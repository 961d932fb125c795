/** What stands in the element besides the picture: its list until that is drawn, and what its page sets round it. */
import { isShadowRoot } from "../interact/html.ts";

/** Children of the element with these names stand above and below the picture. */
export const SLOTS = { above: ["title"], below: ["caption", "credit"] } as const;

/** The slots of a shadow root, in the order in which what they hold is read. */
export class Content {
  private readonly above: HTMLSlotElement[];
  private readonly below: HTMLSlotElement[];
  private readonly list: HTMLSlotElement;

  constructor(private readonly host: HTMLElement) {
    const slot = (name: string): HTMLSlotElement => {
      const made = host.ownerDocument.createElement("slot");
      if (name !== "") made.name = name;
      return made;
    };
    this.above = SLOTS.above.map(slot);
    this.below = SLOTS.below.map(slot);
    this.list = slot("");
  }

  /**
   * px that a region has to take up so that what follows the element stays where it was; undefined where that was nothing.
   *
   * @param edge where it began
   */
  placeOf(region: HTMLElement, edge: number): number | undefined {
    this.surround(region, true);
    // A region of no height would let the margins before and after it meet.
    region.style.minHeight = "1px";
    const height = Math.round(edge - edgeAfter(this.host)) + 1;
    region.style.minHeight = "";
    return height > 1 ? height : undefined;
  }

  /** Stands round a region; the list in its place, while nothing is drawn. */
  surround(region: HTMLElement, isDrawn: boolean): void {
    region.before(...this.above);
    region.after(...this.below);
    this.show(region, !isDrawn);
  }

  /** Shows the list in place of the picture, or the picture. */
  show(region: HTMLElement, isList: boolean): void {
    if (isList) region.after(this.list);
    else this.list.remove();
  }

  /** The list alone, in place of all that was begun. */
  replace(root: ShadowRoot): void {
    root.replaceChildren(...this.above, this.list, ...this.below);
  }

  /** What the page has set as the title, which then names the picture. */
  get title(): string | undefined {
    const node = this.host.querySelector(":scope > [slot='title']");
    return node?.textContent.replace(/\s+/g, " ").trim() || undefined;
  }

  /** Whether there is a list that can be shown in place of a picture of nothing. */
  get hasList(): boolean {
    return this.host.querySelector("li") !== null;
  }
}

/** Where what follows an element begins, in px of the window: its own end where nothing does. */
export function edgeAfter(host: HTMLElement): number {
  const next = nextSeen(host);
  return next ? next.getBoundingClientRect().top : host.getBoundingClientRect().bottom;
}

/** The next of its siblings that takes up a place. */
function nextSeen(host: Element): Element | null {
  let next = host.nextElementSibling;
  while (next && next.getClientRects().length === 0) next = next.nextElementSibling;
  return next;
}

/** Whether anything stands below an element, which would move with its end. */
export function isFollowed(host: Element): boolean {
  for (let node: Element | null = host; node; node = node.parentElement ?? hostOf(node)) {
    if (nextSeen(node)) return true;
  }
  return false;
}

function hostOf(node: Element): Element | null {
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}
