/** What a timeline can be told, each with its default in one place. */
import type { Era, Media, ResolvedEvent } from "./event.ts";
import type { Problem } from "./problem.ts";
import { checkZone, DateError, isExtent, parseDate, spanOf, type ParseOptions, type Span } from "./time/index.ts";
import { optionsIn, isTranslations, type OptionTranslation } from "./translations.ts";
import type { Messages } from "./words/index.ts";

/** Where a date is told: in the picture, at a tick of its axis, to those who hear it, or in a file and a copy. */
export type Place = "label" | "axis" | "spoken" | "export";

/** Widths of a house font, as `daymark metrics` writes them. */
export interface FontMetrics {
  /** Name of the font: a picture that stands alone asks for it first. */
  family?: string;
  /** Runs of code points with their advance widths in 1/1000 em, for regular text: `"41:ii"` says that "A" is 666 wide. */
  readonly "400": readonly string[];
  /** The same for bold text. */
  readonly "700": readonly string[];
}

export interface TimelineOptions {
  /** Set above the picture, and the name of the region. */
  title?: string;
  /** A sentence below the title. */
  summary?: string;
  /** Who to thank for the data, below the picture. */
  credit?: string;
  /** Name of the region for screen readers. Default: the title. Two on a page need names of their own. */
  label?: string;
  /** BCP 47 tag of the page's language; its extension asks for a calendar, `"fa-u-ca-persian"`. Default `"en"`. */
  lang?: string;
  /** Direction of the interface: headings, buttons, cards. Default: that of the language. */
  dir?: "ltr" | "rtl";
  /** `"rtl"`: time runs to the left. Default `"ltr"`. */
  timeDirection?: "ltr" | "rtl";
  /** IANA name of the zone in which instants are shown. Default `"UTC"`. */
  displayZone?: string;
  /** `"auto"` (default) follows the `color-scheme` of the place it stands in; in a string it is light. */
  theme?: "auto" | "light" | "dark";
  /** Default `"auto"`: linear unless a fold, or equal steps, show more events apart. */
  scale?: "auto" | "linear" | "folded" | "steps";
  /** Default `"auto"`: upright below 760 px. */
  layout?: "auto" | "wide" | "upright";
  /**
   * Height of the whole component in px, or `"auto"` (default): what the first view needs. Less than 160 is taken for 160, and less
   * than one row a lane needs for that.
   */
  height?: number | "auto";
  /** At most so many rows, over all lanes, with `height: "auto"`. Default 24. */
  maxRows?: number;
  /** What is seen first, in ms; `"now"` is a window about the day of `now`. Default: everything. */
  window?: { start: number; end: number } | "now";
  /** Order of the lanes. Lanes that are not named follow by their first event. Of more than 40, the smallest share the last. */
  lanes?: string[];
  /** Named stretches of time, tinted behind the events. One without an end goes on to what is known. */
  eras?: Era[];
  /** The day of today; draws a line. There is no clock inside. */
  now?: string;
  /** The day to which the events were known; draws a line, and events that go on are drawn to it. */
  asOf?: string;
  /** A day or instant: what was added then or later is marked as new. A correction is not new. */
  since?: string;
  /** False leaves an event out of this placement. */
  filter?: (event: ResolvedEvent) => boolean;
  /** Ids of the events that this placement is about: they are labelled before all others, and lead. */
  highlight?: string[];
  /** Shorter titles by id, for this placement. */
  labels?: Record<string, string>;
  /**
   * A house style for dates: in the picture, at a tick of the axis (a year, month or day), read aloud, in an export.
   * Undefined takes the usual words. Years and months of another calendar are no spans, and it is not asked of their ticks.
   */
  formatDate?: (span: Span, where: Place) => string | undefined;
  /** Draws the media of a card into `host`, for a page that asks for consent first. */
  renderMedia?: (media: Media, host: HTMLElement) => void;
  /** Widths of the font that it is set in, as `daymark metrics` writes them. Default: those of Arial. */
  metrics?: FontMetrics;
  /**
   * Title, summary, credit, label and names of lanes in other languages, by their tags: `{ es: { title: …, lanes: … } }`. The one of
   * `lang` is shown; what it leaves out is shown as it is. Events and eras have `translations` of their own.
   */
  translations?: Record<string, OptionTranslation>;
  /** Words of ours, replaced by key. */
  messages?: Partial<Messages>;
  /** `"auto"` (default) explains the kinds of mark that occur. */
  legend?: "auto" | "off";
  /** `"auto"` (default) draws everything small below the lanes, with the window on it, where a wide picture can be zoomed. */
  overview?: "auto" | "off";
  /** True: a plain wheel zooms. Default false: it scrolls the page, and Ctrl or Cmd + wheel zooms. */
  wheelZoom?: boolean;
  /** `"auto"` (default) lets a reader search and filter where a picture can be zoomed, by key elsewhere; `"off"` does not. */
  find?: "auto" | "off";
  /**
   * `"auto"` (default) follows `#daymark=…` in the address of the page, to an event or a window; `"on"` also puts a link to
   * the event into each card; `"off"` does neither.
   */
  permalink?: "auto" | "on" | "off";
  /**
   * True tells the events one after the other, a list of ids only those, with buttons for the next and the one before;
   * `"article"` is told by the paragraphs of the page that are marked `data-daymark-event`. Default false.
   */
  story?: boolean | "article" | string[];
  /** px of a header that covers the top of the page. Default 0. */
  stickyTop?: number;
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
  overview: "auto",
  timeDirection: "ltr",
  find: "auto",
  permalink: "auto",
  story: false,
  stickyTop: 0,
  wheelZoom: false,
  drafts: false,
} as const satisfies Partial<TimelineOptions>;

