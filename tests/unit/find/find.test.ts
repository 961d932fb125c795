import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../../../src/event.ts";
import { indexInSteps } from "../../../src/find/find-index.ts";
import { fold } from "../../../src/find/fold.ts";
import { askedOf, wordsIn, type FindQuery } from "../../../src/find/query.ts";
import { columnsOf, type Columns } from "../../../src/layout/columns.ts";
import { listInSteps, readList } from "../../../src/read/records.ts";
import { atOnce } from "../../../src/steps.ts";
import { type DateError } from "../../../src/time/index.ts";

const SEED = { seed: 20_262 };

function columnsFor(events: readonly TimelineEvent[]): Columns {
  return columnsOf(atOnce(listInSteps(events)).events);
}

function idsFound(events: readonly TimelineEvent[], query: FindQuery, context = { lang: "en" }): string[] {
  const columns = columnsFor(events);
  const found = atOnce(indexInSteps(columns, context)).matching(askedOf(query));
  return Array.from(found.indices, (index) => columns.event(index).id);
}

describe("the words of a query", () => {
  it.each([
    ["visa  talks", ["talks", "visa"]],
    ["  ", []],
    ['"visa talks" Havana', ["visa talks", "havana"]],
    ['havana "visa ta', ["havana", "visa ta"].sort((a, b) => b.length - a.length)],
    ["„Prager Frühling“", ["prager fruhling"]],
    ["«la crise»", ["la crise"]],
    ["「東京 駅」", ["東京 駅"]],
    ["don't", ["dont"]],
    ['צה"ל', ["צהל"]],
    ["talk talks", ["talks"]],
    ["' \" ´", []],
  ])("of %j", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});

describe("what is found", () => {
  const events: TimelineEvent[] = [
    { id: "talks", title: "Migration talks", date: "2018-07-11", lane: "Politics", tags: ["Visas", "Havana"] },
    { id: "visit", title: "Visite à l’Élysée", date: "2021/2022", lane: "Travel", place: "Paris", status: "planned" },
    { id: "film", title: "A film", label: "Première", date: "196X", displayDate: "the sixties", tags: ["havana"] },
    {
      id: "law",
      title: "A law",
      date: "2022-04-20",
      lane: "Politics",
      text: "The **new visa** law, see [the text](https://example.org/secret).",
      translations: { es: { title: "Una ley", text: "La ley nueva" } },
      status: "alleged",
    },
  ];

  it.each<[string, FindQuery, string[]]>([
    ["a word in any of its texts", { words: "havana" }, ["film", "talks"]],
    ["all words, wherever each stands", { words: "politics talks" }, ["talks"]],
    ["a part of a word, whatever its accents and case", { words: "elys" }, ["visit"]],
    ["a phrase, across the marks of Markdown", { words: '"new visa law"' }, ["law"]],
    ["no phrase across two texts", { words: '"talks politics"' }, []],
    ["no address of a link", { words: "secret" }, []],
    ["a place", { words: "paris" }, ["visit"]],
    ["a label", { words: "premiere" }, ["film"]],
    ["a date in words of its own", { words: "sixties" }, ["film"]],
    ["the years of a date", { words: "2022" }, ["visit", "law"]],
    ["no word where none is asked for", { words: "" }, ["film", "talks", "visit", "law"]],
    ["lanes", { lanes: ["Travel", "Nowhere"] }, ["visit"]],
    ["tags, whatever their case", { tags: ["Havana"] }, ["film", "talks"]],
    ["statuses", { statuses: ["planned", "alleged"] }, ["visit", "law"]],
    ["what touches a time", { start: "2019", end: "2021" }, ["visit"]],
    ["what touches a time in ms, its end left out", { start: 0, end: Date.UTC(2018, 6, 11) }, []],
    ["all of that together", { words: "visa", lanes: ["Politics"], end: "2018" }, ["talks"]],
    ["nothing where nothing answers", { words: "xyzzy" }, []],
  ])("%s", (_, query, ids) => {
    expect(idsFound(events, query)).toEqual(ids);
  });

  it("in the translation that is shown, and in what was written first", () => {
    expect(idsFound(events, { words: "ley nueva" })).toEqual([]);
    expect(idsFound(events, { words: "ley nueva" }, { lang: "es-MX" })).toEqual(["law"]);
    expect(idsFound(events, { words: "a law" }, { lang: "es" })).toEqual(["law"]);
  });

  it("tells a date that cannot be read", () => {
    expect(() => askedOf({ end: "2022-13" })).toThrow(
      expect.objectContaining({ name: "DateError", field: "end" }) as DateError,
    );
  });
});

describe("the index", () => {
  const word = fc.constantFrom("talks", "visa", "École", "Łódź", "東京", "Мой", "a");
  const event = fc.record({
    title: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
    start: fc.integer({ min: 1900, max: 1990 }).map((year) => `${year}-01-01`),
    lane: fc.constantFrom("North", "South", undefined),
    status: fc.constantFrom("happened", "planned", "cancelled", "alleged", undefined),
    tags: fc.option(fc.subarray(["x", "X", "ý"]), { nil: undefined }),
  });
  const query = fc.record(
    {
      words: fc
        .array(fc.constantFrom("t", "tal", "vis", "ecole", "lodz", "東", "мой", "19", "a", '"a a"', "zz"))
        .map((words) => words.join(" ")),
      lanes: fc.subarray(["North", "South", ""]),
      tags: fc.subarray(["x", "y"]),
      statuses: fc.subarray(["happened", "planned", "alleged"] as const),
      start: fc.constantFrom("1930", -1e12),
      end: fc.constantFrom("1960", 0),
    },
    { requiredKeys: [] },
  );

  /** The same, event by event. */
  function naive(columns: Columns, asked: FindQuery): number[] {
    const { words, lanes, tags, statuses, start, end } = askedOf(asked);
    return Array.from({ length: columns.count }, (_, index) => index).filter((index) => {
      const { title, lane, status, tags: own, start: day } = columns.told(index);
      const texts = [title, lane ?? "", String(day).slice(0, 4), ...(own ?? [])].map(fold);
      return (
        words.every((each) => texts.some((text) => text.includes(each))) &&
        (!lanes || lanes.has(lane ?? "")) &&
        (!tags || own?.some((tag) => tags.has(fold(tag)))) &&
        (!statuses || statuses.has(status ?? "happened")) &&
        columns.first[index]! < end &&
        columns.last[index]! > start
      );
    });
  }

  it("finds what looking at each finds, however the queries follow each other", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.array(query, { maxLength: 8 }), (events, queries) => {
        const columns = columnsFor(events.map((each, at) => ({ ...each, id: `e${at}` })));
        const index = atOnce(indexInSteps(columns, { lang: "en" }));
        for (const asked of queries) {
          const found = index.matching(askedOf(asked));
          expect([...found.indices]).toEqual(naive(columns, asked));
          expect(found.count).toBe(found.indices.length);
        }
      }),
      SEED,
    );
  });

  it("does so where texts fill several strings, and as a word is written", () => {
    const words = ["visa", "treaty", "Łódź", "storm", "summit"];
    const events = Array.from({ length: 10_000 }, (_, at) => ({
      id: `e${at}`,
      title: `${words[at % 5]!} ${words[(at * 7) % 3]!} ${at}`,
      start: `${1900 + (at % 90)}-03-01`,
    }));
    const columns = columnsFor(events);
    const index = atOnce(indexInSteps(columns, { lang: "en" }));
    for (const text of ["s", "st", "sto", "storm", "storm 4", "storm 49", "storm 499", "lodz", "lodz 9999", "z 1"]) {
      expect([...index.matching(askedOf({ words: text })).indices]).toEqual(naive(columns, { words: text }));
    }
  });

  it("knows the tags and statuses that occur", () => {
    const columns = columnsOf(
      readList([
        { title: "a", date: "1990", tags: ["Cuba", "visa", "CUBA"] },
        { title: "b", date: "1991", tags: ["cuba"], status: "planned" },
        { title: "c", date: "1992", tags: ["visa", "Cuba"] },
      ]).events,
    );
    const index = atOnce(indexInSteps(columns, { lang: "en" }));
    expect(index.tags).toEqual([
      { tag: "Cuba", count: 3 },
      { tag: "visa", count: 2 },
    ]);
    expect(index.statuses).toEqual(["happened", "planned"]);
  });
});
