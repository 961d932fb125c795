/** The name that was probably meant. */

/** It differs by so many letters at most, and by no more than a third of them. */
const MOST_WRONG = 3;

/** The known name that differs by the fewest letters; undefined where none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(MOST_WRONG, Math.floor(name.length / 3)) + 1;
  for (const other of known) {
    if (Math.abs(other.length - name.length) >= least) continue;
    const wrong = lettersBetween(name.toLowerCase(), other.toLowerCase());
    if (wrong < least) [best, least] = [other, wrong];
  }
  return best;
}

/**
 * How many letters have to be put in, taken out, replaced or swapped with the next one (the distance of Damerau and
 * Levenshtein without a second change of what was swapped, a row at a time).
 */
function lettersBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(replaced, swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
