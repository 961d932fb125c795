/* eslint-disable no-script-url -- addresses that must be refused */
import { describe, expect, it } from "vitest";
import { readEvents, type ReadResult } from "../../../src/read/index.ts";
import type { Extent } from "../../../src/time/index.ts";

const slide = (year: unknown, headline: string, more: object = {}): object => ({
  start_date: { year },
  text: { headline },
  ...more,
});

const read = (value: object, options = {}): Promise<ReadResult> =>
  readEvents(JSON.stringify(value), { format: "timelinejs", ...options });

const edtf = ({ events }: ReadResult): string[] =>
  events.map(({ span: { start, end } }) =>
    [start, ...(end === undefined ? [] : [end])].map((bound) => (bound as Extent).edtf).join("/"),
  );

const told = ({ problems }: ReadResult): unknown[] =>
  problems.map(({ path, code, severity }) => [path, code, severity]);

/** Every row is an event, has an error, or is skipped. */
function expectAccounted({ events, problems, rows, skipped }: ReadResult): void {
  expect(events.length + problems.filter(({ severity }) => severity === "error").length + skipped).toBe(rows);
}

const TALKS = {
  scale: "human",
  title: {
    text: { headline: "The <em>long</em> talks", text: "<p>From Geneva to Vienna &amp; back.</p>" },
    media: { url: "https://example.org/hall.jpg" },
  },
  eras: [{ start_date: { year: 1953 }, end_date: { year: 1962, month: 10 }, text: { headline: "First <b>thaw</b>" } }],
  events: [
    {
      unique_id: "geneva",
      start_date: { year: "1955", month: "07", day: "18", hour: "9", minute: "5", second: "", format: "" },
      end_date: { year: "1955", month: "7", day: "23" },
      display_date: "High <i>summer</i> 1955",
      group: " Summits ",
      text: { headline: "Geneva", text: "<p>Four <strong>powers</strong> met.</p>" },
      media: {
        url: "https://example.org/geneva.jpg",
        alt: "Four men on a lawn",
        caption: "The <b>four</b>",
        credit: '<a href="https://example.org/">AP</a>',
        thumbnail: "https://example.org/small.jpg",
        link: "https://example.org/geneva",
      },
      background: { color: "#fff" },
      autolink: false,
    },
    {
      start_date: { year: 1959, month: "", day: null, display_date: "." },
      end_date: { year: "", month: "" },
      group: "",
      unique_id: "",
      text: { headline: "Camp David" },
      media: { url: "https://youtu.be/1", caption: "", credit: "" },
      background: {},
    },
  ],
};

