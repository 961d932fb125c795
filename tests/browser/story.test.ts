/** A story told step by step, and one that is told by an article. */
import { waitFor, within } from "@testing-library/dom";
import { afterEach, describe, expect, it, vi } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import type { TimelineOptions } from "../../src/options.ts";
import "../../src/element/index.ts";
import { createTimeline, type Timeline } from "../../src/index.ts";
import type { TimelineEvents } from "../../src/interact/contract.ts";
import { mount, mountHtml, pageStyle } from "./mount.ts";
import { events, frames, manyDays, options, regionIn, rootIn } from "./story.ts";

const ORDER = ["talks-2018", "biden", "panama", "talks-2022", "irregular", "visas"];

afterEach(async () => {
  await reduceMotion("no-preference");
  window.scrollTo({ top: 0, behavior: "instant" });
});

async function reduceMotion(value: "reduce" | "no-preference"): Promise<void> {
  const session = cdp() as unknown as { send: (method: string, params: object) => Promise<void> };
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value }] });
}

/** Id of the event that is marked as the current step. */
function currentIn(container: Element): string | null | undefined {
  return rootIn(container).querySelector("[aria-current='step']")?.getAttribute("data-event");
}

async function told(
  more: TimelineOptions = {},
  { width = 1000, of = events }: { width?: number; of?: typeof events } = {},
) {
  const container = mount({ width });
  const timeline = createTimeline(container, of, { ...options, story: true, ...more });
  const panel = await within(regionIn(container)).findByRole("region", { name: /^Story: / });
  return { container, timeline, panel, story: within(panel) };
}

