/** Wheel, fingers, mouse and buttons over a picture that can be zoomed: real input, as a browser gets it. */
import type { BrowserContextOptions, CDPSession, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { drawn, GALLERY, visited, withPage } from "./browser.ts";

interface Span {
  start: number;
  end: number;
}

const WIDE: BrowserContextOptions = { viewport: { width: 1200, height: 500 } };
const TABLET: BrowserContextOptions = { viewport: { width: 900, height: 500 }, hasTouch: true, isMobile: true };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 500 }, hasTouch: true, isMobile: true };

const site = visited(GALLERY);

/** The page of 120 events, with its timeline in reach and its gestures loaded. */
function zoomPage(options: BrowserContextOptions, work: (page: Page, devtools: CDPSession) => Promise<void>) {
  return withPage(site.browser, options, async (page, context) => {
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

const at = (x: number, y: number): Point => ({ x, y });

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

/** Fingers are set down, moved, or lifted; to lift or to cancel none of them is to do so with all. */
async function touch(
  devtools: CDPSession,
  type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel",
  touchPoints: readonly (Point & { id: number })[] = [],
): Promise<void> {
  await devtools.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });
  await new Promise((resolve) => setTimeout(resolve, 16));
}

/** Events of which a part can be seen in the window, by id: where the middle of that part is. */
function seen(page: Page, selector: ".daymark-mark" | ".daymark-title"): Promise<Map<string, Point>> {
  return page
    .evaluate((part) => {
      const root = document.querySelector("#timeline .daymark-host")!.shadowRoot!;
      return [...root.querySelectorAll(`.daymark-event ${part}`)].flatMap((node): [string, Point][] => {
        const { left, top, width, height } = node.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const owner = root.elementFromPoint(x, y)?.closest("[data-event]");
        const id = node.closest("[data-event]")!.getAttribute("data-event")!;
        return owner?.getAttribute("data-event") === id ? [[id, { x, y }]] : [];
      });
    }, selector)
    .then((entries) => new Map(entries));
}

/** The event of which the title is nearest to the middle of the window. */
async function titleInMiddle(page: Page): Promise<{ id: string; x: number; y: number }> {
  const middle = await middleOf(page);
  const titles = [...(await seen(page, ".daymark-title"))].map(([id, point]) => ({ id, ...point }));
  titles.sort((a, b) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y));
  return titles[0]!;
}

