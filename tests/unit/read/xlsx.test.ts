import { describe, expect, it } from "vitest";
import { readEvents, type ReadOptions, type ReadResult } from "../../../src/read/index.ts";
import { shownBy } from "../../../src/read/sheet/workbook/number-format.ts";
import { textOfSerial } from "../../../src/read/sheet/workbook/serial-date.ts";
import { formatEdtf } from "../../../src/time/index.ts";
import { xlsxFile, zipFile, type BookFile, type Cell, type SheetFile } from "./xlsx-file.ts";

const DAY = "d mmmm yyyy";
/** 5 April 2022 in a spreadsheet. */
const APRIL_5 = 44656;
const EVENTS: SheetFile = {
  name: "Events",
  rows: [
    ["Title", "Date"],
    ["Opening", { value: APRIL_5, format: 14 }],
  ],
};

/** Reads a sheet, and checks that every row of it is accounted for. */
async function read(sheets: SheetFile[] | SheetFile, options?: ReadOptions, file?: BookFile): Promise<ReadResult> {
  const result = await readEvents(xlsxFile([sheets].flat(), file), options);
  expect(result.format).toBe("xlsx");
  checkSum(result);
  return result;
}

function checkSum({ events, problems, rows, skipped }: ReadResult): void {
  const wrong = new Set(
    problems.filter(({ severity, row }) => severity === "error" && row !== 1).map(({ row }) => row),
  );
  expect(events.length + wrong.size + skipped).toBe(rows);
}

const datesOf = ({ events }: ReadResult): string[] => events.map(({ span }) => formatEdtf(span));
const titlesOf = ({ events }: ReadResult): string[] => events.map(({ title }) => title);

/** The date that a cell alone gives, or why it gives none. */
async function dateOf(cell: Cell, file?: BookFile): Promise<string | undefined> {
  const rows = [
    ["Title", "Date"],
    ["A", cell],
  ];
  const result = await read({ rows }, undefined, file);
  return datesOf(result)[0] ?? result.problems.find(({ severity }) => severity === "error")?.code;
}

describe("a spreadsheet", () => {
  it("gives an event for each row", async () => {
    const result = await read({
      rows: [
        ["Title", "Start", "End", "Lane", "Text", "Importance", "Image", "Alt", "Link", "Tags"],
        [
          "Opening",
          { value: APRIL_5, format: DAY },
          { value: APRIL_5 + 2, format: DAY },
          "Court",
          "Both *sides* speak",
          0.8,
        ],
        [
          "Verdict",
          "20 April 2022",
          null,
          null,
          null,
          null,
          "https://example.org/a.jpg",
          "A court",
          "https://example.org/b",
          "law; appeal",
        ],
      ],
    });
    expect(result.problems).toEqual([]);
    expect(datesOf(result)).toEqual(["2022-04-05/2022-04-07", "2022-04-20"]);
    expect(result.events).toMatchObject([
      { title: "Opening", lane: "Court", text: "Both *sides* speak", importance: 0.8 },
      {
        title: "Verdict",
        media: { url: "https://example.org/a.jpg", alt: "A court" },
        links: [{ url: "https://example.org/b" }],
        tags: ["law", "appeal"],
      },
    ]);
    expect(result.took).toMatchObject({ columns: { title: "Title", start: "Start", "media.alt": "Alt" } });
  });

  it("is told by its bytes, whatever it comes in", async () => {
    const bytes = xlsxFile([EVENTS]);
    for (const input of [bytes, bytes.slice().buffer, new Blob([bytes.slice()]), new Response(bytes.slice())]) {
      expect(titlesOf(await readEvents(input))).toEqual(["Opening"]);
    }
    expect(titlesOf(await readEvents(bytes, { format: "xlsx" }))).toEqual(["Opening"]);
  });

  it("takes the columns that it is told", async () => {
    const rows = [
      ["Who", "Seen", "Date"],
      ["Ana", { value: APRIL_5, format: 14 }, "never"],
    ];
    const result = await read({ rows }, { columns: { title: "Who", date: "Seen" } });
    expect([titlesOf(result), datesOf(result)]).toEqual([["Ana"], ["2022-04-05"]]);
  });

  it("counts rows as people do, blank ones too", async () => {
    const rows = new Map<number, Cell[]>([
      [3, ["Title", "Date"]],
      [4, ["A", "2022-04-05"]],
      [7, ["B", "soon"]],
    ]);
    const result = await read({ rows });
    expect(result).toMatchObject({ rows: 4, skipped: 2 });
    expect(result.problems).toMatchObject([{ severity: "error", row: 7, field: "Date", value: "soon" }]);
    expect(result.problems[0]!.message).toMatch(/^Row 7, Date: /);
  });

  it("may have its name in one cell above the headings", async () => {
    const result = await read({
      rows: [["The trial, day by day"], [], ...(EVENTS.rows as Cell[][])],
      merged: ["A1:B1"],
    });
    expect(titlesOf(result)).toEqual(["Opening"]);
    expect(result.problems).toEqual([]);
    expect(result.took?.dropped).toEqual(["what stands above the headings"]);
  });

  it("may have rows above the headings of which nothing is known", async () => {
    const rows = [
      ["Report", "2024"],
      ["Made by", "us"],
      ["Date", "Event"],
      ["2018", "A"],
      ["soon", "B"],
    ];
    const result = await read({ rows });
    expect([titlesOf(result), result.took?.dropped]).toEqual([["A"], ["what stands above the headings"]]);
    expect(result.problems.map(({ row, field }) => [row, field])).toEqual([[5, "Date"]]);
  });

  it("says how far it has come", async () => {
    const steps: [number, number][] = [];
    await read(EVENTS, { progress: (done, total) => steps.push([done, total]) });
    const [done, total] = steps.at(-1)!;
    expect([steps.length > 1, done]).toEqual([true, total]);
  });

  it("without rows is reported", async () => {
    const result = await read({ rows: [] });
    expect(result.problems).toMatchObject([{ code: "rows-missing", severity: "error" }]);
    expect(await read({ rows: [["Title", "Date"]] })).toMatchObject({ events: [], rows: 0, problems: [] });
  });
});