describe("a story step by step", () => {
  it("begins with the first event, in a region of its own below the picture, and moves nothing yet", async () => {
    const { container, timeline, panel, story } = await told();
    expect(panel.getAttribute("aria-label")).toBe("Story: Washington and Havana talk again");
    expect(story.getByRole("heading", { name: "Last talks under the Migration Agreements" })).toBeTruthy();
    expect(story.getByText("some time in 2018")).toBeTruthy();
    expect(story.getByText("1 of 6")).toBeTruthy();
    expect(currentIn(container)).toBe("talks-2018");
    const picture = rootIn(container).querySelector("svg.daymark")!;
    expect(panel.getBoundingClientRect().bottom).toBeGreaterThan(picture.getBoundingClientRect().bottom);
    expect(rootIn(container).activeElement).toBeNull();
    expect(timeline.toSvg()).not.toContain("aria-current");
  });

  it("goes on and back by buttons, tells the page, and says aloud where one is", async () => {
    const { container, timeline, story } = await told();
    const heard = vi.fn<(detail: TimelineEvents["select"]) => void>();
    timeline.on("select", heard);
    const [previous, next] = ["Previous", "Next"].map((name) => story.getByRole("button", { name }));
    expect(previous!.getAttribute("aria-disabled")).toBe("true");
    const seen: (string | null | undefined)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await userEvent.click(next!);
      seen.push(currentIn(container));
    }
    expect(seen).toEqual(ORDER.slice(1));
    expect(next!.getAttribute("aria-disabled")).toBe("true");
    next!.click();
    expect(story.getByText("6 of 6")).toBeTruthy();
    await userEvent.click(previous!);
    expect(heard.mock.calls.map(([detail]) => detail)).toEqual(
      [...ORDER.slice(1), "irregular"].map((id) => ({ id, by: "reader" })),
    );
    expect(story.getByRole("heading").textContent).toBe("More Cubans arrive irregularly, by land and by sea");
    await waitFor(() => {
      expect(within(regionIn(container)).getByRole("status").textContent).toBe(
        "5 of 6: More Cubans arrive irregularly, by land and by sea, going on, start unknown, Migration",
      );
    });
  });

  it("is as high at each step, so that nothing below it moves", async () => {
    const { panel, story } = await told();
    const { height } = panel.getBoundingClientRect();
    for (let step = 0; step < 5; step += 1) {
      await userEvent.click(story.getByRole("button", { name: "Next" }));
      expect(panel.getBoundingClientRect().height).toBe(height);
      const content = panel.querySelector(".story-step")!;
      expect(content.scrollHeight).toBeLessThanOrEqual(content.clientHeight);
    }
  });

  it("is walked by next() and previous(), which tell who asked", async () => {
    const { container, timeline } = await told();
    const heard = vi.fn<(detail: TimelineEvents["select"]) => void>();
    timeline.on("select", heard);
    expect(timeline.previous()).toBe(false);
    expect([timeline.next(), timeline.next(), timeline.previous()]).toEqual([true, true, true]);
    expect(currentIn(container)).toBe("biden");
    expect(heard.mock.lastCall).toEqual([{ id: "biden", by: "api" }]);
    expect(timeline.select("visas")).toBe(true);
    expect([timeline.next(), currentIn(container)]).toEqual([false, "visas"]);
  });

  it("tells only the events that are named, in their order in time; the others have cards", async () => {
    const { container, timeline, story } = await told({ story: ["visas", "talks-2018", "nobody", "panama"] });
    expect(story.getByText("1 of 3")).toBeTruthy();
    await userEvent.click(story.getByRole("button", { name: "Next" }));
    expect(currentIn(container)).toBe("panama");
    const region = within(regionIn(container));
    const other = region.getByRole("button", { name: /^Joe Biden takes office/ });
    expect(other.getAttribute("aria-haspopup")).toBe("dialog");
    await userEvent.click(other);
    expect(await region.findByRole("dialog", { name: "Joe Biden takes office" })).toBeTruthy();
    expect(currentIn(container)).toBe("panama");
    // What is told needs no card: the open one goes.
    timeline.select("visas");
    expect(region.queryByRole("dialog")).toBeNull();
    expect(currentIn(container)).toBe("visas");
  });

  it("says which ids are none", async () => {
    const container = mount();
    const timeline = createTimeline(container, events, { ...options, story: ["visas", "nobody"] });
    const heard = vi.fn();
    timeline.on("problem", heard);
    await waitFor(() => {
      expect(heard).toHaveBeenCalledWith(expect.objectContaining({ code: "story-unknown", value: "nobody" }));
    });
  });

  it("tells an event that is chosen in the picture; by a key one gets there and back", async () => {
    const { container, story } = await told();
    const region = within(regionIn(container));
    const visas = region.getByRole("button", { name: /^Immigrant visa services/ });
    expect([visas.getAttribute("aria-haspopup"), visas.getAttribute("aria-controls")]).toEqual([
      null,
      story.getByText("1 of 6").closest("[role=region]")!.id,
    ]);
    await userEvent.click(visas);
    expect(story.getByRole("heading", { name: "Immigrant visa services resume in Havana" })).toBeTruthy();
    expect(region.queryByRole("dialog")).toBeNull();
    visas.focus();
    await userEvent.keyboard("{ArrowLeft}{Enter}");
    const heading = story.getByRole("heading", { name: /^More Cubans/ });
    expect(rootIn(container).activeElement).toBe(heading);
    await userEvent.keyboard("{Escape}");
    expect(rootIn(container).activeElement!.getAttribute("data-event")).toBe("irregular");
  });

  it("has one tab stop for both ways, and arrow keys between them", async () => {
    const { container, story } = await told();
    const [previous, next] = ["Previous", "Next"].map((name) => story.getByRole("button", { name }));
    expect([previous!.tabIndex, next!.tabIndex]).toEqual([-1, 0]);
    next!.focus();
    await userEvent.keyboard("{Enter}{ArrowLeft}");
    expect(rootIn(container).activeElement).toBe(previous);
    expect([previous!.tabIndex, next!.tabIndex]).toEqual([0, -1]);
    await userEvent.keyboard("{Enter}");
    expect([currentIn(container), rootIn(container).activeElement]).toEqual(["talks-2018", previous]);
    await userEvent.keyboard("{ArrowRight}");
    expect(rootIn(container).activeElement).toBe(next);
  });

  it("reads as the page's own text does: media, links and the note of a correction", async () => {
    const more = events.map((event) =>
      event.id === "talks-2018"
        ? {
            ...event,
            links: [{ url: "https://example.org/", label: "The accords" }],
            corrected: { on: "2022-04-23", note: "The year." },
          }
        : event,
    );
    const { story } = await told({}, { of: more });
    expect(story.getByRole("link", { name: "The accords" })).toBeTruthy();
    expect(story.getByText("Corrected on 23 April 2022: The year.")).toBeTruthy();
  });
});

