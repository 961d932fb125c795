import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { alongOf } from "../../../src/interact/window/zoom-host.ts";
import { runsLeft } from "../../../src/layout/direction.ts";
import { settingsOf, type TimelineOptions } from "../../../src/options.ts";
import { sceneOf } from "../../../src/scene/compose.ts";
import { directionsOf } from "../../../src/scene/directions.ts";
import { mirrored, runningLeft } from "../../../src/scene/mirror.ts";
import type { Rect, Scene, Shape, TextRun } from "../../../src/scene/scene.ts";
import { bringMirror } from "../../../src/scene/turning.ts";
import { viewOf } from "../../../src/scene/view.ts";
import { renderHtml, renderSvg } from "../../../src/server/index.ts";
import { pictureAt, seedAt, story } from "./seed.ts";

bringMirror(mirrored);

const DAY = 86_400_000;
const LANES = ["Harbour", "Politics", "Science"];

/** Many days in three lanes, some of them longer, in what Latin letters are. */
const many: TimelineEvent[] = Array.from({ length: 200 }, (_, index) => ({
  id: `e${index}`,
  title: `Event number ${index}`,
  start: Date.UTC(1990, 0, 1) + ((index * index * 37) % 9000) * DAY,
  ...(index % 5 === 0 ? { end: Date.UTC(1990, 0, 1) + (((index * index * 37) % 9000) + 300) * DAY } : {}),
  lane: LANES[index % 3]!,
}));

const around: TimelineOptions = {
  title: "Many days",
  summary: "None of them happened",
  credit: "Invented",
  asOf: "2010-01-01",
  eras: [{ title: "Then", start: "1995", end: "1999" }],
};

function sceneWith(options: TimelineOptions, width = 1200): Scene {
  return sceneOf(pictureAt(width, many, { ...around, ...options }));
}

const plain = sceneWith({});

/** The horizontal ends of a box after it was mirrored about the middle of the picture. */
function turned({ x, width }: Rect, scene: Scene): { x: number; width: number } {
  return { x: scene.width - x - width, width };
}

function ends(shape: Shape): number[] {
  switch (shape.shape) {
    case "rect":
      return [shape.x, shape.x + shape.width];
    case "circle":
      return [shape.x - shape.r, shape.x + shape.r];
    case "line":
      return [shape.x1, shape.x2];
    case "polygon":
      return shape.points.map(([x]) => x);
    case "rules":
      return shape.rules.map(([x]) => x);
  }
}

/** Everything that a scene writes. */
function runsOf(scene: Scene): TextRun[] {
  const { heading, notes, legend, lanes, eras, moments, events, counts, axis, overview } = scene;
  const labelled = [...lanes, ...eras, ...moments, ...counts, ...axis.ticks, ...axis.folds];
  return [
    ...[...heading, ...notes, ...legend.flatMap(({ runs }) => runs)],
    ...labelled.flatMap(({ label }) => (label ? [label] : [])),
    ...events.flatMap(({ label, question }) => [...(label?.runs ?? []), ...(question ? [question] : [])]),
    ...(overview?.fixed.names ?? []),
  ];
}

