/** Eras: a faint tint behind the lanes, or behind one of them, the name on top. */
import type { Era } from "../event.ts";
import { columnsOf, type Columns } from "../layout/columns.ts";
import type { Settings } from "../options.ts";
import type { DatedEra, PlannedPicture } from "./picture.ts";
import { isMissing, spanOf } from "../time/index.ts";
import type { Rect, SceneEra } from "./scene.ts";
import type { Texts } from "./texts.ts";
import { pxOf, type Projection } from "./view.ts";

/** px of the row in which eras are named. */
export const ERA_ROW = 24;
/** px of the narrowest band. */
const LEAST = 2;

/**
 * The eras that meet the window. One without an end goes on to what is known.
 *
 * @param top px at which their names' row begins
 */
export function erasOf(
  picture: PlannedPicture & { projection: Projection; lanes: readonly { name: string; top: number; bottom: number }[] },
  plot: Rect,
  top: number,
): SceneEra[] {
  const named: [number, number][] = [];
  const whole = { top, bottom: plot.y + plot.height };
  return picture.eras.flatMap(({ id, title, lane, edges }) => {
    const from = Math.max(pxOf(picture.projection, edges[0]), 0);
    const to = Math.min(pxOf(picture.projection, edges[1]), picture.projection.length);
    if (to <= 0 || from >= picture.projection.length) return [];
    const width = Math.max(to - from, LEAST);
    const across = lane === undefined ? whole : picture.lanes.find(({ name }) => name === lane)!;
    const box = { x: plot.x + from, y: across.top, width, height: across.bottom - across.top };
    const text = picture.measure(title, 12, 700);
    const free = named.every(([left, right]) => from + 6 > right + 8 || from + 6 + text < left - 8);
    const fits = free && from + 6 + text <= picture.projection.length;
    if (fits) named.push([from + 6, from + 6 + text]);
    const label = { x: box.x + 6, y: top + 16, text: title, size: 12, weight: 700, role: "daymark-era-label" };
    return [
      {
        id,
        title,
        box,
        ...(fits ? { label: { ...label, fill: "quiet" as const } } : {}),
      },
    ];
  });
}

/**
 * The eras whose dates can be read, with their edges: once for a picture, not with every frame. One of a lane that the
 * picture does not have stays out, as the events of that lane do.
 */
export function datedEras(settings: Settings, columns: Columns, { lane: nameOf }: Pick<Texts, "lane">): DatedEra[] {
  return (settings.eras ?? []).flatMap((era, index) => {
    const { id = `era-${index}` } = era;
    const lane = era.lane || undefined;
    const edges = lane === undefined || columns.lanes.includes(lane) ? edgesOf(era, settings, columns) : undefined;
    const title = lane === undefined ? era.title : `${era.title} · ${nameOf(lane)}`;
    return edges ? [{ id, title, lane, edges }] : [];
  });
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
