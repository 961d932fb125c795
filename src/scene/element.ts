/** An element of the tree that both writers write, and how shapes and texts become such. */
import { runsLeft } from "../layout/direction.ts";
import { shiftRuns } from "./label.ts";
import type { Paint, Rect, SceneCount, SceneEvent, Shape, TextRun } from "./scene.ts";

export interface Element {
  name: string;
  /** Keeps its node in a page while the picture changes. Unique among its siblings. */
  key: string;
  attrs: Readonly<Record<string, string | number>>;
  /** px by which it is moved, with all that is in it: a page moves the node, a text adds it to the coordinates. */
  shift?: readonly [number, number];
  /** Colours by attribute: `fill`, `stroke`. */
  paints?: Readonly<Record<string, Paint>>;
  /** Attributes that only a page has: roles, focus, names to read aloud. */
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
  /** What is said in place of the role of the whole: "Timeline". */
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

/** px of what a pointer meets at least, and of its corners. */
export const LEAST_HIT = 24;
export const HIT_RADIUS = 3;

/** The place of an item against an origin, to a tenth of a px; what is in it is set against that. */
export function placeOf(
  { x, y }: Rect,
  [left, top]: readonly [number, number],
): { shift: [number, number]; dx: number; dy: number } {
  const shift: [number, number] = [round(x - left), round(y - top)];
  return { shift, dx: -(shift[0] + left), dy: -(shift[1] + top) };
}

/** The label of an event: one line, or a group of them. */
export function labelElement(id: string, runs: readonly TextRun[], dx: number, dy: number, isSoft: boolean): Element {
  const texts = shiftRuns(runs, dx, dy).map(textOf);
  const own = { class: "daymark-label", "data-event": id };
  const live = isSoft ? { live: { "data-appears": "" } } : {};
  const [first] = texts;
  if (texts.length > 1 || !first) return { name: "g", key: "labels", attrs: own, ...live, children: texts };
  const attrs = { ...first.attrs, ...own, class: `daymark-label ${first.attrs["class"]!}` };
  return { ...first, key: "label", attrs, ...live };
}

/** What shows the focus, in two tones: one of them is seen on any ground. */
export function ringOf(box: Rect, radius: number): Element {
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
export function hitArea(box: Rect): Element {
  return {
    name: "rect",
    key: "hit",
    attrs: { class: "daymark-hit", ...rectAttrs(box), rx: HIT_RADIUS },
    paints: { fill: "none" },
    liveOnly: true,
  };
}

/** Something a pointer can take hold of, that is not seen. */
export function gripOf(key: string, name: string, box: Rect): Element {
  return {
    name: "rect",
    key,
    attrs: { class: name, ...rectAttrs(box) },
    paints: { fill: "none" },
    live: { "data-grip": key },
    liveOnly: true,
  };
}

/** A mark at the very edge of a window is not halved. */
export function widened(box: Rect): Rect {
  return { ...box, x: box.x - 8, width: box.width + 16 };
}

export function textOf(run: TextRun, index: number): Element {
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
  const at = run.badge === undefined ? -1 : run.text.indexOf(run.badge);
  if (at < 0) return { ...element, text: run.text };
  // One text of three parts: so it is set and turned as a whole.
  const ends = [0, at, at + run.badge!.length, run.text.length];
  const children = [0, 1, 2].map((part): Element => ({
    name: "tspan",
    key: `part-${part}`,
    attrs: part === 1 ? { "font-weight": 700 } : {},
    ...(part === 1 ? { paints: { fill: "accent" } } : {}),
    text: run.text.slice(ends[part], ends[part + 1]),
  }));
  return { ...element, children: children.filter(({ text }) => text !== "") };
}

export function shapeOf(shape: Shape, key: string): Element {
  const { fill, stroke } = shape;
  const attrs = geometryOf(shape);
  if (shape.strokeWidth !== undefined) attrs["stroke-width"] = shape.strokeWidth;
  if (shape.dash) attrs["stroke-dasharray"] = shape.dash;
  if (shape.opacity !== undefined) attrs["opacity"] = shape.opacity;
  const paints = { ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) };
  const name = shape.shape === "rules" ? "path" : shape.shape;
  return { name, key: `${name}-${key}`, attrs, paints };
}

function geometryOf(shape: Shape): Record<string, string | number> {
  switch (shape.shape) {
    case "rect": {
      const attrs = rectAttrs(shape);
      if (shape.radius) attrs["rx"] = round(Math.min(shape.radius, shape.width / 2));
      return attrs;
    }
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

export function movedRect(box: Rect, dx: number, dy: number): Rect {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

export function rectAttrs({ x, y, width, height }: Rect): Record<string, number> {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

/** A tenth of a px is finer than anyone sees, and keeps the text short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
