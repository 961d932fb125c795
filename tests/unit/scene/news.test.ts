import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { sceneOf } from "../../../src/scene/compose.ts";
import { elementsOf, type Element } from "../../../src/scene/elements.ts";
import { spokenOf } from "../../../src/scene/spoken.ts";
import { translatedTexts } from "../../../src/scene/translated.ts";
import { renderHtml, renderSvg } from "../../../src/server/index.ts";
import { pictureAt, story } from "./seed.ts";

const events = story.events.map((event) => (event.id === "visas" ? { ...event, added: "2022-04-22" } : event));
const options = { asOf: "2022-04-22", since: "2022-04-22" };

function textsOf(svg: string): string[] {
  return Array.from(svg.matchAll(/<text [^>]*>(.*?)<\/text>/g), ([, inside = ""]) => inside.replace(/<[^>]*>/g, ""));
}

function nodesOf(element: Element): Element[] {
  return [element, ...(element.children ?? []).flatMap(nodesOf)];
}

describe("an event that is new", () => {
  it.each([1200, 800, 360])("says so before its date, and the legend or the note since when: %d px", (width) => {
    const texts = textsOf(renderSvg(events, { ...options, width }));
    expect(texts.filter((text) => text.startsWith("New · "))).toEqual([expect.stringContaining("announced")]);
    expect(texts.join(" ")).toContain("New since 22 April 2022");
  });

  it("sets the word apart by more than its colour", () => {
    const svg = renderSvg(events, options);
    expect(svg).toMatch(/<tspan font-weight="700" fill="#0a5c9c">New<\/tspan><tspan> · announced/);
  });

  it("keeps its room, with the word in it", () => {
    for (const width of [1200, 800, 360]) {
      const [plain, marked] = [pictureAt(width, story.events), pictureAt(width, events, options)].map((picture) => {
        const event = sceneOf(picture).events.find(({ id }) => id === "visas")!;
        return event.label!.box.width;
      });
      expect(marked).toBeGreaterThanOrEqual(plain!);
      const scene = sceneOf(pictureAt(width, events, options));
      for (const { label } of scene.events) expect(label!.box.x + label!.box.width).toBeLessThanOrEqual(width);
    }
  });

  it.each([1200, 800, 360])("touches no other label, however many are new: %d px", (width) => {
    const file = new URL("../../../examples/data/invented-120.json", import.meta.url);
    const { events: many } = JSON.parse(readFileSync(file, "utf8")) as { events: TimelineEvent[] };
    const added = many.map((event, at) => ({ ...event, added: at % 3 === 0 ? "2024-01-01" : "2024-06-01" }));
    const boxes = sceneOf(pictureAt(width, added, { since: "2024-03-01" })).events.flatMap(
      ({ label }) => label?.box ?? [],
    );
    expect(boxes.length).toBeGreaterThan(2);
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        const meet = a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
        expect(meet).toBe(false);
      }
    }
  });

  it("says so before the title where no date is shown, and keeps all of that", () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: `m${at}`,
      title: `Something that happened as number ${at}`,
      date: `20${String(10 + (at % 12))}-0${1 + (at % 9)}-11`,
      importance: at === 7 ? 1 : 0.2,
      ...(at === 7 ? { added: "2022-04-22" } : {}),
    }));
    const texts = textsOf(renderSvg(many, { ...options, width: 1200 }));
    expect(texts).toContain("New · Something that happened as number 7");
  });

  it("is read aloud, and marked for style sheets", () => {
    const picture = pictureAt(1200, events, options);
    const nodes = nodesOf(elementsOf(sceneOf(picture), spokenOf(picture)));
    const marked = nodes.filter(({ attrs }) => /\bdaymark-new\b/.test(String(attrs["class"])));
    expect(marked.map(({ attrs }) => attrs["data-event"])).toEqual(["visas"]);
    expect(marked[0]!.live!["aria-label"]).toBe(
      "Immigrant visa services resume in Havana, announced for May 2022, no end given, New, Migration",
    );
    expect(spokenOf(picture).summary).toContain("New since 22 April 2022: 1 event.");
  });

  it("is read aloud where a browser has translated the page, be the event translated or not", () => {
    const { texts, columns } = pictureAt(1200, events, options);
    const event = columns.event(columns.indexOf("visas"));
    expect(translatedTexts(texts, new Map()).spoken(event, 3, "New")).toBe(texts.spoken(event, 3, "New"));
    const words = new Map([["visas", { title: "Visa wieder in Havanna", when: "ab Mai 2022", text: "" }]]);
    expect(translatedTexts(texts, words).spoken(event, 3, "New")).toBe("Visa wieder in Havanna, ab Mai 2022, New");
    expect(translatedTexts(texts, words).spoken(event, 3)).toBe("Visa wieder in Havanna, ab Mai 2022");
  });

  it("is told in the list of a page, which reads as it was given", () => {
    const html = renderHtml(events, { ...options, script: false });
    expect(html.match(/<p class="when"><b class="new">New<\/b> · <time datetime="2022-05\/\.\.">/g)).toHaveLength(1);
    expect(html).toContain('data-added="2022-04-22"');
  });

  it("says it in the words of the language", () => {
    expect(textsOf(renderSvg(events, { ...options, lang: "de" })).join(" ")).toContain("Neu seit dem 22. April 2022");
    expect(textsOf(renderSvg(events, { ...options, lang: "ja" })).join(" ")).toContain("2022年4月22日以降の新着");
  });
});

describe("a picture in which nothing is new", () => {
  it("says nothing of it, nor does one that was told of no day", () => {
    const later = renderSvg(events, { asOf: "2022-04-22", since: "2022-04-23" });
    expect(later).toBe(renderSvg(events, { asOf: "2022-04-22" }));
    expect(textsOf(later).join(" ")).not.toContain("New");
  });
});

describe("a count", () => {
  const many = Array.from({ length: 600 }, (_, at) => ({
    id: `m${at}`,
    title: `Something that happened as number ${at}`,
    date: `20${String(10 + (at % 12))}-0${1 + (at % 9)}-11`,
    added: at % 3 === 0 ? "2022-04-22" : "2022-01-01",
  }));
  const picture = pictureAt(1200, many, options);
  const scene = sceneOf(picture);

  it("says how many of its events are new, all of them accounted for", () => {
    const shown = scene.events.filter(({ marks }) => marks?.includes("new"));
    expect(scene.counts.length).toBeGreaterThan(5);
    expect(scene.counts.reduce((sum, { fresh }) => sum + fresh!, 0) + shown.length).toBe(200);
    const spoken = spokenOf(picture);
    const some = scene.counts.find(({ fresh }) => fresh! > 1)!;
    expect(spoken.count(some)).toMatch(new RegExp(`^${some.count} events, .*, ${some.fresh!} new, open$`));
  });

  it("has a stronger outline where some are, and only there", () => {
    const counts = nodesOf(elementsOf(scene, spokenOf(picture))).filter(({ key }) => key === "count");
    for (const [at, { attrs, children }] of counts.entries()) {
      const isNew = /\bdaymark-new\b/.test(String(attrs["class"]));
      expect(children![0]!.attrs["stroke-width"], String(at)).toBe(isNew ? 2 : 1);
    }
    expect(counts.some(({ attrs }) => String(attrs["class"]).includes("daymark-new"))).toBe(true);
    const plain = sceneOf(pictureAt(1200, many, { ...options, since: "2023-01-01" }));
    expect(plain.counts.every(({ fresh = 0 }) => fresh === 0)).toBe(true);
  });
});
