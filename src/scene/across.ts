/** What lies across an upright picture: eras, and lines at the day to which it was known and at today. */
import { bandsOf, edgeLine, edgesIn, holds } from "./eras.ts";
import { datedMoments, dotted, partsOf } from "./moments.ts";
import { dayInWords, SIDE, type PlannedPicture } from "./picture.ts";
import { turnedBox, type Rect, type SceneEra, type SceneMoment, type TextRun } from "./scene.ts";
import { pxOf, type Projection } from "./view.ts";

interface Across extends PlannedPicture {
  projection: Projection;
  /** px at which time begins. */
  top: number;
}

/** px of a line of names. */
const NAME = 16;
/** px kept clear beside a name, and from one place that is tried for it to the next. */
const CLEAR = 4;
const STEP = 4;

/**
 * Eras and moments in the window, each named at the right where nothing else stands.
 *
 * @param left px at which the plot begins
 * @param boxes of what is drawn: lines go round it, and no name lies on it
 */
export function acrossOf(
  frame: Across,
  left: number,
  boxes: readonly Rect[],
): { eras: SceneEra[]; moments: SceneMoment[] } {
  const taken = [...boxes];
  const right = frame.width - SIDE;
  const named = (text: string, weight: number, role: string, tops: readonly number[]): TextRun | undefined => {
    const width = frame.measure(text, 12, weight);
    const box = { x: right - width, width, height: NAME };
    const y = tops.find((top) => box.x > left && taken.every((other) => areApart({ ...box, y: top }, other)));
    if (y === undefined) return undefined;
    taken.push({ ...box, y });
    return { x: right, y: y + 12, text, size: 12, weight, fill: "quiet", anchor: "end", role };
  };
  // A line has only two places for its name, and an era many.
  const moments = datedMoments(frame).flatMap(({ kind, day, time }): SceneMoment[] => {
    const at = pxOf(frame.projection, time);
    if (at < 0 || at > frame.projection.length) return [];
    const y = frame.top + at;
    const label = named(frame.words.say(kind, { date: dayInWords(day, frame) }), 400, "daymark-moment-label", [
      y - NAME - 2,
      y + 2,
    ]);
    const shapes = partsOf(y, left, right, boxes.map(turnedBox)).map(([, x1, x2]) => dotted(x1, y, x2, y));
    return [{ kind, shapes, ...(label ? { label } : {}) }];
  });
  const bands = bandsOf(frame.eras, frame.projection);
  const eras = bands.map((band): SceneEra => {
    const { id, title, isLight, from, to } = band;
    const box = { x: left, y: frame.top + from, width: right + CLEAR - left, height: to - from };
    const inFront = bands.filter((other) => !holds(other, band));
    const tops = Array.from(
      { length: Math.max(0, Math.floor((to - from - NAME) / STEP)) },
      (_, at) => from + (at + 1) * STEP,
    )
      .filter((top) => inFront.every((other) => top + NAME <= other.from || top >= other.to))
      .map((top) => frame.top + top);
    const label = named(title, 700, "daymark-era-label", tops);
    return { id, title, box, isLight, ...(label ? { label } : {}) };
  });
  // Of what was taken each line goes round the names as well.
  const around = taken.map(turnedBox);
  const edges = edgesIn(bands, frame.projection.length);
  const edged = eras.map((era, index) => ({
    ...era,
    shapes: edges[index]!.flatMap((at) =>
      partsOf(frame.top + at, left, right + CLEAR, around).map(([y, x1, x2]) => edgeLine(x1, y, x2, y)),
    ),
  }));
  return { eras: edged, moments };
}

function areApart(one: Rect, other: Rect): boolean {
  return (
    one.x > other.x + other.width + CLEAR ||
    other.x > one.x + one.width + CLEAR ||
    one.y >= other.y + other.height ||
    other.y >= one.y + one.height
  );
}
