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
