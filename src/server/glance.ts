/** A picture to be taken in at a glance, in a post: a large title, few events in large letters, in a shape that is given. */
import type { ResolvedEvent } from "../event.ts";
import { joined } from "../layout/direction.ts";
import { wrapText, type Measure, type TextStyle } from "../layout/text.ts";
import { dayOf } from "../layout/columns.ts";
import { settingsOf, type Settings } from "../options.ts";
import { pictureOfEvents, sceneOf, shownColumns } from "../scene/compose.ts";
import { directionsOf } from "../scene/directions.ts";
import { round } from "../scene/element.ts";
import { elementsOf, type Element } from "../scene/elements.ts";
import { dayInWords, type Picture } from "../scene/picture.ts";
import type { Scene, TextRun } from "../scene/scene.ts";
import { foundInWords, spokenOf } from "../scene/spoken.ts";
import { wordsOf, type Words } from "../words/index.ts";
import { withoutText } from "./without-text.ts";

/** What it is drawn on, in px of the image. */
export interface Sheet {
  width: number;
  height: number;
  /** px at the top and at the bottom that stay empty, where an app lays its own words over an image. */
  above?: number;
  below?: number;
  /** The share of the width that title and credit have beside the events; undefined sets them above and below. */
  beside?: number;
  /** At most so many events are named. */
  most: number;
  /** px of the image to a px of the picture: the largest that is tried, and the smallest. */
  scales: readonly [number, number];
}

export interface Glance {
  tree: Element;
  /** Those that are in it, in time order. */
  events: ResolvedEvent[];
  /** How many there are in all. */
  total: number;
}

interface Input {
  settings: Settings;
  measure: Measure;
  sheet: Sheet;
  total: number;
}

/** Texts with their lines, from the top left of the place that they take. */
interface Lines {
  style: TextStyle;
  lines: readonly string[];
  height: number;
}

/** A layout that has room: px of the picture. */
interface Arranged {
  scale: number;
  width: number;
  height: number;
  title: Lines;
  foot: Lines;
  /** Left end and width of the events, and of the texts. */
  list: [number, number];
  texts: [number, number];
  body: Body;
  /** Top of the events. */
  top: number;
}

interface Body {
  scene: Scene;
  picture: Picture;
  /** px from the top of the scene to the first event, and of the events. */
  from: number;
  height: number;
}

/** px by which a scale is tried smaller than the one before. */
const FINER = 0.1;
/** px that stay empty at each edge, and between the events and the texts above and below them. */
const EDGE = 18;
const GAP = 20;
/** The space beside the events that their picture brings along. */
const SIDE = 16;
const TITLES = [30, 27, 24, 21, 18].map((size): TextStyle => ({ size, weight: 700, leading: Math.round(size * 1.2) }));
/** A title takes more lines than this only in the smallest letters. */
const TITLE_LINES = { above: 2, beside: 5 };
const FOOT: TextStyle = { size: 12, weight: 400, leading: 16 };
/** How far the foot of letters lies below the top of their line, as a share of their size. */
const ASCENT = 0.85;
/** A credit has so many lines at most. */
const CREDIT_LINES = 3;
/** In the middle between what leads and what does not. */
const EQUAL = 0.5;
/** The share of the room to spare that is above the events. */
const HIGHER = 0.4;

/**
 * Draws as many of the events as a sheet has room for, the most important ones, in letters as large as they can be.
 *
 * What is left out is told: "6 of 14 events".
 */
export function glanceOf(
  events: readonly ResolvedEvent[],
  settings: Settings,
  measure: Measure,
  sheet: Sheet,
  idPrefix?: string,
): Glance {
  const columns = shownColumns(events, settings);
  const ranked = Array.from(columns.byRank.subarray(0, sheet.most), (index) => columns.event(index));
  const input = { settings, measure, sheet, total: columns.count };
  const [largest, smallest] = sheet.scales;
  for (let count = ranked.length; count > 0; count -= 1) {
    for (let step = 0; largest - step * FINER > smallest - FINER / 2; step += 1) {
      const arranged = arrange(input, ranked.slice(0, count), largest - step * FINER);
      if (arranged) return glanceFrom(arranged, input, ranked, idPrefix);
    }
  }
  // A title as long as a chapter leaves room for no event.
  const bare = arrange({ ...input, settings: { ...settings, title: "" } }, ranked.slice(0, 1), smallest, true)!;
  return glanceFrom(bare, input, ranked, idPrefix);
}

