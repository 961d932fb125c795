/** The pieces of an axis: stretches that are to scale, and what folds left of the others. */
import type { Fold } from "../scale/scale.ts";
import { pxOf, windowOf, type Projection } from "./view.ts";

export interface Piece {
  kind: "plain" | Fold["kind"];
  /** Instants. */
  start: number;
  end: number;
  /** px */
  from: number;
  to: number;
  fold?: Fold;
}

/** The window cut at the ends of the folds that it meets. */
export function piecesOf(projection: Projection): Piece[] {
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
