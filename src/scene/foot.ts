/** The foot of a picture: the credit, and room beside it for the buttons that a page has there. */
import { wrapText, type Measure, type TextStyle } from "../layout/text.ts";
import type { Settings } from "../options.ts";
import type { Words } from "../words/index.ts";
import { shiftRuns } from "./label.ts";
import { NO_BAND, SIDE, type Foot, type Picture } from "./picture.ts";
import { moved, type Scene, type TextRun } from "./scene.ts";

/** Small print: the credit, and what a list says before its first entry. */
export const NOTE: TextStyle = { size: 12, weight: 400, leading: 17 };
/** px of a button beside its words, and clear of what stands at its left. */
const BUTTON = 16;
const CLEAR = 16;
/** px from the bottom of a credit or a legend to the middle of its last line. */
const LAST_LINE = 16;
/** px of a line that the buttons have to themselves. */
const OWN_LINE = 30;
/** Buttons that take more of the width than this have a line of their own. */
const MOST_SHARE = 0.4;

/** px that the buttons take at the right: that of the table, and that which shows time to scale, or no longer. */
export function widthOfButtons(hasScale: boolean, words: Words, measure: Measure): number {
  const of = (key: "linear" | "folded" | "table"): number => measure(words.say(key), NOTE.size, NOTE.weight) + BUTTON;
  return CLEAR + of("table") + (hasScale ? Math.max(of("linear"), of("folded")) : 0);
}

/** Whether buttons stand in the last line of a credit or a legend. */
export function sharesLine(buttons: number, width: number): boolean {
  return buttons <= width * MOST_SHARE;
}

/** @param isBelowLegend whether there is a legend, in whose last line the buttons stand where there is no credit */
export function footOf(
  { settings, measure }: { settings: Settings; measure: Measure },
  width: number,
  buttons: number,
  isBelowLegend: boolean,
): Foot {
  const shares = sharesLine(buttons, width);
  if (!settings.credit) {
    if (buttons === 0) return NO_BAND;
    return shares && isBelowLegend
      ? { ...NO_BAND, line: -LAST_LINE }
      : { ...NO_BAND, height: OWN_LINE, line: OWN_LINE / 2 };
  }
  const lines = wrapText(settings.credit, shares ? width - buttons : width, NOTE, measure).lines;
  const runs = lines.map((text, index): TextRun => ({
    x: 0,
    y: 13 + index * NOTE.leading,
    text,
    size: NOTE.size,
    weight: NOTE.weight,
    fill: "quiet",
    role: "daymark-credit",
  }));
  const height = lines.length * NOTE.leading + 8;
  if (buttons === 0) return { ...NO_BAND, height, runs };
  return shares
    ? { ...NO_BAND, height, runs, line: height - LAST_LINE }
    : { ...NO_BAND, height: height + OWN_LINE, runs, line: height + OWN_LINE / 2 };
}

/** What stands below a plot, from `top` on: the legend, and the foot with its buttons. */
export function belowPlot({ legend, foot }: Pick<Picture, "legend" | "foot">, top: number): BelowPlot {
  const below = top + legend.height;
  return {
    legend: legend.entries.map((entry) => ({
      ...entry,
      shapes: entry.shapes.map((shape) => moved(shape, SIDE, top)),
      runs: shiftRuns(entry.runs, SIDE, top),
    })),
    notes: shiftRuns(foot.runs, SIDE, below),
    ...footAt(foot, below),
  };
}

type BelowPlot = Pick<Scene, "legend" | "notes" | "foot">;

/** The line of the buttons in a scene whose foot begins at `top`. */
export function footAt({ line }: Foot, top: number): { foot?: number } {
  return line === undefined ? {} : { foot: Math.round(top + line) };
}
