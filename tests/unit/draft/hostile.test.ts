import { describe, expect, it } from "vitest";
import { draftOf, readArticle } from "../../../src/draft/index.ts";
import { zipFile } from "../read/xlsx-file.ts";

const PUBLISHED = { published: "2022-04-22" };

/** So much is made of it at most, whatever it costs: what would grow with the square of these ends in the test's limit. */
const SIZE = 100_000;

/** For a machine that does much else. */
const LONG = { timeout: 240_000 };

describe("an article that nobody writes", () => {
  it.each([
    ["months", "May ".repeat(SIZE / 4)],
    ["prepositions", "in the ".repeat(SIZE / 7)],
    ["years", "2018, ".repeat(SIZE / 6)],
    ["a range without end", "2018–".repeat(SIZE / 5)],
    ["since", "since the early ".repeat(SIZE / 16)],
    ["weekdays in one sentence", "on Thursday and ".repeat(SIZE / 64)],
    ["commas", ", ".repeat(SIZE / 2)],
    ["brackets", "(".repeat(SIZE)],
    ["one word", "a".repeat(SIZE)],
    ["one number", "1".repeat(SIZE)],
    ["thousands", "1,000,".repeat(SIZE / 6)],
    ["stars", "*a*_b_".repeat(SIZE / 6)],
    ["quotes", "> ".repeat(SIZE / 2) + "in 2018"],
    ["lone halves of signs", "\ud800in 2018\udc00 ".repeat(SIZE / 10)],
  ])("of %s is read in bounded time", LONG, async (_, text) => {
    for (const format of ["text", "markdown", "html"] as const) {
      const part = format === "text" ? text : text.slice(0, SIZE / 5);
      const { events } = draftOf(await readArticle(part, { format }), PUBLISHED);
      for (const { title } of events) expect(title.length).toBeLessThanOrEqual(100);
    }
  });

  it.each([
    ["deep", "<div>".repeat(SIZE / 5) + "It fell in 2018."],
    ["left open", "<b><i><p>".repeat(SIZE / 9) + "It fell in 2018."],
    ["a tag without end", `<p>It fell in 2018.<a href="${"x".repeat(SIZE)}`],
    ["many times", `<time datetime="2018">2018</time>`.repeat(300)],
  ])("in HTML, %s, is read in bounded time", LONG, async (_, html) => {
    const { events } = draftOf(await readArticle(`<!doctype html><p>It fell in 2018.</p>${html}`), PUBLISHED);
    expect(events[0]).toMatchObject({ date: "2018", title: "It fell in 2018" });
  });

  it("in a Word document that unpacks to more than a machine holds is refused", async () => {
    const bomb = zipFile({ "word/document.xml": `<w:p><w:t>${"a".repeat(6_000_000)}</w:t></w:p>` });
    await expect(readArticle(bomb)).rejects.toThrow(/docx.*(?:damaged|more than)/);
    const words = `<w:p><w:r><w:t>${"a ".repeat(50_000)}</w:t></w:r></w:p>`;
    await expect(readArticle(zipFile({ "word/document.xml": words.repeat(60) }))).rejects.toThrow(/more than/);
    const told = zipFile({ "word/document.xml": "<w:p/>" }, { size: 300_000_000 });
    await expect(readArticle(told)).rejects.toThrow(/more than/);
  });

  it("keeps markup in its words as words", async () => {
    const { events } = draftOf(await readArticle("<img src=x onerror=alert(1)> fell in 2018.", { format: "text" }));
    expect(events[0]?.title).toContain("onerror");
    const marked = draftOf(await readArticle("<p>&lt;script&gt;alert(1)&lt;/script&gt; fell in 2018.</p>"));
    expect(marked.events[0]?.title).toMatch(/script>alert\(1\)/i);
  });

  it("with keys of every object as words is an article", async () => {
    const text = "__proto__ constructor toString fell in 2018. Last constructor. In hasOwnProperty 2019.";
    expect(draftOf(await readArticle(text), PUBLISHED).events.length).toBeGreaterThan(0);
  });
});
