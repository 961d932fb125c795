/** The seed story in Spanish, with one title and one text that nobody has translated. */
import { within } from "@testing-library/dom";
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../src/event.ts";
import { createTimeline, type Timeline } from "../../src/index.ts";
import type { Problem } from "../../src/problem.ts";
import { mount } from "./mount.ts";
import { events, frames, options, regionIn, rootIn } from "./story.ts";

function halfTranslated(): TimelineEvent[] {
  const list = structuredClone(events);
  delete list[3]!.translations!["es"]!.title;
  delete list[4]!.translations!["es"]!.text;
  return list;
}

const file = () => ({ ...options, events: halfTranslated() });

interface Made {
  container: HTMLElement;
  timeline: Timeline;
  heard: Problem[];
}

async function make(data: Parameters<typeof createTimeline>[1], more: object = {}, width = 1200): Promise<Made> {
  const container = mount({ width });
  const timeline = createTimeline(container, data, more);
  const heard: Problem[] = [];
  timeline.on("problem", (problem) => heard.push(problem));
  await timeline.ready;
  await frames();
  return { container, timeline, heard };
}

const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

function languages(container: HTMLElement): Record<string, string> {
  const buttons = rootIn(container).querySelectorAll(".daymark-event[lang]");
  return Object.fromEntries(
    Array.from(buttons, (node) => [node.getAttribute("data-event")!, node.getAttribute("lang")!]),
  );
}

describe("a story in another language than its data", () => {
  it("is drawn in that language, and what is not translated is marked by its own and told once", async () => {
    const { container, timeline, heard } = await make(file(), { lang: "es" });
    const region = within(regionIn(container));
    expect(regionIn(container).lang).toBe("es");
    expect(
      region.getByRole("button", { name: /^Estados Unidos y Cuba se reúnen en Washington, 21 de abril/ }),
    ).toBeTruthy();
    const panama = region.getByRole("button", {
      name: /^Blinken and Mayorkas visit Panama, entre el 18 y el 21 de abril/,
    });
    expect(panama.getAttribute("lang")).toBe("en");
    expect(languages(container)).toEqual({ panama: "en" });
    expect(codes(timeline.problems)).toEqual(["translation-missing"]);
    expect(timeline.problems[0]).toMatchObject({
      severity: "warning",
      value: { lang: "es", ids: ["panama", "talks-2022"] },
    });
    expect(codes(heard)).toEqual(["translation-missing"]);
  });

  it("has cards that say it of each part, and of none of our words", async () => {
    const { container, timeline } = await make(file(), { lang: "es" });
    timeline.select("panama");
    const card = await within(regionIn(container)).findByRole("dialog");
    expect(card.getAttribute("lang")).toBeNull();
    expect(within(card).getByRole("heading").lang).toBe("en");
    expect(
      within(card).getByText("Países del hemisferio hablan de migración. Cuba no está entre ellos.").closest("[lang]"),
    ).toBe(regionIn(container));
    expect(within(card).getByText("Politics").lang).toBe("en");
    expect(within(card).getByRole("button", { name: "Cerrar" }).closest("[lang]")).toBe(regionIn(container));
    timeline.select("talks-2022");
    await frames();
    const other = within(regionIn(container)).getByRole("dialog");
    expect(within(other).getByRole("heading").closest("[lang]")).toBe(regionIn(container));
    expect(
      within(other)
        .getByText(/^Emily Mendrala/)
        .closest("[lang]")
        ?.getAttribute("lang"),
    ).toBe("en");
  });

  it("is told of a list too, which does not say its language", async () => {
    const { container, timeline } = await make(halfTranslated(), { lang: "es" });
    expect(codes(timeline.problems)).toEqual(["translation-missing"]);
    expect(languages(container)).toEqual({});
  });

  it("turns to another language with an update, problems and all", async () => {
    const { container, timeline, heard } = await make(file());
    expect(timeline.problems).toEqual([]);
    expect(languages(container)).toEqual({});
    timeline.update({ lang: "es" });
    await expect.poll(() => regionIn(container).lang).toBe("es");
    expect(languages(container)).toEqual({ panama: "en" });
    expect(codes(timeline.problems)).toEqual(["translation-missing"]);
    expect(codes(heard)).toEqual(["translation-missing"]);
    timeline.update({ lang: "en" });
    await expect.poll(() => regionIn(container).lang).toBe("en");
    await frames();
    expect(languages(container)).toEqual({});
    expect(timeline.problems).toEqual([]);
  });

  it("says it in the list of a count", async () => {
    // So many of one day that zooming does not part them.
    const list = Array.from({ length: 60 }, (_, at) => ({ id: `s${at}`, title: `Same day ${at}`, date: "2020-11-07" }));
    const early = { id: "early", title: "Earlier", date: "1990", translations: { es: { title: "Antes" } } };
    const { container } = await make(
      { lang: "en", events: [...list, early] },
      { lang: "es", height: 400, scale: "linear" },
    );
    const count = within(regionIn(container)).getByRole("button", { name: /acontecimientos, .*abrir/ });
    count.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    const card = await within(regionIn(container)).findByRole("dialog");
    const [first] = within(card).getAllByRole("listitem");
    expect(within(first!).getByRole("button").lang).toBe("en");
    expect(first!.querySelector("small")!.lang).toBe("es");
  });
});

it("draws events that nobody has translated in the call, and tells nothing", () => {
  const container = mount({ width: 1200 });
  const timeline = createTimeline(container, events, { lang: "en" });
  expect(rootIn(container).querySelectorAll(".daymark-event").length).toBe(6);
  expect(timeline.problems).toEqual([]);
});

describe("calendars", () => {
  it("come with the language that asks for them", async () => {
    const { container, timeline } = await make(events, { lang: "ja-JP-u-ca-japanese" });
    const region = within(regionIn(container));
    expect(region.getByRole("button", { name: /令和4年4月21日/ })).toBeTruthy();
    timeline.update({ lang: "en-u-ca-hebrew" });
    await expect.poll(() => region.queryByRole("button", { name: /Washington, 20 Nisan 5782/ })).toBeTruthy();
  });
});
