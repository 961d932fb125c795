/** The axis ends with what is known: room that only labels need is no claim. */
import { describe, expect, it } from "vitest";
import type { TimelineOptions } from "../../../src/options.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { pictureAt } from "./seed.ts";

const LONG = "A title that needs a good deal of room behind its date";

function picture(width: number, options: TimelineOptions = {}, last = "2025-03-04"): Picture {
  const dates = ["1990-05-01", "1997", "2004-06-12", "2011/2013", "2018-02-03", last];
  const events = dates.map((date, index) => ({ id: `${index}`, title: LONG, date, lane: index % 2 ? "A" : "B" }));
  return pictureAt(width, events, { scale: "linear", layout: "wide", ...options });
}

/** px along the axis at which its line and its last tick are. */
function endOf({ axis, upright }: Scene): { line: number; tick: number; label: string } {
  const lines = axis.shapes.flatMap((shape) => (shape.shape === "line" ? [upright ? shape.y2 : shape.x2] : []));
  const ticks = [...axis.ticks].sort((a, b) => a.at - b.at);
  const labels = ticks.flatMap(({ label }) => (label ? [label.text] : []));
  return { line: Math.max(0, ...lines), tick: ticks.at(-1)?.at ?? 0, label: labels.at(-1) ?? "" };
}

describe("the end of an axis", () => {
  it("is the tick after what is known, while labels go on", () => {
    const scene = sceneOf(picture(1200));
    const { line, tick, label } = endOf(scene);
    const { plot } = scene;
    expect(plot.x + plot.width - line).toBeGreaterThan(100);
    expect(line).toBeCloseTo(tick, 0);
    expect(Number(label)).toBeGreaterThanOrEqual(2025);
    expect(Number(label)).toBeLessThanOrEqual(2030);
    const marks = scene.events.map(({ markBox }) => markBox.x + markBox.width / 2);
    expect(line).toBeGreaterThanOrEqual(Math.max(...marks));
    for (const shape of scene.axis.shapes)
      if (shape.shape === "rules") for (const [x] of shape.rules) expect(x).toBeLessThanOrEqual(line + 0.5);
  });

  it.each([
    ["asOf", { asOf: "2034-02-01" }],
    ["now", { now: "2034-02-01" }],
    ["an era", { eras: [{ title: "To come", start: "2020", end: "2033" }] }],
  ])("reaches as far as %s", (_, options) => {
    const { label } = endOf(sceneOf(picture(1200, options)));
    expect(Number(label)).toBeGreaterThanOrEqual(2034);
  });

  it("is so upright as well", () => {
    const scene = sceneOf(picture(360, { layout: "upright" }));
    const { line, tick, label } = endOf(scene);
    expect(line).toBeCloseTo(tick, 0);
    expect(Number(label)).toBeLessThanOrEqual(2030);
    expect(scene.plot.y + scene.plot.height - line).toBeGreaterThan(8);
  });

  it("is where the window is, or before it", () => {
    const made = picture(1200);
    const view = firstView(made);
    const px = (share: number): number => view.start + (share * made.length) / view.pxPerUnit;
    const near = { start: px(0.3), pxPerUnit: view.pxPerUnit };
    const [whole, moved] = [endOf(sceneOf(made, view)), endOf(sceneOf(made, near))];
    expect(whole.line - moved.line).toBeCloseTo(0.3 * made.length, 0);
    expect(moved.label).toBe(whole.label);
    const beyond = sceneOf(made, { start: px(0.99), pxPerUnit: view.pxPerUnit * 20 });
    expect(beyond.axis).toEqual({ shapes: [], ticks: [], folds: [] });
  });

  it.each(["folded", "steps"] as const)("is so where the scale is %s", (scale) => {
    const scene = sceneOf(picture(1200, { scale }));
    expect(scene.plot.x + scene.plot.width - endOf(scene).line).toBeGreaterThan(50);
  });
});
