/** Faults of the page's own functions, and what is far too long: the timeline goes on, and the page hears of it. */
import { within } from "@testing-library/dom";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createTimeline } from "../../src/index.ts";
import "../../src/element/index.ts";
import { mount, mountHtml } from "./mount.ts";
import { events, frames, manyDays, regionIn } from "./story.ts";

let reported: string[];
const hear = (event: ErrorEvent): void => {
  reported.push((event.error as Error).message);
  event.preventDefault();
};

beforeEach(() => {
  reported = [];
  addEventListener("error", hear);
});
afterEach(() => {
  removeEventListener("error", hear);
});

it("leave dates in the usual words where formatDate throws from the beginning", async () => {
  const [plain, faulty] = [mount({ width: 1200 }), mount({ width: 1200 })];
  createTimeline(plain, events);
  createTimeline(faulty, events, {
    formatDate: () => {
      throw new Error("No such style.");
    },
  });
  await frames();
  const textsIn = (container: Element): string[] =>
    Array.from(regionIn(container).querySelectorAll("svg text"), ({ textContent }) => textContent);
  expect(textsIn(faulty)).toEqual(textsIn(plain));
  expect(reported).toEqual(["No such style."]);
  within(regionIn(faulty))
    .getByRole("button", { name: /Panama/ })
    .dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
  expect(await within(regionIn(faulty)).findByRole("dialog")).toBeTruthy();
  expect(reported).toEqual(["No such style."]);
});

it("let a reader zoom where formatDate throws at some ticks of the axis only", async () => {
  const container = mount({ width: 1200 });
  const timeline = createTimeline(container, manyDays(120), {
    formatDate: (span, where) => {
      const { start } = span;
      if (where === "axis" && typeof start === "object" && start.precision === "day") throw new Error("No days.");
      return undefined;
    },
  });
  await timeline.ready;
  const { start, end } = timeline.window;
  timeline.zoomTo({ start, end: start + (end - start) / 40 });
  await frames();
  expect(reported).toEqual(["No days."]);
  expect(timeline.window.end).toBeCloseTo(start + (end - start) / 40, -3);
  expect(regionIn(container).querySelectorAll(".daymark-tick").length).toBeGreaterThan(2);
});

it("take what is no text from formatDate for nothing", async () => {
  const container = mount({ width: 1200 });
  createTimeline(container, events, { formatDate: (() => null) as never });
  await frames();
  expect(regionIn(container).textContent).not.toContain("null");
});

it("keep the timeline as it was where messages are no words", async () => {
  const container = mount({ width: 1200 });
  const messages = { close: () => "x", unknown: 7 } as never;
  const timeline = createTimeline(container, events, { messages });
  await frames();
  expect(timeline.problems.map(({ code, field }) => [code, field])).toEqual([["option-invalid", "messages"]]);
  expect(regionIn(container).querySelectorAll(".daymark-label")).toHaveLength(6);
  expect(reported).toEqual([]);
});

it("open the card where renderMedia throws, at first and with an update", async () => {
  const media = { url: "https://example.org/a.jpg", alt: "A bridge", caption: "The bridge" };
  const container = mount({ width: 1200 });
  const timeline = createTimeline(container, [{ id: "a", title: "The bridge opens", date: "2019", media }], {
    renderMedia: () => {
      throw new Error("No consent.");
    },
  });
  timeline.select("a");
  const card = await within(regionIn(container)).findByRole("dialog");
  expect(card.textContent).toContain("The bridge");
  timeline.update({ events: [{ id: "a", title: "The bridge opens late", date: "2019", media }] });
  await frames();
  expect(within(regionIn(container)).getByRole("dialog").textContent).toContain("The bridge opens late");
  expect(new Set(reported)).toEqual(new Set(["No consent."]));
});

it("keep the list of an element where filter throws", async () => {
  const list = mountHtml(`<ol><li><time datetime="2018">2018</time> <b>Talks</b></li></ol>`);
  const element = document.createElement("daymark-timeline");
  Object.assign(element, {
    options: {
      filter: () => {
        throw new Error("No choice.");
      },
    },
  });
  element.append(list);
  mount().append(element);
  await frames();
  expect(list.checkVisibility()).toBe(true);
  expect(new Set(reported)).toEqual(new Set(["No choice."]));
});

it.each([
  ["of words", "word ".repeat(2_000_000)],
  ["without a blank", "x".repeat(10_000_000)],
])("cut a title of 10 MB %s in the picture, and after 10,000 letters in the card", async (_, title) => {
  const container = mount({ width: 1200 });
  const timeline = createTimeline(container, [
    { id: "long", title, date: "2018" },
    { id: "other", title: "Other", date: "2019" },
  ]);
  await frames();
  const drawn = Array.from(regionIn(container).querySelectorAll("svg .daymark-label"), (node) => node.textContent);
  expect(drawn.join("").length).toBeLessThan(1000);
  expect(drawn.join("")).toContain("…");
  timeline.select("long");
  const card = await within(regionIn(container)).findByRole("dialog");
  expect(card.textContent.length).toBeGreaterThan(9000);
  expect(card.textContent.length).toBeLessThan(11_000);
  timeline.destroy();
});
