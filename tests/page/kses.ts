/**
 * What WordPress lets through of a post whose author may not write any HTML: elements, their attributes and those that any
 * may have, read in its source. A tag that it does not know goes, and what stands in it stays as text.
 */
import { tokens, type Tag } from "../unit/server/markup.ts";

/** Elements with no attributes of their own. */
const PLAIN = `abbr acronym address b bdo big br cite code dd dfn dl dt em fieldset i kbd mark rb rp rt rtc ruby s samp
  small strike strong sub sup title tt u var`;

/** Elements that may say how they are aligned, and nothing else. */
const ALIGNED = `article aside caption details div figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup legend main nav p
  section span summary`;

const OWN: Readonly<Record<string, string>> = {
  a: "href rel rev name target download",
  blockquote: "cite",
  button: "disabled name type value",
  del: "datetime",
  hr: "align noshade size width",
  img: "alt align border height hspace loading longdesc vspace src usemap width",
  ins: "datetime cite",
  li: "align value",
  ol: "start type reversed",
  pre: "width",
  q: "cite",
  table: "align bgcolor border cellpadding cellspacing rules summary width",
  tbody: "align char charoff valign",
  td: "abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width",
  th: "abbr align axis bgcolor char charoff colspan headers height nowrap rowspan scope valign width",
  thead: "align char charoff valign",
  tr: "align bgcolor char charoff valign",
  ul: "type",
};

const ANYWHERE =
  /^(?:aria-(?:controls|current|describedby|details|expanded|hidden|label|labelledby|live)|class|data-[\w-]+|dir|hidden|id|lang|style|title|role|xml:lang)$/;

const words = (text: string): string[] => text.split(/\s+/);

const KEPT = new Map<string, readonly string[]>([
  ...words(PLAIN).map((name) => [name, []] as const),
  ...words(ALIGNED).map((name) => [name, ["align"]] as const),
  ...Object.entries(OWN).map(([name, attributes]) => [name, words(attributes)] as const),
]);

/** Markup as it is once an author has saved it. */
export function filtered(markup: string): string {
  return tokens(markup)
    .map(({ tag, text = "" }) => (tag ? filteredTag(tag) : text))
    .join("");
}

function filteredTag({ name, closes, attributes, source }: Tag): string {
  // What says where a block begins is a comment, and stays.
  if (source.startsWith("<!--")) return source;
  const own = KEPT.get(name);
  if (!own) return "";
  if (closes) return `</${name}>`;
  const kept = [...attributes].filter(([key]) => own.includes(key) || ANYWHERE.test(key));
  return `<${name}${kept.map(([key, value]) => ` ${key}="${escaped(value)}"`).join("")}>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