describe("a timeline of TimelineJS", () => {
  it("is told by its content", async () => {
    expect((await readEvents(JSON.stringify(TALKS))).format).toBe("timelinejs");
    expect((await readEvents(JSON.stringify(TALKS.events))).events).toHaveLength(2);
  });

  it("becomes events, title, summary and eras", async () => {
    const result = await read(TALKS);
    const { title, options, eras, rows, skipped } = result;
    expect({ title, options, rows, skipped }).toEqual({
      title: "The long talks",
      options: { summary: "From Geneva to Vienna & back." },
      rows: 4,
      skipped: 2,
    });
    expect(eras).toEqual([{ title: "First thaw", start: "1953", end: "1962-10" }]);
    expect(edtf(result)).toEqual(["1955-07-18T09:05/1955-07-23", "1959"]);
    expect(result.events[0]).toMatchObject({
      id: "geneva",
      title: "Geneva",
      lane: "Summits",
      displayDate: "High summer 1955",
      text: "Four **powers** met.",
      media: { url: "https://example.org/geneva.jpg", alt: "Four men on a lawn", caption: "The four", credit: "AP" },
      links: [{ url: "https://example.org/geneva", label: "The four" }],
    });
    expect(result.events[1]).toMatchObject({
      title: "Camp David",
      links: [{ url: "https://youtu.be/1", label: "YouTube" }],
    });
    expect(result.events[1]).not.toHaveProperty("lane");
    expect(result.events[1]).not.toHaveProperty("displayDate");
    expect(told(result)).toEqual([]);
    expectAccounted(result);
  });

  it("says what was not carried over", async () => {
    const { took } = await read({ ...TALKS, font: "Georgia" });
    expect(took?.dropped).toEqual([
      "1 embed became a link",
      "media of the title",
      "font of the timeline",
      "media.thumbnail of 1 slide",
      "background of 1 slide",
      "autolink of 1 slide",
      "link in the credit of 1 slide",
    ]);
  });

  it("may be a list alone, and have nothing in it", async () => {
    expect(edtf(await read([slide(1999, "A")]))).toEqual(["1999"]);
    expect(await read({ events: [] })).toMatchObject({ events: [], problems: [], rows: 0, skipped: 0 });
    expect(await read({ title: {}, eras: null, events: [] })).toMatchObject({ problems: [], rows: 0, skipped: 0 });
  });

  it.each([{ events: 5 }, { event: [] }, { timeline: { date: {} } }])("says that %j has no events", async (value) => {
    expect(told(await read(value))).toEqual([["", "events-missing", "error"]]);
  });

  it("says where it breaks off", async () => {
    const { problems } = await readEvents(JSON.stringify(TALKS).slice(0, 300));
    expect(problems).toMatchObject([{ code: "json-broken", line: 1 }]);
  });

  it("reaches back to the beginning", async () => {
    const result = await read({
      scale: "cosmological",
      events: [slide("-13800000000", "Bang"), slide(-44, "Ides"), slide("2018", "Now")],
    });
    expect(edtf(result)).toEqual(["Y-13800000000", "-0044", "2018"]);
    expect(result.problems).toEqual([]);
  });
});

describe("dates of TimelineJS", () => {
  it.each([
    [{ year: "2012", month: "13" }, "month"],
    [{ year: "2012", month: "2", day: "30" }, "day"],
    [{ year: "20O3" }, "year"],
    [{ year: "2012", day: "3" }, "month"],
    [{ month: "5" }, "year"],
    [{ year: 2012, month: 1, day: 3, hour: 25 }, "hour"],
    [{ year: 2012, month: 1, day: 3, hour: 23, minute: 61 }, "minute"],
    [{ year: 2012, month: 1, day: 3, hour: 23, minute: 1, second: 75 }, "second"],
    [{ year: 2012, month: 1, day: 3, minute: 20 }, "hour"],
  ])("names the part of %j that is wrong", async (start_date, part) => {
    const result = await read({ events: [slide(2000, "A"), { start_date, text: { headline: "B" } }] });
    expect(result.problems).toMatchObject([
      { path: `/events/1/start_date/${part}`, field: `start_date/${part}`, severity: "error" },
    ]);
    expect(result.events).toHaveLength(1);
    expectAccounted(result);
  });

  it.each([
    [{ year: 2012, month: 1, day: 3, hour: 7, minute: 5, second: 9, millisecond: 40 }, "2012-01-03T07:05:09.040"],
    [{ year: 2012, month: 1, day: 3, hour: "", minute: "0", second: "00" }, "2012-01-03"],
    [{ year: "2012", month: "Jan" }, "2012-01"],
    [{ year: "68" }, "0068"],
    ["2012-01-26", "2012-01-26"],
    [1999, "1999"],
  ])("reads %j", async (start_date, date) => {
    expect(edtf(await read({ events: [{ start_date, text: { headline: "A" } }] }))).toEqual([date]);
  });

  it("keeps an event at its start where its end is wrong, and reports both ends by their own names", async () => {
    const result = await read({
      events: [
        slide(2000, "A", { end_date: { year: "2001", month: "0" } }),
        slide(2000, "B", { end_date: { year: 1999 } }),
        slide(2000, "C", { end_date: {} }),
        slide(2000, "D", { end_date: { year: 2000 } }),
        { end_date: { year: 2000 }, text: { headline: "E" } },
        { text: { headline: "F" } },
        "G",
      ],
    });
    expect(edtf(result).slice(0, 4)).toEqual(["2000", "2000", "2000", "2000"]);
    expect(told(result)).toEqual([
      ["/events/0/end_date/month", "date-impossible", "warning"],
      ["/events/4/start_date", "date-missing", "warning"],
      ["/events/1/end_date", "date-reversed", "warning"],
      ["/events/5/start_date", "date-missing", "error"],
      ["/events/6", "event-not-object", "error"],
    ]);
    expectAccounted(result);
  });

  it.each([
    [{ display_date: "." }, undefined],
    [{ display_date: " — " }, undefined],
    [{ display_date: "Spring <b>1900</b>" }, "Spring 1900"],
    [{ start_date: { year: 1900, display_date: "Spring" } }, "Spring"],
    [
      { start_date: { year: 1900, display_date: "Spring" }, end_date: { year: 1901, display_date: "Fall" } },
      "Spring – Fall",
    ],
    [{ end_date: { year: 1901, display_date: "Fall" } }, undefined],
  ])("shows what %j says in place of the date", async (more, displayDate) => {
    const { events } = await read({ events: [slide(1900, "A", more)] });
    expect(events[0]!.displayDate).toBe(displayDate);
  });

  it("of eras are needed, both", async () => {
    const era = (start: unknown, end: unknown): object => ({
      start_date: start,
      end_date: end,
      text: { headline: "E" },
    });
    const result = await read({
      events: [slide(1900, "A")],
      eras: [
        era({ year: 1900 }, { year: 1910 }),
        era({ year: 1900 }, {}),
        era({ year: 1900 }, { year: 1910, month: 13 }),
        era({ year: 1900 }, { year: 1890 }),
        era(null, { year: 1890 }),
        7,
        { start_date: { year: 1900 }, end_date: { year: 1901 } },
      ],
    });
    expect(result.eras).toHaveLength(2);
    expect(told(result)).toEqual([
      ["/eras/1/end_date", "date-missing", "error"],
      ["/eras/2/end_date/month", "date-impossible", "error"],
      ["/eras/3/end_date", "date-reversed", "error"],
      ["/eras/4/start_date", "date-missing", "error"],
      ["/eras/5", "era-invalid", "error"],
      ["/eras/6/text/headline", "title-missing", "warning"],
    ]);
    expectAccounted(result);
    expect(told(await read({ events: [], eras: {} }))).toEqual([]);
    expect(told(await read({ events: [], eras: 5 }))).toEqual([["/eras", "option-invalid", "warning"]]);
  });
});

