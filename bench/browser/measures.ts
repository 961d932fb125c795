/** One run: from the call to the last window, and what the browser says about it. */
import type { CDPSession, Page } from "playwright";
import { median } from "../lib/measure.ts";
import { crashOf, Ended, heapOf, limit, withPage } from "./browser.ts";
import type { PageSource } from "./pages.ts";
import type { Crowding } from "./titles.ts";

/** CPU time of the main thread a step, in ms. */
export interface Cost {
  all: number;
  script: number;
  style: number;
  layout: number;
}

/** What one run found; what it did not come to is absent. */
export interface Run {
  /** ms from the call to the first painted frame. */
  first?: number;
  /** ms of sorting a copy of the same events in the same page: the median of three before and three after. */
  sort?: number;
  /** Elements in the container: the most of what was found at the first window, after panning and halfway to a week. */
  elements?: number;
  /** Bytes in the heap of JavaScript and in the buffers that it holds, beside the events, after all windows. */
  heap?: number;
  pan?: Cost;
  zoom?: Cost;
  /** Titles where everything is seen, and halfway to a week; null on a canvas. */
  titlesAtFull?: Crowding | null;
  titlesAtMiddle?: Crowding | null;
  /** Why it ended early. */
  ended?: string;
}

const STEPS = 60;
const SORTS = 3;

/** ms that a run may take from the call on. */
const LIMIT = 60_000;

const METRICS = {
  all: "TaskDuration",
  script: "ScriptDuration",
  style: "RecalcStyleDuration",
  layout: "LayoutDuration",
} as const;

/** Measures one library with so many events. What goes wrong ends the run, and is told as its end. */
export function measured(source: PageSource, count: number): Promise<Run> {
  return withPage(source, async (page, tools) => {
    const run: Run = {};
    try {
      await Promise.race([look(page, tools, count, run), crashOf(page)]);
    } catch (error) {
      run.ended = endOf(error);
    }
    return run;
  });
}

async function look(page: Page, tools: CDPSession, count: number, run: Run): Promise<void> {
  await page.evaluate((events) => {
    bench.prepare(events);
  }, count);
  const before = await sorts(page);
  await Promise.race([drawAndMove(page, tools, run), limit(LIMIT)]);
  run.sort = median([...before, ...(await sorts(page))]);
}

/**
 * Fills in what is found on the way, so that it is there where the way is not gone to its end. Garbage is collected only
 * before the call and after the last window: where it has just been, the next steps cost up to twice as much.
 */
async function drawAndMove(page: Page, tools: CDPSession, run: Run): Promise<void> {
  const settle = (): Promise<void> => page.evaluate(() => bench.settle());
  const countElements = async (): Promise<void> => {
    run.elements = Math.max(run.elements ?? 0, await page.evaluate(() => bench.elements()));
  };

  const heapOfEvents = await heapOf(tools);
  await settle();
  run.first = await page.evaluate(() => bench.first());
  await settle();
  run.titlesAtFull = await page.evaluate(() => bench.titles());
  await countElements();
  run.pan = await costOf(tools, () => page.evaluate((steps) => bench.pan(steps), STEPS));
  await countElements();
  run.zoom = await costOf(tools, () => page.evaluate((steps) => bench.zoom(steps), STEPS));
  await page.evaluate(() => {
    bench.showMiddle();
  });
  await settle();
  run.titlesAtMiddle = await page.evaluate(() => bench.titles());
  await countElements();
  run.heap = (await heapOf(tools)) - heapOfEvents;
}

async function costOf(tools: CDPSession, work: () => Promise<void>): Promise<Cost> {
  const before = await durations(tools);
  await work();
  const after = await durations(tools);
  const msOf = (name: string): number => ((after.get(name)! - before.get(name)!) * 1000) / STEPS;
  return {
    all: msOf(METRICS.all),
    script: msOf(METRICS.script),
    style: msOf(METRICS.style),
    layout: msOf(METRICS.layout),
  };
}

/** CPU time of the main thread since the page was made, in seconds, by what it went to. */
async function durations(tools: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await tools.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

function sorts(page: Page): Promise<number[]> {
  return page.evaluate((times) => Array.from({ length: times }, () => bench.sort()), SORTS);
}

function endOf(error: unknown): string {
  return error instanceof Ended ? error.message : `failed: ${String(error).split("\n", 1)[0]}`;
}
