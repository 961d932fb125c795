/**
 * Follows links to an event or a window: `#daymark=…` in the address of the page, when it is loaded and whenever it changes,
 * back and forward too. A page loads this once its address is such a link.
 */
import { askedOf } from "../../find/query.ts";
import { viewOf } from "../../scene/view.ts";
import { bringAll } from "../../read/bring-all.ts";
import { DateError } from "../../time/index.ts";
import type { WhatIsDrawn } from "../what-is-drawn.ts";
import type { Cards } from "../card/cards.ts";
import { linkIn, nameOf, windowIn, withoutName } from "../link.ts";
import { bringIntoSight, sightOf } from "../sight.ts";
import type { Travel } from "../window/travel.ts";

export interface LinkHost extends WhatIsDrawn {
  /** Whether a link was followed since the page was loaded. */
  isLed: () => boolean;
  /** The element that the region is in. */
  host: HTMLElement;
  cards: Cards;
  travel: Travel;
}

/** What a link leads to. */
type Target = { id: string } | { start: string; end: string };

/** Those of the page: a link that names none of them is for the first that has what it asks for. */
const followers = new Set<Follower>();

/** Follows links for a timeline. @returns what stops it */
export function followLinks(host: LinkHost): () => void {
  const follower = new Follower(host);
  followers.add(follower);
  follower.follow();
  return () => {
    followers.delete(follower);
    follower.stop();
  };
}

class Follower {
  private readonly ending = new AbortController();
  private readonly view: Window;
  /** What was asked for last, and what takes it back. */
  private followed: string | undefined;
  private takeBack: (() => void) | undefined;
  private stopWaiting: (() => void) | undefined;
  private isFirst: boolean;

  constructor(private readonly host: LinkHost) {
    this.isFirst = !host.isLed();
    const { ownerDocument } = host.shell.region;
    const { signal } = this.ending;
    this.view = ownerDocument.defaultView!;
    this.view.addEventListener("hashchange", this.follow, { signal });
    ownerDocument.addEventListener("click", this.pressed, { signal });
  }

  stop(): void {
    this.stopWaiting?.();
    this.ending.abort();
  }

  /** Does what the address asks for, once that can be done. */
  readonly follow = (): void => {
    this.stopWaiting?.();
    const link = linkIn(this.view.location.hash);
    if (link === this.followed) return;
    this.followed = link;
    this.takeBack?.();
    this.takeBack = undefined;
    if (link === undefined || this.host.settings().permalink === "off") this.isFirst = false;
    else if (!this.lead(link)) this.wait(link);
  };

