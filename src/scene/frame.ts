/** What stands round the plot: the heading above, beside the buttons or below them, and the legend below. */
import { wrapText, type Measure, type TextStyle } from "../layout/text.ts";
import { TRAIT } from "../arrivals.ts";
import type { Columns } from "../layout/columns.ts";
import type { Item } from "../layout/item.ts";
import { seenIn } from "../layout/seen.ts";
import type { Plan } from "../layout/plan.ts";
import type { Settings } from "../options.ts";
import { DAY } from "../time/instant.ts";
import { intlLocale, shortCount } from "../time/locale.ts";
import type { Messages, Words } from "../words/index.ts";
import { deep } from "./deep.ts";
import { markOf, WIDEST_DISC } from "./mark.ts";
import { sinceInWords } from "./news.ts";
import { NO_BAND, type Band, type Picture } from "./picture.ts";
import type { Shape, TextRun } from "./scene.ts";
import type { View } from "./view.ts";

interface FrameInput {
  settings: Settings;
  words: Words;
  measure: Measure;
}

const SUMMARY: TextStyle = { size: 14.5, weight: 400, leading: 20 };
/** px of a row of buttons with what is clear of it, and of each further one where they need several. */
const TOOLBAR = 44;
const MORE_BUTTONS = 50;
/** px of the buttons that are always there, beside the heading, and of the one for lanes without its word. */
const BUTTONS = 302;
const LANES_BUTTON = 28;
/** px of the one for the search. */
const FIND_BUTTON = 38;
/** px of a heading beside the buttons, at least: with less it stands below them. */
const LEAST_BESIDE = 140;
/** px that a button for fingers takes at least, with the gap after it, and that it takes beside its word. */
const TOUCHED = 50;
const BESIDE_WORD = 26;
/** px that the buttons may have more than a heading: their margins are narrower (reader.css), and no gap follows the last. */
const OVER = 14;

/** Title and summary; `buttons` keeps room for them at the right, or above where there is too little. */
export function headingOf(
  { settings, measure, words, columns }: FrameInput & Pick<Picture, "columns">,
  width: number,
  buttons: boolean,
  upright: boolean,
): Band {
  const runs: TextRun[] = [];
  const title: TextStyle = upright ? { size: 19, weight: 700, leading: 24 } : { size: 22, weight: 700, leading: 28 };
  const widthOf = (word: "lanes" | "showAllShort"): number => measure(words.say(word), 13, 700);
  const lanes = !upright && namedLanes(columns).length > 1 ? widthOf("lanes") + LANES_BUTTON : 0;
  const hasFind = settings.find !== "off";
  const beside = width - BUTTONS - lanes - (hasFind ? FIND_BUTTON : 0);
  const isBeside = buttons && !upright && beside >= LEAST_BESIDE;
  // For a finger they are larger than for a mouse, which has one more.
  const needed = TOUCHED * (hasFind ? 5 : 4) + Math.max(widthOf("showAllShort") + BESIDE_WORD, TOUCHED) + lanes;
  const above = buttons ? TOOLBAR + MORE_BUTTONS * (Math.ceil(needed / (width + OVER)) - 1) : 0;
  let y = isBeside ? 0 : above;
  const add = (text: string, style: TextStyle, role: string, fill: TextRun["fill"]): void => {
    for (const line of wrapText(text, isBeside ? beside : width, style, measure).lines) {
      y += style.leading;
      runs.push({ x: 0, y: y - style.leading * 0.25, text: line, size: style.size, weight: style.weight, fill, role });
    }
  };
  if (settings.title) add(settings.title, title, "daymark-heading", "ink");
  if (settings.summary) {
    y += settings.title ? 3 : 0;
    add(settings.summary, SUMMARY, "daymark-summary", "quiet");
  }
  const height = Math.max(y, above);
  return { ...NO_BAND, height: height > 0 ? height + 10 : 0, runs };
}

/** Names of the lanes that have one. */
export function namedLanes({ lanes }: Columns): string[] {
  return lanes.filter((name) => name !== "");
}

type LegendKind = Extract<keyof Messages, `legend_${string}`>;

