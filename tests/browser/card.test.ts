/** The first card of a page comes a moment after its event is selected: nothing here may have opened one before. */
import { waitFor, within } from "@testing-library/dom";
import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { events, options, regionIn, rootIn } from "./story.ts";

interface Made {
  container: HTMLElement;
  timeline: Timeline;
  heard: unknown[];
}

function make(): Made {
  const container = mount({ width: 1200 });
  const timeline = createTimeline(container, events, options);
  const heard: unknown[] = [];
  timeline.on("select", ({ id }) => heard.push(["select", id]));
  timeline.on("card", ({ id, open }) => heard.push(["card", id, open]));
  return { container, timeline, heard };
}

function press(container: HTMLElement, key: string): void {
  const event = rootIn(container).querySelector<SVGGElement>("[data-event='panama'].daymark-event")!;
  event.focus();
  event.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
}

afterEach(() => {
  scrollTo(0, 0);
});

it("may be left, closed or replaced before it is there, and does not take the focus from where it has gone", async () => {
  const [shown, left, closed, replaced, moved, destroyed] = [make(), make(), make(), make(), make(), make()];
  expect(shown.timeline.select("panama")).toBe(true);
  expect(shown.heard).toEqual([["select", "panama"]]);
  press(left.container, "Enter");
  press(left.container, "Escape");
  closed.timeline.select("panama");
  closed.timeline.select(null);
  replaced.timeline.select("biden");
  replaced.timeline.select("panama");
  destroyed.timeline.select("panama");
  destroyed.timeline.destroy();
  press(moved.container, "Enter");
  press(moved.container, "ArrowRight");

  for (const { container } of [shown, replaced]) await within(regionIn(container)).findByRole("dialog");
  expect(shown.heard).toEqual([
    ["select", "panama"],
    ["card", "panama", true],
  ]);
  for (const { container, heard } of [left, closed, moved]) {
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
    expect(heard).toEqual([
      ["select", "panama"],
      ["select", null],
    ]);
  }
  expect(replaced.heard).toEqual([
    ["select", "biden"],
    ["select", "panama"],
    ["card", "panama", true],
  ]);
  expect(destroyed.container.childElementCount).toBe(0);
  expect(destroyed.heard).toEqual([["select", "panama"]]);
  expect(rootIn(moved.container).activeElement?.getAttribute("data-event")).toBe("talks-2022");
});

it.each([480, 660, 1200])(
  "is wholly in sight once a reader has opened it, %i px wide, and so is the next",
  async (width) => {
    const told = events.map((event) => ({ ...event, text: "What is told of it goes on for a while. ".repeat(12) }));
    for (const above of [0, 60, 420, 900]) {
      const [before, after] = [document.createElement("p"), document.createElement("p")];
      before.style.height = `${above}px`;
      after.style.height = "1500px";
      document.body.append(before);
      const container = mount({ width });
      document.body.append(after);
      const timeline = createTimeline(container, told, options);
      await timeline.ready;
      const nodes = [...rootIn(container).querySelectorAll<SVGGElement>(".daymark-event .daymark-title")];
      for (const node of [nodes[0]!, nodes.at(-1)!]) {
        node.scrollIntoView({ block: "end" });
        await userEvent.click(node);
        const card = await within(regionIn(container)).findByRole("dialog");
        const inSight = async (): Promise<void> => {
          await waitFor(() => {
            const { top, bottom } = within(regionIn(container)).getByRole("dialog").getBoundingClientRect();
            expect(top).toBeGreaterThanOrEqual(-1);
            expect(bottom).toBeLessThanOrEqual(innerHeight + 1);
          });
        };
        await inSight();
        const next = within(card).getByRole("button", { name: node === nodes[0] ? "Next" : "Previous" });
        next.click();
        await inSight();
        await userEvent.keyboard("{Escape}");
      }
      timeline.destroy();
      document.body.replaceChildren();
      scrollTo(0, 0);
    }
  },
);

it("scrolls nothing where the page opens it", async () => {
  const before = document.createElement("p");
  before.style.height = "700px";
  document.body.append(before);
  const { container, timeline } = make();
  timeline.select("panama");
  await within(regionIn(container)).findByRole("dialog");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(scrollY).toBe(0);
});
