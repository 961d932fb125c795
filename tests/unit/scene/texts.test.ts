import { describe, expect, it } from "vitest";
import { bringAll } from "../../../src/read/bring-all.ts";
import { settingsOf } from "../../../src/options.ts";
import { plainText, textsOf } from "../../../src/scene/texts.ts";
import { wordsOf } from "../../../src/words/index.ts";
import { resolved } from "../resolved.ts";

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

bringAll();

describe("what is planned", () => {
  const texts = textsOf(settingsOf({}), wordsOf("en"));

  it.each([
    ["2022-05", "announced for May 2022"],
    ["2022-05/..", "announced for May 2022, no end given"],
    ["2022-05-21T10:00", "announced for 21 May 2022, 10:00"],
    ["2022-21~", "announced for about spring 2022"],
    ["[..2026-23]", "announced: by autumn 2026"],
    ["2025-05-01/2025-05-04", "announced: from 1 to 4 May 2025"],
    ["2025-05/", "announced: from May 2025, end unknown"],
    ["[2025..]", "announced: in or after 2025"],
    ["2025-40", "announced: first half of 2025"],
    ["203X", "announced: 2030s"],
  ])("at %s is told as English has it", (date, told) => {
    expect(texts.when(resolved({ title: "A step", date, status: "planned" }))).toBe(told);
  });
});
