/** The worst page that a timeline may stand in: loud style sheets, a wide font, light under a dark system. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { widthsTimes } from "../unit/server/font-files.ts";
import { madeFont } from "../unit/server/made-font.ts";
import { drawn, GALLERY, outsideOf, overlapsOf, picturesIn, ROOT, steady, visited, withPage } from "./browser.ts";

const site = visited(GALLERY);

const FACES = ([400, 700] as const).map((weight) => ({
  path: `/wide-${weight}.ttf`,
  weight,
  font: madeFont({ family: "Wide", weight, widths: widthsTimes(1.19, String(weight) as "400" | "700") }),
}));
const FONT = FACES.map(
  ({ path, weight }) => `@font-face { font-family: Wide; src: url(${path}); font-weight: ${weight}; }`,
).join("\n");
/** Resets, rules for what no page should style, and all of it important. */
const LOUD = `
* { margin: 0; padding: 0; box-sizing: border-box; font-size: 30px !important; letter-spacing: 0.2em !important;
    word-spacing: 1em !important; text-transform: uppercase !important; line-height: 3 !important; text-indent: 2em !important; }
*, *::before, *::after { position: relative; float: left; transition: all 3s; }
div { display: inline-block; border: 5px solid red; padding: 9px; background: #333; max-width: 50%; overflow: scroll; }
svg { width: 50px; height: auto; fill: red; stroke: red; display: inline; }
svg text { font: 40px serif !important; fill: red !important; transform: rotate(3deg); }
svg g, svg rect, svg circle { opacity: 0.2; transform: scale(2); }
button, a, p, ul, li, h2, table, td { all: revert; display: flex !important; color: red !important; }
.root, .card, .foot, .toolbar, .daymark, .daymark-host, .status { display: none !important; }
:root { font-size: 7px; zoom: 1; direction: ltr; }
`;

interface Host {
  css: string;
  /** What is written before the timeline is made. */
  options?: string;
}

