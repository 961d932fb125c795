/** What is said aloud after what a reader did: once, when all is still, and nothing of what the page did itself. */
import { waitFor, within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type Timeline, type TimelineOptions } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, manyDays, regionIn, rootIn } from "./story.ts";

interface Made {
  container: HTMLElement;
  timeline: Timeline;
  status: HTMLElement;
  /** Every text that the status has had. */
  said: string[];
}

async function make(count = 300, options: TimelineOptions = {}): Promise<Made> {
  const container = mount({ width: 1000 });
  const timeline = createTimeline(container, manyDays(count), { title: "Many", height: 420, ...options });
  await frames();
  const status = within(regionIn(container)).getByRole("status");
  const said: string[] = [];
  new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, subtree: true });
  return { container, timeline, status, said };
}

/** Longer than anything waits before it is said. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1100));
}

function zoomIn(container: Element): void {
  within(regionIn(container)).getByRole("button", { name: "Zoom in" }).click();
}

function drawnIn(container: Element): { events: number; groups: number; grouped: number } {
  const counts = Array.from(rootIn(container).querySelectorAll(".daymark-count"));
  return {
    events: rootIn(container).querySelectorAll(".daymark-event").length,
    groups: counts.length,
    grouped: counts.reduce((sum, node) => sum + Number(node.getAttribute("data-count")), 0),
  };
}

it("is nothing at first, and nothing of what a page did", async () => {
  const { timeline, status, said } = await make();
  expect(status.getAttribute("aria-live")).toBe("polite");
  expect(status.textContent).toBe("");
  timeline.zoomTo({ start: Date.UTC(2001, 0, 1), end: Date.UTC(2002, 0, 1) });
  timeline.select("d20");
  timeline.update({ filter: ({ lane }) => lane === "One" });
  timeline.update({ events: manyDays(200), window: { start: Date.UTC(2001, 0, 1), end: Date.UTC(2002, 0, 1) } });
  await quiet();
  expect(status.textContent).toBe("");
  expect(said).toEqual([]);
});

it("is the window, and how many events are shown and in how many groups", async () => {
  const { container, status } = await make();
  zoomIn(container);
  await waitFor(() => {
    expect(status.textContent).toMatch(/^\d{4} to \d{4}\. \d+ events shown\. \d+ in \d+ groups\.$/);
  });
  const { events, groups, grouped } = drawnIn(container);
  expect(groups).toBeGreaterThan(1);
  expect(status.textContent).toContain(`. ${events} events shown. ${grouped} in ${groups} groups.`);
});

it("is one text for several steps", async () => {
  const { container, said } = await make();
  rootIn(container).querySelector<SVGGElement>("[tabindex='0'].daymark-event, [tabindex='0'].daymark-count")!.focus();
  await userEvent.keyboard("{+}{+}{PageDown}{PageDown}");
  await quiet();
  expect(said).toHaveLength(1);
});

it("counts an event once that is called out of its group", async () => {
  const { container, status } = await make();
  rootIn(container).querySelector<SVGGElement>("[tabindex='0'].daymark-event, [tabindex='0'].daymark-count")!.focus();
  const isCalledOut = (): boolean => rootIn(container).querySelector(".daymark-callout") !== null;
  for (let step = 0; step < 40 && !isCalledOut(); step += 1) await userEvent.keyboard("{ArrowRight}");
  expect(isCalledOut()).toBe(true);
  await userEvent.keyboard("{+}");
  await waitFor(() => {
    expect(status.textContent).toMatch(/events shown/);
  });
  const { events, groups, grouped } = drawnIn(container);
  const counted = isCalledOut() ? 1 : 0;
  expect(status.textContent).toContain(`. ${events - counted} events shown. ${grouped} in ${groups} groups.`);
});

it("says one group as one, and of none nothing", async () => {
  const days = Array.from({ length: 60 }, (_, at) => ({ title: `Same day ${at}`, date: "2020-11-07" }));
  const { container, timeline, status } = await make();
  timeline.update({ events: [...days, { title: "Earlier", date: "1990" }], scale: "linear" });
  await frames();
  zoomIn(container);
  await waitFor(() => {
    expect(status.textContent).toMatch(/ 0 events shown\.$/);
  });
  within(regionIn(container)).getByRole("button", { name: "Later" }).click();
  await waitFor(() => {
    expect(status.textContent).toMatch(/ shown\. \d+ in 1 group\.$/);
  });
});

it("is said no more once the timeline is gone", async () => {
  const { container, timeline, said } = await make();
  zoomIn(container);
  timeline.destroy();
  await quiet();
  expect(said).toEqual([]);
});
