/**
 * What is new since a day.
 *
 * An event says itself when it was added. Where none of a set does, what began since then is taken for new, unless it was
 * corrected: a date that moved makes no news.
 */
import { TRAIT, type Arrivals } from "../arrivals.ts";
import type { Events } from "../event.ts";
import type { Steps } from "../steps.ts";
import type { Extent } from "../time/index.ts";
import { remembered } from "../remembered.ts";
import { toldOf } from "../translations.ts";

/** So many events are looked at between two rests. */
const STRIDE = 4096;

/**
 * Marks the traits of what is new.
 *
 * @param places of the events that are shown; what the others say of when they were added counts all the same
 * @param dayOf the extent of a day that an event gives
 */
export function* markNews(
  events: Events,
  { first, traits }: Arrivals,
  places: Uint32Array,
  since: Extent,
  dayOf: (text: string) => Extent | undefined,
): Steps<void> {
  let isTold = false;
  for (let place = 0; place < events.length && !isTold; place += 1) {
    if (place % STRIDE === 0) yield;
    isTold = toldOf(events, place).added !== undefined;
  }
  // Of a day that is not over it is not known to have been before.
  const isLate = remembered((added: string) => (dayOf(added)?.latest ?? -Infinity) > since.earliest);
  for (let at = 0; at < places.length; at += 1) {
    if (at % STRIDE === 0) yield;
    const place = places[at]!;
    const { added, corrected } = toldOf(events, place);
    const begins = (traits[place]! & TRAIT.startUnknown) === 0 && first[place]! >= since.earliest && !corrected;
    if (isTold ? added !== undefined && isLate(added) : begins) traits[place]! |= TRAIT.new;
  }
}
