import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Inline } from "../../../src/read/blocks.ts";
import { htmlTexts } from "../../../src/read/html/texts.ts";
import { parseMarkdown } from "../../../src/read/markdown.ts";
import type { HtmlTexts } from "../../../src/read/plain-text.ts";

const RUNS = 500;

let texts: HtmlTexts;

beforeAll(async () => {
  texts = await htmlTexts();
});

describe("plain", () => {
  it.each([
    ["Talks end", "Talks end"],
    ["  Talks\n end ", "Talks end"],
    ["Smith &amp; Sons &ndash; Caf&eacute;", "Smith & Sons – Café"],
    ["<b>Talks</b> <i>end</i>", "Talks end"],
    ["<p>One</p><p>Two</p>", "One Two"],
    ["One<br>Two", "One Two"],
    ["<script>bad()</script><style>p{}</style>Good<!-- hidden -->", "Good"],
    ['<img src=x onerror=bad() alt="A ship">', "A ship"],
    ["<svg onload=bad()><text>drawn</text></svg>Words", "Words"],
    ["10<sup>6</sup> of CO<sub>2</sub>", "10⁶ of CO₂"],
    ["Treaty<sup><a href='#n'>[1]</a></sup>", "Treaty"],
    ["killed <s>14</s> 12", "killed ~~14~~ 12"],
    ["He said <q>no</q>", "He said “no”"],
    ["AT&T < IBM", "AT&T < IBM"],
    ["&lt;b&gt;", "<b>"],
    ["<title>Not this</title>", ""],
    ["", ""],
  ])("%j is %j", (html, words) => {
    expect(texts.plain(html)).toBe(words);
  });
});

describe("rich", () => {
  it.each([
    ["a *text* without tags", "a *text* without tags"],
    ["<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["One<br>Two", "One\\\nTwo"],
    ["One<br><br>Two", "One\n\nTwo"],
    ["<b>Strong</b> and <em>stressed</em>", "**Strong** and _stressed_"],
    ["<h2>Head</h2>Text", "**Head**\n\nText"],
    ['<a href="https://example.org/a_b?c=1&amp;d=2">A link</a>', "[A link](<https://example.org/a\\_b?c=1\\&d=2>)"],
    ["<ul><li>One<ol><li>Deep</li></ol></li><li>Two</li></ul>", "- One\n\n  1. Deep\n- Two"],
    ["<blockquote><p>One</p><p>Two</p></blockquote>", "> One\n>\n> Two"],
    ["<pre>a\n  b</pre>", "```\na\n  b\n```"],
    ["<code>a`b</code>", "``a`b``"],
    ["<table><tr><th>Year<th>Dead<tr><td>1914<td>5</table>", "**Year** | **Dead**\n\n1914 | 5"],
    [
      '<iframe src="https://www.example.org/film" title="The film"></iframe>',
      "[The film](https://www.example.org/film)",
    ],
    ['<video><source src="https://example.org/a.mp4"></video>', "[example.org](https://example.org/a.mp4)"],
    ["<p>&nbsp;</p><p></p><p>Text</p>", "Text"],
    ["<b><p>One</p><p>Two</p></b>", "**One**\n\n**Two**"],
    ["", ""],
  ])("%j is %j", (html, markdown) => {
    expect(texts.rich(html)).toBe(markdown);
  });

  it.each([
    ["<p>*stars* and _lines_</p>", "*stars* and _lines_"],
    ["<p>[x](javascript:bad())</p>", "[x](javascript:bad())"],
    ["<p>1. first</p>", "1. first"],
    ["<p># no head</p>", "# no head"],
    ["<p>- no list</p>", "- no list"],
    ["<p>a<br>===</p>", "a\n==="],
    ["<p>&amp;lt;b&amp;gt; &lt;b onclick=bad()&gt;</p>", "&lt;b&gt; <b onclick=bad()>"],
    ["<p>wow!<a href='https://example.org/'>a</a></p>", "wow!a"],
    ["<p>a<b>&nbsp;b.</b>c</p>", "a\u00a0b.c"],
  ])("%j keeps its signs as text", (html, words) => {
    expect(wordsOf(parseMarkdown(texts.rich(html)))).toBe(words);
  });

  it.each([
    '<a href="javascript:bad()">Word</a>',
    '<a href=" java&#10;script:bad()">Word</a>',
    '<a href="data:text/html,bad">Word</a>',
    '<a href="https://user:word@example.org/">Word</a>',
    '<p onclick="bad()" style="background:url(x)">Word<script>bad()</script></p>',
    '<iframe srcdoc="<script>bad()</script>"></iframe>Word',
    "<object data=javascript:bad()></object>Word",
    "<svg><a href=javascript:bad()><text>drawn</text></a></svg>Word",
    "<math><mtext></mtext></math>Word<style>bad</style>",
    "<form><input name=childNodes><input name=attributes>Word</form>",
    "<noscript><p title='</noscript><img src=x onerror=bad()>'></noscript>Word",
  ])("%j is only its words", (html) => {
    const blocks = parseMarkdown(texts.rich(html));
    expect(JSON.stringify(blocks)).not.toMatch(/bad|script|onclick|link/);
    expect(wordsOf(blocks)).toContain("Word");
  });

  it("gives back the tree that the page had", () => {
    fc.assert(
      fc.property(fc.array(block(3), { maxLength: 4 }), (blocks) => {
        const markdown = texts.rich(`<body>${htmlOf(blocks)}</body>`);
        expect(settled(parseMarkdown(markdown))).toEqual(settled(blocks));
      }),
      { numRuns: RUNS },
    );
  });

  it("keeps every character of a text", () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
        const text = units.join("");
        const markdown = texts.rich(`<p>${escapedHtml(text)}</p>`);
        expect(settled(parseMarkdown(markdown))).toEqual(
          settled([{ kind: "paragraph", children: [{ kind: "text", text }] }]),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("is not held up by any text", () => {
    const pieces = [
      "<div>",
      "<b>",
      "<ul><li>",
      "<table><td>",
      "<blockquote>",
      "<p><b id=#>",
      "<a href=#>",
      "<",
      "&",
      "*a",
      "</p>",
    ];
    for (const piece of pieces) {
      const html = Array.from({ length: 5000 }, (_, at) => piece.replace("#", String(at))).join("");
      const since = performance.now();
      texts.rich(`${html}<p>word`);
      texts.plain(`${html}<p>word`);
      expect(performance.now() - since, piece).toBeLessThan(10_000);
    }
  });

  it("keeps the words of what is nested too deeply", () => {
    expect(texts.rich(`${"<div>".repeat(5000)}deep${"</div>".repeat(5000)}<p>after</p>`)).toMatch(/deep\s+after/);
    expect(wordsOf(parseMarkdown(texts.rich(`${"<ul><li>a".repeat(300)}end`)))).toMatch(/end$/);
  });

  it("writes halves of characters and control characters as U+FFFD", () => {
    expect(texts.rich("<p>a\ud800b\u0001c</p>")).toBe("a\ufffdb\ufffdc");
  });
});

// ---------------------------------------------------------------------------------------------- trees and their HTML

const SIGNS = [
  ..."*_`[]()<>!&#+-=~.:\\\"'|1a é漢 ",
  "\u00a0",
  "😀",
  "1. ",
  "- ",
  "&amp;",
  "<b>",
  "\n",
  "**",
  "```",
  "](",
  "\\",
];

const unit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 5 }),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 2 })
    .filter((text) => !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text)),
);

