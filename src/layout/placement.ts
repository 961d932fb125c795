/**
 * Which event is labelled from which scale on, and in which row: decided once for each.
 *
 * The conditions are those of Been, Daiches and Yap, "Dynamic Map Labeling" (2006), in one dimension: a label that is
 * there stays there while zooming in, and keeps its row. They hold because every box only shrinks, in unit coordinates,
 * as the scale grows: what stands apart stays apart.
 */
import { atLeast, type Placed } from "./box.ts";
import { LanePlacement } from "./lane-placement.ts";
import type { PlacementInput } from "./placement-input.ts";

export class Placement {
  private readonly lanes: LanePlacement[];

  constructor(private readonly input: PlacementInput) {
    this.lanes = input.rows.map((_, lane) => new LanePlacement(input, lane));
  }

  /** What has a row in a lane and can be seen in `[from, to)` at a scale; perhaps a little more, at both ends. */
  inWindow(lane: number, scale: number, from: number, to: number): Placed[] {
    return this.lanes[lane]!.inWindow(scale, from, to);
  }

  /** Whether a label is there at a scale. */
  isLabelled(placed: Placed, scale: number): boolean {
    return placed.from <= atLeast(scale);
  }

  /** px from the anchor of an event of a lane to the far end of its label; undefined where it is not decided yet, or has none. */
  labelOf(lane: number, index: number): number | undefined {
    return this.lanes[lane]!.labelOf(index);
  }

  /** How many events of a lane the first view labels; of all lanes, where none is named. */
  labelled(lane?: number): number {
    if (lane === undefined) return this.lanes.reduce((sum, each) => sum + each.labelled, 0);
    return this.lanes[lane]!.labelled;
  }

  /** How many rows of a lane the first view and the spans that run at one time need. */
  rowsUsed(lane: number): number {
    return this.lanes[lane]!.rowsUsed;
  }

  /** What has a row in the first view. */
  firstView(lane: number): Placed[] {
    const { start, end, fit } = this.input;
    return this.inWindow(lane, fit, start, end);
  }
}
