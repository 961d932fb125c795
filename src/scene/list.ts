/** The upright list: a small set in equal steps, each event with its date, its title and a sentence. */
import type { ResolvedEvent } from "../event.ts";
import type { Columns } from "../layout/columns.ts";
import { joined } from "../layout/direction.ts";
import { labelBlock, type LabelBlock } from "../layout/labels.ts";
import { wrapText } from "../layout/text.ts";
import type { Settings } from "../options.ts";
import { betweenOf, drawBetween, heightOf, type Between } from "./between.ts";
import { footAt, NOTE } from "./foot.ts";
import { hitOf, questionAt, runsOf, shiftRuns } from "./label.ts";
import { markOf } from "./mark.ts";
import { nameAt, YEAR } from "./tick-names.ts";
import { newsInWords, newWord } from "./news.ts";
import { dayInWords, SIDE, type Picture } from "./picture.ts";
import { emptyWords } from "./summary.ts";
import { sceneEvent, turned, type Rect, type Scene, type SceneEvent, type SceneTick, type TextRun } from "./scene.ts";

/** Up to so many events stand as a list by `scale: "auto"`. */
const MOST_LISTED = 40;
/** Up to so many events have a sentence below their title. */
const MOST_WITH_TEXT = 20;
/** Longest text below a title, in characters. */
const LONGEST_TEXT = 200;
/** px from the end of one entry to the beginning of the next. */
const STEP_GAP = 24;
/** px of a mark at least, along the line. */
const LEAST_MARK = 12;

/** Whether an upright picture is a list: small, and not told to be on an axis. */
export function listFits({ count }: Columns, { scale, height }: Settings): boolean {
  if (count === 0 || scale === "steps") return true;
  return scale === "auto" && height === "auto" && count <= MOST_LISTED;
}

export function listScene(picture: Picture): Scene {
  const { columns, width } = picture;
  const years = Array.from(columns.first, (first) => yearOf(first, picture));
  const yearWidth = Math.max(0, ...years.map((year) => picture.measure(year, 13, 700)));
  const lineX = SIDE + yearWidth + 18;
  const textX = lineX + 26;
  const heading = shiftRuns(picture.heading.runs, SIDE, 8);
  const between = betweenOf(picture, { lineX, textX });
  const { notes, top } = openingOf(picture, between, 8 + picture.heading.height);
  let y = top;
  const events: SceneEvent[] = [];
  const ticks: SceneTick[] = [];
  const placed: (readonly [Between, number])[] = [];
  const bottoms: number[] = [];
  const place = (before: number): void => {
    for (const line of between.filter((each) => each.before === before)) {
      placed.push([line, y]);
      y += heightOf(line);
    }
  };
  columns.first.forEach((_, index) => {
    place(index);
    const block = blockOf(picture, index, width - textX - SIDE);
    events.push(entryOf(picture, index, block, lineX, textX, y));
    if (years[index] !== years[index - 1])
      ticks.push(yearTick(years[index]!, isYearSure(years[index]!, picture, index), index, lineX - 18, y));
    bottoms.push(y + block.height);
    y += block.height + STEP_GAP;
  });
  place(columns.count);
  const bottom = columns.count > 0 ? y - STEP_GAP : y;
  const across = drawBetween(picture, { lineX, textX }, placed, bottoms);
  const notesAt = bottom + 18;
  return {
    width,
    height: Math.round(notesAt + picture.foot.height),
    upright: true,
    shift: 0,
    plot: { x: 0, y: top, width, height: bottom - top + 10 },
    heading,
    axis: { shapes: lineOf(events, lineX, top, bottom), ticks, folds: [] },
    lanes: [],
    eras: across.eras,
    moments: across.moments,
    events,
    counts: [],
    legend: [],
    notes: [...notes, ...across.notes, ...shiftRuns(picture.foot.runs, SIDE, notesAt)],
    ...footAt(picture.foot, notesAt),
    complete: true,
  };
}

/** What is said where there is no entry. */
const EMPTY = { size: 14.5, weight: 400, leading: 20 } as const;

/** What is said before the first entry, and where that begins. */
function openingOf(picture: Picture, between: readonly Between[], y: number): { notes: TextRun[]; top: number } {
  const { columns, width, measure } = picture;
  if (columns.count === 1) return { notes: [], top: y + 10 };
  const [text, style, above, below] =
    columns.count === 0 ? [emptyWords(picture), EMPTY, 28, 40] : [stepsWords(picture, between), NOTE, 12, 17];
  const { lines } = wrapText(text, width - 2 * SIDE, style, measure);
  const notes = lines.map((line, at) => note(line, y + at * style.leading + above, style.size));
  return { notes, top: y + lines.length * style.leading + below };
}

