/** HTML through the parser of the page. It is inert there: scripts do not run, and nothing is loaded. */
import { treeOf, type Parse, type Source } from "./node.ts";
import { quieted } from "./quiet.ts";

/** What is used of Trusted Types, where a page has them. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createHTML: (text: string) => string },
  ) => { createHTML: (text: string) => string };
}

/** The page's nodes; the name of their kind is not ours to use. */
type PageNode = ParentNode & ChildNode;

/** `null`: there is none, or the page refuses it. */
let policy: ReturnType<TrustedTypes["createPolicy"]> | null | undefined;

/**
 * A parser by `DOMParser`; undefined where there is none, or where the page refuses to have HTML parsed: a page whose
 * `trusted-types` do not name `daymark`.
 */
export function domParser(): Parse | undefined {
  if (typeof DOMParser === "undefined") return undefined;
  try {
    parsed("");
  } catch {
    return undefined;
  }
  const source = sourceOfPage();
  return (html, flat) => treeOf(parsed(quieted(html)), source, flat);
}

function parsed(html: string): PageNode {
  if (policy === undefined) policy = policyOfPage();
  const text = policy?.createHTML(html) ?? html;
  // eslint-disable-next-line no-restricted-syntax -- the one place: what comes out is read node by node, and none of it is used
  return new DOMParser().parseFromString(text, "text/html") as unknown as PageNode;
}

/** The policy is made once: a page may forbid a second of the same name. */
function policyOfPage(): typeof policy {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    return trustedTypes?.createPolicy("daymark", { createHTML: (text) => text }) ?? null;
  } catch {
    return null;
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

function getter<T>(prototype: object, name: string): (node: object) => T {
  return (node) => Reflect.get(prototype, name, node) as T;
}
