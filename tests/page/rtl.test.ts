/** Pages of the gallery in languages that run to the left, or have no blanks between words. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { drawn, GALLERY, listen, outsideOf, overlapsOf, picturesIn, visited, withPage } from "./browser.ts";

const site = visited(GALLERY);

async function open(page: Page, name: string): Promise<void> {
  await page.goto(`${site.url}pages/${name}.html`);
  await drawn(page);
}

describe.each([1200, 660, 360])("a page in Arabic, %i px wide", (width) => {
  it("is whole, and each picture keeps its labels apart and inside", async () => {
    await withPage(site.browser, { viewport: { width, height: 800 } }, async (page) => {
      const { said } = listen(page);
      await open(page, "right-to-left");
      const pictures = await picturesIn(page);
      expect(pictures).toHaveLength(2);
      for (const picture of pictures) {
        expect(picture.labels).toHaveLength(9);
        expect(outsideOf(picture)).toEqual([]);
        expect(overlapsOf(picture.labels)).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(said).toEqual([]);
    });
  });
});

describe("a wide page in Arabic", () => {
  it("has time to the left where it says so, to the right where it does not, and lanes at the right of both", async () => {
    await withPage(site.browser, { viewport: { width: 1200, height: 800 } }, async (page) => {
      await open(page, "right-to-left");
      const orders = (await picturesIn(page)).map(({ labels }) =>
        [...labels].sort((a, b) => b.right - a.right).map(({ name }) => name),
      );
      const at = (order: readonly string[], name: string): number => order.indexOf(name);
      const [leftward, rightward] = orders;
      expect(at(leftward!, "opening")).toBeLessThan(at(leftward!, "ever-given"));
      expect(at(rightward!, "opening")).toBeGreaterThan(at(rightward!, "ever-given"));
      for (const name of await page.locator(".daymark-lane-label").all()) {
        const box = (await name.boundingBox())!;
        expect(box.x + box.width).toBeGreaterThan(1200 - 60);
      }
    });
  });

  it("opens a card beside its event by a key, and closes it", async () => {
    await withPage(site.browser, { viewport: { width: 1200, height: 800 } }, async (page) => {
      await open(page, "right-to-left");
      const timeline = page.locator("#leftward");
      await timeline.locator(".daymark-event[tabindex='0']").focus();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
      const card = timeline.getByRole("dialog");
      await card.waitFor();
      const box = (await card.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1200);
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
      const focused = timeline.locator(".daymark-event:focus");
      expect(await focused.getAttribute("data-event")).toBe("digging");
    });
  });
});

describe("a page in Japanese", () => {
  it.each([1200, 360])("begins no line with what ends one, %i px wide", async (width) => {
    await withPage(site.browser, { viewport: { width, height: 800 } }, async (page) => {
      await open(page, "japanese");
      expect(await page.locator("svg.daymark-upright").count()).toBe(1);
      const lines = await page.locator(".daymark-event text").allTextContents();
      expect(lines.length).toBeGreaterThan(30);
      for (const line of lines) expect(line).not.toMatch(/^[、。」っゃゅょッャュョー]/u);
      const [picture] = await picturesIn(page);
      expect(outsideOf(picture!)).toEqual([]);
      expect(overlapsOf(picture!.labels)).toEqual([]);
    });
  });
});
