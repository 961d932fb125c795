/** Eras: a faint tint behind the lanes, or behind one of them, the name on top. */
import type { Era } from "../event.ts";
import { columnsOf, type Columns } from "../layout/columns.ts";
import { fitLine, type TextStyle } from "../layout/text.ts";
import type { Settings } from "../options.ts";
import { partsOf } from "./moments.ts";
import type { DatedEra, PlannedPicture } from "./picture.ts";
import { isMissing, spanOf } from "../time/index.ts";
import type { Rect, SceneEra, Shape } from "./scene.ts";
import type { Texts } from "./texts.ts";
import { pxOf, type Projection } from "./view.ts";

/** px of the row in which eras are named. */
export const ERA_ROW = 24;
/** px from the edge of an era to its name, and between two names. */
const BESIDE = 6;
const APART = 8;
/** px of the narrowest band, and of a name that is cut. */
const LEAST = 2;
const LEAST_NAME = 40;
const STYLE: TextStyle = { size: 12, weight: 700, leading: 16 };

/**
 * The eras that meet the window. One without an end goes on to what is known.
 *
 * @param top px at which their names' row begins
 * @param boxes of what is drawn: edges go round it
 */
export function erasOf(
  picture: PlannedPicture & { projection: Projection; lanes: readonly { name: string; top: number; bottom: number }[] },
  plot: Rect,
  top: number,
  boxes: readonly Rect[],
): SceneEra[] {
  const whole = { top, bottom: plot.y + plot.height };
  const shown = bandsOf(picture.eras, picture.projection);
  const named: Stretch[] = [];
  const names: Rect[] = [];
  const eras = shown.map((band): SceneEra => {
    const { id, title, lane, isLight, from, to } = band;
    const across = lane === undefined ? whole : picture.lanes.find(({ name }) => name === lane)!;
    const box = { x: plot.x + from, y: across.top, width: to - from, height: across.bottom - across.top };
    const inFront = lane === undefined ? shown.filter((other) => other.lane === undefined && !holds(other, band)) : [];
    const size = picture.measure(title, STYLE.size, STYLE.weight);
    const room =
      roomBeyond(band, size, { shown, named, length: picture.projection.length }) ??
      roomFor(band, size, [...inFront, ...named]);
    const block = fitLine(title, room.to - room.from, STYLE, picture.measure);
    const era = { id, title, box, isLight, ...(lane === undefined ? {} : { lane }) };
    if (size > room.to - room.from && room.to - room.from < LEAST_NAME) return era;
    named.push({ from: room.from - APART, to: room.from + Math.min(size, room.to - room.from) + APART });
    const [x, y] = [plot.x + room.from, top + 16];
    names.push({ x, y: y - 12, width: block.width, height: 16 });
    const run = { x, y, text: block.lines[0]!, size: STYLE.size, weight: STYLE.weight };
    return { ...era, label: { ...run, fill: "quiet", role: "daymark-era-label" } };
  });
  const edges = edgesIn(shown, picture.projection.length);
  return eras.map((era, index) => ({
    ...era,
    shapes: edges[index]!.flatMap((at) =>
      partsOf(plot.x + at, era.box.y, era.box.y + era.box.height, [...boxes, ...names]).map(([x, y1, y2]) =>
        edgeLine(x, y1, x, y2),
      ),
    ),
  }));
}

/** px along the axis. */
interface Stretch {
  from: number;
  to: number;
}

/** An era that is in the window: from where to where it is seen. */
export interface EraBand extends DatedEra, Stretch {}

export function bandsOf(eras: readonly DatedEra[], projection: Projection): EraBand[] {
  return eras.flatMap((era): EraBand[] => {
    const from = Math.max(pxOf(projection, era.edges[0]), 0);
    const to = Math.min(pxOf(projection, era.edges[1]), projection.length);
    return to <= 0 || from >= projection.length ? [] : [{ ...era, from, to: Math.max(to, from + LEAST) }];
  });
}

/** Whether a stretch lies within another, or is the same. */
export function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

