/** What is seen: where the window begins, and how large it is drawn. */
import type { Columns } from "../layout/columns.ts";
import type { Scale } from "../scale/scale.ts";

export interface View {
  /** Unit coordinate at the beginning of the plot. */
  start: number;
  pxPerUnit: number;
}

/** Positions along the axis, relative to the plot, so that no coordinate grows with the zoom. */
export interface Projection extends View {
  scale: Scale;
  /** px of the plot along the axis. */
  length: number;
}

/** px from the beginning of the plot of an instant. */
export function pxOf({ scale, start, pxPerUnit }: Projection, time: number): number {
  return (scale.toUnit(time) - start) * pxPerUnit;
}

/** px of a stretch within which all that stands at its time keeps its coordinates while panning. */
const STRETCH = 2048;

/** See `Scene.shift`. */
export function shiftOf(home: number, { start, pxPerUnit }: View): number {
  const px = (start - home) * pxPerUnit;
  return Math.floor(px / STRETCH) * STRETCH - px;
}

/** Instants at both ends of the window. */
export function windowOf({ scale, start, pxPerUnit, length }: Projection): { start: number; end: number } {
  return { start: scale.toTime(start), end: scale.toTime(start + length / pxPerUnit) };
}

/** Whether an event is there at any time of the window, be it seen or not. */
export function touches(
  { projection, columns }: { projection: Projection; columns: Columns },
  { index }: { index: number },
): boolean {
  const { start, end } = windowOf(projection);
  return columns.first[index]! < end && columns.last[index]! > start;
}

/** The view that shows exactly a window of time. */
export function viewOf(scale: Scale, window: { start: number; end: number }, length: number): View {
  const from = scale.toUnit(Math.min(window.start, window.end));
  const to = scale.toUnit(Math.max(window.start, window.end));
  return { start: from, pxPerUnit: length / Math.max(to - from, 1e-6) };
}