describe("the template of TimelineJS as a spreadsheet", () => {
  it("has dates in parts, a title and HTML in its texts", async () => {
    const result = await read({
      rows: [
        [
          "Year",
          "Month",
          "Day",
          "Time",
          "End Year",
          "End Month",
          "End Day",
          "Display Date",
          "Headline",
          "Text",
          "Media",
          "Media Credit",
          "Type",
          "Group",
        ],
        [null, null, null, null, null, null, null, null, "The trial", "Day by day", null, null, "title"],
        [
          2022,
          4,
          5,
          { value: 0.4375, format: "h:mm" },
          null,
          null,
          null,
          null,
          "Opening",
          "<b>Both</b> sides",
          null,
          null,
          null,
          "Court",
        ],
        [2022, 13, null, null, null, null, null, null, "Nothing"],
      ],
    });
    expect(result).toMatchObject({ title: "The trial", rows: 3, skipped: 1 });
    expect(datesOf(result)).toEqual(["2022-04-05T10:30"]);
    expect(result.events).toMatchObject([{ title: "Opening", text: "**Both** sides", lane: "Court" }]);
    expect(result.problems).toMatchObject([{ severity: "error", row: 4, field: "Month" }]);
  });
});

describe("of several sheets", () => {
  const private_: SheetFile = {
    name: "Sources",
    rows: [
      ["Title", "Date"],
      ["Deep Throat", "1972"],
    ],
  };

  it("the first that has rows is read, and the others are told", async () => {
    const result = await read([{ name: "Cover", rows: [] }, EVENTS, { ...private_, name: "Notes" }]);
    expect(titlesOf(result)).toEqual(["Opening"]);
    expect(result.took?.dropped).toEqual(['sheet "Cover"', 'sheet "Notes"']);
  });

  it("one that is hidden is never read", async () => {
    const result = await read([{ ...private_, state: "hidden" }, { ...private_, state: "veryHidden" }, EVENTS]);
    expect(titlesOf(result)).toEqual(["Opening"]);
    expect(result.took?.dropped).toEqual(['hidden sheet "Sources"', 'hidden sheet "Sources"']);
    expect(JSON.stringify(await read([{ ...private_, state: "hidden" }]))).not.toContain("Throat");
  });
});

