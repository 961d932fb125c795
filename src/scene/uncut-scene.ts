/** A scene for a file: whatever the window, no label in it is cut at an edge. */
import type { Element } from "./element.ts";
import { shiftRun, shiftRuns } from "./label.ts";
import { moved, type Rect, type Scene, type SceneCount, type SceneEvent } from "./scene.ts";

/** px that a page shows beyond the plot on both sides, so that a mark at the very edge is not halved. */
const BEYOND = 8;
/** px between a label that reaches out of the plot and the edge of the picture. */
const CLEAR = 8;
/** px beside a plot at most, where no names of lanes stand there. */
const BARE = 32;

/** Where time runs in a scene, from one edge of its plot to the other. */
interface Along {
  from: number;
  to: number;
  edges: (box: Rect) => [number, number];
  isLeftward: boolean;
  /** Whether there is room, or can be, where labels reach out. */
  isFree: boolean;
}

/**
 * The tree of a scene in which a label that begins in the window is whole, if need be beyond the end of time.
 *
 * @param treeOf makes the tree of a scene, as `elementsOf` does
 */
export function uncut(scene: Scene, treeOf: (scene: Scene) => Element): Element {
  const along = alongOf(scene);
  const events = scene.events.flatMap((event) => wholeOf(event, along));
  const past = Math.max(0, ...events.map(({ label }) => (label ? beyond(label.box, along) : 0)));
  const counts = scene.counts.map((count) => within(count, along, scene.upright));
  const isWhole = past <= BEYOND && isSame(events, scene.events) && isSame(counts, scene.counts);
  const tree = treeOf(grown({ ...scene, events, counts }, past, along));
  return isWhole ? tree : unclipped(tree, along.isLeftward ? missing(scene, past, along) : 0);
}

function alongOf({ plot, upright, width, isTimeLeftward: isLeftward = false }: Scene): Along {
  if (upright) {
    const edges = ({ y, height }: Rect): [number, number] => [y, y + height];
    return { from: plot.y, to: plot.y + plot.height, edges, isLeftward: false, isFree: true };
  }
  const [from, to] = [plot.x, plot.x + plot.width];
  const edges = ({ x, width }: Rect): [number, number] => [x, x + width];
  return { from, to, edges, isLeftward, isFree: (isLeftward ? from : width - to) <= BARE };
}

/** px by which a label reaches out of the plot where time ends. */
function beyond(box: Rect, { from, to, edges, isLeftward }: Along): number {
  const [start, end] = edges(box);
  return isLeftward ? from - start : end - to;
}

/** An event without a label that would be cut; nothing of one that is not in the window, as its label alone is no news. */
function wholeOf(event: SceneEvent, along: Along): SceneEvent[] {
  const { from, to, edges, isLeftward, isFree } = along;
  const [first, last] = edges(event.markBox);
  if (last < from || first > to) return [];
  const { label, ...bare } = event;
  if (!label) return [event];
  const [start, end] = edges(label.box);
  const before = isLeftward ? end - to : from - start;
  return before > BEYOND || (beyond(label.box, along) > BEYOND && !isFree) ? [bare] : [event];
}

/** A count with the whole of its figure in the window. */
function within(count: SceneCount, { from, to, edges }: Along, upright: boolean): SceneCount {
  const [start, end] = edges(count.box);
  const by = Math.max(from - start, 0) - Math.max(end - to, 0);
  if (Math.abs(by) <= BEYOND) return count;
  const [dx, dy] = upright ? [0, by] : [by, 0];
  const { x, y } = count.box;
  return { ...count, box: { ...count.box, x: x + dx, y: y + dy }, label: shiftRun(count.label, dx, dy) };
}

/** px by which a picture has to grow. */
function missing({ width, upright }: Scene, past: number, { from, to, isLeftward }: Along): number {
  if (past <= BEYOND) return 0;
  const room = upright ? 0 : isLeftward ? from : width - to;
  return Math.ceil(Math.max(past + CLEAR - room, 0));
}

/** The scene with room for what reaches out of its plot: beside it, or between it and what stands below. */
function grown(scene: Scene, past: number, along: Along): Scene {
  const more = missing(scene, past, along);
  if (!scene.upright) return { ...scene, width: scene.width + more };
  return {
    ...scene,
    height: scene.height + more,
    legend: scene.legend.map((entry) => ({
      ...entry,
      shapes: entry.shapes.map((shape) => moved(shape, 0, more)),
      runs: shiftRuns(entry.runs, 0, more),
    })),
    notes: shiftRuns(scene.notes, 0, more),
  };
}

/** The tree with marks alone cut at the edges of the window, and so many px more at its left. */
function unclipped(tree: Element, left: number): Element {
  const children = (tree.children ?? []).map((child): Element => {
    if (child.key === "ground") return { ...child, attrs: { ...child.attrs, x: -left } };
    const { "clip-path": clip, ...attrs } = child.attrs;
    return child.key === "events" && clip !== undefined ? { ...withClip(child, clip), attrs } : child;
  });
  const { width, height } = tree.attrs;
  return { ...tree, attrs: { ...tree.attrs, viewBox: `${-left} 0 ${width} ${height}` }, children };
}

function withClip(element: Element, clip: string | number): Element {
  if (/\bdaymark-mark\b/.test(String(element.attrs["class"])))
    return { ...element, attrs: { ...element.attrs, "clip-path": clip } };
  return element.children ? { ...element, children: element.children.map((child) => withClip(child, clip)) } : element;
}

function isSame<Part>(some: readonly Part[], others: readonly Part[]): boolean {
  return some.length === others.length && some.every((part, at) => part === others[at]);
}
