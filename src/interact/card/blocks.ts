/** Text with markup as nodes: elements from our own small tree, never from a string. */
import { safeText } from "../../draw/safe.ts";
import type { Block, Inline } from "../../read/blocks.ts";
import { el } from "../html.ts";

/** Whether a text may hold Markdown, so that its parser is worth loading. */
export function hasMarkup(text: string): boolean {
  return /[*_`[\]<>#&\\]|^[ \t]*(?:[-+]|\d{1,9}[.)])\s|\n {4}/m.test(text);
}

/** Paragraphs of a text without markup. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Blocks as elements. */
export function writeBlocks(document: Document, blocks: readonly Block[]): HTMLElement[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case "paragraph":
        return filled(el(document, "p", {}), inlines(document, block.children));
      case "code":
        return filled(el(document, "pre", {}), [el(document, "code", {}, block.text)]);
      case "quote":
        return filled(el(document, "blockquote", {}), writeBlocks(document, block.children));
      case "list": {
        const items = block.items.map((item) => filled(el(document, "li", {}), writeBlocks(document, item)));
        return filled(el(document, block.ordered ? "ol" : "ul", {}), items);
      }
    }
  });
}

function inlines(document: Document, children: readonly Inline[]): Node[] {
  return children.map((inline): Node => {
    switch (inline.kind) {
      case "text":
        return document.createTextNode(safeText(inline.text));
      case "code":
        return el(document, "code", {}, inline.text);
      case "break":
        return el(document, "br", {});
      case "emphasis":
        return filled(el(document, "em", {}), inlines(document, inline.children));
      case "strong":
        return filled(el(document, "strong", {}), inlines(document, inline.children));
      case "link":
        return filled(el(document, "a", { href: inline.url, rel: "noopener" }), inlines(document, inline.children));
    }
  });
}

function filled(node: HTMLElement, children: readonly Node[]): HTMLElement {
  node.append(...children);
  return node;
}
