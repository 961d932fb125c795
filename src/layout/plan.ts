/** The plan of a picture: scale, style of label, rows of each lane. Made once for data, size and options. */
import type { Columns, Item } from "./columns.ts";
import { anchorOf, fitFolded, fitLinear, fitSteps, countApart, isWorthFolding, type Fit, type Reach } from "./fit.ts";
import { labelBlock, type LabelBlock, type LabelStyle, type LabelText } from "./labels.ts";
import { Placement, SHORTEST_MARK, type Box } from "./placement.ts";
import type { Measure } from "./text.ts";

export interface PlanInput {
  columns: Columns;
  /** px of the plot along the axis. */
  length: number;
  /** px across the axis that rows and strips may take. */
  room: number;
  /** At most so many rows. */
  maxRows: number;
  /** Whether time runs down: labels then take their height along the axis, and a row is a column of text. */
  upright: boolean;
  scale: "auto" | "linear" | "folded" | "steps";
  /** The words of an event; asked once for each event that is measured. */
  textOf: (index: number) => LabelText;
  measure: Measure;
}

export interface Plan extends Fit {
  style: LabelStyle;
  /** px across the axis from the foot of a roomy label to the middle of its mark, and from there to the next row. */
  below: Below;
  blocks: readonly LabelBlock[];
  placement: Placement;
  /** The lane whose rows an event stands in: upright, all lanes share the columns of one. */
  laneOf: (index: number) => number;
  /** Upright: the track of an event's bar beside the labels, or -1 where it has none. */
  tracks: Int8Array;
  /** px across the axis of each row of each lane. */
  rowSizes: readonly (readonly number[])[];
  /** Whether a lane has a strip for what is not labelled. */
  strips: readonly boolean[];
  /** Whether the first view labels everything: then there is nothing to zoom. */
  complete: boolean;
}

/** px of a tail of dots and of an arrowhead. */
export const TAIL = 26;
export const ARROW = 14;
/** px over which the ends of "about" fade, beyond its dashes. */
const FADE = 15;
/** px of a disc's half width */
export const DISC = 6;
/** Tracks for bars beside the labels of an upright picture. */
export const TRACKS = 3;
const LONG_UPRIGHT = 30;
/** px of a crowded row where there are many, and where there are few. */
export const CROWDED_ROW = 26;
const ROOMIEST_CROWDED_ROW = 34;
export const STRIP = 28;
/** Sets up to this size are tried in the roomy style. */
const MOST_ROOMY = 60;
/** Where the roomiest try needs so many times the room there is, no closer one will fit. */
const HOPELESS = 1.5;
/** Sets up to this size may stand in equal steps by `"auto"`. */
const MOST_STEPS = 12;

/** px beside the edges of an event, for its label and the ends of its mark. */
export function reachOf(item: Item, block: LabelBlock, style: LabelStyle): Reach {
  const uncertain = item.uncertain ? 12 : 0;
  const fade = item.approximate ? FADE : 0;
  const end = (item.ongoing ? ARROW : 0) + (item.endUnknown ? TAIL : 0) + (item.form === "point" ? DISC : 2);
  return {
    before: (item.startUnknown ? TAIL : 0) + DISC + fade,
    after: end + uncertain + fade,
    label: Math.max(labelStart(item, style) + (style === "upright" ? block.height : block.width), SHORTEST_MARK),
  };
}

/** px from an event's anchor to where its label begins, along the axis. */
export function labelStart(item: Item, style: LabelStyle): number {
  if (style === "crowded" && item.form === "point") return DISC + 4;
  if (style === "upright") return -10;
  return item.form === "point" ? -DISC : item.startUnknown ? -TAIL : 0;
}

/** Chooses scale, style and rows so that the first view shows as much as it can. */
export function planOf(input: PlanInput): Plan {
  const linear = bestStyle(input, (reaches) => fitLinear(input.columns, reaches, input.length));
  if (input.scale === "linear") return linear;
  const steps = (): Plan => bestStyle(input, (reaches) => fitSteps(input.columns, reaches, input.length));
  if (input.scale === "steps") return steps();
  const count = input.columns.items.length;
  const wanted = input.scale === "folded";
  if (!wanted && shown(input, linear) === count) return linear;
  const folded = bestStyle(
    input,
    (reaches) => fitFolded(input.columns, reaches, input.length) ?? fitLinear(input.columns, reaches, input.length),
  );
  if (wanted) return folded;
  const best =
    isWorthFolding(input.columns, linear, folded) && shown(input, folded) > shown(input, linear) ? folded : linear;
  if (count > MOST_STEPS || shown(input, best) === count) return best;
  const even = steps();
  return shown(input, even) > shown(input, best) ? even : best;
}

