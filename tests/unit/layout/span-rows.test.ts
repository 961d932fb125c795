import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, type Columns } from "../../../src/layout/columns.ts";
import { SpanRows } from "../../../src/layout/span-rows.ts";
import { readList } from "../../../src/read/records.ts";

interface Drawn {
  start: number;
  length: number;
  importance: number;
}

const span = fc.record({
  start: fc.nat(60),
  length: fc.integer({ min: 1, max: 25 }),
  importance: fc.constantFrom(0.1, 0.5, 0.9),
});
const point = fc.record({ start: fc.nat(90), length: fc.constant(0), importance: fc.constant(0.5) });

function columnsFor(list: readonly Drawn[]): Columns {
  const { events } = readList(
    list.map(({ start, length, importance }, at) => ({
      id: `e${at}`,
      title: "x",
      start,
      ...(length > 0 ? { end: start + length } : {}),
      importance,
    })),
  );
  return columnsOf(events);
}

function rowsFor(columns: Columns, rows: number): { spans: number[]; given: SpanRows } {
  const all = [...columns.first.keys()];
  const isPoint = (index: number): boolean => columns.item(index).form === "point";
  const spans = all.filter((index) => !isPoint(index));
  const byRank = [...columns.byRank].filter((index) => !isPoint(index));
  const given = new SpanRows({
    spans: Uint32Array.from(spans),
    order: Uint32Array.from(byRank, (index) => spans.indexOf(index)),
    first: columns.first,
    last: columns.last,
    rows,
  });
  return { spans, given };
}

/** The most of some events that are there at one instant from one to another, both included. */
function mostAtOnce({ first, last }: Columns, some: readonly number[], from: number, to: number): number {
  const moments = [from, ...some.map((index) => first[index]!)].filter((moment) => moment >= from && moment <= to);
  const at = (moment: number): number =>
    some.filter((index) => first[index]! <= moment && last[index]! >= moment).length;
  return Math.max(...moments.map(at));
}

const input = [
  fc.array(span, { maxLength: 30 }),
  fc.array(point, { maxLength: 12 }),
  fc.integer({ min: 1, max: 4 }),
] as const;
const RUNS = { seed: 7, numRuns: 1500 };

describe("rows of spans", () => {
  it("have one span at a time, with time between any two", () => {
    fc.assert(
      fc.property(...input, (spans, points, rows) => {
        const columns = columnsFor([...spans, ...points]);
        const { spans: indices, given } = rowsFor(columns, rows);
        for (let row = 0; row < rows; row += 1) {
          const inRow = indices.filter((_, place) => given.rowOf(place) === row);
          inRow.forEach((index, at) => {
            if (at > 0) expect(columns.first[index]!).toBeGreaterThan(columns.last[inRow[at - 1]!]!);
          });
        }
      }),
      RUNS,
    );
  });

  it("take every span during which no more run than there are rows, where no point is in its way", () => {
    fc.assert(
      fc.property(input[0], input[2], (spans, rows) => {
        const columns = columnsFor(spans);
        const { spans: indices, given } = rowsFor(columns, rows);
        indices.forEach((index, place) => {
          if (mostAtOnce(columns, indices, columns.first[index]!, columns.last[index]!) <= rows)
            expect(given.rowOf(place)).toBeGreaterThanOrEqual(0);
        });
      }),
      RUNS,
    );
  });

  it("stay where they are when something comes that matters less, unless a chain has to be given rows anew", () => {
    let moved = 0;
    fc.assert(
      fc.property(input[0], input[1], input[2], (spans, points, rows) => {
        const before = columnsFor(spans.map((each) => ({ ...each, importance: 0.9 })));
        const after = columnsFor([
          ...spans.map((each) => ({ ...each, importance: 0.9 })),
          ...points.map((each) => ({ ...each, length: 5, importance: 0.1 })),
        ]);
        const rowById = (columns: Columns): Map<string, number> => {
          const { spans: indices, given } = rowsFor(columns, rows);
          return new Map(indices.map((index, place) => [columns.event(index).id, given.rowOf(place)]));
        };
        const [old, now] = [rowById(before), rowById(after)];
        if ([...old].some(([id, row]) => now.get(id) !== row)) moved += 1;
      }),
      RUNS,
    );
    expect(moved / RUNS.numRuns).toBeLessThan(0.1);
  });
});
