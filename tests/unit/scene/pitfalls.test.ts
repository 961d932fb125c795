/** Small sets of data at which a timeline can easily go wrong. */
import { beforeAll, describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import type { TimelineOptions } from "../../../src/options.ts";
import { sceneOf } from "../../../src/scene/compose.ts";
import { elementsOf, type Element } from "../../../src/scene/elements.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import type { Rect, Scene } from "../../../src/scene/scene.ts";
import { spokenOf } from "../../../src/scene/spoken.ts";
import { viewOf } from "../../../src/scene/view.ts";
import { renderSvg } from "../../../src/server/svg.ts";
import { bringAllLanguages } from "../../../src/words/all.ts";
import { bringAll } from "../../../src/read/bring-all.ts";
import { pictureAt } from "./seed.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

beforeAll(() => {
  bringAll();
  bringAllLanguages();
});

function seenBetween(picture: Picture, start: number, end: number): Scene {
  return sceneOf(picture, viewOf(picture.plan!.scale, { start, end }, picture.length));
}

function dated(...dates: string[]): TimelineEvent[] {
  return dates.map((date) => ({ id: date, title: `Dated ${date}`, date }));
}

/** Ids of what is drawn, from left to right. */
function inPlace({ events }: Scene): string[] {
  return [...events].sort((a, b) => a.markBox.x - b.markBox.x).map(({ id }) => id);
}

function whenOf(picture: Picture): string[] {
  return Array.from(picture.columns.first, (_, index) => picture.texts.when(picture.columns.event(index)));
}

function inside(box: Rect, { width, height }: Scene): boolean {
  return box.x >= -0.5 && box.y >= -0.5 && box.x + box.width <= width + 0.5 && box.y + box.height <= height + 0.5;
}

function countOf(element: Element): number {
  return 1 + (element.children ?? []).reduce((sum, child) => sum + countOf(child), 0);
}

describe("what lasted no time", () => {
  const at = (ms: number): string => new Date(Date.UTC(2024, 4, 1, 10) + ms).toISOString();

  it("is drawn between neighbours a millisecond away, and can be pressed", () => {
    const picture = pictureAt(1000, [
      { id: "before", title: "Before", start: at(-1) },
      { id: "none", title: "No time", start: at(0), end: at(0) },
      { id: "after", title: "After", start: at(1) },
      { id: "far", title: "A year later", start: at(365 * DAY) },
    ]);
    const scene = seenBetween(picture, Date.UTC(2024, 4, 1, 10) - 2.5, Date.UTC(2024, 4, 1, 10) + 2.5);
    expect(inPlace(scene)).toEqual(["before", "none", "after"]);
    for (const { hit } of scene.events) {
      expect(hit.width).toBeGreaterThanOrEqual(24);
      expect(hit.height).toBeGreaterThanOrEqual(24);
    }
  });

  it("is never lost, near or far", () => {
    const events = Array.from({ length: 28 }, (_, index): TimelineEvent => {
      const start = at(index * 10 * 60_000);
      return {
        id: `n${index}`,
        title: `Event ${index}`,
        start,
        end: index < 20 ? start : at(index * 10 * 60_000 + 90),
      };
    });
    const picture = pictureAt(1000, events);
    const first = sceneOf(picture);
    expect(first.events.length + first.counts.reduce((sum, { count }) => sum + count, 0)).toBe(28);
    for (const [index, { id }] of events.entries()) {
      const middle = Date.UTC(2024, 4, 1, 10) + index * 10 * 60_000;
      expect(seenBetween(picture, middle - 200, middle + 200).events.map((event) => event.id)).toContain(id);
    }
  });
});

describe("an era", () => {
  const events = dated("2019-01-01", "2020-06-01", "2021-12-31");
  const erasIn = (options: TimelineOptions): Scene["eras"] => sceneOf(pictureAt(1000, events, options)).eras;

  it("of one day is a band that can be seen", () => {
    const [era] = erasIn({ eras: [{ title: "A day", start: "2020-01-01", end: "2020-01-01" }] });
    expect(era!.box.width).toBeGreaterThanOrEqual(2);
    expect(erasIn({ eras: [{ title: "A day", date: "2020-01-01" }] })[0]!.box).toEqual(era!.box);
  });

  it("without an end goes on to what is known, as an event does", () => {
    const ongoing = [...events, { id: "on", title: "Goes on", date: "2019-03-01/.." }];
    const scene = sceneOf(pictureAt(1000, ongoing, { asOf: "2022-06-01", eras: [{ title: "Since", start: "2020" }] }));
    const { box } = scene.eras[0]!;
    const bar = scene.events.find(({ id }) => id === "on")!.markBox;
    expect(Math.abs(box.x + box.width - (bar.x + bar.width))).toBeLessThan(16);
    expect(inside(box, scene)).toBe(true);
  });
});

describe("far from today", () => {
  it("there is no year 0: two years lie about the turn of the era, as far from each other as others", () => {
    const picture = pictureAt(1000, dated("-0001", "0000", "0001", "0002"), { scale: "linear" });
    const { ticks } = sceneOf(picture).axis;
    const years = ticks.filter(({ label }) => label).map(({ at, label }) => [label!.text, at] as const);
    expect(years.slice(0, 4).map(([text]) => text)).toEqual(["2 BC", "1 BC", "AD 1", "AD 2"]);
    const steps = years.slice(1, 4).map(([, at], index) => at - years[index]![1]);
    // The year 1 BC has a day more than the others.
    for (const step of steps) expect(step / steps[0]!).toBeCloseTo(1, 2);
  });

  it("years of four and of five figures BC stand side by side", () => {
    const picture = pictureAt(1000, dated("-9999", "Y-10000", "Y-12000/-4000"), { scale: "linear" });
    const scene = sceneOf(picture);
    expect(scene.events.map(({ id }) => id)).toEqual(["Y-12000/-4000", "Y-10000", "-9999"]);
    expect(whenOf(picture).join()).not.toMatch(/NaN|undefined/);
  });

  it("years beyond what a Date can hold are drawn in order", () => {
    const dates = ["Y-13800000000", "Y-100000/-5000", "Y-70000", "2020", "Y900000"];
    const svg = renderSvg(dated(...[...dates].reverse()));
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const scene = sceneOf(pictureAt(1000, dated(...dates)));
    expect(scene.events.map(({ id }) => id)).toEqual(dates);
  });

  it("a year is named as a year beside the beginning of everything, and none to come is ago", () => {
    const [first, ...others] = whenOf(pictureAt(1000, dated("Y-14000000000", "0321", "1856", "2018", "2050")));
    expect(first).toMatch(/14 billion years ago/);
    expect(others).toEqual(["some time in AD 321", "some time in 1856", "some time in 2018", "some time in 2050"]);
  });

  it("units are as large as they can be, without figures that say nothing, and finer ticks come with the zoom", () => {
    const picture = pictureAt(1000, dated("Y-541000000", "Y-66000000", "Y-20000"), { scale: "linear" });
    const labelsOf = (scene: Scene): string[] => scene.axis.ticks.flatMap(({ label }) => (label ? [label.text] : []));
    const { plan, length } = picture;
    for (const times of [1, 10, 1000, 20_000]) {
      const pxPerUnit = plan!.pxPerUnit * times;
      const start = plan!.scale.toUnit(picture.columns.end) - length / pxPerUnit;
      const labels = labelsOf(sceneOf(picture, { start, pxPerUnit }));
      expect(labels.length, `${times}`).toBeGreaterThanOrEqual(2);
      for (const label of labels) expect(label).not.toMatch(/\.0\b|\b\d+,?000(?:\.\d+)? [kM]ya/);
    }
    expect(labelsOf(sceneOf(picture)).join()).toContain("500 Mya");
  });
});

describe("an hour that comes twice", () => {
  const events = ["23:30", "00:30", "01:30", "02:30"].map((time, index): TimelineEvent => {
    const day = index === 0 ? 25 : 26;
    return { id: `n${index}`, title: `At ${time} Universal Time`, start: `2025-10-${day}T${time}:00Z` };
  });
  const picture = pictureAt(1000, events, { displayZone: "Europe/London", scale: "linear" });

  it("has its events an hour apart, each told from the other", () => {
    const scene = sceneOf(picture);
    const places = scene.events.map(({ markBox }) => markBox.x);
    const steps = places.slice(1).map((x, index) => x - places[index]!);
    for (const step of steps) expect(step / steps[0]!).toBeCloseTo(1, 2);
    expect(new Set(whenOf(picture)).size).toBe(4);
  });

  it("has a tick at each hour that there was", () => {
    const scene = seenBetween(picture, Date.UTC(2025, 9, 25, 22), Date.UTC(2025, 9, 26, 4));
    const hours = scene.axis.ticks.map(
      ({ at }) => Math.round(((at - scene.plot.x) / scene.plot.width) * 6 * 100) / 100,
    );
    for (const hour of [1, 2, 3, 4, 5]) expect(hours).toContain(hour);
  });
});

describe("an hour that is left out", () => {
  const picture = pictureAt(1000, dated("2025-03-29", "2025-03-31"), { displayZone: "Europe/London", scale: "linear" });

  it("has no tick, and all others have theirs", () => {
    const from = Date.UTC(2025, 2, 29, 22);
    const { axis, plot } = seenBetween(picture, from, from + 6 * HOUR);
    const hours = axis.ticks.flatMap(({ at, label }) => {
      const hour = /\b(\d\d):00$/.exec(label?.text ?? "")?.[1];
      return hour === undefined ? [] : [[Math.round(((at - plot.x) / plot.width) * 60) / 10, hour] as const];
    });
    expect(hours.map(([, hour]) => hour)).not.toContain("01");
    expect(hours).toEqual(
      expect.arrayContaining([
        [1, "23"],
        [3, "02"],
        [4, "03"],
      ]),
    );
  });
});

describe("many", () => {
  it.each([1200, 360])("events in one lane take as many nodes as the picture has room for, at %i px", (width) => {
    const nodesOf = (count: number): number => {
      const events = Array.from({ length: count }, (_, index) => ({
        id: `n${index}`,
        title: `Event ${index}`,
        date: new Date(Date.UTC(2000, 0, 1) + ((index * 7919) % count) * ((7000 * DAY) / count))
          .toISOString()
          .slice(0, 10),
      }));
      const picture = pictureAt(width, events);
      return countOf(elementsOf(sceneOf(picture), spokenOf(picture)));
    };
    expect(nodesOf(20_000)).toBeLessThan(1.5 * nodesOf(2000));
  });

  it.each([1200, 360])("events at one instant reach out of nothing, and are all there, at %i px", (width) => {
    const same = Array.from({ length: 120 }, (_, index) => ({
      id: `n${index}`,
      title: `Event ${index}`,
      date: "2020-11-07",
    }));
    const scene = sceneOf(pictureAt(width, [{ id: "early", title: "Early", date: "1990-01-01" }, ...same]));
    for (const { markBox, label } of scene.events) {
      expect(inside(markBox, scene)).toBe(true);
      if (label) expect(inside(label.box, scene)).toBe(true);
    }
    for (const { box } of scene.counts) expect(inside(box, scene)).toBe(true);
    expect(scene.events.length + scene.counts.reduce((sum, { count }) => sum + count, 0)).toBe(121);
  });

  it("lanes share the last one where there is no room for each, and the largest keep their own", () => {
    const events = Array.from({ length: 5000 }, (_, index): TimelineEvent => ({
      id: `n${index}`,
      title: `Event ${index}`,
      date: new Date(Date.UTC(2000, 0, 1 + ((index * 7919) % 7000))).toISOString().slice(0, 10),
      // Lanes 0 to 9 have more than the others.
      lane: `Lane ${index % 4 === 0 ? index % 10 : index % 1000}`,
    }));
    const picture = pictureAt(1200, events);
    const scene = sceneOf(picture);
    const names = scene.lanes.map(({ name }) => name);
    const lanes = new Set(events.map(({ lane }) => lane)).size;
    expect(names).toHaveLength(40);
    expect(names.at(-1)).toBe(`and ${lanes - 39} more`);
    for (const name of ["Lane 0", "Lane 2", "Lane 4", "Lane 6", "Lane 8"]) expect(names).toContain(name);
    expect(scene.height).toBeLessThan(4000);
    expect(countOf(elementsOf(scene, spokenOf(picture)))).toBeLessThan(8000);
    expect(scene.events.length + scene.counts.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
    // What is said of an event is its own lane.
    expect(spokenOf(picture).event(scene.events.find(({ item }) => item.lane === 39)!)).toMatch(/Lane \d+$/);
    // The lanes that a page names first keep theirs, however small they are.
    const named = sceneOf(pictureAt(1200, events, { lanes: ["Lane 999", "Lane 997"] })).lanes.map(({ name }) => name);
    expect(named.slice(0, 2)).toEqual(["Lane 999", "Lane 997"]);
  });

  it("years of a century that is zoomed to days have only the ticks that are seen", () => {
    const picture = pictureAt(1000, dated("1901-01-01/2001-01-01"));
    const scene = seenBetween(picture, Date.UTC(1950, 0, 1), Date.UTC(1950, 0, 8));
    expect(scene.axis.ticks.length).toBeLessThan(120);
    for (const { at } of scene.axis.ticks) {
      expect(at).toBeGreaterThanOrEqual(scene.plot.x - 8);
      expect(at).toBeLessThanOrEqual(scene.plot.x + scene.plot.width + 8);
    }
  });
});

describe("a title that is too long", () => {
  const usual = dated("2001-05-01", "2004-05-01", "2008-05-01");
  const long: TimelineEvent[] = [
    { id: "word", title: "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbau", date: "2011-05-01" },
    { id: "text", title: "A title of many words that goes on and on ".repeat(4).trim(), date: "2015-05-01" },
  ];

  it.each([1200, 360])("stays in its box at %i px, and makes nothing else smaller", (width) => {
    const scene = sceneOf(pictureAt(width, [...usual, ...long]));
    const alone = sceneOf(pictureAt(width, usual));
    const sizes = (of: Scene): number[][] =>
      usual.map(({ id }) => of.events.find((event) => event.id === id)!.label!.runs.map(({ size }) => size));
    expect(sizes(scene)).toEqual(sizes(alone));
    for (const { label } of scene.events) if (label) expect(inside(label.box, scene)).toBe(true);
  });
});

describe("months", () => {
  it.each(["nb", "fr", "en-GB", "he", "ar", "fa"])("are named in %s as Intl names them", (lang) => {
    for (const [date, time] of [
      ["2015-03-24", Date.UTC(2015, 2, 24)],
      ["2015-12-24", Date.UTC(2015, 11, 24)],
    ] as const) {
      const [when] = whenOf(pictureAt(1000, dated(date), { lang }));
      const options = { calendar: "gregory", timeZone: "UTC", day: "numeric", month: "long", year: "numeric" } as const;
      const parts = new Intl.DateTimeFormat(lang, options).formatToParts(time);
      expect(when).toContain(parts.find(({ type }) => type === "month")!.value);
      expect(when).toContain(parts.find(({ type }) => type === "day")!.value);
    }
  });
});

describe("titles of a few events that are too many for the roomy style", () => {
  const events = (count: number): TimelineEvent[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `e${at}`,
      title: "The company opens the site again after repairs that took far longer",
      date: `2019-0${1 + (at % 4)}-${10 + at}`,
      lane: `Lane ${at % 4}`,
    }));
  const isCut = ({ plan, columns }: Picture): boolean => columns.first.some((_, at) => plan!.block(at).title.cut);

  it("are not cut where there is room", () => {
    const last = { id: "last", title: "And then", date: "2019-12-01" };
    const picture = pictureAt(1200, [...events(14), last]);
    expect(picture.plan).toMatchObject({ style: "crowded", complete: true });
    expect(isCut(picture)).toBe(false);
  });

  it("are cut rather than left out", () => {
    const picture = pictureAt(800, events(14));
    expect(picture.plan).toMatchObject({ style: "crowded", complete: true });
    expect(isCut(picture)).toBe(true);
  });
});