/** How many events the first view shows apart, at most as many as it labels. */
function shown(input: PlanInput, plan: Plan): number {
  return Math.min(plan.placement.labelledCount(0), countApart(input.columns, plan));
}

type FitWith = (reaches: readonly Reach[]) => Fit;

/** The roomiest style that labels everything, else the crowded one. */
function bestStyle(input: PlanInput, fitWith: FitWith): Plan {
  if (input.upright) return arrange(input, "upright", input.room, fitWith);
  const count = input.columns.items.length;
  if (count <= MOST_ROOMY) {
    const widths = [Math.min(input.length * 0.42, 440), 260, 210, 150];
    for (const [width, below] of [LOOSE, TIGHT].flatMap((below) => widths.map((width) => [width, below] as const))) {
      const plan = arrange(input, "roomy", width, fitWith, below);
      const fits = plan.complete && sum(plan.rowSizes.flat()) <= input.room;
      if (fits && !plan.blocks.some((block) => block.title.cut)) return plan;
      if (sum(plan.rowSizes.flat()) > input.room * HOPELESS) break;
    }
  }
  return arrange(input, "crowded", Math.min(input.length * 0.4, 320), fitWith);
}

function arrange(input: PlanInput, style: LabelStyle, width: number, fitWith: FitWith, below = LOOSE): Plan {
  const { columns, upright } = input;
  const texts = columns.items.map((_, index) => input.textOf(index));
  const columnCount = upright ? Math.max(1, Math.floor(input.room / 300)) : 1;
  const lineWidth = upright ? input.room / columnCount - 16 : width;
  let blocks = texts.map((text) => labelBlock(text, style, lineWidth, input.measure));
  const reaches = (): Reach[] => columns.items.map((item, index) => reachOf(item, blocks[index]!, style));
  let fit = fitWith(reaches());
  if (!upright) {
    const band = bandPx(columns, fit);
    blocks = texts.map((text, index) => labelBlock(text, style, lineWidth, input.measure, band(index)));
    fit = fitWith(reaches());
  }
  const laneOf = upright ? () => 0 : (index: number) => columns.items[index]!.lane;
  const lanes = upright ? [0] : columns.lanes.map((_, lane) => lane);
  const tracks = upright ? tracksOf(columns, fit) : new Int8Array(columns.items.length).fill(-1);
  const reached = reaches();
  const boxes = columns.items.map((item, index) => ({
    ...boxOf(item, reached[index]!, fit, upright, tracks[index]! >= 0),
    lane: laneOf(index),
    rank: columns.rank[index]!,
  }));
  const place = (rows: number[]): Placement =>
    new Placement({ boxes, rows, fit: fit.pxPerUnit, viewEnd: fit.start + input.length / fit.pxPerUnit });
  const most = upright ? columnCount : mostRows(input, style);
  const generous = place(lanes.map(() => most));
  const needed = lanes.map((lane) => rowsUsed(generous, boxes, lane));
  const rows = upright ? [columnCount] : shareRows(needed, mostRowsInAll(input, style, generous));
  const placement = rows.every((count, lane) => count >= needed[lane]!) ? generous : place(rows);
  const strips = lanes.map((lane) => boxes.some((box, index) => box.lane === lane && !placement.isLabelled(index, 0)));
  return {
    ...fit,
    style,
    below,
    blocks,
    placement,
    laneOf,
    tracks,
    strips,
    rowSizes: rows.map((count, lane) =>
      style === "crowded"
        ? new Array<number>(count).fill(pitchOf(sum(rows), input.room))
        : rowSizes(boxes, placement, blocks, below, lane, count),
    ),
    complete: !strips.includes(true),
  };
}

/** px that the mark of an event takes in a view that was fitted. */
function bandPx(columns: Columns, { scale, pxPerUnit }: Fit): (index: number) => number {
  return (index) => {
    const item = columns.items[index]!;
    return item.form === "point" ? 0 : (scale.toUnit(item.last) - scale.toUnit(item.first)) * pxPerUnit;
  };
}

