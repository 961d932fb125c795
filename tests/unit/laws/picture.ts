/**
 * What the laws know of the library: events go in, and what is seen comes out, measured along the axis and across it.
 *
 * Nothing but this file knows how a picture is made, or which way time runs in it.
 */
import fc from "fast-check";
import { measureByTable } from "../../../src/draw/ruler.ts";
import { resolveEvents, type ResolvedEvent, type TimelineEvent } from "../../../src/event.ts";
import { settingsOf, type TimelineOptions } from "../../../src/options.ts";
import { firstView, pictureOf, sceneOf, shownColumns } from "../../../src/scene/compose.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import type { Rect, Scene } from "../../../src/scene/scene.ts";
import { pxOf, windowOf, type View } from "../../../src/scene/view.ts";
import { bringEveryday } from "../../../src/time/everyday/bring.ts";
import { isExtent, type Extent } from "../../../src/time/index.ts";
import { wordsOf } from "../../../src/words/index.ts";

bringEveryday();

/** A picture, and the edges of its events in ms by id. */
export interface Timeline {
  events: readonly ResolvedEvent[];
  edges: ReadonlyMap<string, Edges>;
  picture: Picture;
}

/** First and last edge that are drawn, in ms. */
export interface Edges {
  first: number;
  last: number;
  /** A known day or moment: its label stands beside it and goes with it. */
  point: boolean;
}

