/**
 * The rows of one lane.
 *
 * Events are decided from the most important on: each takes the row in which it can be labelled soonest, beside all that
 * are more important, whether they are labelled already or only deeper. So nothing that matters less moves it. Among
 * equals, whoever can be labelled soonest comes first.
 *
 * A large lane is decided piece by piece. A tile is a stretch of the lane at one zoom level; the next level has twice as
 * many. Of each cell of a tile the few that matter most are decided, and their labels stay within the tile. What is left
 * is for the tiles of the next level, whose edges lie elsewhere. So a tile depends on the coarser tiles over it and on
 * nothing else, and only what a window meets is ever decided.
 */
import { atLeast, GAP, labelApart, marksApart, over, SHORTEST_MARK, type Box, type Placed } from "./box.ts";
import type { Columns } from "./columns.ts";
import { LARGE_PART, LaneSpans } from "./lane-spans.ts";
import type { PlacementInput } from "./placement-input.ts";
import { Row, type Need } from "./row.ts";
import type { SpanRows } from "./span-rows.ts";
import { search } from "../search.ts";

/** px of a cell, and how many of it are decided at a time for each row, and as if there were one row more. */
const CELL = 90;
const EACH_ROW = 2;
/** In the first view, which is what most readers ever see, more are tried. */
const EACH_ROW_AT_FIRST = 4;
/** px of a tile at least; it is as long as the plot where that is more. */
const SHORTEST_TILE = 1200;
/** px that a label reaches at most, and that a mark takes at most before its time. */
const REACH = 340;
const BEFORE = 50;
/** In a lane of up to so many events each one that waits in a cell is looked at, as far as there are not more of them. */
const FEW = 500;
const MOST_WAITING = 32;
/** Tiles kept in memory. */
const MOST_TILES = 600;
/** How many times wider than the first view labels are thinned for. */
const WIDEST = 4096;

interface Tile {
  /** Units; the first tile has no beginning and no end. */
  from: number;
  to: number;
  rows: Row[];
  /** What stands in the tracks beside the rows: marks alone. */
  tracks: Row[];
  /** Whether something in it is still to be decided. */
  open: boolean;
}

/** A stretch of the lane whose most important events are decided. */
interface Cell {
  from: number;
  to: number;
  /** What waits for a deeper level. */
  waiting: Candidate[];
  /** How much the first matters that was not looked at. */
  rest: number;
}

interface Candidate {
  index: number;
  rank: number;
  box: Box;
  importance: number;
  /** Place among the spans, or -1 for what is none. */
  span: number;
  /** The scale from which its label is within its tile. */
  inside: number;
  /** It has no later chance. */
  now: boolean;
}

export class LanePlacement {
  private readonly columns: Columns;
  private readonly rowCount: number;
  private readonly trackCount: number;
  private readonly length: number;
  private readonly tilePx: number;
  private readonly deepest: number;
  private readonly own: LaneSpans;
  private readonly spans: SpanRows;
  /** Every event that was decided; undefined where it has no row at any zoom. */
  private decided = new Map<number, Placed | undefined>();
  private tiles = new Map<string, Tile>();
  /** Spans that took another row with their label, and the row that each had, in the order in which they did. */
  private moved: { span: number; row: number }[] = [];
  private root: Tile;

  constructor(
    private readonly input: PlacementInput,
    private readonly lane: number,
  ) {
    this.columns = input.columns;
    this.rowCount = input.rows[lane]!;
    this.trackCount = input.tracks ? input.spanRows[lane]! : 0;
    this.length = (input.end - input.start) * input.fit;
    this.tilePx = Math.max(this.length, SHORTEST_TILE);
    this.deepest = this.deepestLevel();
    this.own = new LaneSpans(input, lane, this.tilePx);
    this.spans = this.own.rows;
    this.root = this.makeRoot();
  }

  get labelled(): number {
    let count = 0;
    for (const placed of this.decided.values()) if (placed && placed.from <= atLeast(this.input.fit)) count += 1;
    return count;
  }