type LegendInput = Pick<Picture, "columns" | "plan" | "length" | "settings" | "words" | "measure"> & {
  /** The one view of a picture in which nothing is zoomed: what is drawn there alone is explained. */
  only?: View | undefined;
};

/**
 * The kinds of mark that occur, in the order in which they are explained: of a picture that can be zoomed those of all events,
 * as each is drawn at some zoom, or once a reader comes to it.
 */
function kindsIn({ columns, plan, length, only }: LegendInput): LegendKind[] {
  const drawn = plan && only && drawnIn(columns, plan, length, only);
  /** Whether some event is all of this, and nothing of that. */
  const some = (all: number, none = 0): boolean => {
    const is = (traits: number): boolean => (traits & all) === all && (traits & none) === 0;
    return drawn ? drawn.some((index) => is(columns.traits[index]!)) : columns.some(is);
  };
  const kinds: [LegendKind, boolean][] = [
    ["legend_within", some(TRAIT.within, TRAIT.several | TRAIT.approximate) || hasWideDay(columns, plan)],
    ["legend_several", some(TRAIT.within | TRAIT.several)],
    ["legend_about", some(TRAIT.approximate)],
    ["legend_ongoing", some(TRAIT.ongoing, TRAIT.planned | TRAIT.cancelled)],
    ["legend_unknown", some(TRAIT.startUnknown) || some(TRAIT.endUnknown)],
    ["legend_planned", some(TRAIT.planned)],
    ["legend_uncertain", some(TRAIT.uncertain)],
    ["legend_new", some(TRAIT.new)],
    ["legend_cut", plan?.scale.folds.some((fold) => fold.kind === "cut") ?? false],
    ["legend_inside", plan?.scale.folds.some((fold) => fold.kind === "inside") ?? false],
    ["legend_steps", plan?.scale.kind === "steps"],
    ["legend_count", plan !== undefined && countsInFirstView(columns, plan, length)],
  ];
  return kinds.filter(([, occurs]) => occurs).map(([kind]) => kind);
}

/** Indices of the events that have their own mark in a view. */
function drawnIn({ first, last }: Columns, plan: Plan, length: number, view: View): number[] {
  const [start, end] = [view.start, view.start + length / view.pxPerUnit];
  return seenIn(plan, view, length)
    .flat()
    .map(({ index }) => index)
    .filter((index) => plan.scale.toUnit(last[index]!) > start && plan.scale.toUnit(first[index]!) < end);
}

/** Whether some day is a band in the first view: it happened some time in there. */
function hasWideDay(columns: Columns, plan: Plan | undefined): boolean {
  // No stretch of time is longer than on a true scale.
  if (!plan || plan.scale.kind === "steps" || plan.pxPerUnit * DAY <= WIDEST_DISC) return false;
  const { scale, pxPerUnit } = plan;
  const { first, last, count } = columns;
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [first[index]!, last[index]!];
    if ((to - from) * pxPerUnit <= WIDEST_DISC || !columns.is(index, TRAIT.point)) continue;
    if ((scale.toUnit(to) - scale.toUnit(from)) * pxPerUnit > WIDEST_DISC) return true;
  }
  return false;
}

function countsInFirstView(columns: Columns, plan: Plan, length: number): boolean {
  if (plan.complete || !deep.cellsOf) return false;
  return deep.cellsOf(columns, plan, plan, length, seenIn(plan, plan, length)).some(({ count }) => count > 1);
}

/** px of a sample in the legend. */
const SAMPLE = 28;
/** px from the middle of a sample to what it means. */
export const SAMPLE_MIDDLE = SAMPLE / 2 + 8;
/** px of a line of the legend. */
const LINE = 22;

