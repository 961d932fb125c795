/** What lies across an upright picture on an axis: eras, the day to which it was known, today. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { sceneOf } from "../../../src/scene/compose.ts";
import type { Rect, Scene, TextRun } from "../../../src/scene/scene.ts";
import { pictureAt } from "./seed.ts";

const events: TimelineEvent[] = Array.from({ length: 80 }, (_, index) => ({
  id: `d${index}`,
  title: `Event ${index}`,
  date: new Date(Date.UTC(2000, 0, 1 + index * 40)).toISOString().slice(0, 10),
}));

const eras = [
  { id: "long", title: "Long years", start: "2001", end: "2004" },
  { id: "late", title: "Late", start: "2006" },
  { id: "day", title: "One day", date: "2005-06-01" },
];

const options = { layout: "upright", height: 680, asOf: "2008-03-01", now: "2007-01-01", eras } as const;

function boxOf({ x, y, text }: TextRun): Rect {
  // Names end at the right, and have 12 px.
  const width = text.length * 5;
  return { x: x - width, y: y - 9, width, height: 10 };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function namesIn(scene: Scene): TextRun[] {
  return [...scene.eras, ...scene.moments].flatMap(({ label }) => (label ? [label] : []));
}

describe.each([360, 700])("an upright axis of %i px", (width) => {
  const picture = pictureAt(width, events, options);
  const scene = sceneOf(picture);

  it("has a line at the day to which it was known and one at today, each named", () => {
    expect(scene.moments.map(({ kind, label }) => [kind, label?.text])).toEqual([
      ["asOf", "as of 1 March 2008"],
      ["now", "today, 1 January 2007"],
    ]);
    for (const { shapes } of scene.moments) {
      expect(shapes.length).toBeGreaterThan(0);
      for (const shape of shapes) expect(shape.shape === "line" && shape.y1 === shape.y2).toBe(true);
    }
  });

  it("has a band for each era, from its first day to its last, one without an end to what is known", () => {
    const tick = (year: string): number => scene.axis.ticks.find(({ label }) => label?.text === year)!.at;
    const [long, late, day] = scene.eras;
    expect(long).toMatchObject({ id: "long", box: { y: expect.closeTo(tick("2001"), 0) as number } });
    expect(long!.box.y + long!.box.height).toBeCloseTo(tick("2005"), 0);
    expect(late!.box.y + late!.box.height).toBeGreaterThan(lineOf(scene));
    expect(day!.box.height).toBe(2);
    expect(long!.label?.text).toBe("Long years");
  });

  it("names none of them over a label, a mark or a count", () => {
    const names = namesIn(scene);
    expect(names.length).toBeGreaterThan(3);
    const drawn = [
      ...scene.events.flatMap(({ markBox, label }) => [markBox, ...(label ? [label.box] : [])]),
      ...scene.counts.map(({ box }) => box),
    ];
    for (const [at, name] of names.entries()) {
      for (const box of drawn) expect(overlap(boxOf(name), box), name.text).toBe(false);
      for (const other of names.slice(at + 1)) expect(overlap(boxOf(name), boxOf(other)), name.text).toBe(false);
    }
  });

  it("has only what is in the window", () => {
    const { plan } = picture;
    const close = sceneOf(picture, { start: plan!.start, pxPerUnit: plan!.pxPerUnit * 10 });
    expect(close.moments).toEqual([]);
    expect(close.eras).toEqual([]);
  });
});

/** px of the first line across. */
function lineOf({ moments }: Scene): number {
  const [shape] = moments[0]!.shapes;
  return shape!.shape === "line" ? shape!.y1 : NaN;
}
