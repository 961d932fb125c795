/** The first view: the scale at which everything fits, with room at the far end for the last labels. */
import { foldedScale, longestStretches, type Stretch } from "../scale/folded.ts";
import { linearScale, type Scale } from "../scale/scale.ts";
import { stepsScale } from "../scale/steps.ts";
import type { Columns, Item } from "./columns.ts";

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
/** At most this share of the plot is left free for the last labels: half of it for a few events, a tenth for many. */
function mostRoom(count: number): number {
  return clamp(10 / count + 0.07, 0.1, 0.5);
}

/** Only so many of the most important labels claim room at the far end. */
const CLAIMANTS = 60;
/** A lone date is shown with so many times its own length around it. */
const LEAST_WINDOW = 14;
/** px from mark to mark at which a reader still tells them apart. */
const APART = 5;
const MOST_FOLDS = 8;
/** A fold leaves at most this share of what it would be without it. */
const MOST_OF_LENGTH = 0.85;
/** Folding pays where it makes the rest at least so much larger. */
const WORTH_FOLDING = 1.6;

/** The scale in px per unit, and the window's start, at which everything of `columns` fits in `length` px. */
export function fitScale(columns: Columns, scale: Scale, reaches: readonly Reach[], length: number): Fit {
  const { items } = columns;
  const min = items.length > 0 ? scale.toUnit(columns.start) : 0;
  const max = items.length > 0 ? scale.toUnit(columns.end) : 1;
  const lead = MARGIN + leadOf(columns, scale, reaches, min);
  const free = Math.max(length - lead - MARGIN, 40);
  let pxPerUnit = (free - lastAfter(columns, scale, reaches, max)) / (max - min);
  const least = ((1 - mostRoom(items.length)) * free) / (max - min);
  items.forEach((item, index) => {
    if (columns.rank[index]! >= CLAIMANTS) return;
    const from = anchorOf(item, scale) - min;
    if (from > 0) pxPerUnit = Math.min(pxPerUnit, Math.max((free - reaches[index]!.label) / from, least));
  });
  pxPerUnit = Math.max(pxPerUnit, least);
  const most = closest(columns, length, min, max);
  if (pxPerUnit <= most) return { scale, start: min - lead / pxPerUnit, pxPerUnit };
  const spare = free - (max - min) * most;
  return { scale, start: min - (lead + spare * 0.25) / most, pxPerUnit: most };
}

/** Where a label is anchored, in units: at the middle of a known day, which may be wide; else at the start. */
export function anchorOf({ form, first, last }: Item, scale: Scale): number {
  const start = scale.toUnit(first);
  return form === "point" && scale.kind !== "steps" ? (start + scale.toUnit(last)) / 2 : start;
}

/** px before the first edge: the tail of what begins at an unknown time. */
function leadOf(columns: Columns, scale: Scale, reaches: readonly Reach[], min: number): number {
  return columns.items.reduce(
    (most, item, index) => (scale.toUnit(item.first) === min ? Math.max(most, reaches[index]!.before) : most),
    0,
  );
}

function lastAfter(columns: Columns, scale: Scale, reaches: readonly Reach[], max: number): number {
  return columns.items.reduce(
    (most, item, index) => (scale.toUnit(item.last) === max ? Math.max(most, reaches[index]!.after) : most),
    0,
  );
}

/** The largest px per unit: a lone date is not drawn as wide as the picture, what lasted may be. */
function closest(columns: Columns, length: number, min: number, max: number): number {
  const { items, start, end } = columns;
  const lone = items.every((item) => item.form !== "lasted" && item.first === start && item.last === end);
  return lone ? length / (items[0]?.form === "within" ? 3 : LEAST_WINDOW) / (max - min) : Infinity;
}

/** px that a fold takes in the first view. */
function foldPx(stretch: Stretch, length: number): number {
  return stretch.runs ? clamp(length * 0.145, 90, 172) : clamp(length * 0.07, 56, 76);
}

/** The linear scale, fitted. */
export function fitLinear(columns: Columns, reaches: readonly Reach[], length: number): Fit {
  return fitScale(columns, linearScale, reaches, length);
}

/** Equal steps, fitted. */
export function fitSteps(columns: Columns, reaches: readonly Reach[], length: number): Fit {
  const starts = [...new Set(columns.first)];
  if (starts.length === 0) return fitLinear(columns, reaches, length);
  return fitScale(columns, stepsScale(starts, Math.max(columns.end, starts.at(-1)! + 1)), reaches, length);
}

/**
 * The folded scale with the fewest folds that sets most events apart; undefined where no fold would shorten anything.
 */
export function fitFolded(columns: Columns, reaches: readonly Reach[], length: number): Fit | undefined {
  const stretches = longestStretches(columns.first, columns.lastSorted, MOST_FOLDS);
  let best: Fit | undefined;
  let bestApart = -1;
  for (let count = 1; count <= stretches.length; count += 1) {
    const fit = fitFolds(columns, stretches.slice(0, count), reaches, length);
    if (fit.scale.folds.length < count) continue;
    const apart = countApart(columns, fit);
    if (apart > bestApart) {
      best = fit;
      bestApart = apart;
    }
    if (apart === columns.items.length) break;
  }
  return best;
}

/** A fold's length is stated in px of the first view, which depends on it: a few rounds settle both. */
function fitFolds(columns: Columns, stretches: readonly Stretch[], reaches: readonly Reach[], length: number): Fit {
  const share = Math.min(1, (0.6 * length) / stretches.reduce((sum, stretch) => sum + foldPx(stretch, length), 0));
  const left = stretches.reduce((rest, { start, end }) => rest - (end - start), columns.end - columns.start);
  let pxPerUnit = (length * 0.4) / Math.max(left, 1);
  let fit = fitLinear(columns, reaches, length);
  for (let round = 0; round < 4; round += 1) {
    const pixels = (stretch: Stretch): number => (foldPx(stretch, length) * share) / pxPerUnit;
    const folding = stretches.filter((stretch) => pixels(stretch) < (stretch.end - stretch.start) * MOST_OF_LENGTH);
    fit = fitScale(columns, foldedScale(folding, columns.end, pixels), reaches, length);
    pxPerUnit = fit.pxPerUnit;
  }
  return fit;
}

/** How many events stand apart from their neighbours in time, in the first view. Equal times count as apart. */
export function countApart(columns: Columns, { scale, pxPerUnit }: Fit): number {
  const marks = columns.items.map((item) => anchorUnit(item, scale)).sort((a, b) => a - b);
  const near = (i: number, j: number): boolean => {
    const gap = (marks[j]! - marks[i]!) * pxPerUnit;
    return j < marks.length && marks[j] !== marks[i] && gap < APART;
  };
  return marks.filter((_, i) => !(i > 0 && near(i - 1, i)) && !(i + 1 < marks.length && near(i, i + 1))).length;
}

function anchorUnit(item: Columns["items"][number], scale: Scale): number {
  return scale.toUnit(item.form === "point" ? (item.first + item.last) / 2 : item.first);
}

/** Whether the folded view is worth its folds: it sets more apart, and what is not folded becomes clearly larger. */
export function isWorthFolding(columns: Columns, linear: Fit, folded: Fit): boolean {
  const gain = countApart(columns, folded) - countApart(columns, linear);
  return gain >= Math.max(1, columns.items.length * 0.1) && folded.pxPerUnit >= linear.pxPerUnit * WORTH_FOLDING;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
