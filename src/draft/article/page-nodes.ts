/** Questions that are asked of the nodes of a page. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export function childrenOf(node: Node): Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

export function attribute(node: Node, name: string): string | undefined {
  return "attrs" in node ? node.attrs.find((each) => each.name === name)?.value : undefined;
}

/** Every element below a node, in order. Without recursion, as a page may be deep. */
export function* elementsBelow(root: Node): Generator<Element> {
  const open = [...childrenOf(root)].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) yield node;
    open.push(...[...childrenOf(node)].reverse());
  }
}
