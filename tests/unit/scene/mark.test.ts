/** The ends of what lasted: solid where their day is known, until the day itself is seen. */
import { describe, expect, it } from "vitest";
import { itemOf } from "../../../src/layout/item.ts";
import { markOf } from "../../../src/scene/mark.ts";
import { resolved } from "../resolved.ts";

const DAY = 86_400_000;

/** The paints of a mark's parts, along the line, where a day takes so many px. */
function partsAt(pxPerDay: number, date: string, even = false): string[] {
  const context = { zone: "UTC", asOf: undefined, known: 0, dayOf: () => undefined };
  const item = itemOf(resolved({ title: "It lasted", date }), context);
  const px = (time: number): number => ((time - item.first) / DAY) * pxPerDay;
  const { shapes } = markOf({ item, px, across: 0, thick: 8, disc: 6, even, clip: [-1e6, 1e6] });
  const bars = shapes.filter((shape) => shape.shape === "rect").sort((a, b) => a.x - b.x);
  return bars.map(({ fill }) => fill ?? "");
}

describe("what lasted from day to day", () => {
  it.each([
    ["two days", "2022-04-12/2022-04-13"],
    ["four days", "2022-04-18/2022-04-21"],
    ["years", "1914-07-28/1918-11-11"],
  ])("%s, is solid to its ends while a day would be a disc", (_, date) => {
    for (const pxPerDay of [0.2, 5, 30]) expect(partsAt(pxPerDay, date)).toEqual(["accent"]);
  });

  it("has soft ends once a day is so long that its hours could be told", () => {
    expect(partsAt(40, "2022-04-18/2022-04-21")).toEqual(["soft", "accent", "soft"]);
    expect(partsAt(40, "2022-04-12/2022-04-13")).toEqual(["soft"]);
  });

  it("has a soft end where only its month is known", () => {
    expect(partsAt(5, "2022-04-18/2022-07")).toEqual(["accent", "soft"]);
    expect(partsAt(5, "2022-04/2022-07-18")).toEqual(["soft", "accent"]);
    expect(partsAt(1, "2022-04/2022-07")).toEqual(["soft", "accent", "soft"]);
  });

  it("is solid in equal steps, however long a day is drawn", () => {
    expect(partsAt(40, "2022-04-18/2022-04-21", true)).toEqual(["accent"]);
  });
});
