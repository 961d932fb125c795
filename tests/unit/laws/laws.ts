/** The laws of the layout, each as a function that tells in words what breaks it. No fault is an empty list. */
import { edgesInPx, hasAxis, pxAbout, type Box, type SeenEvent, type Sight, type Timeline } from "./picture.ts";

/** px by which a label may stand beside the edge that it belongs to. */
const BESIDE = 40;
/** px up to which a known day is drawn as a disc. */
const DISC = 30;

/** No label stands on another, or on the mark of another event. What the plot cuts off is not seen. */
export function overlaps(sight: Sight): string[] {
  const labels = sight.events.flatMap(({ id, label }) => (label ? [{ id, box: seen(label, sight) }] : []));
  const marks = sight.events.map(({ id, mark }) => ({ id, box: seen(mark, sight) }));
  const faults = labels.flatMap((one, index) => [
    ...labels.slice(index + 1).flatMap((other) => onto(one, "label", other, sight.slack)),
    ...marks.flatMap((other) => (other.id === one.id ? [] : onto(one, "mark", other, sight.slack))),
  ]);
  return inSight(sight, faults);
}

interface Named {
  id: string;
  box: Box;
}

function onto(label: Named, what: "label" | "mark", other: Named, slack: number): string[] {
  if (!meet(label.box, other.box, slack)) return [];
  return [`label ${tell(label.id, label.box)} stands on ${what} ${tell(other.id, other.box)}`];
}

/** In the first view every label is inside the plot along the axis. */
export function cutAlong(first: Sight): string[] {
  return cutLabels(first, (label) => !isWhole(label, first));
}

/** In the first view every label is inside the plot across the axis. */
export function cutAcross(first: Sight): string[] {
  const { plot } = first.scene;
  const [top, bottom] = first.upright ? [plot.x, plot.x + plot.width] : [plot.y, plot.y + plot.height];
  return cutLabels(first, (label) => label.top < top - first.slack || label.bottom > bottom + first.slack);
}

function cutLabels(first: Sight, isCut: (label: Box) => boolean): string[] {
  const faults = first.events.flatMap(({ id, label }) =>
    label && isCut(label) ? [`label ${tell(id, label)} is cut by the plot`] : [],
  );
  const { x, y, width, height } = first.scene.plot;
  return inSight(
    first,
    faults.length === 0 ? [] : [`plot ${px(width)} x ${px(height)} at ${px(x)}, ${px(y)}`, ...faults],
  );
}

/** What two windows of one width show differently: a label gone, in another row, or at another time. */
export function panFaults(timeline: Timeline, one: Sight, two: Sight): string[] {
  return [...panOneWay(timeline, one, two), ...panOneWay(timeline, two, one)];
}

function panOneWay(timeline: Timeline, from: Sight, to: Sight): string[] {
  const shift = (from.view.start - to.view.start) * from.view.pxPerUnit;
  const slack = from.slack + to.slack;
  const faults = wholeLabels(from).flatMap(({ id, label }) => {
    const expected = { ...label, from: label.from + shift, to: label.to + shift };
    const other = labelIn(to, id);
    const [beganBefore] = edgesInPx(timeline, from, id);
    const [begins, ends] = edgesInPx(timeline, to, id);
    const moves = staysInside(timeline, from, id) && (beganBefore < BESIDE || begins < BESIDE);
    const must = moves
      ? ends > slack && begins + BESIDE + sizeOf(label) <= to.length
      : isWhole(expected, to, -slack) && (goesAlong(timeline, from, id) || Math.min(beganBefore, begins) >= BESIDE);
    if (!other) return must ? [`label ${tell(id, label)} is gone; it would be ${tell("", expected)}`] : [];
    if (moved(label.top, other.top)) return [`label ${tell(id, label)} is in another row: ${tell("", other)}`];
    if (!must) return [];
    if (moves) return isWhole(other, to) ? [] : [`label ${tell(id, label)} is cut: ${tell("", other)}`];
    return Math.abs(other.from - expected.from) > slack
      ? [`label ${tell(id, label)} is at ${tell("", other)}, not at ${tell("", expected)}`]
      : [];
  });
  return between(from, to, faults);
}