describe("a cell", () => {
  it.each<[string, Cell, string]>([
    ["a day by its format", { value: APRIL_5, format: "dd/mm/yyyy" }, "2022-04-05"],
    ["a day by a format without a code", { value: APRIL_5, format: 14 }, "2022-04-05"],
    ["a day with its weekday", { value: APRIL_5, format: '[$-409]dddd", the "d mmmm yyyy;@' }, "2022-04-05"],
    ["a moment", { value: APRIL_5 + 10 / 24, format: 22 }, "2022-04-05T10:00"],
    ["a moment with seconds", { value: APRIL_5 + 0.4, format: "yyyy-mm-dd hh:mm:ss" }, "2022-04-05T09:36"],
    ["a moment at midnight as its day", { value: APRIL_5, format: "yyyy-mm-dd hh:mm:ss" }, "2022-04-05"],
    ["a day where its time is not shown", { value: APRIL_5 + 0.7, format: DAY }, "2022-04-05"],
    ["a month", { value: APRIL_5, format: "mmm yyyy" }, "2022-04"],
    ["a month by a format without a code", { value: APRIL_5, format: 17 }, "2022-04"],
    ["a year", { value: APRIL_5, format: "yyyy" }, "2022"],
    ["a year that is a number", 2022, "2022"],
    ["a text", "4 May 2022", "2022-05-04"],
    ["EDTF", "2022-05/..", "2022-05/.."],
    [
      "a text in the cell itself",
      { xml: '<c t="inlineStr"><is><r><t>4 May</t></r><r><t xml:space="preserve"> 2022</t></r></is></c>' },
      "2022-05-04",
    ],
    ["what a formula gave", { xml: '<c t="str"><f>A1&amp;B1</f><v>4 May 2022</v></c>' }, "2022-05-04"],
    ["a date of ISO 8601", { xml: '<c t="d"><v>2022-05-04T00:00:00</v></c>' }, "2022-05-04"],
    ["the first day that is counted", { value: 1, format: 14 }, "1900-01-01"],
    ["the last day of February 1900", { value: 59, format: 14 }, "1900-02-28"],
    ["the first day of March 1900", { value: 61, format: 14 }, "1900-03-01"],
    ["the last day that is counted", { value: 2_958_465, format: 14 }, "9999-12-31"],
    ["29 February 1900 as no date", { value: 60, format: 14 }, "date-impossible"],
    ["day 0 as no date", { value: 0, format: 14 }, "date-impossible"],
  ])("is %s", async (_, cell, date) => {
    expect(await dateOf(cell)).toBe(date);
  });

  it.each([
    [APRIL_5 - 1462, "2022-04-05"],
    [0, "1904-01-01"],
    [60, "1904-03-01"],
  ])("is counted from 1904 where the file says so: %d", async (value, date) => {
    expect(await dateOf({ value, format: 14 }, { from1904: true })).toBe(date);
  });

  it("with a time alone is the end, where it stands in a column for that", async () => {
    const rows: Cell[][] = [
      ["Event", "Date", "Start time", "End time"],
      ["A", { value: APRIL_5, format: 14 }, { value: 0.375, format: 20 }, { value: 0.5, format: 18 }],
    ];
    expect(datesOf(await read({ rows }))).toEqual(["2022-04-05T09:00/2022-04-05T12:00"]);
  });

  it("with a time alone is the time of the date beside it", async () => {
    const time: Cell = { value: 0.4375, format: "h:mm AM/PM" };
    const result = await read({
      rows: [
        ["Title", "Date", "Time"],
        ["A", { value: APRIL_5, format: 14 }, time],
      ],
    });
    expect(datesOf(result)).toEqual(["2022-04-05T10:30"]);
  });

  it.each<[Cell, string]>([
    [45, "45"],
    [0.1 + 0.2, "0.3"],
    [{ value: 1e15, format: "0.00E+00" }, "1000000000000000"],
    [{ value: 1234.5, format: '#,##0.00 "days"' }, "1234.5"],
    [{ value: 1.5, format: "[h]:mm" }, "36:00"],
    [{ xml: "<c><v>4.5E1</v></c>" }, "45"],
    [true, "TRUE"],
    [false, "FALSE"],
    ["Año 日本 😀", "Año 日本 😀"],
    ["<b>A & B</b>", "<b>A & B</b>"],
    ["one_x000D_\ntwo _x0041_", "one\ntwo A"],
  ])("is a text: %j", async (cell, text) => {
    const { events } = await read({
      rows: [
        ["Title", "Date", "Text"],
        ["A", "2022", cell],
      ],
    });
    expect(events[0]!.text).toBe(text);
  });

  it.each<[string, Cell, RegExp]>([
    ["an error", { xml: '<c t="e"><f>1/0</f><v>#N/A</v></c>' }, /^Row 2, End: C2: the cell shows #N\/A/],
    [
      "a formula that was never worked out",
      { xml: "<c><f>TODAY()</f><v></v></c>" },
      /^Row 2, End: C2: the formula has no result/,
    ],
    [
      "a text that is not there",
      { xml: '<c t="s"><v>99</v></c>' },
      /^Row 2, End: C2: the text of the cell is not in the file/,
    ],
  ])("with %s is blank, and is told by row and column", async (_, cell, message) => {
    const result = await read({
      rows: [
        ["Title", "Start", "End"],
        ["A", "2022", cell],
      ],
    });
    expect(datesOf(result)).toEqual(["2022"]);
    expect(result.problems).toMatchObject([{ code: "cell-error", severity: "warning", row: 2, field: "End" }]);
    expect(result.problems[0]!.message).toMatch(message);
  });

  it("without a heading is left out, and its column is told", async () => {
    const rows = [
      ["Title", "Date"],
      ["A", "2022", null, "aside"],
      ["B", "2023", "aside"],
      [null, null, "aside"],
    ];
    const result = await read({ rows });
    expect(result).toMatchObject({ problems: [], rows: 3, skipped: 1 });
    expect(result.took?.dropped).toEqual(["cells without a heading, in columns C, D"]);
    expect(JSON.stringify(result)).not.toContain("aside");
  });

  it.each([
    ["The report", ["addresses behind the texts of cells"]],
    ["https://example.org/a", undefined],
  ])("with an address behind its text is told where that is lost: %s", async (text, dropped) => {
    const cell = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = [
      ["Title", "Date", "Source"],
      ["A", "2022", text],
    ].map((row) => `<row>${row.map(cell).join("")}</row>`);
    const xml = `<worksheet><sheetData>${rows.join("")}</sheetData><hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks></worksheet>`;
    const result = await read(EVENTS, undefined, { parts: { "xl/worksheets/sheet1.xml": xml } });
    expect(result.events).toHaveLength(1);
    expect(result.took?.dropped).toEqual(dropped);
  });

  it("need not say where it is", async () => {
    const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
    const row = (...cells: string[]): string =>
      `<x:row>${cells.map(text).join("")}</x:row>`.replaceAll("<c", "<x:c").replaceAll("</c", "</x:c");
    const xml = `<x:worksheet xmlns:x="y"><!-- <row> --><x:sheetData>${row("Title", "Date")}${row("A", "2022")}</x:sheetData></x:worksheet>`;
    const result = await read(EVENTS, undefined, { parts: { "xl/worksheets/sheet1.xml": xml } });
    expect([titlesOf(result), datesOf(result)]).toEqual([["A"], ["2022"]]);
  });
});

describe("a number format", () => {
  it.each([
    ["General", undefined],
    ["0.00E+00", undefined],
    ["# ?/?", undefined],
    ['0 "days"', undefined],
    ["[Red]-0.0;[Blue]0", undefined],
    ["0\\d", undefined],
    ["@", undefined],
    ["m/d/yyyy;@", "day"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "day"],
    ["d-mmm", "day"],
    ['yyyy"年"m"月"d"日"', "day"],
    ["ge.m.d", "day"],
    ["mmmm yyyy", "month"],
    ["mm/yyyy", "month"],
    ["yyyy", "year"],
    ["d.m.yy h:mm", "moment"],
    ["mmm d, h AM/PM", "moment"],
    ["hh:mm", "time"],
    ["mm:ss.0", "time"],
    ["[hh]:mm:ss", "elapsed"],
    ["[Red", undefined],
    ['"open', undefined],
  ] as const)("%s shows: %s", (code, shown) => {
    expect(shownBy(164, code)).toBe(shown);
  });
});

describe("a number that is shown as a date", () => {
  it.each([
    [APRIL_5 + 0.999999, "moment", "2022-04-06"],
    [APRIL_5 + 0.5, "time", "12:00"],
    [0.0069444444, "time", "00:10"],
    [-1, "day", "1899-12-29"],
    [-0.5, "elapsed", "-12:00"],
    [1e300, "day", "1e+300"],
    [3_000_000, "day", "3000000"],
  ] as const)("%d as %s is %s", (serial, shown, text) => {
    expect(textOfSerial(serial, shown, false)).toBe(text);
  });
});

describe("merged cells", () => {
  const date: Cell = { value: APRIL_5, format: DAY };

  it("down a column count for each row that has something beside them", async () => {
    const rows = [
      ["Date", "Title", "Lane"],
      [date, "One", "Court"],
      [null, "Two"],
      [null, null],
      ["2023", "Three"],
    ];
    const result = await read({ rows, merged: ["A2:A4", "C2:C5"] });
    expect(datesOf(result)).toEqual(["2022-04-05", "2022-04-05", "2023"]);
    expect(result.events.map(({ lane }) => lane)).toEqual(["Court", "Court", "Court"]);
    expect(result).toMatchObject({ rows: 4, skipped: 1 });
    expect(result.problems).toMatchObject([
      { code: "cells-merged", severity: "warning", row: 2, rows: [2, 3], field: "Date", value: "2022-04-05" },
      { code: "cells-merged", row: 2, rows: [2, 3, 5], field: "Lane" },
    ]);
    expect(result.problems[0]!.message).toMatch(/^Row 2, Date: A2:A4 is one merged cell\. It counts for 2 rows/);
  });

  it("over whole records make one event", async () => {
    const result = await read({ rows: [["Title", "Date"], ["A", date], []], merged: ["A2:A3", "B2:B3"] });
    expect(result).toMatchObject({ problems: [], rows: 1 });
    expect(datesOf(result)).toEqual(["2022-04-05"]);
  });

  it("across columns count for the first, and what lies under them goes", async () => {
    const rows = [
      ["Title", "Date", "Text"],
      ["A", date, "hidden"],
    ];
    const result = await read({ rows, merged: ["B2:C2"] });
    expect(result.events[0]).not.toHaveProperty("text");
    expect(result.problems).toMatchObject([{ code: "cells-merged", row: 2, field: "Date" }]);
    expect(result.problems[0]!.message).toContain("B2:C2 is one merged cell. It counts for column B alone");
  });

  it("of ids count once", async () => {
    const rows = [
      ["Id", "Title", "Date"],
      ["a", "One", date],
      [null, "Two", date],
    ];
    const result = await read({ rows, merged: ["A2:A3"] });
    expect(result.events[0]!.id).toBe("a");
    expect(result.problems).toMatchObject([{ code: "cells-merged", rows: [2, 3], field: "Id" }]);
  });

  it("of headings, of blanks and beside the events say nothing", async () => {
    const rows = [
      ["Title", "Date", null, "Notes"],
      ["A", date, null, "call 555"],
      ["B", date],
    ];
    const result = await read({ rows, merged: ["B1:C1", "C2:C3", "D2:D3", "what", "A1:B2:C3", "A0:A9"] });
    expect(result.problems).toEqual([]);
    expect(datesOf(result)).toHaveLength(2);
  });

  it("that begin in notes do not tell them", async () => {
    const result = await read({
      rows: [
        ["Notes", "Date", "Title"],
        ["call 555", null, "A"],
      ],
      merged: ["A2:B2"],
    });
    expect(result.problems.map(({ code }) => code)).toEqual(["cells-merged", "date-missing"]);
    expect(JSON.stringify(result)).not.toContain("555");
  });

  it("that lie over each other a thousand times are refused", async () => {
    const rows = Array.from({ length: 50 }, (_, at) => [at === 0 ? "Title" : "A", at === 0 ? "Date" : "2022"]);
    const bytes = xlsxFile([{ rows, merged: Array.from({ length: 1000 }, () => "A2:XFD1048576") }]);
    expect((await readEvents(bytes)).problems).toMatchObject([{ code: "xlsx-broken", severity: "error" }]);
  });
});

describe("the sheet of a trial that two reporters keep", () => {
  const days: Cell[][] = [
    [{ value: APRIL_5, format: "m/d/yyyy" }, "Opening statements", null, "Ask Ana, 555-0101"],
    ["4/6/2022", "First witness", null, "555-0102"],
    ["7 April 2022", "Second witness", null, null],
    ["8 April 2022", "Morning session: expert", null, "call back 555-0103"],
    [null, "Afternoon session: police", null, null],
    [],
    ["4/11/2022", "Fifth witness, not heard", "adjourned", "judge ill?"],
    ["12 April 2022", "Third witness", null, null],
    ["4/13/2022", "Fourth witness", null, null],
    ["14 April 2022", "Site visit", "cancelled", "555-0104"],
    [],
    ["4/19/2022", "Fifth witness", null, null],
    ["20 April 2022", "Sixth witness", null, null],
    ["4/21/2022", "Closing, prosecution", null, null],
    ["22 April 2022", "Closing, defence", null, null],
    ["5/4/2022", "Verdict", "planned", "ring the clerk 555-0105"],
  ];
  const rows = [["Date", "What", "Status", "Notes"], ...days];

  it("gives fourteen days, and nothing of its notes", async () => {
    const result = await read({ rows, merged: ["A5:A6"] });
    expect(datesOf(result)).toEqual([
      "2022-04-05", "2022-04-06", "2022-04-07", "2022-04-08", "2022-04-08", "2022-04-11", "2022-04-12", "2022-04-13",
      "2022-04-14", "2022-04-19", "2022-04-20", "2022-04-21", "2022-04-22", "2022-05-04",
    ]); // prettier-ignore
    expect(result.events.filter(({ status }) => status === "cancelled").map(({ title }) => title)).toEqual([
      "Site visit",
    ]);
    expect(result.took).toMatchObject({ dateOrder: "mdy", unused: ["Notes"] });
    expect(result).toMatchObject({ rows: 16, skipped: 2 });
    expect(result.problems).toMatchObject([
      { code: "cells-merged", rows: [5, 6], field: "Date" },
      { code: "status-unknown", severity: "warning", row: 8, field: "Status", value: "adjourned" },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/555|Ana|judge|clerk/);
  });

  it("names the days that may be read both ways, where nothing tells", async () => {
    const unclear = rows.map((cells) =>
      ["4/13/2022", "4/19/2022", "4/21/2022"].includes(cells[0] as string)
        ? ["15 April 2022", ...cells.slice(1)]
        : cells,
    );
    const result = await read({ rows: unclear, merged: ["A5:A6"] });
    expect(result.events).toHaveLength(14);
    expect(result.events.filter(({ span }) => formatEdtf(span).length !== "2022-04-05".length)).toEqual([]);
    const ambiguous = result.problems.filter(({ code }) => code === "date-ambiguous");
    expect(ambiguous.map(({ row, severity }) => [row, severity])).toEqual([
      [3, "warning"],
      [8, "warning"],
      [17, "warning"],
    ]);
  });
});

describe("hostile sheets", () => {
  it("are only texts", async () => {
    const nasty = `<script>alert(1)</script>`;
    const rows = [
      ["Title", "Date", "Link", "__proto__", "constructor", "Image"],
      [nasty, "2022", `${"javascript"}:alert(1)`, "polluted", "polluted", "data:text/html,x"],
      ["_xD800_ and _x0000_", "2022", null, null, null, null],
      ["long ".repeat(6000), "2022", null, null, null, null],
    ];
    const result = await read({ name: "__proto__", rows });
    expect(titlesOf(result)[0]).toBe(nasty);
    expect(result.events).toHaveLength(3);
    expect(result.problems.filter(({ code }) => code === "url-refused").map(({ row, field }) => [row, field])).toEqual([
      [2, "Link"],
      [2, "Image"],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("with entities of their own do not grow", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;&#xD800;&#x110000;</t></is></c></row></sheetData></worksheet>`;
    const result = await readEvents(xlsxFile([EVENTS], { parts: { "xl/worksheets/sheet1.xml": bomb } }));
    expect(JSON.stringify(result)).toContain("&b;\ufffd\ufffd");
  });

  it("that are deep or have cells far out are read at once", async () => {
    const deep = "<x>".repeat(100_000);
    const far = `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>`;
    const cells = `<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="XFC1" t="inlineStr"><is><t>Date</t></is></c></row>`;
    const xml = `<worksheet>${deep}<sheetData>${cells}${far}</sheetData></worksheet>`;
    const since = performance.now();
    const result = await readEvents(xlsxFile([EVENTS], { parts: { "xl/worksheets/sheet1.xml": xml } }));
    expect(result).toMatchObject({ events: [], rows: 1_048_575, skipped: 1_048_575 });
    expect(performance.now() - since).toBeLessThan(3000);
  });

  it.each(["A0", "XFE1", "A1048577", "AAAA1", "__proto__", ""])("with a cell %j are refused", async (cell) => {
    const xml = `<worksheet><sheetData><row><c r="${cell}"><v>1</v></c></row></sheetData></worksheet>`;
    const { problems } = await readEvents(xlsxFile([EVENTS], { parts: { "xl/worksheets/sheet1.xml": xml } }));
    expect(problems).toMatchObject([{ code: "xlsx-broken", severity: "error" }]);
  });
});

describe("a file that cannot be read", () => {
  const PARTS = { "xl/workbook.xml": "<workbook/>" };

  it.each<[string, Uint8Array, string, RegExp]>([
    [
      "an OpenDocument sheet",
      zipFile({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }),
      "format-unknown",
      /OpenDocument.*\.xlsx or CSV/,
    ],
    ["a Word document", zipFile({ "word/document.xml": "" }), "format-unknown", /Word/],
    ["a binary sheet", zipFile({ "xl/workbook.bin": "" }), "format-unknown", /xlsb/],
    ["a sheet of Numbers", zipFile({ "Index/Document.iwa": "" }), "format-unknown", /Numbers/],
    ["any packed file", zipFile({ "events.csv": "title,date" }), "format-unknown", /"events\.csv"/],
    ["a locked file", zipFile(PARTS, { locked: true }), "xlsx-broken", /password/],
    ["a file without sheets", zipFile(PARTS), "xlsx-broken", /names no sheets/],
    ["a file without its end", xlsxFile([EVENTS]).slice(0, -30), "xlsx-broken", /breaks off/],
    ["a file without its middle", cut(xlsxFile([EVENTS])), "xlsx-broken", /breaks off|damaged/],
    ["a file with changed bytes", changed(xlsxFile([EVENTS])), "xlsx-broken", /damaged/],
    ["a file that says it unpacks to too much", zipFile(PARTS, { size: 200_000_001 }), "xlsx-too-large", /200 MB/],
  ])("is told in words: %s", async (_, bytes, code, message) => {
    const result = await readEvents(bytes);
    expect(result).toMatchObject({ events: [], rows: 0, skipped: 0 });
    expect(result.problems).toMatchObject([
      { code, severity: "error", message: expect.stringMatching(message) as string },
    ]);
  });

  it("is one that unpacks to too much, whatever it says", { timeout: 20_000 }, async () => {
    const bomb = `<!--${" ".repeat(500_000)}-->`.repeat(402);
    const { problems } = await readEvents(zipFile({ "xl/workbook.xml": bomb }, { size: 1000 }));
    expect(problems).toMatchObject([{ code: "xlsx-too-large", severity: "error" }]);
  });

  it("is one whose cells share a long text too often", async () => {
    const rows = `<c t="s"><v>0</v></c>`.repeat(7000);
    const parts = {
      "xl/sharedStrings.xml": `<sst><si><t>${"long ".repeat(6000)}</t></si></sst>`,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row>${rows}</row></sheetData></worksheet>`,
    };
    const { problems } = await readEvents(xlsxFile([EVENTS], { parts }));
    expect(problems).toMatchObject([{ code: "xlsx-too-large", severity: "error" }]);
  });

  it("is one whose sheet breaks off", async () => {
    const parts = { "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row r="1"><c r="A1"><v>1</` };
    const { problems } = await readEvents(xlsxFile([EVENTS], { parts }));
    expect(problems).toMatchObject([{ code: "xlsx-broken", message: expect.stringContaining("breaks off") as string }]);
  });

  it("is none that is merely stored, or has long numbers", async () => {
    const parts = partsOfSmallBook();
    for (const how of [{ deflate: false }, { long: true }]) {
      expect(titlesOf(await readEvents(zipFile(parts, how)))).toEqual(["A"]);
    }
  });
});

/** A file of which some bytes in the middle are gone. */
function cut(bytes: Uint8Array): Uint8Array {
  return new Uint8Array([...bytes.slice(0, 100), ...bytes.slice(300)]);
}

/** A file of which a packed part has other bytes. */
function changed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.fill(0x55, 60, 90);
  return copy;
}

/** As little as a file can have. */
function partsOfSmallBook(): Record<string, string> {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return {
    "xl/workbook.xml": `<workbook><sheets><sheet name="A" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="x/worksheet" Target="../xl/./sheet.xml"/></Relationships>`,
    "xl/sheet.xml": `<worksheet><sheetData><row>${cell("Title")}${cell("Date")}</row><row>${cell("A")}${cell("2022")}</row></sheetData></worksheet>`,
  };
}
