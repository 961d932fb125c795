/** The calendar, EDTF and the zones against other libraries, where both know the answer. */
import { eachDayOfInterval, eachMonthOfInterval, eachWeekOfInterval, eachYearOfInterval, getISODay } from "date-fns";
import edtf from "edtf";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  civilFromDays,
  civilOf,
  DAY,
  DateError,
  daysFromCivil,
  daysInMonth,
  fromZone,
  instantOf,
  isExtent,
  isLeapYear,
  isoOf,
  isSkipped,
  offsetAt,
  parseDate,
  ticksOf,
  toZone,
  weekdayOf,
  type Bound,
  type Extent,
  type Step,
} from "../../../src/time/whole.ts";
import { isRepeated } from "../../../src/time/zone.ts";

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

const two = (value: number): string => String(value).padStart(2, "0");
const four = (value: number): string => String(value).padStart(4, "0");

/** A day of a positive year that is there: edtf takes 1900-02-29 for 1 March, and the year 0 ends 0000-02-XX there. */
const realDay = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 30 }))
  .map(([year, month, day]) => [year, month, (day % daysInMonth(year, month)) + 1] as const);

const qualifier = fc.constantFrom("", "", "?", "~", "%");

/** EDTF of levels 0 and 1 in which edtf is right: positive years, X at the end, no seasons. */
const date = fc.tuple(realDay, fc.nat(7), qualifier).map(([[year, month, day], form, mark]) => {
  const [y, m, d] = [four(year), two(month), two(day)];
  const plain = [y, `${y}-${m}`, `${y}-${m}-${d}`].map((text) => text + mark);
  const masked = [`${y.slice(0, 3)}X`, `${y.slice(0, 2)}XX`, `${y}-XX`, `${y}-${m}-XX`, `${y}-XX-XX`];
  return { year, text: [...plain, ...masked][form]! };
});

const interval = fc
  .tuple(date, date)
  .filter(([from, to]) => Math.floor(from.year / 100) < Math.floor(to.year / 100))
  .map(([from, to]) => `${from.text}/${to.text}`)
  // Where there is an X, edtf takes no qualifier on the other end either.
  .map((text) => (text.includes("X") ? text.replace(/[?~%]/g, "") : text));

const openInterval = fc
  .tuple(date, fc.constantFrom("open end", "unknown end", "open start", "unknown start"))
  .map(([{ text }, kind]) => {
    const mark = kind.startsWith("open") ? ".." : "";
    return kind.endsWith("end") ? `${text}/${mark}` : `${mark}/${text}`;
  });

const extentOf = (bound: Bound | undefined): Extent => {
  if (!isExtent(bound)) throw new Error(`There is no date, but ${bound}.`);
  return bound;
};

describe("EDTF", () => {
  it("dates are from when to when edtf has them", () => {
    fc.assert(
      fc.property(date, ({ text }) => {
        const { earliest, latest } = extentOf(parseDate(text, { forms: "edtf" }).start);
        expect([earliest, latest - 1]).toEqual([edtf(text).min, edtf(text).max]);
      }),
      { numRuns: 1000 },
    );
  });

  it("intervals are from when to when edtf has them", () => {
    fc.assert(
      fc.property(interval, (text) => {
        const { start, end } = parseDate(text, { forms: "edtf" });
        const { min, max } = edtf(text);
        expect([extentOf(start).earliest, extentOf(end).latest - 1]).toEqual([min, max]);
      }),
      { numRuns: 500 },
    );
  });

  it("ends are open or unknown where edtf has them so", () => {
    fc.assert(
      fc.property(openInterval, (text) => {
        const { start, end } = parseDate(text, { forms: "edtf" });
        const from = isExtent(start) ? start.earliest : start === "open" ? -Infinity : null;
        const to = isExtent(end) ? end.latest - 1 : end === "open" ? Infinity : null;
        expect([from, to]).toEqual([edtf(text).min, edtf(text).max]);
      }),
      { numRuns: 500 },
    );
  });

  it("days and months that are not there are refused by both", () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 39 }),
    );
    const isThere = ([year, month, day]: [number, number, number]) =>
      month >= 1 && month <= 12 && day >= 1 && day <= Math.max(daysInMonth(year, month), month === 2 ? 29 : 0);
    fc.assert(
      fc.property(
        parts.filter((each) => !isThere(each)),
        ([year, month, day]) => {
          const text = `${four(year)}-${two(month)}-${two(day)}`;
          expect(() => edtf(text)).toThrow();
          expect(() => parseDate(text, { forms: "edtf" })).toThrow(DateError);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** What Temporal reaches, but for a day at either end. */
const dayNumber = fc.integer({ min: -99_999_999, max: 99_999_999 });
const epoch = Temporal.PlainDate.from("1970-01-01");

describe("the calendar of Temporal", () => {
  it("has the same days, weekdays, months and leap years", () => {
    fc.assert(
      fc.property(dayNumber, (number) => {
        const { year, month, day, dayOfWeek, daysInMonth: length, inLeapYear } = epoch.add({ days: number });
        expect(civilFromDays(number)).toEqual({ year, month, day });
        expect(daysFromCivil(year, month, day)).toBe(number);
        expect(weekdayOf(number)).toBe(dayOfWeek);
        expect([daysInMonth(year, month), isLeapYear(year)]).toEqual([length, inLeapYear]);
      }),
      { numRuns: 5000 },
    );
  });

  it("has the same instants and writes them alike", () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: 0, max: DAY - 1 }), (number, clock) => {
        const time = Temporal.Instant.fromEpochMilliseconds(number * DAY + clock);
        const { year, month, day, hour, minute, second, millisecond } = time.toZonedDateTimeISO("UTC");
        const parts = { year, month, day, hour, minute, second, millisecond };
        expect(civilOf(time.epochMilliseconds)).toEqual(parts);
        expect(instantOf(year, month, day, hour, minute, second, millisecond)).toBe(time.epochMilliseconds);
        expect(isoOf(time.epochMilliseconds)).toBe(time.toString({ fractionalSecondDigits: 3 }));
      }),
      { numRuns: 5000 },
    );
  });

  it("has the same weeks", () => {
    const first = daysFromCivil(1, 1, 8);
    fc.assert(
      fc.property(fc.integer({ min: first, max: daysFromCivil(9998, 12, 1) }), (number) => {
        const { yearOfWeek = NaN, weekOfYear = NaN, dayOfWeek } = epoch.add({ days: number });
        const week = `${four(yearOfWeek)}-W${two(weekOfYear)}`;
        expect(extentOf(parseDate(`${week}-${dayOfWeek}`).start).earliest).toBe(number * DAY);
        const { earliest, latest } = extentOf(parseDate(week).start);
        expect([earliest, latest]).toEqual([(number - dayOfWeek + 1) * DAY, (number - dayOfWeek + 8) * DAY]);
      }),
      { numRuns: 3000 },
    );
  });

  it("has the same number of weeks in a year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), (year) => {
        const has53 = Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear === 53;
        const last = () => parseDate(`${four(year)}-W53`);
        if (has53) expect(last()).toBeDefined();
        else expect(last).toThrow(DateError);
      }),
      { numRuns: 1000 },
    );
  });
});

