/** From columns to a picture made ready, and from that to a scene. */
import type { Events, ResolvedEvent } from "../event.ts";
import { columnsOf, dayOf, type ColumnOptions, type Columns } from "../layout/columns.ts";
import { joined } from "../layout/direction.ts";
import { LEAST_LEAD, leadFrom, type LabelText } from "../layout/labels.ts";
import { measuresOf } from "../layout/measures.ts";
import { planOf, type Plan } from "../layout/plan.ts";
import type { Measure } from "../layout/text.ts";
import { UPRIGHT_BELOW, type Settings } from "../options.ts";
import type { Extent } from "../time/index.ts";
import { wordsOf } from "../words/index.ts";
import { deep } from "./deep.ts";
import { datedEras } from "./eras.ts";
import { footOf, sharesLine, widthOfButtons } from "./foot.ts";
import { headingOf, legendOf } from "./frame.ts";
import { listFits, listScene } from "./list.ts";
import { datedMoments } from "./moments.ts";
import { newWord, withNews } from "./news.ts";
import {
  NO_BAND,
  SIDE,
  UPRIGHT_GUTTER,
  type Band,
  type Picture,
  type PictureInput,
  type PlannedPicture,
} from "./picture.ts";
import type { Scene } from "./scene.ts";
import { textsOf } from "./texts.ts";
import { languageMarks } from "./language-marks.ts";
import { inDirections } from "./turning.ts";
import { viewOf, type View } from "./view.ts";
import { wideChrome, wideScene } from "./wide.ts";
import { withUnnamed } from "./unnamed.ts";
import { laneName } from "../translations.ts";
import { remembered } from "../remembered.ts";

/** Lanes are named beside their rows from this width on, above them below it. */
const NAMED_BESIDE = 900;
/** px across the axis that rows take with `height: "auto"`. */
const AUTO_ROOM = 680;
/** px along the axis of an upright picture that is read on the way down a page: a label's for each event, within limits. */
const EACH_READ = 60;
const LEAST_READ = 1000;
const MOST_READ = 2400;
/** Of more events so few are labelled at a time that they have to be zoomed, in a picture of so many px. */
const MOST_EVENTS_READ = 500;
const ZOOMED = 600;
/** px of a height that is given, at least. */
const LEAST_HEIGHT = 160;

/** The columns of what a placement shows: drafts and what its filter refuses are left out. */
export function shownColumns(events: Events, settings: Settings): Columns {
  return columnsOf(events, columnOptions(settings));
}

/** How columns are made for a placement. */
export function columnOptions(settings: Settings): ColumnOptions {
  const { lang, messages } = settings;
  return { ...settings, nameShared: (count) => wordsOf(lang, messages).say("more", { count }) };
}

/** A picture of events at a width, from settings to words. */
export function pictureOfEvents(
  events: readonly ResolvedEvent[],
  settings: Settings,
  width: number,
  measure: Measure,
  also: Pick<PictureInput, "unread" | "paper" | "isFile"> = {},
): Picture {
  const words = wordsOf(settings.lang, settings.messages);
  return pictureOf({ columns: shownColumns(events, settings), settings, words, width, measure, ...also });
}

/** Makes a picture ready: the only step whose cost grows with the number of events. */
export function pictureOf(given: PictureInput): Picture {
  const input = given.paper === undefined ? given : onPaper(given, given.paper);
  const { columns, settings, width } = input;
  const upright = isUpright(settings, width);
  const own = textsOf(settings, input.words);
  const texts = input.retell?.(own) ?? own;
  const leads = leadersOf(columns, settings);
  const base = {
    ...input,
    closed: input.closed ?? NONE,
    upright,
    texts,
    leads,
    eras: datedEras(settings, columns, texts),
    names: new Map(),
    ...daysOf(settings, columns),
  };
  if (columns.count === 0 || (upright && (isList(input) || !deep.uprightScene))) {
    const heading = headingOf(input, width - 2 * SIDE, false, true);
    const foot = footOf(input, width - 2 * SIDE, buttonsOf(base, false), false);
    return { ...base, length: 0, gutter: 0, heading, legend: NO_BAND, foot, tight: false };
  }
  return planned(base);
}