export type Settings = TimelineOptions &
  Required<Pick<TimelineOptions, keyof typeof DEFAULTS>> & {
    /** The language that the data say of themselves, for events that do not say theirs. */
    source?: string | undefined;
    /** Names of lanes in the language that is shown, by those that events have. */
    laneNames?: Readonly<Record<string, string>> | undefined;
  };

/** Says what is wrong with a value; undefined where it is right. */
type Check = (value: unknown) => string | undefined;

/** A check that tells what was expected. */
function expected(what: string, isRight: (value: unknown) => boolean): Check {
  return (value) => (isRight(value) ? undefined : `${what} was expected.`);
}

const isText = (value: unknown): value is string => typeof value === "string";

const isListOf =
  (isRight: (entry: unknown) => boolean) =>
  (value: unknown): boolean =>
    // What is not there is passed over by `every`.
    Array.isArray(value) && !value.includes(undefined) && value.every(isRight);

const oneOf =
  (known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value) ? undefined : `it is one of ${known.join(", ")}.`;

const atLeast = (least: number): Check =>
  expected(`a number from ${least}`, (value) => Number.isFinite(value) && (value as number) >= least);

const text = expected("a text", isText);
const texts = expected("a list of texts", isListOf(isText));
const flag = expected("true or false", (value) => typeof value === "boolean");
const aFunction = expected("a function", (value) => typeof value === "function");
const eras = expected(`a list such as [{ "title": …, "date": … }]`, isListOf(isEra));

/** Whether a value has a title as an era has, and what else it says of itself are texts. Its dates are looked at where they are read. */
export function isEra(value: unknown): value is Era {
  const { title, id, lane, timeZone } = (value ?? {}) as Record<string, unknown>;
  return isText(title) && [id, lane, timeZone].every((part) => isText(part ?? ""));
}

/** What is wrong with the date of an era; undefined where it can be drawn. */
export function eraFault(era: Era, options?: ParseOptions): DateError | undefined {
  try {
    spanOf(era, options);
    return undefined;
  } catch (error) {
    if (error instanceof DateError) return error;
    throw error;
  }
}

const isWidths = isListOf((run) => isText(run) && /^[\da-f]{1,6}:(?:[\da-z]{2})+$/.test(run));

function isMetrics(value: unknown): boolean {
  const tables = (value ?? {}) as Partial<FontMetrics>;
  return isWidths(tables["400"]) && isWidths(tables["700"]) && isText(tables.family ?? "");
}

const isTexts = (value: unknown): boolean => isTable(value) && Object.values(value).every(isText);

/** A message is a text, or one for each plural form. */
function isMessages(value: unknown): boolean {
  return isTable(value) && Object.values(value).every((message) => isText(message) || isTexts(message));
}

function isWindow(value: unknown): boolean {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  return value === "now" || (Number.isFinite(start) && Number.isFinite(end));
}

