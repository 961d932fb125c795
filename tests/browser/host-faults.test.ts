/** Faults of the page's own functions, and what is far too long: the timeline goes on, and the page hears of it. */
import { within } from "@testing-library/dom";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
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

it.each([null, 5, NaN, { toString: () => "x" }, Symbol("x"), Promise.resolve("x"), ["x"]])(
  "take what is no text from formatDate for nothing: %s",
  async (told) => {
    const [plain, faulty] = [mount({ width: 1200 }), mount({ width: 1200 })];
    createTimeline(plain, events);
    createTimeline(faulty, events, { formatDate: (() => told) as never });
    await frames();
    const textIn = (container: Element): string | null | undefined =>
      regionIn(container).querySelector("svg")?.textContent;
    expect(textIn(faulty)).toBe(textIn(plain));
    expect(reported).toEqual([]);
  },
);

it("draw a picture by a table of widths that are all nothing", async () => {
  const container = mount({ width: 1200 });
  const none = [`20:${"00".repeat(1000)}`];
  const timeline = createTimeline(container, events, { metrics: { "400": none, "700": none } });
  await timeline.ready;
  await frames();
  expect(regionIn(container).querySelectorAll(".daymark-event")).toHaveLength(6);
  expect(timeline.toSvg()).not.toContain("NaN");
  expect(reported).toEqual([]);
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
  expect(reported).toEqual([expect.stringMatching(/^filter: at the event ".+" it throws "No choice\."/)]);
});

const noChoice = ({ id }: { id: string }): boolean => {
  if (id === "panama") throw new Error("No choice.");
  return true;
};
const NO_CHOICE = 'filter: at the event "panama" it throws "No choice.". Give true or false for every event.';

it("leave the container as it was where filter throws from the beginning: what is thrown names the event", async () => {
  const container = mount();
  container.append("What stood there");
  expect(() => createTimeline(container, events, { filter: noChoice })).toThrow(NO_CHOICE);
  container.style.width = "500px";
  await frames();
  expect(Array.from(container.childNodes, ({ nodeValue }) => nodeValue)).toEqual(["What stood there"]);
  expect(reported).toEqual([]);
});

it("are told as a problem where filter throws once the data are read, and the timeline is ready", async () => {
  const timeline = createTimeline(mount(), JSON.stringify({ events }), { filter: noChoice });
  const thrown = new Promise<unknown>((resolve) => {
    addEventListener(
      "unhandledrejection",
      (event) => {
        event.preventDefault();
        resolve(event.reason);
      },
      { once: true },
    );
  });
  await timeline.ready;
  expect(timeline.problems.map(({ code, message }) => [code, message])).toEqual([
    ["undrawable", `It could not be drawn: ${NO_CHOICE}`],
  ]);
  expect(await thrown).toMatchObject({ message: NO_CHOICE });
  timeline.update({ filter: () => true });
  expect(timeline.problems).toEqual([]);
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

it.each([
  ["figures", "1".repeat(50_000)],
  ["marks upon a letter", `e${"\u0301".repeat(50_000)}`],
  ["letters that join", "\u0628".repeat(50_000)],
  ["signs of two units", "\u{1e922}".repeat(20_000)],
])("let words of thousands of %s break, which a browser would look for long, and show all of them", async (_, run) => {
  const container = mount({ width: 1200 });
  const long = { text: run, corrected: { on: "2018", note: run }, tags: [run], place: run, sources: [{ title: run }] };
  const timeline = createTimeline(container, [
    { id: "long", title: "Long", date: "2018", ...long },
    { id: "marked", title: "Marked", date: "2019", text: `*${run.slice(0, 6000)}*` },
  ]);
  const partsIn = (node: Element): string[] => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (walker.nextNode()) parts.push(walker.currentNode.textContent!);
    return parts;
  };
  timeline.select("long");
  const region = within(regionIn(container));
  const card = await region.findByRole("dialog");
  expect(card.textContent.split(run)).toHaveLength(6);
  expect(Math.max(...partsIn(card).map(({ length }) => length))).toBeLessThan(2100);
  timeline.select("marked");
  const marked = await vi.waitFor(() => {
    const node = region.getByRole("dialog").querySelector("em");
    expect(node?.textContent).toBe(run.slice(0, 6000));
    return node!;
  });
  const node = regionIn(container).querySelector(".daymark-event")!;
  node.dispatchEvent(new KeyboardEvent("keydown", { key: "t", bubbles: true }));
  const table = await region.findByRole("table");
  expect(table.textContent).toContain(run);
  for (const shown of [marked, table])
    expect(Math.max(...partsIn(shown).map(({ length }) => length))).toBeLessThan(2100);
  timeline.destroy();
});
