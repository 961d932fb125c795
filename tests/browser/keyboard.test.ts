/** All of it by keys alone, pressed as a reader presses them. */
import { waitFor, within } from "@testing-library/dom";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type Timeline, type TimelineEvent, type TimelineOptions } from "../../src/index.ts";
import { mount, mountHtml } from "./mount.ts";
import { boxesOf, events, frames, manyDays, options, overlaps, regionIn, rootIn } from "./story.ts";

const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

/** What has the focus, in shadow roots too. */
function focused(): Element {
  let node = document.activeElement!;
  while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node;
}

/** The id of the event that has the focus. */
function eventInFocus(): string | null {
  return focused().getAttribute("data-event");
}

function nameInFocus(): string {
  return focused().getAttribute("aria-label") ?? focused().textContent;
}

async function zoomable(
  more: TimelineOptions = {},
  count = 300,
): Promise<{ container: HTMLElement; timeline: Timeline }> {
  const container = mount({ width: 1000 });
  const timeline = createTimeline(container, manyDays(count), { title: "Many", height: 420, ...more });
  await frames();
  return { container, timeline };
}

/** Names of what stands in the pictures of these tests. */
const EVENTS = /^Event (?:number )?\d|^[\d,]+ events, /;

/** Goes on by Tab to what has a name. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    await userEvent.tab();
    if (typeof name === "string" ? nameInFocus() === name : name.test(nameInFocus())) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

/** Presses Tab from before a timeline until it is left; gives the names of the stops. */
async function stopsIn(container: HTMLElement): Promise<string[]> {
  document.querySelector<HTMLElement>("#before")!.focus();
  const stops: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    await userEvent.tab();
    if (document.activeElement?.id === "after") return stops;
    expect(container.contains(document.activeElement)).toBe(true);
    stops.push(nameInFocus());
  }
  throw new Error("Tab does not lead out.");
}

function between(): HTMLElement {
  const page = mountHtml(
    "<div><button id=before>before</button><div class=here></div><button id=after>after</button></div>",
  );
  const container = page.querySelector<HTMLElement>(".here")!;
  container.style.width = "1000px";
  return container;
}

describe("Tab", () => {
  it("stops at most four times in a closed timeline, once at the events, and leads out both ways", async () => {
    const container = between();
    createTimeline(container, manyDays(300), { title: "Many", height: 420 });
    await frames();
    const stops = await stopsIn(container);
    expect(stops.length).toBeLessThanOrEqual(4);
    expect(stops.filter((name) => EVENTS.test(name))).toHaveLength(1);
    for (let step = 0; step < stops.length; step += 1) await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    expect(document.activeElement?.id).toBe("before");
  });

  it("stops as seldom where time is folded and everything is labelled", async () => {
    const container = between();
    createTimeline(container, events, options);
    await frames();
    expect(await stopsIn(container)).toEqual([
      "Last talks under the Migration Agreements, some time in 2018, Talks",
      "Show to scale",
      "Table of all events",
    ]);
  });

  it("leads through an open card and out of it", async () => {
    const container = between();
    createTimeline(container, events, options).select("talks-2018");
    await within(regionIn(container)).findByRole("dialog");
    const stops = await stopsIn(container);
    expect(stops).toContain("Next");
    expect(stops).toContain("Close");
  });
});

describe("Space and Enter", () => {
  it("open a card, and the page does not scroll", async () => {
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    await userEvent.tab();
    await press(" ");
    await within(regionIn(container)).findByRole("dialog");
    expect(window.scrollY).toBe(0);
    await press("{Escape}{Enter}");
    expect(nameInFocus()).toBe("Last talks under the Migration Agreements");
  });
});

describe("Escape", () => {
  it("goes back to the count from whose list an event was opened, and to the event once the reader has gone on", async () => {
    const same = Array.from({ length: 60 }, (_, at) => ({ id: `s${at}`, title: `Same day ${at}`, date: "2020-11-07" }));
    const container = mount({ width: 900 });
    createTimeline(container, [...same, { id: "early", title: "Earlier", date: "1990" }], {
      height: 400,
      scale: "linear",
    });
    const count = within(regionIn(container)).getByRole("button", { name: /events, .*open/ });
    const name = count.getAttribute("aria-label")!;
    (count as unknown as SVGGElement).focus();
    await press("{Enter}");
    await within(regionIn(container)).findByRole("dialog");
    await press("{Escape}");
    expect(nameInFocus()).toBe(name);

    await press("{Enter}{Tab}{Enter}");
    const title = nameInFocus();
    expect(title).toMatch(/^Same day/);
    await press("{Escape}");
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
    expect(nameInFocus()).toBe(name);

    await press("{Enter}{Enter}");
    within(regionIn(container)).getByRole("button", { name: "Next" }).focus();
    await press("{Enter}{Escape}");
    expect(nameInFocus()).toMatch(/^Same day .*, 7 November 2020$/);
  });
});

