/* eslint-disable no-script-url -- addresses that must be refused */
import { describe, expect, it } from "vitest";
import { eventsOfList } from "../../../src/read/list.ts";
import { parseMarkdown } from "../../../src/read/markdown.ts";
import { safeMediaUrl, safeUrl } from "../../../src/read/url.ts";

const text = (words: string): object => ({ kind: "text", text: words });
const paragraph = (...children: object[]): object => ({ kind: "paragraph", children });

describe("parseMarkdown", () => {
  it.each<[string, object[]]>([
    ["plain", [paragraph(text("plain"))]],
    [
      "a *b* **c**",
      [
        paragraph(text("a "), { kind: "emphasis", children: [text("b")] }, text(" "), {
          kind: "strong",
          children: [text("c")],
        }),
      ],
    ],
    ["# Head", [paragraph({ kind: "strong", children: [text("Head")] })]],
    ["1. a\n2. b", [{ kind: "list", ordered: true, items: [[paragraph(text("a"))], [paragraph(text("b"))]] }]],
    ["> a", [{ kind: "quote", children: [paragraph(text("a"))] }]],
    ["    code", [{ kind: "code", text: "code" }]],
    ["a `b`\\\nc", [paragraph(text("a "), { kind: "code", text: "b" }, { kind: "break" }, text("c"))]],
    ["[a](https://example.org/)", [paragraph({ kind: "link", url: "https://example.org/", children: [text("a")] })]],
    ["[a](javascript:b)", [paragraph(text("a"))]],
    ["![a](https://example.org/b.png)", [paragraph(text("a"))]],
    ["<b>a</b>", [paragraph(text("<b>"), text("a"), text("</b>"))]],
    ["<div>\na\n</div>", [paragraph(text("<div>\na\n</div>"))]],
  ])("reads %j", (markdown, blocks) => {
    expect(parseMarkdown(markdown)).toEqual(blocks);
  });

  it("shows what lies behind 10,000 characters as it stands", () => {
    const blocks = parseMarkdown(`${"a ".repeat(5000)}*b*`);
    expect(blocks.at(-1)).toEqual(paragraph(text("*b*")));
  });

  it.each([
    ["stars", "*a"],
    ["stars and underscores", "_*"],
    ["quotes", ">"],
    ["quotes with blanks", "> "],
    ["quotes and lists", "> - "],
    ["numbers", "1. "],
    ["brackets", "["],
    ["links", "[]("],
    ["ampersands", "&"],
  ])("is not held up by %s", (_, piece) => {
    expect(parseMarkdown(piece.repeat(10_000)).length).toBeGreaterThan(0);
  });
});

describe("addresses", () => {
  it.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    ['https://example.org/?q="><b>', "https://example.org/?q=%22%3E%3Cb%3E"],
    ["mailto:desk@example.org", "mailto:desk@example.org"],
    ["tel:+15550100", "tel:+15550100"],
    ["../a.html", "../a.html"],
    ["a b.html", "a b.html"],
    ["//example.org/a", "https://example.org/a"],
    [" https://example.org/ ", "https://example.org/"],
  ])("%j may be a link", (url, link) => {
    expect(safeUrl(url)).toBe(link);
  });

  it.each([
    ...["javascript:a", "JaVaScRiPt:a", " javascript:a", "java\tscript:a", "\u0001javascript:a", "data:text/html,a"],
    ...["vbscript:a", "blob:https://example.org/1", "file:///a", "https://a:b@example.org/", "http://[::1", "\\\\a"],
    ...["", " ", undefined, 5],
  ])("%j may not", (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });

  it("of media are https, http or of the page's own kind", () => {
    expect(safeMediaUrl("a.png", "https://example.org/b/")).toBe("https://example.org/b/a.png");
    expect(safeMediaUrl("a.png", "file:///b/c.html")).toBe("file:///b/a.png");
    for (const url of ["mailto:a@example.org", "data:image/png;base64,", "file:///a.png"]) {
      expect(safeMediaUrl(url, "https://example.org/")).toBeUndefined();
    }
  });
});

describe("eventsOfList", () => {
  it("takes the datetime, or else what the time says", () => {
    const dates = eventsOfList([
      { datetime: "2022-05/..", timeText: "May 2022", title: "A" },
      { timeText: "2018", title: "B" },
      { datetime: "", timeText: "2019", title: "C" },
      { title: "D" },
    ]).map(({ date }) => date);
    expect(dates).toEqual(["2022-05/..", "2018", "2019", ""]);
  });

  it("keeps what an entry says, and nothing that it does not", () => {
    expect(
      eventsOfList([
        {
          datetime: "2018",
          title: "A",
          text: "B",
          links: [{ url: "c.html", label: "C" }],
          id: "d",
          lane: "E",
          status: "planned",
          importance: "0.7",
        },
        { datetime: "2019", title: "F", text: "", links: [], id: "", lane: undefined },
      ]),
    ).toEqual([
      {
        date: "2018",
        title: "A",
        text: "B",
        links: [{ url: "c.html", label: "C" }],
        id: "d",
        lane: "E",
        status: "planned",
        importance: 0.7,
      },
      { date: "2019", title: "F" },
    ]);
  });
});
