/* eslint-disable no-script-url -- addresses that must be refused */
import { describe, expect, it } from "vitest";
import { readEvents, type ReadOptions, type ReadResult } from "../../../src/read/index.ts";
import { formatEdtf } from "../../../src/time/index.ts";

/** What is done in less than two seconds on a quiet machine may take so many ms on a busy one. */
const PATIENCE = 10_000;

function read(text: string, options: ReadOptions = {}): Promise<ReadResult> {
  return readEvents(text, { format: "markwhen", ...options });
}

/** The dates of events, by their titles. */
async function dates(text: string, options: ReadOptions = {}): Promise<string[]> {
  const { events } = await read(text, options);
  return events.map(({ span }) => formatEdtf(span));
}

/** Every row is an event or has an error. */
function expectAccountedFor({ events, problems, rows, skipped }: ReadResult): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(events.length + errors.length + skipped).toBe(rows);
}

describe("an ordinary document", () => {
  const text = `---
title: "A paper"
description: How it was made,
  and by whom
#desk: red
author: X
---
Words before any event are no event.

// 1999: not this
# Desk #inner
timezone: Europe/Madrid
2023-01-01/2023-03: **Research** #desk #1 !start
location: Lyon
mood: good
Some *words* and a [link](https://example.org/a).
- [x] Read the files
- [ ] Call the ministry #calls
// 2000: nor this

## Print
2023-04-17: See [the story](https://example.org/story) ![Cover](https://example.org/c.png) 50%
2023-04-18 10:00: Sold out
# Readers
2023-05: Letters
`;

  it("gives each event its fields", async () => {
    const result = await read(text);
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ format: "markwhen", title: "A paper", rows: 4, skipped: 0 });
    expect(result.options).toEqual({ summary: "How it was made, and by whom" });
    expect(result.events).toMatchObject([
      {
        id: "start",
        title: "Research #1",
        place: "Lyon",
        lane: "Desk",
        tags: ["desk", "calls"],
        text: "Some *words* and a [link](https://example.org/a).\n- ☑ Read the files\n- ☐ Call the ministry #calls",
      },
      {
        title: "See the story 50%",
        lane: "Desk/Print",
        links: [{ url: "https://example.org/story", label: "the story" }],
        media: { url: "https://example.org/c.png", alt: "Cover" },
      },
      { title: "Sold out", lane: "Desk/Print" },
      { title: "Letters", lane: "Readers" },
    ]);
    expect(result.events.map(({ span }) => formatEdtf(span))).toEqual([
      ...["2023-01-01/2023-03", "2023-04-17", "2023-04-18T10:00+02:00", "2023-05"],
    ]);
  });

  it("tells what a timeline has not", async () => {
    const { took } = await read(text);
    expect(took?.dropped).toEqual(["colours of tags", `property "mood" of 1 event`]);
  });

  it("is told from other formats, and read with any line ends and a byte order mark", async () => {
    const whole = await read(text);
    for (const other of [text, text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r"), `\ufeff${text}`]) {
      expect((await read(other)).events).toEqual(whole.events);
    }
    expect((await readEvents(text)).format).toBe("markwhen");
  });

  it("needs no dashes round its header", async () => {
    const { title, events } = await read("title: A paper\ntimezone: -5\n\n2020-01-01 10:00: One");
    expect(title).toBe("A paper");
    expect(formatEdtf(events[0]!.span)).toBe("2020-01-01T10:00-05:00");
  });

  it("may have a title on the line below, and none at all", async () => {
    const { events, problems } = await read("2020:\nOn the line below\n2021:\n");
    expect(events.map(({ title }) => title)).toEqual(["On the line below", "2021"]);
    expect(problems).toMatchObject([{ code: "title-missing", severity: "warning", line: 3 }]);
  });
});

