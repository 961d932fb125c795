/** The wide scene: time runs to the right, lanes stand one below the other. */
import { TRAIT } from "../arrivals.ts";
import { measuresOf } from "../layout/measures.ts";
import { DISC, labelStart, TAIL } from "../layout/plan.ts";
import { seenIn } from "../layout/seen.ts";
import { SHORTEST_MARK, type Placed } from "../layout/box.ts";
import { fitLine, type TextStyle } from "../layout/text.ts";
import { axisInput, axisOf, type Axis } from "./axis.ts";
import { deep } from "./deep.ts";
import { boxesOf, hitOf, questionAt, runsOf, shiftRun, shiftRuns } from "./label.ts";
import { erasOf, ERA_ROW } from "./eras.ts";
import { belowPlot } from "./foot.ts";
import { namedLanes } from "./frame.ts";
import { isDisc, markOf, WIDEST_DISC, type Mark } from "./mark.ts";
import { momentsOf, partsOf, withoutBoxes } from "./moments.ts";
import { OVERVIEW_ROOM, SIDE, type Picture, type PlannedPicture } from "./picture.ts";
import {
  moved,
  sceneEvent,
  type Rect,
  type Scene,
  type SceneCount,
  type SceneEvent,
  type SceneLane,
  type Shape,
  type TextRun,
} from "./scene.ts";
import { search } from "../search.ts";
import { pxOf, shiftOf, touches, type Projection, type View } from "./view.ts";

/** px from the heading to the axis line, and from there to the first lane. */
const AXIS_ABOVE = 30;
const AXIS_BELOW = 30;
/** px more above it where a line across the picture is named there. */
const MOMENT_ROW = 16;
/** px below the lanes, beside legend and credit, and of that above the legend. */
const BELOW_PLOT = 10;
const LEGEND_BELOW = 6;
/** Half width of a disc where it is crowded. */
const SMALL_DISC = 4.5;
/** px of the name of a lane that stands above its rows. */
const LANE_NAME = 22;

interface Frame extends PlannedPicture {
  projection: Projection;
  plot: Rect;
  axisY: number;
  lanes: LaneBand[];
}

interface LaneBand {
  name: string;
  top: number;
  bottom: number;
  /** Top of each row, and its px. */
  rows: { top: number; size: number }[];
  /** Middle of the strip, where there is one. */
  strip?: number;
}

export function wideScene(picture: PlannedPicture, view: View): Scene {
  const frame = frameOf(picture, view);
  const { plot, axisY } = frame;
  const events: SceneEvent[] = [];
  const counts: SceneCount[] = [];
  const seen = seenIn(picture.plan, view, picture.length, (placed) => {
    const event = eventOf(frame, placed);
    if (event) events.push(event);
    return event !== undefined || !touches(frame, placed);
  });
  for (const cell of deep.cellsOf?.(picture.columns, picture.plan, view, picture.length, seen) ?? []) {
    const y = frame.lanes[cell.lane]!.strip ?? frame.lanes[cell.lane]!.bottom - measuresOf(frame).strip / 2;
    const at = { ...frame, across: y, origin: plot.x };
    if (cell.count === 1 && cell.cell !== "edge") events.push(deep.singleOf!(at, cell));
    else counts.push(deep.countOf!(at, cell));
  }
  events.sort((a, b) => a.index - b.index);
  const moments = momentsOf(frame, plot, axisY);
  const lanes = frame.lanes.map((band) => laneOf(frame, band));
  const boxes = [...nameBoxes(frame, lanes), ...boxesOf({ events, counts })];
  const axis = placedAxis(axisOf({ ...axisInput(frame, frame.projection), middleOf: middlesOf(frame) }), frame, boxes);
  const crossed = moments.length > 0 ? [...boxes, ...axisBoxes(frame, axis)] : [];
  const lanesEnd = plot.y + plot.height;
  const bottom = lanesEnd + (picture.overview ? OVERVIEW_ROOM : 0);
  return {
    width: picture.width,
    height: Math.round(bottom + BELOW_PLOT + picture.legend.height + picture.foot.height),
    upright: false,
    shift: shiftOf(picture.plan.start, view),
    zoom: view.pxPerUnit,
    plot,
    heading: shiftRuns(picture.heading.runs, SIDE, 8),
    axis,
    lanes,
    eras: erasOf(frame, plot, axisY + AXIS_BELOW, boxes),
    moments: moments.map((moment) => ({ ...moment, shapes: withoutBoxes(moment.shapes, crossed) })),
    events,
    counts,
    ...(picture.overview
      ? { overview: deep.overviewScene!(picture, picture.overview, view, [plot.x, lanesEnd + BELOW_PLOT]) }
      : {}),
    ...belowPlot(picture, bottom + LEGEND_BELOW),
    complete: picture.plan.complete,
  };
}