  get rowsUsed(): number {
    let used = Math.max(this.spans.used, 1);
    for (const placed of this.decided.values())
      if (placed && placed.drawn <= atLeast(this.input.fit)) used = Math.max(used, placed.row + 1);
    return used;
  }

  /** px from the anchor of an event to the far end of its label; undefined where it has none at any zoom. */
  labelOf(index: number): number | undefined {
    return this.decided.get(index)?.label;
  }

  inWindow(scale: number, from: number, to: number): Placed[] {
    if (this.tiles.size > MOST_TILES) this.forget();
    const seen = new Set<Placed>();
    const drawn = atLeast(Math.max(scale, this.input.fit));
    for (const tile of this.tilesOver(this.levelOf(scale), from, to)) {
      for (const row of tile.rows) for (const placed of row.placed) if (placed.drawn <= drawn) seen.add(placed);
      // A bar in its track runs on where its label, in a row, is left behind.
      for (const track of tile.tracks) {
        for (const { index } of track.placed) {
          const placed = this.decided.get(index);
          if (placed && placed.drawn <= drawn) seen.add(placed);
        }
      }
    }
    return [...seen];
  }

  /** Level 0 is the first view, and what is wider; each level is twice as large as the one before. */
  private levelOf(scale: number): number {
    return Math.min(Math.max(0, Math.floor(Math.log2(atLeast(scale) / this.input.fit))), this.deepest);
  }

  /** The last level whose tiles are wider than what two numbers must differ by to be two. */
  private deepestLevel(): number {
    const { start, end, fit } = this.input;
    const finest = 4 * Number.EPSILON * Math.max(Math.abs(start), Math.abs(end));
    return Math.max(0, Math.floor(Math.log2(this.tilePx / fit / finest)));
  }

  // --- tiles -----------------------------------------------------------------------------------------------------

  /** The tiles of a level that meet a stretch; the first tile alone where it has left nothing to them. */
  private tilesOver(level: number, from: number, to: number): Tile[] {
    if (level === 0 || !this.root.open) return [this.root];
    const { origin, width } = this.grid(level);
    const tiles: Tile[] = [];
    for (let at = Math.floor((from - origin) / width); origin + at * width < to; at += 1)
      tiles.push(this.tile(level, at));
    return tiles;
  }

  /** Every other level is shifted by a third, so that no edge is near one of the level before. */
  private grid(level: number): { origin: number; width: number } {
    const { start, fit } = this.input;
    const width = this.tilePx / (fit * 2 ** level);
    return { origin: start + (level % 2) * (width / 3), width };
  }

  private tile(level: number, at: number): Tile {
    const key = `${level}/${at}`;
    const known = this.tiles.get(key);
    if (known) return known;
    const { origin, width } = this.grid(level);
    const [from, to] = [origin + at * width, origin + (at + 1) * width];
    const scale = this.input.fit * 2 ** level;
    const parents = this.tilesOver(level - 1, from, to);
    const within = (rowOf: (parent: Tile) => Row): Row => Row.within(parents.map(rowOf), from, to, scale);
    const rows = Array.from({ length: this.rowCount }, (_, row) => within((parent) => parent.rows[row]!));
    const tracks = Array.from({ length: this.trackCount }, (_, track) => within((parent) => parent.tracks[track]!));
    const tile = { from, to, rows, tracks, open: false };
    if (parents.some(({ open }) => open)) this.decide(tile, level);
    this.tiles.set(key, tile);
    return tile;
  }

  private makeRoot(): Tile {
    const rows = Array.from({ length: this.rowCount }, () => new Row());
    const tracks = Array.from({ length: this.trackCount }, () => new Row());
    const root = { from: -Infinity, to: Infinity, rows, tracks, open: false };
    if (this.rowCount === 0) return root;
    for (const place of this.own.long) {
      const index = this.spans.index(place);
      const row = this.spans.rowOf(place);
      rows[row]!.add({
        ...this.input.boxOf(index),
        index,
        rank: this.rankOf(index),
        row,
        track: -1,
        from: Infinity,
        drawn: 0,
      });
    }
    this.decide(root, 0);
    this.widen(root);
    this.thin(root);
    return root;
  }

