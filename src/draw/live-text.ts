/**
 * The third writer: elements as markup of a picture that a page's script takes over later. It is what the DOM writer
 * would make, so that nothing has to be drawn again. What only a page with a script has stands by in one attribute,
 * `data-live`: until that is put in force the whole is an image with a name.
 */
import type { Element } from "../scene/elements.ts";
import { moveIn, paintIn } from "./dom.ts";
import { attributesText, escapeMarkup } from "./safe.ts";
import { WAITING } from "./waiting.ts";

/** Attributes that wait for a script, in one. What is to be taken away has an empty value. */
export function waiting(attrs: Readonly<Record<string, string | number>>): Record<string, string> {
  const lines = Object.entries(attrs).map(([name, value]) => `${name} ${String(value).replace(/\s/g, " ")}`.trim());
  return lines.length > 0 ? { [WAITING]: lines.join("\n") } : {};
}

/**
 * A tree as markup of a page.
 *
 * @param name what is read aloud of the image while no script has taken it over
 */
export function liveText(root: Element, name: string): string {
  const image = { role: "img", "aria-label": name };
  return write({ ...root, attrs: { ...root.attrs, ...image }, live: { "aria-label": "", ...root.live } });
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
