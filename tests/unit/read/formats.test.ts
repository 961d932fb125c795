import { describe, expect, it } from "vitest";
import { kindOfJson } from "../../../src/read/json-kind.ts";
import { formatOfText } from "../../../src/read/text-kind.ts";

describe("the format of a text", () => {
  it.each<[string | undefined, string]>([
    ["json", ' \n[ { "title": 1 } ]'],
    ["json", '{"events": []}'],
    ["ics", "BEGIN:VCALENDAR\r\nVERSION:2.0"],
    ["ics", "begin:vcalendar\n"],
    ["html", "<!doctype html><ol>"],
    ["html", "<ul><li><time>2018</time></li></ul>"],
    [undefined, '<?xml version="1.0"?><rss></rss>'],
    [undefined, "<svg></svg>"],
    ["csv", "title,date\nA,2018\n"],
    ["csv", "date\n2018\n"],
    ["csv", '"Date";"What happened: a list"\n2018;A\n'],
    ["csv", "col1,col2,col3\n1,2,3\n4,5,6\n"],
    ["csv", "title\tdate\nOne: two\t2018-05-01\n"],
    ["timelinejs", "Year,Month,Day,Time,End Year,Headline,Display Date,Media,Media Credit\n"],
    ["timelinejs", ",Month,Day,End Year,End Month,Display Date,Headline,Text,Background\n"],
    ["markwhen", "---\ntitle: Space\n---\n\n1957-10-04: Sputnik"],
    ["markwhen", "// a comment\n1957/1961: First steps\n"],
    ["markwhen", "section Wars\n1914-07-28/1918-11-11: The war\n"],
    ["markwhen", "December 1 2012: A day"],
    [undefined, "Talks were held in Washington."],
    [undefined, ""],
    [undefined, " \n\t\n"],
  ])("is %s: %j", (format, text) => {
    expect(formatOfText(text)).toBe(format);
  });

  it("is a sheet where a heading is named", () => {
    expect(formatOfText("jour\n2018\n", { columns: { date: "jour" } })).toBe("csv");
  });
});

describe("the kind of parsed JSON", () => {
  it.each<[string, unknown]>([
    ["own", []],
    ["own", { events: [{ title: "A", date: "2018" }] }],
    ["own", [{ title: "A", start: 5 }]],
    ["own", { events: [{ title: "A", date: "2018", text: {} }] }],
    ["own", "a text"],
    ["own", null],
    ["timelinejs", { events: [{ start_date: { year: 2018 } }] }],
    ["timelinejs", { title: { text: { headline: "A" } }, events: [] }],
    ["timelinejs", { timeline: { date: [] } }],
    ["vis", [{ content: "A", start: "2018" }]],
    ["vis", { items: [], groups: [] }],
    ["jsonld", { "@context": "https://schema.org", "@type": "Event" }],
    ["jsonld", { "@graph": [] }],
    ["jsonld", [{ "@type": "Event" }]],
    ["list", [{ when: "2018", what: "A" }]],
  ])("is %s: %j", (kind, value) => {
    expect(kindOfJson(value)).toBe(kind);
  });
});
