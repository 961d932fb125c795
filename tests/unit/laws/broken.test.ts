/** Each law must be able to fail: broken scenes, and what is said of them. */
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import type { Scene, SceneEvent } from "../../../src/scene/scene.ts";
import { manyEvents } from "./events.ts";
import {
  accountFaults,
  cutAcross,
  cutAlong,
  overlaps,
  panFaults,
  updateFaults,
  wholeAccountFaults,
  zoomFaults,
} from "./laws.ts";
import { panned, sightOf, sightOfScene, timelineOf, viewAbout, whole, type Sight, type Timeline } from "./picture.ts";

const day = (index: number): string => new Date(Date.UTC(2000, 0, 1 + index * 40)).toISOString().slice(0, 10);

/** Points forty days apart, with a bar over each tenth; more than the first view has room for. */
const events: TimelineEvent[] = Array.from({ length: 200 }, (_, index) => ({
  id: `n${index}`,
  title: `Event number ${index}`,
  date: index % 10 === 0 ? `${day(index)}/${day(index + 12)}` : day(index),
}));

describe.each([1200, 500])("at %i px", (width) => {
  const timeline = timelineOf(events, { width, options: { scale: "linear", height: 500 } });
  const fit = whole(timeline).pxPerUnit;
  const middle = Date.UTC(2010, 6, 1);
  const view = viewAbout(timeline, middle, 0.5, fit * 8);
  const beside = panned(view, 40);
  const close = viewAbout(timeline, middle, 0.5, fit * 16);

  /** The sight of a view after its scene was changed. */
  const broken = (at: typeof view, change: (scene: Scene) => Scene): Sight =>
    sightOfScene(timeline, change(sightOf(timeline, at).scene), at);
  /** A point of which the label is well inside all three windows. */
  const chosen = sightOf(timeline, view).events.find(
    ({ id, label }) =>
      !id.endsWith("0") && label && label.from > length(timeline) * 0.3 && label.to < length(timeline) * 0.8,
  )!.id;
  const sceneEvent = (id: string): SceneEvent => sightOf(timeline, view).scene.events.find((event) => event.id === id)!;
  const changed =
    (change: (event: SceneEvent) => SceneEvent | undefined) =>
    (scene: Scene): Scene => ({
      ...scene,
      events: scene.events.flatMap((event) => (event.id === chosen ? (change(event) ?? []) : event)),
    });
  const withoutLabel = changed(({ label: _, ...event }) => event);
  const gone = changed(() => undefined);
  const movedBy = (dx: number, dy: number) =>
    changed((event) => ({
      ...event,
      label: { ...event.label!, box: { ...event.label!.box, x: event.label!.box.x + dx, y: event.label!.box.y + dy } },
    }));
  const [along, across] = width < 760 ? [movedBy(0, 9), movedBy(9, 0)] : [movedBy(9, 0), movedBy(0, 9)];

  it("finds nothing in what is whole", () => {
    expect(panFaults(timeline, sightOf(timeline, view), sightOf(timeline, beside))).toEqual([]);
    expect(zoomFaults(timeline, sightOf(timeline, view), sightOf(timeline, close))).toEqual([]);
    expect(accountFaults(timeline, sightOf(timeline, view))).toEqual([]);
    expect(overlaps(sightOf(timeline, view))).toEqual([]);
  });

  it("finds a label that panning takes away, on either side", () => {
    expect(panFaults(timeline, sightOf(timeline, view), broken(beside, withoutLabel)).join()).toContain(`${chosen}[`);
    expect(panFaults(timeline, broken(view, withoutLabel), sightOf(timeline, beside)).join()).toContain("is gone");
  });

  it("finds a label that panning puts into another row or at another time", () => {
    expect(panFaults(timeline, sightOf(timeline, view), broken(beside, across)).join()).toContain("in another row");
    expect(panFaults(timeline, sightOf(timeline, view), broken(beside, along)).join()).toContain("not at");
  });

  it("finds a label that zooming in takes away or moves to another row", () => {
    expect(zoomFaults(timeline, sightOf(timeline, view), broken(close, withoutLabel)).join()).toContain("is gone");
    expect(zoomFaults(timeline, sightOf(timeline, view), broken(close, across)).join()).toContain("in another row");
    expect(zoomFaults(timeline, sightOf(timeline, view), broken(close, gone)).join()).toContain("is gone");
  });

  it("finds a label that stands on another, and one that stands on a mark", () => {
    const [one, two] = sightOf(timeline, view)
      .events.filter(({ id, label, mark }) => id !== chosen && label && mark.from > 20 && label.from > 20)
      .map(({ id }) => sceneEvent(id));
    const onto = (box: SceneEvent["markBox"]) => changed((event) => ({ ...event, label: { ...event.label!, box } }));
    expect(overlaps(broken(view, onto(one!.label!.box))).join()).toContain(`${one!.id}[`);
    const other = sightOf(timeline, view).events.find(({ id }) => id !== chosen && id !== one!.id);
    const mark = (two ?? sceneEvent(other!.id)).markBox;
    expect(overlaps(broken(view, onto(mark))).join()).toContain("stands on mark");
  });

  it("finds an event that is neither drawn nor counted, is drawn twice, or is counted and drawn", () => {
    const first = whole(timeline);
    const twice = (scene: Scene): Scene => ({ ...scene, events: [...scene.events, scene.events[0]!] });
    const onceMore = (scene: Scene): Scene => ({
      ...scene,
      counts: scene.counts.map((count) => ({ ...count, count: count.count + 1 })),
    });
    // Without bars, which may be counted in one cell or another, one missing point is one too many.
    const points = timelineOf(
      events.filter(({ date }) => !date!.includes("/")),
      { width, options: { scale: "linear", height: 500 } },
    );
    const { scene } = sightOf(points, view);
    const drawn = scene.events.filter(({ label }) => label)[2]!.id;
    const less = { ...scene, events: scene.events.filter(({ id }) => id !== drawn) };
    expect(accountFaults(points, sightOf(points, view))).toEqual([]);
    expect(accountFaults(points, sightOfScene(points, less, view)).join()).toContain("are not drawn");
    expect(accountFaults(timeline, broken(view, twice)).join()).toContain("drawn twice");
    expect(accountFaults(timeline, broken(first, onceMore)).join()).toContain("are not drawn");
    expect(wholeAccountFaults(timeline, broken(first, onceMore))).not.toEqual([]);
    expect(
      wholeAccountFaults(
        timeline,
        broken(first, (scene) => ({ ...scene, counts: [] })),
      ),
    ).not.toEqual([]);
  });

  it("finds a label that the first view cuts", () => {
    const far =
      (dx: number, dy: number) =>
      (scene: Scene): Scene => ({
        ...scene,
        events: scene.events.map((event) =>
          event.label
            ? {
                ...event,
                label: {
                  ...event.label,
                  box: { ...event.label.box, x: event.label.box.x + dx, y: event.label.box.y + dy },
                },
              }
            : event,
        ),
      });
    const upright = width < 760;
    const first = whole(timeline);
    expect(cutAlong(broken(first, far(upright ? 0 : 2000, upright ? 2000 : 0))).join()).toContain("is cut");
    expect(cutAcross(broken(first, far(upright ? 2000 : 0, upright ? 0 : 2000))).join()).toContain("is cut");
  });

  it("finds a label that an update takes away or moves", () => {
    const ids = new Set([chosen]);
    const before = sightOf(timeline, view);
    expect(updateFaults(before, sightOf(timeline, view), ids)).toEqual([]);
    expect(updateFaults(before, broken(view, withoutLabel), ids).join()).toContain("is gone after the update");
    expect(updateFaults(before, broken(view, along), ids).join()).toContain("is moved by the update");
  });
});

function length(timeline: Timeline): number {
  return sightOf(timeline).length;
}

it("gives the same events to the same seed, and a longer list begins as a shorter one does", () => {
  expect(manyEvents(50, 7)).toEqual(manyEvents(80, 7).slice(0, 50));
});