describe("an interface and time that run to the left", () => {
  const scene = sceneWith({ dir: "rtl", timeDirection: "rtl" });

  it("are the same picture, mirrored about its middle", () => {
    expect(scene.width).toBe(plain.width);
    expect(scene.height).toBe(plain.height);
    expect(scene.events.map(({ id }) => id)).toEqual(plain.events.map(({ id }) => id));
    scene.events.forEach((event, at) => {
      const before = plain.events[at]!;
      expect(event.markBox.x).toBeCloseTo(turned(before.markBox, plain).x);
      expect(event.markBox.y).toBe(before.markBox.y);
      expect(event.hit.x).toBeCloseTo(turned(before.hit, plain).x);
      if (before.label) expect(event.label!.box.x).toBeCloseTo(turned(before.label.box, plain).x);
    });
    scene.counts.forEach((count, at) => {
      expect(count.box.x).toBeCloseTo(turned(plain.counts[at]!.box, plain).x);
    });
    scene.axis.ticks.forEach((tick, at) => {
      expect(tick.at).toBeCloseTo(plain.width - plain.axis.ticks[at]!.at);
    });
    expect(scene.plot).toEqual({ ...plain.plot, ...turned(plain.plot, plain) });
  });

  it("have every text on the other side of its place", () => {
    const [before, after] = [runsOf(plain), runsOf(scene)];
    expect(after.length).toBe(before.length);
    const opposite = { start: "end", middle: "middle", end: "start" };
    for (const [at, { anchor = "start" }] of before.entries()) expect(after[at]!.anchor).toBe(opposite[anchor]);
  });

  it("tell time from a place in the picture", () => {
    const { plot } = scene;
    expect(alongOf(scene, { x: plot.x + plot.width, y: 0 })).toBe(0);
    expect(alongOf(scene, { x: plot.x, y: 0 })).toBe(plot.width);
    expect(alongOf(plain, { x: plain.plot.x, y: 0 })).toBe(0);
  });

  it("keep what the picture's nodes are set against while it is panned", () => {
    const picture = pictureAt(1200, many, { ...around, dir: "rtl", timeDirection: "rtl" });
    const { plan, length } = picture;
    const window = { start: Date.UTC(2000, 0, 1), end: Date.UTC(2002, 0, 1) };
    const view = viewOf(plan!.scale, window, length);
    const [one, two] = [view, { ...view, start: view.start + 30 / view.pxPerUnit }].map((at) => sceneOf(picture, at));
    const places = ({ events, shift }: Scene): Map<string, number> =>
      new Map(
        events
          .filter(({ mark }) => mark.every((each) => each.shape === "circle"))
          .map(({ id, markBox }) => [id, markBox.x - shift]),
      );
    const after = places(two!);
    const both = [...places(one!)].filter(([id]) => after.has(id));
    expect(both.length).toBeGreaterThan(5);
    for (const [id, x] of both) expect(after.get(id)).toBeCloseTo(x);
  });

  it("make the strip of the overview once", () => {
    const picture = pictureAt(1200, many, { ...around, timeDirection: "rtl" });
    const [one, two] = [sceneOf(picture), sceneOf(picture)];
    expect(one.overview!.fixed).toBe(two.overview!.fixed);
    expect(one.overview!.fixed).not.toBe(picture.overview);
    expect(one.overview!.grips.start.x).toBeGreaterThan(one.overview!.grips.end.x);
  });
});

describe("an interface alone that runs to the left", () => {
  const scene = sceneWith({ dir: "rtl" });

  it("has heading, names of lanes, legend and notes at the right", () => {
    const right = scene.width - 16;
    for (const run of [...scene.heading, ...scene.notes]) expect(run).toMatchObject({ x: right, anchor: "end" });
    for (const { label } of scene.lanes) expect(label).toMatchObject({ x: right, anchor: "end" });
    expect(Math.max(...scene.legend[0]!.shapes.flatMap(ends))).toBeGreaterThan(scene.width - 50);
    expect(scene.plot.x + scene.plot.width).toBeLessThan(Math.min(...scene.lanes.map(({ label }) => label!.x)) - 50);
  });

  it("leaves time as it is, beside them", () => {
    const by = scene.plot.x - plain.plot.x;
    expect(by).toBeLessThan(0);
    scene.events.forEach(({ markBox, label }, at) => {
      const before = plain.events[at]!;
      expect(markBox.x).toBeCloseTo(before.markBox.x + by);
      if (before.label) expect(label!.runs[0]!.anchor ?? "start").toBe("start");
    });
    expect(scene.isTimeLeftward).toBeUndefined();
    expect(scene.shift).toBe(plain.shift);
  });

  it("keeps a callout in the picture", () => {
    const picture = pictureAt(1200, many, { ...around, dir: "rtl" });
    const called = sceneOf(picture, undefined, sceneOf(picture).counts[0]!.cell.first).events.find(
      (each) => each.callout,
    );
    expect(called!.callout!.x).toBeGreaterThanOrEqual(4);
    expect(called!.label!.box.x).toBeCloseTo(called!.callout!.x + 8);
  });

  it("reads no text to the left that has no such letter", () => {
    expect(runningLeft("تعلن")).toBe("تعلن");
    expect(runningLeft("Radio 1")).toBe("Radio 1");
    expect(runsLeft(runningLeft("BBC تعلن"))).toBe(true);
  });

  it("reads text that has any such letter to the left", () => {
    const events = [{ id: "a", title: "BBC تعلن", date: "2022" }];
    const [left, right] = [{ dir: "rtl" } as const, {}].map((options) => sceneOf(pictureAt(1000, events, options)));
    const titleIn = (scene: Scene): string =>
      scene.events[0]!.label!.runs.find(({ role }) => role === "daymark-title")!.text;
    expect(runsLeft(titleIn(left!))).toBe(true);
    expect(titleIn(right!)).toBe("BBC تعلن");
  });
});

