import { resolveEvents, type ResolvedEvent, type TimelineEvent } from "../event.ts";
import { measureByTable } from "../draw/ruler.ts";
import { svgText } from "../draw/svg-text.ts";
import { DARK, LIGHT } from "../draw/theme.ts";
import { settingsOf, type Settings, type TimelineOptions } from "../options.ts";
import type { Problem } from "../problem.ts";
import { pictureOfEvents, sceneOf } from "../scene/compose.ts";
import { elementsOf } from "../scene/elements.ts";
import { spokenOf } from "../scene/spoken.ts";

/** Events, or what `readEvents` gave. */
export type Given =
  | readonly (TimelineEvent | ResolvedEvent)[]
  | { events: readonly ResolvedEvent[]; problems?: readonly Problem[]; title?: string };

export interface RenderOptions extends TimelineOptions {
  /** px. Default 1200; below 760 the picture is upright. */
  width?: number;
  /** Before every id, so that two pictures in one page do not meet. Default `"daymark"`. */
  idPrefix?: string;
}

/** Given data with its dates read. */
export function readGiven(given: Given): { events: ResolvedEvent[]; problems: Problem[]; title?: string } {
  const known = "events" in given ? given : { events: given };
  const { events, problems } = resolveEvents(known.events);
  const earlier = "problems" in known ? (known.problems ?? []) : [];
  const title = "title" in known ? known.title : undefined;
  return { events, problems: [...earlier, ...problems], ...(title === undefined ? {} : { title }) };
}

/**
 * Draws events as the text of an SVG document: a finished picture that needs no style sheet, no script and no page.
 *
 * The same input gives the same bytes, whatever the machine's time zone or language.
 *
 * @param given events, or what `readEvents` gave; events whose date cannot be read are left out
 * @returns SVG in light colours unless `theme` is `"dark"`
 */
export function renderSvg(given: Given, options: RenderOptions = {}): string {
  const { events, problems, title } = readGiven(given);
  const settings = settingsOf({ ...(title === undefined ? {} : { title }), ...options });
  return svgOf(events, settings, widthOf(options.width), options.idPrefix, problems);
}

/** Draws resolved events with settled options. */
export function svgOf(
  events: readonly ResolvedEvent[],
  settings: Settings,
  width: number,
  idPrefix: string | undefined,
  problems: readonly Problem[],
): string {
  const unread = problems.filter((problem) => problem.severity === "error").length;
  const picture = pictureOfEvents(events, settings, width, measureByTable, unread);
  const tree = elementsOf(sceneOf(picture), spokenOf(picture), idPrefix);
  return svgText(tree, { palette: settings.theme === "dark" ? DARK : LIGHT, lang: settings.lang });
}

/** A width in px that can be drawn: 240 to 10,000, 1200 where it is no number. */
export function widthOf(width: number | undefined): number {
  if (width === undefined || !Number.isFinite(width)) return 1200;
  return Math.min(Math.max(Math.round(width), 240), 10_000);
}