/** Comes closer by the button. */
async function zoomIn(page: Page, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.getByRole("button", { name: "Zoom in" }).click();
    await settled(page);
  }
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

  it("scrolls the page from a card, which keeps no finger for itself", () =>
    zoomPage(PHONE, async (page, devtools) => {
      await page.evaluate(() => (window as unknown as { timeline: { next: () => boolean } }).timeline.next());
      const card = page.getByRole("dialog");
      await card.scrollIntoViewIfNeeded();
      const before = await scrolled(page);
      const box = (await card.boundingBox())!;
      const { x, y } = at(box.x + box.width / 2, box.y + 30);
      expect(y).toBeLessThan(page.viewportSize()!.height);
      expect(await card.evaluate((node) => node.scrollHeight - node.clientHeight)).toBeLessThan(2);
      await drag(devtools, [{ x, y }], [{ x, y: y - 150 }]);
      await settled(page);
      expect(await scrolled(page)).toBeGreaterThan(before + 50);
    }));

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
      expect(await scrolled(page)).toBe(0);
    }),
  );

  it("keep what is between them between them, and zoom by as much as they part", () =>
    zoomPage(TABLET, async (page, devtools) => {
      await zoomIn(page);
      const before = await windowOf(page);
      const { id, y } = await titleInMiddle(page);
      const { x } = (await seen(page, ".daymark-mark")).get(id)!;
      await drag(devtools, [at(x - 40, y), at(x + 40, y)], [at(x - 60, y), at(x + 140, y)]);
      await settled(page);
      expect(length(await windowOf(page)) / length(before)).toBeCloseTo(0.4, 1);
      const moved = (await seen(page, ".daymark-mark")).get(id)!;
      expect(Math.abs(moved.x - (x + 40))).toBeLessThan(3);
    }));

  it("go on as one when one is lifted, without a jump", () =>
    zoomPage(TABLET, async (page, devtools) => {
      await zoomIn(page, 2);
      const { x, y } = await middleOf(page);
      await touch(devtools, "touchStart", numbered([at(x - 50, y), at(x + 50, y)]));
      await touch(devtools, "touchMove", numbered([at(x - 80, y), at(x + 80, y)]));
      await touch(devtools, "touchMove", numbered([at(x - 100, y), at(x + 100, y)]));
      const pinched = await windowOf(page);
      await touch(devtools, "touchEnd", [{ ...at(x + 100, y), id: 1 }]);
      expect(await windowOf(page)).toEqual(pinched);
      await touch(devtools, "touchMove", numbered([at(x - 160, y)]));
      await touch(devtools, "touchEnd");
      const after = await windowOf(page);
      expect(after.start).toBeGreaterThan(pinched.start);
      expect(length(after)).toBeCloseTo(length(pinched), -7);
    }));

  it("do not lose the picture when the label under one of them goes", () =>
    zoomPage(TABLET, async (page, devtools) => {
      const always = await seen(page, ".daymark-title");
      const all = await windowOf(page);
      await zoomIn(page, 2);
      const [, { x, y }] = [...(await seen(page, ".daymark-title"))].find(
        ([id, point]) => !always.has(id) && point.x > 300,
      )!;
      await drag(devtools, [at(x - 250, y), at(x, y)], [at(x - 20, y), at(x, y)], 20);
      await settled(page);
      expect(length(await windowOf(page))).toBeCloseTo(length(all), -7);
      await drag(devtools, [at(x - 50, y), at(x, y)], [at(x - 150, y), at(x, y)]);
      await settled(page);
      expect(length(await windowOf(page))).toBeLessThan(length(all) * 0.6);
    }));

  it.each([
    ["wide", TABLET],
    ["upright", PHONE],
  ])("leave one finger to the page afterwards over a picture that is %s", (_, options) =>
    zoomPage(options, async (page, devtools) => {
      const { x, y } = await middleOf(page);
      await drag(devtools, [at(x - 30, y - 30), at(x + 30, y + 30)], [at(x - 60, y - 60), at(x + 60, y + 60)]);
      await settled(page);
      const before = await windowOf(page);
      await drag(devtools, [at(x, y)], [at(x, y - 150)]);
      await settled(page);
      expect(await scrolled(page)).toBeGreaterThan(50);
      expect(await windowOf(page)).toEqual(before);
    }),
  );

  it("let go when something else takes them", () =>
    zoomPage(TABLET, async (page, devtools) => {
      await zoomIn(page);
      const { x, y } = await middleOf(page);
      await touch(devtools, "touchStart", numbered([at(x - 50, y), at(x + 50, y)]));
      await touch(devtools, "touchMove", numbered([at(x - 80, y), at(x + 80, y)]));
      await touch(devtools, "touchCancel");
      const before = await windowOf(page);
      await drag(devtools, [at(x, y)], [at(x - 100, y)]);
      await settled(page);
      const after = await windowOf(page);
      expect(length(after)).toBeCloseTo(length(before), -7);
      expect(after.start).toBeGreaterThan(before.start);
    }));
});

