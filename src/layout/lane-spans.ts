/** The spans of one lane: the row or track that each is given once, at load, and which of them are long. */
import { labelApart, marksApart } from "./box.ts";
import { ascending } from "./order.ts";
import type { PlacementInput } from "./placement-input.ts";
import { SpanRows } from "./span-rows.ts";
import { atOnce } from "../steps.ts";

/** px in the first view from which a bar is drawn at every zoom, with or without a label. */
const LONG = 110;
/** What fills so much of a tile, or more, is decided there: in the next level it may fit in none. */
export const LARGE_PART = 1 / 12;

export class LaneSpans {
  readonly rows: SpanRows;
  /** Places of those that are drawn at every zoom. */
  readonly long: number[] = [];
  /** Places of the spans that have a row, by the level in which they fill a large part of a tile, by start. */
  private readonly bySize = new Map<number, number[]>();

  constructor(
    private readonly input: PlacementInput,
    private readonly lane: number,
    /** px of a tile. */
    private readonly tilePx: number,
  ) {
    const spans = this.spansOfLane();
    this.rows = this.givenRows(spans);
    if (!input.tracks) this.sortBySize(spans.length);
  }

  /** Places of those that fill a large part of a tile of a level, by start. */
  largeAt(level: number): readonly number[] {
    return this.bySize.get(level) ?? [];
  }

  /** Indices of the spans of the lane, by start. */
  private spansOfLane(): Uint32Array {
    const { members, begins } = this.input.lanes;
    const own = members.subarray(begins[this.lane], begins[this.lane + 1]);
    const spans = new Uint32Array(own.length);
    let count = 0;
    if (this.input.spanRows[this.lane] === 0) return spans.slice(0, 0);
    for (const index of own) if (this.input.isSpan(index)) spans[count++] = index;
    return spans.slice(0, count);
  }

  /** Of tracks the first, beside the labels, is for what is not long: a few long bars would leave none. */
  private givenRows(spans: Uint32Array): SpanRows {
    const { first, last } = this.input.columns;
    return new SpanRows({
      spans,
      order: this.byRank(spans),
      first,
      last,
      rows: this.input.spanRows[this.lane]!,
      ...(this.input.tracks
        ? { isFor: (place, row) => row > 0 || !this.isLong(spans[place]!) }
        : { costOf: (place, row, rows) => this.crowding(place, row, rows) }),
    });
  }

  /** Places of some members of the lane, by rank. */
  private byRank(some: Uint32Array): Uint32Array {
    const { members, ranks, begins } = this.input.lanes;
    const own = new Float64Array(some.length);
    for (let at = 0, place = begins[this.lane]!; at < own.length; place += 1) {
      if (members[place] !== some[at]) continue;
      own[at] = ranks[place]!;
      at += 1;
    }
    return atOnce(ascending(own));
  }

  /** The scale from which a long bar and its neighbours in a row have room for labels; the first view's at least. */
  private crowding(place: number, row: number, rows: SpanRows): number {
    const index = rows.index(place);
    if (!this.isLong(index)) return 0;
    const [before, after] = [rows.before(row, place), rows.after(row, place)].map((at) =>
      at >= 0 && this.isLong(rows.index(at)) ? this.input.boxOf(rows.index(at)) : undefined,
    );
    const own = this.input.boxOf(index);
    return Math.max(
      this.input.fit,
      before ? Math.max(marksApart(before, own), labelApart(before, own)) : 0,
      after ? Math.max(marksApart(own, after), labelApart(own, after)) : 0,
    );
  }

  /** px of an event's mark in the first view. */
  private lengthOf(index: number): number {
    const { scale, fit } = this.input;
    const { first, last } = this.input.columns;
    return (scale.toUnit(last[index]!) - scale.toUnit(first[index]!)) * fit;
  }

  /** Whether its bar is drawn at every zoom, with a label or without. */
  isLong(index: number): boolean {
    return this.lengthOf(index) >= LONG;
  }

  private sortBySize(count: number): void {
    for (let place = 0; place < count; place += 1) {
      if (this.rows.rowOf(place) < 0) continue;
      const px = this.lengthOf(this.rows.index(place));
      if (px >= LONG) this.long.push(place);
      const level = Math.max(0, Math.ceil(Math.log2((this.tilePx * LARGE_PART) / px)));
      const known = this.bySize.get(level);
      if (known) known.push(place);
      else this.bySize.set(level, [place]);
    }
  }
}