function isTable(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStory(value: unknown): boolean {
  return typeof value === "boolean" || value === "article" || isListOf(isText)(value);
}

const DIRECTIONS = ["ltr", "rtl"] as const;
const SWITCH = ["auto", "off"] as const;

/** The values of the options that have a few. */
export const CHOICES = {
  dir: DIRECTIONS,
  timeDirection: DIRECTIONS,
  theme: ["auto", "light", "dark"],
  scale: ["auto", "linear", "folded", "steps"],
  layout: ["auto", "wide", "upright"],
  legend: SWITCH,
  overview: SWITCH,
  find: SWITCH,
  permalink: ["auto", "on", "off"],
} as const satisfies { readonly [Key in keyof TimelineOptions]?: readonly TimelineOptions[Key][] };

/** Says of each option what is wrong with its value. */
export const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>(
  Object.entries({
    ...Object.fromEntries(Object.entries(CHOICES).map(([key, known]) => [key, oneOf(known)])),
    title: text,
    summary: text,
    credit: text,
    label: text,
    asOf: dayProblem,
    now: dayProblem,
    since: dayProblem,
    lang: langProblem,
    displayZone: zoneProblem,
    story: expected(`true, false, "article" or a list of ids`, isStory),
    stickyTop: atLeast(0),
    wheelZoom: flag,
    drafts: flag,
    height: (value: unknown) => (value === "auto" ? undefined : atLeast(1)(value)),
    maxRows: atLeast(1),
    window: expected(`{ "start": ms, "end": ms } or "now"`, isWindow),
    lanes: texts,
    highlight: texts,
    labels: expected(`{ "id": "label" }`, isTexts),
    messages: expected(`{ "key": "words" }`, isMessages),
    eras,
    translations: expected(`a record such as { "es": { "title": … } }`, isTranslations),
    filter: aFunction,
    formatDate: aFunction,
    renderMedia: aFunction,
    metrics: expected("what daymark metrics writes", isMetrics),
  } satisfies Record<Exclude<keyof TimelineOptions, keyof typeof CHOICES>, Check>),
);

/** What is wrong with the value of an option, in words; undefined where it is right or not checked. */
export function wrongOption(key: string, value: unknown): string | undefined {
  return CHECKS.get(key)?.(value);
}

/** A problem for each option that cannot be taken. */
export function optionProblems(options: TimelineOptions): Problem[] {
  return Object.entries(options).flatMap(([field, value]: [string, unknown]): Problem[] => {
    const wrong = value === undefined ? undefined : wrongOption(field, value);
    if (wrong === undefined) return [];
    return [
      { code: "option-invalid", severity: "warning", field, value, message: `${field}: ${wrong} It is not taken.` },
    ];
  });
}

/** What is wrong with a day such as `asOf`. */
export function dayProblem(value: unknown): string | undefined {
  return problemOf(value, "a day such as 2022-04-22", (text) =>
    isExtent(parseDate(text).start) ? undefined : `"${text}" does not say when. Write a day such as 2022-04-22.`,
  );
}

/** What is wrong with a language tag. */
export function langProblem(value: unknown): string | undefined {
  return problemOf(value, "a language tag such as en", (text) => {
    try {
      Intl.getCanonicalLocales(text);
      return undefined;
    } catch {
      return `"${text}" is not a language tag. Write one such as en or es-MX.`;
    }
  });
}

/** What is wrong with a time zone. */
export function zoneProblem(value: unknown): string | undefined {
  return problemOf(value, "a time zone such as America/Havana", (text) => {
    checkZone(text);
    return undefined;
  });
}

/** What is wrong with a value that has to be a text that can be read. */
function problemOf(value: unknown, what: string, read: (text: string) => string | undefined): string | undefined {
  if (!isText(value)) return `${what} was expected.`;
  try {
    return read(value);
  } catch (error) {
    if (error instanceof DateError) return error.message;
    throw error;
  }
}

/** The options over the defaults; a key that is undefined or wrong falls back. The object given is not changed. */
export function settingsOf(options: TimelineOptions = {}): Settings {
  const given = Object.entries(options).filter(
    ([key, value]) => value !== undefined && wrongOption(key, value) === undefined,
  );
  const settings = optionsIn({ ...DEFAULTS, ...(Object.fromEntries(given) as TimelineOptions) });
  const { formatDate } = settings;
  if (!formatDate) return settings;
  // That of a page without types can give anything: what is no text is nothing.
  const textFor: typeof formatDate = (span, where) => {
    const told: unknown = formatDate(span, where);
    return isText(told) ? told : undefined;
  };
  return { ...settings, formatDate: textFor };
}

/**
 * What a file tells, under what a page says itself; undefined says nothing. A page's own title is not replaced by a translation of
 * the file's.
 */
export function under(told: TimelineOptions, own: TimelineOptions): TimelineOptions {
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as TimelineOptions;
  const { translations } = told;
  if (!translations) return { ...told, ...said };
  const left = Object.entries(translations).map(([lang, words]) => [
    lang,
    Object.fromEntries(Object.entries(words).filter(([key]) => !(key in said) || key === "lanes")),
  ]);
  return { ...told, translations: Object.fromEntries(left) as typeof translations, ...said };
}

/** Below this width in px the axis runs down. */
export const UPRIGHT_BELOW = 760;
