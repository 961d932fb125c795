import { describe, expect, it } from "vitest";
import { readEvents, type ReadInput } from "../../../src/read/index.ts";

const EVENTS = [{ id: "a", title: "Carlos Fernández de Cossío", date: "2022-04-21" }];
const TEXT = JSON.stringify(EVENTS);
const BYTES = new TextEncoder().encode(TEXT);

async function* parts(): AsyncGenerator<string | Uint8Array> {
  // A letter of two bytes is cut in the middle.
  const at = BYTES.indexOf(0xc3) + 1;
  yield BYTES.slice(0, at);
  yield BYTES.slice(at, at + 20);
  yield await Promise.resolve(TEXT.slice(TEXT.length - (BYTES.length - at - 20)));
}

describe("readEvents", () => {
  it.each<[string, () => ReadInput]>([
    ["text", () => TEXT],
    ["text with a byte order mark", () => `\ufeff${TEXT}`],
    ["bytes", () => BYTES],
    ["bytes with a byte order mark", () => new Uint8Array([0xef, 0xbb, 0xbf, ...BYTES])],
    ["an ArrayBuffer", () => BYTES.slice().buffer],
    ["a part of a buffer", () => new Uint8Array([0, ...BYTES, 0]).subarray(1, BYTES.length + 1)],
    ["a Response", () => new Response(TEXT)],
    ["a File", () => new File([TEXT], "events.json")],
    ["parts of bytes and text", parts],
    ["a list", () => EVENTS],
    ["a record with a list", () => ({ events: EVENTS })],
  ])("takes %s", async (_, input) => {
    const { events, problems, format, rows, skipped } = await readEvents(input());
    expect(events.map(({ title }) => title)).toEqual(["Carlos Fernández de Cossío"]);
    expect({ problems, format, rows, skipped }).toEqual({ problems: [], format: "json", rows: 1, skipped: 0 });
  });

  it.each([
    ["no text at all", " \n", "format-unknown", /nothing/],
    ["a sentence", "Talks were held in 2018", "format-unknown", /Talks were held/],
    ["bytes that are no text", new Uint8Array([0x89, 0x50, 0, 0xff, 0xfe]), "encoding", /UTF-8/],
    ["an address that is not there", new Response("", { status: 404 }), "response", /404/],
    ["JSON without a list", '{ "event": [] }', "events-missing", /"events"/],
    ["a list that is none", '{ "events": { "length": 9 } }', "events-missing", /"events"/],
  ])("answers %s by one error", async (_, input, code, message) => {
    const { events, problems, rows } = await readEvents(input);
    expect(events).toEqual([]);
    expect(rows).toBe(0);
    expect(problems).toMatchObject([{ code, severity: "error", message: expect.stringMatching(message) as string }]);
  });

  it.each([undefined, null])("throws where there is no input: %s", async (input) => {
    await expect(readEvents(input as never)).rejects.toThrow(/Pass text, bytes/);
  });

  it.each([
    ['[ { "title": "A" "date": "2018" } ]', 1, 18],
    ['[\n  { "title": "A", },\n]', 2, 19],
    ["[\n  { 'title': 1 }\n]", 2, 5],
    ['[ { "title": "A\nB" } ]', 1, 16],
    ['[ { "title": "A"', 1, 17],
    ["[ 01 ]", 1, 4],
    ["[] []", 1, 4],
    ['[ { "a": NaN } ]', 1, 10],
    ["[ // no\n]", 1, 3],
  ])("says where %s breaks", async (text, line, column) => {
    const { problems, format } = await readEvents(text);
    expect(format).toBe("json");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: "json-broken", line });
    expect(problems[0]!.message).toContain(`line ${line}, column ${column}.`);
  });

  it("points at the record and the field, in a list and in a record", async () => {
    const list = [{ title: "A", date: "2018" }, { title: "B", date: "2018-13" }, 5];
    const paths = async (input: ReadInput): Promise<unknown> =>
      (await readEvents(input)).problems.map(({ path, field }) => [path, field]);
    expect(await paths(list)).toEqual([
      ["/1/date", "date"],
      ["/2", undefined],
    ]);
    expect(await paths({ events: list })).toEqual([
      ["/events/1/date", "date"],
      ["/events/2", undefined],
    ]);
  });

  it("leaves out an event whose title is no text, and keeps the numbers of those after it", async () => {
    const list = [
      { title: { toString: "x" }, date: "2001" },
      { title: "Good", date: "2002" },
      { title: "Bad", date: "x" },
    ];
    const { events, problems, rows, skipped } = await readEvents(list);
    expect(events.map(({ title }) => title)).toEqual(["Good"]);
    expect([rows, skipped]).toEqual([3, 0]);
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([
      ["/0/title", "error"],
      ["/2/date", "error"],
    ]);
  });

  it("takes what stands beside the events, and reports what it cannot take", async () => {
    const { title, options, eras, problems } = await readEvents({
      title: "Talks",
      summary: "Six dates",
      asOf: "2022-04-22",
      lanes: ["Talks"],
      theme: "dark",
      scale: "logarithmic",
      eras: [{ title: "A thaw", date: "2014/2017" }, { title: "No date" }],
      filter: "no option of a file",
      events: [],
    });
    expect({ title, options }).toEqual({
      title: "Talks",
      options: { summary: "Six dates", asOf: "2022-04-22", lanes: ["Talks"], theme: "dark" },
    });
    expect(eras.map((era) => era.title)).toEqual(["A thaw"]);
    expect(problems.map(({ path }) => path)).toEqual(["/scale", "/eras/1"]);
  });

  it("reads the date and not a span that a text brings along", async () => {
    const span = { start: { earliest: 0, latest: 1e300, edtf: "x" }, members: 5 };
    const { events } = await readEvents(JSON.stringify([{ title: "A", date: "2018", span }]));
    expect(events[0]!.span.start).toMatchObject({ precision: "year", edtf: "2018" });
  });

  it("takes its own events again", async () => {
    const first = await readEvents([{ title: "A", date: "[..1984]" }]);
    const second = await readEvents(first as never);
    expect(second.events).toEqual(first.events);
  });

  it("gives nothing to the prototype of all objects", async () => {
    await readEvents('{"__proto__":{"polluted":1},"labels":{"__proto__":"x"},"events":[{"__proto__":{"polluted":1}}]}');
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("answers a hundred thousand brackets", async () => {
    const { problems } = await readEvents("[".repeat(100_000) + "]".repeat(100_000));
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems).length).toBeLessThan(1000);
  });
});
