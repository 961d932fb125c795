import { within } from "@testing-library/dom";
import { beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type Timeline } from "../../src/index.ts";
import { mount, pageStyle } from "./mount.ts";
import { events, frames, manyDays, options, regionIn, rootIn } from "./story.ts";

const DAY = 86_400_000;

let container: HTMLElement;
let timeline: Timeline;

/** A timeline without motion and with its gestures loaded. */
async function begin(count = 300, more = {}): Promise<void> {
  container = mount({ width: 1100 });
  timeline = createTimeline(container, manyDays(count), { title: "Many days", ...more });
  await timeline.ready;
  await import("../../src/interact/window/zoom.ts");
  await frames();
}

function part<Kind extends Element = SVGElement>(selector: string): Kind {
  const found = rootIn(container).querySelector<Kind>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const slider = (): SVGGElement => part(".daymark-overview");
const toolbar = (): HTMLElement => within(regionIn(container)).getByRole("toolbar");
const buttons = (): HTMLButtonElement[] => Array.from(toolbar().querySelectorAll("button"));
const focused = (): Element | null => rootIn(container).activeElement;
const closeTo = (a: number, b: number, days: number): void => {
  expect(Math.abs(a - b) / DAY).toBeLessThan(days);
};

/** px of the page, of a share of the overview's length. */
function spotAt(share: number): { x: number; y: number } {
  const svg = part("svg").getBoundingClientRect();
  const box = part(".daymark-overview > .daymark-hit").getBoundingClientRect();
  return { x: Math.round(box.left - svg.left + 8 + share * (box.width - 16)), y: Math.round(box.top - svg.top + 14) };
}

async function drag(grip: string, to: number): Promise<void> {
  await userEvent.dragAndDrop(part(`[data-grip="${grip}"]`), part("svg"), { targetPosition: spotAt(to) });
  await frames();
}

/** Instant at a share of everything that the first view shows. */
function instantAt(share: number): number {
  const { start, end } = whole;
  return start + share * (end - start);
}

let whole = { start: 0, end: 0 };

describe("the overview in a page", () => {
  beforeEach(async () => {
    await begin();
    whole = timeline.window;
    timeline.zoomTo({ start: instantAt(0.4), end: instantAt(0.6) });
    await frames();
  });

  it("pans by its window, resizes by either end and does not move the picture twice", async () => {
    await drag("window", 0.7);
    closeTo(timeline.window.start, instantAt(0.6), 20);
    closeTo(timeline.window.end, instantAt(0.8), 20);
    await drag("start", 0.3);
    closeTo(timeline.window.start, instantAt(0.3), 20);
    closeTo(timeline.window.end, instantAt(0.8), 20);
    await drag("end", 0.5);
    closeTo(timeline.window.start, instantAt(0.3), 20);
    closeTo(timeline.window.end, instantAt(0.5), 20);
  });

  it("goes no farther than everything, and an end not past the other", async () => {
    await drag("window", 1);
    closeTo(timeline.window.end, whole.end, 1);
    closeTo(timeline.window.end - timeline.window.start, 0.2 * (whole.end - whole.start), 1);
    await drag("start", 1);
    expect(timeline.window.end).toBeGreaterThan(timeline.window.start);
    closeTo(timeline.window.end, whole.end, 1);
  });

  it("centres the window where it is pressed beside it", async () => {
    slider().scrollIntoView({ block: "center" });
    await userEvent.click(part("svg"), { position: spotAt(0.2) });
    await frames();
    closeTo(timeline.window.start, instantAt(0.1), 20);
    closeTo(timeline.window.end, instantAt(0.3), 20);
  });

  it("stays under the pointer in a page that is drawn smaller", async () => {
    container.style.transform = "scale(0.5)";
    container.style.transformOrigin = "0 0";
    const svg = part("svg").getBoundingClientRect();
    const box = part(".daymark-overview > .daymark-hit").getBoundingClientRect();
    const targetPosition = { x: box.left - svg.left + 4 + 0.7 * (box.width - 8), y: box.top - svg.top + 7 };
    await userEvent.dragAndDrop(part('[data-grip="window"]'), part("svg"), { targetPosition });
    await frames();
    closeTo(timeline.window.start, instantAt(0.6), 20);
    closeTo(timeline.window.end, instantAt(0.8), 20);
  });

  it("changes nothing but its frame while the window moves", async () => {
    const changed = new Set<string>();
    const observer = new MutationObserver((records) => {
      for (const { target, attributeName, type } of records)
        changed.add(`${(target as Element).nodeName} ${attributeName ?? type}`);
    });
    observer.observe(slider(), { attributes: true, childList: true, subtree: true, characterData: true });
    timeline.zoomTo({ start: instantAt(0.1), end: instantAt(0.5) });
    await frames();
    observer.disconnect();
    expect([...changed].filter((change) => !/^(?:rect (?:x|width|transform)|g aria-value\w+)$/.test(change))).toEqual(
      [],
    );
    expect(changed.size).toBeGreaterThan(2);
  });

  it("says in words where its window is", async () => {
    timeline.zoomTo({ start: Date.UTC(2002, 0, 1), end: Date.UTC(2005, 0, 1) });
    await frames();
    expect(slider().getAttribute("role")).toBe("slider");
    expect(slider().getAttribute("aria-valuetext")).toBe("2002 to 2004");
    const now = Number(slider().getAttribute("aria-valuenow"));
    expect(now).toBeGreaterThan(0);
    expect(now).toBeLessThan(100);
  });
});

describe("the overview by keys", () => {
  const press = async (keys: string): Promise<void> => {
    await userEvent.keyboard(keys);
    await frames();
  };

  beforeEach(async () => {
    await begin();
    whole = timeline.window;
    timeline.zoomTo({ start: instantAt(0.4), end: instantAt(0.6) });
    await frames();
    buttons()[0]!.focus();
  });

  const settled = async (share: { start?: number; end?: number }): Promise<void> => {
    await expect
      .poll(() => {
        const { start, end } = timeline.window;
        const off = [
          ...(share.start === undefined ? [] : [start - instantAt(share.start)]),
          ...(share.end === undefined ? [] : [end - instantAt(share.end)]),
        ];
        return Math.max(...off.map((each) => Math.abs(each) / DAY));
      })
      .toBeLessThan(3);
  };

  it("is the last item of the toolbar, which stays one stop of Tab", async () => {
    await press("{ArrowLeft}");
    expect(focused()).toBe(slider());
    expect([...buttons(), slider()].filter(({ tabIndex }) => tabIndex === 0)).toEqual([slider()]);
    await press("{ArrowLeft}");
    expect(focused()).toBe(buttons().at(-1));
    await press("{ArrowRight}");
    expect(focused()).toBe(slider());
    await press("{ArrowRight}");
    expect(focused()).toBe(buttons()[0]);
    await press("{End}");
    expect(focused()).toBe(slider());
    await press("{Escape}");
    expect(focused()).toBe(buttons()[0]);
    expect([...buttons(), slider()].filter(({ tabIndex }) => tabIndex === 0)).toEqual([buttons()[0]]);
    expect(toolbar().getAttribute("aria-owns")).toBe(slider().id);
  });

  it("moves and zooms the window, and keeps the focus", async () => {
    slider().focus();
    await press("{ArrowUp}");
    await settled({ start: 0.42, end: 0.62 });
    await press("{ArrowDown}");
    await settled({ start: 0.4, end: 0.6 });
    await press("{PageUp}");
    await settled({ start: 0.56, end: 0.76 });
    await press("{PageDown}");
    await settled({ start: 0.4, end: 0.6 });
    await press("{Home}");
    await settled({ start: 0, end: 0.2 });
    await press("{End}");
    await settled({ start: 0.8, end: 1 });
    await press("-");
    await settled({ start: 0.6, end: 1 });
    await press("+");
    await settled({ start: 0.7, end: 0.9 });
    await press("0");
    await settled({ start: 0, end: 1 });
    expect(focused()).toBe(slider());
  });

  it("gives its place as tab stop to a button when it goes", async () => {
    slider().focus();
    expect(slider().tabIndex).toBe(0);
    timeline.update({ overview: "off" });
    await frames();
    expect(rootIn(container).querySelector(".daymark-overview")).toBeNull();
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    expect(toolbar().hasAttribute("aria-owns")).toBe(false);
  });
});

describe("lanes that are folded", () => {
  const lane = (name: string): SVGGElement => part(`.daymark-lane[data-lane="${name}"]`);
  const labelsIn = (name: string): number =>
    timeline.events.filter(
      ({ id, lane: own }) =>
        own === name && rootIn(container).querySelector(`.daymark-label[data-event="${id}"]`) !== null,
    ).length;
  /** px from the heading of a lane to the next one's, or to the overview. */
  const roomOf = (name: string): number => {
    const tops = [".daymark-fold-lane", ".daymark-overview > .daymark-hit"].flatMap((selector) =>
      Array.from(rootIn(container).querySelectorAll(selector), (node) => node.getBoundingClientRect().top),
    );
    const own = lane(name).querySelector(".daymark-fold-lane")!.getBoundingClientRect().top;
    return Math.min(...tops.filter((top) => top > own)) - own;
  };

  it("fold by their heading and open again, and the window stays", async () => {
    await begin();
    timeline.zoomTo({ start: Date.UTC(2002, 0, 1), end: Date.UTC(2004, 0, 1) });
    await frames();
    const { window } = timeline;
    const before = roomOf("One");
    await userEvent.click(lane("One").querySelector(".daymark-fold-lane")!);
    expect(labelsIn("One")).toBe(0);
    expect(labelsIn("Two")).toBeGreaterThan(0);
    expect(roomOf("One")).toBeLessThan(50);
    closeTo(timeline.window.start, window.start, 0.01);
    closeTo(timeline.window.end, window.end, 0.01);
    await userEvent.click(lane("One").querySelector(".daymark-fold-lane")!);
    expect(labelsIn("One")).toBeGreaterThan(0);
    expect(roomOf("One")).toBe(before);
  });

  it("fold by a list that keys reach", async () => {
    await begin();
    const open = within(toolbar()).getByRole("button", { name: "Fold lanes" });
    open.focus();
    await userEvent.keyboard("{Enter}");
    const dialog = await within(regionIn(container)).findByRole("dialog", { name: "Lanes" });
    expect(open.getAttribute("aria-expanded")).toBe("true");
    const [first, second] = within(dialog).getAllByRole("button", { expanded: true });
    expect(focused()).toBe(first);
    expect(second!.textContent).toContain("150 events");
    await userEvent.keyboard("{Enter}");
    expect(first!.getAttribute("aria-expanded")).toBe("false");
    expect(focused()).toBe(first);
    expect(labelsIn(first!.firstChild!.textContent!)).toBe(0);
    await userEvent.keyboard("{Escape}");
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
    expect(focused()).toBe(open);
    expect(open.getAttribute("aria-expanded")).toBe("false");
    await userEvent.click(open);
    await within(regionIn(container)).findByRole("dialog");
    await userEvent.click(open);
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
  });

  it("stay folded by name when the events change", async () => {
    await begin();
    await userEvent.click(lane("One").querySelector(".daymark-fold-lane")!);
    timeline.update({ events: manyDays(320) });
    await frames();
    expect(labelsIn("One")).toBe(0);
    expect(labelsIn("Two")).toBeGreaterThan(0);
  });

  it("are offered only where there are several and something to zoom", async () => {
    await begin(300, {});
    timeline.update({ events: manyDays(300).map((event) => ({ ...event, lane: "One" })) });
    await frames();
    expect(within(toolbar()).queryByRole("button", { name: "Fold lanes" })).toBeNull();
    expect(rootIn(container).querySelector(".daymark-fold-lane")).toBeNull();
    const other = mount({ width: 1200 });
    createTimeline(other, events, options);
    await frames();
    expect(rootIn(other).querySelector(".daymark-fold-lane")).toBeNull();
  });
});

it("keeps a height that is given for the whole component", async () => {
  pageStyle("body { margin: 0 }");
  await begin(1000, { height: 420 });
  expect(regionIn(container).getBoundingClientRect().height).toBe(420);
  timeline.zoomTo({ start: Date.UTC(2002, 0, 1), end: Date.UTC(2002, 2, 1) });
  await frames();
  expect(regionIn(container).getBoundingClientRect().height).toBe(420);
});
