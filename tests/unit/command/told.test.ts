/** What the command says of rows, dates and flags that it cannot take. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command } from "./built.ts";

const { files, run } = command();

function file(name: string, text: string): string {
  const path = join(files, name);
  writeFileSync(path, text);
  return path;
}

/** Lines of a check of dates, one a row, that tell problems. */
function problemsOf(dates: readonly string[]): string[] {
  const rows = dates.map((date, at) => `Event ${at},"${date.replaceAll('"', '""')}"\n`).join("");
  const { out } = run(["check", file("dates.csv", `title,date\n${rows}`)]);
  return out.split("\n").filter((line) => /^(?:error|warning):/.test(line));
}

describe("problems that are many", () => {
  it("are said one by one where their reasons differ, each as `daymark date` says it", () => {
    const dates = ["5 May", "May 20222", "May 5th, 2021 at 3pm ET", "yesterday", "TBC", "31 April 2021"];
    const lines = problemsOf(dates);
    expect(lines.toSorted()).toEqual(
      dates.map((date, at) => {
        const reason = run(["date", date]).err.trim().slice("daymark: ".length);
        return `error: Row ${at + 2}, date: ${reason}`;
      }),
    );
  });

  it("are said once where the reason is the same, with each value and its row", () => {
    const lines = problemsOf(["5 May", "6 May", "May 20222", "7 May", "June", "12 July"]);
    expect(lines).toEqual([
      'error: Row 2, date: "5 May" is not a date that can be read: there is no year in it. Add what is missing, or say by --published which day it is told from. And 4 more like it: "6 May" in row 3, "7 May" in row 5, "June" in row 6, "12 July" in row 7.',
      'error: Row 4, date: "May 20222" is not a date that can be read: a year of more than four figures has a Y before it. Write "Y20222".',
    ]);
  });

  it("name the first few, and leave the rest to their number", () => {
    const lines = problemsOf(Array.from({ length: 40 }, (_, at) => `soon or in ${at} days`));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('And 39 more like it: "soon or in 1 days" in row 3, ');
    expect(lines[0]).toMatch(/"soon or in 10 days" in row 12 …\.$/);
  });

  it("are the same whatever marks stand in a value, and are quoted without what a terminal obeys", () => {
    const lines = problemsOf(['a "b"', '"c" d', "e", "f\u001b[2Jg", "h".repeat(200)]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("\u001b");
    expect(lines[0]!.length).toBeLessThan(500);
  });

  it("are named by their place where they have no row", () => {
    const events = ["5 May", "6 May", "7 May", "8 May"].map((date, at) => ({ title: `Event ${at}`, date }));
    const { out } = run(["check", "-"], JSON.stringify(events));
    expect(out).toContain(
      'And 3 more like it: "6 May" in events[1].date, "7 May" in events[2].date, "8 May" in events[3].date.',
    );
  });

  it("of several files are told of each", () => {
    const sheet = "title,date\nA,5 May\nB,6 May\nC,7 May\nD,8 May\n";
    const [one, two] = [file("day1.csv", sheet), file("day2.csv", sheet)];
    const { out } = run(["check", one, two]);
    expect(out.match(/And 3 more like it/g)).toHaveLength(2);
  });
});

describe("an option that a message names", () => {
  it.each([
    ["columns date=…", "title,what\nA,B\n", /say which it is: --columns date=…/],
    ["columns date=…", "title,Incident Date\nA,2020\n", /say which it is: --columns date=…/],
    ["columns date=… of JSON", '[ { "title": "A", "ts": 1 } ]', /say which it is: --columns date=…/],
    ["dateOrder", "title,date\nA,3/4/2021\n", /Say which with --date-order\./],
    ["yearPivot", "title,date\nA,1 May 22\n", /by --year-pivot which/],
    ["published", "title,date\nA,5 May\n", /say by --published which day/],
    ["numbers s", "title,date\nA,1732000000\n", /Say so by --numbers "s"\./],
    ["numbers ms", '[ { "title": "A", "date": 1732000000000 } ]', /Say so by --numbers "ms"\./],
    ["records, columns", '{ "list": [ { "a": 1 } ] }', /name it by --records, and its fields by --columns\./],
    [
      "occurrences",
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART:20200101\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n",
      /Raise --occurrences, up to/,
    ],
  ])("reads as the command line takes it: %s", (_, text, words) => {
    const path = file("named.txt", text);
    const { out } = run(["check", path]);
    expect(out).toMatch(words);
    expect((JSON.parse(run(["check", path, "--json"]).out) as { problems: unknown[] }).problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ message: expect.stringMatching(words) as string })]),
    );
  });

  it("is left as it is in what was given", () => {
    const { out } = run(["check", file("quoted.csv", "title,date\nA,by published dateOrder\n")]);
    expect(out).toContain('"by published dateOrder" is not a date');
  });

  it("is a flag in what is said of one date", () => {
    expect(run(["date", "5 May"]).err).toContain("say by --published which day");
    expect(run(["date", "1 May 22"]).err).toContain("say by --year-pivot which");
    expect(run(["date", "3/4/2021"]).out).toContain("Say which with --date-order.");
    expect(run(["date", "3 4", "--date-format", "QQ"]).err).toContain('in the --date-format "QQ"');
  });
});

describe("a flag that is none", () => {
  it.each([
    [["render", "--widht", "300", "a.csv"], "there is no flag --widht for this command. Did you mean --width?"],
    [["check", "--colums=date=x", "a.csv"], "there is no flag --colums for this command. Did you mean --columns?"],
    [["check", "a.csv", "--jsno"], "there is no flag --jsno for this command. Did you mean --json?"],
    [["check", "a.csv", "-o", "b"], "there is no flag -o for this command. daymark --help lists them."],
    [["check", "a.csv", "--portrait"], "there is no flag --portrait for this command. daymark --help lists them."],
    [["check", "a.csv", "--format"], "--format: there is no value after it."],
    [["check", "a.csv", "--json=yes"], "--json takes no value."],
    [
      ["check", "a.csv", "--format", "--json"],
      "--format: what follows begins with a dash. Give a value, or write --format=--json if that is meant.",
    ],
  ])("is told in our own words: %j", (args, words) => {
    const { code, err } = run(args);
    expect(code).toBe(2);
    expect(err).toBe(`daymark: ${words}\n`);
  });
});
