import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { resized } from "../../../src/interact/window/overview.ts";
import { clampView } from "../../../src/interact/window/window.ts";
import type { Settings } from "../../../src/options.ts";
import { pictureOf, sceneOf } from "../../../src/scene/compose.ts";
import { densityOf, shareOf, spanOn } from "../../../src/scene/overview.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import type { Rect, Scene } from "../../../src/scene/scene.ts";
import { viewOf, type View } from "../../../src/scene/view.ts";
import { renderSvg } from "../../../src/server/index.ts";
import { pictureAt, seedAt } from "./seed.ts";

const DAY = 86_400_000;
const LANES = ["Harbour", "Politics", "Science", "Weather", "Trade", "Letters", "Music", "Sport"];

/** Invented events over 150 years, in bursts, in eight lanes; some last. */
function invented(count: number): TimelineEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const start = Date.UTC(1870, 0, 1) + ((index * index * 37 + index * 11) % 54_000) * DAY;
    const last = index % 3 === 0 ? { end: start + (index % 900) * DAY } : {};
    return { id: `e${index}`, title: `Event number ${index} of these`, start, ...last, lane: LANES[index % 8]! };
  });
}

const dense = pictureAt(1200, invented(1000));

/** Views of a picture from everything to a day. */
function viewsOf({ plan, columns, length }: Picture): View[] {
  const middle = (columns.start + columns.end) / 2;
  return [54_000, 9000, 700, 40, 1].map((days) =>
    viewOf(plan!.scale, { start: middle - (days / 2) * DAY, end: middle + (days / 2) * DAY }, length),
  );
}

function closed(picture: Picture, names: readonly string[]): Picture {
  const { columns, settings, words, width, measure } = picture;
  return pictureOf({ columns, settings, words, width, measure, closed: new Set(names) });
}

function bottom({ y, height }: Rect): number {
  return y + height;
}

describe("the overview", () => {
  it("has a bar for each stretch that any event touches, as high as there are many", () => {
    const { columns, plan, length } = dense;
    const counts = densityOf(columns, plan!, length);
    expect(counts.length).toBeGreaterThan(length / 8);
    const at = (bin: number): number =>
      plan!.scale.toTime(plan!.start + ((bin / counts.length) * length) / plan!.pxPerUnit);
    counts.forEach((count, bin) => {
      const touching = columns.first.filter((first, index) => first < at(bin + 1) && columns.last[index]! > at(bin));
      expect(count).toBe(touching.length);
    });
    const { bars } = dense.overview!;
    if (bars.shape !== "rules") throw new Error("Bars are rules.");
    expect(bars.rules).toHaveLength(counts.filter((count) => count > 0).length);
    const heights = bars.rules.map(([, from, to]) => from - to);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(3);
    const most = bars.rules[heights.indexOf(Math.max(...heights))]![0];
    expect(Math.floor((most / length) * counts.length)).toBe(counts.indexOf(Math.max(...counts)));
  });

  it("keeps its room and its bars at every zoom, between the lanes and the legend", () => {
    const scenes = viewsOf(dense).map((view) => sceneOf(dense, view));
    const [whole] = scenes as [Scene];
    for (const { height, overview, plot, legend } of scenes) {
      expect(height).toBe(whole.height);
      expect(overview!.box).toEqual(whole.overview!.box);
      expect(overview!.fixed).toBe(whole.overview!.fixed);
      expect(overview!.box.y).toBeGreaterThanOrEqual(bottom(plot));
      for (const { shapes } of legend)
        for (const shape of shapes) if (shape.shape === "rect") expect(shape.y).toBeGreaterThan(bottom(overview!.box));
    }
  });

  it("shows the window where it is, and places to take hold of that do not share room", () => {
    const home = { start: dense.plan!.start, pxPerUnit: dense.plan!.pxPerUnit };
    for (const view of viewsOf(dense)) {
      const { window, grips, box, share } = sceneOf(dense, view).overview!;
      const { from, to } = spanOn(home, view, dense.length);
      expect(window.x).toBeCloseTo(box.x + from);
      expect(window.width).toBeCloseTo(Math.max(to - from, 1));
      expect(share).toBeCloseTo(shareOf(home, view, dense.length));
      for (const grip of Object.values(grips)) {
        expect(grip.width).toBeGreaterThanOrEqual(24);
        expect(grip.height).toBeGreaterThanOrEqual(24);
        expect(grip.x).toBeGreaterThanOrEqual(0);
        expect(grip.x + grip.width).toBeLessThanOrEqual(dense.width);
      }
      expect(grips.start.x + grips.start.width).toBeCloseTo(grips.window.x);
      expect(grips.window.x + grips.window.width).toBeCloseTo(grips.end.x);
    }
  });

  it("names some of the axis's years, apart from each other and within it", () => {
    const { names } = dense.overview!;
    expect(names.length).toBeGreaterThan(4);
    names.forEach(({ x, text }, at) => {
      const end = x + dense.measure(text, 12, 400);
      expect(end).toBeLessThanOrEqual(names[at + 1]?.x ?? dense.length);
    });
  });

  it("is there only where a wide picture can be zoomed, and not where it is switched off", () => {
    expect(seedAt(1200).overview).toBeUndefined();
    expect(pictureAt(500, invented(300)).overview).toBeUndefined();
    expect(pictureAt(1200, invented(300), { overview: "off" }).overview).toBeUndefined();
    expect(pictureAt(1200, invented(300), { scale: "steps" }).overview).toBeDefined();
  });

  it("stands in the text as what the window shows", () => {
    const window = { start: Date.UTC(1920, 0, 1), end: Date.UTC(1940, 0, 1) };
    const text = renderSvg(invented(300), { width: 1200, window, idPrefix: "one" });
    const [strip] = /<g class="daymark-overview">.*?<\/g>/.exec(text)!;
    expect(strip).toContain('clip-path="url(#one-overview-clip)"');
    expect(strip.match(/<path/g)).toHaveLength(2);
    expect(strip).not.toMatch(/daymark-grip|role=|tabindex/);
    const [, x, width] = /<clipPath id="one-overview-clip"><rect x="([\d.]+)" y="0" width="([\d.]+)"/.exec(strip)!;
    expect(Number(x)).toBeGreaterThan(300);
    expect(Number(width)).toBeLessThan(200);
    expect(text).not.toContain("daymark-fold-lane");
  });
});

