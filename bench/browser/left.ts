/** What is left of timelines that were made and thrown away. */
import type { CDPSession, Page } from "playwright";
import { crashOf, heapOf, limit, withPage } from "./browser.ts";
import type { PageSource } from "./pages.ts";

/** What there is more of after so many times than before them. */
export interface Left {
  times: number;
  nodes: number;
  listeners: number;
  /** Bytes in the heap of JavaScript and in the buffers that it holds. */
  heap: number;
}

type Held = Omit<Left, "times">;

const EVENTS = 1000;
const TIMES = 50;

/** Before anything is counted, so that what is compiled and kept once is there. */
const TIMES_BEFORE = 20;

/** ms for each of the two rows of times: who is slow does fewer of them. */
const LIMIT = 30_000;

/** Makes a timeline and throws it away, fifty times or as often as the limit lets it; null where that fails. */
export function leftBy(source: PageSource): Promise<Left | null> {
  return withPage(source, (page, tools) =>
    Promise.race([countLeft(page, tools), crashOf(page), limit(4 * LIMIT)]).catch(() => null),
  );
}

async function countLeft(page: Page, tools: CDPSession): Promise<Left> {
  await page.evaluate((events) => {
    bench.prepare(events);
  }, EVENTS);
  await makeAndThrowAway(page, TIMES_BEFORE);
  const before = await heldBy(page, tools);
  const times = await makeAndThrowAway(page, TIMES);
  const after = await heldBy(page, tools);
  return {
    times,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
}

/** How often it came to it. */
async function makeAndThrowAway(page: Page, times: number): Promise<number> {
  const end = performance.now() + LIMIT;
  let done = 0;
  for (; done < times && performance.now() < end; done += 1) await page.evaluate(() => bench.makeAndThrowAway());
  return done;
}

/** What is still held when timers have run out. */
async function heldBy(page: Page, tools: CDPSession): Promise<Held> {
  await page.evaluate(() => bench.settle());
  const heap = await heapOf(tools);
  const { nodes, jsEventListeners } = await tools.send("Memory.getDOMCounters");
  return { nodes, listeners: jsEventListeners, heap };
}
