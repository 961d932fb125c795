/** A search moves nothing: what was found is marked where it stands, and every count says how many of its events were. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { Subset } from "../../../src/layout/subset.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import { withFound } from "../../../src/scene/found.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { looks, SCALES, timelineOf, viewAt, type Look, type Size } from "./picture.ts";
import { withFew, withMany } from "./runs.ts";

const searches = fc.record({
  at: fc.array(looks, { minLength: 1, maxLength: 4 }),
  /** Every how many events one is found; 0: none is. */
  every: fc.constantFrom(0, 1, 2, 3, 7),
});

/** What a search may not change. */
function placesOf(scene: Scene) {
  const events = scene.events.map(({ id, mark, markBox, label, hit }) => ({
    id,
    markBox,
    hit,
    label: label?.box,
    texts: label?.runs.map(({ x, y, text, size, weight }) => ({ x, y, text, size, weight })),
    shapes: mark.map((shape) => ({ ...shape, fill: undefined, stroke: undefined })),
  }));
  const counts = scene.counts.map(({ key, count, box }) => ({
    key,
    count,
    middle: Math.round(box.x + box.width / 2),
    y: box.y,
  }));
  return { ...scene, events, counts, overview: { ...scene.overview, fixed: undefined } };
}

function nothingMoves(events: TimelineEvent[], size: Size, { at, every }: { at: Look[]; every: number }): void {
  const timeline = timelineOf(events, size);
  const { picture } = timeline;
  const marks = Uint8Array.from({ length: picture.columns.count }, (_, index) =>
    every > 0 && index % every === 0 ? 1 : 0,
  );
  const found = new Subset(
    marks,
    marks.reduce((sum, mark) => sum + mark, 0),
  );
  for (const view of [firstView(picture), ...(picture.plan ? at.map((look) => viewAt(timeline, look)) : [])]) {
    const scene = sceneOf(picture, view);
    const marked = withFound(scene, picture, found, view);
    expect(placesOf(marked)).toEqual(placesOf(scene));
    for (const { marks: own, index, frame } of marked.events) {
      expect(own).toEqual([found.has(index) ? "match" : "faint"]);
      expect(frame !== undefined).toBe(found.has(index));
    }
    for (const { cell, matching, count } of marked.counts) {
      expect(matching).toBe(cell.members(count).filter((index) => found.has(index)).length);
    }
  }
}

describe.each(SCALES)("a search moves nothing and counts what it found, %s", (scale) => {
  it("with few events", () => withFew(scale, 15, searches, nothingMoves));
  it("with many events", () => withMany(scale, 1, searches, nothingMoves));
});
