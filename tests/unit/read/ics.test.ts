import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/read/markdown.ts";
import { timesOf, type Rule } from "../../../src/read/ics/rule.ts";
import { readEvents, type ReadOptions, type ReadResult } from "../../../src/read/index.ts";
import { formatEdtf, isoOf } from "../../../src/time/whole.ts";

/** What is done in less than two seconds on a quiet machine may take so many ms on a busy one. */
const PATIENCE = 10_000;

const DAY_ONE = "DTSTART;VALUE=DATE:20240601";

function calendar(...lines: string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

function event(...lines: string[]): string[] {
  return ["BEGIN:VEVENT", "UID:1@example.org", "SUMMARY:Fair", ...lines, "END:VEVENT"];
}

function read(text: string, options: ReadOptions = {}): Promise<ReadResult> {
  return readEvents(text, options);
}

async function dates(lines: readonly string[], options: ReadOptions = {}): Promise<string[]> {
  const { events } = await read(calendar(...lines), options);
  return events.map(({ span }) => formatEdtf(span));
}

/** Every row is an event or has an error. */
function expectAccountedFor({ events, problems, rows, skipped }: ReadResult): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(events.length + errors.length + skipped).toBe(rows);
}

describe("an ordinary calendar", () => {
  const text = calendar(
    "X-WR-CALNAME:Town\\, and country",
    "X-WR-TIMEZONE:Europe/Madrid",
    "BEGIN:VEVENT",
    "UID:fair@example.org",
    "SUMMARY:The fair\\; opens",
    "DTSTART;TZID=Europe/Madrid:20240601T100000",
    "DTEND;TZID=Europe/Madrid:20240601T123000",
    "DESCRIPTION:Come early.\\nBring *nothing*.\\n\\nNo dogs",
    "LOCATION:Plaza Mayor",
    "URL:https://www.example.org/fair",
    "CATEGORIES:fun,free\\, of course",
    "STATUS:CONFIRMED",
    "BEGIN:VALARM",
    "DESCRIPTION:Ring",
    "TRIGGER:-PT15M",
    "END:VALARM",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:market@example.org",
    "SUMMARY:Market",
    "DTSTART;VALUE=DATE:20240608",
    "DTEND;VALUE=DATE:20240610",
    "STATUS:TENTATIVE",
    "GEO:1;2",
    "END:VEVENT",
    "BEGIN:VTODO",
    "UID:todo@example.org",
    "END:VTODO",
  );

  it("gives each event its fields", async () => {
    const result = await read(text);
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ format: "ics", title: "Town, and country", rows: 2, skipped: 0 });
    const [fair, market] = result.events;
    expect(fair).toMatchObject({
      id: "fair@example.org",
      title: "The fair; opens",
      text: "Come early.\\\nBring \\*nothing\\*.\n\nNo dogs",
      place: "Plaza Mayor",
      links: [{ url: "https://www.example.org/fair", label: "example.org" }],
      tags: ["fun", "free, of course"],
      status: "happened",
    });
    expect(formatEdtf(fair!.span)).toBe("2024-06-01T10:00+02:00/2024-06-01T12:30+02:00");
    expect(market).toMatchObject({ title: "Market", status: "planned" });
    expect(formatEdtf(market!.span)).toBe("2024-06-08/2024-06-09");
  });

  it("tells what a timeline has not, and the zone of the calendar", async () => {
    const { took, options } = await read(text);
    expect(took?.dropped).toEqual(["1 task", "1 alarm", "coordinates of 1 event"]);
    expect(options).toEqual({ displayZone: "Europe/Madrid" });
  });

  it("is read with any line ends, with small names, folded anywhere and with a byte order mark", async () => {
    const whole = await read(text);
    const folded = text.replaceAll(/(?<=^[^\r]{20})(?=[^\r])/gm, "\r\n ");
    for (const other of [text.replaceAll("\r\n", "\n"), text.replaceAll("\r\n", "\r"), `\ufeff${text}`, folded]) {
      expect((await read(other, { format: "ics" })).events).toEqual(whole.events);
    }
    const small = text.replace(/^[A-Z-]+(?=[:;])/gm, (name) => name.toLowerCase());
    expect((await read(small)).events).toEqual(whole.events);
  });
});