describe("an end of the window that is drawn", () => {
  const { plan, columns, length } = dense;
  const home = { start: plan!.start, pxPerUnit: plan!.pxPerUnit };
  const host = {
    length: () => length,
    home: () => home,
    clamped: (view: View) => clampView(view, home, columns, plan!.scale, length),
  };
  const view = viewsOf(dense)[1]!;
  const endOf = ({ start, pxPerUnit }: View): number => start + length / pxPerUnit;

  it("moves, and the other stays, up to the end of everything and down to the narrowest window", () => {
    for (const days of [-100_000, -300, -1, 0, 1, 300, 100_000]) {
      const early = resized(view, "start", days * DAY, host);
      const late = resized(view, "end", days * DAY, host);
      expect(endOf(early)).toBeCloseTo(endOf(view), -1);
      expect(late.start).toBeCloseTo(view.start, -1);
      for (const each of [early, late]) expect(each).toEqual(host.clamped(each));
    }
    expect(resized(view, "start", 300 * DAY, host).start).toBeCloseTo(view.start + 300 * DAY, -1);
    expect(resized(view, "start", -100_000 * DAY, host).start).toBeCloseTo(home.start, -1);
    expect(endOf(resized(view, "end", 100_000 * DAY, host))).toBeCloseTo(endOf(home), -1);
  });
});

describe("lanes", () => {
  it("that are folded shut have their heading and their strip, and nothing is lost", () => {
    const scene = sceneOf(closed(dense, ["Harbour", "Music", "gone"]));
    for (const { name, box, label, fold } of scene.lanes) {
      const shut = name === "Harbour" || name === "Music";
      const inLane = scene.events.filter(({ item }) => item.event.lane === name && item.event.id);
      expect(label?.text).toBe(name);
      expect(fold!.hit.height).toBeGreaterThanOrEqual(24);
      expect(inLane.some((event) => event.label !== undefined)).toBe(!shut);
      if (shut) expect(box.height).toBe(36);
    }
    const counted = scene.counts.reduce((sum, { count }) => sum + count, 0);
    expect(counted + scene.events.length).toBe(1000);
  });

  it("may all be shut: everything is counted then", () => {
    for (const height of ["auto", 600] as const) {
      const scene = sceneOf(closed(pictureAt(1200, invented(1000), { height }), LANES));
      expect(scene.events.filter(({ label }) => label)).toEqual([]);
      expect(scene.lanes.map(({ box }) => box.height)).toEqual(LANES.map(() => 36));
      if (height !== "auto") expect(scene.height).toBe(height);
    }
  });

  it("are folded only where there are several, and buttons", () => {
    expect(sceneOf(seedAt(1200)).lanes.some(({ fold }) => fold)).toBe(false);
    const one = invented(300).map((event) => ({ ...event, lane: "One" }));
    expect(sceneOf(pictureAt(1200, one)).lanes.some(({ fold }) => fold)).toBe(false);
  });
});

describe("a height that is given", () => {
  const heightAt = (count: number, options: Partial<Settings>, width = 1200): number =>
    sceneOf(pictureAt(width, invented(count), options)).height;

  it.each([20, 40, 120, 1000, 3000])("is kept for %i events in eight lanes", (count) => {
    for (const height of [600, 640, 700, 800, 900, 1200, 2000]) {
      expect(heightAt(count, { height, title: "Eight lanes" })).toBe(height);
      expect(heightAt(count, { height, overview: "off", legend: "off" })).toBe(height);
    }
    expect(heightAt(count, { height: 600, title: "Eight lanes", asOf: "2022-04-22" })).toBe(600);
  });

  it("makes things closer, then leaves out the legend, then the overview, and only then grows", () => {
    // Without a credit the buttons at the foot would stand where the legend was.
    const credit = "Invented";
    const at = (height: number): [boolean, boolean, boolean] => {
      const { tight, legend, overview } = pictureAt(1200, invented(1000), { height, credit });
      return [tight, legend.height > 0, overview !== undefined];
    };
    expect(at(900)).toEqual([false, true, true]);
    expect(at(625)).toEqual([true, true, true]);
    expect(at(595)).toEqual([true, false, true]);
    expect(at(545)).toEqual([true, false, false]);
    expect(heightAt(1000, { height: 545, credit })).toBe(545);
    expect(heightAt(1000, { height: 300, credit })).toBeLessThan(545);
  });

  it("has no label over another and none over a mark where things are close", () => {
    const picture = pictureAt(1200, invented(1000), { height: 700, lanes: LANES });
    const tight = pictureAt(1200, invented(1000), { height: 600 });
    for (const each of [picture, tight]) {
      for (const view of viewsOf(each)) {
        const boxes = sceneOf(each, view).events.flatMap(({ id, markBox, label }) => [
          { id, ...markBox },
          ...(label ? [{ id, ...label.box }] : []),
        ]);
        for (const [at, one] of boxes.entries())
          for (const other of boxes.slice(at + 1))
            if (one.id !== other.id) expect(isOver(one, other), `${one.id} ${other.id}`).toBe(false);
      }
    }
  });
});

function isOver(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < bottom(b) && b.y < bottom(a);
}