/** Whether an upright picture stands in equal steps. */
function isList({
  columns,
  settings,
  toScale = false,
}: Pick<PictureInput, "columns" | "settings" | "toScale">): boolean {
  return !toScale && listFits(columns, settings);
}

/** More are hardly ever all labelled. */
const MOST_PLAIN = 60;

/** Whether a picture is likely to need what not every one has (deep.ts), so that it had better be there before it is planned. */
export function mayBeDeep(input: Pick<PictureInput, "columns" | "settings" | "toScale" | "width">): boolean {
  const { columns, settings, width } = input;
  if (isUpright(settings, width)) return !isList(input);
  return columns.count > MOST_PLAIN || settings.window !== undefined;
}

/** Whether it does need it. */
export function isDeep({ plan }: Pick<Picture, "plan">): boolean {
  return plan !== undefined && !plan.complete;
}

/** Whether it has buttons and gestures: there is something to zoom, or a way back to the whole. */
export function canMove({ plan, away = false }: Pick<Picture, "plan" | "away">): boolean {
  return isDeep({ plan }) || (plan !== undefined && away);
}

function isUpright({ layout }: Settings, width: number): boolean {
  return layout === "auto" ? width < UPRIGHT_BELOW : layout === "upright";
}

/** What does not depend on a reader: all of time and every lane, on the scale that the page has. */
function onPaper(
  { closed: _, toScale: __, away: ___, ...input }: PictureInput,
  height: Settings["height"],
): PictureInput {
  return { ...input, settings: { ...input.settings, window: undefined, overview: "off", height } };
}

type Unplanned = Omit<Picture, "plan" | "length" | "gutter" | "heading" | "legend" | "foot" | "tight" | "overview">;

/** What stands round the lanes of a picture, and how closely they stand. */
interface Surround {
  /** Whether there are buttons. */
  buttons: boolean;
  /** A legend of which the height is known; undefined leaves it out. */
  legend: Band | undefined;
  overview: boolean;
  tight: boolean;
}

/** What stands round the plot depends on the plan a little: a height that is given is settled by further rounds. */
function planned(base: Unplanned): Picture {
  const free = base.settings.height === "auto";
  const textOf = remembered((index: number) => labelText(base, index));
  const first = arranged(base, textOf, { buttons: true, legend: NO_BAND, overview: free, tight: false });
  if (free) return first;
  if (first.plan.complete) {
    const whole = arranged(base, textOf, {
      buttons: base.away === true,
      legend: first.legend,
      overview: false,
      tight: false,
    });
    if (whole.plan.complete) return whole;
  }
  const surround = surroundOf(base, first);
  const picture = arranged(base, textOf, surround);
  // With less room there may be counts, and a legend for them.
  const isTaller = picture.legend.height > (surround.legend?.height ?? 0);
  return isTaller ? arranged(base, textOf, surroundOf(base, picture)) : picture;
}

/**
 * What a given height has room for where not everything is labelled: all of it, else lanes that stand closer, else no
 * legend, else no overview. A height in which even the lanes have no room is not kept.
 */
function surroundOf(base: Unplanned, { legend, plan }: PlannedPicture): Surround {
  const overview = !base.upright && base.settings.overview !== "off";
  const usual: Surround = { buttons: true, legend, overview, tight: false };
  if (base.upright) return usual;
  const tight = { ...usual, tight: true };
  // What is not to scale is always told.
  const untold = plan.scale.kind === "linear" ? { ...tight, legend: undefined } : tight;
  const least = { ...untold, overview: false };
  return [usual, tight, untold].find((surround) => fits(base, surround)) ?? least;
}

/** Whether each lane has room for a row and a strip. */
function fits(base: Unplanned, surround: Surround): boolean {
  const { lanes } = base.columns;
  const { row, strip } = measuresOf(surround);
  const open = lanes.filter((name) => !base.closed.has(name)).length;
  return (acrossOf(base, surround) ?? Infinity) >= open * row + lanes.length * strip;
}

