/** How wide the page's font really is, against the table that the layout measures by. */
import { widerBy } from "../../draw/ruler.ts";
import { SAMPLE, sampleWidths } from "../../draw/sample.ts";
import type { FontMetrics } from "../../options.ts";

/**
 * The factor by which the font is wider than its table, at least 1; undefined where nothing can be measured, as in a hidden
 * place, or by a table in which nothing has a width.
 */
export function fontFactor(region: HTMLElement, metrics?: FontMetrics): number | undefined {
  const factors = sampleWidths(region).map((width, at) =>
    width > 0 ? widerBy(width, SAMPLE, at === 0 ? 400 : 700, metrics) : undefined,
  );
  return factors.every((factor) => Number.isFinite(factor)) ? Math.max(...(factors as number[])) : undefined;
}
