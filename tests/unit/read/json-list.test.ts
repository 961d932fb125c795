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

  it.each<[string, unknown, unknown[]]>([
    ["a date by another name", [{ title: "A", when: "2018" }], ["A", "2018", undefined]],
    ["a title by another name", [{ event: "A", date: "2018", category: "B" }], ["A", "2018", "B"]],
    ["a start and an end", [{ title: "A", start_date: "2018", end_date: "2019" }], ["A", "2018/2019", undefined]],
    ["years as numbers", [{ name: "A", begin: -551, end: -479 }], ["A", "-0551/-0479", undefined]],
    ["a date in parts", [{ name: "A", year: 1969, month: "July", day: 20 }], ["A", "1969-07-20", undefined]],
    [
      "times beside a date",
      [{ event: "A", date: "2022-04-05", startTime: "09:30", endTime: "11:00" }],
      ["A", "2022-04-05T09:30/2022-04-05T11:00", undefined],
    ],
    ["a list in an object", { count: 1, items: [{ title: "A", date: "2018" }] }, ["A", "2018", undefined]],
    ["events of an object", { title: "T", events: [{ name: "A", date: "2018" }] }, ["A", "2018", undefined]],
  ])("are known with %s", async (_, value, wanted) => {
    const { seen, problems, rows } = await read(JSON.stringify(value));
    expect([seen, problems, rows]).toEqual([[wanted], [], 1]);
  });

  it.each<[string, unknown, string, string]>([
    ["a list", [{ ts: 1, msg: "A" }, { ts: 2 }], '"ts", "msg"', "say which they are: columns date=…,title=…."],
    ["events with a title", [{ title: "A", ts: 1 }], '"title", "ts"', "say which it is: columns date=…."],
    [
      "events of an object",
      { events: [{ title: "A", happened: "2018" }] },
      '"title", "happened"',
      "say which it is: columns date=….",
    ],
  ])("that have no date by a known name are told so once: %s", async (_, value, names, hint) => {
    const { events, problems } = await read(JSON.stringify(value));
    expect(events).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["column-missing"]);
    expect(problems[0]!.message).toContain(`There are ${names}. Name one "date", or ${hint}`);
  });

  it("are told one by one where only some have no date, or all names are known", async () => {
    const some = await read(
      JSON.stringify([{ title: "A", ts: 1 }, ...Array<unknown>(60).fill({ title: "B" }), { date: "2018" }]),
    );
    expect(some.events).toHaveLength(1);
    expect(some.problems.filter(({ code }) => code === "date-missing")).toHaveLength(61);
    const none = await read('[{ "title": "A", "text": "B" }]');
    expect(none.problems.map(({ code }) => code)).toEqual(["date-missing"]);
  });

  it("may have names with a stroke in them, which is no path", async () => {
    const rows = [
      { Event: "A", "Date/Time": "2018", "Photo/URL": "https://example.org/a.jpg" },
      { Event: "B", "Date/Time": "2018-13" },
      { Event: "C", "Date/Time": "" },
    ];
    const { seen, events, problems } = await read(rows);
    expect(seen).toEqual([["A", "2018", undefined]]);
    expect(events[0]?.media).toMatchObject({ url: "https://example.org/a.jpg" });
    expect(problems.filter(({ severity }) => severity === "error").map(({ path }) => path)).toEqual([
      "/1/Date~1Time",
      "/2/Date~1Time",
    ]);
    expect(problems.find(({ code }) => code === "date-missing")?.message).toMatch(/^events\[2\]\.Date\/Time: /);
    expect((await read(rows.slice(0, 1), { columns: { date: "Date/Time" } })).seen).toEqual(seen);
    const { problems: none } = await read({ "a/b": [{ x: 1 }] }, { records: "/c" });
    expect(none[0]?.message).toMatch('"/a~1b"');
    expect((await read({ "a/b": [{ x: 1 }] })).problems[0]?.message).toMatch('"/a~1b"');
  });

  it("keep what is no text in our own fields, and join lists of texts", async () => {
    const { events, problems } = await read([
      {
        name: "A",
        when: "2018",
        tags: ["a", "b"],
        media: { url: "https://example.org/a.jpg", alt: "" },
        keywords: [7],
      },
    ]);
    expect(problems).toEqual([]);
    expect(events).toMatchObject([{ tags: ["a", "b"], media: { alt: "" } }]);
  });

  it("know a field that only a late record has, and name what stands for nothing", async () => {
    const list = [
      ...Array.from({ length: 150 }, () => ({ name: "A", when: "2018", phone: "555" })),
      { name: "B", when: "2018", category: "C" },
    ];
    const { events, took } = await read(list);
    expect(events.at(-1)!.lane).toBe("C");
    expect(took?.unused).toEqual(["phone"]);
  });

  it("name the part of a date that is to blame", async () => {
    const { problems, seen } = await read({
      events: [
        { name: "A", year: 1969, month: 13 },
        { name: "B", year: 1970 },
      ],
    });
    expect(problems).toMatchObject([
      { code: "date-impossible", severity: "error", path: "/events/0/month", value: "13" },
    ]);
    expect(seen).toEqual([["B", "1970", undefined]]);
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

describe("lists in our own shape", () => {
  it("may have other names for what is not when it was", async () => {
    const { events, problems } = await read(
      '[{"title": "A", "date": "2018", "description": "B", "category": "C", "url": "https://example.org/", "phone": "555"}]',
    );
    expect(problems).toEqual([]);
    expect(events).toMatchObject([{ text: "B", lane: "C", links: [{ url: "https://example.org/" }] }]);
  });

  it("mean years by numbers that are no milliseconds, which is told", async () => {
    const { seen, problems } = await read('{"events": [{"title": "A", "start": 1914, "end": 1918}]}');
    expect(seen).toEqual([["A", "1914/1918", undefined]]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["number-year", "/events/0/start"],
      ["number-year", "/events/0/end"],
    ]);
    const ms = await read('[{"title": "A", "start": 1525132800000}, {"title": "B", "start": 1914}]');
    expect(ms.problems).toEqual([]);
  });
});
