/** The first law: no label stands on another or on a mark, and the first view cuts none. */
import fc from "fast-check";
import { describe, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { cutAcross, cutAlong, expectNone, overlaps } from "./laws.ts";
import { SCALES, hasAxis, looks, sightOf, timelineOf, viewAt, type Look, type Size } from "./picture.ts";
import { withFew, withMany } from "./runs.ts";

const someLooks = fc.array(looks, { minLength: 1, maxLength: 4 });

function noOverlap(events: TimelineEvent[], size: Size, at: Look[]): void {
  const timeline = timelineOf(events, size);
  expectNone(timeline, overlaps(sightOf(timeline)));
  if (!hasAxis(timeline)) return;
  for (const look of at) expectNone(timeline, overlaps(sightOf(timeline, viewAt(timeline, look))));
}

describe.each(SCALES)("no label stands on another label or on the mark of another event, %s", (scale) => {
  it("with few events", () => withFew(scale, 50, someLooks, noOverlap));
  it("with many events", () => withMany(scale, 2, someLooks, noOverlap));
});

const nothing = fc.constant(undefined);

describe.each(SCALES)("the first view cuts no label along the axis, %s", (scale) => {
  const law = (events: TimelineEvent[], size: Size): void => {
    const timeline = timelineOf(events, size);
    expectNone(timeline, cutAlong(sightOf(timeline)));
  };
  it("with few events", () => withFew(scale, 40, nothing, law));
  it("with many events", () => withMany(scale, 1, nothing, law));
});

describe.each(SCALES)("the first view cuts no label across the axis, %s", (scale) => {
  const law = (events: TimelineEvent[], size: Size): void => {
    const timeline = timelineOf(events, size);
    expectNone(timeline, cutAcross(sightOf(timeline)));
  };
  it("with few events", () => withFew(scale, 40, nothing, law));
  it("with many events", () => withMany(scale, 1, nothing, law));
});
