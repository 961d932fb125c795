/** What stands below a picture on paper: the events that it does not name in full, so that nothing is lost. */
import { wrapText, type TextStyle } from "../layout/text.ts";
import { shiftRuns } from "./label.ts";
import { newWord } from "./news.ts";
import { SIDE, type Picture } from "./picture.ts";
import type { Scene, TextRun } from "./scene.ts";

/** At most so many events are named below a picture; of more, those that matter most. */
export const MOST_NAMED = 5000;

/** px of a column at least, between two of them, and between two entries. */
const COLUMN = 300;
const GAP = 24;
const STEP = 8;
/** px between the picture and the list. */
const ABOVE = 12;
const HEAD: TextStyle = { size: 13, weight: 700, leading: 20 };
const WHEN: TextStyle = { size: 12, weight: 400, leading: 16 };
const TITLE: TextStyle = { size: 13, weight: 400, leading: 17 };

/** An event in words. */
export interface Named {
  index: number;
  /** Whether it is new, the date, and the lane where there are several. */
  when: string;
  title: string;
  /** Language of the title, where it is another than the picture's. */
  lang: string | undefined;
}

/** What a scene does not name in full, in time order, and how many more there are. */
export function unnamedIn(picture: Picture, { events }: Scene): { named: Named[]; more: number } {
  const { columns, plan } = picture;
  const known = new Set(
    events.filter(({ index, label }) => label && !plan?.block(index).title.cut).map(({ index }) => index),
  );
  const indices: number[] = [];
  for (const index of columns.byRank) {
    if (indices.length === MOST_NAMED) break;
    if (!known.has(index)) indices.push(index);
  }
  indices.sort((a, b) => a - b);
  return {
    named: indices.map((index) => namedAt(picture, index)),
    more: columns.count - known.size - indices.length,
  };
}

/** An event with its whole title. */
export function namedAt(picture: Picture, index: number): Named {
  const { columns, texts } = picture;
  const event = columns.event(index);
  const badge = newWord(picture, index);
  // A line may end after the dot, and does not begin with it.
  const lane = columns.lanes.length > 1 && event.lane ? `\u00a0· ${texts.lane(event.lane)}` : "";
  return {
    index,
    when: (badge ? `${badge} · ` : "") + texts.when(event) + lane,
    title: texts.fullTitle(event),
    lang: texts.lang(event, "title"),
  };
}

/** The scene with the list below it, in as many columns as its width has room for, read line by line. */
export function withUnnamed(scene: Scene, picture: Picture): Scene {
  const { named, more } = unnamedIn(picture, scene);
  if (named.length === 0) return scene;
  const { words, width } = picture;
  const inner = width - 2 * SIDE;
  const columns = Math.max(1, Math.floor((inner + GAP) / (COLUMN + GAP)));
  const column = (inner + GAP) / columns;
  let y = scene.height + ABOVE;
  const runs = linesOf(picture, words.say("unnamed"), HEAD, inner, "ink", "daymark-unnamed-head", y);
  y += runs.length * HEAD.leading + 2;
  for (let from = 0; from < named.length; from += columns) {
    const row = named.slice(from, from + columns).map((one) => entryOf(picture, one, column - GAP));
    row.forEach((entry, place) => runs.push(...shiftRuns(entry.runs, place * column, y)));
    y += Math.max(...row.map(({ height }) => height)) + STEP;
  }
  if (more > 0) {
    const text = words.say("more", { count: more });
    runs.push(...linesOf(picture, text, TITLE, inner, "quiet", "daymark-more", y));
    y += TITLE.leading + STEP;
  }
  return { ...scene, height: Math.round(y + STEP), unnamed: shiftRuns(runs, SIDE, 0) };
}

/** The date above the title, from a top left corner at 0, 0. */
function entryOf(picture: Picture, { when, title, lang }: Named, width: number): { runs: TextRun[]; height: number } {
  const date = linesOf(picture, when, WHEN, width, "quiet", "daymark-when", 0);
  const below = date.length * WHEN.leading;
  const name = linesOf(picture, title, TITLE, width, "ink", "daymark-title", below).map((run) =>
    lang === undefined ? run : { ...run, lang },
  );
  return { runs: [...date, ...name], height: below + name.length * TITLE.leading };
}

/** A text in as many lines as it needs. */
function linesOf(
  { measure }: Picture,
  text: string,
  style: TextStyle,
  width: number,
  fill: TextRun["fill"],
  role: string,
  top: number,
): TextRun[] {
  const { size, weight, leading } = style;
  return wrapText(text, width, style, measure).lines.map((line, at): TextRun => {
    const y = top + (at + 0.75) * leading;
    return { x: 0, y, text: line, size, weight, fill, role };
  });
}
