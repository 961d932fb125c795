/** The events of a lane that are no spans: whether one of them is there at some time. */
import type { Columns } from "./columns.ts";
import { search } from "./search.ts";

export class Points {
  /** ms of the longest. */
  readonly longest: number;

  constructor(
    /** Indices, by start. */
    private readonly indices: Uint32Array,
    private readonly columns: Columns,
  ) {
    const { first, last } = columns;
    this.longest = indices.reduce((most, index) => Math.max(most, last[index]! - first[index]!), 0);
  }

  /** Whether one is there at any time from one instant to another. */
  touch(from: number, to: number): boolean {
    const { first, last } = this.columns;
    let at = search(this.indices, (index) => first[index]! <= to) - 1;
    for (; at >= 0 && first[this.indices[at]!]! >= from - this.longest; at -= 1)
      if (last[this.indices[at]!]! >= from) return true;
    return false;
  }

  /** For spans by start: 1 where a point is there during it. */
  within(spans: Uint32Array): Uint8Array {
    const { first, last } = this.columns;
    const found = new Uint8Array(spans.length);
    let next = 0;
    for (let place = 0; place < spans.length; place += 1) {
      const [from, to] = [first[spans[place]!]!, last[spans[place]!]!];
      while (next < this.indices.length && first[this.indices[next]!]! < from) next += 1;
      const after = this.indices[next];
      const begins = after !== undefined && first[after]! <= to;
      found[place] = begins || this.touch(from, from) ? 1 : 0;
    }
    return found;
  }
}
