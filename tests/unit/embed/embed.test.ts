import { describe, expect, it } from "vitest";
import { isLink, isPx, oursIn } from "../../../src/embed/messages.ts";
import { frameHtml, oEmbedOf, snippetHtml } from "../../../src/embed/snippet.ts";

const framed = {
  page: "https://example.org/t/story.html",
  title: 'A "story" & more',
  heights: [
    { width: 1200, height: 400 },
    { width: 320, height: 900 },
  ],
};

describe("what is pasted", () => {
  it("is a frame with a name, its room and its sandbox, and no style of its own", () => {
    expect(frameHtml(framed)).toBe(
      `<iframe src="https://example.org/t/story.html" title="A &quot;story&quot; &amp; more" width="100%" height="400" loading="lazy" frameborder="0" sandbox="allow-scripts allow-popups" data-daymark="" data-daymark-heights="1200:400 320:900"></iframe>`,
    );
    expect(snippetHtml(framed, "https://example.org/t/embed.js")).toContain(
      `\n<script src="https://example.org/t/embed.js" async></script>`,
    );
  });
});

describe("the answer for oEmbed", () => {
  it("has what version 1.0 asks of the type rich", () => {
    expect(oEmbedOf(framed, 1200)).toEqual({
      version: "1.0",
      type: "rich",
      title: 'A "story" & more',
      provider_name: "example.org",
      provider_url: "https://example.org/",
      html: frameHtml(framed),
      width: 1200,
      height: 400,
    });
  });
});

describe("a message", () => {
  it("is looked at only where it is ours", () => {
    for (const data of [undefined, null, 5, "daymark", [], {}, { daymark: null }, { daymark: "x" }]) {
      expect(oursIn(data)).toBeUndefined();
    }
    expect(oursIn({ daymark: { height: 5 } })).toEqual({ height: 5 });
  });

  it("has px from 1 to 20,000", () => {
    expect([1, 400.5, 20_000].every(isPx)).toBe(true);
    expect([0, -1, 20_001, NaN, Infinity, "400", null, undefined, [400]].some(isPx)).toBe(false);
  });

  it("has a link that leads nowhere else", () => {
    expect(["daymark=a", "daymark=one:a", "daymark=2018..2022", "daymark=%E6%97%A5"].every(isLink)).toBe(true);
    const others = [
      "",
      "daymark=",
      "daymark=a b",
      "https://example.org/",
      "//example.org",
      `daymark=${"a".repeat(501)}`,
    ];
    expect(others.some(isLink)).toBe(false);
    expect(isLink({ toString: () => "daymark=a" })).toBe(false);
  });
});
