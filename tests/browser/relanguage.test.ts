/** Another language, direction or wording while everything is open: all says it, and nothing is closed or loses the focus. */
import { within } from "@testing-library/dom";
import { afterEach, describe, expect, it } from "vitest";
import { createTimeline, type Timeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, manyDays, regionIn, rootIn } from "./story.ts";

let timeline: Timeline | undefined;

afterEach(() => {
  timeline?.destroy();
});

async function begin(): Promise<HTMLElement> {
  const container = mount();
  timeline = createTimeline(container, manyDays(120), { title: "Many days" });
  await timeline.ready;
  await settled();
  return container;
}

async function settled(): Promise<void> {
  await frames();
  await new Promise((resolve) => setTimeout(resolve, 120));
  await frames();
}

async function toLanguage(lang: string, more: object = {}): Promise<void> {
  timeline!.update({ lang, ...more });
  // A language comes by import.
  await expect
    .poll(() => document.querySelector(".daymark-host")!.shadowRoot!.querySelector(".root")!.getAttribute("lang"))
    .toBe(lang);
  await settled();
}

function namesOf(toolbar: HTMLElement): (string | null)[] {
  return within(toolbar)
    .getAllByRole("button")
    .map((button) => button.getAttribute("aria-label"));
}

/** Presses a button of the toolbar and waits for what it opens. */
async function open(container: HTMLElement, name: string, role: string): Promise<HTMLElement> {
  const region = within(regionIn(container));
  region.getByRole("button", { name }).click();
  return region.findByRole(role);
}

describe("the buttons above a picture", () => {
  it("say it in the other language, in the order of its direction", async () => {
    const container = await begin();
    const toolbar = await within(regionIn(container)).findByRole("toolbar");
    expect(namesOf(toolbar).slice(0, 3)).toEqual(["Earlier", "Later", "Zoom in"]);
    const [earlier] = within(toolbar).getAllByRole("button");
    earlier!.focus();
    await toLanguage("ar");
    expect(toolbar.isConnected).toBe(true);
    expect(toolbar.getAttribute("aria-label")).not.toBe("Move and zoom");
    // Time runs to the right there too: the arrow to the left stands at the left, and is read after the one to the right.
    const later = within(toolbar).getAllByRole("button")[0]!;
    expect(later.textContent).toBe("→");
    expect(later.getAttribute("aria-label")).toMatch(/\p{Script=Arabic}/u);
    expect(rootIn(container).activeElement).toBe(earlier);
    await toLanguage("en");
    expect(namesOf(toolbar).slice(0, 2)).toEqual(["Earlier", "Later"]);
    expect(rootIn(container).activeElement).toBe(earlier);
  });

  it("take a page's own words", async () => {
    const container = await begin();
    const toolbar = await within(regionIn(container)).findByRole("toolbar");
    timeline!.update({ messages: { zoomIn: "Nearer" } });
    await settled();
    expect(within(toolbar).getByRole("button", { name: "Nearer" }).title).toBe("Nearer");
  });
});

describe("what is open beside a picture", () => {
  it("is a search whose fields, lists and buttons say it, with what was written", async () => {
    const container = await begin();
    const search = await open(container, "Search", "search");
    const field = within(search).getByRole<HTMLInputElement>("searchbox");
    field.value = "42";
    field.dispatchEvent(new Event("input"));
    await settled();
    expect(within(search).getByText("1 of 120 events")).toBeTruthy();
    await toLanguage("de");
    expect(search.isConnected).toBe(true);
    expect(search.getAttribute("aria-label")).toBe("Suchen");
    expect(field.value).toBe("42");
    expect(field.placeholder).toBe("Suchen");
    expect(within(search).getByRole("button", { name: "Schließen" })).toBeTruthy();
    expect(within(search).getByRole("textbox", { name: "Von" })).toBeTruthy();
    expect(within(search).getByRole("textbox", { name: "Bis" })).toBeTruthy();
    const lanes = within(search).getAllByRole("combobox")[0]!;
    expect(lanes.querySelector("option")!.textContent).toBe("Alle Gruppen");
    expect(search.textContent).toContain("120 Ereignisse");
    expect(search.textContent).not.toMatch(/events|Matches/);
    expect(rootIn(container).activeElement).toBe(field);
  });

  it("is a list of lanes with counts, at the lane that had the focus", async () => {
    const container = await begin();
    const card = await open(container, "Fold lanes", "dialog");
    const lane = within(card).getByRole("button", { name: /^One/ });
    lane.focus();
    await toLanguage("de");
    expect(within(card).getByRole("heading").textContent).toBe("Gruppen");
    const same = within(card).getByRole("button", { name: /^One.*Ereignisse/ });
    expect(rootIn(container).activeElement).toBe(same);
    same.click();
    expect(same.getAttribute("aria-expanded")).toBe("false");
  });

  it("is a list of keys", async () => {
    const container = await begin();
    const card = await open(container, "Keys", "dialog");
    await toLanguage("de");
    expect(within(card).getByRole("heading").textContent).toBe("Tasten");
    expect(within(card).getByRole("button", { name: "Schließen" })).toBeTruthy();
    expect(card.textContent).not.toMatch(/Previous|Close/);
  });

  it("is a table, named by its picture, in the order that a reader chose", async () => {
    const container = await begin();
    const panel = await open(container, "Table of all events", "table");
    const region = within(regionIn(container)).getByRole("region", { name: "Table of all events: Many days" });
    expect(region.contains(panel)).toBe(true);
    await toLanguage("de");
    await expect.poll(() => region.getAttribute("aria-label")).toMatch(/^Tabelle aller Ereignisse: Many days$/);
    expect(within(region).getByRole("columnheader", { name: /Datum/ })).toBeTruthy();
    expect(within(region).queryByRole("columnheader", { name: /Date/ })).toBeNull();
  });
});
