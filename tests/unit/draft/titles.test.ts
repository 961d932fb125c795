import { describe, expect, it } from "vitest";
import { titlesIn } from "./drafted.ts";

describe("a title", () => {
  it.each([
    ["In March, the ferry lost power for three hours.", "The ferry lost power for three hours"],
    ["The trial opened on 7 March.", "The trial opened on 7 March"],
    ["And in 2012 she left the firm.", "She left the firm"],
    ["He died in 1996.", "He died in 1996"],
    ["The fort, built in 1880, is a museum.", "The fort, built in 1880"],
    ["Mills, 64, was arrested on 14 May 2020 at his home.", "Mills, 64, was arrested on 14 May 2020 at his home"],
    ["She said prices would fall, and that the plant closed in 2019.", "The plant closed in 2019"],
    ["He spoke to Dana Roe, who took over in January.", "He spoke to Dana Roe, who took over"],
    ["It was damaged by ice, and repaired in 1813.", "It was repaired in 1813"],
    ["She trained as a nurse, and worked there in 1813.", "She worked there in 1813"],
    ["The visit of Ann Lee, 37, who took office in January, is off.", "The visit of Ann Lee, 37, who took office"],
    ['"I had a second youth," she said in a 2004 interview.', '"I had a second youth," she said in a 2004 interview'],
    ["A charter of 1086 names “the drowned road”.", "A charter of 1086 names “the drowned road”"],
    [
      "It was the gravest breach of trust in this court since 1988.",
      "It was the gravest breach of trust in this court since 1988",
    ],
  ])("%s", (text, title) => {
    expect(titlesIn(text)).toEqual([title]);
  });

  it("is the clause of its own date where a sentence has two", () => {
    expect(titlesIn("The mill burned in 1966 and the council rebuilt it in 1970; it closed in 1999.")).toEqual([
      "The mill burned in 1966",
      "The council rebuilt it",
      "It closed in 1999",
    ]);
    expect(titlesIn("The company, founded in 1921 as a mill with 12 workers, went public in 1987.")).toEqual([
      "The company, founded in 1921",
      "The company went public in 1987",
    ]);
  });

  it("keeps the date in front in a language that turns its sentences", () => {
    expect(titlesIn("Im Jahr 1896 wurde die Schleuse gebaut.", { locale: "de" })).toEqual([
      "Im Jahr 1896 wurde die Schleuse gebaut",
    ]);
  });

  it("is cut at a word where it is long, and never empty", () => {
    const [title = ""] = titlesIn(`On Thursday the ${"very ".repeat(40)}old bridge fell.`);
    expect(title).toMatch(/^The very (?:very )+very…$/);
    expect(title.length).toBeLessThanOrEqual(100);
    expect(titlesIn("(1999).")).toEqual(["1999"]);
  });
});
