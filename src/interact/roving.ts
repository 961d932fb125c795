/** One tab stop among the events: which it is, and where the arrow keys lead from there. */
import type { Columns } from "../layout/columns.ts";
import type { Scene } from "../scene/scene.ts";

/** The key of a count, told from the ids of events by its beginning. */
export function countKey(key: string): string {
  return `count:${key}`;
}

/** Key of the event or count that a node of the picture belongs to. */
export function keyOf(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest(".daymark-event, .daymark-count") : null;
  if (!node) return undefined;
  return node.getAttribute("data-event") ?? countKey(node.getAttribute("data-key") ?? "");
}

/** What Tab reaches: the event in focus where it is drawn, else the count that holds it, else what is drawn first. */
export function activeKey({ events, counts }: Scene, columns: Columns, focus: string | null): string {
  if (focus !== null && events.some(({ id }) => id === focus)) return focus;
  const at = indexOf(columns, focus);
  const holder = counts.find(({ indices, key }) => indices.includes(at) || countKey(key) === focus);
  if (holder) return countKey(holder.key);
  const [event] = events;
  const [count] = counts;
  if (event && (!count || event.index <= count.indices[0]!)) return event.id;
  return count ? countKey(count.key) : "";
}

/** Place in time of an event; -1 for none. */
export function indexOf(columns: Columns, id: string | null): number {
  return id === null ? -1 : columns.items.findIndex(({ event }) => event.id === id);
}

/** Place in time of an event, or of the first event of a count. */
export function indexAt({ counts }: Scene, columns: Columns, key: string): number {
  const own = indexOf(columns, key);
  return own >= 0 ? own : (counts.find((count) => countKey(count.key) === key)?.indices[0] ?? 0);
}

/** The event of the next lane, up or down, that is nearest in time; -1 where there is none. */
export function nearestInLane({ items, lanes }: Columns, from: number, by: -1 | 1): number {
  const own = items[from];
  if (!own) return -1;
  for (let lane = own.lane + by; lane >= 0 && lane < lanes.length; lane += by) {
    let best = -1;
    items.forEach((item, index) => {
      if (item.lane !== lane) return;
      if (best < 0 || Math.abs(item.first - own.first) < Math.abs(items[best]!.first - own.first)) best = index;
    });
    if (best >= 0) return best;
  }
  return -1;
}
