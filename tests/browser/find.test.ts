/** The search: how it is reached and left, what it marks, hides and counts, and how one steps through what it found. */
import { fireEvent, waitFor, within } from "@testing-library/dom";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { FindQuery } from "../../src/find/query.ts";
import {
  createTimeline,
  type Timeline,
  type TimelineEvent,
  type TimelineEvents,
  type TimelineOptions,
} from "../../src/index.ts";
import { mount } from "./mount.ts";
import { boxesOf, events, frames, manyDays, options, overlaps, regionIn, rootIn } from "./story.ts";

interface Made {
  container: HTMLElement;
  timeline: Timeline;
  region: HTMLElement;
}

function make(list: readonly TimelineEvent[], more: TimelineOptions = {}, width = 1100): Made {
  const container = mount({ width });
  const timeline = createTimeline(container, list, more);
  return { container, timeline, region: regionIn(container) };
}

function focusEvent({ container }: Made, id: string): void {
  rootIn(container).querySelector<SVGGElement>(`.daymark-event[data-event='${id}']`)!.focus();
}

/** Opens the search from an event, by its key. */
async function opened(made: Made): Promise<HTMLElement> {
  await made.timeline.ready;
  rootIn(made.container)
    .querySelector<SVGGElement>(".daymark-event[tabindex='0'], .daymark-count[tabindex='0']")!
    .focus();
  await userEvent.keyboard("/");
  return within(made.region).findByRole("search", { name: "Search" });
}

function wordsIn(panel: HTMLElement): HTMLInputElement {
  return within(panel).getByRole<HTMLInputElement>("searchbox", { name: "Search" });
}

function active({ container }: Made): Element | null {
  return rootIn(container).activeElement;
}

function idsOf({ container }: Made, selector: string): string[] {
  const nodes = rootIn(container).querySelectorAll(`.daymark-event${selector}`);
  return Array.from(nodes, (node) => node.getAttribute("data-event")!).sort();
}

/** Days, each with a number in its title. */
const many = manyDays(200);

