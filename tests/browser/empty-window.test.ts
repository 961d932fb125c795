/** A window in which nothing happened has a place for the focus, from which keys lead on. */
import { within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, regionIn, rootIn } from "./story.ts";

const events = Array.from({ length: 60 }, (_, at) => ({
  id: `e${at}`,
  title: `Event number ${at}`,
  date: new Date(Date.UTC(at < 30 ? 1950 : 2000, 0, 1 + at * 11)).toISOString().slice(0, 10),
}));
const EMPTY = { start: Date.UTC(1970, 0, 1), end: Date.UTC(1972, 0, 1) };

async function settled(): Promise<void> {
  await frames();
  await new Promise((resolve) => setTimeout(resolve, 250));
  await frames();
}

it.each([
  [1000, "{ArrowRight}", "{ArrowLeft}"],
  [360, "{ArrowDown}", "{ArrowUp}"],
])("at %i px the picture says what is seen, and arrows go to what is before and after it", async (width, on, back) => {
  const container = mount({ width });
  const timeline = createTimeline(container, events, { title: "Two times", scale: "linear" });
  await timeline.ready;
  await settled();
  const focused = (): string | null => rootIn(container).activeElement?.getAttribute("data-event") ?? null;
  const region = within(regionIn(container));
  timeline.zoomTo(EMPTY);
  await settled();
  expect(region.queryAllByRole("listitem")).toEqual([]);
  const picture = region.getByRole("group", { name: "1970 to 1971. 0 events shown." });
  expect(picture.tabIndex).toBe(0);
  for (let press = 0; press < 3 && rootIn(container).activeElement !== picture; press += 1) await userEvent.tab();
  expect(rootIn(container).activeElement).toBe(picture);
  await userEvent.keyboard(on);
  await settled();
  expect(focused()).toBe("e30");
  expect(picture.hasAttribute("aria-label")).toBe(false);
  expect(picture.hasAttribute("tabindex")).toBe(false);
  // What had the focus has left the window: it waits in the picture.
  timeline.zoomTo(EMPTY);
  await settled();
  expect(rootIn(container).activeElement).toBe(picture);
  await userEvent.keyboard(back);
  await settled();
  expect(focused()).toBe("e29");
  timeline.destroy();
});
