import { describe, expect, it } from "vitest";
import { sceneOf } from "../../../src/scene/compose.ts";
import { pictureAt } from "./seed.ts";

const events = [
  { title: "Smoke over the store", date: "2024-05-06T04:10Z" },
  { title: "The schools stay shut", date: "2024-05-07", status: "planned" as const },
];

describe("the line of a moment", () => {
  // 12:00 has a tick with words in the middle under it, 06:00 the next one.
  it.each(["2024-05-06T12:00Z", "2024-05-06T18:00Z"])("runs through no words of the axis, at %s", (asOf) => {
    const picture = pictureAt(1100, events, { asOf });
    const { moments, axis } = sceneOf(picture);
    const [moment] = moments;
    const lines = moment!.shapes.flatMap((shape) => (shape.shape === "line" ? [shape] : []));
    const labels = axis.ticks.flatMap(({ label }) => (label ? [label] : []));
    const under = labels.filter(({ x, text, size, weight, anchor }) => {
      const width = picture.measure(text, size, weight);
      const left = anchor === "middle" ? x - width / 2 : x;
      return lines.some(({ x1 }) => x1 > left && x1 < left + width);
    });
    expect(under.map(({ text }) => text)).toEqual([asOf.slice(11, 16)]);
    for (const { y, size } of under)
      for (const { y1, y2 } of lines) expect(y2 <= y - size * 0.75 || y1 >= y).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
  });
});

describe("a day after the last event", () => {
  const days = Array.from({ length: 50 }, (_, at) => ({
    id: `d${at}`,
    title: `Incident ${at}`,
    date: `2024-05-${String(1 + (at % 20)).padStart(2, "0")}`,
  }));

  it.each([1200, 500])("has its line where it is not far from the events, at %i px", (width) => {
    for (const kind of ["asOf", "now"] as const) {
      const near = pictureAt(width, days, { [kind]: "2024-05-23", scale: "linear" });
      expect(sceneOf(near).moments.map((moment) => moment.kind)).toEqual([kind]);
      const far = pictureAt(width, days, { [kind]: "2024-12-31", scale: "linear" });
      expect(sceneOf(far).moments).toEqual([]);
      expect(far.plan!.pxPerUnit).toBe(pictureAt(width, days, { scale: "linear" }).plan!.pxPerUnit);
    }
  });
});

it("today has its line in the middle of the day, so that its morning lies before it", () => {
  const today = [10, 14].map((hour) => ({ id: `${hour}`, title: `At ${hour}`, date: `2024-05-06T${hour}:00Z` }));
  const picture = pictureAt(1200, today, { now: "2024-05-06", scale: "linear" });
  const { moments, events } = sceneOf(picture);
  const [line] = moments[0]!.shapes.filter(({ shape }) => shape === "line") as { x1: number }[];
  const [morning, afternoon] = events.map(({ markBox }) => markBox.x);
  expect(line!.x1).toBeGreaterThan(morning!);
  expect(line!.x1).toBeLessThan(afternoon!);
});