/** Labels of a wider view that a closer one has not, or has in another row. */
export function zoomFaults(timeline: Timeline, wide: Sight, close: Sight): string[] {
  const faults = wholeLabels(wide).flatMap(({ id, label }) => {
    const other = labelIn(close, id);
    if (!other) {
      return hasRoom(timeline, wide, close, id, label) ? [`label ${tell(id, label)} is gone by zooming in`] : [];
    }
    return moved(label.top, other.top) ? [`label ${tell(id, label)} is in another row: ${tell("", other)}`] : [];
  });
  return between(wide, close, faults);
}

/** Whether a label would be whole in a closer view, however it stands beside its edges. */
function hasRoom(timeline: Timeline, wide: Sight, close: Sight, id: string, label: Box): boolean {
  const [begins, ends] = edgesInPx(timeline, close, id);
  const size = sizeOf(label);
  if (staysInside(timeline, close, id)) return ends > close.slack && begins + BESIDE + size <= close.length;
  if (!goesAlong(timeline, close, id) || !goesAlong(timeline, wide, id)) {
    const last = timeline.edges.get(id)!.point ? ends : begins;
    return begins >= BESIDE && last + BESIDE + size <= close.length;
  }
  const from = begins + label.from - edgesInPx(timeline, wide, id)[0];
  return from >= DISC && from + size + DISC <= close.length;
}

/** A disc and its label are one: the label stands so many px from the instant. */
function goesAlong(timeline: Timeline, sight: Sight, id: string): boolean {
  const [begins, ends] = edgesInPx(timeline, sight, id);
  return timeline.edges.get(id)!.point && ends - begins <= DISC;
}

/** The label of a bar in a wide picture stays inside the window while any of the bar is in it. */
function staysInside(timeline: Timeline, { upright }: Sight, id: string): boolean {
  return !upright && !timeline.edges.get(id)!.point;
}

/**
 * Each event is drawn at most once, and the counts of the cells that meet the window are the events that touch it less
 * those that are drawn. A cell that the window's edge cuts may count beyond the window: then the number lies between
 * what touches the window and what touches the window with its cut cells. What touches no cut cell is in the others. A
 * count that ends where the window begins is of what runs into it.
 */
export function accountFaults(timeline: Timeline, sight: Sight): string[] {
  const drawn = new Set(sight.events.map(({ id }) => id));
  const twice = drawn.size < sight.events.length ? ["an event is drawn twice"] : [];
  const { length } = sight;
  const missing = ({ from, to }: Stretch, isSure: boolean): string[] =>
    touching(timeline, sight, { from, to }, isSure).filter((id) => !drawn.has(id));

  const cells = sight.counts.map(({ count, start, end }) => {
    const [from, to] = [pxAbout(timeline, sight, start), pxAbout(timeline, sight, end)];
    return { count, from: from.least, to: to.most, isBefore: to.least <= 0, isCut: from.least < 0 || to.most > length };
  });
  const before = cells.filter(({ isBefore }) => isBefore);
  const cut = cells.filter(({ isBefore, isCut }) => isCut && !isBefore);
  const from = Math.min(0, ...cut.map((cell) => cell.from));
  const to = Math.max(length, ...cut.map((cell) => cell.to));
  const inWindow = missing({ from: 0, to: length }, true);
  const inCut = new Set([...cut, ...before].flatMap((cell) => missing(cell, false)));
  const inOthers = inWindow.filter((id) => !inCut.has(id));
  const counted = sum(cells);
  return inSight(sight, [
    ...twice,
    ...outside("all cells", counted, inWindow, missing({ from, to }, false)),
    ...outside(
      "cells that are not cut",
      counted - sum([...cut, ...before]),
      inOthers,
      missing({ from: 0, to: length }, false),
    ),
  ]);
}

/** px from the beginning of the plot. */
interface Stretch {
  from: number;
  to: number;
}

