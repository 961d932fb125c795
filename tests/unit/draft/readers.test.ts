import { describe, expect, it } from "vitest";
import { draftOf, readArticle, type Draft, type DraftOptions } from "../../../src/draft/index.ts";
import { zipFile } from "../read/xlsx-file.ts";

async function draftIn(input: string | Uint8Array, options: DraftOptions = {}): Promise<Draft> {
  return draftOf(await readArticle(input), options);
}

const PUBLISHED = { published: "2022-04-22" };

describe("plain text", () => {
  it("gives passages by their places in it", async () => {
    const text = "First words.\r\n\r\nThe bridge opened\r\nin May 2019. It fell last year.\n";
    const { events } = await draftIn(text, PUBLISHED);
    expect(events.map(({ said }) => said.text)).toEqual(["in May 2019", "last year"]);
    for (const { said, quote } of events) {
      expect(text.slice(said.start, said.end)).toBe(said.text);
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });
});

describe("Markdown", () => {
  it("gives its words, and their places in the source", async () => {
    const text =
      "---\ndate: 2022-04-22\nlang: en\n---\n# A *bridge*\n\nThe [bridge](https://a.example/1999) \\& more **opened last year**.\n\n```\nin 1999\n```\n";
    const { events, published, lang } = await draftIn(text);
    expect([published, lang]).toEqual(["2022-04-22", "en"]);
    expect(events).toMatchObject([{ date: "2021", quote: { text: "The bridge & more opened last year." } }]);
    const [{ said, quote }] = events as [Draft["events"][number]];
    expect(text.slice(said.start, said.end)).toBe("last year");
    expect(text.slice(quote.start, quote.end)).toBe(
      "The [bridge](https://a.example/1999) \\& more **opened last year**.",
    );
  });

  it("of little but items, marks or tags is plain text, as the parser would take long over it", async () => {
    const blocksIn = async (text: string): Promise<number> =>
      (await readArticle(text, { format: "markdown" })).blocks.length;
    expect(await blocksIn("- It fell.\n".repeat(400))).toBe(400);
    for (const text of ["- It fell.\n".repeat(600), `- *a* ${"[b".repeat(1200)}`, `- *a* ${"c <b ".repeat(1200)}`]) {
      const { blocks } = await readArticle(text, { format: "markdown" });
      expect(blocks.map((block) => block.text.slice(0, 2))).toEqual(["- "]);
    }
  });
});

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav>Since 1999</nav><article>${body}</article></body></html>`;

describe("HTML", () => {
  it("takes what a <time> says before what its words say, as exact as those are", async () => {
    const html = page(
      `<p>They met on <time datetime="2022-04-14T18:30Z">Thursday</time>, and again at <time datetime="2022-04-15T09:30">9:30</time>.</p>`,
    );
    const { events } = await draftIn(html, PUBLISHED);
    expect(events.map(({ date, confidence }) => [date, confidence])).toEqual([
      ["2022-04-14", "high"],
      ["2022-04-15T09:30", "high"],
    ]);
    const [{ said }] = events as [Draft["events"][number]];
    expect(html.slice(said.start, said.end)).toMatch(/^on <time[^>]*>Thursday$/);
  });

  it("leaves a <time> that is no date to its words", async () => {
    const { events } = await draftIn(page(`<p>They met <time datetime="soon">in 2018</time>.</p>`));
    expect(events.map(({ date }) => date)).toEqual(["2018"]);
  });

  it("gives an event the id that data-daymark-event names, and the words of a line that it marks", async () => {
    const html = page(
      `<p data-daymark-event="talks">They met on Thursday.</p><p>He <span data-daymark-event="visit">went to Panama in <b>May</b> 2019</span>.</p><p data-daymark-event="none">Nothing.</p>`,
    );
    const { events, problems } = await draftIn(html, PUBLISHED);
    expect(events).toMatchObject([
      { id: "talks", date: "2022-04-21" },
      { id: "visit", date: "2019-05", title: "Went to Panama in May 2019" },
    ]);
    expect(problems).toMatchObject([{ code: "event-undated", value: ["none"] }]);
  });

  it.each([
    ["a meta", `<meta property="article:published_time" content="2022-04-22T23:30:00-05:00">`],
    ["JSON-LD", `<script type="application/ld+json">{"@graph":[{"datePublished":"2022-04-22"}]}</script>`],
  ])("finds the day of publication in %s", async (_, head) => {
    const { events, published } = await draftIn(page("<p>It fell last year.</p>", head));
    expect([published, events[0]?.date]).toEqual(["2022-04-22", "2021"]);
  });

  it("has references and hidden parts as a reader sees them", async () => {
    const { events } = await draftIn(
      page(`<p>A &amp; B&nbsp;met in&#32;2018.<span hidden> In 2019.</span></p><script>"in 2017"</script>`),
    );
    expect(events.map(({ date, quote }) => [date, quote.text])).toEqual([["2018", "A & B\u00a0met in 2018."]]);
  });
});

const docx = (paragraphs: readonly string[], core = ""): Uint8Array =>
  zipFile({
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
    ...(core === ""
      ? {}
      : { "docProps/core.xml": `<?xml version="1.0"?><cp:coreProperties>${core}</cp:coreProperties>` }),
  });

describe("a Word document", () => {
  it("gives its paragraphs, and the day that its properties say", async () => {
    const core = `<dcterms:created xsi:type="x">2022-04-22T10:00:00Z</dcterms:created><dc:language>en-GB</dc:language>`;
    const { events, published, lang } = await draftIn(
      docx(["A", "B &amp; C met in </w:t></w:r><w:r><w:t>2018.", "It fell last year."], core),
    );
    expect([published, lang]).toEqual(["2022-04-22", "en-GB"]);
    expect(events.map(({ date, quote }) => [date, quote.text])).toEqual([
      ["2018", "B & C met in 2018."],
      ["2021", "It fell last year."],
    ]);
    expect(events[0]?.said).toEqual({ text: "in 2018", start: 12, end: 19 });
  });

  it("leaves out what was deleted, and the codes of fields", async () => {
    const { events } = await draftIn(
      docx([
        "Met</w:t></w:r><w:del><w:r><w:delText> in 2011</w:delText></w:r></w:del><w:r><w:instrText> DATE in 2012 </w:instrText></w:r><w:r><w:t> in 2018.",
      ]),
    );
    expect(events.map(({ date }) => date)).toEqual(["2018"]);
  });

  it("that is something else says so", async () => {
    await expect(readArticle(zipFile({ "xl/workbook.xml": "<a/>" }))).rejects.toThrow(/no Word document.*\.docx/);
    await expect(readArticle(docx(["a"]).slice(0, 200))).rejects.toThrow(/breaks off/);
    await expect(readArticle("words", { format: "docx" })).rejects.toThrow(/no \.docx/);
    const locked = zipFile({ "word/document.xml": "<a/>" }, { locked: true });
    await expect(readArticle(locked)).rejects.toThrow(/\.docx file.*password/);
    // What Word wrote before 2007, and writes with a password.
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    await expect(readArticle(old)).rejects.toThrow(/\.doc\b.*\.docx/);
  });
});

describe("the language", () => {
  it("is that of the small words, unless it is given", async () => {
    expect((await draftIn("Die Schleuse wurde im März 2019 gesperrt, und der Rat hat es nicht gewusst.")).lang).toBe(
      "de",
    );
    expect((await draftIn("El puente fue cerrado en marzo de 2019 por el gobierno de la provincia.")).lang).toBe("es");
    expect((await draftIn("It was so.", { locale: "fr" })).problems).toMatchObject([{ code: "language-unknown" }]);
  });
});
