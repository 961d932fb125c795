/**
 * A scene as a tree of elements, the same for both writers.
 *
 * `attrs` stand in text and in a page alike. `live` are what only a page has: roles, focus, names to read aloud.
 * Colours are names of paints; each writer knows what they are.
 */
import { runsLeft } from "../layout/direction.ts";
import { hitOf, shiftRun, shiftRuns } from "./label.ts";
import { Memory } from "./memory.ts";
import {
  countKey,
  moved,
  type Paint,
  type Rect,
  type Scene,
  type SceneCount,
  type SceneEvent,
  type SceneOverview,
  type Shape,
  type TextRun,
} from "./scene.ts";

export interface Element {
  name: string;
  /** Keeps its node in a page while the picture changes. Unique among its siblings. */
  key: string;
  attrs: Readonly<Record<string, string | number>>;
  /** px by which it is moved, with all that is in it: a page moves the node, a text adds it to the coordinates. */
  shift?: readonly [number, number];
  /** Colours by attribute: `fill`, `stroke`. */
  paints?: Readonly<Record<string, Paint>>;
  live?: Readonly<Record<string, string | number>>;
  /** True: left out of text. */
  liveOnly?: boolean;
  /** True: left out of a page, where it would only be a tooltip. */
  textOnly?: boolean;
  children?: readonly Element[];
  text?: string;
}

/** What is read aloud, in a page, and named in text. */
export interface Spoken {
  /** Name and description of the whole picture. */
  title: string;
  summary: string;
  /** What else is written round the picture. */
  notes: string;
  /** What a press does, for the role of the whole: "Timeline". */
  role: string;
  event(event: SceneEvent): string;
  count(count: SceneCount): string;
  /** Name of the overview. */
  overview: string;
  range(start: number, end: number): string;
  /** How many events there are in all. */
  total: number;
  /** Key of the one event (its id) or count that a Tab reaches. */
  active?: string;
  /** Key of what had the focus last: its node is not given to another count. */
  focus?: string | null;
  /** Where events are told one after the other: which is told now, the id of what tells them, and which are told. */
  story?: { current: string | null; panel?: string; has: (index: number) => boolean };
  /** Id of the event whose card is open, and of the card. */
  open?: string;
  card?: string;
}

/**
 * The tree of a scene.
 *
 * @param idPrefix before every id, so that two pictures in one document do not meet
 * @param memory of the same picture: what looks as it did is the same object again, so that a writer need not look at it
 */
export function elementsOf(
  scene: Scene,
  spoken: Spoken,
  idPrefix = "daymark",
  memory = new Memory<Element>(),
): Element {
  const clip = `${idPrefix}-clip`;
  const children: Element[] = [
    { name: "title", key: "title", attrs: { id: `${idPrefix}-title` }, text: spoken.title, textOnly: true },
    { name: "desc", key: "desc", attrs: { id: `${idPrefix}-desc` }, text: described(spoken), textOnly: true },
    clipOf(scene, clip),
    {
      name: "rect",
      key: "ground",
      attrs: { class: "daymark-ground", width: scene.width, height: scene.height },
      paints: { fill: "ground" },
    },
    hidden("heading", scene.heading.map(textOf)),
    hidden("eras", scene.eras.map(eraOf)),
    hidden("lanes", scene.lanes.map(laneOf)),
    hidden("moments", scene.moments.map(momentOf)),
    axisOf(scene, memory),
    ...(scene.overview ? [overviewOf(scene, scene.overview, spoken, idPrefix)] : []),
    eventsOf(scene, spoken, clip, memory),
    ...scene.events.filter(({ callout }) => callout).map(calloutOf),
    hidden("legend", scene.legend.map(legendOf)),
    hidden("notes", scene.notes.map(textOf)),
    ...(scene.unnamed ? [hidden("unnamed", scene.unnamed.map(textOf))] : []),
  ];
  return {
    name: "svg",
    key: "svg",
    attrs: {
      class: `daymark daymark-${scene.upright ? "upright" : "wide"}`,
      width: scene.width,
      height: scene.height,
      viewBox: `0 0 ${scene.width} ${scene.height}`,
    },
    // A translator that meets these texts would put into them what SVG does not draw.
    live: { role: "group", "aria-roledescription": spoken.role, translate: "no" },
    children,
  };
}

