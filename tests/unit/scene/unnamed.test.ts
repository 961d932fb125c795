/** The whole of a timeline on paper: nothing is lost, be it in the picture or in the list below it. */
import { describe, expect, it } from "vitest";
import { measureByTable } from "../../../src/draw/ruler.ts";
import { resolveEvents, type TimelineEvent } from "../../../src/event.ts";
import { settingsOf, type TimelineOptions } from "../../../src/options.ts";
import { pictureOfEvents, sceneOf, wholeScene } from "../../../src/scene/compose.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { MOST_NAMED, unnamedIn } from "../../../src/scene/unnamed.ts";
import { renderSvg } from "../../../src/server/svg.ts";
import { seedAt } from "./seed.ts";

const day = (index: number): string => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);

/** Days in four lanes, some at one instant. */
function days(count: number): TimelineEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `d${index}`,
    title: `Event number ${index}, one of many that were invented for this list`,
    date: day((index * index * 7) % 3000),
    lane: `Lane ${index % 4}`,
  }));
}

function paperOf(events: readonly TimelineEvent[], width: number, options: TimelineOptions = {}): Picture {
  const resolved = resolveEvents(events).events;
  return pictureOfEvents(resolved, settingsOf(options), width, measureByTable, { paper: "auto" });
}

/** All that is written below a picture, as one text. */
function listIn({ unnamed = [] }: Scene): string {
  return unnamed.map(({ text }) => text).join(" ");
}

function titlesIn(scene: Scene): string[] {
  return scene.events.map(({ label }) =>
    (label?.runs ?? [])
      .filter(({ role }) => role === "daymark-title")
      .map(({ text }) => text)
      .join(" "),
  );
}

describe("a whole picture", () => {
  it.each([1200, 800, 360])("names every one of 300 events in full, in it or below it, at %i px", (width) => {
    const events = days(300);
    const scene = wholeScene(paperOf(events, width));
    const said = [...titlesIn(scene), listIn(scene)].join(" ");
    for (const { title } of events) expect(said).toContain(title);
    const lowest = Math.max(...scene.unnamed!.map(({ y }) => y));
    expect(lowest).toBeLessThan(scene.height);
    for (const { x, text, size, weight } of scene.unnamed!)
      expect(x + measureByTable(text, size, weight)).toBeLessThanOrEqual(width);
  });

  it("tells below it the date and the lane of each, in time order", () => {
    const picture = paperOf(days(300), 1200);
    const { named, more } = unnamedIn(picture, sceneOf(picture));
    expect(more).toBe(0);
    const indices = named.map(({ index }) => index);
    expect(indices).toEqual([...indices].sort((a, b) => a - b));
    for (const { index, when } of named) {
      const { lane } = picture.columns.event(index);
      expect(when).toMatch(/^\d{1,2} \w+ \d{4}\u00a0· Lane \d$/);
      expect(when).toContain(lane!);
    }
  });

  it("has no list where it names everything", () => {
    const { columns, settings, words, width, measure } = seedAt(1200);
    expect(columns.count).toBe(6);
    const paper = pictureOfEvents(
      Array.from({ length: 6 }, (_, at) => columns.event(at)),
      settings,
      width,
      measure,
      { paper: "auto" },
    );
    expect(wholeScene(paper).unnamed).toBeUndefined();
    expect(words.say("unnamed")).toBe("Not named in full above");
  });

  it("shows all of time and every lane, whatever a reader has done", () => {
    const events = days(300);
    const window = { start: Date.UTC(2001, 0, 1), end: Date.UTC(2001, 1, 1) };
    const plain = wholeScene(paperOf(events, 1200));
    const moved = wholeScene(paperOf(events, 1200, { window, height: 400 }));
    expect(JSON.stringify(moved)).toBe(JSON.stringify(plain));
    expect(plain.overview).toBeUndefined();
  });

  it(`names ${MOST_NAMED} events below it at most, those that matter most, and says how many more there are`, () => {
    const events = days(MOST_NAMED + 1000).map((event, index) => ({
      ...event,
      importance: index === 4321 ? 0.4 : 0.6,
    }));
    const picture = paperOf(events, 1200);
    const scene = sceneOf(picture);
    const { named, more } = unnamedIn(picture, scene);
    expect(named).toHaveLength(MOST_NAMED);
    const labelled = scene.events.filter(({ label, index }) => label && !picture.plan!.block(index).title.cut).length;
    expect(named.length + more + labelled).toBe(events.length);
    expect(named.map(({ index }) => picture.columns.event(index).id)).not.toContain("d4321");
    expect(wholeScene(picture).unnamed!.at(-1)!.text).toBe(`and ${more.toLocaleString("en")} more`);
  });

  it("stands at the right where the interface runs to the left", () => {
    renderSvg([]); // Brings the languages and what mirrors a picture.
    const scene = wholeScene(paperOf(days(200), 800, { lang: "he" }));
    expect(new Set(scene.unnamed!.map(({ anchor }) => anchor))).toEqual(new Set(["end"]));
    expect(Math.max(...scene.unnamed!.map(({ x }) => x))).toBe(800 - 16);
  });

  it("is what renderSvg writes where it is asked for", () => {
    const events = days(300);
    const svg = renderSvg(events, { whole: true });
    expect(svg).toContain(`<g class="daymark-unnamed">`);
    expect(svg).toContain("Not named in full above");
    expect(renderSvg(events)).not.toContain("daymark-unnamed");
  });
});
