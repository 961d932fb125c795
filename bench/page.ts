/**
 * A written page against a bare baseline: the same 20 events drawn with d3, no cards, no keys, no names to read aloud. Both
 * with the processor slowed down four times, in turns, in one run; `npm run build` comes before it.
 *
 * The bars: what a page with its picture from the server loads at first weighs 35 KiB at most, gzipped, and it can be used
 * within 1.5 x the time that the baseline needs to draw: until it is seen. How long it takes to make its nodes is told beside.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright";
import { CHROMIUM_ARGS, findChromium } from "../scripts/chromium.js";
import { serve } from "../scripts/serve.js";
import type { pageFiles as filesOf, renderHtml as render } from "../src/server/index.ts";

const ROUNDS = 15;
const SLOWER = 4;
const root = process.cwd();

const EVENTS = Array.from({ length: 20 }, (_, at) => ({
  id: `e${at}`,
  title: `Step ${at + 1}`,
  date: `${1990 + at * 2}-0${(at % 9) + 1}-1${at % 9}`,
  text: `What was said of step ${at + 1}.`,
  lane: at % 2 ? "Town" : "River",
}));

/** Marks, titles and an axis, each mark with a listener: what one writes in an hour. */
const BASELINE = `
import { select } from "d3-selection";
import { scaleTime } from "d3-scale";
import { axisBottom } from "d3-axis";
const events = ${JSON.stringify(EVENTS)}.map((event) => ({ ...event, at: new Date(event.date) }));
const x = scaleTime([events[0].at, events.at(-1).at], [20, 1180]);
const svg = select("#chart").append("svg").attr("width", 1200).attr("height", 500);
svg.append("g").attr("transform", "translate(0,470)").call(axisBottom(x));
const mark = svg.selectAll("g.event").data(events).join("g").attr("class", "event")
  .attr("transform", (event, at) => "translate(" + x(event.at) + "," + (30 + (at % 10) * 42) + ")")
  .on("click", (press, event) => { document.title = event.title; });
mark.append("circle").attr("r", 5);
mark.append("text").attr("x", 9).attr("y", 4).text((event) => event.title);
window.ready = performance.now();
`;

interface Page {
  name: string;
  url: string;
}

/** ms from the beginning of the load. */
interface Times {
  /** Marks answer: the picture that stands there is live, or all of the baseline is made. */
  ready: number;
  /** The first frame with something in it was painted. */
  seen: number;
}

/** Runs before the page: notes when the picture that stands there is made live, as the baseline notes when it has drawn. */
function noteWaking(): void {
  const seen = window as unknown as { ready?: number };
  new MutationObserver((_, observer) => {
    const root = document.querySelector("daymark-timeline")?.shadowRoot;
    if (!root) return;
    observer.disconnect();
    const roles = new MutationObserver(() => {
      seen.ready ??= performance.now();
    });
    roles.observe(root, { subtree: true, attributeFilter: ["role"] });
  }).observe(document, { childList: true, subtree: true });
}

function timesNow(): Times | undefined {
  const { ready } = window as unknown as { ready?: number };
  const seen = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  return ready === undefined || seen === undefined ? undefined : { ready, seen };
}

const folder = mkdtempSync(join(tmpdir(), "daymark-bench-page-"));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(): Promise<void> {
  const weight = await writePages();
  const site = await serve({ root: folder, port: 0 });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  const pages: Page[] = [
    { name: "ours", url: `${site.url}ours.html` },
    { name: "bare d3", url: `${site.url}d3.html` },
  ];
  const times = new Map(pages.map(({ name }) => [name, [] as Times[]]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const page of pages) times.get(page.name)!.push(await timeOf(browser, page));
  await browser.close();
  await site.close();
  const [ours, bare] = pages.map(({ name }) => {
    const all = times.get(name)!;
    return { ready: median(all.map(({ ready }) => ready)), seen: median(all.map(({ seen }) => seen)) };
  });
  console.log(`A page of 20 events, ${SLOWER} x slower, medians of ${ROUNDS} rounds in turns:`);
  console.log(`  first load: script and style ${(weight / 1024).toFixed(1)} KiB gzipped (at most 35)`);
  console.log(`  seen after ${ours!.seen.toFixed(0)} ms; bare d3 after ${bare!.seen.toFixed(0)} ms`);
  console.log(`  can be used after ${ours!.ready.toFixed(0)} ms (at most 1.5 x the time in which bare d3 draws)`);
  console.log(`  ${ratio(ours!.ready, bare!.seen)} x until bare d3 is seen`);
  console.log(
    `  ${ratio(ours!.ready, bare!.ready)} x until its nodes are made, at ${bare!.ready.toFixed(0)} ms, which nobody sees yet`,
  );
}

/** Both pages. @returns bytes, gzipped, of what ours loads at first beside itself */
async function writePages(): Promise<number> {
  // eslint-disable-next-line no-unsanitized/method -- the library as it was built
  const server = (await import(pathToFileURL(join(root, "dist/server.js")).href)) as {
    renderHtml: typeof render;
    pageFiles: typeof filesOf;
  };
  const linked = { style: "ours.css", script: "ours.js", core: "ours.core.js" };
  const files = server.pageFiles();
  for (const kind of ["style", "script", "core"] as const) writeFileSync(join(folder, linked[kind]), files[kind]);
  for (const [name, text] of Object.entries(files.parts)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "ours.html"), server.renderHtml(EVENTS, { title: "A bridge", linked }));
  const { outputFiles } = await build({
    stdin: { contents: BASELINE, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
  });
  writeFileSync(join(folder, "d3.js"), outputFiles[0]!.contents);
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>`;
  writeFileSync(join(folder, "d3.html"), `${head}<div id="chart"></div><script src="d3.js" defer></script>`);
  return [linked.style, linked.script].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length,
    0,
  );
}

async function timeOf(browser: Browser, { url }: Page): Promise<Times> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const tools = await page.context().newCDPSession(page);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(noteWaking);
  await page.goto(url);
  const found = await page.waitForFunction(timesNow, undefined, { polling: "raf" });
  const times = (await found.jsonValue())!;
  await page.close();
  return times;
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
