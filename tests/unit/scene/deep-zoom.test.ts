/** What stays when a reader goes deep into a picture with more than it can label. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import type { SceneEvent } from "../../../src/scene/scene.ts";
import { pictureAt } from "./seed.ts";

const DAY = 86_400_000;

/** More at one moment than are decided at once, so that there is something to decide at every zoom. */
function manyAt(date: string, importance: number): TimelineEvent[] {
  return Array.from({ length: 40 }, (_, at) => ({ id: `many${at}`, title: "One of many", date, importance }));
}

/** What is shown where a moment stands in the middle, so many times closer. */
function shownAt(picture: Picture, time: number, times: number): readonly SceneEvent[] {
  const pxPerUnit = firstView(picture).pxPerUnit * times;
  const start = picture.plan!.scale.toUnit(time) - picture.length / 2 / pxPerUnit;
  return sceneOf(picture, { start, pxPerUnit }).events;
}

describe("upright, deep in a picture of many", () => {
  it("a bar runs on where its label is left behind", () => {
    const reign = { id: "reign", title: "A reign", date: "1900/2000", importance: 1 };
    const picture = pictureAt(360, [reign, ...manyAt("1950-06-01T12:00Z", 0.5)], { scale: "linear" });
    for (const times of [1, 16, 256, 4096])
      expect(
        shownAt(picture, Date.UTC(1950, 5, 1, 12), times).map(({ id }) => id),
        `${times}`,
      ).toContain("reign");
  });

  it("a day that stands alone has its label, however much more what is near it matters", () => {
    const day = { id: "day", title: "A day of its own", date: "2021-02-04", importance: 0.1 };
    const ends = ["2021-01-01", "2021-02-15"].map((date) => ({ id: date, title: "An end", date, importance: 1 }));
    const picture = pictureAt(200, [day, ...ends, ...manyAt("2021-02-06T00:00Z", 0.9)], {
      layout: "upright",
      scale: "linear",
    });
    const noon = Date.UTC(2021, 1, 4, 12);
    const zooms = Array.from({ length: 20 }, (_, level) => 2 ** level);
    const labelled = zooms.filter((times) =>
      shownAt(picture, noon, times).some(({ id, label }) => id === "day" && label),
    );
    expect(labelled).not.toEqual([]);
  });
});

it("a crowded title has the same room, whether or not it comes to lead", () => {
  const events = (count: number): TimelineEvent[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `e${at}`,
      title: "What was decided then",
      start: Date.UTC(2001, 0, 1) + (at % 70) * 40 * DAY,
      importance: at < 12 ? 0.9 - at / 100 : 0.1,
    }));
  const blockOf = (count: number): [boolean, number] => {
    const picture = pictureAt(1200, events(count), { layout: "wide", scale: "linear" });
    const index = [...picture.columns.first.keys()].find((at) => picture.columns.idOf(at) === "e10")!;
    const { leads, width } = picture.plan!.block(index);
    return [leads, width];
  };
  const [before, after] = [blockOf(70), blockOf(77)];
  expect([before[0], after[0]]).toEqual([false, true]);
  expect(before[1]).toBe(after[1]);
});
