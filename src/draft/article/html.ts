/** A page as an article: its paragraphs, the dates that its tags say, and what it says of its own publication. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from "parse5";
import { BLOCKS } from "../../read/html/names.ts";
import { LEFT_OUT, TooDeep, TooMany } from "../../read/html/node.ts";
import { parsedBounded } from "../../read/html/parse5.ts";
import { placesOf } from "./align.ts";
import { BlockWriter, type Article, type Block } from "./article.ts";
import { pageFacts } from "./page-facts.ts";
import { attribute, childrenOf, elementsBelow } from "./page-nodes.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What is no part of an article: ways to other pages, forms, code. */
const ASIDE = new Set([
  ...LEFT_OUT,
  ..."script nav footer form button select textarea iframe object audio video canvas code pre head math".split(" "),
]);

/** Elements deeper than any that people write are left out: the walk goes as deep as the page. */
const MAX_DEPTH = 256;

/** An article of HTML. Nothing of it runs or is loaded. */
export function htmlArticle(html: string): Article {
  const root = rootOf(html);
  if (!root) return wordsAlone(html);
  const walker = new Walker(html);
  walker.walk(articleIn(root), 0);
  return { blocks: walker.done(), ...pageFacts(root) };
}

function rootOf(html: string): Node | undefined {
  try {
    return parsedBounded(html);
  } catch (error) {
    if (error instanceof TooDeep || error instanceof TooMany) return undefined;
    throw error;
  }
}

/** A page that no one writes is read as its words, each in its place. */
function wordsAlone(html: string): Article {
  const writer = new BlockWriter();
  writer.add(
    html.replace(/<[^<>]*>/g, (tag) => " ".repeat(tag.length)),
    0,
  );
  const block = writer.block();
  return { blocks: block ? [block] : [] };
}

/** The one `<article>` or `<main>` of a page, else its body. */
function articleIn(root: Node): Node {
  for (const name of ["article", "main", "body"]) {
    const found = [...elementsBelow(root)].filter(({ tagName }) => tagName === name);
    if (found.length === 1) return found[0]!;
  }
  return root;
}

class Walker {
  private readonly blocks: Block[] = [];
  private writer = new BlockWriter();
  /** Ids that `data-daymark-event` gives to whole blocks, from the outside to the inside. */
  private readonly events: string[] = [];

  constructor(private readonly html: string) {}

  done(): Block[] {
    this.flush();
    return this.blocks;
  }

  walk(node: Node, depth: number): void {
    if (defaultTreeAdapter.isTextNode(node)) this.addText(node);
    else if (!defaultTreeAdapter.isElementNode(node)) this.walkChildren(node, depth);
    else if (!isLeftOut(node)) this.walkElement(node, depth);
  }

  private walkChildren(node: Node, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const child of childrenOf(node)) this.walk(child, depth + 1);
  }

  private walkElement(node: Element, depth: number): void {
    const { tagName } = node;
    const isBlock = BLOCKS.has(tagName);
    if (isBlock) this.flush();
    if (tagName === "br") this.writer.add("\n", node.sourceCodeLocation?.startOffset ?? 0);
    const event = attribute(node, "data-daymark-event")?.trim();
    if (event && isBlock) this.events.push(event);
    const { writer } = this;
    const from = writer.length;
    this.walkChildren(node, depth);
    if (tagName === "time" && writer === this.writer) {
      const datetime = attribute(node, "datetime")?.trim();
      if (datetime) writer.mark({ from, to: writer.length, datetime });
    }
    if (event && !isBlock && writer === this.writer) writer.mark({ from, to: writer.length, event });
    if (isBlock) this.flush(headingOf(node));
    if (event && isBlock) this.events.pop();
  }

  private addText({ value, sourceCodeLocation }: DefaultTreeAdapterTypes.TextNode): void {
    const [start, end] = [sourceCodeLocation?.startOffset ?? 0, sourceCodeLocation?.endOffset ?? 0];
    const raw = this.html.slice(start, end);
    this.writer.add(value, raw === value ? start : placesOf(value, raw, start));
  }

  private flush(heading?: Block["heading"]): void {
    const { length } = this.writer;
    const event = this.events.at(-1);
    if (event !== undefined && length > 0) this.writer.mark({ from: 0, to: length, event });
    const block = this.writer.block();
    if (block) this.blocks.push(heading ? { ...block, heading } : block);
    this.writer = new BlockWriter();
  }
}

/** Headings, terms, and the first of two cells stand above something. */
function headingOf(node: Element): Block["heading"] {
  if (/^h[1-6]$/.test(node.tagName)) return "section";
  if (node.tagName === "dt") return "label";
  const row = node.parentNode;
  if (!/^t[dh]$/.test(node.tagName) || !row) return undefined;
  const cells = childrenOf(row).filter((child) => defaultTreeAdapter.isElementNode(child));
  return cells.length === 2 && cells[0] === node ? "label" : undefined;
}

function isLeftOut(node: Element): boolean {
  if (ASIDE.has(node.tagName)) return true;
  return attribute(node, "hidden") !== undefined || attribute(node, "aria-hidden") === "true";
}
