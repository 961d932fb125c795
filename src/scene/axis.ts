/** The axis: pieces of true scale between folds, ticks in two levels of labels, and what was folded. */
import type { Measure } from "../layout/text.ts";
import type { TimelineOptions } from "../options.ts";
import { formatDuration, lengthOf, type Span, type Tick, type TickOptions } from "../time/index.ts";
import { tickTimes } from "../time/ticks.ts";
import { FOLD, FOLD_ABOVE, NARROW, Room } from "./axis-room.ts";
import { piecesOf, type Piece } from "./axis-pieces.ts";
import { axisStep, isFar } from "./axis-step.ts";
import {
  lowerTicks,
  nameShort,
  placeUppers,
  upperTicks,
  uppersOf,
  type PlacedFold,
  type Ticking,
} from "./axis-ticks.ts";
import { evenTicks } from "./even-ticks.ts";
import type { Picture } from "./picture.ts";
import type { SceneFold, SceneTick, Shape } from "./scene.ts";
import { naming, type KnownNames } from "./tick-names.ts";
import { pxOf, windowOf, type Projection } from "./view.ts";

export interface AxisInput {
  projection: Projection;
  locale: string;
  displayZone: string;
  measure: Measure;
  /** The last instant of what is known: in a future in which only labels stand the axis claims nothing. */
  end?: number;
  /** The first instant of the data, whose year is told where the axis has folds. */
  begin?: number;
  /** What was named for the same picture. */
  names?: KnownNames;
  /** How months and the lengths of folds are written. Default `"long"`, months in narrow windows `"short"`. */
  form?: "short" | "long";
  /** The house style, which may have names for years, months and days. */
  formatDate?: TimelineOptions["formatDate"];
  /** In equal steps: px from the place of a step to the middle of what is drawn there. */
  middleOf?: ((time: number) => number) | undefined;
  /** Time runs down: px of the column in which labels stand. See `Spot` for where their lines are. */
  across?: number;
}

/** What an axis of a picture depends on, with time seen in some way. */
export function axisInput(
  { settings, measure, columns, asOf, now, eras, names }: Omit<Picture, "plan">,
  projection: Projection,
): AxisInput {
  const { lang: locale, displayZone, formatDate } = settings;
  const ends = [asOf?.latest, now?.latest, ...eras.map(({ edges }) => edges[1])];
  const end = ends.reduce<number>((most, each = most) => Math.max(most, each), columns.end);
  return { projection, locale, displayZone, measure, formatDate, names, begin: columns.start, end };
}

/** Positions relative to the plot's beginning and the axis line: `x` along the axis, `y` across it. */
export interface Axis {
  shapes: Shape[];
  ticks: SceneTick[];
  folds: SceneFold[];
  /** px along the axis of the ticks that carry a label of the larger unit. */
  strong: number[];
}

/** The axis of a picture; where time runs down, turned by whoever draws it. */
export function axisOf(input: AxisInput): Axis {
  const {
    projection,
    locale,
    displayZone,
    form,
    measure,
    across,
    formatDate,
    begin = -Infinity,
    end: last = Infinity,
  } = input;
  const { scale, length, pxPerUnit } = projection;
  const room = new Room(measure, length, across);
  const house = formatDate && ((span: Span) => formatDate(span, "axis"));
  const options: TickOptions = { locale, displayZone, house, form: form ?? (length < NARROW ? "short" : "long") };
  const nameOf = naming(input.names ?? new Map<string, Tick>(), options);
  if (scale.kind === "steps") {
    const ticks = evenTicks({ projection, nameOf, room, middleOf: input.middleOf ?? (() => 0) });
    const strong = ticks.flatMap((tick) => (tick.strong ? [tick.at] : []));
    return {
      shapes: lineOf({ kind: "inside", from: 0, to: length }, pxOf(projection, last)),
      ticks,
      folds: [],
      strong,
    };
  }
  const step = axisStep({ ...windowOf(projection), last, length, pxPerUnit, options, room });
  const ticking = { ...step, projection, options, nameOf, room, begin, last };
  const pieces = piecesOf(projection);
  const uppers = pieces.flatMap((piece) => uppersOf(piece, ticking));
  const told = placeUppers(uppers, ticking);
  const folds = pieces.flatMap((piece) => (piece.fold ? [placeFold(piece, input, room)] : []));
  const ticks = pieces.flatMap((piece) => {
    const lower = piece.kind === "plain" ? lowerTicks(piece, ticking) : [];
    const head = told.find((upper) => upper.head?.end === piece.end);
    if (head && lower.every(({ label }) => !label))
      nameShort(
        head,
        folds.find(({ at }) => at > head.at),
        ticking,
      );
    return lower;
  });
  const stop = stopOf(ticking);
  const isKnown = ({ at }: { at: number }): boolean => at <= stop + 0.5;
  return {
    shapes: pieces.flatMap((piece) => lineOf(piece, stop)),
    ticks: [...upperTicks(told), ...ticks].filter(isKnown),
    folds: folds.map(foldOf),
    strong: uppers.filter((upper) => !upper.context && isKnown(upper)).map(({ at }) => at),
  };
}

/** px along the axis of the tick that follows on what is known: there it ends. */
function stopOf({ projection, step, last, options: { displayZone, locale } }: Ticking): number {
  if (last >= windowOf(projection).end) return Infinity;
  const [next] = isFar(step) ? [] : tickTimes(step, last, last + 2 * lengthOf(step), displayZone, locale);
  return pxOf(projection, next ?? last);
}

/** Dashed where it is not to scale. */
function lineOf({ kind, from, to }: Pick<Piece, "kind" | "from" | "to">, stop: number): Shape[] {
  if (kind === "cut" || stop <= from) return [];
  const x2 = Math.min(to, stop);
  const line = { shape: "line" as const, x1: from, y1: 0, x2, y2: 0, stroke: "ink" as const, strokeWidth: 1.2 };
  return [kind === "inside" ? { ...line, dash: "5 4" } : line];
}

function placeFold({ fold, from, to }: Piece, { locale, form = "long" }: AxisInput, room: Room): PlacedFold {
  const { start, end } = fold!;
  const at = (from + to) / 2;
  const ask = { text: formatDuration(end - start, { locale, form }), at };
  // Above the line, where there is room between the names; else below it.
  return { fold: fold!, at, spot: room.put({ ...ask, kind: FOLD_ABOVE }) ?? room.put({ ...ask, kind: FOLD }) };
}

function foldOf({ fold: { kind, start, end }, at, spot }: PlacedFold): SceneFold {
  const stroke = (x: number): Shape => ({
    shape: "line",
    x1: x - 2,
    y1: 6,
    x2: x + 2,
    y2: -6,
    stroke: "quiet",
    strokeWidth: 1.4,
  });
  const shapes = kind === "cut" ? [stroke(at - 4), stroke(at + 4)] : [];
  return { kind, start, end, shapes, ...(spot?.runs.length === 1 ? { label: spot.runs[0]! } : {}) };
}
