/** The second writer: elements as nodes of a page, changed in place by key. */
import type { Element as Drawn } from "../scene/elements.ts";
import type { Paint } from "../scene/scene.ts";
import { safeText } from "./safe.ts";

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
  if (drawn.text !== before.drawn.text && drawn.text !== undefined) node.textContent = safeText(drawn.text);
  if (drawn.children !== before.drawn.children)
    before.children = patchChildren(node, before.children, drawn.children ?? [], document);
  before.drawn = drawn;
  return node;
}

function create(drawn: Drawn, document: Document): Element {
  const node = document.createElementNS(SVG, drawn.name);
  write(node, undefined, drawn);
  if (drawn.text !== undefined) node.textContent = safeText(drawn.text);
  known.set(node, { drawn, children: patchChildren(node, new Map(), drawn.children ?? [], document) });
  return node;
}

function patchChildren(
  parent: Element,
  before: Map<string, Element>,
  drawn: readonly Drawn[],
  document: Document,
): Map<string, Element> {
  if (areSame(before, drawn)) {
    for (const child of drawn) patch(before.get(child.key), child, document);
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
  putInOrder(parent, [...children.values()]);
  return children;
}

/** Whether what is drawn are the nodes that there are, in their order: of most elements it is. */
function areSame(before: ReadonlyMap<string, Element>, drawn: readonly Drawn[]): boolean {
  if (before.size !== drawn.length) return false;
  let at = 0;
  for (const [key, node] of before) {
    const child = drawn[at]!;
    if (child.key !== key || child.name !== known.get(node)?.drawn.name) return false;
    at += 1;
  }
  return true;
}

/** Moves no more nodes than need be: one that is moved loses the focus. */
function putInOrder(parent: Element, nodes: readonly Element[]): void {
  const places = new Map(nodes.map((node, at) => [node, at]));
  let next = parent.firstElementChild;
  for (const [at, node] of nodes.entries()) {
    // What belongs further on is passed over, and moved when its turn comes.
    if (next?.nextElementSibling === node && places.get(next)! > at) next = node;
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
}

/** Writes what differs. */
function write(node: Element, before: Drawn | undefined, after: Drawn): void {
  writeAll(node, before?.attrs, after.attrs, String);
  writeAll(node, before?.live, after.live, String);
  writeAll(node, before?.paints, after.paints, paintIn);
  const [x, y] = after.shift ?? NOWHERE;
  const [left, top] = before?.shift ?? NOWHERE;
  if (x !== left || y !== top) node.setAttribute("transform", `translate(${hundredth(x)} ${hundredth(y)})`);
}

function hundredth(px: number): number {
  return Math.round(px * 100) / 100;
}

const NOWHERE: readonly [number, number] = [0, 0];

function writeAll<Value extends string | number>(
  node: Element,
  before: Readonly<Record<string, Value>> = {},
  after: Readonly<Record<string, Value>> = {},
  written: (value: Value) => string,
): void {
  for (const name in after) if (before[name] !== after[name]) node.setAttribute(name, safeText(written(after[name]!)));
  for (const name in before) if (!(name in after)) node.removeAttribute(name);
}

/** In a page a colour is a custom property, so that theme, contrast and forced colours reach it. */
function paintIn(paint: Paint): string {
  return paint === "none" ? "none" : `var(--dm-${paint})`;
}
