import { throughKnots, type Scale } from "./scale.ts";

/**
 * Equal steps for a small set: each distinct start stands one step after the one before it.
 *
 * @param starts ascending instants at which something begins, equal ones once; at least one
 * @param latest the instant at which unit and time are equal, after the last start
 */
export function stepsScale(starts: readonly number[], latest: number): Scale {
  const step = Math.max((latest - starts[0]!) / starts.length, 1);
  const times = [...starts, latest];
  const units = times.map((_, index) => latest - (starts.length - index) * step);
  return { kind: "steps", ...throughKnots(times, units), folds: [], steps: starts };
}
