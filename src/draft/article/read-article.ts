/** An article of whatever it comes in. */
import { sourceOf } from "../../read/input.ts";
import { MAX_LETTERS, type Article } from "./article.ts";
import { textArticle } from "./text.ts";

export const ARTICLE_FORMATS = ["auto", "text", "markdown", "html", "docx"] as const;

export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** What only HTML begins with. */
const TAGS = new Set(
  "!-- !doctype ?xml html head body article main section div p h1 h2 h3 h4 h5 h6 header figure".split(" "),
);

/** What only Markdown has: a heading, a link, a front matter. */
const MARKDOWN = /^(?:---\r?\n|#{1,6} \S)|\n#{1,6} \S|\]\(https?:|\*\*\S/;

/** How much is looked at to tell. */
const HEAD = 20_000;

/**
 * The article in a text or in bytes.
 *
 * @param name that of its file, which tells the format where the content does not
 * @throws Error that says why it cannot be read
 */
export async function readArticle(
  input: string | Uint8Array,
  { format = "auto", name = "" }: { format?: ArticleFormat; name?: string } = {},
): Promise<Article> {
  const source = await sourceOf(input);
  if ("problem" in source) throw new Error(source.problem.message);
  if ("zip" in source) {
    if (format !== "auto" && format !== "docx")
      throw new Error(`This is a packed file such as .docx, and ${format} was expected. Leave the format out.`);
    return (await import("./docx.ts")).docxArticle(source.zip);
  }
  if (!("text" in source)) throw new Error("An article is text, Markdown, HTML or a Word document.");
  const { text } = source;
  if (format === "docx")
    throw new Error(
      "This is no .docx file: it does not begin as one. Save it from the word processor anew, or as text.",
    );
  if (text.length > MAX_LETTERS)
    throw new Error(`This has ${text.length} characters, more than an article has. Give the article alone.`);
  switch (format === "auto" ? kindOf(text, name) : format) {
    case "html":
      return (await import("./html.ts")).htmlArticle(text);
    case "markdown":
      return (await import("./markdown.ts")).markdownArticle(text);
    default:
      return textArticle(text);
  }
}

function kindOf(text: string, name: string): ArticleFormat {
  const head = text.slice(0, HEAD);
  if (TAGS.has(/^<([!?a-z][a-z0-9-]*)/i.exec(head.trimStart())?.[1]?.toLowerCase() ?? "")) return "html";
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return "markdown";
  if (/\.(?:txt|text)$/i.test(name)) return "text";
  if (/\.x?html?$/i.test(name)) return "html";
  return MARKDOWN.test(head) ? "markdown" : "text";
}
