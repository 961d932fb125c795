/**
 * How good a packing of labels in one row can be: the optimum of the total active range, by a slow reference.
 *
 * A label is active from some level on, and at every finer one; the active range is the number of levels at which it is.
 * The problem is simple 1d-ARO of Been, Nöllenburg, Poon and Wolff, "Optimizing Active Ranges for Consistent Dynamic Map
 * Labeling" (2010), with levels that are powers of two instead of a zoom without steps.
 */

/** A label on a line. At a level it takes `[anchor · 2^level, anchor · 2^level + width)`, in px. */
export interface LineLabel {
  /** px from the beginning of the first view, at level 0. */
  anchor: number;
  /** px at every level, with what is kept free beside it; more than 0. */
  width: number;
}

/** A label with the level from which on it is active; the number of levels, or more, where it never is. */
export interface PlacedLabel extends LineLabel {
  level: number;
}

/** Whether two labels, the first of them not after the second, touch nowhere at a level. */
function areApart(first: LineLabel, second: LineLabel, level: number): boolean {
  return (second.anchor - first.anchor) * 2 ** level >= first.width;
}

/**
 * The largest total active range that labels in one row can have.
 *
 * By dynamic programming over gaps: between two neighbours that are active at a level, either nothing is added at that
 * level, or some label is the first to be added, and parts the gap in two. Its left part is then empty at that level.
 * The work grows with the cube of the labels.
 *
 * @param levels how many levels there are, from 0, the coarsest, to `levels - 1`
 * @returns 0 where there are no labels
 */
export function optimalActiveRange(labels: readonly LineLabel[], levels: number): number {
  const sorted = [...labels].sort((a, b) => a.anchor - b.anchor);
  const line: LineLabel[] = [{ anchor: -Infinity, width: 1 }, ...sorted, { anchor: Infinity, width: 1 }];
  const known = new Map<string, number>();

  /** The best that labels strictly between two active neighbours add, where none of them is active before a level. */
  const best = (left: number, right: number, level: number): number => {
    if (level >= levels || right - left < 2) return 0;
    const key = `${left}/${right}/${level}`;
    const had = known.get(key);
    if (had !== undefined) return had;
    let most = best(left, right, level + 1);
    for (let at = left + 1; at < right; at += 1) {
      if (!areApart(line[left]!, line[at]!, level) || !areApart(line[at]!, line[right]!, level)) continue;
      most = Math.max(most, levels - level + best(left, at, level + 1) + best(at, right, level));
    }
    known.set(key, most);
    return most;
  };

  return best(0, line.length - 1, 0);
}

/**
 * The total active range of labels that any algorithm placed in one row.
 *
 * @throws Error where two labels overlap at a level at which both are active: that is no placement to compare
 */
export function totalActiveRange(placed: readonly PlacedLabel[], levels: number): number {
  const overlap = overlapOf(placed, levels);
  if (overlap) throw new Error(`Two labels overlap at level ${overlap.level}: ${JSON.stringify(overlap.labels)}`);
  return placed.reduce((sum, { level }) => sum + Math.max(levels - level, 0), 0);
}

/** The first level at which two active labels overlap. */
export function overlapOf(
  placed: readonly PlacedLabel[],
  levels: number,
): { level: number; labels: [PlacedLabel, PlacedLabel] } | undefined {
  const sorted = [...placed].sort((a, b) => a.anchor - b.anchor);
  for (let level = 0; level < levels; level += 1) {
    const active = sorted.filter((label) => label.level <= level);
    for (let at = 1; at < active.length; at += 1) {
      const labels: [PlacedLabel, PlacedLabel] = [active[at - 1]!, active[at]!];
      if (!areApart(...labels, level)) return { level, labels };
    }
  }
  return undefined;
}
