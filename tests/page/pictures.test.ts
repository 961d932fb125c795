/**
 * The picture of every gallery page, compared with the one that was looked at: as SVG text (examples/pictures, which the
 * index of the gallery shows), and as Chromium paints it (tests/page/pictures).
 *
 *     npx vitest run --project page tests/page/pictures.test.ts -u      takes what is drawn now as right; look at it first
 *
 * What is painted may differ a little from one machine to another. Where it differs more, the new picture, the one that is
 * kept and their difference stand side by side in tests/__changed__.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import type * as Daymark from "../../src/index.ts";
import { drawn, GALLERY, ROOT, steady, visited, withPage } from "./browser.ts";

const WIDTH = 900;
/** Share of the pixels that may differ. */
const TOLERANCE = 0.01;
const CHANGED = join(ROOT, "tests/__changed__");

const sections = JSON.parse(readFileSync(join(ROOT, "examples/pages.json"), "utf8")) as { pages: string[] }[];
/** Not those that draw only what a reader has pressed. */
const names = sections.flatMap(({ pages }) => pages).filter((name) => name !== "hidden-tab");

const site = visited(GALLERY);

/** The same font on every machine, under the names that the pages ask for. */
const FACES = [400, 700].flatMap((weight) =>
  [
    { subset: "latin", unicodeRange: "U+0-FF, U+131, U+152-153, U+2000-206F, U+2190-22FF" },
    { subset: "latin-ext", unicodeRange: "U+100-24F, U+1E00-1EFF" },
  ].map(({ subset, unicodeRange }) => {
    const file = join(ROOT, `node_modules/@fontsource/arimo/files/arimo-${subset}-${weight}-normal.woff2`);
    return { weight: String(weight), unicodeRange, base64: readFileSync(file, "base64") };
  }),
);

/** Opens a page in that font, and keeps the timelines that it makes. */
async function open(page: Page, name: string): Promise<void> {
  // From bytes, so that they are there before anything is drawn: a font that comes later is another one first.
  await page.addInitScript((faces) => {
    for (const { base64, ...descriptors } of faces) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      for (const family of ["Arial", "Helvetica", "Helvetica Neue"]) {
        document.fonts.add(new FontFace(family, bytes, descriptors));
      }
    }
  }, FACES);
  await page.addInitScript(() => {
    const kept: Daymark.Timeline[] = [];
    let library: typeof Daymark | undefined;
    Object.defineProperty(window, "timelines", { value: kept });
    Object.defineProperty(window, "daymark", {
      configurable: true,
      get: () => library,
      set: (given: typeof Daymark) => {
        library = {
          ...given,
          createTimeline: (...args) => {
            const timeline = given.createTimeline(...args);
            kept.push(timeline);
            return timeline;
          },
        };
      },
    });
  });
  await page.goto(`${site.url}pages/${name}.html`);
  await drawn(page);
  await page.evaluate(async () => {
    const { timelines } = window as unknown as { timelines: Daymark.Timeline[] };
    for (const { ready } of timelines) await ready;
  });
  await steady(page);
}

/** The first timeline of the page, as a string. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { timelines } = window as unknown as { timelines: Daymark.Timeline[] };
    const element = document.querySelector("daymark-timeline") as unknown as { timeline?: Daymark.Timeline } | null;
    const first = timelines[0] ?? element?.timeline;
    return first ? first.toSvg() : "";
  });
}

/** Compares with the picture that is kept, and gives the share of pixels that differ; 0 where there was none to compare. */
function difference(name: string, painted: Buffer, isUpdate: boolean): number {
  const file = join(import.meta.dirname, "pictures", `${name}.png`);
  if (isUpdate || !existsSync(file)) {
    mkdirSync(join(import.meta.dirname, "pictures"), { recursive: true });
    writeFileSync(file, painted);
    return 0;
  }
  const [old, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(painted)];
  const { width, height } = old;
  const isSameSize = width === now.width && height === now.height;
  const diff = new PNG({ width, height });
  const count = isSameSize ? pixelmatch(old.data, now.data, diff.data, width, height, { threshold: 0.2 }) : Infinity;
  const share = count / (width * height);
  if (share > TOLERANCE) {
    mkdirSync(CHANGED, { recursive: true });
    writeFileSync(join(CHANGED, `${name}.png`), painted);
    writeFileSync(join(CHANGED, `${name}.before.png`), readFileSync(file));
    if (isSameSize) writeFileSync(join(CHANGED, `${name}.difference.png`), PNG.sync.write(diff));
  }
  return share;
}

describe("the picture of", () => {
  it.each(names)("%s is the one that was looked at", async (name) => {
    const options = { viewport: { width: WIDTH, height: 800 }, colorScheme: "light", reducedMotion: "reduce" } as const;
    await withPage(site.browser, options, async (page) => {
      await open(page, name);
      const text = await textOf(page);
      expect(text).toContain("<svg");
      await expect(`${text.replace(/><g/g, ">\n<g")}\n`).toMatchFileSnapshot(
        join(ROOT, "examples/pictures", `${name}.svg`),
      );
      const painted = await page.locator("svg.daymark >> visible=true").first().screenshot({ animations: "disabled" });
      const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } };
      const share = difference(name, painted, snapshotState?._updateSnapshot === "all");
      expect(share, `${name} is painted in another way: see tests/__changed__/${name}.png`).toBeLessThanOrEqual(
        TOLERANCE,
      );
    });
  });
});
