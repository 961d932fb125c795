/** A picture in a file: whatever its window, no label is cut. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import type { TimelineOptions } from "../../../src/options.ts";
import { firstView, sceneOf } from "../../../src/scene/compose.ts";
import { elementsOf, type Element } from "../../../src/scene/elements.ts";
import { mirrored } from "../../../src/scene/mirror.ts";
import type { Picture } from "../../../src/scene/picture.ts";
import { spokenOf } from "../../../src/scene/spoken.ts";
import { bringMirror } from "../../../src/scene/turning.ts";
import { elementsUncut } from "../../../src/scene/uncut.ts";
import type { View } from "../../../src/scene/view.ts";
import { renderSvg } from "../../../src/server/index.ts";
import { pictureAt, seedAt } from "./seed.ts";

bringMirror(mirrored);

const file = new URL("../../../examples/data/invented-120.json", import.meta.url);
const { events } = JSON.parse(readFileSync(file, "utf8")) as { events: TimelineEvent[] };

/** Views that begin at many places, some of which cut a label. */
function viewsOf(picture: Picture): View[] {
  const { start, pxPerUnit } = firstView(picture);
  const whole = picture.length / pxPerUnit;
  return Array.from({ length: 20 }, (_, at) => ({ start: start + (at / 25) * whole, pxPerUnit: pxPerUnit * 4 }));
}

function nodesOf(
  element: Element,
  shift: readonly [number, number] = [0, 0],
): { node: Element; dx: number; dy: number }[] {
  const [dx, dy] = [shift[0] + (element.shift?.[0] ?? 0), shift[1] + (element.shift?.[1] ?? 0)];
  return [{ node: element, dx, dy }, ...(element.children ?? []).flatMap((child) => nodesOf(child, [dx, dy]))];
}

interface Text {
  text: string;
  from: number;
  to: number;
  y: number;
}

/** The lines of labels, as the ruler measures them. */
function linesOf(tree: Element, { measure }: Picture): Text[] {
  const labels = nodesOf(tree).filter(({ node }) => /\bdaymark-label\b/.test(String(node.attrs["class"])));
  const texts = labels.flatMap(({ node, dx, dy }) => nodesOf(node, [dx, dy]));
  return texts.flatMap(({ node, dx, dy }) => {
    if (node.name !== "text") return [];
    const { x, y, "font-size": size, "font-weight": weight, "text-anchor": anchor } = node.attrs;
    const text = node.text ?? (node.children ?? []).map((child) => child.text).join("");
    const width = measure(text, Number(size), Number(weight));
    const from = Number(x) + dx - (anchor === "end" ? width : 0);
    return [{ text, from, to: from + width, y: Number(y) + dy }];
  });
}

const WAYS: [name: string, width: number, options: TimelineOptions][] = [
  ["wide", 1200, {}],
  ["wide, without lanes beside it", 800, {}],
  ["upright", 400, {}],
  ["with time to the left", 1200, { timeDirection: "rtl", dir: "rtl" }],
  ["with time to the left and the names of lanes there too", 1200, { timeDirection: "rtl" }],
];

describe.each(WAYS)("%s", (_, width, options) => {
  const picture = pictureAt(width, events, options);
  const spoken = spokenOf(picture);

  it("has every label whole in the picture, and no line of one over another", () => {
    let reaching = 0;
    for (const view of viewsOf(picture)) {
      const scene = sceneOf(picture, view);
      const tree = elementsUncut(scene, spoken);
      const [left, top, wide, high] = String(tree.attrs["viewBox"]).split(" ").map(Number);
      const lines = linesOf(tree, picture);
      for (const [at, { text, from, to, y }] of lines.entries()) {
        expect(from, text).toBeGreaterThanOrEqual(left!);
        expect(to, text).toBeLessThanOrEqual(left! + wide!);
        expect(y, text).toBeLessThanOrEqual(top! + high!);
        for (const other of lines.slice(at + 1))
          expect(to < other.from || other.to < from || Math.abs(y - other.y) > 8, `${text} ${other.text}`).toBe(true);
      }
      if (wide! > scene.width || high! > scene.height) reaching += 1;
      const clips = nodesOf(tree).filter(({ node }) => node.attrs["clip-path"] !== undefined && node.key === "events");
      for (const { node } of clips) {
        const { plot, upright } = scene;
        const ends = upright ? [plot.y - 12, plot.y + plot.height + 12] : [plot.x - 8, plot.x + plot.width + 8];
        const cut = linesOf(node, picture).filter(({ from, to }) => !upright && (from < ends[0]! || to > ends[1]!));
        expect(cut).toEqual([]);
      }
    }
    const hasRoom = !("timeDirection" in options) || "dir" in options;
    if (hasRoom) expect(reaching).toBeGreaterThan(0);
    else expect(reaching).toBe(0);
  });

  it("keeps each event of the window, in a mark or in a count", () => {
    for (const view of viewsOf(picture)) {
      const scene = sceneOf(picture, view);
      const ids = new Set(
        nodesOf(elementsUncut(scene, spoken)).flatMap(({ node }) =>
          node.key === "event" ? [node.attrs["data-event"]] : [],
        ),
      );
      const { plot, upright } = scene;
      const seen = scene.events.filter(({ markBox }) =>
        upright
          ? markBox.y < plot.y + plot.height && markBox.y + markBox.height > plot.y
          : markBox.x < plot.x + plot.width && markBox.x + markBox.width > plot.x,
      );
      for (const { id } of seen) expect(ids).toContain(id);
    }
  });
});

it("leaves a first view as a page draws it", () => {
  for (const picture of [pictureAt(1200, events), pictureAt(360, events), seedAt(1200), seedAt(360)]) {
    const spoken = spokenOf(picture);
    expect(elementsUncut(sceneOf(picture), spoken)).toEqual(elementsOf(sceneOf(picture), spoken));
  }
});

it("is so for a window that a page has asked for", () => {
  const window = { start: Date.parse("2011-01-01"), end: Date.parse("2013-01-01") };
  const svg = renderSvg(events, { window });
  expect(svg).toMatch(/<g class="daymark-events"><g>/);
});
