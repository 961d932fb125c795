import { describe, expect, it } from "vitest";
import { DateError, formatEdtf, instantOf, isExtent, type ParseOptions } from "../../../src/time/whole.ts";
import { parseDate } from "../../../src/time/whole.ts";

function first(
  text: string,
  options?: ParseOptions,
): { earliest: number; latest: number; floating: boolean; edtf: string } {
  const { start } = parseDate(text, options);
  if (!isExtent(start)) throw new Error(`start is ${start}`);
  return start;
}

function refusal(text: string, options?: ParseOptions): DateError {
  try {
    parseDate(text, options);
  } catch (error) {
    if (error instanceof DateError) return error;
  }
  throw new Error(`${text} was taken`);
}

describe("small liberties", () => {
  it("trims blanks", () => {
    expect(formatEdtf(parseDate("  2022-05/..\n"))).toBe("2022-05/..");
  });

  it.each([
    ["2022-04-21T21:00", 60_000, "2022-04-21T21:00"],
    ["2022-04-21T21", 3_600_000, "2022-04-21T21"],
    ["2022-04-21 21:00:05", 1000, "2022-04-21T21:00:05"],
    ["2022-04-21T21:00:05.25Z", 1, "2022-04-21T21:00:05.250Z"],
    ["2022-04-21T21:00+0230", 60_000, "2022-04-21T21:00+02:30"],
    ["-000043-03-15T12:00:00Z", 1000, "-0043-03-15T12:00:00Z"],
    ["+012000-03-15", 86_400_000, "+012000-03-15"],
  ])("%s is %i ms wide", (text, width, edtf) => {
    const extent = first(text);
    expect(extent.latest - extent.earliest).toBe(width);
    expect(extent.edtf).toBe(edtf);
    expect(parseDate(edtf).start).toEqual(extent);
  });

  it("lets times stand in intervals", () => {
    expect(formatEdtf(parseDate("2022-04-21T10:00Z/2022-04-21T12:00Z"))).toBe("2022-04-21T10:00Z/2022-04-21T12:00Z");
  });

  it("allows a zone's difference between a floating and a zoned end", () => {
    expect(parseDate("2022-04-21T23:00-04:00/2022-04-21").end).toBeDefined();
    expect(refusal("2022-04-21T23:00-04:00/2022-04-20").code).toBe("date-reversed");
  });
});

describe("a time zone", () => {
  it("makes instants of floating times, and leaves days where they are", () => {
    const options = { timeZone: "America/Havana" };
    expect(first("2022-04-21T21:00:00", options)).toMatchObject({
      earliest: instantOf(2022, 4, 22, 1),
      floating: false,
      edtf: "2022-04-21T21:00:00-04:00",
    });
    expect(first("2022-04-21", options)).toEqual(first("2022-04-21"));
    expect(first("2022-04-21T21:00:00Z", options)).toEqual(first("2022-04-21T21:00:00Z"));
  });

  it("takes the earlier of an hour that comes twice", () => {
    expect(first("2022-10-30T02:30", { timeZone: "Europe/Berlin" }).edtf).toBe("2022-10-30T02:30+02:00");
  });

  it("refuses an hour that is skipped", () => {
    expect(refusal("2022-03-27T02:30", { timeZone: "Europe/Berlin" }).code).toBe("time-skipped");
    expect(refusal("2011-12-30T12:00", { timeZone: "Pacific/Apia" }).code).toBe("time-skipped");
  });

  it("writes local mean time as UTC, which EDTF can hold", () => {
    const extent = first("1880-01-01T12:00:00", { timeZone: "Europe/Paris" });
    expect(extent.edtf).toBe("1880-01-01T11:50:39Z");
    expect(first(extent.edtf)).toEqual(extent);
  });

  it("reaches into intervals and sets", () => {
    const options = { timeZone: "+02:00" };
    expect(formatEdtf(parseDate("2022-04-21T10:00/2022-04-21T12:00", options))).toBe(
      "2022-04-21T10:00+02:00/2022-04-21T12:00+02:00",
    );
    expect(formatEdtf(parseDate("[2022-04-21T10:00..2022-04-22]", options))).toBe(
      "[2022-04-21T10:00+02:00..2022-04-22]",
    );
  });

  it("has to be known", () => {
    expect(refusal("2018", { timeZone: "Mars/Olympus" })).toMatchObject({ code: "zone-unknown" });
  });
});

