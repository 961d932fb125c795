import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Order } from "../../../src/interact/table/order.ts";
import { atOnce } from "../../../src/steps.ts";

/** Numbers that come in no order, with many alike. */
function keysOf(count: number): number[] {
  return Array.from({ length: count }, (_, at) => (at * 7919 + at * at * 31) % 5003);
}

function sortedRows(keys: readonly number[]): number[] {
  return keys.map((_, row) => row).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

function orderOf(keys: readonly number[]): { order: Order; compared: () => number } {
  let compared = 0;
  const order = new Order(keys.length, (a, b) => {
    compared += 1;
    return keys[a]! - keys[b]! || a - b;
  });
  return { order, compared: () => compared };
}

describe("an order that is worked out as far as it is asked for", () => {
  it("gives what a sort gives, page by page, whichever is asked for first", () => {
    const keys = keysOf(20_000);
    const sorted = sortedRows(keys);
    const page = fc.integer({ min: 0, max: 39 }).map((at) => at * 500);
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 6 }), (pages) => {
        const { order } = orderOf(keys);
        for (const from of pages)
          expect([...atOnce(order.slice(from, from + 500))]).toEqual(sorted.slice(from, from + 500));
        expect([...atOnce(order.slice(0, keys.length))]).toEqual(sorted);
      }),
      { numRuns: 20 },
    );
  });

  it("is right for keys that are sorted already, either way, or all alike", () => {
    for (const keyOf of [(at: number) => at, (at: number) => -at, () => 0]) {
      const keys = Array.from({ length: 20_000 }, (_, at) => keyOf(at));
      const { order } = orderOf(keys);
      expect([...atOnce(order.slice(9_000, 9_500))]).toEqual(sortedRows(keys).slice(9_000, 9_500));
    }
  });

  it("compares for a page of many a few times as often as there are rows", () => {
    const count = 300_000;
    const { order, compared } = orderOf(keysOf(count));
    atOnce(order.slice(150_000, 150_500));
    expect(compared()).toBeLessThan(8 * count);
    const before = compared();
    atOnce(order.slice(150_500, 151_000));
    expect(compared() - before).toBeLessThan(count / 2);
  });

  it("goes on rightly after work that was left in the middle", () => {
    const keys = keysOf(20_000);
    const { order } = orderOf(keys);
    for (let steps = 1; steps < 12; steps += 1) {
      const work = order.slice(0, 500);
      for (let step = 0; step < steps; step += 1) work.next();
    }
    expect([...atOnce(order.slice(0, keys.length))]).toEqual(sortedRows(keys));
  });

  it("knows the place of a row", () => {
    const keys = keysOf(5000);
    const sorted = sortedRows(keys);
    const { order } = orderOf(keys);
    for (const row of [0, 17, 4999]) expect(atOnce(order.placeOf(row))).toBe(sorted.indexOf(row));
  });

  it("ends with the last row", () => {
    const { order } = orderOf([3, 1, 2]);
    expect([...atOnce(order.slice(1, 500))]).toEqual([2, 0]);
    expect([...atOnce(orderOf([]).order.slice(0, 500))]).toEqual([]);
  });
});
