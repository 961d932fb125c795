/** An event that was asked for and has no label of its own: its mark, and a callout that tells it, on top of the picture. */
import { labelBlock } from "../layout/labels.ts";
import { hitOf, runsOf } from "./label.ts";
import { isDisc, markOf, type Mark } from "./mark.ts";
import { newWord } from "./news.ts";
import type { PlannedPicture } from "./picture.ts";
import { moved, sceneEvent, turned, turnedBox, type Scene, type SceneEvent } from "./scene.ts";
import { pxOf, type View } from "./view.ts";

/** px round its words, and of the widest line. */
const PAD = 8;
const WIDEST = 280;
/** px from what it calls out, so that the marks of the focus on both stand apart. */
const GAP = 12;
/** px that it keeps from the edges of the picture, from its top where buttons lie over that, and from the heading. */
const EDGE = 4;
const BUTTONS = 48;
const BELOW_HEADING = 6;

/** px of a mark of an event that is counted, and of half its disc. */
const THICK = 5;
const DISC = 5;
/** px across from the middle of a strip to such a mark, so that it covers no number: beside an upright axis, and above a strip. */
const BESIDE = 20;
const ABOVE = 12;

/**
 * The scene with an event that is in the window and has no label, and a callout for it. Counts stay as they are.
 *
 * @param isTold whether its words stand elsewhere, as in its card: then there is only its mark
 */
export function withCallout(scene: Scene, picture: PlannedPicture, view: View, index: number, isTold: boolean): Scene {
  const drawn = scene.events.find((event) => event.index === index);
  if (drawn?.label) return scene;
  const bare = drawn && !drawn.isSingle ? drawn : inStrip(scene, picture, view, index, drawn);
  if (!bare) return scene;
  const event = { ...bare, isCalled: true as const, hit: hitOf([bare.markBox], 24) };
  const others = scene.events.filter((other) => other !== drawn);
  return { ...scene, events: [...others, isTold ? event : calledOut(scene, picture, event)] };
}

/** What is counted, or stands for itself in a strip, with the mark of what it is. */
function inStrip(
  scene: Scene,
  picture: PlannedPicture,
  view: View,
  index: number,
  single: SceneEvent | undefined,
): SceneEvent | undefined {
  const { upright, plot } = scene;
  const box = single?.markBox ?? scene.counts.find(({ cell }) => cell.has(index))?.box;
  if (!box) return undefined;
  const [strip, origin] = upright ? [turnedBox(box), plot.y] : [box, plot.x];
  const item = picture.columns.item(index);
  const projection = { ...view, scale: picture.plan.scale, length: picture.length };
  const px = (time: number): number => pxOf(projection, time);
  const input = { item, px, thick: THICK, disc: DISC, clip: [0, picture.length] as const };
  const isSeen = px(item.last) > 0 && px(item.first) < picture.length;
  const middle = strip.y + strip.height / 2;
  const across = single && isDisc(input) ? middle : middle - (upright ? BESIDE : ABOVE);
  const mark =
    isSeen && !isDisc(input)
      ? markOf({ ...input, across })
      : discAt(clampTo(px(item.first), strip.x - origin, strip.x - origin + strip.width), across);
  const [from, half] = [mark.from + origin, Math.max(THICK, DISC)];
  const own = { x: from, y: across - half, width: mark.to - mark.from, height: 2 * half };
  const markBox = upright ? turnedBox(own) : own;
  const shapes = mark.shapes.map((shape) => moved(shape, origin, 0));
  return {
    ...sceneEvent(item, index, false),
    mark: upright ? shapes.map(turned) : shapes,
    markBox,
    hit: markBox,
  };
}

/** The mark of a known day, kept within its count. */
function discAt(x: number, across: number): Mark {
  const dot = { shape: "circle", x, y: across, r: DISC, fill: "accent", stroke: "ground", strokeWidth: 1.5 } as const;
  return { shapes: [dot], from: x - DISC, to: x + DISC };
}

function calledOut(scene: Scene, picture: PlannedPicture, event: SceneEvent): SceneEvent {
  const { index, markBox: anchor } = event;
  const { event: told } = event.item;
  const label = {
    title: picture.texts.title(told),
    when: picture.texts.when(told),
    badge: newWord(picture, index),
    leads: false,
  };
  const block = labelBlock(label, "roomy", Math.min(WIDEST, scene.width - 4 * PAD), picture.measure);
  const [width, height] = [block.width + 2 * PAD, block.height + 2 * PAD];
  const x = clampTo(anchor.x + anchor.width / 2 - width / 2, EDGE, scene.width - width - EDGE);
  const above = anchor.y - height - GAP;
  const y = above >= topOf(scene) ? above : Math.min(anchor.y + anchor.height + GAP, scene.height - height - EDGE);
  const box = { x: x + PAD, y: y + PAD, width: block.width, height: block.height };
  return {
    ...event,
    label: { runs: runsOf(block, "roomy", box.x, box.y, told.status === "cancelled"), box },
    hit: hitOf([{ x, y, width, height }, anchor], 24),
    callout: { x, y, width, height },
  };
}

/** px above which no callout stands. */
function topOf({ complete, heading }: Scene): number {
  return Math.max(complete ? EDGE : BUTTONS, ...heading.map(({ y }) => y + BELOW_HEADING));
}

function clampTo(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), least);
}
