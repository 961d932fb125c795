/** Which of a stretch of events matter most, without looking at all of them. */

/** So many places share a minimum, on each floor. */
const SPAN = 32;

/** Minima over blocks of ranks, and over blocks of those. */
export class Minima {
  private readonly floors: Uint32Array[] = [];

  /** @param ranks rank by place: 0 matters most */
  constructor(private readonly ranks: Uint32Array) {
    let below = ranks;
    while (below.length > SPAN) {
      const floor = new Uint32Array(Math.ceil(below.length / SPAN)).fill(0xffffffff);
      for (let at = 0; at < below.length; at += 1) {
        const block = (at / SPAN) | 0;
        if (below[at]! < floor[block]!) floor[block] = below[at]!;
      }
      this.floors.push(floor);
      below = floor;
    }
  }

  /** Places of `[from, to)`, one after another, the one that matters most first. */
  *leading(from: number, to: number): Generator<number, void, void> {
    if (to - from <= 2 * SPAN) {
      const places = Array.from({ length: Math.max(to - from, 0) }, (_, at) => from + at);
      yield* places.sort((a, b) => this.ranks[a]! - this.ranks[b]!);
      return;
    }
    const heap = new Heap();
    this.offer(heap, -1, from, to);
    for (;;) {
      const node = heap.take();
      if (!node) return;
      if (node.floor < 0) yield node.at;
      else this.open(heap, node.floor, node.at);
    }
  }

  /** Offers a stretch as the largest blocks that lie in it. */
  private offer(heap: Heap, floor: number, from: number, to: number): void {
    const above = this.floors[floor + 1];
    const [first, last] = [Math.ceil(from / SPAN), Math.floor(to / SPAN)];
    if (!above || last <= first) {
      this.offerEach(heap, floor, from, to);
      return;
    }
    this.offerEach(heap, floor, from, first * SPAN);
    this.offer(heap, floor + 1, first, last);
    this.offerEach(heap, floor, last * SPAN, to);
  }

  private offerEach(heap: Heap, floor: number, from: number, to: number): void {
    const keys = floor < 0 ? this.ranks : this.floors[floor]!;
    for (let at = from; at < to; at += 1) heap.add({ key: keys[at]!, floor, at });
  }

  private open(heap: Heap, floor: number, block: number): void {
    const size = floor === 0 ? this.ranks.length : this.floors[floor - 1]!.length;
    this.offerEach(heap, floor - 1, block * SPAN, Math.min((block + 1) * SPAN, size));
  }
}

interface Node {
  key: number;
  floor: number;
  at: number;
}

/** A binary heap: the least key first. */
class Heap {
  private readonly nodes: Node[] = [];

  add(node: Node): void {
    const { nodes } = this;
    let at = nodes.length;
    nodes.push(node);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (nodes[parent]!.key <= node.key) break;
      nodes[at] = nodes[parent]!;
      at = parent;
    }
    nodes[at] = node;
  }

  take(): Node | undefined {
    const { nodes } = this;
    const least = nodes[0];
    const last = nodes.pop();
    if (!last || nodes.length === 0) return least;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= nodes.length) break;
      if (child + 1 < nodes.length && nodes[child + 1]!.key < nodes[child]!.key) child += 1;
      if (nodes[child]!.key >= last.key) break;
      nodes[at] = nodes[child]!;
      at = child;
    }
    nodes[at] = last;
    return least;
  }
}