describe("the search", () => {
  it("is a button of the toolbar, opens in its own landmark and gives the focus back", async () => {
    const made = make(many);
    await made.timeline.ready;
    const button = within(made.region).getByRole("button", { name: "Search" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    button.click();
    const panel = await within(made.region).findByRole("search", { name: "Search" });
    expect(active(made)).toBe(wordsIn(panel));
    expect(button.getAttribute("aria-expanded")).toBe("true");
    await userEvent.keyboard("{Escape}");
    expect(within(made.region).queryByRole("search")).toBeNull();
    expect(active(made)).toBe(button);
    expect(button.getAttribute("aria-expanded")).toBe("false");
  });

  it("opens by a slash among the events, where there is no toolbar too, and Escape clears it before it closes", async () => {
    const made = make(events, options);
    focusEvent(made, "panama");
    await userEvent.keyboard("/");
    const panel = await within(made.region).findByRole("search");
    expect(within(made.region).queryByRole("toolbar")).toBeNull();
    await userEvent.keyboard("cub/");
    expect(wordsIn(panel).value).toBe("cub/");
    await userEvent.keyboard("{Backspace}");
    await waitFor(() => {
      expect(idsOf(made, ".daymark-match")).not.toEqual([]);
    });
    await userEvent.keyboard("{Escape}");
    expect(wordsIn(panel).value).toBe("");
    expect(active(made)).toBe(wordsIn(panel));
    expect(idsOf(made, ".daymark-match")).toEqual([]);
    expect(idsOf(made, ".daymark-faint")).toEqual([]);
    await userEvent.keyboard("{Escape}");
    expect(within(made.region).queryByRole("search")).toBeNull();
    expect(active(made)!.getAttribute("data-event")).toBe("panama");
  });

  it("is not there where it is off, and leaves its key to the page", async () => {
    const made = make(many, { find: "off" });
    await made.timeline.ready;
    expect(within(made.region).queryByRole("button", { name: "Search" })).toBeNull();
    rootIn(made.container).querySelector<SVGGElement>("[tabindex='0']:is(.daymark-event, .daymark-count)")!.focus();
    const slash = new KeyboardEvent("keydown", { key: "/", bubbles: true, composed: true, cancelable: true });
    active(made)!.dispatchEvent(slash);
    expect(slash.defaultPrevented).toBe(false);
    // What a page asks for is another thing.
    expect(await made.timeline.find({ words: '"number 7 of"' })).toBe(1);
  });

  it("goes when it is switched off while it is open, with all its marks", async () => {
    const made = make(many);
    const panel = await opened(made);
    await userEvent.fill(wordsIn(panel), '"number 1');
    await waitFor(() => {
      expect(idsOf(made, ".daymark-faint")).not.toEqual([]);
    });
    made.timeline.update({ find: "off" });
    await frames();
    expect(within(made.region).queryByRole("search")).toBeNull();
    expect(idsOf(made, ".daymark-faint")).toEqual([]);
  });
});

describe("the buttons beside an open search", () => {
  /** Keys of the buttons of the toolbar that a pointer does not reach. */
  const covered = ({ container, region }: Made): string[] =>
    [...region.querySelectorAll<HTMLElement>(":scope > .toolbar > button:not([hidden])")]
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        const near = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y]));
        return near.some(([x, y]) => !button.contains(rootIn(container).elementFromPoint(x!, y!)));
      })
      .map((button) => button.dataset.key!);

  it.each([
    ...[1180, 1000, 900, 800, 761, 740, 660, 480, 360, 320].map((width) => [width, "en"] as const),
    ...[1180, 800, 660, 360].map((width) => [width, "ar"] as const),
  ])("can all be pressed, %i px wide, in %s", async (width, lang) => {
    const made = make(many, { lang }, width);
    await made.timeline.ready;
    await frames();
    const lens = made.region.querySelector<HTMLElement>(".toolbar [data-key='find']")!;
    await userEvent.click(lens);
    const panel = await within(made.region).findByRole("search");
    expect(covered(made)).toEqual([]);
    // Its own fields too, which a reader sees.
    for (const field of panel.querySelectorAll<HTMLElement>(":is(button, input, select):not([hidden])")) {
      const { left, top, width: wide, height } = field.getBoundingClientRect();
      expect(field.contains(rootIn(made.container).elementFromPoint(left + wide / 2, top + height / 2))).toBe(true);
    }
    await userEvent.fill(within(panel).getByRole("searchbox"), "xyzzy");
    await frames();
    expect(covered(made)).toEqual([]);
    await userEvent.click(lens, { timeout: 2000 });
    expect(within(made.region).queryByRole("search")).toBeNull();
  });
});

