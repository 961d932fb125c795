import { describe, expect, it } from "vitest";
import { renderGraphic } from "../../../src/server/graphic.ts";
import { renderSvg } from "../../../src/server/index.ts";
import { story } from "../scene/seed.ts";
import { isWellFormedXml, tagsOf, textOf } from "./markup.ts";

const LANES = Array.from({ length: 300 }, (_, at) => ({
  id: `e${at}`,
  title: `Event number ${at} of many`,
  date: `20${String(10 + (at % 12))}-0${1 + (at % 9)}-1${at % 9}`,
  lane: `Lane ${at % 3}`,
}));

const layersOf = (svg: string): (string | undefined)[] =>
  tagsOf(svg)
    .filter(({ attributes }) => attributes.get("inkscape:groupmode") === "layer")
    .map(({ attributes }) => attributes.get("id"));

describe("a picture for a drawing program", () => {
  it("has its parts in layers, by name", () => {
    expect(layersOf(renderGraphic(story))).toEqual([
      "ground",
      "lanes",
      "moments",
      "axis",
      "marks",
      "labels",
      "heading",
      "legend",
      "credit",
    ]);
    expect(layersOf(renderGraphic({ ...story, eras: [{ title: "An era", date: "2021" }] }))).toContain("eras");
  });

  it("has each event by its id among the marks, and among the labels", () => {
    const svg = renderGraphic(story);
    const labels = svg.slice(svg.indexOf('id="labels"'), svg.indexOf('id="heading"'));
    const marks = svg.slice(svg.indexOf('id="marks"'), svg.indexOf('id="labels"'));
    for (const { id } of story.events) {
      expect(labels).toContain(`inkscape:label="${id}"`);
      expect(marks).toContain(`inkscape:label="${id}"`);
    }
    expect(marks).not.toContain("<text");
    expect(labels).not.toContain("<rect");
  });

  it("writes all that the picture writes, as text", () => {
    const texts = (svg: string): string[] =>
      [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inside]) => textOf(inside!)).sort();
    expect(texts(renderGraphic(story))).toEqual(texts(renderSvg(story, { whole: true })));
  });

  it("needs nothing that such programs do not know: no clip, no class, no style, no variable", () => {
    for (const svg of [renderGraphic(story), renderGraphic(LANES)]) {
      expect(isWellFormedXml(svg)).toBe(true);
      expect(svg).not.toMatch(/clip|var\(|light-dark|color-mix|<style|currentColor/);
      const tags = tagsOf(svg).slice(1);
      expect(tags.filter(({ attributes }) => attributes.has("class") || attributes.has("style"))).toEqual([]);
      const weights = new Set(tags.flatMap(({ attributes }) => attributes.get("font-weight") ?? []));
      expect([...weights].sort()).toEqual(["400", "700"]);
      const paints = tags.flatMap(({ attributes }) => [attributes.get("fill"), attributes.get("stroke")]);
      expect(paints.filter((paint) => paint !== undefined && !/^(?:none|#[\da-f]{6})$/.test(paint))).toEqual([]);
    }
  });

  it("lists what has no label, so that nothing is lost on paper", () => {
    const svg = renderGraphic(LANES);
    expect(layersOf(svg).at(-1)).toBe("list");
    for (const { title } of LANES) expect(svg).toContain(title);
  });

  it("asks for a house font first", () => {
    const metrics = { family: `House "Sans'`, 400: ["41:ii"], 700: ["41:ii"] };
    expect(renderGraphic(story, { metrics })).toContain(`font-family="&#39;House Sans&#39;, Arial,`);
  });
});