/** The legend, its entries one after the other in as many lines as they need. */
export function legendOf(picture: LegendInput, width: number): Band {
  if (picture.settings.legend === "off") return NO_BAND;
  const { words, measure } = picture;
  let x = 0;
  let y = 0;
  const entries = kindsIn(picture).map((kind) => {
    const isNew = kind === "legend_new";
    const text = words.say(kind, isNew ? { date: sinceInWords(picture) } : {});
    // A word is its own sample.
    const sample = isNew ? 0 : SAMPLE + 8;
    const needed = sample + measure(text, 12, isNew ? 700 : 400);
    if (x > 0 && x + needed > width) {
      x = 0;
      y += LINE;
    }
    const label: TextRun = {
      x: x + sample,
      y: y + 18,
      text,
      size: 12,
      weight: 400,
      fill: "quiet",
      role: "daymark-legend-label",
      ...(isNew ? { badge: words.say("new") } : {}),
    };
    const sign = signOf(kind, x, y + 18, picture.settings.lang);
    const entry = { kind, shapes: isNew ? [] : sampleOf(kind, x, y + 14), runs: sign ? [sign, label] : [label] };
    x += needed + 20;
    return entry;
  });
  return { ...NO_BAND, height: entries.length > 0 ? y + LINE + 8 : 0, entries };
}

/** What is written in a sample. */
function signOf(kind: LegendKind, x: number, y: number, lang: string): TextRun | undefined {
  const run = { y, size: 12, weight: 700, fill: "ink", role: "daymark-legend-sign" } as const;
  if (kind === "legend_count") return { ...run, x: x + 12, text: shortCount(3, intlLocale(lang)), anchor: "middle" };
  return kind === "legend_uncertain" ? { ...run, x: x + 18, text: "?" } : undefined;
}

function sampleOf(kind: LegendKind, x: number, y: number): Shape[] {
  switch (kind) {
    case "legend_cut":
      return [9, 16].map((at) => ({
        shape: "line",
        x1: x + at - 2,
        y1: y + 6,
        x2: x + at + 2,
        y2: y - 6,
        stroke: "quiet",
        strokeWidth: 1.4,
      }));
    case "legend_inside":
      return [{ shape: "line", x1: x, y1: y, x2: x + 26, y2: y, stroke: "ink", strokeWidth: 1.2, dash: "5 4" }];
    case "legend_steps":
      return [0, 10, 20].map((at) => ({
        shape: "line",
        x1: x + at + 3,
        y1: y - 4,
        x2: x + at + 3,
        y2: y + 4,
        stroke: "ink",
        strokeWidth: 1.2,
      }));
    case "legend_count":
      return [pill(x + 1, y, 22)];
    case "legend_uncertain":
      return [{ shape: "circle", x: x + 9, y, r: 5, fill: "accent" }];
    default:
      return sampleMark(kind, x, y);
  }
}

/** The pill of a count. */
export function pill(x: number, y: number, width: number): Shape {
  const height = 18;
  return {
    shape: "rect",
    x,
    y: y - height / 2,
    width,
    height,
    radius: height / 2,
    fill: "soft",
    stroke: "outline",
    strokeWidth: 1,
  };
}

/** px within its sample at which a mark begins and ends, where what stands beside it needs room. */
const SAMPLE_ENDS: Partial<Record<LegendKind, [number, number]>> = {
  legend_unknown: [22, 28],
  legend_ongoing: [1, 14],
  legend_about: [6, 22],
};

/** A sample is a mark like any other, of an event that has only this trait. */
function sampleMark(kind: LegendKind, x: number, y: number): Shape[] {
  const is = (...kinds: LegendKind[]): boolean => kinds.includes(kind);
  const item = {
    form: is("legend_ongoing", "legend_unknown") ? "lasted" : "within",
    first: 0,
    last: 1,
    coreStart: 0,
    coreEnd: 1,
    startUnknown: is("legend_unknown"),
    endUnknown: false,
    ongoing: is("legend_ongoing"),
    approximate: is("legend_about"),
    uncertain: false,
    several: is("legend_several"),
    event: { status: is("legend_planned") ? "planned" : "happened" },
  } as unknown as Item;
  const [from, to] = SAMPLE_ENDS[kind] ?? [1, 25];
  return markOf({
    item,
    px: (time) => x + from + time * (to - from),
    across: y,
    // Its fades are as long as it is thick.
    thick: is("legend_about") ? 5 : 9,
    disc: 5,
    clip: [-Infinity, Infinity],
  }).shapes;
}
