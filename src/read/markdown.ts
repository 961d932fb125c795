/** Markdown as our own small tree. Raw HTML in it is text. Loaded only where a text has markup. */
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, Inline } from "./blocks.ts";
import { safeUrl } from "./url.ts";

/** The nodes that the parser makes. */
type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root["children"][number];
type Parents = Extract<Nodes, { children: unknown }>;

/** The parser's time grows with the square of some texts: what comes after so many characters is shown as it stands. */
export const MAX_MARKDOWN = 10_000;

/** More stars, underscores, brackets and tags than any writer sets: the parser's time grows with the square of their number. */
const MAX_MARKS = 1000;
const MARKS = /\*+|_+|[[<]/g;

/** More quotes, items, rules and paragraphs than any writer sets in one text; their number is squared too. */
const MAX_BLOCKS = 500;
const BLOCKS = /^[ \t]*(?:[>+*#=-]|[0-9]{1,9}[.)]|$)/gm;

/**
 * The blocks of a text. A heading is a paragraph in strong type; a link that may not be one is its words.
 *
 * What lies behind the first 10,000 characters, and a text of little but marks or blocks, is shown as it stands.
 */
export function parseMarkdown(text: string): Block[] {
  const head = text.slice(0, MAX_MARKDOWN);
  if (isHeavy(head)) return plainBlocks(text);
  return [...blocksOf(fromMarkdown(flattened(head))), ...plainBlocks(text.slice(MAX_MARKDOWN))];
}

/** Whether a text is so full of marks or blocks that the parser would take long over it. */
export function isHeavy(text: string): boolean {
  return countOf(MARKS, text) > MAX_MARKS || countOf(BLOCKS, text) > MAX_BLOCKS;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** Paragraphs of a text, with its marks. */
function plainBlocks(text: string): Block[] {
  const parts = text.split(/\n[ \t]*\n/).filter((part) => part.trim() !== "");
  return parts.map((part) => ({ kind: "paragraph", children: [{ kind: "text", text: part }] }));
}

/** Marks that open very many quotes or lists in one line are text, as the parser goes as deep as they say. */
function flattened(text: string): string {
  // Where the first of them opens nothing, the others do not begin a line.
  return text.replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))){17,}/gm, (marks) =>
    marks.replace(/[>*+\-.)]/, "\\$&"),
  );
}

function blocksOf(parent: Parents): Block[] {
  return parent.children.flatMap((node) => blockOf(node));
}

function blockOf(node: Nodes): Block[] {
  switch (node.type) {
    case "paragraph":
      return [{ kind: "paragraph", children: inlinesOf(node) }];
    case "heading":
      return [{ kind: "paragraph", children: [{ kind: "strong", children: inlinesOf(node) }] }];
    case "blockquote":
      return [{ kind: "quote", children: blocksOf(node) }];
    case "list":
      return [{ kind: "list", ordered: node.ordered === true, items: node.children.map((item) => blocksOf(item)) }];
    case "code":
      return [{ kind: "code", text: node.value }];
    case "html":
      return [{ kind: "paragraph", children: [{ kind: "text", text: node.value }] }];
    default:
      return [];
  }
}

function inlinesOf(parent: Parents): Inline[] {
  return parent.children.flatMap((node) => inlineOf(node));
}

function inlineOf(node: Nodes): Inline[] {
  switch (node.type) {
    case "text":
    case "html":
      return [{ kind: "text", text: node.value }];
    case "inlineCode":
      return [{ kind: "code", text: node.value }];
    case "break":
      return [{ kind: "break" }];
    case "emphasis":
    case "strong":
      return [{ kind: node.type, children: inlinesOf(node) }];
    case "link": {
      const url = safeUrl(node.url);
      return url === undefined ? inlinesOf(node) : [{ kind: "link", url, children: inlinesOf(node) }];
    }
    case "image":
    case "imageReference":
      return [{ kind: "text", text: node.alt ?? "" }];
    default:
      return "children" in node ? inlinesOf(node) : [];
  }
}
