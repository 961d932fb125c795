/** Which of a stretch of events matter most, without looking at all of them. */

/** So many places share a minimum, on each floor. */
const SPAN = 32;

/** A stretch of places and what matters most in it. */
interface Stretch {
  from: number;
  to: number;
  rank: number;
  place: number;
}

/** Minima over blocks of ranks, and over blocks of those. */
export class Minima {
  /** The ranks themselves, and above them floor upon floor of minima. */
  private readonly floors: Uint32Array[];

  /** @param ranks rank by place, none of them twice: 0 matters most */
  constructor(ranks: Uint32Array) {
    this.floors = [ranks];
    for (let below = ranks; below.length > SPAN; below = this.floors.at(-1)!) {
      const floor = new Uint32Array(Math.ceil(below.length / SPAN)).fill(0xffffffff);
      for (let at = 0; at < below.length; at += 1) {
        const block = (at / SPAN) | 0;
        if (below[at]! < floor[block]!) floor[block] = below[at]!;
      }
      this.floors.push(floor);
    }
  }

  /** Places of `[from, to)`, one after another, the one that matters most first. */
  *leading(from: number, to: number): Generator<number, void, void> {
    const heap = new Heap();
    this.offer(heap, from, to);
    for (let best = heap.take(); best; best = heap.take()) {
      yield best.place;
      this.offer(heap, best.from, best.place);
      this.offer(heap, best.place + 1, best.to);
    }
  }

  private offer(heap: Heap, from: number, to: number): void {
    if (to > from) heap.add({ from, to, ...this.leastOf(from, to) });
  }

  /** The least rank of a stretch: by single ranks at its ends, by minima of blocks between them. */
  private leastOf(from: number, to: number): { rank: number; place: number } {
    let rank = Infinity;
    let floor = 0;
    let at = from;
    const look = (level: number, begin: number, end: number): void => {
      const keys = this.floors[level]!;
      for (let key = begin; key < end; key += 1) {
        if (keys[key]! >= rank) continue;
        rank = keys[key]!;
        floor = level;
        at = key;
      }
    };
    let level = 0;
    let begin = from;
    let end = to;
    for (;;) {
      const first = Math.ceil(begin / SPAN);
      const last = Math.floor(end / SPAN);
      if (last <= first || level + 1 === this.floors.length) break;
      look(level, begin, first * SPAN);
      look(level, last * SPAN, end);
      level += 1;
      begin = first;
      end = last;
    }
    look(level, begin, end);
    for (; floor > 0; floor -= 1) at = this.floors[floor - 1]!.indexOf(rank, at * SPAN);
    return { rank, place: at };
  }
}

/** A binary heap: the least rank first. */
class Heap {
  private readonly stretches: Stretch[] = [];

  add(stretch: Stretch): void {
    const { stretches } = this;
    let at = stretches.length;
    stretches.push(stretch);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (stretches[parent]!.rank <= stretch.rank) break;
      stretches[at] = stretches[parent]!;
      at = parent;
    }
    stretches[at] = stretch;
  }

  take(): Stretch | undefined {
    const { stretches } = this;
    const least = stretches[0];
    const last = stretches.pop();
    if (!last || stretches.length === 0) return least;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= stretches.length) break;
      if (child + 1 < stretches.length && stretches[child + 1]!.rank < stretches[child]!.rank) child += 1;
      if (stretches[child]!.rank >= last.rank) break;
      stretches[at] = stretches[child]!;
      at = child;
    }
    stretches[at] = last;
    return least;
  }
}
