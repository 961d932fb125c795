/** The button with which a reader switches folding off, and on again. */
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
  { plan, settings, foot }: Picture,
  toScale: boolean,
  press: () => void,
): HTMLButtonElement | undefined {
  const bent = plan !== undefined && plan.scale.kind !== "linear" && settings.scale === "auto";
  if (!bent && !toScale) return undefined;
  const made = button(document, { class: "scale", part: "scale" }, words.say(toScale ? "folded" : "linear"), press);
  made.style.insetBlockEnd = `${foot.height + 9}px`;
  return made;
}
