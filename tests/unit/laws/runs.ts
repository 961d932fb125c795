/** How often each law is tried; `TEST_RUNS` takes so many times the usual number of events. */
import fc from "fast-check";
import type { TimelineEvent } from "../../../src/event.ts";
import { eventLists, manyEvents } from "./events.ts";
import { sizesOf, type ScaleName, type Size } from "./picture.ts";

const TIMES = Number(process.env["TEST_RUNS"] ?? 1);

/** So many simpler inputs are tried once a law is broken: enough for an example to read, in seconds. */
const MOST_SHRINKS = 150;

/** Tries a law with one input after another. */
export function holdsFor<T>(numRuns: number, input: fc.Arbitrary<T>, law: (input: T) => void): void {
  fc.assert(fc.property(fc.limitShrink(input, MOST_SHRINKS), law), { numRuns: numRuns * TIMES });
}

/** A law over events in a picture of a size; `extra` is whatever else it needs, such as where to look. */
type Law<T> = (events: TimelineEvent[], size: Size, extra: T) => void;

/** Tries a law with short lists, which shrink to few events that break it. */
export function withFew<T>(scale: ScaleName, numRuns: number, extra: fc.Arbitrary<T>, law: Law<T>): void {
  const input = fc.tuple(eventLists(), sizesOf(scale), extra);
  holdsFor(numRuns, input, ([events, size, more]) => law(events, size, more));
}

/** Tries a law with lists of a thousand to five thousand events, told by their number and a seed. */
export function withMany<T>(scale: ScaleName, numRuns: number, extra: fc.Arbitrary<T>, law: Law<T>): void {
  const count = fc.integer({ min: 1000, max: 5000 });
  const input = fc.noShrink(fc.tuple(count, fc.nat({ max: 1000 }), sizesOf(scale), extra));
  holdsFor(numRuns, input, ([many, seed, size, more]) => law(manyEvents(many, seed), size, more));
}
