/** The axis of equal steps: where something begins, and nothing else. */
import { describe, expect, it } from "vitest";
import { measureByTable } from "../../../src/draw/ruler.ts";
import type { TimelineOptions } from "../../../src/options.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import type { Scene, SceneTick } from "../../../src/scene/scene.ts";
import { pictureAt } from "./seed.ts";

function picture(width: number, dates: readonly string[], options: TimelineOptions = {}): Picture {
  const events = dates.map((date) => ({ id: date, title: "Event", date }));
  return pictureAt(width, events, { scale: "steps", layout: "wide", ...options });
}

function inOrder({ axis }: Scene): SceneTick[] {
  return [...axis.ticks].sort((a, b) => a.at - b.at || Number(b.strong) - Number(a.strong));
}

function labels(scene: Scene): string[] {
  return inOrder(scene).flatMap(({ label }) => (label ? [label.text] : []));
}

const NINE = [
  "1999-03-01",
  "2004-06-01",
  "2006-03-15",
  "2008-03-12",
  "2014-04-08",
  "2015-12-18",
  "2017-06-28",
  "2021-11-05",
  "2025-04-01",
];

describe("an axis of equal steps", () => {
  it("names the year of each step, at the disc that begins there, and no other", () => {
    const scene = sceneOf(picture(1200, NINE));
    expect(labels(scene)).toEqual(NINE.map((date) => date.slice(0, 4)));
    const discs = scene.events.map(({ markBox }) => markBox.x + markBox.width / 2);
    for (const [index, { at }] of inOrder(scene).entries()) expect(Math.abs(at - discs[index]!)).toBeLessThanOrEqual(1);
  });

  it("names a year at its first step where several share it", () => {
    const dates = ["2011-01-01", "2011-03-11", "2011-03-12", "2011-12-16", "2023-08-24", "2041"];
    const scene = sceneOf(picture(800, dates));
    expect(labels(scene)).toEqual(["2011", "2023", "2041"]);
    expect(
      inOrder(scene)
        .filter(({ label }) => label)
        .map(({ at }) => at),
    ).toEqual([0, 4, 5].map((index) => inOrder(scene)[index]!.at));
    expect(scene.axis.ticks).toHaveLength(6);
  });

  it("begins where a bar begins that stands there too", () => {
    const scene = sceneOf(picture(1000, ["2001/2003", "2004", "2007-05-01"]));
    expect(scene.axis.ticks[0]!.at).toBeCloseTo(scene.events[0]!.markBox.x, 0);
  });

  it.each([
    [
      ["2017-02-04", "2017-02-09", "2017-03-01", "2017-12-24"],
      ["2017", "February", "March", "December"],
    ],
    [
      ["2017-02-04", "2017-02-09", "2017-02-12"],
      ["2017", "4 February", "9", "12"],
    ],
    [
      ["2016-11-08T19:00", "2016-11-08T23:10", "2016-11-08T23:40"],
      ["8 November 2016", "19:00", "23:10", "23:40"],
    ],
  ])("goes by the largest unit that is not the same for all: %j", (dates, names) => {
    expect(labels(sceneOf(picture(900, dates)))).toEqual(names);
  });

  it("says the year of the first step in a window that opens within it", () => {
    const dates = ["2016-05-01", ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2017-02-0${day}`), "2019-05-01"];
    const made = picture(1000, dates);
    const { scale } = made.plan!;
    const start = (scale.toUnit(scale.steps![2]!) + scale.toUnit(scale.steps![3]!)) / 2;
    const scene = sceneOf(made, { start, pxPerUnit: firstView(made).pxPerUnit * 3 });
    expect(labels(scene)).toEqual(["2017"]);
    expect(inOrder(scene)[0]!.label).toBeDefined();
  });

  it("keeps its names clear of each other, and gives none two places, at any zoom", () => {
    const dates = Array.from({ length: 160 }, (_, index) => `${1700 + index * 2}-0${1 + (index % 9)}-05`);
    const made = picture(1000, dates);
    let before = new Set<string>();
    for (const zoom of [1, 2, 4, 8, 16, 32]) {
      const view = firstView(made);
      const scene = sceneOf(made, { ...view, pxPerUnit: view.pxPerUnit * zoom });
      const boxes = inOrder(scene).flatMap(({ label }) =>
        label ? [{ from: label.x, to: label.x + measureByTable(label.text, label.size, label.weight) }] : [],
      );
      for (const [index, box] of boxes.slice(1).entries())
        expect(box.from - boxes[index]!.to).toBeGreaterThanOrEqual(8);
      const names = labels(scene);
      expect(names.length).toBeGreaterThanOrEqual(2);
      expect(new Set(names).size).toBe(names.length);
      // What is named stays so while it is in the window.
      const last = Number(names.at(-1));
      for (const name of before) if (Number(name) <= last) expect(names).toContain(name);
      before = new Set(names);
    }
  });
});
