/** Each recipe as its reader would use it: built as its package.json says, opened in Chromium, pressed, cleared away. */
import { readdir } from "node:fs/promises";
import type { Browser, Frame, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, launch, listen, withPage } from "./browser.ts";
import { filtered } from "./kses.ts";
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
async function open(name: string, work: (page: Page, url: string) => Promise<void>, at = ""): Promise<void> {
  await withRecipe(name, (url) =>
    withPage(browser, { viewport: { width: 1200, height: 800 } }, async (page) => {
      const { said } = listen(page);
      // A browser asks for it by itself.
      await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      await page.goto(url + at);
      if (at === "") await drawn(page);
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
      ["amp", "eleventy", "notebook", "plain", "react", "svelte", "vite", "vue", "wordpress"].sort(),
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

/** The frame of a page, once it has its picture. */
async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await frame!.locator("svg.daymark").filter({ visible: true }).first().waitFor();
  return frame!;
}

/** Waits until a frame is as high as what stands in it. */
async function fits(page: Page): Promise<number> {
  const frame = await frameOf(page);
  const height = (): Promise<number> => page.locator("iframe").evaluate((node) => node.clientHeight);
  await expect
    .poll(async () => {
      const needed = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
      return Math.ceil(needed) - (await height());
    })
    .toBe(0);
  return height();
}

describe("a recipe for AMP", () => {
  it("has a frame that is as high as the timeline before a reader comes to it, and follows it", async () => {
    await open(
      "amp",
      async (page) => {
        const high = await fits(page);
        expect(high).toBeGreaterThan(240);
        const frame = await frameOf(page);
        expect(await page.locator("iframe").getAttribute("sandbox")).toBe("allow-scripts allow-popups");
        await page.locator("iframe").scrollIntoViewIfNeeded();
        await frame.getByRole("button", { name: "Table" }).click();
        await frame.getByRole("table").waitFor();
        expect(await fits(page)).toBeGreaterThan(high);
        await frame.getByRole("button", { name: "Table" }).click();
        await expect.poll(() => fits(page)).toBe(high);
      },
      "index.html",
    );
  });

  it("pushes nothing away that is in sight: a button asks first", async () => {
    await open(
      "amp",
      async (page) => {
        // The reader is there before the frame is.
        await page.evaluate(() => {
          document.querySelector("h1")!.style.marginBottom = "100px";
          const frame = document.querySelector("iframe")!;
          frame.height = "240";
          frame.src = `${frame.src}?again`;
        });
        const more = page.getByRole("button", { name: "Show all of the timeline" });
        await more.waitFor();
        expect(await page.locator("iframe").evaluate((node) => node.clientHeight)).toBe(240);
        await more.click();
        expect(await fits(page)).toBeGreaterThan(240);
        expect(await more.isVisible()).toBe(false);
      },
      "index.html",
    );
  });
});

describe("a recipe for WordPress", () => {
  /** Shows a post as it is once it was filtered, and gives it as it was and as it is. */
  async function asFiltered(page: Page, url: string, post: string): Promise<{ was: string; is: string }> {
    const sent = await (await fetch(url + post)).text();
    const [begin, end] = [sent.indexOf(">", sent.indexOf("<article")) + 1, sent.indexOf("</article>")];
    const was = sent.slice(begin, end);
    const is = filtered(was);
    const body = sent.slice(0, begin) + is + sent.slice(end);
    await page.route(`**/${post}`, (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(url + post);
    return { was, is };
  }

  /** Titles with the dates before them, in order, of a list that everyone sees. */
  async function listTells(page: Page): Promise<void> {
    const items = page.locator("article li");
    expect(await items.count()).toBe(TITLES.length);
    for (const [at, title] of TITLES.entries()) {
      const text = await items.nth(at).innerText();
      expect(text).toContain(title);
      expect(text).toMatch(/19(?:6|7)\d/);
      expect(await items.nth(at).isVisible()).toBe(true);
    }
  }

  it("makes the list of a post one that can be pressed", async () => {
    await open(
      "wordpress",
      async (page) => {
        await drawn(page);
        await showsAll(page);
        await press(page, "Apollo 11 lands");
      },
      "element.html",
    );
  });

  it("shows the figure with its picture and its list, without a script", async () => {
    await open(
      "wordpress",
      async (page) => {
        expect(await page.locator("article svg.daymark").isVisible()).toBe(true);
        expect(await page.locator("article script, article style, article [style]").count()).toBe(0);
        await listTells(page);
      },
      "figure.html",
    );
  });

  it("keeps the whole story of an author whose post is filtered", async () => {
    await open(
      "wordpress",
      async (page, url) => {
        const { was, is } = await asFiltered(page, url, "feed.html");
        expect(is).toBe(was);
        await listTells(page);
        const picture = page.locator("article img");
        expect(await picture.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(1200);
        for (const title of TITLES) expect(await picture.getAttribute("alt")).toContain(title);
      },
      "feed.html",
    );
  });

  it("leaves the list of whatever else such an author pastes", async () => {
    await open(
      "wordpress",
      async (page, url) => {
        for (const post of ["element.html", "figure.html"]) {
          await asFiltered(page, url, post);
          expect(await page.locator("article svg, article script, article daymark-timeline").count()).toBe(0);
          await listTells(page);
        }
      },
      "element.html",
    );
  });

  it("makes a frame of an address, in the sandbox of a site that is not known, and it follows its content", async () => {
    await open(
      "wordpress",
      async (page) => {
        const frame = page.locator("iframe");
        expect(await frame.getAttribute("sandbox")).toBe("allow-scripts");
        await frame.scrollIntoViewIfNeeded();
        const high = await fits(page);
        const inside = await frameOf(page);
        await inside.getByRole("button", { name: "Table" }).click();
        await inside.getByRole("table").waitFor();
        expect(await fits(page)).toBeGreaterThan(high);
      },
      "embed.html",
    );
  });
});
