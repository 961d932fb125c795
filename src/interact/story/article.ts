/**
 * A story told by an article: paragraphs that are marked `data-daymark-event` move the picture as they pass, and an event
 * that is chosen in the picture leads to its paragraph.
 */
import css from "../../draw/story.css?inline";
import type { Columns } from "../../layout/columns.ts";
import { adopt } from "../adopt.ts";
import type { CardHost } from "../card-host.ts";
import type { By } from "../contract.ts";
import { viewTelling } from "./aim.ts";
import { scrollBy, sightOf } from "../sight.ts";
import type { Story } from "./story.ts";

const MARKED = "[data-daymark-event]";
/** On the paragraph that is read, for the page's own style. */
const CURRENT = "data-daymark-current";
/** Below what covers the top of the page: the part of the rest, and the most px of it, down to the line that is read. */
const LINE = 0.3;
const LOWEST_LINE = 160;
/** The part of the window that may be covered. */
const MOST_COVERED = 0.8;
/** ms after which a page that was scrolled from here has come to rest, where it does not say so itself. */
const LONGEST_LEAD = 1200;

export class Article implements Story {
  current: string | null = null;
  private readonly document: Document;
  private marked: HTMLElement[] = [];
  private noted: HTMLElement | undefined;
  private readonly observer: MutationObserver;
  private readonly withdraw: () => void;
  private frame = 0;
  private isScrolled = false;
  private isStale = true;
  private indices = new Set<number>();
  /** Index of each event that a paragraph is about; -1 for what is no event of this picture. */
  private places = new Map<string, number>();
  private columns: Columns | undefined;
  /** The page is led to a paragraph, or was: nothing else is chosen until it is scrolled by a hand. */
  private led: "going" | "there" | undefined;
  private leading: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: CardHost) {
    this.document = host.shell.region.ownerDocument;
    this.withdraw = adopt(host.shell.region.getRootNode() as ShadowRoot, css);
    this.observer = new MutationObserver(() => {
      this.update();
    });
    this.observer.observe(this.document.documentElement, {
      attributes: true,
      attributeFilter: ["data-daymark-event"],
      childList: true,
      subtree: true,
    });
    // A line between two places of the page would do for an observer, but near its end the line goes down with the reader.
    this.document.addEventListener("scroll", this.scrolled, PASSIVE);
    this.document.addEventListener("scrollend", this.arrived, PASSIVE);
    for (const type of HANDS) this.document.addEventListener(type, this.arrived, PASSIVE);
    this.document.defaultView?.addEventListener("resize", this.ask);
    this.follow();
  }

  has(index: number): boolean {
    this.known();
    return this.indices.has(index);
  }

  show(id: string, by: By): boolean {
    const paragraph = this.paragraphOf(id);
    if (!paragraph) return false;
    const { activeElement: focused } = this.host.shell.region.getRootNode() as ShadowRoot;
    this.tell(paragraph, by);
    this.lead(paragraph);
    if (by === "reader" && focused?.matches(".daymark-event:focus-visible")) giveFocus(paragraph);
    return true;
  }

  step(by: -1 | 1, cause: By): boolean {
    const known = this.known();
    const at = known.findIndex((node) => idOf(node) === this.current);
    const next = known[at < 0 && by === -1 ? known.length - 1 : at + by];
    return next !== undefined && this.show(idOf(next), cause);
  }

  leave(): boolean {
    return false;
  }

  update(): void {
    this.isStale = true;
    this.ask();
  }

  stop(): void {
    clearTimeout(this.leading);
    cancelAnimationFrame(this.frame);
    this.observer.disconnect();
    this.document.removeEventListener("scroll", this.scrolled, PASSIVE);
    this.document.removeEventListener("scrollend", this.arrived, PASSIVE);
    for (const type of HANDS) this.document.removeEventListener(type, this.arrived, PASSIVE);
    this.document.defaultView?.removeEventListener("resize", this.ask);
    this.note(undefined);
    this.withdraw();
  }

  /** Looks once in the next frame, however often it is asked for. */
  private readonly ask = (): void => {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.follow();
    });
  };

  private readonly scrolled = (): void => {
    if (this.led === "going") return;
    this.led = undefined;
    this.isScrolled = true;
    this.ask();
  };

  /** The page has come to rest where it was led, or a hand has taken it. */
  private readonly arrived = (): void => {
    if (this.led === "going") this.led = "there";
    clearTimeout(this.leading);
  };

  /** Tells what stands at the line that is read. */
  private follow(): void {
    const by = this.isScrolled ? "reader" : "data";
    this.isScrolled = false;
    if (this.led || !this.host.picture() || !this.host.shell.region.isConnected) return;
    const known = this.known();
    const line = known[0] ? this.line(known[0]) : 0;
    const passed = known.filter((node) => isShown(node) && node.getBoundingClientRect().top <= line);
    this.tell(passed.at(-1), by);
  }

  private tell(paragraph: HTMLElement | undefined, by: By): void {
    const id = paragraph ? idOf(paragraph) : null;
    this.note(paragraph);
    if (id === this.current) return;
    this.current = id;
    this.host.tell.emit("select", { id, by });
    this.tellStep(paragraph, by);
    const picture = this.host.picture();
    const index = id === null ? -1 : this.indexOf(id);
    const view = picture && index >= 0 ? viewTelling(picture, this.host.camera, index, this.besides(id!)) : undefined;
    this.host.draw();
    if (view) this.host.glideTo(view, by);
  }

  private tellStep(paragraph: HTMLElement | undefined, by: By): void {
    if (!paragraph) return;
    const known = this.known();
    const step = known.indexOf(paragraph) + 1;
    this.host.tell.emit("step", { id: idOf(paragraph), step, steps: known.length, by });
  }

  /** Indices of the events whose paragraphs stand before and after that of one. */
  private besides(id: string): number[] {
    const ids = this.known().map(idOf);
    const at = ids.indexOf(id);
    return [ids[at - 1], ids[at + 1]].filter((other) => other !== undefined).map((other) => this.indexOf(other));
  }

  /** Scrolls until a paragraph is at the line that is read. */
  private lead(paragraph: HTMLElement): void {
    this.led = "going";
    clearTimeout(this.leading);
    this.leading = setTimeout(this.arrived, LONGEST_LEAD);
    scrollBy(paragraph, paragraph.getBoundingClientRect().top - this.restLine(paragraph) + 1);
  }

  /** px of the window down to the line that is read. On the last of the way it goes down to what cannot come up to it. */
  private line(paragraph: Element): number {
    const line = this.restLine(paragraph);
    const page = this.document.scrollingElement;
    const below = sightOf(paragraph, 0).bottom - line;
    const way = page ? page.scrollHeight - page.clientHeight : 0;
    const last = Math.min(way, below);
    return last <= 0 ? line : line + below * (1 - Math.min((way - page!.scrollTop) / last, 1));
  }

  private restLine(paragraph: Element): number {
    const { top, bottom } = sightOf(paragraph, this.cover(paragraph));
    return top + Math.min(Math.max(bottom - top, 0) * LINE, LOWEST_LINE);
  }

  /** px of the window that are covered above a paragraph: by a header, and by the picture where that stays in sight. */
  private cover(paragraph: Element): number {
    const { stickyTop } = this.host.settings();
    const own = (this.host.shell.region.getRootNode() as ShadowRoot).host;
    const column = paragraph.getBoundingClientRect();
    for (let node: Element | null = own; node && node !== this.document.body; node = node.parentElement) {
      const { position, top } = getComputedStyle(node);
      if (position !== "sticky" && position !== "fixed") continue;
      const box = node.getBoundingClientRect();
      const isBeside = box.right <= column.left || box.left >= column.right;
      const cover = Number.parseFloat(top) + box.height;
      // One that leaves no room to read is not in the way: it would be all that there is.
      if (!isBeside && cover < MOST_COVERED * this.document.documentElement.clientHeight)
        return Math.max(stickyTop, cover);
    }
    return stickyTop;
  }

  /** Marks the paragraph that is read, for the page. */
  private note(paragraph: HTMLElement | undefined): void {
    if (paragraph === this.noted) return;
    this.noted?.removeAttribute(CURRENT);
    paragraph?.setAttribute(CURRENT, "");
    this.noted = paragraph;
  }

  private paragraphOf(id: string): HTMLElement | undefined {
    return this.known().find((node) => idOf(node) === id);
  }

  /** The paragraphs about events of this picture, as they follow each other. */
  private known(): HTMLElement[] {
    if (this.isStale) {
      this.isStale = false;
      const marked = this.document.querySelectorAll<HTMLElement>(MARKED);
      this.marked = Array.from(marked).filter((node) => this.indexOf(idOf(node)) >= 0);
      this.indices = new Set(this.marked.map((node) => this.indexOf(idOf(node))));
    }
    return this.marked;
  }

  /** Of a large set an id that is not there is looked for among all: once will do. */
  private indexOf(id: string): number {
    const columns = this.host.columns();
    if (columns !== this.columns) this.places.clear();
    this.columns = columns;
    const index = this.places.get(id) ?? columns.indexOf(id);
    this.places.set(id, index);
    return index;
  }
}

const PASSIVE = { passive: true, capture: true };
/** How a hand takes over a page that scrolls. */
const HANDS = ["wheel", "touchmove", "keydown"] as const;

function idOf(paragraph: Element): string {
  return paragraph.getAttribute("data-daymark-event")!;
}

function isShown(node: Element): boolean {
  return node.getClientRects().length > 0;
}

/** Gives the focus to what can have none, and takes the way to it away again. */
function giveFocus(paragraph: HTMLElement): void {
  if (paragraph.tabIndex < 0 && !paragraph.hasAttribute("tabindex")) {
    paragraph.tabIndex = -1;
    paragraph.addEventListener(
      "blur",
      () => {
        paragraph.removeAttribute("tabindex");
      },
      { once: true },
    );
  }
  paragraph.focus({ preventScroll: true });
}
