/**
 * A scale: time to unit coordinate and back, both monotone.
 *
 * The unit is a millisecond, and a unit coordinate equals the instant at the latest event. Earlier stretches may be
 * shortened (folded) or evened out (steps). Layout and zoom work in unit coordinates only.
 */
export interface Scale {
  kind: "linear" | "folded" | "steps";
  toUnit(time: number): number;
  toTime(unit: number): number;
  /** What is shortened, in time order; empty for a linear scale. */
  folds: readonly Fold[];
  /** The instants that stand one step apart; only where `kind` is `"steps"`. */
  steps?: readonly number[];
}

/** A stretch of time drawn shorter than it was: a `"cut"` where nothing runs, an `"inside"` where something does. */
export interface Fold {
  kind: "cut" | "inside";
  /** Instants, `[start, end)`. */
  start: number;
  end: number;
  /** Unit coordinates of both ends. */
  from: number;
  to: number;
}

export const linearScale: Scale = { kind: "linear", toUnit: (time) => time, toTime: (unit) => unit, folds: [] };

/**
 * The pair of functions through knots: straight lines between them, slope 1 outside.
 *
 * @param times ascending instants, at least one
 * @param units their unit coordinates, ascending
 */
export function throughKnots(times: readonly number[], units: readonly number[]): Pick<Scale, "toUnit" | "toTime"> {
  return { toUnit: (time) => interpolate(times, units, time), toTime: (unit) => interpolate(units, times, unit) };
}

function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  const last = from.length - 1;
  if (value <= from[0]!) return to[0]! + (value - from[0]!);
  if (value >= from[last]!) return to[last]! + (value - from[last]!);
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= value) low = middle;
    else high = middle;
  }
  const share = (value - from[low]!) / (from[high]! - from[low]!);
  return to[low]! + share * (to[high]! - to[low]!);
}
