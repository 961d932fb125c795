/** What the filter that WordPress has for authors keeps of a post, for what is written here: elements, attributes, addresses. */
import type { Tag } from "./markup.ts";

/** Attributes of each element, beside those that any may have. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "rel", "target"],
  b: [],
  blockquote: ["cite"],
  br: [],
  code: [],
  div: ["align"],
  em: [],
  h2: ["align"],
  h3: ["align"],
  img: ["alt", "height", "src", "width"],
  li: ["value"],
  ol: ["start", "type"],
  p: ["align"],
  pre: ["width"],
  small: [],
  span: ["align"],
  strong: [],
  table: ["border", "cellpadding", "cellspacing", "summary", "width"],
  tbody: [],
  td: ["align", "valign", "width"],
  th: ["align", "scope", "valign", "width"],
  tr: ["align", "valign"],
  ul: ["type"],
};
/** It keeps `class`, `id` and `style` too, of which a mail keeps little: so they are not on this list. */
const ANYWHERE = ["dir", "lang", "title"];

/** What the filter would take away, a line each. */
export function takenAway(tags: readonly Tag[]): string[] {
  return tags.flatMap(({ name, attributes, source }) => {
    const kept = KEPT[name];
    if (!kept) return [source];
    return [...attributes.keys()]
      .filter((key) => !kept.includes(key) && !ANYWHERE.includes(key))
      .map((key) => `${key} of ${source}`);
  });
}
