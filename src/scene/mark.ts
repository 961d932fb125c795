/**
 * The mark of an event: its shape tells what is known of the time.
 *
 * Marks are made along a line: `x` runs with time, `y` across it. An upright picture turns them.
 */
import type { Item } from "../layout/item.ts";
import { ARROW, TAIL } from "../layout/plan.ts";
import { SHORTEST_MARK } from "../layout/box.ts";
import type { Paint, Shape } from "./scene.ts";

export interface MarkInput {
  item: Item;
  /** px along the axis of an instant. */
  px: (time: number) => number;
  /** px across the axis at which the mark is centred. */
  across: number;
  /** Thickness in px: 10 where there is room, 4 to 6 where it is crowded. */
  thick: number;
  /** Half width of a disc in px. */
  disc: number;
  /** Whether lengths mean nothing, as in equal steps: a known day then is a disc however long it is drawn. */
  even?: boolean;
  /** The picture's clip along the axis in px; what is far outside is not drawn. */
  clip: readonly [number, number];
}

export interface Mark {
  shapes: Shape[];
  /** px along the axis at which the mark begins and ends. */
  from: number;
  to: number;
}

/** A known day is a disc until its own length can be seen. */
export const WIDEST_DISC = 30;
/** ms of the longest day, on which a clock is put back. */
const LONGEST_DAY = 25 * 3_600_000;
/** px below which a soft end cannot be told from a hard one. */
const SHORTEST_SOFT = 3;
/** px below which a bar is not divided into what is certain and what is not. */
const SHORTEST_PARTS = 18;

/** What has not happened, or not yet, is drawn open. */
export function isOpen(item: Item): boolean {
  const { status } = item.event;
  return status === "planned" || status === "cancelled";
}

/** The shapes of a mark, and how far it reaches. */
export function markOf(input: MarkInput): Mark {
  const { item, px, clip } = input;
  const from = Math.max(px(item.first), clip[0]);
  const to = Math.min(px(item.last), clip[1]);
  if (isDisc(input)) return disc(input);
  if (item.form !== "lasted") return within(input, ...atLeast(from, to));
  return lasted(input);
}

/** Whether a mark is a disc: a known day, or moment, that is not wide. */
export function isDisc({ item, px, even }: Pick<MarkInput, "item" | "px" | "even">): boolean {
  return item.form === "point" && (even === true || px(item.last) - px(item.first) <= WIDEST_DISC);
}

function disc({ item, px, across, disc: r, even }: MarkInput): Mark {
  const x = even ? px(item.first) + r : (px(item.first) + px(item.last)) / 2;
  const paint = isOpen(item)
    ? { fill: "ground" as Paint, stroke: "accent" as Paint, strokeWidth: 1.6 }
    : { fill: "accent" as Paint };
  const shapes: Shape[] = [{ shape: "circle", x, y: across, r: isOpen(item) ? r - 0.8 : r, ...paint }];
  return { shapes, from: x - r, to: x + r };
}

/** A short mark is lengthened about its middle. */
function atLeast(from: number, to: number): [number, number] {
  return to - from >= SHORTEST_MARK ? [from, to] : around(from, to, SHORTEST_MARK);
}

function around(from: number, to: number, length: number): [number, number] {
  const middle = (from + to) / 2;
  return [middle - length / 2, middle + length / 2];
}

/** px of the shortest mark of "about", without its fades. */
const SHORTEST_ABOUT = 16;

function within(input: MarkInput, start: number, end: number): Mark {
  const { item, across, thick } = input;
  // Between its fades a short mark must still show its dashes.
  const [from, to] =
    item.approximate && end - start < SHORTEST_ABOUT ? around(start, end, SHORTEST_ABOUT) : [start, end];
  const box = { x: from, y: across - thick / 2, width: to - from, height: thick, radius: thick / 2 };
  const dash = item.several || item.approximate ? { dash: "3 3" } : {};
  const fill: Paint = isOpen(item) ? "ground" : "soft";
  const band: Shape = { shape: "rect", ...box, fill, stroke: "outline", strokeWidth: 1.2, ...dash };
  const shapes = item.approximate ? [...fades(from, to, across, thick), band] : [band];
  const fade = item.approximate ? fadeOf(thick) : 0;
  // "on or after 4 March 1903": the band is where it begins, and nobody knows how far it goes.
  return tailed(input, shapes, from - fade, to + fade);
}

/** Shapes with dots at an end of which nothing is known, where that end is in the picture. */
function tailed(input: MarkInput, shapes: Shape[], from: number, to: number): Mark {
  const { item, px, clip } = input;
  const { startUnknown, endUnknown } = item;
  if (startUnknown && px(item.first) >= clip[0]) shapes.push(...dots(from, -1, input));
  if (endUnknown && px(item.last) <= clip[1]) shapes.push(...dots(to, 1, input));
  return { shapes, from: from - (startUnknown ? TAIL : 0), to: to + (endUnknown ? TAIL : 0) };
}