function frameOf(picture: PlannedPicture, view: View): Frame {
  const { plan, columns, settings } = picture;
  const { strip: stripSize, pad } = measuresOf(picture);
  const axisY = axisLine(picture);
  const top = axisY + AXIS_BELOW + (settings.eras?.length ? ERA_ROW : 0);
  const inside = columns.lanes.some((name) => name !== "") && picture.gutter === 0;
  const natural = columns.lanes.map((name, lane) => laneHeight(picture, lane, inside && name !== ""));
  const below = belowLanes(picture, picture.overview !== undefined);
  const total = natural.reduce((sum, height) => sum + height, 0);
  // Paper has a limit, and need not be filled.
  const wanted = settings.height === "auto" || picture.paper !== undefined ? 0 : settings.height;
  const spare = Math.max(0, wanted - top - total - below);
  const rowCount = plan.rowSizes.flat().length;
  const stretch = Math.min(spare / Math.max(rowCount, 1), 22);
  let y = top;
  const lanes = columns.lanes.map((name, lane): LaneBand => {
    const from = y;
    y += pad + (inside && name !== "" ? LANE_NAME : 0);
    const rows = plan.rowSizes[lane]!.map((size) => {
      const row = { top: y, size };
      y += size + stretch;
      return row;
    });
    const strip = plan.strips[lane] ? y + stripSize / 2 - 2 : undefined;
    if (strip !== undefined) y += stripSize;
    return { name, top: from, bottom: y, rows, ...(strip === undefined ? {} : { strip }) };
  });
  const rest = Math.max(0, wanted - below - y);
  const plot = { x: SIDE + picture.gutter, y: axisY, width: picture.length, height: y + rest - axisY };
  const projection = { ...view, scale: plan.scale, length: picture.length };
  return { ...picture, projection, plot, axisY, lanes };
}

/** px of the height that the lanes do not have: what stands above them, between them and below them. */
export function wideChrome(picture: Omit<Picture, "plan" | "length" | "overview">, overview: boolean): number {
  const { columns, settings, gutter } = picture;
  const named = gutter === 0 ? namedLanes(columns).length : 0;
  const eras = settings.eras?.length ? ERA_ROW : 0;
  const lanes = columns.lanes.length * measuresOf(picture).pad + named * LANE_NAME;
  return axisLine(picture) + AXIS_BELOW + eras + lanes + belowLanes(picture, overview);
}

function belowLanes({ legend, foot }: Pick<Picture, "legend" | "foot">, overview: boolean): number {
  return BELOW_PLOT + (overview ? OVERVIEW_ROOM : 0) + legend.height + foot.height;
}

function axisLine({ heading, asOf, now }: Pick<Picture, "heading" | "asOf" | "now">): number {
  return 8 + heading.height + AXIS_ABOVE + (asOf || now ? MOMENT_ROW : 0);
}

function laneHeight({ plan, tight }: PlannedPicture, lane: number, named: boolean): number {
  const { pad, strip } = measuresOf({ tight });
  const rows = plan.rowSizes[lane]!.reduce((sum, size) => sum + size, 0);
  return pad + (named ? LANE_NAME : 0) + rows + (plan.strips[lane] ? strip : 0);
}

