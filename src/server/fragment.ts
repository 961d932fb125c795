/**
 * One `<figure>` to paste into an article: the picture and the list. No script, no style, no `style` attribute; classes
 * are there for whoever wants to style it, and nothing depends on them.
 */
import { TRAIT } from "../arrivals.ts";
import { measureBy } from "../draw/ruler.ts";
import { escapeMarkup } from "../draw/safe.ts";
import type { ResolvedEvent } from "../event.ts";
import { hashOf } from "../ids.ts";
import type { Settings } from "../options.ts";
import { pictureOfEvents, sceneOf } from "../scene/compose.ts";
import { directionsOf } from "../scene/directions.ts";
import { elementsOf } from "../scene/elements.ts";
import { spokenOf } from "../scene/spoken.ts";
import { listHtml } from "./list.ts";
import { placed } from "./placed.ts";
import { finished, readGiven, widthOf, type Given, type RenderOptions } from "./svg.ts";
import { withoutText } from "./without-text.ts";

/** px of the picture: in a column that is wider it stands at the side where lines begin, on a phone it fits. */
const COLUMN = 340;

/**
 * Writes a figure for an article of another system. The title, the summary and the credit are text of the page; the picture
 * is never larger than `width`, and smaller where there is less room.
 *
 * The same input gives the same bytes.
 *
 * @param given events, or what `readEvents` gave
 * @param options `width` in px, 340 by default: so it can be read on a phone, where a wider one is made smaller
 */
export function renderFragment(given: Given, options: Omit<RenderOptions, "whole"> = {}): string {
  const { width = COLUMN, ...rest } = options;
  const { events, unread, options: own, idPrefix } = readGiven(given, rest, "renderFragment");
  const { shown, columns, settings } = placed(events, own);
  const inOrder = Array.from(columns.first, (_, index) => columns.event(index));
  const { title, summary, credit, lang } = settings;
  // Two of them in one page do not meet, and the same one is the same again.
  const prefix = idPrefix ?? `daymark-${hashOf([title ?? "", ...shown.map(({ id }) => id)].join("\n")).toString(36)}`;
  const svg = pictureText(shown, settings, widthOf(width), prefix, unread);
  const { isLeftward } = directionsOf(settings);
  const caption = [
    title ? `<strong class="daymark-name">${escapeMarkup(title)}</strong>` : "",
    summary ? `<p class="daymark-summary">${escapeMarkup(summary)}</p>` : "",
  ].join("");
  return [
    `<figure class="daymark-figure" lang="${escapeMarkup(lang)}"${isLeftward ? ` dir="rtl"` : ""}>`,
    ...(caption === "" ? [] : [`<figcaption>${caption}</figcaption>`]),
    fitting(svg, isLeftward),
    listHtml(inOrder, settings, (index) => columns.is(index, TRAIT.new), "strong"),
    ...(credit ? [`<p class="daymark-credit">${escapeMarkup(credit)}</p>`] : []),
    `</figure>`,
    ``,
  ].join("\n");
}

/** The picture alone: what is text beside it is not told twice. */
function pictureText(
  events: readonly ResolvedEvent[],
  { title, summary: _, credit: __, ...settings }: Settings,
  width: number,
  idPrefix: string,
  unread: readonly string[],
): string {
  const bare = title === undefined ? settings : { ...settings, label: settings.label ?? title };
  const told = events.map((event) => withoutText(event));
  // As on paper there are no buttons, and no room for them.
  const also = { unread, paper: settings.height };
  const picture = pictureOfEvents(told, bare, width, measureBy(settings.metrics), also);
  return finished(elementsOf(sceneOf(picture), spokenOf(picture), idPrefix), settings);
}

/** As wide as there is room, and no wider than it is drawn: its height is what bounds it. */
function fitting(svg: string, isLeftward: boolean): string {
  const fit = `preserveAspectRatio="${isLeftward ? "xMaxYMin" : "xMinYMin"} meet"`;
  return svg.replace(/^(<svg\b[^>]*?) width="[^"]*"/, `$1 width="100%" ${fit}`);
}
