/** A page in a frame of another, which comes from elsewhere: its height, its links, and what it tells. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.js";
import { launch, listen, ROOT, withPage } from "./browser.ts";

const DATA = join(ROOT, "examples/data");
const WIDE = { width: 1200, height: 700 };

let browser: Browser;
let folders: string[];
let snippet: string;
/** The newsroom's page, and what it shows, from two places. */
let host: Awaited<ReturnType<typeof serve>>;
let embeds: Awaited<ReturnType<typeof serve>>;

function render(...args: string[]): string {
  return execFileSync(process.execPath, [join(ROOT, "dist/cli.js"), "render", ...args], { encoding: "utf8" });
}

beforeAll(async () => {
  browser = await launch();
  folders = ["host", "embeds"].map((name) => mkdtempSync(join(tmpdir(), `daymark-${name}-`)));
  embeds = await serve({ root: folders[1]!, port: 0 });
  host = await serve({ root: folders[0]!, port: 0 });
  const story = join(DATA, "seed-story.json");
  snippet = render(story, "-o", join(folders[1]!, "story.html"), "--oembed", `${embeds.url}story.html`);
  render(join(DATA, "invented-120.json"), "-o", join(folders[1]!, "many.html"));
});

afterAll(async () => {
  await browser.close();
  await Promise.all([host.close(), embeds.close()]);
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Writes a page of the newsroom, and gives its address. */
function newsPage(name: string, body: string): string {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>News</title>
<link rel="icon" href="data:,">
<style>body{margin:0}</style>
<body>
${body}
`;
  writeFileSync(join(folders[0]!, name), html);
  return host.url + name;
}

function script(): string {
  return `<script src="${embeds.url}embed.js" async></script>`;
}

/** The frame at a place of a page, once it has something in it. */
async function frameAt(page: Page, at = 0): Promise<Frame> {
  const frame = await (await page.locator("iframe").nth(at).elementHandle()).contentFrame();
  await frame!.locator("svg.daymark").filter({ visible: true }).first().waitFor();
  return frame!;
}

function heightOf(page: Page, at = 0): Promise<number> {
  return page
    .locator("iframe")
    .nth(at)
    .evaluate((node) => node.clientHeight);
}

/** Waits until a frame is as high as what stands in it, with a little air below a card that reaches out. */
async function fits(page: Page, at = 0): Promise<number> {
  const frame = await frameAt(page, at);
  await expect
    .poll(async () => {
      const [own, reached] = await frame.evaluate(() => [
        document.documentElement.getBoundingClientRect().height,
        document.body.scrollHeight,
      ]);
      const needed = Math.ceil(reached > own + 1 ? reached + 8 : own);
      return needed - (await heightOf(page, at));
    })
    .toBe(0);
  return heightOf(page, at);
}

describe("the height of a frame", () => {
  it.each([1200, 680, 375])("is right from the start at %i px, as the snippet gives it", async (width) => {
    const url = newsPage("start.html", `${snippet}<p id="below">Below</p>`);
    await withPage(browser, { viewport: { width, height: 2400 } }, async (page) => {
      const { said } = listen(page);
      await page.addInitScript(() => {
        Object.assign(window, { heights: [] });
        addEventListener("message", ({ data }) => {
          const height = (data as { daymark?: { height?: number } }).daymark?.height;
          if (height !== undefined) (window as unknown as { heights: number[] }).heights.push(height);
        });
      });
      await page.goto(url);
      await fits(page);
      const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
      const reserved = new RegExp(`\\b${width}:(\\d+)`).exec(snippet)!;
      expect([...new Set(heights)]).toEqual([Number(reserved[1])]);
      expect(said).toEqual([]);
    });
  });

  it("follows what stands in it, both ways", async () => {
    const url = newsPage("both.html", `<div id="box">${snippet}</div>`);
    await withPage(browser, { viewport: WIDE }, async (page) => {
      await page.goto(url);
      const wide = await fits(page);
      const frame = await frameAt(page);
      await frame.getByRole("button", { name: "Table" }).click();
      await frame.getByRole("table").waitFor();
      await expect.poll(() => heightOf(page)).toBeGreaterThan(wide + 100);
      await fits(page);
      await frame.getByRole("button", { name: "Table" }).click();
      await expect.poll(() => heightOf(page)).toBe(wide);
      await page.setViewportSize({ width: 400, height: 700 });
      await expect.poll(() => heightOf(page)).toBeGreaterThan(wide);
      const narrow = await fits(page);
      await page.setViewportSize(WIDE);
      await expect.poll(() => heightOf(page)).toBeLessThan(narrow);
    });
  });

  it("has room for a card that reaches out of the picture, and gives it back", async () => {
    const url = newsPage("card.html", snippet);
    await withPage(browser, { viewport: WIDE }, async (page) => {
      await page.goto(url);
      const closed = await fits(page);
      const frame = await frameAt(page);
      await frame.getByRole("button", { name: /Immigrant visa services resume/ }).click();
      const card = frame.getByRole("dialog");
      await card.waitFor();
      await fits(page);
      const bottom = await card.evaluate((node) => node.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThan(await heightOf(page));
      await card.press("Escape");
      await card.waitFor({ state: "detached" });
      await expect.poll(() => heightOf(page)).toBe(closed);
    });
  });

  it("is told in the words of other hosts too", async () => {
    const src = `${embeds.url}story.html?initialWidth=1200&childId=news-1&parentUrl=https%3A%2F%2Fexample.org`;
    const listener = `<script>window.told = []; addEventListener("message", ({ data }) => told.push(data));</script>`;
    const url = newsPage("hosts.html", `${listener}<iframe width="100%" height="600" src="${src}"></iframe>`);
    await withPage(browser, { viewport: WIDE }, async (page) => {
      await page.goto(url);
      await frameAt(page);
      const told = (): Promise<unknown[]> => page.evaluate<unknown[]>("told");
      await expect.poll(async () => (await told()).length).toBeGreaterThan(4);
      const height = (await told()).find((data) => (data as { type?: string }).type === "embed-size") as {
        height: number;
      };
      expect(await told()).toEqual(
        expect.arrayContaining([
          { daymark: { height: height.height } },
          { "datawrapper-height": { story: height.height } },
          { sentinel: "amp", type: "embed-size", height: height.height },
          `pymxPYMxnews-1xPYMxheightxPYMx${height.height}`,
        ]),
      );
      // Nothing else is told to a page that has not asked.
      const frame = await frameAt(page);
      await frame.getByRole("button", { name: /Joe Biden takes office/ }).click();
      await frame.getByRole("dialog").waitFor();
      const keys = (await told()).flatMap((data) => Object.keys((data as { daymark?: object }).daymark ?? {}));
      expect([...new Set(keys)].sort()).toEqual(["height", "ready"]);
    });
  });

  it("is taken only as a number of px, from the frame itself", async () => {
    writeFileSync(join(folders[1]!, "hostile.html"), "<!doctype html><title>Hostile</title><p>x</p>");
    const frame = (mark: string): string =>
      `<iframe ${mark} sandbox="allow-scripts" height="300" src="${embeds.url}hostile.html"></iframe>`;
    const url = newsPage("hostile.html", `${frame("data-daymark")}${frame("")}${script()}`);
    await withPage(browser, { viewport: WIDE }, async (page) => {
      const { said } = listen(page);
      await page.goto(url);
      await page.waitForFunction(() => Object.getOwnPropertySymbols(window).some((key) => /daymark/.test(String(key))));
      const frames = page.frames().slice(1);
      const post = (from: Frame | Page, message: unknown): Promise<void> =>
        (from as Page).evaluate((data) => {
          (window.parent === window ? window : window.parent).postMessage(data, "*");
        }, message);
      const heights = [NaN, Infinity, -5, 0, 20_001, 1e9, "500", null, [500], { valueOf: 500 }];
      for (const height of heights) await post(frames[0]!, { daymark: { height } });
      for (const message of [null, 500, "x", { daymark: null }, { daymark: 7 }, { daymark: { event: "click" } }]) {
        await post(frames[0]!, message);
      }
      await post(frames[1]!, { daymark: { height: 700 } });
      await post(page, { daymark: { height: 700 } });
      await post(frames[0]!, { daymark: { link: "https://example.org/" } });
      await post(frames[0]!, { daymark: { link: "daymark=x y" } });
      await post(frames[0]!, { daymark: { height: 444.2 } });
      await expect.poll(() => heightOf(page, 0)).toBe(445);
      expect(await heightOf(page, 1)).toBe(300);
      expect(page.url()).toBe(url);
      expect(said).toEqual([]);
    });
  });
});

describe("the loader", () => {
  it("is less than 2 kB", () => {
    expect(statSync(join(ROOT, "dist/embed.js")).size).toBeLessThan(2000);
  });

  it("makes a frame of a place that asks for one, under a strict policy", async () => {
    const place = `<div id="talks" data-daymark-src="${embeds.url}story.html" data-daymark-height="500"><a href="${embeds.url}story.html">Washington and Havana</a></div>`;
    newsPage("place.html", `${place}${script()}${script()}`.replace("<style>body{margin:0}</style>", ""));
    const own = new URL(embeds.url).origin;
    const policy = `default-src 'none'; script-src ${own}; frame-src ${own}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;
    const strict = await serve({ root: folders[0]!, port: 0, headers: { "content-security-policy": policy } });
    try {
      await withPage(browser, { viewport: WIDE }, async (page) => {
        const { said } = listen(page);
        await page.goto(`${strict.url}place.html`);
        const frame = page.locator("iframe");
        await frame.waitFor();
        expect(await frame.count()).toBe(1);
        expect(
          await frame.evaluate((node: HTMLIFrameElement) => [node.title, node.loading, node.getAttribute("sandbox")]),
        ).toEqual(["Washington and Havana", "lazy", "allow-scripts allow-popups"]);
        await fits(page);
        // The style element of the page itself is refused, as it was asked for.
        expect(said.filter((line) => !line.includes("inline style"))).toEqual([]);
      });
    } finally {
      await strict.close();
    }
  });
});

