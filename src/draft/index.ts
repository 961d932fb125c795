/** Drafts of events from articles: `readArticle` finds the words of one, `draftOf` the dates in them. */
export type { Article, Block } from "./article/article.ts";
export { draftOf, type Draft, type DraftOptions } from "./draft.ts";
export type { Confidence, DraftEvent, Passage } from "./draft-event.ts";
export { ARTICLE_FORMATS, readArticle, type ArticleFormat } from "./article/read-article.ts";
