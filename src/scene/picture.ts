/** A picture made ready: what depends on the data, the size and the options, but not on the zoom. */
import type { Columns } from "../layout/columns.ts";
import type { Plan } from "../layout/plan.ts";
import type { Subset } from "../layout/subset.ts";
import type { Measure } from "../layout/text.ts";
import type { Settings } from "../options.ts";
import { formatExtent, type Extent } from "../time/index.ts";
import type { Words } from "../words/index.ts";
import type { Overview, Scene, SceneLegendEntry, TextRun } from "./scene.ts";
import type { Texts } from "./texts.ts";
import type { KnownNames } from "./tick-names.ts";
import type { View } from "./view.ts";

export interface PictureInput {
  columns: Columns;
  settings: Settings;
  words: Words;
  /** px */
  width: number;
  measure: Measure;
  /** What is told of each record that could not be read; an empty picture says it. */
  unread?: readonly string[];
  /** Names of the lanes that are folded shut. */
  closed?: ReadonlySet<string>;
  /** A reader wants time to scale. */
  toScale?: boolean;
  /** The window is a part of the whole: there are buttons that lead back, where all is labelled too. */
  away?: boolean;
  /**
   * Set for a picture on paper, on which nothing can be pressed: px of its height, or `"auto"`. Then it is the whole, with
   * all lanes open and without room for buttons.
   */
  paper?: Settings["height"];
  /** It is for a file: nobody will zoom it. */
  isFile?: boolean;
  /** Puts other words in place of ours: those of a browser's translation. */
  retell?: ((texts: Texts) => Texts) | undefined;
  /** What a reader looks for, where all else is shown too. */
  found?: Subset | undefined;
  /** Marks it in a scene; `called` is the index of the event at which the reader is. */
  mark?: ((scene: Scene, picture: Picture, view: View, called: number | undefined) => Scene) | undefined;
}

/** Runs and shapes relative to the left end and the top of a band across the picture. */
export interface Band {
  height: number;
  runs: readonly TextRun[];
  entries: readonly SceneLegendEntry[];
}

/** The last band, beside which a page has buttons. */
export interface Foot extends Band {
  /** px from its top to the middle of their line: above it where they stand in the last line of the legend. */
  line?: number;
}

export const NO_BAND: Band = { height: 0, runs: [], entries: [] };

/** An era whose date was read. */
export interface DatedEra {
  id: string;
  /** With the name of its lane, where it is of one. */
  title: string;
  /** The one lane that it is of, as columns name it. */
  lane: string | undefined;
  /** First and last instant, in ms. */
  edges: [number, number];
  /** It lies over another that is not, or follows on one. */
  isLight: boolean;
}

export interface Picture extends PictureInput {
  closed: ReadonlySet<string>;
  upright: boolean;
  texts: Texts;
  leads: (index: number) => boolean;
  /** Undefined where everything stands as a list in equal steps: there is nothing to place. */
  plan?: Plan;
  /** px of the plot along the axis. */
  length: number;
  /** px left of the plot, for the names of lanes. */
  gutter: number;
  heading: Band;
  legend: Band;
  foot: Foot;
  /** Whether rows and strips are as close as they can be, so that a height is kept. */
  tight: boolean;
  /** Undefined where the picture has none. */
  overview?: Overview;
  eras: readonly DatedEra[];
  /** What its axis has named so far. */
  names: KnownNames;
  asOf?: Extent;
  now?: Extent;
}

/** A picture whose events are placed along an axis. */
export type PlannedPicture = Picture & { plan: Plan };

/** px at the left and the right of the picture. */
export const SIDE = 16;
/** px left of an upright plot, for ticks, marks and their line. */
export const UPRIGHT_GUTTER = 126;

/** A day in words, bare. */
export function dayInWords(extent: Extent, { settings }: Pick<Picture, "settings">): string {
  return formatExtent(extent, { locale: settings.lang, form: "long", displayZone: settings.displayZone });
}

/** px across of the strip with what is clear of it, of its bars, and down to the foot of its names. */
export const OVERVIEW_ROOM = 50;
