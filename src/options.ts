/** What a timeline can be told, each with its default in one place. */
import type { Era, Media, ResolvedEvent } from "./event.ts";
import type { Span } from "./time/index.ts";
import type { Messages } from "./words/index.ts";

export type Place = "label" | "axis" | "spoken" | "export";

export interface TimelineOptions {
  /** Set above the picture, and the name of the region. */
  title?: string;
  /** A sentence below the title. */
  summary?: string;
  /** Who to thank for the data, below the picture. */
  credit?: string;
  /** Name of the region for screen readers. Default: the title. Two on a page need names of their own. */
  label?: string;
  /** BCP 47 tag of the page's language. Default `"en"`. */
  lang?: string;
  dir?: "ltr" | "rtl";
  /** IANA name of the zone in which instants are shown. Default `"UTC"`. */
  displayZone?: string;
  /** `"auto"` (default) follows the `color-scheme` of the place it stands in; in a string it is light. */
  theme?: "auto" | "light" | "dark";
  /** Default `"auto"`: linear unless a fold, or equal steps, show more events apart. */
  scale?: "auto" | "linear" | "folded" | "steps";
  /** Default `"auto"`: upright below 760 px. */
  layout?: "auto" | "wide" | "upright";
  /** Height of the whole component in px, from 160, or `"auto"` (default): what the first view needs. */
  height?: number | "auto";
  /** At most so many rows, over all lanes, with `height: "auto"`. Default 24. */
  maxRows?: number;
  /** What is seen first, in ms. Default: everything. */
  window?: { start: number; end: number };
  /** Order of the lanes. Lanes that are not named follow by their first event. */
  lanes?: string[];
  eras?: Era[];
  /** The day of today; draws a line. There is no clock inside. */
  now?: string;
  /** The day to which the events were known; draws a line, and events that go on are drawn to it. */
  asOf?: string;
  /** False leaves an event out of this placement. */
  filter?: (event: ResolvedEvent) => boolean;
  /** Ids of the events that this placement is about: they lead. */
  highlight?: string[];
  /** Shorter titles by id, for this placement. */
  labels?: Record<string, string>;
  /** A house style for dates. Undefined takes the usual words. */
  formatDate?: (span: Span, where: Place) => string | undefined;
  /** Draws the media of a card into `host`, for a page that asks for consent first. */
  renderMedia?: (media: Media, host: HTMLElement) => void;
  /** Words of ours, replaced by key. */
  messages?: Partial<Messages>;
  /** `"auto"` (default) explains the kinds of mark that occur. */
  legend?: "auto" | "off";
  /** True: a plain wheel zooms. Default false: it scrolls the page, and Ctrl or Cmd + wheel zooms. */
  wheelZoom?: boolean;
  /** True shows drafts. Default false. */
  drafts?: boolean;
}

export const DEFAULTS = {
  lang: "en",
  displayZone: "UTC",
  theme: "auto",
  scale: "auto",
  layout: "auto",
  height: "auto",
  maxRows: 24,
  legend: "auto",
  wheelZoom: false,
  drafts: false,
} as const satisfies Partial<TimelineOptions>;

export type Settings = TimelineOptions & Required<Pick<TimelineOptions, keyof typeof DEFAULTS>>;

/** The options over the defaults; a key that is undefined falls back. The object given is not changed. */
export function settingsOf(options: TimelineOptions = {}): Settings {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...DEFAULTS, ...(Object.fromEntries(given) as TimelineOptions) };
}

/** Below this width in px the axis runs down. */
export const UPRIGHT_BELOW = 760;