function described({ summary, notes }: Spoken): string {
  return notes === "" ? summary : `${summary} ${notes}`;
}

function hidden(key: string, children: Element[]): Element {
  return { name: "g", key, attrs: { class: `daymark-${key}` }, live: { "aria-hidden": "true" }, children };
}

function clipOf({ plot, upright, width }: Scene, id: string): Element {
  // Across the axis nothing is cut: only what runs out of the window along it.
  const margin = upright
    ? { x: 0, y: plot.y - 12, width, height: plot.height + 24 }
    : { ...plot, y: 0, height: plot.y + plot.height };
  return {
    name: "clipPath",
    key: "clip",
    attrs: { id },
    children: [{ name: "rect", key: "rect", attrs: rectAttrs(upright ? margin : widened(margin)) }],
  };
}

/** A mark at the very edge of a window is not halved. */
function widened(box: Rect): Rect {
  return { ...box, x: box.x - 8, width: box.width + 16 };
}

function eventsOf(scene: Scene, spoken: Spoken, clip: string, memory: Memory<Element>): Element {
  const origin = originOf(scene);
  const events = scene.events.map((event) => ({
    at: event.index,
    element: itemOf(event, spoken, origin, memory),
  }));
  const ordered = [...scene.counts].sort((a, b) => a.cell.first - b.cell.first);
  const keys = memory.counts.assign(
    ordered.map(({ key }) => countKey(key)),
    spoken.focus ?? undefined,
  );
  const counts = ordered.map((count) => ({
    at: count.cell.first,
    element: countOf(count, spoken, origin, memory, keys.get(countKey(count.key))!),
  }));
  // In time order; what is called out of a count lies over it.
  const items = [...counts, ...events].sort((a, b) => a.at - b.at);
  return {
    name: "g",
    key: "events",
    attrs: { class: "daymark-events", "clip-path": `url(#${clip})` },
    children: [
      {
        name: "g",
        key: "list",
        attrs: {},
        shift: origin,
        live: { role: "list" },
        children: items.map(({ element }) => element),
      },
    ],
  };
}

/** Where what stands at its time is set against. */
function originOf({ shift, upright }: Scene): [number, number] {
  return upright ? [0, shift] : [shift, 0];
}

/** The place of an item against an origin, to a tenth of a px; what is in it is set against that. */
function placeOf(
  { x, y }: Rect,
  [left, top]: readonly [number, number],
): { shift: [number, number]; dx: number; dy: number } {
  const shift: [number, number] = [round(x - left), round(y - top)];
  return { shift, dx: -(shift[0] + left), dy: -(shift[1] + top) };
}

function countOf(
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
    children: memory.children(key, [count.key, count.count, count.matching, start, end, isActive], () => [
      buttonOf(count, spoken, isActive, dx, dy),
    ]),
  };
}

