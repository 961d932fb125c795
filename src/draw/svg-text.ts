/** The first writer: elements as SVG text. A finished picture that needs no style sheet, no script and no page. */
import type { Element } from "../scene/elements.ts";
import { escapeMarkup } from "./safe.ts";
import { FONTS, type Palette } from "./theme.ts";

export interface SvgTextOptions {
  palette: Palette;
  /** BCP 47 tag of the words. */
  lang: string;
}

/** A tree as the text of an SVG document. */
export function svgText(root: Element, { palette, lang }: SvgTextOptions): string {
  const labels = [root.children?.[0], root.children?.[1]].map((child) => String(child?.attrs["id"] ?? ""));
  const attrs = {
    xmlns: "http://www.w3.org/2000/svg",
    ...root.attrs,
    role: "img",
    "aria-labelledby": labels.join(" "),
    "xml:lang": lang,
    lang,
    "font-family": FONTS,
  };
  return write({ ...root, attrs }, palette);
}

function write(element: Element, palette: Palette): string {
  if (element.liveOnly) return "";
  const attrs = { ...element.attrs, ...paintsOf(element, palette) };
  const written = Object.entries(attrs)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join("");
  const inside =
    element.text === undefined
      ? (element.children ?? []).map((child) => write(child, palette)).join("")
      : escapeMarkup(element.text);
  return inside === "" ? `<${element.name}${written}/>` : `<${element.name}${written}>${inside}</${element.name}>`;
}

function paintsOf({ paints }: Element, palette: Palette): Record<string, string> {
  const entries = Object.entries(paints ?? {});
  return Object.fromEntries(entries.map(([name, paint]) => [name, paint === "none" ? "none" : palette[paint]]));
}