describe("dates of a calendar", () => {
  it.each([
    [
      "one whole day, whose end is the day after",
      ["DTSTART;VALUE=DATE:20101005", "DTEND;VALUE=DATE:20101006"],
      "2010-10-05",
    ],
    ["one whole day without an end", ["DTSTART;VALUE=DATE:20101005"], "2010-10-05"],
    [
      "one whole day with an end that is no later",
      ["DTSTART;VALUE=DATE:20101005", "DTEND;VALUE=DATE:20101005"],
      "2010-10-05",
    ],
    ["a day that is not said to be one", ["DTSTART:20101005", "DTEND:20101008"], "2010-10-05/2010-10-07"],
    ["two days by their length", ["DTSTART;VALUE=DATE:20101005", "DURATION:P2D"], "2010-10-05/2010-10-06"],
    ["a week by its length", ["DTSTART;VALUE=DATE:20101005", "DURATION:P1W"], "2010-10-05/2010-10-11"],
    ["a moment without an end", ["DTSTART:20101005T120000Z"], "2010-10-05T12:00Z"],
    ["a moment to the second", ["DTSTART:20101005T120005Z"], "2010-10-05T12:00:05Z"],
    ["a time that floats", ["DTSTART:20101005T120000", "DURATION:PT90M"], "2010-10-05T12:00/2010-10-05T13:30"],
    [
      "a day across the change of the clocks, by the calendar",
      ["DTSTART;TZID=America/New_York:20240309T120000", "DURATION:P1D"],
      "2024-03-09T12:00-05:00/2024-03-10T12:00-04:00",
    ],
    [
      "24 hours across the change of the clocks, by the clock",
      ["DTSTART;TZID=America/New_York:20240309T120000", "DURATION:PT24H"],
      "2024-03-09T12:00-05:00/2024-03-10T13:00-04:00",
    ],
    ["a time that the clocks skip", ["DTSTART;TZID=America/New_York:20240310T023000"], "2024-03-10T02:30-05:00"],
    ["a time that comes twice", ["DTSTART;TZID=America/New_York:20241103T013000"], "2024-11-03T01:30-04:00"],
    [
      "an end in another zone",
      ["DTSTART;TZID=Europe/London:20240601T100000", "DTEND;TZID=Europe/Paris:20240601T120000"],
      "2024-06-01T10:00+01:00/2024-06-01T11:00+01:00",
    ],
    [
      "written as ISO 8601 has it",
      ["DTSTART:2024-06-01T10:00:00Z", "DTEND:2024-06-01T11:30:00Z"],
      "2024-06-01T10:00Z/2024-06-01T11:30Z",
    ],
    ["with an offset of its own", ["DTSTART:20240601T100000+0200"], "2024-06-01T10:00+02:00"],
    ["with an offset and a colon in it", ["DTSTART:20240601T100000-05:30"], "2024-06-01T10:00-05:30"],
    ["without seconds, and with blanks behind", ["DTSTART:20240601T1000Z  "], "2024-06-01T10:00Z"],
    ["in a zone of Windows", ["DTSTART;TZID=W. Europe Standard Time:20240601T100000"], "2024-06-01T10:00+02:00"],
    [
      "in a zone of Windows, in quotes",
      [`DTSTART;TZID="Eastern Standard Time":20240601T100000`],
      "2024-06-01T10:00-04:00",
    ],
    [
      "in a zone that is shown by its places",
      [`DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Rome":20240601T100000`],
      "2024-06-01T10:00+02:00",
    ],
    [
      "in a zone that is shown by its American name",
      [`DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20240601T100000`],
      "2024-06-01T10:00-04:00",
    ],
    [
      "with quotation marks in the wrong place",
      [`DTSTART;TZID="Europe/Berlin:20240601T100000"`],
      "2024-06-01T10:00+02:00",
    ],
    [
      "whole days that Outlook writes as midnights",
      [
        ...["DTSTART;TZID=Europe/Berlin:20240601T000000", "DTEND;TZID=Europe/Berlin:20240603T000000"],
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
      ],
      "2024-06-01/2024-06-02",
    ],
    ["in a zone that is an offset", ["DTSTART;TZID=GMT+0100:20240601T100000"], "2024-06-01T10:00+01:00"],
    [
      "a name that Mozilla wrote",
      ["DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20240601T100000"],
      "2024-06-01T10:00+02:00",
    ],
  ])("are %s", async (_, lines, expected) => {
    expect(await dates(event(...lines))).toEqual([expected]);
  });

  it("float, unless a zone is told", async () => {
    expect(await dates(event("DTSTART:20240601T100000"), { timeZone: "Asia/Tokyo" })).toEqual([
      "2024-06-01T10:00+09:00",
    ]);
  });

  it("in a zone that is shown by places of another offset are kept and reported", async () => {
    const lines = event(`DTSTART;TZID="(UTC+05:00) Amsterdam, Berlin":20240601T100000`);
    expect((await read(calendar(...lines))).problems).toMatchObject([{ code: "zone-unknown" }]);
  });

  it("in a zone that nobody knows are kept and reported", async () => {
    const { events, problems } = await read(calendar(...event("DTSTART;TZID=Mars/Base:20240601T100000")));
    expect(events.map(({ span }) => formatEdtf(span))).toEqual(["2024-06-01T10:00"]);
    expect(problems).toMatchObject([
      { code: "zone-unknown", severity: "warning", line: 4, field: "DTSTART", value: "Mars/Base" },
    ]);
  });

  it("are in the zone that the file describes", async () => {
    const zone = [
      ...["BEGIN:VTIMEZONE", "TZID:Office"],
      ...["BEGIN:DAYLIGHT", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "DTSTART:20070311T020000"],
      ...["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "END:DAYLIGHT"],
      ...["BEGIN:STANDARD", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "DTSTART:20071104T020000"],
      ...["RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "END:STANDARD", "END:VTIMEZONE"],
    ];
    const times = [
      "20240201T120000",
      "20240310T023000",
      "20240601T120000",
      "20241103T013000",
      "20241201T120000",
      "19990601T120000",
    ];
    const events = times.flatMap((time) => event(`DTSTART;TZID=Office:${time}`));
    expect(await dates([...zone, ...events])).toEqual([
      "2024-02-01T12:00-05:00",
      "2024-03-10T02:30-05:00",
      "2024-06-01T12:00-04:00",
      "2024-11-03T01:30-04:00",
      "2024-12-01T12:00-05:00",
      "1999-06-01T12:00-05:00",
    ]);
  });

  it("with an end before their start are kept at their start and reported", async () => {
    const { events, problems } = await read(calendar(...event("DTSTART:20240601T100000Z", "DTEND:20240601T090000Z")));
    expect(formatEdtf(events[0]!.span)).toBe("2024-06-01T10:00Z");
    expect(problems).toMatchObject([{ code: "date-reversed", severity: "warning", line: 4, field: "DTEND" }]);
  });

  it.each(["DTEND:tomorrow", "DTEND:20240231T100000Z", "DURATION:an hour"])(
    "with the end %j are kept at their start and reported",
    async (end) => {
      const { events, problems } = await read(calendar(...event("DTSTART:20240601T100000Z", end)));
      expect(formatEdtf(events[0]!.span)).toBe("2024-06-01T10:00Z");
      expect(problems).toMatchObject([
        { code: "date-unreadable", severity: "warning", line: 4, field: end.split(":")[0] },
      ]);
    },
  );

  it.each(["DTSTART:20240231", "DTSTART:soon", "DTSTART:20240601T256199"])(
    "that are none, %j, are an error of that event alone",
    async (start) => {
      const result = await read(calendar(...event(start), ...event(DAY_ONE)));
      expect(result.events).toHaveLength(1);
      expect(result.problems).toMatchObject([
        { code: "date-unreadable", severity: "error", line: 4, field: "DTSTART", value: start.slice(8) },
      ]);
      expectAccountedFor(result);
    },
  );
});

describe("events that come again", () => {
  it("come on days that there are", async () => {
    expect(
      await dates(event("DTSTART:20120229T120000Z", "DTEND:20120229T130000Z", "RRULE:FREQ=YEARLY;COUNT=3")),
    ).toEqual([
      "2012-02-29T12:00Z/2012-02-29T13:00Z",
      "2016-02-29T12:00Z/2016-02-29T13:00Z",
      "2020-02-29T12:00Z/2020-02-29T13:00Z",
    ]);
    expect(await dates(event("DTSTART;VALUE=DATE:20240131", "RRULE:FREQ=MONTHLY;COUNT=4"))).toEqual([
      ...["2024-01-31", "2024-03-31", "2024-05-31", "2024-07-31"],
    ]);
  });

  it("leave out exceptions, take in single dates, and may be moved", async () => {
    const lines = [
      ...event(DAY_ONE, "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;VALUE=DATE:20240608", "RDATE;VALUE=DATE:20240604"),
      ...["BEGIN:VEVENT", "UID:1@example.org", "RECURRENCE-ID;VALUE=DATE:20240615", "DTSTART;VALUE=DATE:20240616"],
      ...["SUMMARY:Fair, on Sunday", "STATUS:CANCELLED", "END:VEVENT"],
    ];
    const result = await read(calendar(...lines));
    expect(result.events.map(({ id, title, status, span }) => [id, title, status, formatEdtf(span)])).toEqual([
      ["1@example.org/2024-06-01", "Fair", "happened", "2024-06-01"],
      ["1@example.org/2024-06-04", "Fair", "happened", "2024-06-04"],
      ["1@example.org/2024-06-15", "Fair, on Sunday", "cancelled", "2024-06-16"],
      ["1@example.org/2024-06-22", "Fair", "happened", "2024-06-22"],
    ]);
    expect(result).toMatchObject({ rows: 4, problems: [] });
  });

  it.each([
    ["20240603", 3],
    ["20240602T220000Z", 3],
    ["20240603T040000Z", 3],
    ["20240603T215959Z", 3],
    ["20240603T235959Z", 3],
    ["20240603T235959", 3],
  ])("on whole days end with the day that a time is in, or begins: %s", async (until, count) => {
    expect(await dates(event(DAY_ONE, `RRULE:FREQ=DAILY;UNTIL=${until}`))).toHaveLength(count);
  });

  it("leave out what a rule of exceptions names", async () => {
    const lines = event("DTSTART:20240101T100000", "RRULE:FREQ=DAILY;COUNT=7", "EXRULE:FREQ=WEEKLY;BYDAY=SA,SU");
    expect(await dates(lines)).toEqual([1, 2, 3, 4, 5].map((day) => `2024-01-0${day}T10:00`));
    const endless = event("DTSTART:20240101T100000", "RRULE:FREQ=WEEKLY;COUNT=3", "EXRULE:FREQ=DAILY;INTERVAL=14");
    expect(await dates(endless)).toEqual(["2024-01-08T10:00"]);
  });

  it("may each have a length of their own", async () => {
    const periods = "RDATE;VALUE=PERIOD:20240105T100000Z/20240105T130000Z,20240106T100000Z/PT30M";
    expect(await dates(event("DTSTART:20240101T100000Z", "DTEND:20240101T110000Z", periods))).toEqual([
      "2024-01-01T10:00Z/2024-01-01T11:00Z",
      "2024-01-05T10:00Z/2024-01-05T13:00Z",
      "2024-01-06T10:00Z/2024-01-06T10:30Z",
    ]);
  });

  it("of which none is left are one row that is skipped", async () => {
    const result = await read(calendar(...event(DAY_ONE, "RRULE:FREQ=DAILY;COUNT=1", "EXDATE;VALUE=DATE:20240601")));
    expect(result).toMatchObject({ events: [], rows: 1, skipped: 1 });
  });

  it("say which of their exceptions is no date", async () => {
    const { problems } = await read(calendar(...event(DAY_ONE, "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20240602,soon")));
    expect(problems).toMatchObject([{ code: "recurrence-unreadable", field: "EXDATE", severity: "warning" }]);
  });

  it("come as often as they are asked for, among many others that soon end", async () => {
    const others = Array.from({ length: 60 }, (_, index) =>
      event("DTSTART:20240101", "RRULE:FREQ=DAILY;COUNT=2", `X-N:${index}`),
    );
    const many = event("DTSTART:20240101T100000Z", "RRULE:FREQ=DAILY");
    const { events, problems } = await read(calendar(...many, ...others.flat()));
    expect(events).toHaveLength(1000 + 120);
    expect(problems.filter(({ code }) => code === "occurrences-cut")).toHaveLength(1);
  });

  it("keep the time on the clocks of their zone, and their length", async () => {
    const lines = event(
      "DTSTART;TZID=Europe/Berlin:20240330T090000",
      "DTEND;TZID=Europe/Berlin:20240330T100000",
      "RRULE:FREQ=DAILY;UNTIL=20240401T070000Z",
    );
    expect(await dates(lines)).toEqual([
      "2024-03-30T09:00+01:00/2024-03-30T10:00+01:00",
      "2024-03-31T09:00+02:00/2024-03-31T10:00+02:00",
      "2024-04-01T09:00+02:00/2024-04-01T10:00+02:00",
    ]);
  });

  it("end with the day that is named", async () => {
    expect(await dates(event("DTSTART:20240601T220000", "RRULE:FREQ=DAILY;UNTIL=20240602"))).toHaveLength(2);
  });

  it("without end are cut, and it is said how to have more", async () => {
    const lines = event("DTSTART:20010203T000000Z", "RRULE:FREQ=SECONDLY");
    const { events, problems, rows } = await read(calendar(...lines));
    expect([events.length, rows]).toEqual([1000, 1000]);
    expect(problems).toMatchObject([
      { code: "occurrences-cut", severity: "warning", line: 4, field: "RRULE", value: 1000 },
    ]);
    expect(problems[0]!.message).toContain("Raise occurrences, up to 10,000");
    expect((await read(calendar(...lines), { occurrences: 3 })).events).toHaveLength(3);
    expect((await read(calendar(...lines), { occurrences: 1e9 })).events).toHaveLength(10_000);
  });

  it("and are very many have the same share of what a file may give", { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: 500 }, (_, index) => event(DAY_ONE, "RRULE:FREQ=DAILY", `UID:${index}`)).flat();
    const { events, problems } = await read(calendar(...lines));
    expect(events).toHaveLength(50_000);
    expect(problems.filter(({ code, value }) => code === "occurrences-cut" && value === 100)).toHaveLength(500);
  });

  it("just as often as may be are not cut", async () => {
    const { events, problems } = await read(calendar(...event(DAY_ONE, "RRULE:FREQ=DAILY;COUNT=3")), {
      occurrences: 3,
    });
    expect([events.length, problems.length]).toEqual([3, 0]);
  });

  it.each([
    "FREQ=NEVER",
    "FREQ=DAILY;COUNT=-1",
    "FREQ=DAILY;BYDAY=XX",
    "FREQ=YEARLY;RSCALE=HEBREW",
    "FREQ=DAILY;UNTIL=soon",
    "",
  ])("by a rule that cannot be read, %j, come once and are reported", async (rule) => {
    const { events, problems } = await read(calendar(...event(DAY_ONE, `RRULE:${rule}`)));
    expect(events).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: "recurrence-unreadable", severity: "warning", line: 4, field: "RRULE", value: rule },
    ]);
  });

  it("are shown where only what replaces one of them is there", async () => {
    const { events } = await read(calendar(...event(DAY_ONE, "RECURRENCE-ID;VALUE=DATE:20240531")));
    expect(events).toMatchObject([{ id: "1@example.org/2024-05-31", start: "2024-06-01" }]);
  });
});