/** An event that has a row, or undefined where nothing of it would be seen. */
function eventOf(frame: Frame, placed: Placed): SceneEvent | undefined {
  const { projection, plan, plot } = frame;
  const { index } = placed;
  const item = frame.columns.item(index);
  const row = frame.lanes[item.lane]!.rows[placed.row]!;
  const px = (time: number): number => pxOf(projection, time);
  const reach = plan.block(index).width + 2 * TAIL;
  if (px(item.last) + reach < 0 || px(item.first) - TAIL > projection.length) return undefined;
  const crowded = plan.style === "crowded";
  const even = plan.scale.kind === "steps";
  // A disc stands before its crowded label, whatever is longer below it.
  const beside = isDisc({ item, px, even });
  const underLabel = frame.tight ? 19 : 20;
  const across = crowded ? row.top + (beside ? 10 : underLabel) : row.top + row.size - plan.below.toNext;
  const mark = markOf({
    item,
    px,
    across,
    even,
    thick: crowded ? (item.form === "within" ? 6 : 4) : 10,
    disc: crowded ? SMALL_DISC : frame.leads(index) ? DISC + 1 : DISC,
    clip: [-40, projection.length + 40],
  });
  const labelled = plan.placement.isLabelled(placed, projection.pxPerUnit);
  const label = labelled ? labelOf(frame, index, row.top, across) : undefined;
  const begin = Math.min(mark.from, label?.from ?? Infinity);
  const finish = Math.max(mark.to, label?.to ?? -Infinity);
  if (finish < 0 || begin > projection.length) return undefined;
  return assemble(frame, index, mark, across, label?.block, plot.x);
}

interface PlacedLabel {
  block: { runs: TextRun[]; box: Rect };
  from: number;
  to: number;
}

function labelOf(frame: Frame, index: number, top: number, across: number): PlacedLabel {
  const { projection, plan } = frame;
  const item = frame.columns.item(index);
  const block = plan.block(index);
  const [first, last] = [pxOf(projection, item.first), pxOf(projection, item.last)];
  const middle = plan.scale.kind === "steps" && item.form === "point" ? first + DISC : (first + last) / 2;
  const anchor = item.form === "point" ? middle : Math.min(first, middle - SHORTEST_MARK / 2);
  const resting = anchor + labelStart(frame.columns.traits[index]!, plan.style);
  const start = isWideDay(frame, index) ? Math.max(resting - (last - first - WIDEST_DISC), first) : resting;
  // What began before the window keeps its label inside while any of its bar is seen.
  const from = item.form !== "point" && start < 0 && last > 0 ? 0 : start;
  const bottom = plan.style === "crowded" ? top + 16 : across - plan.below.toMark;
  const runs = runsOf(block, plan.style, from, bottom - block.height, item.event.status === "cancelled");
  const box = { x: from, y: bottom - block.height, width: block.width, height: block.height };
  return { block: { runs, box }, from, to: from + block.width };
}

/** From the place of a step to the middle of what stands there: of a disc, as what lasted begins at it. */
function middlesOf({ columns, plan }: Frame): (time: number) => number {
  const half = plan.style === "crowded" ? SMALL_DISC : DISC;
  return (time) =>
    columns.is(
      search(columns.first, (first) => first < time),
      TRAIT.point,
    )
      ? half
      : 0;
}

/** Whether a day is drawn as long as it is: its label then moves from its middle to its start, step by step. */
function isWideDay({ projection, columns, plan }: Frame, index: number): boolean {
  const item = columns.item(index);
  const px = (time: number): number => pxOf(projection, time);
  return item.form === "point" && !isDisc({ item, px, even: plan.scale.kind === "steps" });
}

/** Puts a mark and its label, which are relative to the plot, into the picture. */
function assemble(
  frame: Frame,
  index: number,
  mark: Mark,
  across: number,
  label: PlacedLabel["block"] | undefined,
  dx: number,
): SceneEvent {
  const item = frame.columns.item(index);
  const crowded = frame.plan.style === "crowded";
  const half = crowded ? (frame.tight ? 4 : 5) : 8;
  const markBox = { x: mark.from + dx, y: across - half, width: mark.to - mark.from, height: half * 2 };
  const placed = label && {
    runs: shiftRuns(label.runs, dx, 0),
    box: { ...label.box, x: label.box.x + dx },
  };
  return {
    ...sceneEvent(item, index, frame.leads(index)),
    mark: mark.shapes.map((shape) => moved(shape, dx, 0)),
    markBox,
    ...(placed ? { label: placed } : {}),
    ...(item.uncertain ? { question: questionAt(mark.to + dx + 3, across + 4) } : {}),
    hit: hitOf([markBox, ...(placed ? [placed.box] : [])], crowded ? measuresOf(frame).row : 24),
  };
}

