/** Pages that the command writes: taken over without being drawn again, nothing moves, strict policies let them through. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.js";
import { tagsOf } from "../unit/server/markup.ts";
import { drawn, launch, listen, ROOT, withPage } from "./browser.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src https: data:; require-trusted-types-for 'script'; trusted-types 'none'";

/** Twenty events that all have room for their labels, as a newsroom's story has them. */
const STORY = {
  title: "Twenty years of a bridge",
  credit: "The city's archive",
  events: Array.from({ length: 20 }, (_, at) => ({
    id: `e${at}`,
    title: `Step ${at + 1}`,
    date: `${1990 + at * 2}-0${(at % 9) + 1}-1${at % 9}`,
    text: `What was said of step ${at + 1}.`,
    lane: at % 2 ? "Town" : "River",
  })),
};

let browser: Browser;
let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
let strict: Awaited<ReturnType<typeof serve>>;

function render(name: string, ...options: string[]): string {
  const out = join(folder, name);
  const input = join(folder, "story.json");
  execFileSync(process.execPath, [join(ROOT, "dist/cli.js"), "render", input, "-o", out, ...options]);
  return readFileSync(out, "utf8");
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "daymark-written-"));
  writeFileSync(join(folder, "story.json"), JSON.stringify(STORY));
  const html = render("one.html");
  // What follows would move if the timeline did.
  writeFileSync(join(folder, "followed.html"), html.replace("</main>", "</main><p>What follows it.</p>"));
  render("linked.html", "--linked");
  site = await serve({ root: folder, port: 0 });
  strict = await serve({ root: folder, port: 0, headers: { "content-security-policy": POLICY } });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await strict.close();
  rmSync(folder, { recursive: true });
});

/** Remembers the nodes of the picture as the parser made them, and counts what moves, from before anything runs. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number; standing: Element[]; violations: string[] };
    seen.shift = 0;
    seen.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    const look = new MutationObserver(() => {
      // A parser may have come only as far as the middle of the picture: what stands when the script comes counts.
      if (customElements.get("daymark-timeline")) return;
      const root = document.querySelector("daymark-timeline")?.shadowRoot;
      const svg = [...(root?.querySelectorAll("svg") ?? [])].find((node) => node.checkVisibility());
      if (svg?.querySelector(".daymark-event")) seen.standing = [svg, ...svg.querySelectorAll("*")];
    });
    look.observe(document, { childList: true, subtree: true });
  });
}

/** How many nodes there were, how many are there now, and how many of those are the same. */
function nodesOf(page: Page): Promise<[number, number, number]> {
  return page.evaluate(() => {
    const { standing } = window as unknown as { standing: Element[] };
    const svg = document.querySelector("daymark-timeline")!.shadowRoot!.querySelector("svg")!;
    // What shows the focus goes with it.
    const isPicture = (node: Element): boolean => node.closest(".daymark-ring") === null;
    const now = [svg, ...svg.querySelectorAll("*")].filter(isPicture);
    const before = standing.filter((node) => !node.matches(".daymark-ring, .daymark-ring *"));
    return [before.length, now.length, now.filter((node, at) => node === before[at]).length];
  });
}

const shiftOf = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { shift: number }).shift);

const isLive = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector("daymark-timeline")!.timeline !== undefined);

async function openCard(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Step 3,/ }).click();
  await page.getByRole("dialog", { name: "Step 3" }).waitFor();
}