describe("a link to an event", () => {
  const tall = `<p style="height:1500px">Above</p>`;

  it("in the address of the page opens the card in the frame, and brings it into sight", async () => {
    const url = newsPage("link.html", `${tall}${snippet}`);
    await withPage(browser, { viewport: WIDE }, async (page) => {
      await page.goto(`${url}#daymark=visas`);
      const frame = await frameAt(page);
      const card = frame.getByRole("dialog", { name: /visa services resume/ });
      await card.waitFor();
      await expect.poll(async () => (await card.boundingBox())!.y).toBeLessThan(WIDE.height);
      expect((await card.boundingBox())!.y).toBeGreaterThan(-50);
      await page.evaluate(() => (location.hash = "daymark=biden"));
      await frame.getByRole("dialog", { name: "Joe Biden takes office" }).waitFor();
      await page.goBack();
      await card.waitFor();
      expect(page.url()).toBe(`${url}#daymark=visas`);
      await page.goForward();
      await frame.getByRole("dialog", { name: "Joe Biden takes office" }).waitFor();
    });
  });

  it("in a card stands in the address of the page once it is pressed", async () => {
    const url = newsPage("press.html", snippet.replace("data-daymark=", 'id="frame" data-daymark='));
    await withPage(browser, { viewport: WIDE }, async (page) => {
      await page.goto(url);
      const frame = await frameAt(page);
      await fits(page);
      await frame.getByRole("button", { name: /Joe Biden takes office/ }).click();
      await frame.getByRole("link", { name: "Link to this event" }).click();
      await page.waitForURL(`${url}#daymark=biden`);
      expect(page.context().pages()).toHaveLength(1);
      expect(await frame.getByRole("dialog").count()).toBe(1);
    });
  });

  it("leads to the frame that it names", async () => {
    const place = (id: string): string => `<div id="${id}" data-daymark-src="${embeds.url}story.html"></div>`;
    const url = newsPage("named.html", `${place("one")}${place("two")}${script()}`);
    await withPage(browser, { viewport: { width: 1200, height: 1600 } }, async (page) => {
      await page.goto(`${url}#daymark=two:biden`);
      const [one, two] = [await frameAt(page, 0), await frameAt(page, 1)];
      await two.getByRole("dialog", { name: "Joe Biden takes office" }).waitFor();
      expect(await one.getByRole("dialog").count()).toBe(0);
      await two.getByRole("link", { name: "Link to this event" }).click();
      expect(page.url()).toBe(`${url}#daymark=two:biden`);
    });
  });

  it("shows a window", async () => {
    const frame = `<iframe data-daymark sandbox="allow-scripts allow-popups" width="100%" height="700" src="${embeds.url}many.html"></iframe>`;
    const url = newsPage("window.html", `${frame}${script()}`);
    await withPage(browser, { viewport: WIDE }, async (page) => {
      await page.goto(url);
      const inside = await frameAt(page);
      const all = await inside.locator(".daymark-event").count();
      await page.evaluate(() => {
        document.querySelector("iframe")!.addEventListener("daymark-window", (event) => {
          Object.assign(window, { told: (event as CustomEvent<unknown>).detail });
        });
        location.hash = "daymark=1840..1850";
      });
      await page.waitForFunction("window.told");
      const { start, end, by } = await page.evaluate<{ start: number; end: number; by: string }>("told");
      expect(by).toBe("reader");
      expect(new Date(start).getUTCFullYear()).toBe(1840);
      expect(new Date(end - 1).getUTCFullYear()).toBe(1850);
      expect(await inside.locator(".daymark-event").count()).not.toBe(all);
    });
  });
});

