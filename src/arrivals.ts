/** What is drawn of events, column by column, in the order in which they came. */

/** What an event is like, as bits. */
export const TRAIT = {
  point: 1,
  within: 2,
  lasted: 4,
  startUnknown: 8,
  endUnknown: 16,
  ongoing: 32,
  approximate: 64,
  uncertain: 128,
  several: 256,
  planned: 512,
  cancelled: 1024,
  new: 2048,
} as const;

/** Values of `known`: edges that are instants, and edges of calendar days, which depend on the zone they are laid into. */
export const [KNOWN_INSTANTS, KNOWN_DAYS] = [1, 2];

export class Arrivals {
  /** Edges in ms, `last` excluded. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Bits of `TRAIT`. */
  readonly traits: Uint16Array;
  readonly importance: Float64Array;
  /** Number of the lane. */
  readonly lane: Uint32Array;
  /** Names of the lanes, by number. */
  readonly lanes: string[] = [];
  /** 0 where the edges are not known yet. */
  readonly known: Uint8Array;
  private readonly numbers = new Map<string, number>();

  constructor(count: number) {
    this.first = new Float64Array(count);
    this.last = new Float64Array(count);
    this.traits = new Uint16Array(count);
    this.importance = new Float64Array(count);
    this.lane = new Uint32Array(count);
    this.known = new Uint8Array(count);
  }

  /** Copies all that is drawn of one event. */
  copy(to: number, from: Arrivals, at: number): void {
    this.first[to] = from.first[at]!;
    this.last[to] = from.last[at]!;
    this.traits[to] = from.traits[at]!;
    this.importance[to] = from.importance[at]!;
    this.lane[to] = from.lane[at]!;
  }

  /** What needs no reading. */
  take(event: { importance?: number | null; lane?: string | null }, at: number): void {
    const lane = event.lane ?? "";
    this.importance[at] = event.importance ?? 0.5;
    let number = this.numbers.get(lane);
    if (number === undefined) {
      number = this.lanes.push(lane) - 1;
      this.numbers.set(lane, number);
    }
    this.lane[at] = number;
  }
}
