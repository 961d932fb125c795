/** The plan of a picture: scale, style of label, rows of each lane. Made once for data, size and options. */
import { SHORTEST_MARK, type Box } from "./box.ts";
import { TRAIT } from "../arrivals.ts";
import type { Columns } from "./columns.ts";
import {
  anchorOf,
  countApart,
  fitFolded,
  fitLinear,
  fitSteps,
  isWorthFolding,
  mayFold,
  type Fit,
  type Reach,
  type ReachOf,
} from "./fit.ts";
import { labelBlock, titleStyle, type LabelBlock, type LabelStyle, type LabelText } from "./labels.ts";
import type { Lanes } from "./lanes.ts";
import { measuresOf } from "./measures.ts";
import { Placement } from "./placement.ts";
import { remembered } from "../remembered.ts";
import { shareRows, sum } from "./share-rows.ts";
import type { Measure } from "./text.ts";

export interface PlanInput {
  columns: Columns;
  /** px of the plot along the axis. */
  length: number;
  /** px across the axis that rows and strips may take. */
  room: number;
  /** Whether they may not take more, as far as each lane has a row and a strip. */
  isRoomFixed: boolean;
  /** At most so many rows. */
  maxRows: number;
  /** Whether a lane, by its number, is folded shut: it has no rows then, only its strip. */
  isClosed: (lane: number) => boolean;
  /** Whether rows and strips are as close as they can be. */
  tight: boolean;
  /** Whether time runs down: labels then take their height along the axis, and a row is a column of text. */
  upright: boolean;
  scale: "auto" | "linear" | "folded" | "steps";
  /** The words of an event; asked once for each event that is measured. */
  textOf: (index: number) => LabelText;
  measure: Measure;
  /** Instants of days that are shown too where they are not far from the events. */
  days?: readonly number[];
}

