/**
 * Which event is labelled from which zoom on, and in which row: decided once, from coarse to fine.
 *
 * The conditions are those of Been, Daiches and Yap, "Dynamic Map Labeling" (2006), in one dimension: a label that is
 * there stays there while zooming in, and keeps its row. They hold because every box only shrinks, in unit coordinates,
 * as the scale grows: what fits stays fitting.
 */

/** One event as boxes on a line. `a` and `b` are unit coordinates, the rest px. */
export interface Box {
  lane: number;
  /** Drawn edges in units, `a < b`. */
  a: number;
  b: number;
  /** px that it needs left of `a`. */
  before: number;
  /** px that its mark needs right of `b`. */
  after: number;
  /** Its label begins at `anchor`; a span's moves with the window's edge as far as `hold`. Both in units. */
  anchor: number;
  hold: number;
  /** px from the anchor to the far end of its label. */
  label: number;
  /** Its mark has a length in time. Where that is long in the first view it gets its row at load. */
  solid: boolean;
  /** 0 is placed first. */
  rank: number;
}

export interface PlacementInput {
  boxes: readonly Box[];
  /** Rows of each lane. */
  rows: readonly number[];
  /** px per unit at which everything fits. */
  fit: number;
  /** Unit coordinate at which the first view ends: no label of the first view may cross it. */
  viewEnd: number;
}

const NO_ROW = -1;
/** The level of what is not labelled at any level that was worked out so far. */
const NEVER = 127;
/** How many levels wider than the first view labels are thinned for. */
const COARSEST = -12;
/** px kept free between a label and what follows it in its row. */
export const GAP = 14;
/** px in the first view from which a bar gets its row at load; a shorter one gets it with its label, as a point does. */
const LONG = 110;
/** px of the shortest mark */
export const SHORTEST_MARK = 10;

export class Placement {
  /** Row within the lane, or -1. */
  readonly row: Int16Array;
  private readonly level: Int8Array;
  private readonly rowsOfLane: number[][][];
  private pending: number[];
  private worked = -1;

  constructor(private readonly input: PlacementInput) {
    const count = input.boxes.length;
    this.row = new Int16Array(count).fill(NO_ROW);
    this.level = new Int8Array(count).fill(NEVER);
    this.rowsOfLane = input.rows.map((rows) => Array.from({ length: rows }, () => []));
    this.pending = Array.from({ length: count }, (_, index) => index);
    this.pending.sort((i, j) => input.boxes[i]!.rank - input.boxes[j]!.rank);
    this.giveSpansRows();
    this.workUpTo(0);
    this.thinWiderViews();
  }

  /** The zoom level of a scale in px per unit: 0 is the first view, each level is twice as large as the one before. */
  levelAt(scale: number): number {
    return Math.floor(Math.log2(scale / this.input.fit) + 1e-9);
  }

  /** Works out the labels of all levels up to one, if that was not done before. */
  workUpTo(level: number): void {
    while (this.worked < level && this.pending.length > 0) {
      this.worked += 1;
      this.placeLevel(this.worked);
    }
  }

  isLabelled(index: number, level: number): boolean {
    return this.level[index]! <= level;
  }

  /** Whether it is drawn in a row at a level: labelled, or as a long bar without a label. */
  hasRow(index: number, level: number): boolean {
    if (this.row[index] === NO_ROW) return false;
    return this.isLong(index) || this.level[index]! <= Math.max(level, 0);
  }

  private isLong(index: number): boolean {
    const { a, b, solid } = this.input.boxes[index]!;
    return solid && (b - a) * this.input.fit >= LONG;
  }

  /** How many are labelled at a level. */
  labelledCount(level: number): number {
    return this.level.reduce((count, own) => count + (own <= level ? 1 : 0), 0);
  }

  /**
   * Long spans by importance are kept while fewer than the lane's rows run at once, then rows are coloured by start.
   * Among the free rows the one is taken in which the labels of the first view have room.
   */
  private giveSpansRows(): void {
    const { boxes, fit } = this.input;
    const spans = this.pending.filter((index) => this.isLong(index));
    this.input.rows.forEach((rows, lane) => {
      const inLane = spans.filter((index) => boxes[index]!.lane === lane);
      const others = boxes.some((box, index) => box.lane === lane && !this.isLong(index));
      const kept = keepWhileRoom(inLane, others ? Math.max(rows - 1, 1) : rows, (index) => this.barOf(index));
      kept.sort((i, j) => boxes[i]!.a - boxes[j]!.a || boxes[i]!.rank - boxes[j]!.rank);
      const barEnd = new Float64Array(rows).fill(-Infinity);
      const textEnd = new Float64Array(rows).fill(-Infinity);
      for (const index of kept) {
        const [left, right] = this.barOf(index);
        const row = chooseRow(barEnd, textEnd, left);
        if (row === NO_ROW) continue;
        barEnd[row] = right;
        textEnd[row] = Math.max(textEnd[row]!, this.right(index, fit, true));
        this.row[index] = row;
        this.rowsOfLane[lane]![row]!.push(index);
      }
    });
  }

