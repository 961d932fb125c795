/** Every page of the gallery, wide and narrow, light and dark. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.js";
import { drawn, GALLERY, launch, listen, overlapsOf, picturesIn, ROOT, withPage } from "./browser.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

const sections = JSON.parse(readFileSync(join(ROOT, "examples/pages.json"), "utf8")) as { pages: string[] }[];
const names = ["index", ...sections.flatMap(({ pages }) => pages.map((name) => `pages/${name}`))];
const looks = [1200, 360].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));

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

/** What axe finds, a line each. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")}: ${failureSummary}`),
  );
}

describe.each(looks)("at $width px, $scheme,", ({ width, scheme }) => {
  it.concurrent.each(names)("%s is quiet, whole and accessible", async (name) => {
    await withPage(browser, { viewport: { width, height: 800 }, colorScheme: scheme }, async (page) => {
      const { said } = listen(page);
      await page.goto(`${site.url}${name}.html`);
      if (name !== "index") {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
        });
        await drawn(page);
        const pictures = await picturesIn(page);
        expect(pictures.length).toBeGreaterThan(0);
        for (const { labels } of pictures) expect(overlapsOf(labels)).toEqual([]);
        for (const { smallest } of pictures) expect(smallest).toBeGreaterThanOrEqual(12);
      }
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(width);
      expect(await violationsOf(page)).toEqual([]);
      expect(said).toEqual([]);
    });
  });
});
