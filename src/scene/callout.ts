/** An event that was asked for and has no label of its own is shown in a callout, on top of the picture. */
import { labelBlock } from "../layout/labels.ts";
import { hitOf, runsOf } from "./label.ts";
import { newWord } from "./news.ts";
import type { PlannedPicture } from "./picture.ts";
import { sceneEvent, type Rect, type Scene, type SceneEvent } from "./scene.ts";
import { pxOf, type View } from "./view.ts";

/** px round its words, of the widest line, and of half the mark of an event that was counted. */
const PAD = 8;
const WIDEST = 280;
const DOT = 4;
/** px from what it calls out, so that the marks of the focus on both stand apart. */
const GAP = 12;
/** px that it keeps from the edges of the picture, and from its top where buttons lie over that. */
const EDGE = 4;
const BUTTONS = 48;

/** The scene with a callout for an event, where it is in the window and has no label. Counts stay as they are. */
export function withCallout(scene: Scene, picture: PlannedPicture, view: View, index: number): Scene {
  const drawn = scene.events.find((event) => event.index === index);
  if (drawn?.label) return scene;
  const anchor = drawn?.markBox ?? boxInCount(scene, picture, view, index);
  if (!anchor) return scene;
  const event = calledOut(scene, picture, index, anchor, drawn);
  return { ...scene, events: [...scene.events.filter((other) => other !== drawn), event] };
}

/** Where a counted event stands within its count: at its time, across the axis where the count is. */
function boxInCount(scene: Scene, picture: PlannedPicture, view: View, index: number): Rect | undefined {
  const count = scene.counts.find(({ cell }) => cell.has(index));
  if (!count) return undefined;
  const item = picture.columns.item(index);
  const projection = { ...view, scale: picture.plan.scale, length: picture.length };
  const { x, y, width, height } = count.box;
  if (scene.upright) {
    const at = clampTo(scene.plot.y + pxOf(projection, item.first), y, y + height);
    return { x: x + width / 2 - DOT, y: at - DOT, width: 2 * DOT, height: 2 * DOT };
  }
  const at = clampTo(scene.plot.x + pxOf(projection, item.first), x, x + width);
  return { x: at - DOT, y: y + height / 2 - DOT, width: 2 * DOT, height: 2 * DOT };
}

function calledOut(
  scene: Scene,
  picture: PlannedPicture,
  index: number,
  anchor: Rect,
  drawn: SceneEvent | undefined,
): SceneEvent {
  const item = picture.columns.item(index);
  const { event } = item;
  const label = {
    title: picture.texts.title(event),
    when: picture.texts.when(event),
    badge: newWord(picture, index),
    leads: false,
  };
  const block = labelBlock(label, "roomy", Math.min(WIDEST, scene.width - 4 * PAD), picture.measure);
  const [width, height] = [block.width + 2 * PAD, block.height + 2 * PAD];
  const x = clampTo(anchor.x + anchor.width / 2 - width / 2, EDGE, scene.width - width - EDGE);
  const above = anchor.y - height - GAP;
  const top = scene.complete ? EDGE : BUTTONS;
  const y = above >= top ? above : Math.min(anchor.y + anchor.height + GAP, scene.height - height - EDGE);
  const box = { x: x + PAD, y: y + PAD, width: block.width, height: block.height };
  const dot = { shape: "circle", x: anchor.x + anchor.width / 2, y: anchor.y + anchor.height / 2, r: DOT + 1 } as const;
  return {
    ...sceneEvent(item, index, false),
    mark: drawn?.mark ?? [{ ...dot, fill: "accent", stroke: "ground", strokeWidth: 1.5 }],
    markBox: anchor,
    label: { runs: runsOf(block, "roomy", box.x, box.y, event.status === "cancelled"), box },
    hit: hitOf([{ x, y, width, height }, anchor], 24),
    callout: { x, y, width, height },
  };
}

function clampTo(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), least);
}
