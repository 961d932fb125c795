/**
 * HTML without what makes a browser report a breach of a page's policy while it parses: handlers, style attributes and
 * style sheets. They do nothing in an inert document, but a page that forbids them would log each, and send reports.
 *
 * This is no filter to be safe by: what it would miss is not run either.
 */
import { namesIn } from "./names.ts";

/** Their content is text up to their own end tag. */
const RAW = namesIn("script style textarea title iframe noembed noframes xmp plaintext");

/** Raw text in raw text: what goes deeper is left out. */
const MAX_LEVELS = 4;

/**
 * The same page, in which such attributes have other names, and style sheets are empty links: `<link>` may stand
 * wherever `<style>` may, and in a drawing as well.
 */
export function quieted(html: string): string {
  return pieceOf(html, MAX_LEVELS);
}

function pieceOf(html: string, levels: number): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", at)) {
    kept.push(html.slice(at, open));
    const name = nameAt(html, open + 1);
    if (name === "") {
      at = endOfOther(html, open);
      kept.push(html.slice(open, at).replace(/^<\/style/i, "</link"));
      continue;
    }
    const tag = tagAt(html, open + 1 + name.length);
    kept.push(name === "style" ? "<link" : html.slice(open, open + 1 + name.length), tag.text);
    at = tag.end;
    if (!RAW.has(name)) continue;
    const end = endOfRaw(html, at, name);
    // Inside SVG it is markup all the same, so it is looked through too.
    if (name !== "style" && levels > 0) kept.push(pieceOf(html.slice(at, end), levels - 1));
    at = end;
  }
  kept.push(html.slice(at));
  return kept.join("");
}

/** The name of the tag that starts at a place, in small letters; empty where none does. */
function nameAt(html: string, from: number): string {
  if (!/[a-z]/i.test(html.charAt(from))) return "";
  return html.slice(from, indexOfAny(html, `${BLANKS}/>`, from)).toLowerCase();
}

/** Where a comment, an end tag or the like ends; a lone sign is one character. */
function endOfOther(html: string, open: number): number {
  if (html.startsWith("<!--", open)) {
    const sign = /--!?>/g;
    sign.lastIndex = open + 2;
    return sign.exec(html) ? sign.lastIndex : html.length;
  }
  if (!/[!?/]/.test(html.charAt(open + 1))) return open + 1;
  const end = html.indexOf(">", open);
  return end < 0 ? html.length : end + 1;
}

/** The attributes of a tag up to its end. */
function tagAt(html: string, from: number): { text: string; end: number } {
  const kept: string[] = [];
  let at = from;
  for (;;) {
    const start = skipAny(html, `${BLANKS}/`, at);
    if (start >= html.length || html.charAt(start) === ">") {
      return { text: kept.join("") + html.slice(at, start + 1), end: start + 1 };
    }
    const nameEnd = indexOfAny(html, `${BLANKS}/>=`, start + 1);
    const end = endOfValue(html, nameEnd);
    const isLoud = /^(?:on|style$)/i.test(html.slice(start, nameEnd));
    kept.push(html.slice(at, start), isLoud ? "x-" : "", html.slice(start, end));
    at = end;
  }
}

/** Where the value behind the name of an attribute ends; the name's own end where there is none. */
function endOfValue(html: string, nameEnd: number): number {
  const sign = skipAny(html, BLANKS, nameEnd);
  if (html.charAt(sign) !== "=") return nameEnd;
  const start = skipAny(html, BLANKS, sign + 1);
  const quote = html.charAt(start);
  if (quote !== '"' && quote !== "'") return indexOfAny(html, `${BLANKS}>`, start);
  const end = html.indexOf(quote, start + 1);
  return end < 0 ? html.length : end + 1;
}

/** Where the end tag of raw text begins. */
function endOfRaw(html: string, from: number, name: string): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    const behind = at + 2 + name.length;
    if (html.slice(at + 2, behind).toLowerCase() === name && /^[\s/>]?$/.test(html.charAt(behind))) return at;
  }
  return html.length;
}

const BLANKS = "\t\n\f\r ";

function skipAny(html: string, signs: string, from: number): number {
  let at = from;
  while (at < html.length && signs.includes(html.charAt(at))) at += 1;
  return at;
}

function indexOfAny(html: string, signs: string, from: number): number {
  let at = from;
  while (at < html.length && !signs.includes(html.charAt(at))) at += 1;
  return at;
}
