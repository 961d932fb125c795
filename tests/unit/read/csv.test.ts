import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/problem.ts";
import { readEvents, type ReadOptions, type ReadResult } from "../../../src/read/index.ts";
import { formatEdtf } from "../../../src/time/index.ts";

const read = (text: string, options: ReadOptions = {}): Promise<ReadResult> => readEvents(text, options);
const dates = ({ events }: ReadResult): string[] => events.map(({ span }) => formatEdtf(span));
const titles = ({ events }: ReadResult): string[] => events.map(({ title }) => title);
const places = ({ problems }: ReadResult): unknown[] =>
  problems.map(({ code, row, line, field }) => [code, row, line, field]);

/** Every row is an event, or has an error, or was skipped. */
function expectAccount({ events, problems, rows, skipped }: ReadResult): void {
  const faulty = new Set(
    problems.filter(({ severity, row }) => severity === "error" && row !== 1).map(({ row }) => row),
  );
  expect(events.length + faulty.size + skipped).toBe(rows);
}

describe("the headings of a sheet", () => {
  it.each([
    ["title,date", ["A", "2018"]],
    ["DATE,Headline", ["2018", "A"]],
    ["When,Event", ["2018", "A"]],
    ["name;start date", ["A", "2018"]],
    ["Begin\tSubject", ["2018", "A"]],
    ["Fecha,Título", ["2018", "A"]],
    ["Datum;Überschrift", ["2018", "A"]],
    ["Titre|Début", ["A", "2018"]],
  ])("are known in any order and case: %s", async (heading, cells) => {
    const delimiter = /[,;\t|]/.exec(heading)![0];
    const result = await read(`${heading}\n${cells.join(delimiter)}\n`);
    expect(result.problems).toEqual([]);
    expect([titles(result), dates(result)]).toEqual([["A"], ["2018"]]);
  });

  it("hold every field of an event", async () => {
    const { events, problems } = await read(
      `ID,Title,Label,Start,End,Status,Description,Category,Importance,Location,Tags,Lang,Image,Alt,Credit,Caption,Link,Link text,Source,Source URL,Corrected,Correction,title@es,text@es,Display date,As of,Added
x1,Talks,T,2018-05-01,2018-05-03,Canceled,Some *text*,Politics,0.9,Havana,"a, b",en,https://example.org/a.jpg,Two people,Photographer,At the table,https://example.org/,More,Gazette,https://example.org/g,2018-06-01,Date mended,Conversaciones,Texto,Early May,2020,5 May 2018
`,
    );
    expect(problems).toEqual([]);
    expect(events).toMatchObject([
      {
        id: "x1",
        title: "Talks",
        label: "T",
        status: "cancelled",
        text: "Some *text*",
        lane: "Politics",
        importance: 0.9,
        place: "Havana",
        tags: ["a", "b"],
        lang: "en",
        media: { url: "https://example.org/a.jpg", alt: "Two people", credit: "Photographer", caption: "At the table" },
        links: [{ url: "https://example.org/", label: "More" }],
        sources: [{ title: "Gazette", url: "https://example.org/g" }],
        corrected: { on: "2018-06-01", note: "Date mended" },
        translations: { es: { title: "Conversaciones", text: "Texto" } },
        displayDate: "Early May",
        asOf: "2020",
        added: "2018-05-05",
      },
    ]);
    expect(formatEdtf(events[0]!.span)).toBe("2018-05-01/2018-05-03");
  });

  it("hold further links and sources by a number, where a source is, and how large an image", async () => {
    const { events, problems } = await read(
      `title,date,link,link label,Link 2,Link text 2,source,source locator,Source URL 2,source 3,media,alt,media width,media height
A,2018,https://example.org/,One,https://example.org/2,Two,Gazette,p. 4,https://example.org/s,Third,https://example.org/a.jpg,A hall,640,480
B,2019,,,https://example.org/2,Two,,,,Third,,,,
`,
    );
    expect(problems).toEqual([]);
    expect(events).toMatchObject([
      {
        links: [
          { url: "https://example.org/", label: "One" },
          { url: "https://example.org/2", label: "Two" },
        ],
        sources: [
          { title: "Gazette", locator: "p. 4" },
          { title: "https://example.org/s", url: "https://example.org/s" },
          { title: "Third" },
        ],
        media: { url: "https://example.org/a.jpg", alt: "A hall", width: 640, height: 480 },
      },
      { links: [{ url: "https://example.org/2", label: "Two" }], sources: [{ title: "Third" }] },
    ]);
  });

  it("name the column of a further link that is to blame", async () => {
    const { problems } = await read("title,date,link,Link 2\nA,2018,https://example.org/,javascript:alert(1)\n");
    expect(problems).toMatchObject([{ code: "url-refused", row: 2, field: "Link 2" }]);
  });

  it("lose the apostrophe that keeps a spreadsheet from running them, and no other", async () => {
    const { events } = await read(`title,date,text\n"'=1+1",2018,"''=1"\n'@x,'-0043-03-15,'quoted' words\n`);
    expect(events.map(({ title, text }) => [title, text])).toEqual([
      ["=1+1", "'=1"],
      ["@x", "'quoted' words"],
    ]);
    expect(formatEdtf(events[1]!.span)).toBe("-0043-03-15");
  });

  it("are taken as they are told, and the others still by what they usually are", async () => {
    const result = await read("what,day of it,group\nTalks,2018,A\n", {
      columns: { date: "Day of it", title: "what" },
    });
    expect(result.took?.columns).toEqual({ date: "day of it", title: "what", lane: "group" });
    expect([titles(result), dates(result)]).toEqual([["Talks"], ["2018"]]);
  });

  it("are joined where a field is told several", async () => {
    const result = await read("home,away,day,hour\nRed,Blue,2018-05-01,9:30\n", {
      columns: { title: ["home", "away"], date: ["day", "hour"] },
    });
    expect([titles(result), dates(result)]).toEqual([["Red Blue"], ["2018-05-01T09:30"]]);
  });

  it("take a date beside an end for the start, and beside both for the whole", async () => {
    expect(dates(await read("title,date,until\nA,1914,1918\nB,2018,\n"))).toEqual(["1914/1918", "2018"]);
    const flights = await read("flight,date,from,to\nA,2018-05-01,Havana,Panama\n", { columns: { title: "flight" } });
    expect([dates(flights), flights.took?.unused]).toEqual([["2018-05-01"], ["from", "to"]]);
  });

  it("join a date with the time beside it", async () => {
    const result = await read("title,date,time\nA,2018-05-01,14:30\nB,2018-05-02,\n");
    expect(dates(result)).toEqual(["2018-05-01T14:30", "2018-05-02"]);
  });

  it("may part a date into year, month and day", async () => {
    const result = await read(
      "title,Year,Month,Day,Time,End year\nA,1969,7,20,20:17,\nB,1914,,,,1918\nC,44 BC,,,,\nD,1945,May,8,,\n",
    );
    expect(result.problems).toEqual([]);
    expect(dates(result)).toEqual(["1969-07-20T20:17", "1914/1918", "-0043", "1945-05-08"]);
  });

  it("name the part of a date that is to blame", async () => {
    const result = await read("title,Year,Month,Day\nA,1969,13,\nB,1969,,20\nC,1969,2,30\nD,20O3,,\nE,2018,5,1\n");
    expect(titles(result)).toEqual(["E"]);
    expect(places(result)).toEqual([
      ["date-impossible", 2, 2, "Month"],
      ["date-missing", 3, 3, "Month"],
      ["date-impossible", 4, 4, "Day"],
      ["date-unreadable", 5, 5, "Year"],
    ]);
    expectAccount(result);
  });

  it("that are missed are named once, with those that there are", async () => {
    const noDate = await read("title,place\nA,B\nC,D\n");
    expect(noDate.events).toEqual([]);
    expect(places(noDate)).toEqual([["column-missing", 1, 1, "date"]]);
    expect(noDate.problems[0]!.message).toContain('"title", "place"');
    const told = await read("title,date\nA,2018\n", { columns: { date: "Day" } });
    expect(places(told)[0]).toEqual(["column-missing", 1, 1, "Day"]);
  });

  it("of titles may be missed, which is said once", async () => {
    const result = await read("date,place\n2018,A\n2019,B\n");
    expect(places(result)).toEqual([["column-missing", 1, 1, "title"]]);
    expect(titles(result)).toEqual(["2018", "2019"]);
  });

  it("of which two mean the same: the surer one counts", async () => {
    const result = await read("name,date,title\nx,2018,A\n");
    expect(titles(result)).toEqual(["A"]);
    expect(result.took?.unused).toEqual(["name"]);
  });
});

