/** The fourth law: data, size and zoom decide everything, neither the order of the events nor the way to a view. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveEvents, type TimelineEvent } from "../../../src/event.ts";
import {
  SCALES,
  hasAxis,
  looks,
  sightOf,
  timelineOf,
  timelineOfResolved,
  viewAt,
  whole,
  type Look,
  type Sight,
  type Size,
} from "./picture.ts";
import { withFew, withMany } from "./runs.ts";

interface Turned {
  /** Where the list is cut; its parts change places and the first is turned round. */
  cut: number;
  look: Look;
}

const turns = fc.record({ cut: fc.nat({ max: 5000 }), look: looks });

/** A scene without what is worked out when it is asked for; what is in a count is asked. */
function bare({ scene }: Sight): unknown {
  const counts = scene.counts.map(({ cell, ...count }) => ({ ...count, members: cell.members(Infinity) }));
  return JSON.parse(JSON.stringify({ ...scene, counts }));
}

function orderIsNothing(input: TimelineEvent[], size: Size, { cut, look }: Turned): void {
  const { events } = resolveEvents(input);
  const at = cut % events.length;
  const one = timelineOfResolved(events, size);
  const two = timelineOfResolved([...events.slice(at), ...events.slice(0, at).reverse()], size);
  expect(bare(sightOf(two))).toEqual(bare(sightOf(one)));
  if (!hasAxis(one)) return;
  const view = viewAt(one, look);
  expect(bare(sightOf(two, view))).toEqual(bare(sightOf(one, view)));
}

describe.each(SCALES)("the same events in another order give the same scenes, %s", (scale) => {
  it("with few events", () => withFew(scale, 20, turns, orderIsNothing));
  it("with many events", () => withMany(scale, 1, turns, orderIsNothing));
});

const paths = fc.array(looks, { minLength: 1, maxLength: 6 });

function pathIsNothing(input: TimelineEvent[], size: Size, path: Look[]): void {
  const walked = timelineOf(input, size);
  if (!hasAxis(walked)) return;
  const views = [...path.map((look) => viewAt(walked, look)), whole(walked)];
  for (const view of views) sightOf(walked, view);
  // What was seen last, in the middle and first, as a picture shows it that was never moved.
  for (const view of new Set([views[views.length - 1]!, views[views.length >> 1]!, views[0]!])) {
    expect(bare(sightOf(walked, view))).toEqual(bare(sightOf(timelineOf(input, size), view)));
  }
}

describe.each(SCALES)("a view is the same by whatever way it was reached, %s", (scale) => {
  it("with few events", () => withFew(scale, 20, paths, pathIsNothing));
  it("with many events", () => withMany(scale, 1, paths, pathIsNothing));
});
