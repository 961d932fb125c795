import { describe, expect, it } from "vitest";
import { readEvents } from "../../../src/read/index.ts";
import { renderGraphic } from "../../../src/server/graphic.ts";
import { renderFragment, renderHtml, renderSvg, type PageOptions } from "../../../src/server/index.ts";
import { PIECES } from "../../../src/server/pieces.ts";
import { story } from "../scene/seed.ts";
import { isWellFormedXml, tagsOf, textOf } from "./markup.ts";

const QUIET = { script: false } as const;

function page(events: unknown, options: PageOptions = {}): string {
  return renderHtml(events as never, { ...QUIET, ...options });
}

/** What the page's own data say, as its element reads them. */
function dataOf(html: string): ReturnType<typeof readEvents> {
  return readEvents(/<script type="application\/json">(.*?)<\/script>/s.exec(html)![1]!);
}

describe("renderHtml", () => {
  it("writes a page with a name, a language, two pictures and a list of all events", () => {
    const html = page(story);
    const tags = tagsOf(html);
    const named = (name: string): typeof tags => tags.filter((tag) => tag.name === name);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" data-daymark-page>/);
    expect(textOf(html.slice(0, html.indexOf("</title>")))).toContain("Washington and Havana talk again");
    expect(named("meta").map(({ attributes }) => attributes.get("name"))).toContain("description");
    expect(named("h1")).toHaveLength(1);
    expect(named("h2")).toHaveLength(6);
    expect(named("svg").map(({ attributes }) => attributes.get("width"))).toEqual(["1200", "360"]);
    expect(named("time").map(({ attributes }) => attributes.get("datetime"))).toEqual([
      "2018",
      "2021",
      "[2022-04-18..2022-04-21]",
      "2022-04-21",
      "/..",
      "2022-05/..",
    ]);
    expect(named("link")).toEqual([]);
    expect(tags.filter(({ attributes }) => attributes.has("src"))).toEqual([]);
  });

  it("gives the two pictures ids apart", () => {
    const ids = tagsOf(page(story)).flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("carries data that read as the same events and options", async () => {
    const options = { theme: "dark", layout: "wide", height: 500, legend: "off" } as const;
    const read = await dataOf(page(story, { ...options, highlight: ["visas"], labels: { visas: "Visas" } }));
    expect(read.problems).toEqual([]);
    expect(read.title).toBe(story.title);
    expect(read.options).toMatchObject({ ...options, labels: { visas: "Visas" }, asOf: "2022-04-22" });
    const again = await readEvents(story as never);
    expect(read.events).toEqual(again.events);
  });

  it("carries the zone that its events were read with", async () => {
    const given = [
      { id: "a", title: "A", date: "2022-04-21T21:00" },
      { id: "b", title: "B", start: "2022-04-21T21:00", timeZone: "America/Havana" },
      { id: "c", title: "C", start: 1_650_000_000_123, end: ".." },
    ];
    const read = await readEvents(given, { timeZone: "Asia/Tokyo" });
    const { events } = await dataOf(page(read));
    expect(events.map(({ span }) => span)).toEqual(read.events.map(({ span }) => span));
  });

  it("leaves out drafts and what the filter refuses, in pictures, list and data", async () => {
    const given = [
      { title: "Out now", date: "2018" },
      { title: "A secret", date: "2019", status: "draft" },
      { title: "Another place", date: "2020" },
    ];
    const html = page(given, { filter: ({ title }) => title !== "Another place" });
    expect(html).not.toMatch(/secret|Another place/);
    expect((await dataOf(html)).events.map(({ title }) => title)).toEqual(["Out now"]);
    const shown = page(given, { drafts: true });
    expect(shown).toContain("A secret");
    expect((await dataOf(shown)).options.drafts).toBe(true);
  });

  it("keeps the order of the lanes where a filter leaves out the first event of one, in pictures and data", async () => {
    const given = [
      { title: "Left out", date: "2016", lane: "First" },
      { title: "B", date: "2018", lane: "Second" },
      { title: "C", date: "2019", lane: "First" },
      { title: "D", date: "2020", lane: "Gone" },
    ];
    const filter = ({ title, lane }: { title: string; lane?: string }): boolean =>
      title !== "Left out" && lane !== "Gone";
    const lanesIn = (text: string) => [...text.matchAll(/data-lane="(.*?)"/g)].map(([, name]) => name);
    const html = page(given, { filter });
    expect(lanesIn(html).slice(0, 2)).toEqual(["First", "Second"]);
    expect((await dataOf(html)).options.lanes).toEqual(["First", "Second"]);
    for (const text of [renderSvg(given, { filter }), renderFragment(given, { filter, width: 1200 })])
      expect(lanesIn(text).slice(0, 2)).toEqual(["First", "Second"]);
  });

  it("takes the words of a house style for dates along", async () => {
    const html = page([{ title: "A", date: "2018" }], { formatDate: () => "in ’18" });
    expect(html).toContain('<time datetime="2018">in ’18</time>');
    expect((await dataOf(html)).events[0]!.displayDate).toBe("in ’18");
  });

  it("has an address beside a link on paper once: not where its words are the address", () => {
    const plan = "https://example.org/plan";
    const links = [
      { url: plan, label: plan },
      { url: "https://example.org/map", label: "The map" },
    ];
    const html = renderHtml([{ title: "A", date: "2018", links }], { script: false });
    const [bare, labelled] = tagsOf(html).filter(({ attributes }) =>
      attributes.get("href")?.startsWith("https://example"),
    );
    expect([bare, labelled].map((tag) => tag?.attributes.get("class"))).toEqual(["daymark-address", undefined]);
    expect(html).toContain(".daymark-list a:not(.daymark-address)::after");
  });

  it("lists links, sources, media, place, tags and corrections without asking the network for anything", () => {
    const html = page([
      {
        title: "A",
        date: "2018",
        place: "Havana",
        text: "Some *stress*.",
        tags: ["one", "two"],
        corrected: { on: "2018-05-02", note: "The year was wrong." },
        media: { url: "https://example.org/a.png", alt: "A street", credit: "A. Photographer" },
        links: [{ url: "b.html", label: "More" }],
        sources: [{ title: "A book", locator: "p. 4" }],
      },
    ]);
    const list = html.slice(html.indexOf("<ol"));
    const words = ["Havana", "one, two", "2 May 2018", "The year was wrong.", "A street", "A. Photographer", "p. 4"];
    for (const word of words) expect(textOf(list)).toContain(word);
    expect(list).toContain("<em>stress</em>");
    const links = tagsOf(list).flatMap(({ attributes }) => attributes.get("href") ?? []);
    expect(links).toEqual(["https://example.org/a.png", "b.html"]);
    expect(html).not.toMatch(/<(?:img|video|audio|iframe|link)\b/);
  });

  it("names the language of an event where it is not the page's, unless it is translated", () => {
    const given = {
      lang: "en",
      events: [
        { title: "Últimas conversaciones", date: "2018", lang: "es" },
        { title: "Talks", date: "2019", lang: "es", translations: { en: { title: "Talks" } } },
        { title: "More talks", date: "2020", lang: "en" },
      ],
    };
    const titles = tagsOf(page(given)).filter(({ name }) => name === "h2");
    expect(titles.map(({ attributes }) => attributes.get("lang"))).toEqual(["es", undefined, undefined]);
  });

  it("says so where there are no events, or none could be read", async () => {
    expect(textOf(page([]))).toContain("There are no events to show.");
    const broken = page(await readEvents([{ title: "A", date: "x" }]));
    expect(textOf(broken)).toContain(
      'There are no events to show. events[0].date: "x" is not a date that can be read.',
    );
    expect(broken).not.toMatch(/NaN|undefined/);
  });

  it("says how to mend it where the script is not beside it", () => {
    expect(() => renderHtml([])).toThrow(/daymark\.page\.min\.js.*script: false/);
  });

  it.each(["renderSvg", "renderHtml"] as const)("is not called %s with what is no list", (name) => {
    const render = { renderSvg, renderHtml }[name];
    expect(() => render(undefined as never)).toThrow(`${name}: the first argument has no list of events.`);
    expect(() => render(readEvents([]) as never)).toThrow("await it first");
  });

  it.each(["renderSvg", "renderHtml", "renderFragment", "renderGraphic"] as const)(
    "is not called %s with a prefix of ids that is no text",
    (name) => {
      const render = { renderSvg, renderHtml, renderFragment, renderGraphic }[name];
      for (const idPrefix of [7, null, {}] as never[])
        expect(() => render(story as never, { ...QUIET, idPrefix })).toThrow(`${name}: idPrefix: a text was expected.`);
    },
  );

  it("throws where an era in the options has no date that can be read, and leaves out one of a file", () => {
    const eras = [
      { title: "Good", date: "2018/2020" },
      { title: "Bad", date: "2026-13" },
    ];
    expect(() => renderSvg(story, { eras })).toThrow(/^renderSvg: eras\[1\]\.date: .*It is not drawn\.$/);
    const drawn = renderSvg({ ...story, eras });
    expect([drawn.includes("Good"), drawn.includes("Bad")]).toEqual([true, false]);
  });

  it("draws no picture for a post with a prefix of ids that is no text", async () => {
    const request = { given: story as never, media: {}, stem: "post", ending: ".svg" };
    await expect(PIECES.social.write({ ...request, options: { idPrefix: 7 as never } })).rejects.toThrow(
      "social: idPrefix: a text was expected.",
    );
  });

  it("keeps its pictures well-formed at any width", () => {
    for (const width of [240, 360, 660, 759, 760, 1200, 4000]) {
      expect(isWellFormedXml(renderSvg(story as never, { width }))).toBe(true);
    }
  });
});