function glanceFrom(arranged: Arranged, input: Input, events: readonly ResolvedEvent[], idPrefix?: string): Glance {
  const shown = inOrderOf(arranged.body.picture, events);
  return { tree: treeOf(arranged, input, idPrefix), events: shown, total: input.total };
}

/** The events that a picture shows, in its order. */
export function inOrderOf({ columns }: Picture, events: readonly ResolvedEvent[]): ResolvedEvent[] {
  return Array.from(columns.first, (_, index) => events.find(({ id }) => id === columns.idOf(index))!);
}

/** A layout of some events at a scale, or undefined where they have no room; `always` takes what there is. */
function arrange(input: Input, events: readonly ResolvedEvent[], scale: number, always = false): Arranged | undefined {
  const { settings, measure, sheet } = input;
  const [width, height] = [sheet.width / scale, sheet.height / scale];
  const [top, bottom] = [(sheet.above ?? 0) / scale + EDGE, height - (sheet.below ?? 0) / scale - EDGE];
  const { beside } = sheet;
  const share = beside === undefined ? width : width * beside;
  const left = directionsOf(settings).isLeftward ? width - share : 0;
  const texts: [number, number] = [left + EDGE, share - 2 * EDGE];
  const list: [number, number] =
    beside === undefined ? [0, width] : [directionsOf(settings).isLeftward ? 0 : share - SIDE, width - share + SIDE];
  const body = bodyOf(input, events, list[1]);
  const foot = footLines(input, events.length, texts[1]);
  const beneath = bottom - top - foot.height - GAP;
  const title = titleLines(settings.title ?? settings.label ?? "", texts[1], beneath, beside === undefined, measure);
  const aside = title.height + GAP + foot.height;
  const from = beside === undefined ? top + (title.height > 0 ? title.height + GAP : 0) : top;
  const to = beside === undefined && foot.height > 0 ? bottom - foot.height - GAP : bottom;
  const fits = body.height <= to - from && (beside === undefined || aside <= bottom - top);
  if (!fits && !always) return undefined;
  const spare = Math.max(0, to - from - body.height);
  return { scale, width, height, title, foot, texts, list, body, top: from + spare * HIGHER };
}

/** The title in the largest letters in which it has room and few lines, and no word is broken. */
function titleLines(title: string, width: number, room: number, above: boolean, measure: Measure): Lines {
  if (title === "") return { style: FOOT, lines: [], height: 0 };
  const most = above ? TITLE_LINES.above : TITLE_LINES.beside;
  const words = title.split(/\s+/);
  const tries = TITLES.map((style) => ({
    style,
    lines: wrapText(title, width, style, measure).lines,
    isBroken: words.some((word) => measure(word, style.size, style.weight) > width),
  }));
  const whole = tries.filter(({ isBroken }) => !isBroken);
  const fitting = whole.find(({ lines, style }) => lines.length <= most && lines.length * style.leading <= room);
  const { style, lines } = fitting ?? whole.at(-1) ?? tries.at(-1)!;
  return { style, lines, height: lines.length * style.leading };
}

/** How many events are left out, what is not to scale, and the credit. */
function footLines({ settings, total, measure, sheet }: Input, count: number, width: number): Lines {
  const { lang, messages, credit = "" } = settings;
  const words = wordsOf(lang, messages);
  const notes = [
    count < total ? foundInWords(count, total, words) : "",
    sheet.beside === undefined ? "" : asOfInWords(settings, words),
    count > 1 ? words.say("stepsNote") : "",
  ];
  const lines = [
    ...linesOf(joined(notes.filter(Boolean), " · "), width, measure),
    ...linesOf(credit, width, measure, CREDIT_LINES),
  ];
  return { style: FOOT, lines, height: lines.length * FOOT.leading };
}

