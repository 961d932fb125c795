import { waitFor, within } from "@testing-library/dom";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTimeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { events, frames, manyDays, options, regionIn, rootIn } from "./story.ts";

/** Names of the modules of ours that the page has loaded. */
function loaded(): string[] {
  return performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.replace(/.*\/src\//, ""));
}

/** The node of an event in a container. */
function eventIn(container: HTMLElement, id: string): SVGElement {
  return rootIn(container).querySelector<SVGElement>(`.daymark-event[data-event="${id}"]`)!;
}

// What waits until there is nothing else to do would come in between.
beforeAll(() => {
  vi.stubGlobal("requestIdleCallback", () => 0);
});

afterAll(() => {
  vi.unstubAllGlobals();
});

// What this file looks at comes once a page: each of these is about another moment of it.
describe("before there is any sign of a reader", () => {
  const ids = events.map(({ id }) => id!);

  it("draws in the call what all has a label, and loads nothing to act with", async () => {
    const container = mount({ width: 1200 });
    const timeline = createTimeline(container, events, options);
    expect(rootIn(container).querySelectorAll(".daymark-label[data-event]")).toHaveLength(events.length);
    expect(rootIn(container).querySelectorAll(".daymark-event[tabindex='0']")).toHaveLength(1);
    await timeline.ready;
    await frames();
    expect(timeline.select("nowhere")).toBe(false);
    const names = loaded();
    expect(names).toContain("timeline.ts");
    expect(names).not.toContain("interact/reader.ts");
    expect(names).not.toContain("scene/deep-parts.ts");
  });

  it("keeps what is done until all that answers is there, and does it then", async () => {
    expect(loaded()).not.toContain("interact/reader.ts");
    const [keys, click, call] = [mount({ width: 1200 }), mount({ width: 1200 }), mount({ width: 1200 })];
    const made = [keys, click, call].map((container) => createTimeline(container, events, options));
    const told: (string | null)[] = [];
    made[2]!.on("select", ({ id }) => told.push(id));

    const first = rootIn(keys).querySelector<SVGElement>(".daymark-event[tabindex='0']")!;
    first.focus();
    const press = new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true, composed: true });
    first.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    const other = new KeyboardEvent("keydown", { key: "PageDown", bubbles: true, cancelable: true, composed: true });
    first.dispatchEvent(other);
    expect(other.defaultPrevented).toBe(false);
    let heard = 0;
    click.addEventListener("click", () => (heard += 1));
    eventIn(click, "panama").dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    expect(made[2]!.next()).toBe(true);
    expect(made[2]!.next()).toBe(true);
    expect(made[2]!.select("nowhere")).toBe(false);
    expect(told).toHaveLength(2);

    await within(regionIn(click)).findByRole("dialog", { name: /Panama/ });
    await within(regionIn(call)).findByRole("dialog");
    expect(heard).toBe(1);
    expect(told).toHaveLength(2);
    expect(eventIn(call, told[1]!).getAttribute("aria-expanded")).toBe("true");
    // The card of the second has the focus now; of the first, what a Tab reaches has moved.
    await waitFor(() => {
      expect(rootIn(keys).querySelector(".daymark-event[tabindex='0']")!.getAttribute("data-event")).toBe(ids[1]);
    });
  });

  it("draws a set that does not label everything once what draws the rest is there, whole at once", async () => {
    expect(loaded()).not.toContain("scene/deep-parts.ts");
    const container = mount({ width: 900 });
    const timeline = createTimeline(container, manyDays(400), { title: "Days" });
    expect(rootIn(container).querySelector("svg.daymark")).toBeNull();
    await timeline.ready;
    expect(rootIn(container).querySelectorAll(".daymark-count").length).toBeGreaterThan(0);
    within(regionIn(container)).getByRole("button", { name: "Zoom in" });
  });
});
