/** The place in `[from, to)` that is the first of which a test is false, where it is true of all before it; `to` for none. */
export function firstPlace(from: number, to: number, isBefore: (place: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of a list, in order, come before a place that a test tells. */
export function search<Item>(list: ArrayLike<Item>, isBefore: (item: Item) => boolean): number {
  return firstPlace(0, list.length, (place) => isBefore(list[place]!));
}
