/** What stands between the cells of a sheet, told by its first lines. */

const DELIMITERS = [",", ";", "\t", "|"];

/** How many lines are looked at. */
const LINES = 20;

/**
 * The sign that parts most lines into the same number of cells, outside quotes. A comma where none does.
 *
 * @param head the beginning of a text
 */
export function delimiterOf(head: string): string {
  let [best, most] = [",", 0];
  for (const delimiter of DELIMITERS) {
    const counts = countsOf(head, delimiter);
    const [first = 0] = counts;
    // The heading says how many there are; a line that agrees with it speaks for the sign.
    const score = first === 0 ? 0 : first + counts.filter((count) => count === first).length / counts.length;
    const agree = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    if (score > 0 && agree * 2 >= 1 && agree * 100 + first > most) [best, most] = [delimiter, agree * 100 + first];
  }
  return best;
}

/** How often a sign stands in each of the first lines, outside quotes. */
function countsOf(head: string, delimiter: string): number[] {
  const counts: number[] = [];
  let [count, quoted, empty] = [0, false, true];
  for (const char of head) {
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === delimiter) count += 1;
    else if (char === "\n" || char === "\r") {
      if (!empty) counts.push(count);
      [count, empty] = [0, true];
      if (counts.length === LINES) return counts;
      continue;
    }
    empty = false;
  }
  // The last line may be cut off; it counts where it is the only one.
  if (counts.length === 0) counts.push(count);
  return counts;
}
