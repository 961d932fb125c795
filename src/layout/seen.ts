/** What has a row in a window, and how wide the cells are in which all else is counted. */
import type { Placed } from "./box.ts";
import type { Plan } from "./plan.ts";

/** px of a cell in the view in which its level begins; it grows up to twice as wide before the next level. */
const CELL = 30;
/** Cells are wider where all lanes together would have more. */
const MOST_CELLS = 100;

/** What has a row, lane by lane, in a window and one cell beyond it on both sides. */
export type Seen = readonly (readonly Placed[])[];

/** @param keep false for what cannot be seen although it touches the window: it is counted then */
export function seenIn(
  plan: Plan,
  { start, pxPerUnit }: { start: number; pxPerUnit: number },
  length: number,
  keep: (placed: Placed) => boolean = () => true,
): Seen {
  const width = cellWidth(plan, pxPerUnit, length);
  const end = start + length / pxPerUnit;
  return plan.strips.map((_, lane) =>
    plan.placement.inWindow(lane, pxPerUnit, start - width, end + width).filter(keep),
  );
}

/** Units of a cell. */
export function cellWidth({ lanes, pxPerUnit: fit }: Plan, pxPerUnit: number, length: number): number {
  const level = Math.floor(Math.log2((pxPerUnit / fit) * (1 + 1e-9)));
  return Math.max(CELL, (lanes.count * length) / MOST_CELLS) / (fit * 2 ** level);
}
