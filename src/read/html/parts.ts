/** A piece of a page as paragraphs, lists and quotes, of which each stretch of text knows its marks. */
import { safeUrl } from "../url.ts";
import { BLOCKS, CODE, EMBEDDED, EMPHASIS, HEADINGS, LISTS, STRONG, STRUCK } from "./names.ts";
import type { HtmlElement, HtmlNode } from "./node.ts";
import { paragraphsOf, writable, type Marks, type Run } from "./runs.ts";
import { figuresOf, isMark, isSilent, signsRound, wordsOf } from "./words.ts";

export type Part =
  | { kind: "paragraph"; runs: readonly Run[]; heading: boolean }
  | { kind: "code"; text: string }
  | { kind: "quote"; parts: readonly Part[] }
  | { kind: "list"; ordered: boolean; items: readonly (readonly Part[])[] };

export interface PartsOptions {
  /** True: each `<time>` that stands in no list of its own is a run of kind `"date"`. */
  dates?: boolean;
  /** True: what is struck is taken without signs, as the whole of it is. */
  struck?: boolean;
}

/** Lists and quotes in each other: what goes deeper stands as paragraphs. */
const MAX_LEVELS = 8;

const PLAIN: Marks = { strong: false, emphasis: false, url: undefined };

/** The parts of a piece of a page. */
export function partsOf(nodes: readonly HtmlNode[], options: PartsOptions = {}): Part[] {
  return new Flow(options, MAX_LEVELS).read(nodes);
}

class Flow {
  private readonly parts: Part[] = [];
  private runs: Run[] = [];
  /** Whether the open paragraph is a heading. */
  private heading = false;

  constructor(
    private readonly options: PartsOptions,
    private readonly levels: number,
  ) {}

  read(nodes: readonly HtmlNode[]): Part[] {
    this.walk(nodes, PLAIN);
    this.end();
    return this.parts;
  }

  private walk(nodes: readonly HtmlNode[], marks: Marks): void {
    for (const node of nodes) {
      if (typeof node === "string") this.say(node, marks);
      else if (!isMark(node)) this.element(node, marks);
    }
  }

  private element(node: HtmlElement, marks: Marks): void {
    const { name } = node;
    if (EMBEDDED.has(name)) this.embedded(node, marks);
    else if (isSilent(node)) return;
    else if (LISTS.has(name) && this.levels > 0) this.list(node);
    else if (name === "blockquote" && this.levels > 0) this.quote(node);
    else if (name === "pre") this.code(node);
    else if (name === "tr") this.row(node, marks);
    else if (HEADINGS.has(name)) this.headed(node, marks);
    else if (name === "dt") this.block(node, { ...marks, strong: true });
    else if (BLOCKS.has(name)) this.block(node, marks);
    else this.inline(node, marks);
  }

  private inline(node: HtmlElement, marks: Marks): void {
    const { name, attributes, children } = node;
    const figures = figuresOf(node);
    if (figures !== undefined) this.say(figures, marks);
    else if (name === "br") this.runs.push({ kind: "break", text: "", ...marks });
    else if (name === "img") this.say(attributes.get("alt") ?? "", marks);
    else if (name === "time" && this.options.dates) this.date(node, marks);
    else if (CODE.has(name)) this.inlineCode(children.map(lineText).join(""), marks);
    else if (STRONG.has(name)) this.walk(children, { ...marks, strong: true });
    else if (EMPHASIS.has(name)) this.walk(children, { ...marks, emphasis: true });
    else if (name === "a") this.walk(children, { ...marks, url: marks.url ?? safeUrl(attributes.get("href")) });
    else this.signed(node, marks);
  }

  private signed(node: HtmlElement, marks: Marks): void {
    const [before, after] = (this.options.struck && STRUCK.has(node.name) ? undefined : signsRound(node)) ?? ["", ""];
    this.say(before, marks);
    this.walk(node.children, marks);
    this.say(after, marks);
  }

  private inlineCode(text: string, marks: Marks): void {
    // "[`]: a`](b)" would define an address: signs in code cannot be escaped.
    const kind = marks.url !== undefined && text.includes("]") ? "text" : "code";
    this.runs.push({ kind, text, ...marks });
  }

  private date(node: HtmlElement, marks: Marks): void {
    const written = node.attributes.get("datetime") ?? "";
    this.runs.push({ kind: "date", text: wordsOf(node), written, ...marks });
  }

  private block({ children }: HtmlElement, marks: Marks): void {
    this.end();
    this.walk(children, marks);
    this.end();
  }

  private headed({ children }: HtmlElement, marks: Marks): void {
    this.end();
    this.heading = true;
    this.walk(children, { ...marks, strong: true });
    this.end();
  }

  /** A row of a table is a line; signs stand between its cells. */
  private row({ children }: HtmlElement, marks: Marks): void {
    this.end();
    let cells = 0;
    for (const cell of children) {
      if (typeof cell === "string") continue;
      if (cells > 0) this.say(" | ", marks);
      this.walk(cell.children, cell.name === "th" ? { ...marks, strong: true } : marks);
      cells += 1;
    }
    this.end();
  }

  private list(node: HtmlElement): void {
    this.end();
    const items = node.children.flatMap((child) => {
      const isItem = typeof child !== "string" && child.name === "li";
      const parts = this.inner().read(isItem ? child.children : [child]);
      return parts.length > 0 ? [parts] : [];
    });
    if (items.length > 0) this.parts.push({ kind: "list", ordered: node.name === "ol", items });
  }

  private quote({ children }: HtmlElement): void {
    this.end();
    const parts = this.inner().read(children);
    if (parts.length > 0) this.parts.push({ kind: "quote", parts });
  }

  private code({ children }: HtmlElement): void {
    this.end();
    const text = writable(children.map(lineText).join("").replace(/\r\n?/g, "\n")).replace(/\n$/, "");
    if (text.trim() !== "") this.parts.push({ kind: "code", text });
  }

  /** What a page plays or frames becomes a link to it. */
  private embedded(node: HtmlElement, marks: Marks): void {
    const url = safeUrl(addressOf(node));
    if (url === undefined) return;
    const label = node.attributes.get("title")?.trim() || hostOf(url);
    this.say(" ", marks);
    this.say(label, { ...marks, url: marks.url ?? url });
    this.say(" ", marks);
  }

  private say(text: string, marks: Marks): void {
    if (text !== "") this.runs.push({ kind: "text", text, ...marks });
  }

  /** Ends the open paragraph. */
  private end(): void {
    for (const runs of paragraphsOf(this.runs)) this.parts.push({ kind: "paragraph", runs, heading: this.heading });
    this.runs = [];
    this.heading = false;
  }

  private inner(): Flow {
    return new Flow({ ...this.options, dates: false }, this.levels - 1);
  }
}

function lineText(node: HtmlNode): string {
  if (typeof node === "string") return node;
  if (node.name === "br") return "\n";
  return isSilent(node) ? "" : node.children.map(lineText).join("");
}

function addressOf(node: HtmlElement): string | undefined {
  const own = node.attributes.get(node.name === "object" ? "data" : "src");
  if (own !== undefined) return own;
  const source = node.children.find(
    (child): child is HtmlElement => typeof child !== "string" && child.name === "source",
  );
  return source?.attributes.get("src");
}

/** What a link is called that has no words of its own. */
export function hostOf(url: string): string {
  const whole = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url);
  return whole?.[1] ?? url;
}
