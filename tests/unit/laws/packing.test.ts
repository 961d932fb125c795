/** How much of the rows the labels of a full picture take. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { DAY, WORDS } from "./events.ts";
import { lengthOf, rowShares, sightOf, timelineOf } from "./picture.ts";

const YEARS = 150;

/** Days from the first one: half anywhere, half close to one of eight bursts. */
const days = fc.oneof(
  fc.integer({ min: 0, max: YEARS * 365 }),
  fc
    .tuple(fc.nat({ max: 7 }), fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
    .map(([burst, one, two]) => Math.min((burst * 17 + 9) * 365 + Math.round((one * two) / 900), YEARS * 365)),
);

const bursty: fc.Arbitrary<TimelineEvent> = fc
  .record({
    from: days,
    /** Three in ten last. */
    kind: fc.nat({ max: 9 }),
    lasts: fc.integer({ min: 30, max: 12 * 365 }),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9, size: "max" }),
    lane: fc.nat({ max: 7 }),
  })
  .map(({ from, kind, lasts, words, lane }) => {
    const dayAt = (offset: number): string =>
      new Date(Date.UTC(1870, 0, 1) + Math.min(offset, YEARS * 365) * DAY).toISOString().slice(0, 10);
    return {
      title: words.join(" "),
      date: kind >= 3 ? dayAt(from) : `${dayAt(from)}/${dayAt(from + lasts)}`,
      lane: `Lane ${lane}`,
    };
  });

it("fills seven tenths of the rows of the first view with labels, for a thousand bursty events", () => {
  const events = fc.sample(bursty, { seed: 1, numRuns: 1000 });
  const bars = events.filter(({ date }) => date!.includes("/")).length;
  expect(bars / events.length).toBeCloseTo(0.3, 1);
  const timeline = timelineOf(events, { width: 1200, options: { height: 600 } });
  const labels = sightOf(timeline).events.flatMap(({ label }) => (label ? [label.to - label.from] : []));
  const room = rowShares(timeline).flat().length * lengthOf(timeline);
  const taken = labels.reduce((sum, width) => sum + width, 0);
  expect(taken / room, `${labels.length} labels, ${Math.round(taken)} of ${Math.round(room)} px`).toBeGreaterThan(0.7);
});
