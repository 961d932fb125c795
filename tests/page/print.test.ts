/** Pages on paper: all that a timeline holds is there, and afterwards all is as it was. */
import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { drawn, GALLERY, ROOT, visited, withPage } from "./browser.ts";

/** px of the inside of a page of A4 with margins of 10 mm. */
const [PORTRAIT, LANDSCAPE] = [718, 1046];

const site = visited(GALLERY);

function eventsIn(file: string): { title: string; status?: string }[] {
  const text = readFileSync(join(ROOT, "examples/data", file), "utf8");
  return (JSON.parse(text) as { events: { title: string }[] }).events;
}

/** A page of the gallery with its timelines drawn. */
async function withGallery(name: string, width: number, work: (page: Page) => Promise<void>): Promise<void> {
  await withPage(site.browser, { viewport: { width, height: 800 } }, async (page) => {
    await page.goto(`${site.url}pages/${name}.html`);
    await drawn(page);
    await work(page);
  });
}

/** Shows a page as it is printed: what that takes has come once the page had nothing else to do. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.locator(".paper").first().waitFor({ state: "attached" });
}

async function backToScreen(page: Page): Promise<void> {
  await page.emulateMedia({ media: "screen" });
  await page.locator(".paper").first().waitFor({ state: "detached" });
}

interface OnPaper {
  /** All that is to be read, as one text. */
  text: string;
  /** px of the smallest text in pictures, as large as it is on paper. */
  smallest: number;
  /** Heights in px of the pictures. */
  heights: number[];
  /** Buttons that are to be seen. */
  buttons: number;
  /** Colours of what is written in pictures. */
  inks: string[];
  /** Pairs of names in the list and the picture's own texts that stand outside of the page. */
  outside: string[];
}

/** What is seen of the first timeline of a page while it is printed. */
function onPaper(page: Page): Promise<OnPaper> {
  return page.evaluate(() => {
    const hosts = [...document.querySelectorAll(".daymark-host, daymark-timeline")];
    const root = hosts.map((host) => host.shadowRoot!).find((each) => each.querySelector(".paper"))!;
    const seen = [...root.querySelectorAll("*")].filter((node) => node.checkVisibility());
    const texts = seen.filter((node) => node.localName === "text");
    const [left, right] = [0, document.documentElement.clientWidth];
    return {
      text: seen
        .filter((node) => node.localName === "text" || (node.localName === "p" && node.closest(".paper")))
        .map((node) => node.textContent)
        .join(" ")
        .replace(/\s+/g, " "),
      smallest: Math.min(
        ...texts.map((node) => {
          const svg = (node as SVGTextElement).ownerSVGElement!;
          return parseFloat(getComputedStyle(node).fontSize) * (svg.getScreenCTM()?.a ?? 1);
        }),
      ),
      heights: seen.filter((node) => node.matches("svg.daymark")).map((node) => node.getBoundingClientRect().height),
      buttons: seen.filter((node) => node.localName === "button").length,
      inks: [...new Set(texts.map((node) => getComputedStyle(node).fill))],
      outside: [...texts, ...seen.filter((node) => node.closest(".paper") && node.localName === "p")]
        .filter((node) => {
          const box = node.getBoundingClientRect();
          return box.left < left - 1 || box.right > right + 1;
        })
        .map((node) => node.textContent ?? ""),
    };
  });
}

describe.each([
  ["portrait", PORTRAIT],
  ["landscape", LANDSCAPE],
  ["a narrow column", 400],
])("in %s", (_, width) => {
  it.each([
    ["events-120", "invented-120.json"],
    ["events-1000", "invented-1000.json"],
    ["seed-story", "seed-story.json"],
    ["events-40", "invented-40.json"],
  ])("%s names every event in full, in the picture or below it", async (name, file) => {
    await withGallery(name, width, async (page) => {
      await print(page);
      const { text, smallest, buttons, outside } = await onPaper(page);
      const missing = eventsIn(file).filter(({ title }) => !text.includes(title));
      expect(missing.map(({ title }) => title)).toEqual([]);
      expect(buttons).toBe(0);
      expect(outside).toEqual([]);
      // 6 pt: what newspapers print tables in.
      expect(smallest).toBeGreaterThanOrEqual(8);
      await backToScreen(page);
    });
  });
});

it("stays on one page where it is a picture on an axis", async () => {
  for (const [width, height] of [
    [PORTRAIT, LANDSCAPE],
    [LANDSCAPE, PORTRAIT],
  ] as const) {
    await withGallery("events-1000", width, async (page) => {
      await page.setViewportSize({ width, height });
      await print(page);
      const { heights } = await onPaper(page);
      expect(heights).toHaveLength(1);
      expect(heights[0]).toBeLessThanOrEqual(height);
    });
  }
});

it("is cut between entries where it is a list", async () => {
  await withGallery("seed-story", 400, async (page) => {
    await print(page);
    expect((await onPaper(page)).heights).toHaveLength(6);
  });
});

it("is black on white in a dark page too", async () => {
  await withGallery("dark", 1000, async (page) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await print(page);
    const { inks } = await onPaper(page);
    expect(inks).toContain("rgb(0, 0, 0)");
    for (const ink of inks) {
      const [red = 255, green = 255, blue = 255] = ink.match(/\d+/g)!.map(Number);
      expect(0.2 * red + 0.7 * green + 0.1 * blue, ink).toBeLessThan(115);
    }
  });
});

it("tells what cards say, with addresses in words", async () => {
  await withGallery("seed-story", PORTRAIT, async (page) => {
    await print(page);
    const { text } = await onPaper(page);
    const { events } = JSON.parse(readFileSync(join(ROOT, "examples/data/seed-story.json"), "utf8")) as {
      events: { text?: string; sources?: { title: string; url?: string }[] }[];
    };
    for (const event of events) {
      if (event.text) expect(text).toContain(event.text);
      for (const { title, url } of event.sources ?? []) expect(text).toContain(url ? `${title} (${url})` : title);
    }
  });
});

it("leaves window, card and focus as they were", async () => {
  await withGallery("zoom", 1200, async (page) => {
    await print(page);
    await backToScreen(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    // Until all is still, and said: each of the two, which a busy machine may not take as one.
    const status = page.getByRole("status").filter({ hasText: "shown" });
    const said = await status.textContent();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => status.textContent()).not.toBe(said);
    await page.locator("g.daymark-event").nth(3).press("Enter");
    await page.getByRole("dialog").getByRole("heading").waitFor();
    const state = (): Promise<unknown> =>
      page.evaluate(() => {
        const root = document.querySelector(".daymark-host")!.shadowRoot!;
        const card = root.querySelector(".card")!;
        return {
          focus: new XMLSerializer().serializeToString(root.activeElement!),
          card: [card.getBoundingClientRect().y, card.scrollTop],
          drawn: new XMLSerializer().serializeToString(root.querySelector(".root")!),
          sheets: root.adoptedStyleSheets.length,
        };
      });
    const before = await state();
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(await state()).toEqual(before);
    await page.pdf({ format: "A4", landscape: true });
    expect(await state()).toEqual(before);
  });
});

it("prints a list on as many pages as it needs", async () => {
  await withGallery("events-1000", 1200, async (page) => {
    await print(page);
    await page.emulateMedia({ media: null });
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    const pages = pdf.match(/\/Type ?\/Page\b/g)?.length ?? 0;
    // One picture, and some 950 names in three columns.
    expect(pages).toBeGreaterThan(9);
    expect(pages).toBeLessThan(20);
  });
});
