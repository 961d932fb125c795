/** The picture as plain data: what stands where, and what it means. No SVG, no DOM, no colours, only names of paints. */
import type { Cell } from "../layout/counts.ts";
import type { Item } from "../layout/item.ts";
import type { Status } from "../event.ts";

/** Names of colours; the writers know what they are in each theme. */
export type Paint = "ground" | "ink" | "quiet" | "faint" | "accent" | "soft" | "outline" | "hair" | "tint" | "none";

interface Painted {
  fill?: Paint;
  stroke?: Paint;
  strokeWidth?: number;
  dash?: string;
  opacity?: number;
}

/** Coordinates in px of the picture, from its top left corner. */
export type Shape = Painted &
  (
    | { shape: "rect"; x: number; y: number; width: number; height: number; radius?: number }
    | { shape: "circle"; x: number; y: number; r: number }
    | { shape: "line"; x1: number; y1: number; x2: number; y2: number }
    | { shape: "polygon"; points: readonly (readonly [number, number])[] }
    /** Vertical lines: `x`, and `y` from one end to the other. */
    | { shape: "rules"; rules: readonly (readonly [number, number, number])[] }
  );

export interface TextRun {
  /** Left, middle or right end by `anchor`. */
  x: number;
  /** Baseline. */
  y: number;
  text: string;
  size: number;
  weight: number;
  fill: Paint;
  anchor?: "start" | "middle" | "end";
  italic?: boolean;
  struck?: boolean;
  /** The part of the text that is set bold and in accent: a word such as "New". */
  badge?: string;
  /** What the text is, for style sheets: `daymark-title`, `daymark-when` … */
  role: string;
  /** Language, where it is another than that of what it stands in. */
  lang?: string;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface SceneTick {
  /** Unique among the ticks, and the same wherever the window is. */
  key: string;
  /** px along the axis. */
  at: number;
  strong: boolean;
  shapes: readonly Shape[];
  label?: TextRun;
}

export interface SceneFold {
  kind: "cut" | "inside";
  /** Instants. */
  start: number;
  end: number;
  shapes: readonly Shape[];
  label?: TextRun;
}

export interface SceneLane {
  name: string;
  box: Rect;
  label?: TextRun;
  shapes: readonly Shape[];
  /** Where the lane can be folded: what a pointer meets, and the sign of its state. */
  fold?: { hit: Rect; sign: Shape };
}

/** Everything in one strip: what is the same in every view, relative to the strip's left end and top. */
export interface Overview {
  /** px along the axis: the whole length of the plot. */
  length: number;
  /** Bars of all that there is. */
  bars: Shape;
  /** Bars of what a reader looks for. */
  found?: Shape;
  names: readonly TextRun[];
}

/** The strip, and the window on it. */
export interface SceneOverview {
  fixed: Overview;
  box: Rect;
  /** Instants at both ends of what is seen. */
  start: number;
  end: number;
  /** What is seen, true to scale. */
  window: Rect;
  /** What a pointer takes hold of, each at least 24 px wide: the window, and its ends. */
  grips: { window: Rect; start: Rect; end: Rect };
  /** How far the window has gone through all that it can show, 0 to 1. */
  share: number;
}

export interface SceneEra {
  id: string;
  title: string;
  /** The one lane that it stands behind. */
  lane?: string;
  box: Rect;
  /** Lighter than what it lies over or follows on. */
  isLight?: boolean;
  /** Lines where it begins and ends. */
  shapes?: readonly Shape[];
  /** On its own band, or on beyond it where nothing else is; cut, or left out, where there is no room for it. */
  label?: TextRun;
}

/** A line across the picture at one time: "as of", "today". */
export interface SceneMoment {
  kind: "asOf" | "now";
  shapes: readonly Shape[];
  label?: TextRun;
}

export interface SceneEvent {
  id: string;
  /** Index in the columns: its place in time. */
  index: number;
  item: Item;
  status: Status;
  leads: boolean;
  mark: readonly Shape[];
  markBox: Rect;
  label?: { runs: readonly TextRun[]; box: Rect };
  /** Language of its words, where that is another than the picture's. */
  lang?: string;
  /** What else is told of it: it matches what a reader looks for, or does not, or is new. */
  marks?: readonly ("match" | "faint" | "new")[];
  /** "?" beside the mark of an uncertain date. */
  question?: TextRun;
  /** Where a pointer meets it; at least 24 by 24 px. */
  hit: Rect;
  /** It stands in a strip, by a sign that is the same for every kind of date. */
  isSingle?: true;
  /** It has no label, and was asked for: a count may have it still. */
  isCalled?: true;
  /** Behind the words of such an event, on top of the picture. */
  callout?: Rect;
  /** Round the label, or the mark where there is none, of an event that was looked for. */
  frame?: Shape;
}

/** What an event of a scene is, however it is drawn. */
export function sceneEvent(
  item: Item,
  index: number,
  leads: boolean,
): Pick<SceneEvent, "id" | "index" | "item" | "status" | "leads"> {
  const { event } = item;
  return { id: event.id, index, item, status: event.status ?? "happened", leads };
}

/** Before the key of a count: no id begins so. */
const COUNT = "\u0000count:";

/** The key of a count among the ids of events. */
export function countKey(key: string): string {
  return COUNT + key;
}

/** Whether a key is a count's, and no event's. */
export function isCountKey(key: string): boolean {
  return key.startsWith(COUNT);
}

export interface SceneCount {
  /** Unique in its scene. While panning a cell keeps its own. */
  key: string;
  count: number;
  /** How many of them match what a reader looks for; undefined where nothing is looked for. */
  matching?: number;
  /** How many of them are new; undefined where nothing is. */
  fresh?: number;
  /** Instants of the stretch that it counts, `[start, end)`. */
  start: number;
  end: number;
  /** What is counted. */
  cell: Cell;
  box: Rect;
  label: TextRun;
}

export interface SceneLegendEntry {
  kind: string;
  shapes: readonly Shape[];
  /** What is written in the sample, and what it means. */
  runs: readonly TextRun[];
}

export interface Scene {
  width: number;
  height: number;
  upright: boolean;
  /** Whether time runs to the left. */
  isTimeLeftward?: boolean;
  /**
   * px along the axis. A writer that keeps its nodes moves all that stands at its time by this, and sets the rest against
   * it: then nothing else changes while panning. It is small, so that no coordinate grows with the zoom.
   */
  shift: number;
  /** How large it is drawn: px per unit coordinate. Undefined where nothing is placed in time. */
  zoom?: number;
  /** Where time is drawn, and clipped. */
  plot: Rect;
  heading: readonly TextRun[];
  axis: { shapes: readonly Shape[]; ticks: readonly SceneTick[]; folds: readonly SceneFold[] };
  lanes: readonly SceneLane[];
  eras: readonly SceneEra[];
  moments: readonly SceneMoment[];
  events: readonly SceneEvent[];
  counts: readonly SceneCount[];
  overview?: SceneOverview;
  legend: readonly SceneLegendEntry[];
  /** Notes and the credit at the foot, and what an empty picture says. */
  notes: readonly TextRun[];
  /** px from the top to the middle of the line in which a page has its buttons; undefined where there are none. */
  foot?: number;
  /** On paper, below all: what the picture does not name in full. */
  unnamed?: readonly TextRun[];
  /** Whether the first view labels everything. */
  complete: boolean;
}

/** A box with time running down instead of to the right. */
export function turnedBox<Box extends Rect>(box: Box): Box {
  return { ...box, x: box.y, y: box.x, width: box.height, height: box.width };
}

/** The same for a shape. */
export function turned(shape: Shape): Shape {
  switch (shape.shape) {
    case "rect":
      return turnedBox(shape);
    case "circle":
      return { ...shape, x: shape.y, y: shape.x };
    case "line":
      return { ...shape, x1: shape.y1, y1: shape.x1, x2: shape.y2, y2: shape.x2 };
    case "polygon":
      return { ...shape, points: shape.points.map(([x, y]) => [y, x] as const) };
    case "rules":
      throw new Error("Rules stand upright only.");
  }
}

/** A shape moved by so many px. */
export function moved(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.shape) {
    case "rect":
    case "circle":
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
    case "line":
      return { ...shape, x1: shape.x1 + dx, y1: shape.y1 + dy, x2: shape.x2 + dx, y2: shape.y2 + dy };
    case "polygon":
      return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy] as const) };
    case "rules":
      return { ...shape, rules: shape.rules.map(([x, from, to]) => [x + dx, from + dy, to + dy] as const) };
  }
}
