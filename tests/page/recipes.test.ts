/** Each recipe as its reader would use it: built as its package.json says, opened in Chromium, pressed, cleared away. */
import { readdir } from "node:fs/promises";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, launch, listen, withPage } from "./browser.ts";
import { RECIPES, withRecipe } from "./recipe.ts";

const TITLES = [
  "Kennedy asks for a landing within the decade",
  "Three die in a fire on the launch pad",
  "Apollo 8 orbits the Moon",
  "Apollo 11 lands",
  "Apollo 13 returns without landing",
  "The last crew leaves the Moon",
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a recipe's page, and fails where it says anything or asks for what is not there. */
async function open(name: string, work: (page: Page, url: string) => Promise<void>): Promise<void> {
  await withRecipe(name, (url) =>
    withPage(browser, { viewport: { width: 1200, height: 800 } }, async (page) => {
      const { said } = listen(page);
      // A browser asks for it by itself.
      await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      await page.goto(url);
      await drawn(page);
      await work(page, url);
      expect(said).toEqual([]);
    }),
  );
}

/** Names of the events that can be pressed. */
async function eventsOn(page: Page): Promise<string[]> {
  return page.locator("g.daymark-event[role=button]").evaluateAll((nodes) => nodes.map((node) => node.ariaLabel ?? ""));
}

async function showsAll(page: Page): Promise<void> {
  const names = await eventsOn(page);
  expect(names).toHaveLength(TITLES.length);
  for (const [at, title] of TITLES.entries()) expect(names[at]).toContain(title);
}

async function press(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(title) }).click();
  await page.getByRole("dialog").getByText(title).waitFor();
}

/** Takes the timeline out of the page and back in, and looks that one is there, and one only. */
async function comesAndGoes(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  expect(await page.locator("svg.daymark").count()).toBe(0);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await drawn(page);
  expect(await page.locator("svg.daymark").count()).toBe(1);
  await showsAll(page);
}

describe("a recipe", () => {
  it("is there for each of these, and no other", async () => {
    const folders = (await readdir(RECIPES, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(
      ["eleventy", "notebook", "plain", "react", "svelte", "vite", "vue"].sort(),
    );
  });

  it("of a plain page from a network for packages", async () => {
    await open("plain", async (page) => {
      await showsAll(page);
      await press(page, "Apollo 11 lands");
    });
  });

  it("for Vite", async () => {
    await open("vite", async (page) => {
      await showsAll(page);
      await press(page, "Apollo 11 lands");
      expect(await page.locator("output").textContent()).toBe("landing");
    });
  });

  it("for React, drawn on the server, in strict mode", async () => {
    await open("react", async (page, url) => {
      const sent = await (await fetch(url)).text();
      for (const title of TITLES) expect(sent).toContain(title);
      await showsAll(page);
      await press(page, "Apollo 11 lands");
      expect(await page.locator("output").textContent()).toBe("landing");
      await comesAndGoes(page);
    });
  });

  it.each(["vue", "svelte"])("for a framework: %s", async (name) => {
    await open(name, async (page) => {
      await showsAll(page);
      await press(page, "Apollo 11 lands");
      expect(await page.locator("output").textContent()).toBe("landing");
      await comesAndGoes(page);
    });
  });

  it("for a cell of a notebook, which is run again and again", async () => {
    await open("notebook", async (page) => {
      await showsAll(page);
      for (let run = 0; run < 3; run += 1) await page.getByRole("button", { name: "Run again" }).click();
      await drawn(page);
      expect(await page.locator("svg.daymark").count()).toBe(1);
      await press(page, "Apollo 11 lands");
    });
  });

  it("for a site that Eleventy builds", async () => {
    await open("eleventy", async (page, url) => {
      // The picture below is part of the page itself, and so is the list.
      const sent = await (await fetch(url)).text();
      expect(/<svg [^>]*class="daymark daymark-wide"/.test(sent)).toBe(true);
      expect(await page.locator("daymark-timeline g.daymark-event[role=button]").count()).toBe(TITLES.length);
      await page
        .locator("daymark-timeline")
        .getByRole("button", { name: /Apollo 11 lands/ })
        .click();
      await page.getByRole("dialog").waitFor();
    });
  });
});
