/** "On or after", "by": a date of which one end is open shows that it is. */
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../../src/server/index.ts";

/** px of the dots of a picture, and of the dashed band that they stand beside. */
function dotsOf(date: string, layout: "wide" | "upright"): { dots: number[]; from: number; to: number } {
  const frame = [
    { title: "First", date: "1900-01-01" },
    { title: "Last", date: "1909-01-01" },
  ];
  const svg = renderSvg([...frame, { title: "She dies", date }], { scale: "linear", layout, width: 900 });
  const along = layout === "wide" ? ["cx", "x", "width"] : ["cy", "y", "height"];
  const own = /<g class="daymark-event" data-event="[^"]*">(?:(?!<\/g>).)*stroke-dasharray.*?<\/g>/s.exec(svg)![0];
  const number = (tag: string, name: string): number => Number(new RegExp(` ${name}="([^"]+)"`).exec(tag)![1]);
  const dots = (own.match(/<circle[^>]* r="1.8"[^>]*>/g) ?? []).map((tag) => number(tag, along[0]!));
  const band = /<rect[^>]*stroke-dasharray[^>]*>/.exec(own)![0];
  const from = number(band, along[1]!);
  return { dots, from, to: from + number(band, along[2]!) };
}

describe.each(["wide", "upright"] as const)("in a %s picture", (layout) => {
  it("dots follow what is on or after a day, and go before what is by a month", () => {
    const after = dotsOf("[1903-03-04..]", layout);
    expect(after.dots).toHaveLength(3);
    for (const dot of after.dots) expect(dot).toBeGreaterThan(after.to);
    const before = dotsOf("[..1902-05]", layout);
    expect(before.dots).toHaveLength(3);
    for (const dot of before.dots) expect(dot).toBeLessThan(before.from);
  });

  it("none stand where both ends are known", () => {
    expect(dotsOf("[1903-03-04..1904-05-01]", layout).dots).toEqual([]);
  });
});
