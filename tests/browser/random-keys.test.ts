/** Keys and updates in any order: there is always one way in, and the focus is never lost. */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, manyDays, rootIn } from "./story.ts";

const KEYS = [
  "{ArrowRight}",
  "{ArrowLeft}",
  "{ArrowDown}",
  "{ArrowUp}",
  "{Home}",
  "{End}",
  "{PageDown}",
  "{PageUp}",
  "+",
  "-",
  "0",
  "{Enter}",
  "{Escape}",
  "?",
  "t",
  "/",
  "{Tab}",
  "{Shift>}{Tab}{/Shift}",
];

/** What a page may do in between. */
const UPDATES: Record<string, (timeline: Timeline, container: HTMLElement) => void> = {
  fewer: (timeline) => {
    timeline.update({ events: manyDays(40) });
  },
  more: (timeline) => {
    timeline.update({ events: manyDays(180) });
  },
  filtered: (timeline) => {
    timeline.update({ filter: ({ id }) => Number(id.slice(1)) % 3 > 0 });
  },
  unfiltered: (timeline) => {
    timeline.update({ filter: undefined });
  },
  narrow: (_, container) => {
    container.style.width = "420px";
  },
  wide: (_, container) => {
    container.style.width = "1000px";
  },
  moved: (timeline) => {
    timeline.zoomTo({ start: Date.UTC(2004, 0), end: Date.UTC(2005, 0) });
  },
  selected: (timeline) => {
    timeline.select("d7");
  },
};

let timeline: Timeline | undefined;

afterEach(() => {
  timeline?.destroy();
  timeline = undefined;
});

function waysIn(container: HTMLElement): SVGElement[] {
  const drawn = rootIn(container).querySelectorAll<SVGElement>("g.daymark-event, g.daymark-count");
  const ways = [...drawn].filter((node) => node.getAttribute("tabindex") === "0");
  // A window in which nothing happened has none.
  expect(ways).toHaveLength(Math.min(drawn.length, 1));
  return ways;
}

const steps = fc.array(fc.constantFrom(...KEYS, ...KEYS, ...Object.keys(UPDATES)), { minLength: 50, maxLength: 50 });

describe.each([1, 2, 3, 4])("fifty keys and updates by chance, number %i", (seed) => {
  it("leave one way into the events", { timeout: 60_000 }, async () => {
    const container = mount({ width: 1000 });
    timeline = createTimeline(container, manyDays(120), { title: "Many days" });
    await timeline.ready;
    await frames();
    waysIn(container)[0]!.focus();
    const [sequence] = fc.sample(steps, { seed, numRuns: 1 });
    for (const step of sequence!) {
      const update = UPDATES[step];
      if (update) update(timeline, container);
      else await userEvent.keyboard(step);
      await frames();
      waysIn(container);
      // Outside there is nothing that a key could be pressed in: a Tab that has left is led back.
      if (!container.contains(document.activeElement)) waysIn(container)[0]?.focus();
    }
    // Once all is still the focus is somewhere in the timeline, and what has it is shown.
    await new Promise((resolve) => setTimeout(resolve, 400));
    waysIn(container);
    expect(rootIn(container).activeElement?.checkVisibility()).toBe(true);
  });
});
