/** What a page and its framework do to the element: they set it early, move it, fill it late and take it away. */
import { cdp } from "vitest/browser";
import { describe, expect, it, vi } from "vitest";
import { DaymarkTimeline } from "../../src/element/index.ts";
import { mountHtml, pageStyle } from "./mount.ts";
import { events, frames, manyDays } from "./story.ts";

type Element = HTMLElementTagNameMap["daymark-timeline"];

function made(set: Partial<Pick<Element, "events" | "options">> = {}): Element {
  const element = document.createElement("daymark-timeline");
  element.style.width = "1000px";
  Object.assign(element, set);
  document.body.append(element);
  return element;
}

const partIn = (element: Element, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`)!;

describe("an element that is moved", () => {
  it("keeps its timeline, its window, its open card and its nodes", async () => {
    const element = made({ events: manyDays(400) });
    const timeline = await element.ready;
    const heard = vi.fn();
    element.addEventListener("daymark-card", heard);
    timeline.zoomTo({ start: Date.UTC(2002, 0, 1), end: Date.UTC(2003, 0, 1) });
    timeline.select("d1");
    await vi.waitFor(() => {
      expect(element.shadowRoot!.querySelector("[role=dialog]")).toBeTruthy();
    });
    const { window } = timeline;
    const svg = element.shadowRoot!.querySelector("svg");
    const card = element.shadowRoot!.querySelector("[role=dialog]");
    heard.mockClear();
    const other = document.createElement("section");
    document.body.append(other);
    element.remove();
    other.append(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await frames();
    expect(element.timeline).toBe(timeline);
    expect(timeline.window).toEqual(window);
    expect(element.shadowRoot!.querySelector("svg")).toBe(svg);
    expect(element.shadowRoot!.querySelector("[role=dialog]")).toBe(card);
    expect(heard).not.toHaveBeenCalled();
  });

  it("takes the language of where it is now", async () => {
    const element = made({ events });
    await element.ready;
    const other = document.createElement("section");
    other.lang = "es";
    document.body.append(other);
    other.append(element);
    await vi.waitFor(() => {
      expect(partIn(element, "root").lang).toBe("es");
    });
  });
});

describe("an element that is told otherwise", () => {
  it("takes another list into the timeline it has, and options that mean the same are no news", async () => {
    const element = made({ events, options: { title: "One", lanes: ["Talks"] } });
    const timeline = await element.ready;
    const drawn = vi.fn();
    element.addEventListener("daymark-render", drawn);
    element.options = { title: "One", lanes: ["Talks"] };
    expect(drawn).not.toHaveBeenCalled();
    element.options = { title: "Two" };
    element.events = events.slice(1);
    expect(element.timeline).toBe(timeline);
    expect(timeline.events).toHaveLength(events.length - 1);
    expect(element.shadowRoot!.textContent).toContain("Two");
  });

  it("goes back to what there is without an attribute that has gone", async () => {
    const element = made({ events, options: { title: "Its own" } });
    await element.ready;
    element.setAttribute("heading", "Another");
    expect(element.shadowRoot!.textContent).toContain("Another");
    element.removeAttribute("heading");
    expect(element.shadowRoot!.textContent).toContain("Its own");
  });
});

describe("an element that is defined late", () => {
  it("takes what was set on it before", () => {
    class Late extends DaymarkTimeline {}
    const element = document.createElement("late-timeline") as Element;
    element.style.cssText = "display:block;width:1000px";
    element.events = events;
    element.options = { title: "Set early" };
    document.body.append(element);
    customElements.define("late-timeline", Late);
    expect(Object.hasOwn(element, "events")).toBe(false);
    expect(element.events).toBe(events);
    expect(element.shadowRoot!.textContent).toContain("Set early");
    expect(element.timeline!.events).toHaveLength(events.length);
  });

  it("stays the one that a page has already, however often it is imported", async () => {
    const first = customElements.get("daymark-timeline");
    const again = new URL("../../src/element/index.ts?again", import.meta.url).href;
    const script = document.createElement("script");
    script.type = "module";
    script.src = again;
    const ran = new Promise((resolve) => {
      script.addEventListener("load", resolve);
    });
    document.head.append(script);
    await ran;
    script.remove();
    expect(customElements.get("daymark-timeline")).toBe(first);
  });
});

describe("the place of a list", () => {
  const listOf = (length: number): string =>
    Array.from(
      { length },
      (_, at) =>
        `<li><time datetime="${1990 + at}">${1990 + at}</time> <b>Event ${at}</b><p>What was said of it.</p></li>`,
    ).join("");

  it.each([
    [1200, 10],
    [360, 8],
  ])("is taken at %i px without a shift of what stands below, in sight", async (width, count) => {
    class Placed extends DaymarkTimeline {}
    const name = `placed-${width}`;
    pageStyle(`${name}{display:block;width:${width}px}`);
    mountHtml(`<${name} lang="en"><ol>${listOf(count)}</ol></${name}>`);
    mountHtml("<p class='after'>After it.</p>");
    const after = document.querySelector(".after")!;
    await frames();
    const before = after.getBoundingClientRect().top;
    expect(before).toBeLessThan(innerHeight);
    customElements.define(name, Placed);
    await (document.querySelector(name) as Element).ready;
    await frames();
    expect(after.getBoundingClientRect().top).toBeCloseTo(before, 0);
    expect(document.querySelector(name)!.shadowRoot!.querySelector("svg")).toBeTruthy();
  });

  it("is the least where what stands below is out of sight", async () => {
    class Long extends DaymarkTimeline {}
    pageStyle("long-list{display:block}");
    mountHtml(`<long-list lang="en"><ol>${listOf(30)}</ol></long-list>`);
    mountHtml("<p>After it.</p>");
    const { height } = document.querySelector("long-list")!.getBoundingClientRect();
    expect(height).toBeGreaterThan(innerHeight);
    customElements.define("long-list", Long);
    const element = document.querySelector("long-list") as Element;
    await element.ready;
    await frames();
    expect(element.getBoundingClientRect().height).toBeGreaterThanOrEqual(height - 40);
  });

  it("is not kept where nothing stands below: the picture has the room that it needs", async () => {
    const element = mountHtml(`<daymark-timeline lang="en"><ol>${listOf(6)}</ol></daymark-timeline>`) as Element;
    await element.ready;
    await frames();
    expect(partIn(element, "root").style.minHeight).toBe("");
    expect(element.shadowRoot!.querySelectorAll(".daymark-label[data-event]").length).toBe(6);
  });

  it("is given up once the width is another", async () => {
    mountHtml(
      `<div><daymark-timeline style="width:1100px"><ol>${listOf(8)}</ol></daymark-timeline><p>After it.</p></div>`,
    );
    const element = document.querySelector("daymark-timeline") as Element;
    await element.ready;
    const kept = partIn(element, "root").style.minHeight;
    expect(Number.parseFloat(kept)).toBeGreaterThan(200);
    element.style.width = "900px";
    await vi.waitFor(() => {
      expect(partIn(element, "root").style.minHeight).toBe("");
    });
  });

  it("is the list's while nothing of it can be drawn, and data can be read again", async () => {
    const element = mountHtml(
      `<daymark-timeline src="data:text/csv,none"><ol><li><time datetime="2018">2018</time> <b>A</b></li></ol></daymark-timeline>`,
    ) as Element;
    const said = vi.fn();
    element.addEventListener("daymark-problem", said);
    await element.ready;
    await frames();
    expect(said).toHaveBeenCalled();
    expect(element.querySelector("li")!.getBoundingClientRect().height).toBeGreaterThan(0);
    expect(partIn(element, "root").hidden).toBe(true);
    element.removeAttribute("src");
    await element.ready;
    await frames();
    expect(element.querySelector("li")!.getBoundingClientRect().height).toBe(0);
    element.reload();
    await element.ready;
    expect(element.timeline!.events).toHaveLength(1);
  });

  it("is the list's where the file has no events", async () => {
    vi.spyOn(window, "fetch").mockImplementation(() => Promise.resolve(new Response("[]")));
    const element = mountHtml(
      `<daymark-timeline src="/none.json"><ol><li><time datetime="2018">2018</time> <b>A</b></li></ol></daymark-timeline>`,
    ) as Element;
    await element.ready;
    await frames();
    expect(element.timeline!.problems).toEqual([]);
    expect(element.querySelector("li")!.getBoundingClientRect().height).toBeGreaterThan(0);
    element.events = [];
    await element.ready;
    await frames();
    expect(element.querySelector("li")!.getBoundingClientRect().height).toBe(0);
  });

  it("is the list's where what src says is no address, and that is told", async () => {
    const said = vi.fn();
    document.addEventListener("daymark-problem", said, { once: true });
    const element = mountHtml(
      `<daymark-timeline src="http://[::1"><ol><li><time datetime="2018">2018</time> <b>A</b></li></ol></daymark-timeline>`,
    ) as Element;
    await element.ready;
    await frames();
    expect(said.mock.calls[0]![0].detail).toMatchObject({ code: "address-refused", value: "http://[::1" });
    expect(element.querySelector("li")!.getBoundingClientRect().height).toBeGreaterThan(0);
    element.setAttribute("src", "data:text/csv,none");
    element.removeAttribute("src");
    await element.ready;
    await frames();
    expect(element.timeline!.events).toHaveLength(1);
  });
});

describe("what a page sets round the picture", () => {
  it("stands above and below it, and the title names the region", async () => {
    const element = mountHtml(
      `<daymark-timeline style="width:900px"><h2 slot="title">Talks</h2><p slot="caption">What was said.</p>
      <ul slot="credit"><li>The archive</li></ul><ol><li><time datetime="2018">2018</time> <b>A</b></li></ol></daymark-timeline>`,
    ) as Element;
    await element.ready;
    await frames();
    const top = (selector: string): number => element.querySelector(selector)!.getBoundingClientRect().top;
    const region = partIn(element, "root");
    expect(region.getAttribute("aria-label")).toBe("Talks");
    expect(top("h2")).toBeLessThan(region.getBoundingClientRect().top);
    expect(top("p")).toBeGreaterThanOrEqual(region.getBoundingClientRect().bottom);
    expect(top("ul")).toBeGreaterThan(top("p"));
    expect(element.timeline!.events).toHaveLength(1);
  });

  it("reaches its parts and its colours from the page", async () => {
    pageStyle(
      `daymark-timeline{--daymark-accent:rgb(200, 10, 10)} daymark-timeline::part(table-button){border:7px solid}`,
    );
    const element = made({ events });
    await element.ready;
    expect(getComputedStyle(partIn(element, "table-button")).borderTopWidth).toBe("7px");
    const disc = element.shadowRoot!.querySelector("circle.daymark-mark, .daymark-mark circle")!;
    expect(getComputedStyle(disc).fill).toBe("rgb(200, 10, 10)");
  });
});

describe("an element that a framework makes twice", () => {
  it("leaves nothing behind", async () => {
    const counted = async (): Promise<{ nodes: number; jsEventListeners: number }> => {
      await cdp().send("HeapProfiler.collectGarbage");
      return await cdp().send("Memory.getDOMCounters");
    };
    /** As a strict mode does: it is set up, torn down and set up again, and then it goes. */
    const round = async (): Promise<void> => {
      const element = made({ events });
      element.remove();
      document.body.append(element);
      element.events = [...events];
      element.options = { title: "Again" };
      await element.ready;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    for (let at = 0; at < 5; at += 1) await round();
    const before = await counted();
    for (let at = 0; at < 30; at += 1) await round();
    const after = await counted();
    expect(after.nodes - before.nodes).toBeLessThan(200);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(20);
  });
});
