/** Eras: a faint tint behind the lanes, the name on top. */
import type { Era } from "../event.ts";
import { columnsOf, type Columns } from "../layout/columns.ts";
import type { Settings } from "../options.ts";
import type { DatedEra, PlannedPicture } from "./picture.ts";
import { isMissing, spanOf } from "../time/index.ts";
import type { Rect, SceneEra } from "./scene.ts";
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
export function erasOf(picture: PlannedPicture & { projection: Projection }, plot: Rect, top: number): SceneEra[] {
  const named: [number, number][] = [];
  return picture.eras.flatMap(({ id, era, edges }) => {
    const from = Math.max(pxOf(picture.projection, edges[0]), 0);
    const to = Math.min(pxOf(picture.projection, edges[1]), picture.projection.length);
    if (to <= 0 || from >= picture.projection.length) return [];
    const width = Math.max(to - from, LEAST);
    const box = { x: plot.x + from, y: top, width, height: plot.y + plot.height - top };
    const text = picture.measure(era.title, 12, 700);
    const free = named.every(([left, right]) => from + 6 > right + 8 || from + 6 + text < left - 8);
    const fits = free && from + 6 + text <= picture.projection.length;
    if (fits) named.push([from + 6, from + 6 + text]);
    const label = { x: box.x + 6, y: top + 16, text: era.title, size: 12, weight: 700, role: "daymark-era-label" };
    return [
      {
        id,
        title: era.title,
        box,
        ...(fits ? { label: { ...label, fill: "quiet" as const } } : {}),
      },
    ];
  });
}

/** The eras whose dates can be read, with their edges: once for a picture, not with every frame. */
export function datedEras(settings: Settings, columns: Columns): DatedEra[] {
  return (settings.eras ?? []).flatMap((era, index) => {
    const edges = edgesOf(era, settings, columns);
    return edges ? [{ id: era.id ?? `era-${index}`, era, edges }] : [];
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
