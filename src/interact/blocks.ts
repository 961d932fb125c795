/** Text with markup as nodes: elements from our own small tree, never from a string. */
import { safeText } from "../draw/safe.ts";
import type { Block, Inline } from "../read/blocks.ts";
import { el } from "./html.ts";

/** Whether a text may hold Markdown, so that its parser is worth loading. */
export function hasMarkup(text: string): boolean {
  return /[*_`[\]<>#&\\]|^\s*(?:[-+]|\d+[.)])\s|\n {4}/m.test(text);
}

/** Paragraphs of a text without markup. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
