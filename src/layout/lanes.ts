/** Events parted into lanes, each with its starts and ends in order: how many touch a stretch, and which matter most. */
import { firstPlace } from "../search.ts";
import type { Steps } from "../steps.ts";
import { Minima } from "./leading.ts";

export class Lanes {
  private readonly minima: Minima;

  constructor(
    /** Indices of the events, lane by lane, in time order. */
    readonly members: Uint32Array,
    /** Where each lane begins in `members`; one more for the end. */
    readonly begins: Uint32Array,
    /** Last edges in ms, lane by lane, ascending. */
    readonly ends: Float64Array,
    private readonly first: Float64Array,
    /** Rank by place in `members`: 0 matters most. */
    readonly ranks: Uint32Array,
    private readonly lane: Uint16Array | undefined,
  ) {
    this.minima = new Minima(ranks);
  }

  /** Number of lanes. */
  get count(): number {
    return this.begins.length - 1;
  }

  size(lane: number): number {
    return this.begins[lane + 1]! - this.begins[lane]!;
  }

  laneOf(index: number): number {
    return this.lane?.[index] ?? 0;
  }

  /** First edge of a member, in ms. */
  firstAt(place: number): number {
    return this.first[this.members[place]!]!;
  }

  /** Place of the first member of a lane that begins at or after an instant. */
  placeAt(lane: number, time: number): number {
    return firstPlace(this.begins[lane]!, this.begins[lane + 1]!, (place) => this.firstAt(place) < time);
  }

  /** How many members of a lane have ended at an instant. */
  endedBy(lane: number, time: number): number {
    const begin = this.begins[lane]!;
    return firstPlace(begin, this.begins[lane + 1]!, (place) => this.ends[place]! <= time) - begin;
  }

  /** How many members of a lane touch `[from, to)`. */
  touching(lane: number, from: number, to: number): number {
    return this.placeAt(lane, to) - this.begins[lane]! - this.endedBy(lane, from);
  }

  lastEdge(lane: number): number {
    return this.size(lane) > 0 ? this.ends[this.begins[lane + 1]! - 1]! : -Infinity;
  }

  /** Places from `from` to `to`, the member that matters most first. */
  leading(from: number, to: number): Generator<number, void, void> {
    return this.minima.leading(from, to);
  }
}

/** @param lane number of the lane of each event */
export function* lanesOf(
  lane: Uint32Array,
  count: number,
  first: Float64Array,
  last: Float64Array,
  byRank: Uint32Array,
): Steps<Lanes> {
  const begins = new Uint32Array(count + 1);
  for (const number of lane) begins[number + 1]! += 1;
  for (let at = 0; at < count; at += 1) begins[at + 1]! += begins[at]!;
  const next = begins.slice();
  const members = new Uint32Array(lane.length);
  const ends = new Float64Array(lane.length);
  for (let index = 0; index < lane.length; index += 1) {
    const place = next[lane[index]!]!++;
    members[place] = index;
    ends[place] = last[index]!;
  }
  for (let at = 0; at < count; at += 1) {
    yield;
    ends.subarray(begins[at], begins[at + 1]).sort();
  }
  yield;
  return new Lanes(members, begins, ends, first, ranksOf(members, byRank), new Uint16Array(lane));
}

/** All events as one lane. */
export function oneLane(first: Float64Array, last: Float64Array, byRank: Uint32Array): Lanes {
  const members = Uint32Array.from(first, (_, index) => index);
  const begins = Uint32Array.of(0, first.length);
  return new Lanes(members, begins, last.slice().sort(), first, ranksOf(members, byRank), undefined);
}

function ranksOf(members: Uint32Array, byRank: Uint32Array): Uint32Array {
  const rank = new Uint32Array(byRank.length);
  for (let place = 0; place < byRank.length; place += 1) rank[byRank[place]!] = place;
  const ranks = new Uint32Array(members.length);
  for (let place = 0; place < members.length; place += 1) ranks[place] = rank[members[place]!]!;
  return ranks;
}
