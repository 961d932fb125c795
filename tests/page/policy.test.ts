/** A page under a strict content security policy, with everything in linked files. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.js";
import type * as Daymark from "../../src/index.ts";
import { drawn, launch, listen, overlapsOf, picturesIn, ROOT, withPage } from "./browser.ts";

const POLICY = "default-src 'none'; img-src data:; style-src 'self'; script-src 'self'";

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A strict page</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<script src="page.js"></script>
<script src="daymark.min.js" defer></script>
</head>
<body>
<daymark-timeline heading="Washington and Havana talk again" as-of="2022-04-22">
<ol>
<li id="talks-2018"><time datetime="2018">2018</time> <b>Last talks under the Migration Agreements</b></li>
<li id="biden"><time datetime="2021">2021</time> <b>Joe Biden takes office</b></li>
<li id="irregular"><time datetime="/..">Until now</time> <b>More Cubans arrive irregularly</b></li>
<li id="panama"><time datetime="[2022-04-18..2022-04-21]">Between 18 and 21 April 2022</time>
<b>Blinken and Mayorkas visit Panama</b></li>
<li id="talks-2022"><time datetime="2022-04-21">21 April 2022</time>
<b>US and Cuban officials meet</b> <p>A text with *stress* and a [link](https://example.org/).</p></li>
<li id="visas" data-status="planned"><time datetime="2022-05/..">From May 2022</time> <b>Visa services resume</b></li>
</ol>
</daymark-timeline>
</body>
</html>`;

/** Runs first, so that no violation is missed. */
const SCRIPT = `window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(event.violatedDirective + " " + event.blockedURI);
});`;

let browser: Browser;
let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "daymark-policy-"));
  for (const file of ["daymark.min.js", "daymark.readers.min.js"]) {
    copyFileSync(join(ROOT, "dist", file), join(folder, file));
  }
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "page.js"), SCRIPT);
  writeFileSync(join(folder, "page.css"), "body{margin:0}");
  site = await serve({ root: folder, port: 0, headers: { "content-security-policy": POLICY } });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const TRUSTED = `${POLICY}; require-trusted-types-for 'script'; trusted-types daymark`;

/** Files with markup and with what would run. */
const FILES = {
  sheet: "title,date\nTalks,2018\n",
  timelinejs:
    '{"events":[{"start_date":{"year":2018},"text":{"headline":"<i>A</i>","text":"<p style=\\"x\\" onclick=\\"hack()\\">b</p>"}}]}',
  html: "<ol><li><time>2018</time> <b onclick='hack()'>A</b><img src='https://example.org/x' onerror='hack()'></li></ol>",
  calendar:
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20180501\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
};

describe(`a page under ${TRUSTED}`, () => {
  it.each(Object.entries(FILES))("reads a %s, and nothing that the policy refuses is tried", async (_, text) => {
    const strict = await serve({ root: folder, port: 0, headers: { "content-security-policy": TRUSTED } });
    try {
      await withPage(browser, {}, async (page) => {
        const { said, requests } = listen(page);
        await page.goto(strict.url);
        await drawn(page);
        const before = requests.length;
        const titles = await page.evaluate(async (file) => {
          const { daymark } = window as unknown as { daymark: { readEvents: typeof Daymark.readEvents } };
          return (await daymark.readEvents(file)).events.map(({ title }) => title);
        }, text);
        expect(titles).toHaveLength(1);
        expect(await page.evaluate("window.violations")).toEqual([]);
        expect(said).toEqual([]);
        const readers = `${strict.url}daymark.readers.min.js`;
        expect(requests.slice(before).filter((url) => url !== readers)).toEqual([]);
      });
    } finally {
      await strict.close();
    }
  });
});

/** Opens the page under the strictest policy, and fails where it says anything or tries what is refused. */
async function underTrusted(work: (page: Page) => Promise<void>): Promise<void> {
  const strict = await serve({ root: folder, port: 0, headers: { "content-security-policy": TRUSTED } });
  try {
    await withPage(browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
      const { said } = listen(page);
      await page.goto(strict.url);
      await drawn(page);
      await page.evaluate(() => {
        document.body.replaceChildren(document.createElement("div"));
      });
      await work(page);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(await page.evaluate("window.violations")).toEqual([]);
      expect(said).toEqual([]);
    });
  } finally {
    await strict.close();
  }
}

/** Draws a data file of the examples in the page, as `window.timeline`. */
async function create(page: Page, file: string, options: object): Promise<void> {
  const data = JSON.parse(readFileSync(join(ROOT, "examples/data", file), "utf8")) as never;
  await page.evaluate(
    async ([given, told]) => {
      const { daymark } = window as unknown as { daymark: typeof Daymark };
      const timeline = daymark.createTimeline("div", given, told);
      Object.assign(window, { timeline });
      await timeline.ready;
    },
    [data, options] as const,
  );
}