describe("years ago", () => {
  it.each([
    ["4.1–3.8 billion years ago", "Y-4100000000~/Y-3800000000~"],
    ["2.4-2.1 Ga", "Y-2400000000~/Y-2100000000~"],
    ["about 2.4 to about 2.1 Ga", "Y-2400000000~/Y-2100000000~"],
    ["800–600 ka", "Y-800000~/Y-600000~"],
    ["1.2 million to 800,000 years ago", "Y-1200000~/Y-800000~"],
    ["6 million–5 million years ago", "Y-6000000~/Y-5000000~"],
    ["between 2.4 and 2.1 Ga", "[Y-2400000000~..Y-2100000000~]"],
    ["2.4 or 2.1 Ga", "[Y-2400000000~,Y-2100000000~]"],
  ])("share their unit in %s", (text, expected) => expect(formatEdtf(parseDate(text))).toBe(expected));
});

describe("a refusal says what is wrong, where, and what to write", () => {
  it.each([
    ["31 February 2021", "date-impossible", 0, "no such day"],
    ["1945-02-31", "date-impossible", 8, "01 to 28"],
    ["  1945-02-31", "date-impossible", 10, "01 to 28"],
    ["2016-13", "date-impossible", 5, "months run 01 to 12"],
    ["Thursday, 22 April 2022", "date-impossible", 0, "weekday"],
    ["May 1, 1945, 25:00", "date-impossible", 13, "hours run"],
    ["5/1/45", "date-unreadable", 4, "yearPivot"],
    ["1 May 45", "date-unreadable", 6, "yearPivot"],
    ["FY2022", "date-unreadable", 0, "fiscal years"],
    ["May", "date-unreadable", 0, "published"],
    ["Thursday", "date-unreadable", 0, "published"],
    ["9pm", "date-unreadable", 0, "published"],
    ["12345", "date-unreadable", 0, "Y12345"],
    ["1732000000", "date-unreadable", 0, 'it may be seconds since 1970. Say so by numbers "s"'],
    ["1732000000.25", "date-unreadable", 0, 'by numbers "s"'],
    ["999999999", "date-unreadable", 0, 'by numbers "s". If it is a year, write "Y999999999".'],
    ["1732000000000", "date-unreadable", 0, 'it may be milliseconds since 1970. Say so by numbers "ms".'],
    ["1732000000000 – 1732000900000", "date-unreadable", 0, "Write it alone, as start or end. Say so by"],
    ["1732000000123456", "date-unreadable", 0, "it may be microseconds since 1970. Leave out the last three figures"],
    ["12345678901234", "date-unreadable", 0, "too many figures"],
    ["May 1732000000", "date-unreadable", 4, "Y1732000000"],
    ["-44", "date-unreadable", 0, "-0044"],
    ["-13800000000", "date-unreadable", 0, "Y-13800000000"],
    ["1918–1914", "date-reversed", 5, "earlier date first"],
  ])("%s", (text, code, position, words) => {
    const error = refusal(text);
    expect(error).toMatchObject({ code, position });
    expect(error.message).toContain(words);
  });

  it("and names no year that would be refused as well", () => {
    for (const text of ["1732000000000", "1732000000123456", "12345678901234"])
      expect(refusal(text).message).not.toContain("Y1");
  });

  it.each(["open", "ongoing", "present"])("and that %s alone is an end", (text) => {
    expect(refusal(text).hint).toContain('Write ".." as the end');
  });

  it("even for a text without any date", () => {
    expect(refusal("").message).toContain("no date");
    expect(refusal("soon").hint).toContain("May 2022");
  });

  it("and never looks at long texts", () => {
    expect(refusal("1".repeat(201))).toMatchObject({ code: "date-too-long" });
    expect(refusal("x".repeat(1e6)).message.length).toBeLessThan(300);
  });
});
