/** `#daymark=…` in the address of a page leads to an event or a window. */
import { waitFor, within } from "@testing-library/dom";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TimelineOptions } from "../../src/options.ts";
import { createTimeline, type Timeline } from "../../src/index.ts";
import { linkTo } from "../../src/draw/link.ts";
import { mount, mountHtml } from "./mount.ts";
import { events, frames, manyDays, options, regionIn, rootIn } from "./story.ts";

const { pathname, search } = location;
const open: Timeline[] = [];

beforeAll(async () => {
  // The first card and what follows links come a moment later: not in the middle of a test.
  await Promise.all([
    import("../../src/interact/permalink/permalink.ts"),
    import("../../src/interact/card/card-view.ts"),
  ]);
});

afterEach(() => {
  for (const timeline of open.splice(0)) timeline.destroy();
  history.replaceState(null, "", pathname + search);
  window.scrollTo({ top: 0, behavior: "instant" });
});

/** Goes to another address as a link does. */
function go(hash: string): void {
  location.hash = hash;
}

async function follow(hash: string, settled: () => void): Promise<void> {
  go(hash);
  await waitFor(settled);
}

function make(id = "", more: TimelineOptions = {}, of = events, width = 1000) {
  const container = mount({ width });
  container.id = id;
  const timeline = createTimeline(container, of, { ...options, ...more });
  open.push(timeline);
  const heard: [string | null, string][] = [];
  timeline.on("select", ({ id, by }) => heard.push([id, by]));
  const card = (): string | undefined =>
    within(regionIn(container)).queryByRole("dialog")?.querySelector(".card-title")?.textContent;
  return { container, timeline, heard, card };
}

