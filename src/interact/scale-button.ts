/** The button with which a reader switches folding off, and on again. */
import { OVERVIEW_ROOM } from "../scene/overview.ts";
import type { Picture } from "../scene/picture.ts";
import type { Words } from "../words/index.ts";
import { button } from "./html.ts";

/**
 * The button, beside the legend; undefined where the picture is to scale by itself or by the page's choice.
 *
 * @param toScale whether the reader has asked for time to scale
 */
export function scaleButtonOf(
  document: Document,
  words: Words,
  { plan, settings, foot, legend, overview }: Picture,
  toScale: boolean,
  press: () => void,
): HTMLButtonElement | undefined {
  const bent = plan !== undefined && plan.scale.kind !== "linear" && settings.scale === "auto";
  if (!bent && !toScale) return undefined;
  const made = button(document, { class: "scale", part: "scale" }, words.say(toScale ? "folded" : "linear"), press);
  // Where there is no legend to stand beside, it is clear of the overview.
  const below = legend.height === 0 && overview ? OVERVIEW_ROOM : 0;
  made.style.insetBlockEnd = `${foot.height + below + 9}px`;
  return made;
}
