/** Eras are told apart, and each has its name on its own band. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { measureByTable } from "../../../src/draw/ruler.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import type { Rect, Scene, SceneEra } from "../../../src/scene/scene.ts";
import { renderSvg } from "../../../src/server/index.ts";
import { pictureAt } from "./seed.ts";

const EVENTS: TimelineEvent[] = [
  { id: "a", title: "Miners strike", date: "1984-03-06/1985-03-03", lane: "Strikes" },
  { id: "b", title: "Poll tax riots in Trafalgar Square", date: "1990-03-31", lane: "Streets" },
  { id: "c", title: "A million march", date: "2003-02-15", lane: "Streets" },
  { id: "d", title: "First lockdown", date: "2020-03-23", lane: "Streets" },
  { id: "e", title: "Summer riots", date: "2024-07-30/2024-08-05", lane: "Streets" },
];
const ERAS = [
  { id: "long", title: "The long Conservative government", date: "1979-05-04/1997-05-02" },
  { id: "new", title: "New Labour", date: "1997-05-03/2010-05-11" },
  { id: "after", title: "Coalition and after", date: "2010-05-12/2024-07-05" },
  { id: "nested", title: "Pandemic", date: "2020-03/2022-02" },
];

function drawn(width: number, layout: "wide" | "upright" = "wide"): Scene {
  const height = layout === "upright" ? 900 : "auto";
  return sceneOf(pictureAt(width, EVENTS, { eras: ERAS, scale: "linear", layout, height }));
}

function nameBox({ label }: SceneEra): Rect {
  const width = measureByTable(label!.text, label!.size, label!.weight);
  return { x: label!.anchor === "end" ? label!.x - width : label!.x, y: label!.y - 11, width, height: 14 };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function bandsOf(eras: readonly SceneEra[], own: SceneEra): Rect[] {
  const holds = (outer: Rect, inner: Rect): boolean =>
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height;
  return eras.filter((other) => other !== own && !holds(other.box, own.box)).map(({ box }) => box);
}

describe.each([
  ["wide", [1200, 1000, 800]],
  ["upright", [600, 360]],
] as const)("eras of a %s picture", (layout, widths) => {
  it("have a line where each begins and where each ends, one where they follow each other, and none through text", () => {
    for (const width of widths) {
      const { eras, plot, events } = drawn(width, layout);
      const at = eras.flatMap(({ shapes }) =>
        (shapes ?? []).flatMap((shape) =>
          shape.shape === "line" ? [Math.round(layout === "wide" ? shape.x1 : shape.y1)] : [],
        ),
      );
      const starts = eras.map(({ box }) => Math.round(layout === "wide" ? box.x : box.y));
      const [, second, third, nested] = starts;
      for (const start of [second, third, nested]) expect(at).toContain(start);
      const first = layout === "wide" ? plot.x : plot.y;
      if (starts[0]! > first + 1) expect(at).toContain(starts[0]);
      const last = eras[3]!.box;
      expect(at).toContain(Math.round(layout === "wide" ? last.x + last.width : last.y + last.height));
      const words = [
        ...events.flatMap(({ label }) => (label ? [label.box] : [])),
        ...eras.filter(({ label }) => label).map(nameBox),
      ];
      for (const shape of eras.flatMap(({ shapes = [] }) => shapes)) {
        if (shape.shape !== "line") continue;
        const line = { x: shape.x1, y: shape.y1, width: shape.x2 - shape.x1, height: shape.y2 - shape.y1 };
        for (const box of words) expect(overlap(line, box)).toBe(false);
      }
    }
  });

  it("have a name on their own band only, or none", () => {
    for (const width of widths) {
      const { eras } = drawn(width, layout);
      expect(eras.filter(({ label }) => label).length).toBeGreaterThanOrEqual(2);
      for (const era of eras) {
        if (!era.label) continue;
        const box = nameBox(era);
        expect(box.x, era.label.text).toBeGreaterThanOrEqual(era.box.x);
        expect(box.x + box.width, era.label.text).toBeLessThanOrEqual(era.box.x + era.box.width);
        for (const other of bandsOf(eras, era)) expect(overlap(box, other), `${width} ${era.label.text}`).toBe(false);
      }
    }
  });
});

it("is told from what it lies over or follows on by a lighter tint", () => {
  for (const scene of [drawn(1200), drawn(360, "upright"), sceneOf(pictureAt(360, EVENTS, { eras: ERAS }))])
    expect(scene.eras.map(({ isLight }) => isLight === true)).toEqual([false, true, false, true]);
});

describe("the name of an era", () => {
  it("is cut where its band is short, and stands whole in its title", () => {
    const { eras } = drawn(800);
    const [long] = eras;
    expect(long!.label!.text).toMatch(/^The long Con.*…$/);
    const svg = renderSvg(EVENTS, { eras: ERAS, scale: "linear", width: 800 });
    expect(svg).toMatch(/data-era="long"><title>The long Conservative government<\/title>/);
    expect(svg).not.toContain("<title>New Labour</title>");
  });

  it("runs on beyond a short band where no other is, and no name", () => {
    const named = (eras: typeof ERAS): (string | undefined)[] =>
      sceneOf(pictureAt(1200, EVENTS, { eras, scale: "linear" })).eras.map(({ label }) => label?.text);
    const freeze = { id: "freeze", title: "A long name of a short time", date: "2008-01/2008-12" };
    const behind = { id: "behind", title: "What came", date: "2009-06/2020" };
    expect(named([freeze])).toEqual([freeze.title]);
    expect(named([freeze, behind])[0]).not.toBe(freeze.title);
    expect(named([behind, { ...freeze, date: "2021-01/2021-06" }])).toEqual([behind.title, freeze.title]);
    expect(named([freeze, { ...freeze, id: "over", title: "Around", date: "2001/2024" }])[0]).not.toBe(freeze.title);
  });

  it("stays in the window while the band does", () => {
    const picture = pictureAt(1200, EVENTS, { eras: ERAS, scale: "linear" });
    const view = firstView(picture);
    const { eras, plot } = sceneOf(picture, { start: view.start + 100 / view.pxPerUnit, pxPerUnit: view.pxPerUnit });
    expect(eras[0]!.label!.x).toBeGreaterThanOrEqual(plot.x);
    expect(eras[0]!.shapes!.every((shape) => shape.shape === "line" && shape.x1 > plot.x)).toBe(true);
  });
});
