/** Where a picture goes to tell an event: as far as it must, and closer only where the event has no label yet. */
import type { Plan } from "../../layout/plan.ts";
import type { Picture } from "../../scene/picture.ts";
import type { View } from "../../scene/view.ts";
import type { Camera } from "../window/camera.ts";

/** Where the event begins along the window. */
const AT = 0.35;
/** The part of the window within which the nearer of both neighbours stays beside it. */
const BESIDE = 0.3;

/**
 * The view in which an event is seen, and the nearer of its neighbours; undefined where the one that there is does: as large
 * as now where the event has its label then, else so large that it has, and never so large that it stands alone. Where that
 * does not do for a label, there is only its mark.
 *
 * @param neighbours indices of the events that are told before and after it
 */
export function viewTelling(
  { plan, columns, length }: Picture,
  camera: Camera,
  index: number,
  neighbours: readonly number[],
): View | undefined {
  if (!plan) return undefined;
  if (plan.complete) return camera.revealing(index);
  const unitOf = (time: number): number => plan.scale.toUnit(time);
  const from = unitOf(columns.first[index]!);
  const distances = neighbours
    .map((each) => Math.abs(unitOf(columns.first[each]!) - from))
    .filter((units) => units > 0);
  const most = distances.length > 0 ? (BESIDE * length) / Math.min(...distances) : Infinity;
  const allowed = (pxPerUnit: number): number => camera.clamped({ ...camera.view, pxPerUnit }).pxPerUnit;
  const least = allowed(Math.min(camera.view.pxPerUnit, most));
  const pxPerUnit = labelledFrom(plan, index, from, least, allowed(Math.max(least, most)));
  const view = camera.clamped({ start: from - (AT * length) / pxPerUnit, pxPerUnit });
  return view.start === camera.view.start && view.pxPerUnit === camera.view.pxPerUnit ? undefined : view;
}

/** The scale between two from which an event has its label; the smaller where it has none yet at the larger. */
function labelledFrom(plan: Plan, index: number, unit: number, scale: number, closest: number): number {
  const lane = plan.lanes.laneOf(index);
  for (let near = scale; ; near = Math.min(near * 2, closest)) {
    const placed = plan.placement.inWindow(lane, near, unit, unit).find((each) => each.index === index);
    if (placed && placed.from <= near) return Math.max(placed.from, scale);
    if (near >= closest) return scale;
  }
}