export interface Plan extends Fit {
  style: LabelStyle;
  /** px across the axis from the foot of a roomy label to the middle of its mark, and from there to the next row. */
  below: Below;
  /** The measured label of an event. */
  block: (index: number) => LabelBlock;
  placement: Placement;
  /** The lanes that have rows of their own: upright, all events share the columns of one. */
  lanes: Lanes;
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
/** px of the "?" beside an uncertain date. */
const QUESTION = 12;
/** px of a disc's half width, and from there to a title beside it. */
export const DISC = 6;
const BESIDE_DISC = 4;
/** px from the top of an upright label to the time at which it stands. */
export const ABOVE_TIME = 10;
/** Tracks for bars left of each column of an upright picture, and px from one to the next. */
export const TRACKS = 3;
export const TRACK = 9;
/** Columns of upright labels at most, px of one at least, and from the labels of one to the tracks of the next. */
const MOST_COLUMNS = 3;
const LEAST_COLUMN = 300;
const COLUMN_GAP = 16;
/** px from the middle of the first track to the labels. */
export const BESIDE_TRACKS = TRACKS * TRACK + 15;
/** px of the lowest roomy row, and of a crowded row where there are few. */
const LEAST_ROOMY_ROW = 52;
const ROOMIEST_CROWDED_ROW = 34;
/** Sets up to this size are tried in the roomy style. */
const MOST_ROOMY = 60;
/** So many times the usual room is taken rather than leave dates out, where no height is asked for. */
const STRETCH = 1.1;
/** The part of the plot that a title takes up at most, where it would be cut otherwise and nothing is beside it. */
const MOST_OF_LENGTH = 0.6;
/** Where the roomiest try needs so many times the room there is, no closer one will fit. */
const HOPELESS = 1.5;
/** Sets up to this size may stand in equal steps by `"auto"`. */
const MOST_STEPS = 12;
/** Larger ones too, up to this size, where any other scale shows no more than such a part of them apart. */
const MOST_STEPS_IN_NEED = 24;
const IN_NEED = 0.6;
/** Up to this size the rows that are needed are found by placing; from there on they are estimated. */
const MOST_TRIED = 500;
/** px of a label where they are estimated. */
const USUAL_LABEL = 170;

/** px beside the edges of an event, for its label and the ends of its mark. */
export function reachOf(traits: number, block: LabelBlock, style: LabelStyle, even = false): Reach {
  const is = (trait: number): boolean => (traits & trait) !== 0;
  const uncertain = is(TRAIT.uncertain) ? QUESTION : 0;
  const fade = is(TRAIT.approximate) ? FADE : 0;
  // In equal steps a disc begins at its time, where elsewhere it stands about the middle of it.
  const start = labelStart(traits, style) + (even && is(TRAIT.point) && style !== "upright" ? DISC : 0);
  const end = (is(TRAIT.ongoing) ? ARROW : 0) + (is(TRAIT.endUnknown) ? TAIL : 0) + (is(TRAIT.point) ? DISC : 2);
  return {
    before: (is(TRAIT.startUnknown) ? TAIL : 0) + DISC + fade,
    after: end + uncertain + fade,
    label: Math.max(start + (style === "upright" ? block.height : block.width), SHORTEST_MARK),
  };
}

/** px from an event's anchor to where its label begins, along the axis. */
export function labelStart(traits: number, style: LabelStyle): number {
  const isPoint = (traits & TRAIT.point) !== 0;
  if (style === "crowded" && isPoint) return DISC + BESIDE_DISC;
  if (style === "upright") return -ABOVE_TIME;
  return isPoint ? -DISC : traits & TRAIT.startUnknown ? -TAIL : 0;
}

/** Chooses scale, style and rows so that the first view shows as much as it can. */
export function planOf(asked: PlanInput): Plan {
  const { columns } = asked;
  const input = { ...asked, bareBlocks: bareBlocksOf(asked) };
  const linear = bestStyle(input, (reachOf) => fitLinear(input, reachOf));
  if (input.scale === "linear") return linear;
  const steps = (): Plan =>
    bestStyle(
      input,
      Object.assign((reachOf: ReachOf) => fitSteps(input, reachOf), { even: true }),
    );
  if (input.scale === "steps") return steps();
  const wanted = input.scale === "folded";
  if (!wanted && shown(columns, linear) === columns.count) return linear;
  const folded =
    wanted || mayFold(columns)
      ? bestStyle(input, (reachOf) => fitFolded(input, reachOf) ?? fitLinear(input, reachOf))
      : linear;
  if (wanted) return folded;
  const best =
    isWorthFolding(columns, linear, folded) && shown(columns, folded) > shown(columns, linear) ? folded : linear;
  if (!mayStep(columns.count, shown(columns, best))) return best;
  const even = steps();
  return shown(columns, even) > shown(columns, best) ? even : best;
}

/** Whether equal steps are looked at, where so many events are shown apart otherwise. */
function mayStep(count: number, shownApart: number): boolean {
  return shownApart < count && (count <= MOST_STEPS || (count <= MOST_STEPS_IN_NEED && shownApart <= count * IN_NEED));
}

/** How many events the first view shows apart, at most as many as it labels. */
function shown(columns: Columns, plan: Plan): number {
  return Math.min(plan.placement.labelled(), countApart(columns, plan));
}

type Blocks = (index: number) => LabelBlock;

/** What is tried: scales and styles share the labels that they measure. */
interface Trial extends PlanInput {
  bareBlocks: (style: LabelStyle, width: number) => Blocks;
}

type FitWith = ((reachOf: ReachOf) => Fit) & { even?: boolean };

/** As many letters as a crowded title may have, 320 px of Arial: a wider font cuts none that a usual one does not. */
const MANY_LETTERS = "n".repeat(43);

function widestCrowded({ measure }: PlanInput): number {
  const { size, weight } = titleStyle("crowded", false);
  return Math.floor(measure(MANY_LETTERS, size, weight));
}

/** The roomiest style that labels everything, else the crowded one, which cuts what the roomy one would cut. */
function bestStyle(input: Trial, fitWith: FitWith): Plan {
  if (input.upright) return arrange(input, "upright", input.room, fitWith);
  const { count } = input.columns;
  if (count <= MOST_ROOMY) {
    const widths = [Math.min(input.length * 0.42, 440), 260, 210, 150];
    const arranged = remembered((width: number) => arrange(input, "roomy", width, fitWith));
    for (const [width, below] of [LOOSE, TIGHT].flatMap((below) => widths.map((width) => [width, below] as const))) {
      const plan = below === LOOSE ? arranged(width) : tightened(arranged(width));
      if (plan.complete && fitsRoom(input, plan)) return plan;
      if (sum(plan.rowSizes.flat()) > input.room * HOPELESS) break;
    }
  }
  const width = Math.min(input.length * 0.4, widestCrowded(input));
  return arrange(input, "crowded", width, fitWith);
}

function fitsRoom({ room, isRoomFixed }: PlanInput, { rowSizes }: Plan): boolean {
  return sum(rowSizes.flat()) <= room * (isRoomFixed ? 1 : STRETCH);
}

function arrange(input: Trial, style: LabelStyle, width: number, fitWith: FitWith): Plan {
  const { columns, upright, length } = input;
  const columnCount = upright ? Math.min(Math.max(1, Math.floor(input.room / LEAST_COLUMN)), MOST_COLUMNS) : 1;
  const lineWidth = upright ? input.room / columnCount - (columnCount > 1 ? COLUMN_GAP + BESIDE_TRACKS : 0) : width;
  const bare = input.bareBlocks(style, lineWidth);
  const reachWith = (block: (index: number) => LabelBlock) => (index: number) =>
    reachOf(columns.traits[index]!, block(index), style, fitWith.even);
  let fit = fitWith(reachWith(bare));
  const block = upright ? bare : bandedBlocks(input, style, lineWidth, fit);
  if (!upright) fit = fitWith(reachWith(block));
  const lanes = upright ? columns.asOneLane() : columns.byLane;
  const longer =
    style === "crowded" && columns.count <= MOST_TRIED
      ? bandedBlocks(input, style, length * MOST_OF_LENGTH, fit)
      : undefined;
  const wholeLabel = longer && ((index: number) => (block(index).title.cut ? reachWith(longer)(index).label : 0));
  const place: Place = (rows, spanRows = rows) =>
    new Placement({
      columns,
      lanes,
      rows,
      spanRows,
      tracks: upright,
      scale: fit.scale,
      fit: fit.pxPerUnit,
      start: fit.start,
      end: fit.start + length / fit.pxPerUnit,
      isSpan: (index) => !columns.is(index, TRAIT.point),
      boxOf: (index) => boxOf(columns, index, reachWith(block)(index), fit, upright),
      wholeLabel,
    });
  const { rows, placement } = upright
    ? { rows: [columnCount], placement: place([columnCount], [TRACKS]) }
    : sharedRows(input, lanes, style, place);
  const moreOf = (index: number): number =>
    (placement.labelOf(lanes.laneOf(index), index) ?? 0) - reachWith(block)(index).label;
  const strips = rows.map((_, lane) => placement.labelled(lane) < lanes.size(lane));
  return {
    ...fit,
    style,
    below: LOOSE,
    block: longer ? widenedBlocks(input, block, longer, moreOf) : block,
    placement,
    lanes,
    strips,
    rowSizes: rows.map((count, lane) =>
      style === "crowded"
        ? new Array<number>(count).fill(pitchOf(input, sum(rows), strips.filter(Boolean).length))
        : rowSizes(placement, block, LOOSE, lane, count),
    ),
    complete: !strips.includes(true),
  };
}

/** A roomy plan with as little as there can be below its labels. */
function tightened(plan: Plan): Plan {
  const sizesOf = (lane: number, count: number): number[] => rowSizes(plan.placement, plan.block, TIGHT, lane, count);
  return { ...plan, below: TIGHT, rowSizes: plan.rowSizes.map((rows, lane) => sizesOf(lane, rows.length)) };
}

/** The labels of all events in a style and a width, each measured when it is first asked for. */
function bareBlocksOf({ textOf, measure }: PlanInput): Trial["bareBlocks"] {
  const known = new Map<string, Blocks>();
  return (style, width) => {
    const key = `${style} ${width}`;
    const blocks = known.get(key) ?? remembered((index: number) => labelBlock(textOf(index), style, width, measure));
    known.set(key, blocks);
    return blocks;
  };
}

/** The same over their bands: a first fit tells how long those are. */
function bandedBlocks(
  { columns, textOf, measure, bareBlocks }: Trial,
  style: LabelStyle,
  width: number,
  fit: Fit,
): Blocks {
  const bare = bareBlocks(style, width);
  return remembered((index) =>
    columns.is(index, TRAIT.point)
      ? bare(index)
      : labelBlock(textOf(index), style, width, measure, bandPx(columns, fit, index)),
  );
}

/** Blocks of which those that are cut are longer, where their labels may be. */
function widenedBlocks(
  { textOf, measure }: Trial,
  block: Blocks,
  longer: Blocks,
  /** px that the label of an event may have more. */
  moreOf: (index: number) => number,
): Blocks {
  return remembered((index) => {
    const usual = block(index);
    const more = usual.title.cut ? moreOf(index) : 0;
    if (more <= 0) return usual;
    const whole = longer(index);
    const width = usual.width + more;
    return whole.width <= width ? whole : labelBlock(textOf(index), "crowded", width, measure);
  });
}

/** px of a mark in a view that was fitted. */
function bandPx({ first, last }: Columns, { scale, pxPerUnit }: Fit, index: number): number {
  return (scale.toUnit(last[index]!) - scale.toUnit(first[index]!)) * pxPerUnit;
}

/** Places what there is in so many rows of each lane, of which spans may take so many. */
type Place = (rows: readonly number[], spanRows?: readonly number[]) => Placement;

/** Rows for each lane by what it needs, and what is placed in them. */
function sharedRows(
  input: PlanInput,
  lanes: Lanes,
  style: LabelStyle,
  place: Place,
): { rows: number[]; placement: Placement } {
  const all = Array.from({ length: lanes.count }, (_, lane) => lane);
  const most = mostRows(input, style);
  const generous =
    input.columns.count <= MOST_TRIED ? place(all.map((lane) => (input.isClosed(lane) ? 0 : most))) : undefined;
  const needed = all.map((lane) => {
    if (input.isClosed(lane)) return 0;
    const estimate = Math.ceil((lanes.size(lane) * USUAL_LABEL) / input.length);
    return Math.min(generous?.rowsUsed(lane) ?? estimate, most);
  });
  const whole = mostRowsInAll(input, style, true);
  const complete = generous?.labelled() === input.columns.count && (!input.isRoomFixed || sum(needed) <= whole);
  const rows = shareRows(needed, complete ? whole : mostRowsInAll(input, style, false));
  const asGenerous = generous && rows.every((count, lane) => count === (needed[lane] === 0 ? 0 : most));
  if (asGenerous) return { rows, placement: generous };
  const many = input.columns.count > MOST_TRIED;
  const spanRows = rows.map((count, lane) => (many ? spanRowsOf(input.columns, lanes, lane, count) : count));
  return { rows, placement: place(rows, spanRows) };
}

/**
 * How many of its rows the spans of a lane may take where there are many events: all but one, which is for the points; of
 * one row none, where they would take most of it.
 */
function spanRowsOf(columns: Columns, { members, begins }: Lanes, lane: number, rows: number): number {
  const { first, last, start, end } = columns;
  let [points, spanTime] = [0, 0];
  for (let place = begins[lane]!; place < begins[lane + 1]!; place += 1) {
    const index = members[place]!;
    if (columns.is(index, TRAIT.point)) points += 1;
    else spanTime += last[index]! - first[index]!;
  }
  if (points === 0) return rows;
  return rows > 1 ? rows - 1 : spanTime > (end - start) / 2 ? 0 : rows;
}

function boxOf(columns: Columns, index: number, reach: Reach, { scale }: Fit, upright: boolean): Box {
  const [a, b] = [scale.toUnit(columns.first[index]!), scale.toUnit(columns.last[index]!)];
  if (columns.is(index, TRAIT.point)) {
    const anchor = anchorOf(columns, index, scale);
    const about = { beforeAt: anchor, afterAt: anchor, anchor, hold: anchor };
    return { a, b: scale.kind === "steps" ? a : b, ...reach, ...about };
  }
  // Upright, a label stays at its start, and the bar runs in a track beside the labels.
  const end = upright ? a : b;
  return { a, b: end, ...reach, beforeAt: a, afterAt: end, anchor: a, hold: end };
}

function mostRows(input: PlanInput, style: LabelStyle): number {
  return Math.max(1, Math.min(input.maxRows, Math.floor(input.room / leastRow(input, style))));
}

/** Rows over all lanes, less the room for strips where not everything is labelled. */
function mostRowsInAll(input: PlanInput, style: LabelStyle, complete: boolean): number {
  const { lanes } = input.columns;
  const open = lanes.filter((_, lane) => !input.isClosed(lane)).length;
  const room = input.room - (complete ? 0 : lanes.length * measuresOf(input).strip);
  return Math.max(open, Math.min(input.maxRows, Math.floor(room / leastRow(input, style))));
}

function leastRow(input: PlanInput, style: LabelStyle): number {
  return style === "roomy" ? LEAST_ROOMY_ROW : measuresOf(input).row;
}

/** px of each crowded row: what there is without the strips is shared, within limits. */
function pitchOf(input: PlanInput, rows: number, strips: number): number {
  const { row, strip } = measuresOf(input);
  const free = input.isRoomFixed ? input.room - strips * strip : Infinity;
  const share = Math.min(input.room * 0.75, free) / rows;
  return Math.min(Math.max(Math.floor(share), row), ROOMIEST_CROWDED_ROW);
}

/** px of each row of a lane: what its tallest label needs, with its mark below it. */
function rowSizes(
  placement: Placement,
  block: (index: number) => LabelBlock,
  below: Below,
  lane: number,
  count: number,
): number[] {
  const sizes = new Array<number>(count).fill(measuresOf({ tight: false }).row);
  for (const { index, row } of placement.firstView(lane))
    sizes[row] = Math.max(sizes[row]!, block(index).height + below.toMark + below.toNext);
  return sizes;
}

export interface Below {
  toMark: number;
  toNext: number;
}

/** Below a roomy label, where there is room and where there is less. */
const LOOSE: Below = { toMark: 12, toNext: 18 };
const TIGHT: Below = { toMark: 9, toNext: 11 };