describe("<daymark-timeline story>", () => {
  it("tells its list step by step, and by ids only what they name", async () => {
    const list = ["2018", "2020", "2022"].map(
      (year) =>
        `<li id="y${year}" data-added="2022-02-0${year.at(-1)}"><time datetime="${year}"></time> <b>In ${year}</b></li>`,
    );
    for (const [attribute, first, count] of [
      ["story", "In 2018", 3],
      [`story="y2022 y2020"`, "In 2020", 2],
    ] as const) {
      const html = `<daymark-timeline ${attribute} since="2022-02-02" style="width: 800px"><ol>${list.join("")}</ol></daymark-timeline>`;
      const region = within(mountHtml(html).shadowRoot!.querySelector<HTMLElement>(".root")!);
      const panel = within(await region.findByRole("region", { name: /^Story: / }));
      expect(panel.getByRole("heading", { name: first })).toBeTruthy();
      expect(panel.getByText(`1 of ${count}`)).toBeTruthy();
      expect(region.getByRole("button", { name: "In 2022, some time in 2022, New" })).toBeTruthy();
    }
  });
});

describe("a story whose events are not all labelled", () => {
  const many = manyDays(120);

  it("glides to each step, which is then marked, with a neighbour beside it, and told once", async () => {
    const { container, timeline, story } = await told({ height: 420 }, { of: many });
    const windows = vi.fn<(detail: TimelineEvents["window"]) => void>();
    timeline.on("window", windows);
    for (let step = 0; step < 6; step += 1) {
      await userEvent.click(story.getByRole("button", { name: "Next" }));
      await waitFor(() => {
        expect(rootIn(container).querySelector(`.daymark-mark[data-event="${currentIn(container)}"]`)).not.toBeNull();
      });
      await frames();
      expect(rootIn(container).querySelector(".daymark-callout")).toBeNull();
    }
    expect(windows.mock.calls.length).toBeGreaterThan(6);
    expect(new Set(windows.mock.calls.map(([{ by }]) => by))).toEqual(new Set(["reader"]));
    const { start, end } = timeline.window;
    const times = many.map(({ date }) => Date.parse(date!)).sort((a, b) => a - b);
    expect(times[6]).toBeGreaterThan(start);
    expect(times[6]).toBeLessThan(end);
    expect(times.filter((time) => time >= start && time <= end).length).toBeGreaterThan(1);
  });

  it("cuts instead of gliding where motion is to be reduced", async () => {
    await reduceMotion("reduce");
    const { container, timeline } = await told({ height: 420 }, { of: many });
    timeline.zoomTo({ start: Date.UTC(2007, 0), end: Date.UTC(2008, 0) });
    const windows = vi.fn<(detail: TimelineEvents["window"]) => void>();
    timeline.on("window", windows);
    timeline.next();
    expect(windows).toHaveBeenCalledTimes(1);
    expect(timeline.window.start).toBeLessThan(Date.UTC(2001, 0));
    expect(currentIn(container)).toBeTruthy();
  });

  it("brings an upright entry into sight, between a header and the panel", async () => {
    const header = mountHtml("<header>The paper</header>");
    pageStyle("header { position: sticky; top: 0; z-index: 2; height: 60px; background: gold; }");
    const { container, panel, story } = await told({ stickyTop: 60 }, { width: 360, of: many.slice(0, 20) });
    for (let step = 0; step < 8; step += 1) await userEvent.click(story.getByRole("button", { name: "Next" }));
    const entry = (): DOMRect => rootIn(container).querySelector("[aria-current='step']")!.getBoundingClientRect();
    await waitFor(
      () => {
        expect(entry().top).toBeGreaterThanOrEqual(header.getBoundingClientRect().bottom);
        expect(entry().bottom).toBeLessThanOrEqual(panel.getBoundingClientRect().top);
      },
      { timeout: 3000 },
    );
  });
});

