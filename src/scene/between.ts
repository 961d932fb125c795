/** What stands between the entries of a list: where eras begin, the day to which it was known, today. */
import { wrapText, type TextStyle } from "../layout/text.ts";
import { datedMoments, dotted } from "./moments.ts";
import { dayInWords, SIDE, type DatedEra, type Picture } from "./picture.ts";
import type { Scene, SceneEra, SceneMoment, TextRun } from "./scene.ts";

/** Lines of text above an entry, by the index of that; at the end the number of entries. */
export type Between = { before: number; time: number; lines: readonly string[] } & (
  { kind: "asOf" | "now" } | { kind: "era"; dated: DatedEra; until: number }
);

/** px across the list: of the line with the marks, and of the beginning of texts. */
export interface Columned {
  lineX: number;
  textX: number;
}

const DAY: TextStyle = { size: 12, weight: 400, leading: 16 };
const ERA: TextStyle = { ...DAY, weight: 700 };
/** px above and below the text together, and more below that of a day, which belongs to no entry. */
const AIR = 6;
const APART = 6;
/** px by which an era reaches beyond its marks, and beyond its last entry. */
const BESIDE = 12;
const BELOW = 8;

/** The days and the eras that lie in the time of the list, in the order of that. */
export function betweenOf(picture: Picture, { textX }: Columned): Between[] {
  const { columns, words, eras, width, measure } = picture;
  const { first, start, end, count } = columns;
  if (count === 0) return [];
  const indexAt = (time: number): number => {
    const index = first.findIndex((each) => each >= time);
    return index < 0 ? count : index;
  };
  const linesOf = (text: string, style: TextStyle): readonly string[] =>
    wrapText(text, width - SIDE - textX, style, measure).lines;
  const days = datedMoments(picture).flatMap(({ kind, day, time }): Between[] => {
    if (time < start || time > end) return [];
    const lines = linesOf(words.say(kind, { date: dayInWords(day, picture) }), DAY);
    return [{ kind, lines, time, before: indexAt(time) }];
  });
  const periods = eras.flatMap((dated): Between[] => {
    const [from, to] = dated.edges;
    if (to <= start || from >= end) return [];
    const lines = linesOf(dated.title, ERA);
    return [{ kind: "era", dated, lines, time: from, before: indexAt(from), until: indexAt(to) }];
  });
  return [...periods, ...days].sort((a, b) => a.before - b.before || a.time - b.time);
}

/** px that it takes. */
export function heightOf({ kind, lines }: Between): number {
  return lines.length * DAY.leading + AIR + (kind === "era" ? 0 : APART);
}

/**
 * Bands for the eras, from their names down to their last entry, and dotted lines at the days.
 *
 * @param all each with px from the top of the picture down to it
 * @param bottoms px at which each entry ends
 */
export function drawBetween(
  picture: Picture,
  { lineX, textX }: Columned,
  all: readonly (readonly [Between, top: number])[],
  bottoms: readonly number[],
): Pick<Scene, "eras" | "moments" | "notes"> {
  const [left, right] = [lineX - BESIDE, picture.width - SIDE];
  const eras: SceneEra[] = [];
  const moments: SceneMoment[] = [];
  const notes: TextRun[] = [];
  for (const [line, top] of all) {
    const [text, ...more] = line.lines.map((each, at): TextRun => {
      const y = top + DAY.size + AIR / 2 + at * DAY.leading;
      const style = line.kind === "era" ? ERA : DAY;
      const role = line.kind === "era" ? "daymark-era-label" : "daymark-moment-label";
      return { x: textX, y, text: each, size: style.size, weight: style.weight, fill: "quiet", role };
    });
    const label = text ? { label: text } : {};
    notes.push(...more);
    if (line.kind === "era") {
      const last = line.until > line.before ? bottoms[line.until - 1]! + BELOW : 0;
      const height = Math.max(last, top + heightOf(line)) - top;
      const { id, title, isLight } = line.dated;
      eras.push({ id, title, isLight, box: { x: left, y: top, width: right + AIR - left, height }, ...label });
    } else {
      const y = top + (heightOf(line) - APART) / 2;
      const end = textX + Math.max(...line.lines.map((each) => picture.measure(each, DAY.size, DAY.weight)));
      const parts = [[left, textX - AIR] as const, [end + AIR, right] as const].filter(([from, to]) => from < to);
      const shapes = parts.map(([x1, x2]) => dotted(x1, y, x2, y));
      moments.push({ kind: line.kind, shapes, ...label });
    }
  }
  return { eras, moments, notes };
}