describe("the older form", () => {
  const old = (date: unknown[], more: object = {}): object => ({
    timeline: { headline: "Life", text: "", date, ...more },
  });

  it("becomes events", async () => {
    const result = await readEvents(
      JSON.stringify(
        old(
          [
            {
              startDate: " 2011, 12,10,07,30,0",
              endDate: "2011,12,11",
              headline: "A<br/>start",
              text: "<p>By <i>train</i>.</p>",
              tag: "Travel",
              classname: "big",
              asset: { media: "https://example.org/a.jpg", credit: "<b>AP</b>", caption: "Train", thumbnail: "a.png" },
            },
            { startDate: "1985,,", endDate: "", headline: "A year", asset: null },
            { startDate: "2012-01-26", headline: "As ISO", tag: "" },
            { startDate: "26/1/2012", headline: "Day first" },
          ],
          {
            type: "default",
            startDate: "1980",
            text: "<p>In short</p>",
            era: [{ startDate: "1980", endDate: "1989,12", headline: "Eighties" }],
          },
        ),
      ),
    );
    expect(edtf(result)).toEqual(["2011-12-10T07:30:00/2011-12-11", "1985", "2012-01-26", "2012-01-26"]);
    expect(result.events[0]).toMatchObject({
      title: "A start",
      lane: "Travel",
      text: "By _train_.",
      media: { url: "https://example.org/a.jpg", credit: "AP", caption: "Train" },
    });
    expect(result).toMatchObject({ title: "Life", options: { summary: "In short" }, rows: 6, skipped: 2 });
    expect(result.eras).toEqual([{ title: "Eighties", start: "1980", end: "1989-12" }]);
    expect(result.took).toMatchObject({
      dateOrder: "dmy",
      dropped: ["classname of 1 slide", "asset.thumbnail of 1 slide"],
    });
    expect(told(result)).toEqual([["/timeline/date/0/asset", "alt-missing", "warning"]]);
    expectAccounted(result);
  });

  it("is reported by its own names", async () => {
    const result = await readEvents(
      JSON.stringify(
        old([
          { startDate: "1960,2,15", endDate: "196002152034", headline: "Star" },
          { startDate: "1960,2,30", headline: "No day" },
          { startDate: "1960,2,1,1,1,1,1,1", headline: "Too many" },
          { startDate: "1960", headline: "Page", asset: { media: "javascript:a" } },
          { startDate: "", headline: "Nothing" },
        ]),
      ),
    );
    expect(edtf(result)).toEqual(["1960-02-15", "1960"]);
    expect(result.problems.map(({ path, severity }) => [path, severity])).toEqual([
      ["/timeline/date/1/startDate", "error"],
      ["/timeline/date/0/endDate", "warning"],
      ["/timeline/date/2/startDate", "error"],
      ["/timeline/date/3/asset/media", "warning"],
      ["/timeline/date/3/asset", "warning"],
      ["/timeline/date/4/startDate", "error"],
    ]);
    expectAccounted(result);
  });

  it("reads an ambiguous date with a note, or as it is told", async () => {
    const value = old([{ startDate: "3/4/2012", headline: "A" }]);
    expect((await read(value)).problems).toMatchObject([
      { path: "/timeline/date/0/startDate", code: "date-ambiguous" },
    ]);
    const result = await read(value, { dateOrder: "dmy" });
    expect(edtf(result)).toEqual(["2012-04-03"]);
    expect(result.problems).toEqual([]);
  });

  it("may have no head", async () => {
    expect(await read({ timeline: { headline: "", date: [] } })).toMatchObject({ rows: 0, skipped: 0, problems: [] });
  });
});

