import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
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
    names.push(...attrs.map(({ name }) => name).filter((name) => /^on|^style$/i.test(name)));
    if (tagName === "style" && childNodes.length > 0) names.push("style sheet");
    childNodes.forEach(look);
  };
  look(parse(html, { scriptingEnabled: false }));
  return names;
}

describe("quieted", () => {
  it.each([
    ["<p onclick=a>b</p>", "<p x-onclick=a>b</p>"],
    ["<p ONCLICK = 'a' Style=\"b>c\" id=d>e", "<p x-ONCLICK = 'a' x-Style=\"b>c\" id=d>e"],
    ["<p/onclick=a/onload=b>", "<p/x-onclick=a/onload=b>"],
    ["<style>p{}</style><p style>", "<link></link><p x-style>"],
    ["<a title='> onclick=a'>", "<a title='> onclick=a'>"],
    [
      "a < b onclick=c <!-- <p onclick=d> --> <!doctype html></p onclick=e>",
      "a < b onclick=c <!-- <p onclick=d> --> <!doctype html></p onclick=e>",
    ],
    ["<script>a<b && 'onclick=c'</script><i onclick=d>", "<script>a<b && 'onclick=c'</script><i x-onclick=d>"],
    ["<svg><title><p onclick=a></title></svg>", "<svg><title><p x-onclick=a></title></svg>"],
    ["<!--><p onclick=a>-->", "<!--><p x-onclick=a>-->"],
    ["<p onclick", "<p x-onclick"],
    ["<p onclick='a", "<p x-onclick='a"],
    ["1 < 2", "1 < 2"],
    ["", ""],
  ])("makes %j %j", (html, quiet) => {
    expect(quieted(html)).toBe(quiet);
  });

  it("leaves nothing that a strict page would report, in pages of any make", () => {
    const pieces = [
      "<p onclick=a>",
      "<b style='x'>",
      "<style>",
      "</style>",
      "<svg onload=a>",
      "</svg>",
      "<!--",
      "-->",
      "'",
      '"',
      " ",
      ">",
      "<title>",
      "</title>",
      "<textarea>",
      "</textarea>",
      "<td onclick=b>",
      "<table>",
      "a",
      '<i title="',
      "<iframe>",
      "</iframe>",
      "</p onclick=c>",
      "=",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        expect(loud(quieted(parts.join("")))).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it("takes time in proportion to the page", () => {
    for (const piece of ["<p ", "<p a='", "<!--", "<title>", "</", "<style>", "<p onclick=a ", "<", "= "]) {
      const since = performance.now();
      quieted(piece.repeat(100_000));
      quieted(`<p ${piece.repeat(100_000)}>`);
      expect(performance.now() - since, piece).toBeLessThan(8000);
    }
  });
});
