/** The upright scene on an axis: time runs down, labels stand in columns, what is not labelled in a strip beside the line. */
import { GAP, type Placed } from "../layout/box.ts";
import { cellsOf } from "../layout/counts.ts";
import { seenIn } from "../layout/seen.ts";
import { ABOVE_TIME, BESIDE_TRACKS, DISC, labelStart, TRACK, TRACKS } from "../layout/plan.ts";
import { acrossOf } from "./across.ts";
import { axisInput, axisOf } from "./axis.ts";
import { belowPlot } from "./foot.ts";
import { boxesOf, hitOf, questionAt, runsOf, shiftRuns } from "./label.ts";
import { markOf } from "./mark.ts";
import { SIDE, UPRIGHT_GUTTER, type PlannedPicture } from "./picture.ts";
import {
  moved,
  sceneEvent,
  turned,
  type Rect,
  type Scene,
  type SceneCount,
  type SceneEvent,
  type SceneFold,
  type SceneTick,
  type Shape,
  type TextRun,
} from "./scene.ts";
import { countOf, singleOf } from "./strip.ts";
import { pxOf, shiftOf, touches, type Projection, type View } from "./view.ts";

/** px of the axis line, of the strip's middle, and in the first column of the first track, the discs and the labels. */
const LINE_X = SIDE + 46;
const STRIP_X = LINE_X + 17;
const TRACK_X = LINE_X + 37;
const LABEL_X = TRACK_X + BESIDE_TRACKS;
const DISC_X = LABEL_X - 12;
/** Thickness in px of a bar in its track. */
const IN_TRACK = 6;

/** px above its label up to which a mark meets nothing. */
const MOST_BEFORE = ABOVE_TIME + GAP;

interface Frame extends PlannedPicture {
  projection: Projection;
  top: number;
  columnWidth: number;
}

export function uprightScene(picture: PlannedPicture, view: View): Scene {
  const frame = frameOf(picture, view);
  const events: SceneEvent[] = [];
  const counts: SceneCount[] = [];
  const seen = seenIn(picture.plan, view, picture.length, (placed) => {
    const event = eventOf(frame, placed);
    if (event) events.push(event);
    return event !== undefined || !touches(frame, placed);
  });
  const strip = { ...frame, across: STRIP_X, origin: frame.top };
  for (const cell of cellsOf(picture.columns, picture.plan, view, picture.length, seen)) {
    if (cell.count === 1 && cell.cell !== "edge") events.push(singleOf(strip, cell));
    else counts.push(countOf(strip, cell));
  }
  events.sort((a, b) => a.index - b.index);
  const boxes = boxesOf({ events, counts });
  const bottom = frame.top + picture.length;
  return {
    width: picture.width,
    height: Math.round(bottom + BELOW + picture.legend.height + picture.foot.height),
    upright: true,
    shift: shiftOf(picture.plan.start, view),
    zoom: view.pxPerUnit,
    plot: { x: 0, y: frame.top, width: picture.width, height: picture.length },
    heading: shiftRuns(picture.heading.runs, SIDE, 8),
    axis: axisDown(frame),
    lanes: [],
    ...acrossOf(frame, LINE_X, boxes),
    events,
    counts,
    ...belowPlot(picture, bottom + LEGEND_BELOW),
    complete: picture.plan.complete,
  };
}

/** px of the height that the axis does not have. */
export function uprightChrome({ heading, legend, foot }: Pick<PlannedPicture, "heading" | "legend" | "foot">): number {
  return ABOVE + heading.height + BELOW + legend.height + foot.height;
}

/** px above the axis beside the heading, and below it beside legend and credit. */
const ABOVE = 20;
const BELOW = 14;
/** px of that above the legend. */
const LEGEND_BELOW = 8;

function frameOf(picture: PlannedPicture, view: View): Frame {
  const { plan } = picture;
  const columns = plan.rowSizes[0]!.length;
  return {
    ...picture,
    projection: { ...view, scale: plan.scale, length: picture.length },
    top: ABOVE + picture.heading.height,
    columnWidth: (picture.width - SIDE - UPRIGHT_GUTTER) / columns,
  };
}

