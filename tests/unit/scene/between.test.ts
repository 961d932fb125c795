/** What stands between the entries of an upright list: eras, the day to which it was known, today. */
import { describe, expect, it } from "vitest";
import { sceneOf } from "../../../src/scene/compose.ts";
import type { Rect, Scene, TextRun } from "../../../src/scene/scene.ts";
import { seedAt } from "./seed.ts";

const eras = [
  { id: "early", title: "Before", start: "2017", end: "2018-03" },
  { id: "long", title: "Years without talks under the Migration Agreements", start: "2018-06", end: "2022-04-20" },
  { id: "brief", title: "A day in March", date: "2022-03-01" },
  { id: "past", title: "Long ago", date: "1999" },
];
const options = { asOf: "2022-04-22", now: "2022-04-25", eras };

function entry(scene: Scene, id: string): Rect {
  return scene.events.find((event) => event.id === id)!.label!.box;
}

function textOf({ x, y, text, size }: TextRun): Rect {
  return { x, y: y - size * 0.8, width: text.length * 5, height: size };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe.each([320, 360, 700])("a list of %i px", (width) => {
  const scene = sceneOf(seedAt(width, options));

  it("has a line at the day to which it was known and one at today, between what came before and what comes after", () => {
    expect(scene.moments.map(({ kind, label }) => [kind, label?.text])).toEqual([
      ["asOf", "as of 22 April 2022"],
      ["now", "today, 25 April 2022"],
    ]);
    for (const { shapes } of scene.moments) {
      expect(shapes.length).toBeGreaterThan(0);
      for (const shape of shapes) {
        const y = shape.shape === "line" && shape.y1 === shape.y2 ? shape.y1 : NaN;
        const before = entry(scene, "irregular");
        expect(y).toBeGreaterThan(before.y + before.height);
        expect(y).toBeLessThan(entry(scene, "visas").y);
      }
    }
  });

  it("has a band for each era of its time, round the entries that begin in it", () => {
    expect(scene.eras.map(({ id }) => id)).toEqual(["early", "long", "brief"]);
    const holds = (at: number): string[] => {
      const { y, height } = scene.eras[at]!.box;
      return scene.events.filter(({ label }) => label!.box.y >= y && label!.box.y < y + height).map(({ id }) => id);
    };
    expect(holds(0)).toEqual(["talks-2018"]);
    expect(holds(1)).toEqual(["biden", "panama"]);
    expect(holds(2)).toEqual([]);
  });

  it("names each over no entry and within the picture", () => {
    const extra = scene.notes.filter(({ role }) => role === "daymark-era-label");
    const names = [...scene.eras, ...scene.moments].flatMap(({ label }) => (label ? [label] : [])).concat(extra);
    expect(names.map(({ text }) => text).join(" ")).toContain("A day in March");
    for (const [at, name] of names.entries()) {
      expect(textOf(name).x + textOf(name).width).toBeLessThanOrEqual(width);
      for (const { label } of scene.events) expect(overlap(textOf(name), label!.box), name.text).toBe(false);
      for (const other of names.slice(at + 1)) expect(overlap(textOf(name), textOf(other)), name.text).toBe(false);
    }
  });
});

describe("the note above a list", () => {
  const notesOf = (asOf: string): string => {
    const { notes } = sceneOf(seedAt(360, { asOf }));
    return notes
      .filter(({ role }) => role === "daymark-note")
      .map(({ text }) => text)
      .join(" ");
  };

  it("tells the day to which it was known where no line tells it", () => {
    expect(notesOf("1999-01-01")).toContain("As of 1 January 1999.");
    expect(notesOf("2022-04-22")).not.toContain("As of");
  });
});