describe("a card", () => {
  /** The card of the last of them lies over the foot of the picture. */
  const five = events.filter(({ id }) => id !== "irregular");

  it("closes when a reader goes on by keys, and never lies over what has the focus", async () => {
    const { container, timeline } = await zoomable();
    const heard: unknown[] = [];
    timeline.on("card", ({ open, by }) => heard.push([open, by]));
    await tabTo(EVENTS);
    const covered: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await press("{Enter}");
      const card = within(regionIn(container)).queryByRole("dialog");
      if (card) {
        // Back to the events without closing it.
        rootIn(container).querySelector<SVGGElement>(".daymark-events [tabindex='0']")!.focus();
      }
      await press("{ArrowRight}");
      const box = focused().getBoundingClientRect();
      for (const other of boxesOf(container, ".card")) if (overlaps(other, box)) covered.push(nameInFocus());
    }
    expect(covered).toEqual([]);
    expect(heard).toContainEqual([false, "reader"]);
  });

  it("lies over nothing that Tab leads to", async () => {
    for (const { id } of five) {
      const container = between();
      container.style.width = "1184px";
      const timeline = createTimeline(container, five, options);
      timeline.select(id!);
      const card = await within(regionIn(container)).findByRole("dialog");
      document.querySelector<HTMLElement>("#before")!.focus();
      await userEvent.tab();
      for (; document.activeElement?.id !== "after"; await userEvent.tab())
        if (!card.contains(focused()))
          expect(overlaps(card.getBoundingClientRect(), focused().getBoundingClientRect()), nameInFocus()).toBe(false);
      container.parentElement!.remove();
    }
  });

  it("leaves what it lay over once it is closed", async () => {
    const container = mount({ width: 1184 });
    const timeline = createTimeline(container, five, options);
    const region = within(regionIn(container));
    const table = region.getByRole("button", { name: "Table of all events" });
    const seen: string[] = [];
    for (const { id } of five) {
      timeline.select(id!);
      await region.findByRole("dialog");
      seen.push(getComputedStyle(table).visibility);
      region.getByRole("button", { name: "Close" }).click();
      expect(getComputedStyle(table).visibility).toBe("visible");
    }
    expect(new Set(seen)).toEqual(new Set(["visible", "hidden"]));
  });

  it("stays while its own event has the focus", async () => {
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    await userEvent.tab();
    await press("{Enter}");
    await within(regionIn(container)).findByRole("dialog");
    await userEvent.tab({ shift: true });
    while (eventInFocus() === null) await userEvent.tab({ shift: true });
    expect(within(regionIn(container)).queryByRole("dialog")).not.toBeNull();
  });
});

