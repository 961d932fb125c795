import { describe, expect, it } from "vitest";
import { domParser } from "../../src/read/html/dom.ts";
import { markdownOf } from "../../src/read/html/markdown.ts";
import type { HtmlElement, HtmlNode } from "../../src/read/html/node.ts";
import { parseHtml } from "../../src/read/html/parse5.ts";
import { partsOf } from "../../src/read/html/parts.ts";
import { htmlTexts } from "../../src/read/html/texts.ts";
import { readEvents } from "../../src/read/index.ts";

const PAGES = [
  "<p>One <b>two</b> &eacute;&#x1F600;<br>three<!-- no --></p>",
  "<!doctype html><html lang=en><head><title>T</title></head><body class=a>x<ol><li><time datetime=2018>2018</time> y</ol>",
  "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>",
  "<b><p>One</b>Two</p><i>Three<div>Four</i></div>",
  "<template><p>hidden</p></template><svg><title>s</title><a xlink:href='javascript:bad()'>d</a></svg><math><mi>m</mi></math>",
  "<noscript><b>n</b></noscript><iframe srcdoc='<b>f</b>'><b>i</b></iframe><textarea><b>t</b></textarea>",
  "<form><input name=childNodes><input name=attributes><input name=nodeType><input name=firstChild>form</form><img name=body><form name=childNodes></form>",
  "<style>p{}</style><meta name=a><title>T</title><p>One<style>q{}</style>two<svg><style>r{}</style><text>s</text></svg>three",
  '<script type="application/ld+json">{"a":"<b>"}</script><ul><li>a<ul><li>b</ul></ul>',
];

/** A tree without the lines, which only one of the parsers tells. */
function bare(node: HtmlNode): unknown {
  if (typeof node === "string") return node;
  return [node.name, [...node.attributes].sort(), node.children.map(bare)];
}

describe("HTML in a page", () => {
  it.each(PAGES)("is the tree that it is on a server: %s", (html) => {
    expect(bare(domParser()!(html, false))).toEqual(bare(parseHtml(html, false)));
  });

  it("gives the texts that it gives on a server", async () => {
    const { rich } = await htmlTexts();
    for (const html of PAGES) {
      const [page] = parseHtml(html, false).children.filter((child): child is HtmlElement => typeof child !== "string");
      const body = page!.children.at(-1)!;
      expect(rich(html)).toBe(markdownOf(partsOf([body])));
    }
  });

  it("runs nothing, loads nothing and leaves the page as it was", async () => {
    const before = new XMLSerializer().serializeToString(document);
    const calls: string[] = [];
    Object.assign(globalThis, { bad: () => calls.push("bad") });
    const seen = performance.getEntriesByType("resource").length;
    const result = await readEvents(`<ol><li><time>2001</time> <b>Probe</b>
      <img src="/never-asked.png" onerror="bad()"><script>bad()</script><svg onload="bad()"></svg><video src="/never.mp4" autoplay></video>
      <link rel=stylesheet href="/never.css"><iframe src="/never.html" onload="bad()"></iframe><details open ontoggle="bad()">x</details></li></ol>`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(result.events.map(({ title }) => title)).toEqual(["Probe"]);
    expect(calls).toEqual([]);
    const asked = performance
      .getEntriesByType("resource")
      .slice(seen)
      .filter(({ name }) => name.includes("never"));
    expect(asked).toEqual([]);
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
  });

  it("is read however deep it goes", async () => {
    const good = "<ol><li><time>2001</time> <b>Good</b></li></ol>";
    for (const html of ["<div>".repeat(20_000) + good, "<div>".repeat(300) + good]) {
      expect((await readEvents(html)).events.map(({ title }) => title)).toEqual(["Good"]);
    }
  });
});