  /** Labels that are cut get what is free beside them, where no more are to come. */
  private widen({ rows, open }: Tile): void {
    const { wholeLabel, end } = this.input;
    if (!wholeLabel || open) return;
    for (const row of rows) {
      for (const placed of row.placed) {
        if (placed.from === Infinity) continue;
        const whole = wholeLabel(placed.index);
        if (whole > placed.label) row.widen(placed, Math.min(whole, (end - placed.anchor) * placed.from));
      }
    }
  }

  private forget(): void {
    // What is decided anew has to begin with the rows that were given at load.
    for (const { span, row } of this.moved.reverse()) this.spans.move(span, row);
    this.moved = [];
    this.tiles = new Map();
    this.decided = new Map();
    this.root = this.makeRoot();
  }

  // --- deciding --------------------------------------------------------------------------------------------------

  private decide(tile: Tile, level: number): void {
    const scale = this.input.fit * 2 ** level;
    const cells = this.cellsOf(tile, level);
    const candidates = cells.flatMap((cell) => this.candidatesOf(cell, tile, level));
    candidates.push(...this.largeIn(tile, level, new Set(candidates.map(({ index }) => index))));
    candidates.sort((one, other) => one.rank - other.rank);
    for (let at = 0; at < candidates.length;) {
      const group: Candidate[] = [];
      const { importance } = candidates[at]!;
      for (; at < candidates.length && candidates[at]!.importance === importance; at += 1) group.push(candidates[at]!);
      this.decideEqual(
        group.filter((candidate) => this.mayDecide(candidate, cells, scale)),
        tile,
        level === 0 ? this.input.fit : scale,
      );
    }
    tile.open = cells.some(({ waiting, rest }) => waiting.length > 0 || rest > -Infinity);
  }

  private cellsOf(tile: Tile, level: number): Cell[] {
    const { start, end, fit } = this.input;
    const [from, to] = level === 0 ? [start, end] : [tile.from, tile.to];
    const count = Math.max(1, Math.round(((to - from) * fit * 2 ** level) / CELL));
    const edge = (at: number): number =>
      level === 0 && at === 0 ? -Infinity : level === 0 && at === count ? Infinity : from + ((to - from) * at) / count;
    return Array.from({ length: count }, (_, at) => ({
      from: edge(at),
      to: edge(at + 1),
      waiting: [],
      rest: -Infinity,
    }));
  }

  /** The events of a cell that matter most; the cell is told of the others. */
  private candidatesOf(cell: Cell, tile: Tile, level: number): Candidate[] {
    const { lanes, scale, fit } = this.input;
    const time = (unit: number): number => (Number.isFinite(unit) ? scale.toTime(unit) : unit);
    const [from, to] = [lanes.placeAt(this.lane, time(cell.from)), lanes.placeAt(this.lane, time(cell.to))];
    const candidates: Candidate[] = [];
    const most = (level === 0 ? EACH_ROW_AT_FIRST : EACH_ROW) * (this.rowCount + 1);
    const isFew = lanes.size(this.lane) <= FEW;
    for (const place of lanes.leading(from, to)) {
      const index = lanes.members[place]!;
      if (this.decided.has(index)) continue;
      const isSpan = this.input.isSpan(index);
      const span = isSpan ? this.spans.placeOf(index) : -1;
      if (isSpan && (span < 0 || this.spans.rowOf(span) < 0)) continue;
      const isFull = candidates.length >= most;
      if (cell.waiting.length >= (isFew ? MOST_WAITING : most) || (isFull && !isFew)) {
        cell.rest = this.columns.importance[index]!;
        break;
      }
      const candidate = this.candidate(index, lanes.ranks[place]!, span, tile, level);
      const isIn = !isFull && (level === 0 || candidate.inside <= 2 * fit * 2 ** level);
      (isIn ? candidates : cell.waiting).push(candidate);
    }
    return candidates;
  }