describe("rules of recurrence", () => {
  // The examples of RFC 5545, 3.8.5.3, in short.
  const rule = (frequency: Rule["frequency"], more: Partial<Rule> = {}): Rule => ({ frequency, interval: 1, ...more });
  const each = (weekday: number, nth = 0): { weekday: number; nth: number } => ({ weekday, nth });
  it.each<[string, Rule, string, string[]]>([
    [
      "every other week on Monday and Wednesday",
      rule("WEEKLY", { interval: 2, days: [each(1), each(3)] }),
      "1997-09-01",
      ["1997-09-01", "1997-09-03", "1997-09-15"],
    ],
    [
      "the last but one Monday of the month",
      rule("MONTHLY", { days: [each(1, -2)] }),
      "1997-09-22",
      ["1997-09-22", "1997-10-20", "1997-11-17"],
    ],
    [
      "the third day before the end of the month",
      rule("MONTHLY", { monthDays: [-3] }),
      "1997-09-28",
      ["1997-09-28", "1997-10-29", "1997-11-28"],
    ],
    [
      "the 1st, 100th and 200th day of every third year",
      rule("YEARLY", { interval: 3, yearDays: [1, 100, 200] }),
      "1997-01-01",
      ["1997-01-01", "1997-04-10", "1997-07-19", "2000-01-01"],
    ],
    [
      "the 20th Monday of the year",
      rule("YEARLY", { days: [each(1, 20)] }),
      "1997-05-19",
      ["1997-05-19", "1998-05-18", "1999-05-17"],
    ],
    [
      "Monday of week 20",
      rule("YEARLY", { weeks: [20], days: [each(1)] }),
      "1997-05-12",
      ["1997-05-12", "1998-05-11", "1999-05-17"],
    ],
    [
      "Friday the 13th",
      rule("MONTHLY", { days: [each(5)], monthDays: [13] }),
      "1998-02-13",
      ["1998-02-13", "1998-03-13", "1998-11-13"],
    ],
    [
      "the day of an American election",
      rule("YEARLY", { interval: 4, months: [11], days: [each(2)], monthDays: [2, 3, 4, 5, 6, 7, 8] }),
      "1996-11-05",
      ["1996-11-05", "2000-11-07", "2004-11-02"],
    ],
    [
      "the last working day of the month",
      rule("MONTHLY", { days: [1, 2, 3, 4, 5].map((day) => each(day)), positions: [-1] }),
      "1997-09-30",
      ["1997-09-30", "1997-10-31", "1997-11-28"],
    ],
    [
      "weeks from Monday",
      rule("WEEKLY", { interval: 2, days: [each(2), each(7)], weekStart: 1 }),
      "1997-08-05",
      ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
    ],
    [
      "weeks from Sunday",
      rule("WEEKLY", { interval: 2, days: [each(2), each(7)], weekStart: 7 }),
      "1997-08-05",
      ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
    ],
  ])("name %s", (_, given, start, expected) => {
    const times = timesOf(given, Date.parse(`${start}T09:00Z`), { left: 1e6 });
    expect(expected.map(() => isoOf(times.next().value as number).slice(0, 10))).toEqual(expected);
  });

  it("name every 20 minutes from 9 to 16:40, by the minute or by the day", () => {
    const daily = rule("DAILY", { hours: [9, 10, 11, 12, 13, 14, 15, 16], minutes: [0, 20, 40] });
    const minutely = rule("MINUTELY", { interval: 20, hours: [9, 10, 11, 12, 13, 14, 15, 16] });
    const [first, second] = [daily, minutely].map((given) => {
      const times = timesOf(given, Date.parse("1997-09-02T09:00Z"), { left: 1e6 });
      return Array.from({ length: 50 }, () => times.next().value as number);
    });
    expect(second).toEqual(first);
    expect(isoOf(first![49]!)).toBe("1997-09-04T09:20:00.000Z");
  });

  it("end where they name nothing more, or nothing that can be written", () => {
    const never = rule("DAILY", { months: [2], monthDays: [30] });
    expect([...timesOf(never, 0, { left: 1e6 })]).toEqual([]);
    expect(
      [...timesOf(rule("YEARLY", { interval: 3000 }), 0, { left: 1e6 })].map((time) => isoOf(time).slice(0, 4)),
    ).toEqual(["1970", "4970", "7970"]);
    expect([...timesOf(rule("SECONDLY", { interval: 2 ** 52 }), 0, { left: 1e6 })]).toHaveLength(1);
  });
});

