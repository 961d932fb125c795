import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command } from "./built.ts";

const { files, run, runBeside } = command();

function file(name: string, text: string): string {
  const path = join(files, name);
  writeFileSync(path, text);
  return path;
}

interface Report {
  format: string;
  rows: number;
  skipped: number;
  events: number;
  problems: { code: string; row?: number; id?: string; field?: string; severity: string }[];
}

const report = (...args: string[]): Report => JSON.parse(run(["check", "--json", ...args]).out) as Report;

const SHEET =
  "Headline,Day,Image,Alt,Status,Notes\nTalks,4/5/2022,,,,555-1\n,,,,,\nVote,5 May 2022,https://example.org/a.jpg,A hall,draft,\n";

describe("daymark check of a sheet", () => {
  it("says what was taken for what", () => {
    const { code, out } = run(["check", file("a.csv", SHEET), "--columns", "date=Day"]);
    expect(code).toBe(1);
    expect(out).toContain("warning: Row 2, Day:");
    expect(out).toContain('date from "Day"');
    expect(out).toContain('not used: "Notes"');
    expect(out).toMatch(/csv: 3 records, 2 events, 1 skipped/);
    expect(out).toContain("without an id");
    expect(out).not.toContain("555");
  });

  it("takes the options of reading as flags", () => {
    const path = file("b.txt", "wann|was\n31.4.2022|A\n1/5/22|B\n");
    const flags = [
      "--format",
      "csv",
      "--columns",
      "date=wann,title=was",
      "--delimiter",
      "|",
      "--date-order",
      "dmy",
      "--year-pivot",
      "50",
    ];
    expect(report(path, ...flags)).toMatchObject({ format: "csv", events: 1, problems: [{ row: 2, field: "wann" }] });
    const form = report(
      path,
      "--columns=date=wann",
      "--columns=title=was",
      "--date-format",
      "d/M/yy",
      "--year-pivot=50",
    );
    expect(form.problems.map(({ row }) => row)).toEqual([2]);
  });

  it.each([
    ["--columns", "when", /FIELD=HEADING/],
    ["--format", "word", /choose one of/],
    ["--occurrences", "0", /1 to 10000/],
  ])("refuses %s %s", (flag, value, words) => {
    const { code, err } = run(["check", file("c.csv", SHEET), flag, value]);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it("says the same problem once, with its count and its rows", () => {
    const rows = Array.from({ length: 1000 }, (_, at) => `Event ${at},soon\n`).join("");
    const { out } = run(["check", file("d.csv", `title,date\n${rows}`)]);
    expect(out.split("\n").filter((line) => line.startsWith("error:"))).toHaveLength(1);
    expect(out).toContain("And 999 more like it, in rows 3, 4, 5,");
    expect(out).toContain("1000 problems");
  });

  it("finds what must be mended before publishing", () => {
    const path = file(
      "e.csv",
      "id,title,date,status,media,alt\na,A,2018,draft,,\n,B,2019,,,\nc,C,2020,,http://example.org/c.jpg,A hall\nd,D,2021,,https://example.org/d.jpg,\ne,E,2022,,,\n",
    );
    expect(report(path).problems.map(({ code }) => code)).toEqual(["alt-missing"]);
    const { problems } = report(path, "--publish");
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ["alt-missing", "alt"],
      ["draft", "status"],
      ["id-missing", "id"],
      ["media-http", "media"],
    ]);
    expect(run(["check", "--publish", file("f.csv", "id,title,date\na,A,2018\n")]).code).toBe(0);
  });
});

