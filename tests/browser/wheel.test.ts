import { beforeEach, describe, expect, it } from "vitest";
import { createTimeline, type CreateOptions, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, manyDays, rootIn } from "./story.ts";

let container: HTMLElement;
let timeline: Timeline;

/** A timeline with its gestures loaded and a window in the middle of everything, or on all of it. */
async function begin({
  width = 1000,
  isWhole = false,
  ...options
}: CreateOptions & { width?: number; isWhole?: boolean } = {}): Promise<void> {
  container = mount({ width });
  timeline = createTimeline(container, manyDays(300), { scale: "linear", ...options });
  await timeline.ready;
  await import("../../src/interact/window/zoom.ts");
  await frames();
  if (isWhole) return;
  timeline.zoomTo({ start: Date.UTC(2003, 0, 1), end: Date.UTC(2005, 0, 1) });
  await frames();
}

/** Turns a wheel over the picture, a share of its width from its left edge. */
function turn(init: WheelEventInit, share = 0.5): WheelEvent {
  const svg = rootIn(container).querySelector("svg")!;
  const { left, top, width, height } = svg.getBoundingClientRect();
  const [clientX, clientY] = [left + share * width, top + height / 2];
  const event = new WheelEvent("wheel", {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX,
    clientY,
    ...init,
  });
  svg.dispatchEvent(event);
  return event;
}

const windowLength = (): number => timeline.window.end - timeline.window.start;

/** How many times as long the window becomes by a turn, and by how many lengths its start moves. */
function change(init: WheelEventInit): { times: number; moved: number } {
  const before = timeline.window;
  const length = windowLength();
  expect(turn(init).defaultPrevented).toBe(true);
  const after = { times: windowLength() / length, moved: (timeline.window.start - before.start) / length };
  timeline.zoomTo(before);
  return after;
}

const { DOM_DELTA_LINE, DOM_DELTA_PAGE } = WheelEvent;

describe("a wheel that counts in lines or pages", () => {
  beforeEach(() => begin());

  it("zooms by them as by so many px", () => {
    const px = change({ deltaY: 50, metaKey: true });
    expect(px.times).toBeCloseTo(2 ** 0.1, 6);
    expect(change({ deltaY: 2, deltaMode: DOM_DELTA_LINE, metaKey: true }).times).toBeCloseTo(px.times, 6);
    expect(change({ deltaY: 0.1, deltaMode: DOM_DELTA_PAGE, metaKey: true }).times).toBeCloseTo(px.times, 6);
  });

  it("pans sideways by them as by so many px", () => {
    const px = change({ deltaX: 75 });
    expect(px.moved).toBeGreaterThan(0.05);
    expect(change({ deltaX: 3, deltaMode: DOM_DELTA_LINE }).moved).toBeCloseTo(px.moved, 6);
  });
});

describe("a wheel over a wide picture", () => {
  beforeEach(() => begin());

  it("zooms with Meta, and ten times as fast with Ctrl, as a pinch on a trackpad turns it", () => {
    expect(change({ deltaY: -10, metaKey: true }).times).toBeCloseTo(2 ** -0.02, 6);
    expect(change({ deltaY: -10, ctrlKey: true }).times).toBeCloseTo(2 ** -0.2, 6);
  });

  it("zooms by less than half as much again at a time, as the wheel of a mouse turns far", () => {
    for (const deltaY of [-100, -120, -1000])
      expect(change({ deltaY, ctrlKey: true }).times).toBeCloseTo(Math.SQRT1_2, 6);
    expect(change({ deltaY: 120, deltaMode: DOM_DELTA_PAGE, metaKey: true }).times).toBeGreaterThanOrEqual(1);
  });

  it("zooms about the pointer", () => {
    const before = timeline.window;
    turn({ deltaY: -200, metaKey: true }, 0.02);
    expect(timeline.window.start).toBeCloseTo(before.start, -10);
    expect(timeline.window.end).toBeLessThan(before.end - 1e10);
  });

  it("stays where it is once it can come no closer", () => {
    for (let time = 0; time < 80; time += 1) turn({ deltaY: -500, ctrlKey: true }, 0.8);
    const closest = timeline.window;
    expect(turn({ deltaY: -500, ctrlKey: true }, 0.8).defaultPrevented).toBe(true);
    expect(timeline.window).toEqual(closest);
  });

  it("keeps to everything once it can go no farther, and keeps the page from zooming", () => {
    for (let time = 0; time < 5; time += 1) turn({ deltaY: 500, ctrlKey: true });
    const all = timeline.window;
    expect(turn({ deltaY: 500, ctrlKey: true }).defaultPrevented).toBe(true);
    expect(timeline.window).toEqual(all);
  });

  it("is the page's where it is plain", () => {
    const before = timeline.window;
    expect(turn({ deltaY: 100 }).defaultPrevented).toBe(false);
    expect(turn({ deltaX: 40, deltaY: 50 }).defaultPrevented).toBe(false);
    expect(timeline.window).toEqual(before);
  });

  it("is heard by the page only where it is the page's", () => {
    const heard: number[] = [];
    container.addEventListener("wheel", ({ deltaX, deltaY }) => heard.push(deltaX || deltaY), { passive: true });
    turn({ deltaY: 1 });
    turn({ deltaY: 2, ctrlKey: true });
    turn({ deltaX: 3 });
    expect(heard).toEqual([1]);
  });
});

it("still pans by a sideways wheel where a plain one zooms", async () => {
  await begin({ wheelZoom: true });
  expect(change({ deltaX: 100, deltaY: 3 })).toEqual({ times: expect.closeTo(1, 6), moved: expect.closeTo(0.1, 1) });
  expect(change({ deltaY: -100 }).times).toBeCloseTo(2 ** -0.2, 6);
});

it("leaves a sideways wheel over an upright picture to the page", async () => {
  await begin({ width: 400 });
  const before = timeline.window;
  expect(turn({ deltaX: 100 }).defaultPrevented).toBe(false);
  expect(timeline.window).toEqual(before);
  expect(turn({ deltaY: -100, ctrlKey: true }).defaultPrevented).toBe(true);
  expect(windowLength()).toBeLessThan(before.end - before.start);
});

it("says nothing any more once the timeline is gone", async () => {
  await begin();
  const svg = rootIn(container).querySelector("svg")!;
  timeline.destroy();
  const event = new WheelEvent("wheel", { cancelable: true, deltaY: -100, ctrlKey: true });
  svg.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

it("takes its word away where there is nothing to zoom any more", async () => {
  // From a part of the whole there would still be a way back.
  await begin({ isWhole: true });
  turn({ deltaY: 100 });
  expect(rootIn(container).querySelector(".hint")).not.toBeNull();
  timeline.update({ events: manyDays(3) });
  await frames();
  expect(rootIn(container).querySelector(".hint")).toBeNull();
});