function eventOf(frame: Frame, placed: Placed): SceneEvent | undefined {
  const { projection, plan, top } = frame;
  const { index } = placed;
  const item = frame.columns.item(index);
  const column = placed.row * frame.columnWidth;
  const px = (time: number): number => pxOf(projection, time);
  const isBeside = isBesideLabel(frame, placed, px(item.last) - px(item.first));
  const x = column + (isBeside ? DISC_X : trackX(placed.track));
  if (px(item.last) + plan.block(index).height < 0 || px(item.first) > projection.length) return undefined;
  const leads = frame.leads(index);
  const mark = markOf({
    item,
    px,
    across: x,
    thick: isBeside ? 8 : IN_TRACK,
    disc: leads ? DISC + 1 : DISC,
    clip: [-40, projection.length + 40],
  });
  const block = plan.block(index);
  const labelled = plan.placement.isLabelled(placed, projection.pxPerUnit);
  const anchor = item.form === "point" ? (px(item.first) + px(item.last)) / 2 : px(item.first);
  const start = anchor + labelStart(frame.columns.traits[index]!, "upright");
  const shown = labelled ? { from: start, to: start + block.height } : { from: mark.from, to: mark.to };
  if (Math.max(shown.to, mark.to) < 0 || Math.min(shown.from, mark.from) > projection.length) return undefined;
  const markBox = { x: x - 7, y: top + mark.from, width: 14, height: mark.to - mark.from };
  const box: Rect = { x: LABEL_X + column, y: top + start, width: block.width, height: block.height };
  const runs = runsOf(block, "upright", LABEL_X + column, top + start, item.event.status === "cancelled");
  return {
    ...sceneEvent(item, index, leads),
    mark: mark.shapes.map((shape) => moved(turned(shape), 0, top)),
    markBox,
    ...(labelled ? { label: { runs, box } } : {}),
    ...(item.uncertain ? { question: questionAt(x - 4, top + mark.to + 13) } : {}),
    hit: hitOf(labelled ? [markBox, box] : [markBox], 24),
  };
}

/** Whether a mark is no longer than the label beside it, so that it meets no other mark there. */
function isBesideLabel({ plan }: Frame, { index, track, before, after }: Placed, length: number): boolean {
  return track < 0 || (before <= MOST_BEFORE && length + after <= plan.block(index).height - ABOVE_TIME);
}

/** px of a track in the first column: the first is the nearest to the labels. */
function trackX(track: number): number {
  return TRACK_X + (TRACKS - 1 - track) * TRACK;
}

/** The axis turned: its labels stand in one column left of the line. */
function axisDown(frame: Frame): Scene["axis"] {
  const { projection, top } = frame;
  const axis = axisOf({ ...axisInput(frame, projection), form: "short", across: LINE_X - 12 });
  const put = (shape: Shape): Shape => moved(turned(shape), LINE_X, top);
  const beside = (label: TextRun): TextRun => ({ ...label, x: LINE_X - 8, y: label.x + top + 4, anchor: "end" });
  return {
    shapes: axis.shapes.map(put),
    ticks: axis.ticks.map(({ key, at, strong, shapes, label }): SceneTick => {
      const short = shapes.map((shape) => (strong ? turnedTick(at) : shorter(shape)));
      return { key, at: at + top, strong, shapes: short.map(put), ...(label ? { label: beside(label) } : {}) };
    }),
    folds: axis.folds.map(({ label, ...fold }): SceneFold => ({
      ...fold,
      shapes: fold.shapes.map(put),
      ...(label ? { label: beside(label) } : {}),
    })),
  };
}

function turnedTick(at: number): Shape {
  return { shape: "line", x1: at, y1: -6, x2: at, y2: 0, stroke: "ink", strokeWidth: 1 };
}

/** A tick on the left of the line, away from the strip. */
function shorter(shape: Shape): Shape {
  return shape.shape === "line" ? { ...shape, y1: -4, y2: 0 } : shape;
}