/** A page with a timeline in a plain place of its own width. */
async function open(page: Page, name: string, { css, options = "{}" }: Host): Promise<void> {
  const data = readFileSync(join(ROOT, "examples/data", `${name}.json`), "utf8");
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
    <style>${FONT} :root { color-scheme: light; background: #fff; } ${css}
    html, body { display: block !important; float: none !important; width: auto !important; margin: 0 !important; padding: 0 !important; font-family: Wide, sans-serif; }
    #timeline { display: block !important; position: static; float: none; width: auto; max-width: none; padding: 0; border: 0; overflow: visible; background: none; }</style>
    <p>Wide text</p><b>Wide text</b><div id="timeline"></div><script src="/daymark.min.js"></script>
    <script>window.timeline = daymark.createTimeline("#timeline", ${data.replaceAll("<", "\\u003c")}, ${options});</script></html>`;
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
  for (const { path, font } of FACES) {
    await page.route(`**${path}`, (route) => route.fulfill({ contentType: "font/ttf", body: Buffer.from(font) }));
  }
  await page.goto(`${site.url}host.html`);
  await drawn(page);
  await page.waitForFunction(() => document.fonts.check("700 20px Wide") && document.fonts.check("20px Wide"));
  await drawn(page);
  await steady(page);
}

/** Where everything stands in the picture, as px of it. */
async function geometryOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector("#timeline > *")!.shadowRoot!.querySelector("svg.daymark")!;
    const { left, top } = svg.getBoundingClientRect();
    const at = (value: number): number => Math.round(value * 2) / 2;
    const seen = [...svg.querySelectorAll("text, rect, circle, line")].filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      return width + height > 0;
    });
    return seen.map((node) => {
      const box = node.getBoundingClientRect();
      return [
        node.localName,
        node.textContent,
        at(box.left - left),
        at(box.top - top),
        at(box.width),
        at(box.height),
      ].join(" ");
    });
  });
}

const SIZES = [
  ["seed-story", 1200],
  ["seed-story", 360],
  ["invented-14", 1200],
  ["invented-14", 700],
  ["invented-40", 1200],
] as const;

describe.each(SIZES)("on a loud page in a font that is 19 % wider, %s at %i px", (name, width) => {
  it("no label covers another or leaves the picture, and no title is cut", async () => {
    await withPage(site.browser, { viewport: { width, height: 900 }, colorScheme: "dark" }, async (page) => {
      await open(page, name, { css: LOUD });
      const [picture] = await picturesIn(page);
      expect(picture!.labels.length).toBeGreaterThan(5);
      expect(overlapsOf(picture!.labels)).toEqual([]);
      expect(outsideOf(picture!)).toEqual([]);
      if (name !== "invented-40") expect((await geometryOf(page)).filter((line) => line.includes("…"))).toEqual([]);
    });
  });

  it("everything stands where it stands on a quiet page", async () => {
    const look = (css: string): Promise<string[]> =>
      withPage(site.browser, { viewport: { width, height: 900 }, colorScheme: "dark" }, async (page) => {
        await open(page, name, { css });
        return geometryOf(page);
      });
    const quiet = await look("");
    expect(quiet.length).toBeGreaterThan(20);
    expect(await look(LOUD)).toEqual(quiet);
  });
});

describe("a light page under a dark system", () => {
  it("has a light picture and a light card", async () => {
    await withPage(site.browser, { viewport: { width: 1200, height: 900 }, colorScheme: "dark" }, async (page) => {
      await open(page, "seed-story", { css: LOUD });
      await page.evaluate(() =>
        (window as unknown as { timeline: { select: (id: string) => void } }).timeline.select("panama"),
      );
      await page.locator("#timeline [role=dialog]").waitFor();
      const colours = await page.evaluate(() => {
        const root = document.querySelector("#timeline > *")!.shadowRoot!;
        const of = (selector: string, property: "backgroundColor" | "fill" | "color"): string =>
          getComputedStyle(root.querySelector(selector)!)[property];
        return [of(".daymark-ground", "fill"), of(".daymark-title", "fill"), of("[role=dialog]", "backgroundColor")];
      });
      expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(27, 27, 27)", "rgb(255, 255, 255)"]);
    });
  });
});

describe("the widths of the page's font", () => {
  it("give at once the picture that a page without them comes to", async () => {
    const tables = `{ metrics: ${JSON.stringify(houseTable())} }`;
    const look = (options?: string): Promise<string[]> =>
      withPage(site.browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
        await open(page, "seed-story", { css: "", ...(options === undefined ? {} : { options }) });
        return geometryOf(page);
      });
    const marks = (lines: string[]): string[] => lines.filter((line) => /^(?:rect|circle)/.test(line));
    expect(marks(await look(tables))).toEqual(marks(await look()));
  });
});

/** What `daymark metrics` writes of the made font. */
function houseTable(): Record<"400" | "700", string[]> {
  const runs = (weight: "400" | "700"): string[] =>
    [...widthsTimes(1.19, weight)].map(
      ([code, width]) => `${code.toString(16)}:${width.toString(36).padStart(2, "0")}`,
    );
  return { "400": runs("400"), "700": runs("700") };
}

describe("two articles over one data file", () => {
  const titlesOf = (page: Page, id: string): Promise<string[]> =>
    page
      .locator(`#${id} .daymark-label[data-event]`)
      .evaluateAll((labels) => labels.map((label) => label.getAttribute("data-event")!));

  it("choose, shorten and stress each for itself", async () => {
    await withPage(site.browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
      await page.goto(`${site.url}pages/two-articles.html`);
      await page.locator("#moon .daymark-label").first().waitFor();
      const [firsts, moon] = [await titlesOf(page, "firsts"), await titlesOf(page, "moon")];
      expect(firsts.sort()).toEqual(["gagarin", "laika", "leonov", "luna-9", "sputnik", "tereshkova"]);
      expect(moon.sort()).toEqual(["apollo-11", "apollo-17", "apollo-8", "gagarin", "gemini", "kennedy", "luna-9"]);
      const gagarin = (id: string): Promise<string | null> =>
        page.locator(`#${id} g.daymark-label[data-event=gagarin]`).textContent();
      expect(await gagarin("firsts")).toContain("Yuri Gagarin circles the Earth");
      expect(await gagarin("moon")).toContain("Gagarin is first");
      expect(
        await page
          .locator(".daymark-lead")
          .evaluateAll((leads) => leads.map((lead) => lead.getAttribute("data-event"))),
      ).toEqual(["sputnik", "gagarin", "apollo-11"]);
    });
  });

  it("each open their own by a link", async () => {
    await withPage(site.browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
      await page.goto(`${site.url}pages/two-articles.html#daymark=moon:gagarin`);
      await page.locator("#moon [role=dialog]").waitFor();
      expect(await page.locator("#firsts [role=dialog]").count()).toBe(0);
      await page.locator('a[href="#daymark=firsts:tereshkova"]').click();
      await page.locator("#firsts [role=dialog]").waitFor();
      await expect.poll(() => page.locator("#firsts [role=dialog]").textContent()).toContain("Valentina Tereshkova");
    });
  });
});
