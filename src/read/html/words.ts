/** The words of a piece of a page, on one line. */
import { BLOCKS, SILENT, STRUCK } from "./names.ts";
import type { HtmlElement, HtmlNode } from "./node.ts";

const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
};
const LOWERED: Readonly<Record<string, string>> = {
  "0": "₀",
  "1": "₁",
  "2": "₂",
  "3": "₃",
  "4": "₄",
  "5": "₅",
  "6": "₆",
  "7": "₇",
  "8": "₈",
  "9": "₉",
  "+": "₊",
  "-": "₋",
  "−": "₋",
};

/**
 * The words of a node: images by their alt text, what is struck between double tildes.
 *
 * @param omit nodes that are passed over
 */
export function wordsOf(node: HtmlNode | readonly HtmlNode[], omit?: (element: HtmlElement) => boolean): string {
  const parts: string[] = [];
  collect(Array.isArray(node) ? (node as readonly HtmlNode[]) : [node as HtmlNode], parts, omit);
  return oneLine(parts.join(""));
}

/** Whether there are any words in a node. */
export function hasWords(node: HtmlNode): boolean {
  if (typeof node === "string") return node.trim() !== "";
  if (isSilent(node)) return false;
  if (node.name === "img") return Boolean(node.attributes.get("alt")?.trim());
  return node.children.some(hasWords);
}

/** Whether no reader of the page sees what is in an element: keys to sort a table by, and other things kept back. */
export function isSilent({ name, attributes }: HtmlElement): boolean {
  if (SILENT.has(name) || attributes.has("hidden")) return true;
  // The second is what becomes of the first in pages.
  const style = attributes.get("style") ?? attributes.get("x-style") ?? "";
  return /display\s*:\s*none/i.test(style);
}

/** A text with its blanks and line ends as single blanks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function collect(nodes: readonly HtmlNode[], parts: string[], omit?: (element: HtmlElement) => boolean): void {
  for (const node of nodes) {
    if (typeof node === "string") parts.push(node);
    else if (omit?.(node) || isMark(node) || isSilent(node)) continue;
    else if (node.name === "br") parts.push(" ");
    else if (node.name === "img") parts.push(node.attributes.get("alt") ?? "");
    else collectElement(node, parts, omit);
  }
}

function collectElement(node: HtmlElement, parts: string[], omit?: (element: HtmlElement) => boolean): void {
  const short = figuresOf(node);
  if (short !== undefined) {
    parts.push(short);
    return;
  }
  const [before, after] = signsRound(node) ?? (BLOCKS.has(node.name) ? [" ", " "] : ["", ""]);
  parts.push(before);
  collect(node.children, parts, omit);
  parts.push(after);
}

/** What an element says by how it looks, as signs: it would be lost in plain words. */
export function signsRound({ name }: HtmlElement): readonly [string, string] | undefined {
  if (name === "q") return ["“", "”"];
  return STRUCK.has(name) ? ["~~", "~~"] : undefined;
}

/** Figures that are raised or lowered, so that 10⁶ does not become 106; undefined for other elements and words. */
export function figuresOf({ name, children }: HtmlElement): string | undefined {
  if (name !== "sup" && name !== "sub") return undefined;
  const [text, ...more] = children;
  if (typeof text !== "string" || more.length > 0 || !/^[\d+\-−]{1,20}$/.test(text)) return undefined;
  const signs = name === "sup" ? RAISED : LOWERED;
  return Array.from(text, (sign) => signs[sign]).join("");
}

/** The mark of a footnote, such as "[1]": its note is elsewhere in the page. */
export function isMark(node: HtmlElement): boolean {
  return node.name === "sup" && /^\s*\[[^[\]]{1,12}\]\s*$/.test(textOf(node, 4));
}

function textOf(node: HtmlNode, depth: number): string {
  if (typeof node === "string") return node;
  return depth === 0 ? "" : node.children.map((child) => textOf(child, depth - 1)).join("");
}
