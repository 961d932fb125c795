import { waitFor } from "@testing-library/dom";
import { describe, expect, it } from "vitest";
import { createTimeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, manyDays, rootIn } from "./story.ts";

describe("a phone that is turned", () => {
  it("shows the events that were seen, from a list to an axis and back", async () => {
    const container = mount({ width: 360 });
    const after = document.body.appendChild(document.createElement("div"));
    after.style.height = "3000px";
    const timeline = createTimeline(container, manyDays(36), { title: "Many", height: "auto", maxRows: 2 });
    await timeline.ready;
    const nodes = (): SVGGElement[] => Array.from(rootIn(container).querySelectorAll(".daymark-event"));
    const topOf = (id: string): number => {
      const node = nodes().find((each) => each.getAttribute("data-event") === id);
      return node ? node.querySelector(".daymark-mark")!.getBoundingClientRect().top : NaN;
    };
    const tenth = nodes()[10]!.getAttribute("data-event")!;
    scrollTo(0, scrollY + topOf(tenth) - 6);
    container.style.width = "1000px";
    await waitFor(() => {
      expect(rootIn(container).querySelector("svg.daymark-wide")).not.toBeNull();
    });
    expect(nodes().map((node) => node.getAttribute("data-event"))).toContain(tenth);
    const [first] = [timeline.window.start];
    timeline.zoomTo({ start: Date.UTC(2004, 0, 1), end: Date.UTC(2005, 0, 1) });
    expect(timeline.window.start).not.toBe(first);
    const index = timeline.events
      .map(({ id, span }) => ({ id, time: typeof span.start === "object" ? span.start.earliest : 0 }))
      .filter(({ time }) => time >= Date.UTC(2004, 0, 1))
      .sort((a, b) => a.time - b.time)[0]!.id;
    container.style.width = "360px";
    await waitFor(() => {
      expect(rootIn(container).querySelector("svg.daymark-upright")).not.toBeNull();
    });
    await frames();
    expect(topOf(index)).toBeGreaterThan(-5);
    expect(topOf(index)).toBeLessThan(60);
    after.remove();
  });
});
