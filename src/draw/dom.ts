/** The second writer: elements as nodes of a page, changed in place by key. */
import type { Element as Drawn } from "../scene/elements.ts";
import type { Paint } from "../scene/scene.ts";
import { safeText } from "./safe.ts";
import { longestAscending } from "./staying.ts";

const SVG = "http://www.w3.org/2000/svg";

interface Known {
  drawn: Drawn;
  children: Map<string, Element>;
}

const known = new WeakMap<Element, Known>();

/**
 * Makes a node say what a tree says, and returns it. A node that was made before keeps its identity, and with it focus
 * and hover; only what differs is written.
 */
export function patch(node: Element | undefined, drawn: Drawn, document: Document): Element {
  const before = node && known.get(node);
  if (!node || !before || before.drawn.name !== drawn.name) return create(drawn, document);
  if (before.drawn === drawn) return node;
  write(node, before.drawn, drawn);
  if (drawn.text !== before.drawn.text) say(node, drawn.text);
  if (drawn.children !== before.drawn.children)
    before.children = patchChildren(node, before.children, drawn.children ?? [], document);
  before.drawn = drawn;
  return node;
}

/** Puts other words into a node. Where it holds words already their node stays, and with it the layout about them. */
function say(node: Element, text = ""): void {
  const words = node.firstChild;
  if (words instanceof Text && !words.nextSibling) words.data = safeText(text);
  else node.textContent = safeText(text);
}

/** From now on a node, and what stands in it by key, is known as what says `drawn`. */
export function know(node: Element, drawn: Drawn, children: Map<string, Element>): void {
  known.set(node, { drawn, children });
}

function create(drawn: Drawn, document: Document): Element {
  const node = document.createElementNS(SVG, drawn.name);
  write(node, undefined, drawn);
  if (drawn.text !== undefined) node.textContent = safeText(drawn.text);
  known.set(node, { drawn, children: drawn.children ? patchChildren(node, NONE, drawn.children, document) : NONE });
  return node;
}

/** Of most nodes. */
const NONE = new Map<string, Element>();

function patchChildren(
  parent: Element,
  before: Map<string, Element>,
  drawn: readonly Drawn[],
  document: Document,
): Map<string, Element> {
  if (areSame(before, drawn)) {
    let at = 0;
    for (const [key, old] of before) {
      const node = patch(old, drawn[at++]!, document);
      if (node === old) continue;
      old.replaceWith(node);
      before.set(key, node);
    }
    return before;
  }
  const children = new Map<string, Element>();
  for (const child of drawn) {
    if (child.textOnly) continue;
    const old = before.get(child.key);
    const node = patch(old, child, document);
    if (old && old !== node) old.remove();
    children.set(child.key, node);
  }
  for (const [key, node] of before) if (!children.has(key)) node.remove();
  putInOrder(parent, [...children.values()], [...before.values()]);
  return children;
}

/** Whether what is drawn has the keys that there are, in their order: of most elements it has. */
function areSame(before: ReadonlyMap<string, Element>, drawn: readonly Drawn[]): boolean {
  if (before.size !== drawn.length) return false;
  let at = 0;
  for (const key of before.keys()) if (key !== drawn[at++]!.key) return false;
  return true;
}

/** Moves as few nodes as can be: one that is moved is styled and laid out anew, and loses the focus. */
function putInOrder(parent: Element, nodes: readonly Element[], before: readonly Element[]): void {
  const places = new Map(before.map((node, at) => [node, at]));
  const staying = longestAscending(nodes.map((node) => places.get(node) ?? -1));
  let next: Element | null = null;
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at]!;
    if (!staying.has(at)) parent.insertBefore(node, next);
    next = node;
  }
}

/** Writes what differs. */
function write(node: Element, before: Drawn | undefined, after: Drawn): void {
  writeAll(node, before?.attrs, after.attrs, String);
  writeAll(node, before?.live, after.live, String);
  writeAll(node, before?.paints, after.paints, paintIn);
  const to = after.shift ?? NOWHERE;
  const from = before?.shift ?? NOWHERE;
  if (to[0] !== from[0] || to[1] !== from[1]) node.setAttribute("transform", moveIn(to[0], to[1]));
}

/** A shift as the value of `transform`. */
export function moveIn(x: number, y: number): string {
  return `translate(${hundredth(x)} ${hundredth(y)})`;
}

function hundredth(px: number): number {
  return Math.round(px * 100) / 100;
}

const NOWHERE: readonly [number, number] = [0, 0];
const NOTHING = {};

function writeAll<Value extends string | number>(
  node: Element,
  before: Readonly<Record<string, Value>> = NOTHING,
  after: Readonly<Record<string, Value>> = NOTHING,
  written: (value: Value) => string,
): void {
  if (before === after) return;
  for (const name in after) if (before[name] !== after[name]) node.setAttribute(name, safeText(written(after[name]!)));
  for (const name in before) if (!(name in after)) node.removeAttribute(name);
}

/** In a page a colour is a custom property, so that theme, contrast and forced colours reach it. */
export function paintIn(paint: Paint): string {
  return paint === "none" ? "none" : `var(--dm-${paint})`;
}
