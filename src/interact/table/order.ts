/** The order of many rows, worked out as far as it is asked for: the first page of a million costs no whole sort. */
import { search } from "../../search.ts";
import type { Steps } from "../../steps.ts";

/** Stretches of this size are sorted at once. */
const FEW = 4096;
/** So many rows are compared between two rests. */
const STRIDE = 512;

/** Says which of two rows comes first; 0 for no two of them. */
export type Compare = (a: number, b: number) => number;

export class Order {
  private readonly rows: Uint32Array;
  /** Places with all that comes before on one side, and all that comes after on the other. */
  private readonly cuts: number[];

  constructor(
    readonly count: number,
    private readonly compare: Compare,
  ) {
    this.rows = new Uint32Array(count).map((_, row) => row);
    this.cuts = [0, count];
  }

  /** The rows at some places, in order. */
  *slice(from: number, to: number): Steps<Uint32Array> {
    const end = Math.min(to, this.count);
    for (let at = from; at < end;) at = yield* this.settle(at);
    return this.rows.slice(from, end);
  }

  /** How many rows come before one. */
  *placeOf(row: number): Steps<number> {
    let before = 0;
    for (let other = 0; other < this.count; other += 1) {
      if (other % STRIDE === 0) yield;
      if (other !== row && this.compare(other, row) < 0) before += 1;
    }
    return before;
  }

  /** Brings the stretch between two cuts that a place is in into order, and gives the place behind it. */
  private *settle(place: number): Steps<number> {
    for (;;) {
      const next = search(this.cuts, (cut) => cut <= place);
      const [low, high] = [this.cuts[next - 1]!, this.cuts[next]!];
      if (high - low <= FEW) {
        this.rows.subarray(low, high).sort(this.compare);
        return high;
      }
      const middle = yield* this.part(low, high);
      this.cuts.splice(next, 0, middle, middle + 1);
    }
  }

  /** Parts a stretch at one of its rows, which then stands where it belongs: gives its place. */
  private *part(low: number, high: number): Steps<number> {
    const { rows, compare } = this;
    const pivot = this.middleOf(low, high);
    this.swap(pivot, high - 1);
    const row = rows[high - 1]!;
    let place = low;
    for (let at = low; at < high - 1; at += 1) {
      if (at % STRIDE === 0) yield;
      if (compare(rows[at]!, row) >= 0) continue;
      this.swap(at, place);
      place += 1;
    }
    this.swap(place, high - 1);
    return place;
  }

  /** The place of the middle one of three rows. */
  private middleOf(low: number, high: number): number {
    const places = [low, (low + high) >> 1, high - 1];
    places.sort((a, b) => this.compare(this.rows[a]!, this.rows[b]!));
    return places[1]!;
  }

  private swap(a: number, b: number): void {
    const { rows } = this;
    [rows[a], rows[b]] = [rows[b]!, rows[a]!];
  }
}
