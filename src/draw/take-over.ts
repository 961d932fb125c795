/** Takes over a picture that was drawn on a server, node by node. */
import type { Element as Drawn } from "../scene/elements.ts";
import { know, moveIn, paintIn } from "./dom.ts";
import { safeText } from "./safe.ts";

/**
 * Makes standing nodes those of a tree, so that `patch` goes on with them. Where they are built alike each stays, and
 * what it says otherwise is written; where not, nothing is touched.
 *
 * @returns whether they are built alike
 */
export function takeOver(node: Element, drawn: Drawn): boolean {
  if (!isLike(node, drawn)) return false;
  take(node, drawn);
  return true;
}

function inPage({ children = [] }: Drawn): readonly Drawn[] {
  return children.filter(({ textOnly }) => !textOnly);
}

function isLike(node: Element, drawn: Drawn): boolean {
  const children = inPage(drawn);
  if (node.localName !== drawn.name || node.childElementCount !== children.length) return false;
  return children.every((child, at) => isLike(node.children[at]!, child));
}

function take(node: Element, drawn: Drawn): void {
  const wanted = attributesOf(drawn);
  for (const { name } of Array.from(node.attributes)) if (!wanted.has(name)) node.removeAttribute(name);
  for (const [name, value] of wanted) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  if (drawn.text !== undefined && node.textContent !== safeText(drawn.text)) node.textContent = safeText(drawn.text);
  const children = inPage(drawn).map((child, at): [string, Element] => {
    take(node.children[at]!, child);
    return [child.key, node.children[at]!];
  });
  know(node, drawn, new Map(children));
}

function attributesOf({ attrs, live, paints = {}, shift }: Drawn): Map<string, string> {
  const painted = Object.entries(paints).map(([name, paint]) => [name, paintIn(paint)] as const);
  const moved = shift && (shift[0] !== 0 || shift[1] !== 0) ? [["transform", moveIn(...shift)] as const] : [];
  const said = [...Object.entries(attrs), ...Object.entries(live ?? {}), ...painted, ...moved];
  return new Map(said.map(([name, value]) => [name, safeText(String(value))]));
}
