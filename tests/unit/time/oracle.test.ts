/** The calendar against date-fns, where both know the answer. */
import { eachDayOfInterval, eachMonthOfInterval, eachWeekOfInterval, eachYearOfInterval, getISODay } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, ticksOf, weekdayOf, type Step } from "../../../src/time/index.ts";

/** A local date of date-fns and the instant of the same calendar day in UTC. */
const instantOfLocal = (date: Date): number => instantOf(date.getFullYear(), date.getMonth() + 1, date.getDate());

const days = fc.tuple(
  fc.integer({ min: 1600, max: 2400 }),
  fc.integer({ min: 0, max: 11 }),
  fc.integer({ min: 1, max: 28 }),
);

const cases: [string, Step, number, (interval: { start: Date; end: Date }) => Date[]][] = [
  ["days", { unit: "day", count: 1 }, 40, (interval) => eachDayOfInterval(interval)],
  ["weeks", { unit: "week", count: 1 }, 200, (interval) => eachWeekOfInterval(interval, { weekStartsOn: 1 })],
  ["months", { unit: "month", count: 1 }, 900, (interval) => eachMonthOfInterval(interval)],
  ["years", { unit: "year", count: 1 }, 9000, (interval) => eachYearOfInterval(interval)],
];

describe("ticks", () => {
  it.each(cases)("of %s stand where date-fns has them begin", (_, step, length, each) => {
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const start = new Date(year, month, day);
        const end = new Date(year, month, day + length);
        const [from, to] = [instantOfLocal(start), instantOfLocal(end)];
        const expected = each({ start, end })
          .map(instantOfLocal)
          .filter((time) => time >= from && time <= to);
        expect(ticksOf(step, from, to).lower.map(({ time }) => time)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe("weekdays", () => {
  it("are those of ISO 8601", () => {
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const date = new Date(year, month, day);
        expect(weekdayOf(instantOfLocal(date) / 86_400_000)).toBe(getISODay(date));
      }),
    );
  });
});