  /** Spans that fill a large part of a tile and lie in it. */
  private largeIn(tile: Tile, level: number, taken: ReadonlySet<number>): Candidate[] {
    const levels = level === 0 ? [0] : [level - 1, level];
    return levels.flatMap((each) =>
      this.placesIn(this.own.largeAt(each), tile).flatMap((span) => {
        const index = this.spans.index(span);
        if (taken.has(index) || this.decided.has(index)) return [];
        const candidate = this.candidate(index, this.rankOf(index), span, tile, level);
        return level === 0 || candidate.inside <= 2 * this.input.fit * 2 ** level ? [{ ...candidate, now: true }] : [];
      }),
    );
  }

  /** Those of some spans, by start, that begin in a tile. */
  private placesIn(places: readonly number[], tile: Tile): readonly number[] {
    if (tile.from === -Infinity) return places;
    const { scale } = this.input;
    const { first } = this.columns;
    const begin = search(places, (place) => scale.toUnit(first[this.spans.index(place)]!) < tile.from);
    const end = search(places, (place) => scale.toUnit(first[this.spans.index(place)]!) < tile.to);
    return places.slice(begin, end);
  }

  private rankOf(index: number): number {
    const { members, ranks, begins } = this.input.lanes;
    const [from, to] = [begins[this.lane]!, begins[this.lane + 1]!];
    return ranks[from + search(members.subarray(from, to), (member) => member < index)]!;
  }

  private candidate(index: number, rank: number, span: number, tile: Tile, level: number): Candidate {
    const box = this.input.boxOf(index);
    const importance = this.columns.importance[index]!;
    const inside =
      level === 0
        ? over(box.label, this.input.end - box.anchor)
        : Math.max(
            over(box.label, tile.to - box.hold),
            box.b > tile.to ? Infinity : over(box.after, tile.to - box.afterAt),
            over(SHORTEST_MARK, tile.to - box.a),
            over(box.before, box.beforeAt - tile.from),
          );
    const now = span < 0 && (box.b - box.a) * this.input.fit * 2 ** level >= this.tilePx * LARGE_PART;
    return { index, rank, box, importance, span, inside, now };
  }

  /** Not where something that matters more, near enough to be in its way, is still to be decided. */
  private mayDecide(candidate: Candidate, cells: readonly Cell[], scale: number): boolean {
    const { box, importance, now } = candidate;
    const from = box.a - (REACH + box.before) / scale;
    const to = Math.max(box.hold + (box.label + GAP + BEFORE) / scale, box.b);
    const isClear = (cell: Cell): boolean =>
      !cell.waiting.some((other) => other.importance > importance && meet(box, other.box, scale)) &&
      (cell.rest <= importance || cell.to <= from || cell.from >= to);
    if (now || cells.every(isClear)) return true;
    cells.find((cell) => box.a >= cell.from && box.a < cell.to)?.waiting.push(candidate);
    return false;
  }

  /** Decides events of one importance: whoever can be labelled soonest comes first, and of those the earliest. */
  private decideEqual(group: readonly Candidate[], tile: Tile, scale: number): void {
    const queue = group.map((candidate) => ({ candidate, place: this.placeFor(candidate, tile, scale) }));
    while (queue.length > 0) {
      let next = 0;
      for (let at = 1; at < queue.length; at += 1) if (queue[at]!.place.need < queue[next]!.place.need) next = at;
      const entry = queue[next]!;
      const place = this.placeFor(entry.candidate, tile, scale);
      // What was decided meanwhile may be in its way: then it waits for its new turn.
      if (place.need > entry.place.need) {
        entry.place = place;
        continue;
      }
      queue.splice(next, 1);
      this.put(entry.candidate, tile, place);
    }
  }

