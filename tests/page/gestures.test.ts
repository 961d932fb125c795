/** Wheel, fingers, mouse and buttons over a picture that can be zoomed: real input, as a browser gets it. */
import type { Browser, BrowserContextOptions, CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.js";
import { drawn, GALLERY, launch, withPage } from "./browser.ts";

interface Span {
  start: number;
  end: number;
}

const WIDE: BrowserContextOptions = { viewport: { width: 1200, height: 500 } };
const TABLET: BrowserContextOptions = { viewport: { width: 900, height: 500 }, hasTouch: true, isMobile: true };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 500 }, hasTouch: true, isMobile: true };

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve({ root: GALLERY, port: 0 });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The page of 120 events, with its timeline in reach and its gestures loaded. */
function zoomPage(options: BrowserContextOptions, work: (page: Page, devtools: CDPSession) => Promise<void>) {
  return withPage(browser, options, async (page, context) => {
    // The page keeps its timeline to itself: this keeps it for the test.
    await page.route("**/zoom.js", async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({
        contentType: "text/javascript",
        body: body.replace("daymark.createTimeline(", "window.timeline = daymark.createTimeline("),
      });
    });
    await page.goto(`${site.url}pages/zoom.html`);
    await drawn(page);
    await page.waitForFunction(() => {
      const host = document.querySelector("#timeline .daymark-host")!;
      return "__zoom" in host.shadowRoot!.querySelector("svg.daymark")!;
    });
    await work(page, await context.newCDPSession(page));
  });
}

function windowOf(page: Page): Promise<Span> {
  return page.evaluate(() => ({ ...(window as unknown as { timeline: { window: Span } }).timeline.window }));
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => window.scrollY);
}

/** Where the picture's rows are, in px of the window. */
async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = (await page.locator("#timeline svg.daymark").boundingBox())!;
  const bottom = Math.min(box.y + box.height, page.viewportSize()!.height);
  return { x: box.x + box.width / 2, y: (Math.max(box.y, 0) + bottom) / 2 };
}

/** Waits until nothing moves any more: the picture and the page's scroll, over a good part of a second. */
async function settled(page: Page): Promise<void> {
  const state = (): Promise<string> =>
    page.evaluate(() => {
      const svg = document.querySelector("#timeline .daymark-host")!.shadowRoot!.querySelector("svg.daymark")!;
      return `${window.scrollY} ${svg.textContent} ${svg.querySelector(".daymark-axis")!.getElementsByTagName("line").length}`;
    });
  let [before, same] = ["", 0];
  while (same < 4) {
    await page.waitForTimeout(100);
    const now = await state();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

const length = ({ start, end }: Span): number => end - start;

type Point = { x: number; y: number };

/** Fingers that go from one place to another in steps, as fingers do. */
async function drag(devtools: CDPSession, from: Point[], to: Point[], steps = 10): Promise<void> {
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: numbered(from) });
  for (let step = 1; step <= steps; step += 1) {
    const points = from.map(({ x, y }, index) => ({
      x: x + ((to[index]!.x - x) * step) / steps,
      y: y + ((to[index]!.y - y) * step) / steps,
    }));
    await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: numbered(points) });
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

function numbered(points: readonly Point[]): (Point & { id: number })[] {
  return points.map((point, id) => ({ ...point, id }));
}

describe("a wheel", () => {
  it("scrolls the page when it is plain, and zooms with Ctrl", () =>
    zoomPage(WIDE, async (page) => {
      const { x, y } = await middleOf(page);
      const before = await windowOf(page);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 120);
      await settled(page);
      expect(await scrolled(page)).toBeGreaterThan(0);
      expect(await windowOf(page)).toEqual(before);
      const top = await scrolled(page);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -300);
      await page.keyboard.up("Control");
      await settled(page);
      expect(length(await windowOf(page))).toBeLessThan(length(before));
      expect(await scrolled(page)).toBe(top);
    }));
});