function linesOf(text: string, width: number, measure: Measure, most?: number): readonly string[] {
  return text === "" ? [] : wrapText(text, width, FOOT, measure, most).lines;
}

function asOfInWords({ asOf, displayZone, ...settings }: Settings, words: Words): string {
  const day = asOf === undefined ? undefined : dayOf(asOf, displayZone);
  return day ? words.say("asOf", { date: dayInWords(day, { settings: { ...settings, displayZone } }) }) : "";
}

/** The events as a list, each with its mark, its date and its title. */
function bodyOf({ settings, measure, sheet }: Input, events: readonly ResolvedEvent[], width: number): Body {
  const isNarrow = sheet.beside !== undefined;
  const picture = pictureOfEvents(
    events.map((event) => titleAlone(event, isNarrow)),
    listAlone(settings, isNarrow),
    Math.round(width),
    measure,
    { paper: "auto" },
  );
  const scene = sceneOf(picture);
  const { y, height } = scene.plot;
  return { scene, picture, from: y, height: height - BELOW_LIST };
}

/** px that a list leaves below its last entry. */
const BELOW_LIST = 10;

/** An event without what a glance has no room for; where it is narrow, no title has larger letters than others. */
export function titleAlone(event: ResolvedEvent, isNarrow: boolean): ResolvedEvent {
  const { lane: _, ...rest } = withoutText(event);
  return isNarrow ? { ...rest, importance: EQUAL } : rest;
}

function listAlone(settings: Settings, isNarrow: boolean): Settings {
  const { lang, displayZone, messages, formatDate, dir, labels, label, title, theme, highlight, asOf } = settings;
  return {
    ...settingsOf({ lang, displayZone, messages, formatDate, dir, labels, theme, label: label ?? title ?? "" }),
    layout: "upright",
    drafts: true,
    ...(isNarrow ? {} : { highlight, asOf }),
  };
}

/** The tree of it all, in px of the image. */
function treeOf(arranged: Arranged, { settings, sheet }: Input, idPrefix?: string): Element {
  const { width, height, body, title, foot, list, top } = arranged;
  const bottom = height - (sheet.below ?? 0) / arranged.scale - EDGE;
  const edge = directionsOf(settings).isLeftward ? "end" : "start";
  const above = (sheet.above ?? 0) / arranged.scale + EDGE;
  const heading = runsOf(title, arranged.texts, above, edge, "ink", "daymark-heading");
  const notes = runsOf(foot, arranged.texts, bottom - foot.height, edge, "quiet", "daymark-credit");
  const tree = elementsOf({ ...body.scene, heading, notes, width, height }, spokenOf(body.picture), idPrefix);
  const isBehind = ({ key }: Element): boolean => BEHIND.has(key);
  const children = tree.children ?? [];
  const shift: [number, number] = [round(list[0]), round(top - body.from)];
  return {
    ...tree,
    attrs: {
      ...tree.attrs,
      width: sheet.width,
      height: sheet.height,
      viewBox: `0 0 ${round(width)} ${round(height)}`,
    },
    children: [
      ...children.filter(isBehind),
      {
        name: "g",
        key: "list",
        attrs: { class: "daymark-body" },
        shift,
        children: children.filter((child) => !isBehind(child)),
      },
    ],
  };
}

/** What stands where it is put; all else goes with the events. */
const BEHIND = new Set(["title", "desc", "ground", "heading", "notes"]);

function runsOf(
  { lines, style }: Lines,
  [left, width]: readonly [number, number],
  top: number,
  anchor: "start" | "end",
  fill: TextRun["fill"],
  role: string,
): TextRun[] {
  const x = anchor === "start" ? left : left + width;
  const { size, weight, leading } = style;
  return lines.map((text, at) => ({
    x,
    y: top + at * leading + size * ASCENT,
    text,
    size,
    weight,
    fill,
    anchor,
    role,
  }));
}
