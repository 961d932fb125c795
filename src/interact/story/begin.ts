/** The story that an option asks for: an article's, or one step by step. A page loads this where there is one. */
import type { CardHost } from "../card-host.ts";
import { Article } from "./article.ts";
import { StoryPanel } from "./panel.ts";
import type { Story } from "./story.ts";

export function storyOf(host: CardHost, kind: true | "article" | readonly string[]): Story {
  return kind === "article" ? new Article(host) : new StoryPanel(host, kind === true ? undefined : kind);
}