const LANE_STYLE: TextStyle = { size: 13, weight: 700, leading: 17 };

function laneOf(frame: Frame, band: LaneBand): SceneLane {
  const right = frame.plot.x + frame.plot.width;
  const first = band === frame.lanes[0];
  const rule: Shape[] = first
    ? []
    : [{ shape: "line", x1: SIDE, y1: band.top, x2: right, y2: band.top, stroke: "hair", strokeWidth: 1 }];
  const box = { x: SIDE, y: band.top, width: right - SIDE, height: band.bottom - band.top };
  if (band.name === "") return { name: "", box, shapes: rule };
  const beside = frame.gutter > 0;
  const { pad } = measuresOf(frame);
  const y = beside ? band.top + pad + 13 : band.top + pad + 9;
  const room = beside ? frame.gutter - 12 : right - SIDE;
  const text = fitLine(frame.texts.lane(band.name), room, LANE_STYLE, frame.measure).lines[0]!;
  const label: TextRun = { x: SIDE, y, text, size: 13, weight: 700, fill: "ink", role: "daymark-lane-label" };
  const width = beside ? frame.gutter : frame.measure(text, 13, 700) + 8;
  const fold = canFold(frame) ? { fold: foldOf(frame.closed.has(band.name), y, width) } : {};
  return { name: band.name, box, label, shapes: rule, ...fold };
}

/** Where the names of lanes stand, if it is in the plot. */
function nameBoxes({ gutter, measure }: Frame, lanes: readonly SceneLane[]): Rect[] {
  return lanes.flatMap(({ label }) =>
    label && gutter === 0
      ? [{ x: label.x, y: label.y - 12, width: measure(label.text, label.size, label.weight), height: 15 }]
      : [],
  );
}

/** Lanes are folded where there is more than one, and buttons to open them again. */
export function canFold({ columns, plan, upright }: Pick<Picture, "columns" | "plan" | "upright">): boolean {
  return !upright && namedLanes(columns).length > 1 && plan !== undefined && !plan.complete;
}

/** A triangle left of a lane's name: to the right where the lane is folded shut, else down. */
function foldOf(closed: boolean, baseline: number, width: number): NonNullable<SceneLane["fold"]> {
  const [x, y] = [SIDE - 7, baseline - 4.5];
  const points: [number, number][] = closed
    ? [
        [x - 2.5, y - 4],
        [x + 3, y],
        [x - 2.5, y + 4],
      ]
    : [
        [x - 4, y - 2.5],
        [x + 4, y - 2.5],
        [x, y + 3],
      ];
  return {
    hit: { x: 0, y: baseline - 17, width: SIDE + width, height: 24 },
    sign: { shape: "polygon", points, fill: "quiet" },
  };
}

/** Where the words of an axis stand. */
function axisBoxes({ measure }: Frame, { ticks, folds }: Scene["axis"]): Rect[] {
  return [...ticks, ...folds].flatMap(({ label }) => {
    if (!label) return [];
    const width = measure(label.text, label.size, label.weight);
    const before = { start: 0, middle: width / 2, end: width }[label.anchor ?? "start"];
    return [{ x: label.x - before, y: label.y - label.size * 0.8, width, height: label.size }];
  });
}

function placedAxis(axis: Axis, { plot, axisY, plan }: Frame, boxes: readonly Rect[]): Scene["axis"] {
  const put = (shape: Shape): Shape => moved(shape, plot.x, axisY);
  const rules = axis.strong.flatMap((at) => partsOf(plot.x + at, axisY + AXIS_BELOW, plot.y + plot.height, boxes));
  const grid: Shape[] =
    plan.style === "crowded" && rules.length > 0 ? [{ shape: "rules", rules, stroke: "hair", strokeWidth: 1 }] : [];
  return {
    shapes: [...grid, ...axis.shapes.map(put)],
    ticks: axis.ticks.map((tick) => ({
      ...tick,
      at: tick.at + plot.x,
      shapes: tick.shapes.map(put),
      ...(tick.label ? { label: shiftRun(tick.label, plot.x, axisY) } : {}),
    })),
    folds: axis.folds.map((fold) => ({
      ...fold,
      shapes: fold.shapes.map(put),
      ...(fold.label ? { label: shiftRun(fold.label, plot.x, axisY) } : {}),
    })),
  };
}