function outside(cells: string, counted: number, least: readonly string[], most: readonly string[]): string[] {
  if (counted >= least.length && counted <= most.length) return [];
  const sure = new Set(least);
  const ids = most.slice(0, 12).map((id) => `${id}${sure.has(id) ? "" : " (perhaps)"}`);
  return [`counts are ${counted} in ${cells}, but ${least.length} to ${most.length} are not drawn: ${ids.join(", ")}`];
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

/** The first view has everything: no cell is cut by its beginning, and none counts what is not there. */
export function wholeAccountFaults(timeline: Timeline, first: Sight): string[] {
  const counted = sum(first.counts);
  const missing = timeline.events.length - first.events.length;
  return inSight(first, counted === missing ? [] : [`counts are ${counted} in all, but ${missing} are not drawn`]);
}

/** Events that touch a stretch of the axis: all that surely do, or all that may. */
function touching(timeline: Timeline, sight: Sight, { from, to }: Stretch, isSure: boolean): string[] {
  return [...timeline.edges].flatMap(([id, edges]) => {
    const [first, last] = [pxAbout(timeline, sight, edges.first), pxAbout(timeline, sight, edges.last)];
    const touches = isSure ? first.most < to && last.least > from : first.least < to && last.most > from;
    return touches ? [id] : [];
  });
}

/**
 * Labels that were there before an update and are gone or stand elsewhere after it. One that is cut may be shorter, as
 * something stands beside it now: where only its end was seen, it is not seen any more.
 */
export function updateFaults(before: Sight, after: Sight, ids: ReadonlySet<string>): string[] {
  const faults = before.events.flatMap(({ id, label }) => {
    if (!label || !ids.has(id)) return [];
    const other = labelIn(after, id);
    if (!other) return label.from < 0 && !after.upright ? [] : [`label ${tell(id, label)} is gone after the update`];
    const stays = Math.abs(label.from - other.from) <= before.slack + after.slack && !moved(label.top, other.top);
    return stays ? [] : [`label ${tell(id, label)} is moved by the update: ${tell("", other)}`];
  });
  return inSight(before, faults);
}

function wholeLabels(sight: Sight): { id: string; label: Box }[] {
  return sight.events.flatMap(({ id, label }) => (label && isWhole(label, sight) ? [{ id, label }] : []));
}

function labelIn(sight: Sight, id: string): Box | undefined {
  return sight.events.find((event: SeenEvent) => event.id === id)?.label;
}

/** Whether a box is inside the plot along the axis, or over its ends by no more than so many px. */
function isWhole({ from, to }: Box, { length, slack }: Sight, over = slack): boolean {
  return from >= -over && to <= length + over;
}

function seen({ from, to, ...across }: Box, { length }: Sight): Box {
  return { from: Math.max(from, 0), to: Math.min(to, length), ...across };
}

function meet(a: Box, b: Box, slack: number): boolean {
  const along = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  const across = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return along > slack && across > 0.01;
}

function moved(a: number, b: number): boolean {
  return Math.abs(a - b) > 0.01;
}

function sizeOf({ from, to }: Box): number {
  return to - from;
}

const px = (number: number): string => String(Math.round(number * 100) / 100);

function tell(id: string, { from, to, top, bottom }: Box): string {
  return `${id}[${px(from)} to ${px(to)} px, ${px(top)} to ${px(bottom)} across]`;
}

function tellSight({ view, window, length, upright }: Sight): string {
  const at = (time: number): string =>
    Number.isFinite(time) ? `${new Date(time).toISOString()} (${time})` : String(time);
  const how = `${px(length)} px${upright ? " upright" : ""}, start ${view.start}, ${view.pxPerUnit} px a unit`;
  return `${at(window.start)} to ${at(window.end)}, ${how}`;
}

function inSight(sight: Sight, faults: string[]): string[] {
  return faults.length === 0 ? [] : [`window ${tellSight(sight)}`, ...faults];
}

function between(one: Sight, two: Sight, faults: string[]): string[] {
  return faults.length === 0 ? [] : [`windows ${tellSight(one)}; and ${tellSight(two)}`, ...faults];
}

/** Throws what was found, a line each, with what it takes to see it again. */
export function expectNone(timeline: Timeline, faults: readonly string[]): void {
  if (faults.length === 0) return;
  const told = new Set(faults.flatMap((fault) => fault.match(/\bn[0-9]+/g) ?? []));
  const dated = timeline.events
    .filter(({ id }) => told.has(id))
    .slice(0, 8)
    .map(({ id, title, date, start, lane, importance }) =>
      JSON.stringify({ id, title, date, start, lane, importance }),
    );
  const kind = hasAxis(timeline) ? timeline.picture.plan!.scale.kind : "list";
  throw new Error([`${kind}, ${timeline.events.length} events`, ...faults.slice(0, 12), ...dated].join("\n"));
}