const word = fc.array(unit, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));

function inlines(depth: number, inLink: boolean): fc.Arbitrary<Inline[]> {
  const leaves: fc.Arbitrary<Inline>[] = [
    word.map((text) => ({ kind: "text", text })),
    word.map((text) => ({ kind: "code", text })),
    fc.constant({ kind: "break" }),
  ];
  const inner =
    depth > 0
      ? [marked("strong", depth, inLink), marked("emphasis", depth, inLink), ...(inLink ? [] : [link(depth)])]
      : [];
  return fc.array(fc.oneof(leaves[0]!, leaves[0]!, ...leaves, ...inner, ...inner), { maxLength: 5 });
}

function marked(kind: "strong" | "emphasis", depth: number, inLink: boolean): fc.Arbitrary<Inline> {
  return inlines(depth - 1, inLink).map((children) => ({ kind, children }));
}

function link(depth: number): fc.Arbitrary<Inline> {
  const urls = [
    "https://example.org/",
    "https://example.org/a_b_(c)?d=1&copy;=2#*e*",
    "../a b.html",
    "mailto:desk@example.org",
  ];
  return fc
    .tuple(fc.constantFrom(...urls), inlines(depth - 1, true))
    .map(([url, children]) => ({ kind: "link", url, children }));
}

function block(depth: number): fc.Arbitrary<Block> {
  const paragraph: fc.Arbitrary<Block> = inlines(3, false).map((children) => ({ kind: "paragraph", children }));
  const code: fc.Arbitrary<Block> = fc
    .array(fc.oneof(word, fc.constantFrom("", "  ", "\t", "```")))
    .map((lines) => ({ kind: "code", text: lines.join("\n") }));
  if (depth === 0) return paragraph;
  const blocks = fc.array(block(depth - 1), { maxLength: 3 });
  const quote: fc.Arbitrary<Block> = blocks.map((children) => ({ kind: "quote", children }));
  const list: fc.Arbitrary<Block> = fc
    .tuple(fc.boolean(), fc.array(blocks, { maxLength: 3 }))
    .map(([ordered, items]) => ({ kind: "list", ordered, items }));
  return fc.oneof(paragraph, paragraph, code, quote, list);
}

function escapedHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

function htmlOf(blocks: readonly Block[]): string {
  return blocks
    .map((each) => {
      switch (each.kind) {
        case "paragraph":
          return `<p>${inlineHtml(each.children)}</p>`;
        case "code":
          return `<pre>\n${escapedHtml(each.text)}\n</pre>`;
        case "quote":
          return `<blockquote>${htmlOf(each.children)}</blockquote>`;
        case "list": {
          const name = each.ordered ? "ol" : "ul";
          return `<${name}>${each.items.map((item) => `<li>${htmlOf(item)}</li>`).join("\n")}</${name}>`;
        }
      }
    })
    .join("");
}

function inlineHtml(children: readonly Inline[]): string {
  return children
    .map((each) => {
      switch (each.kind) {
        case "text":
          return escapedHtml(each.text);
        case "code":
          return `<code>${escapedHtml(each.text)}</code>`;
        case "break":
          return "<br>";
        case "strong":
          return `<strong>${inlineHtml(each.children)}</strong>`;
        case "emphasis":
          return `<em>${inlineHtml(each.children)}</em>`;
        case "link":
          return `<a href="${escapedHtml(each.url)}">${inlineHtml(each.children)}</a>`;
      }
    })
    .join("");
}

// ------------------------------------------------------------------------------- what two trees must have in common

type Settled =
  | { kind: "paragraph"; chars: string[] }
  | { kind: "code"; text: string }
  | { kind: "quote"; children: Settled[] }
  | { kind: "list"; ordered: boolean; items: Settled[][] };

/** A tree as its characters with their marks. Blanks have none, are single, and stand at no end; nothing is empty. */
function settled(blocks: readonly Block[]): Settled[] {
  return blocks.flatMap((each): Settled[] => {
    switch (each.kind) {
      case "paragraph":
        return paragraphs(each.children);
      case "code":
        return each.text.trim() === "" ? [] : [{ kind: "code", text: each.text }];
      case "quote": {
        const children = settled(each.children);
        return children.length > 0 ? [{ kind: "quote", children }] : [];
      }
      case "list": {
        const items = each.items.map(settled).filter((item) => item.length > 0);
        return items.length > 0 ? [{ kind: "list", ordered: each.ordered, items }] : [];
      }
    }
  });
}

function paragraphs(children: readonly Inline[]): Settled[] {
  const text = charsOf(children, []);
  const all: string[][] = [[]];
  text.forEach((char, at) => {
    const last = all.at(-1)!;
    if (char !== " " && char !== "\n") last.push(char);
    else if (last.length === 0) return;
    else if (
      char === "\n" &&
      /^\n *\n/.test(
        text
          .slice(at)
          .map((each) => each[0]!)
          .join("")
          .slice(0, 50),
      )
    )
      all.push([]);
    else if (last.at(-1) === " ") last[last.length - 1] = char;
    else if (last.at(-1) !== "\n") last.push(char);
  });
  for (const chars of all) while (chars.at(-1) === " " || chars.at(-1) === "\n") chars.pop();
  return all
    .filter((chars) => /[^\s\p{Cf}]/u.test(chars.map((char) => Array.from(char)[0]!).join("")))
    .map((chars) => ({ kind: "paragraph", chars }));
}

/** Each character with its marks; a blank is only " ", a break "\n". */
function charsOf(children: readonly Inline[], marks: readonly string[]): string[] {
  return children.flatMap((each) => {
    switch (each.kind) {
      case "text":
        return withMarks(each.text, marks);
      case "code":
        // Code with a bracket in a link is text: it could not be written.
        return withMarks(
          each.text,
          marks.some((mark) => /[:/]/.test(mark)) && each.text.includes("]") ? marks : [...marks, "code"],
        );
      case "break":
        return ["\n"];
      case "strong":
      case "emphasis":
        return charsOf(each.children, [...marks, each.kind]);
      case "link":
        return charsOf(each.children, [...marks, each.url]);
    }
  });
}

function withMarks(text: string, marks: readonly string[]): string[] {
  const sorted = [...new Set(marks)].sort().join(" ");
  return Array.from(text.replace(/[ \t\n\r\f]+/g, " "), (char) => (char === " " ? char : char + sorted));
}

/** The words of a tree, breaks as line ends. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((each) => {
      if (each.kind === "paragraph") return inlineWords(each.children);
      if (each.kind === "code") return each.text;
      return each.kind === "quote" ? wordsOf(each.children) : each.items.map(wordsOf).join("\n");
    })
    .join("\n");
}

function inlineWords(children: readonly Inline[]): string {
  return children
    .map((each) => ("children" in each ? inlineWords(each.children) : each.kind === "break" ? "\n" : each.text))
    .join("");
}
