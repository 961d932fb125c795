import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DateError,
  formatEdtf,
  instantOf,
  isExtent,
  isoOf,
  parseDate,
  type Extent,
  type Span,
} from "../../../src/time/whole.ts";

function edtf(text: string): Span {
  return parseDate(text, { forms: "edtf" });
}

function start(span: Span): Extent {
  if (!isExtent(span.start)) throw new Error(`start is ${span.start}`);
  return span.start;
}

function bounds(text: string): string {
  const { earliest, latest, precision } = start(edtf(text));
  return `${isoOf(earliest).replace("T00:00:00.000Z", "")} ${isoOf(latest).replace("T00:00:00.000Z", "")} ${precision}`;
}

function refusal(text: string, forms: "any" | "edtf" = "edtf"): DateError {
  try {
    parseDate(text, { forms });
  } catch (error) {
    if (error instanceof DateError) return error;
    throw error;
  }
  throw new Error(`${text} was taken`);
}

describe("a date is as wide as what it says", () => {
  it.each([
    ["2018", "2018-01-01 2019-01-01 year"],
    ["2022-05", "2022-05-01 2022-06-01 month"],
    ["2022-12", "2022-12-01 2023-01-01 month"],
    ["2022-04-21", "2022-04-21 2022-04-22 day"],
    ["0000", "0000-01-01 0001-01-01 year"],
    ["-0044-03-15", "-000044-03-15 -000044-03-16 day"],
    ["Y170000002", "+170000002-01-01 +170000003-01-01 year"],
    ["Y-1000000000000", "-1000000000000-01-01 -999999999999-01-01 year"],
    ["201X", "2010-01-01 2020-01-01 decade"],
    ["20XX", "2000-01-01 2100-01-01 century"],
    ["-20XX", "-002099-01-01 -001999-01-01 century"],
    ["-00XX", "-000099-01-01 0000-01-01 century"],
    ["2004-XX", "2004-01-01 2005-01-01 year"],
    ["1985-04-XX", "1985-04-01 1985-05-01 month"],
    ["1985-XX-XX", "1985-01-01 1986-01-01 year"],
    ["2001-21", "2001-03-01 2001-06-01 season"],
    ["2001-22", "2001-06-01 2001-09-01 season"],
    ["2001-23", "2001-09-01 2001-12-01 season"],
    ["2001-24", "2001-12-01 2002-01-01 season"],
    ["[2022-04-18..2022-04-21]", "2022-04-18 2022-04-22 range"],
    ["[1667,1668,1670..1672]", "1667-01-01 1673-01-01 range"],
  ])("%s", (text, expected) => expect(bounds(text)).toBe(expected));

  it("keeps the digits that were left open in its text", () => {
    expect(start(edtf("1985-04-XX")).edtf).toBe("1985-04-XX");
  });

  it("is floating without a zone, an instant with one", () => {
    expect(start(edtf("2022-04-21"))).toMatchObject({ floating: true });
    expect(start(edtf("2022-04-21T21:00:00"))).toMatchObject({ floating: true, precision: "second" });
    const zoned = start(edtf("2022-04-21T21:00:00-04:00"));
    expect(zoned).toMatchObject({ floating: false, earliest: instantOf(2022, 4, 22, 1) });
    expect(zoned.latest - zoned.earliest).toBe(1000);
  });

  it("takes 24:00 as the end of its day", () => {
    expect(isoOf(start(edtf("2016-05-02T24:00:00")).earliest)).toBe("2016-05-03T00:00:00.000Z");
  });
});

describe("qualifiers", () => {
  it.each([
    ["1850?", false, true],
    ["1850~", true, false],
    ["2004-06-11%", true, true],
    ["156X~", true, false],
  ])("%s", (text, approximate, uncertain) => {
    expect(start(edtf(text))).toMatchObject({ approximate, uncertain, edtf: text });
  });
});

describe("intervals and their ends", () => {
  it("tell open from unknown", () => {
    expect(edtf("2022-05/..")).toMatchObject({ start: { edtf: "2022-05" }, end: "open" });
    expect(edtf("2022/")).toMatchObject({ start: { edtf: "2022" }, end: "unknown" });
    expect(edtf("/..")).toEqual({ start: "unknown", end: "open" });
    expect(edtf("../2022")).toMatchObject({ start: "open", end: { edtf: "2022" } });
    expect(edtf("/2022")).toMatchObject({ start: "unknown", end: { edtf: "2022" } });
  });

  it("may overlap but not be reversed", () => {
    expect(edtf("2004-02-01/2004").end).toBeDefined();
    expect(edtf("2018").end).toBeUndefined();
    expect(refusal("1985/1984")).toMatchObject({ code: "date-reversed", position: 5 });
    expect(refusal("2004-06-11/2004-06-10").message).toContain('"2004-06-10"');
  });
});