describe("what is found", () => {
  it("is framed and named, all else is faint, and nothing moves", async () => {
    const made = make(events, options);
    const panel = await opened(made);
    const places = () =>
      boxesOf(made.container, ".daymark-mark, .daymark-label, .daymark-tick").map(({ x, y, width }) => [x, y, width]);
    const before = places();
    await userEvent.fill(wordsIn(panel), "HÁVANA");
    await waitFor(() => {
      expect(idsOf(made, ".daymark-match")).toEqual(["visas"]);
    });
    expect(places()).toEqual(before);
    expect(idsOf(made, ".daymark-faint")).toHaveLength(5);
    within(panel).getByText("1 of 6 events");
    const found = within(made.region).getByRole("button", { name: /^Immigrant visa services resume.*, match$/ });
    expect(found.querySelectorAll(":scope > rect")).toHaveLength(2);
    expect(within(made.region).getAllByRole("button", { name: /, match$/ })).toHaveLength(1);
  });

  it("can still be read where it is faint, in a light and in a dark place", async () => {
    for (const theme of ["light", "dark"] as const) {
      const made = make(events, { ...options, theme });
      await made.timeline.find({ words: "havana" });
      await frames();
      const root = rootIn(made.container);
      const ground = getComputedStyle(made.region).backgroundColor;
      const texts = [...root.querySelectorAll(".daymark-faint text")];
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(contrast(getComputedStyle(text).fill, ground)).toBeGreaterThanOrEqual(4.5);
      const { fill, stroke } = getComputedStyle(root.querySelector(".daymark-faint circle.daymark-mark")!);
      expect(
        Math.max(...[fill, stroke].filter((paint) => paint !== "none").map((paint) => contrast(paint, ground))),
      ).toBeGreaterThanOrEqual(3);
    }
  });

  it("is counted: how many of theirs counts have, in their figure and their name", async () => {
    const made = make(many);
    const found = await made.timeline.find({ words: '"number 1' });
    await frames();
    expect(found).toBe(many.filter(({ title }) => title.includes("number 1")).length);
    const counts = [...rootIn(made.container).querySelectorAll(".daymark-count")];
    let matching = 0;
    for (const count of counts) {
      const [own, all] = [count.getAttribute("data-matching"), count.getAttribute("data-count")];
      matching += Number(own);
      expect(count.getAttribute("aria-label")).toMatch(new RegExp(`^${own} of ${all} events?, .*, open$`));
      expect(count.textContent).toMatch(new RegExp(own === "0" ? `^${all}$` : `^${own}(/${all})?$`));
      expect(count.classList.contains("daymark-match")).toBe(own !== "0");
    }
    expect(counts.length).toBeGreaterThan(0);
    expect(matching + idsOf(made, ".daymark-match").length).toBe(found);
  });

  it("is stepped through by Enter, by buttons and back, round its ends, and shown where it is in a count", async () => {
    const made = make(many);
    const panel = await opened(made);
    await userEvent.fill(wordsIn(panel), '"number 10');
    const inTime = many
      .filter(({ title }) => title.includes("number 10"))
      .sort((a, b) => (a.date! < b.date! ? -1 : 1))
      .map(({ id }) => id!);
    await within(panel).findByText(`${inTime.length} of 200 events`);
    const current = async (place: number) => {
      await within(panel).findByText(`${place} of ${inTime.length}`);
      await waitFor(() => {
        const node = rootIn(made.container).querySelector(
          `[data-event='${inTime[place - 1]!}'] > .daymark-label, [data-event='${inTime[place - 1]!}'] > [class='daymark-label']`,
        );
        expect(node).not.toBeNull();
      });
    };
    await userEvent.keyboard("{Enter}");
    await current(1);
    expect(active(made)).toBe(wordsIn(panel));
    await userEvent.keyboard("{Enter}");
    await current(2);
    within(panel).getByRole("button", { name: "Next match" }).click();
    await current(3);
    within(panel).getByRole("button", { name: "Previous match" }).click();
    await current(2);
    await userEvent.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
    await current(inTime.length);
    // The picture has its one stop there, and the arrow leads to it.
    wordsIn(panel).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(active(made)!.getAttribute("data-event")).toBe(inTime.at(-1));
    // Asked for again, it has its words; closed, it gives the focus back to where it was asked from, or has stepped to.
    await userEvent.keyboard("/{Escape}{Escape}");
    expect(active(made)!.getAttribute("data-event")).toBe(inTime.at(-1));
    await userEvent.keyboard("/");
    const again = await within(made.region).findByRole("search");
    await userEvent.keyboard('"number 10 of"{Enter}');
    await within(again).findByText("1 of 1");
    await userEvent.keyboard("{Escape}{Escape}");
    expect(active(made)!.getAttribute("data-event")).toBe("d10");
  });

  it("comes first in the list of a count, and is named there", async () => {
    // All on one day: no zoom parts them.
    const day = Array.from({ length: 40 }, (_, at) => ({ id: `e${at}`, title: `Report ${at}`, date: "2000-01-01" }));
    const made = make(day);
    await made.timeline.find({ words: "report 3" });
    const count = within(made.region).getByRole("button", { name: /of \d+ events, / });
    await userEvent.click(count);
    const card = await within(made.region).findByRole("dialog", { name: /^\d+ of \d+ events$/ });
    const entries = within(card)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
    const found = Number(count.getAttribute("data-matching"));
    expect(entries).toHaveLength(Number(count.getAttribute("data-count")));
    entries.forEach((entry, at) => {
      expect(/^Report 3/.test(entry)).toBe(at < found);
      expect(entry.endsWith(", match")).toBe(at < found);
    });
  });

  it("starts from the window, and glides to what lies outside", async () => {
    const made = make(many);
    const panel = await opened(made);
    const [from, to] = [Date.UTC(2003, 0, 1), Date.UTC(2003, 3, 1)];
    made.timeline.zoomTo({ start: from, end: to });
    await userEvent.fill(wordsIn(panel), '"number 10');
    await within(panel).findByText(/of 200 events/);
    await userEvent.keyboard("{Enter}");
    const first = many
      .filter(({ title, date }) => title.includes("number 10") && Date.parse(date!) >= from)
      .sort((a, b) => (a.date! < b.date! ? -1 : 1))[0]!;
    await waitFor(() => {
      const { start, end } = made.timeline.window;
      expect(Date.parse(first.date!)).toBeGreaterThanOrEqual(start);
      expect(Date.parse(first.date!)).toBeLessThan(end);
      expect(end - start).toBeCloseTo(to - from, -4);
    });
    expect(idsOf(made, ".daymark-match")).toContain(first.id);
  });

  it("is said aloud once all is still, once for several keys, and each step with its event", async () => {
    const made = make(events, options);
    const panel = await opened(made);
    const status = within(made.region).getAllByRole("status")[0]!;
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    await userEvent.keyboard("cubans");
    await waitFor(
      () => {
        expect(said).toEqual(["1 of 6 events"]);
      },
      { timeout: 3000 },
    );
    await userEvent.keyboard("{Enter}");
    await waitFor(
      () => {
        expect(said.at(-1)).toMatch(/^1 of 1: More Cubans arrive irregularly/);
      },
      { timeout: 3000 },
    );
    expect(said).toHaveLength(2);
    within(panel).getByText("1 of 1");
  });

  it("does not step while a word is composed", async () => {
    const made = make(events, options);
    const panel = await opened(made);
    await userEvent.fill(wordsIn(panel), "havana");
    await within(panel).findByText("1 of 6 events");
    fireEvent.keyDown(wordsIn(panel), { key: "Enter", isComposing: true });
    within(panel).getByText("1 of 6 events");
  });
});

