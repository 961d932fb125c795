import { within } from "@testing-library/dom";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { measureByTable } from "../../src/draw/ruler.ts";
import { createTimeline, type CreateOptions, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { boxesOf, events, frames, manyDays, options, overlaps, regionIn, rootIn } from "./story.ts";

const TITLES = [
  "استئناف محادثات الهجرة بين البلدين",
  "الوزير يزور العاصمة (مرتين)",
  "شبكة BBC تعلن الاتفاق",
  "توقيع المعاهدة في القاهرة",
  "כנסת ישראל מאשרת את החוק",
  "خروج القوات",
];

/** The seed story with titles that run to the left. */
const arabic = events.map((event, index) => ({ ...event, title: TITLES[index]!, text: "نص قصير." }));

let container: HTMLElement;
let timeline: Timeline;

async function begin(
  list: Parameters<typeof createTimeline>[1],
  { width = 1000, ...more }: CreateOptions & { width?: number } = {},
): Promise<void> {
  container = mount({ width });
  timeline = createTimeline(container, list, more);
  await timeline.ready;
  await frames();
}

const svg = (): SVGSVGElement => rootIn(container).querySelector<SVGSVGElement>("svg.daymark")!;
const toolbar = (): HTMLElement => within(regionIn(container)).getByRole("toolbar");
const focused = (): Element | null => rootIn(container).activeElement;

/** Where all that is written stands, in whole px from the left of the picture. */
function textsIn(): { text: string; left: number; right: number }[] {
  const { left } = svg().getBoundingClientRect();
  return Array.from(svg().querySelectorAll("text"), (node) => {
    const box = node.getBoundingClientRect();
    return { text: node.textContent, left: Math.round(box.left - left), right: Math.round(box.right - left) };
  });
}

describe("a page that runs to the left", () => {
  afterEach(() => {
    document.documentElement.removeAttribute("dir");
  });

  it.each([1000, 360])("turns nothing round in a picture that does not, %i px wide", async (width) => {
    await begin(events, { ...options, width });
    const before = textsIn();
    document.body.replaceChildren();
    document.documentElement.dir = "rtl";
    await begin(events, { ...options, width });
    expect(textsIn()).toEqual(before);
    expect(regionIn(container).dir).toBe("ltr");
  });

  it("leaves the text of a title that runs to the left in its place", async () => {
    document.documentElement.dir = "rtl";
    await begin(arabic, { ...options });
    const box = svg().getBoundingClientRect();
    for (const { left, right } of textsIn()) {
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(box.width);
    }
  });
});

describe.each([1000, 700, 360])("a picture in Arabic, %i px wide", (width) => {
  beforeEach(() => begin(arabic, { ...options, lang: "ar", title: "عودة إلى الحوار", credit: "مصدر", width }));

  it("runs to the left with all that is in it", () => {
    expect(regionIn(container).dir).toBe("rtl");
    const [heading] = boxesOf(container, ".daymark-heading text");
    expect(heading!.right).toBeCloseTo(svg().getBoundingClientRect().right - 16, 0);
  });

  it("keeps labels apart and in the picture", () => {
    const labels = boxesOf(container, ".daymark-label");
    expect(labels).toHaveLength(6);
    const box = svg().getBoundingClientRect();
    for (const [at, label] of labels.entries()) {
      expect(label.left).toBeGreaterThanOrEqual(box.left);
      expect(label.right).toBeLessThanOrEqual(box.right);
      for (const other of labels.slice(at + 1)) expect(overlaps(label, other)).toBe(false);
    }
  });

  it("opens its cards within it, with the button that closes them at their left", async () => {
    await userEvent.click(rootIn(container).querySelectorAll<SVGElement>(".daymark-event .daymark-mark")[1]!);
    const card = await within(regionIn(container)).findByRole("dialog");
    const box = card.getBoundingClientRect();
    const region = regionIn(container).getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(region.left);
    expect(box.right).toBeLessThanOrEqual(region.right);
    expect(getComputedStyle(card).direction).toBe("rtl");
    const close = within(card).getByRole("button", { name: /إغلاق|Close/ });
    expect(close.getBoundingClientRect().right).toBeLessThan(box.left + box.width / 2);
  });
});

describe("time that runs to the left", () => {
  const window = { start: Date.UTC(2003, 0, 1), end: Date.UTC(2005, 0, 1) };
  const length = window.end - window.start;

  beforeEach(async () => {
    await begin(manyDays(300), { scale: "linear", timeDirection: "rtl" });
    await import("../../src/interact/window/zoom.ts");
    timeline.zoomTo(window);
    await frames();
  });

  /** Turns a wheel a share of the picture's width from its left. */
  function turn(init: WheelEventInit, share = 0.5): void {
    const { left, top, width, height } = svg().getBoundingClientRect();
    const place = { clientX: left + share * width, clientY: top + height / 2 };
    svg().dispatchEvent(
      new WheelEvent("wheel", { bubbles: true, composed: true, cancelable: true, ...place, ...init }),
    );
  }

  it("has what comes later at the left", () => {
    const shown = Array.from(svg().querySelectorAll(".daymark-event"), (node) => ({
      at: timeline.events.find(({ id }) => id === node.getAttribute("data-event"))!.date!,
      left: node.querySelector(".daymark-mark")!.getBoundingClientRect().left,
    })).sort((a, b) => (a.at < b.at ? -1 : 1));
    expect(shown.length).toBeGreaterThan(10);
    const lefts = shown.map(({ left }) => left);
    expect(lefts[0]!).toBeGreaterThan(lefts.at(-1)! + 500);
  });

  it("pans with a drag: what is taken hold of stays under the pointer", async () => {
    const source = { x: 300, y: 150 };
    await userEvent.dragAndDrop(svg(), svg(), { sourcePosition: source, targetPosition: { x: 500, y: 150 } });
    await frames();
    const plot = 1000 - 2 * 16 - 8;
    expect((timeline.window.start - window.start) / length).toBeCloseTo(200 / plot, 1);
    expect(timeline.window.end - timeline.window.start).toBeCloseTo(length, -3);
  });

  it("pans with a sideways wheel as far, and back", () => {
    turn({ deltaX: 96 });
    expect((timeline.window.start - window.start) / length).toBeCloseTo(-0.1, 1);
    turn({ deltaX: -96 });
    expect(timeline.window.start).toBeCloseTo(window.start, -3);
  });

  it("zooms about the pointer", () => {
    turn({ deltaY: -200, metaKey: true }, 0.97);
    expect(timeline.window.start).toBeCloseTo(window.start, -10);
    expect(timeline.window.end).toBeLessThan(window.end - 1e10);
  });

  it("moves the window in the overview as the pointer goes", async () => {
    const grip = rootIn(container).querySelector(`[data-grip="window"]`)!;
    const from = grip.getBoundingClientRect();
    const picture = svg().getBoundingClientRect();
    const to = {
      x: Math.round(from.left + from.width / 2 - picture.left - 100),
      y: Math.round(from.top - picture.top + 10),
    };
    await userEvent.dragAndDrop(grip, svg(), { targetPosition: to });
    await frames();
    expect(timeline.window.start).toBeGreaterThan(window.start + length / 4);
  });

  it("goes on with the arrow to the left", async () => {
    const at = (): number => Number(focused()!.closest("[aria-posinset]")!.getAttribute("aria-posinset"));
    rootIn(container).querySelector<SVGElement>(".daymark-event[tabindex='0']")?.focus();
    if (!focused()?.matches(".daymark-event")) rootIn(container).querySelector<SVGElement>(".daymark-event")!.focus();
    const first = at();
    await userEvent.keyboard("{ArrowLeft}");
    expect(at()).toBe(first + 1);
    await userEvent.keyboard("{ArrowRight}");
    expect(at()).toBe(first);
  });

  it("has the arrow to the left, which is later, at the left in an interface that runs to the right", () => {
    const [earlier, later] = ["earlier", "later"].map((key) => toolbar().querySelector(`[data-key="${key}"]`)!);
    expect(later!.getBoundingClientRect().left).toBeLessThan(earlier!.getBoundingClientRect().left);
    expect(getComputedStyle(later!).scale).toBe("-1 1");
  });
});

describe("an interface that runs to the left, over time that does not", () => {
  beforeEach(async () => {
    await begin(manyDays(300), { scale: "linear", dir: "rtl" });
    await import("../../src/interact/window/zoom.ts");
    await frames();
  });

  it("has its buttons at the left, their arrows as they point", () => {
    const box = toolbar().getBoundingClientRect();
    expect(box.left - svg().getBoundingClientRect().left).toBeCloseTo(16, 0);
    const [earlier, later] = ["earlier", "later"].map((key) => toolbar().querySelector(`[data-key="${key}"]`)!);
    expect(earlier!.getBoundingClientRect().left).toBeLessThan(later!.getBoundingClientRect().left);
    expect(getComputedStyle(later!).scale).toBe("none");
  });

  it("goes from button to button as they stand", async () => {
    const buttons = Array.from(toolbar().querySelectorAll("button")).filter(({ hidden }) => !hidden);
    buttons[0]!.focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(focused()).toBe(buttons[1]);
    expect(buttons[1]!.getBoundingClientRect().left).toBeLessThan(buttons[0]!.getBoundingClientRect().left);
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toBe(buttons[0]);
  });

  it("leaves the arrows among the events to time", async () => {
    rootIn(container).querySelector<SVGElement>(".daymark-event")!.focus();
    const at = (): number => Number(focused()!.closest("[aria-posinset]")!.getAttribute("aria-posinset"));
    const first = at();
    await userEvent.keyboard("{ArrowRight}");
    expect(at()).toBe(first + 1);
  });
});

describe("an upright picture", () => {
  it("turns the arrows of its buttons along time", async () => {
    await begin(manyDays(300), { scale: "linear", width: 360 });
    const later = toolbar().querySelector(`[data-key="later"]`)!;
    expect(getComputedStyle(later).rotate).toBe("90deg");
  });
});

describe("the ruler", () => {
  it.each([
    ["Arabic", TITLES.slice(0, 4)],
    ["Hebrew", TITLES.slice(4, 5)],
    ["Persian", ["انقلاب مشروطه و گشایش نخستین مجلس", "ملی شدن صنعت نفت ایران"]],
  ])("has no title narrower than a browser draws it: %s", (_, titles) => {
    const context = document.createElement("canvas").getContext("2d")!;
    for (const [weight, title] of [400, 700].flatMap((each) => titles.map((text) => [each, text] as const))) {
      context.font = `${weight} 100px Arial, sans-serif`;
      expect(measureByTable(title, 100, weight)).toBeGreaterThanOrEqual(context.measureText(title).width);
    }
  });
});
