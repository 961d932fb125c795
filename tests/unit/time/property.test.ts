/** What holds of every text, whatever it says. `TEST_RUNS` takes more texts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DateError,
  formatEdtf,
  isExtent,
  type Bound,
  type Extent,
  type FormatOptions,
  type ParseOptions,
  type Span,
} from "../../../src/time/whole.ts";
import { formatSpan, parseDate } from "../../../src/time/whole.ts";
import { anyText, edtfText } from "./written-dates.ts";

const RUNS = Number(process.env["TEST_RUNS"] ?? 4000);
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: RUNS });

const CODES = [
  "date-unreadable",
  "date-impossible",
  "date-reversed",
  "date-out-of-range",
  "date-too-long",
  "time-skipped",
  "zone-unknown",
];

const PRECISIONS =
  "millisecond second minute hour day week month season quarter quadrimester half year decade century millennium range";

const ZONES = ["UTC", "America/Havana", "Asia/Kolkata", "Europe/London", "Pacific/Apia", "Africa/Monrovia", "+05:30"];

const options: fc.Arbitrary<ParseOptions> = fc.record(
  {
    forms: fc.constantFrom("any" as const, "edtf" as const),
    timeZone: fc.constantFrom(...ZONES, "Nowhere/City", ""),
    dateOrder: fc.constantFrom("ymd" as const, "mdy" as const, "dmy" as const),
    yearPivot: fc.integer({ min: 0, max: 100 }),
    numbers: fc.constantFrom(...(["ms", "s", "excel", "excel1904", "year"] as const)),
    published: fc.constantFrom("2022-04-21", "2024-02-29", "2022-04", "0001-01-01", "2022-04-21T10:00:00Z", "soon"),
    locale: fc.constantFrom("en", "en-US", "de", "es", "fr-CA", "ar", "zh", "ja", "he", "pt-BR", "xx", "not a locale"),
  },
  { requiredKeys: [] },
);

const wordings: fc.Arbitrary<FormatOptions> = fc.record(
  {
    locale: fc.constantFrom("en", "de"),
    form: fc.constantFrom("short" as const, "long" as const, "spoken" as const),
    displayZone: fc.constantFrom(...ZONES),
  },
  { requiredKeys: ["locale"] },
);

/** What a mistake looks like in a message. */
const BROKEN = /undefined|NaN|Infinity|Invalid|\[object/;

/** The span of a text; undefined where it is refused, and then as it should be. */
function readOrRefused(text: string, how: ParseOptions, codes = CODES): Span | undefined {
  try {
    return parseDate(text, how);
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    expect(codes).toContain(error.code);
    expect(error.message).toMatch(/\S/);
    if (!BROKEN.test(text)) expect(error.message).not.toMatch(BROKEN);
    expect(Number.isInteger(error.position)).toBe(true);
    expect(error.position).toBeGreaterThanOrEqual(0);
    expect(error.position).toBeLessThanOrEqual(text.length);
    return undefined;
  }
}

function extentsOf({ start, end, members = [] }: Span): Extent[] {
  return [start, end, ...members].filter(isExtent);
}

function expectSound(extent: Extent): void {
  const { earliest, latest, precision, edtf } = extent;
  expect(earliest).toBeLessThan(latest);
  if (precision !== "range") expect(Number.isFinite(latest - earliest)).toBe(true);
  expect(PRECISIONS.split(" ")).toContain(precision);
  expect(edtf).toMatch(/\d|X/);
  for (const flag of [extent.approximate, extent.uncertain, extent.floating]) expect(flag).toBeTypeOf("boolean");
}

function expectInOrder({ start, end, members = [] }: Span): void {
  if (isExtent(start) && isExtent(end) && start.floating === end.floating) {
    expect(end.latest).toBeGreaterThan(start.earliest);
  }
  if (members.length === 0) return;
  if (!isExtent(start)) throw new Error("A set is known.");
  expect(start.earliest).toBe(Math.min(...members.map(({ earliest }) => earliest)));
  expect(start.latest).toBe(Math.max(...members.map(({ latest }) => latest)));
}

const boundsOf = (bound: Bound | undefined) =>
  isExtent(bound) ? { earliest: bound.earliest, latest: bound.latest, floating: bound.floating } : bound;

/** When a span says that it was, without what EDTF has no words for. */
function whenOf({ start, end, members }: Span): unknown {
  return [boundsOf(start), boundsOf(end), members?.map(boundsOf)];
}

function withoutNotes({ notes: _, ...span }: Span): Span {
  return span;
}

describe("of any text", { timeout: 300_000 }, () => {
  it("what is read is sound, and what is refused is told", () => {
    let read = 0;
    fc.assert(
      fc.property(anyText, options, (text, how) => {
        const span = readOrRefused(text, how);
        if (!span) return;
        read += 1;
        extentsOf(span).forEach(expectSound);
        expectInOrder(span);
      }),
    );
    expect(read).toBeGreaterThan(RUNS / 10);
  });

  it("the canonical text says the same time again", () => {
    fc.assert(
      fc.property(anyText, options, (text, how) => {
        const span = readOrRefused(text, how);
        if (span) expect(whenOf(parseDate(formatEdtf(span)))).toEqual(whenOf(span));
      }),
    );
  });

  it("the words are whole", () => {
    fc.assert(
      fc.property(anyText, options, wordings, (text, how, wording) => {
        const span = readOrRefused(text, how);
        if (!span) return;
        const words = formatSpan(span, wording);
        expect(words).toMatch(/\S/);
        expect(words).not.toMatch(BROKEN);
        expect(words).not.toMatch(/[{}]/);
      }),
    );
  });
});

describe("of EDTF", { timeout: 300_000 }, () => {
  it("all is read that can be, and the canonical text is the same date again", () => {
    let read = 0;
    fc.assert(
      fc.property(edtfText, (text) => {
        const span = readOrRefused(text, { forms: "edtf" }, CODES.slice(1));
        if (!span) return;
        read += 1;
        const canonical = formatEdtf(span);
        const again = parseDate(canonical, { forms: "edtf" });
        expect(withoutNotes(again)).toEqual(withoutNotes(span));
        expect(formatEdtf(again)).toBe(canonical);
      }),
    );
    expect(read).toBeGreaterThan(RUNS / 3);
  });

  it("is the same date among other forms", () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const span = readOrRefused(text, { forms: "edtf" });
        if (span) expect(withoutNotes(parseDate(text))).toEqual(withoutNotes(span));
      }),
    );
  });
});