describe("what people make of it", () => {
  const year = slide(1990, "A");

  it.each([
    ["var timeline_json = %;\n"],
    ["storyjs_jsonp_data = %"],
    ["const data = %;"],
    ["loaded(%);"],
    ["window.data = %"],
  ])("is read in a script: %s", async (script) => {
    const text = script.replace("%", JSON.stringify({ events: [year] }));
    expect(await readEvents(text)).toMatchObject({ format: "timelinejs", rows: 1, events: [{ title: "A" }] });
  });

  it("in a script that is broken has its line and column", async () => {
    const { problems } = await readEvents('var data =\n{ "events": [ { start_date: 1 } ] };');
    expect(problems).toMatchObject([{ code: "json-broken", line: 2 }]);
    expect(problems[0]!.message).toMatch(/line 2, column 17/);
  });

  it("may have its title in a list", async () => {
    const result = await read({ title: [{ text: { headline: "Whole" } }], events: [year] });
    expect(result).toMatchObject({ title: "Whole", rows: 2, skipped: 1 });
  });

  it("may stand in a record named timeline", async () => {
    const result = await readEvents(JSON.stringify({ timeline: { events: [year, slide(undefined, "B")], eras: [] } }));
    expect(result).toMatchObject({ format: "timelinejs", rows: 2, events: [{ title: "A" }] });
    expect(told(result)).toEqual([["/timeline/events/1/start_date", "date-missing", "error"]]);
  });

  it("may have a minus sign before a year", async () => {
    expect(edtf(await read({ events: [slide("\u221244", "A")] }))).toEqual(["-0044"]);
  });

  it("may have numbers with a point, and a time of day as the sheet has it", async () => {
    const dates = [
      { year: "2015.0", month: "3.0", day: "4.0" },
      { year: 2015, month: 3, day: 4, time: "14:30" },
    ];
    const result = await read({ events: dates.map((start_date) => ({ start_date, text: { headline: "A" } })) });
    expect(edtf(result)).toEqual(["2015-03-04", "2015-03-04T14:30"]);
    expect(result.problems).toEqual([]);
  });
});

