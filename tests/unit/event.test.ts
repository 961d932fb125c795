import { describe, expect, it } from "vitest";
import { resolveEvents } from "../../src/event.ts";
import { bringEveryday } from "../../src/time/everyday/bring.ts";

bringEveryday();

describe("resolving events", () => {
  it("keeps what is good and reports what is not, with its place and a way to mend it", () => {
    const { events, problems } = resolveEvents([
      { title: "Good", date: "2018" },
      { title: "Bad", date: "1914-13" },
      { title: "No date" },
      "not an event",
    ]);
    expect(events.map(({ title }) => title)).toEqual(["Good"]);
    expect(problems.map(({ severity, code, path, field }) => [severity, code, path, field])).toEqual([
      ["error", "date-impossible", "/1/date", "date"],
      ["error", "date-missing", "/2/date", "date"],
      ["error", "event-not-object", "/3", undefined],
    ]);
    expect(problems[0]!.message).toBe(
      'events[1].date: "1914-13" is not a date: months run 01 to 12. If only the year is known, write "1914".',
    );
  });

  it.each([
    ["its text", { text: "Words of the text.", date: "2020" }, "Words of the text."],
    ["its date", { date: "2020" }, "2020"],
    ["its date, where the title cannot be seen", { title: "\u200b \u2060", date: "2020" }, "2020"],
  ])("shows an event without a title by %s, and says so", (_, event, title) => {
    const { events, problems } = resolveEvents([event]);
    expect(events[0]!.title).toBe(title);
    expect(problems).toMatchObject([{ severity: "warning", code: "title-missing", field: "title" }]);
  });

  it("makes ids that stay the same, and parts doubles", () => {
    const twice = [
      { id: "a", title: "One", date: "2020" },
      { id: "a", title: "Two", date: "2021" },
      { title: "Made", date: "2022" },
      { title: "Made", date: "2022" },
    ];
    const { events, problems } = resolveEvents(twice);
    expect(events.map(({ id }) => id).slice(0, 2)).toEqual(["a", "a-2"]);
    expect(events[2]!.id).toMatch(/^e-[\da-z]+$/);
    expect(events[3]!.id).toBe(`${events[2]!.id}-2`);
    expect(problems).toMatchObject([{ severity: "warning", code: "id-double", path: "/1/id" }]);
    expect(resolveEvents(twice).events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  });

  it("takes start and end as text, milliseconds or Date, and two dots for what goes on", () => {
    const { events, problems } = resolveEvents([
      { title: "a", start: 0, end: 1000 },
      { title: "b", start: new Date(0) },
      { title: "c", start: "2020-05", end: ".." },
      { title: "d", end: "2020" },
    ]);
    expect(problems).toEqual([]);
    expect(events[0]!.span.start).toMatchObject({ earliest: 0, latest: 1, precision: "millisecond" });
    expect(events[2]!.span.end).toBe("open");
    expect(events[3]!.span.start).toBe("unknown");
  });

  it("takes resolved events as they are, and leaves what was given alone", () => {
    const given = [Object.freeze({ id: "a", title: "A", date: "2020" })];
    const once = resolveEvents(given);
    const again = resolveEvents(once.events);
    expect(again.events).toEqual(once.events);
    expect(again.events[0]!.span).toBe(once.events[0]!.span);
  });

  it("keeps when an event was added in EDTF, and leaves out what does not say when", () => {
    const added = ["2022-04-21T21:00Z", "21 April 2022", "whenever", "/.."];
    const { events, problems } = resolveEvents(added.map((when) => ({ title: "A", date: "2020", added: when })));
    expect(events.map((event) => event.added)).toEqual(["2022-04-21T21:00Z", "2022-04-21", undefined, undefined]);
    expect(problems).toMatchObject([
      { severity: "warning", path: "/2/added", field: "added" },
      { severity: "warning", path: "/3/added", message: expect.stringContaining("Write a day such as") as string },
    ]);
  });

  it("falls back where a status or an importance is none, and says so", () => {
    const { events, problems } = resolveEvents([{ title: "A", date: "2020", status: "maybe", importance: 7 }]);
    expect(events[0]).toMatchObject({ status: "happened", importance: undefined });
    expect(problems.map(({ code }) => code)).toEqual(["status-unknown", "importance-range"]);
  });
});
