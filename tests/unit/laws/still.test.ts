/** The second and the third law: panning re-arranges nothing, and zooming in only adds labels. */
import fc from "fast-check";
import { describe, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { expectNone, panFaults, zoomFaults } from "./laws.ts";
import {
  SCALES,
  hasAxis,
  lengthOf,
  looks,
  panned,
  sightOf,
  timelineOf,
  viewAbout,
  viewAt,
  type Look,
  type Size,
} from "./picture.ts";
import { withFew, withMany } from "./runs.ts";

/** A share of the plot. */
const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);

interface Pan {
  look: Look;
  /** Shares of the plot, to the right or to the left. */
  by: number;
  back: boolean;
}

const pans = fc.array(fc.record({ look: looks, by: share, back: fc.boolean() }), { minLength: 1, maxLength: 4 });

function panningKeeps(events: TimelineEvent[], size: Size, at: Pan[]): void {
  const timeline = timelineOf(events, size);
  if (!hasAxis(timeline)) return;
  for (const { look, by, back } of at) {
    const view = viewAt(timeline, look);
    const other = panned(view, by * lengthOf(timeline) * (back ? -1 : 1));
    expectNone(timeline, panFaults(timeline, sightOf(timeline, view), sightOf(timeline, other)));
  }
}

describe.each(SCALES)("panning shows the same labels in the same rows, %s", (scale) => {
  it("with few events", () => withFew(scale, 60, pans, panningKeeps));
  it("with many events", () => withMany(scale, 2, pans, panningKeeps));
});

interface Zoom {
  look: Look;
  /** How many times larger. */
  factor: number;
  /** Which of the labels that are seen is zoomed in to, and where in the plot its event then begins. */
  label: number;
  at: number;
}

const zooms = fc.array(
  fc.record({
    look: looks,
    factor: fc.oneof(
      fc.constantFrom(1.01, 2, 4),
      fc.integer({ min: 0, max: 40 }).map((n) => 2 ** (n / 4)),
    ),
    label: fc.nat({ max: 100 }),
    at: share,
  }),
  { minLength: 1, maxLength: 5 },
);

function zoomingKeeps(events: TimelineEvent[], size: Size, to: Zoom[]): void {
  const timeline = timelineOf(events, size);
  if (!hasAxis(timeline)) return;
  for (const { look, factor, label, at } of to) {
    const wide = sightOf(timeline, viewAt(timeline, look));
    const labelled = wide.events.filter((event) => event.label);
    if (labelled.length === 0) continue;
    const { first } = timeline.edges.get(labelled[label % labelled.length]!.id)!;
    const close = viewAbout(timeline, first, at, wide.view.pxPerUnit * factor);
    expectNone(timeline, zoomFaults(timeline, wide, sightOf(timeline, close)));
  }
}

describe.each(SCALES)("zooming in takes no label away and changes no row, %s", (scale) => {
  it("with few events", () => withFew(scale, 80, zooms, zoomingKeeps));
  it("with many events", () => withMany(scale, 2, zooms, zoomingKeeps));
});
