/** The ticks of an axis with their labels: the larger unit above the line, the smaller below it. */
import { civilOf, lengthOf, subticks, ticksOf, type Step, type TickOptions } from "../time/index.ts";
import type { TickLabel } from "../time/tick-labels.ts";
import { tickTimes, type Tick } from "../time/ticks.ts";
import type { Piece } from "./axis-pieces.ts";
import { CLEAR, LOWER, STRONG, UPPER, type Room, type Spot } from "./axis-room.ts";
import { isFar, type AxisStep } from "./axis-step.ts";
import type { SceneTick, Shape } from "./scene.ts";
import { pxOf, type Projection } from "./view.ts";

/** px from tick to tick without a label. */
export const TICK_GAP = 6;
/** px of a tick with a name of the larger unit. */
export const UPPER_TICK = 22;
/** Units whose ticks each say in full what they have room for; of others only the first does. */
const CLOCK = new Set(["second", "minute", "hour"]);

export interface Ticking extends AxisStep {
  projection: Projection;
  options: TickOptions;
  room: Room;
  /** The last instant of the data. */
  last: number;
}

/** A tick on its way into the picture. */
export interface Mark extends TickLabel {
  time: number;
  /** px along the axis. */
  at: number;
  spot?: Spot | undefined;
}

/** A name of the larger unit. */
export interface Upper extends Mark {
  /** It began before its piece does. */
  context: boolean;
}

export function uppersOf(piece: Piece, ticking: Ticking): Upper[] {
  const { projection, step, last } = ticking;
  if (piece.kind === "cut") return [];
  return largerTicks(piece, piece.kind === "plain" ? step : contextStep(step), ticking)
    .map((tick) => ({ ...tick, at: pxOf(projection, tick.time) }))
    .filter(({ at, time }) => at <= piece.to - 1 && !(isFar(step) && time > last))
    .map((tick) => ({ ...tick, at: Math.max(tick.at, piece.from), context: tick.at < piece.from - 0.5 }));
}

/** Where ticks of their own would claim a scale, only the larger unit is named. */
function contextStep(step: Step): Step {
  return step.unit === "year" ? step : { unit: "month", count: 1 };
}

/** Where the step is of years there is no larger unit: the years themselves are named above the line. */
function largerTicks(piece: Piece, step: Step, { options, projection }: Ticking): Tick[] {
  const end = piece.kind === "plain" ? piece.end : piece.start;
  const { lower, upper } = ticksOf(step, piece.start, end, options);
  if (step.unit !== "year") return upper;
  // After a fold a piece may hold no such tick: it is told by the year in which it begins.
  const isTold = projection.scale.kind !== "folded" || lower.length > 0 || civilOf(piece.start).year < -9999;
  return isTold ? lower : ticksOf({ unit: "month", count: 1 }, piece.start, piece.start, options).upper;
}

export function upperTicks(uppers: readonly Upper[], { step, tight, room, projection }: Ticking): SceneTick[] {
  // Where the window opens within a unit, its name gives way to the names of those that begin in the window.
  const byClaim = [...uppers].sort((a, b) => Number(a.context) - Number(b.context));
  const told = byClaim.filter((upper, index) => isNews(byClaim, upper, index));
  for (const upper of told) {
    const ask = { kind: UPPER, text: upper.label, at: upper.at };
    const within = { from: 0, to: projection.length };
    upper.spot = room.put(ask);
    // Years have two rows to themselves.
    if (!upper.spot && tight && step.unit === "year")
      upper.spot = room.put({ ...ask, kind: STRONG, within }) ?? room.put({ ...ask, within });
  }
  if (step.unit === "year") nameFirst(told, room);
  return told.flatMap((upper) => {
    const beside = upper.spot?.ask.kind === UPPER && !upper.spot.moved;
    const line = upper.context && upper.at <= 0 ? [] : [tickLine(upper.at, beside ? -UPPER_TICK : -5, 0)];
    return sceneTicks(upper, true, line);
  });
}

/** Whether a name was not said already just before. */
function isNews(all: readonly Upper[], upper: Upper, index: number): boolean {
  return !upper.context || !all.some((other, at) => at < index && other.label === upper.label);
}

export function lowerTicks(piece: Piece, ticking: Ticking): SceneTick[] {
  const { step, tight, room, projection, options } = ticking;
  const fine = fineTicks(piece, ticking);
  if (step.unit === "year") return fine;
  // As if the piece had begun a little earlier: who has room does not depend on where the window begins.
  const start = piece.start - 1.5 * lengthOf(step);
  const all = ticksOf(step, start, piece.end, options).lower.map((tick): Mark => {
    return { ...tick, at: piece.from + (tick.time - piece.start) * projection.pxPerUnit };
  });
  const seen = all.filter(({ at }) => at >= piece.from - 0.5 && at <= piece.to + 0.5);
  const told = tight ? seen : seen.filter((mark) => isClear(all[all.indexOf(mark) - 1], mark, room));
  // At the ends of a piece labels move inside, where the others have left room.
  for (const mark of [...told.slice(1, -1), ...told.slice(0, 1), ...told.slice(1).slice(-1)])
    mark.spot = room.put({ kind: kindOf(mark), text: mark.label, at: mark.at, within: piece });
  for (const marks of CLOCK.has(step.unit) ? told.map((mark) => [mark]) : [told]) nameFirst(marks, room);
  return [...seen.flatMap((mark) => sceneTicks(mark, false, [tickLine(mark.at, 0, 5)])), ...fine];
}

/** Whether a label does not touch the one before. It does where the clocks skip some hours of a step of several. */
function isClear(before: Mark | undefined, mark: Mark, room: Room): boolean {
  if (!before) return true;
  const size = room.sizeOf(before.label, kindOf(before)) + room.sizeOf(mark.label, kindOf(mark));
  return mark.at - before.at >= size / 2 + CLEAR;
}

function kindOf({ strong }: Mark): typeof LOWER {
  return strong ? STRONG : LOWER;
}

/** The first label says all that those after it leave out; where it has no room for that, the next. */
export function nameFirst(marks: readonly Mark[], room: Room): void {
  for (const mark of marks) {
    if (!mark.spot) continue;
    const named = mark.full === undefined ? mark.spot : room.widen(mark.spot, mark.full);
    if (!named) continue;
    mark.spot = named;
    return;
  }
}

/** Ticks without a label between those with one. */
function fineTicks(piece: Piece, { step, projection, options }: Ticking): SceneTick[] {
  const fine = subticks(step);
  if (!fine || lengthOf(fine) * projection.pxPerUnit < TICK_GAP) return [];
  return tickTimes(fine, piece.start, piece.end, options.displayZone, options.locale)
    .map((time) => ({ time, at: pxOf(projection, time) }))
    .map(({ time, at }) => ({ key: `${time}-fine`, at, strong: false, shapes: [tickLine(at, 0, 4)] }));
}

/** A tick with its label; where time runs down, further lines of the label are ticks of their own. */
export function sceneTicks({ time, at, spot }: Mark, strong: boolean, shapes: readonly Shape[]): SceneTick[] {
  const [label, ...more] = spot?.runs ?? [];
  const key = `${time}${strong ? "-strong" : ""}`;
  return [
    { key, at, strong, shapes, ...(label ? { label } : {}) },
    ...more.map((line, index) => ({ key: `${key}-${index}`, at, strong: false, shapes: [], label: line })),
  ];
}

export function tickLine(at: number, y1: number, y2: number): Shape {
  return { shape: "line", x1: at, y1, x2: at, y2, stroke: "ink", strokeWidth: 1 };
}
