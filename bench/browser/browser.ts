/** Pages in browsers of their own, and what can go wrong with one. */
import { chromium, type Browser, type CDPSession, type Page } from "playwright";
import { CHROMIUM_ARGS, findChromium } from "../../scripts/chromium.js";
import type { PageSource } from "./pages.ts";

const PAGE = `<!doctype html>
<html lang="en">
<title>Bench</title>
<style>body { margin: 0; font-family: Arial, sans-serif }</style>
<body></body>
</html>`;

export function browserVersion(): Promise<string> {
  return withBrowser((browser) => Promise.resolve(browser.version()));
}

async function withBrowser<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Opens the page of a library in a browser of its own, so that it meets nothing that another one has left. */
export function withPage<Result>(
  { script, style }: PageSource,
  work: (page: Page, tools: CDPSession) => Promise<Result>,
): Promise<Result> {
  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.setContent(PAGE);
    if (style) await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: script });
    const tools = await page.context().newCDPSession(page);
    // In time of the thread, what else the machine does is not counted.
    await tools.send("Performance.enable", { timeDomain: "threadTicks" });
    return work(page, tools);
  });
}

/** Bytes that are held by JavaScript once nothing is left to collect: objects, and the buffers of typed arrays. */
export async function heapOf(tools: CDPSession): Promise<number> {
  await tools.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await tools.send("Runtime.getHeapUsage");
  return usedSize + backingStorageSize;
}

/** An end that was foreseen; its message says which. */
export class Ended extends Error {}

/** Rejects after so many ms, and keeps no process alive. */
export function limit(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new Ended("timed out"));
    }, ms).unref();
  });
}

/** Rejects when the page crashes. */
export function crashOf(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.once("crash", () => {
      reject(new Ended("crashed"));
    });
  });
}
