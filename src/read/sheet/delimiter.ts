/** What stands between the cells of a sheet, told by its first lines. */
import { headingScore, ROWS_ABOVE } from "./headings.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** How many lines are looked at. */
const LINES = 20;

/**
 * The sign that parts the headings into such as are known; where none does, that which parts most lines into the same
 * number of cells, outside quotes. A comma where there is none.
 *
 * @param head the beginning of a text
 * @param told headings that are known beside the usual ones
 */
export function delimiterOf(head: string, told: readonly string[] = []): string {
  return byHeadings(head, told) ?? byCounts(head);
}

/** The first line with a heading that is known decides, where one sign finds more of them in it than all others. */
function byHeadings(head: string, told: readonly string[]): string | undefined {
  for (const line of linesOf(head).slice(0, ROWS_ABOVE)) {
    const scores = DELIMITERS.map((delimiter) => headingScore(cellsOf(line, delimiter), told));
    const most = Math.max(...scores);
    if (most < 2) continue;
    return scores.filter((score) => score === most).length === 1 ? DELIMITERS[scores.indexOf(most)] : undefined;
  }
  return undefined;
}

/** The cells of a line, roughly: a quoted sign parts them too. */
export function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, "").trim());
}

function linesOf(head: string): string[] {
  return head.split(/\r\n?|\n/, LINES * 2).filter((line) => line.trim() !== "");
}

function byCounts(head: string): string {
  let [best, most] = [",", 0];
  for (const delimiter of DELIMITERS) {
    const counts = countsOf(head, delimiter);
    const [first = 0] = counts;
    // The heading says how many there are; a line that agrees with it speaks for the sign.
    const agree = counts.filter((count) => count === first).length / Math.max(1, counts.length);
    if (first > 0 && agree * 2 >= 1 && agree * 100 + first > most) [best, most] = [delimiter, agree * 100 + first];
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
