/** The blocks of code that the documentation shows. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./browser.ts";

export interface Block {
  /** File and line, to find it again. */
  place: string;
  /** What stands after the three ticks: a language, and how it is meant. */
  info: string;
  code: string;
}

/** README, CONTRIBUTING and all pages of docs/. */
export const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return Array.from(text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm), ({ index, 1: info = "", 2: code = "" }) => ({
    place: `${page}:${text.slice(0, index).split("\n").length}`,
    info,
    code,
  }));
}

export const BLOCKS = PAGES.flatMap(blocksOf);

/** Blocks of a language, by place. */
export function inLanguage(...languages: string[]): [string, Block][] {
  return BLOCKS.filter(({ info }) => languages.includes(info)).map((block) => [block.place, block]);
}

/** Whether a block brings a name itself. */
export function brings(code: string, name: string): boolean {
  return new RegExp(`(?:const|let|import)[^;]*\\b${name}\\b[^;]*(?:=|from)`).test(code);
}