describe("the list of keys", () => {
  function keysIn(container: Element): Record<string, string> {
    const list = within(regionIn(container)).getByRole("dialog", { name: "Keys" });
    const [terms, means] = [list.querySelectorAll("dt"), list.querySelectorAll("dd")];
    return Object.fromEntries(Array.from(terms, (term, at) => [term.textContent.trim(), means[at]!.textContent]));
  }

  it("opens by a question mark, says what keys do here, and closes back to where one was", async () => {
    const { container } = await zoomable();
    await tabTo(EVENTS);
    await press("{ArrowRight}");
    const was = nameInFocus();
    await press("?");
    await within(regionIn(container)).findByRole("dialog", { name: "Keys" });
    expect(nameInFocus()).toBe("Keys");
    expect(keysIn(container)).toMatchObject({
      "← →": "Previous or next event",
      "↑ ↓": "Nearest event in another lane",
      "Home End": "First or last event",
      "Page Up Page Down": "A window earlier or later",
      "+ −": "Zoom in or out",
      "0": "Show all",
      "Enter Space": "Open an event or a group",
      Esc: "Close, and go back",
      T: "Table of all events",
      "?": "Keys",
    });
    await press("{Escape}");
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
    expect(nameInFocus()).toBe(was);
  });

  it("has only what means something where there is nothing to zoom, one lane, and time runs down or to the left", async () => {
    const plain = events.map(({ lane: _, ...event }) => event);
    const container = mount({ width: 1200 });
    const timeline = createTimeline(container, plain, { title: "Plain", timeDirection: "rtl", lang: "en" });
    await timeline.ready;
    await userEvent.tab();
    await press("?");
    await within(regionIn(container)).findByRole("dialog", { name: "Keys" });
    const keys = keysIn(container);
    expect(keys["→ ←"]).toBe("Previous or next event");
    for (const none of ["↑ ↓", "0", "+ −", "Page Up Page Down"]) expect(keys).not.toHaveProperty([none]);
    container.style.width = "500px";
    await frames();
    expect(keysIn(container)["↑ ↓"]).toBe("Previous or next event");
  });

  it("opens by its button too, which shows it; the focus goes back there", async () => {
    const { container } = await zoomable();
    const button = within(regionIn(container)).getByRole("button", { name: "Keys" });
    button.focus();
    await press("{Enter}");
    await within(regionIn(container)).findByRole("dialog", { name: "Keys" });
    expect(button.getAttribute("aria-expanded")).toBe("true");
    await press("{Escape}");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    expect(focused()).toBe(button);
  });

  it("opens from the button at the foot, and goes back there", async () => {
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    await tabTo("Show to scale");
    await press("?");
    await within(regionIn(container)).findByRole("dialog", { name: "Keys" });
    await press("{Escape}");
    expect(nameInFocus()).toBe("Show to scale");
  });

  it("closes when a reader goes back among the events by Tab, so that it covers none", async () => {
    const { container } = await zoomable();
    await tabTo(EVENTS);
    await press("?");
    await within(regionIn(container)).findByRole("dialog", { name: "Keys" });
    while (focused().closest(".daymark-events") === null) await userEvent.tab({ shift: true });
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
  });

  it("is in the words of the page, with the names that keys have there", async () => {
    const container = mount({ width: 1200 });
    const timeline = createTimeline(container, manyDays(300), { title: "Viele", height: 420, lang: "de" });
    await timeline.ready;
    within(regionIn(container)).getByRole("button", { name: "Tasten" }).click();
    const list = await within(regionIn(container)).findByRole("dialog", { name: "Tasten" });
    expect(list.textContent).toContain("Pos1 Ende");
    expect(list.textContent).toContain("Bild auf Bild ab");
  });
});

describe("the buttons beside the picture", () => {
  it("leave zooming and opening to the same keys as the events", async () => {
    const { container, timeline } = await zoomable();
    within(regionIn(container)).getByRole("button", { name: "Zoom out" }).focus();
    const length = (): number => timeline.window.end - timeline.window.start;
    const all = length();
    await press("+");
    await waitFor(() => {
      expect(length()).toBeLessThan(all * 0.6);
    });
    await press("0");
    await waitFor(() => {
      expect(length()).toBe(all);
    });
    expect(nameInFocus()).toBe("Zoom out");
  });

  it("keep their own keys", async () => {
    const { container } = await zoomable();
    within(regionIn(container)).getByRole("button", { name: "Zoom in" }).focus();
    await press("{ArrowRight}");
    expect(nameInFocus()).toBe("Zoom out");
    await press("{Home}");
    expect(nameInFocus()).toBe("Earlier");
  });
});

function isRingSeen(ring: Element): boolean {
  return getComputedStyle(ring).display !== "none";
}