/** px that a given height leaves to the plot. */
function acrossOf(base: Unplanned, { buttons, legend, overview, tight }: Surround): number | undefined {
  const { settings, width, upright } = base;
  if (settings.height === "auto") return undefined;
  const inner = width - 2 * SIDE;
  const frame = {
    ...base,
    tight,
    gutter: upright ? 0 : gutterOf(base),
    heading: headingOf(base, inner, buttons && base.paper === undefined, upright),
    legend: legend ?? NO_BAND,
    foot: footOf(base, inner, buttonsOf(base, mayOfferScale(base)), (legend?.height ?? 0) > 0),
  };
  const chrome = upright ? deep.uprightChrome!(frame) : wideChrome(frame, overview);
  return Math.max(settings.height, LEAST_HEIGHT) - chrome;
}

/** px along the axis where no height is given. */
function uprightLength({ count }: Columns): number {
  return count > MOST_EVENTS_READ ? ZOOMED : Math.min(Math.max(count * EACH_READ, LEAST_READ), MOST_READ);
}

/** A picture with a plan for the room that its surround leaves. */
function arranged(base: Unplanned, textOf: (index: number) => LabelText, surround: Surround): PlannedPicture {
  const { columns, settings, width, upright } = base;
  const inner = width - 2 * SIDE;
  const gutter = upright ? 0 : gutterOf(base);
  const free = acrossOf(base, surround);
  const length = upright ? Math.max(free ?? uprightLength(columns), 120) : inner - gutter - 8;
  const plan = planOf({
    columns,
    length,
    room: upright ? inner - UPRIGHT_GUTTER : Math.max(free ?? AUTO_ROOM, LEAST_ROOM),
    isRoomFixed: free !== undefined,
    maxRows: settings.maxRows,
    isClosed: (lane) => base.closed.has(columns.lanes[lane]!),
    tight: surround.tight,
    upright,
    scale: base.toScale ? "linear" : settings.scale,
    measure: base.measure,
    textOf,
    days: datedMoments(base).map(({ time }) => time),
  });
  // A height that is given was shared out before it was known what there is to scale.
  const isShared = upright && free !== undefined;
  const buttons = buttonsOf(base, mayOfferScale(base) && (isShared || offersScale({ ...base, plan })));
  const beside = !settings.credit && sharesLine(buttons, inner) ? buttons : 0;
  const legend = surround.legend
    ? legendOf({ ...base, plan, length, only: stillView(base, plan, length) }, inner - beside)
    : NO_BAND;
  const picture = {
    ...base,
    plan,
    length,
    gutter,
    heading: headingOf(base, inner, canMove({ ...base, plan }) && base.paper === undefined, upright),
    legend,
    foot: footOf(base, inner, buttons, legend.height > 0),
    tight: surround.tight,
  };
  const overview = surround.overview ? deep.overviewOf?.(picture) : undefined;
  return overview ? { ...picture, overview } : picture;
}

/** The one view of a picture in which nothing is zoomed; undefined of a page's. */
function stillView({ isFile = false, paper, settings, now }: Unplanned, plan: Plan, length: number): View | undefined {
  return isFile || paper !== undefined ? firstView({ plan, settings, length, now }) : undefined;
}

/** px of the buttons at the foot, which nothing has on paper and where there is nothing. */
function buttonsOf({ columns, paper, words, measure }: PictureInput, hasScale: boolean): number {
  return columns.count === 0 || paper !== undefined ? 0 : widthOfButtons(hasScale, words, measure);
}

/** Whether a reader may choose to have time to scale: not where the page has chosen. */
function mayOfferScale({ settings }: PictureInput): boolean {
  return settings.scale === "auto";
}

/** Whether a reader can have time to scale, or has it so and can go back. */
export function offersScale({
  plan,
  settings,
  toScale = false,
}: Pick<Picture, "plan" | "settings" | "toScale">): boolean {
  return plan !== undefined && settings.scale === "auto" && (toScale || plan.scale.kind !== "linear");
}

function labelText({ columns, texts, words, upright, leads, settings }: Unplanned, index: number): LabelText {
  const told = columns.told(index);
  const lane = upright && told.lane ? [texts.lane(told.lane)] : [];
  let when: string | undefined;
  return {
    title: texts.title(told),
    // Only some styles show it.
    get when() {
      when ??= joined([texts.when(columns.event(index)), ...lane], " · ");
      return when;
    },
    badge: newWord({ columns, words }, index),
    leads: leads(index) && !upright,
    mayLead: !settings.highlight?.length && columns.importance[index]! > LEAST_LEAD,
  };
}