describe("a damaged calendar", () => {
  const text = calendar(
    ...event(DAY_ONE),
    ...event(DAY_ONE.replace("01", "02"), "DESCRIPTION:long"),
    ...event(DAY_ONE),
  );

  it("cut anywhere keeps what is whole, and every row is accounted for", async () => {
    for (let length = 0; length < text.length; length += 7) {
      const result = await read(text.slice(0, length), { format: "ics" });
      const whole = text.slice(0, length).split("END:VEVENT").length - 1;
      expect(result.events, `${length} characters`).toHaveLength(whole);
      expect(result.problems.length, `${length} characters`).toBeGreaterThan(0);
      if (result.rows > 0) expectAccountedFor(result);
    }
  });

  it("says on which line the event begins that breaks off", async () => {
    const result = await read(text.slice(0, text.indexOf("DESCRIPTION")));
    expect(result.problems).toMatchObject([
      { code: "event-unfinished", severity: "error", line: 9 },
      { code: "file-unfinished", severity: "warning" },
    ]);
  });

  it("without an END in the middle loses that event alone", async () => {
    const lines = [...event(DAY_ONE).slice(0, -1), ...event(DAY_ONE)];
    const result = await read(calendar(...lines));
    expect(result.events).toHaveLength(1);
    expect(result.problems).toMatchObject([{ code: "event-unfinished", severity: "error", line: 4 }]);
    expectAccountedFor(result);
  });

  it("without a DTSTART loses that event alone", async () => {
    const result = await read(calendar(...event(), ...event(DAY_ONE)));
    expect(result.events).toHaveLength(1);
    expect(result.problems).toMatchObject([{ code: "date-missing", severity: "error", line: 4, field: "DTSTART" }]);
    expectAccountedFor(result);
  });

  it("keeps an event with a line that is no property, and reports the line", async () => {
    const { events, problems } = await read(
      calendar(...event(DAY_ONE, "DESCRIPTION:first", "second line", "LOCATION:Here")),
    );
    expect(events).toMatchObject([{ text: "first", place: "Here" }]);
    expect(problems).toMatchObject([{ code: "line-unreadable", severity: "warning", line: 4, value: "second line" }]);
    expect(problems[0]!.message).toContain("line 9");
  });

  it("counts lines of the file, folded or not", async () => {
    const { problems } = await read(calendar("X-WR-CALNAME:a", " b", " c", "", ...event()));
    expect(problems[0]).toMatchObject({ line: 8 });
  });

  it("that is a lone event is read all the same", async () => {
    const result = await read(event("DTSTART:20240601T100000Z").join("\r\n"));
    expect(result).toMatchObject({ format: "ics", rows: 1, events: [{ title: "Fair" }] });
  });

  it("keeps no escapes that programs add to quotation marks", async () => {
    const lines = event(DAY_ONE).map((line) => line.replace("Fair", 'The \\"big\\" fair'));
    expect((await read(calendar(...lines))).events[0]!.title).toBe('The "big" fair');
  });

  it("that is empty has no rows, and one that is no calendar is reported", async () => {
    expect(await read(calendar())).toMatchObject({ format: "ics", events: [], rows: 0, problems: [] });
    for (const text of ["", "hello", "DTSTART:20240601"]) {
      expect((await read(text, { format: "ics" })).problems).toMatchObject([
        { code: "format-unknown", severity: "error" },
      ]);
    }
  });
});

