/** Stories that change while they are read. */
import { waitFor, within } from "@testing-library/dom";
import { afterEach, describe, expect, it, vi } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import type { TimelineEvent } from "../../src/event.ts";
import { createTimeline } from "../../src/index.ts";
import type { Problem } from "../../src/problem.ts";
import { mount } from "./mount.ts";
import { events as seed, frames, manyDays, options as seedOptions, regionIn, rootIn } from "./story.ts";

/** An invented week: a fire, told as it becomes known. */
const week: TimelineEvent[] = [
  { id: "alarm", title: "Smoke is seen over the harbour", date: "2024-05-06T04:10Z", lane: "Harbour" },
  { id: "closed", title: "The port is closed", date: "2024-05-06", lane: "Harbour" },
  { id: "school", title: "Schools stay shut", date: "2024-05-07", lane: "Town" },
  {
    id: "inquiry",
    title: "An inquiry is promised",
    date: "2024-05-19",
    lane: "Council",
    text: `The mayor names a judge.\n\n${"Nothing more is known. ".repeat(60)}`,
  },
  { id: "hearing", title: "First hearing", date: "2024-05-21", lane: "Council" },
];

function changed(events: readonly TimelineEvent[], id: string, changes: Partial<TimelineEvent>): TimelineEvent[] {
  return events.map((event) => (event.id === id ? { ...event, ...changes } : event));
}

async function reduceMotion(value: "reduce" | "no-preference"): Promise<void> {
  const session = cdp() as unknown as { send: (method: string, params: object) => Promise<void> };
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value }] });
}

/** Names of the events, as they are read aloud. */
function namesIn(container: Element): string[] {
  const buttons = rootIn(container).querySelectorAll(".daymark-event");
  return Array.from(buttons, (node) => node.getAttribute("aria-label")!);
}

function markOf(container: Element, id: string): Element {
  return rootIn(container).querySelector(`.daymark-mark[data-event="${id}"]`)!;
}

describe("a breaking story with the card open on its fourth event", () => {
  it("keeps card, focus, scroll and window through three updates, and says what is so now", async () => {
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, week, { title: "Fire in the harbour", since: "2024-05-07" });
    const region = within(regionIn(container));
    await userEvent.click(region.getByRole("button", { name: /^An inquiry is promised/ }));
    const card = await region.findByRole("dialog", { name: "An inquiry is promised" });
    const next = within(card).getByRole("button", { name: "Next" });
    next.focus();
    card.scrollTop = 40;
    const seen = { start: Date.UTC(2024, 4, 5), end: Date.UTC(2024, 4, 24) };
    timeline.zoomTo(seen);

    const first = [{ id: "call", title: "A call is made", date: "2024-05-05", lane: "Town" }, ...week];
    timeline.update({ events: first });
    expect(region.getByRole("dialog", { name: "An inquiry is promised" })).toBe(card);
    expect(within(card).getByText("5 of 6")).toBeTruthy();

    const note = { on: "2024-05-08", note: "It was promised on the 20th, not the 19th." };
    const second = changed(first, "inquiry", { date: "2024-05-20", corrected: note });
    timeline.update({ events: second });
    expect(within(card).getByText("20 May 2024")).toBeTruthy();
    expect(within(card).getByText(/^Corrected on 8 May 2024: It was promised on the 20th/)).toBeTruthy();

    const third = [...changed(second, "inquiry", { title: "A judge leads the inquiry" })].filter(
      ({ id }) => id !== "school",
    );
    timeline.update({
      events: [...third, { id: "report", title: "A report", date: "2024-05-22", added: "2024-05-09" }],
    });
    expect(region.getByRole("dialog", { name: "A judge leads the inquiry" })).toBe(card);

    expect(card.scrollTop).toBe(40);
    expect(rootIn(container).activeElement).toBe(next);
    expect(timeline.window.start).toBeCloseTo(seen.start, -3);
    expect(timeline.window.end).toBeCloseTo(seen.end, -3);
    expect(timeline.problems).toEqual([]);
    // Since one event tells when it was added, no other is taken for new: least of all the one that was corrected.
    expect(namesIn(container).filter((name) => name.includes("New"))).toEqual([expect.stringMatching(/^A report/)]);
  });
});

