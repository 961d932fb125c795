/** A window that is a part of the whole, where all events have their labels: there is a way back. */
import { getByRole, queryByRole } from "@testing-library/dom";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type CreateOptions } from "../../src/index.ts";
import type { LiveTimeline } from "../../src/timeline.ts";
import { en } from "../../src/words/en.ts";
import { mount } from "./mount.ts";
import { boxesOf, overlaps, rootIn } from "./story.ts";

const EVENTS = [
  { id: "a", title: "The charter", date: "1950-02-01" },
  { id: "b", title: "The mill burns", date: "1961-05-01" },
  { id: "c", title: "The bridge", date: "1977-08-01" },
  { id: "d", title: "The school", date: "1990-10-01" },
];
const EIGHTIES = { start: Date.UTC(1975, 0), end: Date.UTC(1995, 0) };

async function drawn(
  options: CreateOptions = {},
): Promise<{ container: HTMLElement; root: HTMLElement; timeline: LiveTimeline }> {
  const container = mount();
  const timeline = createTimeline(container, EVENTS, { scale: "linear", title: "A town", ...options }) as LiveTimeline;
  await timeline.ready;
  return { container, root: rootIn(container) as unknown as HTMLElement, timeline };
}

const years = (timeline: LiveTimeline): number[] =>
  [timeline.window.start, timeline.window.end].map((ms) => new Date(ms).getUTCFullYear());

describe("a window on a part of a picture that labels everything", () => {
  it.each([{}, { height: 300 }])("has buttons that lead back, clear of heading and axis: %o", async (options) => {
    const { container, root, timeline } = await drawn(options);
    const [from, to] = years(timeline);
    expect(queryByRole(root, "toolbar")).toBeNull();
    expect(root.textContent).not.toContain(en.howToZoom);
    timeline.zoomTo(EIGHTIES);
    await expect.poll(() => queryByRole(root, "toolbar")).not.toBeNull();
    expect(years(timeline)).toEqual([1975, 1995]);
    expect(root.textContent).toContain(en.howToZoom);
    for (const button of boxesOf(container, ".toolbar button"))
      for (const text of boxesOf(container, ":is(.daymark-heading, .daymark-axis) text"))
        expect(overlaps(button, text)).toBe(false);
    await userEvent.click(getByRole(root, "button", { name: /^Show all/ }));
    await expect.poll(() => years(timeline)).toEqual([from, to]);
  });

  it("answers to the keys 0 and minus", async () => {
    const { root, timeline } = await drawn();
    const whole = years(timeline);
    timeline.zoomTo(EIGHTIES);
    await expect.poll(() => queryByRole(root, "toolbar")).not.toBeNull();
    getByRole(root, "button", { name: /^The bridge/ }).focus();
    await userEvent.keyboard("-");
    await expect.poll(() => years(timeline)[0]).toBeLessThan(1975);
    await userEvent.keyboard("0");
    await expect.poll(() => years(timeline)).toEqual(whole);
  });

  it("has them from the first where a page asks for such a window, and none on the whole", async () => {
    const part = await drawn({ window: EIGHTIES });
    expect(queryByRole(part.root, "toolbar")).not.toBeNull();
    const whole = await drawn();
    whole.timeline.zoomTo(whole.timeline.window);
    expect(queryByRole(whole.root, "toolbar")).toBeNull();
  });

  it("loses them with the next picture of the whole, and writes a file without room for them", async () => {
    const { root, timeline } = await drawn();
    const before = timeline.toSvg({ whole: true });
    const whole = timeline.window;
    timeline.zoomTo(EIGHTIES);
    await expect.poll(() => queryByRole(root, "toolbar")).not.toBeNull();
    expect(timeline.toSvg({ whole: true })).toBe(before);
    await userEvent.click(getByRole(root, "button", { name: /^Show all/ }));
    await expect.poll(() => timeline.window).toEqual(whole);
    expect(queryByRole(root, "toolbar")).not.toBeNull();
    timeline.update({ title: "The town" });
    await expect.poll(() => queryByRole(root, "toolbar")).toBeNull();
  });
});
