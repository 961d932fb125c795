import { describe, expect, it } from "vitest";
import type { Placed } from "../../../src/layout/box.ts";
import { Row } from "../../../src/layout/row.ts";

function placed(index: number, at: number, more: Partial<Placed> = {}): Placed {
  const about = { a: at, b: at, beforeAt: at, afterAt: at, anchor: at, hold: at };
  return {
    ...about,
    before: 6,
    after: 6,
    label: 100,
    index,
    rank: index,
    row: 0,
    track: -1,
    from: 1,
    drawn: 0,
    ...more,
  };
}

describe("a label that is widened", () => {
  it("takes what is free up to the next that is there", () => {
    const row = new Row();
    const first = placed(0, 0);
    row.add(first);
    row.add(placed(1, 200));
    row.widen(first, 500);
    expect(first.label).toBeGreaterThan(100);
    expect(first.label).toBeLessThan(200);
  });

  it("is as long as before where the next stands at its very time, and never longer than asked", () => {
    const row = new Row();
    const first = placed(0, 0);
    row.add(first);
    row.add(placed(1, 0, { from: Infinity, drawn: Infinity }));
    row.widen(first, 180);
    expect(first.label).toBe(180);
  });
});
