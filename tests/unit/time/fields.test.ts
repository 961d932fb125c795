import { describe, expect, it } from "vitest";
import { DateError, formatEdtf, spanOf, type DateFields } from "../../../src/time/whole.ts";

function written(fields: DateFields): string {
  return formatEdtf(spanOf(fields));
}

function refusal(fields: DateFields): DateError {
  try {
    spanOf(fields);
  } catch (error) {
    if (error instanceof DateError) return error;
  }
  throw new Error("taken");
}

describe("the fields of an event", () => {
  it.each<[string, DateFields, string]>([
    ["date wins over start", { date: "2018", start: "2020" }, "2018"],
    ["start alone happened within", { start: "2018" }, "2018"],
    ["start may be an interval", { start: "1914/1918" }, "1914/1918"],
    ["start and end lasted", { start: "1914", end: "1918" }, "1914/1918"],
    ["an end of two dots goes on", { start: "2022-05", end: ".." }, "2022-05/.."],
    ["an end that is null is none", { start: "2022-05", end: null }, "2022-05"],
    ["an empty record is none", { start: "2022-05", end: {} as never }, "2022-05"],
    ["an empty end is none", { start: "2022-05", end: " " }, "2022-05"],
    ["end alone has an unknown start", { end: "1918" }, "/1918"],
    ["an open end alone goes on from no one knows when", { end: ".." }, "/.."],
    ["the same text twice is one date", { start: "2018", end: "2018" }, "2018"],
    ["the same extent twice is one date", { start: 0, end: new Date(0) }, "1970-01-01T00:00:00.000Z"],
    ["a year and its day are a span", { start: "2018", end: "2018-05-01" }, "2018/2018-05-01"],
    ["two dots are open", { start: "..", end: "1918" }, "../1918"],
    [
      "numbers and Dates are instants",
      { start: 0, end: new Date(1) },
      "1970-01-01T00:00:00.000Z/1970-01-01T00:00:00.001Z",
    ],
    [
      "a set may have an end",
      { start: "[2022-04-18..2022-04-21]", end: "2022-05" },
      "[2022-04-18..2022-04-21]/2022-05",
    ],
    ["the zone is the event's", { start: "2022-04-21T21:00", timeZone: "America/Havana" }, "2022-04-21T21:00-04:00"],
  ])("%s", (_, fields, expected) => {
    expect(written(fields)).toBe(expected);
    expect(formatEdtf(spanOf({ date: expected }))).toBe(expected);
  });

  it("make an instant 1 ms wide and not floating", () => {
    expect(spanOf({ start: 5 }).start).toMatchObject({
      earliest: 5,
      latest: 6,
      precision: "millisecond",
      floating: false,
    });
  });

  it.each<[string, DateFields, string, string]>([
    ["nothing", {}, "date", "date-missing"],
    ["blank texts", { date: " ", start: "" }, "date", "date-missing"],
    ["a bad date", { date: "2018-13" }, "date", "date-impossible"],
    ["a bad start", { start: "soon" }, "start", "date-unreadable"],
    ["a bad end", { start: "2018", end: "2018-02-30" }, "end", "date-impossible"],
    ["an invalid Date", { start: new Date(NaN) }, "start", "date-unreadable"],
    ["NaN", { start: NaN }, "start", "date-unreadable"],
    ["a number past all years", { start: 1e300 }, "start", "date-out-of-range"],
    ["an object", { start: { year: 2018 } as unknown as string }, "start", "date-unreadable"],
    ["a date that is a number", { date: 2018 as unknown as string }, "date", "date-unreadable"],
    ["an end before the start", { start: "1918", end: "1914" }, "end", "date-reversed"],
    ["two ends", { start: "1914/1918", end: "1919" }, "start", "date-unreadable"],
  ])("refuse %s and name the field", (_, fields, field, code) => {
    expect(refusal(fields)).toMatchObject({ field, code });
  });

  it.each([
    [1732000000, 'it may be seconds since 1970. Say so by numbers "s".'],
    [1732000000000, 'it may be milliseconds since 1970. Say so by numbers "ms".'],
    [2018, 'Write a year as "2018"'],
  ])("tell what a date that is the number %s may be", (date, words) => {
    expect(refusal({ date: date as unknown as string }).message).toContain(words);
  });

  it("are numbers where numbers are told, a date too", () => {
    const date = 1732000000 as unknown as string;
    expect(spanOf({ date }, { numbers: "s" })).toEqual(spanOf({ start: 1732000000 }, { numbers: "s" }));
  });

  it("name both ends where they are reversed", () => {
    const { message, value } = refusal({ start: "1918-11", end: "1914" });
    expect(message).toContain('"1914"');
    expect(message).toContain('"1918-11"');
    expect(value).toBe("1914");
  });

  it("are not changed", () => {
    const fields = Object.freeze({ start: "2018", end: null });
    expect(() => spanOf(fields, Object.freeze({}))).not.toThrow();
  });
});
