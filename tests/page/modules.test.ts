/** The library as modules that need no build: under a strict policy, and each page loads what it needs and no more. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.js";
import * as index from "../../src/index.ts";
import { drawn, launch, listen, ROOT, withPage } from "./browser.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Modules</title><link rel="icon" href="data:,">`;

const DRAWS = `import { createTimeline, readEvents } from "./daymark/timeline.js";
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
window.draw = async (data, options) => {
  const { events } = typeof data === "string" ? await readEvents(data) : { events: data };
  window.timeline = createTimeline(document.querySelector("main"), events, options);
  await window.timeline.ready;
};`;

const WHOLE = `import * as daymark from "./daymark/daymark.js"; window.names = Object.keys(daymark);
window.words = daymark.formatSpan(daymark.parseDate("from May 2022"), { locale: "de" });`;

let browser: Browser;
let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "daymark-modules-"));
  cpSync(join(ROOT, "dist/browser"), join(folder, "daymark"), { recursive: true });
  writeFileSync(join(folder, "draws.js"), DRAWS);
  writeFileSync(join(folder, "index.html"), `${HEAD}<main></main><script type="module" src="draws.js"></script>`);
  writeFileSync(join(folder, "whole.js"), WHOLE);
  writeFileSync(join(folder, "whole.html"), `${HEAD}<script type="module" src="whole.js"></script>`);
  const list = `<daymark-timeline><ol><li><time>2018</time> <b>Talks</b></li></ol></daymark-timeline>`;
  writeFileSync(join(folder, "element.html"), `${HEAD}${list}<script type="module" src="daymark/element.js"></script>`);
  site = await serve({ root: folder, port: 0, headers: { "content-security-policy": POLICY } });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page, and fails where it says anything; `brought` tells which modules it has by now, but for what is near. */
async function inPage(name: string, work: (page: Page, brought: () => Set<string>) => Promise<void>): Promise<void> {
  await withPage(browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
    const { said, requests } = listen(page);
    await page.goto(site.url + name);
    // What is near comes with the first pointer, and before that once the page is idle.
    const names = (): string[] => requests.map((url) => /\/daymark\/(.+)\.js$/.exec(url)?.[1] ?? "near");
    await work(page, () => new Set(names().filter((module) => module !== "near")));
    expect(said).toEqual([]);
  });
}

interface Drawing {
  draw: (data: unknown, options?: object) => Promise<void>;
}

async function draw(page: Page, data: unknown, options?: object): Promise<void> {
  await expect.poll(() => page.evaluate("typeof window.draw")).toBe("function");
  await page.evaluate(([given, told]) => (window as unknown as Drawing).draw(given, told as object), [data, options]);
  await drawn(page);
}

const TALKS = [
  { id: "a", title: "Talks", date: "2018", text: "Said **twice**" },
  { id: "b", title: "Visit", date: "2022-04-20" },
];

describe("a page that imports timeline.js", () => {
  it("loads what draws, and Markdown with a text of it", async () => {
    await inPage("", async (page, brought) => {
      await draw(page, TALKS);
      expect(brought()).toEqual(new Set(["timeline", "core"]));
      await page.getByRole("button", { name: /^Talks,/ }).click();
      await page.getByRole("dialog", { name: "Talks" }).getByText("twice").waitFor();
      expect(brought()).toEqual(new Set(["timeline", "core", "markdown"]));
      await page.getByRole("button", { name: /table of all events/i }).click();
      await page.getByRole("table").waitFor();
      expect(brought()).toEqual(new Set(["timeline", "core", "markdown", "more", "dates"]));
      expect(await page.evaluate("window.violations")).toEqual([]);
    });
  });

  it.each([
    ["a language", TALKS, { lang: "de" }, ["de"]],
    ["a sheet", "title,date\nTalks,2018\nVisit,20 April 2022\n", {}, ["dates", "lists"]],
    [
      "a calendar",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20180501\r\nSUMMARY:Talks\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      {},
      ["dates", "formats", "lists"],
    ],
  ])("loads more for %s, and no more than that", async (_, data, options, more) => {
    await inPage("", async (page, brought) => {
      await draw(page, data, options);
      expect([...brought()].sort()).toEqual([...more, "core", "timeline"].sort());
      expect(await page.evaluate("window.violations")).toEqual([]);
    });
  });
});

it("element.js defines the element, and daymark.js gives all that the package gives", async () => {
  await inPage("element.html", async (page, brought) => {
    await page.getByRole("button", { name: /^Talks,/ }).waitFor();
    expect(brought()).toEqual(new Set(["element", "core"]));
  });
  await inPage("whole.html", async (page) => {
    await expect.poll(() => page.evaluate("window.words")).toBe("ab Mai 2022, ohne Angabe eines Endes");
    expect(await page.evaluate("window.names")).toEqual(Object.keys(index).sort());
  });
});