describe("the focus", () => {
  it("is shown in two tones on events, counts and the overview", async () => {
    const { container } = await zoomable();
    const root = rootIn(container);
    const tones = (): string[] =>
      Array.from(focused().querySelectorAll(":scope > .daymark-ring > rect"), (line) => {
        const { stroke, strokeWidth } = getComputedStyle(line);
        return `${stroke} ${parseFloat(strokeWidth)}${isRingSeen(line.parentElement!) ? "" : ", not seen"}`;
      });
    const [ground, accent] = ["rgb(255, 255, 255) 6.5", "rgb(10, 92, 156) 2.5"];
    await tabTo(EVENTS);
    expect(tones()).toEqual([ground, accent]);
    root.querySelector<SVGGElement>(".daymark-count")!.focus();
    await frames();
    expect(tones()).toEqual([ground, accent]);
    root.querySelector<SVGGElement>(".daymark-overview")?.focus();
    await frames();
    expect(tones()).toEqual([ground, accent]);
  });

  it("is shown round a callout, which its card takes the place of", async () => {
    const { container } = await zoomable();
    await tabTo(EVENTS);
    for (let step = 0; step < 40 && !rootIn(container).querySelector(".daymark-callout"); step += 1)
      await press("{ArrowRight}");
    expect(isRingSeen(rootIn(container).querySelector(".daymark-callout > .daymark-ring")!)).toBe(true);
    await press("{Enter}");
    await within(regionIn(container)).findByRole("dialog");
    await frames();
    expect(rootIn(container).querySelector(".daymark-callout")).toBeNull();
  });
});

/** A walk by keys alone; after each key the focus is on an event or a count that can be seen, and is the one tab stop. */
async function walk(container: HTMLElement, keys: readonly string[]): Promise<void> {
  const root = rootIn(container);
  for (const key of keys) {
    await press(key);
    await frames();
    await waitFor(() => {
      expect(focused().closest(".daymark-event, .daymark-count"), key).toBe(focused());
    });
    expect(root.querySelectorAll(".daymark-events [tabindex='0']"), key).toHaveLength(1);
    const box = focused().getBoundingClientRect();
    const picture = root.querySelector("svg.daymark")!.getBoundingClientRect();
    expect(box.width, key).toBeGreaterThan(0);
    expect(box.right > picture.left && box.left < picture.right, key).toBe(true);
  }
}

describe("by keys alone", () => {
  it("the seed story is read from its first event to its last, each with its card", async () => {
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    await userEvent.tab();
    const read: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      const id = eventInFocus();
      await press("{Enter}");
      const card = await within(regionIn(container)).findByRole("dialog");
      expect(card.contains(focused())).toBe(true);
      read.push(within(card).getByRole("heading").textContent);
      await press("{Escape}");
      expect(eventInFocus()).toBe(id);
      await press("{ArrowRight}");
    }
    expect(read).toEqual([
      "Last talks under the Migration Agreements",
      "Joe Biden takes office",
      "Blinken and Mayorkas visit Panama",
      "US and Cuban officials meet in Washington",
      "More Cubans arrive irregularly, by land and by sea",
      "Immigrant visa services resume in Havana",
    ]);
    await press("t");
    const table = await within(regionIn(container)).findByRole("table");
    expect(within(table).getAllByRole("row").length).toBeGreaterThan(6);
    await press("{Escape}");
    expect(eventInFocus()).toBe("visas");
  });

  it("a hundred thousand events are walked through, zoomed and opened", async () => {
    const container = mount({ width: 1000 });
    const list: TimelineEvent[] = Array.from({ length: 100_000 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: new Date(Date.UTC(1900, 0, 1 + ((at * 7919) % 45_000))).toISOString().slice(0, 10),
      lane: `Lane ${at % 4}`,
      importance: ((at * 37) % 100) / 100,
    }));
    const timeline = createTimeline(container, list, { title: "Very many", height: 480 });
    await timeline.ready;
    await frames();
    await tabTo(EVENTS);
    await walk(container, [
      "{Home}",
      "{ArrowRight}",
      "{ArrowRight}",
      "{ArrowDown}",
      "{ArrowUp}",
      "{End}",
      "{ArrowLeft}",
      "+",
      "+",
      "+",
      "{ArrowLeft}",
      "{PageUp}",
      "{PageUp}",
      "{ArrowRight}",
      "-",
      "0",
      "{Home}",
    ]);
    expect(eventInFocus()).toBe("e0");
    await press("{Enter}");
    await within(regionIn(container)).findByRole("dialog", { name: "Event 0" });
    await press("{Escape}");
    expect(eventInFocus()).toBe("e0");
    const parts = rootIn(container).querySelectorAll("*").length;
    expect(parts).toBeLessThan(3000);
    expect(focused().closest("[role='listitem']")!.getAttribute("aria-setsize")).toBe("100000");
  });
});
