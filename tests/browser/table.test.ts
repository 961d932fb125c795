/** The table of all events: what is in it, how it is reached and left, and what it gives away. */
import { fireEvent, waitFor, within } from "@testing-library/dom";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, readEvents, type ResolvedEvent, type Timeline, type TimelineEvent } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { events, frames, manyDays, options, regionIn, rootIn } from "./story.ts";

interface Made {
  container: HTMLElement;
  timeline: Timeline;
  region: HTMLElement;
}

function make(list: readonly TimelineEvent[] = events, more: object = options, width = 1100): Made {
  const container = mount({ width });
  const timeline = createTimeline(container, list, more);
  return { container, timeline, region: regionIn(container) };
}

const IN_TIME = [
  "Last talks under the Migration Agreements",
  "Joe Biden takes office",
  "Blinken and Mayorkas visit Panama",
  "US and Cuban officials meet in Washington",
  "More Cubans arrive irregularly, by land and by sea",
  "Immigrant visa services resume in Havana",
];

/** Opens the table by its button. */
async function opened(made: Made): Promise<HTMLElement> {
  await made.timeline.ready;
  within(made.region).getByRole("button", { name: "Table of all events" }).click();
  return within(made.region).findByRole("table");
}

function rowsOf(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => cell.textContent.trim()));
}

function titlesOf(table: HTMLElement): string[] {
  return within(table)
    .getAllByRole("rowheader")
    .map((cell) => within(cell).getByRole("button").textContent);
}

function active(container: HTMLElement): Element | null {
  return rootIn(container).activeElement;
}

function focusEvent(container: HTMLElement, id: string): void {
  rootIn(container).querySelector<SVGGElement>(`.daymark-event[data-event='${id}']`)!.focus();
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the table of all events", () => {
  it("has each event once, in time order, with its date, title, lane, status, text and sources", async () => {
    const made = make();
    const table = await opened(made);
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(expect.arrayContaining(["Date", "Event", "Lane", "Status", "Text"]));
    expect(titlesOf(table)).toEqual(IN_TIME);
    expect(rowsOf(table)[2]!.slice(0, 3)).toEqual([
      "between 18 and 21 April 2022",
      "Blinken and Mayorkas visit Panama",
      "Politics",
    ]);
  });

  it("is a table with a caption that says how much there is of when, and headings for rows and columns", async () => {
    const made = make();
    const table = await opened(made);
    expect(table.querySelector("caption")!.textContent).toBe("6 events, 2018 to 2022.");
    for (const cell of table.querySelectorAll("thead th")) expect(cell.getAttribute("scope")).toBe("col");
    for (const cell of table.querySelectorAll("tbody th")) expect(cell.getAttribute("scope")).toBe("row");
    const panel = within(made.region).getByRole("region", { name: `Table of all events: ${options.title!}` });
    expect(panel.contains(table)).toBe(true);
  });

  it("tells a date to programs where HTML has a form for it", async () => {
    const made = make([
      { id: "a", title: "A", date: "2022-04-05" },
      { id: "b", title: "B", date: "2022-04" },
      { id: "c", title: "C", date: "1850~" },
      { id: "d", title: "D", date: "2022-05/.." },
      { id: "e", title: "E", date: "-0043" },
    ]);
    const table = await opened(made);
    const machine = Array.from(table.querySelectorAll("time"), (time) => time.dateTime);
    expect(machine).toEqual(["2022-04", "2022-04-05"]);
    expect(rowsOf(table).map(([date]) => date)).toEqual([
      "some time in 44 BC",
      "about 1850",
      "some time in April 2022",
      "5 April 2022",
      "from May 2022, no end given",
    ]);
  });

  it("leaves out columns in which no event has anything", async () => {
    const made = make([{ id: "a", title: "A", date: "2018", lane: "only one" }], {});
    const table = await opened(made);
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["Date", "Event"]);
    expect(within(made.region).getByRole("region", { name: "Table of all events: Timeline, 2018" })).toBeTruthy();
  });

  it("marks words of another language, tells what was corrected, and what is new", async () => {
    const made = make(
      [
        {
          id: "a",
          title: "Charla",
          date: "2018",
          lang: "es",
          translations: { en: { title: "Talk" } },
          place: "La Habana",
        },
        { id: "b", title: "Visita", date: "2019", lang: "es", corrected: { on: "2020-01-02", note: "the year" } },
        { id: "c", title: "Vote", date: "2020", added: "2021-05-01" },
      ],
      { since: "2021-05-01" },
    );
    const table = await opened(made);
    const langs = within(table)
      .getAllByRole("rowheader")
      .map((cell) => cell.getAttribute("lang"));
    expect(langs).toEqual([null, "es", null]);
    expect(within(table).getByRole("cell", { name: "La Habana" }).getAttribute("lang")).toBe("es");
    expect(titlesOf(table)).toEqual(["Talk", "Visita", "Vote"]);
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map((cell) => cell.querySelector("small")?.textContent),
    ).toEqual([undefined, "Corrected on 2 January 2020: the year", "New"]);
  });

  it("links what may be linked", async () => {
    const made = make([
      {
        id: "a",
        title: "A",
        date: "2018",
        links: [
          { url: "https://example.org/", label: "More" },
          { url: "data:text/html,evil", label: "Evil" },
        ],
        sources: [{ title: "Gazette", url: "https://example.org/g", locator: "p. 4" }],
      },
    ]);
    const table = await opened(made);
    expect(
      within(table)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(["More", "Gazette"]);
    expect(rowsOf(table)[0]!.slice(2)).toEqual(["MoreEvil", "Gazette, p. 4"]);
  });
});

