/** Everything in one strip below the lanes of a wide picture: how many events are when, and the window on them. */
import type { Columns } from "../layout/columns.ts";
import type { Plan } from "../layout/plan.ts";
import { axisInput, axisOf } from "./axis.ts";
import type { PlannedPicture } from "./picture.ts";
import type { Overview, Paint, Rect, SceneOverview, Shape, TextRun } from "./scene.ts";
import { windowOf, type View } from "./view.ts";

/** px of the highest bar, and from there down to the foot of the names. */
const BARS = 28;
const NAMES = 14;
/** px along the axis of a bar and the gap after it, at least, and of the gap. */
const BIN = 6;
const GAP = 1;
/** px of the lowest bar: a single event is seen beside thousands. */
const LOWEST = 3;
/** px from one name to the next, at least. */
const NAME_GAP = 96;
/** px of a place that a pointer meets, at least. */
const GRIP = 24;

/** The strip of a picture; undefined where there is none. */
export function overviewOf(picture: Omit<PlannedPicture, "overview">): Overview | undefined {
  const { columns, plan, length, settings, upright } = picture;
  if (upright || plan.complete || settings.overview === "off") return undefined;
  const counts = densityOf(columns, plan, length);
  return { length, bars: barsOf(counts, counts, length, "quiet"), names: namesOf(picture) };
}

/** A bar for each of the equal stretches that hold something; as high as one of `all` that holds as much. */
export function barsOf(counts: readonly number[], all: readonly number[], length: number, stroke: Paint): Shape {
  const most = all.reduce((a, b) => Math.max(a, b), 1);
  const bin = length / counts.length;
  const rules = counts.flatMap((count, at): [number, number, number][] =>
    count > 0 ? [[(at + 0.5) * bin, BARS, BARS - heightOf(count, most)]] : [],
  );
  return { shape: "rules", rules, stroke, strokeWidth: Math.round((bin - GAP) * 10) / 10 };
}

/** How many events touch each of the equal stretches that the first view is parted into. */
export function densityOf(columns: Columns, { scale, start, pxPerUnit }: Plan, length: number): number[] {
  const bins = Math.max(1, Math.floor(length / BIN));
  const { byLane } = columns;
  const edge = (at: number): number => scale.toTime(start + ((at / bins) * length) / pxPerUnit);
  const touching = (from: number, to: number): number => {
    let count = 0;
    for (let lane = 0; lane < byLane.count; lane += 1) count += byLane.touching(lane, from, to);
    return count;
  };
  return Array.from({ length: bins }, (_, at) => touching(edge(at), edge(at + 1)));
}

/** By the square root: what is few is not lost beside what is many. */
function heightOf(count: number, most: number): number {
  return Math.max(LOWEST, Math.sqrt(count / most) * BARS);
}

/** Some of the larger names of the axis in the first view, each beginning at its tick. */
function namesOf(picture: Omit<PlannedPicture, "overview">): TextRun[] {
  const { plan, length, measure } = picture;
  const { ticks } = axisOf(axisInput(picture, { ...plan, length }));
  const names: TextRun[] = [];
  let free = 0;
  for (const { at, strong, label } of [...ticks].sort((a, b) => a.at - b.at)) {
    if (!strong || !label || at < free || at + measure(label.text, 12, 400) > length) continue;
    free = at + Math.max(NAME_GAP, measure(label.text, 12, 400) + 12);
    const style = { size: 12, weight: 400, fill: "quiet", role: "daymark-overview-label" } as const;
    names.push({ ...style, x: at, y: BARS + NAMES, text: label.text });
  }
  return names;
}

/** px along the strip of both ends of a window. */
export function spanOn({ start, pxPerUnit: fit }: View, view: View, length: number): { from: number; to: number } {
  const at = (unit: number): number => Math.min(Math.max((unit - start) * fit, 0), length);
  return { from: at(view.start), to: at(view.start + length / view.pxPerUnit) };
}

/** Share of the way that a window has gone from the first place it can have to the last, 0 to 1; 0 where it is all. */
export function shareOf(home: View, view: View, length: number): number {
  const way = length / home.pxPerUnit - length / view.pxPerUnit;
  return way > 0 ? Math.min(Math.max((view.start - home.start) / way, 0), 1) : 0;
}

/**
 * The strip with a window on it.
 *
 * @param x px of the strip's left end in the picture
 * @param y px of its top
 */
export function overviewScene(
  picture: PlannedPicture,
  overview: Overview,
  view: View,
  [x, y]: readonly [number, number],
): SceneOverview {
  const { plan } = picture;
  const { length } = overview;
  const { from, to } = spanOn(plan, view, length);
  const box = { x, y, width: length, height: BARS };
  // However narrow the window is, it and both its ends can be taken hold of, one beside the other.
  const middle = Math.min(Math.max((from + to) / 2, GRIP), length - GRIP);
  const half = Math.max((to - from - GRIP) / 2, GRIP / 2);
  const grip = (left: number, width: number): Rect => ({ x: x + left, y, width, height: BARS });
  return {
    fixed: overview,
    ...windowOf({ ...view, scale: plan.scale, length }),
    box,
    window: { x: x + from, y, width: Math.max(to - from, 1), height: BARS },
    grips: {
      window: grip(middle - half, 2 * half),
      start: grip(middle - half - GRIP, GRIP),
      end: grip(middle + half, GRIP),
    },
    share: shareOf(plan, view, length),
  };
}