function lineOf(events: readonly SceneEvent[], x: number, top: number, bottom: number): Scene["axis"]["shapes"] {
  if (events.length < 2) return [];
  return [{ shape: "line", x1: x, y1: top, x2: x, y2: bottom, stroke: "hair", strokeWidth: 2 }];
}

function note(text: string, y: number, size: number): TextRun {
  return { x: SIDE, y, text, size, weight: 400, fill: "quiet", role: "daymark-note" };
}

/** The day to which it was known is told here where no line tells it. */
function stepsWords(picture: Picture, between: readonly Between[]): string {
  const { words, asOf } = picture;
  const steps = [words.say("stepsNote"), ...newsInWords(picture)].join(" ");
  if (!asOf || between.some(({ kind }) => kind === "asOf")) return steps;
  const known = words.say("asOf", { date: dayInWords(asOf, picture) });
  return `${known.charAt(0).toLocaleUpperCase(picture.settings.lang)}${known.slice(1)}. ${steps}`;
}

/** The year that an instant stands in, as the axis names it. */
function yearOf(first: number, { settings }: Picture): string {
  return nameAt(YEAR, first, { locale: settings.lang, displayZone: settings.displayZone })?.label ?? "";
}

/** Whether it is known that it begins in a year, so that this may be named without more. */
function isYearSure(year: string, picture: Picture, index: number): boolean {
  const { first, last, form, coreStart, approximate, uncertain, startUnknown } = picture.columns.item(index);
  const latest = form === "lasted" ? Math.max(coreStart, first + 1) : last;
  return !approximate && !uncertain && !startUnknown && year === yearOf(latest - 1, picture);
}

/** One that is not sure is set lighter than the others. */
function yearTick(year: string, isSure: boolean, index: number, x: number, y: number): SceneTick {
  const label: TextRun = {
    x,
    y: y + 13,
    text: year,
    size: 13,
    weight: isSure ? 700 : 400,
    fill: isSure ? "ink" : "quiet",
    anchor: "end",
    role: "daymark-tick-label",
  };
  return { key: String(index), at: y, strong: true, shapes: [], label };
}

/** What an entry says below its title. */
export function sentencesOf({ columns, texts }: Pick<Picture, "columns" | "texts">, event: ResolvedEvent): string {
  return columns.count <= MOST_WITH_TEXT ? texts.sentences(event, LONGEST_TEXT) : "";
}

function blockOf(picture: Picture, index: number, width: number): LabelBlock {
  const { columns, texts, leads, measure } = picture;
  const event = columns.event(index);
  const lane = columns.lanes.length > 1 && event.lane ? [texts.lane(event.lane)] : [];
  const text = sentencesOf({ columns, texts }, event);
  const label = {
    title: texts.title(event),
    when: joined([texts.when(event), ...lane], " · "),
    badge: newWord(picture, index),
    leads: leads(index),
  };
  return labelBlock(text === "" ? label : { ...label, text }, "upright", width, measure);
}

function entryOf(
  picture: Picture,
  index: number,
  block: LabelBlock,
  lineX: number,
  textX: number,
  top: number,
): SceneEvent {
  const item = picture.columns.item(index);
  const runs = runsOf(block, "upright", textX, top, item.event.status === "cancelled");
  const from = top + (item.startUnknown ? 18 : 2);
  const to = top + Math.max(block.height - 2 - (item.ongoing ? 14 : 0), LEAST_MARK + (item.startUnknown ? 18 : 0));
  const share = (time: number): number => from + ((time - item.first) / (item.last - item.first)) * (to - from);
  const point = item.form === "point";
  const leads = picture.leads(index);
  const mark = markOf({
    item,
    px: point ? () => top + 9 : share,
    across: lineX,
    thick: 10,
    disc: leads ? 7 : 6,
    clip: [-Infinity, Infinity],
  });
  const markBox = { x: lineX - 8, y: mark.from, width: 16, height: mark.to - mark.from };
  const box: Rect = { x: textX, y: top, width: block.width, height: block.height };
  return {
    ...sceneEvent(item, index, leads),
    mark: mark.shapes.map(turned),
    markBox,
    label: { runs, box },
    ...(item.uncertain ? { question: questionAt(lineX + 11, mark.from + 12) } : {}),
    hit: hitOf([markBox, box], 24),
  };
}