describe("what is new", () => {
  it("is said in the picture, in names, in the card and in the list of a count", async () => {
    const container = mount({ width: 700 });
    const many = manyDays(60).map((event) => ({ ...event, added: "2010-01-01" }));
    const same = Array.from({ length: 9 }, (_, at) => ({
      id: `s${at}`,
      title: `Same day ${at}`,
      date: "2004-02-01",
      importance: 0,
      added: at === 4 ? "2010-03-01" : "2010-01-01",
    }));
    const timeline = createTimeline(container, [...many, ...same], { since: "2010-02-01", layout: "wide" });
    const region = within(regionIn(container));
    expect(region.getByText(/New since 1 February 2010: 1 event\./)).toBeTruthy();
    timeline.select("s4");
    const card = await region.findByRole("dialog", { name: "Same day 4" });
    expect(card.querySelector(".card-when")!.textContent).toBe("New · 1 February 2004");
    timeline.select(null);
    timeline.zoomTo({ start: Date.UTC(2004, 0, 1), end: Date.UTC(2004, 2, 1) });
    const count = region.getAllByRole("button", { name: /events, .*February 2004.*open/ });
    await userEvent.click(count.at(-1)!);
    const list = await region.findByRole("list", { name: "Events in this group" });
    expect(within(list).getByRole("button", { name: /Same day 4/ }).textContent).toContain("New · 1 February 2004");
    expect(within(list).getByRole("button", { name: /Same day 5/ }).textContent).not.toContain("New");
  });

  it("is another once the day is another", () => {
    const container = mount();
    const timeline = createTimeline(container, week, { since: "2024-05-20" });
    const news = () => namesIn(container).filter((name) => name.includes("New"));
    expect(news()).toEqual([expect.stringMatching(/^First hearing/)]);
    timeline.update({ since: "2024-05-19" });
    expect(news()).toHaveLength(2);
    timeline.update({ since: undefined });
    expect(news()).toEqual([]);
  });
});

describe("an update that moves events", () => {
  afterEach(() => reduceMotion("no-preference"));

  const wider = [...week, { id: "later", title: "A trial", date: "2024-07-20", lane: "Council" }];

  it("lets them glide from where they were, and ends where a fresh start begins", async () => {
    await reduceMotion("no-preference");
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, week, { scale: "linear" });
    await frames();
    const before = markOf(container, "hearing").getBoundingClientRect().left;
    timeline.update({ events: wider });
    expect(markOf(container, "hearing").getBoundingClientRect().left).toBeCloseTo(before, 0);
    const moving = regionIn(container).getAnimations({ subtree: true });
    expect(Math.max(...moving.map(({ effect }) => Number(effect!.getComputedTiming().endTime)))).toBeLessThanOrEqual(
      300,
    );
    await waitFor(() => {
      expect(regionIn(container).getAnimations({ subtree: true })).toEqual([]);
    });
    const other = mount({ width: 1000 });
    createTimeline(other, wider, { scale: "linear" });
    for (const { id } of wider) {
      const [one, two] = [container, other].map((each) => markOf(each, id!).getBoundingClientRect());
      expect([one!.left, one!.width]).toEqual([two!.left, two!.width]);
    }
  });

  it("lets go of them when a hand moves the window", async () => {
    await reduceMotion("no-preference");
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, week, { scale: "linear" });
    await frames();
    timeline.update({ events: wider });
    await frames();
    timeline.zoomTo(timeline.window);
    expect(regionIn(container).getAnimations({ subtree: true })).toEqual([]);
  });

  it("moves nothing where motion is to be reduced", async () => {
    await reduceMotion("reduce");
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, week, { scale: "linear" });
    await frames();
    timeline.update({ events: wider });
    await frames();
    expect(regionIn(container).getAnimations({ subtree: true })).toEqual([]);
  });

  it("moves nothing that stays where it is", async () => {
    await reduceMotion("no-preference");
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, week);
    await frames();
    timeline.update({ events: changed(week, "school", { text: "Until Friday." }) });
    const moving = regionIn(container).getAnimations({ subtree: true });
    // Labels may still be appearing.
    expect(moving.filter((animation) => animation instanceof CSSTransition)).toEqual([]);
  });
});