describe("the headings of sheets as they are exported", () => {
  it.each<[string, string, string]>([
    ["Jahr;Monat;Tag;Titel", "1969;7;20;A", "1969-07-20"],
    ["Année;Évènement", "1969;A", "1969"],
    ["Data;Título", "13/05/2022;A", "2022-05-13"],
    [
      "Betreff;Beginnt am;Beginnt um;Endet am;Endet um",
      "A;13.4.2022;09:30;13.4.2022;10:30",
      "2022-04-13T09:30/2022-04-13T10:30",
    ],
    ["Objet;Date de début;Heure de début", "A;13/04/2022;9h30", "2022-04-13T09:30"],
    ["Event;Start year;End year", "A;1914;1918", "1914/1918"],
    ["Name;Starting Date;Ending Date", "A;2018;2019", "2018/2019"],
    ["Year;End;Event", "1914;1918;A", "1914/1918"],
    ["label;date", "A;2018", "2018"],
    ["Date (UTC);Event*", "2018-05-01;A", "2018-05-01"],
    ['"Start\nDate";Title', "2018;A", "2018"],
  ])("are known: %s", async (heading, row, date) => {
    const result = await read(`${heading}\n${row}\n`);
    expect(result.problems).toEqual([]);
    expect([titles(result), dates(result)]).toEqual([["A"], [date]]);
  });

  it("tell the order of day and month where they name it", async () => {
    for (const [form, date] of [
      ["DD/MM/YYYY", "2022-05-04"],
      ["mm/dd/yyyy", "2022-04-05"],
      ["TT/MM/JJJJ", "2022-05-04"],
    ]) {
      const result = await read(`Date (${form}),Event\n04/05/2022,A\n`);
      expect([dates(result), result.problems]).toEqual([[date], []]);
    }
  });

  it("are guessed where the word date is in one alone, which is told", async () => {
    const result = await read("Incident,Incident Date,Date modified\nA,4/13/2022,2024\n");
    expect(dates(result)).toEqual(["2022-04-13"]);
    expect(places(result)).toEqual([["column-guessed", 1, 1, "Incident Date"]]);
    const two = await read("Name,Arrest Date,Trial Date\nA,2018,2019\n");
    expect(places(two)).toEqual([["column-missing", 1, 1, "date"]]);
  });

  it("have a summary for a title, or for the text beside one", async () => {
    expect((await read("Summary,Date\nA,2018\n")).events).toMatchObject([{ title: "A" }]);
    expect((await read("Title,Summary,Date\nA,B,2018\n")).events).toMatchObject([{ title: "A", text: "B" }]);
  });

  it("of a sheet with texts alone give titles, which is said once", async () => {
    const result = await read(`year,text\n1913,A book\n1914,${"word ".repeat(30)}\n`);
    expect(titles(result)).toEqual(["A book", `${"word ".repeat(11)}word…`]);
    expect(places(result)).toEqual([["column-missing", 1, 1, "title"]]);
  });
});

