/** How wide the page's font really is, against the table that the layout measures by. */
import { widerBy } from "../draw/ruler.ts";
import { el } from "./html.ts";

/** Letters as they are common in titles, and figures as they are in dates. */
const SAMPLE = "The quick brown fox jumps over 1234567890 lazy dogs, and Mendrala meets Fernández de Cossío";
const SIZE = 100;

/** The factor by which the font is wider, at least 1; undefined where nothing can be measured, as in a hidden place. */
export function fontFactor(region: HTMLElement): number | undefined {
  const factors = [400, 700].map((weight) => {
    const probe = el(region.ownerDocument, "span", { "aria-hidden": "true" }, SAMPLE);
    Object.assign(probe.style, {
      position: "absolute",
      visibility: "hidden",
      whiteSpace: "nowrap",
      fontSize: `${SIZE}px`,
      fontWeight: String(weight),
    });
    region.append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width > 0 ? widerBy(width, SAMPLE, weight) : undefined;
  });
  return factors.every((factor) => factor !== undefined) ? Math.max(...factors) : undefined;
}
