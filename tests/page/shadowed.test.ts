/** Pages that are not as they should be: methods that they shadow, prototypes that they add to, two versions of the library. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.js";
import type * as Daymark from "../../src/index.ts";
import { launch, listen, ROOT, withPage } from "./browser.ts";

let browser: Awaited<ReturnType<typeof launch>>;
let site: Awaited<ReturnType<typeof serve>>;
let folder: string;

/** The version that the library has here, and one that it has not. */
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
const OTHER = "7.8.9";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "daymark-shadowed-"));
  for (const file of ["daymark.min.js", "daymark.readers.min.js"]) {
    copyFileSync(join(ROOT, "dist", file), join(folder, file));
  }
  const script = readFileSync(join(ROOT, "dist/daymark.min.js"), "utf8");
  // Another version gives its parts other names, and its element other attributes.
  const other = script.replaceAll(version, OTHER).replaceAll("daymark-host", "daymark-hosts");
  writeFileSync(join(folder, "other.min.js"), `${other}\nwindow.other = daymark;`);
  site = await serve({ root: folder, port: 0 });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const LIST = `<daymark-timeline id="element" heading="Talks"><ol>
<li id="talks"><time datetime="2018">2018</time> <b>Talks in Washington</b> <p>A *text*.</p></li>
<li id="visas" data-status="planned"><time datetime="2022-05/..">May 2022</time> <b>Visa services resume</b></li>
</ol></daymark-timeline><div id="place"></div>`;

/** A page whose own script runs before the library. */
async function withOdd(
  before: string,
  body: string,
  work: (page: Page, said: string[]) => Promise<void>,
): Promise<void> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Odd</title><link rel="icon" href="data:,">
<body>${body}<script>${before}</script><script src="daymark.min.js"></script>`;
  writeFileSync(join(folder, "index.html"), html);
  await withPage(browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
    const { said } = listen(page);
    await page.goto(site.url);
    await work(page, said);
  });
}

/** Draws, opens a card, shows the table, updates and destroys a timeline, and looks that each was done. */
async function lives(page: Page): Promise<void> {
  const region = page.locator("#element");
  await region.getByRole("button", { name: /Talks in Washington/ }).click({ timeout: 8000 });
  await region.getByRole("dialog").getByText("A text.").or(region.getByRole("dialog").getByText("A *text*.")).waitFor();
  await page.evaluate(async () => {
    const { daymark } = window as unknown as { daymark: typeof Daymark };
    const events = Array.from({ length: 200 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at} of a long list that has no room for all of its titles`,
      date: `20${10 + (at % 3)}-0${1 + (at % 9)}-${10 + (at % 17)}`,
      lane: `Lane ${at % 3}`,
    }));
    const timeline = daymark.createTimeline("#place", events);
    Object.assign(window, { timeline });
    await timeline.ready;
  });
  const place = page.locator("#place");
  await place.getByRole("button", { name: "Table" }).click();
  await place.getByRole("table").waitFor();
  await place.getByRole("button", { name: "Zoom in" }).click();
  await page.evaluate(() => {
    const { timeline } = window as unknown as { timeline: Daymark.Timeline };
    timeline.update({ events: [{ id: "one", title: "The only one", date: "2018" }] });
  });
  await place
    .getByRole("button", { name: /The only one/ })
    .first()
    .waitFor();
  const csv = await page.evaluate(async () => {
    const { daymark } = window as unknown as { daymark: typeof Daymark };
    const { events } = await daymark.readEvents("title,date\nA,2018\n");
    return events.map(({ title }) => title);
  });
  expect(csv).toEqual(["A"]);
  await page.evaluate("timeline.destroy()");
  expect(await place.locator(":scope > *").count()).toBe(0);
}

const NAMES = [
  "createElement",
  "createElementNS",
  "body",
  "head",
  "fonts",
  "documentElement",
  "querySelector",
  "addEventListener",
];

describe("a page that adds to what all objects have", () => {
  it.each([
    ["Object.prototype", `Object.prototype.extra = function () { return "extra"; }; Object.prototype.isEmpty = true;`],
    [
      "Array.prototype",
      `Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.remove = 7;`,
    ],
    [
      "Element.prototype and String.prototype",
      `Element.prototype.show = () => 1; String.prototype.truncate = () => ""; Node.prototype.extra = 1;`,
    ],
  ])("by %s has timelines as any other", async (_, before) => {
    await withOdd(before, LIST, async (page, said) => {
      await lives(page);
      expect(said).toEqual([]);
      const own = await page
        .locator("#element")
        .getByRole("button")
        .evaluateAll((nodes) => nodes.map((node) => node.ariaLabel));
      expect(own.join(" ")).not.toContain("Theirs");
    });
  });
});

describe("a page with elements that have the names of methods", () => {
  it("has timelines as any other where they are forms with an id, or fields of a form", async () => {
    const fields = NAMES.map((name) => `<input name="${name}"><input id="${name}">`).join("");
    await withOdd("", `<form id="form">${fields}</form>${LIST}`, async (page, said) => {
      await lives(page);
      expect(said).toEqual([]);
    });
  });
});

describe("a page that has taken methods away from its document", () => {
  it.each(["createElement", "createElementNS"])("keeps the list, and hears why: %s", async (method) => {
    await withOdd(`document.${method} = null;`, LIST, async (page, said) => {
      expect(said.join("\n")).toMatch(/uncaught: .*createElement/);
      expect(await page.locator("#element li").first().isVisible()).toBe(true);
      expect(await page.locator("#element svg").count()).toBe(0);
    });
  });
});

describe("two versions of the library in a page", () => {
  it.each([
    ["daymark.min.js", "other.min.js"],
    ["other.min.js", "daymark.min.js"],
  ])("both draw, and the element is that of the first: %s, then %s", async (first, second) => {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two</title><link rel="icon" href="data:,">
<body>${LIST}<div id="b"></div><script src="${first}"></script>
<script>window.kept = [daymark, customElements.get("daymark-timeline")];</script><script src="${second}"></script>`;
    writeFileSync(join(folder, "two.html"), html);
    await withPage(browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
      const { said } = listen(page);
      await page.goto(`${site.url}two.html`);
      const isFirst = await page.evaluate(async () => {
        const { kept, daymark } = window as unknown as { kept: [typeof Daymark, unknown]; daymark: typeof Daymark };
        const make = (library: typeof Daymark, place: string, title: string): Promise<void> =>
          library.createTimeline(place, [{ id: "a", title, date: "2018", text: "A text." }]).ready;
        await Promise.all([make(kept[0], "#place", "By the first"), make(daymark, "#b", "By the second")]);
        return customElements.get("daymark-timeline") === kept[1] && kept[0] !== daymark;
      });
      expect(isFirst).toBe(true);
      for (const name of [/By the first/, /By the second/, /Talks in Washington/]) {
        await page.getByRole("button", { name }).click();
        await page.getByRole("dialog", { name }).waitFor();
        expect(await page.getByRole("dialog").count()).toBe(1);
      }
      expect(said).toEqual([]);
    });
  });
});
