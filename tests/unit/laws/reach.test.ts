/** The sixth law: what has room at some zoom is labelled at some zoom. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import type { View } from "../../../src/scene/view.ts";
import { ALL, eventLists, ONLY_POINTS, ONLY_SPANS } from "./events.ts";
import { expectNone } from "./laws.ts";
import {
  SCALES,
  deepestAt,
  hasAxis,
  rowShares,
  sightOf,
  sizesOf,
  timelineOf,
  viewAbout,
  whole,
  type Edges,
  type Size,
  type Timeline,
} from "./picture.ts";
import { holdsFor } from "./runs.ts";

/** At most so many events of a list are looked for. */
const MOST = 8;

interface Laned extends Edges {
  id: string;
  lane: string;
}

/** Events with their edges; an upright picture has one lane for all. */
function laned({ events, edges }: Timeline, upright: boolean): Laned[] {
  return events.map(({ id, lane = "" }) => ({ id, lane: upright ? "" : lane, ...edges.get(id)! }));
}

function touches(one: Edges, other: Edges): boolean {
  return one.first < other.last && other.first < one.last;
}

/** Whether another is in the way of a point: a span is where it ends or begins too, for its label and its dots. */
function meets(point: Laned, other: Laned): boolean {
  if (other === point || touches(point, other)) return other !== point;
  return !other.point && (other.last === point.first || other.first === point.last);
}

/** Whether it is labelled in a window about its beginning or its middle, from everything to a millisecond. */
function isReached(timeline: Timeline, { id, first, last }: Laned): boolean {
  const isLabelled = (view?: View): boolean =>
    sightOf(timeline, view).events.some((event) => event.id === id && event.label);
  if (!hasAxis(timeline)) return isLabelled();
  const deepest = deepestAt(timeline, first);
  const isLabelledAt = (pxPerUnit: number): boolean =>
    [first, (first + last) / 2].some((time) => isLabelled(viewAbout(timeline, time, 0.3, pxPerUnit)));
  for (let { pxPerUnit } = whole(timeline); pxPerUnit < deepest; pxPerUnit *= 4)
    if (isLabelledAt(pxPerUnit)) return true;
  return isLabelledAt(deepest);
}

function tell({ id, first, last, lane }: Laned): string {
  return `${id} in ${lane || "the one lane"}, ${first} to ${last}, is labelled at no zoom`;
}

function pointsAreReached([events, size]: [TimelineEvent[], Size]): void {
  const timeline = timelineOf(events, size);
  const all = laned(timeline, sightOf(timeline).upright);
  const alone = all.filter((one) => one.point && !all.some((other) => other.lane === one.lane && meets(one, other)));
  expectNone(
    timeline,
    alone
      .slice(0, MOST)
      .filter((one) => !isReached(timeline, one))
      .map(tell),
  );
}

describe.each(SCALES)("a point that is alone at its instant in its lane is labelled at some zoom, %s", (scale) => {
  it.each([
    ["among points", ONLY_POINTS],
    ["among all kinds", ALL],
  ])("%s", (_, kinds) => {
    holdsFor(40, fc.tuple(eventLists(kinds, 40), sizesOf(scale)), pointsAreReached);
  });
});

/** The largest number of events that run at one moment. */
function mostAtOnce(list: readonly Edges[]): number {
  return Math.max(0, ...list.map(({ first }) => list.filter((one) => one.first <= first && one.last > first).length));
}

/** From the first on, those of which never more than two run at once in a lane. */
function atMostTwo(events: TimelineEvent[], size: Size): TimelineEvent[] {
  const all = laned(timelineOf(events, size), false);
  const kept: Laned[] = [];
  for (const one of all) {
    if (mostAtOnce([...kept.filter(({ lane }) => lane === one.lane), one]) <= 2) kept.push(one);
  }
  const ids = new Set(kept.map(({ id }) => id));
  return events.filter(({ id }) => ids.has(id!));
}

function spansAreReached([events, { width, options }]: [TimelineEvent[], Size]): void {
  const lanes = [...new Set(events.flatMap(({ lane }) => lane ?? []))].sort();
  const size = { width, options: { ...options, lanes, height: "auto" as const } };
  const timeline = timelineOf(atMostTwo(events, size), size);
  const { upright } = sightOf(timeline);
  const all = laned(timeline, upright);
  const shares = rowShares(timeline);
  const rowsOf = (lane: string): number => shares[upright ? 0 : Math.max(lanes.indexOf(lane), 0)]?.length ?? Infinity;
  const plain = all.filter(({ lane }) => mostAtOnce(all.filter((other) => other.lane === lane)) <= rowsOf(lane));
  expectNone(
    timeline,
    plain
      .slice(0, MOST)
      .filter((one) => !isReached(timeline, one))
      .map(tell),
  );
}

describe.each(SCALES)("a span is labelled at some zoom while no more run at once than there are rows, %s", (scale) => {
  it("among spans", () => {
    holdsFor(40, fc.tuple(eventLists(ONLY_SPANS, 30), sizesOf(scale)), spansAreReached);
  });
});

it("counts what runs at once half-open", () => {
  const spans = [
    { first: 0, last: 10, point: false },
    { first: 10, last: 20, point: false },
    { first: 15, last: 18, point: false },
  ];
  expect(mostAtOnce(spans)).toBe(2);
});
