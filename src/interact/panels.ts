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
}

export interface PanelKind {
  /** Makes it; `close` gives the focus back. */
  make: (close: () => void) => Promise<Panel>;
  /** Before the picture or after it; a card lies over it and closes when something beside it is pressed. */
  place: "before" | "after" | "card";
}

export type PanelName = "lanes" | "keys" | "find" | "table";

export interface PanelsHost extends Pick<CardHost, "shell" | "giveFocus"> {
  /** The button that opens it, where there is one. */
  button: (name: PanelName) => HTMLElement | undefined;
  /** Key of the event or count that has the focus. */
  focused: () => string | undefined;
}

export class Panels {
  private readonly open = new Map<PanelName, { panel: Panel; kind: PanelKind; from: string | undefined }>();
  /** What was asked for and is on its way. */
  private readonly coming = new Set<PanelName>();

  constructor(
    private readonly host: PanelsHost,
    private readonly kinds: Readonly<Partial<Record<PanelName, PanelKind>>>,
  ) {}

  /** Whether there is such a panel. */
  has(name: PanelName): boolean {
    return this.kinds[name] !== undefined;
  }

  isOpen(name: PanelName): boolean {
    return this.open.has(name);
  }

  /** Opens it, or closes it and gives the focus back. */
  async toggle(name: PanelName): Promise<void> {
    const kind = this.kinds[name];
    if (!kind || this.coming.has(name)) return;
    if (this.open.has(name)) {
      this.leaveOne(name);
      return;
    }
    const from = this.host.focused();
    this.coming.add(name);
    const panel = await kind.make(() => {
      this.leaveOne(name);
    });
    // It may have been closed, or all of it destroyed, while it was on its way.
    if (!this.coming.delete(name)) return;
    const { region, summary } = this.host.shell;
    this.open.set(name, { panel, kind, from });
    region.insertBefore(panel.node, kind.place === "before" ? region.querySelector(":scope > svg") : summary);
    this.host.button(name)?.setAttribute("aria-expanded", "true");
    panel.first?.focus({ preventScroll: true });
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

  /** The picture was worked out anew. */
  update(): void {
    for (const { panel } of this.open.values()) panel.update?.();
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
    const { from } = this.open.get(name)!;
    this.close(name);
    if (from !== undefined) this.host.giveFocus(from);
    else this.host.button(name)?.focus();
  }
}
