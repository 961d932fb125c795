/** What opens beside the picture by a button or a key, and comes by import() when it is first asked for. */
import type { CardHost } from "./card-host.ts";

/** What is open: a list of lanes or of keys, a search, a table. */
export interface Panel {
  node: HTMLElement;
  /** What gets the focus when it opens. */
  first?: HTMLElement | null;
  /** The picture was worked out anew. */
  update?: () => void;
  /** It was closed. */
  closed?: () => void;
  /** What Escape means to it, before it closes it; false where it means nothing. */
  leave?: () => boolean;
  /** Key of what gets the focus when it is closed, where that is not what it was opened from. */
  back?: () => string | undefined;
  /** It is asked for again from an event or count, by its key, and has the focus now; without this it closes. */
  enter?: (from: string) => void;
}

export interface PanelKind {
  /** Makes it; `close` gives the focus back, `from` is the key of the event or count that it is asked for from. */
  make: (close: () => void, from: string | undefined) => Promise<Panel>;
  /** Before the picture or after it; a card lies over it and closes when something beside it is pressed. */
  place: "before" | "after" | "card";
  /** Whether readers are not to have it. */
  isOff?: () => boolean;
}

export type PanelName = "lanes" | "keys" | "find" | "table";

export interface PanelsHost extends Pick<CardHost, "shell" | "giveFocus"> {
  /** The button that opens it, where there is one. */
  button: (name: PanelName) => HTMLElement | undefined;
  /** Key of the event or count that has the focus. */
  focused: () => string | undefined;
}

interface Open {
  panel: Panel;
  kind: PanelKind;
  /** Key of the event or count that it was opened from, and what else had the focus then. */
  from: string | undefined;
  origin: HTMLElement | null;
}

export class Panels {
  private readonly open = new Map<PanelName, Open>();
  /** What was asked for and is on its way. */
  private readonly coming = new Set<PanelName>();

  constructor(
    private readonly host: PanelsHost,
    private readonly kinds: Readonly<Partial<Record<PanelName, PanelKind>>>,
  ) {}

  /** Whether there is such a panel. */
  has(name: PanelName): boolean {
    const kind = this.kinds[name];
    return kind !== undefined && !kind.isOff?.();
  }

  isOpen(name: PanelName): boolean {
    return this.open.has(name);
  }

  /** Opens it, or closes it and gives the focus back. */
  async toggle(name: PanelName): Promise<void> {
    const kind = this.kinds[name];
    if (!kind || this.coming.has(name)) return;
    const from = this.host.focused();
    const { activeElement: origin } = this.host.shell.region.getRootNode() as ShadowRoot;
    const entry = this.open.get(name);
    if (entry) {
      if (from === undefined || !entry.panel.enter) this.leaveOne(name);
      else {
        entry.from = from;
        entry.panel.enter(from);
      }
      return;
    }
    this.coming.add(name);
    const close = (): void => {
      this.leaveOne(name);
    };
    // Where it cannot be had, as offline, nothing opens, and the next press asks anew.
    const panel = await kind.make(close, from).catch(() => undefined);
    // It may have been closed, or all of it destroyed, while it was on its way.
    if (!this.coming.delete(name) || !panel) return;
    const { region, status } = this.host.shell;
    this.open.set(name, { panel, kind, from, origin: origin as HTMLElement | null });
    region.insertBefore(panel.node, kind.place === "before" ? region.querySelector(":scope > svg") : status);
    this.host.button(name)?.setAttribute("aria-expanded", "true");
    // What stands beside the picture may be out of sight.
    panel.first?.focus({ preventScroll: kind.place === "card" });
  }

  /** Escape: closes the one that has the focus, else the one that was opened last. False where none is open. */
  leave(target: EventTarget | null): boolean {
    const all = [...this.open];
    const within = all.find(([, { panel }]) => target instanceof Node && panel.node.contains(target));
    // What is no card stays while a reader is elsewhere.
    const [name, entry] = within ?? all.findLast(([, { kind }]) => kind.place === "card") ?? [];
    if (name === undefined) return false;
    if (!entry!.panel.leave?.()) this.leaveOne(name);
    return true;
  }

  /** Something was pressed: a card that it is beside closes. */
  pressedAt(path: readonly EventTarget[]): void {
    for (const [name, { panel, kind }] of this.open) {
      const button = this.host.button(name);
      if (kind.place === "card" && !path.includes(panel.node) && !(button && path.includes(button))) this.close(name);
    }
  }

  /** Something has the focus. A card that was left by keys closes: it might lie over that. */
  took(event: FocusEvent): void {
    if (event.target instanceof SVGElement && event.target.matches(":focus-visible"))
      this.pressedAt(event.composedPath());
  }

  /** Whether something happened in one of them. */
  holds(event: Event): boolean {
    const path = event.composedPath();
    return [...this.open.values()].some(({ panel }) => path.includes(panel.node));
  }

  /** The picture was worked out anew. */
  update(): void {
    for (const [name, { panel, kind }] of this.open) {
      if (kind.isOff?.()) this.close(name);
      else {
        // The buttons may be others now.
        this.host.button(name)?.setAttribute("aria-expanded", "true");
        panel.update?.();
      }
    }
  }

  /** Closes it and leaves the focus alone. */
  close(name: PanelName): boolean {
    this.coming.delete(name);
    const entry = this.open.get(name);
    if (!entry) return false;
    this.open.delete(name);
    entry.panel.node.remove();
    entry.panel.closed?.();
    this.host.button(name)?.setAttribute("aria-expanded", "false");
    return true;
  }

  stop(): void {
    this.coming.clear();
    for (const name of this.open.keys()) this.close(name);
  }

  /** Closes it and gives the focus back to where it was opened from. */
  private leaveOne(name: PanelName): void {
    const { panel, from: before, origin } = this.open.get(name)!;
    const from = panel.back?.() ?? before;
    this.close(name);
    if (from !== undefined) this.host.giveFocus(from);
    else if (origin?.isConnected) origin.focus();
    else this.host.button(name)?.focus();
  }
}