describe("a search that hides", () => {
  it("shows what a filter would, and all again when it is closed", async () => {
    const test = ({ title }: { title: string }): boolean => title.includes("number 1");
    const filtered = make(many, { filter: test });
    const made = make(many);
    const panel = await opened(made);
    await userEvent.fill(wordsIn(panel), '"number 1');
    within(panel).getByRole("button", { name: "Matches only", pressed: false }).click();
    const look = ({ container }: Made) =>
      Array.from(
        rootIn(container).querySelectorAll(".daymark-events [role='listitem']"),
        (item) =>
          `${item.getAttribute("aria-setsize")} ${item.textContent} ${item.querySelector("[aria-label]")!.getAttribute("aria-label")}`,
      );
    await waitFor(() => {
      expect(look(made)).toEqual(look(filtered));
    });
    within(panel).getByText(`${many.filter(({ title }) => test({ title })).length} of 200 events`);
    within(panel).getByRole("button", { name: "Matches only", pressed: true });
    await userEvent.keyboard("{Escape}{Escape}");
    wordsIn(panel).focus();
    await waitFor(() => {
      expect(within(made.region).queryAllByRole("listitem").length).toBeGreaterThan(0);
    });
  });

  it("keeps a window that was chosen, and closes the card of what it hides", async () => {
    const made = make(many);
    await made.timeline.ready;
    made.timeline.zoomTo({ start: Date.UTC(2002, 0, 1), end: Date.UTC(2004, 0, 1) });
    made.timeline.select("d7");
    await within(made.region).findByRole("dialog");
    const before = made.timeline.window;
    await made.timeline.find({ words: '"number 1', mode: "hide" });
    expect(made.timeline.window.start).toBeCloseTo(before.start, -4);
    expect(made.timeline.window.end).toBeCloseTo(before.end, -4);
    expect(within(made.region).queryByRole("dialog")).toBeNull();
    await made.timeline.find(null);
    expect(made.timeline.window.start).toBeCloseTo(before.start, -4);
  });

  it("says that nothing is left, and can be left", async () => {
    const made = make(events, options);
    const panel = await opened(made);
    await userEvent.fill(wordsIn(panel), "xyzzy");
    within(panel).getByRole("button", { name: "Matches only" }).click();
    await waitFor(() => {
      expect(rootIn(made.container).querySelectorAll(".daymark-event")).toHaveLength(0);
    });
    within(panel).getByText("0 of 6 events");
    wordsIn(panel).focus();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => {
      expect(rootIn(made.container).querySelectorAll(".daymark-event")).toHaveLength(6);
    });
  });
});

