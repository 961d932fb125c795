/** How close the labels of one row come to the optimum of active ranges, at equal importance. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { LanePlacement } from "../../../src/layout/lane-placement.ts";
import { columnsOf } from "../../../src/layout/columns.ts";
import { GAP } from "../../../src/layout/box.ts";
import { linearScale } from "../../../src/scale/scale.ts";
import { readList } from "../../../src/read/records.ts";
import { optimalActiveRange, totalActiveRange, type LineLabel } from "./active-range.ts";

/** Levels looked at, the first view and those that follow. */
const LEVELS = 8;
const RUNS = 250;
/** Units of the first view at 1 px a unit, with room for every label at its end. */
const ROOM = 4000;

const label = fc.record({ anchor: fc.integer({ min: 0, max: 1000 }), width: fc.integer({ min: 40, max: 260 }) });

/** The level from which each label is there, as it is placed in one row; undefined where it never is. */
function levelsOf(labels: readonly LineLabel[]): (number | undefined)[] {
  const events = labels.map(({ anchor }, at) => ({ id: String(at), title: "x", start: anchor }));
  const columns = columnsOf(readList(events).events);
  const widths = [...columns.first.keys()].map((index) => labels[Number(columns.event(index).id)]!.width);
  const lane = new LanePlacement(
    {
      columns,
      lanes: columns.byLane,
      scale: linearScale,
      rows: [1],
      spanRows: [1],
      fit: 1,
      start: -10,
      end: ROOM,
      isSpan: () => false,
      boxOf: (index) => {
        const at = columns.first[index]!;
        return {
          a: at,
          b: at,
          before: 0,
          beforeAt: at,
          after: 0,
          afterAt: at,
          anchor: at,
          hold: at,
          label: widths[index]! - GAP,
        };
      },
    },
    0,
  );
  const from = new Map(lane.inWindow(2 ** 40, -Infinity, Infinity).map((placed) => [placed.index, placed.from]));
  const byId = new Map([...columns.first.keys()].map((index) => [columns.event(index).id, from.get(index)]));
  return labels.map((_, at) => {
    const scale = byId.get(String(at));
    return scale === undefined || scale === Infinity ? undefined : Math.max(0, Math.log2(scale));
  });
}

it("reaches at least 85 % of the optimum, on average", () => {
  const cases = fc.sample(fc.array(label, { minLength: 2, maxLength: 12 }), { seed: 1, numRuns: RUNS });
  const shares = cases.map((labels) => {
    const levels = levelsOf(labels);
    const placed = labels.flatMap((each, at) => (levels[at] === undefined ? [] : [{ ...each, level: levels[at] }]));
    return totalActiveRange(placed, LEVELS) / optimalActiveRange(labels, LEVELS);
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(mean, `mean ${mean.toFixed(3)}, worst ${Math.min(...shares).toFixed(3)}`).toBeGreaterThan(0.85);
});
