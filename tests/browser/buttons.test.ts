/** The buttons above a wide picture in a place that is narrow, where a page asks for it all the same. */
import { describe, expect, it } from "vitest";
import { createTimeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { boxesOf, manyDays, overlaps, regionIn, rootIn } from "./story.ts";

const title = "A town in its years";

async function buttonsAt(width: number, lang: string): Promise<HTMLElement> {
  const container = mount({ width });
  const timeline = createTimeline(container, manyDays(150), { layout: "wide", title, lang });
  await timeline.ready;
  return container;
}

describe("the buttons of a wide picture", () => {
  it.each([
    [360, "en"],
    [360, "de"],
    [360, "ar"],
    [420, "fr"],
    [280, "en"],
  ])("at %i px in %s are whole, and clear of the heading and the axis", async (width, lang) => {
    const container = await buttonsAt(width, lang);
    const region = regionIn(container).getBoundingClientRect();
    const shown = boxesOf(container, ".toolbar button").filter((box) => box.width > 0);
    expect(shown.length).toBe(8);
    for (const box of shown) {
      expect(box.left).toBeGreaterThanOrEqual(region.left);
      expect(box.right).toBeLessThanOrEqual(region.right);
      for (const text of boxesOf(container, ":is(.daymark-heading, .daymark-axis) text"))
        expect(overlaps(box, text)).toBe(false);
    }
  });

  it.each([360, 500, 660])("at %i px leave a heading room for its words", async (width) => {
    const container = await buttonsAt(width, "en");
    const lines = Array.from(rootIn(container).querySelectorAll(".daymark-heading text"), (line) => line.textContent);
    expect(lines.join(" ")).toBe(title);
    for (const line of lines) expect(line.length).toBeGreaterThan(3);
  });
});
