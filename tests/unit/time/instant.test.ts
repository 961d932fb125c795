import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civilFromDays,
  civilOf,
  DAY,
  DateError,
  dayOf,
  daysFromCivil,
  daysInMonth,
  HOUR,
  instantOf,
  isLeapYear,
  isoOf,
  MAX_YEAR,
  weekdayOf,
} from "../../../src/time/whole.ts";

const dateDays = fc.integer({ min: -100_000_000, max: 100_000_000 });
const anyYear = fc.oneof(
  fc.integer({ min: -300_000, max: 300_000 }),
  fc.maxSafeInteger().map((year) => year % (MAX_YEAR + 1)),
);

describe("calendar days", () => {
  it("agree with Date wherever Date reaches", () => {
    fc.assert(
      fc.property(dateDays, (days) => {
        const date = new Date(days * DAY);
        const civil = civilFromDays(days);
        expect([civil.year, civil.month, civil.day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(weekdayOf(days) % 7).toBe(date.getUTCDay());
      }),
      { numRuns: 3000 },
    );
  });

  it("come back from the calendar in every year that can be held", () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, wished) => {
        const day = Math.min(wished, daysInMonth(year, month));
        const days = daysFromCivil(year, month, day);
        expect(Number.isSafeInteger(days)).toBe(true);
        expect(civilFromDays(days)).toEqual({ year, month, day });
      }),
      { numRuns: 2000 },
    );
  });

  it("follow one another across every month's end", () => {
    for (const year of [-MAX_YEAR, -4, -1, 0, 1, 1900, 2000, 2023, 2024, MAX_YEAR - 1]) {
      for (let month = 1; month <= 12; month += 1) {
        const last = daysFromCivil(year, month, daysInMonth(year, month));
        const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
        expect(next - last).toBe(1);
      }
    }
  });

  it("have a 29 February in year 0, -4 and 2000, not in 1900 and -1", () => {
    expect([0, -4, 2000, 2400, 2024].every(isLeapYear)).toBe(true);
    expect([-1, 1900, 2023, -100].some(isLeapYear)).toBe(false);
  });
});

describe("instants", () => {
  it("are what Date.UTC gives, also in years below 100", () => {
    expect(instantOf(2022, 4, 21, 21, 5, 9, 7)).toBe(Date.UTC(2022, 3, 21, 21, 5, 9, 7));
    expect(isoOf(instantOf(50))).toBe("0050-01-01T00:00:00.000Z");
  });

  it("take apart into what they were made of", () => {
    const civil = { year: -43, month: 3, day: 15, hour: 23, minute: 59, second: 58, millisecond: 999 };
    expect(civilOf(instantOf(-43, 3, 15, 23, 59, 58, 999))).toEqual(civil);
  });

  it("keep the day where a number no longer holds every millisecond", () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const instant = instantOf(year);
        expect(civilOf(instant)).toMatchObject({ year, month: 1, day: 1, hour: 0, minute: 0 });
        expect(dayOf(instant)).toBe(daysFromCivil(year, 1, 1));
      }),
    );
  });

  it("refuse what does not exist instead of rolling over", () => {
    expect(() => instantOf(2021, 2, 29)).toThrow(/day runs|day 29/);
    expect(() => instantOf(2021, 13)).toThrow(DateError);
    expect(() => instantOf(2021, 1, 1, 24)).toThrow(DateError);
    expect(() => instantOf(2021.5)).toThrow(DateError);
    expect(() => instantOf(MAX_YEAR + 1)).toThrow(/10¹²/);
  });
});

describe("ISO 8601", () => {
  it("is what Date writes within its range", () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (instant) => {
        expect(isoOf(instant)).toBe(new Date(instant).toISOString());
      }),
      { numRuns: 2000 },
    );
  });

  it("goes on with as many digits as a year needs", () => {
    expect(isoOf(instantOf(12_000))).toBe("+012000-01-01T00:00:00.000Z");
    expect(isoOf(instantOf(-13_800_000_000))).toBe("-13800000000-01-01T00:00:00.000Z");
    expect(isoOf(instantOf(300_000, 12, 31) + HOUR)).toBe("+300000-12-31T01:00:00.000Z");
  });

  it("refuses infinity and NaN", () => {
    expect(() => isoOf(Infinity)).toThrow(DateError);
    expect(() => isoOf(NaN)).toThrow(DateError);
  });
});