describe("what narrows a search", () => {
  const list: TimelineEvent[] = [
    { id: "a", title: "First", date: "1914-08-01", lane: "North", tags: ["war"], status: "happened" },
    { id: "b", title: "Second", date: "1916", lane: "South", tags: ["war", "peace"], status: "planned" },
    { id: "c", title: "Third", date: "1919-06-28", lane: "North", tags: ["peace"] },
  ];

  it("is a lane, a tag, a status, a time", async () => {
    const made = make(list);
    const panel = await opened(made);
    const choose = (name: string, option: string): Promise<void> =>
      userEvent.selectOptions(within(panel).getByRole("combobox", { name }), option);
    const found = (ids: string[]) =>
      waitFor(() => {
        expect(idsOf(made, ".daymark-match")).toEqual(ids);
      });
    await choose("Lane", "North");
    await found(["a", "c"]);
    await choose("Tags", "peace");
    await found(["c"]);
    await choose("Lane", "All lanes");
    await found(["b", "c"]);
    await choose("Status", "announced, not yet happened");
    await found(["b"]);
    await choose("Status", "All statuses");
    await choose("Tags", "All tags");
    await found([]);
    await userEvent.fill(within(panel).getByRole("textbox", { name: "From" }), "1916");
    await userEvent.tab();
    await found(["b", "c"]);
    await userEvent.fill(within(panel).getByRole("textbox", { name: "To" }), "31 December 1918");
    await userEvent.keyboard("{Enter}");
    await found(["b"]);
    await userEvent.fill(wordsIn(panel), "third");
    await within(panel).findByText("0 of 3 events");
  });

  it("is said to be no date where it is none, and what was found stays", async () => {
    const made = make(list);
    const panel = await opened(made);
    await userEvent.fill(wordsIn(panel), "second");
    await within(panel).findByText("1 of 3 events");
    const until = within(panel).getByRole("textbox", { name: "To" });
    await userEvent.fill(until, "soon");
    await userEvent.keyboard("{Enter}");
    await within(panel).findByText("“soon” is not a date.");
    expect(until.getAttribute("aria-invalid")).toBe("true");
    expect(idsOf(made, ".daymark-match")).toEqual(["b"]);
    await userEvent.fill(until, "1920");
    await userEvent.keyboard("{Enter}");
    await within(panel).findByText("1 of 3 events");
    expect(until.getAttribute("aria-invalid")).toBe("false");
  });

  it("is not offered where there is nothing to choose", async () => {
    const made = make([
      { title: "One", date: "1990" },
      { title: "Other", date: "1991" },
    ]);
    const panel = await opened(made);
    expect(within(panel).queryAllByRole("combobox")).toEqual([]);
  });
});

