/** An event as a box on a line, and the scale from which two boxes stand apart. */

/** The px are `before`, `after` and `label`; the rest are unit coordinates. */
export interface Box {
  /** Edges of its time, `a <= b`. */
  a: number;
  b: number;
  /** px that its mark needs at least left of `beforeAt`, and right of `afterAt`: the ends of a bar, the middle of a point. */
  before: number;
  beforeAt: number;
  after: number;
  afterAt: number;
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
  /** The track beside the rows in which its bar runs, from the labels on; -1 where its mark is in its row. */
  track: number;
  /** px per unit from which its label is there. */
  from: number;
  /** px per unit from which its mark is in the row. */
  drawn: number;
}

/** px kept free between a label and what follows it in its row. */
export const GAP = 14;
/** px of the shortest mark */
export const SHORTEST_MARK = 10;

/** The scale from which the mark of one box ends before the next begins; Infinity where it never does. */
export function marksApart(left: Box, right: Box): number {
  if (left.b > right.a) return Infinity;
  return Math.max(
    over(left.after, right.a - left.afterAt),
    over(right.before, right.beforeAt - left.b),
    over(left.after + right.before, right.beforeAt - left.afterAt),
    over(SHORTEST_MARK + right.before, right.beforeAt - left.a),
  );
}

/** The scale from which the label of one box, wherever it stands, ends before the next begins. */
export function labelApart(left: Box, right: Box): number {
  const label = left.label + GAP;
  return Math.max(over(label, right.a - left.hold), over(label + right.before, right.beforeAt - left.hold));
}

/** The scale at which so many px are no more than so many units. */
export function over(px: number, units: number): number {
  return units > 0 ? px / units : Infinity;
}

/** Scales that should be the same may differ in their last digits. */
export function atLeast(scale: number): number {
  return scale * (1 + 1e-9);
}