describe("daymark convert --ids", () => {
  it("writes an id into each row that is an event, and leaves the rest as it is", () => {
    const path = file("g.csv", 'title;date;notes\r\n"A; b";2018;"x ""y"""\r\n;;\r\nB;soon;\r\nC;2019;z\r\n');
    const out = join(files, "g-ids.csv");
    expect(run(["convert", path, "--ids", "-o", out]).code).toBe(0);
    const lines = readFileSync(out, "utf8").split("\r\n");
    expect(lines[0]).toBe("title;date;notes;id");
    expect(lines[1]).toMatch(/^"A; b";2018;"x ""y""";e-[a-z0-9]+$/);
    expect(lines[2]!.replace(/;/g, "")).toBe("");
    expect(lines[3]).toBe("B;soon;");
    expect(lines[4]).toMatch(/^C;2019;z;e-[a-z0-9]+$/);
    expect(report(out, "--publish").problems.map(({ code }) => code)).toEqual(["date-unreadable"]);
  });

  it("guards cells that a spreadsheet would run", () => {
    const path = file("formula.csv", "title,date\n=cmd|' /C calc'!A0,2018\n@x,-44\n+1-2,2019\n");
    run(["convert", path, "--ids", "-o", path]);
    const cells = readFileSync(path, "utf8")
      .split("\n")
      .map((line) => line.split(",").slice(0, 2).join(","));
    expect(cells).toEqual(["title,date", `"'=cmd|' /C calc'!A0",2018`, `"'@x",-44`, `"'+1-2",2019`, ""]);
  });

  it("keeps what stands above the headings, and how the sheet is known to Excel", () => {
    const path = file("excel.csv", "\ufeffsep=;\r\nReport;\r\nTitel;Datum\r\nÅse;2018;x\r\n;;;\r\n");
    run(["convert", path, "--ids", "-o", path]);
    const lines = readFileSync(path, "utf8").split("\r\n");
    expect(lines.slice(0, 3)).toEqual(["\ufeffsep=;", "Report;", "Titel;Datum;;id"]);
    expect(lines[3]).toMatch(/^Åse;2018;x;e-[a-z0-9]+$/);
    const old = file("old.csv", "");
    writeFileSync(old, Buffer.from("title,date\n\u00c5se,2018\n", "latin1"));
    run(["convert", old, "--ids", "-o", old]);
    expect(readFileSync(old, "utf8")).toMatch(/^\ufefftitle,date,id\nÅse,2018,e-/);
  });

  it("keeps ids that are there, and the ids through corrections", () => {
    const path = file("h.csv", "ID,title,date\nmine,A,2018\n,B,2019\n");
    run(["convert", path, "--ids", "-o", path]);
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(/^ID,title,date\nmine,A,2018\ne-[a-z0-9]+,B,2019\n?$/);
    const before = join(files, "h1.json");
    run(["convert", path, "-o", before]);
    const corrected = file("h2.csv", text.replace("B,2019", "Better,2020"));
    const changes = JSON.parse(run(["diff", before, corrected, "--json"]).out) as unknown;
    expect(changes).toMatchObject([
      {
        kind: "changed",
        title: "Better",
        fields: { title: { before: "B", after: "Better" }, date: { after: "some time in 2020" } },
      },
    ]);
  });

  it("says so where the file is no sheet", () => {
    const { code, err } = run([
      "convert",
      file("i.json", '[{"title": "A", "date": "2018"}]'),
      "--ids",
      "-o",
      join(files, "i.csv"),
    ]);
    expect(code).toBe(1);
    expect(err).toContain("this is json");
    expect(existsSync(join(files, "i.csv"))).toBe(false);
  });
});

describe("daymark diff", () => {
  it("says what changed, a line an event", () => {
    const old = file("j1.csv", "title,date,text\nTalks,2018,Old text\nVisit,April 2022,\nGone,2020,\nSame,2021,\n");
    const now = file("j2.csv", "title,date,text\nTalks,2018,New text\nVisit,19 April 2022,\nSame,2021,\nNew,2023,\n");
    const { code, out } = run(["diff", old, now]);
    expect(code).toBe(0);
    expect(out.split("\n").filter(Boolean)).toEqual([
      'changed  Talks  text: "Old text" → "New text"',
      'changed  Visit  date: "some time in April 2022" → "19 April 2022"',
      "added    New",
      "removed  Gone",
    ]);
    expect(run(["diff", old, old]).out).toBe("Nothing changed.\n");
  });

  it("names the file that cannot be read", () => {
    const { code, err } = run(["diff", file("k.csv", "title,date\nA,2018\n"), file("k2.json", "[")]);
    expect(code).toBe(1);
    expect(err).toContain("k2.json");
  });
});

describe("daymark pull", () => {
  let server: Server;
  let at = "";
  let answer: { status: number; type: string; body: string } = { status: 200, type: "text/csv", body: "" };

  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(answer.status, { "content-type": answer.type }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events.csv`;
  });
  afterAll(() => {
    server.close();
  });

  const rows = (count: number): string =>
    `title,date\n${Array.from({ length: count }, (_, index) => `Event ${index},${2000 + index}\n`).join("")}`;

  it("writes a snapshot, and keeps the last good copy", async () => {
    const copy = join(files, "pulled.csv");
    const pull = async (body: string, status = 200, type = "text/csv", ...more: string[]) => {
      answer = { status, type, body };
      const ran = await runBeside(["pull", at, "-o", copy, ...more]);
      return { ...ran, kept: existsSync(copy) ? readFileSync(copy, "utf8") : undefined };
    };
    expect(await pull("", 404)).toMatchObject({ code: 1, kept: undefined });
    expect(await pull(rows(10))).toMatchObject({
      code: 0,
      kept: rows(10),
      out: expect.stringContaining("10 events") as string,
    });
    for (const [body, status, words] of [
      ["<!doctype html><title>Sign in</title>", 200, "stays as it is"],
      ["title,date\n", 200, "stays as it is"],
      [rows(4), 200, "has 4 events, and the last copy 10"],
      ["", 503, "answered 503"],
    ] as const) {
      const { code, err, kept } = await pull(body, status);
      expect([code, kept]).toEqual([1, rows(10)]);
      expect(err).toContain(words);
    }
    expect(await pull(rows(4), 200, "text/csv", "--force")).toMatchObject({ code: 0, kept: rows(4) });
    expect(existsSync(`${copy}.new`)).toBe(false);
  });

  it("may be named in place of a file", async () => {
    answer = { status: 200, type: "text/csv", body: rows(3) };
    expect((await runBeside(["check", at])).out).toContain("3 events");
  });

  it("says in words what it misses", () => {
    expect(run(["pull", "-o", "x.csv"])).toMatchObject({ code: 2 });
    expect(run(["pull", "events", "-o", "x.csv"]).err).toContain("is no address");
  });
});
