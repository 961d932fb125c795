import fc from "fast-check";
import { describe, expect, it } from "vitest";
import story from "../../../examples/data/seed-story.json" with { type: "json" };
import { resolveEvents, type ResolvedEvent, type TimelineEvent } from "../../../src/event.ts";
import { csvInSteps } from "../../../src/interact/table/csv.ts";
import { ownEvent } from "../../../src/read/own-event.ts";
import { readEvents } from "../../../src/read/index.ts";
import { atOnce } from "../../../src/steps.ts";
import { formatSpan } from "../../../src/time/whole.ts";

function csvOf(events: readonly ResolvedEvent[]): string {
  return atOnce(
    csvInSteps({
      count: events.length,
      told: (at) => events[at]!,
      event: (at) => events[at]!,
      when: ({ span }) => formatSpan(span, { locale: "en" }),
    }),
  ).join("");
}

function resolved(events: readonly unknown[]): ResolvedEvent[] {
  const { events: all, problems } = resolveEvents(events);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return all;
}

async function readBack(events: readonly ResolvedEvent[]): Promise<TimelineEvent[]> {
  const read = await readEvents(csvOf(events), { format: "csv" });
  expect(read.problems).toEqual([]);
  return read.events.map((event) => ownEvent(event));
}

const EVERYTHING: TimelineEvent = {
  id: "x1",
  title: "Talks",
  label: "T",
  date: "2018-05-01T09:30/2018-05-03",
  displayDate: "Early May",
  asOf: "2020",
  added: "2018-05-04",
  status: "alleged",
  corrected: { on: "2018-06-01", note: "Date, and place, mended" },
  text: 'Some *text*, with a [link](https://example.org/) and a "quote".\n\nA second paragraph.',
  lane: "Politics",
  importance: 0.9,
  media: {
    url: "https://example.org/a.jpg",
    alt: "Two people",
    credit: "Photographer",
    caption: "At the table",
    width: 640,
    height: 480,
  },
  links: [
    { url: "https://example.org/", label: "More" },
    { url: "https://example.org/2", label: "Still more" },
  ],
  sources: [
    { title: "Gazette", url: "https://example.org/g", locator: "p. 4" },
    { title: "Notes of a witness" },
    { title: "https://example.org/h", url: "https://example.org/h" },
  ],
  place: "Havana",
  tags: ["a", "b c"],
  lang: "en",
  translations: {
    es: { title: "Conversaciones", text: "Texto" },
    "pt-BR": { title: "Conversas", displayDate: "maio" },
  },
};

describe("events as a CSV file", () => {
  it("read back as the same events, with every field", async () => {
    const events = resolved([EVERYTHING, { id: "x2", title: "A day", date: "2018" }]);
    expect(await readBack(events)).toEqual(events.map((event) => ownEvent(event)));
  });

  it("read back the seed story", async () => {
    const events = resolved(story.events);
    expect(await readBack(events)).toEqual(events.map((event) => ownEvent(event)));
  });

  it.each([
    "2018",
    "-0043-03-15",
    "-0551",
    "2022-05/..",
    "../2022-05",
    "/2022",
    "1850~",
    "1850-04?",
    "[2022-04-18..2022-04-21]",
    "{1914,1916}",
    "201X",
    "Y-170000002",
    "2022-21",
    "2022-04-05T09:30-04:00",
    "2022-04-05T09:30:15",
    "1914-07-28/1918-11-11",
  ])("read back the date %s", async (date) => {
    const [event] = resolved([{ id: "a", title: "A", date }]);
    const [again] = (await readEvents(csvOf([event!]), { format: "csv" })).events;
    expect(again!.span).toEqual(event!.span);
  });

  it("read back any title and text, also those that a spreadsheet would run", async () => {
    const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    const hostile = fc.constantFrom("=1+1", "@x", "-2+3+cmd|' /C calc'!A0", "+1", '"', "'=1", "a;=b", "x,y", "''");
    const words = fc
      .oneof(
        line,
        hostile,
        fc.tuple(hostile, line).map(([a, b]) => a + b),
      )
      .filter((text) => resolveEvents([{ title: text, date: "2018" }]).events[0]!.title === text);
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 5 }), async (titles) => {
        const given = titles.map((title, at) => ({ id: `e${at}`, title, date: "2018", text: `${title}\n${title}` }));
        const read = await readEvents(csvOf(resolved(given)), { format: "csv" });
        expect(read.events.map(({ title, text }) => ({ title, text }))).toEqual(
          given.map(({ title, text }) => ({ title, text })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("has a mark of UTF-8, rows that end in CRLF, and a date in words beside the other", () => {
    const csv = csvOf(resolved([{ id: "a", title: "Åse", date: "2022-04-05" }]));
    expect(csv).toBe("\ufeffid,date,date in words,title\r\na,2022-04-05,5 April 2022,Åse\r\n");
  });

  it("has no cell that begins as a formula does", () => {
    const csv = csvOf(resolved([{ id: "=a", title: "@b", date: "-0043-03-15", tags: ["+c"], place: "=d" }]));
    const cells = csv.split("\r\n")[1]!.split(",");
    for (const cell of cells) expect(cell).not.toMatch(/^"?[=@+-]/);
  });

  it("has columns only for what some event says", () => {
    const csv = csvOf(resolved([{ id: "a", title: "A", date: "2018", lane: "L", tags: [], status: "happened" }]));
    expect(csv.split("\r\n")[0]).toBe("\ufeffid,date,date in words,title,lane");
  });

  it("of no events is its headings", () => {
    expect(csvOf([])).toBe("\ufeffid,date,date in words,title\r\n");
  });
});
