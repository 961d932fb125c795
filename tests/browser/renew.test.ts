/** An open card when there is news. */
import { waitFor, within } from "@testing-library/dom";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createTimeline, type Timeline, type TimelineEvent } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, regionIn, rootIn } from "./story.ts";

const story: TimelineEvent[] = ["One", "Two", "Three", "Four", "Five", "Six"].map((title, at) => ({
  id: title.toLowerCase(),
  title,
  date: `2024-03-0${at + 1}`,
  text: `What is known of ${title}, [as told](https://example.org/${at}).\n\n${"More of it. ".repeat(60)}`,
}));

/** The story with one event told anew. */
function told(id: string, news: Partial<TimelineEvent>): TimelineEvent[] {
  return story.map((event) => (event.id === id ? { ...event, ...news } : event));
}

async function open(id: string): Promise<{ container: HTMLElement; timeline: Timeline; card: HTMLElement }> {
  const container = mount({ width: 1200 });
  const timeline = createTimeline(container, story, { title: "A breaking story" });
  timeline.select(id);
  const card = await within(regionIn(container)).findByRole("dialog");
  await waitFor(() => {
    expect(card.querySelector(".card-text a")).not.toBeNull();
  });
  return { container, timeline, card };
}

describe("an open card", () => {
  it("says what three updates bring, and stays as the reader left it", async () => {
    const { container, timeline, card } = await open("four");
    const root = rootIn(container);
    const next = within(card).getByRole("button", { name: "Next" });
    next.focus();
    card.scrollTop = 60;
    const { scrollTop } = card;
    const stays = (): void => {
      expect(within(regionIn(container)).getByRole("dialog")).toBe(card);
      expect(root.activeElement).toBe(next);
      expect(card.scrollTop).toBe(scrollTop);
    };

    timeline.update({
      events: [...told("four", { title: "Four, as it is known now" }), { title: "Seven", date: "2024-03-09" }],
    });
    await frames();
    expect(card.textContent).toContain("Four, as it is known now");
    expect(card.textContent).toContain("4 of 7");
    stays();

    const corrected = { on: "2024-03-10", note: "it was the third" };
    timeline.update({
      events: told("four", { date: "2024-03-03", corrected, text: `Told anew. ${"And more. ".repeat(60)}` }),
    });
    await frames();
    expect(card.textContent).toContain("3 March 2024");
    expect(card.textContent).toContain("Corrected on 10 March 2024: it was the third");
    expect(card.textContent).toContain("Told anew.");
    expect(card.textContent).not.toContain("as told");
    expect(card.textContent).toContain("of 6");
    stays();

    timeline.update({ events: told("four", { place: "Havana", status: "alleged" }), lang: "de" });
    await waitFor(() => {
      expect(card.textContent).toContain("Havana");
    });
    expect(card.textContent).toContain("4. März 2024");
    expect(card.querySelector("[role='heading']")!.textContent).toBe("Angeblich: Four");
    stays();
    expect(next.textContent).not.toBe("Next");
  });

  it("keeps what is the same: text that is read, a link with the focus", async () => {
    const { container, timeline, card } = await open("two");
    const text = card.querySelector(".card-text")!;
    const link = within(card).getByRole("link");
    link.focus();
    timeline.update({ events: told("two", { title: "Two, renamed" }) });
    await frames();
    expect(card.querySelector(".card-text")).toBe(text);
    expect(rootIn(container).activeElement).toBe(link);
    timeline.update({ events: told("two", { text: "Other words, but [as told](https://example.org/other) still." }) });
    await frames();
    expect(rootIn(container).activeElement).toBe(within(card).getByRole("link", { name: "as told" }));
    timeline.update({ events: told("two", { text: "No link any more" }) });
    await frames();
    expect(rootIn(container).activeElement).toBe(within(card).getByRole("heading"));
  });

  it("can step on to what has come after the last", async () => {
    const { timeline, card } = await open("six");
    const next = within(card).getByRole("button", { name: "Next" });
    expect(next.getAttribute("aria-disabled")).toBe("true");
    timeline.update({ events: [...story, { id: "seven", title: "Seven", date: "2024-03-09" }] });
    await frames();
    expect(next.hasAttribute("aria-disabled")).toBe(false);
    const heard: unknown[] = [];
    timeline.on("select", ({ id }) => heard.push(id));
    next.click();
    expect(heard).toEqual(["seven"]);
  });

  it("gives the focus on to what is nearest when its event is gone", async () => {
    const { container, timeline, card } = await open("four");
    within(card).getByRole("button", { name: "Next" }).focus();
    timeline.update({ events: story.filter(({ id }) => id !== "four") });
    expect(within(regionIn(container)).queryByRole("dialog")).toBeNull();
    await waitFor(() => {
      expect(["three", "five"]).toContain(rootIn(container).activeElement?.getAttribute("data-event"));
    });
  });

  it("gives the focus back when the page closes it, and keeps it when the page goes on to another", async () => {
    const { container, timeline, card } = await open("four");
    within(card).getByRole("heading").focus();
    timeline.next();
    const heading = within(regionIn(container)).getByRole("heading");
    expect(heading.textContent).toBe("Five");
    expect(rootIn(container).activeElement).toBe(heading);
    timeline.select(null);
    expect(rootIn(container).activeElement?.getAttribute("data-event")).toBe("five");
  });
});

describe("the open list of a count", () => {
  const days = (count: number, more: TimelineEvent[] = []): TimelineEvent[] => [
    ...Array.from({ length: count }, (_, at) => ({ id: `s${at}`, title: `Same day ${at}`, date: "2020-11-07" })),
    { id: "early", title: "Earlier", date: "1990" },
    ...more,
  ];

  it("says what is in the count now, and closes with it", async () => {
    const container = mount({ width: 900 });
    const timeline = createTimeline(container, days(60), { height: 400, scale: "linear" });
    const region = within(regionIn(container));
    region
      .getByRole("button", { name: /events, .*open/ })
      .dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    const list = await region.findByRole("dialog");
    const entries = (): string[] =>
      within(list)
        .getAllByRole("listitem")
        .map((entry) => entry.textContent);
    const [third] = entries().slice(2);
    const button = within(within(list).getAllByRole("listitem")[2]!).getByRole("button");
    button.focus();
    const before = entries().length;

    timeline.update({ events: days(58) });
    await frames();
    expect(entries().length).toBeLessThan(before);
    expect(within(list).getByRole("heading").textContent).toBe(`${entries().length} events`);
    if (entries().includes(third!)) expect(rootIn(container).activeElement).toBe(button);
    expect(list.contains(rootIn(container).activeElement)).toBe(true);

    timeline.update({ events: days(1) });
    expect(region.queryByRole("dialog")).toBeNull();
    await waitFor(() => {
      expect(rootIn(container).activeElement?.getAttribute("data-event")).not.toBeNull();
    });
    await userEvent.keyboard("{Home}");
    expect(rootIn(container).activeElement?.getAttribute("data-event")).toBe("early");
  });
});
