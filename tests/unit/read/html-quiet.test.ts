import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import type { HtmlElement, HtmlNode } from "../../../src/read/html/node.ts";
import { parseHtml } from "../../../src/read/html/parse5.ts";
import { quieted } from "../../../src/read/html/quiet.ts";

/** Names of what a strict page would report, in the tree of a page. */
function loud(html: string): string[] {
  const names: string[] = [];
  const look = (node: object): void => {
    const {
      tagName,
      attrs = [],
      childNodes = [],
    } = node as { tagName?: string; attrs?: { name: string }[]; childNodes?: object[] };
    names.push(...attrs.map(({ name }) => name).filter((name) => LOUD.test(name)));
    if (tagName === "style" && childNodes.length > 0) names.push("style sheet");
    childNodes.forEach(look);
  };
  look(parse(html, { scriptingEnabled: false }));
  return names;
}

const LOUD = /^on|^style/i;

/** Nothing asks for other names; the one here is what a style sheet in the place of a name becomes. */
const ASKED = /^(?!noframes$)[a-z-]+$/;

/** What a reader of a page gets: its elements without what is loud, texts in one piece. */
function seen(html: string, restored = (text: string) => text): unknown {
  const plain = ({ name, attributes, children }: HtmlElement): unknown => ({
    name,
    attributes: [...attributes]
      .map(([each, value]) => [restored(each), restored(value)] as const)
      .filter(([each]) => ASKED.test(each) && !LOUD.test(each)),
    children: children.reduce<unknown[]>((all, each) => joined(all, each), []),
  });
  const joined = (all: unknown[], node: HtmlNode): unknown[] => {
    if (typeof node !== "string") return [...all, plain(node)];
    const last = all.at(-1);
    const text = restored(node);
    return typeof last === "string" ? [...all.slice(0, -1), last + text] : [...all, text];
  };
  return plain(parseHtml(html, true));
}

function expectQuiet(source: string): void {
  const { html, restored } = quieted(source);
  expect(loud(html)).toEqual([]);
  // In a set of frames, which has no words, a style sheet is nothing at all.
  if (!source.includes("<frameset")) expect(seen(html, restored)).toEqual(seen(source));
}

describe("quieted", () => {
  it.each([
    "<p onclick=a>b</p>",
    "<p ONCLICK = 'a' Style=\"b>c\" id=d>e",
    "<p/onclick=a/onload=b>",
    "<p id='a'onclick=b>",
    "<style>p{}</style><p style>",
    "<STYLE type='a'>p{}</STYLE\n><p>b",
    "<svg><style>p{}</style></svg><p>b",
    "<table><style>p{}</style><tr><td onclick=a>b",
    "<a title='> onclick=a'>",
    "a < b onclick=c <!-- <p onclick=d> --> <!doctype html></p onclick=e>",
    "<script>a<b && 'onclick=c'</script><i onclick=d>",
    "<svg><title><p onclick=a></title></svg>",
    "<svg><textarea><i title='</textarea><i title='<p onclick=a>",
    "</p title='><i title='><p onclick=a>",
    "<svg><![CDATA[ > <i title=' ]]><p onclick=a>",
    "<!--><p onclick=a>-->",
    "<!--!><i title='--><p onclick=a>",
    "<p onclick",
    "<p onclick='a",
    "<p onclick='a'>only one style, \uFDD0once\uFDD0 on \uFDD0\uFDD0on",
    "1 < 2",
    "",
  ])("keeps all that may be read of %j", expectQuiet);

  it("gives words back as they were", () => {
    const source = "<title>On <STYLE> and </Style>, 'on' Monday</title>";
    const { html, restored } = quieted(source);
    expect(html).not.toBe(source);
    expect(restored(html)).toBe(source);
  });

  it("leaves nothing that a strict page would report, and all else, in pages of any make", () => {
    const pieces = [
      "<p onclick=a>",
      "<b style='x'>",
      "<style>",
      "</style>",
      "<svg onload=a>",
      "</svg>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "'",
      '"',
      " ",
      ">",
      "<title>",
      "</title>",
      "<textarea>",
      "</textarea>",
      "<script>",
      "</script>",
      "<td onclick=b>",
      "<table>",
      "<frameset onload=b>",
      "<select>",
      "a",
      '<i title="',
      "<iframe>",
      "</iframe>",
      "</p onclick=c>",
      '</p title="',
      "=",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        expectQuiet(parts.join(""));
      }),
      { numRuns: 5000 },
    );
  });
});
