/** From columns to a picture made ready, and from that to a scene. */
import type { ResolvedEvent } from "../event.ts";
import { columnsOf, dayOf, type Columns } from "../layout/columns.ts";
import { leadFrom, type LabelText } from "../layout/labels.ts";
import { planOf } from "../layout/plan.ts";
import type { Measure } from "../layout/text.ts";
import { UPRIGHT_BELOW, type Settings } from "../options.ts";
import type { Extent } from "../time/index.ts";
import { wordsOf } from "../words/index.ts";
import { footOf, headingOf, legendOf } from "./frame.ts";
import { listFits, listScene } from "./list.ts";
import { NO_BAND, SIDE, UPRIGHT_GUTTER, type Picture, type PictureInput } from "./picture.ts";
import type { Scene } from "./scene.ts";
import { textsOf } from "./texts.ts";
import { uprightScene } from "./upright.ts";
import { viewOf, type View } from "./view.ts";
import { wideScene } from "./wide.ts";

/** Lanes are named beside their rows from this width on, above them below it. */
const NAMED_BESIDE = 900;
/** px across the axis that rows take with `height: "auto"`. */
const AUTO_ROOM = 640;
/** px along the axis of an upright picture that is zoomed. */
const AUTO_UPRIGHT = 600;
/** The columns of what a placement shows: drafts and what its filter refuses are left out. */
export function shownColumns(events: readonly ResolvedEvent[], settings: Settings): Columns {
  const { drafts, filter } = settings;
  const shown = events.filter((event) => (drafts || event.status !== "draft") && (filter?.(event) ?? true));
  return columnsOf(shown, settings);
}

/** A picture of events at a width, from settings to words. */
export function pictureOfEvents(
  events: readonly ResolvedEvent[],
  settings: Settings,
  width: number,
  measure: Measure,
  unread = 0,
): Picture {
  const words = wordsOf(settings.lang, settings.messages);
  return pictureOf({ columns: shownColumns(events, settings), settings, words, width, measure, unread });
}

/** Makes a picture ready: the only step whose cost grows with the number of events. */
export function pictureOf(input: PictureInput): Picture {
  const { columns, settings, width } = input;
  const upright = settings.layout === "auto" ? width < UPRIGHT_BELOW : settings.layout === "upright";
  const texts = textsOf(settings, input.words);
  const leads = leadersOf(columns, settings);
  const base = { ...input, upright, texts, leads, ...daysOf(settings, columns) };
  if (columns.items.length === 0 || (upright && listFits(columns, settings))) {
    const heading = headingOf(input, width - 2 * SIDE, false, true);
    const foot = footOf(input, width - 2 * SIDE);
    return { ...base, length: 0, gutter: 0, heading, legend: NO_BAND, foot };
  }
  return planned(base);
}

function planned(base: PictureInput & Pick<Picture, "upright" | "texts" | "leads" | "asOf" | "now">): Picture {
  const { columns, settings, width, upright, texts, leads, measure } = base;
  const gutter = upright ? 0 : gutterOf(base);
  const across = upright ? width - 2 * SIDE - UPRIGHT_GUTTER : 0;
  const fixed = settings.height === "auto" ? undefined : Math.max(settings.height, 160);
  // Heading and legend take their room before the rows do; what they need depends on the plan only a little.
  const inner = width - 2 * SIDE;
  let heading = headingOf(base, inner, true, upright);
  const foot = footOf(base, inner);
  const chrome =
    heading.height + foot.height + (upright ? 40 : 58 + 36) + (gutter === 0 ? columns.lanes.length * 22 : 0);
  const length = upright ? Math.max((fixed ?? AUTO_UPRIGHT) - chrome, 120) : inner - gutter - 8;
  const plan = planOf({
    columns,
    length,
    room: upright ? across : Math.max((fixed ?? AUTO_ROOM + chrome) - chrome, CROWDED_LEAST),
    maxRows: settings.maxRows,
    upright,
    scale: settings.scale,
    measure,
    textOf: (index) => labelText(base, index, leads(index)),
  });
  if (plan.complete) heading = headingOf(base, inner, false, upright);
  const picture = { ...base, plan, length, gutter, heading, foot, legend: NO_BAND };
  return { ...picture, legend: legendOf(picture, inner) };

  function labelText(input: PictureInput, index: number, lead: boolean): LabelText {
    const { event } = input.columns.items[index]!;
    const lane = upright && event.lane ? ` · ${event.lane}` : "";
    return { title: texts.title(event), when: texts.when(event) + lane, leads: lead };
  }
}

const CROWDED_LEAST = 60;
/** The scene of a picture: everything for the first view, or what a view of it shows. */
export function sceneOf(picture: Picture, view: View = firstView(picture)): Scene {
  const { plan } = picture;
  if (!plan) return listScene(picture);
  return picture.upright ? uprightScene({ ...picture, plan }, view) : wideScene({ ...picture, plan }, view);
}

/** The view that a reader meets first: the window that was asked for, else everything. */
export function firstView({ plan, settings, length }: Picture): View {
  if (!plan) return { start: 0, pxPerUnit: 1 };
  const wanted = settings.window;
  if (wanted && Number.isFinite(wanted.start) && Number.isFinite(wanted.end) && wanted.start !== wanted.end) {
    return viewOf(plan.scale, wanted, length);
  }
  return { start: plan.start, pxPerUnit: plan.pxPerUnit };
}

function leadersOf({ items }: Columns, { highlight }: Settings): (index: number) => boolean {
  const named = new Set(highlight);
  const from = leadFrom(items.map((item) => item.importance));
  return (index) => named.has(items[index]!.event.id) || (named.size === 0 && items[index]!.importance >= from);
}

function daysOf(settings: Settings, columns: Columns): { asOf?: Extent; now?: Extent } {
  const now = settings.now === undefined ? undefined : dayOf(settings.now, settings.displayZone);
  return { ...(columns.asOf ? { asOf: columns.asOf } : {}), ...(now ? { now } : {}) };
}

function gutterOf({ columns, width, measure }: PictureInput): number {
  const named = columns.lanes.some((name) => name !== "");
  if (!named || width < NAMED_BESIDE) return 0;
  const widest = columns.lanes.reduce((most, name) => Math.max(most, measure(name, 13, 700)), 0);
  return Math.min(widest + 28, 180);
}
