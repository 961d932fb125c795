/** What is not labelled at a zoom: single marks where they stand apart, counts where they would touch. */
import type { Columns } from "./columns.ts";
import type { Plan } from "./plan.ts";

/** A cell of a lane's strip with what is in it. Cells are fixed in time: panning never changes what is in one. */
export interface Cell {
  lane: number;
  /** Whole number of cells from the first view's beginning; the edge cell, of what began before the window, has none. */
  cell: number | "edge";
  /** Unit coordinates, `[from, to)`. */
  from: number;
  to: number;
  indices: number[];
}

/** px of a cell in the view in which its level begins; it grows up to twice as wide before the next level. */
const CELL = 30;

/**
 * The cells that meet a window, in order of lane and time.
 *
 * An event is in the cell of its first edge. One that began before the first cell and still runs is in the lane's edge
 * cell, which stands at the window's beginning.
 */
export function cellsOf(columns: Columns, plan: Plan, level: number, start: number, end: number): Cell[] {
  const width = CELL / (plan.pxPerUnit * 2 ** level);
  const firstCell = Math.floor((start - plan.start) / width);
  const cells = new Map<string, Cell>();
  columns.items.forEach((item, index) => {
    if (plan.placement.hasRow(index, level)) return;
    const from = plan.scale.toUnit(item.first);
    const cell = Math.floor((from - plan.start) / width);
    if (plan.start + cell * width >= end) return;
    const before = cell < firstCell;
    if (before && plan.scale.toUnit(item.last) <= start) return;
    const lane = plan.laneOf(index);
    const key = `${lane}/${before ? "edge" : cell}`;
    const known = cells.get(key);
    if (known) known.indices.push(index);
    else {
      const at = before ? firstCell - 1 : cell;
      const bounds = { from: plan.start + at * width, to: plan.start + (at + 1) * width };
      cells.set(key, { lane, cell: before ? "edge" : cell, ...bounds, indices: [index] });
    }
  });
  return [...cells.values()].sort((a, b) => a.lane - b.lane || a.from - b.from);
}
