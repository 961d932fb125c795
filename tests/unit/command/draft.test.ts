import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command } from "./built.ts";

const { files, run: daymark } = command();

const ARTICLE = "The bridge opened in May 2019.\n\nIt fell last year, and a new one will open in June.\n";

interface Printed {
  events: {
    title: string;
    date: string;
    status: string;
    confidence: string;
    said: { text: string; start: number; end: number };
  }[];
}

const printed = (out: string): Printed => JSON.parse(out) as Printed;

describe("daymark draft", { timeout: 240_000 }, () => {
  it("prints events of status draft, with the passage of each", () => {
    const { code, out, err } = daymark(["draft", "-", "--published", "2022-04-22"], ARTICLE);
    expect([code, err]).toEqual([0, ""]);
    const { events } = printed(out);
    expect(events.map(({ title, date, status, confidence }) => [title, date, status, confidence])).toEqual([
      ["The bridge opened in May 2019", "2019-05", "draft", "high"],
      ["It fell last year", "2021", "draft", "medium"],
      ["A new one will open", "2022-06", "draft", "medium"],
    ]);
    for (const { said } of events) expect(ARTICLE.slice(said.start, said.end)).toBe(said.text);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(["events"]);
  });

  it("says what it leaves out where no day of publication is known", () => {
    const { code, out, err } = daymark(["draft", "-"], ARTICLE);
    expect(code).toBe(0);
    expect(printed(out).events.map(({ date }) => date)).toEqual(["2019-05"]);
    expect(err).toMatch(/"last year", "in June".*--published/);
  });

  it("says which day of publication it took from the article", () => {
    const page = `<!doctype html><meta property="article:published_time" content="2022-04-22"><p>It fell last year.</p>`;
    const { out, err } = daymark(["draft", "-"], page);
    expect(printed(out).events[0]?.date).toBe("2021");
    expect(err).toContain("2022-04-22");
  });

  it("writes a file that is read again without a problem, and drawn where drafts are asked for", () => {
    const [article, out] = [join(files, "article.txt"), join(files, "draft.json")];
    writeFileSync(article, ARTICLE);
    expect(daymark(["draft", article, "--published", "2022-04-22", "-o", out]).code).toBe(0);
    const report = JSON.parse(daymark(["check", out, "--json"]).out) as Record<string, unknown>;
    expect(report).toMatchObject({ events: 3, skipped: 0, problems: [], earliest: "2019-05-01T00:00:00.000Z" });
    expect(daymark(["render", out]).out).not.toContain("new one will open");
    expect(daymark(["render", out, "--drafts"]).out).toContain("A new one will open");
    const again = join(files, "again.json");
    expect(daymark(["convert", out, "-o", again]).code).toBe(0);
    expect(printed(readFileSync(again, "utf8")).events[0]?.said.text).toBe("in May 2019");
  });

  it("exits 1 where there are no words, and 2 where it is called wrongly", () => {
    expect(daymark(["draft", "-"], " \n ")).toMatchObject({ code: 1, out: "" });
    expect(daymark(["draft", "nowhere.md"]).err).toContain("no such file");
    expect(daymark(["draft"]).code).toBe(2);
    expect(daymark(["draft", "-", "--format", "pdf"])).toMatchObject({ code: 2 });
    expect(daymark(["draft", "-", "--published", "soon"]).code).toBe(2);
  });

  it("with no date in the article says so, and exits 0", () => {
    const { code, out, err } = daymark(["draft", "-"], "Nothing has happened here.");
    expect([code, printed(out).events]).toEqual([0, []]);
    expect(err).toContain("no date");
  });
});
