/** A crowded title that is cut gets the room that is free beside it. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import type { SceneEvent } from "../../../src/scene/scene.ts";
import { pictureAt } from "../scene/seed.ts";

const LONG = "188,000 people below the dam are told to leave within an hour";

/** Seventy, three days apart, which are too many for rows with dates; and far before them one with nothing beside it. */
const events: TimelineEvent[] = [
  { id: "free", title: LONG, date: "2016-01-10", importance: 0.9 },
  ...Array.from({ length: 70 }, (_, at) => ({
    id: `e${at}`,
    title: `What was done on day ${at + 1}`,
    date: new Date(Date.UTC(2017, 1, 1 + at * 3)).toISOString().slice(0, 10),
  })),
];

function titleIn(shown: readonly SceneEvent[], id: string): string {
  return shown
    .find((event) => event.id === id)!
    .label!.runs.map(({ text }) => text)
    .join("");
}

describe("a crowded picture", () => {
  const picture = pictureAt(900, events, { layout: "wide", scale: "linear" });

  it("shows a long title whole where nothing stands beside it, at every zoom", () => {
    expect(picture.plan!.style).toBe("crowded");
    expect(picture.plan!.complete).toBe(false);
    const { start, pxPerUnit } = firstView(picture);
    for (const zoom of [1, 2, 8])
      expect(titleIn(sceneOf(picture, { start, pxPerUnit: pxPerUnit * zoom }).events, "free")).toBe(LONG);
  });

  it("cuts it where something does", () => {
    const beside = { id: "near", title: "The other", date: "2016-06-01", importance: 0.95 };
    const rows = { layout: "wide", scale: "linear", maxRows: 1, height: 300 } as const;
    const near = pictureAt(900, [...events, beside], rows);
    const label = sceneOf(near).events.find(({ id }) => id === "free")?.label;
    const other = sceneOf(near).events.find(({ id }) => id === "near")!;
    if (label) expect(label.box.x + label.box.width).toBeLessThan(other.markBox.x);
    expect(other.label).toBeDefined();
  });
});
