/** What a reader looks for, marked in a scene: what was found is framed, all else is faint, and nothing moves. */
import type { Columns } from "../layout/columns.ts";
import type { Plan } from "../layout/plan.ts";
import type { Subset } from "../layout/subset.ts";
import { search } from "../search.ts";
import { intlLocale, shortCount } from "../time/locale.ts";
import { barsOf, densityOf } from "./overview.ts";
import type { Picture } from "./picture.ts";
import type { Overview, Paint, Rect, Scene, SceneCount, SceneEvent, Shape, TextRun } from "./scene.ts";
import type { View } from "./view.ts";

/** px that a frame stands off a label and off a mark. */
const OFF_LABEL = 4;
const OFF_MARK = 3;
/** px across of a pill beside an upright axis, at most. */
const WIDEST_UPRIGHT = 38;
/** Sizes in px of a pill's figures with px beside them, the first that has room. */
const FIGURES = [
  { size: 12, beside: 12 },
  { size: 10.5, beside: 8 },
];

/**
 * The scene with what was found. Shapes stay what they are, as they tell what is known of a time; only their colours go.
 *
 * @param called index of the event at which the reader is
 */
export function withFound(scene: Scene, picture: Picture, found: Subset, view: View, called?: number): Scene {
  return {
    ...scene,
    events: scene.events.map((event) =>
      found.has(event.index) ? framed(event, event.index === called) : fainter(event),
    ),
    counts: scene.counts.map((count) => {
      const room = scene.upright ? WIDEST_UPRIGHT : (count.cell.to - count.cell.from) * view.pxPerUnit - 1;
      return countFound(count, count.cell.countOf(found), room, picture);
    }),
    ...(scene.overview
      ? { overview: { ...scene.overview, fixed: stripOf(scene, scene.overview.fixed, picture, found) } }
      : {}),
  };
}

/** The scene with the event at which the reader is, where all that is shown was found. */
export function withCalled(scene: Scene, called: number | undefined): Scene {
  if (called === undefined) return scene;
  return { ...scene, events: scene.events.map((event) => (event.index === called ? framed(event, true) : event)) };
}

/** What was made of a strip, by what was found: it is the same in every view. */
const strips = new WeakMap<Subset, WeakMap<Overview, Overview>>();

/** The strip with bars of what was found before those of all. */
function stripOf({ isTimeLeftward }: Scene, fixed: Overview, picture: Picture, found: Subset): Overview {
  const made = strips.get(found) ?? new WeakMap<Overview, Overview>();
  strips.set(found, made);
  let strip = made.get(fixed);
  if (!strip) {
    const { columns, plan, length } = picture;
    const all = densityOf(columns, plan!, length);
    const counts = beginningsOf(columns, plan!, length, found, all.length);
    if (isTimeLeftward) counts.reverse();
    made.set(fixed, (strip = { ...fixed, found: barsOf(counts, all, length, "accent") }));
  }
  return strip;
}

/** How many of what was found begin in each of the equal stretches of the first view. */
function beginningsOf({ first }: Columns, plan: Plan, length: number, found: Subset, bins: number): number[] {
  const edges = Array.from({ length: bins + 1 }, (_, at) =>
    plan.scale.toTime(plan.start + ((at / bins) * length) / plan.pxPerUnit),
  );
  const before = edges.map((edge) => search(found.indices, (index) => first[index]! < edge));
  return before.slice(1).map((count, at) => count - before[at]!);
}

const FAINT: Partial<Record<Paint, Paint>> = {
  ink: "faint",
  quiet: "faint",
  accent: "faint",
  outline: "faint",
  soft: "tint",
};

function fainter(event: SceneEvent): SceneEvent {
  const { mark, label, question } = event;
  return {
    ...event,
    marks: [...(event.marks ?? []), "faint"],
    mark: mark.map(fainterShape),
    ...(label ? { label: { ...label, runs: label.runs.map(fainterRun) } } : {}),
    ...(question ? { question: fainterRun(question) } : {}),
  };
}

function fainterShape(shape: Shape): Shape {
  const { fill, stroke } = shape;
  return {
    ...shape,
    ...(fill ? { fill: FAINT[fill] ?? fill } : {}),
    ...(stroke ? { stroke: FAINT[stroke] ?? stroke } : {}),
  };
}

function fainterRun(run: TextRun): TextRun {
  return { ...run, fill: "faint" };
}

function framed(event: SceneEvent, isCalled: boolean): SceneEvent {
  const { label, markBox, callout, marks = [] } = event;
  const line = { stroke: "accent", strokeWidth: isCalled ? 2.5 : 1.2 } as const;
  const round = callout ?? (label ? grown(label.box, OFF_LABEL, 1) : grown(markBox, OFF_MARK, OFF_MARK));
  const radius = label ? 4 : Math.min(round.width, round.height) / 2;
  const frame: Shape = { shape: "rect", ...round, radius, fill: label ? "soft" : "none", ...line };
  return { ...event, marks: [...marks, "match"], frame };
}

function grown({ x, y, width, height }: Rect, by: number, up: number): Rect {
  return { x: x - by, y: y - up, width: width + 2 * by, height: height + 2 * up };
}

/** "3/23", or only how many were found where that has no room. */
function countFound(count: SceneCount, matching: number, room: number, picture: Picture): SceneCount {
  const { label, box } = count;
  if (matching === 0) return { ...count, matching, label: fainterRun(label) };
  const figures = (value: number): string => shortCount(value, intlLocale(picture.settings.lang));
  const whole = `${figures(matching)}/${label.text}`;
  const widthOf = (text: string, { size, beside }: (typeof FIGURES)[number]): number =>
    Math.max(picture.measure(text, size, label.weight) + beside, 22);
  const style = FIGURES.find((each) => widthOf(whole, each) <= room);
  const text = style ? whole : figures(matching);
  const width = widthOf(text, style ?? FIGURES[0]!);
  const middle = box.x + box.width / 2;
  return {
    ...count,
    matching,
    box: { ...box, x: middle - width / 2, width },
    label: { ...label, text, size: style?.size ?? label.size },
  };
}
