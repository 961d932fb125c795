/** The first view: the scale at which everything fits, with room at the far end for the last labels. */
import { foldedScale, longestStretches, type Stretch } from "../scale/folded.ts";
import { linearScale, type Scale } from "../scale/scale.ts";
import { stepsScale } from "../scale/steps.ts";
import { TRAIT } from "../arrivals.ts";
import { firstPlace } from "../search.ts";
import type { Columns } from "./columns.ts";

/** px that an event needs beside its edges. */
export interface Reach {
  before: number;
  after: number;
  /** px from the left end of the label to its right end. */
  label: number;
}

/** A scale with its first view: `start` in units, `pxPerUnit`. */
export interface Fit {
  scale: Scale;
  start: number;
  pxPerUnit: number;
}

/** px kept free at both ends of the plot. */
const MARGIN = 8;
/** px that the events have at least, whatever stands beside them. */
const LEAST_LENGTH = 40;
/** Only so many of the most important labels claim room at the far end. */
const CLAIMANTS = 60;
/** A day beyond the events is in the first view where that takes at most such a part of their length. */
const MOST_BEYOND = 0.25;
/** A lone date is shown with so many times its own length around it. */
const LEAST_WINDOW = 14;
/** px from mark to mark at which a reader still tells them apart. */
const APART = 5;
const MOST_FOLDS = 8;
/** A fold leaves at most this share of what it would be without it. */
const MOST_OF_LENGTH = 0.85;
/** Folds can pay where they take away so much of all at least. */
const LARGE_PART = 0.25;
/** Folding pays where it makes the rest at least so much larger. */
const WORTH_FOLDING = 1.6;

/** px that the event with an index needs beside its edges. */
export type ReachOf = (index: number) => Reach;

/** What is to fit: the events and, where they are not far from them, some days. */
export interface Fitted {
  columns: Columns;
  /** px */
  length: number;
  /** Instants of the days. */
  days?: readonly number[];
}

/** The scale in px per unit, and the window's start, at which everything fits. */
function fitScale({ columns, length, days = [] }: Fitted, scale: Scale, reachOf: ReachOf): Fit {
  const { count } = columns;
  const min = count > 0 ? scale.toUnit(columns.start) : 0;
  const max = count > 0 ? scale.toUnit(columns.end) : 1;
  const lead = MARGIN + leadOf(columns, scale, reachOf, min);
  const free = Math.max(length - lead - MARGIN, LEAST_LENGTH);
  let pxPerUnit = (free - lastAfter(columns, reachOf)) / (max - min);
  const least = ((1 - mostRoom(count)) * free) / (max - min);
  for (const index of columns.byRank.subarray(0, CLAIMANTS)) {
    const from = anchorOf(columns, index, scale) - min;
    if (from > 0) pxPerUnit = Math.min(pxPerUnit, Math.max((free - reachOf(index).label) / from, least));
  }
  for (const day of days) {
    const beyond = scale.toUnit(day) - max;
    if (beyond > 0 && beyond <= (max - min) * MOST_BEYOND) pxPerUnit = Math.min(pxPerUnit, free / (max - min + beyond));
  }
  pxPerUnit = Math.max(pxPerUnit, least);
  const most = closest(columns, length, min, max);
  if (pxPerUnit <= most) return { scale, start: min - lead / pxPerUnit, pxPerUnit };
  const spare = free - (max - min) * most;
  return { scale, start: min - (lead + spare * 0.25) / most, pxPerUnit: most };
}

/** At most this share of the plot is left free for the last labels: half of it for a few events, a tenth for many. */
function mostRoom(count: number): number {
  return clamp(10 / count + 0.07, 0.1, 0.5);
}

/** Where a label is anchored, in units: at the middle of a known day, which may be wide; else at the start. */
export function anchorOf(columns: Columns, index: number, scale: Scale): number {
  const start = scale.toUnit(columns.first[index]!);
  const inMiddle = columns.is(index, TRAIT.point) && scale.kind !== "steps";
  return inMiddle ? (start + scale.toUnit(columns.last[index]!)) / 2 : start;
}

/** px before the first edge: the tail of what begins at an unknown time. */
function leadOf({ first }: Columns, scale: Scale, reachOf: ReachOf, min: number): number {
  let most = 0;
  for (let index = 0; index < first.length && scale.toUnit(first[index]!) === min; index += 1)
    most = Math.max(most, reachOf(index).before);
  return most;
}

/** px after the last edge. */
function lastAfter({ last, end }: Columns, reachOf: ReachOf): number {
  let most = 0;
  for (let index = 0; index < last.length; index += 1)
    if (last[index] === end) most = Math.max(most, reachOf(index).after);
  return most;
}

