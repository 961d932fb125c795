import { describe, expect, it } from "vitest";
import { readEvents, type ReadResult } from "../../../src/read/index.ts";
import type { Extent } from "../../../src/time/index.ts";

const read = (value: object, options = {}): Promise<ReadResult> =>
  readEvents(JSON.stringify(value), { format: "vis", ...options });

const edtf = ({ events }: ReadResult): string[] =>
  events.map(({ span: { start, end } }) =>
    [start, ...(end === undefined ? [] : [end])].map((bound) => (bound as Extent).edtf).join("/"),
  );

const told = ({ problems }: ReadResult): unknown[] =>
  problems.map(({ path, code, severity }) => [path, code, severity]);

const item = (start: unknown, more: object = {}): object => ({ content: "A", start, ...more });

const TERMS = {
  groups: [
    { id: 1, content: "Courts", order: 3, nestedGroups: [3, 2] },
    { id: 2, content: "<b>High</b> court" },
    { id: 3, content: "Lower court", className: "low" },
    { id: "x", content: "Press &amp; public", order: 1 },
    { id: 9, content: "Nobody", order: 2 },
  ],
  items: [
    {
      id: 1,
      content: "Heard",
      title: "At <em>last</em>",
      start: "2001-02-03",
      end: "2001-02-05",
      group: 2,
      type: "range",
    },
    { id: "b", content: "<b>Filed</b> &amp; sealed", start: 77587200000, group: 3, type: "box", className: "red" },
    { id: 3, content: "Reported", title: "Reported", start: "2001-02-04T10:15", group: "x", type: "point", end: null },
    { id: 4, content: "Recess", start: "2001-03", end: "2001-04", type: "background", editable: false },
  ],
};

