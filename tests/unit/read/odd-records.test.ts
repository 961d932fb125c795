/* eslint-disable no-script-url -- addresses that must be refused */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvents } from "../../../src/read/index.ts";
import { renderHtml, renderSvg } from "../../../src/server/index.ts";
import { isWellFormedXml } from "../server/markup.ts";

const FIELDS = [
  ..."id title label date start end timeZone displayDate asOf added status corrected text lane importance media links".split(
    " ",
  ),
  ..."sources place tags lang translations span __proto__ toString constructor".split(" "),
];
const BESIDE = [
  ..."title summary credit label asOf now lang dir displayZone lanes scale theme layout height maxRows window".split(
    " ",
  ),
  ..."labels highlight messages legend drafts eras problems options filter formatDate".split(" "),
];
const PARTS = "url alt label title on note es en text credit start end date toString valueOf __proto__".split(" ");

const text = fc.constantFrom(
  ...["", " ", "x", "2018", "2022-05/..", "/..", "[..1984]", "Y-13800000000", "en", "xx-", "es-MX", "UTC", "Mars/Base"],
  ...["<b>", "\ud800", "\u0000", "\u202e", "__proto__", "constructor", "folded", "steps", "rtl", "open"],
  ...["https://example.org/", "javascript:1", "*a* [x](y)"],
);
const simple = fc.oneof(text, text, fc.constantFrom<unknown>(null, true, false, 0, -1, 1e300, 0.5, undefined));
const extent = fc.record({
  earliest: fc.constantFrom<unknown>(0, -1e300, 1e12, null, "0"),
  latest: fc.constantFrom<unknown>(1, 1e301, 2e12, null),
  precision: fc.constantFrom<unknown>("day", "year", "none", null),
  edtf: fc.constantFrom("2018", "none", ""),
  approximate: fc.constantFrom<unknown>(true, 1),
  uncertain: fc.constant(false),
  floating: fc.boolean(),
});
const span = fc.record(
  {
    start: fc.oneof(extent, text),
    end: fc.oneof(extent, text),
    members: fc.oneof<fc.Arbitrary<unknown>[]>(simple, fc.array(extent, { maxLength: 2 })),
  },
  { requiredKeys: ["start"] },
);

/** A record with any of the keys, `__proto__` as a key of its own among them. */
function recordOf(keys: readonly string[], values: fc.Arbitrary<unknown>, most: number): fc.Arbitrary<object> {
  return fc
    .array(fc.tuple(fc.constantFrom(...keys), values), { maxLength: most })
    .map((entries) => Object.fromEntries(entries));
}

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: simple },
    { weight: 1, arbitrary: span },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 2 }) },
    { weight: 1, arbitrary: recordOf(PARTS, tie("value"), 3) },
  ),
}));
const event = recordOf(FIELDS, value, 4).map((odd) => ({ title: "An event", date: "2018", ...odd }));
const given = fc
  .tuple(fc.array(fc.oneof({ weight: 9, arbitrary: event }, { weight: 1, arbitrary: value }), { maxLength: 3 }))
  .chain(([events]) => recordOf(BESIDE, value, 2).map((beside) => ({ ...beside, events })));

const RUNS = { numRuns: Number(process.env["RUNS"] ?? 400), seed: Number(process.env["SEED"] ?? 20220422) };
const BROKEN = /\bNaN\b|="[^"]*(?:undefined|\[object)/;

describe("records of any kind", () => {
  it("are read, or reported, and never thrown", async () => {
    await fc.assert(
      fc.asyncProperty(given, async (input) => {
        for (const form of [input, JSON.stringify(input)]) {
          const { events, problems, rows, skipped } = await readEvents(form as never);
          expect(rows).toBe(input.events.length);
          const errors = problems.filter(({ severity }) => severity === "error");
          expect(events.length + errors.length + skipped).toBe(rows);
          expect(() => JSON.stringify(problems)).not.toThrow();
          expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        }
      }),
      RUNS,
    );
  });

  it("are drawn as well-formed pictures", async () => {
    await fc.assert(
      fc.asyncProperty(given, fc.constantFrom(360, 1200), async (input, width) => {
        const read = await readEvents(JSON.stringify(input));
        for (const svg of [renderSvg(read, { width }), renderSvg(input.events as never, { width })]) {
          expect(isWellFormedXml(svg)).toBe(true);
          expect(svg).not.toMatch(BROKEN);
        }
      }),
      RUNS,
    );
  });

  it("stand in a page whose data read as the same events", async () => {
    await fc.assert(
      fc.asyncProperty(given, async (input) => {
        const read = await readEvents(JSON.stringify(input));
        const html = renderHtml(read, { script: false, drafts: true });
        const data = /<script type="application\/json">(.*?)<\/script>/s.exec(html)?.[1];
        const again = await readEvents(data!);
        const told = (events: typeof read.events): unknown => events.map(({ id, title, span }) => [id, title, span]);
        expect(told(again.events)).toEqual(told(read.events));
      }),
      RUNS,
    );
  });
});

describe("records that hold one another", () => {
  /** Everyone knows everyone, as in a graph of records from a database. */
  function friends(count: number): Record<string, unknown>[] {
    const all = Array.from({ length: count }, (_, at): Record<string, unknown> => ({
      title: `Friend ${at}`,
      date: "2018",
    }));
    for (const friend of all) Object.assign(friend, { links: all, lane: all, self: friend });
    return all;
  }

  it("are read in good time, and told in a few words", async () => {
    const { events, problems } = await readEvents(friends(30));
    expect(events).toHaveLength(30);
    expect(problems.some(({ field }) => field === "lane")).toBe(true);
    expect(Math.max(...problems.map((problem) => JSON.stringify(problem).length))).toBeLessThan(100_000);
  });

  it("are told in a few words beside the events too", async () => {
    const [friend] = friends(30);
    const { events, problems } = await readEvents({
      labels: friend,
      eras: [friend],
      events: [{ title: "A", date: "2018" }],
    });
    expect(events).toHaveLength(1);
    expect(problems.map(({ field }) => field)).toContain("labels");
    expect(JSON.stringify(problems).length).toBeLessThan(100_000);
  });
});

describe("lists with gaps", () => {
  it.each(["links", "sources", "tags"])("are told, and shown without them: %s", async (field) => {
    const list: unknown[] = new Array(2);
    list[3] = { links: { url: "https://example.org/", label: "L" }, sources: { title: "S" }, tags: "T" }[field];
    const read = await readEvents([{ title: "A", date: "2018", [field]: list }]);
    expect(read.events[0]).toMatchObject({ [field]: [list[3]] });
    expect(read.events[0]![field as "tags"]).toHaveLength(1);
    expect(read.problems).toHaveLength(3);
    expect(renderHtml(read, { script: false })).toContain("A");
  });
});
