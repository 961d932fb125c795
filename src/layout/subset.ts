/** Some of the events of columns: which, and how many of them in a stretch of a lane. */
import { search } from "../search.ts";
import type { Lanes } from "./lanes.ts";

export class Subset {
  private inOrder: Uint32Array | undefined;
  /** How many come before each place of lanes. */
  private readonly before = new Map<Lanes, Uint32Array>();

  constructor(
    /** 1 by the index of an event that is one of them. */
    readonly marks: Uint8Array,
    readonly count: number,
  ) {}

  has(index: number): boolean {
    return this.marks[index] === 1;
  }

  /** Their indices, in time order. */
  get indices(): Uint32Array {
    return (this.inOrder ??= this.listed());
  }

  /** How many of them stand at places of lanes, `[from, to)`. */
  inPlaces(lanes: Lanes, from: number, to: number): number {
    let sums = this.before.get(lanes);
    if (!sums) this.before.set(lanes, (sums = this.summed(lanes.members)));
    return sums[to]! - sums[from]!;
  }

  /** Which of them an event is, from 0 on; of one that is none, how many come before it. */
  rankOf(index: number): number {
    return search(this.indices, (other) => other < index);
  }

  /** Index of the next of them after an event, or the one before it, round the ends; -1 where there is none. */
  step(from: number, by: -1 | 1): number {
    const rank = this.rankOf(from);
    const to = by < 0 ? rank - 1 : rank + (this.has(from) ? 1 : 0);
    return this.indices[(to + this.count) % this.count] ?? -1;
  }

  private listed(): Uint32Array {
    const { marks } = this;
    const indices = new Uint32Array(this.count);
    let next = 0;
    for (let index = 0; next < indices.length; index += 1) if (marks[index] === 1) indices[next++] = index;
    return indices;
  }

  private summed(members: Uint32Array): Uint32Array {
    const sums = new Uint32Array(members.length + 1);
    let sum = 0;
    for (let place = 0; place < members.length; place += 1) {
      sum += this.marks[members[place]!]!;
      sums[place + 1] = sum;
    }
    return sums;
  }
}
