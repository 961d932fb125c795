/** What the command writes, opened from disk: a page as one file, and a picture as an image. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, launch, listen, outsideOf, overlapsOf, picturesIn, ROOT, withPage } from "./browser.ts";

const SIZES = [
  { width: 1200, height: 500 },
  { width: 360, height: 800 },
];

let browser: Browser;
let folder: string;

function render(name: string, ...options: string[]): string {
  const out = join(folder, name);
  const args = [join(ROOT, "dist/cli.js"), "render", join(ROOT, "examples/data/seed-story.json"), "-o", out];
  execFileSync(process.execPath, [...args, ...options]);
  return pathToFileURL(out).href;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "daymark-file-"));
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Six labels, apart, inside and large enough, in the one picture that is shown. */
async function expectSixLabels(page: Page): Promise<void> {
  const pictures = await picturesIn(page);
  expect(pictures).toHaveLength(1);
  const picture = pictures[0]!;
  expect(picture.labels.map(({ name }) => name).sort()).toEqual([
    "biden",
    "irregular",
    "panama",
    "talks-2018",
    "talks-2022",
    "visas",
  ]);
  expect(overlapsOf(picture.labels)).toEqual([]);
  expect(outsideOf(picture)).toEqual([]);
  expect(picture.smallest).toBeGreaterThanOrEqual(12);
}

describe("the page as one file", () => {
  it.each(SIZES)("is whole at $width × $height, without the network", async (viewport) => {
    const url = render("page.html");
    await withPage(browser, { viewport }, async (page) => {
      const { said, requests } = listen(page);
      await page.goto(url);
      await drawn(page);
      await expectSixLabels(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(requests).toEqual([url]);
      expect(said).toEqual([]);
    });
  });

  it.each(SIZES)("shows picture and list at $width × $height without JavaScript", async (viewport) => {
    const url = render("quiet.html");
    const titles = ["Joe Biden takes office", "Immigrant visa services resume in Havana"];
    await withPage(browser, { viewport, javaScriptEnabled: false }, async (page) => {
      await page.goto(url);
      const pictures = page.locator("svg.daymark").filter({ visible: true });
      expect(await pictures.count()).toBe(1);
      const labels = pictures.locator(".daymark-label[data-event]");
      expect(await labels.count()).toBe(6);
      for (let index = 0; index < 6; index += 1) expect(await labels.nth(index).isVisible()).toBe(true);
      for (const title of titles) expect(await page.getByRole("heading", { name: title }).isVisible()).toBe(true);
      const box = (await pictures.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
    });
  });

  it("has the same labels in the picture of the server and in the live one", async () => {
    const url = render("same.html");
    const boxes = async (javaScriptEnabled: boolean): Promise<unknown> =>
      withPage(browser, { viewport: { width: 1200, height: 700 }, javaScriptEnabled }, async (page) => {
        await page.goto(url);
        const labels = page.locator("svg.daymark-wide .daymark-label[data-event]");
        await labels.first().waitFor();
        const texts = await labels.locator("text").allTextContents();
        return texts;
      });
    expect(await boxes(true)).toEqual(await boxes(false));
  });

  it("is used by keyboard alone: Tab to the events, arrows, Enter, Escape, Tab out", async () => {
    const url = render("keys.html");
    await withPage(browser, { viewport: { width: 1200, height: 700 } }, async (page) => {
      await page.goto(url);
      await drawn(page);
      const focused = (): Promise<string> =>
        page.evaluate(() => {
          let node = document.activeElement;
          while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
          return node?.closest("[data-event]")?.getAttribute("data-event") ?? node?.localName ?? "";
        });
      const events: string[] = [];
      await page.keyboard.press("Tab");
      for (let press = 0; press < 6; press += 1) {
        events.push(await focused());
        await page.keyboard.press("ArrowRight");
      }
      expect(events).toEqual(["talks-2018", "biden", "panama", "talks-2022", "irregular", "visas"]);
      expect(await focused()).toBe("visas");
      await page.keyboard.press("Home");
      expect(await focused()).toBe("talks-2018");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      const card = page.getByRole("dialog", { name: "Joe Biden takes office" });
      await card.waitFor();
      expect(await card.evaluate((node) => node.contains((node.getRootNode() as ShadowRoot).activeElement))).toBe(true);
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
      expect(await focused()).toBe("biden");
      await page.keyboard.press("Tab");
      expect(["talks-2018", "biden", "panama", "talks-2022", "irregular", "visas"]).not.toContain(await focused());
    });
  });
});

describe("the picture as an image file", () => {
  it.each([
    { width: 1200, options: [] },
    { width: 1200, options: ["--theme", "dark"] },
    { width: 660, options: [] },
    { width: 360, options: [] },
  ])("is whole at $width px $options", async ({ width, options }) => {
    const url = render("picture.svg", "--width", String(width), ...options);
    await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      const { requests } = listen(page);
      await page.goto(url);
      await expectSixLabels(page);
      expect(requests).toEqual([url]);
    });
  });

  it("is drawn by an img element, at its own size", async () => {
    const url = render("picture.svg");
    const html = join(folder, "image.html");
    writeFileSync(html, `<!doctype html><title>An image</title><img src="${url}" alt="">`);
    await withPage(browser, {}, async (page) => {
      await page.goto(pathToFileURL(html).href);
      const width = await page.locator("img").evaluate(async (node: HTMLImageElement) => {
        await node.decode();
        return node.naturalWidth;
      });
      expect(width).toBe(1200);
    });
  });
});
