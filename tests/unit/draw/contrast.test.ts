/**
 * How well paints are told apart, computed from the style sheet: text 4.5 to 1 on whatever it stands, marks and edges 3 to
 * 1, and where a reader asks for more contrast text 7 to 1.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DARK, LIGHT, type Palette } from "../../../src/draw/theme.ts";
import type { TimelineEvent } from "../../../src/event.ts";
import { sceneOf, wholeScene } from "../../../src/scene/compose.ts";
import type { Paint, Scene, Shape, TextRun } from "../../../src/scene/scene.ts";
import { pictureAt, seedAt } from "../scene/seed.ts";

type Colours = Record<string, string>;

const sheet = (name: string): string =>
  readFileSync(new URL(`../../../src/draw/${name}.css`, import.meta.url), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** What the block that begins with some text sets, by the name of the paint. */
function paintsIn(css: string, begins: string): Map<string, string> {
  const at = css.indexOf(begins);
  expect(at, begins).toBeGreaterThanOrEqual(0);
  const found = css.slice(at, css.indexOf("}", at)).matchAll(/--dm-(\w+):([^;]+);/g);
  return new Map([...found].map(([, name, value]) => [name!, value!.replace(/\s+/g, " ").trim()]));
}

/** The colours of one scheme, each followed to its value. */
function inScheme(paints: ReadonlyMap<string, string>, scheme: 0 | 1): Colours {
  const valueOf = (value: string): string => {
    const own = /^var\(--daymark-\w+, (.*)\)$/.exec(value)?.[1] ?? value;
    const other = /^var\(--dm-(\w+)\)$/.exec(own)?.[1];
    if (other !== undefined) return valueOf(paints.get(other)!);
    const both = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(own);
    return both ? both[scheme + 1]! : own;
  };
  return Object.fromEntries([...paints].map(([name, value]) => [name, valueOf(value)]));
}

const css = sheet("daymark");
const usual = paintsIn(css, ".root {");
const more = new Map([...usual, ...paintsIn(css.slice(css.indexOf("prefers-contrast: more")), ".root {")]);
const paper = paintsIn(sheet("print"), ".paper {\n    --dm");

const SCHEMES: [string, Colours, text: number, mark: number][] = [
  ["light", inScheme(usual, 0), 4.5, 3],
  ["dark", inScheme(usual, 1), 4.5, 3],
  ["light, with more contrast", inScheme(more, 0), 7, 4.5],
  ["dark, with more contrast", inScheme(more, 1), 7, 4.5],
  ["paper", inScheme(paper, 0), 4.5, 3],
];

function channels(colour: string): number[] {
  expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param opacity of what stands on the ground */
function contrast(colour: string, ground: string, opacity = 1): number {
  const below = channels(ground);
  const mixed = channels(colour).map((part, at) => part * opacity + below[at]! * (1 - opacity));
  const [a, b] = [luminance(mixed), luminance(below)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Scenes in which all kinds of mark and text occur. */
function scenes(): Scene[] {
  const kinds: TimelineEvent[] = [
    { title: "About", date: "1950~" },
    { title: "Uncertain", date: "1951?" },
    { title: "Planned", date: "1990", status: "planned" },
    { title: "Alleged", date: "1952", status: "alleged" },
    { title: "Cancelled", date: "1953", status: "cancelled" },
    { title: "From unknown", date: "/1960" },
  ];
  const many = Array.from({ length: 200 }, (_, index): TimelineEvent => ({
    title: `Event ${index}`,
    date: new Date(Date.UTC(1950, 0, 1 + index * 60)).toISOString().slice(0, 10),
    lane: index % 2 ? "One" : "Two",
  }));
  const options = {
    title: "All",
    summary: "A sentence",
    credit: "Thanks",
    asOf: "1980-01-01",
    now: "1981-01-01",
    eras: [{ title: "An era", start: "1955", end: "1965" }],
  };
  return [
    sceneOf(seedAt(1200)),
    sceneOf(seedAt(360)),
    ...[1200, 360].flatMap((width) => {
      const picture = pictureAt(width, [...kinds, ...many], options);
      return [sceneOf(picture), wholeScene(picture)];
    }),
  ];
}

interface Parts {
  runs: TextRun[];
  shapes: Shape[];
}

/** All texts and shapes of a scene, wherever they are in it. */
function partsOf(value: unknown, parts: Parts = { runs: [], shapes: [] }): Parts {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return parts;
  if ("shape" in value) parts.shapes.push(value as Shape);
  else if ("text" in value && "size" in value) parts.runs.push(value as TextRun);
  for (const [key, inner] of Object.entries(value)) if (key !== "item" && key !== "cell") partsOf(inner, parts);
  return parts;
}

const drawn = partsOf(scenes());
const textPaints = [...new Set(drawn.runs.map(({ fill }) => fill))];
/** A title that is pointed at, one that does not match, and the words of buttons. */
const allTexts: Paint[] = [...new Set<Paint>([...textPaints, "accent", "faint"])];

describe.each(SCHEMES)("%s", (_, colours, text, mark) => {
  it.each(allTexts.flatMap((paint) => (["ground", "tint"] as const).map((ground) => [paint, ground] as const)))(
    "text in %s is read on %s",
    (paint, ground) => {
      expect(contrast(colours[paint] ?? colours["quiet"]!, colours[ground]!)).toBeGreaterThanOrEqual(text);
    },
  );

  it("numbers are read on their pills, and a hint on its ground", () => {
    expect(contrast(colours["ink"]!, colours["soft"]!)).toBeGreaterThanOrEqual(text);
    expect(contrast(colours["ground"]!, colours["ink"]!)).toBeGreaterThanOrEqual(text);
  });

  it.each(["accent", "outline", "ink", "quiet"])("marks in %s stand out from all grounds", (paint) => {
    for (const ground of ["ground", "tint"])
      expect(contrast(colours[paint]!, colours[ground]!), ground).toBeGreaterThanOrEqual(mark);
  });

  it("what is known for certain stands out within what is not", () => {
    expect(contrast(colours["accent"]!, colours["soft"]!)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours["outline"]!, colours["soft"]!)).toBeGreaterThanOrEqual(2.5);
  });

  it("the bars of an overview stand out from its ground", () => {
    const bars = /bars, opacity: ([\d.]+)/.exec(
      readFileSync(new URL("../../../src/scene/deep-elements.ts", import.meta.url), "utf8"),
    );
    expect(contrast(colours["quiet"]!, colours["ground"]!, Number(bars![1]))).toBeGreaterThanOrEqual(3);
  });
});

it("the paints that are checked are all that are written with", () => {
  expect([...textPaints].sort()).toEqual(["ink", "quiet"]);
});

it.each([
  ["light", LIGHT, 0],
  ["dark", DARK, 1],
] as const)("a picture in %s colours has those of the style sheet", (_, palette: Palette, scheme) => {
  expect(inScheme(usual, scheme)).toMatchObject(palette);
});

it("shapes without colour of their own are only those that carry no meaning", () => {
  const faint = drawn.shapes.filter(({ fill, stroke }) => [fill, stroke].every((paint) => !paint || paint === "none"));
  expect(faint).toEqual([]);
});

it("knows what contrast is", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#000000", "#ffffff", 0.5)).toBeLessThan(4.1);
});
