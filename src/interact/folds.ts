/** Which lanes are folded shut, and the list in which a reader folds and opens them. */
import type { Columns } from "../layout/columns.ts";
import type { Words } from "../words/index.ts";
import type { Shell } from "./shell.ts";

export interface FoldsHost {
  /** Before every id. */
  name: string;
  shell: Shell;
  columns: () => Columns;
  words: () => Words;
  /** The button that opens the list. */
  button: () => HTMLElement | undefined;
  /** Draws anew after a change. */
  changed: () => void;
}

export class Folds {
  /** Names of the lanes that are shut; a name that no lane has any more waits for one. */
  closed: ReadonlySet<string> = new Set();
  private card: HTMLElement | undefined;

  constructor(private readonly host: FoldsHost) {}

  /** Folds the lane whose heading was pressed. False where it was none. */
  pressed(event: Event): boolean {
    const grip = event.target instanceof Element ? event.target.closest(".daymark-fold-lane") : null;
    const name = grip?.closest(".daymark-lane")?.getAttribute("data-lane");
    if (name === undefined || name === null) return false;
    this.toggle(name);
    return true;
  }

  /** Opens the list, or closes it. */
  async toggleCard(): Promise<void> {
    if (this.closeCard()) return;
    const { laneCardOf } = await import("./lane-card.ts");
    const { shell, columns, words, name } = this.host;
    const { lanes, byLane } = columns();
    this.closeCard();
    this.card = laneCardOf(shell.region.ownerDocument, {
      lanes: lanes.map((lane, at) => ({ name: lane, count: byLane.size(at), closed: this.closed.has(lane) })),
      words: words(),
      id: `${name}-lanes`,
      toggle: (lane) => this.toggle(lane),
      close: () => {
        this.leave();
      },
    });
    shell.region.insertBefore(this.card, shell.summary);
    this.host.button()?.setAttribute("aria-expanded", "true");
    this.card.querySelector("button")?.focus({ preventScroll: true });
  }

  /** Escape: closes the list and gives the focus back. False where it is not open. */
  leave(): boolean {
    if (!this.closeCard()) return false;
    this.host.button()?.focus();
    return true;
  }

  /** Something was pressed, perhaps beside the list. */
  pressedAt(path: readonly EventTarget[]): void {
    const button = this.host.button();
    if (this.card && !path.includes(this.card) && !(button && path.includes(button))) this.closeCard();
  }

  /** False where it is not open. */
  closeCard(): boolean {
    if (!this.card) return false;
    this.card.remove();
    this.card = undefined;
    this.host.button()?.setAttribute("aria-expanded", "false");
    return true;
  }

  /** Folds a lane shut, or opens it; says whether it is shut now. */
  private toggle(name: string): boolean {
    const shut = !this.closed.has(name);
    const others = [...this.closed].filter((other) => other !== name);
    this.closed = new Set(shut ? [...others, name] : others);
    this.host.changed();
    return shut;
  }
}
