/** One row of a lane: what stands in it, by start, and from which scale on there is room for one more. */
import { search } from "../search.ts";
import { GAP, labelApart, marksApart, over, SHORTEST_MARK, type Box, type Placed } from "./box.ts";

export interface Need {
  /** px per unit from which there is room; Infinity where there never is. */
  need: number;
  /** The same, where the bars that wait for their label are to keep room for it. */
  besideWaiting: number;
}

export class Row {
  /** By `a`, and by index where that is the same. */
  readonly placed: Placed[] = [];
  /** px of the longest label, and of the most before and after a mark. */
  private widest = 0;
  private most = 0;

  /** What some rows hold that reaches into a stretch at a scale. */
  static within(rows: readonly Row[], from: number, to: number, scale: number): Row {
    const row = new Row();
    const all = new Set<Placed>();
    for (const each of rows) for (const placed of each.placed) if (reaches(placed, from, to, scale)) all.add(placed);
    for (const placed of all) row.add(placed);
    return row;
  }

  add(placed: Placed): void {
    this.placed.splice(this.placeOf(placed, placed.index), 0, placed);
    this.widest = Math.max(this.widest, placed.label);
    this.most = Math.max(this.most, placed.before, placed.after);
  }

  /** Lets a label be longer where that much is free at every scale at which it is there. */
  widen(placed: Placed, most: number): void {
    let room = most;
    for (let at = this.placeOf(placed, placed.index) + 1; at < this.placed.length; at += 1) {
      const { a, before, beforeAt, drawn } = this.placed[at]!;
      if (drawn === Infinity) continue;
      const scale = Math.max(placed.from, drawn);
      room = Math.min(room, (a - placed.hold) * scale - GAP, (beforeAt - placed.hold) * scale - before - GAP);
    }
    placed.label = Math.max(placed.label, room);
    this.widest = Math.max(this.widest, placed.label);
  }

  find(index: number): Placed | undefined {
    return this.placed.find((placed) => placed.index === index);
  }

  /** The scale, no smaller than `floor`, from which a box with its label touches nothing that is there by then. */
  needOf(box: Box, index: number, floor: number): Need {
    const at = this.placeOf(box, index);
    const found = { need: floor, besideWaiting: floor };
    this.lookRight(box, index, at, found);
    this.lookLeft(box, index, at, found);
    return found;
  }

  private lookRight(box: Box, index: number, from: number, found: Need): void {
    for (let at = from; at < this.placed.length; at += 1) {
      const other = this.placed[at]!;
      if (other.index === index) continue;
      const farthest = Math.max(
        over(box.label + GAP + this.most, other.a - box.hold),
        over(box.after + this.most, other.a - box.b),
      );
      if (farthest <= found.need) return;
      raise(found, Math.max(marksApart(box, other), labelApart(box, other)), other.drawn);
    }
  }

  private lookLeft(box: Box, index: number, from: number, found: Need): void {
    let nearest = Infinity;
    for (let at = from - 1; at >= 0; at -= 1) {
      const other = this.placed[at]!;
      if (other.index === index) continue;
      // What lies farther left ends, but for its label, before what came after it begins.
      if (over(this.widest + GAP + box.before + this.most, box.a - nearest) <= found.need) return;
      nearest = other.a;
      raise(found, marksApart(other, box), other.drawn);
      raise(found, labelApart(other, box), other.from);
      if (other.from === Infinity) found.besideWaiting = Math.max(found.besideWaiting, labelApart(other, box));
    }
  }

  private placeOf({ a }: Box, index: number): number {
    return search(this.placed, (other) => other.a < a || (other.a === a && other.index < index));
  }
}

/** Two that stand apart from one scale on are in each other's way until then, once the other is there. */
function raise(found: Need, apart: number, there: number): void {
  if (apart <= there) return;
  found.need = Math.max(found.need, apart);
  found.besideWaiting = Math.max(found.besideWaiting, apart);
}

/** Whether anything of it can be seen in a stretch at a scale. */
function reaches(placed: Placed, from: number, to: number, scale: number): boolean {
  const { a, b, before, beforeAt, after, afterAt, hold, label } = placed;
  if (Math.min(a, beforeAt - before / scale) >= to) return false;
  const marks = Math.max(b, afterAt + after / scale, a + SHORTEST_MARK / scale);
  return Math.max(marks, hold + (label + GAP) / scale) > from;
}