describe("dates of a document", () => {
  it.each([
    ["1961", "1961"],
    ["500", "0500"],
    ["12345", "Y12345"],
    ["12/7/1941", "1941-12-07"],
    ["06/2004", "2004-06"],
    ["Feb 1963", "1963-02"],
    ["November 9 1989", "1989-11-09"],
    ["2020-W05", "2020-W05"],
    ["2020-02-22T12:13:14Z", "2020-02-22T12:13:14Z"],
    ["2020-02-22 10:30", "2020-02-22T10:30"],
    ["2020-02-22 10:30 - 2020-02-23 9am", "2020-02-22T10:30/2020-02-23T09"],
    ["2020-02-22 10:30 - 11:30", "2020-02-22T10:30/2020-02-22T11:30"],
    ["1892/2021-08-12", "1892/2021-08-12"],
    ["08/1914 - 11/1918", "1914-08/1918-11"],
    ["1969-January 1983", "1969/1983-01"],
    ["5.6.2025 - 14.06.2025", "2025-06-05/2025-06-14"],
    ["2020-01-01-2020-02-01", "2020-01-01/2020-02-01"],
    ["1980s", "198X"],
    ["8/1/1914 to 11/11/1918", "1914-08-01/1918-11-11"],
    ["753 BCE - 509 BCE", "-0752/-0508"],
    ["27 BCE - 14 CE", "-0026/0014"],
    ["2020-03-01/5 days", "2020-03-01/2020-03-05"],
    ["2020-03-01 - 2 weeks", "2020-03-01/2020-03-14"],
    ["2020-03-01 10:00 / 3 hours", "2020-03-01T10:00/2020-03-01T13:00"],
    ["2021-01-31 / 1 month", "2021-01-31/2021-02-27"],
    ["2020-03-06 / 5 weekdays", "2020-03-06/2020-03-12"],
    ["2020 / 2 years", "2020/2021-12-31"],
  ])("such as %j", async (written, expected) => {
    expect(await dates(`${written}: What: happened 10:30`)).toEqual([expected]);
    expect((await read(`${written}: What: happened 10:30`)).events[0]!.title).toBe("What: happened 10:30");
  });

  it("have the day first where the header says so, and the caller's order before all", async () => {
    const text = "---\ndateFormat: d/M/y\n---\n8/5/1945: May\n14/7/1789: July\n";
    expect(await dates(text)).toEqual(["1945-05-08", "1789-07-14"]);
    expect(await dates(text.replace("14", "4"), { dateOrder: "mdy" })).toEqual(["1945-08-05", "1789-04-07"]);
  });

  it("with dots have the day first, but where another order is told", async () => {
    expect(await dates("5.6.2025: One\n31.4.2025: None")).toEqual(["2025-06-05"]);
    expect(await dates("5.6.2025: One", { dateOrder: "mdy" })).toEqual(["2025-05-06"]);
    expect(await dates("dateFormat: M/d/y\n\n5.6.2025: One")).toEqual(["2025-05-06"]);
  });

  it("in another form that the header asks for are reported", async () => {
    const { problems } = await read("---\ntitle: x\ndateFormat: Q/y\n---\n2020: One");
    expect(problems).toMatchObject([{ code: "header-unreadable", severity: "warning", line: 3, field: "dateFormat" }]);
  });

  it.each(["2022-13-45", "31 Febuary 2020", "14/7/1789", "Dec 25", "2020-01-01 - soon 2021"])(
    "that are none, %j, are an error of that line alone",
    async (written) => {
      const result = await read(`2019: Before\nwith words\n${written}: None\nbelow it\n2023: After`);
      expect(result.events.map(({ title, text }) => [title, text])).toEqual([
        ["Before", "with words"],
        ["After", undefined],
      ]);
      expect(result.problems).toMatchObject([{ severity: "error", line: 3, field: "date", value: written }]);
      expectAccountedFor(result);
    },
  );

  it.each([
    "He said: no",
    "10 people: they came",
    "10.5 million: a lot",
    "Budget 2020 was: small",
    "- 1999: in a list",
    "https://example.org/2020",
  ])("are not what stands in words, %j", async (line) => {
    const { events } = await read(`2020: One\nWords\n${line}`);
    expect(events.map(({ text }) => text)).toEqual([`Words\n${line}`]);
  });

  it("with an end before their start are kept at their start and reported", async () => {
    const { events, problems } = await read("2020-05-01 - 5 May 2019: One");
    expect(events.map(({ span }) => formatEdtf(span))).toEqual(["2020-05-01"]);
    expect(problems).toMatchObject([{ code: "date-reversed", severity: "warning", line: 1, field: "date" }]);
  });

  it("in a zone of their own, or in none that is known", async () => {
    const text = "2020-06-01 10:00: One\ntimezone: America/New_York\n2020-06-01 10:00: Two\ntz: Mars/Base";
    const { events, problems } = await read(text);
    expect(events.map(({ span }) => formatEdtf(span))).toEqual(["2020-06-01T10:00-04:00", "2020-06-01T10:00"]);
    expect(problems).toMatchObject([
      { code: "zone-unknown", severity: "warning", line: 3, field: "tz", value: "Mars/Base" },
    ]);
  });
});

