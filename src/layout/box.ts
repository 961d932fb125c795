/** An event as a box on a line, and the scale from which two boxes stand apart. */

/** `a`, `b`, `anchor` and `hold` are unit coordinates, the rest px. */
export interface Box {
  /** Drawn edges, `a <= b`. */
  a: number;
  b: number;
  /** px that it needs left of `a`. */
  before: number;
  /** px that its mark needs right of `b`. */
  after: number;
  /** Its label begins at `anchor`; a span's moves with the window's edge as far as `hold`. */
  anchor: number;
  hold: number;
  /** px from the anchor to the far end of its label. */
  label: number;
}

/** An event that has a row. */
export interface Placed extends Box {
  /** Index in the columns, and rank: 0 matters most. */
  index: number;
  rank: number;
  row: number;
  /** px per unit from which its label is there. */
  from: number;
  /** px per unit from which its mark is in the row. */
  drawn: number;
}

/** px kept free between a label and what follows it in its row. */
export const GAP = 14;
/** The part of a known day, or moment, that is left free at both of its ends. */
export const INSET = 0.05;
/** px of the shortest mark */
export const SHORTEST_MARK = 10;

/** The scale from which the mark of one box ends before the next begins; Infinity where it never does. */
export function marksApart(left: Box, right: Box): number {
  return Math.max(
    over(left.after + right.before, right.a - left.b),
    over(SHORTEST_MARK + right.before, right.a - left.a),
  );
}

/** The scale from which the label of one box, wherever it stands, ends before the next begins. */
export function labelApart(left: Box, right: Box): number {
  return over(left.label + GAP + right.before, right.a - left.hold);
}

/** The scale at which so many px are no more than so many units. */
export function over(px: number, units: number): number {
  return units > 0 ? px / units : Infinity;
}

/** Scales that should be the same may differ in their last digits. */
export function atLeast(scale: number): number {
  return scale * (1 + 1e-9);
}
