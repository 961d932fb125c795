/** One tab stop among the events: which it is, and where the arrow keys lead from there. */
import type { Columns } from "../layout/columns.ts";
import { search } from "../search.ts";
import { countKey, isCountKey, type Scene } from "../scene/scene.ts";

/** Key of the event or count that a node of the picture belongs to. */
export function keyOf(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest(".daymark-event, .daymark-count, .daymark-callout") : null;
  if (!node) return undefined;
  return node.getAttribute("data-event") ?? countKey(node.getAttribute("data-key") ?? "");
}

/**
 * What Tab reaches: the event in focus where it is drawn, else the count that holds it, else what is nearest in time of
 * what is drawn.
 *
 * @param time when that in focus is, or was, in ms; NaN is before everything
 */
export function activeKey(scene: Scene, columns: Columns, focus: string | null, time = NaN): string {
  const { events, counts } = scene;
  if (focus !== null && events.some(({ id }) => id === focus)) return focus;
  const at = indexOf(columns, focus);
  const holder = counts.find(({ cell, key }) => countKey(key) === focus || (at >= 0 && cell.has(at)));
  if (holder) return countKey(holder.key);
  const distance = (index: number): number => (Number.isNaN(time) ? index : Math.abs(columns.first[index]! - time));
  let best = { key: "", distance: Infinity };
  for (const { id, index } of events)
    if (best.key === "" || distance(index) < best.distance) best = { key: id, distance: distance(index) };
  for (const { key, cell } of counts)
    if (best.key === "" || distance(cell.first) < best.distance)
      best = { key: countKey(key), distance: distance(cell.first) };
  return best.key;
}

/** When the event or count of a key begins, in ms; undefined where there is none. */
export function timeOf({ counts }: Scene, columns: Columns, key: string): number | undefined {
  const own = indexOf(columns, key);
  return own >= 0 ? columns.first[own] : counts.find((count) => countKey(count.key) === key)?.cell.firstStart;
}

/** Place in time of an event; -1 for none, and for a count. */
export function indexOf(columns: Columns, key: string | null): number {
  return key === null || isCountKey(key) ? -1 : columns.indexOf(key);
}

/** Place in time of an event, or of the first event of a count. */
export function indexAt({ counts }: Scene, columns: Columns, key: string): number {
  const own = indexOf(columns, key);
  return own >= 0 ? own : (counts.find((count) => countKey(count.key) === key)?.cell.first ?? 0);
}

/** The event of the next lane, up or down, that is nearest in time; -1 where there is none. */
export function nearestInLane({ first, byLane }: Columns, from: number, by: -1 | 1): number {
  const own = first[from];
  const lane = byLane.laneOf(from) + by;
  if (own === undefined || lane < 0 || lane >= byLane.count) return -1;
  const after = byLane.placeAt(lane, own);
  const near = [after - 1, after].filter((place) => place >= byLane.begins[lane]! && place < byLane.begins[lane + 1]!);
  const distance = (place: number): number => Math.abs(byLane.firstAt(place) - own);
  near.sort((a, b) => distance(a) - distance(b));
  return byLane.members[near[0]!]!;
}

/** Id of the event after one, or before it; of the first or the last where there is none to start from. */
export function stepFrom(columns: Columns, id: string | null, by: -1 | 1): string | undefined {
  const none = by === 1 ? -1 : columns.count;
  const next = (id === null ? none : indexOf(columns, id)) + by;
  return next >= 0 && next < columns.count ? columns.idOf(next) : undefined;
}

/** Index of the first event after a window in which nothing happened, or of the last before it. */
export function nextTo({ first, count }: Columns, { start, end }: { start: number; end: number }, by: -1 | 1): number {
  const after = search(first, (time) => time < (start + end) / 2);
  return Math.min(Math.max(by > 0 ? after : after - 1, 0), count - 1);
}