  /** The row in which an event is labelled soonest; of several that in which long bars keep room for their labels. */
  private placeFor(candidate: Candidate, tile: Tile, scale: number): Need & { row: number } {
    const { index, box, span, inside } = candidate;
    const track = this.trackOf(span);
    const mark = track < 0 ? 0 : tile.tracks[track]!.needOf(this.markIn(box, index), index, scale).need;
    const floor = Math.max(scale, inside, mark);
    const whole = (tile.from === -Infinity && this.input.wholeLabel?.(index)) || 0;
    let best = { row: -1, need: Infinity, besideWaiting: Infinity, uncut: Infinity };
    for (let row = 0; row < this.rowCount; row += 1) {
      if (!this.mayTake(row, candidate)) continue;
      const found = tile.rows[row]!.needOf(box, index, floor);
      const [need, besideWaiting] = [this.levelScale(found.need), this.levelScale(found.besideWaiting)];
      if (need > best.need || (need === best.need && besideWaiting > best.besideWaiting)) continue;
      const uncut = whole > box.label ? tile.rows[row]!.needOf({ ...box, label: whole }, index, floor).need : 0;
      if (need < best.need || besideWaiting < best.besideWaiting || uncut < best.uncut)
        best = { row, need, besideWaiting, uncut };
    }
    return best;
  }

  /** The scale of the first level at which what needs a scale is there. */
  private levelScale(need: number): number {
    const { fit } = this.input;
    return need === Infinity ? need : fit * 2 ** Math.ceil(Math.log2(need / atLeast(fit)));
  }

  /** Whether a row is there for an event: for a point where no span has it at its time. Where spans have tracks each is for all. */
  private mayTake(row: number, { index, span }: Candidate): boolean {
    if (this.trackCount > 0) return true;
    if (span >= 0) return this.mayMove(index, span, row);
    const { first, last } = this.columns;
    return row >= this.input.spanRows[this.lane]! || !this.spans.runs(row, first[index]!, last[index]!);
  }

  /** Whether a span may take a row. One that is drawn already keeps its own. */
  private mayMove(index: number, span: number, row: number): boolean {
    if (this.own.isLong(index)) return row === this.spans.rowOf(span);
    return row < this.input.spanRows[this.lane]! && this.spans.isFree(row, span);
  }

  private put({ index, rank, box, span }: Candidate, tile: Tile, { row, need }: { row: number; need: number }): void {
    if (row < 0) {
      this.decided.set(index, undefined);
      return;
    }
    const known = tile.rows[row]!.find(index);
    if (known) {
      known.from = need;
      this.decided.set(index, known);
      return;
    }
    const track = this.trackOf(span);
    if (span >= 0 && track < 0) {
      this.moved.push({ span, row: this.spans.rowOf(span) });
      this.spans.move(span, row);
    }
    const placed = { ...box, index, rank, row, track, from: need, drawn: need <= atLeast(this.input.fit) ? 0 : need };
    tile.rows[row]!.add(placed);
    if (track >= 0) tile.tracks[track]!.add({ ...placed, ...this.markIn(box, index) });
    this.decided.set(index, placed);
  }

  /** The track of a span that runs beside the rows; -1 where it runs in them, and for what is no span. */
  private trackOf(span: number): number {
    return span >= 0 && this.trackCount > 0 ? this.spans.rowOf(span) : -1;
  }

  /** The bar of an event in its track, without its label and what is kept clear behind one. */
  private markIn(box: Box, index: number): Box {
    const b = this.input.scale.toUnit(this.columns.last[index]!);
    return { ...box, b, afterAt: b, label: -GAP };
  }

  /** For windows wider than the first view: the more important keep their label while it touches nothing in its row. */
  private thin({ rows }: Tile): void {
    const { fit } = this.input;
    const all = rows.flatMap((row) => row.placed).filter((placed) => placed.from <= atLeast(fit));
    all.sort((one, other) => one.rank - other.rank);
    for (const placed of all) placed.from = Infinity;
    for (const placed of all) {
      const { need } = rows[placed.row]!.needOf(placed, placed.index, fit / WIDEST);
      placed.from = Math.min(this.levelScale(need), fit);
    }
  }
}

/** Whether two boxes with their labels touch at a scale. */
function meet(one: Box, other: Box, scale: number): boolean {
  const apart = (left: Box, right: Box): boolean =>
    Math.max(marksApart(left, right), labelApart(left, right)) <= atLeast(scale);
  return !apart(one, other) && !apart(other, one);
}
