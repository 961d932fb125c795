/** What is put into a page for paper, and taken away again. */
import { waitFor } from "@testing-library/dom";
import { afterEach, expect, it } from "vitest";
import { createTimeline, type TimelineEvent } from "../../src/index.ts";
import type { CreateOptions, Timeline } from "../../src/interact/contract.ts";
import { mount } from "./mount.ts";

let timeline: Timeline | undefined;

afterEach(() => {
  window.dispatchEvent(new Event("afterprint"));
  timeline?.destroy();
  timeline = undefined;
});

async function made(events: TimelineEvent[], options: CreateOptions = {}): Promise<ShadowRoot> {
  const container = mount();
  timeline = createTimeline(container, events, options);
  await timeline.ready;
  return container.firstElementChild!.shadowRoot!;
}

/** What is on paper, once what puts it there has come. */
async function printed(root: ShadowRoot): Promise<HTMLElement> {
  return waitFor(
    () => {
      window.dispatchEvent(new Event("beforeprint"));
      const paper = root.querySelector<HTMLElement>(".paper");
      if (!paper) throw new Error("There is nothing on paper yet.");
      return paper;
    },
    { timeout: 5000 },
  );
}

function entriesOf(paper: HTMLElement): string[][] {
  return [...paper.querySelectorAll(".paper-usual li")].map((entry) =>
    [...entry.children].map(({ textContent }) => textContent ?? ""),
  );
}

it("tells in words what a card says, each address after what it is the address of", async () => {
  const root = await made([
    {
      id: "one",
      title: "A bridge opens",
      date: "1932-03-19",
      place: "Sydney",
      text: "It *took* eight years, said [a paper](https://example.org/a_b_c).\n\nSee https://example.org/x_y.",
      links: [{ url: "https://example.org/bridge", label: "The bridge" }],
      sources: [{ title: "Report", url: "https://example.org/report", locator: "p. 3" }, { title: "A talk" }],
      media: { url: "https://example.org/p.jpg", alt: "The arch", credit: "A. Person" },
      corrected: { on: "2020-01-02", note: "It was a Saturday." },
      tags: ["steel", "arch"],
    },
    { id: "two", title: "Nothing more", date: "1940" },
  ]);
  const entries = entriesOf(await printed(root));
  expect(entries).toEqual([
    [
      "19 March 1932",
      "A bridge opens",
      "It took eight years, said a paper (https://example.org/a_b_c).",
      "See https://example.org/x_y.",
      "Place: Sydney",
      "Corrected on 2 January 2020: It was a Saturday.",
      "The arch (https://example.org/p.jpg) · A. Person",
      "The bridge (https://example.org/bridge)",
      "Sources: Report (https://example.org/report), p. 3",
      "A talk",
      "Tags: steel, arch",
    ],
  ]);
});

it("makes no address of what may not be one, and no markup of a text", async () => {
  const script = ["javascript", "alert(1)"].join(":");
  const root = await made([
    {
      title: "One",
      date: "1932",
      text: `<b>Bold</b> and [here](${script})`,
      links: [{ url: script, label: "There" }],
    },
  ]);
  const paper = await printed(root);
  expect(entriesOf(paper)[0]!.slice(2)).toEqual([`<b>Bold</b> and [here](${script})`, "There"]);
  expect(paper.querySelectorAll("b, a, img")).toHaveLength(0);
});

const many = Array.from({ length: 150 }, (_, index): TimelineEvent => ({
  title: `Event number ${index} of many`,
  date: new Date(Date.UTC(2000, 0, 1 + index * 9)).toISOString().slice(0, 10),
  lane: index % 2 ? "One" : "Two",
}));

it("is all of time, wherever a reader has moved", async () => {
  const root = await made(many);
  timeline!.zoomTo({ start: Date.UTC(2001, 0), end: Date.UTC(2001, 2) });
  const paper = await printed(root);
  const page = paper.querySelector(".paper-usual")!;
  const years = [...page.querySelectorAll(".daymark-tick text")].map((node) => node.textContent);
  expect(years).toContain("2000");
  expect(years).toContain("2003");
  const said = page.textContent;
  for (const { title } of many) expect(said).toContain(title);
  expect(page.querySelector("[tabindex], [role='button']")).toBeNull();
});

it("is gone after printing, and is not put there by a timeline that is destroyed", async () => {
  const root = await made(many);
  const { length } = root.adoptedStyleSheets;
  await printed(root);
  expect(root.adoptedStyleSheets).toHaveLength(length + 1);
  window.dispatchEvent(new Event("afterprint"));
  expect(root.querySelector(".paper")).toBeNull();
  expect(root.adoptedStyleSheets).toHaveLength(length);
  timeline!.destroy();
  window.dispatchEvent(new Event("beforeprint"));
  expect(root.querySelector(".paper")).toBeNull();
});
