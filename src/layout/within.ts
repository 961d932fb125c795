/** Columns of some events alone: what is left when a search hides the rest. */
import type { Steps } from "../steps.ts";
import { Columns } from "./columns.ts";
import { lanesOf } from "./lanes.ts";
import type { Subset } from "./subset.ts";

/** So many are copied between two rests. */
const STRIDE = 65_536;

/** Some events alone, in the same order and drawn as they are: what goes on is drawn to where it was. */
export function* columnsWithin(columns: Columns, subset: Subset): Steps<Columns> {
  const { byLane } = columns;
  const { indices } = subset;
  // The lanes that are left keep their order.
  const lanes = [...columns.lanes.keys()].filter(
    (at) => subset.inPlaces(byLane, byLane.begins[at]!, byLane.begins[at + 1]!) > 0,
  );
  const laneOf = new Map(lanes.map((number, at) => [number, at]));
  const lane = new Uint32Array(indices.length);
  const places = new Uint32Array(columns.count);
  for (let at = 0; at < indices.length; at += 1) {
    if (at % STRIDE === 0) yield;
    places[indices[at]!] = at;
    lane[at] = laneOf.get(byLane.laneOf(indices[at]!))!;
  }
  yield;
  const [first, last] = [allAt(columns.first, indices), allAt(columns.last, indices)];
  const byRank = columns.byRank.filter((index) => subset.has(index)).map((index) => places[index]!);
  yield;
  return new Columns(
    columns.events,
    columns.context,
    allAt(columns.source, indices),
    first,
    last,
    allAt(columns.traits, indices),
    allAt(columns.importance, indices),
    byRank,
    lanes.map((at) => columns.lanes[at]!),
    yield* lanesOf(lane, lanes.length, first, last, byRank),
  );
}

/** What stands at some indices. */
function allAt<Numbers extends Float64Array | Uint32Array | Uint16Array>(
  numbers: Numbers,
  indices: Uint32Array,
): Numbers {
  const some = numbers.slice(0, indices.length) as Numbers;
  for (let at = 0; at < indices.length; at += 1) some[at] = numbers[indices[at]!]!;
  return some;
}