describe("what happens in a frame", () => {
  it("is told to the page that has the loader, with its cause", async () => {
    const listener = `<script>
window.told = [];
for (const type of ["seen", "select", "card", "window", "step", "find"])
  document.addEventListener("daymark-" + type, ({ detail, target }) => told.push([type, target.localName, detail]));
</script>`;
    const url = newsPage("told.html", `${listener}${snippet}`);
    await withPage(browser, { viewport: WIDE }, async (page) => {
      await page.goto(url);
      const frame = await frameAt(page);
      const told = (): Promise<unknown[]> => page.evaluate<unknown[]>("told");
      await expect.poll(told).toContainEqual(["seen", "iframe", { by: "reader" }]);
      await frame.getByRole("button", { name: /Joe Biden takes office/ }).click();
      await expect.poll(told).toContainEqual(["card", "iframe", { id: "biden", open: true, by: "reader" }]);
      await frame.getByRole("dialog").press("Escape");
      await expect.poll(told).toContainEqual(["card", "iframe", { id: "biden", open: false, by: "reader" }]);
      expect(await told()).toContainEqual(["select", "iframe", { id: null, by: "reader" }]);
    });
  });

  it("opens what is linked beside the page, not in the frame", async () => {
    const base = newsPage("base.html", snippet);
    await withPage(browser, { viewport: WIDE }, async (page) => {
      await page.goto(base);
      const frame = await frameAt(page);
      await expect.poll(() => frame.evaluate(() => document.querySelector("base")?.target)).toBe("_blank");
    });
  });
});

describe("the answer for oEmbed", () => {
  it("is what the specification asks for, and found by a link in the page", () => {
    const answer = JSON.parse(readFileSync(join(folders[1]!, "story.oembed.json"), "utf8")) as Record<string, unknown>;
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "Washington and Havana talk again",
      provider_url: embeds.url,
      width: 1200,
    });
    expect(answer["provider_name"]).toBe(new URL(embeds.url).host);
    expect(answer["height"]).toBeGreaterThan(300);
    expect(answer["html"]).toBe(snippet.split("\n")[0]);
    expect(answer["html"]).not.toContain("allow-same-origin");
    const page = readFileSync(join(folders[1]!, "story.html"), "utf8");
    expect(page).toContain(
      `<link rel="alternate" type="application/json+oembed" href="${embeds.url}story.oembed.json" title="Washington and Havana talk again">`,
    );
  });
});
