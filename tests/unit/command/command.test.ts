import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, root } from "./built.ts";

const { files, run: daymark } = command();
const story = join(root, "examples/data/seed-story.json");

describe("daymark check", () => {
  it("says what was read, and exits 0 where there is no problem", () => {
    const { code, out } = daymark(["check", story, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      format: "json",
      took: { encoding: "utf-8" },
      rows: 6,
      skipped: 0,
      events: 6,
      earliest: "2018-01-01T00:00:00.000Z",
      latest: "2022-06-01T00:00:00.000Z",
      problems: [],
    });
  });

  it("tells a person from when to when they are, in words", () => {
    const list = JSON.stringify([
      { title: "A", date: "1968~" },
      { title: "B", date: "since 2012" },
    ]);
    expect(daymark(["check", "-"], list).out).toMatch(/2 events, 0 skipped, 1968 to 2012\. No problems\.\n$/);
    expect(daymark(["check", "-"], "[]").out).toMatch(/0 events, 0 skipped\./);
  });

  it("exits 1 on a problem, and reads standard input", () => {
    const bad = JSON.stringify({ events: [{ title: "A", date: "2022-13" }, { date: "2020" }] });
    const { code, out } = daymark(["check", "-", "--json"], bad);
    const report = JSON.parse(out) as { problems: { path: string }[]; rows: number; events: number; skipped: number };
    expect(code).toBe(1);
    expect(report).toMatchObject({ rows: 2, events: 1, skipped: 0 });
    expect(report.problems.map(({ path }) => path)).toEqual(["/events/0/date", "/events/1/title"]);
  });
});

describe("daymark date", () => {
  it("says what a date means", () => {
    const { code, out } = daymark(["date", "2022-05/..", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      edtf: "2022-05/..",
      earliest: "2022-05-01T00:00:00.000Z",
      latest: null,
      precision: "month",
      approximate: false,
      uncertain: false,
      kind: "span",
      openStart: false,
      openEnd: true,
      unknownStart: false,
      unknownEnd: false,
    });
  });

  it("gives years where Date holds no more", () => {
    expect(JSON.parse(daymark(["date", "Y-66000000", "--json"]).out)).toMatchObject({ earliestYear: -66000000 });
  });

  it("reads everyday dates as its flags say", () => {
    const meaning = (...args: string[]): Record<string, unknown> =>
      JSON.parse(daymark(["date", "--json", ...args]).out) as Record<string, unknown>;
    expect(meaning("5/1/1945", "--date-order", "mdy")).toMatchObject({ edtf: "1945-05-01" });
    expect(meaning("5/1/1945", "--date-order", "dmy")).toMatchObject({ edtf: "1945-01-05" });
    expect(meaning("1 May 45", "--year-pivot", "30")).toMatchObject({ edtf: "1945-05-01" });
    expect(meaning("last year", "--published", "2022-04-22")).toMatchObject({ edtf: "2021", precision: "year" });
    expect(meaning("44682", "--numbers", "excel")).toMatchObject({ edtf: "2022-05-01" });
    expect(meaning("9pm on 1 May 2022", "--time-zone", "America/Havana").edtf).toBe("2022-05-01T21-04:00");
    expect(meaning("mayo de 2022", "--locale", "es")).toMatchObject({ edtf: "2022-05" });
    expect(daymark(["date", "11 February 1731/2 O.S."]).out).toContain("Old Style");
    expect(daymark(["date", "5/1/1945"]).out).toContain("note:");
  });

  it("refuses flags that it does not understand", () => {
    for (const flag of ["--date-order=dym", "--year-pivot=1950", "--numbers=days", "--published=soon"]) {
      const { code, err } = daymark(["date", "2018", flag]);
      expect(code).toBe(2);
      expect(err).toContain(flag.slice(2, flag.indexOf("=")));
    }
  });

  it("exits 1 with a hint where a date cannot be read", () => {
    const { code, err } = daymark(["date", "in May"]);
    expect(code).toBe(1);
    expect(err).toContain("published");
  });
});

describe("daymark render and convert", () => {
  it("writes a picture", () => {
    const out = join(files, "out.svg");
    expect(daymark(["render", story, "-o", out, "--width", "800"]).code).toBe(0);
    const svg = readFileSync(out, "utf8");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="daymark daymark-wide" width="800"/);
    expect(svg.match(/class="daymark-label"/g)).toHaveLength(6);
  });

  it("lists below a picture what it does not name, where the whole is asked for", () => {
    const many = join(root, "examples/data/invented-120.json");
    const { out } = daymark(["render", many, "--whole"]);
    expect(out).toContain("Not named in full above");
    expect(out).toContain("Tax on dogs is abolished");
    expect(daymark(["render", many]).out).not.toContain("Tax on dogs is abolished");
  });

  it("writes JSON that reads as the same events", () => {
    const out = join(files, "out.json");
    expect(daymark(["convert", story, "-o", out]).code).toBe(0);
    const [before, after] = [story, out].map((file) => JSON.parse(daymark(["check", file, "--json"]).out) as unknown);
    expect(after).toEqual(before);
  });
});

describe("wrong use", () => {
  it.each([
    ["an unknown command", ["draw"], /render, check, convert, pull, diff, date/],
    ["an unknown option", ["check", story, "--jsn"], /--jsn/],
    ["no file", ["check"], /file/],
    ["a wrong choice", ["render", story, "--theme", "pink"], /auto, light, dark/],
  ])("of %s is told, with exit code 2", (_, args, words) => {
    const { code, err } = daymark(args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it("of a file that is not there is told without a stack", () => {
    const { code, out, err } = daymark(["check", "nowhere.json"]);
    expect(code).toBe(1);
    expect(out + err).toMatch(/nowhere\.json.*no such file/);
    expect(out + err).not.toContain("    at ");
  });
});
