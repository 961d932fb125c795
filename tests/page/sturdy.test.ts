/**
 * What must not wear out: updates, timelines made and destroyed, listeners that throw, the library twice in a page.
 *
 *     TEST_RUNS=50 npx vitest run --project page tests/page/sturdy.test.ts      10,000 updates, 1,000 timelines
 */
import type { Browser, CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Daymark from "../../src/index.ts";
import { launch, withPage } from "./browser.ts";
import { hostileSite, type Site } from "./hostile/site.ts";

const TIMES = Number(process.env["TEST_RUNS"] ?? 1);
const PATIENCE = { timeout: 60_000 + 30_000 * TIMES };

let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await hostileSite();
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Counters {
  nodes: number;
  listeners: number;
  /** MB of the heap of JavaScript. */
  heap: number;
}

async function counters(devtools: CDPSession): Promise<Counters> {
  for (let round = 0; round < 3; round += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return { nodes, listeners: jsEventListeners, heap: usedSize / 2 ** 20 };
}

/** Works in a page of the site. */
function inPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  return withPage(browser, {}, async (page) => {
    await page.goto(site.url);
    return work(page);
  });
}

/** After some of a work in a page, much more of it leaves nothing. */
async function expectNothingLeft(few: number, many: number, work: (times: number) => Promise<void>): Promise<void> {
  await inPage(async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await page.evaluate(work, few);
    const before = await counters(devtools);
    await page.evaluate(work, many);
    const after = await counters(devtools);
    const left = {
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
      heap: after.heap - before.heap,
    };
    if (TIMES > 1) process.stderr.write(`${many} times: ${JSON.stringify(left)} left\n`);
    expect(left.nodes).toBeLessThanOrEqual(5);
    expect(left.listeners).toBeLessThanOrEqual(1);
    expect(left.heap).toBeLessThan(3);
  });
}

describe("a timeline that is updated again and again", () => {
  it("keeps nothing of what it was", PATIENCE, async () => {
    await expectNothingLeft(50, 200 * TIMES, async (count) => {
      const { createTimeline } = (window as unknown as { daymark: typeof Daymark }).daymark;
      const container = document.createElement("div");
      document.body.append(container);
      const events = (round: number): Daymark.TimelineEvent[] =>
        Array.from({ length: 8 }, (_, at) => ({
          id: `e${(at + round) % 12}`,
          title: `Event ${at} as it is known in round ${round}`,
          date: `20${10 + ((at * 3 + round) % 12)}-0${1 + (at % 9)}`,
        }));
      const timeline = createTimeline(container, events(0));
      await timeline.ready;
      timeline.select("e3");
      for (let round = 1; round <= count; round += 1) {
        timeline.update({ events: events(round), title: `Round ${round}` });
        if (round % 50 === 0) await new Promise(requestAnimationFrame);
      }
      timeline.destroy();
      container.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
  });
});

describe("timelines that are made and destroyed", () => {
  it("leave nothing", PATIENCE, async () => {
    await expectNothingLeft(10, 20 * TIMES, async (count) => {
      const { createTimeline } = (window as unknown as { daymark: typeof Daymark }).daymark;
      for (let round = 0; round < count; round += 1) {
        const container = document.createElement("div");
        document.body.append(container);
        const timeline = createTimeline(container, [
          { id: "a", title: "Talks", date: "2018", text: "A *text*." },
          { id: "b", title: "Visit", date: "2019-04-18/2019-04-21", lane: "Other" },
        ]);
        await timeline.ready;
        timeline.select("a");
        await new Promise(requestAnimationFrame);
        timeline.destroy();
        container.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
  });
});

describe("a listener of the page that throws", () => {
  it("is reported, and neither the timeline nor the others notice", async () => {
    await inPage(async (page) => {
      const told = await page.evaluate(async () => {
        const { createTimeline } = (window as unknown as { daymark: typeof Daymark }).daymark;
        const heard: string[] = [];
        const timeline = createTimeline(document.body, [{ id: "a", title: "Talks", date: "2018" }]);
        for (const type of ["select", "card", "window", "render"] as const) {
          timeline.on(type, () => {
            throw new Error(`The page's own ${type}.`);
          });
          timeline.on(type, () => heard.push(type));
        }
        await timeline.ready;
        const opened = timeline.select("a");
        timeline.update({ title: "Another" });
        await new Promise((resolve) => setTimeout(resolve, 50));
        const { uncaught } = window as unknown as { uncaught: string[] };
        const region = document.querySelector(".daymark-host")!.shadowRoot!;
        return { opened, heard, uncaught, hasCard: region.querySelector("[role=dialog]") !== null };
      });
      expect(told.opened).toBe(true);
      expect(told.hasCard).toBe(true);
      expect(told.heard).toEqual(expect.arrayContaining(["select", "card", "render"]));
      expect(told.uncaught).toContain("Uncaught Error: The page's own select.");
    });
  });
});

describe("the library twice in a page", () => {
  it("defines the element once, and both draw without each other", async () => {
    await withPage(browser, {}, async (page) => {
      site.put("/keep.js", { type: "text/javascript", body: "window.first = window.daymark;" });
      const scripts = ["listeners.js", "daymark.min.js", "keep.js", "daymark.min.js?second"];
      const body = `<!doctype html><title>Twice</title>${scripts.map((src) => `<script src="${src}"></script>`).join("")}`;
      await page.goto(site.put("/twice.html", { type: "text/html", body }));
      const told = await page.evaluate(async () => {
        const all = window as unknown as Record<"daymark" | "first", typeof Daymark> & { uncaught: string[] };
        const events = (name: string) => [{ id: "a", title: `Talks by the ${name}`, date: "2018" }];
        const timelines = (["first", "daymark"] as const).map((name) =>
          all[name].createTimeline(document.body, events(name)),
        );
        const element = document.createElement("daymark-timeline");
        Object.assign(element, { events: events("element") });
        document.body.append(element);
        await Promise.all(timelines.map(({ ready }) => ready));
        await new Promise((resolve) => setTimeout(resolve, 100));
        for (const timeline of timelines) timeline.select("a");
        await new Promise((resolve) => setTimeout(resolve, 100));
        const roots = [...document.querySelectorAll(".daymark-host, daymark-timeline")].map((node) => node.shadowRoot!);
        const seen = {
          isOther: all.first !== all.daymark,
          uncaught: all.uncaught,
          titles: roots.map((root) => root.querySelector(".daymark-event")?.getAttribute("aria-label")),
          cards: roots.map((root) => root.querySelectorAll("[role=dialog]").length),
        };
        timelines[0]!.destroy();
        return { ...seen, left: document.querySelectorAll(".daymark-host").length };
      });
      expect(told.isOther).toBe(true);
      expect(told.uncaught).toEqual([]);
      expect(told.titles.map((title) => /by the (\w+)/.exec(title ?? "")?.[1])).toEqual([
        "first",
        "daymark",
        "element",
      ]);
      expect(told.cards).toEqual([1, 1, 0]);
      expect(told.left).toBe(1);
    });
  });
});
