/** A page as a small tree of our own: nothing in it runs, loads or belongs to any document. */
import { namesIn } from "./names.ts";

export interface HtmlElement {
  /** In small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
  /** Line of its tag, from 1, where the parser tells it. */
  readonly line?: number;
}

/** Texts are strings, with the blanks and line ends of the source. */
export type HtmlNode = string | HtmlElement;

/** What parses HTML, as `treeOf` says. */
export type Parse = (html: string, flat: boolean) => HtmlElement;

/** The questions that are asked of a parser's own nodes. */
export interface Source<N> {
  /** Undefined for what is no text. */
  textOf: (node: N) => string | undefined;
  /** In small letters; undefined for what is no element. */
  nameOf: (node: N) => string | undefined;
  attributesOf: (node: N) => Iterable<readonly [string, string]>;
  childrenOf: (node: N) => Iterable<N>;
  lineOf?: (node: N) => number | undefined;
}

/** Deeper than any page that people write: those of editors go to about forty. */
const MAX_DEPTH = 256;

/** A page is deeper than any that people write. */
export class TooDeep extends Error {}

/** A page makes its parser copy tags that it leaves open, over and over. */
export class TooMany extends Error {}

/** What no reader ever sees as words. */
export const LEFT_OUT: ReadonlySet<string> = namesIn("style noframes link meta template noscript svg");

/**
 * A parser's tree as ours; comments and the like stay behind.
 *
 * @param flat what lies too deep is taken as its text
 * @throws TooDeep where something does, and it is not to be made flat
 */
export function treeOf<N>(root: N, source: Source<N>, flat: boolean): HtmlElement {
  return { name: "#document", attributes: new Map(), children: childrenOf(root, source, flat, MAX_DEPTH) };
}

function childrenOf<N>(parent: N, source: Source<N>, flat: boolean, depth: number): HtmlNode[] {
  const children: HtmlNode[] = [];
  for (const node of source.childrenOf(parent)) {
    const text = source.textOf(node);
    const name = source.nameOf(node);
    if (text !== undefined) children.push(text);
    else if (name === undefined || LEFT_OUT.has(name)) continue;
    else if (depth > 0) children.push(elementOf(node, name, source, flat, depth));
    else if (!flat) throw new TooDeep();
    else if (name !== "script") children.push(...textsBelow(node, source));
  }
  return children;
}

function elementOf<N>(node: N, name: string, source: Source<N>, flat: boolean, depth: number): HtmlElement {
  const line = source.lineOf?.(node);
  return {
    name,
    attributes: new Map(source.attributesOf(node)),
    children: childrenOf(node, source, flat, depth - 1),
    ...(line === undefined ? {} : { line }),
  };
}

/** The texts below a node, however deep: without recursion. */
function textsBelow<N>(root: N, source: Source<N>): string[] {
  const texts: string[] = [];
  const open = [source.childrenOf(root)[Symbol.iterator]()];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const next = last.next();
    if (next.done) open.pop();
    else {
      const name = source.nameOf(next.value);
      const text = source.textOf(next.value);
      if (text !== undefined) texts.push(text);
      else if (name !== undefined && name !== "script" && !LEFT_OUT.has(name)) {
        open.push(source.childrenOf(next.value)[Symbol.iterator]());
      }
    }
  }
  return texts;
}

/** The elements below a node that are wanted, in order. Those of which `stop` says so are not looked into. */
export function* elementsBelow(
  parent: HtmlElement,
  isWanted: (element: HtmlElement) => boolean,
  stop: (element: HtmlElement) => boolean = () => false,
): Generator<HtmlElement> {
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    if (isWanted(child)) yield child;
    if (!stop(child)) yield* elementsBelow(child, isWanted, stop);
  }
}

/** The first element of a name below a node. */
export function firstBelow(parent: HtmlElement, name: string): HtmlElement | undefined {
  const [first] = elementsBelow(parent, (element) => element.name === name);
  return first;
}

/** The text in a node as it stands, such as that of a script. */
export function rawText(node: HtmlNode): string {
  return typeof node === "string" ? node : node.children.map(rawText).join("");
}
