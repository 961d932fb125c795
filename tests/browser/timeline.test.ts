import { waitFor, within } from "@testing-library/dom";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { DARK, LIGHT } from "../../src/draw/theme.ts";
import { createTimeline } from "../../src/index.ts";
import { mount, pageStyle } from "./mount.ts";
import { boxesOf, events, frames, manyDays, options, overlaps, regionIn, rootIn } from "./story.ts";

/** What is written in place of events, its lines joined. */
const notesIn = (container: HTMLElement): string =>
  Array.from(rootIn(container).querySelectorAll("svg .daymark-note"), ({ textContent }) => textContent).join(" ");

describe("a timeline in a page", () => {
  it("draws in the call, with every label whole, apart and at least 12 px", () => {
    for (const width of [1200, 800, 660, 360]) {
      const container = mount({ width });
      createTimeline(container, events, options);
      const labels = boxesOf(container, ".daymark-label[data-event]");
      const picture = boxesOf(container, "svg.daymark")[0]!;
      expect(labels).toHaveLength(6);
      labels.forEach((label, index) => {
        expect(label.left).toBeGreaterThanOrEqual(picture.left);
        expect(label.right).toBeLessThanOrEqual(picture.right);
        expect(label.bottom).toBeLessThanOrEqual(picture.bottom);
        for (const other of labels.slice(index + 1)) expect(overlaps(label, other)).toBe(false);
      });
      const sizes = Array.from(rootIn(container).querySelectorAll("svg text"), (node) =>
        parseFloat(getComputedStyle(node).fontSize),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    }
  });

  it("leaves the container as it found it", async () => {
    const container = mount();
    container.append("before", document.createElement("p"));
    const before = Array.from(container.childNodes);
    const timeline = createTimeline(container, events, options);
    timeline.select("panama");
    await frames();
    timeline.destroy();
    timeline.destroy();
    await frames();
    expect(Array.from(container.childNodes)).toEqual(before);
  });

  it("says which selector found nothing", () => {
    expect(() => createTimeline("#nowhere", events)).toThrow(/no element matches "#nowhere"/);
  });

  it("draws once a hidden container is shown, and is ready before", async () => {
    const container = mount();
    container.style.display = "none";
    const timeline = createTimeline(container, events, options);
    await timeline.ready;
    expect(rootIn(container).querySelector("svg")).toBeNull();
    container.style.display = "";
    await frames();
    expect(boxesOf(container, ".daymark-label")).toHaveLength(6);
  });

  it("follows its container's width, and turns upright where it is narrow", async () => {
    const container = mount({ width: 1100 });
    const timeline = createTimeline(container, events, options);
    const sizes: number[] = [];
    timeline.on("render", ({ width }) => sizes.push(width));
    container.style.width = "500px";
    await frames();
    expect(rootIn(container).querySelector("svg.daymark-upright")).not.toBeNull();
    container.style.width = "1000px";
    await frames();
    expect(rootIn(container).querySelector("svg.daymark-wide")).not.toBeNull();
    expect(sizes.filter((width) => width === 500)).toHaveLength(1);
    expect(sizes.filter((width) => width === 1000)).toHaveLength(1);
  });

  it("takes no gesture and has no buttons where the first view labels everything", async () => {
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    await frames();
    const region = regionIn(container);
    expect(within(region).queryByRole("toolbar")).toBeNull();
    expect(region.hasAttribute("data-zooms")).toBe(false);
    const wheel = new WheelEvent("wheel", {
      deltaY: 50,
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    region.querySelector("svg")!.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
  });

  it("has the same geometry on a page with hostile styles", async () => {
    const clean = mount({ width: 1200 });
    createTimeline(clean, events, options);
    const boxes = boxesOf(clean, "svg.daymark, .daymark-label, .daymark-mark");
    const origin = clean.getBoundingClientRect();
    clean.remove();
    pageStyle("svg{height:auto;fill:red} text{font-size:20px} button{padding:14px} *{letter-spacing:.1em}");
    const hostile = mount({ width: 1200 });
    createTimeline(hostile, events, options);
    await frames();
    const shifted = hostile.getBoundingClientRect();
    boxesOf(hostile, "svg.daymark, .daymark-label, .daymark-mark").forEach((box, index) => {
      expect(box.width).toBeCloseTo(boxes[index]!.width, 1);
      expect(box.height).toBeCloseTo(boxes[index]!.height, 1);
      expect(box.left - shifted.left).toBeCloseTo(boxes[index]!.left - origin.left, 1);
      expect(box.top - shifted.top).toBeCloseTo(boxes[index]!.top - origin.top, 1);
    });
  });

  it("stays clear of overlaps in a font a fifth wider than its table", async () => {
    const container = mount({ width: 1200 });
    container.style.fontFamily = "'DejaVu Sans', Verdana";
    createTimeline(container, events, options);
    await frames();
    const labels = boxesOf(container, ".daymark-label");
    expect(labels).toHaveLength(6);
    labels.forEach((label, index) => {
      for (const other of labels.slice(index + 1)) expect(overlaps(label, other)).toBe(false);
    });
  });

  it("keeps two on one page apart", async () => {
    const [one, two] = [mount({ width: 1000 }), mount({ width: 1000 })];
    const first = createTimeline(one, events, options);
    createTimeline(two, manyDays(30), { title: "Other" });
    first.select("panama");
    expect(await within(regionIn(one)).findByRole("dialog")).toBeTruthy();
    expect(within(regionIn(two)).queryByRole("dialog")).toBeNull();
    const ids = [one, two].map((container) => rootIn(container).querySelector("clipPath")!.id);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it("shows an empty state, and what could not be read: how many rows, or the one problem", async () => {
    const container = mount();
    createTimeline(container, []);
    expect(rootIn(container).textContent).toContain("There are no events to show.");
    const other = mount();
    const timeline = createTimeline(other, [{ title: "Bad", date: "2022-13" }]);
    await timeline.ready;
    expect(notesIn(other)).toContain('There are no events to show. events[0].date: "2022-13"');
    expect(timeline.problems).toMatchObject([{ severity: "error", path: "/0/date", field: "date", value: "2022-13" }]);
    const two = mount();
    const bad = { title: "Bad", date: "2022-13" };
    await createTimeline(two, [bad, bad]).ready;
    expect(notesIn(two)).toContain("There are no events to show: 2 could not be read.");
  });

  it("says what happened where a whole file could not be read, on as many lines as that takes", async () => {
    for (const width of [1000, 300]) {
      const [sheet, gone] = [mount({ width }), mount({ width })];
      const rows = Array.from({ length: 120 }, (_, at) => `${at},2`).join("\n");
      const timelines = [
        createTimeline(sheet, `foo,bar\n${rows}`),
        createTimeline(gone, new URL("/none.csv", location.href)),
      ];
      await Promise.all(timelines.map(({ ready }) => ready));
      expect(notesIn(sheet)).toContain("There are no events to show. Row 1, date: no column is known as the date.");
      expect(notesIn(gone)).toContain(`There are no events to show. ${timelines[1]!.problems[0]!.message}`);
      for (const container of [sheet, gone]) {
        const svg = regionIn(container).querySelector("svg")!.getBoundingClientRect();
        for (const node of regionIn(container).querySelectorAll(".daymark-note"))
          expect(node.getBoundingClientRect().right).toBeLessThanOrEqual(svg.right);
      }
    }
  });

  it("tells of problems to those who listen, and draws the rest", async () => {
    const container = mount();
    const timeline = createTimeline(container, [...events, { title: "Bad", date: "31 February" }]);
    const heard = vi.fn();
    timeline.on("problem", heard);
    await timeline.ready;
    await frames();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(boxesOf(container, ".daymark-label")).toHaveLength(6);
  });

  it("reads text, and is ready once it has drawn it", async () => {
    const container = mount();
    const timeline = createTimeline(container, JSON.stringify({ title: "From text", events }));
    await timeline.ready;
    expect(timeline.events).toHaveLength(6);
    expect(regionIn(container).getAttribute("aria-label")).toBe("From text");
  });

  it("reads aloud in words what the marks show", () => {
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    const region = within(
      container.ownerDocument.body.lastElementChild === container ? regionIn(container) : regionIn(container),
    );
    const names = region.getAllByRole("button").map((node) => node.getAttribute("aria-label") ?? node.textContent);
    expect(names).toEqual([
      "Last talks under the Migration Agreements, some time in 2018, Talks",
      "Joe Biden takes office, some time in 2021, Politics",
      "Blinken and Mayorkas visit Panama, between 18 and 21 April 2022, Politics",
      "US and Cuban officials meet in Washington, 21 April 2022, Talks",
      "More Cubans arrive irregularly, by land and by sea, going on, start unknown, Migration",
      "Immigrant visa services resume in Havana, announced for May 2022, no end given, Migration",
      "Show to scale",
      "Table of all events",
    ]);
    expect(region.getByRole("list").children).toHaveLength(6);
  });
});

describe("the keyboard", () => {
  it("reaches the events with one Tab, goes through them in time, opens a card and comes back", async () => {
    const user = userEvent;
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    const root = rootIn(container);
    const focused = (): string | null => root.activeElement?.getAttribute("data-event") ?? null;
    await user.tab();
    expect(focused()).toBe("talks-2018");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(focused()).toBe("panama");
    await user.keyboard("{End}");
    expect(focused()).toBe("visas");
    await user.keyboard("{ArrowRight}");
    expect(focused()).toBe("visas");
    await user.keyboard("{Home}");
    expect(focused()).toBe("talks-2018");
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("biden");
    await user.keyboard("{ArrowRight}{Enter}");
    const card = await within(regionIn(container)).findByRole("dialog", { name: "Blinken and Mayorkas visit Panama" });
    expect(root.activeElement?.textContent).toBe("Blinken and Mayorkas visit Panama");
    expect(card.textContent).toContain("between 18 and 21 April 2022");
    await user.keyboard("{Escape}");
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
    expect(focused()).toBe("panama");
    expect(root.querySelectorAll(".daymark-event[tabindex='0']")).toHaveLength(1);
  });

  it("leaves keys with Ctrl, Alt or Meta to the page", () => {
    const container = mount({ width: 1200 });
    createTimeline(container, events, options);
    const event = rootIn(container).querySelector<SVGGElement>(".daymark-event")!;
    event.focus();
    for (const key of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      const press = new KeyboardEvent("keydown", {
        key: "ArrowRight",
        bubbles: true,
        cancelable: true,
        composed: true,
        ...key,
      });
      event.dispatchEvent(press);
      expect(press.defaultPrevented).toBe(false);
    }
  });

  it("keeps one tab stop among the events after many keys and updates, and the focus on its event", async () => {
    const user = userEvent;
    const container = mount({ width: 900 });
    const timeline = createTimeline(container, manyDays(200), { title: "Many" });
    const root = rootIn(container);
    root.querySelector<SVGGElement>("[tabindex='0'].daymark-event, [tabindex='0'].daymark-count")!.focus();
    const keys = [
      "{ArrowRight}",
      "{ArrowLeft}",
      "{+}",
      "-",
      "{PageDown}",
      "{PageUp}",
      "{ArrowDown}",
      "{ArrowUp}",
      "{End}",
      "{Home}",
    ];
    for (let step = 0; step < 60; step += 1) {
      await user.keyboard(keys[(step * 7 + (step >> 2)) % keys.length]!);
      if (step % 13 === 5) timeline.update({ events: manyDays(200 + (step % 3)) });
      await frames();
      expect(root.querySelectorAll(".daymark-events [tabindex='0']")).toHaveLength(1);
      expect(root.activeElement?.closest("svg")).toBeTruthy();
    }
    await waitFor(() => {
      expect(root.activeElement?.closest(".daymark-event, .daymark-count")).toBeTruthy();
    });
  });

  it("gives the focus on to what is nearest once what had it has left the window, or is gone", async () => {
    const container = mount({ width: 900 });
    const events = manyDays(200);
    const timeline = createTimeline(container, events, { title: "Many", height: 400 });
    const root = rootIn(container);
    const ofIndex = (at: number): string => timeline.events[at]!.id;
    const focused = (): string | null | undefined =>
      root.activeElement?.closest(".daymark-event, .daymark-count")?.getAttribute("tabindex");
    root.querySelector<SVGGElement>(".daymark-event")!.focus();
    await userEvent.keyboard("{Home}{+}{+}{+}");
    await frames();
    await userEvent.keyboard("{PageDown}{PageDown}");
    await waitFor(() => {
      expect(root.activeElement?.getAttribute("data-event")).not.toBe(ofIndex(0));
      expect(focused()).toBe("0");
    });
    const gone = root.activeElement?.getAttribute("data-event") ?? "";
    timeline.update({ events: events.filter((_, at) => ofIndex(at) !== gone) });
    await waitFor(() => {
      expect(focused()).toBe("0");
    });
    expect(root.querySelectorAll(`[data-event="${gone}"]`)).toHaveLength(0);
    timeline.zoomTo({ start: timeline.window.start + 50 * 864e5, end: timeline.window.end + 50 * 864e5 });
    await waitFor(() => {
      expect(focused()).toBe("0");
    });
  });

  it("draws a counted event while it has the focus", async () => {
    const user = userEvent;
    const same = Array.from({ length: 60 }, (_, index) => ({
      id: `s${index}`,
      title: `Same day ${index}`,
      date: "2020-11-07",
    }));
    const container = mount({ width: 900 });
    createTimeline(container, [...same, { id: "early", title: "Earlier", date: "1990" }], { height: 400 });
    const root = rootIn(container);
    await user.tab();
    while (root.activeElement?.closest(".toolbar")) await user.tab();
    await user.keyboard("{End}");
    const last = root.activeElement!;
    expect(last.getAttribute("data-event")).not.toBeNull();
    expect(root.querySelector(".daymark-callout .daymark-label")?.getAttribute("data-event")).toBe(
      last.getAttribute("data-event"),
    );
  });
});

describe("zooming", () => {
  it("adds labels, moves none to another row, and can show all again", async () => {
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, manyDays(150), { title: "Many" });
    await frames();
    const rows = (): Map<string, number> =>
      new Map(
        Array.from(rootIn(container).querySelectorAll(".daymark-label"), (node) => [
          node.getAttribute("data-event")!,
          Math.round(node.getBoundingClientRect().top),
        ]),
      );
    const before = rows();
    const region = within(regionIn(container));
    region.getByRole("button", { name: "Zoom in" }).click();
    await new Promise((resolve) => setTimeout(resolve, 350));
    const after = rows();
    for (const [id, top] of before) if (after.has(id)) expect(after.get(id)).toBe(top);
    expect(after.size).toBeGreaterThan(0);
    const window = timeline.window;
    region.getByRole("button", { name: "Show all" }).click();
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(timeline.window.end - timeline.window.start).toBeGreaterThan(window.end - window.start);
    expect(rows()).toEqual(before);
  });

  it("lets a plain wheel scroll the page, says once how to zoom, and zooms with Ctrl", async () => {
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, manyDays(150));
    await import("../../src/interact/window/zoom.ts");
    await frames();
    const svg = rootIn(container).querySelector("svg")!;
    const { left, top } = svg.getBoundingClientRect();
    const wheel = (init: WheelEventInit): WheelEvent => {
      const event = new WheelEvent("wheel", {
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: left + 500,
        clientY: top + 200,
        ...init,
      });
      svg.dispatchEvent(event);
      return event;
    };
    const start = timeline.window;
    expect(wheel({ deltaY: 40 }).defaultPrevented).toBe(false);
    expect(rootIn(container).querySelector(".hint")?.textContent).toMatch(/scroll to zoom/);
    expect(timeline.window).toEqual(start);
    expect(wheel({ deltaY: -200, ctrlKey: true }).defaultPrevented).toBe(true);
    expect(timeline.window.end - timeline.window.start).toBeLessThan(start.end - start.start);
    timeline.update({ wheelZoom: true });
    expect(wheel({ deltaY: -200 }).defaultPrevented).toBe(true);
  });

  it("shows any window exactly, and tells of it with its cause", async () => {
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, manyDays(100));
    const heard = vi.fn();
    timeline.on("window", heard);
    const window = { start: Date.UTC(2001, 3, 1), end: Date.UTC(2001, 9, 1) };
    timeline.zoomTo(window);
    expect(timeline.window.start).toBeCloseTo(window.start, -1);
    expect(timeline.window.end).toBeCloseTo(window.end, -1);
    expect(heard).toHaveBeenLastCalledWith(expect.objectContaining({ by: "api" }));
    container.style.width = "820px";
    await frames();
    expect(timeline.window.start).toBeCloseTo(window.start, -1);
    expect(timeline.window.end).toBeCloseTo(window.end, -1);
  });

  it("opens a count: zooms where that parts its events, lists them where it cannot", async () => {
    const same = Array.from({ length: 60 }, (_, index) => ({
      id: `s${index}`,
      title: `Same day ${index}`,
      date: "2020-11-07",
    }));
    const container = mount({ width: 900 });
    createTimeline(container, [...same, { id: "early", title: "Earlier", date: "1990" }], {
      height: 400,
      scale: "linear",
    });
    const region = within(regionIn(container));
    const count = region.getByRole("button", { name: /events, .*open/ });
    count.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    const list = await region.findByRole("dialog");
    expect(within(list).getAllByRole("listitem").length).toBe(Number(count.getAttribute("data-count")));
    within(list).getAllByRole("button")[3]!.click();
    expect(region.getByRole("dialog").textContent).toMatch(/Same day/);
  });
});

describe("the card", () => {
  it("never covers the event that it explains", async () => {
    for (const width of [1200, 360]) {
      const container = mount({ width });
      const timeline = createTimeline(container, events, options);
      for (const { id } of events) {
        timeline.select(id!);
        await within(regionIn(container)).findByRole("dialog");
        await frames();
        const card = boxesOf(container, ".card")[0]!;
        for (const part of boxesOf(
          container,
          `.daymark-event[data-event="${id}"] :is(.daymark-mark, .daymark-label)`,
        )) {
          expect(overlaps(card, part), id).toBe(false);
        }
      }
      container.remove();
    }
  });

  it("steps to the next and the previous, and tells of it", async () => {
    const container = mount({ width: 1200 });
    const timeline = createTimeline(container, events, options);
    const heard: unknown[] = [];
    timeline.on("select", (detail) => heard.push(detail));
    expect(timeline.select("nobody")).toBe(false);
    expect(timeline.next()).toBe(true);
    const region = within(regionIn(container));
    (await region.findByRole("button", { name: "Next" })).click();
    region.getByRole("button", { name: "Close" }).click();
    expect(heard).toEqual([
      { id: "talks-2018", by: "api" },
      { id: "biden", by: "reader" },
      { id: null, by: "reader" },
    ]);
    expect(region.queryByRole("dialog")).toBeNull();
  });

  it("shows markup as elements of its own, and what is hostile as text", async () => {
    const container = mount({ width: 1200 });
    const timeline = createTimeline(container, [
      {
        id: "x",
        title: "<b>bold</b>",
        date: "2020",
        text: "Some *stress*, a [link](https://example.org/), <img src=x onerror=alert(1)> and a [bad one](javascript:alert(1)).\n\n- one\n- two",
        links: [
          { url: ["javascript", "alert(1)"].join(":"), label: "never" },
          { url: "https://example.org/", label: "fine" },
        ],
        sources: [{ title: "A paper", url: "https://example.org/paper", locator: "p. 3" }],
        corrected: { on: "2020-05-02", note: "the date was wrong" },
      },
    ]);
    timeline.select("x");
    const card = await within(regionIn(container)).findByRole("dialog", { name: "<b>bold</b>" });
    await waitFor(() => expect(card.querySelector("em")).not.toBeNull());
    expect(Array.from(card.querySelectorAll("a"), (link) => link.getAttribute("href"))).toEqual([
      "https://example.org/",
      "https://example.org/",
      "https://example.org/paper",
    ]);
    expect(card.querySelector("img, b, script")).toBeNull();
    expect(card.textContent).toContain("<img src=x onerror=alert(1)>");
    expect(card.textContent).toContain("Corrected on 2 May 2020: the date was wrong");
  });
});

/** A tree as text, to compare. */
function written(node: Element): string {
  const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${value}"`).sort();
  const inside = Array.from(node.children, written).join("");
  return `<${node.localName}${attributes.join("")}>${inside || node.textContent}`;
}

describe("an update", () => {
  it("keeps card, focus and a window that was moved", async () => {
    const container = mount({ width: 1000 });
    const days = manyDays(80);
    const timeline = createTimeline(container, days);
    timeline.zoomTo({ start: Date.UTC(2001, 0, 1), end: Date.UTC(2003, 0, 1) });
    timeline.select("d20");
    const window = timeline.window;
    timeline.update({ events: [...days, { id: "new", title: "Something new", date: "2002-02-02", lane: "One" }] });
    await frames();
    expect(timeline.window.start).toBeCloseTo(window.start, -1);
    expect(await within(regionIn(container)).findByRole("dialog")).toBeTruthy();
    timeline.update({ events: days.filter(({ id }) => id !== "d20") });
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
  });

  it("gives the same picture as a fresh start, however often it was updated", () => {
    const [one, two] = [mount({ width: 1000 }), mount({ width: 1000 })];
    const timeline = createTimeline(one, manyDays(10));
    for (let round = 0; round < 20; round += 1)
      timeline.update({ events: manyDays((round * 13) % 90), title: `Round ${round}` });
    timeline.update({ events, ...options });
    createTimeline(two, events, options);
    const text = (container: Element): string =>
      written(rootIn(container).querySelector("svg")!)
        .replace(/daymark-\d+-/g, "")
        .replace(/ tabindex="[^"]*"/g, "");
    expect(text(one)).toBe(text(two));
  });

  it("is the picture that toSvg writes", async () => {
    const container = mount({ width: 1000 });
    const timeline = createTimeline(container, events, options);
    const svg = new DOMParser().parseFromString(timeline.toSvg(), "image/svg+xml");
    expect(svg.querySelector("parsererror")).toBeNull();
    expect(svg.querySelectorAll(".daymark-label")).toHaveLength(6);
    // In a page nodes are moved, in a text what stands in them.
    const movedBy = (node: Element | null): [number, number] => {
      if (!node) return [0, 0];
      const [x = 0, y = 0] = (/translate\((\S+) (\S+)\)/.exec(node.getAttribute("transform") ?? "") ?? [])
        .slice(1)
        .map(Number);
      const [left, top] = movedBy(node.parentElement);
      return [x + left, y + top];
    };
    const places = (root: ParentNode): string[] =>
      Array.from(root.querySelectorAll("text"), (node) => {
        const [dx, dy] = movedBy(node);
        const [x, y] = [Number(node.getAttribute("x")) + dx, Number(node.getAttribute("y")) + dy];
        return `${x.toFixed(1)},${y.toFixed(1)} ${node.textContent}`;
      });
    expect(places(svg)).toEqual(places(rootIn(container)));
    const png = await timeline.toPng({ scale: 1 });
    expect(png.type).toBe("image/png");
    expect(png.size).toBeGreaterThan(5000);
  });
});

describe("an option that is wrong", () => {
  it("is reported and not taken, and the picture is drawn", () => {
    const container = mount({ width: 1000 });
    const wrong = { asOf: "31 February", displayZone: "Mars/Base", height: Number.NaN, scale: "round" } as never;
    const timeline = createTimeline(container, events, wrong);
    expect(timeline.problems.map(({ code, field }) => [code, field])).toEqual([
      ["option-invalid", "asOf"],
      ["option-invalid", "displayZone"],
      ["option-invalid", "height"],
      ["option-invalid", "scale"],
    ]);
    expect(boxesOf(container, ".daymark-label")).toHaveLength(6);
  });
});

describe("fields of the wrong kind", () => {
  it("are reported, and take no other event down", () => {
    const container = mount({ width: 1000 });
    const wrong = [
      { id: "p", title: "P", date: "2001", label: 5, lane: {}, text: {}, links: [null], sources: [{}], tags: "x" },
      { id: "q", title: "Q", date: "2002" },
    ] as never;
    const timeline = createTimeline(container, wrong);
    expect(boxesOf(container, ".daymark-label")).toHaveLength(2);
    expect(timeline.select("p")).toBe(true);
    expect(timeline.problems.length).toBeGreaterThan(3);
  });
});

describe("a file of a timeline", () => {
  it.each([
    ["#ececea", "dark"],
    ["rgb(20 20 60)", "light"],
    ["oklch(0.95 0.01 90)", "dark"],
    ["oklch(0.25 0.05 250)", "light"],
    ["lab(93 1 -2)", "dark"],
    ["lab(12 1 -2)", "light"],
    ["color(display-p3 0.9 0.92 0.9)", "dark"],
    ["color-mix(in oklab, white 5%, black)", "light"],
  ])("has for words of %s the colours of a %s one", async (ink, theme) => {
    const container = mount({ width: 1000 });
    container.style.setProperty("--daymark-ink", ink);
    const timeline = createTimeline(container, events, options);
    await timeline.ready;
    const svg = new DOMParser().parseFromString(timeline.toSvg(), "image/svg+xml");
    const fill = svg.querySelector(".daymark-ground")!.getAttribute("fill");
    expect(fill).toBe(theme === "dark" ? DARK.ground : LIGHT.ground);
  });

  it.each(["transparent", "oklch(0.98 0.01 90)"])("is a light one on a page whose ground is %s", async (ground) => {
    const container = mount({ width: 1000 });
    container.style.setProperty("--daymark-ground", ground);
    const timeline = createTimeline(container, events, options);
    await timeline.ready;
    expect(timeline.toSvg()).toContain(`fill="${LIGHT.ground}"`);
    expect(timeline.toSvg()).not.toContain(`fill="${DARK.ground}"`);
  });
});
