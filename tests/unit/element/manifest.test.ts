/** custom-elements.json names everything that a page can reach the element by, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../../src/element/custom-elements.json" with { type: "json" };
import { ATTRIBUTES, OPTIONS } from "../../../src/element/attributes.ts";
import { SLOTS } from "../../../src/element/content.ts";
import { DaymarkTimeline } from "../../../src/element/element.ts";
import { DEFAULTS } from "../../../src/options.ts";

const SOURCE = join(import.meta.dirname, "../../../src");
const declaration = manifest.modules[0]!.declarations[0]!;

const named = (list: readonly { name: string; description?: string }[]): string[] =>
  list.map(({ name }) => name).sort();

/** What a pattern finds in the files of a folder of src, each once. */
function found(folder: string, pattern: RegExp): string[] {
  const files = readdirSync(join(SOURCE, folder), { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => /\.(?:ts|css)$/.test(file))
    .map((file) => readFileSync(join(SOURCE, folder, file), "utf8"));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1]!)))].sort();
}

describe("custom-elements.json", () => {
  it("names every attribute that is looked at", () => {
    expect(named(declaration.attributes)).toEqual([...DaymarkTimeline.observedAttributes].sort());
  });

  it("has an attribute for every option that has a default, and no two for one", () => {
    const options = Object.values(OPTIONS).map(({ option }) => option);
    expect(options).toEqual(expect.arrayContaining(Object.keys(DEFAULTS)));
    expect(new Set(options).size).toBe(options.length);
    expect(new Set(ATTRIBUTES).size).toBe(ATTRIBUTES.length);
  });

  it("names every event that is passed on", () => {
    const [list] = found("element", /const EVENTS = \[([^\]]+)\]/g);
    const passed = [...list!.matchAll(/"(\w+)"/g)].map(([, name]) => `daymark-${name!}`);
    const own = found("element", /new CustomEvent\("(daymark-[a-z]+)"/g);
    const events = [...passed, ...own];
    expect(named(declaration.events)).toEqual(events.sort());
  });

  it("names every part of the shadow root", () => {
    expect(named(declaration.cssParts)).toEqual(found("interact", /\bpart: "([\w-]+)"/g));
  });

  it("names every custom property that the style sheets ask for", () => {
    const asked = [...found("draw", /var\((--daymark-[\w-]+)/g), ...found("interact", /var\((--daymark-[\w-]+)/g)];
    expect(named(declaration.cssProperties)).toEqual([...new Set(asked)].sort());
  });

  it("names every slot", () => {
    expect(named(declaration.slots)).toEqual(["", ...SLOTS.above, ...SLOTS.below].sort());
  });

  it("names every public member", () => {
    const own = Object.getOwnPropertyNames(DaymarkTimeline.prototype);
    const hidden = /^(?:constructor|(?:dis)?connectedCallback|adoptedCallback|attributeChangedCallback)$/;
    // What is private in the types is no member to a page.
    const text = readFileSync(join(SOURCE, "element/element.ts"), "utf8");
    const isPrivate = (name: string): boolean => new RegExp(`private (?:get )?${name}\\b`).test(text);
    expect(named(declaration.members)).toEqual(own.filter((name) => !hidden.test(name) && !isPrivate(name)).sort());
  });
});
