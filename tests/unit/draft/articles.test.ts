import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articleOf, articlesIn, scoreOf, type KnownArticle } from "../../../bench/lib/articles.ts";
import { draftOf } from "../../../src/draft/index.ts";

const folder = join(import.meta.dirname, "../../articles");

function score(article: KnownArticle) {
  const { published, dates } = article;
  const { events } = draftOf(articleOf(article), { published });
  return scoreOf(
    events.map(({ date, said }) => ({ date, said: said.text })),
    dates,
  );
}

describe("articles with known dates", () => {
  it.each(articlesIn(folder).map((article) => [article.name, article] as const))(
    "%s: all are found, and none is made up",
    (_, article) => {
      const { wrong, missed } = score(article);
      expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
    },
  );

  it("are told in their own languages", () => {
    const told = articlesIn(folder).map((article) => [draftOf(articleOf(article)).lang, article.lang]);
    for (const [found, known] of told) expect(found).toBe(known);
  });

  it("give no event without a title, and none that is too long", () => {
    for (const article of articlesIn(folder)) {
      for (const { title } of draftOf(articleOf(article), { published: article.published }).events) {
        expect(title.trim()).not.toBe("");
        expect(title.length).toBeLessThanOrEqual(100);
      }
    }
  });
});
