import { describe, expect, it } from "vitest";
import { renderFragment } from "../../../src/server/index.ts";
import { story } from "../scene/seed.ts";
import { isWellFormedXml, tagsOf, textOf } from "./markup.ts";

const fragment = renderFragment(story);

describe("renderFragment", () => {
  it("is one figure, well-formed, with the picture and every event of the list", () => {
    expect(fragment).toMatch(/^<figure [^>]*>\n[\s\S]*<\/figure>\n$/);
    expect(isWellFormedXml(fragment)).toBe(true);
    const tags = tagsOf(fragment);
    expect(tags.filter(({ name }) => name === "figure")).toHaveLength(1);
    expect(tags.filter(({ name }) => name === "svg")).toHaveLength(1);
    expect(tags.filter(({ name }) => name === "time")).toHaveLength(6);
  });

  it("has no script, no style, no handler, and asks for nothing", () => {
    for (const { name, attributes } of tagsOf(fragment)) {
      expect(name).not.toMatch(/^(?:script|style|link|iframe|img|object|foreignobject)$/i);
      for (const key of attributes.keys()) expect(key).not.toMatch(/^(?:style|on|src)/);
    }
  });

  it("depends on no class and no colour of a style sheet", () => {
    const bare = fragment.replace(/ class="[^"]*"/g, "");
    expect(bare).not.toMatch(/var\(|light-dark\(/);
    // Every shape and text of the picture has its colour by itself.
    const shapes = tagsOf(bare.slice(bare.indexOf("</clipPath>"), bare.indexOf("</svg>")));
    const painted = shapes.filter(({ name }) => /^(?:rect|circle|line|text|polygon|path)$/.test(name));
    expect(painted.length).toBeGreaterThan(20);
    for (const { attributes } of painted) expect(attributes.has("fill") || attributes.has("stroke")).toBe(true);
    expect(textOf(bare)).toBe(textOf(fragment));
  });

  it("says title, summary and credit once, as text, and leaves the headings to the article", () => {
    const { title, summary, credit } = story as unknown as Record<string, string>;
    const visible = textOf(fragment.replace(/<title[\s\S]*?<\/desc>/, ""));
    for (const words of [title, summary, credit]) expect(visible.split(words!)).toHaveLength(2);
    expect(fragment).not.toMatch(/<h\d/);
  });

  it("fits into a narrow column without growing in a wide one", () => {
    const svg = tagsOf(fragment).find(({ name }) => name === "svg")!.attributes;
    expect(svg.get("width")).toBe("100%");
    expect(svg.get("preserveAspectRatio")).toBe("xMinYMin meet");
    expect(svg.get("viewBox")).toBe(`0 0 340 ${svg.get("height")!}`);
    const wide = tagsOf(renderFragment(story as never, { width: 900 })).find(({ name }) => name === "svg")!.attributes;
    expect(wide.get("viewBox")).toMatch(/^0 0 900 /);
  });

  it("has ids that no other figure of the page has, and the same ones again", () => {
    const ids = (html: string): string[] => tagsOf(html).flatMap(({ attributes }) => attributes.get("id") ?? []);
    const other = renderFragment([{ title: "Another", date: "2018" }]);
    expect(ids(fragment).filter((id) => ids(other).includes(id))).toEqual([]);
    expect(renderFragment(story as never)).toBe(fragment);
  });

  it("runs from the right in a language that does", () => {
    const html = renderFragment([{ title: "حدث", date: "2018" }], { lang: "ar", title: "عنوان" });
    expect(html).toMatch(/^<figure [^>]*dir="rtl"/);
    expect(html).toContain("xMaxYMin");
  });
});
