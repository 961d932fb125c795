/** What a reader has asked of the browser: less motion, dark, more contrast, own colours, larger text, a larger page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright";
import { describe, expect, it } from "vitest";
import type * as Daymark from "../../src/index.ts";
import { drawn, GALLERY, outsideOf, overlapsOf, picturesIn, ROOT, visited, withPage } from "./browser.ts";

const sections = JSON.parse(readFileSync(join(ROOT, "examples/pages.json"), "utf8")) as { pages: string[] }[];
const names = sections.flatMap(({ pages }) => pages);

const site = visited(GALLERY);

async function withGallery(
  name: string,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  await withPage(site.browser, { viewport: { width: 1200, height: 800 }, ...options }, async (page) => {
    await page.goto(`${site.url}pages/${name}.html`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
    });
    await drawn(page);
    await work(page);
  });
}

/** Opens the card of the first event that is labelled. */
async function openCard(page: Page): Promise<void> {
  await page.locator("g.daymark-event:has(.daymark-label)").first().press("Enter");
  await page.getByRole("dialog").getByRole("heading").waitFor();
}

/** Contrast of two colours as `getComputedStyle` writes them. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe("motion", () => {
  /** Starts of the window in the frames of a glide that was asked for, to its end. */
  const glide = (page: Page): Promise<number[]> =>
    page.evaluate(async () => {
      const { createTimeline } = (window as unknown as { daymark: typeof Daymark }).daymark;
      const data = (await (await fetch("../data/invented-120.json")).json()) as never;
      const container = document.body.appendChild(document.createElement("div"));
      const timeline = createTimeline(container, data);
      await timeline.ready;
      const starts: number[] = [];
      const goal = Date.UTC(2015, 0);
      timeline.zoomTo({ start: goal, end: Date.UTC(2016, 0) }, { duration: 300 });
      // To the end of the glide, however few frames a busy machine has for it.
      do {
        starts.push(timeline.window.start);
        await new Promise(requestAnimationFrame);
      } while (starts.length < 2000 && Math.abs(timeline.window.start - goal) > 60_000);
      starts.push(timeline.window.start);
      return starts;
    });
  /** The most animations that run at once in the frames after zooming in. */
  const animated = (page: Page): Promise<number> =>
    page.evaluate(async () => {
      const region = document.querySelector(".daymark-host")!.shadowRoot!.querySelector(".root")!;
      region.querySelector<HTMLElement>(".toolbar button[aria-label='Zoom in']")!.click();
      let most = 0;
      for (let frame = 0; frame < 30; frame += 1) {
        await new Promise(requestAnimationFrame);
        most = Math.max(most, region.getAnimations({ subtree: true }).length);
      }
      return most;
    });

  it("is a glide", async () => {
    await withGallery("zoom", { reducedMotion: "no-preference" }, async (page) => {
      // A start, a place between and an end; again where a busy machine had no frame between.
      const places = async (): Promise<number> => new Set(await glide(page)).size;
      await expect.poll(places, { timeout: 60_000 }).toBeGreaterThan(2);
      expect(await animated(page)).toBeGreaterThan(0);
    });
  });

  it("is a cut where less of it is asked for, and nothing fades in", async () => {
    await withGallery("zoom", { reducedMotion: "reduce" }, async (page) => {
      const starts = await glide(page);
      expect(new Set(starts).size).toBe(1);
      expect(starts[0]).toBeCloseTo(Date.UTC(2015, 0), -4);
      expect(await animated(page)).toBe(0);
    });
  });
});

/** Colours of the ground and of every text and mark, card and buttons included. */
function coloursIn(page: Page): Promise<{ ground: string; texts: string[]; marks: string[] }> {
  return page.evaluate(() => {
    const root = document.querySelector(".daymark-host")!.shadowRoot!;
    const paintOf = (node: Element): string => {
      const { fill, stroke } = getComputedStyle(node);
      return stroke === "none" ? fill : stroke;
    };
    const written = [...root.querySelectorAll(".card *, .toolbar button")].filter(
      (node) => node.textContent && node.children.length === 0 && node.checkVisibility(),
    );
    return {
      ground: getComputedStyle(root.querySelector(".root")!).backgroundColor,
      texts: [
        ...[...root.querySelectorAll("svg text")].map((node) => getComputedStyle(node).fill),
        ...written.map((node) => getComputedStyle(node).color),
      ],
      marks: [...root.querySelectorAll("circle.daymark-mark, rect.daymark-mark")].map(paintOf),
    };
  });
}

describe.each(["light", "dark"] as const)("more contrast, in %s", (colorScheme) => {
  it.each(["zoom", "events-14"])("has text of 7 to 1 in pages/%s, card and buttons too", async (name) => {
    await withGallery(name, { colorScheme, contrast: "more" }, async (page) => {
      await openCard(page);
      const { ground, texts, marks } = await coloursIn(page);
      expect(texts.length).toBeGreaterThan(20);
      expect(Math.min(...texts.map((colour) => contrast(colour, ground)))).toBeGreaterThanOrEqual(7);
      expect(Math.min(...marks.map((colour) => contrast(colour, ground)))).toBeGreaterThanOrEqual(4.5);
    });
  });
});

it("is dark or light as the place it stands in is, not as the system behind it", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    await withGallery("dark", { colorScheme }, async (page) => {
      const grounds = await page.locator(".daymark-host").evaluateAll((hosts) =>
        hosts.flatMap((host) => {
          const region = host.shadowRoot!.querySelector<HTMLElement>(".root")!;
          if (region.dataset["theme"] !== "auto") return [];
          const [red = 0] = (getComputedStyle(region).backgroundColor.match(/\d+/g) ?? []).map(Number);
          return [[getComputedStyle(host).colorScheme.includes("dark"), red < 128]];
        }),
      );
      expect(new Set(grounds.map(([isPlaceDark]) => isPlaceDark)).size).toBe(2);
      for (const [isPlaceDark, isDark] of grounds) expect(isDark).toBe(isPlaceDark);
    });
  }
});

