/**
 * The rows of the spans of one lane, given once: which spans run at the same time does not depend on the zoom.
 *
 * A span is given a row, from the most important on and among equals by start, as long as one is free for all of its time.
 * Where none is, although no more spans than rows ever run during it, the chain of spans that it overlaps is given rows
 * anew by start: so many rows then always do.
 */
import { Places } from "./places.ts";
import { search } from "../search.ts";

/** A chain longer than this is not given rows anew. */
const LONGEST_CHAIN = 4096;

export interface SpanRowsInput {
  /** Indices of the spans, by start. */
  spans: Uint32Array;
  /** Places in `spans`, in the order in which they are given rows. */
  order: Uint32Array;
  /** Edges of all events, in ms. */
  first: Float64Array;
  last: Float64Array;
  rows: number;
  /** Whether a row is for such a span, while more run at once than there are rows. Default: all are. */
  isFor?: ((place: number, row: number) => boolean) | undefined;
  /** How much a row is liked for a span, less is better. Default: all alike. */
  costOf?: ((place: number, row: number, rows: SpanRows) => number) | undefined;
}

const NO_ROW = -1;

export class SpanRows {
  /** Row by place in `spans`, or -1. */
  private readonly row: Int8Array;
  private readonly taken: Places[];
  /** Last edges of the spans, ascending. */
  private ends: Float64Array | undefined;

  constructor(private readonly input: SpanRowsInput) {
    const { spans, order, rows } = input;
    this.row = new Int8Array(spans.length).fill(NO_ROW);
    this.taken = Array.from({ length: rows }, () => new Places(spans.length));
    for (const place of order) this.give(place);
  }

  /** How many rows are taken by any span. */
  get used(): number {
    return this.row.reduce((most, row) => Math.max(most, row + 1), 0);
  }

  rowOf(place: number): number {
    return this.row[place]!;
  }

  index(place: number): number {
    return this.input.spans[place]!;
  }

  /** Place of the span with an index; -1 where it is none. */
  placeOf(index: number): number {
    const { spans, first } = this.input;
    let at = this.placeAt(first[index]!);
    while (at < spans.length && spans[at] !== index && first[spans[at]!] === first[index]) at += 1;
    return spans[at] === index ? at : NO_ROW;
  }

  /** The span before, or after, a place in a row; -1 for none. */
  before(row: number, place: number): number {
    return this.taken[row]!.before(place);
  }

  after(row: number, place: number): number {
    return this.taken[row]!.after(place);
  }

  /** Whether a row is free of other spans for all of a span's time, and none touches it: those could never be parted. */
  isFree(row: number, place: number): boolean {
    const { spans, first, last } = this.input;
    const [before, after] = [this.before(row, place), this.after(row, place)];
    const own = spans[place]!;
    if (before >= 0 && last[spans[before]!]! >= first[own]!) return false;
    return after < 0 || first[spans[after]!]! > last[own]!;
  }

  /** Whether a span has its row at any time from one instant to another. */
  runs(row: number, from: number, to: number): boolean {
    const { spans, last } = this.input;
    const before = this.taken[row]!.before(this.placeAfter(to));
    return before >= 0 && last[spans[before]!]! >= from;
  }

  move(place: number, row: number): void {
    const old = this.row[place]!;
    if (old === row) return;
    if (old >= 0) this.taken[old]!.remove(place);
    if (row >= 0) this.taken[row]!.add(place);
    this.row[place] = row;
  }

  private give(place: number): void {
    const row = this.bestRow(place);
    if (row === NO_ROW) {
      if (this.mostAtOnce(place) <= this.input.rows) this.giveChainAnew(place);
    } else this.move(place, row);
  }

  /** The free row that is liked best; -1 where none is free. */
  private bestRow(place: number): number {
    const { rows, isFor, costOf } = this.input;
    let best = NO_ROW;
    let least = Infinity;
    for (let row = 0; row < rows; row += 1) {
      if (isFor?.(place, row) === false || !this.isFree(row, place)) continue;
      if (!costOf) return row;
      const cost = costOf(place, row, this);
      if (best === NO_ROW || cost < least) [best, least] = [row, cost];
    }
    return best;
  }

  /** Places of the spans that have a row at any time from one instant to another, by start. */
  private during(row: number, from: number, to: number): number[] {
    const { spans, last } = this.input;
    const taken = this.taken[row]!;
    const places: number[] = [];
    for (let at = taken.before(this.placeAfter(to)); at >= 0 && last[spans[at]!]! >= from; at = taken.before(at))
      places.push(at);
    return places.reverse();
  }

  /** The most spans, with rows or without, that run at one moment of a span; more than the rows are not counted. */
  private mostAtOnce(place: number): number {
    const { spans, first, last, rows } = this.input;
    const end = last[spans[place]!]!;
    let most = 0;
    for (let at = place; at < spans.length && first[spans[at]!]! <= end && most <= rows; at += 1)
      most = Math.max(most, at + 1 - this.endedBefore(first[spans[at]!]!));
    return most;
  }

  /** How many spans have ended before an instant. */
  private endedBefore(time: number): number {
    this.ends ??= Float64Array.from(this.input.spans, (index) => this.input.last[index]!).sort();
    return search(this.ends, (end) => end < time);
  }

  /** Gives rows by start to a span and all that it overlaps, and what those overlap, as far as they have rows. */
  private giveChainAnew(place: number): void {
    const { spans, first, last, rows } = this.input;
    const chain = this.chainOf(place);
    const ends = new Float64Array(rows).fill(-Infinity);
    const found = chain.map((at) => {
      const row = ends.findIndex((end) => end < first[spans[at]!]!);
      if (row >= 0) ends[row] = last[spans[at]!]!;
      return row;
    });
    if (chain.length === 0 || found.includes(NO_ROW)) return;
    for (const at of chain) this.move(at, NO_ROW);
    chain.forEach((at, index) => {
      this.move(at, found[index]!);
    });
  }

  /** Places of the spans that hang together with one, by start, and its own; none where they are too many. */
  private chainOf(place: number): number[] {
    const { spans, first, last, rows } = this.input;
    let [from, to] = [first[spans[place]!]!, last[spans[place]!]!];
    for (;;) {
      const chain = [place];
      for (let row = 0; row < rows; row += 1) chain.push(...this.during(row, from, to));
      if (chain.length > LONGEST_CHAIN) return [];
      const start = Math.min(...chain.map((at) => first[spans[at]!]!));
      const end = Math.max(...chain.map((at) => last[spans[at]!]!));
      if (start === from && end === to) return chain.sort((a, b) => a - b);
      [from, to] = [start, end];
    }
  }

  /** Place of the first span that begins at or after an instant. */
  private placeAt(time: number): number {
    return search(this.input.spans, (index) => this.input.first[index]! < time);
  }

  /** Place of the first span that begins after an instant. */
  private placeAfter(time: number): number {
    return search(this.input.spans, (index) => this.input.first[index]! <= time);
  }
}
