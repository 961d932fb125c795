/** The fifth law: every event that touches the window is drawn, or is in one count. */
import fc from "fast-check";
import { describe, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { accountFaults, expectNone, wholeAccountFaults } from "./laws.ts";
import { SCALES, hasAxis, looks, sightOf, timelineOf, viewAt, type Look, type Size } from "./picture.ts";
import { withFew, withMany } from "./runs.ts";

const someLooks = fc.array(looks, { minLength: 1, maxLength: 5 });

function allAccounted(events: TimelineEvent[], size: Size, at: Look[]): void {
  const timeline = timelineOf(events, size);
  const first = sightOf(timeline);
  expectNone(timeline, wholeAccountFaults(timeline, first));
  if (!hasAxis(timeline)) return;
  expectNone(timeline, accountFaults(timeline, first));
  for (const look of at) expectNone(timeline, accountFaults(timeline, sightOf(timeline, viewAt(timeline, look))));
}

describe.each(SCALES)("every event that touches the window is drawn or in exactly one count, %s", (scale) => {
  it("with few events", () => withFew(scale, 60, someLooks, allAccounted));
  it("with many events", () => withMany(scale, 2, someLooks, allAccounted));
});
