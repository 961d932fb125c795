/** The steps of a story: all events in time order, or those that are named. */
import type { Columns } from "../../layout/columns.ts";
import { firstPlace } from "../../search.ts";

export interface StorySteps {
  readonly count: number;
  /** Index of the event at a place among the steps. */
  indexAt(place: number): number;
  /** Place of an event among the steps; -1 where it is none. */
  placeOf(index: number): number;
}

export function allSteps({ count }: Columns): StorySteps {
  return {
    count,
    indexAt: (place) => place,
    placeOf: (index) => (index < count ? index : -1),
  };
}

/** @param ids in any order: a story is told as it went on */
export function namedSteps(columns: Columns, ids: readonly string[]): StorySteps {
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
export function nearestStep(steps: StorySteps, { first }: Columns, time: number): number {
  const timeOf = (place: number): number => first[steps.indexAt(place)]!;
  const distance = (place: number): number => Math.abs(timeOf(place) - time);
  const after = firstPlace(0, steps.count, (place) => timeOf(place) < time);
  if (after > 0 && (after === steps.count || distance(after - 1) <= distance(after))) return after - 1;
  return after < steps.count ? after : -1;
}
