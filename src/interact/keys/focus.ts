/** The focus among events and counts: where it is, where keys take it, and that it is not lost while the picture changes. */
import type { CardHost } from "../card-host.ts";
import { windowInWords } from "../../scene/spoken.ts";
import { activeKey, indexOf, keyOf, timeOf } from "../roving.ts";
import { bringIntoSight, sightOf } from "../sight.ts";

/** ms of stillness after which the focus is given on from what has gone. */
const SETTLE = 150;

export interface FocusHost extends Pick<
  CardHost,
  "shell" | "settings" | "columns" | "picture" | "scene" | "svg" | "reveal"
> {
  /** What is visible, in ms. */
  window: () => { start: number; end: number };
}

export class Focus {
  /** Id of the event, or key of the count, that had the focus last. */
  key: string | null = null;
  /** When that is, in ms: what is nearest to it takes over once it is gone. */
  private time = NaN;
  /** While what had the focus is out of the picture, the picture itself has it. */
  private isHeld = false;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: FocusHost) {}

  /** Whether it is in the picture. */
  get isInside(): boolean {
    const root = this.host.shell.region.getRootNode() as ShadowRoot;
    return this.host.svg()?.contains(root.activeElement) ?? false;
  }

  /** Something has the focus now. False where it is no other event or count than before. */
  took(target: EventTarget | null): boolean {
    const key = keyOf(target);
    if (key === undefined || key === this.key) return false;
    this.remember(key);
    return true;
  }

  /** Key of the event or count that a key press is for. */
  keyAt(target: EventTarget | null): string | undefined {
    return keyOf(target) ?? (target !== null && target === this.host.svg() ? this.active() : undefined);
  }

  /** Key of the one event or count that a Tab reaches. */
  active(): string {
    const scene = this.host.scene();
    return scene ? activeKey(scene, this.host.columns(), this.key, this.time) : "";
  }

  /** Draws, and keeps the focus in the picture where it was there. */
  keep(draw: () => void): void {
    const was = this.isInside;
    draw();
    this.standIn();
    if (was && !this.isInside) this.hold();
    else if (this.isHeld) this.settleSoon();
  }

  /** Gives it to an event, wherever that is: out of the window it is brought in, in a count it gets a callout. */
  moveTo(index: number): boolean {
    const columns = this.host.columns();
    if (index < 0 || index >= columns.count || !this.host.picture()) return false;
    const id = columns.idOf(index);
    this.remember(id);
    this.host.reveal(index, "reader");
    this.nodeOf(id)?.focus();
    return true;
  }

  /** Gives it to an event or a count; where that is gone, to what is nearest. */
  give(key: string): void {
    if (this.moveTo(indexOf(this.host.columns(), key))) return;
    const node = this.nodeOf(key) ?? this.nodeOf(this.active());
    node?.focus({ preventScroll: true });
  }

  /** Scrolls the page until an event or a count is seen, with room about it; leaves it where it is seen already. */
  bringIntoSight(key: string): void {
    const node = this.nodeOf(key);
    if (!node) return;
    const { region } = this.host.shell;
    // A search may cover what is below the top.
    const cover = region.querySelector(":scope > .find")?.getBoundingClientRect().bottom ?? 0;
    bringIntoSight(node, sightOf(region, Math.max(this.host.settings().stickyTop, cover)));
  }

  stop(): void {
    clearTimeout(this.settling);
  }

  /** It goes to an event or count, or from there to its card. */
  remember(key: string): void {
    this.key = key;
    const scene = this.host.scene();
    const time = scene && timeOf(scene, this.host.columns(), key);
    if (time !== undefined) this.time = time;
  }

  private nodeOf(key: string): SVGGElement | undefined {
    const nodes = this.host.svg()?.querySelectorAll<SVGGElement>(".daymark-event, .daymark-count") ?? [];
    return Array.from(nodes).find((node) => keyOf(node) === key);
  }

  /** In a window in which nothing happened the picture itself is what Tab reaches, and says so. */
  private standIn(): void {
    const [svg, picture, scene] = [this.host.svg(), this.host.picture(), this.host.scene()];
    if (!svg || !picture || !scene || this.isHeld) return;
    const isEmpty = picture.columns.count > 0 && scene.events.length + scene.counts.length === 0;
    if (isEmpty) {
      svg.setAttribute("aria-label", windowInWords(picture, scene, this.host.window()));
      svg.tabIndex = 0;
    } else if (svg.hasAttribute("aria-label")) {
      svg.removeAttribute("aria-label");
      svg.removeAttribute("tabindex");
    }
  }

  /** The picture takes the focus for what has left it, until all is still. */
  private hold(): void {
    const svg = this.host.svg();
    if (!svg) return;
    this.isHeld = true;
    svg.tabIndex = -1;
    svg.focus({ preventScroll: true });
    this.settleSoon();
  }

  private settleSoon(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      this.settle();
    }, SETTLE);
  }

  private settle(): void {
    const svg = this.host.svg();
    const root = this.host.shell.region.getRootNode() as ShadowRoot;
    const isHere = svg !== undefined && root.activeElement === svg;
    this.isHeld = false;
    if (isHere) this.nodeOf(this.active())?.focus({ preventScroll: true });
    // Where nothing is left the picture keeps it.
    if (root.activeElement !== svg) svg?.removeAttribute("tabindex");
    this.standIn();
  }
}