describe("times and years in cells of their own", () => {
  it.each<[string, string, string[]]>([
    [
      "Date,Start Time,End Time,Event",
      "2022-04-05,09:30,11:00,A\n2022-04-06,10:00,,B\n2022-04-07,,,C",
      ["2022-04-05T09:30/2022-04-05T11:00", "2022-04-06T10:00", "2022-04-07"],
    ],
    [
      "Title,Start Date,Start Time,End Date,End Time",
      "A,2022-04-05,9:30 AM,,11:00 AM\nB,2022-04-05,9:30,2022-04-06,\nC,2022-04-05,,2022-04-06,",
      ["2022-04-05T09:30/2022-04-05T11:00", "2022-04-05T09:30/2022-04-06", "2022-04-05/2022-04-06"],
    ],
    [
      "Date,Start,End,Event",
      "2022-04-05,09:30,11:00,A\n2022-04-06,9.30 Uhr,,B",
      ["2022-04-05T09:30/2022-04-05T11:00", "2022-04-06T09:30"],
    ],
    ["Date,Until,Event", "2022-04-05 09:30,11:00,A", ["2022-04-05T09:30/2022-04-05T11:00"]],
    [
      "Year,Date,Event",
      "1914,28 June,A\n1914,July 28,B\n1915,7 May 1915,C\n1916,,D",
      ["1914-06-28", "1914-07-28", "1915-05-07", "1916"],
    ],
  ])("are joined: %s", async (heading, rows, wanted) => {
    const result = await read(`${heading}\n${rows}\n`);
    expect(result.problems).toEqual([]);
    expect(dates(result)).toEqual(wanted);
  });

  it("say nothing where they are dates beside a whole date", async () => {
    const result = await read("Date,Start,End,Event\n2022-04,2022-04-01,2022-04-03,A\n");
    expect([dates(result), result.took?.unused]).toEqual([["2022-04"], ["Start", "End"]]);
  });

  it("that are no times are left out and told, and the day is kept", async () => {
    const result = await read("Date,Time,Title\n2022-04-05,TBC,A\n2022-04-06,all day,B\n2022-04-07,noon,C\n");
    expect(dates(result)).toEqual(["2022-04-05", "2022-04-06", "2022-04-07T12:00"]);
    expect(places(result)).toEqual([["time-unreadable", 2, 2, "Time"]]);
  });
});