/** px over which "about" fades out beyond the stated date. */
function fadeOf(thick: number): number {
  return thick * 1.2;
}

/** Three strips at each end, each fainter than the one before it. */
function fades(from: number, to: number, across: number, thick: number): Shape[] {
  const fade = fadeOf(thick);
  const strip = (x: number, opacity: number): Shape => ({
    shape: "rect",
    x,
    y: across - thick / 2,
    width: fade / 3,
    height: thick,
    fill: "outline",
    opacity,
  });
  return [0.5, 0.3, 0.14].flatMap((opacity, step) => [
    strip(from - ((step + 1) * fade) / 3, opacity),
    strip(to + (step * fade) / 3, opacity),
  ]);
}

function lasted(input: MarkInput): Mark {
  const { item, px, across, clip } = input;
  const near = (time: number): number => Math.min(Math.max(px(time), clip[0]), clip[1]);
  const [from, to] = ends(item, near(item.first), near(item.last));
  let coreFrom = isKnownEnd(input, item.first, item.coreStart) ? from : Math.max(near(item.coreStart), from);
  let coreTo = isKnownEnd(input, item.coreEnd, item.last) ? to : Math.min(near(item.coreEnd), to);
  // What is very short is one shape: its parts could not be told apart.
  const least = to - from < SHORTEST_PARTS && item.coreEnd > item.coreStart ? SHORTEST_PARTS : SHORTEST_SOFT;
  if (coreFrom - from < least) coreFrom = from;
  if (to - coreTo < least) coreTo = to;
  const shapes: Shape[] = [];
  const certain = coreTo > coreFrom;
  if (!certain) shapes.push(bar(input, from, to, true));
  else {
    if (coreFrom > from) shapes.push(bar(input, from, coreFrom, true));
    if (to > coreTo) shapes.push(bar(input, coreTo, to, true));
    shapes.push(bar(input, coreFrom, coreTo, false));
  }
  const softTo = !certain || to > coreTo;
  if (item.approximate) shapes.unshift(...fades(from, item.ongoing ? from : to, across, input.thick));
  if (item.ongoing && px(item.last) <= clip[1]) shapes.push(arrowhead(input, to, softTo));
  return tailed(input, shapes, from, to + (item.ongoing ? ARROW : 0));
}

/** Whether the day of an end is known, and so short that it would be a disc: as little as with one, its hours are told. */
function isKnownEnd({ px, even }: MarkInput, from: number, to: number): boolean {
  return to - from <= LONGEST_DAY && (even === true || px(to) - px(from) <= WIDEST_DISC);
}

/** What is known to go on ends exactly where it was last known; anything else is lengthened about its middle. */
function ends(item: Item, from: number, to: number): [number, number] {
  return item.ongoing ? [Math.min(from, to - SHORTEST_MARK), to] : atLeast(from, to);
}

/** A soft stretch is where it may have run, a solid one where it certainly did; what is open is outlined. */
function bar({ item, across, thick }: MarkInput, from: number, to: number, soft: boolean): Shape {
  const box = { x: from, y: across - thick / 2, width: to - from, height: thick, radius: 1 };
  if (isOpen(item)) {
    return {
      shape: "rect",
      ...box,
      fill: "ground",
      stroke: "outline",
      strokeWidth: 1.4,
      ...(soft ? { dash: "3 3" } : {}),
    };
  }
  if (soft) return { shape: "rect", ...box, fill: "soft", stroke: "outline", strokeWidth: 1.2 };
  return { shape: "rect", ...box, fill: "accent" };
}

function arrowhead({ item, across, thick }: MarkInput, at: number, soft: boolean): Shape {
  const half = Math.max(thick * 0.8, 4.5);
  const points: [number, number][] = [
    [at, across - half],
    [at + ARROW - 1, across],
    [at, across + half],
  ];
  if (isOpen(item)) return { shape: "polygon", points, fill: "ground", stroke: "outline", strokeWidth: 1.4 };
  if (soft) return { shape: "polygon", points, fill: "soft", stroke: "outline", strokeWidth: 1.2 };
  return { shape: "polygon", points, fill: "accent" };
}

/** A tail of dots of fixed length, off the scale: it claims no date. */
function dots(at: number, side: 1 | -1, { across }: MarkInput): Shape[] {
  return [6, 13, 20].map((distance) => ({
    shape: "circle",
    x: at + side * distance,
    y: across,
    r: 1.8,
    fill: "outline",
  }));
}
