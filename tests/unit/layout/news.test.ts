import { describe, expect, it } from "vitest";
import { TRAIT } from "../../../src/arrivals.ts";
import type { TimelineEvent } from "../../../src/event.ts";
import { columnsOf, type ColumnOptions } from "../../../src/layout/columns.ts";
import { listInSteps, readList } from "../../../src/read/records.ts";
import { atOnce } from "../../../src/steps.ts";

/** Titles of what is new, in time order. */
function newsOf(events: readonly TimelineEvent[], options: ColumnOptions): string[] {
  const columns = columnsOf(readList(events).events, options);
  return Array.from(columns.first, (_, index) => index)
    .filter((index) => columns.is(index, TRAIT.new))
    .map((index) => columns.event(index).title);
}

describe("what is new", () => {
  const told: TimelineEvent[] = [
    { title: "old", date: "2022-04-25", added: "2022-04-20" },
    { title: "of that day", date: "2018", added: "2022-04-21" },
    { title: "of an evening", date: "2022-04-19", added: "2022-04-21T21:00:00-04:00" },
    { title: "not told", date: "2022-04-26" },
    { title: "moved", date: "2022-04-27", added: "2022-04-01", corrected: { on: "2022-04-22", note: "The day." } },
  ];

  it("was added on that day or later, whenever it was", () => {
    expect(newsOf(told, { since: "2022-04-21" })).toEqual(["of that day", "of an evening"]);
    expect(newsOf(told, { since: "2022-04-22" })).toEqual(["of an evening"]);
    expect(newsOf(told, { since: "2022-04-22", displayZone: "America/Havana" })).toEqual([]);
  });

  it("of one day may have been added after an hour of it", () => {
    expect(newsOf(told, { since: "2022-04-21T12:00:00Z" })).toEqual(["of that day", "of an evening"]);
  });

  it("began since then where nothing tells when it was added, unless it was corrected", () => {
    const events: TimelineEvent[] = [
      { title: "before", date: "2022-04-20" },
      { title: "that month", date: "2022-04" },
      { title: "going on", date: "/.." },
      { title: "after", date: "2022-04-21" },
      { title: "corrected", date: "2022-04-23", corrected: { on: "2022-04-24", note: "It was the 23rd." } },
    ];
    expect(newsOf(events, { since: "2022-04-21" })).toEqual(["after"]);
  });

  it("is told by the whole set, whatever of it is shown", () => {
    const filter = ({ title }: { title: string }): boolean => title === "not told";
    expect(newsOf(told, { since: "2022-04-21", filter })).toEqual([]);
  });

  it("is nothing where no day was given", () => {
    expect(newsOf(told, {})).toEqual([]);
  });

  it("is found among plain events, kept as they were given", () => {
    const events = ["2022-04-20", "2022-04-22"].map((added, at) => ({
      id: `e${at}`,
      title: `Event ${at}`,
      start: "2020-01-01",
      added,
    }));
    const columns = columnsOf(atOnce(listInSteps(events)).events, { since: "2022-04-21" });
    expect([0, 1].map((index) => columns.is(index, TRAIT.new))).toEqual([false, true]);
  });
});
