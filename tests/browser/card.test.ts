/** The first card of a page comes a moment after its event is selected: nothing here may have opened one before. */
import { within } from "@testing-library/dom";
import { expect, it } from "vitest";
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