describe("a picture that was drawn on the server", () => {
  it.each([1200, 360])("is taken over at %i px with the nodes that stand there", async (width) => {
    await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      const { said } = listen(page);
      await watch(page);
      await page.goto(`${site.url}one.html`);
      await page.getByRole("button", { name: /^Step 1,/ }).waitFor();
      expect(await isLive(page)).toBe(false);
      const [before, now, same] = await nodesOf(page);
      expect(before).toBeGreaterThan(100);
      expect([now, same]).toEqual([before, before]);
      await openCard(page);
      expect(await isLive(page)).toBe(true);
      expect(await nodesOf(page)).toEqual([before, before, before]);
      expect(said.filter((line) => !/404/.test(line))).toEqual([]);
    });
  });

  it("answers the first key as it answers every other", async () => {
    await withPage(browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
      await page.goto(`${site.url}one.html`);
      await page.getByRole("button", { name: /^Step 1,/ }).waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight");
      await expect
        .poll(() => page.evaluate(() => document.activeElement!.shadowRoot!.activeElement!.getAttribute("data-event")))
        .toBe("e1");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "Step 2" }).waitFor();
    });
  });

  it.each([1200, 1000, 800, 390, 360])("moves nothing at %i px, whatever follows it", async (width) => {
    await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      await watch(page);
      await page.goto(`${site.url}followed.html`);
      await page.getByRole("button", { name: /^Step 1,/ }).waitFor();
      await drawn(page);
      expect(await page.evaluate(() => document.querySelector("daymark-timeline")!.matches(":defined"))).toBe(true);
      expect(await isLive(page)).toBe(width !== 1200 && width !== 360);
      expect(await shiftOf(page)).toBeLessThan(0.01);
    });
  });
});

describe("a page on which nothing follows its picture", () => {
  it.each([800, 660])(
    "has at %i px the height that its own picture takes, with every date, and moves nothing",
    async (width) => {
      await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
        await watch(page);
        await page.goto(`${site.url}one.html`);
        await page.getByRole("button", { name: /^Step 1,/ }).waitFor();
        await drawn(page);
        const { region, svg, dates } = await page.evaluate(() => {
          const root = document.querySelector("daymark-timeline")!.shadowRoot!;
          const shown = [...root.querySelectorAll("svg.daymark")].find((node) => node.checkVisibility())!;
          return {
            region: shown.closest(".root")!.getBoundingClientRect().height,
            svg: shown.getBoundingClientRect().height,
            dates: shown.querySelectorAll(".daymark-when").length,
          };
        });
        expect(Math.abs(region - svg)).toBeLessThan(2);
        expect(dates).toBe(STORY.events.length);
        expect(await shiftOf(page)).toBeLessThan(0.01);
      });
    },
  );
});