describe("what has the focus beside a story", () => {
  it("is not covered by the panel, which stays at the foot of the window", async () => {
    const { container, panel } = await told({}, { width: 360, of: manyDays(20) });
    const active = (): Element => rootIn(container).activeElement!;
    rootIn(container).querySelector<SVGElement>(".daymark-event")!.focus();
    for (let step = 0; step < 12; step += 1) {
      await userEvent.keyboard("{ArrowDown}");
      await waitFor(() => {
        expect(active().getBoundingClientRect().bottom).toBeLessThanOrEqual(panel.getBoundingClientRect().top);
      });
    }
    expect(panel.getBoundingClientRect().bottom).toBeCloseTo(window.innerHeight, 0);
  });
});

describe("a story that changes", () => {
  it("keeps its step and says what is so now; where that is gone, it goes on with what is nearest in time", async () => {
    const { container, timeline, panel, story } = await told();
    timeline.select("talks-2022");
    const heard = vi.fn<(detail: TimelineEvents["select"]) => void>();
    timeline.on("select", heard);
    const earlier = { id: "new", title: "Something else", date: "2020", lane: "Talks" };
    timeline.update({
      events: [
        earlier,
        ...events.map((event) => (event.id === "talks-2022" ? { ...event, title: "They meet" } : event)),
      ],
    });
    expect(story.getByRole("heading", { name: "They meet" })).toBeTruthy();
    expect(story.getByText("5 of 7")).toBeTruthy();
    expect(heard).not.toHaveBeenCalled();
    timeline.update({ events: events.filter(({ id }) => id !== "talks-2022") });
    expect(currentIn(container)).not.toBe("talks-2022");
    expect(heard.mock.calls).toEqual([[{ id: currentIn(container), by: "data" }]]);
    timeline.update({ events: [] });
    expect(panel.checkVisibility()).toBe(false);
    timeline.update({ events });
    expect(panel.checkVisibility()).toBe(true);
  });

  it("begins, changes and ends by an option, and goes with the timeline", async () => {
    const { container, timeline } = await told();
    const region = within(regionIn(container));
    timeline.update({ story: false });
    expect(region.queryByRole("region", { name: /^Story: / })).toBeNull();
    expect(currentIn(container)).toBeUndefined();
    timeline.update({ story: ["visas", "biden"] });
    expect(within(await region.findByRole("region", { name: /^Story: / })).getByText("1 of 2")).toBeTruthy();
    timeline.destroy();
    expect(container.childNodes).toHaveLength(0);
  });
});

