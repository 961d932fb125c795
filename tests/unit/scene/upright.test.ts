/** An upright picture on an axis: bars run beside the labels, and take no place from them. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import type { Scene, SceneEvent } from "../../../src/scene/scene.ts";
import { pictureAt } from "./seed.ts";

/** Five days, and five bars of which in the end all run at once. */
const points: TimelineEvent[] = [2001, 2003, 2005, 2007, 2009].map((year) => ({
  id: `p${year}`,
  title: `Vote of ${year}`,
  date: `${year}-01-01`,
}));
const bars: TimelineEvent[] = Array.from({ length: 5 }, (_, at) => ({
  id: `b${at}`,
  title: `Office ${at}`,
  date: `${2000 + at * 2}-01-01/2011-12-31`,
}));
const short: TimelineEvent = { id: "short", title: "A week of talks", date: "2010-01-01/2010-01-07" };

const onAxis = { layout: "upright", scale: "linear", height: 1600 } as const;

function labelled({ events }: Scene): SceneEvent[] {
  return events.filter(({ label }) => label);
}

function idsOf(events: readonly { id?: string }[]): (string | undefined)[] {
  return events.map(({ id }) => id);
}

it("an upright picture is as long as its labels need, within limits, and short where it has to be zoomed", () => {
  const lengthOf = (count: number): number => {
    const days = Array.from({ length: count }, (_, at) => ({
      id: `d${at}`,
      title: `Day ${at}`,
      start: Date.UTC(2001, 0, 1 + at * 3),
    }));
    return pictureAt(360, days, { layout: "upright", scale: "linear" }).length;
  };
  expect([5, 30, 41, 500, 501].map(lengthOf)).toEqual([1000, 1800, 2400, 2400, 600]);
  expect(pictureAt(360, points, { ...onAxis, height: 700 }).length).toBeLessThan(700);
});

describe("an upright axis", () => {
  const scene = sceneOf(pictureAt(360, [...points, ...bars, short], onAxis));

  it("labels what happens while bars run, be they more than there are tracks", () => {
    expect(idsOf(labelled(scene))).toEqual(expect.arrayContaining(idsOf(points)));
  });

  it("has a bar for two that run at once, beside each other and left of all labels", () => {
    const long = labelled(scene).filter(({ id }) => id.startsWith("b"));
    const left = new Set(long.map(({ markBox }) => markBox.x));
    expect(long).toHaveLength(2);
    expect(left.size).toBe(2);
    for (const { markBox } of long)
      for (const { label } of labelled(scene)) expect(markBox.x + markBox.width).toBeLessThan(label!.box.x);
  });

  it("counts those for which there is no track", () => {
    const counted = scene.counts.reduce((sum, { count }) => sum + count, 0);
    const single = scene.events.filter(({ label }) => !label).length;
    expect(counted + single).toBe(3);
  });

  it("has a bar for each of three where no more run at once", () => {
    const few = sceneOf(pictureAt(360, [...points, ...bars.slice(0, 3)], onAxis));
    expect(idsOf(labelled(few))).toEqual(expect.arrayContaining(["b0", "b1", "b2"]));
  });

  it("has a mark that is shorter than its label beside it, and in its track once it is longer", () => {
    const picture = pictureAt(360, [...points, ...bars, short], onAxis);
    const { start, pxPerUnit } = firstView(picture);
    const disc = labelled(scene).find(({ id }) => id === "p2001")!;
    const markIn = (drawn: Scene): number => drawn.events.find(({ id }) => id === "short")!.markBox.x;
    expect(markIn(scene)).toBe(disc.markBox.x);
    const from = picture.plan!.scale.toUnit(Date.UTC(2009, 11, 31));
    const close = sceneOf(picture, { start: from, pxPerUnit: pxPerUnit * 500 });
    expect(from).toBeGreaterThan(start);
    expect(markIn(close)).toBeLessThan(disc.markBox.x);
  });
});

it("has the mark of an event beside its label in every column", () => {
  const picture = pictureAt(1400, [...points, ...bars, short], { ...onAxis, height: 240 });
  const all = labelled(sceneOf(picture));
  expect(picture.plan!.rowSizes[0]).toHaveLength(3);
  expect(new Set(all.map(({ label }) => label!.box.x)).size).toBeGreaterThan(1);
  for (const { markBox, label } of all) {
    expect(label!.box.x - markBox.x).toBeLessThan(60);
    for (const other of all) {
      const isLeft = other.label!.box.x < label!.box.x;
      if (isLeft) expect(other.label!.box.x + other.label!.box.width).toBeLessThanOrEqual(markBox.x);
    }
  }
});
