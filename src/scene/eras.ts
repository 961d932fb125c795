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
/** px from the edge of an era to its name, and between two names. */
const BESIDE = 6;
const APART = 8;
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
    const at = placeOf(text, from + BESIDE, named);
    // A name may be longer than its era, but behind that of another it has to end within it.
    const fits = at + text <= (at === from + BESIDE ? picture.projection.length : to);
    if (fits) named.push([at, at + text]);
    const label = { x: plot.x + at, y: top + 16, text: title, size: 12, weight: 700, role: "daymark-era-label" };
    return [
      {
        id,
        title,
        box,
        ...(lane === undefined ? {} : { lane }),
        ...(fits ? { label: { ...label, fill: "quiet" as const } } : {}),
      },
    ];
  });
}

/** The first place from one on, in px, at which a name is clear of those that stand already. */
function placeOf(width: number, from: number, named: readonly [number, number][]): number {
  let at = from;
  for (const [left, right] of [...named].sort(([a], [b]) => a - b))
    if (at <= right + APART && at + width >= left - APART) at = right + APART + 1;
  return at;
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
    return edges ? [{ id, title, lane, edges }] : [];
  });
  // Those of one lane stand in front of those of all.
  return [...dated.filter(({ lane }) => lane === undefined), ...dated.filter(({ lane }) => lane !== undefined)];
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
