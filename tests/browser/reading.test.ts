import { waitFor } from "@testing-library/dom";
import { afterEach, describe, expect, it, vi } from "vitest";
import "../../src/element/index.ts";
import { createTimeline, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, rootIn } from "./story.ts";

const labels = (container: HTMLElement): number =>
  rootIn(container).querySelectorAll(".daymark-label[data-event]").length;

/** An address in this page that answers with a text. */
function addressOf(text: string): URL {
  return new URL(URL.createObjectURL(new Blob([text])));
}

const CSV = "title,date,notes\nTalks,5 April 2022,555\nA visit,soon,\nA vote,4/5/2022,\n";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a file in a page", () => {
  it.each<[string, string, number]>([
    ["a sheet", CSV, 2],
    [
      "a calendar",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20220405\r\nSUMMARY:A day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      1,
    ],
    [
      "a file of TimelineJS",
      '{"events": [{"start_date": {"year": 2018}, "text": {"headline": "<b>A</b>", "text": "<p onclick=x>b</p>"}}]}',
      1,
    ],
    ["a file of vis-timeline", '[{"content": "<i>A</i>", "start": "2018-05-01"}]', 1],
    ["a text in Markwhen", "2018: A year\n2019-05: A month\n", 2],
    ["a page", "<ol><li><time>2018</time> <b>A</b> <img src=x onerror='window.hacked = true'></li></ol>", 1],
    [
      "a page with JSON-LD",
      '<script type="application/ld+json">{"@type": "Event", "name": "A", "startDate": "2018"}</script>',
      1,
    ],
  ])("is read and drawn: %s", async (_, text, count) => {
    const container = mount();
    const timeline = createTimeline(container, text);
    await timeline.ready;
    expect(timeline.events).toHaveLength(count);
    expect(labels(container)).toBe(count);
    expect("hacked" in window).toBe(false);
  });

  it("tells its problems with their rows, and nothing of other columns", async () => {
    const container = mount();
    const timeline = createTimeline(container, CSV, { read: { dateOrder: "dmy" } });
    await timeline.ready;
    expect(timeline.problems).toMatchObject([{ code: "date-unreadable", row: 3, field: "date" }]);
    expect(JSON.stringify(timeline.events)).not.toContain("555");
    expect(timeline.toSvg()).not.toContain("555");
  });

  it("tells how far it is", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Event ${at},${1900 + (at % 100)}\n`).join("");
    const timeline = createTimeline(mount(), `title,date\n${rows}`);
    const told: number[] = [];
    timeline.on("progress", ({ done, total }) => told.push(done / total));
    await timeline.ready;
    expect(timeline.events).toHaveLength(20_000);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it("tells how far it is with a long list too, and with another that is given later", async () => {
    const list = Array.from({ length: 200_000 }, (_, at) => ({ id: `e${at}`, title: `Event ${at}`, start: at * 1e9 }));
    const timeline = createTimeline(mount(), list, { height: 300 });
    const told: number[] = [];
    timeline.on("progress", ({ done, total }) => told.push(done / total));
    await timeline.ready;
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    told.length = 0;
    timeline.update({ events: list.slice(0, 20_000) });
    await waitFor(() => {
      expect(told.at(-1)).toBe(1);
    });
    timeline.destroy();
  });

  it("that comes late does not undo an update", async () => {
    const timeline = createTimeline(mount(), CSV);
    timeline.update({ events: [{ id: "later", title: "Later", date: "2020" }] });
    await timeline.ready;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(timeline.events.map(({ id }) => id)).toEqual(["later"]);
    expect(timeline.problems).toEqual([]);
  });
});

describe("an address in a page", () => {
  it("is fetched by the element, and read as what it is", async () => {
    vi.spyOn(window, "fetch").mockImplementation(() => Promise.resolve(new Response(CSV)));
    const element = document.createElement("daymark-timeline");
    element.setAttribute("src", "/events.csv");
    mount().append(element);
    await element.timeline!.ready;
    expect(element.timeline!.events.map(({ title }) => title)).toEqual(["Talks", "A vote"]);
  });

  it("that cannot be reached is told in words", async () => {
    vi.spyOn(window, "fetch").mockImplementation(() => Promise.reject(new TypeError("Failed to fetch")));
    const timeline = createTimeline(mount(), new URL("https://docs.google.com/spreadsheets/d/1a/edit"));
    await timeline.ready;
    expect(timeline.problems).toMatchObject([{ code: "unreachable" }]);
  });

  it("of no web is refused", async () => {
    const timeline = createTimeline(mount(), addressOf(CSV));
    await timeline.ready;
    expect(timeline.problems).toMatchObject([{ code: "address-refused" }]);
  });
});

describe("media without an alt text", () => {
  it("stands in the card, told by its caption", async () => {
    const container = mount();
    const media = { url: "/nowhere.jpg", caption: "At the table", width: 40, height: 30 };
    const timeline = createTimeline(container, [
      { id: "a", title: "A", date: "2018", media },
      { id: "b", title: "B", date: "2019", media: { url: "/nowhere.mp3" } },
    ]);
    timeline.select("a");
    await waitFor(() => {
      expect(rootIn(container).querySelector(".card img")).not.toBeNull();
    });
    const image = rootIn(container).querySelector(".card img")!;
    expect([image.getAttribute("alt"), image.getAttribute("width")]).toEqual(["At the table", "40"]);
    timeline.select("b");
    expect(rootIn(container).querySelector(".card audio")!.getAttribute("aria-label")).toBe("");
    expect(timeline.problems.map(({ code }) => code)).toEqual(["alt-missing", "alt-missing"]);
  });
});

describe("options that a file has", () => {
  const told = {
    title: "A story",
    summary: "In short",
    credit: "From a file",
    scale: "steps",
    lang: "es",
    lanes: ["Second", "First"],
    eras: [{ title: "An era", date: "2018/2019" }],
  };
  const file = JSON.stringify({
    ...told,
    events: [
      { id: "a", title: "A", date: "2018", lane: "First" },
      { id: "b", title: "B", date: "2019", lane: "Second" },
    ],
  });
  const textOf = (timeline: Timeline): string => timeline.toSvg().replace(/daymark-\d+/g, "daymark");

  it("hold where those of the page are undefined", async () => {
    const plain = createTimeline(mount(), file);
    const keys = [...Object.keys(told), "height", "filter"];
    const silent = createTimeline(mount(), file, Object.fromEntries(keys.map((key) => [key, undefined])));
    await Promise.all([plain.ready, silent.ready]);
    await frames();
    expect(textOf(silent)).toBe(textOf(plain));
    expect(textOf(silent)).toContain("A story");
  });

  it("stand below those of the page, and hold again once it says nothing", async () => {
    const timeline = createTimeline(mount(), file, { title: "Of the page" });
    await timeline.ready;
    await frames();
    expect(timeline.toSvg()).toContain("Of the page");
    const again = new Promise((resolve) => timeline.on("progress", resolve));
    timeline.reload();
    await again;
    await frames();
    expect(timeline.toSvg()).toContain("Of the page");
    timeline.update({ title: undefined });
    await waitFor(() => {
      expect(timeline.toSvg()).toContain("A story");
    });
  });

  it("leave an element the language and the title of its place where its own are undefined", async () => {
    const place = mount();
    place.lang = "de";
    const element = document.createElement("daymark-timeline");
    const title = document.createElement("h2");
    title.slot = "title";
    title.textContent = "Standing above";
    element.append(title);
    Object.assign(element, { events: [{ title: "A", date: "2018" }], options: { lang: undefined, label: undefined } });
    place.append(element);
    await element.ready;
    const region = element.shadowRoot!.querySelector("[role='region']")!;
    expect([region.getAttribute("lang"), region.getAttribute("aria-label")]).toEqual(["de", "Standing above"]);
  });
});