/** The largest px per unit: a lone date is not drawn as wide as the picture, what lasted may be. */
function closest(columns: Columns, length: number, min: number, max: number): number {
  const { first, last, start, end } = columns;
  const one = first.at(-1) === start && last.every((each) => each === end);
  if (columns.count > 0 && (!one || columns.some((traits) => (traits & TRAIT.lasted) !== 0))) return Infinity;
  return length / (columns.is(0, TRAIT.within) ? 3 : LEAST_WINDOW) / (max - min);
}

/** px that a fold takes in the first view: a share of the plot, and more where something runs in it. */
function foldPx(stretch: Stretch, length: number): number {
  return stretch.runs ? clamp(length * 0.145, 90, 172) : clamp(length * 0.07, 56, 76);
}

/** The linear scale, fitted. */
export function fitLinear(fitted: Fitted, reachOf: ReachOf): Fit {
  return fitScale(fitted, linearScale, reachOf);
}

/** Equal steps, fitted. */
export function fitSteps(fitted: Fitted, reachOf: ReachOf): Fit {
  const { columns } = fitted;
  const starts = [...new Set(columns.first)];
  if (starts.length === 0) return fitLinear(fitted, reachOf);
  return fitScale(fitted, stepsScale(starts, Math.max(columns.end, starts.at(-1)! + 1)), reachOf);
}

/**
 * The folded scale with the fewest folds that sets most events apart; undefined where no fold would shorten anything.
 */
export function fitFolded(fitted: Fitted, reachOf: ReachOf): Fit | undefined {
  const { columns } = fitted;
  const { first, start, end } = columns;
  const isAll = (stretch: Stretch): boolean => stretch.start === start && stretch.end === end;
  const stretches = longestStretches(first, columns.sortedEnds(), MOST_FOLDS).filter((stretch) => !isAll(stretch));
  let best: Fit | undefined;
  let bestApart = -1;
  for (let count = 1; count <= stretches.length; count += 1) {
    const fit = fitFolds(fitted, stretches.slice(0, count), reachOf);
    if (fit.scale.folds.length < count) continue;
    const apart = countApart(columns, fit);
    if (apart > bestApart) {
      best = fit;
      bestApart = apart;
    }
    if (apart === columns.count) break;
  }
  return best;
}

/**
 * A fold's length is stated in px of the first view, which depends on it: a few rounds settle both. All folds together take
 * six tenths of the plot at most.
 */
function fitFolds(fitted: Fitted, stretches: readonly Stretch[], reachOf: ReachOf): Fit {
  const { columns, length } = fitted;
  const share = Math.min(1, (0.6 * length) / stretches.reduce((sum, stretch) => sum + foldPx(stretch, length), 0));
  const left = stretches.reduce((rest, { start, end }) => rest - (end - start), columns.end - columns.start);
  let pxPerUnit = (length * 0.4) / Math.max(left, 1);
  let fit = fitLinear(fitted, reachOf);
  for (let round = 0; round < 4; round += 1) {
    const pixels = (stretch: Stretch): number => (foldPx(stretch, length) * share) / pxPerUnit;
    const folding = stretches.filter((stretch) => pixels(stretch) < (stretch.end - stretch.start) * MOST_OF_LENGTH);
    fit = fitScale(fitted, foldedScale(folding, columns.end, pixels), reachOf);
    pxPerUnit = fit.pxPerUnit;
  }
  return fit;
}

/**
 * How many events begin apart from their neighbours, in the first view. Equal times count as apart.
 *
 * What lies closer than `APART` behind an event is passed over in one step: so it takes as many steps as there is room.
 */
export function countApart({ first }: Columns, { scale, pxPerUnit }: Fit): number {
  const at = (index: number): number => scale.toUnit(first[index]!);
  const near = APART / pxPerUnit;
  let count = 0;
  for (let index = 0; index < first.length;) {
    const own = at(index);
    const next = firstPlace(index + 1, first.length, (other) => at(other) < own + near);
    const alone = next === index + 1 || at(next - 1) === own;
    if (alone && (index === 0 || own - at(index - 1) >= near)) count += next - index;
    index = next;
  }
  return count;
}

/** Whether folds could pay: only where a few stretches without a beginning are a large part of all. */
export function mayFold({ first, start, end }: Columns): boolean {
  const longest = new Array<number>(MOST_FOLDS).fill(0);
  for (let index = 1; index < first.length; index += 1) {
    const gap = first[index]! - first[index - 1]!;
    if (gap <= longest[0]!) continue;
    longest[0] = gap;
    longest.sort((a, b) => a - b);
  }
  const after = end - (first.at(-1) ?? end);
  return longest.reduce((sum, gap) => sum + gap, after) >= (end - start) * LARGE_PART;
}

/** Whether the folded view is worth its folds: it sets more apart, and what is not folded becomes clearly larger. */
export function isWorthFolding(columns: Columns, linear: Fit, folded: Fit): boolean {
  const gain = countApart(columns, folded) - countApart(columns, linear);
  return gain >= Math.max(1, columns.count * 0.1) && folded.pxPerUnit >= linear.pxPerUnit * WORTH_FOLDING;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
