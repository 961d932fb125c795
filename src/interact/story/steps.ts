/** The steps of a story: all events in time order, or those that are named. */
import type { Columns } from "../../layout/columns.ts";

export interface Steps {
  readonly count: number;
  /** Index of the event at a place among the steps. */
  indexAt(place: number): number;
  /** Place of an event among the steps; -1 where it is none. */
  placeOf(index: number): number;
}

export function allSteps({ count }: Columns): Steps {
  return {
    count,
    indexAt: (place) => place,
    placeOf: (index) => (index < count ? index : -1),
  };
}

/** @param ids in any order: a story is told as it went on */
export function namedSteps(columns: Columns, ids: readonly string[]): Steps {
  const found = new Set(ids.map((id) => columns.indexOf(id)).filter((index) => index >= 0));
  const indices = [...found].sort((a, b) => a - b);
  const places = new Map(indices.map((index, place) => [index, place]));
  return {
    count: indices.length,
    indexAt: (place) => indices[place]!,
    placeOf: (index) => places.get(index) ?? -1,
  };
}

/** Place of the step that is nearest in time; -1 where there is none. */
export function nearestStep(steps: Steps, { first }: Columns, time: number): number {
  let [low, high] = [0, steps.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first[steps.indexAt(middle)]! < time) low = middle + 1;
    else high = middle;
  }
  const distance = (place: number): number => Math.abs(first[steps.indexAt(place)]! - time);
  if (low > 0 && (low === steps.count || distance(low - 1) <= distance(low))) return low - 1;
  return low < steps.count ? low : -1;
}