function buttonOf(count: SceneCount, spoken: Spoken, isActive: boolean, dx: number, dy: number): Element {
  const { key, start, end } = count;
  const box = movedRect(count.box, dx, dy);
  const pill: Shape = {
    shape: "rect",
    ...box,
    radius: box.height / 2,
    fill: count.matching === 0 ? "ground" : "soft",
    stroke: count.matching === undefined ? "outline" : count.matching === 0 ? "faint" : "accent",
    strokeWidth: count.matching ? 2 : 1,
  };
  // Its neighbours stand more than 24 px away: so it is large enough for a finger as it is.
  const drawn = shapeOf(pill, "pill");
  const pillElement = { ...drawn, attrs: { class: "daymark-hit", ...drawn.attrs } };
  const ring = isActive ? [ringOf(grown(box, OFF_COUNT), box.height / 2 + OFF_COUNT)] : [];
  return {
    name: "g",
    key: "count",
    attrs: {
      class: count.matching ? "daymark-count daymark-match" : "daymark-count",
      "data-count": count.count,
      ...(count.matching === undefined ? {} : { "data-matching": count.matching }),
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

function itemOf(
  event: SceneEvent,
  spoken: Spoken,
  origin: readonly [number, number],
  memory: Memory<Element>,
): Element {
  const { id, label, callout, mark, markBox } = event;
  const { shift, dx, dy } = placeOf(markBox, origin);
  const key = `event-${id}`;
  const make = () => [eventElement(event, spoken, dx, dy)];
  // Discs look alike at every zoom; of other marks the length is another in each frame.
  const isDisc = mark.length === 1 && mark[0]!.shape === "circle" && !callout;
  const beside = label ? Math.round(label.box.x - markBox.x) : "";
  const look = [
    markBox.width,
    beside,
    spoken.active === id,
    spoken.open === id,
    event.marks?.join(),
    toldOf(event, spoken),
  ];
  return {
    name: "g",
    key,
    attrs: { class: "daymark-item" },
    shift,
    live: { role: "listitem", "aria-posinset": event.index + 1, "aria-setsize": spoken.total },
    children: isDisc ? memory.children(key, look, make) : make(),
  };
}

function eventElement(event: SceneEvent, spoken: Spoken, dx: number, dy: number): Element {
  const { id, status, leads, label, callout, frame } = event;
  const hit = movedRect(callout ? hitOf([event.markBox], LEAST_HIT) : event.hit, dx, dy);
  const states = [
    status === "happened" ? "" : ` daymark-${status}`,
    leads ? " daymark-lead" : "",
    ...(event.marks ?? []).map((mark) => ` daymark-${mark}`),
  ].join("");
  return {
    name: "g",
    key: "event",
    attrs: { class: `daymark-event${states}`, "data-event": id, ...(event.lang ? { lang: event.lang } : {}) },
    live: {
      role: "button",
      tabindex: spoken.active === id ? 0 : -1,
      "aria-label": spoken.event(event),
      ...pressOf(event, spoken),
    },
    children: [
      ...(frame && !callout ? [shapeOf(moved(frame, dx, dy), "frame")] : []),
      ...(spoken.active === id ? [ringOf(hit, HIT_RADIUS)] : []),
      hitArea(hit),
      markElement(event, dx, dy),
      ...(label && !callout ? [labelElement(id, label.runs, dx, dy)] : []),
    ],
  };
}

/** What a press on an event leads to: its card, or what tells it as a step of a story. */
function pressOf(event: SceneEvent, spoken: Spoken): Record<string, string> {
  if (toldOf(event, spoken) === "") {
    const isOpen = spoken.open === event.id;
    const controls: Record<string, string> =
      isOpen && spoken.card !== undefined ? { "aria-controls": spoken.card } : {};
    return { "aria-haspopup": "dialog", "aria-expanded": String(isOpen), ...controls };
  }
  const { current, panel } = spoken.story!;
  return { ...(panel ? { "aria-controls": panel } : {}), ...(current === event.id ? { "aria-current": "step" } : {}) };
}

/** Whether an event is a step of a story, or the one that is told now. */
function toldOf({ id, index }: SceneEvent, { story }: Spoken): "" | "step" | "current" {
  if (!story?.has(index)) return "";
  return story.current === id ? "current" : "step";
}

/** The mark of an event: one shape, or a group of them. */
function markElement({ id, item, mark, question }: SceneEvent, dx: number, dy: number): Element {
  const own = { class: `daymark-mark daymark-${item.form}`, "data-event": id };
  const shapes = mark.map((shape, index) => shapeOf(moved(shape, dx, dy), `s${index}`));
  if (shapes.length === 1 && !question) return { ...shapes[0]!, key: "mark", attrs: { ...own, ...shapes[0]!.attrs } };
  const children = [...shapes, ...(question ? [textOf(shiftRun(question, dx, dy), 0)] : [])];
  return { name: "g", key: "marks", attrs: own, children };
}

/** The label of an event: one line, or a group of them. */
function labelElement(id: string, runs: readonly TextRun[], dx: number, dy: number): Element {
  const texts = shiftRuns(runs, dx, dy).map(textOf);
  const own = { class: "daymark-label", "data-event": id };
  const [first] = texts;
  if (texts.length > 1 || !first) return { name: "g", key: "labels", attrs: own, children: texts };
  return { ...first, key: "label", attrs: { ...first.attrs, ...own, class: `daymark-label ${first.attrs["class"]!}` } };
}

/** A callout, on top of the picture and out of its clip. What is read aloud of it stands in its place in the list. */
function calloutOf({ id, lang, callout, frame, label }: SceneEvent): Element {
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
      labelElement(id, label!.runs, 0, 0),
    ],
  };
}

/** px of what a pointer meets at least, and of its corners. */
const LEAST_HIT = 24;
const HIT_RADIUS = 3;
/** px that the mark of the focus stands off a count. */
const OFF_COUNT = 3.5;

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** What shows the focus, in two tones: one of them is seen on any ground. */
function ringOf(box: Rect, radius: number): Element {
  const line = { shape: "rect", ...box, radius, fill: "none" } as const;
  return {
    name: "g",
    key: "ring",
    attrs: { class: "daymark-ring" },
    liveOnly: true,
    children: [
      shapeOf({ ...line, stroke: "ground", strokeWidth: 6.5 }, "outer"),
      shapeOf({ ...line, stroke: "accent", strokeWidth: 2.5 }, "inner"),
    ],
  };
}

/** What a pointer meets, larger than the mark. */
function hitArea(box: Rect): Element {
  return {
    name: "rect",
    key: "hit",
    attrs: { class: "daymark-hit", ...rectAttrs(box), rx: HIT_RADIUS },
    paints: { fill: "none" },
    liveOnly: true,
  };
}

function axisOf(scene: Scene, memory: Memory<Element>): Element {
  const { axis, upright } = scene;
  const origin = originOf(scene);
  const keys = memory.ticks.assign(axis.ticks.map(({ key }) => key));
  const ticks = axis.ticks.map((tick): Element => {
    const { shift, dx, dy } = placeOf({ ...NOWHERE, [upright ? "y" : "x"]: tick.at }, origin);
    const { label, shapes } = tick;
    const lines = shapes.map((shape) => (shape.shape === "line" ? shape.y2 - shape.y1 + shape.x2 - shape.x1 : 0));
    const beside = label && Math.round(upright ? label.y - tick.at : label.x - tick.at);
    const look = [label?.text, beside, ...lines];
    const key = keys.get(tick.key)!;
    return {
      name: "g",
      key,
      attrs: { class: tick.strong ? "daymark-tick daymark-tick-strong" : "daymark-tick" },
      shift,
      children: memory.children(key, look, () => [
        ...shapes.map((shape, at) => shapeOf(moved(shape, dx, dy), `s${at}`)),
        ...(label ? [textOf(shiftRun(label, dx, dy), 0)] : []),
      ]),
    };
  });
  const folds = axis.folds.map((fold, index): Element => ({
    name: "g",
    key: `fold-${index}`,
    attrs: { class: `daymark-fold daymark-fold-${fold.kind}`, "data-start": fold.start, "data-end": fold.end },
    children: [
      ...fold.shapes.map((shape, at) => shapeOf(shape, `s${at}`)),
      ...(fold.label ? [textOf(fold.label, 0)] : []),
    ],
  }));
  return hidden("axis", [
    ...axis.shapes.map((shape, at) => shapeOf(shape, `line-${at}`)),
    { name: "g", key: "ticks", attrs: {}, shift: origin, children: ticks },
    ...folds,
  ]);
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

function laneOf({ name, label, shapes, fold }: Scene["lanes"][number], index: number): Element {
  return {
    name: "g",
    key: `lane-${index}`,
    attrs: { class: "daymark-lane", "data-lane": name },
    children: [
      ...shapes.map((shape, at) => shapeOf(shape, `s${at}`)),
      ...(label ? [textOf(label, 0)] : []),
      ...(fold
        ? [{ ...shapeOf(fold.sign, "fold"), liveOnly: true }, gripOf("fold", "daymark-fold-lane", fold.hit)]
        : []),
    ],
  };
}

/** Something a pointer can take hold of, that is not seen. */
function gripOf(key: string, name: string, box: Rect): Element {
  return {
    name: "rect",
    key,
    attrs: { class: name, ...rectAttrs(box) },
    paints: { fill: "none" },
    live: { "data-grip": key },
    liveOnly: true,
  };
}

/** The overview: one slider, whose value is where the window begins. While the window moves only that changes. */
function overviewOf({ height }: Scene, overview: SceneOverview, spoken: Spoken, idPrefix: string): Element {
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

function eraOf({ id, box, label }: Scene["eras"][number]): Element {
  return {
    name: "g",
    key: `era-${id}`,
    attrs: { class: "daymark-era", "data-era": id },
    children: [shapeOf({ shape: "rect", ...box, fill: "tint" }, "band"), ...(label ? [textOf(label, 0)] : [])],
  };
}

function momentOf({ kind, shapes, label }: Scene["moments"][number]): Element {
  return {
    name: "g",
    key: kind,
    attrs: { class: `daymark-moment daymark-moment-${kind}` },
    children: [...shapes.map((shape, at) => shapeOf(shape, `s${at}`)), ...(label ? [textOf(label, 0)] : [])],
  };
}

function legendOf({ kind, shapes, runs }: Scene["legend"][number]): Element {
  return {
    name: "g",
    key: kind,
    attrs: { class: "daymark-legend-entry" },
    children: [...shapes.map((shape, at) => shapeOf(shape, `s${at}`)), ...runs.map(textOf)],
  };
}

function textOf(run: TextRun, index: number): Element {
  const attrs: Record<string, string | number> = {
    class: run.role,
    x: round(run.x),
    y: round(run.y),
    "font-size": run.size,
    "font-weight": run.weight,
  };
  if (run.anchor && run.anchor !== "start") attrs["text-anchor"] = run.anchor;
  if (run.italic) attrs["font-style"] = "italic";
  if (run.struck) attrs["text-decoration"] = "line-through";
  if (run.lang) attrs["lang"] = run.lang;
  // It stands where it is put whichever way it runs: the left is the beginning, and its first letter tells how to read it.
  if (runsLeft(run.text)) attrs["unicode-bidi"] = "plaintext";
  const element = { name: "text", key: `text-${index}`, attrs, paints: { fill: run.fill } };
  const led = run.lead === undefined ? -1 : run.text.indexOf(run.lead);
  if (led < 0) return { ...element, text: run.text };
  // One text of three parts: so it is set and turned as a whole.
  const ends = [0, led, led + run.lead!.length, run.text.length];
  const children = [0, 1, 2].map((part): Element => ({
    name: "tspan",
    key: `part-${part}`,
    attrs: part === 1 ? { "font-weight": 700 } : {},
    ...(part === 1 ? { paints: { fill: "accent" } } : {}),
    text: run.text.slice(ends[part], ends[part + 1]),
  }));
  return { ...element, children: children.filter(({ text }) => text !== "") };
}

function shapeOf(shape: Shape, key: string): Element {
  const { fill, stroke } = shape;
  const attrs: Record<string, string | number> = { ...geometryOf(shape) };
  if (shape.strokeWidth !== undefined) attrs["stroke-width"] = shape.strokeWidth;
  if (shape.dash) attrs["stroke-dasharray"] = shape.dash;
  if (shape.opacity !== undefined) attrs["opacity"] = shape.opacity;
  const paints = { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
  const name = shape.shape === "rules" ? "path" : shape.shape;
  return { name, key: `${name}-${key}`, attrs, paints };
}

function geometryOf(shape: Shape): Record<string, string | number> {
  switch (shape.shape) {
    case "rect":
      return { ...rectAttrs(shape), ...(shape.radius ? { rx: round(Math.min(shape.radius, shape.width / 2)) } : {}) };
    case "circle":
      return { cx: round(shape.x), cy: round(shape.y), r: shape.r };
    case "line":
      return { x1: round(shape.x1), y1: round(shape.y1), x2: round(shape.x2), y2: round(shape.y2) };
    case "polygon":
      return { points: shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ") };
    case "rules":
      return { d: shape.rules.map(([x, from, to]) => `M${round(x)},${round(from)}V${round(to)}`).join("") };
  }
}

function movedRect(box: Rect, dx: number, dy: number): Rect {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function rectAttrs({ x, y, width, height }: Rect): Record<string, number> {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

/** A tenth of a px is finer than anyone sees, and keeps the text short. */
function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