describe("a search that a page asks for", () => {
  it("resolves to how many answer, and is told", async () => {
    const { timeline } = make(events, options);
    const told: TimelineEvents["find"][] = [];
    timeline.on("find", (detail) => told.push(detail));
    const query: FindQuery = { words: "havana" };
    expect(await timeline.find(null)).toBe(6);
    expect(await timeline.find(query)).toBe(1);
    expect(await timeline.find({})).toBe(6);
    expect(await timeline.find(null)).toBe(6);
    expect(told).toEqual([
      { query, matches: 1, by: "api" },
      { query: null, matches: 6, by: "api" },
    ]);
  });

  it("stands in the fields when a reader opens the search", async () => {
    const made = make(many);
    const query: FindQuery = { words: '"number 1', lanes: ["One", "Two"], start: "2001", mode: "hide" };
    const found = await made.timeline.find(query);
    const told: TimelineEvents["find"][] = [];
    made.timeline.on("find", (detail) => told.push(detail));
    const panel = await opened(made);
    expect(wordsIn(panel).value).toBe('"number 1');
    within(panel).getByText(`${found} of 200 events`);
    within(panel).getByRole("button", { name: "Matches only", pressed: true });
    await userEvent.fill(wordsIn(panel), '"number 10');
    await waitFor(() => {
      expect(told.at(-1)?.query).toEqual({
        ...query,
        words: '"number 10',
        tags: undefined,
        statuses: undefined,
        end: undefined,
      });
    });
  });

  it("is written into the fields of a search that is open", async () => {
    const made = make(events, options);
    const panel = await opened(made);
    await made.timeline.find({ words: "havana", start: Date.UTC(2018, 0, 1) });
    expect(wordsIn(panel).value).toBe("havana");
    expect(within(panel).getByRole<HTMLInputElement>("textbox", { name: "From" }).value).toBe("2018-01-01");
    await made.timeline.find(null);
    expect(wordsIn(panel).value).toBe("");
    within(panel).getByText("6 events");
  });

  it("leaves a card beside its event, though it pushes the picture down", async () => {
    const made = make(many);
    const panel = await opened(made);
    made.timeline.select("d36");
    const card = await within(made.region).findByRole("dialog");
    const isBeside = (): void => {
      const [own] = boxesOf(made.container, ".daymark-event[data-event='d36'] > .daymark-hit");
      const box = card.getBoundingClientRect();
      expect(overlaps(own!, box)).toBe(false);
      const down = Math.min(Math.abs(box.top - own!.bottom), Math.abs(own!.top - box.bottom));
      const across = Math.min(Math.abs(box.left - own!.right), Math.abs(own!.left - box.right));
      expect(Math.min(down, across)).toBeLessThan(12);
    };
    await frames();
    isBeside();
    await userEvent.fill(wordsIn(panel), "event");
    await frames();
    isBeside();
  });

  it("rejects a date that cannot be read", async () => {
    const { timeline } = make(events, options);
    await expect(timeline.find({ start: "no day" })).rejects.toMatchObject({ name: "DateError", field: "start" });
  });

  it("is answered by the last of several, also where the index takes its time", async () => {
    const made = make(manyDays(30_000), { maxRows: 6 });
    await made.timeline.ready;
    const answers = await Promise.all(
      ['"number 1', '"number 12', '"number 123'].map((words) => made.timeline.find({ words })),
    );
    expect(answers.at(-1)).toBe(111);
    expect(await made.timeline.find({ words: '"number 1234' })).toBe(11);
    expect(await made.timeline.find({ words: '"number 12345', mode: "hide" })).toBe(1);
    await frames();
    expect(idsOf(made, "")).toEqual(["d12345"]);
  });

  it("is asked again of new events, in the call, and keeps where the reader is", async () => {
    const made = make(many);
    const panel = await opened(made);
    await userEvent.fill(wordsIn(panel), '"number 10');
    await within(panel).findByText(/of 200 events/);
    await userEvent.keyboard("{Enter}");
    await within(panel).findByText(/^1 of \d+$/);
    const told: TimelineEvents["find"][] = [];
    made.timeline.on("find", (detail) => told.push(detail));
    const more = { id: "new", title: "Event number 10 again", date: "2000-01-01", lane: "One", importance: 1 };
    made.timeline.update({ events: [...many, more] });
    expect(told).toEqual([expect.objectContaining({ matches: 12, by: "data" })]);
    expect(idsOf(made, ".daymark-match")).toContain("new");
    within(panel).getByText("2 of 12");
  });

  it("stands in the picture as text too, and waits for a hidden container", async () => {
    const container = mount({ width: 1100 });
    container.style.display = "none";
    const timeline = createTimeline(container, events, options);
    await timeline.ready;
    expect(await timeline.find({ words: "havana" })).toBe(1);
    container.style.display = "";
    await frames();
    expect(rootIn(container).querySelectorAll(".daymark-match")).toHaveLength(1);
    const svg = new DOMParser().parseFromString(timeline.toSvg(), "image/svg+xml");
    expect(svg.querySelectorAll(".daymark-match > rect")).toHaveLength(1);
    expect(svg.querySelectorAll(".daymark-faint")).toHaveLength(5);
    timeline.destroy();
    expect(await timeline.find({ words: "visa" })).toBe(0);
  });
});

/** Contrast of two colours as a page computes them, by WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("what was found", () => {
  /** Days in a list that is several windows high: the last of them is far below what is seen. */
  const list = manyDays(30);

  it("comes into sight below the search as a reader steps to it, and the page rests where it is in sight", async () => {
    const made = make(list, {}, 360);
    const panel = await opened(made);
    scrollTo(0, 0);
    const last = list.at(-1)!;
    await userEvent.fill(wordsIn(panel), last.title);
    await userEvent.keyboard("{Enter}");
    const node = rootIn(made.container).querySelector(`.daymark-event[data-event='${last.id}']`)!;
    await waitFor(() => {
      const { top, bottom } = node.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(panel.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThanOrEqual(innerHeight);
    });
    const scrolled = scrollY;
    expect(scrolled).toBeGreaterThan(0);
    await userEvent.keyboard("{Enter}");
    await frames();
    expect(scrollY).toBe(scrolled);
  });
});