describe("sorting", () => {
  it("is by date at first, by the heading that is pressed, and the other way round at a second press", async () => {
    const made = make();
    const table = await opened(made);
    const heading = (name: string): HTMLElement => within(table).getByRole("columnheader", { name });
    expect(heading("Date").getAttribute("aria-sort")).toBe("ascending");
    const byTitle = [...titlesOf(table)].sort(new Intl.Collator("en").compare);
    within(table).getByRole("button", { name: "Event" }).click();
    await waitFor(() => {
      expect(titlesOf(table)).toEqual(byTitle);
    });
    expect(heading("Event").getAttribute("aria-sort")).toBe("ascending");
    expect(heading("Date").hasAttribute("aria-sort")).toBe(false);
    within(table).getByRole("button", { name: "Event" }).click();
    await waitFor(() => {
      expect(titlesOf(table)).toEqual(byTitle.reverse());
    });
    expect(heading("Event").getAttribute("aria-sort")).toBe("descending");
    within(table).getByRole("button", { name: "Date" }).click();
    await waitFor(() => {
      expect(titlesOf(table)).toEqual(IN_TIME);
    });
  });

  it("puts blanks last both ways, and what is alike in time order", async () => {
    const made = make([
      { id: "a", title: "A", date: "2001", place: "Havana" },
      { id: "b", title: "B", date: "2002" },
      { id: "c", title: "C", date: "2003", place: "Ávila" },
      { id: "d", title: "D", date: "2004", place: "Havana" },
    ]);
    const table = await opened(made);
    for (const order of ["CADB", "ADCB"]) {
      within(table).getByRole("button", { name: "Place" }).click();
      await waitFor(() => {
        expect(titlesOf(table).join("")).toBe(order);
      });
    }
  });
});

