/** The legend: what it explains, and how its samples stand. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import type { TimelineOptions } from "../../../src/options.ts";
import { sceneOf } from "../../../src/scene/compose.ts";
import type { Rect, Scene, Shape } from "../../../src/scene/scene.ts";
import { renderSvg } from "../../../src/server/index.ts";
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

/** One that goes on, for whose bar there is no row beside those that are more important. */
const crowded: TimelineEvent[] = [
  ...Array.from({ length: 4 }, (_, at) => ({
    title: `Office ${at}`,
    date: `2009-01-0${at + 1}/2020-12-31`,
    importance: 1,
  })),
  ...Array.from({ length: 80 }, (_, at) => ({
    title: `A title of some length, number ${at}`,
    date: `20${10 + (at % 10)}-0${1 + (at % 9)}-1${at % 10}`,
    importance: 0.6,
  })),
  { title: "A fair", date: "2014-05-01/..", importance: 0 },
];

const kindsOf = (svg: string): string[] =>
  ["goes on", "several events"].filter((words) => svg.slice(svg.indexOf("daymark-legend")).includes(words));

describe("the legend of a file", () => {
  it("has only what is drawn in it, and that of a page what can be drawn at any zoom", () => {
    const page = sceneOf(pictureAt(900, crowded, { maxRows: 2 }));
    const isDrawn = page.events.some(({ item, isSingle }) => item.ongoing && !isSingle);
    expect(isDrawn).toBe(false);
    expect(page.legend.map(({ kind }) => kind)).toEqual(["legend_ongoing", "legend_count"]);
    for (const whole of [false, true]) {
      const svg = renderSvg(crowded, { width: 900, maxRows: 2, whole });
      expect(kindsOf(svg)).toEqual(["several events"]);
    }
    const few = [{ title: "First", date: "2010" }, crowded.at(-1)!];
    expect(kindsOf(renderSvg(few, { width: 900 }))).toEqual(["goes on"]);
  });

  it("has what is drawn in its window", () => {
    const window = (from: number, to: number): TimelineOptions => ({
      window: { start: Date.UTC(from, 0), end: Date.UTC(to, 0) },
      maxRows: 2,
    });
    const events = [...crowded, { title: "From late on", date: "2025-05-01/..", importance: 1 }];
    expect(kindsOf(renderSvg(events, { width: 900, ...window(2024, 2028) }))).toContain("goes on");
    expect(kindsOf(renderSvg(events, { width: 900, ...window(2009, 2012) }))).not.toContain("goes on");
  });
});

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
