import { describe, expect, it } from "vitest";
import { createTimeline } from "../../src/index.ts";
import { mount } from "./mount.ts";
import { frames, rootIn } from "./story.ts";

const written = [
  { id: "treaty", title: "A treaty", date: "1 May 1945" },
  { id: "tour", title: "A tour", date: "3–5 May 1945" },
  { id: "end", title: "The end", date: "8/5/1945" },
];

const words = (container: HTMLElement): string => rootIn(container).querySelector("svg")?.textContent ?? "";

describe("everyday dates in a page", () => {
  it("are read, with what reads them brought in, and noted where they are ambiguous", async () => {
    const container = mount();
    const timeline = createTimeline(container, written);
    await timeline.ready;
    expect(timeline.events.map(({ id }) => id)).toEqual(["treaty", "tour", "end"]);
    expect(timeline.problems).toMatchObject([{ code: "date-ambiguous", severity: "warning", field: "date" }]);
    expect(rootIn(container).querySelectorAll(".daymark-label[data-event]")).toHaveLength(3);
    expect(words(container)).toContain("from 3 to 5 May 1945");
  });

  it("are read in the order of the page's language", async () => {
    const ends = [];
    for (const lang of ["en", "en-US"]) {
      const timeline = createTimeline(mount(), written, { lang });
      await timeline.ready;
      ends.push(new Date(timeline.window.end).getUTCMonth() + 1);
    }
    expect(ends[1]).toBeGreaterThan(ends[0]!);
  });

  it("may stand in eras and in updates", async () => {
    const container = mount();
    const timeline = createTimeline(container, [{ title: "A day", date: "1945-05-08" }]);
    timeline.update({ events: written, eras: [{ title: "Spring", date: "April–May 1945" }] });
    await frames();
    expect(timeline.events).toHaveLength(3);
    expect(rootIn(container).querySelector(".daymark-era")).not.toBeNull();
  });

  it("that no one can read are reported, and the rest is drawn", async () => {
    const container = mount();
    const timeline = createTimeline(container, [...written, { title: "Some day", date: "soon" }]);
    await timeline.ready;
    expect(timeline.problems.map(({ code }) => code)).toContain("date-unreadable");
    expect(rootIn(container).querySelectorAll(".daymark-label[data-event]")).toHaveLength(3);
  });
});

describe("a page in another language", () => {
  it.each([
    ["fr", "courant mai 1945"],
    ["pt-BR", "maio de 1945"],
    ["ar", "مايو 1945"],
    ["ja", "1945年5月"],
  ])("%s is drawn in it at first sight", async (lang, text) => {
    const container = mount();
    const seen: string[] = [];
    const timeline = createTimeline(container, [{ title: "Paix", date: "1945-05" }], { lang });
    timeline.on("render", () => seen.push(words(container)));
    await timeline.ready;
    await frames();
    expect(words(container)).toContain(text);
    for (const each of seen) expect(each).toContain(text);
  });

  it("changes with an update", async () => {
    const container = mount();
    const timeline = createTimeline(container, [{ title: "Peace", date: "1945-05" }]);
    expect(words(container)).toContain("some time in May 1945");
    timeline.update({ lang: "de" });
    await expect.poll(() => words(container)).toContain("irgendwann im Mai 1945");
  });
});

describe("what was asked for last", () => {
  it("is shown, however late what was asked for first arrives", async () => {
    const container = mount();
    const late = new Response(JSON.stringify([{ id: "late", title: "Late", date: "2018" }]));
    const timeline = createTimeline(container, late);
    timeline.update({ events: [{ id: "last", title: "Last", date: "2022" }] });
    await timeline.ready;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(timeline.events.map(({ id }) => id)).toEqual(["last"]);
    expect(words(container)).toContain("Last");
  });

  it("is not shown after the end", async () => {
    const container = mount();
    const timeline = createTimeline(container, written, { lang: "es" });
    timeline.destroy();
    await timeline.ready;
    await frames();
    expect(container.childNodes).toHaveLength(0);
  });
});
