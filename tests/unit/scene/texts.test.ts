import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/scene/texts.ts";

describe("Markdown in one line of plain words", () => {
  it.each([
    ["A *b* **c** `d`", "A b c d"],
    ["> quoted\n\n- one\n- two", "quoted one two"],
    ["See [the story](https://example.org/a_b) here", "See the story here"],
    ["3 \\* 4 \\[sic\\] 1\\. \\_x\\_ \\<b\\>", "3 * 4 [sic] 1. _x_ <b>"],
    ["\\[not a link\\](x)", "[not a link](x)"],
  ])("%j is %j", (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});
