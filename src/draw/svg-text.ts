/** The first writer: elements as SVG text. A finished picture that needs no style sheet, no script and no page. */
import { round } from "../scene/element.ts";
import type { Element } from "../scene/elements.ts";
import { attributesText, escapeMarkup } from "./safe.ts";
import { fontsFrom, type Palette } from "./theme.ts";

export interface SvgTextOptions {
  palette: Palette;
  /** BCP 47 tag of the words. */
  lang: string;
  /** Name of a house font, which is asked for first. */
  family?: string | undefined;
}

/** A tree as the text of an SVG document. */
export function svgText(root: Element, { palette, lang, family }: SvgTextOptions): string {
  const labels = [root.children?.[0], root.children?.[1]].map((child) => String(child?.attrs["id"] ?? ""));
  const attrs = {
    xmlns: "http://www.w3.org/2000/svg",
    ...root.attrs,
    role: "img",
    "aria-labelledby": labels.join(" "),
    "xml:lang": lang,
    lang,
    // In a page that runs to the left every text would stand on the other side of its place.
    direction: "ltr",
    "font-family": fontsFrom(family),
  };
  return write({ ...root, attrs }, palette);
}

function write(element: Element, palette: Palette, left = 0, top = 0): string {
  if (element.liveOnly) return "";
  const [dx, dy] = [left + (element.shift?.[0] ?? 0), top + (element.shift?.[1] ?? 0)];
  const written = attributesText({ ...shifted(element.attrs, dx, dy), ...paintsOf(element, palette) });
  const inside =
    element.text === undefined
      ? (element.children ?? []).map((child) => write(child, palette, dx, dy)).join("")
      : escapeMarkup(element.text);
  return inside === "" ? `<${element.name}${written}/>` : `<${element.name}${written}>${inside}</${element.name}>`;
}

const [ALONG, ACROSS] = [new Set(["x", "x1", "x2", "cx"]), new Set(["y", "y1", "y2", "cy"])];

/** Coordinates of what is moved by some px. */
function shifted(attrs: Element["attrs"], dx: number, dy: number): Element["attrs"] {
  if (dx === 0 && dy === 0) return attrs;
  const at = (name: string, value: string | number): string | number => {
    const by = ALONG.has(name) ? dx : ACROSS.has(name) ? dy : 0;
    if (by !== 0) return round(Number(value) + by);
    return name === "points" ? movedPoints(String(value), dx, dy) : value;
  };
  return Object.fromEntries(Object.entries(attrs).map(([name, value]) => [name, at(name, value)]));
}

function movedPoints(points: string, dx: number, dy: number): string {
  const moved = points.split(" ").map((point) => {
    const [x, y] = point.split(",").map(Number) as [number, number];
    return `${round(x + dx)},${round(y + dy)}`;
  });
  return moved.join(" ");
}

function paintsOf({ paints }: Element, palette: Palette): Record<string, string> {
  const entries = Object.entries(paints ?? {});
  return Object.fromEntries(entries.map(([name, paint]) => [name, paint === "none" ? "none" : palette[paint]]));
}
