import { expect, it } from "vitest";
import { columnsOf } from "../../../src/layout/columns.ts";
import { LanePlacement } from "../../../src/layout/lane-placement.ts";
import { readList } from "../../../src/read/records.ts";
import { linearScale } from "../../../src/scale/scale.ts";

const COUNT = 4000;
const LENGTH = 1e9;

/** Rows of bars and points, every third a bar, more than the first view decides. */
function laneOfMany(): LanePlacement {
  const events = Array.from({ length: COUNT }, (_, at) => {
    const start = (at * 7919 * 104_729) % LENGTH;
    return {
      id: `e${at}`,
      title: "x",
      start,
      ...(at % 3 === 0 ? { end: start + 20_000 + ((at * 7_001) % 2_400_000) } : {}),
    };
  });
  const columns = columnsOf(readList(events).events);
  const lane = {
    columns,
    lanes: columns.byLane,
    scale: linearScale,
    rows: [5],
    spanRows: [4],
    fit: 1000 / LENGTH,
    start: -1e7,
    end: 1.2 * LENGTH,
    isSpan: (index: number) => columns.item(index).form !== "point",
    boxOf: (index: number) => {
      const [a, b] = [columns.first[index]!, columns.last[index]!];
      const isPoint = columns.item(index).form === "point";
      const hold = isPoint ? a : b;
      return { a, b, before: 6, beforeAt: a, after: 6, afterAt: b, anchor: a, hold, label: 60 + ((index * 13) % 200) };
    },
  };
  return new LanePlacement(lane, 0);
}

it("decides the same anew after it has forgotten the tiles of a long way", () => {
  const scale = (1000 / LENGTH) * 2 ** 10;
  const seen = (lane: LanePlacement, from: number): string[] =>
    lane
      .inWindow(scale, from, from + 4000 / scale)
      .map(({ index, row, from: there }) => `${index} in ${row} from ${there}`)
      .sort();
  const walked = laneOfMany();
  for (let from = 0; from < LENGTH; from += 900 / scale) walked.inWindow(scale, from, from + 1000 / scale);
  const fresh = laneOfMany();
  for (let from = 0; from < LENGTH; from += LENGTH / 60) expect(seen(walked, from)).toEqual(seen(fresh, from));
});
