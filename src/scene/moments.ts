/** Lines across the picture at one time: the day to which it was known, and today. */
import type { Extent } from "../time/index.ts";
import { dayInWords, type PlannedPicture } from "./picture.ts";
import type { Rect, SceneMoment, Shape, TextRun } from "./scene.ts";
import { pxOf, type Projection } from "./view.ts";

/** A day that has a line, and the instant at which that stands. */
interface DatedMoment {
  kind: SceneMoment["kind"];
  day: Extent;
  time: number;
}

/** The line of the day to which it was known is at the end of that, that of today in the middle. */
export function datedMoments({ asOf, now }: Partial<Record<SceneMoment["kind"], Extent>>): DatedMoment[] {
  return [
    ...(asOf ? [{ kind: "asOf" as const, day: asOf, time: asOf.latest }] : []),
    ...(now ? [{ kind: "now" as const, day: now, time: (now.earliest + now.latest) / 2 }] : []),
  ];
}

/** The moments in the window, each named in a row of its own above the axis where there is room. */
export function momentsOf(
  picture: PlannedPicture & { projection: Projection },
  plot: Rect,
  axisY: number,
): SceneMoment[] {
  const list: SceneMoment[] = [];
  const taken: [number, number][] = [];
  for (const { kind, day, time } of datedMoments(picture)) {
    const at = pxOf(picture.projection, time);
    if (at < 0 || at > picture.projection.length) continue;
    const text = picture.words.say(kind, { date: dayInWords(day, picture) });
    const width = picture.measure(text, 12, 400);
    const place = [at + 6, at - 6 - width].find(
      (from) =>
        from >= 0 &&
        from + width <= picture.projection.length &&
        taken.every(([left, right]) => from > right + 8 || from + width < left - 8),
    );
    const label: TextRun | undefined =
      place === undefined
        ? undefined
        : {
            x: plot.x + place,
            y: axisY - 33,
            text,
            size: 12,
            weight: 400,
            fill: "quiet",
            role: "daymark-moment-label",
          };
    if (place !== undefined) taken.push([place, place + width]);
    const x = plot.x + at;
    list.push({
      kind,
      shapes: [dotted(x, axisY - 38, x, plot.y + plot.height)],
      ...(label ? { label } : {}),
    });
  }
  return list;
}

/** The line at a moment. */
export function dotted(x1: number, y1: number, x2: number, y2: number): Shape {
  return { shape: "line", x1, y1, x2, y2, stroke: "quiet", strokeWidth: 1, dash: "1 3" };
}

/** Vertical lines with gaps where boxes stand, so that no line runs through text. */
export function withoutBoxes(shapes: readonly Shape[], boxes: readonly Rect[]): Shape[] {
  return shapes.flatMap((shape) =>
    shape.shape === "line" && shape.x1 === shape.x2
      ? partsOf(shape.x1, shape.y1, shape.y2, boxes).map(([, y1, y2]) => ({ ...shape, y1, y2 }))
      : [shape],
  );
}

/** px that a line keeps from what it goes round. */
const CLEAR = 3;

/** What is left of a vertical line, as `x` and both ends. */
export function partsOf(
  x: number,
  from: number,
  to: number,
  boxes: readonly Rect[],
): (readonly [number, number, number])[] {
  const crossed = boxes.filter((box) => x > box.x - CLEAR && x < box.x + box.width + CLEAR).sort((a, b) => a.y - b.y);
  const parts: (readonly [number, number, number])[] = [];
  let y = from;
  for (const box of crossed) {
    if (box.y - CLEAR > y) parts.push([x, y, Math.min(box.y - CLEAR, to)]);
    y = Math.max(y, box.y + box.height + CLEAR);
  }
  if (y < to) parts.push([x, y, to]);
  return parts;
}