describe("an update that is broken", () => {
  const noun = "The last good picture stays.";

  it.each<[string, unknown, string]>([
    ["a text", "hello", "events is a text, and a list was expected."],
    ["null", null, "events is null, and a list was expected."],
    ["what readEvents gave", { events: week }, "events is an object, and a list was expected."],
    ["a list of nothing that can be an event", [null, 5], "none of the events could be read."],
    ["events without dates", [{ title: "A" }, { title: "B" }], "none of the events could be read."],
  ])("leaves the picture for %s, and tells the page alone", async (_, events, why) => {
    const container = mount();
    const timeline = createTimeline(container, week, { title: "Fire" });
    await frames();
    const told = vi.fn<(problem: Problem) => void>();
    timeline.on("problem", told);
    const before = regionIn(container).textContent;
    timeline.update({ events } as never);
    await waitFor(() => {
      expect(told).toHaveBeenCalledWith(
        expect.objectContaining({ code: "update-refused", severity: "error", message: expect.stringContaining(why) }),
      );
    });
    expect(told.mock.lastCall![0].message).toContain(noun);
    expect(timeline.problems.at(-1)).toBe(told.mock.lastCall![0]);
    expect(timeline.events).toHaveLength(week.length);
    expect(regionIn(container).textContent).toBe(before);
    // What comes next is taken, and what was wrong is over.
    timeline.update({ events: week.slice(1) });
    await waitFor(() => {
      expect(namesIn(container)).toHaveLength(week.length - 1);
    });
    expect(timeline.problems).toEqual([]);
  });

  it("leaves it where a function of the page throws, with the options as they were", async () => {
    const container = mount();
    const timeline = createTimeline(container, week, { scale: "linear" });
    await frames();
    const told = vi.fn<(problem: Problem) => void>();
    timeline.on("problem", told);
    const before = timeline.toSvg();
    const filter = (): boolean => {
      throw new Error("no such field");
    };
    timeline.update({ filter, scale: "steps", events: week.slice(2) });
    timeline.update({ formatDate: filter as never });
    await frames();
    expect(told.mock.calls.map(([problem]) => problem.message)).toEqual([
      expect.stringContaining("no such field"),
      expect.stringContaining("no such field"),
    ]);
    expect(timeline.toSvg()).toBe(before);
    container.style.width = "900px";
    await frames();
    expect(namesIn(container)).toHaveLength(week.length);
  });

  it("leaves it where a filter throws in a long list, which is laid out in slices", async () => {
    const container = mount();
    const long = manyDays(20_000);
    const timeline = createTimeline(container, long, { height: 400 });
    await timeline.ready;
    const told = vi.fn<(problem: Problem) => void>();
    timeline.on("problem", told);
    const before = regionIn(container).querySelector("svg")!.textContent;
    timeline.update({
      filter: ({ id }) => {
        if (id === "d15000") throw new Error("no such field");
        return true;
      },
    });
    await waitFor(() => {
      expect(told).toHaveBeenCalledWith(expect.objectContaining({ code: "update-refused" }));
    });
    await frames();
    expect(regionIn(container).querySelector("svg")!.textContent).toBe(before);
  });

  it("does not take a wrong option: it stays as it was", async () => {
    const container = mount();
    const timeline = createTimeline(container, seed, { ...seedOptions, scale: "steps" });
    await frames();
    const told = vi.fn<(problem: Problem) => void>();
    timeline.on("problem", told);
    const before = timeline.toSvg();
    timeline.update({ scale: "round", height: -3 } as never);
    await frames();
    expect(told.mock.calls.map(([{ code, field }]) => [code, field])).toEqual([
      ["option-invalid", "scale"],
      ["option-invalid", "height"],
    ]);
    expect(timeline.problems).toEqual(told.mock.calls.map(([problem]) => problem));
    expect(timeline.toSvg()).toBe(before);
  });

  it("is none where a list is empty on purpose", () => {
    const container = mount();
    const timeline = createTimeline(container, week);
    timeline.update({ events: [] });
    expect(timeline.problems).toEqual([]);
    expect(regionIn(container).textContent).toContain("There are no events to show.");
  });
});

describe("a timeline that is told what day it is", () => {
  it("opens about today where that is asked for, and keeps everything in reach", async () => {
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, manyDays(400), { now: "2004-06-01", window: "now" });
    await timeline.ready;
    const { start, end } = timeline.window;
    expect(start).toBeLessThan(Date.UTC(2004, 5, 1));
    expect(end).toBeGreaterThan(Date.UTC(2004, 5, 1));
    expect(end - start).toBeLessThan(4 * 365 * 864e5);
    await userEvent.click(within(regionIn(container)).getByRole("button", { name: "Show all" }));
    await waitFor(() => {
      expect(timeline.window.end - timeline.window.start).toBeGreaterThan(7 * 365 * 864e5);
    });
  });

  it("draws what goes on to the day to which it was known, and on with it", () => {
    const container = mount({ width: 1000 });
    const going: TimelineEvent[] = [
      { id: "strike", title: "A strike", date: "2024-05-01/.." },
      { id: "talks", title: "Talks", date: "2024-05-20" },
    ];
    const timeline = createTimeline(container, going, { asOf: "2024-05-10", scale: "linear" });
    const [strike, talks] = ["strike", "talks"].map((id) => () => markOf(container, id).getBoundingClientRect());
    expect(strike!().right).toBeLessThan(talks!().left);
    timeline.update({ asOf: "2024-05-25" });
    regionIn(container)
      .getAnimations({ subtree: true })
      .forEach((animation) => {
        animation.finish();
      });
    expect(strike!().right).toBeGreaterThan(talks!().right);
  });
});
