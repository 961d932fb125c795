/** The axis: pieces of true scale between folds, ticks in two levels of labels, and what was folded. */
import type { Measure } from "../layout/text.ts";
import type { Fold } from "../scale/scale.ts";
import { formatDuration, stepFor, subticks, ticksOf, type Step, type Tick } from "../time/index.ts";
import type { SceneFold, SceneTick, Shape, TextRun } from "./scene.ts";
import { pxOf, windowOf, type Projection } from "./view.ts";

export interface AxisInput {
  projection: Projection;
  locale: string;
  displayZone: string;
  measure: Measure;
  /** The last instant of the data: years of a far future, in which only labels stand, are not named. */
  end?: number;
  /** How the lengths of folds are written. Default `"long"`. */
  form?: "short" | "long";
}

/** Positions relative to the plot's beginning and the axis line: `x` along the axis, `y` across it. */
export interface Axis {
  shapes: Shape[];
  ticks: SceneTick[];
  folds: SceneFold[];
  /** px along the axis of the ticks that carry a label of the larger unit. */
  strong: number[];
}

interface Piece {
  kind: "plain" | Fold["kind"];
  /** Instants. */
  start: number;
  end: number;
  /** px */
  from: number;
  to: number;
  fold?: Fold;
}

/** px from label to label of the smaller unit. */
const LABEL_GAP = 52;
/** px from tick to tick without a label. */
const TICK_GAP = 6;

const UPPER = { size: 14, weight: 700 };
const LOWER = { size: 12, weight: 400 };
const UPPER_BASELINE = -10;
const LOWER_BASELINE = 20;

/** The axis of a horizontal picture. */
export function axisOf(input: AxisInput): Axis {
  const room = new Room(input);
  const pieces = piecesOf(input.projection);
  const even = input.projection.scale.kind === "steps";
  const shapes = pieces.flatMap((piece) => lineOf(piece, even));
  const ticks: SceneTick[] = [];
  const step = stepFor(LABEL_GAP / input.projection.pxPerUnit);
  const uppers = pieces.flatMap((piece) => uppersOf(piece, step, input));
  // Where the window opens within a unit, its name gives way to the names of those that begin in the window.
  const byClaim = [...uppers].sort((a, b) => Number(a.context) - Number(b.context));
  for (const { at, label, context } of byClaim.filter((upper, index) => isNews(byClaim, upper, index))) {
    const text = room.upper(label, at + 4);
    const line = context && at <= 0 ? [] : [tickLine(at, text ? -UPPER_TICK : -5, 0)];
    ticks.push({ at, strong: true, shapes: line, ...(text ? { label: text } : {}) });
  }
  const folds = pieces.flatMap((piece) => (piece.fold ? [foldOf(piece, input, room)] : []));
  if (input.projection.scale.kind !== "steps") {
    for (const piece of pieces.filter(({ kind, from, to }) => kind === "plain" && to - from >= LABEL_GAP)) {
      ticks.push(...lowerTicks(ticksIn(piece, step, input).lower, piece, step, input, room));
    }
  }
  return { shapes, ticks, folds, strong: uppers.filter(({ context }) => !context).map(({ at }) => at) };
}

const UPPER_TICK = 22;

/** A name of the larger unit. */
interface Upper {
  at: number;
  label: string;
  /** It began before its piece does. */
  context: boolean;
}

function uppersOf(piece: Piece, step: Step, input: AxisInput): Upper[] {
  if (piece.kind === "cut") return [];
  const exact = piece.kind === "plain" && input.projection.scale.kind !== "steps";
  return ticksIn(piece, exact ? step : contextStep(step), input)
    .upper.map((tick) => ({ x: at0(tick, input), label: tick.label, time: tick.time }))
    .filter(({ x, time }) => x <= piece.to - 1 && !isFarFuture(time, step, input))
    .map(({ x, label }) => ({ at: Math.max(x, piece.from), label, context: x < piece.from - 0.5 }));
}

/** From steps of so many years on, what lies after the data is a future that nobody speaks of. */
const FAR = 1000;

function isFarFuture(time: number, step: Step, { end = Infinity }: AxisInput): boolean {
  return step.unit === "year" && step.count >= FAR && time > end;
}

/** Whether a name was not said already just before. */
function isNews(all: readonly Upper[], upper: Upper, index: number): boolean {
  return !upper.context || !all.some((other, at) => at < index && other.label === upper.label);
}

function tickLine(at: number, y1: number, y2: number): Shape {
  return { shape: "line", x1: at, y1, x2: at, y2, stroke: "ink", strokeWidth: 1 };
}

/** Where ticks of their own would claim a scale, only the larger unit is named. */
function contextStep(step: Step): Step {
  return step.unit === "year" ? step : { unit: "month", count: 1 };
}

function ticksIn(piece: Piece, step: Step, { locale, displayZone }: AxisInput): { lower: Tick[]; upper: Tick[] } {
  const end = piece.kind === "plain" ? piece.end : piece.start;
  const { lower, upper } = ticksOf(step, piece.start, end, { locale, displayZone });
  // Where the step is of years there is no larger unit: the years themselves are named above the line.
  return upper.length === 0 && step.unit === "year" ? { lower: [], upper: lower } : { lower, upper };
}

function at0(tick: Tick, { projection }: AxisInput): number {
  return pxOf(projection, tick.time);
}