describe("time alone that runs to the left", () => {
  const scene = sceneWith({ timeDirection: "rtl" });

  it("leaves what stands round it where it is", () => {
    const { heading, lanes, notes, plot } = plain;
    expect(scene.plot).toEqual(plot);
    expect(scene.heading.map(({ x, text }) => [x, text])).toEqual(heading.map(({ x, text }) => [x, text]));
    expect(scene.lanes.map(({ label }) => label!.x)).toEqual(lanes.map(({ label }) => label!.x));
    expect(scene.notes.map(({ x }) => x)).toEqual(notes.map(({ x }) => x));
  });

  it("has the later event at the left, within the plot", () => {
    const { plot } = scene;
    const points = scene.events.filter(({ item, label }) => item.form === "point" && label);
    for (const [at, { markBox }] of points.slice(1).entries()) {
      expect(markBox.x).toBeLessThanOrEqual(points[at]!.markBox.x + 0.01);
    }
    for (const { label } of scene.events) {
      if (!label) continue;
      expect(label.box.x).toBeGreaterThanOrEqual(plot.x - 0.1);
      expect(label.box.x + label.box.width).toBeLessThanOrEqual(plot.x + plot.width + 0.1);
    }
  });

  it("turns the samples of the legend, and not what they mean", () => {
    const going: TimelineEvent[] = [{ id: "on", title: "Goes on", date: "2020/.." }];
    const [right, left] = (["ltr", "rtl"] as const).map((timeDirection) =>
      sceneOf(pictureAt(1200, going, { asOf: "2022-01-01", timeDirection })).legend.find(
        ({ kind }) => kind === "legend_ongoing",
      ),
    );
    const tip = ({ shapes }: { shapes: readonly Shape[] }): number =>
      ends(shapes.find((each) => each.shape === "polygon")!)[1]!;
    const middle = ({ shapes }: { shapes: readonly Shape[] }): number => {
      const all = shapes.flatMap(ends);
      return (Math.min(...all) + Math.max(...all)) / 2;
    };
    expect(tip(right!)).toBeGreaterThan(middle(right!));
    expect(tip(left!)).toBeLessThan(middle(left!));
    expect(left!.runs.at(-1)!.x).toBe(right!.runs.at(-1)!.x);
  });
});

describe("an upright picture", () => {
  it.each(["auto", "linear"] as const)("goes with the interface, its time runs down: scale %s", (scale) => {
    const [right, left] = [{}, { dir: "rtl" } as const].map((options) => sceneOf(seedAt(360, { scale, ...options })));
    left!.events.forEach(({ markBox, label }, at) => {
      const before = right!.events[at]!;
      expect(markBox).toEqual({ ...before.markBox, ...turned(before.markBox, right!) });
      if (label) expect(label.box.x).toBeCloseTo(turned(before.label!.box, right!).x);
    });
    expect(left!.axis.ticks.map(({ at }) => at)).toEqual(right!.axis.ticks.map(({ at }) => at));
    expect(left!.shift).toBe(right!.shift);
  });

  it("leaves time's direction aside", () => {
    const [one, two] = (["ltr", "rtl"] as const).map((timeDirection) => sceneOf(seedAt(360, { timeDirection })));
    expect(two!.events.map(({ markBox }) => markBox)).toEqual(one!.events.map(({ markBox }) => markBox));
  });
});

describe("directions", () => {
  it.each([
    [{}, false, false],
    [{ lang: "ar" }, true, false],
    [{ lang: "he", dir: "ltr" }, false, false],
    [{ dir: "rtl" }, true, false],
    [{ lang: "fa", timeDirection: "rtl" }, true, true],
  ] as const)("follow from %o", (options, isLeftward, isTimeLeftward) => {
    expect(directionsOf(settingsOf(options))).toEqual({ isLeftward, isTimeLeftward });
  });
});

describe("text without a page", () => {
  it("has the left as the beginning of every line, in whichever page it stands", () => {
    for (const lang of ["en", "ar"]) expect(renderSvg(story, { lang })).toMatch(/^<svg [^>]*direction="ltr"/);
  });

  it("says of a line that runs to the left that it does", () => {
    const events = [
      { id: "a", title: "אירוע ABC סוף!", date: "2022" },
      { id: "b", title: "Plain", date: "2023" },
    ];
    const svg = renderSvg(events);
    expect(svg).toMatch(/<text [^>]*unicode-bidi="plaintext"[^>]*>אירוע ABC סוף!<\/text>/);
    expect(svg.match(/unicode-bidi/g)).toHaveLength(1);
  });

  it("is mirrored by its language", () => {
    const svg = renderSvg(story, { lang: "he" });
    expect(svg).toContain(`text-anchor="end"`);
    expect(svg).toBe(renderSvg(story, { lang: "he", dir: "rtl" }));
    expect(svg).not.toBe(renderSvg(story, { lang: "he", dir: "ltr" }));
  });

  it("stands in a page that runs as it does", () => {
    expect(renderHtml(story, { lang: "ar", script: false })).toContain(`<html lang="ar" dir="rtl" `);
    expect(renderHtml(story, { script: false })).toContain(`<html lang="en" data-`);
  });
});