describe("an article that tells a story", () => {
  /** Paragraphs about the events, with room between them, and a timeline before them. */
  function article(more: TimelineOptions = {}): { container: HTMLElement; timeline: Timeline; heard: string[] } {
    pageStyle(`
      header { position: sticky; top: 0; z-index: 2; height: 60px; background: gold; }
      article p { height: 90px; margin: 0 0 200px; }`);
    mountHtml("<header>The paper</header>");
    const container = mount({ width: 1000 });
    const paragraphs = ORDER.map((id) => `<p data-daymark-event="${id}">About ${id}.</p>`).join("");
    mountHtml(`<article><p data-daymark-event="nobody">Nobody.</p>${paragraphs}<p>The end.</p></article>`);
    const timeline = createTimeline(container, events, { ...options, story: "article", stickyTop: 60, ...more });
    const heard: string[] = [];
    timeline.on("select", ({ id, by }) => heard.push(`${id} ${by}`));
    return { container, timeline, heard };
  }

  const paragraph = (id: string): HTMLElement => document.querySelector(`[data-daymark-event="${id}"]`)!;

  async function begun(container: Element): Promise<void> {
    await waitFor(() => {
      expect(
        within(regionIn(container))
          .getByRole("button", { name: /^Joe Biden/ })
          .getAttribute("aria-haspopup"),
      ).toBeNull();
    });
  }

  /** Scrolls as a reader does, in small steps. */
  async function scrollTo(top: number): Promise<void> {
    const from = window.scrollY;
    for (let step = 1; step <= 50; step += 1) {
      window.scrollTo({ top: from + ((top - from) * step) / 50, behavior: "instant" });
      await new Promise(requestAnimationFrame);
    }
    await frames();
  }

  it("moves the picture as its paragraphs pass, down and up again, to the last of them", async () => {
    const { container, heard } = article();
    await begun(container);
    expect(currentIn(container)).toBeUndefined();
    await scrollTo(document.documentElement.scrollHeight);
    expect(heard).toEqual(ORDER.map((id) => `${id} reader`));
    expect(currentIn(container)).toBe("visas");
    expect(paragraph("visas").hasAttribute("data-daymark-current")).toBe(true);
    expect(document.querySelectorAll("[data-daymark-current]")).toHaveLength(1);
    await scrollTo(0);
    expect(heard.slice(6)).toEqual([
      ...ORDER.slice(0, 5)
        .reverse()
        .map((id) => `${id} reader`),
      "null reader",
    ]);
    expect(currentIn(container)).toBeUndefined();
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
    expect(within(regionIn(container)).getByRole("status").textContent).toBe("");
  });

  it("is led to by an event that is chosen, below the header, without a card and without an echo", async () => {
    const { container, heard } = article();
    await begun(container);
    await userEvent.click(within(regionIn(container)).getByRole("button", { name: /^Blinken and Mayorkas/ }));
    await waitFor(
      () => {
        expect(paragraph("panama").getBoundingClientRect().top).toBeLessThan(window.innerHeight / 2);
      },
      { timeout: 3000 },
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(paragraph("panama").getBoundingClientRect().top).toBeGreaterThanOrEqual(60);
    expect(heard).toEqual(["panama reader"]);
    expect(currentIn(container)).toBe("panama");
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
    expect(document.activeElement).not.toBe(paragraph("panama"));
  });

  it("gets the focus with a choice by a key, and leaves no tab stop behind", async () => {
    const { container } = article();
    await begun(container);
    within(regionIn(container))
      .getByRole("button", { name: /^Last talks/ })
      .focus();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(document.activeElement).toBe(paragraph("biden"));
    paragraph("biden").blur();
    expect(paragraph("biden").hasAttribute("tabindex")).toBe(false);
  });

  it("is walked by next() and previous()", async () => {
    await reduceMotion("reduce");
    const { container, timeline, heard } = article();
    await begun(container);
    expect([timeline.next(), timeline.next(), timeline.previous()]).toEqual([true, true, true]);
    expect(heard).toEqual(["talks-2018 api", "biden api", "talks-2018 api"]);
    expect(paragraph("talks-2018").getBoundingClientRect().top).toBeGreaterThanOrEqual(60);
  });

  it("may get longer: what is added is told as well, and what has no paragraph has a card", async () => {
    const { container, heard } = article();
    paragraph("biden").remove();
    await begun2(container);
    const region = within(regionIn(container));
    await userEvent.click(region.getByRole("button", { name: /^Joe Biden/ }));
    expect(await region.findByRole("dialog", { name: "Joe Biden takes office" })).toBeTruthy();
    heard.length = 0;
    document
      .querySelector("article")!
      .append(mountHtml(`<p data-daymark-event="biden">Late.</p>`), mountHtml(`<p>After.</p>`));
    await scrollTo(document.documentElement.scrollHeight);
    expect(heard.at(-1)).toBe("biden reader");
  });

  /** The story has come, whatever it tells. */
  async function begun2(container: Element): Promise<void> {
    await waitFor(() => {
      expect(
        within(regionIn(container))
          .getByRole("button", { name: /^Blinken/ })
          .getAttribute("aria-haspopup"),
      ).toBeNull();
    });
    await frames();
  }

  it("moves every picture of the page that knows the event", async () => {
    const { container } = article();
    const other = mount({ width: 900 });
    document.body.prepend(other);
    createTimeline(other, events.slice(0, 3), { ...options, story: "article", label: "Another" });
    await begun(container);
    await begun(other);
    await scrollTo(document.documentElement.scrollHeight);
    expect([currentIn(container), currentIn(other)]).toEqual(["visas", "irregular"]);
  });

  it("is left alone once the timeline has gone", async () => {
    const { container, timeline, heard } = article();
    await begun(container);
    await scrollTo(900);
    expect(document.querySelectorAll("[data-daymark-current]")).toHaveLength(1);
    timeline.destroy();
    expect(document.querySelectorAll("[data-daymark-current]")).toHaveLength(0);
    const { length } = heard;
    await scrollTo(1500);
    expect(heard).toHaveLength(length);
    expect(document.querySelectorAll("[data-daymark-current]")).toHaveLength(0);
  });
});