function lowerTicks(lower: readonly Tick[], piece: Piece, step: Step, input: AxisInput, room: Room): SceneTick[] {
  const ticks: SceneTick[] = [];
  for (const tick of lower) {
    const at = at0(tick, input);
    if (at < piece.from - 0.5 || at > piece.to + 0.5) continue;
    const label = room.lower(tick.label, at, tick.strong ? 600 : LOWER.weight, piece);
    ticks.push({ at, strong: false, shapes: [tickLine(at, 0, 5)], ...(label ? { label } : {}) });
  }
  return [...ticks, ...fineTicks(piece, step, input)];
}

/** Ticks without a label between those with one. */
function fineTicks(piece: Piece, step: Step, input: AxisInput): SceneTick[] {
  const fine = subticks(step);
  if (!fine) return [];
  const { lower } = ticksOf(fine, piece.start, piece.end, input);
  const at = lower.map((tick) => at0(tick, input)).filter((x) => x >= piece.from && x <= piece.to);
  if (at.length > 1 && (at[at.length - 1]! - at[0]!) / (at.length - 1) < TICK_GAP) return [];
  return at.map((x) => ({ at: x, strong: false, shapes: [tickLine(x, 0, 4)] }));
}

/** The window cut at the ends of the folds that it meets. */
function piecesOf(projection: Projection): Piece[] {
  const { scale, length } = projection;
  const window = windowOf(projection);
  const pieces: Piece[] = [];
  let start = window.start;
  const add = (kind: Piece["kind"], end: number, fold?: Fold): void => {
    if (end <= start) return;
    const [from, to] = [Math.max(pxOf(projection, start), 0), Math.min(pxOf(projection, end), length)];
    pieces.push({ kind, start, end, from, to, ...(fold ? { fold } : {}) });
    start = end;
  };
  for (const fold of scale.folds) {
    if (fold.end <= window.start || fold.start >= window.end) continue;
    add("plain", Math.min(fold.start, window.end));
    add(fold.kind, Math.min(fold.end, window.end), fold);
  }
  add("plain", window.end);
  return pieces;
}

/** Dashed where it is not to scale. */
function lineOf({ kind, from, to }: Piece, even: boolean): Shape[] {
  if (kind === "cut") return [];
  const line = { shape: "line" as const, x1: from, y1: 0, x2: to, y2: 0, stroke: "ink" as const, strokeWidth: 1.2 };
  return [kind === "inside" || even ? { ...line, dash: "5 4" } : line];
}

function foldOf(piece: Piece, { locale, form }: AxisInput, room: Room): SceneFold {
  const fold = piece.fold!;
  const middle = (piece.from + piece.to) / 2;
  const stroke = (x: number): Shape => ({
    shape: "line",
    x1: x - 2,
    y1: 6,
    x2: x + 2,
    y2: -6,
    stroke: "quiet",
    strokeWidth: 1.4,
  });
  const label = room.fold(formatDuration(fold.end - fold.start, { locale, form: form ?? "long" }), middle);
  return {
    kind: fold.kind,
    start: fold.start,
    end: fold.end,
    shapes: fold.kind === "cut" ? [stroke(middle - 4), stroke(middle + 4)] : [],
    ...(label ? { label } : {}),
  };
}

/** Keeps the labels of each level from touching each other. */
class Room {
  private readonly above: [number, number][] = [];
  private readonly below: [number, number][] = [];

  constructor(private readonly input: AxisInput) {}

  upper(text: string, x: number): TextRun | undefined {
    const run = { text, y: UPPER_BASELINE, ...UPPER, fill: "ink", role: "daymark-tick-label" } as const;
    return this.put(this.above, { ...run, x, anchor: "start" }, 8);
  }

  /** Centred on its tick, or beginning at it where the piece begins and there is no room to the left. */
  lower(text: string, at: number, weight: number, piece: Piece): TextRun | undefined {
    const run = { text, y: LOWER_BASELINE, size: LOWER.size, weight, role: "daymark-tick-label" };
    const fill = weight > 400 ? ("ink" as const) : ("quiet" as const);
    const half = this.widthOf({ ...run, x: at, fill }) / 2;
    const centred = at - half >= Math.min(piece.from, 0) - 4 && at - half >= piece.from - 4;
    if (centred) return this.put(this.below, { ...run, fill, x: at, anchor: "middle" }, 10);
    return this.put(this.below, { ...run, fill, x: Math.max(at, 0), anchor: "start" }, 5);
  }

  /** Above the line, where there is room between the names; else below it. */
  fold(text: string, middle: number): TextRun | undefined {
    const run = { text, ...LOWER, role: "daymark-fold-label", italic: true, fill: "quiet" as const, x: middle };
    const at = (y: number): TextRun => ({ ...run, y, anchor: "middle" });
    return this.put(this.above, at(UPPER_BASELINE), 6) ?? this.put(this.below, at(LOWER_BASELINE), 6);
  }

  private put(row: [number, number][], run: TextRun, gap: number): TextRun | undefined {
    const width = this.widthOf(run);
    const from = run.anchor === "middle" ? run.x - width / 2 : run.x;
    const to = from + width;
    const { length } = this.input.projection;
    if (to > length + 8 || from < -8) return undefined;
    if (row.some(([left, right]) => from < right + gap && to > left - gap)) return undefined;
    row.push([from, to]);
    return run;
  }

  private widthOf(run: TextRun): number {
    return this.input.measure(run.text, run.size, run.weight);
  }
}
