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

/** Whether a piece is a table: lines of cells, the second of strokes. */
function isTable(lines: readonly string[]): boolean {
  const strokes = lines[ruleAt(lines)]?.trim() ?? "";
  const isRule = strokes.includes("-") && [...strokes].every((char) => " |:-".includes(char));
  return isRule && lines.every((line) => line.trim() === "" || line.includes("|"));
}

/** Where the line of strokes stands: blank lines may stand before the head. */
function ruleAt(lines: readonly string[]): number {
  return lines.findIndex((line) => line.trim() !== "") + 1;
}

/** The cells of a table, each a block; the first of two stands above the other, as in a page. */
function cellsOf({ at }: Piece, lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let start = at;
  const rule = ruleAt(lines);
  lines.forEach((line, index) => {
    if (index !== rule) {
      const cells = cellsIn(line, start).filter((cell) => cell.text.trim() !== "");
      cells.forEach((cell, column) => {
        const isLabel = column === 0 && cells.length === 2;
        for (const block of blocksOf(cell)) blocks.push(isLabel ? { ...block, heading: "label" } : block);
      });
    }
    start += line.length + 1;
  });
  return blocks;
}

function cellsIn(line: string, start: number): Piece[] {
  const cells: Piece[] = [];
  let from = 0;
  for (let at = 0; at <= line.length; at += 1) {
    const isEnd = at === line.length || (line.charAt(at) === "|" && line.charAt(at - 1) !== "\\");
    if (!isEnd) continue;
    const text = line.slice(from, at);
    const blank = text.length - text.trimStart().length;
    cells.push({ text: text.trim(), at: start + from + blank });
    from = at + 1;
  }
  return cells;
}

function blocksOf(piece: Piece): Block[] {
  const { text, at } = piece;
  const lines = text.split("\n");
  if (isTable(lines)) return cellsOf(piece, lines);
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