  /** Both ends of a bar without its label, in units, at the scale of the first view. */
  private barOf(index: number): [number, number] {
    return [this.left(index, this.input.fit), this.right(index, this.input.fit, false)];
  }

  private placeLevel(level: number): void {
    const scale = this.input.fit * 2 ** level;
    this.pending = this.pending.filter((index) => !this.place(index, level, scale));
  }

  private place(index: number, level: number, scale: number): boolean {
    const box = this.input.boxes[index]!;
    if (level === 0 && this.labelEnd(index, scale) > this.input.viewEnd) return false;
    const rows = this.rowsOfLane[box.lane]!;
    if (this.isLong(index)) {
      const row = this.row[index]!;
      if (row === NO_ROW) return false;
      if (!this.hasRoom(rows[row]!, index, scale)) return false;
    } else {
      // Rather a row in which the bars keep room for labels of their own.
      const kind = rows.findIndex((row) => this.hasRoom(row, index, scale, () => true));
      const row = kind >= 0 ? kind : rows.findIndex((candidates) => this.hasRoom(candidates, index, scale));
      if (row < 0) return false;
      this.row[index] = row;
      rows[row]!.splice(this.placeIn(rows[row]!, index), 0, index);
    }
    this.level[index] = level;
    return true;
  }

  /** Whether the labelled box of an event touches nothing in a row. */
  private hasRoom(
    row: readonly number[],
    index: number,
    scale: number,
    labelled = (other: number): boolean => this.level[other] !== NEVER,
  ): boolean {
    const at = this.placeIn(row, index);
    const previous = row[at - 1];
    const next = row[at] === index ? row[at + 1] : row[at];
    if (previous !== undefined && this.right(previous, scale, labelled(previous)) > this.left(index, scale)) {
      return false;
    }
    return next === undefined || this.right(index, scale, true) <= this.left(next, scale);
  }

  /** Index in a row, sorted by start, at which an event stands or would stand. */
  private placeIn(row: readonly number[], index: number): number {
    const { boxes } = this.input;
    const own = boxes[index]!;
    let low = 0;
    let high = row.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = row[middle]!;
      const box = boxes[other]!;
      const before = box.a < own.a || (box.a === own.a && other !== index && box.rank < own.rank);
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private left(index: number, scale: number): number {
    const box = this.input.boxes[index]!;
    return box.a - box.before / scale;
  }

  /** A span keeps room for its label to stand at the window's edge until its bar has gone. */
  private right(index: number, scale: number, labelled: boolean): number {
    const { a, b, after, hold, label } = this.input.boxes[index]!;
    const mark = Math.max(b + after / scale, a + SHORTEST_MARK / scale);
    return labelled ? Math.max(mark, hold + (label + GAP) / scale) : mark;
  }

  private labelEnd(index: number, scale: number): number {
    const { anchor, label } = this.input.boxes[index]!;
    return anchor + label / scale;
  }

  /**
   * For windows wider than the first view: of those that were labelled, the more important keep their label while it
   * touches neither a mark nor a label in its row.
   */
  private thinWiderViews(): void {
    const { boxes, fit } = this.input;
    let candidates = [...this.level.keys()].filter((index) => this.level[index] === 0);
    candidates.sort((i, j) => boxes[i]!.rank - boxes[j]!.rank);
    for (let level = -1; level >= COARSEST && candidates.length > 0; level -= 1) {
      const kept = new Set<number>();
      for (const index of candidates) {
        const row = this.rowsOfLane[boxes[index]!.lane]![this.row[index]!]!;
        if (this.hasRoom(row, index, fit * 2 ** level, (other) => kept.has(other))) kept.add(index);
      }
      candidates = candidates.filter((index) => kept.has(index));
      for (const index of candidates) this.level[index] = level;
    }
  }
}

/** From the most important on, those spans of which never more than `rows` run at once. */
function keepWhileRoom(spans: readonly number[], rows: number, barOf: (index: number) => [number, number]): number[] {
  const kept: number[] = [];
  const bars: [number, number][] = [];
  for (const index of spans) {
    const bar = barOf(index);
    if (mostAtOnce(bars, bar) < rows) {
      kept.push(index);
      bars.push(bar);
    }
  }
  return kept;
}

/** The largest number of bars that run at one moment of another. */
function mostAtOnce(bars: readonly [number, number][], [from, to]: [number, number]): number {
  const touching = bars.filter(([left, right]) => left < to && right > from);
  let most = 0;
  for (const [moment] of [...touching, [from, to]] as [number, number][]) {
    const at = Math.max(moment, from);
    most = Math.max(most, touching.filter(([left, right]) => left <= at && right > at).length);
  }
  return most;
}

/** A free row, rather one whose label ends before `left`; -1 where none is free. */
function chooseRow(barEnd: Float64Array, textEnd: Float64Array, left: number): number {
  let free = NO_ROW;
  for (let row = 0; row < barEnd.length; row += 1) {
    if (barEnd[row]! > left) continue;
    if (textEnd[row]! <= left) return row;
    if (free === NO_ROW || textEnd[row]! < textEnd[free]!) free = row;
  }
  return free;
}
