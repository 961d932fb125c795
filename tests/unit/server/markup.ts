/** A small reader of markup for tests: tags as a browser's tokenizer meets them, and whether SVG is well-formed XML. */

export interface Tag {
  name: string;
  closes: boolean;
  empty: boolean;
  attributes: Map<string, string>;
  /** The tag as it is written. */
  source: string;
}

/** What these hold is text until their own end tag. */
const RAW = ["script", "style"];

export interface Token {
  tag?: Tag;
  text?: string;
}

/** Opening tags in order; what stands in a script or style is none. */
export function tagsOf(markup: string): Tag[] {
  return tokens(markup).flatMap(({ tag }) => (tag && !tag.closes ? [tag] : []));
}

/** All text outside scripts and styles, with its entities read once. */
export function textOf(markup: string): string {
  return tokens(markup)
    .flatMap(({ text }) => (text === undefined ? [] : [decoded(text)]))
    .join("");
}

/** Whether every element is closed in order, entities are those of XML, and no character is forbidden. */
export function isWellFormedXml(markup: string): boolean {
  const open: string[] = [];
  for (const { tag, text } of tokens(markup)) {
    if (!isXmlText(tag ? tag.source.slice(1) : (text ?? ""))) return false;
    if (!tag || tag.empty) continue;
    if (!tag.closes) open.push(tag.name);
    else if (open.pop() !== tag.name) return false;
  }
  return open.length === 0;
}

function isXmlText(text: string): boolean {
  const entities = text.replace(/&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, "");
  return (
    // eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
    !/[&<\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/.test(entities) &&
    text === text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
  );
}

function decoded(text: string): string {
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(?:(amp|lt|gt|quot)|#(\d+));/g, (_, name: string | undefined, code: string) =>
    name === undefined ? String.fromCodePoint(Number(code)) : names[name]!,
  );
}

/** Tags and what stands between them, in order. */
export function tokens(markup: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  const opening = /<[a-z/!]/gi;
  while (at < markup.length) {
    opening.lastIndex = at;
    const start = opening.exec(markup)?.index ?? markup.length;
    if (start > at) found.push({ text: markup.slice(at, start) });
    at = start;
    if (at === markup.length) break;
    const doctype = /^<!doctype html>/i.exec(markup.slice(at, at + 20));
    if (doctype) {
      at += doctype[0].length;
      continue;
    }
    const end = endOfTag(markup, at);
    const tag = readTag(markup.slice(at, end));
    found.push({ tag });
    at = end;
    if (!tag.closes && !tag.empty && RAW.includes(tag.name)) at = endOfRaw(markup, tag.name, at);
  }
  return found;
}

function endOfRaw(markup: string, name: string, at: number): number {
  const end = new RegExp(`</${name}`, "gi");
  end.lastIndex = at;
  return end.exec(markup)?.index ?? markup.length;
}

/** A `>` within quotes does not end a tag. */
function endOfTag(markup: string, at: number): number {
  let quote = "";
  for (let index = at; index < markup.length; index += 1) {
    const character = markup.charAt(index);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return index + 1;
  }
  throw new Error(`A tag is not closed: ${markup.slice(at, at + 60)}`);
}

function readTag(text: string): Tag {
  const name = /^<\/?([^\s/>]+)/.exec(text)?.[1];
  if (name === undefined) throw new Error(`This is no tag: ${text.slice(0, 60)}`);
  const attributes = new Map<string, string>();
  for (const [, key = "", value = ""] of text.matchAll(/\s([^\s"'<>/=]+)(?:="([^"]*)")?/g))
    attributes.set(key, decoded(value));
  return { name, closes: text.startsWith("</"), empty: text.endsWith("/>"), attributes, source: text };
}
