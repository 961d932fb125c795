/** Every page of the gallery, wide and narrow, light, dark and in colours of the reader's own; and what opens in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { drawn, GALLERY, listen, overlapsOf, picturesIn, ROOT, visited, withPage } from "./browser.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

const sections = JSON.parse(readFileSync(join(ROOT, "examples/pages.json"), "utf8")) as { pages: string[] }[];
const names = ["index", ...sections.flatMap(({ pages }) => pages.map((name) => `pages/${name}`))];
/** What can be wrong in one scheme alone. */
const COLOURS = ["color-contrast", "link-in-text-block"];
/** What opens is the same everywhere; these pages differ in what stands round it: theme, styles, language, direction. */
const OPENED = [
  "seed-story",
  "zoom",
  "list",
  "host-css",
  "dark",
  "right-to-left",
  "japanese",
  "upright",
  "two-on-a-page",
];
/** Its colours are the same too: these have them all. */
const COLOURED = ["seed-story", "dark"];
const SCHEMES = [
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

const site = visited(GALLERY);

/** What axe finds, a line each. There are no frames, so that its older and faster way does. */
async function violationsOf(page: Page, rules?: string[]): Promise<string> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(RULES)).analyze();
  return violations
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")}: ${failureSummary}`),
    )
    .join("\n");
}

describe.each([1200, 660, 360])("at %i px", (width) => {
  it.concurrent.each(names)("%s is quiet, whole and accessible in every scheme", async (name) => {
    await withPage(site.browser, { viewport: { width, height: 800 }, colorScheme: "light" }, async (page) => {
      const { said } = listen(page);
      await page.goto(`${site.url}${name}.html`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
      });
      await expectWhole(page, name, width);
      expect(await violationsOf(page)).toBe("");
      // Only colours change, which are the same at every width.
      for (const scheme of width === 660 ? [] : SCHEMES.slice(0, 2)) {
        await page.emulateMedia(scheme);
        expect(await violationsOf(page, COLOURS)).toBe("");
      }
      expect(said).toEqual([]);
    });
  });
});

/** How each thing is opened by key, and what tells that it is there. */
const OPENERS: [what: string, key: string, role: "dialog" | "search" | "table"][] = [
  ["a card", "Enter", "dialog"],
  ["the list of keys", "?", "dialog"],
  ["the search", "/", "search"],
  ["the table", "t", "table"],
];

describe.each([1200, 360])("with something open, at %i px", (width) => {
  it.concurrent.each(OPENED)("pages/%s is accessible", async (name) => {
    await withPage(site.browser, { viewport: { width, height: 800 }, colorScheme: "light" }, async (page) => {
      const { said } = listen(page);
      await page.goto(`${site.url}pages/${name}.html`);
      await drawn(page);
      for (const [what, key, role] of OPENERS) {
        await page.locator("g.daymark-event").first().press(key);
        await page.getByRole(role).first().waitFor();
        // What a reader looks for is found, and all else is faint.
        if (role === "search") await page.keyboard.type("e");
        expect(await violationsOf(page), what).toBe("");
        for (const scheme of COLOURED.includes(name) ? SCHEMES : []) {
          await page.emulateMedia(scheme);
          expect(await violationsOf(page, COLOURS), what).toBe("");
        }
        await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.keyboard.press("Escape");
      }
      expect(said).toEqual([]);
    });
  });
});

/** Labels apart and large enough, and nothing wider than the window. */
async function expectWhole(page: Page, name: string, width: number): Promise<void> {
  if (name !== "index") {
    await drawn(page);
    const pictures = await picturesIn(page);
    expect(pictures.length).toBeGreaterThan(0);
    for (const { labels } of pictures) expect(overlapsOf(labels)).toEqual([]);
    for (const { smallest } of pictures) expect(smallest).toBeGreaterThanOrEqual(12);
  }
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scroll).toBeLessThanOrEqual(width);
}