describe("what others write into it", () => {
  it("is text, and runs nowhere", async () => {
    const result = await read({
      title: { text: { headline: "<img src=x onerror=__x()>Title<script>__x()</script>" } },
      events: [
        slide(2000, "<script>__x()</script>Good", {
          group: "<b onclick=__x()>Lane",
          text: {
            headline: "Good",
            text: '<p onclick="__x()">Seen <a href="javascript:__x()">here</a><script>__x()</script></p>',
          },
          media: {
            url: "https://example.org/a.jpg",
            alt: "",
            link: "javascript:__x()",
            caption: "<img src=x onerror=__x()>C",
          },
        }),
        slide(2000, "Frame", { media: { url: '<iframe src="javascript:__x()"></iframe>', caption: "F" } }),
      ],
    });
    expect(result.title).toBe("Title");
    expect(result.events[0]).toMatchObject({ title: "Good", lane: "Lane", media: { caption: "C" } });
    expect(result.events[0]!.text).toMatch(/Seen/);
    expect(result.events[0]!.text).not.toMatch(/javascript|onclick|script|__x/);
    expect(result.problems.filter(({ code }) => code === "url-refused").map(({ path }) => path)).toEqual([
      "/events/0/media/link",
      "/events/1/media/url",
    ]);
  });

  it("of the wrong kind is reported where it stands", async () => {
    const result = await read({
      events: [
        slide(2000, "A", { group: {}, unique_id: [1], media: [1], location: { name: true } }),
        { start_date: { year: 2000 }, text: { headline: { a: 1 } } },
        { start_date: true, text: { headline: "C" } },
        { start_date: { year: { toString: "x" } }, text: "Words alone" },
        slide(2000, "E", { media: "https://youtu.be/1" }),
        null,
      ],
    });
    expect(told(result)).toEqual([
      ["/events/0/unique_id", "field-type", "warning"],
      ["/events/0/group", "field-type", "warning"],
      ["/events/0/location/name", "field-type", "warning"],
      ["/events/0/media", "field-type", "warning"],
      ["/events/1/text/headline", "field-type", "error"],
      ["/events/2/start_date", "date-unreadable", "error"],
      ["/events/3/start_date", "date-missing", "error"],
      ["/events/5", "event-not-object", "error"],
    ]);
    expect(result.events.map(({ title }) => title)).toEqual(["A", "E"]);
    expectAccounted(result);
  });

  it("gives nothing to the prototype of all objects", async () => {
    const text = `{"__proto__":{"polluted":1},"events":[{"start_date":{"year":1,"__proto__":{"polluted":1}},
      "text":{"headline":"A","__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}},"unique_id":"__proto__"}]}`;
    const { events } = await readEvents(text, { format: "timelinejs" });
    expect(events).toMatchObject([{ id: "__proto__", title: "A" }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("may be long, deep or half a character", async () => {
    const deep = "[".repeat(5000) + "]".repeat(5000);
    const long = "a ".repeat(50_000);
    const text = `{"events":[{"start_date":{"year":"${long}"},"text":{"headline":"A"}},
      {"start_date":{"year":1},"text":{"headline":"${long}","text":${deep}},"media":{"url":"<blockquote ${long}","caption":${deep}}},
      {"start_date":{"year":2},"text":{"headline":"lone \\ud800 half"}}]}`;
    const since = performance.now();
    const result = await readEvents(text);
    expect(performance.now() - since).toBeLessThan(10_000);
    expect(result.events.map(({ span }) => (span.start as Extent).edtf)).toEqual(["0001", "0002"]);
    expect(result.problems.map(({ message }) => message).join("").length).toBeLessThan(2000);
    expectAccounted(result);
  });
});

it("the sheet of the second edition has a start in one cell, a tag for the row group, and a start for the title", async () => {
  const { events, title, problems, format, skipped } = await readEvents(
    `Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag
1/1/2012,,Our line,<p>Begins</p>,,,,,start,
4/13/2012,4/15/2012,A,<p>b <i>c</i></p>,,,,,,War
`,
  );
  expect([format, title, skipped, problems]).toEqual(["timelinejs", "Our line", 1, []]);
  expect(events).toMatchObject([{ title: "A", lane: "War", text: "b _c_" }]);
});
