/** How wide the page's font really is, against the table that the layout measures by. */
import { widerBy } from "../draw/ruler.ts";
import { SAMPLE, SAMPLE_SIZE } from "../draw/sample.ts";
import type { FontMetrics } from "../options.ts";
import { el } from "./html.ts";

/** The factor by which the font is wider than its table, at least 1; undefined where nothing can be measured, as in a hidden place. */
export function fontFactor(region: HTMLElement, metrics?: FontMetrics): number | undefined {
  const factors = [400, 700].map((weight) => {
    const probe = el(region.ownerDocument, "span", { "aria-hidden": "true" }, SAMPLE);
    Object.assign(probe.style, {
      position: "absolute",
      visibility: "hidden",
      whiteSpace: "nowrap",
      fontSize: `${SAMPLE_SIZE}px`,
      fontWeight: String(weight),
    });
    region.append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width > 0 ? widerBy(width, SAMPLE, weight, metrics) : undefined;
  });
  return factors.every((factor) => factor !== undefined) ? Math.max(...factors) : undefined;
}