describe("a list that becomes a timeline", () => {
  const items = STORY.events.map(
    ({ date, title, text }) => `<li><time datetime="${date}">${date}</time> <b>${title}</b> <p>${text}</p></li>`,
  );

  it.each([1200, 360])("moves nothing at %i px", async (width) => {
    writeFileSync(join(folder, "daymark.min.js"), readFileSync(join(ROOT, "dist/daymark.min.js")));
    const head = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A list</title><style>daymark-timeline{display:block}</style>`;
    const list = `<h1>A bridge</h1><daymark-timeline><ol>${items.join("")}</ol></daymark-timeline><p>What follows it.</p>`;
    // Late, so that the list has been seen.
    const script = `<script>setTimeout(() => { const s = document.createElement("script"); s.src = "daymark.min.js"; document.head.append(s); }, 300);</script>`;
    writeFileSync(join(folder, "list.html"), `${head}${list}${script}`);
    await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      await watch(page);
      await page.goto(`${site.url}list.html`);
      await page.getByRole("button", { name: /^Step 1,/ }).waitFor();
      await drawn(page);
      expect(await shiftOf(page)).toBeLessThan(0.01);
    });
  });
});

describe("a linked page", () => {
  it("has no script and no style in it, and loads what draws once a reader acts", async () => {
    const html = readFileSync(join(folder, "linked.html"), "utf8");
    const tags = tagsOf(html);
    expect(tags.filter(({ name }) => name === "style")).toEqual([]);
    expect(tags.filter(({ attributes }) => [...attributes.keys()].some((key) => /^(?:style|on)/.test(key)))).toEqual(
      [],
    );
    const scripts = tags.filter(({ name }) => name === "script").map(({ attributes }) => attributes);
    expect(scripts.filter((attributes) => !attributes.has("src")).map((attributes) => attributes.get("type"))).toEqual([
      "application/ld+json",
      "application/json",
    ]);
    await withPage(browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
      const { said, requests } = listen(page);
      await watch(page);
      await page.goto(`${strict.url}linked.html`);
      await page.getByRole("button", { name: /^Step 1,/ }).waitFor();
      await drawn(page);
      const first = requests.map((url) => new URL(url).pathname.slice(1)).filter((name) => name !== "linked.html");
      expect([...new Set(first)].sort()).toEqual([expect.stringMatching(/^daymark-[\d.]+\/page\.js$/), "linked.css"]);
      const weight = [...new Set(first)].reduce(
        (sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length,
        0,
      );
      expect(weight).toBeLessThan(35 * 1024);
      await openCard(page);
      await page.getByRole("button", { name: /table of all events/i }).click();
      await page.getByRole("table").waitFor();
      const brought = new Set(requests.map((url) => /\/daymark-[\d.]+\/(.+)$/.exec(url)?.[1]));
      for (const name of ["core.js", "near.js", "more.js"]) expect(brought).toContain(name);
      for (const name of ["de.js", "markdown.js", "formats.js"]) expect(brought).not.toContain(name);
      expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
      expect(said).toEqual([]);
    });
  });

  // At 1000 px another picture is drawn: what was pressed, or has the focus, goes with the one that stood there.
  describe.each([1200, 1000])("while what draws is on its way, at %i px", (width) => {
    async function withHeld(use: (page: Page, letGo: () => void) => Promise<void>): Promise<void> {
      await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
        let letGo = (): void => undefined;
        const held = new Promise<void>((resolve) => (letGo = resolve));
        await page.route("**/core.js", async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(`${strict.url}linked.html`);
        await use(page, letGo);
      });
    }

    it("keeps a press", async () => {
      await withHeld(async (page, letGo) => {
        await page.getByRole("button", { name: /^Step 3,/ }).click();
        expect(await page.getByRole("dialog").count()).toBe(0);
        letGo();
        await page.getByRole("dialog", { name: "Step 3" }).waitFor();
      });
    });

    it("keeps the focus and the keys", async () => {
      await withHeld(async (page, letGo) => {
        await page.getByRole("button", { name: /^Step 1,/ }).waitFor();
        await page.keyboard.press("Tab");
        await page.keyboard.press("ArrowRight");
        letGo();
        const active = (): Promise<string | null | undefined> =>
          page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute("data-event"));
        await expect.poll(active).toBe("e1");
        await page.keyboard.press("ArrowRight");
        await expect.poll(active).toBe("e2");
      });
    });
  });

  it("shows the list after all where its script does not come", async () => {
    await withPage(browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
      await page.route("**/*.js", (route) => route.abort());
      await page.goto(`${strict.url}linked.html`);
      const heading = page.getByRole("heading", { name: "Step 3" });
      await expect.poll(async () => (await heading.boundingBox())?.height ?? 0).toBeGreaterThan(0);
      await expect.poll(() => heading.isVisible()).toBe(true);
    });
  });
});

describe("without JavaScript", () => {
  it("the story is whole: each title, date and text, in words that are seen", async () => {
    await withPage(browser, { javaScriptEnabled: false, viewport: { width: 1200, height: 900 } }, async (page) => {
      await page.goto(`${strict.url}linked.html`);
      for (const { title, text } of STORY.events) {
        expect(await page.getByRole("heading", { name: title, exact: true }).isVisible()).toBe(true);
        expect(await page.getByRole("list").getByText(text, { exact: true }).isVisible()).toBe(true);
      }
      expect(await page.locator("time").count()).toBe(20);
      expect(await page.getByRole("img", { name: /Twenty years of a bridge/ }).isVisible()).toBe(true);
      expect(await page.getByRole("button").count()).toBe(0);
    });
  });
});

describe("the same input", () => {
  it("gives the same bytes in another zone and language", () => {
    const once = render("again.html", "--linked");
    const out = join(folder, "again.html");
    const env = { ...process.env, TZ: "Pacific/Kiritimati", LANG: "ja_JP.UTF-8", LC_ALL: "ja_JP.UTF-8" };
    const args = [join(ROOT, "dist/cli.js"), "render", join(folder, "story.json"), "-o", out, "--linked"];
    execFileSync(process.execPath, args, { env });
    expect(readFileSync(out, "utf8")).toBe(once);
  });
});