describe("one finger", () => {
  it.each([
    ["wide", TABLET],
    ["upright", PHONE],
  ])("scrolls the page up and down over a picture that is %s", (_, options) =>
    zoomPage(options, async (page, devtools) => {
      const { x, y } = await middleOf(page);
      const before = await windowOf(page);
      await drag(devtools, [{ x, y }], [{ x, y: y - 150 }]);
      await settled(page);
      expect(await scrolled(page)).toBeGreaterThan(50);
      expect(await windowOf(page)).toEqual(before);
    }),
  );

  it("moves a wide picture sideways, once it is zoomed", () =>
    zoomPage(TABLET, async (page, devtools) => {
      await page.getByRole("button", { name: "Zoom in" }).click();
      await settled(page);
      const before = await windowOf(page);
      const { x, y } = await middleOf(page);
      await drag(devtools, [{ x, y }], [{ x: x - 150, y }]);
      await settled(page);
      const after = await windowOf(page);
      expect(after.start).toBeGreaterThan(before.start);
      expect(await scrolled(page)).toBe(0);
    }));
});

describe("two fingers", () => {
  it.each([
    ["wide", TABLET, { x: 1, y: 0 }],
    ["upright", PHONE, { x: 0, y: 1 }],
  ])("zoom a picture that is %s", (_, options, along) =>
    zoomPage(options, async (page, devtools) => {
      const before = await windowOf(page);
      const { x, y } = await middleOf(page);
      const fingers = (apart: number): Point[] =>
        [-1, 1].map((side) => ({ x: x + side * apart * along.x, y: y + side * apart * along.y }));
      await drag(devtools, fingers(25), fingers(75));
      await settled(page);
      const after = await windowOf(page);
      expect(length(after)).toBeLessThan(length(before) * 0.8);
      expect(await page.evaluate(() => window.visualViewport!.scale)).toBe(1);
    }),
  );
});

describe("a mouse", () => {
  it("moves the picture by dragging, and opens nothing on the way", () =>
    zoomPage(WIDE, async (page) => {
      await page.getByRole("button", { name: "Zoom in" }).click();
      await settled(page);
      const before = await windowOf(page);
      const { x, y } = await middleOf(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 100, y, { steps: 5 });
      await page.mouse.up();
      const after = await windowOf(page);
      expect(after.start).toBeGreaterThan(before.start);
      expect(length(after)).toBeCloseTo(length(before), -7);
      expect(await page.getByRole("dialog").count()).toBe(0);
    }));
});

describe("buttons and keys", () => {
  it("do what gestures do", () =>
    zoomPage(WIDE, async (page) => {
      const all = await windowOf(page);
      const press = async (name: string): Promise<Span> => {
        await page.getByRole("button", { name, exact: true }).click();
        await settled(page);
        return windowOf(page);
      };
      await press("Zoom in");
      await press("Zoom in");
      const near = await press("Zoom in");
      expect(length(near)).toBeLessThan(length(all));
      expect((await press("Later")).start).toBeGreaterThan(near.start);
      expect((await press("Earlier")).start).toBeCloseTo(near.start, -8);
      expect(length(await press("Zoom out"))).toBeGreaterThan(length(near));
      await press("Zoom in");
      expect(length(await press("Show all"))).toBeCloseTo(length(all), -8);
    }));

  it("open a card with Enter and close it with Escape, focus back on its event", () =>
    zoomPage(WIDE, async (page) => {
      const first = page.locator("#timeline .daymark-event[tabindex='0']");
      await first.focus();
      const id = await first.getAttribute("data-event");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      const focused = await page.evaluate(() =>
        document.querySelector("#timeline .daymark-host")!.shadowRoot!.activeElement?.getAttribute("data-event"),
      );
      expect(focused).toBe(id);
      const before = await windowOf(page);
      await page.keyboard.press("+");
      await settled(page);
      expect(length(await windowOf(page))).toBeLessThan(length(before));
      await page.keyboard.press("0");
      await settled(page);
      expect(length(await windowOf(page))).toBeCloseTo(length(before), -8);
    }));
});
