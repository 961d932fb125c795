/** What a draft makes of a few sentences that stand below the head of an article. */
import { draftOf, type Draft, type DraftOptions } from "../../../src/draft/index.ts";
import { textArticle } from "../../../src/draft/article/text.ts";

const HEAD = "One.\n\nTwo.\n\nThree.\n\nFour.\n\n";

/** Published on a Friday. */
export function drafted(text: string, options: DraftOptions = {}): Draft {
  return draftOf(textArticle(HEAD + text), { published: "2022-04-22", locale: "en", ...options });
}

export function datesIn(text: string, options?: DraftOptions): string[] {
  return drafted(text, options).events.map(({ date }) => date);
}

export function titlesIn(text: string, options?: DraftOptions): string[] {
  return drafted(text, options).events.map(({ title }) => title);
}
