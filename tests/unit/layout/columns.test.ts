import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/layout/columns.ts";
import { Minima } from "../../../src/layout/leading.ts";
import { ascending } from "../../../src/layout/order.ts";
import { Places } from "../../../src/layout/places.ts";
import { listInSteps, readList } from "../../../src/read/records.ts";
import { atOnce } from "../../../src/steps.ts";

const SEED = { seed: 20_260 };

describe("the order of numbers", () => {
  it("is that of a stable sort, for few and for many, and leaves the numbers as they were", () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: false }).map((value) => value + 0),
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -8e15, max: 8e15 }),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), fc.constantFrom(1, 1200), (some, times) => {
        const keys = Float64Array.from(Array.from({ length: times }, () => some).flat());
        const before = keys.slice();
        const expected = [...keys.keys()].sort((a, b) => before[a]! - before[b]! || a - b);
        // Infinity less itself is no number.
        const sorted = expected.map((index) => before[index]);
        const found = [...atOnce(ascending(keys))];
        expect(found.map((index) => before[index])).toEqual(sorted.sort((a, b) => (a! < b! ? -1 : a! > b! ? 1 : 0)));
        found.forEach((index, at) => {
          if (at > 0 && before[found[at - 1]!] === before[index]) expect(index).toBeGreaterThan(found[at - 1]!);
        });
        expect(keys).toEqual(before);
      }),
      SEED,
    );
  });
});

describe("what matters most in a stretch", () => {
  it("comes in the order of the ranks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer(), fc.nat(3000), fc.nat(3000), (size, seed, a, b) => {
        const ranks = Uint32Array.from({ length: size }, (_, at) => at);
        let state = seed;
        for (let at = size - 1; at > 0; at -= 1) {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
          const other = (state >>> 0) % (at + 1);
          [ranks[at], ranks[other]] = [ranks[other]!, ranks[at]!];
        }
        const [from, to] = [Math.min(a, b, size), Math.min(Math.max(a, b), size)];
        const expected = Array.from({ length: to - from }, (_, at) => from + at).sort((i, j) => ranks[i]! - ranks[j]!);
        expect([...new Minima(ranks).leading(from, to)]).toEqual(expected);
      }),
      SEED,
    );
  });
});

describe("a set of places", () => {
  it("knows its neighbours", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40_000 }),
        fc.array(fc.tuple(fc.boolean(), fc.nat(39_999)), { maxLength: 80 }),
        (size, steps) => {
          const places = new Places(size);
          const known = new Set<number>();
          for (const [adds, number] of steps) {
            const at = number % size;
            if (adds) {
              places.add(at);
              known.add(at);
            } else {
              places.remove(at);
              known.delete(at);
            }
            const asked = (number * 7) % (size + 1);
            expect(places.before(asked)).toBe(Math.max(-1, ...[...known].filter((each) => each < asked)));
            const above = [...known].filter((each) => each > asked);
            expect(places.after(asked)).toBe(above.length > 0 ? Math.min(...above) : -1);
          }
        },
      ),
      SEED,
    );
  });
});

describe("a list that is read in steps", () => {
  const day = fc
    .integer({ min: Date.UTC(900, 0, 1), max: Date.UTC(2100, 0, 1) })
    .map((time) => new Date(time).toISOString());
  const value = fc.oneof(
    fc.integer({ min: -1e13, max: 1e13 }),
    fc.double({ min: -1e13, max: 1e13 }),
    fc.date({ min: new Date(-1e13), max: new Date(1e13), noInvalidDate: false }),
    day.map((text) => text.slice(0, 10)),
    day,
    day.map((text) => `${text.slice(0, 19)}Z`),
    day.map((text) => text.slice(0, 7)),
    fc.constantFrom("2021-02-29", "2020-02-29", "2020-13-01", "2020-01-32", "0099-01-01", "about 1850", "..", "", null),
    fc.constantFrom(undefined, 9e15, NaN, Infinity, "2020-01-01T24:00:00Z", "2020-01-01T10:61:00Z"),
  );
  const record = fc.record(
    {
      id: fc.oneof(
        fc.integer({ min: 1, max: 30 }).map((number) => `id-${number}`),
        fc.constantFrom("", 7),
      ),
      title: fc.constantFrom("A title", "Täuschung", "両国", " two  blanks ", "tab\there", "\u200b", "", "\u00a0x"),
      start: value,
      end: value,
      lane: fc.constantFrom("One", "Two", "", 3),
      importance: fc.constantFrom(0, 0.5, 0.25, 1, 2, "0.3"),
      status: fc.constantFrom("happened", "planned", "cancelled", "alleged", "draft", "hold", "nonsense"),
      text: fc.constantFrom("Some *text*", 5),
      tags: fc.constantFrom(["a"], "a"),
      date: fc.constantFrom("2018", "2018-05-04"),
    },
    { requiredKeys: ["title"] },
  );

  it("is the same events and problems as a list that is read at once", () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (list) => {
        const once = readList(list);
        const steps = atOnce(listInSteps(list));
        expect(JSON.parse(JSON.stringify(steps.events.toArray()))).toEqual(JSON.parse(JSON.stringify(once.events)));
        expect(steps.problems).toEqual(once.problems);
        once.events.forEach(({ id }, at) => {
          expect(steps.events.idAt(at)).toBe(id);
        });
      }),
      { ...SEED, numRuns: 600 },
    );
  });

  it("has the same columns, in any zone and the second time too", () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 12 }),
        fc.constantFrom("UTC", "America/Havana"),
        (list, displayZone) => {
          const once = columnsOf(readList(list).events, { displayZone });
          const { events } = atOnce(listInSteps(list));
          for (const columns of [columnsOf(events, { displayZone }), columnsOf(events, { displayZone })]) {
            for (const column of ["first", "last", "traits", "importance", "byRank", "lanes"] as const)
              expect(columns[column]).toEqual(once[column]);
            expect([...once.first.keys()].map((index) => columns.event(index).id)).toEqual(
              [...once.first.keys()].map((index) => once.event(index).id),
            );
          }
        },
      ),
      { ...SEED, numRuns: 400 },
    );
  });
});