describe("dates that count from others", () => {
  const after = async (line: string): Promise<string> => {
    const all = await dates(`2020-01-01/2020-01-10: First\nid: first\n2020-05: Month\n${line}: Last`);
    return all[2] ?? "none";
  };
  it.each([
    ["5 days", "2020-06-01/2020-06-05"],
    ["1 year", "2020-06-01/2021-05-31"],
    ["3 days, 4 hours", "2020-06-01/2020-06-04T04:00"],
    ["after !first 3 days", "2020-01-11/2020-01-13"],
    ["after !first 3 days / 10 days", "2020-01-14/2020-01-23"],
    ["before !first 1 week", "2019-12-25/2019-12-31"],
    ["before !first 5 days / 2 weeks", "2019-12-13/2019-12-26"],
    ["by !first 2 days", "2019-12-30/2019-12-31"],
    ["!first + 5 days / 2 weeks", "2020-01-16/2020-01-29"],
    ["!first.start + 1 month / 1 month", "2020-02-01/2020-02-29"],
    ["2020-02-01 / !first + 60 days", "2020-02-01/2020-02-29"],
    [".end + 2 days / 1 day", "2020-06-03"],
    ["18:30", "2020-05-01T18:30"],
  ])("%j", async (line, expected) => {
    expect(await after(line)).toBe(expected);
  });

  it.each(["5 days", "after !nobody 3 days", "now", "now - 10 years", "18:30", "!nobody.end"])(
    "and from nothing that is known, %j, are reported",
    async (line) => {
      const result = await read(`${line}: One\n2020: Two`);
      expect(result.events).toHaveLength(1);
      expect(result.problems).toMatchObject([
        { code: "date-relative", severity: "error", line: 1, field: "date", value: line },
      ]);
      expectAccountedFor(result);
    },
  );

  it("count from the day of publication, where it is known", async () => {
    const text = "now: One\nnow - 10 years: Two\nnow + 5 days / 1 week: Three";
    expect(await dates(text, { published: "2024-06-09" })).toEqual([
      ...["2024-06-09", "2014-06-09", "2024-06-14/2024-06-20"],
    ]);
  });

  it("go on where they last until now", async () => {
    const text = "2020 - now: One\n1 May 2020 / now: Two\n3 May 2020: Three\n2 days / now: Four";
    expect(await dates(text)).toEqual(["2020/..", "2020-05-01/..", "2020-05-03", "2020-05-06/.."]);
    expect(await dates(text, { published: "2024-06-09" })).toEqual(await dates(text));
  });
});

describe("events that come again", () => {
  it.each([
    ["2020-01-01 every 2 weeks for 3 times", ["2020-01-01", "2020-01-15", "2020-01-29"]],
    ["2020-01-01 every week x 3", ["2020-01-01", "2020-01-08", "2020-01-15"]],
    ["2020-01-01 every other day for 1 week", ["2020-01-01", "2020-01-03", "2020-01-05", "2020-01-07"]],
    ["2020-01-31 every month for 3 times", ["2020-01-31", "2020-03-31", "2020-05-31"]],
    ["2020 every 4 years for 3 times", ["2020", "2024", "2028"]],
    ["2020-01 every 6 months x 2", ["2020-01", "2020-07"]],
    ["2020-01-03 every weekday x 3", ["2020-01-03", "2020-01-06", "2020-01-07"]],
    ["2020-01-02 every Monday and Thursday x 3", ["2020-01-02", "2020-01-06", "2020-01-09"]],
    ["2020-01-01/2020-01-03 every year until 2021-01-01", ["2020-01-01/2020-01-03", "2021-01-01/2021-01-03"]],
    ["2020-01/2020-02 every 6 months for 2 times", ["2020-01/2020-02", "2020-07/2020-08"]],
    [
      "2020-01-01 10:00 / 2 hours every day x 2",
      ["2020-01-01T10:00/2020-01-01T12:00", "2020-01-02T10:00/2020-01-02T12:00"],
    ],
  ])("%j", async (line, expected) => {
    expect(await dates(`${line}: Again`)).toEqual(expected);
  });

  it("have ids of their own", async () => {
    const { events } = await read("2020 every year x 2: Again !fair");
    expect(events.map(({ id, title }) => [id, title])).toEqual([
      ["fair/2020", "Again"],
      ["fair/2021", "Again"],
    ]);
  });

  it("without end are cut, and it is said how to have more", async () => {
    const { events, problems, rows } = await read("2020-01-01 every day: Again");
    expect([events.length, rows]).toEqual([1000, 1000]);
    expect(problems).toMatchObject([{ code: "occurrences-cut", severity: "warning", line: 1, value: 1000 }]);
    expect(await dates("2020-01-01 every day: Again", { occurrences: 3 })).toHaveLength(3);
  });

  it("in a way that is not understood come once and are reported", async () => {
    const { events, problems } = await read("2020-01-01 every blue moon: Again");
    expect(events).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "recurrence-unreadable", severity: "warning", line: 1, field: "date" }]);
  });
});

