/** Small makers of HTML nodes: attributes by name, text as text. */
import { safeText } from "../draw/safe.ts";

export function el(document: Document, name: string, attrs: Record<string, string>, text?: string): HTMLElement {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attrs)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = safeText(text);
  return node;
}

/** Says the language of a node's words, where it is another than the page's. */
export function inLanguage<Kind extends HTMLElement>(node: Kind, lang: string | undefined): Kind {
  if (lang !== undefined) node.lang = lang;
  return node;
}

export function button(
  document: Document,
  attrs: Record<string, string>,
  text: string,
  press?: () => void,
): HTMLButtonElement {
  const node = el(document, "button", { type: "button", ...attrs }, text) as HTMLButtonElement;
  if (press) node.addEventListener("click", press);
  return node;
}

/** Whether a root is that of a shadow. Its class tells: by a form of the page that is called so, `document.host` is there too. */
export function isShadowRoot(root: Node): root is ShadowRoot {
  return Object.prototype.toString.call(root) === "[object ShadowRoot]";
}
