/** What stands in a lane's strip: single marks, and pills with a number where marks would touch. */
import type { Cell } from "../layout/counts.ts";
import { intlLocale, shortCount } from "../time/locale.ts";
import { hitOf } from "./label.ts";
import { isOpen } from "./mark.ts";
import type { PlannedPicture } from "./picture.ts";
import { sceneEvent, turned, turnedBox, type Rect, type SceneCount, type SceneEvent, type Shape } from "./scene.ts";
import { pxOf, type Projection } from "./view.ts";

/** The strip of one lane. */
export interface Strip extends PlannedPicture {
  projection: Projection;
  /** px across the axis, in the picture, of the strip's middle. */
  across: number;
  /** px along the axis, in the picture, of the plot's beginning. */
  origin: number;
}

/** px of half a mark, and across of a count. */
const DOT = 4;
const PILL = 18;

/** The mark of an event that is alone in its cell. It stands at its time, kept clear of the neighbouring cells. */
export function singleOf(strip: Strip, cell: Cell): SceneEvent {
  const { projection, columns, upright } = strip;
  const index = cell.first;
  const item = columns.item(index);
  const [from, to] = edgesOf(strip, cell);
  const x = Math.min(Math.max(pxOf(projection, item.first), from + DOT + 1), to - DOT - 1) + strip.origin;
  const paint = isOpen(item) ? ({ fill: "ground", dash: "2 2" } as const) : ({ fill: "ground" } as const);
  const dot: Shape = { shape: "circle", x, y: strip.across, r: DOT, ...paint, stroke: "accent", strokeWidth: 1.4 };
  const box = { x: x - DOT, y: strip.across - DOT, width: 2 * DOT, height: 2 * DOT };
  const markBox = upright ? turnedBox(box) : box;
  return {
    ...sceneEvent(item, index, false),
    mark: [upright ? turned(dot) : dot],
    markBox,
    isSingle: true,
    hit: hitOf([markBox], 24),
  };
}

/** The count of a cell, its pill as wide as its number; what began earlier stands at the window's beginning. */
export function countOf(strip: Strip, cell: Cell): SceneCount {
  const { projection, upright } = strip;
  const { count } = cell;
  const text = shortCount(count, intlLocale(strip.settings.lang));
  const [from, to] = edgesOf(strip, cell);
  const wide = Math.max(strip.measure(text, 12, 700) + 12, 22);
  // Along a horizontal axis the pill must fit its cell, along a vertical one its height does.
  const along = upright ? PILL : wide;
  // Behind the last event there is nothing: a wide cell there may reach out of the picture.
  const last = Math.max(Math.min(to, pxOf(projection, strip.columns.end)), from + along);
  const middle = cell.cell === "edge" ? along / 2 + 1 : (from + last) / 2;
  const centre = middle + strip.origin;
  const box: Rect = upright
    ? { x: strip.across - wide / 2, y: centre - PILL / 2, width: wide, height: PILL }
    : { x: centre - wide / 2, y: strip.across - PILL / 2, width: wide, height: PILL };
  const scale = projection.scale;
  return {
    key: `${cell.lane}/${cell.cell}`,
    count,
    start: cell.cell === "edge" ? cell.firstStart : scale.toTime(cell.from),
    end: scale.toTime(cell.to),
    cell,
    box,
    label: {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + 4.2,
      text,
      size: 12,
      weight: 700,
      fill: "ink",
      anchor: "middle",
      role: "daymark-count-label",
    },
  };
}

function edgesOf({ projection }: Strip, cell: Cell): [number, number] {
  const at = (unit: number): number => (unit - projection.start) * projection.pxPerUnit;
  return [at(cell.from), at(cell.to)];
}
