/** What a page can measure: each event with its cause, and nothing by itself. */
import { waitFor, within } from "@testing-library/dom";
import { describe, expect, it, vi } from "vitest";
import { createTimeline } from "../../src/index.ts";
import "../../src/element/index.ts";
import { mount, mountHtml } from "./mount.ts";
import { events, frames, options, regionIn } from "./story.ts";

describe("seen", () => {
  it("is told once, when half of the picture is in view", async () => {
    const before = mountHtml("<div></div>");
    before.style.height = "2000px";
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, events, options);
    const heard: unknown[] = [];
    timeline.on("seen", (detail) => heard.push(detail));
    await new Promise((resolve) => requestIdleCallback(resolve));
    await frames();
    const { top, height } = container.getBoundingClientRect();
    scrollTo({ top: top - innerHeight + height * 0.3, behavior: "instant" });
    await frames();
    expect(heard).toEqual([]);
    scrollTo({ top: top - innerHeight + height * 0.6, behavior: "instant" });
    await waitFor(() => expect(heard).toEqual([{ by: "reader" }]));
    scrollTo({ top: 0, behavior: "instant" });
    await frames();
    scrollTo({ top, behavior: "instant" });
    await frames();
    expect(heard).toHaveLength(1);
    timeline.destroy();
  });

  it("is not looked for where nobody listens", async () => {
    const watch = vi.spyOn(IntersectionObserver.prototype, "observe");
    const timeline = createTimeline(mount({ width: 1000 }), events, options);
    await new Promise((resolve) => requestIdleCallback(resolve));
    await frames();
    expect(watch).not.toHaveBeenCalled();
    timeline.on("seen", () => undefined);
    await waitFor(() => expect(watch).toHaveBeenCalledTimes(1));
    timeline.destroy();
    watch.mockRestore();
  });

  it("is an event of the element", async () => {
    const heard: string[] = [];
    document.addEventListener("daymark-seen", ({ target }) => heard.push((target as Element).localName), {
      once: true,
    });
    mountHtml('<daymark-timeline><ol><li><time datetime="2018">2018</time> <b>Talks</b></li></ol></daymark-timeline>');
    await waitFor(() => expect(heard).toEqual(["daymark-timeline"]));
  });
});

describe("step", () => {
  it("tells which step of how many a story is at, and who wanted it", async () => {
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, events, { ...options, story: true });
    const heard: unknown[] = [];
    timeline.on("step", (detail) => heard.push(detail));
    const panel = await within(regionIn(container)).findByRole("region", { name: /^Story: / });
    within(panel).getByRole("button", { name: "Next" }).click();
    timeline.next();
    timeline.select("visas");
    expect(heard).toEqual([
      { id: "biden", step: 2, steps: 6, by: "reader" },
      { id: "panama", step: 3, steps: 6, by: "api" },
      { id: "visas", step: 6, steps: 6, by: "api" },
    ]);
    timeline.destroy();
  });
});