function boxOf(
  item: Item,
  reach: Reach,
  { scale }: Fit,
  upright: boolean,
  tracked: boolean,
): Omit<Box, "lane" | "rank"> {
  const [a, b] = [scale.toUnit(item.first), scale.toUnit(item.last)];
  const anchor = anchorOf(item, scale);
  if (item.form === "point") {
    return { a, b: scale.kind === "steps" ? a : b, ...reach, anchor, hold: anchor, solid: false };
  }
  // Upright, a label stays at its start, and a long bar runs in a track beside the labels.
  if (upright) return { a, b: tracked ? a : b, ...reach, anchor: a, hold: a, solid: false };
  return { a, b, ...reach, anchor: a, hold: b, solid: true };
}

/** Tracks beside the labels of an upright picture, for bars that are long in the first view, by start. */
function tracksOf(columns: Columns, { scale, pxPerUnit }: Fit): Int8Array {
  const ends = new Float64Array(TRACKS).fill(-Infinity);
  return Int8Array.from(columns.items, (item) => {
    const [from, to] = [scale.toUnit(item.first), scale.toUnit(item.last)];
    if (item.form === "point" || (to - from) * pxPerUnit < LONG_UPRIGHT) return -1;
    const track = ends.findIndex((end) => end <= from);
    if (track >= 0) ends[track] = to + (ARROW + TAIL) / pxPerUnit;
    return track;
  });
}

function mostRows(input: PlanInput, style: LabelStyle): number {
  const least = style === "roomy" ? 52 : CROWDED_ROW;
  return Math.max(1, Math.min(input.maxRows, Math.floor(input.room / least)));
}

/** Rows over all lanes, less the room for strips where not everything is labelled. */
function mostRowsInAll(input: PlanInput, style: LabelStyle, placement: Placement): number {
  const { lanes, items } = input.columns;
  const complete = placement.labelledCount(0) === items.length;
  const room = input.room - (complete ? 0 : lanes.length * STRIP);
  const least = style === "roomy" ? 52 : CROWDED_ROW;
  return Math.max(lanes.length, Math.min(input.maxRows, Math.floor(room / least)));
}

function rowsUsed(placement: Placement, boxes: readonly Box[], lane: number): number {
  return boxes.reduce((used, box, index) => (box.lane === lane ? Math.max(used, placement.row[index]! + 1) : used), 1);
}

/** Rows by need; where there are too few, shares of what there is, at least one each. */
function shareRows(needed: readonly number[], most: number): number[] {
  const total = sum(needed);
  if (total <= most) return [...needed];
  const spare = most - needed.length;
  const shares = needed.map((need) => 1 + Math.floor(((need - 1) / (total - needed.length)) * spare));
  const byLoss = needed
    .map((_, lane) => lane)
    .sort((a, b) => needed[b]! - shares[b]! - (needed[a]! - shares[a]!) || a - b);
  for (let left = most - sum(shares), at = 0; left > 0 && at < byLoss.length; left -= 1, at += 1)
    shares[byLoss[at]!]! += 1;
  return shares;
}

function pitchOf(rows: number, room: number): number {
  return Math.min(Math.max(Math.floor((room * 0.75) / rows), CROWDED_ROW), ROOMIEST_CROWDED_ROW);
}

/** px of each row of a lane: what its tallest label needs, with its mark below it. */
function rowSizes(
  boxes: readonly Box[],
  placement: Placement,
  blocks: readonly LabelBlock[],
  below: Below,
  lane: number,
  count: number,
): number[] {
  const sizes = new Array<number>(count).fill(CROWDED_ROW);
  boxes.forEach((box, index) => {
    const row = placement.row[index]!;
    if (box.lane !== lane || row < 0) return;
    sizes[row] = Math.max(sizes[row]!, blocks[index]!.height + below.toMark + below.toNext);
  });
  return sizes;
}

export interface Below {
  toMark: number;
  toNext: number;
}

/** Below a roomy label, where there is room and where there is less. */
const LOOSE: Below = { toMark: 12, toNext: 18 };
const TIGHT: Below = { toMark: 9, toNext: 11 };

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
