/** HTML by parse5, where there is no page, or where the page's own parser is refused. */
import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type TreeAdapter,
} from "parse5";
import { TooDeep, TooMany, treeOf, type Parse, type Source } from "./node.ts";

type Node5 = DefaultTreeAdapterTypes.Node;

/** As many as a browser keeps open: the parser's time grows with the square of it. */
const MAX_OPEN = 512;

/** More elements than a page can have tags are copies that the parser makes of tags left open. */
const MIN_ELEMENTS = 2000;

/**
 * The tree of a page or of a piece of one, with the lines of its tags.
 *
 * @throws TooDeep, TooMany for pages that would hold the parser up
 */
export const parseHtml: Parse = (html, flat) => treeOf<Node5>(parsedBounded(html), SOURCE, flat);

/**
 * The parser's own nodes, with their places in the source.
 *
 * @throws TooDeep, TooMany as `parseHtml`
 */
export function parsedBounded(html: string): DefaultTreeAdapterTypes.Document {
  const treeAdapter = boundedAdapter(MIN_ELEMENTS + html.length / 2);
  return parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true, treeAdapter });
}

function boundedAdapter(most: number): TreeAdapter<DefaultTreeAdapterMap> {
  let [made, open] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      made += 1;
      if (made > most) throw new TooMany();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      open += 1;
      if (open > MAX_OPEN) throw new TooDeep();
    },
    onItemPop: () => {
      open -= 1;
    },
  };
}

const SOURCE: Source<Node5> = {
  textOf: (node) => (node.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : undefined),
  nameOf: (node) => ("tagName" in node ? node.tagName.toLowerCase() : undefined),
  attributesOf: (node) => ("attrs" in node ? node.attrs.map(({ name, value }) => [name, value] as const) : []),
  childrenOf: (node) => ("childNodes" in node ? node.childNodes : []),
  lineOf: (node) => ("sourceCodeLocation" in node ? node.sourceCodeLocation?.startLine : undefined),
};