describe("sections and groups", () => {
  it("nest, and end where it is said", async () => {
    const text = `2000: Before
section Wars #war
group First
1914: One
endGroup
1939: Two
end section
1950: After
group
1960: Nameless
endGroup
endGroup
`;
    const { events } = await read(text);
    expect(events.map(({ title, lane }) => [title, lane])).toEqual([
      ["Before", undefined],
      ["One", "Wars/First"],
      ["Two", "Wars"],
      ["After", undefined],
      ["Nameless", undefined],
    ]);
  });

  it("are named without quotation marks and colons round the name", async () => {
    const { events } = await read('group "Unix": #blue\n1971: One\nendGroup\nsection Early days: #red\n1980: Two');
    expect(events.map(({ lane }) => lane)).toEqual(["Unix", "Early days"]);
  });

  it("by headings end with the next of their level", async () => {
    const { events } = await read("# A\n## B\n2000: One\n### C\n2001: Two\n## D\n2002: Three\n# E\n2003: Four");
    expect(events.map(({ lane }) => lane)).toEqual(["A/B", "A/B/C", "A/D", "E"]);
  });
});

describe("a damaged document", () => {
  const text =
    "---\ntitle: One\n---\n# Lane\n2020-01-01/2020-02-01: First ![a](https://example.org/a.png)\nWords: more\n2021: Second\n";

  it("cut anywhere accounts for every row", async () => {
    for (let length = 0; length < text.length; length += 1) {
      const result = await read(text.slice(0, length));
      if (result.rows > 0) expectAccountedFor(result);
      else
        expect(result.problems, `${length} characters`).toMatchObject([{ code: "events-missing", severity: "error" }]);
    }
  });

  it("without the end of its header loses no event", async () => {
    expect((await read("---\ntitle: One\n2020: First\n2021: Second")).events).toHaveLength(2);
  });

  it("without any event is reported", async () => {
    for (const empty of ["", "hello", "---\ntitle: One\n---\n", "# Lane\nwords"]) {
      expect(await read(empty)).toMatchObject({
        events: [],
        rows: 0,
        problems: [{ code: "events-missing", severity: "error" }],
      });
    }
  });
});

describe("a hostile document", () => {
  it("is words, and addresses that are not used are reported", async () => {
    const text = `2020: <script>x()</script> [a](javascript:x) ![b](javascript:y) #__proto__ !__proto__
__proto__: polluted
constructor: polluted
<img src=x onerror=x()>
![c](data:image/png;base64,AA==)
2021: Other
`;
    const { events, problems, took } = await read(text);
    expect(events).toMatchObject([
      { id: "__proto__", title: "<script>x()</script> a", tags: ["__proto__"], text: "<img src=x onerror=x()>" },
      { title: "Other" },
    ]);
    expect(events[0]!.media).toBeUndefined();
    expect(problems).toMatchObject([
      { code: "url-refused", severity: "warning", line: 1, field: "image", value: "javascript:y" },
      { code: "url-refused", severity: "warning", line: 1, field: "image", value: "data:image/png;base64,AA==" },
      { code: "url-refused", severity: "warning", line: 1, field: "links" },
    ]);
    expect(took?.dropped).toContain(`property "__proto__" of 1 event`);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("very long, deeply nested or with lone surrogates is read in good time", { timeout: 60_000 }, async () => {
    const documents = [
      `2020: ${"![".repeat(100_000)}`,
      `2020: ${"[".repeat(100_000)}`,
      `2020: ${"#a ".repeat(50_000)}`,
      `2020: ${"*".repeat(100_000)}`,
      `2020: x\n${" ".repeat(100_000)}- [x]`,
      `2020: x\n${"1: ".repeat(100_000)}`,
      `2020: x\n${"9".repeat(100_000)}: y`,
      `2020: x\n${"5 days, ".repeat(20)}: y`,
      `${"section A\n".repeat(20_000)}2020: x`,
      `${"2020-01-01 every 31 years: x\n".repeat(2000)}`,
      `2020: \ud800\n\udc00`,
      `${"a: b\n".repeat(50_000)}2020: x`,
      `${"2020 - now - now - now - now - now - now - now : x\n".repeat(2000)}2020: x`,
    ];
    for (const text of documents) {
      const start = performance.now();
      const result = await read(text, { occurrences: 10 });
      expect(performance.now() - start, text.slice(0, 20)).toBeLessThan(PATIENCE);
      expect(result.events.length, text.slice(0, 20)).toBeGreaterThan(0);
      expectAccountedFor(result);
    }
  });

  it("of very many events is read in good time", { timeout: 60_000 }, async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `${1000 + (index % 1000)}-05-0${1 + (index % 9)}: Event ${index}\nWords of it: yes`,
    );
    const start = performance.now();
    expect((await read(lines.join("\n"))).events).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});
