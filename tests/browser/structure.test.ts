/** What a reader meets who does not see the picture. */
import { waitFor, within } from "@testing-library/dom";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type TimelineEvent } from "../../src/index.ts";
import { mount, mountHtml } from "./mount.ts";
import { boxesOf, events, frames, manyDays, options, overlaps, regionIn, rootIn } from "./story.ts";

/** What is read of a node: its name, or what is written in it. */
function nameOf(node: Element): string {
  return node.getAttribute("aria-label") ?? node.textContent;
}

/** The buttons of events and counts, in the order in which they are met. */
function stepsIn(container: Element): Element[] {
  return Array.from(rootIn(container).querySelectorAll(".daymark-events [role='button']"));
}

function placesIn(container: Element): number[] {
  return Array.from(rootIn(container).querySelectorAll("[role='listitem']"), (item) =>
    Number(item.getAttribute("aria-posinset")),
  );
}

/** Sixty events of one day, which nothing parts, and one long before. */
const sameDay: TimelineEvent[] = [
  ...Array.from({ length: 60 }, (_, at) => ({ id: `s${at}`, title: `Same day ${at}`, date: "2020-11-07" })),
  { id: "early", title: "Earlier", date: "1990" },
];

describe("a picture", () => {
  it("is one region that says its name once, and first what it is", () => {
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    const region = regionIn(container);
    expect(region.getAttribute("role")).toBe("region");
    expect(region.getAttribute("aria-label")).toBe(options.title);
    const named = Array.from(region.querySelectorAll("*")).filter((node) => !node.closest("[aria-hidden='true']"));
    expect(named.filter((node) => nameOf(node) === options.title)).toEqual([]);
    expect(region.firstElementChild?.textContent).toContain("6 events");
    expect(region.getAttribute("aria-describedby")).toBe("summary");
    expect(region.querySelector("#summary")!.textContent).toBe(
      "6 events, 2018 to 2022. Lanes: Talks, Politics, Migration. Arrow keys move from event to event, Enter opens one. " +
        "T opens a table of all events. A question mark lists all keys.",
    );
  });

  it("tells in sentences what is written round it", () => {
    const container = mount({ width: 1200 });
    const eras = [{ title: "A thaw", date: "2018/2020" }];
    createTimeline(container, events, { ...options, eras, now: "2022-05-01", credit: "Agency reports" });
    expect(regionIn(container).querySelector("#summary + p")!.textContent).toMatch(
      new RegExp(
        "^Six dates behind the first migration talks in four years, as they stood on 22 April 2022\\. " +
          "As of 22 April 2022\\. Today, 1 May 2022\\. Periods: A thaw \\(2018 to 2020\\)\\. " +
          "Empty time left out: 2019 to 2020 \\(2 years\\), .*\\)\\. Shortened: 2018 \\(1 year\\), .*\\)\\. Agency reports\\.$",
      ),
    );
  });

  it("is told from another one by its time where it has no title", () => {
    const [one, two] = [mount(), mount()];
    createTimeline(one, [{ title: "A", date: "1990-03-04" }]);
    createTimeline(two, [{ title: "B", date: "2020-05-02" }]);
    expect([one, two].map((each) => regionIn(each).getAttribute("aria-label"))).toEqual([
      "Timeline, 4 March 1990",
      "Timeline, 2 May 2020",
    ]);
  });

  it("says of an empty one only that", () => {
    const container = mount();
    createTimeline(container, [], { title: "Nothing yet" });
    expect(regionIn(container).querySelector("#summary")!.textContent).toBe("There are no events to show.");
  });

  it.each([1200, 360])("at %s px has nothing to read but buttons and what stands before them", async (width) => {
    const container = mount({ width });
    createTimeline(container, manyDays(300), {
      title: "Many",
      credit: "Somebody",
      eras: [{ title: "E", date: "2003" }],
    });
    await frames();
    const read = Array.from(rootIn(container).querySelectorAll("svg text, svg [role]")).filter(
      (node) => !node.closest("[aria-hidden='true']") && !node.closest("[role='button'], [role='slider']"),
    );
    expect(new Set(read.map((node) => node.getAttribute("role")))).toEqual(new Set(["list", "listitem"]));
  });
});

