/**
 * A scene as a tree of elements, the same for both writers.
 *
 * `attrs` stand in text and in a page alike. `live` are what only a page has: roles, focus, names to read aloud.
 * Colours are names of paints; each writer knows what they are.
 */
import { deep } from "./deep.ts";
import {
  gripOf,
  hitArea,
  HIT_RADIUS,
  labelElement,
  LEAST_HIT,
  movedRect,
  placeOf,
  rectAttrs,
  ringOf,
  shapeOf,
  textOf,
  widened,
  type Element,
  type Spoken,
} from "./element.ts";
import { hitOf, shiftRun } from "./label.ts";
import { inOrderOfNodes, Memory } from "./memory.ts";
import { countKey, moved, type Rect, type Scene, type SceneEra, type SceneEvent } from "./scene.ts";

export type { Element, Spoken } from "./element.ts";

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
    hidden("eras", [...scene.eras.map(eraOf), ...scene.eras.flatMap(eraEdgesOf), ...scene.eras.flatMap(eraNameOf)]),
    hidden("lanes", scene.lanes.map(laneOf)),
    hidden("moments", scene.moments.map(momentOf)),
    axisOf(scene, memory),
    ...(scene.overview && deep.overviewElement ? [deep.overviewElement(scene, scene.overview, spoken, idPrefix)] : []),
    eventsOf(scene, spoken, clip, memory),
    ...scene.events.flatMap((event) => (event.callout && deep.calloutElement ? [deep.calloutElement(event)] : [])),
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

function eventsOf(scene: Scene, spoken: Spoken, clip: string, memory: Memory<Element>): Element {
  const origin = originOf(scene);
  const labelled = scene.events.filter(({ label }) => label).map(({ id }) => id);
  const soft = memory.softLabels(labelled, scene.zoom);
  const events = scene.events.map((event) => ({
    at: event.index,
    element: itemOf(event, spoken, origin, memory, soft.has(event.id)),
  }));
  const ordered = [...scene.counts].sort((a, b) => a.cell.first - b.cell.first);
  const keys = memory.counts.assign(
    ordered.map(({ key }) => countKey(key)),
    spoken.focus ?? undefined,
  );
  const counts = ordered.map((count) => ({
    at: count.cell.first,
    element: deep.countElement!(count, spoken, origin, memory, keys.get(countKey(count.key))!),
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

function itemOf(
  event: SceneEvent,
  spoken: Spoken,
  origin: readonly [number, number],
  memory: Memory<Element>,
  isSoft: boolean,
): Element {
  const { id, label, isCalled, mark, markBox } = event;
  const { shift, dx, dy } = placeOf(markBox, origin);
  const key = `event-${id}`;
  const make = () => [eventElement(event, spoken, dx, dy, isSoft)];
  // Discs look alike at every zoom; of other marks the length is another in each frame.
  const isDisc = mark.length === 1 && mark[0]!.shape === "circle" && !isCalled;
  const beside = label ? Math.round(label.box.x - markBox.x) : "";
  const look = [
    markBox.width,
    beside,
    spoken.active === id,
    spoken.open === id,
    event.marks?.join(),
    toldOf(event, spoken),
    isSoft,
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

function eventElement(event: SceneEvent, spoken: Spoken, dx: number, dy: number, isSoft: boolean): Element {
  const { id, status, leads, label, isCalled, callout, frame } = event;
  const hit = movedRect(callout ? hitOf([event.markBox], LEAST_HIT) : event.hit, dx, dy);
  const states = [
    status === "happened" ? "" : ` daymark-${status}`,
    leads ? " daymark-lead" : "",
    isCalled ? " daymark-called" : "",
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
      ...(label && !callout ? [labelElement(id, label.runs, dx, dy, isSoft)] : []),
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
    { name: "g", key: "ticks", attrs: {}, shift: origin, children: inOrderOfNodes(ticks) },
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

function eraOf({ id, title, box, lane, label, isLight }: SceneEra): Element {
  // Over another era the tint of a lane's own cannot be seen.
  const edge = lane === undefined ? {} : { stroke: "hair" as const, strokeWidth: 1 };
  return {
    name: "g",
    key: `era-${id}`,
    attrs: { class: "daymark-era", "data-era": id },
    children: [
      // What its name does not say.
      ...(label?.text === title ? [] : [{ name: "title", key: "title", attrs: {}, text: title, textOnly: true }]),
      shapeOf({ shape: "rect", ...box, fill: "tint", ...edge }, "band"),
      ...(isLight ? [shapeOf({ shape: "rect", ...box, fill: "ground", opacity: 0.6 }, "light")] : []),
    ],
  };
}

/** The edges of an era, in front of every band: the next one begins where it ends. */
function eraEdgesOf({ id, shapes = [] }: SceneEra): Element[] {
  if (shapes.length === 0) return [];
  const children = shapes.map((shape, at) => shapeOf(shape, `s${at}`));
  return [{ name: "g", key: `era-edge-${id}`, attrs: { class: "daymark-era-edge" }, children }];
}

/** The name of an era, in front of every band: one that begins later may lie over it. */
function eraNameOf({ id, label }: SceneEra): Element[] {
  return label ? [{ ...textOf(label, 0), key: `era-name-${id}` }] : [];
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