/** px of the edges of each band that are in the window; where one ends as another begins there is one. */
export function edgesIn(bands: readonly EraBand[], length: number): number[][] {
  const seen: [number, string | undefined][] = [];
  return bands.map(({ from, to, lane }) =>
    [from, to].filter((at) => {
      if (at <= 0 || at >= length || seen.some(([other, of]) => of === lane && Math.abs(other - at) < 1)) return false;
      seen.push([at, lane]);
      return true;
    }),
  );
}

export function edgeLine(x1: number, y1: number, x2: number, y2: number): Shape {
  return { shape: "line", x1, y1, x2, y2, stroke: "faint", strokeWidth: 1, opacity: 0.5 };
}

interface Around {
  shown: readonly EraBand[];
  named: readonly Stretch[];
  /** px of the window */
  length: number;
}

/** Where a name that is longer than its band may run on beyond it: no other band and no other name is there. */
function roomBeyond(band: EraBand, size: number, { shown, named, length }: Around): Stretch | undefined {
  const room = { from: band.from + BESIDE, to: band.from + BESIDE + size };
  const isClear = ({ from, to }: Stretch): boolean => to <= room.from || from >= room.to + BESIDE;
  const others = shown.filter((other) => other !== band && (other.lane === undefined || other.lane === band.lane));
  const fits = room.to > band.to - BESIDE && room.to <= length;
  return fits && [...others, ...named].every(isClear) ? room : undefined;
}

/** The first stretch of a band that is free and has room for a name, else the longest. */
function roomFor(band: Stretch, size: number, taken: readonly Stretch[]): Stretch {
  const free: Stretch[] = [];
  let from = band.from;
  for (const each of [...taken].sort((a, b) => a.from - b.from)) {
    free.push({ from, to: Math.min(each.from, band.to) });
    from = Math.max(from, each.to);
  }
  const rooms = [...free, { from, to: band.to }].map((each) => ({ from: each.from + BESIDE, to: each.to - BESIDE }));
  const fitting = rooms.find((room) => room.to - room.from >= size);
  return fitting ?? rooms.reduce((best, room) => (room.to - room.from > best.to - best.from ? room : best));
}

/**
 * The eras whose dates can be read, with their edges: once for a picture, not with every frame. One of a lane that the
 * picture does not have stays out, as the events of that lane do.
 */
export function datedEras(settings: Settings, columns: Columns, { lane: nameOf }: Pick<Texts, "lane">): DatedEra[] {
  const dated = (settings.eras ?? []).flatMap((era, index): DatedEra[] => {
    const { id = `era-${index}` } = era;
    const lane = era.lane || undefined;
    const edges = lane === undefined || columns.lanes.includes(lane) ? edgesOf(era, settings, columns) : undefined;
    const title = lane === undefined ? era.title : `${era.title} · ${nameOf(lane)}`;
    return edges ? [{ id, title, lane, edges, isLight: false }] : [];
  });
  // Those of one lane stand in front of those of all.
  const ordered = [
    ...dated.filter(({ lane }) => lane === undefined),
    ...dated.filter(({ lane }) => lane !== undefined),
  ];
  for (const [index, era] of ordered.entries()) {
    const below = ordered.slice(0, index).findLast((other) => isOver(era, other));
    era.isLight = below !== undefined && !below.isLight;
  }
  return ordered;
}

/** Whether an era lies over another, or follows on it. */
function isOver({ edges, lane }: DatedEra, other: DatedEra): boolean {
  const isThere = other.lane === undefined || other.lane === lane;
  return isThere && edges[0] <= other.edges[1] && edges[1] >= other.edges[0];
}

/** First and last edge of an era in ms; undefined where its date cannot be read. */
function edgesOf(era: Era, settings: Settings, columns: Columns): [number, number] | undefined {
  try {
    const open = isMissing(era.end) && !isMissing(era.start) ? { ...era, end: ".." } : era;
    const event = { id: "era", title: era.title, span: spanOf(open, { locale: settings.lang }) };
    const options = settings.asOf === undefined ? {} : { asOf: settings.asOf };
    const item = columnsOf([event], { ...options, displayZone: settings.displayZone }).item(0);
    return [item.first, item.ongoing ? Math.max(item.last, columns.end) : item.last];
  } catch {
    return undefined;
  }
}
