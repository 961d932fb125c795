/** How high a page's picture is at some widths: for whoever keeps the room before it is there. */
import { measureBy } from "../draw/ruler.ts";
import { settingsOf } from "../options.ts";
import { pictureOfEvents, sceneOf } from "../scene/compose.ts";
import { readGiven, type Given, type RenderOptions } from "./svg.ts";

/** px of the picture that a page draws at each width. */
export function heightsOf(
  given: Given,
  { width: _, whole: __, ...options }: RenderOptions,
  widths: readonly number[],
): { width: number; height: number }[] {
  const { events, unread, options: own } = readGiven(given, options, "heightsOf");
  const settings = settingsOf(own);
  return widths.map((width) => {
    const picture = pictureOfEvents(events, settings, width, measureBy(settings.metrics), { unread });
    return { width, height: sceneOf(picture).height };
  });
}