describe("what programs put in cells", () => {
  it.each([
    ["NaT", "2018"],
    ["NULL", "2018"],
    ["N/A", "2018"],
    ["–", "2018"],
    ["present", "2018/.."],
    ["open", "2018/.."],
    ["Ongoing", "2018/.."],
  ])("is understood as an end: %s", async (end, date) => {
    const result = await read(`title,start,end\nA,2018,${end}\n`);
    expect([dates(result), result.problems]).toEqual([[date], []]);
  });

  it.each(["open", "present", ".."])("is missed where an event goes on, %s, and has no start", async (end) => {
    const result = await read(`title,start,end\nA,,${end}\nB,,2018\n`);
    expect(dates(result)).toEqual(["/..", "/2018"]);
    expect(places(result)).toEqual([["start-missing", 2, 2, "start"]]);
    expect(result.problems[0]!.message).toContain("there is no start");
  });

  it.each([
    ["1969.0", "1969"],
    ['"=""2018"""', "2018"],
    ['"\'=""2018"""', "2018"],
    ["'2019", "2019"],
    ["5 April 2022[1]", "2022-04-05"],
    ["2018 [a]", "2018"],
    ['"[2018,2019]"', "[2018,2019]"],
    ['"April 5, 2022 → April 8, 2022"', "2022-04-05/2022-04-08"],
    ["-551", "-0551"],
    ["-10000", "Y-10000"],
  ])("is understood as a date: %s", async (cell, date) => {
    const result = await read(`title,date\nA,${cell}\n`);
    expect([dates(result), result.problems]).toEqual([[date], []]);
  });

  it("is understood as parts of a date", async () => {
    const result = await read("Year,Month,Day,Title\n1969.0,7.0,20.0,A\n1970.0,NaN,NaN,B\n");
    expect([dates(result), result.problems]).toEqual([["1969-07-20", "1970"], []]);
  });

  it("is no number of seconds where a column holds such", async () => {
    expect(dates(await read("title,date\nA,-86400\n", { numbers: "s" }))).toEqual(["1969-12-31T00:00:00Z"]);
  });

  it("is nothing where boxes of empty rows are not ticked", async () => {
    const result = await read("Date,Title,Done\n2018,A,TRUE\n,,FALSE\n,,FALSE\n");
    expect([result.events.length, result.skipped, result.problems]).toEqual([1, 2, []]);
  });
});

