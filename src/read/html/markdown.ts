/** Paragraphs, lists and quotes as Markdown that is read back as just these: signs in texts are escaped. */
import type { Part } from "./parts.ts";
import { writable, type Run } from "./runs.ts";

/** Markdown of the parts of a page. */
export function markdownOf(parts: readonly Part[]): string {
  return linesOf(parts).join("\n");
}

/** A text without markup as Markdown that shows it as it stands: empty lines part paragraphs, line ends are kept. */
export function markdownOfText(text: string): string {
  const paragraphs = text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/).map((paragraph) =>
    paragraph
      .split(/\r\n?|\n/)
      .map((line) => escaped(writable(line.replace(/[ \t]+/g, " ").replace(/^ | $/g, "")), true))
      .filter((line) => line !== "")
      .join("\\\n"),
  );
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

function linesOf(parts: readonly Part[]): string[] {
  const lines: string[] = [];
  /** Lists that follow each other have other signs by turns, or they would be one. */
  let second = false;
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    second = part.kind === "list" && before?.kind === "list" && before.ordered === part.ordered && !second;
    if (index > 0) lines.push("");
    lines.push(...linesOfPart(part, second));
  });
  return lines;
}

function linesOfPart(part: Part, second: boolean): string[] {
  switch (part.kind) {
    case "paragraph":
      return inline(part.runs, [], true).split("\n");
    case "quote":
      return linesOf(part.parts).map((line) => (line === "" ? ">" : `> ${line}`));
    case "list":
      return part.items.flatMap((item, index) => itemLines(item, markOf(part.ordered, index, second)));
    case "code": {
      const fence = "`".repeat(Math.max(3, longestTicks(part.text) + 1));
      return [fence, ...part.text.split("\n"), fence];
    }
  }
}

function markOf(ordered: boolean, index: number, second: boolean): string {
  if (ordered) return `${index + 1}${second ? ")" : "."} `;
  return second ? "+ " : "- ";
}

function itemLines(item: readonly Part[], mark: string): string[] {
  const [first = "", ...rest] = linesOf(item);
  const indent = " ".repeat(mark.length);
  return [mark + first, ...rest.map((line) => (line === "" ? "" : indent + line))];
}

type Mark = "url" | "strong" | "emphasis";

const MARKS: readonly Mark[] = ["url", "strong", "emphasis"];

interface Piece {
  text: string;
  /** Whether a letter right before or after it would make its signs mean something else. */
  apart: boolean;
}

/** @param done marks that stand round all of the runs already */
function inline(runs: readonly Run[], done: readonly Mark[], lineStart: boolean): string {
  const pieces: Piece[] = [];
  let atStart = lineStart;
  for (let from = 0; from < runs.length;) {
    const { mark, to } = longestMark(runs, from, done);
    pieces.push(mark ? marked(runs.slice(from, to), mark, done) : unmarked(runs[from]!, runs[from + 1], atStart));
    atStart = runs[to - 1]!.kind === "break";
    from = to;
  }
  return joined(pieces);
}

/** The mark, among those that are not done, that stands on the most runs from here on. */
function longestMark(runs: readonly Run[], from: number, done: readonly Mark[]): { mark?: Mark; to: number } {
  let longest: { mark?: Mark; to: number } = { to: from + 1 };
  for (const mark of MARKS) {
    const value = runs[from]![mark];
    if (!value || done.includes(mark)) continue;
    let to = from + 1;
    while (to < runs.length && runs[to]![mark] === value) to += 1;
    if (longest.mark === undefined || to > longest.to) longest = { mark, to };
  }
  return longest;
}

function marked(runs: readonly Run[], mark: Mark, done: readonly Mark[]): Piece {
  const inner = inline(runs, [...done, mark], false);
  if (mark === "url") return { text: `[${inner}](${destination(runs[0]!.url!)})`, apart: false };
  const sign = mark === "strong" ? "**" : "_";
  const edged = inner.replace(/^\s|\s$/g, reference);
  const isPlain = /^[\p{L}\p{N}]$/u;
  const plainEdges = isPlain.test(edged.charAt(0)) && isPlain.test(edged.charAt(edged.length - 1));
  return { text: sign + edged + sign, apart: mark === "emphasis" || !plainEdges };
}

function unmarked(run: Run, next: Run | undefined, atStart: boolean): Piece {
  if (run.kind === "break") return { text: "\\\n", apart: false };
  if (run.kind === "code") return { text: codeSpan(run.text), apart: false };
  const text = escaped(run.text, atStart);
  // Before a link it would make an image of it.
  return { text: next?.url !== undefined && text.endsWith("!") ? `${text.slice(0, -1)}\\!` : text, apart: false };
}

/** Pieces side by side; a letter beside signs that must stand apart is written as a reference. */
function joined(pieces: readonly Piece[]): string {
  let text = "";
  pieces.forEach((piece, index) => {
    if (piece.apart) text = text.replace(/[a-z0-9\u0080-\u{10FFFF}]$/iu, reference);
    const guarded = pieces[index - 1]?.apart
      ? piece.text.replace(/^[a-z0-9\u0080-\u{10FFFF}]/iu, reference)
      : piece.text;
    text += guarded;
  });
  return text;
}

function reference(char: string): string {
  return `&#x${char.codePointAt(0)!.toString(16).toUpperCase()};`;
}

/** Signs that mean something in Markdown, made to mean themselves. */
function escaped(text: string, atStart: boolean): string {
  const signs = text.replace(/[\\`*_[\]]|<(?!\s)|&(?=#?[a-z0-9]{1,40};)/gi, "\\$&");
  if (!atStart) return signs;
  return signs.replace(/^(?:[#>=]|~(?=~~)|[-+](?=[\s-]|$))/, "\\$&").replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\");
}

function codeSpan(text: string): string {
  const fence = "`".repeat(longestTicks(text) + 1);
  const room = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return fence + room + text + room + fence;
}

function longestTicks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** An address for a link; between pointed brackets where it has signs that would end it. */
function destination(url: string): string {
  const isPlain = /^[\w:/?#@$+,;=%.~-]+$/.test(url);
  return isPlain ? url : `<${url.replace(/[<>&*_[\]`]/g, "\\$&")}>`;
}
