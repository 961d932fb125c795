/** How many of a list, in order, come before a place that a test tells. */
export function search(list: ArrayLike<number>, isBefore: (item: number) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
