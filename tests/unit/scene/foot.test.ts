/** The foot of a picture, where a page has its buttons. */
import { describe, expect, it } from "vitest";
import { measureByTable } from "../../../src/draw/ruler.ts";
import type { TimelineEvent } from "../../../src/event.ts";
import type { TimelineOptions } from "../../../src/options.ts";
import { offersScale, pictureOf, sceneOf } from "../../../src/scene/compose.ts";
import { widthOfButtons } from "../../../src/scene/foot.ts";
import { SIDE, type Picture } from "../../../src/scene/picture.ts";
import type { Rect, Scene, TextRun } from "../../../src/scene/scene.ts";
import { pictureAt, story } from "./seed.ts";

const LONG =
  "Compiled from court files, from the archives of two newspapers, and from what witnesses have told since. ".repeat(2);

const days = (count: number): TimelineEvent[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `d${at}`,
    title: `Event number ${at} of these`,
    date: new Date(Date.UTC(2000, 0, 1 + ((at * at * 7) % 3000))).toISOString().slice(0, 10),
    lane: at % 2 ? "One" : "Two",
  }));

const SETS: Record<string, TimelineEvent[]> = { two: days(2), some: days(30), many: days(300), story: story.events };

const OPTIONS: TimelineOptions[] = [
  {},
  { credit: "A short credit" },
  { credit: LONG },
  { legend: "off" },
  { legend: "off", overview: "off", title: "A title" },
  { scale: "linear" },
];

/** Where the buttons are. */
function buttonsIn(picture: Picture, scene: Scene): Rect {
  const { words, width } = picture;
  const across = widthOfButtons(offersScale(picture), words, measureByTable) - SIDE;
  return { x: width - SIDE - across, y: scene.foot! - 12, width: across, height: 24 };
}

function boxOf({ x, y, text, size, weight }: TextRun): Rect {
  return { x, y: y - size * 0.75, width: measureByTable(text, size, weight), height: size };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function boxesIn({ notes, legend, events, counts, plot, overview }: Scene): Rect[] {
  return [
    ...notes.map(boxOf),
    ...legend.flatMap(({ runs }) => runs.map(boxOf)),
    ...events.flatMap(({ markBox, label }) => [markBox, ...(label ? [label.box] : [])]),
    ...counts.map(({ box }) => box),
    ...(overview ? [overview.box] : []),
    plot,
  ];
}

describe.each(Object.keys(SETS))("below a picture of %s events", (name) => {
  it.each([
    [1200, {}],
    [700, { layout: "wide" } as const],
    [660, {}],
    [360, {}],
  ])("the buttons of a page cover nothing, %i px wide", (width, layout) => {
    for (const options of OPTIONS) {
      for (const height of ["auto", 420] as const) {
        const picture = pictureAt(width, SETS[name]!, { ...options, ...layout, height });
        for (const each of [picture, ...(offersScale(picture) ? [toScale(picture)] : [])]) {
          const scene = sceneOf(each);
          const buttons = buttonsIn(each, scene);
          expect(buttons.y + buttons.height).toBeLessThanOrEqual(scene.height);
          for (const box of boxesIn(scene))
            expect(overlap(buttons, box), JSON.stringify({ options, height })).toBe(false);
        }
      }
    }
  });
});

function toScale({ columns, settings, words, width, measure }: Picture): Picture {
  return pictureOf({ columns, settings, words, width, measure, toScale: true });
}

describe("a height that is given", () => {
  const heightAt = (width: number, events: TimelineEvent[], options: TimelineOptions): number =>
    sceneOf(pictureAt(width, events, options)).height;

  it.each([600, 640])("of %i px is kept with the buttons, upright too", (height) => {
    for (const options of OPTIONS) {
      expect(heightAt(360, days(60), { ...options, height })).toBe(height);
      expect(heightAt(660, days(300), { ...options, height })).toBe(height);
    }
  });

  it("is kept where less room brings counts, and a legend for them", () => {
    for (const options of [{}, { credit: "A short credit" }])
      expect(heightAt(1200, days(60), { ...options, height: 600 })).toBe(600);
  });
});

describe("a day that is as wide as a band", () => {
  const said = (scene: Scene): string => JSON.stringify(scene);

  it("is told by the legend as the time in which it happened, and a day that is a disc is not", () => {
    expect(said(sceneOf(pictureAt(1200, days(2))))).toContain("some time in here");
    expect(said(sceneOf(pictureAt(1200, days(30))))).not.toContain("some time in here");
    expect(said(sceneOf(pictureAt(1200, days(2), { scale: "steps" })))).not.toContain("some time in here");
  });
});

describe("an empty picture, and one on paper", () => {
  it("have no buttons, and no room for them", () => {
    expect(sceneOf(pictureAt(1200, [])).foot).toBeUndefined();
    const onPage = pictureAt(1200, days(2), { legend: "off" });
    const { columns, settings, words, width, measure } = onPage;
    const paper = pictureOf({ columns, settings, words, width, measure, paper: "auto" });
    expect(sceneOf(paper).foot).toBeUndefined();
    expect(sceneOf(paper).height).toBeLessThan(sceneOf(onPage).height);
  });
});
