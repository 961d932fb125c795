/** The legend: what it explains, and how its samples stand. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { sceneOf } from "../../../src/scene/compose.ts";
import type { Rect, Scene, Shape } from "../../../src/scene/scene.ts";
import { pictureAt } from "./seed.ts";

const every: TimelineEvent[] = [
  { title: "Within", date: "2018" },
  { title: "Several", date: "[2018-04-18..2018-04-21]" },
  { title: "About", date: "2015~" },
  { title: "Goes on", date: "2019-05-01/.." },
  { title: "Unknown", date: "/2014" },
  { title: "Planned", date: "2022", status: "planned" },
  { title: "Uncertain", date: "2013-01-01?" },
];

function ends(shape: Shape): [number, number] {
  switch (shape.shape) {
    case "circle":
      return [shape.x - shape.r, shape.x + shape.r];
    case "line":
      return [Math.min(shape.x1, shape.x2), Math.max(shape.x1, shape.x2)];
    case "polygon": {
      const xs = shape.points.map(([x]) => x);
      return [Math.min(...xs), Math.max(...xs)];
    }
    case "rules":
      throw new Error("No rules were expected.");
    case "rect": {
      const { x, width }: Rect = shape;
      return [x, x + width];
    }
  }
}

describe("the legend", () => {
  it("has as much room between each sample and its words, and none reaches into the entry before it", () => {
    const { legend }: Scene = sceneOf(pictureAt(1200, every, { scale: "linear" }));
    expect(legend.map(({ kind }) => kind)).toEqual([
      "legend_within",
      "legend_several",
      "legend_about",
      "legend_ongoing",
      "legend_unknown",
      "legend_planned",
      "legend_uncertain",
    ]);
    for (const { kind, shapes, runs } of legend) {
      const label = runs.at(-1)!;
      const right = Math.max(...shapes.map((shape) => ends(shape)[1]), ...runs.slice(0, -1).map(({ x }) => x + 7));
      const left = Math.min(...shapes.map((shape) => ends(shape)[0]));
      expect(label.x - right, kind).toBeGreaterThanOrEqual(6);
      expect(label.x - right, kind).toBeLessThanOrEqual(13);
      expect(left, kind).toBeGreaterThanOrEqual(legend[0]!.shapes.map((shape) => ends(shape)[0])[0]! - 1);
    }
  });
});
