/** Which of some nodes can stay where they are while others are put into their order. */
import { search } from "../search.ts";

/**
 * The places, in a list of numbers, of the longest run that ascends; what stands between its members may be anything.
 * Of `[3, 0, 1, 4, 2]` they are 1, 2 and 4. Numbers below 0 belong to no run.
 *
 * Found by the ends of runs, as in M. L. Fredman, "On computing the length of longest increasing subsequences" (1975).
 */
export function longestAscending(numbers: readonly number[]): Set<number> {
  // Of the runs of each length, where the one ends that ends lowest; and for each place the one before it in its run.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    if (number < 0) continue;
    const length = search(ends, (end) => numbers[end]! < number);
    before[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.add(at);
  return run;
}
