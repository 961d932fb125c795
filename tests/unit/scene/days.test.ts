import { describe, expect, it } from "vitest";
import { sceneOf } from "../../../src/scene/compose.ts";
import { pictureAt } from "./seed.ts";

/** Sittings on working days from 2 May 2022. */
function sittings(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const day = 2 + Math.floor(index / 5) * 7 + (index % 5);
    return {
      id: `s${index}`,
      title: `Sitting ${index + 1} of the inquiry`,
      date: `2022-05-${String(day).padStart(2, "0")}`,
    };
  });
}

describe("days that are wide", () => {
  it.each([
    [5, 1200],
    [10, 1200],
    [15, 1120],
    [20, 1120],
    [20, 800],
  ])("%i of them at %i px are labelled to the last, and no label covers its mark", (count, width) => {
    const scene = sceneOf(pictureAt(width, sittings(count)));
    expect(scene.events.filter(({ label }) => label)).toHaveLength(count);
    for (const { label, mark, markBox } of scene.events) {
      const { box } = label!;
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      const isBand = mark.some(({ shape }) => shape === "rect");
      if (isBand) expect(box.y + box.height).toBeLessThanOrEqual(markBox.y + markBox.height / 2);
      else expect(box.y + box.height <= markBox.y || box.x >= markBox.x + markBox.width).toBe(true);
    }
  });
});
