/** Media through the page's own hands: nothing is loaded before, and what a reader has agreed to stays. */
import { waitFor, within } from "@testing-library/dom";
import { afterEach, expect, it } from "vitest";
import { createTimeline, type Media, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { regionIn } from "./story.ts";

const MEDIA = { url: "https://example.org/film.mp4", alt: "A film", caption: "The bridge", credit: "Port" };
const events = (date: string): { id: string; title: string; date: string; media: Media }[] => [
  { id: "bridge", title: "The bridge opens", date, media: MEDIA },
];
const reported: unknown[] = [];
const hear = (event: ErrorEvent): void => {
  reported.push((event.error as Error).message);
  event.preventDefault();
};

afterEach(() => {
  removeEventListener("error", hear);
  reported.length = 0;
});

function make(renderMedia: (media: Media, host: HTMLElement) => void): { region: HTMLElement; timeline: Timeline } {
  const container = mount({ width: 900 });
  const timeline = createTimeline(container, events("2019"), { renderMedia });
  return { region: regionIn(container), timeline };
}

async function opened({ region, timeline }: ReturnType<typeof make>): Promise<HTMLElement> {
  timeline.select("bridge");
  return within(region).findByRole("dialog");
}

/** A consent layer as pages have them: a button, and the media in its place once it is pressed. */
function ask({ alt }: Media, host: HTMLElement): void {
  const button = document.createElement("button");
  button.textContent = `Load ${alt}`;
  button.addEventListener("click", () => {
    const film = document.createElement("p");
    film.textContent = "The film runs";
    button.replaceWith(film);
  });
  host.append(button);
}

it("are asked for when a card is opened and not before, with the words of the event below", async () => {
  const asked: Media[] = [];
  const made = make((media, host) => {
    asked.push(media);
    ask(media, host);
  });
  expect(asked).toEqual([]);
  const card = await opened(made);
  expect(asked).toEqual([MEDIA]);
  expect(within(card).getByRole("figure").textContent).toBe("Load A filmThe bridge · Port");
  expect(card.querySelector("video, img, audio, iframe, source")).toBeNull();
});

it("stay as a reader has left them when the event is corrected", async () => {
  const made = make(ask);
  const card = await opened(made);
  within(card).getByRole("button", { name: "Load A film" }).click();
  const film = within(card).getByText("The film runs");
  made.timeline.update({ events: events("2020") });
  await waitFor(() => {
    expect(card.textContent).toContain("2020");
  });
  expect(within(card).getByText("The film runs")).toBe(film);
});

it("leave the card where the page's code throws, and the fault is reported", async () => {
  addEventListener("error", hear);
  const card = await opened(
    make(() => {
      throw new Error("no consent layer");
    }),
  );
  expect(within(card).getByRole("heading", { name: "The bridge opens" })).toBeDefined();
  expect(within(card).getByRole("figure").textContent).toBe("The bridge · Port");
  expect(reported).toEqual(["no consent layer"]);
});