describe("the events", () => {
  it.each([1200, 360])("at %s px are one list in time order, with their places among all", async (width) => {
    const container = mount({ width });
    createTimeline(container, manyDays(300), { title: "Many" });
    await frames();
    const places = placesIn(container);
    expect(within(regionIn(container)).getAllByRole("list")).toHaveLength(1);
    expect(rootIn(container).querySelectorAll(".daymark-count").length).toBeGreaterThan(1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(stepsIn(container)).toHaveLength(places.length);
    for (const item of rootIn(container).querySelectorAll("[role='listitem']"))
      expect(item.getAttribute("aria-setsize")).toBe("300");
  });

  it("stay in time order while one of them is called out of a count", async () => {
    const container = mount({ width: 900 });
    const timeline = createTimeline(container, sameDay, { height: 400, scale: "linear" });
    timeline.select("s3");
    await frames();
    expect(boxesOf(container, ".daymark-called")).toHaveLength(1);
    const places = placesIn(container);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const own = rootIn(container).querySelector(".daymark-event[data-event='s3']")!;
    expect(own.closest("[role='listitem']")!.getAttribute("aria-posinset")).toBe(
      String(
        1 +
          1 +
          sameDay
            .map(({ title }) => title)
            .slice(0, -1)
            .sort()
            .indexOf("Same day 3"),
      ),
    );
  });

  it("have names that begin with what is seen of them", () => {
    const container = mount({ width: 1200 });
    const list: TimelineEvent[] = [
      { title: "A long title of the first", label: "The first", date: "2020" },
      { title: "A second with its own words", label: "its own words", date: "2021", status: "cancelled" },
      { title: "A third", date: "2022", status: "alleged" },
      { id: "fourth", title: "A fourth", label: "4", date: "2023" },
    ];
    createTimeline(container, list, { labels: { fourth: "Here called so" } });
    expect(stepsIn(container).map(nameOf)).toEqual([
      "The first, A long title of the first, some time in 2020",
      "Cancelled: its own words, A second with its own words, some time in 2021",
      "Alleged: A third, some time in 2022",
      "Here called so, A fourth, some time in 2023",
    ]);
  });

  it("in counts are told with how many, of when and in which lane", async () => {
    const container = mount({ width: 1200 });
    createTimeline(container, manyDays(1000), { title: "Many", height: 420 });
    await frames();
    const names = within(regionIn(container))
      .getAllByRole("button", { name: /^\d+ events, / })
      .map(nameOf);
    for (const name of names) expect(name).toMatch(/^\d+ events, .* to .*, (?:One|Two), open$/);
    expect(new Set(names).size).toBe(names.length);
  });

  it("that are not in lanes are not told of any", async () => {
    const container = mount({ width: 1200 });
    createTimeline(
      container,
      manyDays(1000).map(({ lane: _, ...event }) => event),
      { height: 420 },
    );
    await frames();
    const [name] = within(regionIn(container))
      .getAllByRole("button", { name: /^\d+ events, / })
      .map(nameOf);
    expect(name).toMatch(/^\d+ events, \w+ \d{4} to \w+ \d{4}, open$/);
  });
});

describe("a callout", () => {
  it("is whole, below the buttons and the heading, and above everything, upright too", async () => {
    for (const width of [900, 360]) {
      const container = mount({ width });
      const timeline = createTimeline(container, manyDays(400), { title: "Many", height: width < 500 ? 700 : 420 });
      await frames();
      await timeline.ready;
      rootIn(container).querySelector<SVGGElement>(":is(.daymark-event, .daymark-count)[tabindex='0']")!.focus();
      let seen = 0;
      for (const key of ["Home", "End", ...Array<string>(20).fill("ArrowLeft")]) {
        await userEvent.keyboard(`{${key}}`);
        await frames();
        const [callout] = boxesOf(container, ".daymark-callout");
        if (!callout) continue;
        seen += 1;
        const [picture] = boxesOf(container, "svg.daymark");
        const [toolbar] = boxesOf(container, ".toolbar");
        const [heading] = boxesOf(container, ".daymark-heading");
        expect(callout.top).toBeGreaterThanOrEqual(Math.max(toolbar!.bottom, heading!.bottom));
        expect(callout.bottom).toBeLessThanOrEqual(picture!.bottom);
        expect(callout.left).toBeGreaterThanOrEqual(picture!.left);
        expect(callout.right).toBeLessThanOrEqual(picture!.right);
      }
      expect(seen).toBeGreaterThan(5);
      const node = rootIn(container).querySelector(".daymark-callout")!;
      expect(node.closest("[clip-path]")).toBeNull();
      expect(node.getAttribute("aria-hidden")).toBe("true");
      timeline.destroy();
    }
  });

  it.each([1000, 360])(
    "is gone while the card of its event is open, %i px wide, and its event is there",
    async (width) => {
      const container = mount({ width });
      const timeline = createTimeline(container, manyDays(300));
      await timeline.ready;
      const region = within(regionIn(container));
      const callout = (): Element | null => rootIn(container).querySelector(".daymark-callout");
      rootIn(container).querySelector<SVGGElement>(":is(.daymark-event, .daymark-count)[tabindex='0']")!.focus();
      for (let step = 0; step < 40 && !callout(); step += 1) {
        await userEvent.keyboard("{ArrowRight}");
        await frames();
      }
      const id = callout()!.getAttribute("data-event")!;
      await userEvent.keyboard("{Enter}");
      const card = await region.findByRole("dialog");
      await frames();
      expect(callout()).toBeNull();
      const mark = rootIn(container).querySelector(`.daymark-event[data-event="${id}"] > .daymark-mark`)!;
      const [one, two] = [mark.getBoundingClientRect(), card.getBoundingClientRect()];
      expect(overlaps(one, two)).toBe(false);
      expect(Math.min(Math.abs(two.top - one.bottom), Math.abs(one.top - two.bottom))).toBeLessThan(24);
      expect(rootIn(container).querySelectorAll("[aria-expanded='true'].daymark-event")).toHaveLength(1);
      await userEvent.keyboard("{Escape}");
      await frames();
      expect(region.queryByRole("dialog")).toBeNull();
      expect(callout()!.getAttribute("data-event")).toBe(id);
      expect(rootIn(container).activeElement!.getAttribute("data-event")).toBe(id);
    },
  );
});

describe("the heading of a card", () => {
  async function levelOf(html: string): Promise<string | null> {
    const page = mountHtml(html);
    const container = page.querySelector<HTMLElement>(".here")!;
    createTimeline(container, events, options).select("panama");
    const heading = await within(regionIn(container)).findByRole("heading");
    page.remove();
    return heading.getAttribute("aria-level");
  }

  it("is one level below the heading before the timeline", async () => {
    expect(await levelOf("<main><h1>A</h1><div class=here></div></main>")).toBe("2");
    expect(await levelOf("<main><h1>A</h1><section><h3>B</h3></section><div class=here></div><h2>C</h2></main>")).toBe(
      "4",
    );
    expect(await levelOf("<main><h2>A</h2><div role=heading aria-level=5>B</div><div class=here></div></main>")).toBe(
      "6",
    );
    expect(await levelOf("<main><h2>A</h2><h5 hidden>B</h5><div class=here></div></main>")).toBe("3");
    expect(await levelOf("<main><h6>A</h6><div class=here></div></main>")).toBe("6");
    expect(await levelOf("<main><div class=here></div><h1>A</h1></main>")).toBe("2");
  });

  it("is found outside of the shadow root that a timeline stands in", async () => {
    const page = mountHtml("<main><h1>A</h1><h2>B</h2><div class=outer></div></main>");
    const outer = page.querySelector(".outer")!.attachShadow({ mode: "open" });
    const container = document.createElement("div");
    container.style.width = "1000px";
    outer.append(container);
    createTimeline(container, events, options).select("panama");
    const heading = await within(regionIn(container)).findByRole("heading");
    expect(heading.getAttribute("aria-level")).toBe("3");
  });

  it("is there in lists of a count and of lanes too", async () => {
    const container = mount({ width: 900 });
    createTimeline(container, sameDay, { height: 400, scale: "linear" });
    const count = within(regionIn(container)).getByRole("button", { name: /events, .*open/ });
    count.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    expect(nameOf(await within(regionIn(container)).findByRole("heading"))).toMatch(/^\d+ events$/);
    const other = mount({ width: 1200 });
    createTimeline(other, manyDays(300), { title: "Many" });
    await frames();
    within(regionIn(other)).getByRole("button", { name: "Fold lanes" }).click();
    expect(nameOf(await within(regionIn(other)).findByRole("heading"))).toBe("Lanes");
  });
});

describe("the open event", () => {
  it("is told by a line under its title, not by colour alone", async () => {
    const container = mount({ width: 1200 });
    const timeline = createTimeline(container, events, options);
    timeline.select("panama");
    await within(regionIn(container)).findByRole("dialog");
    await waitFor(() => {
      const open = rootIn(container).querySelector("[aria-expanded='true'] .daymark-title")!;
      expect(getComputedStyle(open).textDecorationLine).toBe("underline");
    });
    const closed = rootIn(container).querySelector(".daymark-event[aria-expanded='false'] .daymark-title")!;
    expect(getComputedStyle(closed).textDecorationLine).toBe("none");
  });
});
