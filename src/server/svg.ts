/** A picture as SVG text, and what every writer of this room does first: read what it was given. */
import { eraProblems } from "../era-problems.ts";
import type { Era, ResolvedEvent, TimelineEvent } from "../event.ts";
import { measureBy } from "../draw/ruler.ts";
import { svgText } from "../draw/svg-text.ts";
import { DARK, LIGHT } from "../draw/theme.ts";
import { foreignLanguage } from "../foreign-language.ts";
import { optionProblems, settingsOf, under, type Settings, type TimelineOptions } from "../options.ts";
import { unreadIn, type Problem } from "../problem.ts";
import { bringAll } from "../read/bring-all.ts";
import { fileOptions } from "../read/file-options.ts";
import { readList } from "../read/records.ts";
import { bringDeep } from "../scene/deep.ts";
import * as deepParts from "../scene/deep-parts.ts";
import { bringLanguages } from "../scene/languages.ts";
import { bringAllLanguages } from "../words/all.ts";
import { pictureOfEvents, sceneOf, wholeScene } from "../scene/compose.ts";
import { elementsOf, type Element } from "../scene/elements.ts";
import { mirrored } from "../scene/mirror.ts";
import { spokenOf } from "../scene/spoken.ts";
import { elementsUncut } from "../scene/uncut.ts";
import { bringMirror } from "../scene/turning.ts";

/** Events, what `readEvents` gave, or a record with `events` and what is said beside them. */
export type Given =
  | readonly (TimelineEvent | ResolvedEvent)[]
  | {
      events: readonly (TimelineEvent | ResolvedEvent)[];
      problems?: readonly Problem[];
      title?: string;
      eras?: readonly Era[];
      options?: Partial<TimelineOptions>;
    };

export interface RenderOptions extends TimelineOptions {
  /** px. Default 1200; below 760 the picture is upright. */
  width?: number;
  /** Before every id, so that two pictures in one page do not meet. Default `"daymark"`. */
  idPrefix?: string;
  /**
   * True: below the picture stands a list of the events that it does not name in full, 5,000 at most, and its height is
   * what it needs. Default false.
   */
  whole?: boolean;
}

/** What was given, with its dates read. */
interface Read {
  events: ResolvedEvent[];
  /** What is told of each record that is not among the events. */
  unread: string[];
  /** Those of the call over those that the data bring. */
  options: TimelineOptions;
  idPrefix: string | undefined;
}

/**
 * Reads what a renderer was given.
 *
 * @throws {TypeError} where there is no list of events, or an option is wrong, be it the date of an era
 */
export function readGiven(
  given: Given,
  { idPrefix, ...options }: TimelineOptions & Pick<RenderOptions, "idPrefix">,
  caller: string,
): Read {
  bringAll();
  bringAllLanguages();
  bringMirror(mirrored);
  bringLanguages();
  bringDeep(deepParts);
  const { list, problems: earlier, own } = partsOf(given, caller);
  const lang = options.lang ?? own.lang ?? "en";
  const { events, problems } = readList(list, { locale: lang });
  const wrong = optionProblems(options)[0] ?? eraProblems(options.eras, { locale: lang })[0];
  if (wrong) throw new TypeError(`${caller}: ${wrong.message}`);
  if (!["undefined", "string"].includes(typeof idPrefix))
    throw new TypeError(`${caller}: idPrefix: a text was expected.`);
  const said = Object.entries(options).filter(([, value]) => value !== null);
  // Shown in another language than their own, events say theirs themselves, in a page that is made of them too.
  const source = foreignLanguage({}, { lang, source: own.lang });
  if (source !== undefined) for (const event of events) event.lang ??= source;
  return {
    events,
    unread: unreadIn([...earlier, ...problems]),
    options: under(own, Object.fromEntries(said)),
    idPrefix,
  };
}

function partsOf(
  given: Given,
  caller: string,
): { list: readonly unknown[]; problems: readonly Problem[]; own: TimelineOptions } {
  const value: unknown = given;
  if (Array.isArray(value)) return { list: value, problems: [], own: {} };
  const record = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const list = record["events"];
  if (!Array.isArray(list)) {
    const hint = typeof record["then"] === "function" ? "It is a promise: await it first." : HINT;
    throw new TypeError(`${caller}: the first argument has no list of events. ${hint}`);
  }
  const read = record["options"] as Partial<TimelineOptions> | undefined;
  const { title, options, eras, problems } = fileOptions(record);
  const own = { ...options, ...read, ...(title === undefined ? {} : { title }), ...(eras.length > 0 ? { eras } : {}) };
  const earlier = Array.isArray(record["problems"]) ? (record["problems"] as Problem[]) : [];
  return { list, problems: [...earlier, ...problems], own };
}

const HINT = "Pass a list of events, or what readEvents gave.";

/**
 * Draws events as the text of an SVG document: a finished picture that needs no style sheet, no script and no page.
 *
 * The same input gives the same bytes, whatever the machine's time zone or language.
 *
 * @param given events, or what `readEvents` gave; events whose date cannot be read are left out
 * @returns SVG in light colours unless `theme` is `"dark"`
 */
export function renderSvg(given: Given, options: RenderOptions = {}): string {
  const { width, whole = false, ...rest } = options;
  const { events, unread, options: own, idPrefix } = readGiven(given, rest, "renderSvg");
  const settings = settingsOf(own);
  const picture = pictureOfEvents(events, settings, widthOf(width), measureBy(settings.metrics), {
    unread,
    isFile: true,
    ...(whole ? { paper: "auto" } : {}),
  });
  const spoken = spokenOf(picture);
  const tree = whole
    ? elementsOf(wholeScene(picture), spoken, idPrefix)
    : elementsUncut(sceneOf(picture), spoken, idPrefix);
  return finished(tree, settings);
}

/** A picture as text, in the colours, the language and the font of its placement. */
export function finished(tree: Element, { theme, lang, metrics }: Settings): string {
  return svgText(tree, { palette: theme === "dark" ? DARK : LIGHT, lang, family: metrics?.family });
}

/** A width in px that can be drawn: 240 to 10,000, 1200 where it is no number. */
export function widthOf(width: number | undefined): number {
  if (width === undefined || !Number.isFinite(width)) return 1200;
  return Math.min(Math.max(Math.round(width), 240), 10_000);
}
