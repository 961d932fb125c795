/** Where gestures and keys may take the window, and how it gets there. */
import type { Columns } from "../../layout/columns.ts";
import type { Scale } from "../../scale/scale.ts";
import type { View } from "../../scene/view.ts";

/** ms of the shortest window that a gesture leads to. */
const SHORTEST = 100;
/** Unit coordinates hold about 16 digits: a window must be wider than the last of them. */
const FINEST = 2 ** -44;

/**
 * The nearest view that stays with the data: no wider than everything, no closer than can be told apart.
 *
 * @param length px of the plot along the axis
 */
export function clampView(view: View, home: View, columns: Columns, scale: Scale, length: number): View {
  const from = scale.toUnit(columns.start);
  const to = scale.toUnit(columns.end);
  const shortest = Math.max(SHORTEST, Math.max(Math.abs(from), Math.abs(to)) * FINEST);
  const pxPerUnit = Math.min(Math.max(view.pxPerUnit, home.pxPerUnit), Math.max(length / shortest, home.pxPerUnit));
  const width = length / pxPerUnit;
  // The scale may have been held back: the middle of the window then stays where it was.
  const start = view.start + (length / view.pxPerUnit - width) / 2;
  const least = home.start;
  const most = home.start + length / home.pxPerUnit - width;
  return { start: Math.min(Math.max(start, least), Math.max(most, least)), pxPerUnit };
}

/** A view zoomed by a factor about a point, in px along the plot. */
export function zoomedBy(view: View, factor: number, at: number): View {
  const pxPerUnit = view.pxPerUnit * factor;
  return { start: view.start + at / view.pxPerUnit - at / pxPerUnit, pxPerUnit };
}

/** A view on the way between two, `share` from 0 to 1; the window's ends move evenly in the finer of both scales. */
export function between(from: View, to: View, share: number, length: number): View {
  const ease = share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
  if (ease >= 1) return to;
  const width = (length / from.pxPerUnit) ** (1 - ease) * (length / to.pxPerUnit) ** ease;
  const [oldWidth, newWidth] = [length / from.pxPerUnit, length / to.pxPerUnit];
  // The point that both views have in the same place stays there; without one the start glides.
  const along = Math.abs(oldWidth - newWidth) < 1e-9 * oldWidth ? ease : (oldWidth - width) / (oldWidth - newWidth);
  return { start: from.start + (to.start - from.start) * along, pxPerUnit: length / width };
}
