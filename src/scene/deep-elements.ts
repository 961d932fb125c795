/** The elements of what only a picture has that does not label everything: counts, callouts, the overview. */
import {
  gripOf,
  hitArea,
  HIT_RADIUS,
  labelElement,
  movedRect,
  placeOf,
  rectAttrs,
  ringOf,
  round,
  shapeOf,
  textOf,
  widened,
  type Element,
  type Spoken,
} from "./element.ts";
import { shiftRun, shiftRuns } from "./label.ts";
import type { Memory } from "./memory.ts";
import {
  countKey,
  moved,
  type Rect,
  type Scene,
  type SceneCount,
  type SceneEvent,
  type SceneOverview,
  type Shape,
} from "./scene.ts";

/** px that the mark of the focus stands off a count. */
const OFF_COUNT = 3.5;

export function countElement(
  count: SceneCount,
  spoken: Spoken,
  origin: readonly [number, number],
  memory: Memory<Element>,
  key: string,
): Element {
  const { start, end } = count;
  const { shift, dx, dy } = placeOf(count.box, origin);
  const isActive = spoken.active === countKey(count.key);
  return {
    name: "g",
    key,
    attrs: { class: "daymark-item" },
    shift,
    live: { role: "listitem", "aria-posinset": count.cell.first + 1, "aria-setsize": spoken.total },
    children: memory.children(key, [count.key, count.count, count.matching, count.fresh, start, end, isActive], () => [
      buttonOf(count, spoken, isActive, dx, dy),
    ]),
  };
}

function buttonOf(count: SceneCount, spoken: Spoken, isActive: boolean, dx: number, dy: number): Element {
  const { key, start, end, matching, fresh = 0 } = count;
  const box = movedRect(count.box, dx, dy);
  const isStrong = matching === undefined ? fresh > 0 : matching > 0;
  const pill: Shape = {
    shape: "rect",
    ...box,
    radius: box.height / 2,
    fill: matching === 0 ? "ground" : "soft",
    stroke: isStrong ? "accent" : matching === 0 ? "faint" : "outline",
    strokeWidth: isStrong ? 2 : 1,
  };
  // Its neighbours stand more than 24 px away: so it is large enough for a finger as it is.
  const drawn = shapeOf(pill, "pill");
  const pillElement = { ...drawn, attrs: { class: "daymark-hit", ...drawn.attrs } };
  const ring = isActive ? [ringOf(grown(box, OFF_COUNT), box.height / 2 + OFF_COUNT)] : [];
  return {
    name: "g",
    key: "count",
    attrs: {
      class: `daymark-count${matching ? " daymark-match" : ""}${fresh > 0 ? " daymark-new" : ""}`,
      "data-count": count.count,
      ...(matching === undefined ? {} : { "data-matching": matching }),
      "data-start": start,
      "data-end": end,
    },
    live: {
      role: "button",
      tabindex: isActive ? 0 : -1,
      "aria-label": spoken.count(count),
      "data-key": key,
    },
    children: [pillElement, ...ring, textOf(shiftRun(count.label, dx, dy), 0)],
  };
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** A callout, on top of the picture and out of its clip. What is read aloud of it stands in its place in the list. */
export function calloutElement({ id, lang, callout, frame, label }: SceneEvent): Element {
  const round = { shape: "rect", ...callout!, radius: 4, fill: "ground", stroke: "outline", strokeWidth: 1 } as const;
  const box = shapeOf(round, "box");
  return {
    name: "g",
    key: "callout",
    attrs: { class: "daymark-callout", "data-event": id, ...(lang ? { lang } : {}) },
    live: { "aria-hidden": "true" },
    children: [
      { ...box, attrs: { class: "daymark-hit", ...box.attrs } },
      ringOf(callout!, 4),
      ...(frame ? [shapeOf(frame, "frame")] : []),
      labelElement(id, label!.runs, 0, 0, true),
    ],
  };
}

/** The overview: one slider, whose value is where the window begins. While the window moves only that changes. */
export function overviewElement({ height }: Scene, overview: SceneOverview, spoken: Spoken, idPrefix: string): Element {
  const { window, grips, share, box } = overview;
  const clip = `${idPrefix}-overview-clip`;
  const [bars, seen, ...names] = fixedOf(overview);
  const frame: Shape = { shape: "rect", ...window, fill: "none", stroke: "ink", strokeWidth: 1.4 };
  const middle = box.y + box.height / 2;
  const handle = (key: string, x: number): Element => ({
    ...shapeOf(
      {
        shape: "rect",
        x: -3.5,
        y: middle - 8,
        width: 7,
        height: 16,
        radius: 2,
        fill: "ground",
        stroke: "ink",
        strokeWidth: 1.4,
      },
      key,
    ),
    shift: [round(x), 0],
  });
  return {
    name: "g",
    key: "overview",
    attrs: { class: "daymark-overview" },
    live: {
      id: `${idPrefix}-overview`,
      role: "slider",
      tabindex: -1,
      "aria-label": spoken.overview,
      "aria-valuemin": 0,
      "aria-valuemax": 100,
      "aria-valuenow": Math.round(share * 100),
      "aria-valuetext": spoken.range(overview.start, overview.end),
    },
    children: [
      {
        name: "clipPath",
        key: "clip",
        attrs: { id: clip },
        children: [{ name: "rect", key: "rect", attrs: rectAttrs({ ...window, y: 0, height }) }],
      },
      ringOf(widened(box), HIT_RADIUS),
      hitArea(widened(box)),
      bars!,
      { ...seen!, attrs: { ...seen!.attrs, "clip-path": `url(#${clip})` } },
      ...names,
      shapeOf(frame, "window"),
      handle("start", grips.start.x + 12),
      handle("end", grips.end.x + 12),
      gripOf("window", "daymark-grip", grips.window),
      gripOf("start", "daymark-grip daymark-grip-end", grips.start),
      gripOf("end", "daymark-grip daymark-grip-end", grips.end),
    ],
  };
}

/** What was made of a strip: it is long, and the same in every frame. */
const strips = new WeakMap<SceneOverview["fixed"], Element[]>();

/** The bars, the same in accent, and the names. */
function fixedOf({ fixed, box }: SceneOverview): Element[] {
  const known = strips.get(fixed);
  if (known) return known;
  const bars = moved(fixed.bars, box.x, box.y);
  const made = [
    shapeOf({ ...bars, opacity: 0.7 }, "bars"),
    shapeOf({ ...bars, stroke: fixed.found ? "faint" : "accent" }, "seen"),
    ...shiftRuns(fixed.names, box.x, box.y).map(textOf),
    ...(fixed.found ? [shapeOf(moved(fixed.found, box.x, box.y), "found")] : []),
  ];
  strips.set(fixed, made);
  return made;
}