describe("the two questions", () => {
  it("how many touch a stretch is what counting one by one gives, lane by lane and in all", () => {
    const event = fc.record({ start: fc.nat(50), length: fc.nat(20), lane: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.nat(60), fc.nat(60), (list, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
        const { events } = readList(
          list.map(({ start, length, lane }, at) => ({ id: `e${at}`, title: "x", start, end: start + length, lane })),
        );
        const columns = columnsOf(events);
        const touching = (index: number): boolean => columns.first[index]! < to && columns.last[index]! > from;
        for (const lanes of [columns.byLane, columns.asOneLane()])
          for (let lane = 0; lane < lanes.count; lane += 1) {
            const members = [...lanes.members.subarray(lanes.begins[lane], lanes.begins[lane + 1])];
            expect(lanes.touching(lane, from, to)).toBe(members.filter(touching).length);
          }
      }),
      SEED,
    );
  });
});

describe("an event", () => {
  it("is found by its id, and what is left out is not", () => {
    const events = Array.from({ length: 9000 }, (_, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      date: new Date(Date.UTC(2000, 0, 1 + ((at * 7919) % 9000))).toISOString().slice(0, 10),
    }));
    const columns = columnsOf(readList(events).events, { filter: ({ id }) => id !== "e5" });
    // Backwards, so that what is kept of the first ones is gone once they are asked for again.
    for (let index = columns.count - 1; index >= 0; index -= 7) {
      const { id } = columns.event(index);
      if (index % 2 === 0) expect(columns.idOf(index)).toBe(id);
      expect(columns.indexOf(id)).toBe(index);
    }
    expect(columns.indexOf("e5")).toBe(-1);
    expect(columns.indexOf("nobody")).toBe(-1);
    expect(columns.indexOf(null)).toBe(-1);
  });
});

describe("events that a placement is about", () => {
  const { events } = readList([
    { id: "great", title: "Great", date: "2020", importance: 1 },
    { id: "small", title: "Small", date: "2021", importance: 0.1 },
    { id: "usual", title: "Usual", date: "2022" },
  ]);
  const ranked = (highlight?: string[]): string[] => {
    const columns = columnsOf(events, highlight ? { highlight } : {});
    return [...columns.byRank].map((index) => columns.idOf(index));
  };

  it("come before all others by importance", () => {
    expect(ranked()).toEqual(["great", "usual", "small"]);
    expect(ranked(["small"])).toEqual(["small", "great", "usual"]);
    expect(ranked(["usual", "small", "nobody"])).toEqual(["usual", "small", "great"]);
  });

  it("leave the events as they were", () => {
    ranked(["small"]);
    expect(ranked()).toEqual(["great", "usual", "small"]);
    expect(events[1]!.importance).toBe(0.1);
  });
});

describe("lanes", () => {
  const given = [
    { id: "a", title: "A", date: "1990", lane: "First" },
    { id: "b", title: "B", date: "1991", lane: "Second" },
    { id: "c", title: "C", date: "1992", lane: "Third" },
    { id: "d", title: "D", date: "1993", lane: "First" },
  ];
  const filter = ({ id }: { id: string }): boolean => id !== "a";

  it("keep the order of all events where a filter leaves the first of one out", () => {
    for (const events of [readList(given).events, atOnce(listInSteps(given)).events]) {
      expect(columnsOf(events, { filter }).lanes).toEqual(["First", "Second", "Third"]);
      expect(columnsOf(events, { filter, lanes: ["Third"] }).lanes).toEqual(["Third", "First", "Second"]);
    }
  });

  it("of which a filter leaves nothing are left out, be they named", () => {
    for (const events of [readList(given).events, atOnce(listInSteps(given)).events]) {
      const columns = columnsOf(events, { filter: ({ lane }) => lane !== "Second", lanes: ["Second", "Third"] });
      expect(columns.lanes).toEqual(["Third", "First"]);
      expect(Array.from(columns.first, (_, index) => columns.byLane.laneOf(index))).toEqual([1, 0, 1]);
    }
  });

  it("are not ordered by drafts, which are not shown", () => {
    const events = [{ title: "Z", date: "1980", lane: "Third", status: "draft" }, ...given];
    expect(columnsOf(readList(events).events, { filter }).lanes).toEqual(["First", "Second", "Third"]);
  });
});
