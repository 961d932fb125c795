/** What a page reads and tells at once, before anything is brought in, against all that there is. */
import { describe, expect, it } from "vitest";
import { DateError, formatSpan, parseDate, spanOf, type DateFields, type Span } from "../../../src/time/index.ts";
import * as whole from "../../../src/time/whole.ts";

const PLAIN = [
  ...["2018", "0079", "-0043", "0000", "2022-05", "2022-04-21", "2024-02-29", " 2018 ", "198X", "198X~"],
  ...["1850?", "1850~", "1850%", "2022-05~", "2022-04-21T21", "2022-04-21T21:00", "2022-04-21T21:00:05.250-04:00"],
  ...["2022-04-21T21:00:00Z", "2022-04-21T21:00+00:00", "1914/1918", "2022-05/..", "../2022", "2022/", "/2022", "/.."],
  ...["2022-04-19/2022-04-20", "1850~/1860?", "-0043/0014", "2022-04-21T09:00/2022-04-21T17:30"],
  ...["[2022-04-18..2022-04-21]", "[1850~..1860]"],
];

const OTHERS = [
  ...[
    "",
    "soon",
    "1 May 1945",
    "2022-04-31",
    "1914-13",
    "-0000",
    "1918/1914",
    "[1918..1914]",
    "2001-21",
    "20XX",
    "190X",
  ],
  ...["2004-06~-11", "{1960,1961}", "[..1984]", "1950S2", "Y-66000000", "2022-W16", "20220421", "2022-04-21T24:00"],
  ...["2022-04-21T21:00-00:00", "2022-04-21T25:00", "1914/1916/1918"],
];

const FIELDS: DateFields[] = [
  { start: 0 },
  { start: new Date(1650488400000), end: 1650574800000.5 },
  { start: "2022-05", end: ".." },
  { end: "2022" },
  { start: "2018", end: "2018" },
];

const OTHER_FIELDS: DateFields[] = [
  {},
  { start: "2018", end: "2017" },
  { start: "2018/2019", end: "2020" },
  { start: NaN },
  { start: -1e14 },
  { start: "2022-04-21T21:00", timeZone: "America/Havana" },
];

const FORMS = ["short", "long", "spoken"] as const;

function told(format: typeof formatSpan, span: Span): string[] {
  return FORMS.map((form) => format(span, { form }));
}

function codeOf(read: () => Span): string {
  try {
    read();
    return "none";
  } catch (error) {
    return error instanceof DateError ? error.code : String(error);
  }
}

// Read before the first call that brings the rest in.
const spans = PLAIN.map((text) => parseDate(text));
const words = spans.map((span) => told(formatSpan, span));
const fieldSpans = FIELDS.map((fields) => spanOf(fields));
const codes = [
  ...OTHERS.map((text) => () => parseDate(text)),
  ...OTHER_FIELDS.map((fields) => () => spanOf(fields)),
].map(codeOf);

describe("plain dates", () => {
  it.each(PLAIN.map((text, at) => [text, at] as const))("%j is read and told as with everything there", (text, at) => {
    expect(spans[at]).toEqual(whole.parseDate(text));
    expect(words[at]).toEqual(told(whole.formatSpan, spans[at]!));
  });

  it("are read from fields as with everything there", () => {
    expect(fieldSpans).toEqual(FIELDS.map((fields) => whole.spanOf(fields)));
  });
});

describe("other dates", () => {
  it("cannot be read until the rest is there, whatever they are", () => {
    expect(new Set(codes)).toEqual(new Set(["date-unreadable"]));
  });
});
