import { describe, expect, it } from "vitest";
import { readEvents, type ReadInput, type ReadOptions } from "../../../src/read/index.ts";
import { formatEdtf } from "../../../src/time/index.ts";

const read = async (input: ReadInput, options: ReadOptions = {}) => {
  const { events, problems, ...rest } = await readEvents(input, options);
  return { ...rest, events, problems, seen: events.map(({ title, span, lane }) => [title, formatEdtf(span), lane]) };
};

describe("lists of records that are no events of ours", () => {
  it("are read where records and columns say how", async () => {
    const input = {
      meta: { n: 1 },
      data: { rows: [{ p: { t: 0, name: "First" } }, { p: { t: "86400000", name: "Second" } }] },
    };
    const { seen, problems, format } = await read(input, {
      records: "/data/rows",
      columns: { date: "p/t", title: "p/name" },
      numbers: "ms",
    });
    expect([format, problems]).toEqual(["json", []]);
    expect(seen).toEqual([
      ["First", "1970-01-01T00:00:00.000Z", undefined],
      ["Second", "1970-01-02T00:00:00.000Z", undefined],
    ]);
  });

  it("are known by the usual names of their fields", async () => {
    const { seen, took } = await read(
      '[{"name": "Talks", "when": "May 2018", "category": "Politics", "phone": "555"}]',
    );
    expect(seen).toEqual([["Talks", "2018-05", "Politics"]]);
    expect(took?.columns).toEqual({ title: "name", date: "when", lane: "category" });
  });

  it("point at the place in the file", async () => {
    const { problems, rows } = await read(
      { matches: [{ day: "2018", who: "A" }, { day: "soon", who: "B" }, { who: "C" }, 7] },
      { records: "/matches", columns: { date: "day", title: "who" } },
    );
    expect(problems.map(({ path, field, severity }) => [path, field, severity])).toEqual([
      ["/matches/1/day", "day", "error"],
      ["/matches/2/day", "day", "error"],
      ["/matches/3", undefined, "error"],
    ]);
    expect(problems[0]!.message).toMatch(/^matches\[1\]\.day: "soon"/);
    expect(rows).toBe(4);
  });

  it("keep the order of day and month that they show", async () => {
    const list = [
      { what: "A", when: "4/5/2022" },
      { what: "B", when: "13/5/2022" },
    ];
    expect((await read(list)).seen.map(([, date]) => date)).toEqual(["2022-05-04", "2022-05-13"]);
  });

  it.each<[string, ReadInput, ReadOptions, string]>([
    ["a pointer that leads nowhere", { a: [{}] }, { records: "/b" }, '"/a"'],
    ["an object with lists and no word of them", { features: [{ x: 1 }], other: 3 }, {}, '"/features"'],
  ])("say what is missing: %s", async (_, input, options, hint) => {
    const { events, problems } = await read(input, options);
    expect(events).toEqual([]);
    expect(problems).toMatchObject([{ code: "events-missing", severity: "error" }]);
    expect(problems[0]!.message).toContain(hint);
  });

  it("are only data", async () => {
    const input = JSON.parse(
      '[{"name": "A", "when": "2018", "__proto__": {"x": 1}, "constructor": "y", "link": "javascript:1"}]',
    ) as ReadInput;
    const { seen, problems } = await read(input);
    expect(seen).toEqual([["A", "2018", undefined]]);
    expect(problems.map(({ code }) => code)).toEqual(["url-refused"]);
    const { events } = await read([{ a: "2018" }], { columns: { date: "__proto__/x", title: "constructor/name" } });
    expect(events).toEqual([]);
  });
});
