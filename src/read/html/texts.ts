/** HTML in the texts of other formats, brought down to ours. */
import type { HtmlTexts } from "../plain-text.ts";
import { markdownOf } from "./markdown.ts";
import type { HtmlElement } from "./node.ts";
import { htmlParser } from "./parse.ts";
import { partsOf } from "./parts.ts";
import { oneLine, wordsOf } from "./words.ts";

/** A tag, a comment or a character reference: what tells HTML from other texts. */
const MARKUP = /<\/?[a-z][^<>]*>|<!-{2}|&(?:[a-z][a-z0-9]{1,40}|#\d{1,8}|#x[\da-f]{1,6});/i;

/** Whether a text has HTML in it. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/**
 * What brings texts that may be HTML down to ours.
 *
 * - `plain` gives the words, on one line. Scripts and styles are dropped, and images are their alt texts.
 * - `rich` gives Markdown. Paragraphs, emphasis, links, lists, quotes, code and line breaks stay; headings become
 *   strong, rows of tables lines, films and frames links to them. Signs in the words are escaped. A link with an
 *   address that may not be one is its words. A text without any tag or reference is Markdown, as it stands.
 *
 * Nothing is run or loaded, under any policy of the page.
 */
export async function htmlTexts(): Promise<HtmlTexts> {
  const parse = await htmlParser();
  return {
    plain: (text) => (hasMarkup(text) ? wordsOf(bodyOf(parse(text))) : oneLine(text)),
    rich: (text) => (hasMarkup(text) ? markdownOf(partsOf([bodyOf(parse(text))])) : text.trim()),
  };
}

/** The body of a page, else all of it. */
export function bodyOf(root: HtmlElement): HtmlElement {
  const html = root.children.find((child): child is HtmlElement => typeof child !== "string" && child.name === "html");
  const body = html?.children.findLast(
    (child): child is HtmlElement => typeof child !== "string" && child.name === "body",
  );
  return body ?? html ?? root;
}
