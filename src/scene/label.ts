/** Labels as runs of text, and the boxes that pointers meet. */
import { SENTENCE, titleStyle, WHEN, type LabelBlock, type LabelStyle } from "../layout/labels.ts";
import type { Rect, Scene, TextRun } from "./scene.ts";

/** The lines of a label below each other: the date, the title, the sentences. */
export function runsOf(block: LabelBlock, style: LabelStyle, x: number, top: number, struck: boolean): TextRun[] {
  const title = titleStyle(style, block.leads);
  const runs: TextRun[] = [];
  const badged = (run: TextRun): TextRun =>
    block.badge !== undefined && runs.length === 0 ? { ...run, badge: block.badge } : run;
  let y = top;
  for (const text of block.when?.lines ?? []) {
    y += WHEN.leading;
    runs.push(badged({ x, y: y - 4, text, size: WHEN.size, weight: WHEN.weight, fill: "quiet", role: "daymark-when" }));
  }
  for (const text of block.title.lines) {
    y += title.leading;
    const baseline = y - title.leading * 0.26;
    const run: TextRun = {
      x,
      y: baseline,
      text,
      size: title.size,
      weight: title.weight,
      fill: "ink",
      role: "daymark-title",
    };
    runs.push(badged(struck ? { ...run, struck } : run));
  }
  for (const text of block.text?.lines ?? []) {
    y += SENTENCE.leading;
    runs.push({ x, y: y - 5, text, size: SENTENCE.size, weight: SENTENCE.weight, fill: "ink", role: "daymark-text" });
  }
  return runs;
}

export function questionAt(x: number, y: number): TextRun {
  return { x, y, text: "?", size: 13, weight: 700, fill: "ink", role: "daymark-question" };
}

/** The box round all boxes, at least `least` px each way. */
export function hitOf(boxes: readonly Rect[], least: number): Rect {
  const x = Math.min(...boxes.map((box) => box.x)) - 2;
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x + 2;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  const [wide, high] = [Math.max(width, least), Math.max(height, least)];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

/** What is drawn of events and counts, as boxes. */
export function boxesOf({ events, counts }: Pick<Scene, "events" | "counts">): Rect[] {
  return [
    ...events.flatMap(({ markBox, label }) => (label ? [markBox, label.box] : [markBox])),
    ...counts.map(({ box }) => box),
  ];
}

export function shiftRun(run: TextRun, dx: number, dy: number): TextRun {
  return { ...run, x: run.x + dx, y: run.y + dy };
}

export function shiftRuns(runs: readonly TextRun[], dx: number, dy: number): TextRun[] {
  return runs.map((run) => shiftRun(run, dx, dy));
}
