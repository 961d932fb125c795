/** The ticks of an axis with their labels: the larger unit above the line, the smaller below it. */
import { lengthOf, subticks, ticksOf, type Step, type TickOptions } from "../time/index.ts";
import type { TickLabel } from "../time/tick-labels.ts";
import { tickTimes, type Tick } from "../time/ticks.ts";
import type { Fold } from "../scale/scale.ts";
import type { Piece } from "./axis-pieces.ts";
import { CLEAR, FOLD, FOLD_ABOVE, LOWER, STRONG, UPPER, type Room, type Spot } from "./axis-room.ts";
import { daysOfShort, YEAR, type NameOf } from "./tick-names.ts";
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
  nameOf: NameOf;
  room: Room;
  /** The first and the last instant of the data. */
  begin: number;
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
  /** What it tells the beginning of: a piece after a fold, or from where the data begin. */
  head?: Piece;
}

export function uppersOf(piece: Piece, ticking: Ticking): Upper[] {
  const { projection, step, last } = ticking;
  if (piece.kind === "cut") return [];
  const uppers = largerTicks(piece, piece.kind === "plain" ? step : contextStep(step), ticking)
    .map((tick) => ({ ...tick, at: pxOf(projection, tick.time) }))
    .filter(({ at, time }) => at <= piece.to - 1 && !(isFar(step) && time > last))
    .map((tick) => ({ ...tick, at: Math.max(tick.at, piece.from), context: tick.at < piece.from - 0.5 }));
  const head = headOf(piece, ticking);
  return head ? [head, ...uppers.filter(({ at, label }) => at > head.at + 0.5 && label !== head.label)] : uppers;
}

/** The year in which a piece begins: what it has of ticks of the step may begin later. */
function headOf(piece: Piece, { projection, nameOf, begin }: Ticking): Upper | undefined {
  const { kind, folds } = projection.scale;
  const time = Math.max(piece.start, begin);
  const isFirst = time === begin || folds.some(({ start, end }) => start === time || end === time);
  if (kind !== "folded" || !isFirst || time >= piece.end) return undefined;
  const year = nameOf(YEAR, time);
  return year && { ...year, at: pxOf(projection, time), context: year.time < time, head: { ...piece, start: time } };
}

/** Where ticks of their own would claim a scale, only the larger unit is named. */
function contextStep(step: Step): Step {
  return step.unit === "year" ? step : { unit: "month", count: 1 };
}

/** Where the step is of years there is no larger unit: the years themselves are named above the line. */
function largerTicks(piece: Piece, step: Step, { options }: Ticking): Tick[] {
  const { lower, upper } = ticksOf(step, piece.start, piece.kind === "plain" ? piece.end : piece.start, options);
  return step.unit === "year" ? lower : upper;
}

/** Gives names of the larger unit their places, those first that claim most. */
export function placeUppers(uppers: readonly Upper[], { step, tight, room, projection }: Ticking): Upper[] {
  // Where the window opens within a unit, its name gives way to the names of those that begin in the window.
  const claim = ({ head, context }: Upper): number => (head ? 0 : context ? 2 : 1);
  const byClaim = [...uppers].sort((a, b) => claim(a) - claim(b));
  const told = byClaim.filter((upper, index) => isNews(byClaim, upper, index));
  for (const upper of told) {
    const ask = { kind: UPPER, text: upper.label, at: upper.at };
    const within = { from: 0, to: projection.length };
    upper.spot = room.put(ask);
    // Years have two rows to themselves.
    if (!upper.spot && (upper.head ?? (tight && step.unit === "year")))
      upper.spot = room.put({ ...ask, kind: STRONG, within }) ?? room.put({ ...ask, within });
  }
  if (step.unit === "year")
    nameFirst(
      told.sort((a, b) => a.at - b.at),
      room,
    );
  return told;
}

/** A fold with the place of its label. */
export interface PlacedFold {
  fold: Fold;
  /** px of its middle along the axis. */
  at: number;
  spot: Spot | undefined;
}

/** In a piece too short for labels of the step its beginning has to say more than its year. */
export function nameShort(head: Upper, next: PlacedFold | undefined, { room, options }: Ticking): void {
  const { spot, head: piece } = head;
  if (!spot || !piece) return;
  for (const text of daysOfShort(piece.start, piece.end, options)) {
    let below: Spot | undefined;
    const wider =
      room.widen(spot, text) ??
      // Where the length of the fold after it stands in the way, and has room below the line.
      (next?.spot?.ask.kind === FOLD_ABOVE
        ? room.instead(next.spot, () => {
            below = room.put({ ...next.spot!.ask, kind: FOLD });
            return below && room.widen(spot, text);
          })
        : undefined);
    if (!wider) continue;
    head.spot = wider;
    if (below && next) next.spot = below;
    return;
  }
}

export function upperTicks(told: readonly Upper[]): SceneTick[] {
  return told.flatMap((upper) => {
    const beside = upper.spot?.ask.kind === UPPER && !upper.spot.moved;
    const line = upper.context && upper.at <= 0 ? [] : [tickLine(upper.at, beside ? -UPPER_TICK : -5, 0)];
    return sceneTicks(upper, true, line);
  });
}

/** Whether a name was not said already just before. */
function isNews(all: readonly Upper[], upper: Upper, index: number): boolean {
  return (
    !upper.context || upper.head !== undefined || !all.some((other, at) => at < index && other.label === upper.label)
  );
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