describe("a hostile calendar", () => {
  it("is words, and addresses that are not used are reported", async () => {
    const lines = event(
      DAY_ONE,
      "URL:javascript:__x()",
      "DESCRIPTION:<script>x()</script> [a](javascript:x) ![b](x) &lt; # no",
      "__proto__:polluted",
      "X;__proto__=1:polluted",
      "CATEGORIES:__proto__,constructor",
    );
    const { events, problems } = await read(calendar(...lines));
    expect(events).toMatchObject([{ title: "Fair", tags: ["__proto__", "constructor"] }]);
    expect(JSON.stringify(parseMarkdown(events[0]!.text!))).not.toContain("link");
    expect(problems).toMatchObject([{ code: "url-refused", severity: "warning", line: 4, field: "URL" }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("with lone surrogates, very long or deeply nested is read", async () => {
    const long = "x".repeat(1_000_000);
    const nested = ["BEGIN:X\r\n".repeat(20_000), "END:X\r\n".repeat(20_000)].join("");
    const lines = event(DAY_ONE, `LOCATION:\ud800`, `DESCRIPTION:${long}`, nested.trim());
    const result = await read(calendar(...lines, ...event(DAY_ONE)));
    expect(result.events).toHaveLength(2);
  });

  it("is done in good time, however its rules are", { timeout: 20_000 }, async () => {
    const rules = [
      ...[
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4",
      ],
      ...[
        "FREQ=MINUTELY;BYSECOND=1;BYHOUR=3;BYMINUTE=61",
        "FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=366",
        "FREQ=DAILY;INTERVAL=999999999",
      ],
      `FREQ=YEARLY;BYHOUR=${range(24)};BYMINUTE=${range(60)};BYSECOND=${range(60)};BYSETPOS=-1`,
    ];
    const lines = Array.from({ length: 2000 }, (_, index) =>
      event("DTSTART:20010203T000000Z", `RRULE:${rules[index % rules.length]!}`),
    ).flat();
    const start = performance.now();
    const result = await read(calendar(...lines), { occurrences: 50 });
    expect(performance.now() - start).toBeLessThan(PATIENCE);
    expectAccountedFor(result);
  });

  it("of very many events is read in good time", { timeout: 20_000 }, async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => [
      ...["BEGIN:VEVENT", `UID:${index}`, `DTSTART;TZID=Europe/Madrid:${2000 + (index % 25)}0601T100000`],
      ...["DURATION:PT1H", "SUMMARY:An event", "DESCRIPTION:Words\\, and more", "END:VEVENT"],
    ]).flat();
    const start = performance.now();
    expect((await read(calendar(lines.join("\n")))).events).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});

describe("a description", () => {
  it("in HTML, as some calendars write it, is brought down to text", async () => {
    const text = async (html: string): Promise<string | undefined> =>
      (await read(calendar(...event(DAY_ONE, `DESCRIPTION:${html}`)))).events[0]!.text;
    expect(await text("<p>Doors at <b>six</b></p><script>bad()</script><p>Free</p>")).toBe("Doors at **six**\n\nFree");
    expect(await text("First<br>Q &amp\\; A")).toBe("First\\\nQ & A");
    expect(await text('See <a href="https://example.org/">the plan</a>\\nand come')).toBe(
      "See [the plan](https://example.org/)\\\nand come",
    );
  });

  it.each([
    "2 * 3 * 4 and *this* and __that__ and snake_case_name",
    "`code` <b>bold</b> <https://example.org> &amp; a & b",
    "[a](b) ![c](d) [e]: https://example.org",
    ...["# heading", "1. first", "- item", "> quote", "+ plus", "---", "===", "~~~", "    indented", "two\nlines"],
  ])("says what it says, and no markup: %j", async (text) => {
    const { events } = await read(calendar(...event(DAY_ONE, `DESCRIPTION:before\\n${text.replaceAll("\n", "\\n")}`)));
    expect(textIn(parseMarkdown(events[0]!.text!))).toBe(`before\n${text.trim()}`);
  });
});

/** The words of a tree, as far as they are plain. */
function textIn(nodes: readonly object[]): string {
  return nodes
    .map((node) => {
      const { kind, text, children } = node as { kind: string; text?: string; children?: object[] };
      if (kind === "break") return "\n";
      return kind === "text" ? text! : kind === "paragraph" ? textIn(children!) : `(${kind})`;
    })
    .join("");
}

function range(length: number): string {
  return Array.from({ length }, (_, index) => index).join(",");
}