describe("what stands before the headings", () => {
  it("may be the line in which Excel tells the sign between cells", async () => {
    const result = await read("sep=;\r\nTitel;Datum\r\nA;2018\r\nB;soon\r\n");
    expect([titles(result), result.took?.delimiter]).toEqual([["A"], ";"]);
    expect(places(result)).toEqual([["date-unreadable", 3, 4, "Datum"]]);
  });

  it.each(["Talks\n\n", "# made by us\n# 2020\n", "Talks;;\nMade in 2020;;\n"])("may be %j", async (above) => {
    const result = await read(`${above}Date;Event;Notes\n2018;A;555\nsoon;B;556\n`);
    const row = above.split("\n").length + 2;
    expect(titles(result)).toEqual(["A"]);
    expect(places(result)).toEqual([["date-unreadable", row, row, "Date"]]);
    expect(result.took?.dropped).toEqual(["what stands above the headings"]);
    expectAccount(result);
  });
});

describe("quotes that are astray", () => {
  it("take no other row along, and are told", async () => {
    const result = await read('title,date\nX,2017\n"Talks" begin,2018\nVisit,2019\n"War",2020\n');
    expect(dates(result)).toEqual(["2017", "2018", "2019", "2020"]);
    expect(titles(result)[1]).toBe('"Talks" begin');
    expect(places(result)).toEqual([["quote-stray", 3, 3, undefined]]);
    const open = await read('date,title\n2018,"Talks\n2019,"Visit"\n2020,War\n');
    expect(titles(open)).toEqual(['"Talks', "Visit", "War"]);
    expect(places(open)).toEqual([["quote-stray", 2, 2, undefined]]);
  });

  it("are signs where the cell is closed all the same", async () => {
    const result = await read('title,date\n"He said "no" and left",2018\n5" gun,2019\n');
    expect([titles(result), result.problems]).toEqual([['He said "no" and left', '5" gun'], []]);
  });

  it("may have blanks before them", async () => {
    const result = await read('date, title\n2018, "Talks, and ""more"""\n2019, Visit\n');
    expect([titles(result), result.problems]).toEqual([['Talks, and "more"', "Visit"], []]);
  });

  it("are found in good time", { timeout: 30_000 }, async () => {
    for (const rows of ['"a" b,2018\n'.repeat(20_000), '"a b,2018\n'.repeat(20_000), '"a" b,'.repeat(50_000)]) {
      const start = performance.now();
      const result = await read(`title,date\n${rows}`);
      expect(result.problems.length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });
});

describe("the form of a sheet", () => {
  const rows = [
    ["title", "date"],
    ['Åse, "quoted"', "2018"],
    ["two\nlines", "2019"],
  ];

  it.each([",", ";", "\t", "|"])("has cells between %j", async (delimiter) => {
    const result = await read(Papa.unparse(rows, { delimiter, newline: "\r\n" }));
    expect(result.took?.delimiter).toBe(delimiter);
    expect([titles(result), dates(result)]).toEqual([
      ['Åse, "quoted"', "two lines"],
      ["2018", "2019"],
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("has lines that end in %j", async (newline) => {
    const result = await read(Papa.unparse(rows, { newline }) + newline);
    expect([titles(result).length, result.rows, result.skipped]).toEqual([2, 2, 0]);
  });

  it("may have rows that end otherwise than the first", async () => {
    for (const text of ["title,date\r\nA,2018\nB,2019\n", "title,date\nA,2018\r\nB,2019\r\n"])
      expect(dates(await read(text))).toEqual(["2018", "2019"]);
  });

  it.each([
    "date;title;text;lane\n2018;A\n2019;B, C\n2020;C;x\n",
    "date\ttitle\ttext\tlane\n2018\tA\n2019\tB, c\n2020\tC, d\n",
    "Datum;Titel, Ort\n2018;A, Berlin\n2019;B, Bonn\n2020;C, Kiel\n",
  ])("is told by the headings where the rows do not agree: %j", async (text) => {
    expect(dates(await read(text))).toEqual(["2018", "2019", "2020"]);
  });

  it("is no list of entries because there are times in it", async () => {
    const result = await read("Uhr,Was war\n2022-04-05 09:30,Ankunft\n2022-04-05 10:30,Abfahrt\n");
    expect(result.format).toBe("csv");
  });

  it("is told by what stands outside quotes", async () => {
    const result = await read('title;date\n"a,b,c,d\n,,,";2018\n"x,y";2019\n');
    expect(dates(result)).toEqual(["2018", "2019"]);
  });

  const TEXT = "título,date\nÅse – “x”,2018\n";
  const utf16 = (little: boolean, mark: boolean): Uint8Array => {
    const text = mark ? `\ufeff${TEXT}` : TEXT;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    Array.from(text, (_, at) => view.setUint16(at * 2, text.charCodeAt(at), little));
    return bytes;
  };

  it.each<[string, () => Uint8Array]>([
    ["utf-8", () => new TextEncoder().encode(TEXT)],
    ["utf-8", () => new TextEncoder().encode(`\ufeff${TEXT}`)],
    ["utf-16le", () => utf16(true, true)],
    ["utf-16be", () => utf16(false, true)],
    ["utf-16le", () => utf16(true, false)],
    [
      "windows-1252",
      () => Uint8Array.from(TEXT, (char) => ({ "–": 0x96, "“": 0x93, "”": 0x94 })[char] ?? char.charCodeAt(0)),
    ],
  ])("is in %s", async (encoding, bytes) => {
    const result = await readEvents(bytes());
    expect(result.took?.encoding).toBe(encoding);
    expect([titles(result), result.problems]).toEqual([["Åse – “x”"], []]);
  });

  it("is in the encoding that is told", async () => {
    const result = await readEvents(
      Uint8Array.from([...new TextEncoder().encode("title,date\n"), 0xd0, 0x2c, 0x32, 0x30, 0x31, 0x38]),
      { encoding: "windows-1251" },
    );
    expect(titles(result)).toEqual(["Р"]);
    expect((await readEvents(new Uint8Array([65]), { encoding: "klingon" })).problems).toMatchObject([
      { code: "encoding" },
    ]);
  });

  it("counts rows as people do, and lines as editors do", async () => {
    const result = await read('title,date\n"a\nb",2018\n\nB,soon\n"c\r\n\r\nd",never\n');
    expect(places(result)).toEqual([
      ["date-unreadable", 4, 5, "date"],
      ["date-unreadable", 5, 6, "date"],
    ]);
    expect(result.problems[0]!.message).toMatch(/^Row 4, date: "soon"/);
    expectAccount(result);
  });

  it("may begin with empty rows, which count", async () => {
    const result = await read("\n\ntitle,date\nA,soon\n");
    expect(places(result)).toEqual([["date-unreadable", 4, 4, "date"]]);
  });

  it("may be written by any writer of CSV", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/\0/g, ""));
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n"),
        async (cells, delimiter, newline) => {
          const sheet = [["title", "date", "place"], ...cells.map((text) => [`T ${text}`, "2018", text])];
          const result = await read(Papa.unparse(sheet, { delimiter, newline }), { format: "csv" });
          expect(result.events.map(({ place = "" }) => place)).toEqual(cells.map((text) => text.trim()));
          expectAccount(result);
        },
      ),
      { numRuns: 300, seed: 20220422 },
    );
  });
});

describe("the dates of a sheet", () => {
  it("have the order of day and month that the column shows", async () => {
    const dmy = await read("title,date\nA,4/5/2022\nB,13/5/2022\n");
    expect([dates(dmy), dmy.problems, dmy.took?.dateOrder]).toEqual([["2022-05-04", "2022-05-13"], [], "dmy"]);
    const mdy = await read("title,date\nA,4/5/2022\nB,5/13/2022\n");
    expect([dates(mdy), mdy.problems, mdy.took?.dateOrder]).toEqual([["2022-04-05", "2022-05-13"], [], "mdy"]);
    const both = await read("title,start,end\nA,4/5/2022,\nB,1/5/2022,13/5/2022\n");
    expect(dates(both)).toEqual(["2022-05-04", "2022-05-01/2022-05-13"]);
  });

  it("are reported row by row where the order stays open, or the column has both", async () => {
    const open = await read("title,date\nA,4/5/2022\nB,5 April 2022\nC,6/5/2022\n");
    expect(places(open)).toEqual([
      ["date-ambiguous", 2, 2, "date"],
      ["date-ambiguous", 4, 4, "date"],
    ]);
    const torn = await read("title,date\nA,4/5/2022\nB,13/5/2022\nC,5/13/2022\n");
    expect(places(torn)).toEqual([["date-ambiguous", 2, 2, "date"]]);
  });

  it("have the order that is told, and no other", async () => {
    const result = await read("title,date\nA,4/5/2022\nB,13/5/2022\n", { dateOrder: "mdy" });
    expect(dates(result)).toEqual(["2022-04-05"]);
    expect(places(result)).toEqual([["date-impossible", 3, 3, "date"]]);
  });

  it.each<[string, ReadOptions["dateFormat"], string[], number[]]>([
    ["26/1/2017,1/26/2017", "M/d/yyyy", ["2017-01-26"], [2]],
    ["10/12/68,2010/12/06", "yyyy/MM/dd", ["2010-12-06"], [2]],
    ["5 May 2018,May 2018,2018", ["d MMM yyyy", "MMM yyyy"], ["2018-05-05", "2018-05"], [4]],
    ["2018-05-01 2:30 PM,2018-05-01 14:30", "yyyy-MM-dd h:mm a", ["2018-05-01T14:30"], [3]],
  ])("have the form that is told: %s", async (cells, dateFormat, wanted, rows) => {
    const result = await read(
      `title,date\n${cells
        .split(",")
        .map((cell) => `A,${cell}\n`)
        .join("")}`,
      { dateFormat: dateFormat! },
    );
    expect(dates(result)).toEqual(wanted);
    expect(result.problems.map(({ row }) => row)).toEqual(rows);
  });

  it("that end before they start are points at their start, and reported", async () => {
    const result = await read("title,start,end\nA,2018,2017\nB,2018-05,then\nC,2018,2018\nD,2018-05-01,\n");
    expect(dates(result)).toEqual(["2018", "2018-05", "2018", "2018-05-01"]);
    expect(result.problems.map(({ severity, code, row, field }) => [severity, code, row, field])).toEqual([
      ["warning", "date-reversed", 2, "end"],
      ["warning", "date-unreadable", 3, "end"],
    ]);
    expectAccount(result);
  });

  it("of a trial, kept by two reporters, are sittings and no long bar", async () => {
    const result = await read(TRIAL);
    expect(result.events).toHaveLength(14);
    expect(result.events.every(({ span }) => span.end === undefined)).toBe(true);
    expect(result.events[1]).toMatchObject({ title: "The first witness" });
    expect(result.problems.filter(({ code }) => code === "date-ambiguous").map(({ row }) => row)).toEqual([2, 6, 9]);
    expect(result.events.map(({ status }) => status).filter((status) => status === "cancelled")).toHaveLength(1);
    expect(result.problems.find(({ code }) => code === "status-unknown")).toMatchObject({ row: 8, value: "adjourned" });
    expect(JSON.stringify(result)).not.toContain("555");
    expect([result.rows, result.skipped]).toEqual([17, 3]);
  });
});

const TRIAL = `Date,Hearing,Status,Room,Notes
4/5/2022,Opening statements,,Room 4,ask Maria 555-0101
5 April 2022,The first witness,,,
6 April 2022,The second witness,,,call 555-0102
,,,,
7/5/2022,The third witness,,,
8 April 2022,The fourth witness,,,
11 April 2022,Documents,adjourned,,
12/4/2022,Documents,,,555-0103
13 April 2022,An expert,,,
14 April 2022,An expert,cancelled,,
,,,,
19 April 2022,The defence opens,,,
20 April 2022,A witness for the defence,,,
21 April 2022,A witness for the defence,,,
22 April 2022,The accused speaks,,,
25 April 2022,Closing statements,,,
,,,,
`;

describe("rows that are no events", () => {
  it("are skipped where they are empty, and counted", async () => {
    const result = await read("title,date\n,\nA,2018\n , \n\nB,2019\n");
    expect([titles(result), result.rows, result.skipped, result.problems]).toEqual([["A", "B"], 5, 3, []]);
  });

  it("are the title and the eras, where a column says so", async () => {
    const result = await read(
      "type,title,start,end,text\ntitle,The thaw,,,Six dates\nera,A presidency,2009,2017,\n,Talks,2018,,\nera,No end,2019,,\n",
    );
    expect([result.title, result.options.summary, result.eras]).toEqual([
      "The thaw",
      "Six dates",
      [{ title: "A presidency", start: "2009", end: "2017" }],
    ]);
    expect([titles(result), result.rows, result.skipped]).toEqual([["Talks"], 4, 2]);
    expect(places(result)).toEqual([["date-missing", 5, 5, "end"]]);
    expectAccount(result);
  });

  it("or are too long are told", async () => {
    const result = await read("title,date\nTalks, held in Havana,2018\nB,2019,\n");
    expect(places(result)).toEqual([
      ["cells-extra", 2, 2, undefined],
      ["date-unreadable", 2, 2, "date"],
    ]);
  });

  it("are told where a quote is not closed", async () => {
    const result = await read('title,date\nA,2018\n"B,2019\nC,2020\n');
    expect(result.problems.map(({ code, row }) => [code, row])).toContainEqual(["quote-open", 3]);
    expect(titles(result)).toEqual(["A"]);
  });
});

describe("odd sheets", () => {
  it.each<[string, string, string[]]>([
    ["nothing but a heading", "title,date\n", []],
    ["nothing but a heading, cut off", "title,da", ["column-missing"]],
    ["a row that is cut off", "title,date\nA,2018\nB", ["date-missing"]],
  ])("of %s are answered", async (_, text, codes) => {
    const result = await read(text, { format: "csv" });
    expect(result.problems.map(({ code }) => code)).toEqual(codes);
  });

  it("that are empty say so", async () => {
    const { problems } = await read("", { format: "csv" });
    expect(problems).toMatchObject([{ code: "rows-missing", severity: "error" }]);
  });

  it("are only data", async () => {
    const result = await read(
      `title,date,__proto__,constructor,link,text,title@__proto__\n"<script>alert(1)</script>",2018,x,y,javascript:alert(1),=cmd|' /C calc'!A0,p\n`,
    );
    expect(titles(result)).toEqual(["<script>alert(1)</script>"]);
    expect(result.problems.map(({ code, field }) => [code, field])).toEqual([["url-refused", "link"]]);
    expect(({} as Record<string, unknown>)["title"]).toBeUndefined();
    expect(Object.getPrototypeOf(result.events[0]!.translations ?? {})).toBe(Object.prototype);
  });

  it("have no byte of a column that is not known in what comes out", async () => {
    const result = await read("title,date,phone,Notes,My secret\nA,2018,555-1,555-2,555-3\nB,soon,555-4,555-5,555-6\n");
    expect(JSON.stringify(result)).not.toContain("555");
  });
});

describe("long sheets", () => {
  const long = `title,date\n${Array.from({ length: 30_000 }, (_, at) => `Event ${at},2018-05-${String((at % 31) + 1).padStart(2, "0")}\n`).join("")}`;

  it("are read in slices, between which other things happen, and progress is told", async () => {
    const told: [number, number][] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const { events } = await read(long, { progress: (done, total) => told.push([done, total]) });
    clearInterval(timer);
    expect(events).toHaveLength(30_000);
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual([1000, 1000]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
    expect(turns).toBeGreaterThan(0);
  });

  it("keep the numbers of their rows and lines, and their ids apart", async () => {
    const text = `id,title,date\n${Array.from({ length: 20_000 }, (_, at) => `${at % 10_000},Event,${at === 19_999 ? "soon" : "2018"}\n`).join("")}`;
    const { events, problems } = await read(text);
    expect(new Set(events.map(({ id }) => id)).size).toBe(19_999);
    expect(problems.filter(({ code }) => code === "id-double")).toHaveLength(9_999);
    expect(problems.at(-1)).toMatchObject({ row: 20_001, line: 20_001 } satisfies Partial<Problem>);
  });
});