/** px along the axis from the beginning of the plot, and px across it in the picture. */
export interface Box {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

export interface SeenEvent {
  id: string;
  mark: Box;
  label?: Box;
}

/** What one view shows. */
export interface Sight {
  scene: Scene;
  view: View;
  /** Instants at both ends of the plot; all time where a list has no axis. */
  window: { start: number; end: number };
  /** px of the plot along the axis. */
  length: number;
  upright: boolean;
  events: readonly SeenEvent[];
  counts: readonly { count: number; start: number; end: number }[];
  /** px by which rounding may move what stands at the window. */
  slack: number;
}

export interface Size {
  width: number;
  options: TimelineOptions;
}

export const SCALES = ["linear", "folded", "steps"] as const;
export type ScaleName = (typeof SCALES)[number];

/** Widths, heights and directions, with one scale. */
export function sizesOf(scale: ScaleName): fc.Arbitrary<Size> {
  return fc
    .record({
      width: fc.integer({ min: 200, max: 2000 }),
      height: fc.oneof(fc.constant("auto" as const), fc.integer({ min: 200, max: 900 })),
      layout: fc.constantFrom("auto" as const, "auto" as const, "wide" as const, "upright" as const),
    })
    .map(({ width, ...options }) => ({ width, options: { ...options, scale } }));
}

export function timelineOf(input: readonly TimelineEvent[], { width, options }: Size): Timeline {
  return timelineOfResolved(resolveEvents(input).events, { width, options });
}

export function timelineOfResolved(events: readonly ResolvedEvent[], { width, options }: Size): Timeline {
  const settings = settingsOf(options);
  const words = wordsOf(settings.lang, settings.messages);
  const columns = shownColumns(events, settings);
  const picture = pictureOf({ columns, settings, words, width, measure: measureByTable });
  return { events, edges: edgesOf(events), picture };
}

/** Whether it stands on an axis, so that there is something to pan and zoom; a list does not. */
export function hasAxis({ picture }: Timeline): boolean {
  return picture.plan !== undefined;
}

/** px across the axis of the rows of each lane. */
export function rowShares({ picture }: Timeline): readonly (readonly number[])[] {
  return picture.plan?.rowSizes ?? [];
}

/** What an update has to leave as it is, for rows to stay: the plot, the lanes and the shares of their rows. */
export function frameOf(timeline: Timeline): string {
  const { plot, lanes } = sightOf(timeline).scene;
  return JSON.stringify([plot, lanes.map(({ box }) => box), rowShares(timeline)]);
}

/** Unit coordinate of an instant. */
export function unitOf({ picture }: Timeline, time: number): number {
  return picture.plan!.scale.toUnit(time);
}

export function whole({ picture }: Timeline): View {
  return firstView(picture);
}

/** px of the plot along the axis. */
export function lengthOf({ picture }: Timeline): number {
  return picture.length;
}

export function sightOf(timeline: Timeline, view: View = whole(timeline)): Sight {
  return sightOfScene(timeline, sceneOf(timeline.picture, view), view);
}

export function sightOfScene({ picture }: Timeline, scene: Scene, view: View): Sight {
  const { plot, upright } = scene;
  const along = ({ x, y, width, height }: Rect): Box =>
    upright
      ? { from: y - plot.y, to: y + height - plot.y, top: x, bottom: x + width }
      : { from: x - plot.x, to: x + width - plot.x, top: y, bottom: y + height };
  const scale = picture.plan?.scale;
  const length = upright ? plot.height : plot.width;
  return {
    scene,
    view,
    window: scale ? windowOf({ ...view, scale, length: picture.length }) : { start: -Infinity, end: Infinity },
    length,
    upright,
    events: scene.events.map(({ id, markBox, label }) => ({
      id,
      mark: along(markBox),
      ...(label ? { label: along(label.box) } : {}),
    })),
    counts: scene.counts,
    slack: slackOf(view, length),
  };
}

/** px from the beginning of the plot of both edges of an event. */
export function edgesInPx({ picture, edges }: Timeline, { view, length }: Sight, id: string): [number, number] {
  const projection = { ...view, scale: picture.plan!.scale, length };
  const { first, last } = edges.get(id)!;
  return [pxOf(projection, first), pxOf(projection, last)];
}

/** px from the beginning of the plot between which an instant stands, as what led to it was rounded. */
export function pxAbout(
  { picture }: Timeline,
  { view, length, slack }: Sight,
  time: number,
): { least: number; most: number } {
  const projection = { ...view, scale: picture.plan!.scale, length };
  return { least: pxOf(projection, time - ROUNDING_MS) - slack, most: pxOf(projection, time + ROUNDING_MS) + slack };
}

/** ms by which an instant may be wrong. */
const ROUNDING_MS = 1e-3;

/** A unit coordinate is a double: at a millisecond in a window the last of its bits are px. */
function slackOf({ start, pxPerUnit }: View, length: number): number {
  const farthest = Math.max(Math.abs(start), Math.abs(start + length / pxPerUnit));
  return 0.01 + 8 * farthest * EPSILON * pxPerUnit;
}

/** A place to look at: near which event, where in the window it stands, and how deep, from everything to a millisecond. */
export interface Look {
  near: number;
  atEnd: boolean;
  /** 0 to 1 of the plot. */
  at: number;
  /** 0 is the first view, 1 a window of one millisecond. */
  depth: number;
}

export const looks: fc.Arbitrary<Look> = fc.record({
  near: fc.nat({ max: 10_000 }),
  atEnd: fc.boolean(),
  at: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
  depth: fc.oneof(
    fc.constantFrom(0, 1),
    fc.integer({ min: 0, max: 30 }).map((n) => n / 100),
    fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  ),
});

export function viewAt(timeline: Timeline, { near, atEnd, at, depth }: Look): View {
  const { pxPerUnit: fit } = whole(timeline);
  const edges = timeline.edges.get(timeline.events[near % timeline.events.length]!.id)!;
  const time = atEnd ? edges.last : edges.first;
  return viewAbout(timeline, time, at, fit * (deepestAt(timeline, time) / fit) ** depth);
}

/** The view that has an instant at a share of the plot. */
export function viewAbout(timeline: Timeline, time: number, at: number, pxPerUnit: number): View {
  return { start: unitOf(timeline, time) - (at * lengthOf(timeline)) / pxPerUnit, pxPerUnit };
}

/**
 * px per unit at which the window is a millisecond long about an instant, but never less than in the first view.
 *
 * A unit is not a millisecond everywhere. Where one cannot be told from the next, doubles have no place to zoom to.
 */
export function deepestAt(timeline: Timeline, time: number): number {
  const unit = unitOf(timeline, time);
  const units = Math.max(
    unitOf(timeline, time + 0.5) - unitOf(timeline, time - 0.5),
    LEAST_STEPS * Math.abs(unit) * EPSILON,
  );
  return Math.max(lengthOf(timeline) / units, whole(timeline).pxPerUnit);
}

const EPSILON = 2 ** -52;
/** So many doubles at least lie in a window. */
const LEAST_STEPS = 1000;

/** A view moved by px of its own. */
export function panned({ start, pxPerUnit }: View, px: number): View {
  return { start: start + px / pxPerUnit, pxPerUnit };
}

const FINE = new Set(["millisecond", "second", "minute", "hour", "day"]);

/** Edges of floating dates laid into UTC; what goes on is drawn to the last edge that is known of any event. */
export function edgesOf(events: readonly ResolvedEvent[]): Map<string, Edges> {
  const known = Math.max(...events.flatMap(({ span }) => [span.start, span.end].map(latestOf)));
  return new Map(events.map(({ id, span }) => [id, edgesOfSpan(span, known)]));
}

function latestOf(bound: Extent | string | undefined): number {
  return typeof bound === "object" ? bound.latest : -Infinity;
}

function edgesOfSpan({ start, end }: ResolvedEvent["span"], known: number): Edges {
  if (!isExtent(start)) {
    if (!isExtent(end)) throw new Error("The laws are tried with events of which one end is known.");
    return { first: end.earliest, last: end.latest, point: false };
  }
  const first = start.earliest;
  const point = end === undefined && FINE.has(start.precision) && !start.approximate;
  const last = isExtent(end) ? end.latest : end === "open" ? Math.max(known, start.latest) : start.latest;
  return { first, last: Math.max(last, first + 1), point };
}