describe("items of vis-timeline", () => {
  it("tell the order of day and month together", async () => {
    const result = await read([item("4/5/2014"), item("25/4/2014")]);
    expect(edtf(result)).toEqual(["2014-05-04", "2014-04-25"]);
    expect(result).toMatchObject({ problems: [], took: { dateOrder: "dmy" } });
    expect(edtf(await read([item("4/5/2014"), item("25/4/2014")], { dateOrder: "mdy" }))[0]).toBe("2014-04-05");
  });

  it("without a start are reported, though their end is known", async () => {
    const result = await read([item(undefined, { end: "2014" })]);
    expect(told(result)).toEqual([["/0/start", "date-missing", "warning"]]);
  });

  it("are told by their content, in a list and beside groups", async () => {
    expect((await readEvents(JSON.stringify(TERMS))).format).toBe("vis");
    expect((await readEvents(JSON.stringify(TERMS.items))).format).toBe("vis");
  });

  it("become events in the lanes of their groups", async () => {
    const result = await read(TERMS);
    expect(edtf(result)).toEqual([
      "2001-02-03/2001-02-05",
      "1972-06-17T00:00:00.000Z",
      "2001-02-04T10:15",
      "2001-03/2001-04",
    ]);
    expect(result.events.map(({ id, title, text, lane }) => [id, title, text, lane])).toEqual([
      ["1", "Heard", "At _last_", "High court"],
      ["b", "Filed & sealed", undefined, "Lower court"],
      ["3", "Reported", undefined, "Press & public"],
      ["4", "Recess", undefined, undefined],
    ]);
    expect(result).toMatchObject({ rows: 4, skipped: 0, problems: [] });
  });

  it("stand in the order of the groups, nested ones below their own", async () => {
    const { options, took } = await read(TERMS);
    expect(options).toEqual({ lanes: ["Press & public", "Lower court", "High court"] });
    expect(took?.dropped).toEqual([
      "className of 1 item",
      'type "background" of 1 item',
      "editable of 1 item",
      "nestedGroups of 1 group",
      "className of 1 group",
    ]);
  });

  it("keep groups of one name apart, and the id of one that is not in the list", async () => {
    const groups = [{ id: "a", content: "2019" }, { id: "b", content: "2019" }, { id: "c" }, 5, { content: "No id" }];
    const items = ["a", "b", "c", "d", ""].map((group) => item("2019", { group }));
    const result = await read({ items, groups });
    expect(result.events.map(({ lane }) => lane)).toEqual(["2019", "2019 (b)", "c", "d", undefined]);
    expect(result.options.lanes).toEqual(["2019", "2019 (b)", "c"]);
    expect(told(result)).toEqual([
      ["/groups/3", "group-invalid", "warning"],
      ["/groups/4", "group-invalid", "warning"],
    ]);
  });

  it("may nest groups in one another without end", async () => {
    const ring = [
      { id: 1, nestedGroups: [2] },
      { id: 2, nestedGroups: [1] },
    ];
    const chain = Array.from({ length: 20_000 }, (_, id) => ({ id: `c${id}`, nestedGroups: [`c${id + 1}`] }));
    const result = await read({
      items: [item("2019", { group: 2 }), item("2020", { group: "c19999" })],
      groups: [...ring, ...chain],
    });
    expect(result.options.lanes).toEqual(["c19999", "2"]);
  });

  it("may be the dump of a DataSet", async () => {
    const set = (list: object[]): object => ({ _idProp: "id", length: list.length, _data: { ...list } });
    const result = await read({ items: set(TERMS.items), groups: set(TERMS.groups) });
    expect(result.events).toHaveLength(4);
    expect(result.options.lanes).toHaveLength(3);
    expect(told(await read(set([item("2001"), item("x")])))).toEqual([["/_data/1/start", "date-unreadable", "error"]]);
  });

  it.each([
    ["2018-03-01", "2018-03-01"],
    ["2018-03-01T10:15", "2018-03-01T10:15"],
    ["2018-03-01 10:15:00", "2018-03-01T10:15:00"],
    ["2018-03-01T10:15:00+02:00", "2018-03-01T10:15:00+02:00"],
    ["/Date(1519862400000)/", "2018-03-01T00:00:00.000Z"],
    ["/Date(-62135596800000+0100)/", "0001-01-01T00:00:00.000Z"],
    [0, "1970-01-01T00:00:00.000Z"],
    [-0.5, "1969-12-31T23:59:59.999Z"],
    [253402300800000, "+010000-01-01T00:00:00.000Z"],
    ["-000050-04-20", "-0050-04-20"],
  ])("read %j, whatever is said of numbers", async (start, date) => {
    expect(edtf(await read([item(start)]))).toEqual([date]);
    if (typeof start === "number") expect(edtf(await read([item(start)], { numbers: "s" }))).toEqual([date]);
  });

  it("take a Date, and not one without a time", async () => {
    const result = await readEvents([item(new Date(0)), item(new Date(NaN)), item(NaN)], { format: "vis" });
    expect(edtf(result)).toEqual(["1970-01-01T00:00:00.000Z"]);
    expect(told(result)).toEqual([
      ["/1/start", "date-unreadable", "error"],
      ["/2/start", "date-unreadable", "error"],
    ]);
  });

  it("keep an end whatever the type, and a range without one as a moment", async () => {
    const result = await read([
      item("2018", { type: "point", end: "2019" }),
      item("2018", { type: "range" }),
      item("2018", { end: "" }),
      item("2018", { end: {} }),
      item("2018-03-01", { end: "2018-03-01" }),
    ]);
    expect(edtf(result)).toEqual(["2018/2019", "2018", "2018", "2018", "2018-03-01"]);
    expect(result.problems).toEqual([]);
  });

  it("are reported where they stand, in a list and beside groups", async () => {
    const items = [
      item("2018", { id: 7 }),
      item("2018", { id: 7 }),
      { content: "No start" },
      item("2018", { end: "x" }),
      { start: "2018" },
      item("2018", { content: { html: "B" } }),
      5,
    ];
    const paths = [
      ["/1/id", "id-double", "warning"],
      ["/2/start", "date-missing", "error"],
      ["/3/end", "date-unreadable", "warning"],
      ["/4/content", "title-missing", "warning"],
      ["/5/content", "field-type", "error"],
      ["/6", "event-not-object", "error"],
    ] as const;
    const list = await read(items);
    expect(told(list)).toEqual(paths);
    expect(list.events.length + 3).toBe(list.rows);
    expect(told(await read({ items }))).toEqual(paths.map(([path, ...rest]) => [`/items${path}`, ...rest]));
  });

  it.each([{}, { items: 5 }, { items: { _data: 5 } }])("are missed in %j", async (value) => {
    expect(told(await read(value))).toEqual([["", "events-missing", "error"]]);
  });

  it("may be none, or break off", async () => {
    expect(await read([])).toMatchObject({ events: [], problems: [], rows: 0 });
    expect(told(await read(JSON.parse('{"items":[]}') as object))).toEqual([]);
    expect((await readEvents('{"items":[{"id":1,"conte')).problems).toMatchObject([{ code: "json-broken" }]);
  });

  it("are text, and run nowhere", async () => {
    const { events } = await read({
      groups: [{ id: "g", content: "<img src=x onerror=__x()>Lane" }],
      items: [
        {
          content: "<script>__x()</script>Title",
          title: '<a href="javascript:__x()" onclick="__x()">tip</a>',
          start: "2001",
          group: "g",
        },
        { content: "lone \ud800 half", start: "2002", id: "__proto__", group: "__proto__" },
        { content: "a ".repeat(50_000), start: "2003", group: "constructor", title: "<b>".repeat(2000) },
      ],
    });
    expect(events.map(({ lane }) => lane)).toEqual(["Lane", "__proto__", "constructor"]);
    expect(events[0]).toMatchObject({ title: "Title", text: "tip" });
    expect(events[1]!.id).toBe("__proto__");
  });

  it("give nothing to the prototype of all objects", async () => {
    const text =
      '{"__proto__":{"polluted":1},"items":[{"__proto__":{"polluted":1},"content":"A","start":"2001"}],"groups":[{"__proto__":{"polluted":1},"id":1}]}';
    expect((await readEvents(text)).events).toHaveLength(1);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
