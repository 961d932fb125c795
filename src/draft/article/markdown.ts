/** Markdown as an article. Code is left out; what a front matter says of the day and the language counts. */
import { fromMarkdown } from "mdast-util-from-markdown";
import { isHeavy, MAX_MARKDOWN } from "../../read/markdown.ts";
import { placesOf } from "./align.ts";
import { BlockWriter, type Article, type Block } from "./article.ts";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root["children"][number];

interface Piece {
  text: string;
  at: number;
}

export function markdownArticle(source: string): Article {
  const front = frontMatter(source);
  const blocks = piecesOf(source, front.end).flatMap((piece) => blocksOf(piece));
  const { published, lang } = front;
  return { blocks, ...(published === undefined ? {} : { published }), ...(lang === undefined ? {} : { lang }) };
}

/** Paragraphs with their places; fenced code stays out. */
function piecesOf(source: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let [start, at] = [from, from];
  let fenced = false;
  for (const line of source.slice(from).split("\n")) {
    const isFence = /^ {0,3}(?:```|~~~)/.test(line);
    if ((line.trim() === "" || isFence) && !fenced) {
      pieces.push({ text: source.slice(start, at), at: start });
      start = at;
    }
    at += line.length + 1;
    if (isFence) {
      fenced = !fenced;
      start = at;
    }
  }
  if (!fenced) pieces.push({ text: source.slice(start), at: start });
  return pieces.filter(({ text }) => text.trim() !== "");
}

/** Quotes and lists that one line opens so many of are text: the parser goes as deep as they say. */
const MAX_DEPTH = 16;

function goesDeep(text: string): boolean {
  return text.split("\n").some((line) => {
    let marks = 0;
    for (const char of line) {
      if (!" \t>-+*0123456789.)".includes(char)) break;
      if (">-+*.)".includes(char)) marks += 1;
    }
    return marks > MAX_DEPTH;
  });
}

function blocksOf({ text, at }: Piece): Block[] {
  // The parser's time grows with the square of some texts: longer paragraphs, and those of little but marks, are plain text.
  const isPlain = text.length > MAX_MARKDOWN || isHeavy(text) || goesDeep(text);
  const blocks: Block[] = [];
  if (isPlain) {
    const writer = new BlockWriter();
    writer.add(text, at);
    const block = writer.block();
    return block ? [block] : [];
  }
  walk(fromMarkdown(text), text, at, blocks);
  return blocks;
}

function walk(node: Node, source: string, base: number, blocks: Block[]): void {
  if (node.type === "paragraph" || node.type === "heading") {
    const writer = new BlockWriter();
    write(node, source, base, writer);
    const block = writer.block();
    if (block) blocks.push(node.type === "heading" ? { ...block, heading: "section" } : block);
  } else if ("children" in node) for (const child of node.children) walk(child, source, base, blocks);
}

function write(node: Node, source: string, base: number, writer: BlockWriter): void {
  const [start = 0, end = start] = [node.position?.start.offset, node.position?.end.offset];
  if (node.type === "text") {
    const raw = source.slice(start, end);
    writer.add(node.value, raw === node.value ? base + start : placesOf(node.value, raw, base + start));
  } else if (node.type === "inlineCode") writer.add(node.value, base + start + 1);
  else if (node.type === "break") writer.add("\n", base + start);
  else if ("children" in node) for (const child of node.children) write(child, source, base, writer);
}

interface Front {
  published?: string;
  lang?: string;
  /** Where the article begins. */
  end: number;
}

/** `---`, lines of `key: value`, `---`. */
function frontMatter(source: string): Front {
  if (!/^\uFEFF?---\r?\n/.test(source)) return { end: 0 };
  const close = source.indexOf("\n---", 3);
  if (close < 0) return { end: 0 };
  const lines = source.slice(0, close).split("\n").slice(1);
  const valueOf = (names: RegExp): string | undefined => {
    const line = lines.find((each) => names.test(each.slice(0, each.indexOf(":"))));
    const value = line
      ?.slice(line.indexOf(":") + 1)
      .trim()
      .replace(/^["']|["']$/g, "");
    return value === "" ? undefined : value;
  };
  const published = valueOf(/^(?:date|published|datePublished|pubDate|publishDate)$/i);
  const lang = valueOf(/^(?:lang|language|locale)$/i);
  const end = source.indexOf("\n", close + 1);
  return {
    ...(published === undefined ? {} : { published }),
    ...(lang === undefined ? {} : { lang }),
    end: end < 0 ? source.length : end + 1,
  };
}