describe("a mouse", () => {
  /** Presses on a title in the middle of a picture that is zoomed. */
  const press = (work: (page: Page, from: Point & { id: string }, devtools: CDPSession) => Promise<void>) =>
    zoomPage(WIDE, async (page, devtools) => {
      await zoomIn(page);
      const from = await titleInMiddle(page);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await work(page, from, devtools);
    });

  it("moves the picture by dragging, and opens nothing on the way", () =>
    press(async (page, { id, x, y }) => {
      const before = await windowOf(page);
      const mark = (await seen(page, ".daymark-mark")).get(id)!;
      await page.mouse.move(x - 100, y, { steps: 5 });
      await page.mouse.up();
      await settled(page);
      const after = await windowOf(page);
      expect(after.start).toBeGreaterThan(before.start);
      expect(length(after)).toBeCloseTo(length(before), -7);
      expect((await seen(page, ".daymark-mark")).get(id)!.x).toBeCloseTo(mark.x - 100, 0);
      expect(await page.getByRole("dialog").count()).toBe(0);
    }));

  it("opens what it clicks though it strays a little", () =>
    press(async (page, { x, y }) => {
      await page.mouse.move(x + 2, y + 1);
      await page.mouse.up();
      await page.getByRole("dialog").waitFor();
    }));

  it("can click again once it has dragged", () =>
    press(async (page, { x, y }) => {
      await page.mouse.move(x - 40, y, { steps: 5 });
      await page.mouse.up();
      await settled(page);
      const title = await titleInMiddle(page);
      await page.mouse.click(title.x, title.y);
      await page.getByRole("dialog").waitFor();
    }));

  it("drags on outside the picture, from its first step on, and selects nothing there", () =>
    press(async (page, { x }) => {
      const before = await windowOf(page);
      const text = (await page.locator("main > ul").boundingBox())!;
      await page.mouse.move(x - 60, text.y + 5);
      expect((await windowOf(page)).start).toBeGreaterThan(before.start);
      await page.mouse.move(x - 120, text.y + 10, { steps: 3 });
      await page.mouse.up();
      const after = await windowOf(page);
      await page.mouse.move(x, text.y + 10, { steps: 3 });
      expect(await windowOf(page)).toEqual(after);
      expect(await page.evaluate(() => getSelection()!.toString())).toBe("");
    }));

  it("drags the picture, not what the picture stands in", () =>
    zoomPage(WIDE, async (page) => {
      await zoomIn(page);
      await page.evaluate(() => {
        document.querySelector<HTMLElement>("#timeline")!.draggable = true;
      });
      const { id, x, y } = await titleInMiddle(page);
      const mark = (await seen(page, ".daymark-mark")).get(id)!;
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 100, y, { steps: 20 });
      await page.mouse.up();
      await settled(page);
      expect((await seen(page, ".daymark-mark")).get(id)!.x).toBeCloseTo(mark.x - 100, 0);
    }));

  it("lets go when the picture has lost it", () =>
    press(async (page, { x, y }) => {
      await page.evaluate(() => {
        const svg = document.querySelector("#timeline .daymark-host")!.shadowRoot!.querySelector("svg.daymark")!;
        svg.addEventListener("gotpointercapture", (event) => {
          svg.releasePointerCapture((event as PointerEvent).pointerId);
        });
      });
      await page.mouse.move(x - 40, y, { steps: 5 });
      await page.mouse.move(x - 60, y, { steps: 5 });
      const lost = await windowOf(page);
      await page.mouse.move(x - 200, y, { steps: 5 });
      expect(await windowOf(page)).toEqual(lost);
      await page.mouse.up();
    }));

  it("lets go where its release was not heard", () =>
    press(async (page, { x, y }, devtools) => {
      await page.mouse.move(x - 40, y, { steps: 5 });
      const before = await windowOf(page);
      await devtools.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: x - 80, y, buttons: 0 });
      await devtools.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: x - 200, y, buttons: 0 });
      expect(await windowOf(page)).toEqual(before);
      await page.mouse.up();
    }));

  it.each<["right" | "left", string[]]>([
    ["right", []],
    ["left", ["Control"]],
  ])("does not move the picture by its %s button with %j", (button, keys) =>
    press(async (page, { x, y }) => {
      await page.mouse.up();
      const before = await windowOf(page);
      for (const key of keys) await page.keyboard.down(key);
      await page.mouse.move(x, y);
      await page.mouse.down({ button });
      await page.mouse.move(x - 100, y, { steps: 5 });
      await page.mouse.up({ button });
      for (const key of keys) await page.keyboard.up(key);
      expect(await windowOf(page)).toEqual(before);
    }),
  );

  it("zooms by the wheel in the middle of a drag, and drags on", () =>
    press(async (page, { x, y }) => {
      const before = await windowOf(page);
      await page.mouse.move(x - 40, y, { steps: 5 });
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -50);
      await page.keyboard.up("Control");
      await expect.poll(async () => length(await windowOf(page))).toBeLessThan(length(before));
      const near = await windowOf(page);
      await page.mouse.move(x - 80, y, { steps: 5 });
      await page.mouse.up();
      const after = await windowOf(page);
      expect(length(after)).toBeCloseTo(length(near), -7);
      expect(after.start).toBeGreaterThan(near.start);
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

  it("of a search stand beside its field and its result on a phone, as large as a finger needs", () =>
    zoomPage(PHONE, async (page) => {
      await page.getByRole("button", { name: "Search" }).click();
      const middle = async (name: string): Promise<number> => {
        const { y, width, height } = (await page.getByRole("button", { name, exact: true }).boundingBox())!;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
        return y + height / 2;
      };
      const field = (await page.getByRole("searchbox").boundingBox())!;
      expect(await middle("Close")).toBeCloseTo(field.y + field.height / 2, 0);
      expect(await middle("Matches only")).toBeCloseTo(await middle("Next match"), 0);
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