const zone = fc.constantFrom(
  "America/Havana",
  "America/Los_Angeles",
  "America/St_Johns",
  "Africa/Monrovia",
  "Asia/Kolkata",
  "Asia/Pyongyang",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Europe/Dublin",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Kiritimati",
);

const instant = fc.integer({ min: instantOf(1850), max: instantOf(2100) });

/** When the clocks of a zone are changed next. */
function changeAfter(time: number, timeZone: string): Temporal.ZonedDateTime | null {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).getTimeZoneTransition("next");
}

const HOURS_MS = 3 * 3_600_000;

/** Times in a zone, two in three of them close to where its clocks are changed. */
const zoned = fc
  .tuple(instant, zone, fc.option(fc.integer({ min: -HOURS_MS, max: HOURS_MS }), { freq: 3 }))
  .map(([time, timeZone, near]) => {
    const change = near === null ? null : changeAfter(time, timeZone);
    const there = change ?? Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone);
    return there.add({ milliseconds: near ?? 0 });
  });

const wallOf = (there: Temporal.ZonedDateTime): number =>
  there.toPlainDateTime().toZonedDateTime("UTC").epochMilliseconds;

describe("the zones of Temporal", () => {
  it("are as far from UTC", () => {
    fc.assert(
      fc.property(zoned, (there) => {
        const { epochMilliseconds, timeZoneId, offsetNanoseconds } = there;
        expect(offsetAt(epochMilliseconds, timeZoneId)).toBe(offsetNanoseconds / 1e6);
        expect(toZone(epochMilliseconds, timeZoneId)).toBe(wallOf(there));
      }),
      { numRuns: 3000 },
    );
  });

  it("skip and repeat the same times, and the first of two is meant", () => {
    const seen = { skipped: 0, repeated: 0 };
    fc.assert(
      fc.property(zoned, (there) => {
        const timeZone = there.timeZoneId;
        const clocks = there.toPlainDateTime();
        const wall = wallOf(there);
        const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
          clocks.toZonedDateTime(timeZone, { disambiguation }),
        ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
        const repeated = earlier.epochMilliseconds !== later.epochMilliseconds;
        seen.repeated += Number(repeated);
        expect(isSkipped(wall, timeZone)).toBe(false);
        expect(isRepeated(wall, timeZone)).toBe(repeated);
        expect(fromZone(wall, timeZone)).toBe(earlier.epochMilliseconds);
        const { start, notes = [] } = parseDate(isoOf(wall).slice(0, -1), { timeZone });
        expect(extentOf(start).earliest).toBe(earlier.epochMilliseconds);
        expect(notes.map(({ code }) => code)).toEqual(repeated ? ["time-repeated"] : []);
      }),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(
        instant,
        zone,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (time, timeZone, place) => {
          const change = changeAfter(time, timeZone);
          if (change === null) return;
          const before = change.subtract({ milliseconds: 1 });
          const gap = wallOf(change) - wallOf(before) - 1;
          if (gap <= 0) return;
          seen.skipped += 1;
          const wall = wallOf(change) - gap + Math.floor(place * gap);
          expect(isSkipped(wall, timeZone)).toBe(true);
          expect(fromZone(wall, timeZone)).toBe(change.epochMilliseconds);
          const parse = () => parseDate(isoOf(wall).slice(0, -1), { timeZone });
          expect(parse).toThrow(expect.objectContaining({ code: "time-skipped" }));
        },
      ),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.skipped, seen.repeated)).toBeGreaterThan(50);
  });
});