/** px across the axis that rows and strips of a wide picture have at least, whatever height is given. */
const LEAST_ROOM = 60;
const NONE: ReadonlySet<string> = new Set();

/**
 * The scene of a picture: everything for the first view, or what a view of it shows.
 *
 * @param called index of an event that gets a callout where it has no label
 * @param isTold whether its words stand elsewhere: then it is drawn, and there is no callout
 */
export function sceneOf(picture: Picture, view: View = firstView(picture), called?: number, isTold = false): Scene {
  const scene = rightward(picture, view, called, isTold);
  return inDirections(picture.mark?.(scene, picture, view, called) ?? scene, picture.settings);
}

/** The scene of a picture on paper, with a list below it of what it does not name in full. */
export function wholeScene(picture: Picture): Scene {
  return inDirections(withUnnamed(rightward(picture, firstView(picture)), picture), picture.settings);
}

/** The scene with time and all else running to the right. */
function rightward(picture: Picture, view: View, called?: number, isTold = false): Scene {
  const { plan } = picture;
  if (!plan) return withLanguages(withNews(listScene(picture), picture), picture);
  const planned = { ...picture, plan };
  const scene = picture.upright ? deep.uprightScene!(planned, view) : wideScene(planned, view);
  const all = called === undefined ? scene : (deep.withCallout?.(scene, planned, view, called, isTold) ?? scene);
  return withLanguages(withNews(all, picture), picture);
}

function withLanguages(scene: Scene, picture: Picture): Scene {
  return languageMarks.mark?.(scene, picture) ?? scene;
}

/** The part of everything that is seen where a picture opens at today. */
const ABOUT_NOW = 0.25;

/** The view that a reader meets first: the window that was asked for, else everything. */
export function firstView({
  plan,
  settings,
  length,
  now,
}: Pick<Picture, "plan" | "settings" | "length"> & { now?: Picture["now"] | undefined }): View {
  if (!plan) return { start: 0, pxPerUnit: 1 };
  const wanted = settings.window;
  if (wanted === "now") return now && !plan.complete ? viewAbout(now.earliest, plan, length) : wholeView(plan);
  if (wanted && Number.isFinite(wanted.start) && Number.isFinite(wanted.end) && wanted.start !== wanted.end) {
    return viewOf(plan.scale, wanted, length);
  }
  return wholeView(plan);
}

function wholeView({ start, pxPerUnit }: Plan): View {
  return { start, pxPerUnit };
}

/** A view with a time at its middle, as far as there are data on both sides. */
function viewAbout(time: number, plan: Plan, length: number): View {
  const [whole, part] = [length / plan.pxPerUnit, (length / plan.pxPerUnit) * ABOUT_NOW];
  const start = Math.min(Math.max(plan.scale.toUnit(time) - part / 2, plan.start), plan.start + whole - part);
  return { start, pxPerUnit: length / part };
}

function leadersOf(columns: Columns, { highlight }: Settings): (index: number) => boolean {
  if (highlight?.length) {
    const named = new Set(highlight);
    return (index) => named.has(columns.idOf(index));
  }
  const from = leadFrom(columns.count, (rank) => columns.importance[columns.byRank[rank]!]!);
  return (index) => columns.importance[index]! >= from;
}

function daysOf(settings: Settings, columns: Columns): { asOf?: Extent; now?: Extent } {
  const now = settings.now === undefined ? undefined : dayOf(settings.now, settings.displayZone);
  return { ...(columns.asOf ? { asOf: columns.asOf } : {}), ...(now ? { now } : {}) };
}

function gutterOf({ columns, width, measure, settings }: PictureInput): number {
  const named = columns.lanes.some((name) => name !== "");
  if (!named || width < NAMED_BESIDE) return 0;
  const widest = columns.lanes.reduce((most, name) => Math.max(most, measure(laneName(settings, name), 13, 700)), 0);
  return Math.min(widest + 28, 180);
}
