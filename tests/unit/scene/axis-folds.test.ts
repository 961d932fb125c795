/** The axis of a folded scale: each piece says when it begins. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import type { TimelineOptions } from "../../../src/options.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { pictureAt } from "./seed.ts";

function eventsOf(dates: readonly string[]): TimelineEvent[] {
  return dates.map((date, index) => ({ id: `${index}`, title: `Event ${index}`, date, lane: index % 2 ? "A" : "B" }));
}

function folded(width: number, dates: readonly string[], options: TimelineOptions = {}): Scene {
  return sceneOf(pictureAt(width, eventsOf(dates), { scale: "folded", layout: "wide", ...options }));
}

function names({ axis }: Scene): string[] {
  return [...axis.ticks]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ label, strong }) => (label && strong ? [label.text] : []));
}

const WEEK = Array.from({ length: 9 }, (_, day) => `2017-02-${String(day + 4).padStart(2, "0")}`);
const DAM = ["1931/1935", "1952~", "1969-06-17", ...WEEK, "2018-01-05", "2023-05", "2026-05"];

describe("an axis with folds", () => {
  it("names the year of every event's piece", () => {
    const dates = [
      "1931/1935",
      "1952~",
      "1969-06-17",
      "1975",
      ...WEEK,
      "2019-03",
      "2021",
      "2025",
      "2026",
      "2029",
      "2031",
    ];
    for (const width of [1000, 1200, 1400]) {
      const scene = folded(width, dates);
      const heads = names(scene).map((name) => name.slice(-4));
      const { folds } = scene.axis;
      expect(folds.length).toBeGreaterThan(0);
      expect(heads[0]).toBe("1931");
      for (const fold of folds.filter(({ kind }) => kind === "cut")) {
        const year = String(new Date(fold.end).getUTCFullYear());
        expect(heads, `${width}: ${year}`).toContain(year);
      }
      expect(folds.every(({ label }) => label)).toBe(true);
    }
  });

  it("tells the day where a piece is too short for labels of its own", () => {
    const scene = folded(1200, DAM);
    expect(names(scene).filter((name) => name.includes("2017"))[0]).toMatch(/^4 Feb(?:ruary)? 2017$/);
    expect(scene.axis.folds.every(({ label }) => label)).toBe(true);
  });

  it("begins with the year in which the first event does", () => {
    expect(names(folded(1000, ["1931-03-04", "1931-06", "1990", "1991", "1992"]))[0]).toMatch(/1931$/);
  });

  it("keeps what a piece is told by where the window goes on", () => {
    const picture = pictureAt(1200, eventsOf(DAM), { scale: "folded", layout: "wide" });
    const view = firstView(picture);
    const scene = sceneOf(picture, { ...view, start: view.start + 300 / view.pxPerUnit });
    expect(names(scene).filter((name) => name.includes("2017"))[0]).toMatch(/^4 Feb(?:ruary)? 2017$/);
  });

  it("does the same upright", () => {
    const scene = folded(360, DAM, { layout: "upright" });
    const texts = scene.axis.ticks.flatMap(({ label }) => (label ? [label.text] : [])).join(" ");
    for (const year of ["1931", "1952", "1969", "2017", "2018", "2023", "2026"]) expect(texts).toContain(year);
  });
});