/** What follows links is there once the page has had nothing to do. */
async function idle(): Promise<void> {
  await new Promise((resolve) => requestIdleCallback(resolve));
  await new Promise((resolve) => requestIdleCallback(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

describe("a link to an event", () => {
  it("that the page is loaded with opens its card, at the reader's wish, with the focus on its heading", async () => {
    go("daymark=visas");
    const { container, heard, card } = make();
    await waitFor(() => expect(card()).toBe("Immigrant visa services resume in Havana"));
    expect(heard).toEqual([["visas", "reader"]]);
    expect(rootIn(container).activeElement?.textContent).toBe("Immigrant visa services resume in Havana");
  });

  it("is followed when the address changes, forward and back, and taken back where there is none", async () => {
    const { card } = make();
    await idle();
    await follow("daymark=biden", () => expect(card()).toBe("Joe Biden takes office"));
    await follow("daymark=panama", () => expect(card()).toMatch("Panama"));
    history.back();
    await waitFor(() => expect(card()).toBe("Joe Biden takes office"));
    history.forward();
    await waitFor(() => expect(card()).toMatch("Panama"));
    await follow("elsewhere", () => expect(card()).toBeUndefined());
  });

  it("is followed again when it is pressed again", async () => {
    const { timeline, card } = make();
    const link = document.createElement("a");
    link.href = "#daymark=biden";
    document.body.append(link);
    await idle();
    link.click();
    await waitFor(() => expect(card()).toBe("Joe Biden takes office"));
    timeline.select(null);
    expect(card()).toBeUndefined();
    link.click();
    await waitFor(() => expect(card()).toBe("Joe Biden takes office"));
  });

  it("waits for data that are on their way, but not once the reader has begun", async () => {
    go("daymark=visas");
    const [waiting, begun] = [make("", {}, []), make("", {}, [])];
    await idle();
    waiting.timeline.update({ events });
    await waitFor(() => expect(waiting.card()).toMatch("visa"));
    waiting.timeline.select(null);
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    begun.timeline.update({ events });
    await frames();
    expect(begun.card()).toBeUndefined();
  });

  it("leads to any id, however it is written", async () => {
    const ids = ["a b", "c/d#e", "50 %", "it's", "日本", "x&y", "a..b", '"q"', "constructor"];
    const { card } = make(
      "",
      {},
      ids.map((id) => ({ id, title: `Called ${id}`, date: "2020" })),
    );
    await idle();
    for (const id of ids) {
      const link = linkTo(id);
      expect(link).toMatch(/^#daymark=[^\s"'<>&\\]+$/);
      await follow(link, () => expect(card()).toBe(`Called ${id}`));
    }
    await follow("daymark=50 %", () => expect(card()).toBe("Called 50 %"));
  });

  it("brings a picture that is out of sight into sight, and leaves a page alone that has none of it", async () => {
    const before = mountHtml("<div></div>");
    before.style.height = "3000px";
    const { container, card } = make();
    await idle();
    await follow("daymark=nothing-of-the-kind", () => undefined);
    await frames();
    expect(scrollY).toBe(0);
    await follow("daymark=biden", () => expect(card()).toBeDefined());
    const event = rootIn(container).querySelector("[data-event='biden']")!.getBoundingClientRect();
    expect(event.top).toBeGreaterThan(0);
    expect(event.bottom).toBeLessThan(innerHeight);
    const at = scrollY;
    await follow("daymark=visas", () => expect(card()).toMatch("visa"));
    expect(scrollY).toBe(at);
  });

  it("reaches an event that stands in a count", async () => {
    const { timeline, card } = make("", { height: 300 }, manyDays(400));
    await idle();
    await follow("daymark=d17", () => expect(card()).toMatch("number 17 "));
    timeline.select(null);
  });

  it("means the first that has it where several stand in a page, and by a name only that one", async () => {
    const [one, two] = [make("one"), make("two")];
    await idle();
    await follow("daymark=biden", () => expect(one.card()).toBeDefined());
    expect(two.card()).toBeUndefined();
    await follow("daymark=two:biden", () => expect(two.card()).toBeDefined());
    expect(one.card()).toBeUndefined();
    await follow("daymark=three:biden", () => expect(two.card()).toBeUndefined());
    expect(one.card()).toBeUndefined();
  });

  it("is not followed with permalink off, nor once the timeline is gone", async () => {
    const off = make("", { permalink: "off" });
    const gone = make();
    await idle();
    gone.timeline.destroy();
    go("daymark=biden");
    await frames();
    expect([off.card(), off.heard, gone.heard]).toEqual([undefined, [], []]);
  });
});

describe("a link to a window", () => {
  const year = (text: string): number => Date.UTC(Number(text), 0, 1);

  it("shows exactly that time, with both dates to their ends, and goes home without it", async () => {
    const { timeline } = make("", { scale: "linear" }, manyDays(300));
    await idle();
    const home = timeline.window;
    const causes: string[] = [];
    timeline.on("window", ({ by }) => causes.push(by));
    await follow("daymark=2001..2003", () => expect(timeline.window.start).toBeCloseTo(year("2001"), -3));
    expect(timeline.window.end).toBeCloseTo(year("2004"), -3);
    expect(causes).toEqual(["reader"]);
    await follow("", () => expect(timeline.window.start).toBeCloseTo(home.start, -3));
  });

  it("may be open at one end, named, and in any form of EDTF", async () => {
    const { timeline } = make("days", { scale: "linear" }, manyDays(300));
    await idle();
    await follow("daymark=days:2004-03-05..", () =>
      expect(timeline.window.start).toBeCloseTo(Date.UTC(2004, 2, 5), -3),
    );
    await follow("daymark=..2001-05", () => expect(timeline.window.end).toBeCloseTo(Date.UTC(2001, 5, 1), -3));
    await follow("daymark=200X..2010", () => expect(timeline.window.start).toBeCloseTo(year("2000"), -3));
  });

  it("that cannot be read is a problem, and moves nothing", async () => {
    const { timeline } = make("", { scale: "linear" }, manyDays(300));
    await idle();
    const home = timeline.window;
    const told: string[] = [];
    timeline.on("problem", ({ code, message }) => told.push(`${code}: ${message}`));
    await follow("daymark=2004-02-30..2005", () => expect(told[0]).toMatch(/^link-unreadable: .*2004-02-30/));
    await follow("daymark=2005..2004", () => expect(told[1]).toMatch(/ends before it begins/));
    expect(timeline.window).toEqual(home);
  });
});

describe("the link in a card", () => {
  it("is there where it is asked for, and names the timeline where there are several", async () => {
    const { container, timeline, card } = make("one", { permalink: "on" });
    await idle();
    timeline.select("visas");
    await waitFor(() => expect(card()).toBeDefined());
    const link = (): HTMLElement => within(regionIn(container)).getByRole("link", { name: "Link to this event" });
    expect(link().getAttribute("href")).toBe("#daymark=visas");
    const other = make("two");
    timeline.select("biden");
    expect(link().getAttribute("href")).toBe("#daymark=one:biden");
    link().click();
    await waitFor(() => expect(location.hash).toBe("#daymark=one:biden"));
    expect(card()).toBe("Joe Biden takes office");
    other.timeline.select("biden");
    await waitFor(() => expect(other.card()).toBeDefined());
    expect(within(regionIn(other.container)).queryByRole("link", { name: "Link to this event" })).toBeNull();
  });
});
