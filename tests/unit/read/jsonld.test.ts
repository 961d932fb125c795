import { describe, expect, it } from "vitest";
import { readEvents, type ReadInput, type ReadResult } from "../../../src/read/index.ts";

const SCHEMA = "https://schema.org";

const read = (value: unknown): Promise<ReadResult> => readEvents(value as ReadInput);

/** One event with more properties. */
const event = (more: object = {}): object => ({
  "@context": SCHEMA,
  "@type": "Event",
  name: "Talks",
  startDate: "2018",
  ...more,
});

async function fieldsOf(more: object): Promise<object> {
  const { events } = await read(event(more));
  const { id: _id, span: _span, status, ...fields } = events[0]!;
  return { ...fields, ...(status === "happened" ? {} : { status }) };
}

function codes({ problems }: ReadResult): object[] {
  return problems.map(({ severity, code, path, field }) => ({ severity, code, path, field }));
}

describe("JSON-LD", () => {
  it("tells the order of day and month from all of its dates", async () => {
    const result = await read([event({ startDate: "05/06/2024" }), event({ startDate: "05/25/2024" })]);
    expect(result).toMatchObject({ problems: [], took: { dateOrder: "mdy" } });
    expect(result.events.map(({ span }) => (span.start as { edtf: string }).edtf)).toEqual([
      "2024-05-06",
      "2024-05-25",
    ]);
  });

  it("has an end without an offset on the clocks of its start", async () => {
    const dates = { startDate: "2024-05-02T10:00:00+02:00", endDate: "2024-05-02T12:00:00" };
    expect(await fieldsOf(dates)).toMatchObject({ end: "2024-05-02T12:00:00+02:00" });
    expect(await fieldsOf({ ...dates, endDate: "2024-05-02" })).toMatchObject({ end: "2024-05-02" });
    expect(await fieldsOf({ ...dates, startDate: "2024-05-02T10:00" })).toMatchObject({ end: dates.endDate });
  });

  it("has no tags in a description that was escaped whole", async () => {
    expect(
      await fieldsOf({ description: "&lt;p&gt;Bread &amp;amp; &lt;b&gt;roses&lt;/b&gt;&lt;/p&gt;\\n" }),
    ).toMatchObject({
      text: "Bread & **roses**",
    });
    expect(await fieldsOf({ description: "a &lt; b" })).toMatchObject({ text: "a < b" });
  });

  it("is read from text and from a parsed value alike", async () => {
    const value = [event({ endDate: "2019", description: "Some *words* & 1 < 2" })];
    const [fromText, fromValue] = [await readEvents(JSON.stringify(value)), await read(value)];
    expect(fromText).toEqual(fromValue);
    expect(fromText).toMatchObject({ format: "jsonld", rows: 1, skipped: 0, problems: [] });
    expect(fromText.events).toMatchObject([
      { title: "Talks", start: "2018", end: "2019", text: "Some \\*words\\* & 1 < 2" },
    ]);
  });

  it.each([
    ["Event"],
    ["SportsEvent"],
    ["Festival"],
    ["Hackathon"],
    ["CourseInstance"],
    ["EventSeries"],
    ["https://schema.org/MusicEvent"],
    ["http://schema.org/Event"],
    ["schema:Event"],
    [["Thing", "BusinessEvent"]],
  ])("takes the type %j for an event", async (type) => {
    expect((await read(event({ "@type": type }))).events).toHaveLength(1);
  });

  it.each([["NewsArticle"], ["Schedule"], ["Eventually"], [5], [null]])(
    "does not take the type %j for one",
    async (type) => {
      const result = await read({ "@context": SCHEMA, "@type": type, name: "x", startDate: "2018" });
      expect(result).toMatchObject({ events: [], rows: 0, problems: [{ code: "events-missing" }] });
    },
  );

  it("finds events wherever they stand, each id once", async () => {
    const result = await read({
      "@context": SCHEMA,
      "@graph": [
        { "@type": "Event", "@id": "#a", name: "Stub" },
        { "@type": "NewsArticle", headline: "News", about: event({ "@id": "#a", name: "Full" }) },
        {
          "@type": "ItemList",
          itemListElement: [{ "@type": "ListItem", item: event({ name: "Listed", superEvent: { "@id": "#a" } }) }],
        },
        event({ name: "Outer", subEvent: [event({ name: "Inner" }), "#b", { "@type": "Event", "@id": "#a" }] }),
        { "@type": "LiveBlogPosting", liveBlogUpdate: [{ "@type": "BlogPosting", datePublished: "2018" }] },
      ],
    });
    expect(result.events.map(({ title }) => title)).toEqual(["Full", "Listed", "Outer", "Inner"]);
    expect(result).toMatchObject({ rows: 4, problems: [] });
  });

  it("reports events without a start at their path, and invents none", async () => {
    const schedule = { "@type": "Schedule", startDate: "2017-01-01", repeatFrequency: "P1W" };
    const undated = [
      { eventSchedule: schedule },
      { previousStartDate: "2016" },
      { endDate: "2019" },
      { startDate: " " },
      { startDate: null },
    ];
    const result = await read(undated.map((more) => event({ startDate: undefined, ...more })));
    expect(result).toMatchObject({ events: [], rows: 5 });
    expect(codes(result)).toEqual(
      undated.map((_, at) => ({
        severity: "error",
        code: "date-missing",
        path: `/${at}/startDate`,
        field: "startDate",
      })),
    );
  });

  it("reports what is wrong with dates at the property that has them", async () => {
    const result = await read([
      event({ startDate: "2018-13-01" }),
      event({ endDate: "2017" }),
      event({ endDate: "soon" }),
    ]);
    expect(codes(result)).toMatchObject([
      { severity: "error", path: "/0/startDate", field: "startDate" },
      { severity: "warning", code: "date-reversed", path: "/1/endDate" },
      { severity: "warning", path: "/2/endDate" },
    ]);
    expect(result.events).toHaveLength(2);
  });

  it.each([[""], [null], [{}]])("takes %j as no end", async (endDate) => {
    expect(await fieldsOf({ endDate })).toEqual({ title: "Talks", start: "2018" });
  });

  it.each([
    ["2024-07-17T11:30:00+01:00", "PT1H", "2024-07-17T11:30Z"],
    ["2024-07-17T11:30", "PT1H30M", "2024-07-17T13:00"],
    ["2024-07-17T11:30", "P1DT30S", "2024-07-18T11:30:30"],
    ["2024-01-31", "P1M", "2024-02-28"],
    ["2024-07-17", "P3D", "2024-07-19"],
    ["2024-07-17", "P1W", "2024-07-23"],
    ["2024-07-17", "P1D", undefined],
    ["2024-07-17", "PT2H", undefined],
    ["2024-07-17", "PT0S", undefined],
    ["2024-07", "P1M", undefined],
    ["2024-07-17T11:30", "", undefined],
  ])("reckons the end of %s and %s", async (startDate, duration, end) => {
    expect(await fieldsOf({ startDate, duration })).toEqual({
      title: "Talks",
      start: startDate,
      ...(end ? { end } : {}),
    });
  });

  it("reckons the end of a date that is counted from publication", async () => {
    const input = event({ startDate: "Thursday 10:00", duration: "PT1H" }) as ReadInput;
    const { events } = await readEvents(input, { published: "2022-04-22" });
    expect(events[0]).toMatchObject({ end: "2022-04-21T11:00" });
  });

  it("reports a duration that is none", async () => {
    for (const duration of ["an hour", "P", "PT", "1H"]) {
      const result = await read(event({ duration }));
      expect(codes(result)).toMatchObject([{ severity: "warning", code: "duration-unreadable", path: "/duration" }]);
      expect(result.events).toHaveLength(1);
    }
  });

  it.each<[object, object]>([
    [{ name: { "@value": "Caf&eacute; <b>talks</b>", "@language": "en" } }, { title: "Café talks" }],
    [{ name: undefined, headline: "Head" }, { title: "Head" }],
    [{ description: "<p>One</p><p><a href='javascript:bad()'>Two</a></p>" }, { text: "One\n\nTwo" }],
    [{ description: "a\nb\n\n# c" }, { text: "a\\\nb\n\n\\# c" }],
    [{ location: "The hall" }, { place: "The hall" }],
    [
      {
        location: {
          name: "The hall",
          address: { streetAddress: "1 Street", addressLocality: "Town", addressCountry: { name: "Land" } },
        },
      },
      { place: "The hall, 1 Street, Town, Land" },
    ],
    [
      {
        location: [
          { name: "The hall", address: "Town" },
          { "@type": "VirtualLocation", name: "Online" },
        ],
      },
      { place: "The hall, Town; Online" },
    ],
    [{ url: "https://www.example.org/a" }, { links: [{ url: "https://www.example.org/a", label: "example.org" }] }],
    [{ image: ["https://example.org/a.png"] }, { media: { url: "https://example.org/a.png" } }],
    [
      { image: { "@type": "ImageObject", url: "https://example.org/a", caption: "Seen" } },
      { media: { url: "https://example.org/a", caption: "Seen" } },
    ],
    [{ keywords: "a, b" }, { tags: ["a", "b"] }],
    [{ eventStatus: "https://schema.org/EventCancelled" }, { status: "cancelled" }],
    [{ eventStatus: "EventScheduled" }, {}],
    [{ eventStatus: "EventRescheduled", previousStartDate: "2016" }, {}],
    [{ startDate: 2018 }, {}],
  ])("reads %j", async (more, fields) => {
    expect(await fieldsOf(more)).toEqual({ title: "Talks", start: "2018", ...fields });
  });

  it("reads properties that are written as whole addresses", async () => {
    const result = await read([
      {
        "@type": ["http://schema.org/Event"],
        "http://schema.org/name": [{ "@value": "Talks" }],
        "http://schema.org/startDate": [{ "@value": "2018" }],
      },
    ]);
    expect(result.events).toMatchObject([{ title: "Talks", start: "2018" }]);
  });

  it("follows an id to the place that it names", async () => {
    const result = await read({
      "@context": SCHEMA,
      "@graph": [event({ location: { "@id": "#hall" } }), { "@id": "#hall", name: "The hall" }],
    });
    expect(result.events[0]!.place).toBe("The hall");
  });

  it("keeps a postponed event and warns of its date", async () => {
    const result = await read(event({ eventStatus: "EventPostponed" }));
    expect(codes(result)).toEqual([
      { severity: "warning", code: "event-postponed", path: "/eventStatus", field: "eventStatus" },
    ]);
    expect(result.events).toHaveLength(1);
  });

  it("says what it has that a timeline has not, and what the whole is called", async () => {
    const result = await read({
      "@context": SCHEMA,
      "@type": "NewsArticle",
      headline: "All &amp; more",
      about: [event({ offers: {}, performer: "x" }), event({ offers: {} })],
    });
    expect(result.took?.dropped).toEqual(["offers of 2 events", "performer of 1 event"]);
    expect(result.title).toBe("All & more");
  });

  it("does no harm, whatever is in it", async () => {
    const loop: Record<string, unknown> = { "@type": "Event", name: "Loop", startDate: "2018" };
    loop["subEvent"] = [loop, loop];
    let deep: object = event({ name: "Too deep" });
    for (let level = 0; level < 5000; level += 1) deep = { about: deep };
    const hostile = JSON.parse(
      '{"@type":"Event","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"<img src=x onerror=bad()>Name","startDate":"2018","url":"javascript:bad()","image":"data:image/png,x"}',
    ) as object;
    const result = await read([loop, deep, hostile, event({ name: "Good" })]);
    expect(result.events.map(({ title }) => title)).toEqual(["Loop", "Name", "Good"]);
    expect(codes(result)).toEqual(
      expect.arrayContaining([
        { severity: "warning", code: "url-refused", path: "/2/url", field: "url" },
        { severity: "warning", code: "url-refused", path: "/2/image", field: "image" },
      ]),
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("says that there is none in what is empty", async () => {
    for (const value of [{ "@context": SCHEMA }, { "@graph": [] }]) {
      expect(await read(value)).toMatchObject({ rows: 0, problems: [{ code: "events-missing", severity: "error" }] });
    }
  });
});
