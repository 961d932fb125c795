import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { sceneOf } from "../../../src/scene/compose.ts";
import type { Rect, Scene, Shape, TextRun } from "../../../src/scene/scene.ts";
import { viewOf } from "../../../src/scene/view.ts";
import { pictureAt, seedAt, story } from "./seed.ts";

/** The scene in words, a line each, for a snapshot that a person can review. */
function inWords(scene: Scene): string {
  const at = (x: number): string => String(Math.round(x));
  const box = ({ x, y, width, height }: Rect): string => `${at(x)},${at(y)} ${at(width)}x${at(height)}`;
  const run = ({ x, y, text, size, weight }: TextRun): string => `${at(x)},${at(y)} ${size}/${weight} "${text}"`;
  const shape = (one: Shape): string =>
    [one.shape, one.fill, one.stroke, one.dash && "dashed"].filter(Boolean).join(" ");
  return [
    `${scene.width} x ${scene.height}${scene.upright ? " upright" : ""}${scene.complete ? " complete" : ""}`,
    ...scene.heading.map((text) => `heading ${run(text)}`),
    ...scene.axis.ticks.flatMap((tick) => (tick.label ? [`tick ${run(tick.label)}`] : [])),
    ...scene.axis.folds.map((fold) => `fold ${fold.kind} ${fold.label ? run(fold.label) : ""}`),
    ...scene.lanes.map((lane) => `lane ${lane.name} ${box(lane.box)}`),
    ...scene.moments.map((moment) => `${moment.kind} ${moment.label ? run(moment.label) : ""}`),
    ...scene.events.flatMap((event) => [
      `event ${event.id} ${box(event.markBox)}: ${event.mark.map(shape).join(", ")}`,
      ...(event.label?.runs ?? []).map((text) => `  ${run(text)}`),
    ]),
    ...scene.counts.map((count) => `count ${count.count} ${box(count.box)}`),
    ...scene.legend.map((entry) => `legend ${entry.runs.map(run).join(" ")}`),
    ...scene.notes.map((text) => `note ${run(text)}`),
  ].join("\n");
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function labelsOf(scene: Scene): { id: string; box: Rect }[] {
  return scene.events.flatMap(({ id, label }) => (label ? [{ id, box: label.box }] : []));
}

describe("the seed story", () => {
  it.each([1200, 360])("is drawn at %i px as it was reviewed", async (width) => {
    await expect(inWords(sceneOf(seedAt(width)))).toMatchFileSnapshot(`__snapshots__/seed-${width}.txt`);
  });

  it.each([1200, 1000, 800, 760, 759, 660, 500, 360, 320])(
    "shows all six titles whole at %i px, none over another and none outside",
    (width) => {
      const scene = sceneOf(seedAt(width));
      const labels = labelsOf(scene);
      expect(labels.map(({ id }) => id).sort()).toEqual(story.events.map(({ id }) => id).sort());
      for (const [index, one] of labels.entries()) {
        expect(one.box.x).toBeGreaterThanOrEqual(0);
        expect(one.box.x + one.box.width).toBeLessThanOrEqual(scene.width);
        expect(one.box.y + one.box.height).toBeLessThanOrEqual(scene.height);
        for (const other of labels.slice(index + 1))
          expect(overlap(one.box, other.box), `${one.id} ${other.id}`).toBe(false);
      }
      const words = scene.events.map((event) =>
        event
          .label!.runs.filter((run) => run.role === "daymark-title")
          .map((run) => run.text)
          .join(" "),
      );
      expect(words.sort()).toEqual(story.events.map(({ title }) => title).sort());
    },
  );

  it("is folded, and says how long each fold was", () => {
    const { folds } = sceneOf(seedAt(1200)).axis;
    expect(folds.map(({ kind, label }) => [kind, label?.text])).toEqual([
      ["inside", "1 year"],
      ["cut", "2 years"],
      ["inside", "1 year"],
      ["cut", "3½ months"],
    ]);
  });

  it("fits the height that is given", () => {
    const scene = sceneOf(seedAt(1200, { height: 500 }));
    expect(scene.height).toBe(500);
    expect(labelsOf(scene)).toHaveLength(6);
  });

  it("draws what is known of each date differently", () => {
    const marks = new Map(sceneOf(seedAt(1200)).events.map((event) => [event.id, event.mark]));
    expect(marks.get("talks-2022")).toMatchObject([{ shape: "circle", fill: "accent" }]);
    expect(marks.get("talks-2018")).toMatchObject([{ shape: "rect", fill: "soft", stroke: "outline" }]);
    expect(marks.get("panama")).toMatchObject([{ shape: "rect", fill: "soft", dash: "3 3" }]);
    expect(marks.get("irregular")!.map((shape) => shape.shape)).toEqual([
      "rect",
      "polygon",
      "circle",
      "circle",
      "circle",
    ]);
    expect(marks.get("visas")!.every((shape) => shape.fill === "ground")).toBe(true);
  });
});

describe("a scene", () => {
  const days = (count: number): TimelineEvent[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `d${index}`,
      title: `Event number ${index} of many that were invented`,
      date: new Date(Date.UTC(2000, 0, 1 + ((index * index * 7) % 3000))).toISOString().slice(0, 10),
      lane: index % 2 ? "One" : "Two",
    }));

  it("accounts for every event that touches the window: drawn, or in one count", () => {
    const picture = pictureAt(900, days(300));
    const { columns, plan, length } = picture;
    const whole = sceneOf(picture);
    expect(whole.events.length + whole.counts.reduce((sum, { count }) => sum + count, 0)).toBe(300);
    const from = Date.UTC(2002, 0, 1);
    const view = viewOf(plan!.scale, { start: from, end: from + 400 * 86_400_000 }, length);
    const scene = sceneOf(picture, view);
    const seen = [
      ...scene.events.map(({ index }) => index),
      ...scene.counts.flatMap(({ cell }) => cell.members(Infinity)),
    ];
    expect(new Set(seen).size).toBe(seen.length);
    const touching = [...columns.first.keys()].filter(
      (index) => columns.first[index]! < from + 400 * 86_400_000 && columns.last[index]! > from,
    );
    for (const index of touching) expect(seen).toContain(index);
  });

  it("shows the same labels in the same rows after panning", () => {
    const picture = pictureAt(900, days(300));
    const { plan, length } = picture;
    const scale = plan!.pxPerUnit * 8;
    const at = (start: number): Scene => sceneOf(picture, { start, pxPerUnit: scale });
    const one = at(plan!.start + 100 / plan!.pxPerUnit);
    const two = at(plan!.start + 130 / plan!.pxPerUnit);
    const shift = 30 * 8;
    const whole = (scene: Scene, box: Rect, by: number): boolean =>
      box.x + by > scene.plot.x && box.x + box.width + by < scene.plot.x + length;
    const inBoth = labelsOf(one).filter(({ box }) => whole(two, box, -shift));
    expect(inBoth.length).toBeGreaterThan(3);
    for (const { id, box } of inBoth) {
      const other = labelsOf(two).find((label) => label.id === id);
      expect(other?.box.y).toBe(box.y);
      expect(other!.box.x).toBeCloseTo(box.x - shift, 3);
    }
  });

  it("is the same for the same events in another order", () => {
    const events = days(120);
    expect(inWords(sceneOf(pictureAt(1000, [...events].reverse())))).toBe(inWords(sceneOf(pictureAt(1000, events))));
  });

  it("never folds what is evenly spread", () => {
    const even = Array.from({ length: 12 }, (_, index) => ({ title: `Year ${index}`, date: String(1990 + index) }));
    expect(pictureAt(1200, even).plan?.scale.kind).toBe("linear");
  });

  it("says that there is nothing where there is nothing, without a number that is none", () => {
    const scene = sceneOf(pictureAt(1200, []));
    expect(scene.notes.map(({ text }) => text)).toEqual(["There are no events to show."]);
    expect(JSON.stringify(scene)).not.toMatch(/NaN|null/);
  });

  it("shows a lone day with some time around it", () => {
    const picture = pictureAt(1200, [{ title: "One day", date: "2015-07-10" }]);
    const day = picture.plan!.pxPerUnit * 86_400_000;
    expect(picture.length / day).toBeCloseTo(14, 0);
    expect(labelsOf(sceneOf(picture))).toHaveLength(1);
  });

  it.each([
    ["one range of a century", [{ title: "A century", date: "1901-01-01/2001-01-01" }]],
    [
      "four years before and after the year 1",
      ["-0001", "0000", "0001", "0002"].map((date) => ({ title: date, date })),
    ],
    [
      "deep time beside last week",
      ["Y-13800000000", "Y-66000000", "2022-04-21"].map((date) => ({ title: date, date })),
    ],
    [
      "a hundred and twenty at one instant",
      Array.from({ length: 120 }, (_, i) => ({ title: `Same ${i}`, date: "2020-11-07" })),
    ],
    ["start and end on one day", [{ title: "Short", start: "2012-07-20", end: "2012-07-20" }]],
  ] as [string, TimelineEvent[]][])("draws %s within the picture", (_, events) => {
    for (const width of [1200, 360]) {
      const scene = sceneOf(pictureAt(width, events));
      expect(JSON.stringify(scene)).not.toMatch(/NaN|null|Infinity/);
      for (const { box } of labelsOf(scene)) expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(scene.events.length + scene.counts.reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
      const ticks = scene.axis.ticks.flatMap(({ label }) => (label ? [label.text] : []));
      expect(ticks).not.toContain("0");
    }
  });
});
