/** What surrounds a page moves nothing in it, and a page that is done with a timeline has nothing left of it. */
import type { BrowserContextOptions } from "playwright";
import { describe, expect, it } from "vitest";
import type * as Daymark from "../../src/index.ts";
import { drawn, GALLERY, visited, withPage } from "./browser.ts";

const site = visited(GALLERY);

describe("the reader's time zone and language", () => {
  it.each(["json", "list", "dates", "events-40"])("change no byte of the picture in pages/%s", async (name) => {
    const markup = (options: BrowserContextOptions): Promise<string[]> =>
      withPage(site.browser, { viewport: { width: 1200, height: 800 }, ...options }, async (page) => {
        await page.goto(`${site.url}pages/${name}.html`);
        await drawn(page);
        return page
          .locator("svg.daymark")
          .evaluateAll((pictures) => pictures.map((svg) => new XMLSerializer().serializeToString(svg)));
      });
    const here = await markup({ timezoneId: "America/Los_Angeles", locale: "en-US" });
    const there = await markup({ timezoneId: "Asia/Kolkata", locale: "fr" });
    expect(here.length).toBeGreaterThan(0);
    expect(there).toEqual(here);
  });
});

describe("a timeline that is destroyed", () => {
  it("leaves no node and no listener, however often", async () => {
    await withPage(site.browser, {}, async (page, context) => {
      await page.goto(`${site.url}pages/json.html`);
      await drawn(page);
      const devtools = await context.newCDPSession(page);
      const cycles = (count: number): Promise<void> =>
        page.evaluate(async (times) => {
          const { createTimeline } = (window as unknown as { daymark: typeof Daymark }).daymark;
          const data = (await (await fetch("../data/invented-120.json")).json()) as never;
          const story = (await (await fetch("../data/seed-story.json")).json()) as never;
          for (let cycle = 0; cycle < times; cycle += 1) {
            const container = document.createElement("div");
            document.body.append(container);
            // One that zooms, which loads gestures, and one that does not.
            const timeline = createTimeline(container, cycle % 2 ? data : story);
            await timeline.ready;
            await new Promise(requestAnimationFrame);
            timeline.next();
            await new Promise(requestAnimationFrame);
            timeline.destroy();
            container.remove();
          }
          await new Promise((resolve) => setTimeout(resolve, 300));
        }, count);
      const counters = async (): Promise<{ nodes: number; listeners: number }> => {
        for (let round = 0; round < 3; round += 1) await devtools.send("HeapProfiler.collectGarbage");
        const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
        return { nodes, listeners: jsEventListeners };
      };
      await cycles(10);
      const after10 = await counters();
      await cycles(50);
      const after60 = await counters();
      expect(after60.nodes - after10.nodes).toBeLessThanOrEqual(5);
      expect(after60.listeners - after10.listeners).toBeLessThanOrEqual(1);
    });
  });
});
