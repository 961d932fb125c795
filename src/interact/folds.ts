/** Which lanes are folded shut. */
import type { Columns } from "../layout/columns.ts";
import type { Settings } from "../options.ts";
import type { Words } from "../words/index.ts";
import type { LaneList } from "./card/lane-card.ts";
import type { Panel } from "./panels.ts";
import type { Shell } from "./shell.ts";
import { laneName } from "../translations.ts";

export interface FoldsHost {
  /** Before every id. */
  name: string;
  shell: Shell;
  columns: () => Columns;
  words: () => Words;
  settings: () => Settings;
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
    const { laneCardOf } = await import("./card/lane-card.ts");
    const { shell, name } = this.host;
    const { region } = shell;
    const toggle = (lane: string): boolean => this.toggle(lane);
    const input = { id: `${name}-lanes`, region, toggle, close };
    let written = this.list();
    const { node, first, write } = laneCardOf(region.ownerDocument, input, written);
    const update = (): void => {
      const list = this.list();
      if (isSame(list, written)) return;
      written = list;
      write(list);
    };
    return { node, first, update };
  }

  private list(): LaneList {
    const { columns, words, settings } = this.host;
    const { lanes, byLane } = columns();
    const entryOf = (name: string, at: number): LaneList["lanes"][number] => {
      return { name, shown: laneName(settings(), name), count: byLane.size(at), closed: this.closed.has(name) };
    };
    return { lanes: lanes.map(entryOf), words: words() };
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

/** Whether both say the same: which lanes are shut, each button says itself. */
function isSame(a: LaneList, b: LaneList): boolean {
  const said = ({ lanes }: LaneList): string => JSON.stringify(lanes.map(({ shown, count }) => [shown, count]));
  return a.words === b.words && said(a) === said(b);
}
