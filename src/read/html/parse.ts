/** HTML as a tree of our own, in pages and on servers alike. */
import { domParser } from "./dom.ts";
import { TooDeep, TooMany, type HtmlElement, type Parse } from "./node.ts";
import { thinned } from "./thin.ts";

/**
 * What parses HTML here: the page's own parser, and parse5 where there is none, or where the page's Trusted Types do
 * not let it be used. So HTML is read under every policy; a strict page whose `trusted-types` name `daymark` saves
 * loading parse5, and one line in its log.
 */
export async function htmlParser(): Promise<(html: string) => HtmlElement> {
  const parse = domParser() ?? (await import("./parse5.ts")).parseHtml;
  return (html) => treeIn(html, parse);
}

/** A page that no one writes is read without the tags that make it so, or as its words. */
function treeIn(html: string, parse: Parse): HtmlElement {
  try {
    return parse(html, false);
  } catch (error) {
    if (error instanceof TooMany) return onlyWords(html);
    if (!(error instanceof TooDeep)) throw error;
  }
  try {
    return parse(thinned(html), true);
  } catch (error) {
    if (error instanceof TooDeep || error instanceof TooMany) return onlyWords(html);
    throw error;
  }
}

function onlyWords(html: string): HtmlElement {
  return { name: "#document", attributes: new Map(), children: [html.replace(/<[^<>]*>/g, " ")] };
}
