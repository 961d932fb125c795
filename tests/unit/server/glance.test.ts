import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measureByTable } from "../../../src/draw/ruler.ts";
import { settingsOf } from "../../../src/options.ts";
import type { Element } from "../../../src/scene/elements.ts";
import { axisGlanceOf } from "../../../src/server/axis-glance.ts";
import { glanceOf, type Glance, type Sheet } from "../../../src/server/glance.ts";
import { SIZES } from "../../../src/server/social.ts";
import { readGiven } from "../../../src/server/svg.ts";

const NAMES = ["seed-story", "space-race", "invented-14", "invented-40", "invented-120"];
const sheets = Object.entries(SIZES) as [string, Sheet][];

function given(name: string): Parameters<typeof readGiven>[0] {
  const path = join(import.meta.dirname, "../../../examples/data", `${name}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as never;
}

function glance(data: Parameters<typeof readGiven>[0], sheet: Sheet, options = {}): Glance {
  const { events, options: own } = readGiven(data, options, "test");
  return glanceOf(events, settingsOf(own), measureByTable, sheet);
}

interface Written {
  text: string;
  left: number;
  right: number;
  /** Baseline. */
  y: number;
  size: number;
}

/** What is written, in px of the image. */
function written({ tree }: Glance): Written[] {
  const scale = Number(tree.attrs["width"]) / Number(String(tree.attrs["viewBox"]).split(" ")[2]);
  const found: Written[] = [];
  const walk = (element: Element, dx: number, dy: number): void => {
    if (element.liveOnly) return;
    const [x, y] = [dx + (element.shift?.[0] ?? 0), dy + (element.shift?.[1] ?? 0)];
    if (element.name === "text") found.push(line(element, x, y, scale));
    else for (const child of element.children ?? []) walk(child, x, y);
  };
  walk(tree, 0, 0);
  return found;
}

function line({ attrs, text = "", children = [] }: Element, dx: number, dy: number, scale: number): Written {
  const whole = text + children.map((part) => part.text).join("");
  const [size, weight] = [Number(attrs["font-size"]), Number(attrs["font-weight"])];
  const width = measureByTable(whole, size, weight);
  const x = dx + Number(attrs["x"]);
  const share = attrs["text-anchor"] === "end" ? 1 : attrs["text-anchor"] === "middle" ? 0.5 : 0;
  const left = x - width * share;
  return {
    text: whole,
    left: left * scale,
    right: (left + width) * scale,
    y: (dy + Number(attrs["y"])) * scale,
    size: size * scale,
  };
}

const covers = (a: Written, b: Written): boolean =>
  a.left < b.right && b.left < a.right && a.y - a.size * 0.72 < b.y && b.y - b.size * 0.72 < a.y;

describe.each(sheets)("a picture for a post, %s", (_, sheet) => {
  it.each(NAMES)("holds %s within its edges, nothing over another, in letters for a phone", (name) => {
    const made = glance(given(name), sheet);
    const lines = written(made);
    for (const one of lines) {
      expect(one.left, one.text).toBeGreaterThanOrEqual(0);
      expect(one.right, one.text).toBeLessThanOrEqual(sheet.width);
      expect(one.y - one.size * 0.72, one.text).toBeGreaterThanOrEqual(sheet.above ?? 0);
      expect(one.y, one.text).toBeLessThanOrEqual(sheet.height - (sheet.below ?? 0));
      // On a phone of 390 px, 8.5 px at least.
      expect((one.size * 390) / sheet.width, one.text).toBeGreaterThan(8.5);
    }
    const over = lines.flatMap((a, at) =>
      lines
        .slice(at + 1)
        .filter((b) => covers(a, b))
        .map((b) => [a.text, b.text]),
    );
    expect(over).toEqual([]);
    expect(made.events.length).toBeGreaterThanOrEqual(3);
  });

  it("tells how many events it leaves out, and the credit", () => {
    const made = glance(given("invented-120"), sheet);
    const text = written(made)
      .map((each) => each.text)
      .join(" ");
    expect(text).toContain(`${made.events.length} of 120 events`);
    expect(text).toContain("Invented for this gallery");
  });

  it("leaves nothing out of a small set, and says nothing of it", () => {
    const events = [
      { title: "One", date: "2020" },
      { title: "Two", date: "2021" },
    ];
    const made = glance({ title: "A pair", events }, sheet);
    expect(made.events.map(({ title }) => title)).toEqual(["One", "Two"]);
    expect(
      written(made)
        .map(({ text }) => text)
        .join(" "),
    ).not.toContain("2 events");
  });

  it("begins with what this placement is about", () => {
    const made = glance(given("invented-120"), sheet, { highlight: ["n1", "n9"] });
    expect(made.events.map(({ id }) => id)).toEqual(expect.arrayContaining(["n1", "n9"]));
  });

  it("has room for a title as long as a paragraph, for none, and for no event", () => {
    const long = "A title that goes on and on ".repeat(12);
    const events = [{ title: long, date: "2020" }];
    for (const data of [{ title: long, events }, { events }, { title: "Empty", events: [] }]) {
      expect(written(glance(data, sheet)).every(({ size }) => Number.isFinite(size))).toBe(true);
    }
  });

  it("runs to the left in Arabic", () => {
    const data = { title: "العنوان", credit: "المصدر", events: [{ title: "حدث", date: "2020" }] };
    const heading = written(glance(data, sheet, { lang: "ar" })).find(({ text }) => text === "العنوان")!;
    expect(heading.right).toBeGreaterThan(sheet.width * 0.9);
  });
});

describe("a picture for a mail", () => {
  it.each(NAMES)("names the most important events of %s on their axis, none over another", (name) => {
    const { events, options } = readGiven(given(name), {}, "test");
    const made = axisGlanceOf(events, settingsOf(options), measureByTable);
    const labels = made.events.map(({ title }) => title);
    const lines = written(made);
    expect(labels.length).toBeGreaterThanOrEqual(4);
    expect(Number(made.tree.attrs["height"])).toBeLessThanOrEqual(Number(made.tree.attrs["width"]));
    // Shown at half its size, and at 340 px on a phone.
    for (const one of lines) expect((one.size * 340) / 1200, one.text).toBeGreaterThan(6.7);
    const over = lines.flatMap((a, at) =>
      lines
        .slice(at + 1)
        .filter((b) => covers(a, b))
        .map((b) => [a.text, b.text]),
    );
    expect(over).toEqual([]);
  });

  it("is drawn of one event, and of none", () => {
    for (const events of [[{ title: "Alone", date: "2020" }], []]) {
      const read = readGiven(events, {}, "test").events;
      expect(axisGlanceOf(read, settingsOf({}), measureByTable).events).toHaveLength(events.length);
    }
  });
});
