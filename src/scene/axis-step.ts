/** The step of an axis: the finest whose labels have room, as their own words measure. */
import { lengthOf, type Step } from "../time/index.ts";
import { coarsestStep, finestStep, largerStep } from "../time/step.ts";
import type { TickLabel } from "../time/tick-labels.ts";
import { widestLabels, type TickOptions } from "../time/ticks.ts";
import { LOWER, STRONG, UPPER, type Room } from "./axis-room.ts";

/** px left between labels at least where there is a choice. */
const GAP = 20;
/** px between ticks below which no label has room; no step so fine is measured. */
const LEAST = 24;
/** The shortest month or day is shorter than the average by so much. */
const SHORTEST = 0.92;
/** px of a name of the larger unit in a column. */
const NAME = 64;
/** From steps of so many years on, what lies after the data is a future that nobody speaks of. */
const FAR = 1000;

export interface AxisStep {
  step: Step;
  /** The window is too narrow for the step whose labels all have room: of a finer one, those are told that have. */
  tight: boolean;
}

export interface StepInput {
  /** Instants of the window, and the last of the data. */
  start: number;
  end: number;
  last: number;
  /** px */
  length: number;
  pxPerUnit: number;
  options: TickOptions;
  room: Room;
}

/** Depends on where the window stands only by the form of its years: BC, of five figures, by the million. */
export function axisStep(input: StepInput): AxisStep {
  const step = finestStep((each) => fits(each, input));
  const label = step.unit === "year" ? widest(labelsOf(step, input).lower, UPPER, input.room) : 0;
  if (isSeen(step, input, label)) return { step, tight: false };
  return { step: coarsestStep((each) => isSeen(each, input)), tight: true };
}

export function isFar({ unit, count }: Step): boolean {
  return unit === "year" && count >= FAR;
}

/**
 * Whether a tick is sure to be in the window, wherever it stands; in a column on one side of the name of the larger
 * unit; of years, which have no such names, two.
 */
function isSeen(step: Step, { pxPerUnit, length, room }: StepInput, label = 0): boolean {
  const gap = lengthOf(step) * pxPerUnit;
  if (step.unit === "year") return 2.5 * gap + label <= length;
  return room.across === undefined ? 1.5 * gap <= length : 3 * gap + NAME <= length;
}

function fits(step: Step, input: StepInput): boolean {
  const { pxPerUnit, room } = input;
  const gap = lengthOf(step) * pxPerUnit;
  if (gap < LEAST) return false;
  const { lower, upper } = labelsOf(step, input);
  const larger = largerStep(step);
  if (!larger) return widest(lower, UPPER, room) + GAP <= gap;
  const strong = widest(
    lower.filter((label) => label.strong),
    STRONG,
    room,
  );
  const weak = widest(
    lower.filter((label) => !label.strong),
    LOWER,
    room,
  );
  // Those that begin a larger unit never stand side by side.
  if (Math.max(weak, (weak + strong) / 2) + GAP > gap * SHORTEST) return false;
  return widest(upper, UPPER, room) + GAP <= lengthOf(larger) * pxPerUnit * SHORTEST;
}

function labelsOf(step: Step, { start, end, last, options }: StepInput): ReturnType<typeof widestLabels> {
  return widestLabels(step, start, isFar(step) ? Math.max(Math.min(end, last), start) : end, options);
}

function widest(labels: readonly TickLabel[], kind: typeof UPPER, room: Room): number {
  return labels.reduce((most, { label }) => Math.max(most, room.sizeOf(label, kind)), 0);
}
