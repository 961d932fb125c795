/** HTML through the parser of the page. It is inert there: scripts do not run, and nothing is loaded. */
import { treeOf, type Parse, type Source } from "./node.ts";
import { quieted } from "./quiet.ts";

/** What marks a text as one that may be parsed, where a page asks for such marks (Trusted Types). */
interface Policy {
  createHTML: (text: string) => string;
}

interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

/** The page's nodes; the name of their kind is not ours to use. */
type PageNode = ParentNode & ChildNode;

/** Made once: a page may forbid a second of the same name, and reports each try that it refuses. */
let policy: Policy | "refused" | undefined;

/**
 * A parser by `DOMParser`; undefined where there is none, or where the page refuses the policy `daymark`: one whose
 * `trusted-types` do not name it.
 */
export function domParser(): Parse | undefined {
  if (typeof DOMParser === "undefined") return undefined;
  policy ??= policyOfPage();
  if (policy === "refused") return undefined;
  const { createHTML } = policy;
  const source = sourceOfPage();
  return (text, flat) => {
    const { html, restored } = quieted(text);
    return treeOf(parsed(createHTML(html)), withTexts(source, restored), flat);
  };
}

function parsed(html: string): PageNode {
  // This is the one place: what comes out is read node by node, and none of it is used.
  return new DOMParser().parseFromString(html, "text/html") as unknown as PageNode;
}

function policyOfPage(): Policy | "refused" {
  const rules: Policy = { createHTML: (text) => text };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return rules;
  try {
    const made = trustedTypes.createPolicy("daymark", rules);
    return { createHTML: (text) => made.createHTML(text) };
  } catch {
    return "refused";
  }
}

const TEXT_NODE = 3;

/** A form with a field named "attributes" would answer with that field, so the prototypes are asked. */
function sourceOfPage(): Source<PageNode> {
  const { Node: node, Element: element } = globalThis;
  const kindOf = getter<number>(node.prototype, "nodeType");
  const valueOf = getter<string>(node.prototype, "nodeValue");
  const firstOf = getter<PageNode | null>(node.prototype, "firstChild");
  const nextOf = getter<PageNode | null>(node.prototype, "nextSibling");
  const localNameOf = getter<string>(element.prototype, "localName");
  const attributesOf = getter<NamedNodeMap>(element.prototype, "attributes");
  return {
    textOf: (each) => (kindOf(each) === TEXT_NODE ? valueOf(each) : undefined),
    nameOf: (each) => (each instanceof element ? localNameOf(each).toLowerCase() : undefined),
    attributesOf: (each) => Array.from(attributesOf(each), ({ name, value }) => [name, value] as const),
    childrenOf: (parent) => {
      const children: PageNode[] = [];
      for (let child = firstOf(parent); child; child = nextOf(child)) children.push(child);
      return children;
    },
  };
}

/** The same questions, the answers of which have their texts changed. */
function withTexts<N>(source: Source<N>, changed: (text: string) => string): Source<N> {
  return {
    ...source,
    textOf: (node) => {
      const text = source.textOf(node);
      return text === undefined ? undefined : changed(text);
    },
    attributesOf: (node) => Array.from(source.attributesOf(node), ([name, value]) => [name, changed(value)] as const),
  };
}

function getter<T>(prototype: object, name: string): (node: object) => T {
  return (node) => Reflect.get(prototype, name, node) as T;
}
