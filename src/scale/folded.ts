import { throughKnots, type Fold, type Scale } from "./scale.ts";

/** A stretch of time in which nothing begins and nothing ends. */
export interface Stretch {
  start: number;
  end: number;
  /** Whether something runs through it. */
  runs: boolean;
}

/**
 * The longest stretches of `[min, max]` in which nothing begins or ends, longest first.
 *
 * One pass over the sorted starts and ends, and a list of at most `count` candidates.
 *
 * @param starts ascending first instants of what there is
 * @param ends ascending last instants of the same
 */
export function longestStretches(starts: Float64Array, ends: Float64Array, count: number): Stretch[] {
  const found: Stretch[] = [];
  let s = 0;
  let e = 0;
  let running = 0;
  let previous = starts[0] ?? 0;
  while (s < starts.length || e < ends.length) {
    const nextStart = s < starts.length ? starts[s]! : Infinity;
    const nextEnd = e < ends.length ? ends[e]! : Infinity;
    const at = Math.min(nextStart, nextEnd);
    if (at > previous) offer(found, { start: previous, end: at, runs: running > 0 }, count);
    previous = at;
    while (s < starts.length && starts[s] === at) {
      running += 1;
      s += 1;
    }
    while (e < ends.length && ends[e] === at) {
      running -= 1;
      e += 1;
    }
  }
  return found;
}

function offer(found: Stretch[], stretch: Stretch, count: number): void {
  const length = stretch.end - stretch.start;
  if (found.length === count && length <= lengthOf(found[count - 1]!)) return;
  let at = found.length;
  while (at > 0 && lengthOf(found[at - 1]!) < length) at -= 1;
  found.splice(at, 0, stretch);
  if (found.length > count) found.pop();
}

function lengthOf(stretch: Stretch): number {
  return stretch.end - stretch.start;
}

/**
 * A scale that is true everywhere but in the given stretches, each of which is as long as `widthOf` says.
 *
 * @param latest the instant at which unit and time are equal; no stretch lies after it
 * @param widthOf length of a folded stretch in units, less than its length in time
 */
export function foldedScale(stretches: readonly Stretch[], latest: number, widthOf: (fold: Stretch) => number): Scale {
  const ordered = [...stretches].sort((a, b) => a.start - b.start);
  const folds: Fold[] = [];
  const times = [latest];
  const units = [latest];
  // From the latest instant back, so that what is recent keeps its full precision.
  let saved = 0;
  for (const stretch of ordered.reverse()) {
    const to = stretch.end + saved;
    const from = to - widthOf(stretch);
    folds.unshift({ kind: stretch.runs ? "inside" : "cut", start: stretch.start, end: stretch.end, from, to });
    if (stretch.end < times[0]!) prepend(times, units, stretch.end, to);
    prepend(times, units, stretch.start, from);
    saved = from - stretch.start;
  }
  return { kind: "folded", ...throughKnots(times, units), folds };
}

function prepend(times: number[], units: number[], time: number, unit: number): void {
  times.unshift(time);
  units.unshift(unit);
}