describe("sets", () => {
  it("list their members, but for a lone range, which is a whole", () => {
    expect(edtf("[2022-04-18..2022-04-21]").members).toBeUndefined();
    expect(edtf("[1667,1668,1670..1672]").members?.map((member) => member.edtf)).toEqual([
      "1667",
      "1668",
      "[1670..1672]",
    ]);
    expect(edtf("{1960..1962}").members).toHaveLength(1);
  });

  it("may be open at their outer ends", () => {
    expect(start(edtf("[..1984]")).earliest).toBe(-Infinity);
    expect(start(edtf("[1760-12..]")).latest).toBe(Infinity);
    expect(refusal("[1985..,1990]").code).toBe("date-unreadable");
    expect(refusal("[..]").code).toBe("date-unreadable");
  });
});

describe("nothing rolls over", () => {
  it.each([
    ["1914-13", 5],
    ["2021-00", 5],
    ["2021-02-29", 8],
    ["2021-02-31", 8],
    ["2021-04-00", 8],
    ["2021-04-21T25:00:00", 11],
    ["2021-04-21T23:60:00", 14],
    ["2021-04-21T23:59:60", 17],
    ["2021-04-21T24:00:01", 11],
    ["-0000", 0],
    ["2022-04-01/2022-04-31", 19],
  ])("%s is impossible", (text, position) => {
    expect(refusal(text)).toMatchObject({ code: "date-impossible", position });
  });

  it("says what is wrong and what to write", () => {
    expect(refusal("1914-13").message).toBe(
      '"1914-13" is not a date: months run 01 to 12. If only the year is known, write "1914".',
    );
    expect(refusal("2021-02-31").hint).toBe('If only the month is known, write "2021-02".');
  });

  it("refuses years that cannot be held", () => {
    expect(refusal("Y1000000000001").code).toBe("date-out-of-range");
    expect(refusal(`Y${"9".repeat(150)}`).code).toBe("date-out-of-range");
  });
});

describe("only EDTF is EDTF", () => {
  it("has no day of a season", () => expect(refusal("2001-21-05").code).toBe("date-impossible"));

  it.each(["", " 2018", "2018 ", "2022-4-1", "20220421", "2022-04-21T21:00", "2022-04-21 21:00:00"])(
    "%j is refused to the letter",
    (text) => expect(refusal(text).code).toBe("date-unreadable"),
  );
});

describe("what is written is read back the same", () => {
  const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, "0"));
  const two = (min: number, max: number) => fc.integer({ min, max }).map((value) => String(value).padStart(2, "0"));
  const sign = fc.constantFrom("", "-");
  const mark = fc.constantFrom("", "?", "~", "%");
  const date = fc.oneof(
    fc.tuple(sign, year, mark).map((parts) => parts.join("")),
    fc.tuple(sign, year, two(1, 12), mark).map(([s, y, m, q]) => `${s}${y}-${m}${q}`),
    fc.tuple(sign, year, two(1, 12), two(1, 31), mark).map(([s, y, m, d, q]) => `${s}${y}-${m}-${d}${q}`),
    fc.tuple(year, two(21, 24), mark).map(([y, m, q]) => `${y}-${m}${q}`),
    fc.tuple(year, mark).map(([y, q]) => `${y.slice(0, 3)}X${q}`),
    fc.tuple(year, two(1, 12)).map(([y, m]) => `${y}-${m}-XX`),
    fc.integer({ min: 10_000, max: 1e12 }).map((y) => `Y${y}`),
    fc
      .tuple(year, two(1, 12), two(1, 31), two(0, 23), two(0, 59), fc.constantFrom("", "Z", "-04:00", "+05:30", "+03"))
      .map(([y, m, d, h, min, z]) => `${y}-${m}-${d}T${h}:${min}:00${z}`),
  );
  const end = fc.oneof(date, fc.constantFrom("", ".."));
  const text = fc.oneof(
    date,
    fc.tuple(end, end).map((ends) => ends.join("/")),
    fc.tuple(end, end).map((ends) => `[${ends.map((one) => (one === ".." ? "" : one)).join("..")}]`),
    fc.array(date, { minLength: 1, maxLength: 4 }).map((members) => `{${members.join(",")}}`),
    fc.string({ maxLength: 30 }),
    fc
      .array(fc.constantFrom(..."0123456789-/.~?%XYTZ:[]{},E "), { maxLength: 30 })
      .map((characters) => characters.join("")),
  );

  for (const forms of ["edtf", "any"] as const) {
    it(`in forms ${forms}, and nothing but a DateError is ever thrown`, () => {
      let read = 0;
      fc.assert(
        fc.property(text, (input) => {
          let span: Span;
          try {
            span = parseDate(input, { forms });
          } catch (error) {
            expect(error).toBeInstanceOf(DateError);
            expect((error as DateError).position).toBeLessThanOrEqual(input.length);
            return;
          }
          read += 1;
          for (const extent of [span.start, span.end, ...(span.members ?? [])].filter(isExtent)) {
            expect(extent.earliest).toBeLessThan(extent.latest);
          }
          expect({ ...parseDate(formatEdtf(span), { forms }), notes: [] }).toEqual({ ...span, notes: [] });
        }),
        { numRuns: 4000 },
      );
      expect(read).toBeGreaterThan(1000);
    });
  }
});
