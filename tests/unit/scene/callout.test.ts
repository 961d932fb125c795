/** An event that was asked for and has no label: its mark, and the callout that tells it. */
import { describe, expect, it } from "vitest";
import { measureByTable } from "../../../src/draw/ruler.ts";
import type { TimelineEvent } from "../../../src/event.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import type { Rect, Scene, SceneEvent, Shape } from "../../../src/scene/scene.ts";
import { pxOf } from "../../../src/scene/view.ts";
import { pictureAt } from "./seed.ts";

const DAY = 86_400_000;

/** Days, and every third of three months. */
const many: TimelineEvent[] = Array.from({ length: 150 }, (_, at) => {
  const start = Date.UTC(2000, 0, 1) + ((at * at * 37) % 1400) * DAY;
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return {
    id: `e${at}`,
    title: `What happened as number ${at}`,
    date: at % 3 === 0 ? `${day(start)}/${day(start + 90 * DAY)}` : day(start),
    lane: at % 2 ? "Harbour" : "Politics",
  };
});

const WIDTHS = [1200, 660, 360];

function pictureOf(width: number): Picture {
  return pictureAt(width, many, { title: "A long title of all this", summary: "And what it is about in a sentence" });
}

/** Scenes in each of which an event without a label is asked for, and that event. */
function called(picture: Picture, isTold = false): { scene: Scene; event: SceneEvent; home: Scene }[] {
  const home = sceneOf(picture);
  return many.flatMap((_, index) => {
    if (home.events.some((event) => event.index === index && event.label)) return [];
    const scene = sceneOf(picture, undefined, index, isTold);
    return [{ scene, event: scene.events.find((event) => event.index === index)!, home }];
  });
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function boxOf(shape: Shape): Rect {
  if (shape.shape === "circle")
    return { x: shape.x - shape.r, y: shape.y - shape.r, width: 2 * shape.r, height: 2 * shape.r };
  if (shape.shape === "rect") return shape;
  throw new Error(`No ${shape.shape} was expected.`);
}

describe("a callout", () => {
  it.each(WIDTHS)("covers no heading, %i px wide", (width) => {
    const all = called(pictureOf(width));
    expect(all.length).toBeGreaterThan(50);
    for (const { scene, event } of all) {
      for (const { x, y, text, size, weight } of scene.heading) {
        const run = { x, y: y - size, width: measureByTable(text, size, weight), height: size * 1.2 };
        expect(meet(event.callout!, run), event.id).toBe(false);
      }
    }
  });

  it("is not drawn where its words stand elsewhere, and its event is", () => {
    for (const width of WIDTHS)
      for (const { event, scene } of called(pictureOf(width), true)) {
        expect(event.callout).toBeUndefined();
        expect(event.label).toBeUndefined();
        expect(event.mark.length).toBeGreaterThan(0);
        expect(event.hit.width).toBeGreaterThanOrEqual(24);
        expect(meet(event.hit, scene.plot)).toBe(true);
      }
  });
});

describe("the mark of an event that was asked for", () => {
  it.each(WIDTHS)("covers no number, %i px wide", (width) => {
    let counted = 0;
    for (const { scene, event } of called(pictureOf(width))) {
      counted += scene.counts.some(({ cell }) => cell.has(event.index)) ? 1 : 0;
      for (const { label } of scene.counts) {
        const half = measureByTable(label.text, label.size, label.weight) / 2;
        const number = { x: label.x - half, y: label.y - 8.6, width: 2 * half, height: 8.6 };
        for (const shape of event.mark) expect(meet(boxOf(shape), number), event.id).toBe(false);
      }
    }
    expect(counted).toBeGreaterThan(20);
  });

  it.each(WIDTHS)("is as long as what is told, %i px wide", (width) => {
    const picture = pictureOf(width);
    const projection = { ...firstView(picture), scale: picture.plan!.scale, length: picture.length };
    const lasting = called(picture).filter(({ event }) => event.item.form === "lasted");
    expect(lasting.length).toBeGreaterThan(10);
    for (const { scene, event } of lasting) {
      const px = (time: number): number => Math.min(Math.max(pxOf(projection, time), 0), picture.length);
      const [from, to] = [px(event.item.first), px(event.item.last)];
      const { markBox, mark } = event;
      expect(mark.some(({ shape }) => shape === "rect")).toBe(true);
      expect(scene.upright ? markBox.height : markBox.width).toBeCloseTo(to - from, 0);
      expect(scene.upright ? markBox.y - scene.plot.y : markBox.x - scene.plot.x).toBeCloseTo(from, 0);
    }
  });
});