  /** A link is pressed again, and the address stays as it is. */
  private readonly pressed = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || link.href !== this.view.location.href || linkIn(link.hash) !== this.followed) return;
    this.followed = undefined;
    this.follow();
  };

  /** Data are on their way. Whoever has begun to read meanwhile is left alone. */
  private wait(link: string): void {
    let tried = this.host.picture() && this.host.columns();
    const stopListening = this.host.tell.on("render", () => {
      // An id is looked for among all events: once for each list.
      if (this.host.columns() === tried) return;
      tried = this.host.columns();
      if (this.lead(link)) this.stopWaiting?.();
    });
    const acting = new AbortController();
    this.stopWaiting = () => {
      stopListening();
      acting.abort();
    };
    for (const type of ["pointerdown", "keydown"]) {
      this.view.addEventListener(type, () => this.stopWaiting?.(), { signal: acting.signal, capture: true });
    }
  }

  /** Leads to what a link asks for; false where it is not there, or not yet. */
  private lead(link: string): boolean {
    if (!this.host.picture()) return false;
    const target = this.targetOf(link);
    if (!target || this.isForAnother(link)) return false;
    const isMoving = !this.isFirst || !isReturning(this.view);
    this.isFirst = false;
    if ("id" in target) this.leadToEvent(target.id, isMoving);
    else this.leadToWindow(target, isMoving);
    return true;
  }

  private targetOf(link: string): Target | undefined {
    const own = withoutName(link, nameOf(this.host.host)).link;
    return this.host.columns().indexOf(own) >= 0 ? { id: own } : windowIn(own);
  }

  /** Whether one that stands before this one in the page has what a link without a name asks for. */
  private isForAnother(link: string): boolean {
    const { host } = this.host;
    if (withoutName(link, nameOf(host)).isNamed) return false;
    return [...followers].some((other) => {
      if (other === this || !other.host.picture()) return false;
      const isBefore = host.compareDocumentPosition(other.host.host) & Node.DOCUMENT_POSITION_PRECEDING;
      const isNamed = withoutName(link, nameOf(other.host.host)).isNamed;
      return (isNamed || isBefore !== 0) && other.targetOf(link) !== undefined;
    });
  }

  private leadToEvent(id: string, isMoving: boolean): void {
    const { cards, scene, svg } = this.host;
    if (cards.selected !== id) cards.open(id, "reader");
    this.takeBack = () => {
      if (cards.selected === id) cards.close("reader", false);
    };
    // What is told otherwise, as by an article, brings itself into sight.
    if (cards.selected !== id) return;
    const node = [...(svg()?.querySelectorAll("[data-event]") ?? [])].find(
      (each) => each.getAttribute("data-event") === id,
    );
    if (!node || !scene()) return;
    if (isMoving) this.bringIntoSight(node);
    cards.place();
    this.tellWhere(node);
  }

  private leadToWindow(dates: { start: string; end: string }, isMoving: boolean): void {
    const { region } = this.host.shell;
    const picture = this.host.picture()!;
    const asked = this.read(dates);
    if (!asked) return;
    const { columns, plan, length } = picture;
    const window = {
      start: Number.isFinite(asked.start) ? asked.start : Math.min(columns.start, asked.end),
      end: Number.isFinite(asked.end) ? asked.end : Math.max(columns.end, asked.start),
    };
    // In a list of equal steps there is no window: all of it is there.
    if (plan) this.host.travel.goTo(viewOf(plan.scale, window, length), "reader", 0);
    this.takeBack = () => {
      if (this.host.picture()?.plan) this.host.travel.goTo(this.host.travel.camera.home, "reader", 0);
    };
    if (isMoving) this.bringIntoSight(region);
    this.tellWhere(region);
  }

  private read({ start, end }: { start: string; end: string }): { start: number; end: number } | undefined {
    bringAll();
    const { lang, displayZone } = this.host.settings();
    try {
      const asked = askedOf({ start, end }, { locale: lang, zone: displayZone });
      if (asked.start < asked.end) return asked;
      this.tellUnread(`${start}..${end}`, "it ends before it begins.");
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      this.tellUnread(`${start}..${end}`, error.message);
    }
    return undefined;
  }

  private tellUnread(value: string, why: string): void {
    const message = `The address asks for #daymark=${value}: ${why} Write a window such as #daymark=2018..2022.`;
    this.host.tell.emit("problem", { code: "link-unreadable", severity: "warning", value, message });
  }

  /** Scrolls whatever scrolls until something is seen; leaves it where it is seen already. */
  private bringIntoSight(node: Element): void {
    bringIntoSight(node, sightOf(this.host.shell.region, this.host.settings().stickyTop), "instant");
  }

  /** For the page round a frame, which scrolls in its place. */
  private tellWhere(node: Element): void {
    const top = node.getBoundingClientRect().top + this.view.scrollY;
    this.host.host.dispatchEvent(new CustomEvent("daymark-link", { detail: { top }, bubbles: true, composed: true }));
  }
}

/** Whether the page is loaded again, or gone back to: then it is scrolled to where it was. */
function isReturning({ performance }: Window): boolean {
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return visit !== undefined && visit.type !== "navigate";
}
