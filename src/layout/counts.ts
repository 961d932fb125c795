/** What is not labelled at a zoom: single marks where they stand apart, counts where they would touch. */
import { firstPlace, search } from "../search.ts";
import type { Columns } from "./columns.ts";
import type { Lanes } from "./lanes.ts";
import type { Plan } from "./plan.ts";
import { cellWidth, type Seen } from "./seen.ts";
import type { Subset } from "./subset.ts";

/** A cell of a lane's strip with what is in it. Cells are fixed in time: panning never changes what is in one. */
export interface Cell {
  lane: number;
  /** Whole number of cells from the first view's beginning; the edge cell, of what began before, has none. */
  cell: number | "edge";
  /** Unit coordinates, `[from, to)`. */
  from: number;
  to: number;
  count: number;
  /** Instants of the first and the last beginning, in ms; of an edge cell, of what may be in it. */
  firstStart: number;
  lastStart: number;
  /** Index of the first event. */
  first: number;
  has(index: number): boolean;
  /** Indices of the first so many, in time order. */
  members(most: number): number[];
  /** How many of what is counted are among some. */
  countOf(some: Subset): number;
}

/**
 * The cells that meet a window, in order of lane and time.
 *
 * An event is in the cell of its first edge. One that began before the first cell and still runs where the window begins is
 * in the lane's edge cell, which stands there.
 *
 * @param length px of the plot along the axis
 */
export function cellsOf(
  columns: Columns,
  plan: Plan,
  { start, pxPerUnit }: { start: number; pxPerUnit: number },
  length: number,
  seen: Seen,
): Cell[] {
  const { lanes, scale } = plan;
  const end = start + length / pxPerUnit;
  const width = cellWidth(plan, pxPerUnit, length);
  const firstCell = Math.floor((start - plan.start) / width);
  const count = Math.ceil((end - plan.start) / width) - firstCell;
  const edges = Array.from({ length: count + 1 }, (_, at) => plan.start + (firstCell + at) * width);
  const times = edges.map((edge) => scale.toTime(edge));
  const cells: Cell[] = [];
  for (let lane = 0; lane < lanes.count; lane += 1) {
    const drawn = seen[lane]!.map(({ index }) => index);
    const edge = edgeCell(columns, lanes, lane, [times[0]!, scale.toTime(start)], new Set(drawn));
    if (edge) cells.push({ lane, cell: "edge", from: edges[0]! - width, to: start, ...edge });
    const places = times.map((time) => lanes.placeAt(lane, time));
    const inCells = drawnByCell(columns, times, drawn);
    for (let at = 0; at < count; at += 1) {
      const [from, to] = [places[at]!, places[at + 1]!];
      const apart = inCells.get(at) ?? NONE;
      if (to - from === apart.size) continue;
      const bounds = { lane, cell: firstCell + at, from: edges[at]!, to: edges[at + 1]! };
      cells.push({ ...bounds, ...contentOf(columns, lanes, from, to, apart) });
    }
  }
  return cells;
}

const NONE: ReadonlySet<number> = new Set();

/** What is drawn in a row, by the cell in which it begins. */
function drawnByCell({ first }: Columns, times: readonly number[], drawn: readonly number[]): Map<number, Set<number>> {
  const cells = new Map<number, Set<number>>();
  for (const index of drawn) {
    const time = first[index]!;
    if (time < times[0]! || time >= times.at(-1)!) continue;
    const at = search(times, (edge) => edge <= time) - 1;
    const known = cells.get(at);
    if (known) known.add(index);
    else cells.set(at, new Set([index]));
  }
  return cells;
}

type Content = Omit<Cell, "lane" | "cell" | "from" | "to">;

function contentOf({ first }: Columns, lanes: Lanes, from: number, to: number, apart: ReadonlySet<number>): Content {
  const { members } = lanes;
  let [start, end] = [from, to - 1];
  while (apart.has(members[start]!)) start += 1;
  while (apart.has(members[end]!)) end -= 1;
  return {
    count: to - from - apart.size,
    firstStart: first[members[start]!]!,
    lastStart: first[members[end]!]!,
    first: members[start]!,
    has: (index) => !apart.has(index) && isAmong(index, members, from, to),
    members: (most) => {
      const found: number[] = [];
      for (let at = start; at <= end && found.length < most; at += 1)
        if (!apart.has(members[at]!)) found.push(members[at]!);
      return found;
    },
    countOf: (some) => {
      let count = some.inPlaces(lanes, from, to);
      for (const index of apart) if (some.has(index)) count -= 1;
      return count;
    },
  };
}

/** Whether a number is among ascending ones, from one place to another. */
function isAmong(number: number, ascending: Uint32Array, from: number, to: number): boolean {
  const place = firstPlace(from, to, (at) => ascending[at]! < number);
  return place < to && ascending[place] === number;
}

/** What began before the first cell, at `before`, still runs where the window begins, at `time`, and has no row. */
function edgeCell(
  { first, last }: Columns,
  lanes: Lanes,
  lane: number,
  [before, time]: readonly [number, number],
  drawn: ReadonlySet<number>,
): Content | undefined {
  const { members, begins } = lanes;
  const [from, to] = [begins[lane]!, lanes.placeAt(lane, before)];
  let count = to - from - lanes.endedBy(lane, time);
  // What began later and has ended too is in the first cell.
  for (let at = to; at < begins[lane + 1]! && first[members[at]!]! < time; at += 1)
    if (last[members[at]!]! <= time) count += 1;
  for (const index of drawn) if (first[index]! < before && last[index]! > time) count -= 1;
  if (count === 0) return undefined;
  const has = (index: number): boolean => first[index]! < before && last[index]! > time && !drawn.has(index);
  return {
    count,
    firstStart: first[members[from]!]!,
    lastStart: before,
    first: members[from]!,
    has: (index) => lanes.laneOf(index) === lane && has(index),
    members: (most) => {
      const found: number[] = [];
      for (let at = to - 1; at >= from && found.length < Math.min(most, count); at -= 1)
        if (has(members[at]!)) found.push(members[at]!);
      return found.reverse();
    },
    countOf: (some) => {
      let found = 0;
      for (let at = from; at < to; at += 1) if (some.has(members[at]!) && has(members[at]!)) found += 1;
      return found;
    },
  };
}