describe.each(["light", "dark"] as const)("colours of the reader's own, in %s", (colorScheme) => {
  it("are all that is drawn with", async () => {
    await withGallery("zoom", { colorScheme, forcedColors: "active" }, async (page) => {
      await openCard(page);
      const [text, canvas, highlight] = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement("span"));
        return ["CanvasText", "Canvas", "Highlight"].map((name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        });
      });
      const { ground, texts, marks } = await coloursIn(page);
      expect(ground).toBe(canvas);
      expect(new Set(texts)).toEqual(new Set([text]));
      expect(new Set(marks)).toEqual(new Set([text]));
      await page.keyboard.press("Escape");
      const ring = await page.evaluate(() => {
        const { activeElement } = document.querySelector(".daymark-host")!.shadowRoot!;
        return [...activeElement!.querySelectorAll("*")].map((node) => getComputedStyle(node).stroke);
      });
      expect(ring).toContain(highlight);
    });
  });
});

it.each([
  ["more contrast", { contrast: "more" }],
  ["the reader's own colours", { forcedColors: "active" }],
] as const)("%s shows by a line how long an era was", async (_, options) => {
  await withGallery("zoom", options, async (page) => {
    const lines = await page.evaluate(async () => {
      const { createTimeline } = (window as unknown as { daymark: typeof Daymark }).daymark;
      const place = document.body.appendChild(document.createElement("div"));
      const events = ["2001-02-03", "2004-05-06", "2007-08-09"].map((date) => ({ title: date, date }));
      const timeline = createTimeline(place, events, { label: "Eras", eras: [{ title: "Era", date: "2003/2005" }] });
      await timeline.ready;
      const root = place.querySelector(".daymark-host")!.shadowRoot!;
      return [...root.querySelectorAll(".daymark-era-edge > line")].map((edge) => {
        const { stroke, opacity } = getComputedStyle(edge);
        return `${stroke} ${opacity}`;
      });
    });
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) expect(line).toMatch(/^rgb\(.*\) 1$/);
  });
});

describe("a page of 400 %", () => {
  it.each(names)("pages/%s is upright, and wider than the window in nothing", async (name) => {
    await withGallery(name, { viewport: { width: 320, height: 256 } }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const pictures = await picturesIn(page);
      for (const picture of pictures) {
        expect(outsideOf(picture)).toEqual([]);
        expect(overlapsOf(picture.labels)).toEqual([]);
        expect(picture.smallest).toBeGreaterThanOrEqual(12);
      }
    });
  });

  it("has a card that can be read to its end, and buttons within the window", async () => {
    await withGallery("zoom", { viewport: { width: 320, height: 256 } }, async (page) => {
      await openCard(page);
      const card = await page.getByRole("dialog").boundingBox();
      expect(card!.x).toBeGreaterThanOrEqual(0);
      expect(card!.x + card!.width).toBeLessThanOrEqual(320);
      await page.getByRole("dialog").getByRole("button", { name: "Next" }).click();
      for (const button of await page.getByRole("toolbar").first().getByRole("button").all()) {
        const box = await button.boundingBox();
        expect(box!.x).toBeGreaterThanOrEqual(0);
        expect(box!.x + box!.width).toBeLessThanOrEqual(320);
      }
    });
  });
});

/** Texts of a card that are cut, and whether it is wider than its own room. */
function cutIn(page: Page): Promise<string[]> {
  return page.getByRole("dialog").evaluate((card) => {
    const nodes = [...card.querySelectorAll("*")];
    const cut = nodes.filter((node) => {
      const { overflow } = getComputedStyle(node);
      return overflow !== "visible" && (node.scrollWidth > node.clientWidth || node.scrollHeight > node.clientHeight);
    });
    const wide = card.scrollWidth > card.clientWidth + 1 ? ["The card is wider than its room."] : [];
    return [...wide, ...cut.map((node) => node.textContent)];
  });
}

describe("larger text", () => {
  it("of 200 % of the page's is that of cards, and no label covers another", async () => {
    await withGallery("events-14", {}, async (page) => {
      await openCard(page);
      const size = (): Promise<number> =>
        page
          .getByRole("dialog")
          .getByRole("heading")
          .evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
      const before = await size();
      await page.addStyleTag({ content: "html { font-size: 200% }" });
      await drawn(page);
      expect(await size()).toBeCloseTo(before * 2, 0);
      expect(await cutIn(page)).toEqual([]);
      for (const { labels } of await picturesIn(page)) expect(overlapsOf(labels)).toEqual([]);
    });
  });

  it("of less than usual makes nothing smaller", async () => {
    await withGallery("events-14", {}, async (page) => {
      await page.addStyleTag({ content: "html { font-size: 62.5% }" });
      await openCard(page);
      const sizes = await page
        .getByRole("dialog")
        .evaluate((card) => [...card.querySelectorAll("*")].map((node) => parseFloat(getComputedStyle(node).fontSize)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    });
  });

  it("loses nothing of a card where it is spaced as WCAG says", async () => {
    await withGallery("events-14", {}, async (page) => {
      await openCard(page);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          .card * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
          .card p { margin-bottom: 2em !important }
        `);
        const root = document.querySelector(".daymark-host")!.shadowRoot!;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      });
      expect(await cutIn(page)).toEqual([]);
    });
  });
});