describe(`what a reader does in a page under ${TRUSTED}`, () => {
  it("goes through a story", async () => {
    await underTrusted(async (page) => {
      await create(page, "seed-story.json", { story: true });
      const next = page.getByRole("button", { name: /^Next/ });
      await next.click();
      await next.click();
      await page.getByText("3 of 6").first().waitFor();
    });
  });

  it("moves the window by the overview", async () => {
    await underTrusted(async (page) => {
      await create(page, "invented-120.json", {});
      const overview = page.locator(".daymark-overview").first();
      await overview.waitFor();
      const before = await page.evaluate("JSON.stringify(timeline.window)");
      await page.getByRole("button", { name: "Zoom in" }).click();
      await page.waitForTimeout(400);
      const box = (await overview.boundingBox())!;
      await page.mouse.click(box.x + box.width * 0.2, box.y + box.height / 2);
      await page.waitForTimeout(400);
      expect(await page.evaluate("JSON.stringify(timeline.window)")).not.toBe(before);
    });
  });

  it("prints it", async () => {
    await underTrusted(async (page) => {
      await create(page, "invented-40.json", {});
      await page.emulateMedia({ media: "print" });
      const paper = page.locator(".paper").filter({ visible: true });
      await paper.first().waitFor();
      expect(await paper.locator("svg.daymark").filter({ visible: true }).count()).toBe(1);
      expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    });
  });

  it("takes a picture of it", async () => {
    await underTrusted(async (page) => {
      await create(page, "seed-story.json", {});
      const [type, width, isDrawn] = await page.evaluate(async () => {
        const { timeline } = window as unknown as { timeline: Daymark.Timeline };
        const blob = await timeline.toPng({ scale: 1 });
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        return [blob.type, bitmap.width, new Set(data).size > 20] as const;
      });
      expect(type).toBe("image/png");
      expect(width).toBeGreaterThan(1000);
      expect(isDrawn).toBe(true);
    });
  });
});

describe("a script whose second file is not there", () => {
  it("says so, and reads what it can without", async () => {
    const alone = mkdtempSync(join(tmpdir(), "daymark-alone-"));
    copyFileSync(join(ROOT, "dist/daymark.min.js"), join(alone, "daymark.min.js"));
    writeFileSync(join(alone, "index.html"), PAGE.replace('<script src="page.js"></script>', ""));
    const site = await serve({ root: alone, port: 0 });
    try {
      await withPage(browser, {}, async (page) => {
        await page.goto(site.url);
        await drawn(page);
        const codes = await page.evaluate(async (files) => {
          const { daymark } = window as unknown as { daymark: { readEvents: typeof Daymark.readEvents } };
          const results = await Promise.all(files.map((file) => daymark.readEvents(file)));
          return results.map(({ events, problems }) => problems[0]?.code ?? events.length);
        }, Object.values(FILES));
        expect(codes).toEqual([1, "reader-missing", "reader-missing", "reader-missing"]);
      });
    } finally {
      await site.close();
      rmSync(alone, { recursive: true });
    }
  });
});

describe(`a page under ${POLICY}`, () => {
  it("has its six labels, its card and nothing that the policy refuses", async () => {
    await withPage(browser, { viewport: { width: 1200, height: 700 } }, async (page) => {
      const { said, requests } = listen(page);
      await page.goto(site.url);
      await drawn(page);
      const [picture] = await picturesIn(page);
      expect(picture!.labels).toHaveLength(6);
      expect(overlapsOf(picture!.labels)).toEqual([]);
      await page.getByRole("button", { name: /US and Cuban officials meet/ }).click();
      const card = page.getByRole("dialog");
      await card.locator("em").waitFor();
      expect(await card.evaluate((node) => getComputedStyle(node).position)).toBe("absolute");
      expect(await page.evaluate("window.violations")).toEqual([]);
      expect(said).toEqual([]);
      const own = ["", "page.css", "page.js", "daymark.min.js"].map((file) => site.url + file);
      expect(requests.filter((url) => !own.includes(url))).toEqual([]);
    });
  });

  it("would tell of a violation", async () => {
    await withPage(browser, {}, async (page) => {
      await page.goto(site.url);
      await drawn(page);
      await page.evaluate(() => {
        document.body.append(Object.assign(document.createElement("img"), { src: "https://example.org/a.png" }));
      });
      await page.waitForFunction("window.violations.length > 0");
    });
  });
});
