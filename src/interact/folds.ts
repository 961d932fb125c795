/** Which lanes are folded shut. */
import type { Columns } from "../layout/columns.ts";
import type { Words } from "../words/index.ts";
import type { Panel } from "./panels.ts";
import type { Shell } from "./shell.ts";

export interface FoldsHost {
  /** Before every id. */
  name: string;
  shell: Shell;
  columns: () => Columns;
  words: () => Words;
  /** Draws anew after a change. */
  changed: () => void;
}

export class Folds {
  /** Names of the lanes that are shut; a name that no lane has any more waits for one. */
  closed: ReadonlySet<string> = new Set();

  constructor(private readonly host: FoldsHost) {}

  /** Folds the lane whose heading was pressed. False where it was none. */
  pressed(event: Event): boolean {
    const grip = event.target instanceof Element ? event.target.closest(".daymark-fold-lane") : null;
    const name = grip?.closest(".daymark-lane")?.getAttribute("data-lane");
    if (name === undefined || name === null) return false;
    this.toggle(name);
    return true;
  }

  /** The list in which a reader folds and opens them. */
  async panel(close: () => void): Promise<Panel> {
    const { laneCardOf } = await import("./lane-card.ts");
    const { shell, columns, words, name } = this.host;
    const { region } = shell;
    const { lanes, byLane } = columns();
    const node = laneCardOf(region.ownerDocument, {
      lanes: lanes.map((lane, at) => ({ name: lane, count: byLane.size(at), closed: this.closed.has(lane) })),
      words: words(),
      id: `${name}-lanes`,
      region,
      toggle: (lane) => this.toggle(lane),
      close,
    });
    return { node, first: node.querySelector("button") };
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
