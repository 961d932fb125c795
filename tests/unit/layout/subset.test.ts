import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, type Columns } from "../../../src/layout/columns.ts";
import { Subset } from "../../../src/layout/subset.ts";
import { columnsWithin } from "../../../src/layout/within.ts";
import { readList } from "../../../src/read/records.ts";
import { atOnce } from "../../../src/steps.ts";

const SEED = { seed: 20_263 };

const event = fc.record({
  title: fc.constantFrom("one", "two", "three"),
  date: fc.constantFrom("1901", "1902-03", "1902-03-04/1950", "1960/..", "[1930..1940]", "../1920", "1975~"),
  lane: fc.constantFrom("North", "South", "West", undefined),
  importance: fc.constantFrom(0.1, 0.5, 0.9),
});

/** Columns, and which of them are chosen. */
const chosen = fc
  .array(fc.tuple(event, fc.boolean()), { maxLength: 40 })
  .map((all) => all.map(([each, isOne], at) => ({ ...each, id: `e${at}`, isOne })))
  .map((events) => {
    const options = { asOf: "2000" };
    const columns = columnsOf(readList(events).events, options);
    const isOne = new Set(events.filter((each) => each.isOne).map(({ id }) => id));
    const marks = Uint8Array.from(columns.first, (_, index) => (isOne.has(columns.event(index).id) ? 1 : 0));
    const filtered = columnsOf(readList(events).events, { ...options, filter: ({ id }) => isOne.has(id) });
    return { columns, subset: new Subset(marks, isOne.size), filtered };
  });

describe("some of the events", () => {
  it("are told by index, by place in a lane and one after the other", () => {
    fc.assert(
      fc.property(chosen, fc.nat(40), fc.nat(40), ({ columns, subset }, a, b) => {
        const ones = [...columns.first.keys()].filter((index) => subset.has(index));
        expect([...subset.indices]).toEqual(ones);
        const { byLane } = columns;
        const [from, to] = [Math.min(a, b, columns.count), Math.min(Math.max(a, b), columns.count)];
        const inPlaces = [...byLane.members.subarray(from, to)].filter((index) => subset.has(index));
        expect(subset.inPlaces(byLane, from, to)).toBe(inPlaces.length);
        ones.forEach((index, rank) => {
          expect(subset.rankOf(index)).toBe(rank);
        });
        if (a >= columns.count) return;
        expect(subset.step(a, 1)).toBe(ones.find((index) => index > a) ?? ones[0] ?? -1);
        expect(subset.step(a, -1)).toBe(ones.findLast((index) => index < a) ?? ones.at(-1) ?? -1);
      }),
      SEED,
    );
  });

  it("alone are the columns that a filter gives", () => {
    const seen = (columns: Columns) => ({
      ids: Array.from(columns.first, (_, index) => columns.event(index).id),
      first: [...columns.first],
      last: [...columns.last],
      traits: [...columns.traits],
      importance: [...columns.importance],
      byRank: [...columns.byRank],
      lanes: columns.lanes,
      members: [...columns.byLane.members],
      ends: [...columns.byLane.ends],
      ranks: [...columns.byLane.ranks],
      lane: Array.from(columns.first, (_, index) => columns.byLane.laneOf(index)),
      items: Array.from(columns.first, (_, index) => columns.item(index)),
    });
    fc.assert(
      fc.property(chosen, ({ columns, subset, filtered }) => {
        expect(seen(atOnce(columnsWithin(columns, subset)))).toEqual(seen(filtered));
      }),
      SEED,
    );
  });
});
