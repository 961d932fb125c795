/**
 * The third writer: elements as markup of a picture that a page's script takes over later. It is what the DOM writer
 * would make, so that nothing has to be drawn again. What only a page with a script has stands by in attributes that
 * begin with `data-live-`: until they are put in force the whole is an image with a name.
 */
import type { Element } from "../scene/elements.ts";
import { moveIn, paintIn } from "./dom.ts";
import { attributesText, escapeMarkup } from "./safe.ts";
import { WAITING } from "./waiting.ts";

/** Attributes that wait for a script. */
export function waiting(attrs: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attrs).map(([name, value]) => [WAITING + name, value]));
}

/**
 * A tree as markup of a page.
 *
 * @param name what is read aloud of the image while no script has taken it over
 */
export function liveText(root: Element, name: string): string {
  const image = { role: "img", "aria-label": name, [`${WAITING}aria-label`]: "" };
  return write({ ...root, attrs: { ...root.attrs, ...image } });
}

function write(element: Element): string {
  if (element.textOnly) return "";
  const { name, attrs, paints = {}, live = {}, shift, text, children = [] } = element;
  const painted = Object.fromEntries(Object.entries(paints).map(([key, paint]) => [key, paintIn(paint)]));
  const moved = shift && (shift[0] !== 0 || shift[1] !== 0) ? { transform: moveIn(...shift) } : {};
  const written = attributesText({ ...attrs, ...painted, ...moved, ...waiting(live) });
  const inside = text === undefined ? children.map(write).join("") : escapeMarkup(text);
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}