describe("the way to the table and back", () => {
  it("is a button at the foot, which closes it again and keeps the focus", async () => {
    const made = make();
    const open = within(made.region).getByRole("button", { name: "Table of all events" });
    expect(open.textContent).toBe("Table");
    expect(open.getAttribute("aria-expanded")).toBe("false");
    open.focus();
    await userEvent.keyboard("{Enter}");
    await within(made.region).findByRole("table");
    expect(open.getAttribute("aria-expanded")).toBe("true");
    expect(active(made.container)!.textContent).toBe("Table of all events");
    await userEvent.keyboard("{Escape}");
    expect(within(made.region).queryByRole("table")).toBeNull();
    expect(open.getAttribute("aria-expanded")).toBe("false");
    expect(active(made.container)).toBe(open);
    await opened(made);
    open.click();
    expect(within(made.region).queryByRole("table")).toBeNull();
  });

  it("is the key T among the events: it leads to the event's row, and Escape back", async () => {
    const made = make();
    focusEvent(made.container, "panama");
    await userEvent.keyboard("t");
    await within(made.region).findByRole("table");
    expect(active(made.container)!.textContent).toBe("Blinken and Mayorkas visit Panama");
    await userEvent.keyboard("{Escape}");
    expect(within(made.region).queryByRole("table")).toBeNull();
    expect(active(made.container)!.getAttribute("data-event")).toBe("panama");
  });

  it("leads from a row to its event and card, and by T back to the row", async () => {
    const made = make();
    const table = await opened(made);
    const heard: unknown[] = [];
    made.timeline.on("select", ({ id, by }) => heard.push([id, by]));
    within(table).getByRole("button", { name: "Blinken and Mayorkas visit Panama" }).click();
    const card = await within(made.region).findByRole("dialog");
    await waitFor(() => {
      expect(card.contains(active(made.container))).toBe(true);
    });
    expect(heard).toEqual([["panama", "reader"]]);
    expect(
      within(table)
        .getAllByRole("row")
        .filter((row) => row.getAttribute("aria-current")),
    ).toHaveLength(1);
    const seen = card.getBoundingClientRect();
    expect(seen.top).toBeGreaterThanOrEqual(0);
    expect(seen.bottom).toBeLessThanOrEqual(window.innerHeight);
    await userEvent.keyboard("{Escape}");
    expect(active(made.container)!.getAttribute("data-event")).toBe("panama");
    expect(
      within(table)
        .getAllByRole("row")
        .filter((row) => row.getAttribute("aria-current")),
    ).toHaveLength(0);
    await userEvent.keyboard("{ArrowRight}t");
    await waitFor(() => {
      expect(active(made.container)!.closest("tr")?.getAttribute("data-event")).toBe("talks-2022");
    });
  });

  it("leaves T alone with Ctrl, Alt or Meta, and outside the timeline", async () => {
    const made = make();
    focusEvent(made.container, "panama");
    for (const modifier of ["ctrlKey", "altKey", "metaKey"]) {
      const event = new KeyboardEvent("keydown", { key: "t", [modifier]: true, bubbles: true, cancelable: true });
      active(made.container)!.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    await userEvent.keyboard("t");
    await frames();
    expect(field.value).toBe("t");
    expect(within(made.region).queryByRole("table")).toBeNull();
  });

  it("takes at most one tab stop while it is closed, after the events", async () => {
    const made = make();
    focusEvent(made.container, "panama");
    await userEvent.tab();
    const first = active(made.container)!;
    const stops = [first.textContent];
    await userEvent.tab();
    if (active(made.container)) stops.push(active(made.container)!.textContent);
    expect(stops).toEqual(["Show to scale", "Table"]);
  });
});

describe("many events", () => {
  const many = manyDays(1200);

  it("stand on pages of 500, with buttons and a list for them", async () => {
    const made = make(many, { title: "Many" });
    const table = await opened(made);
    const panel = table.closest<HTMLElement>(".table-panel")!;
    const titles = new Set(titlesOf(table));
    expect(titles.size).toBe(500);
    const list = within(panel).getByRole("combobox", { name: "Events shown" });
    expect(
      within(list)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["1 to 500 of 1,200", "501 to 1,000 of 1,200", "1,001 to 1,200 of 1,200"]);
    expect(within(panel).getByRole("button", { name: "Previous" }).getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(within(panel).getByRole("button", { name: "Next" }));
    await waitFor(() => {
      expect(titles.has(titlesOf(table)[0]!)).toBe(false);
    });
    titlesOf(table).forEach((title) => titles.add(title));
    expect(active(made.container)!.textContent).toBe("Next");
    fireEvent.change(list, { target: { value: "1000" } });
    await waitFor(() => {
      expect(titlesOf(table)).toHaveLength(200);
    });
    titlesOf(table).forEach((title) => titles.add(title));
    expect(titles.size).toBe(1200);
    expect(within(panel).getByRole("button", { name: "Next" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("open at the page of the event that has the focus", async () => {
    const made = make(many, { title: "Many" });
    const last = rootIn(made.container).querySelector<SVGGElement>(
      ".daymark-event[tabindex='0'], .daymark-count[tabindex='0']",
    )!;
    last.focus();
    await userEvent.keyboard("{End}");
    const id = active(made.container)!.getAttribute("data-event");
    await userEvent.keyboard("t");
    const table = await within(made.region).findByRole("table");
    expect(titlesOf(table)).toHaveLength(200);
    expect(active(made.container)!.closest("tr")!.getAttribute("data-event")).toBe(id);
  });

  it("of 100,000 are sorted by title while the page lives", async () => {
    const made = make(manyDays(100_000), { title: "Very many" });
    await made.timeline.ready;
    const table = await opened(made);
    let others = 0;
    const meanwhile = setInterval(() => (others += 1));
    within(table).getByRole("button", { name: "Event" }).click();
    await waitFor(
      () => {
        expect(titlesOf(table).slice(0, 3)).toEqual([
          "Event number 0 of many that were invented",
          "Event number 1 of many that were invented",
          "Event number 10 of many that were invented",
        ]);
      },
      { timeout: 15_000 },
    );
    clearInterval(meanwhile);
    expect(others).toBeGreaterThan(1);
  });
});

describe("an open table", () => {
  it("follows new data, and keeps the focus, the sorting and the place", async () => {
    const made = make();
    const table = await opened(made);
    within(table).getByRole("button", { name: "Event" }).click();
    await waitFor(() => {
      expect(within(table).getByRole("columnheader", { name: "Event" }).hasAttribute("aria-sort")).toBe(true);
    });
    within(table).getByRole("button", { name: "Blinken and Mayorkas visit Panama" }).focus();
    made.timeline.update({ events: [...events, { id: "new", title: "AAA", date: "2022-06" }] });
    await waitFor(() => {
      expect(titlesOf(within(made.region).getByRole("table"))[0]).toBe("AAA");
    });
    const renewed = within(made.region).getByRole("table");
    expect(within(renewed).getByRole("columnheader", { name: "Event" }).getAttribute("aria-sort")).toBe("ascending");
    expect(active(made.container)!.textContent).toBe("Blinken and Mayorkas visit Panama");
    made.timeline.update({ events: events.filter(({ id }) => id !== "panama") });
    await waitFor(() => {
      expect(titlesOf(within(made.region).getByRole("table"))).toHaveLength(5);
    });
    expect(active(made.container)!.textContent).toBe("Table of all events");
  });

  it("stays as it is while the container changes its width", async () => {
    const made = make();
    const table = await opened(made);
    made.container.style.width = "500px";
    await frames();
    expect(within(made.region).getByRole("table")).toBe(table);
  });

  it("is gone with the timeline, and its style with it", async () => {
    const made = make();
    await opened(made);
    const root = rootIn(made.container);
    const sheets = root.adoptedStyleSheets.length;
    within(made.region).getByRole("button", { name: "Table of all events" }).click();
    expect(root.adoptedStyleSheets).toHaveLength(sheets - 1);
    await opened(made);
    made.timeline.destroy();
    expect(made.container.childElementCount).toBe(0);
  });

  it("says in the language of the page what is in it", async () => {
    const made = make(events, { ...options, lang: "de" });
    await made.timeline.ready;
    within(made.region).getByRole("button", { name: "Tabelle aller Ereignisse" }).click();
    const table = await within(made.region).findByRole("table");
    expect(within(table).getByRole("columnheader", { name: "Ereignis" })).toBeTruthy();
    expect(table.querySelector("caption")!.textContent).toMatch(/^6 Ereignisse/);
  });
});

describe("what the table gives away", () => {
  it("is copied as cells between tabs, as they are seen, and said", async () => {
    const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const made = make([
      { id: "a", title: "=1+1", date: "2022-04-05", text: "Some *text*\n\nin two paragraphs", tags: ["x", "y"] },
      { id: "b", title: "B", date: "1850~" },
    ]);
    const table = await opened(made);
    const panel = table.closest<HTMLElement>(".table-panel")!;
    within(panel).getByRole("button", { name: "Copy" }).click();
    await waitFor(() => {
      expect(written).toHaveBeenCalled();
    });
    expect(written.mock.calls[0]![0].split("\r\n")).toEqual([
      "Date\tEDTF\tEvent\tText\tTags",
      "about 1850\t1850~\tB\t\t",
      "5 April 2022\t2022-04-05\t'=1+1\tSome text in two paragraphs\tx, y",
      "",
    ]);
    await waitFor(() => {
      expect(within(made.region).getByRole("status").textContent).toBe("2 events copied.");
    });
  });

  it("has dates as a house style writes them for an export", async () => {
    const written = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const formatDate = (_: unknown, where: string): string | undefined => (where === "export" ? "Spring" : undefined);
    const made = make([{ id: "a", title: "A", date: "2022-04-05" }], { formatDate });
    const table = await opened(made);
    expect(rowsOf(table)).toEqual([["5 April 2022", "A"]]);
    within(table.closest<HTMLElement>(".table-panel")!).getByRole("button", { name: "Copy" }).click();
    await waitFor(() => {
      expect(written).toHaveBeenCalledWith("Date\tEDTF\tEvent\r\nSpring\t2022-04-05\tA\r\n");
    });
  });

  it("is copied the old way where the clipboard is refused", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    const made = make([{ id: "b", title: "B", date: "1850" }]);
    const table = await opened(made);
    const set = vi.spyOn(DataTransfer.prototype, "setData");
    await userEvent.click(within(table.closest<HTMLElement>(".table-panel")!).getByRole("button", { name: "Copy" }));
    await waitFor(() => {
      expect(within(made.region).getByRole("status").textContent).not.toBe("");
    });
    expect(within(made.region).getByRole("status").textContent).toBe("1 event copied.");
    expect(set).toHaveBeenCalledWith("text/plain", "Date\tEDTF\tEvent\r\nsome time in 1850\t1850\tB\r\n");
  });

  it("says so where nothing can be copied", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
    vi.spyOn(document, "execCommand").mockReturnValue(false);
    const made = make();
    const table = await opened(made);
    within(table.closest<HTMLElement>(".table-panel")!).getByRole("button", { name: "Copy" }).click();
    await waitFor(() => {
      expect(within(made.region).getByRole("status").textContent).toBe("Copying failed. Download the file instead.");
    });
  });

  it("is downloaded as a CSV file that reads as the same events", async () => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return "blob:none";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const made = make();
    const table = await opened(made);
    within(table.closest<HTMLElement>(".table-panel")!).getByRole("button", { name: "Download CSV" }).click();
    await waitFor(() => {
      expect(names).toHaveLength(1);
    });
    expect(names[0]).toMatch(/^[\p{L}\p{N}-]+\.csv$/u);
    const bytes = new Uint8Array(await blobs[0]!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const read = await readEvents(bytes);
    expect(read.problems).toEqual([]);
    const spans = (list: readonly ResolvedEvent[]): Map<string, unknown> =>
      new Map(list.map(({ id, span }) => [id, span]));
    expect(spans(read.events)).toEqual(spans(made.timeline.events));
    expect(read.events).toHaveLength(6);
  });
});
