import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DateError,
  DAY,
  fromZone,
  HOUR,
  instantOf,
  instantsOf,
  isExtent,
  isSkipped,
  MINUTE,
  offsetAt,
  parseDate,
  SECOND,
  toZone,
} from "../../../src/time/whole.ts";

const ZONES = ["America/Havana", "Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe", "UTC"];

describe("zones", () => {
  it("are ahead of UTC in the east and behind it in the west", () => {
    expect(offsetAt(instantOf(2022, 4, 21), "America/Havana")).toBe(-4 * HOUR);
    expect(offsetAt(instantOf(2022, 1, 21), "Europe/Berlin")).toBe(HOUR);
    expect(offsetAt(0, "Asia/Kolkata")).toBe(5.5 * HOUR);
    expect(offsetAt(0, "-03:30")).toBe(-3.5 * HOUR);
  });

  it("keep the sign of offsets below an hour", () => {
    expect(offsetAt(0, "Africa/Monrovia")).toBe(-(44 * MINUTE + 30 * SECOND));
    expect(offsetAt(instantOf(1800), "Europe/London")).toBe(-(MINUTE + 15 * SECOND));
  });

  it("hold their first and last offset beyond what Date can hold", () => {
    expect(offsetAt(instantOf(-1e9), "Europe/Berlin")).toBe(offsetAt(-8.64e15, "Europe/Berlin"));
    expect(Math.abs(offsetAt(instantOf(1e9), "Europe/Berlin"))).toBeLessThanOrEqual(2 * HOUR);
  });

  it("come back from their wall clocks, or to the hour before where one comes twice", () => {
    const instant = fc.integer({ min: instantOf(1975), max: instantOf(2037) });
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (time, zone) => {
        const wall = toZone(time, zone);
        const back = fromZone(wall, zone);
        expect(toZone(back, zone)).toBe(wall);
        expect(back).toBeLessThanOrEqual(time);
      }),
      { numRuns: 2000 },
    );
  });

  it("begin again at the end of a gap", () => {
    const wall = instantOf(2022, 3, 27, 2, 30);
    expect(isSkipped(wall, "Europe/Berlin")).toBe(true);
    expect(fromZone(wall, "Europe/Berlin")).toBe(instantOf(2022, 3, 27, 1));
    expect(isSkipped(wall, "UTC")).toBe(false);
    // Havana puts its clocks forward at midnight: that day begins at one.
    expect(fromZone(instantOf(2022, 3, 13), "America/Havana")).toBe(instantOf(2022, 3, 13, 5));
  });

  it("leave infinity alone", () => {
    expect(toZone(-Infinity, "Europe/Berlin")).toBe(-Infinity);
    expect(fromZone(Infinity, "Europe/Berlin")).toBe(Infinity);
  });

  it("have to be known", () => {
    expect(() => offsetAt(0, "Mars/Olympus")).toThrow(DateError);
    expect(() => offsetAt(0, "")).toThrow(DateError);
  });
});

describe("floating dates in a display zone", () => {
  it("are laid into it; instants are not", () => {
    const { start: day } = parseDate("2022-04-21");
    const { start: instant } = parseDate("2022-04-21T21:00:00Z");
    if (!isExtent(day) || !isExtent(instant)) throw new Error("no extent");
    expect(instantsOf(day, "America/Havana").earliest).toBe(instantOf(2022, 4, 21, 4));
    expect(instantsOf(instant, "America/Havana").earliest).toBe(instant.earliest);
    expect(instantsOf(day)).toEqual({ earliest: day.earliest, latest: day.latest });
  });

  it("never lose their width, even a day that Samoa left out", () => {
    const { start } = parseDate("2011-12-30");
    if (!isExtent(start)) throw new Error("no extent");
    const { earliest, latest } = instantsOf(start, "Pacific/Apia");
    expect(latest - earliest).toBe(DAY);
  });
});
