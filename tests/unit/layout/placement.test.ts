import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP, Placement, SHORTEST_MARK, type Box, type PlacementInput } from "../../../src/layout/placement.ts";

/** Random events on a line 1,000 units long: points, short and long bars, bursts, ties of importance. */
const boxes = fc.array(
  fc.record({
    lane: fc.integer({ min: 0, max: 1 }),
    a: fc.oneof(fc.double({ min: 0, max: 1000, noNaN: true }), fc.integer({ min: 400, max: 410 })),
    length: fc.oneof(fc.constant(0.001), fc.double({ min: 0.001, max: 400, noNaN: true })),
    label: fc.integer({ min: 10, max: 300 }),
    importance: fc.integer({ min: 0, max: 3 }),
    solid: fc.boolean(),
    before: fc.constantFrom(6, 32),
    after: fc.constantFrom(2, 6, 40),
  }),
  { minLength: 1, maxLength: 80 },
);

const inputs = fc.tuple(boxes, fc.integer({ min: 1, max: 5 })).map(([drafts, rows]): PlacementInput => {
  const order = drafts.map((_, index) => index);
  order.sort((i, j) => drafts[j]!.importance - drafts[i]!.importance || drafts[i]!.a - drafts[j]!.a || i - j);
  const made = drafts.map((draft, index): Box => {
    const b = draft.a + draft.length;
    const middle = (draft.a + b) / 2;
    const { lane, a, label, solid, before, after } = draft;
    const anchor = solid ? a : middle;
    return { lane, a, b, label, solid, before, after, anchor, hold: solid ? b : middle, rank: order.indexOf(index) };
  });
  return { boxes: made, rows: [rows, rows], fit: 1, viewEnd: 1100 };
});

/** Both ends, in units, of all that an event may need at a level: its mark and its label wherever it may stand. */
function needs(box: Box, scale: number, labelled: boolean): [number, number] {
  const mark = Math.max(box.b + box.after / scale, box.a + SHORTEST_MARK / scale);
  return [box.a - box.before / scale, labelled ? Math.max(mark, box.hold + (box.label + GAP) / scale) : mark];
}

const LEVELS = [-6, -2, -1, 0, 1, 2, 3, 6, 10, 20];

describe("a placement", () => {
  it("lets no label touch a mark or a label in its row, at any level", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const placement = new Placement(input);
        placement.workUpTo(20);
        for (const level of LEVELS) {
          const scale = input.fit * 2 ** level;
          const drawn = input.boxes
            .map((box, index) => ({ box, index }))
            .filter(({ index }) => placement.hasRow(index, level));
          for (const one of drawn) {
            if (!placement.isLabelled(one.index, level)) continue;
            const [left, right] = needs(one.box, scale, true);
            for (const other of drawn) {
              if (other === one || other.box.lane !== one.box.lane) continue;
              if (placement.row[other.index] !== placement.row[one.index]) continue;
              const [from, to] = needs(other.box, scale, placement.isLabelled(other.index, level));
              expect(from >= right - 1e-6 || to <= left + 1e-6).toBe(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("only ever adds labels while zooming in, and none changes its row", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const placement = new Placement(input);
        let labelled = new Set<number>();
        let rows = new Map<number, number>();
        for (const level of LEVELS) {
          placement.workUpTo(level);
          const now = input.boxes.map((_, index) => index).filter((index) => placement.isLabelled(index, level));
          for (const index of labelled) expect(now).toContain(index);
          for (const [index, row] of rows) expect(placement.row[index]).toBe(row);
          labelled = new Set(now);
          rows = new Map(now.map((index) => [index, placement.row[index]!]));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the order in which levels were visited", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const straight = new Placement(input);
        straight.workUpTo(8);
        const wandering = new Placement(input);
        for (const level of [3, 0, 8, -2]) wandering.workUpTo(level);
        expect([...wandering.row]).toEqual([...straight.row]);
        expect(wandering.labelledCount(8)).toBe(straight.labelledCount(8));
      }),
      { numRuns: 100 },
    );
  });

  it("cuts no label at the far end of the first view", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const placement = new Placement(input);
        input.boxes.forEach((box, index) => {
          if (placement.isLabelled(index, 0)) expect(box.anchor + box.label).toBeLessThanOrEqual(input.viewEnd);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("gives a long bar its row at load, with or without a label", () => {
    const bar: Box = {
      lane: 0,
      a: 0,
      b: 500,
      before: 6,
      after: 2,
      anchor: 0,
      hold: 500,
      label: 900,
      solid: true,
      rank: 0,
    };
    const placement = new Placement({ boxes: [bar], rows: [1], fit: 1, viewEnd: 600 });
    expect(placement.isLabelled(0, 0)).toBe(false);
    expect(placement.hasRow(0, 0)).toBe(true);
  });

  it("labels the more important of two that touch, and the other one once it has zoomed far enough", () => {
    const point = (a: number, rank: number): Box => ({
      lane: 0,
      a,
      b: a + 0.001,
      before: 6,
      after: 6,
      anchor: a,
      hold: a,
      label: 100,
      solid: false,
      rank,
    });
    const placement = new Placement({ boxes: [point(0, 1), point(50, 0)], rows: [1], fit: 1, viewEnd: 1000 });
    expect([placement.isLabelled(0, 0), placement.isLabelled(1, 0)]).toEqual([false, true]);
    placement.workUpTo(2);
    expect([0, 1, 2].map((level) => placement.isLabelled(0, level))).toEqual([false, false, true]);
  });
});
